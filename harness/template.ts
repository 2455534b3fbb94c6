import { evaluateCondition, evaluateExpression, type Scope } from "./evaluate-expression.ts";
import { isTruthy, toText, type Value } from "./expression-value.ts";

/** A stretch of literal text or the text of one expression, in order. */
interface Segment {
	readonly expression: boolean;
	readonly text: string;
}

/** actions/runner ExpressionConstants.MaxLength: one value with expressions in it is one format(). */
const MAX_EXPRESSION_LENGTH = 21_000;

/** A text with every `${{ }}` replaced by its value. */
export function evaluateTemplate(text: string, scope: Scope): string {
	return toText(evaluateValue(text, scope));
}

/** As evaluateTemplate, but a text that is one whole expression keeps the kind of its value. */
export function evaluateValue(text: string, scope: Scope): Value {
	const segments = splitTemplate(text);
	const [only] = segments;
	if (segments.length === 1 && only?.expression) {
		checkLength(only.text);
		return evaluateExpression(only.text, scope);
	}
	if (segments.some((segment) => segment.expression)) {
		checkLength(asFormatCall(segments));
	}
	return segments
		.map((segment) =>
			segment.expression ? toText(evaluateExpression(segment.text, scope)) : segment.text,
		)
		.join("");
}

/** The truth of a step's `if:` (default `success()`), with or without `${{ }}` around it. */
export function evaluateIf(text: string | undefined, scope: Scope): boolean {
	const segments = splitTemplate(text?.trim() || "success()");
	const [only] = segments;
	if (only !== undefined && segments.length === 1) {
		return evaluateCondition(only.text, scope);
	}
	return scope.status === "success" && isTruthy(evaluateTemplate(text ?? "", scope));
}

/** Every string in a record evaluated. */
export function evaluateRecord(
	record: Readonly<Record<string, string>> | undefined,
	scope: Scope,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(record ?? {}).map(([name, text]) => [name, evaluateTemplate(text, scope)]),
	);
}

function splitTemplate(text: string): readonly Segment[] {
	const segments: Segment[] = [];
	let at = 0;
	for (let open = text.indexOf("${{"); open >= 0; open = text.indexOf("${{", at)) {
		const close = findClose(text, open + 3);
		if (open > at) {
			segments.push({ expression: false, text: text.slice(at, open) });
		}
		segments.push({ expression: true, text: text.slice(open + 3, close).trim() });
		at = close + 2;
	}
	if (at < text.length) {
		segments.push({ expression: false, text: text.slice(at) });
	}
	return segments;
}

function findClose(text: string, from: number): number {
	let quoted = false;
	for (let at = from; at < text.length; at += 1) {
		if (text[at] === "'") {
			quoted = !quoted;
		} else if (!quoted && text.startsWith("}}", at)) {
			return at;
		}
	}
	throw new Error(
		`The expression is not closed. An unescaped \${{ sequence was found, but the closing }} sequence was not found: ${text}`,
	);
}

function asFormatCall(segments: readonly Segment[]): string {
	let count = 0;
	const literal = segments.map((segment) => {
		if (segment.expression) {
			count += 1;
			return `{${count - 1}}`;
		}
		return segment.text.replaceAll("'", "''").replace(/[{}]/g, "$&$&");
	});
	const values = segments.filter((segment) => segment.expression).map((segment) => segment.text);
	return `format('${literal.join("")}', ${values.join(", ")})`;
}

function checkLength(expression: string): void {
	if (expression.length > MAX_EXPRESSION_LENGTH) {
		throw new Error(
			`Exceeded max expression length ${MAX_EXPRESSION_LENGTH} (the value with its expressions has ${expression.length})`,
		);
	}
}
