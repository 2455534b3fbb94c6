import type { HttpAnswer } from "./http-exchange.ts";

/** The head of an answer whose body ends after so many bytes. */
export interface PlainHead extends HttpAnswer {
	readonly bodyBytes: number;
	/** Whether the connection may be used again. */
	readonly isKept: boolean;
}

/**
 * Reads a head as nearly every store sends it: HTTP/1.1, a status from 200, one Content-Length, no coding of the
 * transfer, no folded lines (RFC 9112). Nothing for any other: that is for an HTTP client that knows them all.
 */
export function readPlainHead(text: string): PlainHead | undefined {
	const [first = "", ...lines] = text.split("\r\n");
	const status = Number(STATUS.exec(first)?.[1]);
	const headers = readHeaders(lines);
	const length = headers?.["content-length"];
	const isPlain = headers !== undefined && headers["transfer-encoding"] === undefined;
	if (!isPlain || !hasBody(status) || typeof length !== "string" || !/^\d{1,15}$/.test(length)) {
		return undefined;
	}
	const isKept = /^keep-alive$/i.test(String(headers.connection ?? "keep-alive"));
	return { status, headers, bodyBytes: Number(length), isKept };
}

const STATUS = /^HTTP\/1\.1 ([2-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;

// These two have none whatever their length says (RFC 9112, section 6.3).
function hasBody(status: number): boolean {
	return status >= 200 && status !== 204 && status !== 304;
}

function readHeaders(
	lines: readonly string[],
): Partial<Record<string, string | string[]>> | undefined {
	const headers: Partial<Record<string, string | string[]>> = Object.create(null);
	for (const line of lines) {
		const [, name, value = ""] = HEADER.exec(line) ?? [];
		if (name === undefined) {
			return undefined;
		}
		const key = name.toLowerCase();
		const before = headers[key];
		// Some stores send `Vary` twice.
		headers[key] = before === undefined ? value : [before, value].flat();
	}
	return headers;
}

const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[\t ]*([\t\x20-\x7e\x80-\xff]*?)[\t ]*$/;
