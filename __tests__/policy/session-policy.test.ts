import { expect, test } from "@jest/globals";
import { exactly } from "../../src/policy/key-pattern.ts";
import type { Permission } from "../../src/policy/permission.ts";
import { toSessionPolicy } from "../../src/policy/session-policy.ts";

const AMAZON = { region: "eu-west-1", isAmazon: true };
const OTHER = { region: "us-east-1", isAmazon: false };

function reading(bucket: string, key: string): Permission {
	const actions = ["s3:GetObject"];
	return { kind: "objects", purpose: "Read", bucket, keys: exactly(key), actions };
}

function keysIn(directories: number): readonly Permission[] {
	const names = Array.from({ length: 200 }, (_, at) => `data/${at % directories}/object-${at}`);
	return names.map((name) => reading("bucket", name));
}

test("the policy of a session says what is needed, and lets a role use its keys through S3", () => {
	const policy = toSessionPolicy([reading("bucket", "ключ")], AMAZON);
	expect(policy?.reach).toBe("exact");
	expect(policy?.text).toMatch(/^[ -~]*$/);
	expect(JSON.parse(policy?.text ?? "").Statement).toEqual([
		{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::bucket/ключ" },
		{
			Effect: "Allow",
			Action: ["kms:Decrypt", "kms:GenerateDataKey"],
			Resource: "*",
			Condition: { StringLike: { "kms:ViaService": "s3.*.amazonaws.com" } },
		},
	]);
});

test("it names no keys of a service that other stores do not have", () => {
	expect(toSessionPolicy([reading("bucket", "key")], OTHER)?.text).not.toContain("kms:");
});

test("it is widened to directories, and no further than it must be", () => {
	const policy = toSessionPolicy(keysIn(3), OTHER);
	expect(policy?.reach).toBe("directories");
	expect(policy?.text).toContain('"arn:aws:s3:::bucket/data/*"');
});

test("it lets nobody list uploads where it had to be widened for that", () => {
	const uploads: Permission = { kind: "uploads", bucket: "bucket" };
	const alone = toSessionPolicy([reading("bucket", "k"), uploads], OTHER);
	expect(alone?.text).toContain("s3:ListBucketMultipartUploads");
	const many = Array.from({ length: 200 }, (_, at) => reading("bucket", `${at}`));
	const filled = many.findLast((_, at) => {
		const policy = toSessionPolicy(many.slice(0, at + 1), OTHER);
		return policy?.reach === "exact";
	});
	const fitting = many.slice(0, many.indexOf(filled ?? uploads) + 1);
	expect(fitting.length).toBeGreaterThan(9);
	expect(toSessionPolicy([...fitting, uploads], OTHER)).toEqual(toSessionPolicy(fitting, OTHER));
});

test("there is none where even buckets are too many, or one of them has no name for policies", () => {
	const buckets = Array.from({ length: 99 }, (_, at) =>
		reading(`a-bucket-of-some-length-${at}`, "k"),
	);
	expect(toSessionPolicy(buckets, OTHER)).toBeUndefined();
	expect(toSessionPolicy([reading("a-point-x1-s3alias", "k")], OTHER)).toBeUndefined();
});
