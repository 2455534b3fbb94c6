/**
 * Replaces secrets in text by `***`. Besides the value itself it hides the encodings the runner
 * registers (actions/runner HostContext.cs: base64 at three offsets, JSON, URI, XML, expression and
 * command-line escapes, quotes trimmed), except the two for PowerShell. Hex, hashes and compressed
 * forms are not hidden, there as here.
 */
export class SecretMasker {
	readonly #values = new Set<string>();

	constructor(secrets: Iterable<string> = []) {
		for (const secret of secrets) {
			this.add(secret);
		}
	}

	/** Hides the whole value and each of its lines from now on. */
	add(value: string): void {
		for (const piece of [value, ...value.split(/[\r\n]+/)]) {
			for (const encoded of encodings(piece)) {
				if (encoded !== "") {
					this.#values.add(encoded);
				}
			}
		}
	}

	/** True when the text holds anything that would be hidden. */
	hits(text: string): boolean {
		return [...this.#values].some((value) => text.includes(value));
	}

	/** Overlapping and touching finds become one `***`. */
	mask(text: string): string {
		let result = "";
		let at = 0;
		for (const [start, end] of mergeRanges(this.#find(text))) {
			result += `${text.slice(at, start)}***`;
			at = end;
		}
		return result + text.slice(at);
	}

	#find(text: string): Range[] {
		const ranges: Range[] = [];
		for (const value of this.#values) {
			for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
				ranges.push([at, at + value.length]);
			}
		}
		return ranges.sort((left, right) => left[0] - right[0]);
	}
}

type Range = readonly [start: number, end: number];

function mergeRanges(ranges: readonly Range[]): readonly Range[] {
	const merged: Range[] = [];
	for (const [start, end] of ranges) {
		const last = merged.at(-1);
		if (last !== undefined && start <= last[1]) {
			merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
		} else {
			merged.push([start, end]);
		}
	}
	return merged;
}

function encodings(value: string): readonly string[] {
	const bytes = Buffer.from(value);
	return [
		value,
		...[0, 1, 2].map((offset) => bytes.subarray(offset).toString("base64")),
		value.replaceAll("'", "''"),
		value.replaceAll('"', '\\"'),
		JSON.stringify(value).slice(1, -1),
		escapeUri(value),
		escapeXml(value),
		value.replace(/^"|"$/g, ""),
	];
}

function escapeUri(value: string): string {
	// .NET's Uri.EscapeDataString also escapes the five marks encodeURIComponent leaves.
	return encodeURIComponent(value.toWellFormed()).replace(
		/[!'()*]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

const XML_ESCAPES: Readonly<Record<string, string>> = {
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&apos;",
	"&": "&amp;",
};

function escapeXml(value: string): string {
	return value.replace(/[<>"'&]/g, (mark) => XML_ESCAPES[mark] ?? mark);
}
