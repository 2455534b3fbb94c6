import type { Reading } from "./fields.ts";
import { unknownKey } from "./nearest.ts";
import { EVERY_DIRECTION } from "./option.ts";
import {
	isOptionKey,
	OPTION_KEYS,
	type OptionKey,
	type OptionValues,
	optionOf,
} from "./options.ts";
import { displacedDefaults } from "./rival-options.ts";
import type { Direction } from "./spec.ts";
import type { Field } from "./value.ts";

/** Options that may be absent: not written, or wrong and reported. */
export type SomeOptions = { -readonly [Key in OptionKey]?: OptionValues[Key] };

/** Options as read, with the fields they were read from. */
export interface ReadOptions {
	readonly values: Readonly<SomeOptions>;
	readonly fields: ReadonlyMap<OptionKey, Field>;
}

export const NO_OPTIONS: ReadOptions = { values: {}, fields: new Map() };

/** Reads the mapping of an entry (`all`), or `defaults` without an entry's own keys. An unknown key is reported. */
export function readOptions(
	fields: readonly Field[],
	which: "all" | "defaults",
	reading: Reading,
): ReadOptions {
	const keys = OPTION_KEYS.filter((key) => which === "all" || !optionOf(key).isOwn);
	const values: SomeOptions = {};
	const known = new Map<OptionKey, Field>();
	for (const field of fields) {
		if (isOptionKey(field.key) && keys.includes(field.key)) {
			known.set(field.key, field);
			readInto(values, field.key, field, reading);
		} else if (isOptionKey(field.key)) {
			const message = `\`${field.key}\` belongs to an entry, and no default can stand for it`;
			reading.report(field.position, { message });
		} else {
			reading.report(field.position, unknownKey(field.key, keys));
		}
	}
	return { values, fields: known };
}

/** What holds for an entry: its own options over the defaults for its direction, `metadata` and `tags` name by name. */
export function withDefaults(
	own: ReadOptions,
	defaults: ReadOptions,
	direction?: Direction,
): Readonly<SomeOptions> {
	const values: SomeOptions = { ...defaults.values };
	for (const key of defaults.fields.keys()) {
		if (!appliesTo(key, direction)) delete values[key];
	}
	const metadata = { ...values.metadata, ...own.values.metadata };
	const tags = { ...values.tags, ...own.values.tags };
	Object.assign(values, own.values);
	for (const key of displacedDefaults(own.values, values)) delete values[key];
	return {
		...values,
		...(values.metadata && { metadata }),
		...(values.tags && { tags }),
	};
}

/** The keys of an entry that mean nothing in its direction. */
export function misplacedKeys(own: ReadOptions, direction: Direction): OptionKey[] {
	return [...own.fields.keys()].filter((key) => !appliesTo(key, direction));
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

function appliesTo(key: OptionKey, direction: Direction | undefined): boolean {
	const { directions } = optionOf(key);
	if (direction === undefined) return EVERY_DIRECTION.every((one) => directions.includes(one));
	return directions.includes(direction);
}
