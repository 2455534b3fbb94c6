import type { Reading } from "./fields.ts";
import type { Finding } from "./finding.ts";
import { unknownKey } from "./nearest.ts";
import {
	isOptionKey,
	OPTION_KEYS,
	type OptionKey,
	type OptionValues,
	optionOf,
} from "./options.ts";
import type { RuleFields } from "./rule-fields.ts";
import type { Field } from "./value.ts";

/** Options that may be absent: not written, or wrong and reported. */
export type SomeOptions = { -readonly [Key in OptionKey]?: OptionValues[Key] };

/** Options as read, with the fields they were read from. */
export interface ReadOptions {
	readonly values: Readonly<SomeOptions>;
	readonly fields: ReadonlyMap<OptionKey, Field>;
	/** Those of `rules`. */
	readonly rules: readonly ReadRule[];
}

/** A rule with its options. */
export interface ReadRule extends Omit<RuleFields, "fields"> {
	readonly options: ReadOptions;
}

export const NO_OPTIONS: ReadOptions = { values: {}, fields: new Map(), rules: [] };

/** Where options stand. */
type Place = "entry" | "defaults" | "rule";

/** Reads the mapping of an entry, `defaults` without an entry's own keys, or a rule. An unknown key is reported. */
export function readOptions(fields: readonly Field[], place: Place, reading: Reading): ReadOptions {
	const keys = OPTION_KEYS.filter((key) => mayStandIn(place, key));
	const values: SomeOptions = {};
	const known = new Map<OptionKey, Field>();
	for (const field of fields) {
		if (isOptionKey(field.key) && keys.includes(field.key)) {
			known.set(field.key, field);
			readInto(values, field.key, field, reading);
		} else if (isOptionKey(field.key)) {
			reading.report(field.position, misplaced(field.key, place));
		} else {
			const others = place === "rule" ? ["match"] : [];
			reading.report(field.position, unknownKey(field.key, [...others, ...keys]));
		}
	}
	return {
		values,
		fields: known,
		rules: (values.rules ?? []).map((rule) => readRule(rule, reading)),
	};
}

function mayStandIn(place: Place, key: OptionKey): boolean {
	const { isOwn, perFile } = optionOf(key);
	if (place === "rule") return perFile === true;
	return place === "entry" || !isOwn;
}

function misplaced(key: OptionKey, place: Place): Finding {
	if (place !== "rule")
		return { message: `\`${key}\` belongs to an entry, and no default can stand for it` };
	const message = `\`${key}\` is about an entry as a whole, and a rule about single files`;
	return { message, hint: "write it beside `rules`" };
}

function readRule({ fields, ...rule }: RuleFields, reading: Reading): ReadRule {
	return { ...rule, options: readOptions(fields, "rule", reading) };
}

function readInto<Key extends OptionKey>(
	values: SomeOptions,
	key: Key,
	field: Field,
	reading: Reading,
): void {
	const value = optionOf(key).read(field, reading);
	if (value !== undefined) values[key] = value;
}
