import type { Finding } from "./finding.ts";
import { checkMetadataSize } from "./metadata.ts";
import { checkObjectLock } from "./object-lock.ts";
import type { OptionKey } from "./options.ts";
import type { SomeOptions } from "./read-options.ts";
import { checkTagCount } from "./tags.ts";

/** A finding about options taken together, and the key at which it is told. */
export interface KeyFinding {
	readonly key: OptionKey;
	readonly finding: Finding;
}

/** What is wrong with the options that hold for a file, wherever each of them is written. */
export function* checkValues(values: Readonly<SomeOptions>): Generator<KeyFinding> {
	const { metadata = {}, tags = {}, sha256 } = values;
	const tooLarge = checkMetadataSize(metadata);
	if (tooLarge !== undefined) yield { key: "metadata", finding: tooLarge };
	const tooMany = checkTagCount(tags);
	if (tooMany !== undefined) yield { key: "tags", finding: tooMany };
	yield* checkObjectLock(values);
	const keeping = keepingOption(values);
	if (sha256 === undefined || keeping === undefined) return;
	const message = `\`sha256\` and \`${keeping}\` exclude each other: a kept file is not looked at`;
	yield { key: "sha256", finding: { message } };
}

function keepingOption(values: Readonly<SomeOptions>): string | undefined {
	if (values["if-exists"] === "keep") return "if-exists: keep";
	return values.overwrite === "never" ? "overwrite: never" : undefined;
}
