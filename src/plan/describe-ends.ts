import { toUri } from "../spec/location.ts";
import type { FileTarget, TransferSpec } from "../spec/spec.ts";

/** An entry's FROM for messages: a URI, or paths and patterns as written. */
export function describeSource(entry: TransferSpec): string {
	return entry.direction === "download" ? toUri(entry.from) : entry.from.patterns.join(", ");
}

/** An entry's TO for messages: a URI, or a path as written. */
export function describeTarget(entry: TransferSpec): string {
	return entry.direction === "download" ? describePath(entry.to) : toUri(entry.to);
}

function describePath({ kind, path }: FileTarget): string {
	return kind === "directory" ? `${path}/` : path;
}
