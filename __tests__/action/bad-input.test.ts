import { describe, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { DOWNLOAD, expectRefusal, type Refusal, UPLOAD } from "../support/refusal.ts";

const world = useWorld();

describe("what is not there is told", () => {
	const NO_KEY = "there is no such object (404 NoSuchKey)";
	const CHECK_KEY =
		"Check the key: capitals count. Everything below a prefix is written with a `/` at its end, and what may be missing has `optional: true`";
	const NEAREST = "Did you mean `s3://bucket/a.txt`?";
	const NO_BUCKET = "there is no such bucket (404 NoSuchBucket)";
	const CHECK_BUCKET = "Check the bucket's name; it was looked for at ENDPOINT";
	const FIND_SPEC =
		"The path is relative to the workspace; is the repository checked out before this step?";

	test.each<[string, Refusal["inputs"], Refusal["error"]]>([
		[
			"the bucket of a download",
			{ before: "s3://nope/a.txt -> new/a.txt" },
			[`Could not look up s3://nope/a.txt: ${NO_BUCKET}`, CHECK_BUCKET],
		],
		[
			"the bucket of an optional download",
			{ before: "- { from: s3://nope/p/, to: new/, optional: true }" },
			[`Could not list s3://nope/p/: ${NO_BUCKET}`, CHECK_BUCKET],
		],
		[
			"the bucket of an upload",
			{ after: "old.txt -> s3://nope/a.txt" },
			[`Could not upload s3://nope/a.txt: ${NO_BUCKET}`, CHECK_BUCKET],
		],
		[
			"an object",
			{ before: "s3://bucket/A.txt -> old.txt" },
			[`Could not look up s3://bucket/A.txt: ${NO_KEY}`, NEAREST, CHECK_KEY],
		],
		[
			"several objects, together",
			{
				before: [
					"s3://bucket/x.txt -> old.txt",
					"s3://bucket/a.txt -> new/a.txt",
					"s3://bucket/y.txt -> new/y.txt",
					"s3://bucket/z/ -> new/z/",
				].join("\n"),
			},
			[
				"3 transfers of `before` did not arrive:",
				`- Could not look up s3://bucket/x.txt: ${NO_KEY}`,
				`- Could not look up s3://bucket/y.txt: ${NO_KEY}`,
				"- There is no object below s3://bucket/z/",
				NEAREST,
				CHECK_KEY,
				"Check the bucket and the key; if nothing is fine here, add `optional: true`",
			],
		],
		[
			"a file",
			{ after: "out/report.html -> s3://bucket/r.html" },
			[
				"There is no file to upload at out/report.html",
				"Paths start in WORKSPACE; hidden files need `include-hidden-files: true`; if nothing is fine here, add `optional: true`",
			],
		],
		[
			"the spec file",
			{ spec: "ci/stage.yml" },
			["spec: cannot read `ci/stage.yml` (ENOENT)", FIND_SPEC],
		],
	])("%s", (_, inputs, error) => expectRefusal(world, { inputs, error }));
});

describe("what is badly written is told", () => {
	test.each<[string, Refusal["inputs"], Refusal["error"]]>([
		[
			"every input at once, with what is allowed",
			{
				before: DOWNLOAD,
				"aws-region": "us east",
				anonymous: "yes",
				endpoint: "s3.example.com",
				"path-style": "maybe",
				"on-error": "ignore",
				"max-concurrency": "0",
				"max-memory": "12",
			},
			[
				"aws-region: expected a value without spaces or line breaks in it, found `us east`",
				"anonymous: expected `true` or `false`, found `yes`",
				"endpoint: expected a URL such as `https://s3.example.com`, without a user or a query, found `s3.example.com`",
				"path-style: expected `auto`, `true` or `false`, found `maybe`",
				"on-error: expected `fail` or `warn`, found `ignore`",
				"max-concurrency: expected a whole number from 1 to 256, found `0`",
				"max-memory: expected a size from 16MiB to 16GiB, such as `256MiB`, found `12`",
			],
		],
		[
			"a secret that is empty because the job may not see it",
			{ before: DOWNLOAD, "aws-secret-access-key": "" },
			[
				"aws-secret-access-key: is empty although `aws-access-key-id` is given; give both or neither (is the secret defined, and may this job see it?)",
			],
		],
		[
			"every entry at once, with line and column",
			{
				before: [
					"s3://bucket/a.txt - old.txt",
					"x = s3://bucket/b ->",
					"",
					"  foo -> bar",
					"x = s3://bucket/c -> c",
				].join("\n"),
				after: [
					"- from: x",
					"  two: s3://b/c",
					"- from: a",
					"  to: s3://bucket/",
					"  cache-contrl: x",
				].join("\n"),
			},
			[
				"before:1:1: expected `FROM -> TO`, found `s3://bucket/a.txt - old.txt`",
				"before:2:21: `to` is empty",
				"before:4:10: a transfer needs one end on S3, and both ends are local paths (write `s3://bucket/key` for one of them)",
				"before:5:1: the name `x` is taken at before:2:1 (names do not differ by case)",
				"after:2:3: unknown key `two` (did you mean `to`?)",
				"after:5:3: unknown key `cache-contrl` (did you mean `cache-control`?)",
			],
		],
		[
			"YAML that is none",
			{ before: "- from: [a\n  to: b" },
			["before:2:3: a bracket is never closed"],
		],
		[
			"two transfers to one place, before the first byte moves",
			{ before: `${DOWNLOAD}\ns3://bucket/a.txt -> ./new/../old.txt` },
			[
				"Two transfers collide: s3://bucket/a.txt and s3://bucket/a.txt would both become `WORKSPACE/old.txt`",
				"Give them different destinations, leave one out with `exclude`, or drop `flatten`",
			],
		],
	])("%s", (_, inputs, error) => expectRefusal(world, { inputs, error }));

	test("the setting of the environment that is no number", () =>
		expectRefusal(world, {
			inputs: { before: DOWNLOAD },
			env: { AWS_MAX_ATTEMPTS: "many" },
			error: [
				'AWS_MAX_ATTEMPTS is "many"',
				"Set it to a whole number from 1 to 999, or leave it out",
			],
		}));

	test("a spec file, by its name", () =>
		expectRefusal(world, {
			inputs: { spec: "ci.yml" },
			prepare: ({ files }) =>
				files({ "ci.yml": "befor:\n- x\nafter:\n  - from: a\n    too: s3://b/k\n" }),
			error: [
				"ci.yml:1:1: unknown key `befor` (did you mean `before`?)",
				"ci.yml:5:5: unknown key `too` (did you mean `to`?)",
			],
		}));
});

describe("a path outside the workspace is refused", () => {
	const OUTSIDE = "outside the workspace and every other directory transfers may use";
	const ALLOW = "If that is intended, add `allow-paths:";

	test.each<[string, Refusal["inputs"], Refusal["error"]]>([
		[
			"for a download",
			{ before: "s3://bucket/a.txt -> /opt/model/a.txt" },
			[`\`/opt/model/a.txt\` is an absolute path, ${OUTSIDE}`, `${ALLOW} /opt/model\``],
		],
		[
			"for an upload",
			{ after: "/etc/hostname -> s3://bucket/up.txt" },
			[`\`/etc/hostname\` is an absolute path, ${OUTSIDE}`, `${ALLOW} /etc\``],
		],
		[
			"with `..` in it",
			{ after: `../../../../../etc/hostname -> s3://bucket/up.txt\n${UPLOAD.replace("up", "a")}` },
			[`\`../../../../../etc/hostname\` is \`/etc/hostname\`, ${OUTSIDE}`, `${ALLOW} /etc\``],
		],
	])("%s", (_, inputs, error) => expectRefusal(world, { inputs, error }));

	test("for the spec file", () =>
		expectRefusal(world, {
			inputs: { spec: "../../etc/hostname" },
			error: [
				"spec: `../../etc/hostname` lies outside the workspace",
				"Put the spec file into the repository and name it relative to the repository's root.",
			],
		}));
});
