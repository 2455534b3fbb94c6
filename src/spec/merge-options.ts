import { EVERY_DIRECTION } from "./option.ts";
import { type OptionKey, optionOf } from "./options.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";
import { displacedKeys } from "./rival-options.ts";
import type { Direction } from "./spec.ts";

/** What holds for an entry: its own options over the defaults for its direction. */
export function withDefaults(
	own: ReadOptions,
	defaults: ReadOptions,
	direction?: Direction,
): Readonly<SomeOptions> {
	return layered([own.values, applicable(defaults, direction)]);
}

/** Layers of options as one: what stands in an earlier one wins, in `metadata` and `tags` name by name. */
export function layered(layers: readonly Readonly<SomeOptions>[]): Readonly<SomeOptions> {
	return layers.reduceRight((under, over) => overlay(over, under), {});
}

/** The options that mean something in a direction; where it is unknown, those that do in every one. */
export function applicable(
	{ values, fields }: ReadOptions,
	direction: Direction | undefined,
): Readonly<SomeOptions> {
	const kept: SomeOptions = { ...values };
	for (const key of fields.keys()) {
		if (!appliesTo(key, direction)) delete kept[key];
	}
	return kept;
}

function overlay(over: Readonly<SomeOptions>, under: Readonly<SomeOptions>): SomeOptions {
	const values: SomeOptions = { ...under, ...over };
	for (const key of displacedKeys(over, values)) delete values[key];
	if (under.metadata && over.metadata) values.metadata = { ...under.metadata, ...over.metadata };
	if (under.tags && over.tags) values.tags = { ...under.tags, ...over.tags };
	return values;
}

/** Whether an option means something in a direction; where it is unknown, whether it does in every one. */
export function appliesTo(key: OptionKey, direction: Direction | undefined): boolean {
	const { directions } = optionOf(key);
	if (direction === undefined) return EVERY_DIRECTION.every((one) => directions.includes(one));
	return directions.includes(direction);
}
