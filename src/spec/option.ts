import type { FieldReader } from "./fields.ts";
import type { Direction } from "./spec.ts";

export const EVERY_DIRECTION = [
	"download",
	"upload",
	"copy",
] as const satisfies readonly Direction[];

/** One row of the table of options. */
export interface Option<T = unknown> {
	/** Which transfers it applies to. */
	readonly directions: readonly Direction[];
	/** An entry's own, which `defaults` cannot hold. Default false. */
	readonly isOwn?: boolean;
	/** About one object or file, so that it may stand in a rule. Default false. */
	readonly perFile?: boolean;
	readonly read: FieldReader<T>;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** What the readers of some rows give. */
export type ValuesOf<Table extends OptionTable> = {
	readonly [Key in keyof Table]: NonNullable<ReturnType<Table[Key]["read"]>>;
};
