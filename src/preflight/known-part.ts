/** A key, or a prefix, without what follows an expression that has no value yet, which shows as an empty segment. */
export function knownPart(key: string): string {
	if (key.startsWith("/")) return "";
	const gap = key.indexOf("//");
	return gap < 0 ? key : key.slice(0, gap + 1);
}
