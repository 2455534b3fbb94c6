import { describe, expect, test } from "@jest/globals";
import { findArnFault, isExternalId, isSessionName } from "../../src/identity-rules.ts";

describe("the ARN of a role", () => {
	test.each([
		"arn:aws:iam::111122223333:role/ci",
		"arn:aws-cn:iam::111122223333:role/team/ci",
		"arn:aws-us-gov:iam::111122223333:role/a+b=c,d.e@f-g_h",
		"arn:aws:iam:::role/of-a-store-without-accounts",
		"arn:aws:iam::RGW12345678901234567:role/of-ceph",
		"arn:minio:iam:::role/with:colon",
	])("is good: %s", (arn) => {
		expect(findArnFault(arn)).toBeUndefined();
	});

	test.each([
		["ci", "it does not begin with `arn:`"],
		["arn:aws:iam::111122223333", "it has 5 parts between colons, not 6"],
		["arn::iam::111122223333:role/ci", "the partition, such as `aws`, is missing"],
		["arn:aws:s3::111122223333:role/ci", "a role belongs to the service `iam`"],
		[
			"arn:aws:sts::111122223333:assumed-role/ci/s",
			"it names a session of a role; name the role itself",
		],
		[
			"arn:aws:iam:eu-west-1:111122223333:role/ci",
			"a role has no region: two colons come after `iam`",
		],
		["arn:aws:iam::11112222333:role/ci", "the account id has 11 digits, not 12"],
		["arn:aws:iam::1111-2222-3333:role/ci", "the account id holds something else than digits"],
		["arn:aws:iam::111122223333:user/ci", "what follows the account must begin with `role/`"],
		["arn:aws:iam::111122223333:role/", "the name of the role is missing"],
		["arn:aws:iam::111122223333:role/c i", "there is white space in it"],
	])("is refused with what is wrong in it: %s", (arn, fault) => {
		expect(findArnFault(arn)).toBe(fault);
	});
});

test("names of sessions and external ids are those that STS takes", () => {
	expect(["ab", "a@b,c=d+e.f_g-h", "x".repeat(64)].filter(isSessionName)).toHaveLength(3);
	expect(["a", "x".repeat(65), "a b", "a:b", ""].filter(isSessionName)).toEqual([]);
	expect(["ab", "a:b/c", "x".repeat(1224)].filter(isExternalId)).toHaveLength(3);
	expect(["a", "x".repeat(1225), "a b"].filter(isExternalId)).toEqual([]);
});
