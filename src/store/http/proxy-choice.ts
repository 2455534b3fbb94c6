import querystring from "node:querystring";
import { StagingError } from "../../errors.ts";
import type { StoreSettings } from "../store-settings.ts";
import { isLoopback } from "./loopback.ts";
import { isExempt } from "./no-proxy.ts";

/** The proxy that leads to an origin. */
export interface ProxyServer {
	/** Scheme, host and port, without user and password. */
	readonly url: URL;
	/** The value of Proxy-Authorization. Absent: nobody has to say who asks. */
	readonly authorization?: string;
}

/**
 * The proxy of the environment for `origin`, as curl and most other programs choose it: by the scheme of the origin,
 * else the one for all; the variable in lower case counts before the other. This machine itself is never looked for
 * there. Fails with `invalid-input`, and shows no more than the variable's name, which may hold a password.
 */
export function chooseProxy(
	origin: URL,
	variables: StoreSettings["environment"],
): ProxyServer | undefined {
	const scheme = origin.protocol === "https:" ? "https_proxy" : "http_proxy";
	const name = [scheme, "all_proxy"]
		.flatMap((lower) => [lower, lower.toUpperCase()])
		.find((candidate) => variables[candidate]);
	const exempt = variables.no_proxy || variables.NO_PROXY || "";
	if (name === undefined || isLoopback(origin.hostname) || isExempt(origin, exempt)) {
		return undefined;
	}
	return readProxy(name, variables[name] ?? "");
}

function readProxy(name: string, text: string): ProxyServer {
	const full = text.includes("://") ? text : `http://${text}`;
	const url = URL.canParse(full) ? new URL(full) : undefined;
	const isHttp = url?.protocol === "http:" || url?.protocol === "https:";
	if (url === undefined || !isHttp || url.hostname === "") {
		const isSocks = /^socks/i.test(text);
		const problem = isSocks
			? "names a SOCKS proxy, and only HTTP proxies are supported"
			: "is no URL of a proxy";
		throw new StagingError("invalid-input", `${name} ${problem}`, {
			hint: "Set it to `http://host:port`, or `http://user:password@host:port`, in which `%40` stands for an `@`",
		});
	}
	const { username, password } = url;
	url.username = "";
	url.password = "";
	const login =
		username + password === ""
			? undefined
			: `${querystring.unescape(username)}:${querystring.unescape(password)}`;
	return {
		url: new URL(url.origin),
		...(login !== undefined && {
			authorization: `Basic ${Buffer.from(login).toString("base64")}`,
		}),
	};
}
