import type { PlatformPath } from "node:path";
import type { DownloadSpec } from "../spec/spec.ts";
import type { ObjectSummary } from "../store/object-facts.ts";
import { constantPart, lastSegment, nameBelowBase } from "./key-path.ts";
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
}

export interface PlacementRules {
	readonly entry: DownloadSpec;
	/** Absolute path of the entry's TO. */
	readonly target: string;
	/** What keys leave out of names; see `keyBase`. */
	readonly base: string;
	readonly isExcluded: (name: string) => boolean;
	readonly platform: Platform;
	readonly paths: PlatformPath;
}

/** Decides by names alone. Fails with `invalid-spec` when the key is not below the entry's `base`. */
export function placeObject(object: ObjectSummary, rules: PlacementRules): Place {
	const { entry, base, isExcluded } = rules;
	const isMarker = object.key.endsWith("/") && entry.from.kind !== "object";
	if (isMarker && object.key === constantPart(entry.from)) return placeMarker(object, "", rules);
	const name = nameBelowBase(object.key, base);
	if (isMarker) return placeMarker(object, name.slice(0, -1), rules);
	if (isExcluded(name)) return IGNORED;
	if (entry.to.kind === "file") return toFile(rules.target, rules);
	return placeName("file", entry.flatten ? lastSegment(name) : name, rules);
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
	return name === "" || rules.entry.flatten ? IGNORED : placeName("directory", name, rules);
}

function placeName(kind: "file" | "directory", name: string, rules: PlacementRules): Place {
	const { target, paths, platform } = rules;
	const unsafe = unsafeReason(name, platform);
	if (unsafe !== undefined) return { kind: "refused", reason: unsafe };
	const path = pathBelow(target, name, paths);
	const tooLong = tooLongReason(path, platform);
	if (tooLong !== undefined) return { kind: "refused", reason: tooLong };
	return kind === "file" ? toFile(path, rules) : { kind, path };
}

function toFile(path: string, { paths }: PlacementRules): FilePlace {
	return { kind: "file", path, directory: paths.dirname(path) };
}
