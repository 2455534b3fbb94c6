import { type Finding, quoted } from "./finding.ts";

/** RFC 9110, 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const MEDIA_TYPE = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+\/[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*(;.*)?$/;

const ISO_TIME =
	/^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** What is wrong with the value of a system header, if anything: it is visible ASCII and spaces. */
export function checkHeaderValue(value: string): Finding | undefined {
	if (/\p{Cc}/u.test(value)) return { message: "a header holds no control characters" };
	const [character] = /[^\x20-\x7e]/u.exec(value) ?? [];
	if (character === undefined) return undefined;
	return { message: `a header holds ASCII characters only, found ${quoted(character)}` };
}

export function checkContentDisposition(value: string): Finding | undefined {
	const finding = checkHeaderValue(value);
	if (finding === undefined || /\p{Cc}/u.test(value)) return finding;
	const hint = "write such a name percent-encoded: `attachment; filename*=UTF-8''caf%C3%A9.txt`";
	return { ...finding, hint };
}

export function checkContentType(value: string): Finding | undefined {
	const finding = checkHeaderValue(value);
	if (finding !== undefined || MEDIA_TYPE.test(value)) return finding;
	return { message: `expected a type such as \`text/html\`, found ${quoted(value)}` };
}

/** Amazon S3 user guide, "(Optional) Configuring a webpage redirect": a key of the bucket, or a URL. */
export function checkWebsiteRedirect(value: string): Finding | undefined {
	const finding = checkHeaderValue(value);
	if (finding !== undefined || /^(?:\/|https?:\/\/)./.test(value)) return finding;
	return {
		message: `${quoted(value)} is nowhere to redirect to`,
		hint: "write a key with a `/` before it, or a URL with `http://` or `https://`",
	};
}

/** RFC 9110 token: what a header's name consists of. */
export function isToken(name: string): boolean {
	return TOKEN.test(name);
}

/** Reads an ISO 8601 date (midnight UTC), an ISO 8601 time with `Z` or an offset, or an HTTP date (RFC 9110, 5.6.7). */
export function parseExpires(text: string): Date | Finding {
	const iso = ISO_TIME.exec(text);
	if (iso === null) return parseHttpDate(text);
	if (iso[4] !== undefined && iso[7] === undefined) {
		return {
			message: `${quoted(text)} has no time zone`,
			hint: "add `Z` for UTC, or an offset such as `+02:00`",
		};
	}
	const date = new Date(text.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
	return isRealDay(iso) && !Number.isNaN(date.getTime()) ? date : noDate(text);
}

function parseHttpDate(text: string): Date | Finding {
	const date = new Date(/^[A-Z][a-z]{2}, .* GMT$/.test(text) ? text : Number.NaN);
	return !Number.isNaN(date.getTime()) && date.toUTCString() === text ? date : noDate(text);
}

/** `Date` takes 30 February for 2 March. */
function isRealDay([, year, month, day]: RegExpExecArray): boolean {
	const date = new Date(0);
	date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
	return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function noDate(text: string): Finding {
	return {
		message: `${quoted(text)} is no date`,
		hint: "write `2026-12-31`, `2026-12-31T23:59:59Z` or `Thu, 31 Dec 2026 23:59:59 GMT`",
	};
}
