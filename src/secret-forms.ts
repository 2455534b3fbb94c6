/**
 * How a secret may stand in a text: as it is, percent-encoded, as the text of JSON, and in Base64, whatever stands before
 * it there.
 */
export function formsOf(secret: string): readonly string[] {
	return [...new Set([secret, encodeURIComponent(secret), inJson(secret), ...base64Forms(secret)])];
}

function inJson(secret: string): string {
	return JSON.stringify(secret).slice(1, -1);
}

/** Three bytes make four characters: what a text becomes depends on how many bytes stand before its own first three. */
function base64Forms(secret: string): string[] {
	const bytes = Buffer.from(secret);
	return [0, 1, 2].map((before) => {
		const own = bytes.subarray((3 - before) % 3);
		return own.subarray(0, own.length - (own.length % 3)).toString("base64");
	});
}
