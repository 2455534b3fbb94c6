import type { ArchiveUpload } from "../plan/plan.ts";
import type { DoneResult } from "../transfer/result.ts";
import { countOf, formatBytes } from "./units.ts";

/** How large an object is, and what it is made from: `1.2 kB, gzip of 5.0 kB`, `3 MB, tar.gz of 12 files, 8 MB`. */
export function sizeText({ bytes, coding, sourceBytes, transfer, isUpdate }: DoneResult): string {
	if (isUpdate) return "headers only";
	const size = formatBytes(bytes);
	if ("members" in transfer) return `${size}, ${contentText(transfer)}`;
	if (coding === undefined || sourceBytes === undefined) return size;
	return `${size}, ${coding} of ${formatBytes(sourceBytes)}`;
}

/** What goes into an archive: `tar.gz of 12 files, 8 MB`. */
export function contentText({ format, members, bytes }: ArchiveUpload): string {
	return `${format} of ${countOf(members.length, "file")}, ${formatBytes(bytes)}`;
}
