import { S3Error } from "./s3-error.ts";

/** What conditions are judged by. */
export interface Validators {
	/** Without quotes. */
	readonly etag: string;
	readonly lastModified: Date;
}

type Headers = ReadonlyMap<string, string>;

/**
 * Judges a GET or HEAD by RFC 9110 §13.2.2: If-Match goes before If-Unmodified-Since, and
 * If-None-Match before If-Modified-Since. True means 304; a failed precondition throws 412.
 */
export function isNotModified(headers: Headers, object: Validators, prefix = ""): boolean {
	const ifMatch = headers.get(`${prefix}if-match`);
	const unmodifiedSince = readDate(headers.get(`${prefix}if-unmodified-since`));
	if (ifMatch === undefined) {
		if (isModifiedAfter(object, unmodifiedSince)) refuse("If-Unmodified-Since");
	} else if (!matches(ifMatch, object)) refuse("If-Match");
	const ifNoneMatch = headers.get(`${prefix}if-none-match`);
	if (ifNoneMatch !== undefined) return matches(ifNoneMatch, object);
	const modifiedSince = readDate(headers.get(`${prefix}if-modified-since`));
	return modifiedSince !== undefined && !isModifiedAfter(object, modifiedSince);
}

/** Judges the x-amz-copy-source-if-* headers; whatever does not hold is a 412. */
export function checkCopySource(headers: Headers, source: Validators): void {
	if (isNotModified(headers, source, "x-amz-copy-source-"))
		refuse("x-amz-copy-source-If-None-Match");
}

/** Judges a write by If-None-Match: * and If-Match against the current object of that key. */
export function checkWrite(headers: Headers, current: Validators | undefined): void {
	const ifNoneMatch = headers.get("if-none-match");
	const ifMatch = headers.get("if-match");
	if (ifNoneMatch !== undefined && ifNoneMatch !== "*") {
		throw new S3Error("NotImplemented", { details: { Header: "If-None-Match" } });
	}
	if (ifNoneMatch === "*" && current !== undefined) refuse("If-None-Match");
	if (ifMatch === undefined) return;
	if (current === undefined) throw new S3Error("NoSuchKey");
	if (!matches(ifMatch, current)) refuse("If-Match");
}

/** Judges a delete by If-Match. An object that is not there matches nothing. */
export function checkDelete(ifMatch: string | undefined, current: Validators | undefined): void {
	if (ifMatch === undefined) return;
	if (current === undefined) throw new S3Error("NoSuchKey");
	if (!matches(ifMatch, current)) refuse("If-Match");
}

function refuse(condition: string): never {
	throw new S3Error("PreconditionFailed", { details: { Condition: condition } });
}

function matches(list: string, object: Validators): boolean {
	const tags = list.split(",").map((tag) => tag.trim().replace(/^W\//, "").replace(/^"|"$/g, ""));
	return tags.includes("*") || tags.includes(object.etag);
}

// HTTP dates have whole seconds, so the object's own time is cut to seconds as well.
function isModifiedAfter(object: Validators, date: Date | undefined): boolean {
	if (date === undefined) return false;
	return Math.floor(object.lastModified.getTime() / 1000) > Math.floor(date.getTime() / 1000);
}

// A date that cannot be read is ignored (RFC 9110 §13.1.3).
function readDate(text: string | undefined): Date | undefined {
	const date = new Date(text ?? "");
	return Number.isNaN(date.getTime()) ? undefined : date;
}
