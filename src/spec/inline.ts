import { prefixed, type Reading, refuseKind } from "./fields.ts";
import { quoted } from "./finding.ts";
import { toJsonText } from "./json-text.ts";
import { type Field, textOf, type Value } from "./value.ts";

/** Reads text that is uploaded as it is, to the last line break. In outline depth it may be anything yet. */
export function readContent(field: Field, reading: Reading): string | undefined {
	const { value } = field;
	if (value.kind === "broken") return undefined;
	if (isUnwritten(value)) return refuseUnwritten(field, reading);
	const found = exactText(value);
	if (found !== undefined) return found;
	const hint = value.kind === "boolean" ? "put it in quotes" : "write data under `json`";
	return refuseKind(field, value, { expected: "text", hint }, reading);
}

/** Reads data of any kind as one line of JSON with a line break at its end. */
export function readJson(field: Field, reading: Reading): string | undefined {
	const { value } = field;
	if (value.kind === "broken") return undefined;
	if (isUnwritten(value)) return refuseUnwritten(field, reading);
	if (reading.depth === "outline") return "";
	const json = toJsonText(value);
	if (json.text !== undefined) return json.text;
	for (const { position, ...finding } of json.faults) {
		reading.report(position, prefixed(field, finding));
	}
	return undefined;
}

/**
 * Whether there is nothing, which is what an expression without a value leaves: nobody writes an empty block scalar
 * on purpose. Quotes that hold nothing are meant so.
 */
function isUnwritten(value: Value): boolean {
	if (value.kind === "text") return value.block !== undefined && value.block.trim() === "";
	return value.kind === "nothing";
}

function refuseUnwritten(field: Field, reading: Reading): "" | undefined {
	if (reading.depth === "outline") return "";
	const hint =
		field.key === "json"
			? 'for no data write `json: {}`, or `content: "null"`'
			: 'for an object without bytes write `content: ""`';
	reading.report(field.value.position, { message: `${quoted(field.key)} is empty`, hint });
	return undefined;
}

function exactText(value: Value): string | undefined {
	return value.kind === "text" ? (value.block ?? value.content.text) : textOf(value);
}
