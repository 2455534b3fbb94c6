/**
 * Orders strings by their UTF-8 bytes, the order of every S3 listing. JavaScript's own order puts
 * astral characters (surrogates, d800–dfff) before e000–ffff; UTF-8 puts them after.
 */
export function compareUtf8(left: string, right: string): number {
	const length = Math.min(left.length, right.length);
	for (let index = 0; index < length; index += 1) {
		const a = left.charCodeAt(index);
		const b = right.charCodeAt(index);
		if (a !== b) return rank(a) - rank(b);
	}
	return left.length - right.length;
}

/** Index of the first of the sorted `keys` that is not before `key`. */
export function lowerBound(keys: readonly string[], key: string): number {
	let low = 0;
	let high = keys.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (compareUtf8(keys[middle] ?? "", key) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

function rank(unit: number): number {
	return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
