import { describe, expect, test } from "@jest/globals";
import { parseBucketArn } from "../../src/bucket-arn.ts";
import { isFinding } from "../../src/spec/finding.ts";
import { parseSelection, parseTarget, toUri } from "../../src/spec/location.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";

const POINT = "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports";
const OUTPOST =
	"arn:aws:s3-outposts:us-west-2:111122223333:outpost/op-01ac5d28/accesspoint/reports";

describe("an access point", () => {
	test.each([
		[`s3://${POINT}/a/b.csv`, POINT, { kind: "object", key: "a/b.csv" }],
		[`s3://${POINT}/`, POINT, { kind: "prefix", prefix: "" }],
		[`s3://${POINT}/a/*.csv`, POINT, { kind: "pattern", pattern: "a/*.csv", prefix: "a/" }],
		[`s3://${OUTPOST}/a/`, OUTPOST, { kind: "prefix", prefix: "a/" }],
		[`s3+site://${POINT}/a`, `s3+site://${POINT}`, { kind: "object", key: "a" }],
		[
			"s3://arn:aws-cn:s3:cn-north-1:111122223333:accesspoint/x-y/a",
			"arn:aws-cn:s3:cn-north-1:111122223333:accesspoint/x-y",
			{ kind: "object", key: "a" },
		],
	])("stands where a bucket does: %s", (text, bucket, expected) => {
		const place = parseSelection(text);
		expect(place).toEqual({ bucket, ...expected });
		if (!isFinding(place)) expect(toUri(place)).toBe(text);
	});

	test("is one and the same whether it is written with `:` or `/`", () => {
		const colons = "s3://arn:aws:s3:eu-west-1:111122223333:accesspoint:reports/a";
		expect(parseTarget(colons)).toEqual(parseTarget(`s3://${POINT}/a`));
		const written = OUTPOST.replaceAll("/", ":");
		expect(parseBucketArn(written)?.text).toBe(OUTPOST);
	});

	test("can be the one that a connection is for", async () => {
		const connections = `site: { access: write, allow: [${POINT}/a/, "${POINT.replace("/", ":")}"] }`;
		const given = { before: "", after: "", transfers: `a -> s3+site://${POINT}/a/x`, connections };
		const spec = await parseSpec(given, "one-phase");
		expect(spec.problems).toEqual([]);
		expect(spec.connections.get("site")?.allow).toEqual([
			{ bucket: POINT, prefix: "a/" },
			{ bucket: POINT, prefix: "" },
		]);
	});

	test.each([
		[`s3://${POINT}`, /names no key/],
		["s3://arn:aws:s3:::my-bucket/a", /cannot stand for a bucket/, "`s3://my-bucket/`"],
		[
			"s3://arn:aws:s3:eu-west-1:1111:accesspoint/reports/a",
			/cannot stand for a bucket/,
			"arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME",
		],
		[
			"s3://arn:aws:s3:eu-west-1:111122223333:accesspoint/Reports/a",
			/cannot stand for a bucket/,
			"arn:aws:s3:REGION",
		],
		[
			"s3://arn:aws:s3:evil.com:111122223333:accesspoint/reports/a",
			/cannot stand for a bucket/,
			"arn:aws:s3:REGION",
		],
		[
			"s3://arn:aws:s3-object-lambda:eu-west-1:111122223333:accesspoint/x-y/a",
			/cannot stand for a bucket/,
			"Object Lambda access points are not supported",
		],
		[
			"s3://arn:aws:s3express:us-east-1:111122223333:bucket/n--use1-az4--x-s3/a",
			/cannot stand for a bucket/,
			"`s3://NAME--ZONE--x-s3/`",
		],
		[
			"s3://arn:aws:s3::111122223333:accesspoint/mfzwi23gnjvgw.mrap/a",
			/multi-region access point/,
			"an access point of one region",
		],
		["s3://mfzwi23gnjvgw.mrap/a", /multi-region access point/, "an access point of one region"],
		["arn:aws:s3:::my-bucket/a", /`arn:` is not known here/, "`s3://arn:…/key`"],
	])("that cannot be is told with what to write: %s", (text, message, hint = "add a key") => {
		expect(parseTarget(text)).toEqual({
			message: expect.stringMatching(message),
			hint: expect.stringContaining(hint),
		});
	});
});

describe("a bucket that cannot exist", () => {
	test.each([
		["My-Bucket", "only lower-case letters, digits, `.` and `-` are allowed", "`my-bucket`"],
		["my_bucket", "only lower-case letters, digits, `.` and `-` are allowed", undefined],
		["ab", "it must have 3 to 63 characters", undefined],
	])("is told with what is wrong: %s", (name, reason, hint) => {
		expect(parseTarget(`s3://${name}/a`)).toEqual({
			message: `\`${name}\` is not a bucket name: ${reason}`,
			...(hint !== undefined && { hint: `names of buckets have no capitals: ${hint}` }),
		});
	});
});
