import { readlink } from "node:fs/promises";
import { staysBelow, toAttributeMetadata } from "../file-attributes.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { FileOptions } from "./file-headers.ts";
import type { FoundFile } from "./find-by-pattern.ts";
import type { Inspection } from "./inspect-file.ts";
import type { Look } from "./look-at-files.ts";
import { codingFor } from "./object-headers.ts";
import type { FileUpload, LinkUpload } from "./plan.ts";
import type { Platform } from "./plan-context.ts";

/** What a selected file is to become. */
interface PlannedObject {
	readonly options: FileOptions;
	/** The file's, relative to the base. */
	readonly name: string;
	readonly location: ObjectLocation;
}

/** The upload of a file's bytes. */
export function toFileUpload(
	found: Inspection & { readonly kind: "file" },
	{ options, name, location }: PlannedObject,
): FileUpload {
	const { path, bytes, modifiedMilliseconds, mode } = found;
	const { entry } = options;
	const attributes = entry.keepAttributes && {
		attributes: toAttributeMetadata({ mode, mtimeMs: modifiedMilliseconds }),
	};
	const described = options.describe([location.key, name], { name, bytes, ...attributes });
	const facts = { path, bytes, modifiedMilliseconds, location };
	const upload: FileUpload = { direction: "upload", entry, ...facts, ...described };
	const compress = codingFor(entry, described.headers);
	return compress === undefined ? upload : { ...upload, compress };
}

/**
 * The upload of a symbolic link as such, where its entry keeps attributes and the tree it stands in: one that leads
 * nowhere but below the base. `undefined` for everything else.
 */
export async function planLink(
	{ path, writtenPath }: FoundFile,
	look: Look,
	{ options, name, location }: PlannedObject,
	platform: Platform,
): Promise<LinkUpload | undefined> {
	const { entry } = options;
	if (!entry.keepAttributes || look === undefined || !("isSymbolicLink" in look)) return undefined;
	const isTree = entry.to.kind === "prefix" && !entry.flatten && platform !== "win32";
	if (!isTree || !look.isSymbolicLink()) return undefined;
	// What vanishes meanwhile is told where it is looked at next.
	const linkTarget = await readlink(path).catch(() => "");
	if (!staysBelow(linkTarget, name.split("/").length - 1)) return undefined;
	const attributes = toAttributeMetadata(look, linkTarget);
	return {
		direction: "upload",
		entry,
		source: writtenPath,
		text: "",
		bytes: 0,
		linkTarget,
		location,
		...options.describe([location.key, name], { name, bytes: 0, attributes }),
	};
}
