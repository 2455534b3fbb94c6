import { describe, expect, test } from "@jest/globals";
import { evaluate, type NeededAction } from "../../sandbox/iam/evaluate.ts";
import { parsePolicy } from "../../sandbox/iam/policy-document.ts";
import type { Policy } from "../../src/policy/policies.ts";
import type { Statement } from "../../src/policy/statements.ts";
import { docExamples } from "./examples.ts";
import { type ExampleRun, runExample } from "./run-example.ts";

/** What any upload of a file may need, and needs only where the file is large or the upload fails. */
const FOR_PARTS = [
	"s3:AbortMultipartUpload",
	"s3:ListMultipartUploadParts",
	"s3:ListBucketMultipartUploads",
];

/** What else an example's policy allows and its run did not need, and when it does. */
const RARELY_NEEDED: Readonly<Record<string, readonly string[]>> = {
	// Opens the data key again for the parts of a large file.
	encryption: ["kms:Decrypt"],
	// The example is for jobs that failed.
	when: ["s3:PutObject"],
	// Whoever has the link uses the right of who made it.
	presign: ["s3:GetObject"],
	// A copy that has another ETag than its source is looked at.
	move: ["s3:GetObject"],
};

describe("the policy of the example for", () => {
	test.each(docExamples())("$name allows what it asks for, and nothing else", async (example) => {
		const run = await runExample(example);
		// Objects that are archived are waited for by a later run.
		expect({ status: run.status, log: run.log }).toMatchObject({
			status: example.name === "restore" ? "failure" : "success",
		});
		expect(run.requests.filter(({ errorCode }) => errorCode === "AccessDenied")).toEqual([]);
		expect(JSON.parse(run.output)).toEqual(run.policy);
		const unused = unusedActions(run).filter((action) => !FOR_PARTS.includes(action));
		expect({ unused }).toEqual({ unused: RARELY_NEEDED[example.name] ?? [] });
		expect(allowedBeyond(run)).toEqual([]);
	});
});

/** Actions that can be taken away from the policy, each from one resource, and nothing that was asked for is denied. */
function unusedActions({ policy, needed }: ExampleRun): readonly string[] {
	const unused = policy.Statement.flatMap((statement, at) =>
		statement.Action.flatMap((action) =>
			statement.Resource.flatMap((resource) => {
				const less = policy.Statement.flatMap((other, index) =>
					index === at ? without(statement, action, resource) : [other],
				);
				return allows({ ...policy, Statement: less }, needed) ? [action] : [];
			}),
		),
	);
	return [...new Set(unused)].sort();
}

/** The statement in as many as it takes to say everything but this. */
function without(statement: Statement, action: string, resource: string): Statement[] {
	const actions = statement.Action.filter((one) => one !== action);
	const resources = statement.Resource.filter((one) => one !== resource);
	const { Sid } = statement;
	return [
		...(actions.length > 0 ? [{ ...statement, Sid: `${Sid}A`, Action: actions }] : []),
		...(resources.length > 0
			? [{ ...statement, Sid: `${Sid}B`, Action: [action], Resource: resources }]
			: []),
	];
}

/** Requests like those that were made, each for one thing more, that the policy allows all the same. */
function allowedBeyond({ policy, needed }: ExampleRun): readonly NeededAction[] {
	const more = needed.flatMap((one) => [
		{ ...one, resource: one.resource.replace(/^(arn:aws:s3:::[^/]*).*/, "$1-other/key") },
		{ ...one, resource: one.resource.replace(/^(arn:aws:s3:::[^/]*)\/.*/, "$1/other-place/key") },
		{ ...one, action: "s3:DeleteObjectVersion" },
		{ ...one, action: "s3:PutBucketPolicy" },
		{ action: "s3:ListBucket", resource: one.resource.replace(/\/.*/, "") },
		...["", "other-place/"].map((prefix) => ({
			action: "s3:ListBucket",
			resource: one.resource.replace(/\/.*/, ""),
			context: { "s3:prefix": prefix },
		})),
	]);
	// Where a whole bucket is named, nothing in it is beyond.
	const isWhole = (place: string) => /^arn:aws:s3:::[^/]*\/\*$/.test(place);
	const whole = policy.Statement.flatMap(({ Resource }) => Resource.filter(isWhole));
	const made = new Set(needed.map((one) => JSON.stringify(one)));
	const isBeyond = (one: NeededAction) =>
		!made.has(JSON.stringify(one)) &&
		!whole.some((place) => `${one.resource}/`.startsWith(place.slice(0, -1)));
	return more.filter((one) => isBeyond(one) && allows(policy, [one]));
}

function allows(policy: Policy, needed: readonly NeededAction[]): boolean {
	if (policy.Statement.length === 0) return needed.length === 0;
	const identity = [parsePolicy(JSON.stringify(policy))];
	return needed.every((one) => evaluate({ identity }, one).isAllowed);
}
