/** Whether a text is one that a pattern of `*` and `?` means, by the definition of both. */
export function isLike(pattern: readonly string[], text: readonly string[]): boolean {
	// Which beginnings of the text the pattern read so far means.
	let reached = Array.from({ length: text.length + 1 }, (_, length) => length === 0);
	for (const character of pattern) {
		reached = reached.map((_, length) => {
			if (character === "*") {
				return reached.slice(0, length + 1).includes(true);
			}
			const isTaken = character === "?" || character === text[length - 1];
			return length > 0 && isTaken && reached[length - 1] === true;
		});
	}
	return reached.at(-1) === true;
}
