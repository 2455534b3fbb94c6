/** The way ends at the proxy. */
export class ProxyError extends Error {
	override readonly name: string;
	/**
	 * `ERR_PROXY_UNREACHABLE`: it does not answer; `ERR_PROXY_AUTH`: it wants to know who asks; `ERR_PROXY_GATEWAY`: it
	 * does not reach the other side; `ERR_PROXY_REFUSED`: it does not want to.
	 */
	readonly code: ProxyErrorCode;
	/** Which proxy, and what it said; without user and password. */
	readonly proxy: string;

	constructor(code: ProxyErrorCode, proxy: string, cause?: unknown) {
		super(`the proxy ended the way (${proxy})`, { cause });
		this.name = code;
		this.code = code;
		this.proxy = proxy;
	}
}

type ProxyErrorCode =
	| "ERR_PROXY_UNREACHABLE"
	| "ERR_PROXY_AUTH"
	| "ERR_PROXY_GATEWAY"
	| "ERR_PROXY_REFUSED";

/** What it means that a proxy answers with `status` in place of leading on. */
export function toProxyRefusal(proxy: URL, status: number): ProxyError {
	const said = `proxy ${proxy.origin} answered ${status}`;
	if (status === 407) {
		return new ProxyError("ERR_PROXY_AUTH", said);
	}
	const isGateway = status === 502 || status === 503 || status === 504;
	return new ProxyError(isGateway ? "ERR_PROXY_GATEWAY" : "ERR_PROXY_REFUSED", said);
}

/** There is no connection to the proxy itself. */
export function toUnreachableProxy(
	proxy: URL,
	cause: Error & { readonly code?: unknown },
): ProxyError {
	const why = typeof cause.code === "string" ? ` (${cause.code})` : "";
	return new ProxyError("ERR_PROXY_UNREACHABLE", `proxy ${proxy.origin}${why}`, cause);
}
