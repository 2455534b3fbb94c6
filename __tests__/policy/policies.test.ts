import { describe, expect, test } from "@jest/globals";
import { matchesPattern } from "../../sandbox/iam/wildcard.ts";
import { keysOf, patternText } from "../../src/policy/key-pattern.ts";
import type { StoreFacts } from "../../src/policy/permission.ts";
import { toPolicies } from "../../src/policy/policies.ts";
import { parseSelection } from "../../src/spec/location.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { compilePattern } from "../../src/spec/pattern.ts";

interface Known extends StoreFacts {
	readonly hasLock?: boolean;
	readonly mayFindNothing?: boolean;
	readonly connections?: string;
}

const AMAZON: Known = { region: "eu-west-1", isAmazon: true };

async function identitiesFor(transfers: string, known: Known = AMAZON) {
	const { hasLock = false, mayFindNothing = false, connections = "", ...store } = known;
	const source = { before: "", after: "", transfers, connections };
	const spec = await parseSpec(source, "one-phase");
	expect(spec.problems).toEqual([]);
	const facts = { hasLock, mayFindNothing, storeOf: () => store };
	return toPolicies([{ entries: spec.transfers }], facts);
}

async function statementsFor(transfers: string, known?: Known) {
	const [first] = await identitiesFor(transfers, known);
	return first?.policy.Statement ?? [];
}

async function actionsFor(transfers: string, known?: Known): Promise<readonly string[]> {
	return (await statementsFor(transfers, known)).flatMap(({ Action }) => Action);
}

describe("a policy", () => {
	test("says in few statements what entries have in common, whatever their order", async () => {
		const lines = [
			"s3://data/2026/**/*.csv -> data/",
			"s3://models/a.bin -> a.bin",
			"s3://models/b.bin -> b.bin",
			"s3://data/2026/x/ -> x/",
		];
		const statements = await statementsFor(lines.join("\n"));
		expect(statements).toEqual([
			{
				Sid: "ListBuckets",
				Effect: "Allow",
				Action: ["s3:ListBucket"],
				Resource: ["arn:aws:s3:::data"],
				Condition: { StringEquals: { "s3:prefix": ["2026/", "2026/x/"] } },
			},
			{
				Sid: "ReadObjects",
				Effect: "Allow",
				Action: ["s3:GetObject"],
				Resource: [
					"arn:aws:s3:::data/2026/*.csv",
					"arn:aws:s3:::data/2026/x/*",
					"arn:aws:s3:::models/a.bin",
					"arn:aws:s3:::models/b.bin",
				],
			},
		]);
		expect(await statementsFor([...lines].reverse().join("\n"))).toEqual(statements);
	});

	test("says nothing twice of keys that a wider pattern has", async () => {
		const statements = await statementsFor("s3://bkt/a/ -> a/\ns3://bkt/a/x/1.csv -> x.csv");
		const resources = statements.flatMap(({ Resource }) => Resource);
		expect(resources).toEqual(["arn:aws:s3:::bkt", "arn:aws:s3:::bkt/a/*"]);
	});

	test("names characters of keys that are special to IAM as what they are", async () => {
		const key = JSON.stringify("a*b?c${aws:username}");
		const statements = await statementsFor(`- { from: { bucket: bkt, key: ${key} }, to: x }`);
		expect(statements[0]?.Resource).toEqual(["arn:aws:s3:::bkt/a${*}b${?}c${$}{aws:username}"]);
	});

	test.each([
		["eu-west-1", "aws"],
		["cn-north-1", "aws-cn"],
		["us-gov-west-1", "aws-us-gov"],
		["us-isob-east-1", "aws-iso-b"],
		["eusc-de-east-1", "aws-eusc"],
	])("is for the partition of %s", async (region, partition) => {
		const [statement] = await statementsFor("s3://bkt/a -> a", { region, isAmazon: true });
		expect(statement?.Resource).toEqual([`arn:${partition}:s3:::bkt/a`]);
	});

	test("lets a key be missing only where that is no error", async () => {
		expect(await actionsFor("s3://bkt/a -> a")).toEqual(["s3:GetObject"]);
		const missing = {
			Action: ["s3:ListBucket"],
			Condition: { StringEquals: { "s3:prefix": ["a"] } },
		};
		const optional = "- { from: s3://bkt/a, to: a, optional: true }";
		expect((await statementsFor(optional))[0]).toMatchObject(missing);
		const ignoring = await statementsFor("s3://bkt/a -> a", { ...AMAZON, mayFindNothing: true });
		expect(ignoring[0]).toMatchObject(missing);
	});

	test("reads versions where the entry or a lock names them", async () => {
		const version = "- { from: s3://bkt/a, to: a, version-id: v1 }";
		expect(await actionsFor(version)).toEqual(["s3:GetObjectVersion"]);
		expect(await actionsFor("s3://bkt/a -> a", { ...AMAZON, hasLock: true })).toEqual([
			"s3:GetObject",
			"s3:GetObjectVersion",
		]);
	});

	test("takes what rules say of some files into account", async () => {
		const entry =
			"- { from: out/, to: s3://bkt/, rules: [{ match: '*.csv', tags: { a: b } }, { match: x, legal-hold: true }] }";
		expect(await actionsFor(entry)).toEqual([
			"s3:ListBucketMultipartUploads",
			"s3:AbortMultipartUpload",
			"s3:ListMultipartUploadParts",
			"s3:PutObject",
			"s3:PutObjectLegalHold",
			"s3:PutObjectTagging",
		]);
	});

	test("looks at uploads only on stores that may ignore what they are asked", async () => {
		const upload = "out.txt -> s3://bkt/out.txt";
		expect(await actionsFor(upload)).not.toContain("s3:GetObject");
		expect(await actionsFor(upload, { region: "", isAmazon: false })).toContain("s3:GetObject");
	});

	test.each([
		["11112222-3333", "arn:aws:kms:*:*:key/11112222-3333", undefined],
		["arn:aws:kms:eu-west-1:1:key/k", "arn:aws:kms:eu-west-1:1:key/k", undefined],
		["alias/reports", "arn:aws:kms:*:*:key/*", "alias/reports"],
		["arn:aws:kms:eu-west-1:1:alias/r", "arn:aws:kms:eu-west-1:1:key/*", "alias/r"],
	])("uses the key %s, and only through S3", async (key, resource, alias) => {
		const encryption = `{ type: aws:kms, key: "${key}" }`;
		const statements = await statementsFor(
			`- { from: a, to: s3://bkt/a, encryption: ${encryption} }`,
		);
		expect(statements.at(-1)).toEqual({
			Sid: "UseKeys",
			Effect: "Allow",
			Action: ["kms:Decrypt", "kms:GenerateDataKey"],
			Resource: [resource],
			Condition: {
				...(alias && { "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias } }),
				StringLike: { "kms:ViaService": "s3.*.amazonaws.com" },
			},
		});
	});

	test("needs none for the key that an account has for S3", async () => {
		const entry = "- { from: a, to: s3://bkt/a, encryption: aws:kms }";
		expect((await statementsFor(entry)).map(({ Sid }) => Sid)).toEqual([
			"ListUploads",
			"WriteObjects",
		]);
	});

	test("is one for each identity", async () => {
		const connections = "site: { access: [read, write, delete], aws-region: eu-west-1 }";
		const policies = await identitiesFor("s3://bkt/a -> s3+site://www/a", {
			...AMAZON,
			connections,
		});
		const found = policies.map(({ label, policy }) => [
			label,
			policy.Statement.flatMap(({ Resource }) => Resource),
		]);
		expect(found).toEqual([
			[undefined, ["arn:aws:s3:::bkt/a"]],
			["site", ["arn:aws:s3:::www", "arn:aws:s3:::www/a"]],
		]);
	});

	test("is of a directory bucket the one action that there is", async () => {
		const [statement] = await statementsFor("s3://bkt--use1-az4--x-s3/a -> a");
		expect(statement).toMatchObject({
			Action: ["s3express:CreateSession"],
			Resource: ["arn:aws:s3express:*:*:bucket/bkt--use1-az4--x-s3"],
		});
	});

	test("says which bucket it cannot name", async () => {
		const bucket = "my-point-hrzrlukc5m36ft7okagglf3gmwluquse1b-s3alias";
		const [identity] = await identitiesFor(`s3://${bucket}/a -> a\ns3://bkt/a -> b`);
		expect(identity?.unnamed).toEqual([bucket]);
		expect(identity?.policy.Statement).toHaveLength(1);
	});

	test("asks nothing for what comes from the web", async () => {
		expect(await identitiesFor("https://host.example/x -> x")).toEqual([]);
	});
});

describe("the keys of a pattern", () => {
	const KEYS = ["a.csv", "in/a.csv", "in/b/a.csv", "in/2026-a/x.csv", "in/b/c/d", "in/bc", "in/b/"];

	test.each([
		["in/**/*.csv", "in/*.csv"],
		["in/**/d", "in/*d"],
		["in/*/c/d", "in/*/c/d"],
		["in/2026-*/", "in/2026-*"],
		["in/{a,b/c/d}", "in/*"],
		["in/b[a-z]", "in/b*"],
		["in/b?", "in/b*"],
		["**", "*"],
	])("%s are all among those that %s means to IAM", (pattern, expected) => {
		const from = parseSelection(`s3://bkt/${pattern}`);
		if ("message" in from || from.kind !== "pattern") throw new Error("not a pattern");
		const text = patternText(keysOf(from));
		expect(text).toBe(expected);
		const matches = compilePattern(from.pattern);
		const lost = KEYS.filter((key) => matches(key) && !matchesPattern(text, key));
		expect(lost).toEqual([]);
	});
});
