import { type Reading, refuseKind, reportBlank, texts } from "./fields.ts";
import { checkNamePattern } from "./name-pattern.ts";
import { nearest } from "./nearest.ts";
import type { SourcePosition } from "./spec.ts";
import { type Field, isBlank, type Value } from "./value.ts";

/** A rule as written: which files it is about, and its options, not yet read. */
export interface RuleFields {
	readonly position: SourcePosition;
	/** Empty where `match` is missing, blank or wrong. */
	readonly match: readonly string[];
	readonly fields: readonly Field[];
}

/** Reads a list of mappings with `match` and options. */
export function readRuleFields(field: Field, reading: Reading): readonly RuleFields[] | undefined {
	const { value } = field;
	if (value.kind === "list" && !isBlank(value)) {
		return value.items.flatMap((item) => readRule(field, item, reading) ?? []);
	}
	if (reportBlank(field, value, reading)) return undefined;
	const hint = `write \`rules: [${EXAMPLE}]\``;
	return refuseKind(field, value, { expected: "a list of rules", hint }, reading);
}

const EXAMPLE = '{ match: "*.html", cache-control: no-cache }';

function readRule(field: Field, item: Value, reading: Reading): RuleFields | undefined {
	if (item.kind !== "map") {
		if (reportBlank(field, item, reading)) return undefined;
		const hint = `write \`${EXAMPLE}\``;
		return refuseKind(field, item, { expected: "a rule", hint }, reading);
	}
	const { position } = item;
	const fields = item.fields.filter(({ key }) => key !== MATCH);
	const match = item.fields.find(({ key }) => key === MATCH);
	if (match !== undefined && fields.length === 0) {
		const hint = "add an option, such as `cache-control: no-cache`";
		reading.report(position, { message: "this rule says nothing of its files", hint });
	}
	// A misspelt key is not missing as well.
	if (match === undefined && !fields.some(({ key }) => nearest(key, [MATCH]) === MATCH)) {
		const hint = 'write which files the rule is about: `match: "*.html"`';
		reading.report(position, { message: "`match` is missing", hint });
	}
	return { position, match: (match && readMatch(match, reading)) ?? [], fields };
}

const MATCH = "match";

const readMatch = texts((pattern) => checkNamePattern(pattern, "matches"));
