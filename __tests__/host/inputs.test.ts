import { describe, expect, test } from "@jest/globals";
import { inputTexts, readInputs } from "../../src/host/inputs.ts";

const read = (given: Record<string, string>) => readInputs({ ...inputTexts({}), ...given });

describe("the inputs", () => {
	test("are taken from the runner's names, hyphens kept", () => {
		const texts = inputTexts({ "INPUT_AWS-REGION": "eu-west-1", INPUT_BEFORE: "\n  a -> b\n" });
		expect(texts["aws-region"]).toBe("eu-west-1");
		expect(texts.before).toBe("\n  a -> b\n");
	});

	test("are empty where there is only white space", () => {
		expect(inputTexts({ INPUT_AFTER: " \n " }).after).toBe("");
	});

	test("have the defaults of action.yml when they are empty", () => {
		const { inputs, problems } = read({});
		expect(problems).toEqual([]);
		expect(inputs).toMatchObject({
			"path-style": "auto",
			dialect: "auto",
			"if-no-files-found": "error",
			"on-error": "fail",
			"dry-run": false,
			"allow-paths": [],
			"allow-secret-files": [],
			"max-concurrency": 32,
			"max-memory": 268_435_456,
			summary: true,
		});
	});

	test.each([
		["anonymous", "True", true],
		["dry-run", "FALSE", false],
		["max-concurrency", " 8 ", 8],
		["max-memory", "1GiB", 1_073_741_824],
		["max-memory", "64 MB", 64_000_000],
		["allow-paths", "/data\n\n /mnt/x \r\n", ["/data", "/mnt/x"]],
		["allow-secret-files", "certs/*.pem\n\n .env \r\n", ["certs/*.pem", ".env"]],
		["endpoint", "http://127.0.0.1:9000", "http://127.0.0.1:9000"],
		["job-status", "cancelled", "cancelled"],
	])("read `%s: %s`", (input, text, value) => {
		const { inputs, problems } = read({ [input]: text });
		expect(problems).toEqual([]);
		expect(inputs[input as keyof typeof inputs]).toEqual(value);
	});

	test.each([
		["anonymous", "yes", "expected `true` or `false`, found `yes`"],
		...["true", "False", "locks/", "..", "s3://bucket/a.lock", "https://host/a.lock"].map(
			(given) => [
				"lock",
				given,
				`expected the path of a file in the workspace, such as \`staging.lock\`, found \`${given}\``,
			],
		),
		["path-style", "on", "expected `auto`, `true` or `false`, found `on`"],
		["if-no-files-found", "fail", "expected `error`, `warn` or `ignore`, found `fail`"],
		["on-error", "ignore", "expected `fail` or `warn`, found `ignore`"],
		["max-concurrency", "0", "expected a whole number from 1 to 256, found `0`"],
		["max-concurrency", "-1", "expected a whole number from 1 to 256, found `-1`"],
		["max-concurrency", "1e3", "expected a whole number from 1 to 256, found `1e3`"],
		["max-concurrency", "abc", "expected a whole number from 1 to 256, found `abc`"],
		["max-memory", "256", "expected a size from 16MiB to 16GiB, such as `256MiB`, found `256`"],
		["max-memory", "1MiB", "expected a size from 16MiB to 16GiB, such as `256MiB`, found `1MiB`"],
		[
			"endpoint",
			"minio:9000",
			"expected a URL such as `https://s3.example.com`, without a user or a query, found `minio:9000`",
		],
		[
			"aws-region",
			"eu west",
			"expected a value without spaces or line breaks in it, found `eu west`",
		],
		["spec", "a.yml\nb.yml", "expected one line, found `a.yml\nb.yml`"],
	])("refuse `%s: %s` and say what is allowed", (input, text, message) => {
		expect(read({ [input]: text }).problems).toEqual([{ input, message }]);
	});

	test.each([
		["minoi", /^expected `minio`, or else `auto`, `aws`, .* or `rclone`, found `minoi`$/],
		["cloudflare", /^expected `auto`, `aws`, `generic`, `r2`, .*, found `cloudflare`$/],
	])("say of the dialect %s which name is near, and all there are", (given, message) => {
		expect(read({ dialect: given }).problems).toEqual([
			{ input: "dialect", message: expect.stringMatching(message) },
		]);
	});

	test.each(["~/data", "$HOME/data", "%TEMP%", "# a comment"])(
		"refuse the path %s, which only a shell would understand",
		(text) => {
			const { problems } = read({ "allow-paths": `/data\n${text}` });
			expect(problems.map(({ message }) => message)).toEqual([
				expect.stringMatching(/^expected one path a line, written out/),
			]);
		},
	);

	test.each([
		"http://user:hunter2@127.0.0.1:1",
		"http://:hunter2@127.0.0.1:1",
		"http://user:hunter2/3@127.0.0.1:1",
		"user:hunter2@127.0.0.1:1",
	])("never show the password in an endpoint: %s", (endpoint) => {
		const { problems } = read({ endpoint });
		expect(problems).toHaveLength(1);
		expect(JSON.stringify(problems)).not.toContain("hunter2");
	});

	test("never show a secret in a message", () => {
		const { problems } = read({
			"aws-access-key-id": "AKIA TYPO",
			"aws-secret-access-key": "SECRET VALUE",
		});
		expect(problems).toHaveLength(2);
		expect(JSON.stringify(problems)).not.toMatch(/AKIA|SECRET VALUE/);
	});

	test("report everything that is wrong at once", () => {
		const { problems } = read({ "dry-run": "maybe", "on-error": "x", "aws-access-key-id": "AKIA" });
		expect(problems.map(({ input }) => input)).toEqual([
			"on-error",
			"dry-run",
			"aws-secret-access-key",
		]);
	});

	test.each([
		[{ "aws-secret-access-key": "s" }, "aws-access-key-id"],
		[{ "aws-session-token": "t" }, "aws-session-token"],
		[{ "aws-access-key-id": "a", "aws-secret-access-key": "s", anonymous: "true" }, "anonymous"],
	])("refuse %j, which contradicts itself", (given, input) => {
		expect(read(given).problems).toEqual([{ input, message: expect.any(String) }]);
	});
});
