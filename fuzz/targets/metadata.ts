import assert from "node:assert/strict";
import { decodeMetadataText, encodeMetadataText } from "../../src/metadata-text.ts";
import type { FuzzTarget } from "../target.ts";

/** Values of metadata (RFC 2047). */
export const METADATA: FuzzTarget = {
	seeds: ["plain", "=?UTF-8?B?w6k=?= =?UTF-8?Q?a_b=C3=A9?=", "caf\u00e9", "=?iso-8859-1?q?=E9?="],
	dictionary: [
		...["=?", "?=", "?B?", "?Q?", "=?UTF-8?B?", "=?utf-16?b?", "=?x-user-defined?q?", "==", "=C3"],
		...[" ", "\r\n ", "\t", "_", "é", "😀", "\ufeff", "iso-2022-jp", "replacement", "?= =?"],
	],
	check: (input) => {
		const text = input.toString();
		const value = encodeMetadataText(text);
		assert.match(value, /^[\x20-\x7e]*$/);
		assert.equal(decodeMetadataText(value), text);
		assert(value.split(" ").every((word) => !word.startsWith("=?") || word.length <= 75));
		const read = decodeMetadataText(input.toString("latin1"));
		assert.equal(decodeMetadataText(encodeMetadataText(read)), read);
	},
};
