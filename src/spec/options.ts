import { COMMON_OPTIONS } from "./common-options.ts";
import { COPY_OPTIONS } from "./copy-options.ts";
import { DOWNLOAD_OPTIONS } from "./download-options.ts";
import type { Option, ValuesOf } from "./option.ts";
import { PUBLISH_OPTIONS } from "./publish-options.ts";
import { UPLOAD_OPTIONS } from "./upload-options.ts";

/** Every key there is, and how its value is read: a key that is not here is unknown. */
const OPTION_TABLE = {
	...COMMON_OPTIONS,
	...DOWNLOAD_OPTIONS,
	...COPY_OPTIONS,
	...UPLOAD_OPTIONS,
	...PUBLISH_OPTIONS,
};

/** What an entry's mapping can say, each value read. */
export type OptionValues = ValuesOf<typeof OPTION_TABLE>;

export type OptionKey = keyof OptionValues;

/** The keys in the order people meet them. */
export const OPTION_KEYS = Object.keys(OPTION_TABLE).filter(isOptionKey);

export function isOptionKey(key: string): key is OptionKey {
	return Object.hasOwn(OPTION_TABLE, key);
}

export function optionOf<Key extends OptionKey>(key: Key): Option<OptionValues[Key]> {
	return OPTION_TABLE[key] as Option<OptionValues[Key]>;
}
