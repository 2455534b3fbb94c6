import { RefusedEntry } from "./archive-entry.ts";

/**
 * An entry's name below the directory it is unpacked to, without what tar programs write and nobody means: `./` at the
 * start, `/` at the end, `//`. Empty for the directory itself. What leads elsewhere stays in it, to be refused.
 */
export function toPlainName(name: string): string {
	if (name.startsWith("/")) {
		throw new RefusedEntry(name, "its name is an absolute path");
	}
	if (name.includes("\ufffd")) {
		throw new RefusedEntry(name, "its name is no valid UTF-8");
	}
	return name
		.split("/")
		.filter((segment) => segment !== "" && segment !== ".")
		.join("/");
}

/** The name of the directory that something is in; empty for the one that all is unpacked to. */
export function parentOf(name: string): string {
	return name.slice(0, Math.max(0, name.lastIndexOf("/")));
}

/**
 * Why a symbolic link by this name may not lead to this target; `undefined` when it may. `..` stands at the start of a
 * target only, where it leads up real directories: behind a name, which may be a link itself, it could lead anywhere.
 * Then no link leads out of the directory that all is unpacked to, whatever others it leads through.
 */
export function outwardReason(name: string, target: string): string | undefined {
	if (target === "" || target.includes("\0")) {
		return "its target is no path";
	}
	if (/^[\\/]|^[a-z]:/i.test(target)) {
		return "its target is an absolute path";
	}
	const segments = target.split("/").filter((segment) => segment !== "" && segment !== ".");
	const ups = segments.findIndex((segment) => segment !== "..");
	const up = ups < 0 ? segments.length : ups;
	if (segments.slice(up).includes("..")) {
		return "its target holds `..` behind a name";
	}
	const depth = name.split("/").length - 1;
	return up > depth ? "its target leads out of the directory" : undefined;
}
