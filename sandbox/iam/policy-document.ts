import { CONDITION_OPERATORS, splitOperator } from "./conditions.ts";

/** Operator, context key, values: all of them have to hold. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A statement of an identity-based policy. Exactly one of each pair of lists is there. */
export interface PolicyStatement {
	readonly sid?: string;
	readonly effect: "Allow" | "Deny";
	readonly actions?: readonly string[];
	readonly notActions?: readonly string[];
	readonly resources?: readonly string[];
	readonly notResources?: readonly string[];
	readonly conditions: Conditions;
}

export interface PolicyDocument {
	readonly statements: readonly PolicyStatement[];
}

const ELEMENTS = [
	["Sid", "Effect", "Action", "NotAction"],
	["Resource", "NotResource", "Condition"],
].flat();

/** Reads a policy as strictly as IAM does: what it does not know is an error, and so is a Sid twice. */
export function parsePolicy(text: string): PolicyDocument {
	const { Version, Statement, Id, ...others } = asObject(JSON.parse(text), "the policy");
	const [stray] = Object.keys(others);
	if (stray !== undefined) throw malformed(`unknown element ${stray}`);
	// Without it variables are plain text, which nobody wants.
	if (Version !== "2012-10-17") throw malformed("Version must be 2012-10-17");
	if (Id !== undefined && typeof Id !== "string") throw malformed("Id must be a text");
	const written = Array.isArray(Statement) ? Statement : [Statement];
	const statements = written.map((one) => toStatement(asObject(one, "a statement")));
	const sids = statements.flatMap(({ sid }) => sid ?? []);
	if (new Set(sids).size < sids.length) throw malformed("a Sid stands there twice");
	return { statements };
}

function toStatement(written: Readonly<Record<string, unknown>>): PolicyStatement {
	const stray = Object.keys(written).find((name) => !ELEMENTS.includes(name));
	if (stray !== undefined) throw malformed(`unknown element ${stray}`);
	const { Sid, Effect, Action, NotAction, Resource, NotResource, Condition } = written;
	if (Effect !== "Allow" && Effect !== "Deny") throw malformed("Effect must be Allow or Deny");
	if (Sid !== undefined && (typeof Sid !== "string" || !/^[A-Za-z0-9]*$/.test(Sid))) {
		throw malformed("a Sid has letters and digits only");
	}
	if ((Action === undefined) === (NotAction === undefined)) {
		throw malformed("exactly one of Action and NotAction is needed");
	}
	if ((Resource === undefined) === (NotResource === undefined)) {
		throw malformed("exactly one of Resource and NotResource is needed");
	}
	return {
		...(Sid !== undefined && { sid: Sid }),
		effect: Effect,
		...(Action !== undefined && { actions: toActions(Action) }),
		...(NotAction !== undefined && { notActions: toActions(NotAction) }),
		...(Resource !== undefined && { resources: toResources(Resource) }),
		...(NotResource !== undefined && { notResources: toResources(NotResource) }),
		conditions: toConditions(Condition),
	};
}

function toActions(written: unknown): readonly string[] {
	const actions = toTexts(written, "Action");
	const wrong = actions.find((action) => action !== "*" && !/^[a-z0-9-]+:[\w*?]+$/i.test(action));
	if (wrong !== undefined) throw malformed(`${wrong} is no action`);
	return actions;
}

function toResources(written: unknown): readonly string[] {
	const resources = toTexts(written, "Resource");
	const wrong = resources.find(
		(resource) => resource !== "*" && !/^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/s.test(resource),
	);
	if (wrong !== undefined) throw malformed(`${wrong} is no ARN`);
	return resources;
}

function toConditions(written: unknown): Conditions {
	if (written === undefined) return {};
	const blocks = Object.entries(asObject(written, "Condition")).map(([operator, keys]) => {
		const { name } = splitOperator(operator);
		if (!(name in CONDITION_OPERATORS)) throw malformed(`unknown operator ${operator}`);
		const tests = Object.entries(asObject(keys, operator)).map(
			([key, values]) => [key, toTexts(values, key)] as const,
		);
		return [operator, Object.fromEntries(tests)] as const;
	});
	return Object.fromEntries(blocks);
}

function toTexts(written: unknown, name: string): readonly string[] {
	const list = Array.isArray(written) ? written : [written];
	const texts = list.map((one) =>
		typeof one === "boolean" || typeof one === "number" ? String(one) : one,
	);
	if (texts.length > 0 && texts.every((text) => typeof text === "string")) return texts;
	throw malformed(`${name} must be a text or a list of texts`);
}

function asObject(value: unknown, name: string): Readonly<Record<string, unknown>> {
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
	throw malformed(`${name} must be an object`);
}

function malformed(reason: string): Error {
	return new Error(`MalformedPolicyDocument: ${reason}`);
}
