import { describe, expect, test } from "@jest/globals";
import { evaluate, type NeededAction } from "../../../sandbox/iam/evaluate.ts";
import { parsePolicy } from "../../../sandbox/iam/policy-document.ts";

type Statement = Readonly<Record<string, unknown>>;

const READ: NeededAction = { action: "s3:GetObject", resource: "arn:aws:s3:::b/a/1.csv" };

function policy(...Statement: readonly Statement[]): string {
	return JSON.stringify({ Version: "2012-10-17", Statement });
}

function allow(Action: string, Resource: string, rest: Statement = {}): string {
	return policy({ Effect: "Allow", Action, Resource, ...rest });
}

function decide(texts: readonly string[], needed: NeededAction, variables = {}) {
	return evaluate({ identity: texts.map(parsePolicy) }, needed, variables);
}

describe("what a policy allows", () => {
	test.each([
		["the very object", "s3:GetObject", "arn:aws:s3:::b/a/1.csv", true],
		["an action in other capitals", "S3:getobject", "arn:aws:s3:::b/a/1.csv", true],
		["a resource in other capitals", "s3:GetObject", "arn:aws:s3:::b/A/1.csv", false],
		["actions by a pattern", "s3:Get*", "arn:aws:s3:::b/a/1.csv", true],
		["objects by a pattern, over slashes", "s3:GetObject", "arn:aws:s3:::b/*.csv", true],
		["one character", "s3:GetObject", "arn:aws:s3:::b/a/?.csv", true],
		["not two characters", "s3:GetObject", "arn:aws:s3:::b/?.csv", false],
		["a literal star, and that is not this", "s3:GetObject", "arn:aws:s3:::b/a/${*}.csv", false],
		["another action", "s3:GetObjectVersion", "arn:aws:s3:::b/a/1.csv", false],
		["the bucket alone", "s3:GetObject", "arn:aws:s3:::b", false],
		["a dot for any character", "s3:GetObject", "arn:aws:s3:::b/a.1.csv", false],
	])("is asked of %s", (_, action, resource, isAllowed) => {
		expect(decide([allow(action, resource)], READ).isAllowed).toBe(isAllowed);
	});

	test("is what stands in braces where a character is special", () => {
		const needed = { action: "s3:GetObject", resource: "arn:aws:s3:::b/a*b?c${d}" };
		const escaped = "arn:aws:s3:::b/a${*}b${?}c${$}{d}";
		expect(decide([allow("s3:GetObject", escaped)], needed).isAllowed).toBe(true);
	});

	test("is filled in with what is known of the identity", () => {
		const text = allow("s3:GetObject", "arn:aws:s3:::b/${aws:username}/*");
		expect(decide([text], READ, { "aws:username": "a" }).isAllowed).toBe(true);
		expect(decide([text], READ, { "aws:username": "c" }).isAllowed).toBe(false);
		expect(decide([text], READ).isAllowed).toBe(false);
	});

	test("is everything but what NotAction and NotResource name", () => {
		const text = policy({
			Effect: "Allow",
			NotAction: "s3:Put*",
			NotResource: "arn:aws:s3:::b/secret/*",
		});
		expect(decide([text], READ).isAllowed).toBe(true);
		expect(decide([text], { ...READ, action: "s3:PutObject" }).isAllowed).toBe(false);
		const secret = { ...READ, resource: "arn:aws:s3:::b/secret/1" };
		expect(decide([text], secret).isAllowed).toBe(false);
	});

	test("is nothing that any policy denies", () => {
		const deny = policy({ Effect: "Deny", Action: "s3:*", Resource: "arn:aws:s3:::b/a/*" });
		expect(decide([allow("s3:*", "*"), deny], READ)).toEqual({
			isAllowed: false,
			because: "with an explicit deny in an identity-based policy",
		});
	});

	test("is of a narrowed session what both sides allow", () => {
		const identity = [parsePolicy(allow("s3:*", "arn:aws:s3:::b/*"))];
		const narrow = (resource: string) => [parsePolicy(allow("s3:GetObject", resource))];
		const within = { identity, session: narrow("arn:aws:s3:::b/a/*") };
		expect(evaluate(within, READ).isAllowed).toBe(true);
		const outside = { identity, session: narrow("arn:aws:s3:::b/c/*") };
		expect(evaluate(outside, READ)).toEqual({
			isAllowed: false,
			because: "because no session policy allows the s3:GetObject action",
		});
		const other = { ...READ, resource: "arn:aws:s3:::other/x" };
		const all = { identity, session: [parsePolicy(allow("s3:*", "*"))] };
		expect(evaluate(all, other)).toEqual({
			isAllowed: false,
			because: "because no identity-based policy allows the s3:GetObject action",
		});
	});
});

describe("a condition", () => {
	const list = (prefix?: string): NeededAction => ({
		action: "s3:ListBucket",
		resource: "arn:aws:s3:::b",
		context: prefix === undefined ? {} : { "s3:prefix": prefix },
	});

	test.each([
		["StringEquals", "a/", "a/", true],
		["StringEquals", "a/", "a/b", false],
		["StringEquals", "a/*", "a/b", false],
		["StringEquals", "a", undefined, false],
		["StringEquals", "", "", true],
		["StringLike", "a/*", "a/b", true],
		["StringLike", "a/${*}", "a/*", true],
		["StringLike", "a/${*}", "a/b", false],
		["StringLikeIfExists", "a/*", undefined, true],
		["StringNotEquals", "a/", "b/", true],
		["StringNotEquals", "a/", "a/", false],
		["StringEqualsIgnoreCase", "A/", "a/", true],
		["Null", "true", undefined, true],
		["Null", "true", "a/", false],
	])("%s of %j is asked of the prefix %j", (operator, wanted, prefix, isAllowed) => {
		const Condition = { [operator]: { "s3:prefix": wanted } };
		const text = allow("s3:ListBucket", "arn:aws:s3:::b", { Condition });
		expect(decide([text], list(prefix)).isAllowed).toBe(isAllowed);
	});

	test("holds by any of its values, and together with all others", () => {
		const Condition = {
			StringLike: { "s3:prefix": ["x/*", "a/*"] },
			StringEquals: { "s3:delimiter": "/" },
		};
		const text = allow("s3:ListBucket", "arn:aws:s3:::b", { Condition });
		expect(decide([text], list("a/b")).isAllowed).toBe(false);
		const whole = { ...list(), context: { "s3:prefix": "a/b", "s3:delimiter": "/" } };
		expect(decide([text], whole).isAllowed).toBe(true);
	});

	test("about several values holds for any or for all of them", () => {
		const needed = {
			action: "kms:Decrypt",
			resource: "arn:aws:kms:us-east-1:111122223333:key/1",
			context: { "kms:resourcealiases": ["alias/a", "alias/b"] },
		};
		const texts = ["ForAnyValue", "ForAllValues"].map((quantifier) => {
			const Condition = { [`${quantifier}:StringEquals`]: { "kms:ResourceAliases": "alias/a" } };
			return allow("kms:Decrypt", "*", { Condition });
		});
		expect(texts.map((text) => decide([text], needed).isAllowed)).toEqual([true, false]);
	});
});

describe("a policy is refused", () => {
	test.each([
		["without a version", { Statement: [] }],
		["with a statement of no effect", { Statement: [{ Action: "s3:*", Resource: "*" }] }],
		["with no resource", { Statement: [{ Effect: "Allow", Action: "s3:*" }] }],
		[
			"with an element that is misspelt",
			{ Statement: [{ Effect: "Allow", Actions: "s3:*", Resource: "*" }] },
		],
		[
			"with a resource that is no ARN",
			{ Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "b/*" }] },
		],
		[
			"with an operator that is unknown",
			{
				Statement: [
					{
						Effect: "Allow",
						Action: "s3:*",
						Resource: "*",
						Condition: { StringIs: { "s3:prefix": "a" } },
					},
				],
			},
		],
		[
			"with one Sid twice",
			{
				Statement: [1, 2].map(() => ({
					Sid: "A",
					Effect: "Allow",
					Action: "s3:*",
					Resource: "*",
				})),
			},
		],
	])("%s", (name, written) => {
		const Version = name === "without a version" ? {} : { Version: "2012-10-17" };
		const text = JSON.stringify({ ...Version, ...written });
		expect(() => parsePolicy(text)).toThrow("MalformedPolicyDocument");
	});
});
