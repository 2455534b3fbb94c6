/** Shorter parts of a secret are words like others. */
const PART = 12;

/** What a text may hold of a secret that has been written otherwise. */
function formsOf(secret: string): readonly string[] {
	const bytes = Buffer.from(secret);
	const base64 = [0, 1, 2].flatMap((before) => {
		const own = bytes.subarray((3 - before) % 3);
		const text = own.subarray(0, own.length - (own.length % 3)).toString("base64");
		return [text, text.replaceAll("+", "-").replaceAll("/", "_")];
	});
	const hex = bytes.toString("hex");
	return [
		secret,
		encodeURIComponent(secret),
		JSON.stringify(secret).slice(1, -1),
		...base64,
		hex,
		hex.toUpperCase(),
	].filter(({ length }) => length >= PART);
}

/** The parts and forms of secrets that texts hold, by where these are. */
export function tracesOf(
	secrets: readonly string[],
	texts: ReadonlyMap<string, string>,
): readonly (readonly [place: string, trace: string])[] {
	const forms = secrets.flatMap(formsOf);
	return [...texts].flatMap(([place, text]) => {
		const parts = partsOf(text);
		const traces = [
			...forms.filter((form) => text.includes(form)),
			...secrets.flatMap((secret) => [...partsOf(secret)].find((part) => parts.has(part)) ?? []),
		];
		return traces.map((trace) => [place, trace] as const);
	});
}

function partsOf(text: string): ReadonlySet<string> {
	const parts = new Set<string>();
	for (let at = 0; at + PART <= text.length; at++) parts.add(text.slice(at, at + PART));
	return parts;
}
