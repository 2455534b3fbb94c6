import { HIDDEN_QUERY } from "../object-address.ts";
import { type Finding, quoted } from "./finding.ts";
import type { ObjectSelection } from "./spec.ts";

/** Whether a text is a web address, well written or not. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\//i.test(text);
}

/** A web address as it may be shown: without its query, which can be all it takes to read it, and without a password. */
export function shownAddress(text: string): string {
	const [address = ""] = text.split("#", 1);
	const start = address.indexOf("?");
	const shown = start < 0 ? address : `${address.slice(0, start)}${HIDDEN_QUERY}`;
	return shown.replace(/^(https?:\/\/)[^/?]*@/i, "$1…@");
}

/** Reads `https://host/path?query`. No character is special; a fragment, which no server ever sees, is dropped. */
export function parseWebAddress(text: string): ObjectSelection | Finding {
	const shown = quoted(shownAddress(text));
	if (/^http:/i.test(text)) {
		const message = `${shown} is not encrypted: anybody on the way could read and change it`;
		return { message, hint: "write `https://`" };
	}
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url === undefined || /\s/.test(text)) {
		const hint = "write `https://`, the host, `/` and the path, spaces as `%20`";
		return { message: `${shown} is no web address`, hint };
	}
	if (url.username !== "" || url.password !== "") {
		const message = `${shown} holds a name or a password, and addresses end up in logs`;
		return { message, hint: "use an address that is signed for a while, such as a presigned URL" };
	}
	const path = url.pathname.slice(1);
	if (url.search === "") return { kind: "object", bucket: url.origin, key: path };
	const terms = { webQuery: url.search };
	return { kind: "object", bucket: url.origin, key: `${path}${HIDDEN_QUERY}`, terms };
}

/**
 * The name of the file behind a web address, from its key: the last segment of the path, decoded. Nothing where there
 * is none, or where it would decode to more than a name.
 */
export function webFileName(key: string): string | undefined {
	const path = key.split("?", 1)[0] ?? "";
	const name = decoded(path.slice(path.lastIndexOf("/") + 1));
	return name === "" || name === undefined || NO_NAME.test(name) ? undefined : name;
}

// Separators on any system, control characters, and what leads elsewhere.
const NO_NAME = /[/\\\p{Cc}]|^\.\.?$/u;

function decoded(segment: string): string | undefined {
	try {
		return decodeURIComponent(segment);
	} catch {
		return undefined;
	}
}
