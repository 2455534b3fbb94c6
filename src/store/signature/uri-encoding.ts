import { StagingError } from "../../errors.ts";

/** The parameters of a request after its `?`: unencoded, in any order. */
export type Query = readonly (readonly [name: string, value: string])[];

/**
 * A key, or a whole path, as it stands in the path of a request and as S3 signs it: UTF-8, everything percent-encoded
 * once but `A-Z a-z 0-9 - . _ ~ /`. Nothing is normalised: `a//b` and `a/../b` are keys of their own.
 * Fails with `invalid-spec` for half a surrogate pair, which no UTF-8 can hold.
 */
export function encodeKey(key: string): string {
	return PLAIN_KEY.test(key) ? key : encode(key).replaceAll("%2F", "/");
}

/** The parameters as `name=value&…`, encoded like a key but for the `/`, in the order in which they are signed. */
export function toQueryString(query: Query): string {
	if (query.length === 0) return "";
	return query
		.map(([name, value]) => [encode(name), encode(value)] as const)
		.sort(byNameThenValue)
		.map(([name, value]) => `${name}=${value}`)
		.join("&");
}

/** Sorts ASCII text by its bytes, whatever the locale. */
export function compareCodeUnits(left: string, right: string): number {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

const PLAIN_KEY = /^[A-Za-z0-9\-._~/]*$/;

function encode(text: string): string {
	if (!text.isWellFormed()) {
		throw new StagingError("invalid-spec", `${JSON.stringify(text)} is not valid Unicode text`, {
			hint: "Keys are UTF-8: write characters beyond U+FFFF as a whole, not as one half of them.",
		});
	}
	return encodeURIComponent(text).replace(/[!'()*]/g, escapeCharacter);
}

// The five characters that encodeURIComponent leaves as they are although RFC 3986 reserves them.
function escapeCharacter(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function byNameThenValue(
	left: readonly [string, string],
	right: readonly [string, string],
): number {
	return compareCodeUnits(left[0], right[0]) || compareCodeUnits(left[1], right[1]);
}
