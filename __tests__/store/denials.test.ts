import { describe, expect, test } from "@jest/globals";
import type { StagingError } from "../../src/errors.ts";
import { readDenial } from "../../src/store/denial.ts";
import { failureOf, HEADERS, NEVER, receive, useStoreBench } from "./open-test-store.ts";

const LOCATION = { bucket: "bucket", key: "k" };
const ARN = "arn:aws:s3:::bucket/k";
const USER = "arn:aws:iam::123456789012:user/ci";
const policy = (...statements: object[]) =>
	JSON.stringify({ Version: "2012-10-17", Statement: statements });
const allow = (Action: string, Resource: string) => ({ Effect: "Allow", Action, Resource });
const reader = {
	accessKeyId: "AKIAREADEREXAMPLE000",
	secretAccessKey: "reader/secret/of/no/value",
	arn: USER,
	policies: [policy(allow("s3:GetObject", "arn:aws:s3:::bucket/*"))],
};
const narrowed = {
	accessKeyId: "ASIANARROWEDEXAMPLE0",
	secretAccessKey: "narrowed/secret/of/no/value",
	sessionToken: "narrowed-token",
	arn: "arn:aws:sts::123456789012:assumed-role/ci/run",
	policies: [policy(allow("s3:*", "*"))],
	sessionPolicies: [policy(allow("s3:GetObject", "arn:aws:s3:::bucket/*"))],
};
const forbidden = {
	accessKeyId: "AKIAFORBIDDENEXAMPLE",
	secretAccessKey: "forbidden/secret/of/no/value",
	arn: USER,
	policies: [policy(allow("s3:*", "*"), { ...allow("s3:PutObject", ARN), Effect: "Deny" })],
};
const bench = useStoreBench({ credentials: [reader, narrowed, forbidden] });

const hintOf = (error: unknown) => (error as StagingError).hint;
const putting = (credentials: typeof reader) =>
	failureOf(bench.open({ credentials }).put(LOCATION, Buffer.from("x"), HEADERS, NEVER));

describe("a denial that the store explains", () => {
	test("names what no policy of the user allows", async () => {
		expect(hintOf(await putting(reader))).toBe(
			`Allow \`s3:PutObject\` on \`${ARN}\`; no identity-based policy of \`${USER}\` allows it`,
		);
	});

	test("names the narrowed session", async () => {
		expect(hintOf(await putting(narrowed))).toBe(
			`Allow \`s3:PutObject\` on \`${ARN}\`; no session policy allows it: the session was narrowed when the role was assumed, so the policy given there has to name it`,
		);
	});

	test("names an explicit deny, which no permission outweighs", async () => {
		expect(hintOf(await putting(forbidden))).toBe(
			`Allow \`s3:PutObject\` on \`${ARN}\`; an identity-based policy of \`${USER}\` denies it, whatever others allow`,
		);
	});

	test("says that a key which may not be listed may not exist", async () => {
		const hint = hintOf(await failureOf(receive(bench.open({ credentials: reader }), LOCATION)));
		expect(hint).toMatch(
			/^There may be no such object; Allow `s3:ListBucket` on `arn:aws:s3:::bucket`;/,
		);
	});

	test.each([
		[
			"with an explicit deny in a service control policy",
			"a service control policy denies it, whatever others allow: only the administrators of the organization can change that",
		],
		[
			"because no permissions boundary allows the s3:PutObject action",
			"no permissions boundary allows it: the boundary of the role or user has to name it as well",
		],
		[
			"because no resource-based policy allows the s3:PutObject action",
			"no resource-based policy allows it: that is the policy of the bucket, or of the KMS key",
		],
		[
			"because no VPC endpoint policy allows the s3:PutObject action",
			"no VPC endpoint policy allows it: the runner's network reaches S3 by an endpoint with a policy of its own",
		],
	])("%s", (because, reason) => {
		const message = `User: ${USER} is not authorized to perform: s3:PutObject on resource: "${ARN}" ${because}`;
		expect(readDenial(message)).toEqual({
			action: "s3:PutObject",
			resource: ARN,
			user: USER,
			reason,
		});
	});

	test("is not read from other words", () => {
		expect(readDenial("Access Denied")).toBeUndefined();
		expect(readDenial("x".repeat(100_000))).toBeUndefined();
	});
});

describe("what a request says of its object takes rights of its own", () => {
	test.each([
		["acl", { acl: "public-read" }, "`s3:PutObjectAcl`"],
		["tags", { tags: { a: "b" } }, "`s3:PutObjectTagging`"],
		["legal hold", { legalHold: true }, "`s3:PutObjectLegalHold`"],
		["KMS", { encryption: { type: "aws:kms" } }, "`kms:GenerateDataKey` and `kms:Decrypt`"],
	] as const)("%s, which an unexplained denial names", async (_, said, right) => {
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		bench.sandbox.fault({ operation: "PutObject", action });
		const headers = { ...HEADERS, ...said };
		const error = await failureOf(bench.open().put(LOCATION, Buffer.from("x"), headers, NEVER));
		expect(hintOf(error)).toContain(`what is said of the object takes ${right} as well`);
	});
});
