import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import type { UploadSpec } from "../../src/spec/spec.ts";
import { problemsOf } from "./problems-of.ts";

async function upload(options: string, file = "defaults: {}"): Promise<UploadSpec> {
	const transfers = `- { from: a, to: s3://bucket/b, ${options} }`;
	const source = { before: "", after: "", transfers, file: { path: "f.yml", text: file } };
	const { transfers: entries, problems } = await parseSpec(source, "one-phase");
	expect(problems).toEqual([]);
	const [first] = entries;
	if (first?.direction !== "upload") throw new Error("no upload");
	return first;
}

describe("what an upload says of its object", () => {
	test.each([
		["tags: { Team: data, days: 90, none: }", { tags: { Team: "data", days: "90", none: "" } }],
		["storage-class: GLACIER_IR", { storageClass: "GLACIER_IR" }],
		["website-redirect: /new.html", { websiteRedirect: "/new.html" }],
		["acl: bucket-owner-full-control", { acl: "bucket-owner-full-control" }],
		[
			'grants: { read: "id=1a", full-control: ["id=2b", "emailAddress=a@b.example"] }',
			{ grants: { read: ["id=1a"], "full-control": ["id=2b", "emailAddress=a@b.example"] } },
		],
		["encryption: AES256", { encryption: { type: "AES256" } }],
		["encryption: aws:kms", { encryption: { type: "aws:kms" } }],
		[
			"encryption: { type: aws:kms, key: alias/x, context: { a: 1 }, bucket-key: true }",
			{
				encryption: { type: "aws:kms", key: "alias/x", context: { a: "1" }, bucketKey: true },
			},
		],
	])("is read: %s", async (options, headers) => {
		expect((await upload(options)).headers).toEqual(headers);
	});

	test("may be which run made it", async () => {
		expect((await upload("provenance: true")).provenance).toBe(true);
		expect((await upload("provenance: false")).provenance).toBeUndefined();
	});

	test("takes defaults: tags are merged by name, and an ACL takes the place of grants", async () => {
		const file = 'defaults: { tags: { team: data, days: 1 }, grants: { read: "id=1a" } }';
		const { headers } = await upload("tags: { days: 2 }, acl: private", file);
		expect(headers).toEqual({ tags: { team: "data", days: "2" }, acl: "private" });
	});

	test.each([
		[
			"more tags than S3 takes",
			`tags: { ${Array.from({ length: 11 }, (_, at) => `t${at}: x`).join(", ")} }`,
			["1:39: `tags` are 11 in all, and S3 takes at most 10"],
		],
		[
			"a character that no tag takes",
			"tags: { team: a&b }",
			[
				"1:41: `a&b` holds a character that no tag takes (letters, digits, spaces and `_ . : / = + - @` may stand there)",
			],
		],
		[
			"a tag with one of Amazon's names",
			"tags: { aws:x: y }",
			["1:41: `aws:x`: names of tags that begin with `aws:` are Amazon's own"],
		],
		[
			"a value of a tag that is too long",
			`tags: { a: ${"x".repeat(257)} }`,
			["1:41: `a`: this value has 257 characters, and that of a tag at most 256"],
		],
		[
			"tags that are no mapping",
			"tags: data",
			[
				"1:39: `tags`: expected a mapping of names to text, found the text `data` (write `tags: { team: data }`)",
			],
		],
		[
			"a misspelt storage class",
			"storage-class: STANDART",
			[
				"1:48: `storage-class`: expected `STANDARD`, `REDUCED_REDUNDANCY`, `STANDARD_IA`, `ONEZONE_IA`, `INTELLIGENT_TIERING`, `GLACIER_IR`, `GLACIER`, `DEEP_ARCHIVE`, `EXPRESS_ONEZONE`, `NEARLINE`, `COLDLINE` or `ARCHIVE`, found the text `STANDART` (did you mean `STANDARD`?)",
			],
		],
		[
			"a redirect to nowhere",
			"website-redirect: new.html",
			[
				"1:51: `website-redirect`: `new.html` is nowhere to redirect to (write a key with a `/` before it, or a URL with `http://` or `https://`)",
			],
		],
		[
			"a misspelt ACL",
			"acl: public_read",
			[
				"1:38: `acl`: expected `private`, `public-read`, `public-read-write`, `authenticated-read`, `aws-exec-read`, `bucket-owner-read` or `bucket-owner-full-control`, found the text `public_read` (did you mean `public-read`?)",
			],
		],
		[
			"grants without a grantee that S3 knows",
			"grants: { read: everyone }",
			[
				"1:49: `read`: `everyone` is nobody that access can be granted to (write `id=<canonical user id>`, `uri=<group>` or `emailAddress=<address>`)",
			],
		],
		[
			"a permission that is none",
			"grants: { reed: id=1 }",
			["1:43: unknown key `reed` (did you mean `read`?)"],
		],
		[
			"an ACL beside grants",
			"acl: private, grants: { read: id=1 }",
			["1:55: `acl` and `grants` exclude each other"],
		],
		[
			"an encryption that is none",
			"encryption: aes256",
			[
				"1:45: `encryption`: expected `AES256`, `aws:kms` or `aws:kms:dsse`, or a mapping whose `type` is one of these or `customer`, found the text `aes256` (did you mean `AES256`?)",
			],
		],
		[
			"an encryption without its type",
			"encryption: { key: alias/x }",
			["1:45: `encryption`: `type` is missing (write `encryption: { type: aws:kms, key: … }`)"],
		],
		[
			"a KMS key where none is used",
			"encryption: { type: AES256, key: alias/x }",
			["1:61: `key` belongs to a KMS key, and `AES256` uses none"],
		],
		[
			"a bucket key where S3 has none",
			"encryption: { type: aws:kms:dsse, bucket-key: true }",
			["1:67: `bucket-key` is for `aws:kms` alone: S3 has none for `aws:kms:dsse`"],
		],
		[
			"an unknown key of an encryption",
			"encryption: { type: aws:kms, bucketkey: true }",
			["1:62: unknown key `bucketkey` (did you mean `bucket-key`?)"],
		],
	])("is refused where it is %s", async (_, options, expected) => {
		expect(await problemsOf(`- { from: a, to: s3://bucket/b, ${options} }`)).toEqual(expected);
	});

	test("is not for downloads", async () => {
		const options = "tags: { a: b }, acl: private";
		expect(await problemsOf(`- { from: s3://bucket/b, to: a, ${options} }`)).toEqual([
			"1:39: `tags` is for uploads and copies, and this is a download",
			"1:54: `acl` is for uploads and copies, and this is a download",
		]);
	});
});

describe("what a download asks for", () => {
	test.each([
		[
			"a digest that is none",
			"- { from: s3://bucket/a, to: b, sha256: abc }",
			["1:41: `sha256`: expected 64 hexadecimal digits, found `abc`"],
		],
		[
			"a digest with what it is before it",
			`- { from: s3://bucket/a, to: b, sha256: "sha256:${"a".repeat(64)}" }`,
			[
				`1:41: \`sha256\`: expected 64 hexadecimal digits, found \`sha256:${"a".repeat(64)}\` (leave out what stands before the digits)`,
			],
		],
		[
			"a digest of many objects",
			`- { from: s3://bucket/a/, to: b/, sha256: ${"a".repeat(64)} }`,
			["1:43: `sha256` is about one object (write `from` as one exact key)"],
		],
		[
			"a version of a pattern",
			"- { from: s3://bucket/*.csv, to: b/, version-id: x }",
			["1:50: `version-id` is about one object (write `from` as one exact key)"],
		],
		[
			"a word that is none",
			"- { from: s3://bucket/a, to: b, if-exists: skip }",
			["1:44: `if-exists`: expected `replace`, `keep` or `error`, found the text `skip`"],
		],
		[
			"a digest of a file that is not looked at",
			`- { from: s3://bucket/a, to: b, sha256: ${"a".repeat(64)}, if-exists: keep }`,
			["1:41: `sha256` and `if-exists: keep` exclude each other: a kept file is not looked at"],
		],
		[
			"content without a name for it",
			"- { from: s3://bucket/a, to: b, read-into-output: true }",
			["1:51: `read-into-output` needs a `name` (the content becomes the output `<name>-content`)"],
		],
		[
			"content by a name that is taken",
			"- { name: a-content, from: s3://bucket/a, to: b }\n- { name: a, from: s3://bucket/a, to: c, read-into-output: true }",
			["2:42: the name `a-content` is taken at transfers:1:11 (names do not differ by case)"],
		],
		[
			"neither content nor secret",
			"- { name: a, from: s3://bucket/a, to: b, read-into-output: mask }",
			[
				"1:60: `read-into-output`: expected `true`, `false` or `masked`, found the text `mask` (did you mean `masked`?)",
			],
		],
		[
			"at an upload",
			"- { from: a, to: s3://bucket/b, if-exists: keep }",
			["1:44: `if-exists` is for downloads, and this is an upload"],
		],
	])("is refused where it is %s", async (_, transfers, expected) => {
		expect(await problemsOf(transfers)).toEqual(expected);
	});
});

test("no defaults say which bytes of which version are wanted", async () => {
	const file = { path: "f.yml", text: "defaults: { sha256: x, version-id: y }" };
	const source = { before: "", after: "", transfers: "", file };
	const { problems } = await parseSpec(source, "main");
	expect(problems.map(({ message }) => message)).toEqual([
		"`sha256` belongs to an entry, and no default can stand for it",
		"`version-id` belongs to an entry, and no default can stand for it",
	]);
});

test("content is no output of the end of the job", async () => {
	const after = "- { name: a, from: s3://bucket/a, to: b, read-into-output: true }";
	const { problems } = await parseSpec({ before: "", after, transfers: "" }, "main");
	expect(problems.map(({ message }) => message)).toEqual([
		"`read-into-output` belongs to `before`: the end of the job has no outputs",
	]);
});

test("defaults that go against each other are told where they stand", async () => {
	const text = 'defaults: { acl: private, grants: { read: "id=1a" }, if-exists: keep }';
	const file = { path: "f.yml", text };
	const transfers = [
		"- a -> s3://bucket/a",
		`- { from: s3://bucket/b, to: b, sha256: ${"a".repeat(64)} }`,
	].join("\n");
	const source = { before: "", after: "", transfers, file };
	const { problems } = await parseSpec(source, "one-phase");
	expect(problems.map(({ position, message, hint }) => [position.source, message, hint])).toEqual([
		[
			"transfers",
			"`sha256` and `if-exists: keep` exclude each other: a kept file is not looked at",
			"that is a default here: write `overwrite: always` for this entry",
		],
		["f.yml", "`acl` and `grants` exclude each other", undefined],
	]);
});
