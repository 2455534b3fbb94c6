import { describe, expect, test } from "@jest/globals";
import { problemsOf } from "./problems-of.ts";

/** What is wrong, the text, and what is said of it. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
	[
		"a bucket without a key",
		"s3://bucket -> data/",
		["1:1: `from`: `s3://bucket` names no key (add a key, or `/` for everything in the bucket)"],
	],
	["an object without a bucket", "s3:///a -> data/", ["1:1: `from`: the bucket's name is empty"]],
	[
		"a bucket name with capitals",
		"s3://My-Bucket/a -> data/",
		[
			"1:1: `from`: `My-Bucket` is not a bucket name: only lower-case letters, digits, `.` and `-` are allowed (names of buckets have no capitals: `my-bucket`)",
		],
	],
	[
		"a bucket name of two characters",
		"s3://my/a -> data/",
		["1:1: `from`: `my` is not a bucket name: it must have 3 to 63 characters"],
	],
	[
		"a bucket name of 64 characters",
		`s3://${"b".repeat(64)}/a -> data/`,
		[
			"1:1: `from`: `bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb` is not a bucket name: it must have 3 to 63 characters",
		],
	],
	[
		"a bucket name that ends in a hyphen",
		"s3://bucket-/a -> data/",
		["1:1: `from`: `bucket-` is not a bucket name: it must start and end with a letter or digit"],
	],
	[
		"a bucket name with two dots",
		"s3://my..bucket/a -> data/",
		["1:1: `from`: `my..bucket` is not a bucket name: it must not have two dots in a row"],
	],
	[
		"a bucket name like an IP address",
		"s3://192.168.1.1/a -> data/",
		["1:1: `from`: `192.168.1.1` is not a bucket name: it must not look like an IP address"],
	],
	[
		"a bucket name with a pattern character",
		"s3://buck*/a -> data/",
		["1:1: `from`: `buck*` is not a bucket name: patterns are for keys only"],
	],
	[
		"a key longer than 1,024 bytes",
		`s3://bucket/${"é".repeat(513)} -> data/`,
		["1:1: `from`: the key is 1026 bytes long, and S3 takes at most 1024"],
	],
	[
		"a scheme of another store",
		"gs://bucket/a -> data/",
		[
			"1:1: `from`: `gs://` is not known here: objects are written `s3://bucket/key` (write `s3://`, the bucket's name, `/` and the key)",
		],
	],
	[
		"a scheme in capitals",
		"S3://bucket/a -> data/",
		[
			"1:1: `from`: `S3://` is not known here: objects are written `s3://bucket/key` (start with `s3://`, in lower case)",
		],
	],
	[
		"a scheme with a single slash",
		"s3:/bucket/a -> data/",
		[
			"1:1: `from`: `s3:` is not known here: objects are written `s3://bucket/key` (start with `s3://`, in lower case)",
		],
	],
	[
		"a labelled connection",
		"s3+site://bucket/a -> data/",
		["1:1: there is no connection `site` (write it in the input `connections`)"],
	],
	[
		"an ARN",
		"arn:aws:s3:::bucket/a -> data/",
		[
			"1:1: `from`: `arn:` is not known here: objects are written `s3://bucket/key` (write a bucket by its name, and an access point as `s3://arn:…/key`)",
		],
	],
	[
		"a path as a file URL",
		"file:///tmp/a -> s3://bucket/b",
		[
			"1:1: `from`: `file://` is not known here: objects are written `s3://bucket/key` (write a local path as it is)",
		],
	],
	[
		"a pattern character in an upload's destination",
		"a -> s3://bucket/b*",
		[
			"1:6: `to`: `s3://bucket/b*` holds a pattern character (any of `* ? [ ] { }`), and `to` is no pattern (for a key that holds such a character write `{ bucket: …, key: … }` or `{ bucket: …, prefix: … }`)",
		],
	],
];

describe("a place on S3 that is wrong", () => {
	test.each(ROWS)("is told with its place: %s", async (_, text, expected) => {
		expect(await problemsOf(text)).toEqual(expected);
	});
});
