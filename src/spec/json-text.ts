import { type Finding, quoted } from "./finding.ts";
import type { SourcePosition } from "./spec.ts";
import type { Value } from "./value.ts";

/** Aliases can make a short text a long one. */
const MOST_CHARACTERS = 2 ** 20;

interface Fault extends Finding {
	readonly position: SourcePosition;
}

type JsonText =
	| { readonly text: string }
	| { readonly text?: undefined; readonly faults: readonly Fault[] };

/**
 * A value as one line of JSON (RFC 8259) with a line break at its end. Names stand in the order they are written in,
 * numbers as they are written where JSON writes them so. Numbers that JSON lacks are faults.
 */
export function toJsonText(value: Value): JsonText {
	const writer = new JsonWriter();
	writer.write(value);
	if (writer.characters > MOST_CHARACTERS) {
		const message = `the data is more than ${MOST_CHARACTERS} characters of JSON`;
		const hint = "write it to a file in a step, and upload that";
		return { faults: [{ position: value.position, message, hint }] };
	}
	return writer.faults.length > 0 ? writer : { text: `${writer.pieces.join("")}\n` };
}

class JsonWriter {
	readonly pieces: string[] = [];
	readonly faults: Fault[] = [];
	characters = 0;

	write(value: Value): void {
		if (this.characters > MOST_CHARACTERS) return;
		if (value.kind === "list") {
			this.#writeAll("[]", value.items, (item) => this.write(item));
		} else if (value.kind === "map") {
			this.#writeAll("{}", value.fields, ({ key, value: inner }) => {
				this.#add(`${JSON.stringify(key)}:`);
				this.write(inner);
			});
		} else this.#add(this.#scalar(value));
	}

	#writeAll<T>([open = "", close = ""]: string, items: readonly T[], write: (item: T) => void) {
		this.#add(open);
		for (const [index, item] of items.entries()) {
			if (index > 0) this.#add(",");
			write(item);
		}
		this.#add(close);
	}

	#scalar(value: Exclude<Value, { kind: "list" | "map" }>): string {
		if (value.kind === "text") return JSON.stringify(value.block ?? value.content.text);
		if (value.kind === "boolean") return value.text.toLowerCase();
		if (value.kind !== "number") return "null";
		const number = toJsonNumber(value.text);
		if (number !== undefined) return number;
		const message = `JSON has no number ${quoted(value.text)}`;
		this.faults.push({ position: value.position, message, hint: "put it in quotes" });
		return "null";
	}

	#add(text: string): void {
		this.pieces.push(text);
		this.characters += text.length;
	}
}

/** A number of YAML's core schema. Nothing for infinity and for what is no number. */
function toJsonNumber(written: string): string | undefined {
	if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(written)) return written;
	if (/^0[xo]/.test(written)) return String(BigInt(written));
	const number = Number(written);
	return Number.isFinite(number) ? String(number) : undefined;
}
