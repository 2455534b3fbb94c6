import { SHORTEST_NEEDLE } from "./byte-search.ts";

/** A secret that this process holds, by the name of what it came from. */
export interface JobToken {
	readonly name: string;
	readonly value: string;
}

/**
 * How a token may stand in a file: as it is, percent-encoded, as the text of JSON, and in Base64, whatever stands before
 * it there. What is too short to be told from other text has no form.
 */
export function formsOf(value: string): readonly string[] {
	const forms = new Set([value, encodeURIComponent(value), inJson(value), ...base64Forms(value)]);
	return [...forms].filter((form) => Buffer.byteLength(form) >= SHORTEST_NEEDLE);
}

function inJson(value: string): string {
	return JSON.stringify(value).slice(1, -1);
}

/** Three bytes make four characters: what a text becomes depends on how many bytes stand before its own first three. */
function base64Forms(value: string): string[] {
	const bytes = Buffer.from(value);
	return [0, 1, 2].map((before) => {
		const own = before === 0 ? bytes : bytes.subarray(3 - before);
		return own.subarray(0, own.length - (own.length % 3)).toString("base64");
	});
}
