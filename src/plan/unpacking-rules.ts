import type { LocalBounds } from "./local-bounds.ts";
import { foldName } from "./name-folding.ts";
import { pathBelow } from "./path-below.ts";
import type { UnpackingRules } from "./plan.ts";
import { tooLongReason, unsafeReason } from "./safe-path.ts";

/** The directory that an archive is unpacked to, as it was found and with links resolved. */
interface ArchiveTarget {
	readonly path: string;
	readonly realDirectory: string;
}

/** The rules for names of an archive are those for keys. */
export function toUnpackingRules(
	{ path, realDirectory }: ArchiveTarget,
	bounds: Pick<LocalBounds, "platform" | "paths" | "protection">,
): UnpackingRules {
	const { platform, paths } = bounds;
	return {
		refusal: (name) => {
			const reason =
				unsafeReason(name, platform) ?? tooLongReason(pathBelow(path, name, paths), platform);
			if (reason !== undefined) return reason;
			const protection = bounds.protection(pathBelow(realDirectory, name, paths), "download");
			return protection && `\`${protection.path}\` belongs to ${protection.owner}`;
		},
		linkRefusal: (target) =>
			platform === "win32" && /[\\:]/.test(target)
				? "its target holds a `\\` or a `:`, which Windows takes for more than a name"
				: undefined,
		...(platform !== "posix" && { fold: (name: string) => foldName(name, platform) }),
	};
}
