import { posix, win32 } from "node:path";
import { toUri } from "../spec/location.ts";
import { foldName } from "./name-folding.ts";
import type { Download, Transfer } from "./plan.ts";
import type { Platform } from "./plan-context.ts";

/**
 * What a phase puts into a directory that an archive is unpacked to, besides: nobody knows before the archive is read
 * whether they are in each other's way.
 */
export function* findUnpackingCollisions(
	transfers: () => Iterable<Transfer>,
	platform: Platform,
): Generator<string> {
	const archives: Download[] = [];
	for (const transfer of transfers()) {
		if (transfer.direction === "download" && transfer.unpacking) archives.push(transfer);
	}
	for (const archive of archives) {
		const directory = foldName(archive.realDirectory, platform);
		for (const other of transfers()) {
			if (other === archive || other.direction !== "download") continue;
			if (isWithin(placeOf(other, platform), directory, platform)) {
				yield `${sourceOf(archive)} is unpacked to \`${archive.path}\`, and ${sourceOf(other)} goes to \`${other.path}\` at the same time`;
			}
		}
	}
}

function placeOf({ path, realDirectory, unpacking }: Download, platform: Platform): string {
	const { basename, join } = platform === "win32" ? win32 : posix;
	const place = unpacking === undefined ? join(realDirectory, basename(path)) : realDirectory;
	return foldName(place, platform);
}

function isWithin(path: string, directory: string, platform: Platform): boolean {
	const { sep } = platform === "win32" ? win32 : posix;
	const start = directory.endsWith(sep) ? directory : directory + sep;
	return path === directory || path.startsWith(start);
}

function sourceOf({ bucket, object }: Download): string {
	return toUri({ bucket, key: object.key });
}
