import type { Platform } from "./plan-context.ts";

/**
 * The same text for all names that a disk of this platform may take for one: Windows and macOS do not tell
 * upper from lower case, macOS not composed from decomposed letters. Linux tells all names apart.
 */
export function foldName(name: string, platform: Platform): string {
	if (platform === "posix") return name;
	// Apart first: upper case makes letters of some marks, which keep no order among marks then. Upper case before
	// lower: it brings together letters whose lower cases differ, such as the two Greek sigmas.
	return name.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
}
