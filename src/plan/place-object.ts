import type { PlatformPath } from "node:path";
import type { DownloadSpec } from "../spec/spec.ts";
import type { ObjectSummary } from "../store/object-facts.ts";
import { constantPart, lastSegment } from "./key-path.ts";
import { objectName } from "./object-name.ts";
import { pathBelow } from "./path-below.ts";
import type { Platform } from "./plan-context.ts";
import { tooLongReason, unsafeReason } from "./safe-path.ts";

/** Where one selected object goes. Paths are absolute. */
export type Place =
	| FilePlace
	/** A directory marker: the empty object that consoles make for a new folder. */
	| { readonly kind: "directory"; readonly path: string }
	/** Its key cannot be a path here. */
	| { readonly kind: "refused"; readonly reason: string }
	| { readonly kind: "skipped"; readonly reason: string }
	/** Not meant: excluded, or the marker of the listed prefix itself. */
	| { readonly kind: "ignored" };

export interface FilePlace {
	readonly kind: "file";
	readonly path: string;
	/** The path's directory. */
	readonly directory: string;
	/** What holds for the file. */
	readonly entry: DownloadSpec;
}

export interface PlacementRules {
	readonly entry: DownloadSpec;
	/** Absolute path of the entry's TO. */
	readonly target: string;
	/** That of its directory with links resolved; the target itself where that is one. */
	readonly realTarget: string;
	/** What keys leave out of names; see `keyBase`. */
	readonly base: string;
	readonly isExcluded: (name: string) => boolean;
	/** What the entry is for a file. Fails with `invalid-spec`. */
	readonly entryFor: (name: string) => DownloadSpec;
	readonly platform: Platform;
	readonly paths: PlatformPath;
}

/** Decides by names alone. Fails with `invalid-spec` when the key is not below the entry's `base`, and as `entryFor`. */
export function placeObject(object: ObjectSummary, rules: PlacementRules): Place {
	const { entry, isExcluded } = rules;
	const isMarker = object.key.endsWith("/") && entry.from.kind !== "object";
	if (isMarker && object.key === constantPart(entry.from)) return placeMarker(object, "", rules);
	const name = objectName(object.key, rules);
	if (isMarker) return placeMarker(object, name.slice(0, -1), rules);
	if (isExcluded(name)) return IGNORED;
	const path =
		entry.to.kind === "file"
			? rules.target
			: toPath(entry.flatten ? lastSegment(name) : name, rules);
	if (typeof path !== "string") return path;
	const directory = rules.paths.dirname(path);
	return { kind: "file", path, directory, entry: rules.entryFor(name) };
}

/** Whether an object is to be a file, be it one that cannot be. */
export function comesToFile({ kind }: Place): boolean {
	return kind === "file" || kind === "refused";
}

const IGNORED: Place = { kind: "ignored" };
const FULL_MARKER: Place = {
	kind: "skipped",
	reason: "its key ends in `/` as a directory's does, yet it has content",
};

/** `name` is empty for the marker of the base or of the listed prefix itself. */
function placeMarker(object: ObjectSummary, name: string, rules: PlacementRules): Place {
	if (rules.isExcluded(name) || rules.isExcluded(`${name}/`)) return IGNORED;
	if (object.bytes > 0) return FULL_MARKER;
	if (name === "" || rules.entry.flatten) return IGNORED;
	const path = toPath(name, rules);
	return typeof path === "string" ? { kind: "directory", path } : path;
}

/** The absolute path of a name, or why it cannot be one. */
function toPath(
	name: string,
	{ target, paths, platform }: PlacementRules,
): string | (Place & { readonly kind: "refused" }) {
	const unsafe = unsafeReason(name, platform);
	if (unsafe !== undefined) return { kind: "refused", reason: unsafe };
	const path = pathBelow(target, name, paths);
	const tooLong = tooLongReason(path, platform);
	return tooLong === undefined ? path : { kind: "refused", reason: tooLong };
}
