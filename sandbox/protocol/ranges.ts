import { S3Error } from "./s3-error.ts";

/** A part of an object; `end` is not included. */
export interface ByteRange {
	readonly start: number;
	readonly end: number;
}

/**
 * Reads a Range header: `bytes=a-b`, `bytes=a-`, `bytes=-n`. Undefined means the whole object,
 * also for a header that is no single byte range, which S3 ignores. Throws InvalidRange (416).
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
	const fields = /^bytes=\s*(\d*)-(\d*)$/.exec(header ?? "");
	const [, first = "", last = ""] = fields ?? [];
	if (header === undefined || first + last === "") return undefined;
	if (first !== "" && last !== "" && Number(last) < Number(first)) return undefined;
	const start = first === "" ? Math.max(size - Number(last), 0) : Number(first);
	const end = first === "" || last === "" ? size : Math.min(Number(last) + 1, size);
	if (start < end) return { start, end };
	throw new S3Error("InvalidRange", {
		details: { RangeRequested: header, ActualObjectSize: size },
		headers: { "content-range": `bytes */${size}` },
	});
}

/** Reads x-amz-copy-source-range, which must be `bytes=a-b` inside the source. */
export function readCopyRange(header: string | undefined, size: number): ByteRange {
	if (header === undefined) return { start: 0, end: size };
	const fields = /^bytes=(\d+)-(\d+)$/.exec(header);
	const start = Number(fields?.[1]);
	const end = Number(fields?.[2]) + 1;
	if (fields !== null && start < end && end <= size) return { start, end };
	throw new S3Error("InvalidArgument", {
		message: `Range specified is not valid for source object of size: ${size}`,
		details: { ArgumentName: "x-amz-copy-source-range", ArgumentValue: header },
	});
}
