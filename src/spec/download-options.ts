import { parseSize } from "./amounts.ts";
import { boolean, parsed, type Reading, text, word } from "./fields.ts";
import { quoted } from "./finding.ts";
import { checkHeaderValue } from "./header-values.ts";
import type { OptionTable } from "./option.ts";
import { readRestore } from "./restore.ts";
import type { Decode, Extract } from "./spec.ts";
import type { Field } from "./value.ts";

const DOWNLOADS = ["download"] as const;

/** What only downloads can say, and copies of what they read. */
export const DOWNLOAD_OPTIONS = {
	"version-id": { directions: ["download", "copy"], isOwn: true, read: text(checkHeaderValue) },
	sha256: { directions: DOWNLOADS, isOwn: true, read: readSha256 },
	"if-exists": { directions: DOWNLOADS, perFile: true, read: word(["replace", "keep", "error"]) },
	restore: { directions: DOWNLOADS, read: readRestore },
	"read-into-output": { directions: DOWNLOADS, isOwn: true, read: readIntoOutput },
	decode: { directions: DOWNLOADS, perFile: true, read: readDecode },
	extract: { directions: DOWNLOADS, isOwn: true, read: readExtract },
	"max-expanded": { directions: DOWNLOADS, perFile: true, read: parsed(parseSize) },
} as const satisfies OptionTable;

/** `true`, `false` or `masked`. */
function readIntoOutput(field: Field, reading: Reading): "plain" | "masked" | "no" | undefined {
	const { value } = field;
	if (value.kind === "boolean") return boolean(field, reading) ? "plain" : "no";
	const found = word(["true", "false", "masked"])(field, reading);
	if (found === undefined || found === "masked") return found;
	return boolean(field, reading) ? "plain" : "no";
}

/** `true`, `false` or a coding. */
function readDecode(field: Field, reading: Reading): Decode | "no" | undefined {
	const { value } = field;
	if (value.kind === "boolean") return boolean(field, reading) ? "stored" : "no";
	const found = word(["true", "false", "gzip", "br", "zstd"])(field, reading);
	if (found === undefined || (found !== "true" && found !== "false")) return found;
	return boolean(field, reading) ? "stored" : "no";
}

/** `true`, `false` or a format. */
function readExtract(field: Field, reading: Reading): Extract | "no" | undefined {
	const { value } = field;
	if (value.kind === "boolean") return boolean(field, reading) ? "any" : "no";
	const found = word(["true", "false", "tar", "tar.gz", "tar.zst", "zip"])(field, reading);
	if (found === undefined || (found !== "true" && found !== "false")) return found;
	return boolean(field, reading) ? "any" : "no";
}

/** As `sha256sum` writes it, whatever its capitals. */
function readSha256(field: Field, reading: Reading): string | undefined {
	const check = (written: string) => {
		if (/^[\da-f]{64}$/i.test(written)) return undefined;
		const message = `expected 64 hexadecimal digits, found ${quoted(written)}`;
		const hint = "leave out what stands before the digits";
		return /[\da-f]{64}$/i.test(written) ? { message, hint } : { message };
	};
	return text(check)(field, reading)?.toLowerCase();
}
