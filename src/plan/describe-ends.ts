import { toUri } from "../spec/location.ts";
import type { FileTarget, TransferSpec } from "../spec/spec.ts";
import type { Upload } from "./plan.ts";

/** An entry's FROM for messages: a URI, paths and patterns as written, or that it is inline. */
export function describeSource(entry: TransferSpec): string {
	if (entry.direction !== "upload") return toUri(entry.from);
	return "patterns" in entry.from ? entry.from.patterns.join(", ") : `inline ${entry.from.key}`;
}

/** What an upload sends, for messages: an absolute path, or that it is inline. */
export function describeUpload(upload: Upload): string {
	return "path" in upload ? upload.path : upload.source;
}

/** An entry's TO for messages: a URI, or a path as written. */
export function describeTarget(entry: TransferSpec): string {
	return entry.direction === "download" ? describePath(entry.to) : toUri(entry.to);
}

function describePath({ kind, path }: FileTarget): string {
	return kind === "directory" ? `${path}/` : path;
}
