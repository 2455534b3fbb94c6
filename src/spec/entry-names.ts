import type { GivenName } from "./names.ts";
import type { RawEntry } from "./raw-entry.ts";
import { isBlank, textOf } from "./value.ts";

/** Options that make an output of their own, and how its name ends. */
const OUTPUT_ENDINGS: ReadonlyMap<string, string> = new Map([
	["read-into-output", "content"],
	["presign", "url"],
]);

/** The names of outputs that an entry takes. */
export function namesOf({ fields }: RawEntry): GivenName[] {
	const value = fields.find(({ key }) => key === "name")?.value;
	const name = value && !isBlank(value) ? textOf(value) : undefined;
	if (value === undefined || name === undefined) return [];
	const given = { name, position: value.position };
	const more = fields.flatMap(({ key, position }) => {
		const ending = OUTPUT_ENDINGS.get(key);
		return ending === undefined ? [] : [{ name: `${name}-${ending}`, position }];
	});
	return [given, ...more];
}
