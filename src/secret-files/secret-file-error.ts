import { StagingError } from "../errors.ts";

/** A file that is not uploaded. */
export interface SecretFile {
	/** Relative to the workspace, else absolute, with `/`. */
	readonly name: string;
	/** The rest of a sentence about it. */
	readonly reason: string;
}

const MOST_NAMED = 10;

/** The one error about all files of an entry that hold secrets. There is at least one. `entry`: as it is written. */
export function secretFileError(files: readonly SecretFile[], entry = ""): StagingError {
	const [first] = files;
	const named = files.slice(0, MOST_NAMED);
	const lines = named.map(({ name, reason }) => `  - \`${name}\`: ${reason}`);
	if (files.length > named.length) lines.push(`  - and ${files.length - named.length} more`);
	const isOne = files.length === 1;
	const message = isOne
		? `\`${first?.name}\` is not uploaded: ${first?.reason}`
		: [`${files.length} files of \`${entry}\` are not uploaded:`, ...lines].join("\n");
	const patterns = named.map(({ name }) => toPattern(name));
	const [what, meant] = isOne ? ["it", "it is meant"] : ["them", "they are meant"];
	// Several as they can be pasted.
	const shown = isOne ? ` \`${patterns[0]}\`` : ["", ...patterns].join("\n  ");
	return new StagingError("secret-file", message, {
		hint: `Leave ${what} out with \`exclude\`, or, if ${meant} to be uploaded, add to \`allow-secret-files\`:${shown}`,
	});
}

/** A pattern that matches this name and no other. */
function toPattern(name: string): string {
	const literal = name.replaceAll(/[*?[\]{}]/g, "[$&]");
	// Lines that begin so are no patterns. One without a slash holds in every directory.
	return name.includes("/") && !/^[!~$#%]/.test(name) ? literal : `/${literal}`;
}

/** The name that a pattern matches alone, without a slash before it; `undefined` where it may match several. */
export function onlyNameOf(pattern: string): string | undefined {
	const isLiteral = !/[*?[\]{}]/.test(pattern.replaceAll(/\[[*?[\]{}]\]/g, ""));
	if (!isLiteral) return undefined;
	return pattern.replaceAll(/\[([*?[\]{}])\]/g, "$1").replace(/^\//, "");
}
