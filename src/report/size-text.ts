import type { DoneResult } from "../transfer/result.ts";
import { formatBytes } from "./units.ts";

/** How large an object is, and what it is compressed from: `1.2 kB, gzip of 5.0 kB`. */
export function sizeText({ bytes, coding, sourceBytes }: DoneResult): string {
	const size = formatBytes(bytes);
	if (coding === undefined || sourceBytes === undefined) return size;
	return `${size}, ${coding} of ${formatBytes(sourceBytes)}`;
}
