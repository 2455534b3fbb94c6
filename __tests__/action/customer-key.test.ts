import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { JobResult } from "../../harness/stage-result.ts";
import { useWorld } from "../support/action.ts";

const MIB = 2 ** 20;
const KEY = "kEy+/0123456789abcdefghijklmnopqrstuvwxyzAA=";
const OTHER = Buffer.alloc(32, 7).toString("base64");
const MD5 = createHash("md5").update(Buffer.from(KEY, "base64")).digest("base64");

const encryption = (key: string) => `encryption: { type: customer, key: "${key}" }`;

const PREFIX = "x-amz-server-side-encryption-customer-";
const SENT = {
	[`${PREFIX}algorithm`]: "AES256",
	[`${PREFIX}key`]: KEY,
	[`${PREFIX}key-md5`]: MD5,
};

/** Everything a job leaves where somebody can read it, before the runner masks anything. */
function traces({ stages }: JobResult, temporary: string): string {
	const texts = stages.flatMap(({ rawLog, outputs, state, summary, env }) => [
		...rawLog.split("\n").filter((line) => !line.startsWith("::add-mask::")),
		...[outputs, state, env].map((values) => JSON.stringify(values)),
		summary,
	]);
	return [...texts, filesBelow(temporary)].join("\n");
}

function filesBelow(directory: string): string {
	const files = readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "latin1"));
	return files.join("\n");
}

function spellings(key: string): string[] {
	const bytes = Buffer.from(key, "base64");
	return [key, key.replace("=", ""), encodeURIComponent(key), bytes.toString("hex")];
}

describe("a customer key", () => {
	const world = useWorld();

	function requests(operation: string) {
		return world.sandbox.recorder.requests.filter((seen) => seen.operation === operation);
	}

	test.each(["aws", "generic"])(
		"encrypts uploads of every size and decrypts downloads of every kind, on dialect %s",
		async (dialect) => {
			world.sandbox.createBucket("mine", { allowCustomerKeys: true });
			const large = Buffer.alloc(33 * MIB, "large");
			world.files({ "out/small": "small", "out/large": large });
			const options = encryption(KEY);
			const up = await world.stage({
				after: `- { from: out/, to: "s3://mine/", ${options} }`,
				dialect,
			});
			expect(up.post("stage").annotations).toEqual([]);
			for (const operation of ["PutObject", "CreateMultipartUpload", "UploadPart"]) {
				expect(requests(operation)[0]?.headers).toMatchObject(SENT);
			}
			for (const key of ["small", "large"]) {
				expect(world.sandbox.object("mine", key)?.headers[`${PREFIX}key-md5`]).toBe(MD5);
			}
			const down = await world.stage({
				before: [
					`- { from: s3://mine/small, to: in/one, ${options} }`,
					`- { from: "s3://mine/", to: in/all/, ${options} }`,
				].join("\n"),
				dialect,
			});
			expect(down.main("stage").annotations).toEqual([]);
			expect(readFileSync(world.at("in/one"), "utf8")).toBe("small");
			expect(readFileSync(world.at("in/all/small"), "utf8")).toBe("small");
			expect(readFileSync(world.at("in/all/large")).equals(large)).toBe(true);
			for (const { headers } of requests("ListObjectsV2")) {
				expect(Object.keys(headers).join()).not.toContain("customer");
			}
		},
	);

	test("stays out of everything a job leaves behind", async () => {
		world.sandbox.createBucket("mine", { allowCustomerKeys: true });
		world.files({ a: "a" });
		await world.sandbox.putObject("mine", "b", "b", SENT);
		const inputs = {
			before: `- { name: b, from: s3://mine/b, to: b, ${encryption(KEY)} }`,
			after: `- { name: a, from: a, to: s3://mine/a, ${encryption(KEY)} }`,
		};
		for (const dryRun of ["false", "true"]) {
			let kept = "";
			const look = {
				run: () => {
					kept = filesBelow(world.temp);
				},
			};
			const step = world.action({ ...inputs, "dry-run": dryRun });
			const job = await world.job([step, look], { env: { RUNNER_DEBUG: "1" } });
			expect(job.status).toBe("success");
			expect(kept).toContain("s3://mine/a");
			const left = traces(job, world.temp) + kept;
			expect(left).toContain("s3://mine/b");
			for (const spelling of spellings(KEY)) expect(left).not.toContain(spelling);
			const masks = job.main("stage").commands.filter(({ name }) => name === "add-mask");
			const masked = masks.map(({ data }) => data);
			for (const spelling of spellings(KEY)) expect(masked).toContain(spelling);
		}
	});

	test.each([
		["as a number", KEY.replace("+", "\\x2B")],
		["as a long number", KEY.replace("+", "\\U0000002B")],
		["before a slash", KEY.replace("/", "\\/")],
		["at the end of a line", `${KEY.slice(0, 20)}\\\n    ${KEY.slice(20)}`],
	])("is not kept either where YAML writes it with an escape, %s", async (_, written) => {
		world.sandbox.createBucket("mine", { allowCustomerKeys: true });
		world.files({ a: "a" });
		let kept = "";
		const look = {
			run: () => {
				kept = filesBelow(world.temp);
			},
		};
		const after = `- { from: a, to: s3://mine/a, ${encryption(written)} }`;
		const job = await world.job([world.action({ after }), look]);
		expect(job.status).toBe("success");
		expect(world.sandbox.object("mine", "a")?.headers[`${PREFIX}key-md5`]).toBe(MD5);
		expect(kept).toContain("s3://mine/a");
		for (const part of [KEY.slice(5, 20), KEY.slice(20, 40)]) expect(kept).not.toContain(part);
	});

	test("is told in a dry run without being shown", async () => {
		world.files({ a: "a" });
		const after = `- { from: a, to: s3://bucket/a, ${encryption(KEY)} }`;
		const job = await world.stage({ after, "dry-run": "true" });
		expect(job.post("stage").log).toContain("encryption with a customer key");
	});

	test.each([
		["too short", "c2hvcnQgYnV0IHNlY3JldA==", "found 24 characters"],
		["hexadecimal", "ab".repeat(32), "the 64 characters look hexadecimal"],
		["beside another mistake", `${KEY}", typ: "x`, "unknown key `typ`"],
		["in a list that is no YAML", `${KEY}", "x: [`, "before:1:"],
	])("that is %s is refused without being shown", async (_, key, expected) => {
		const before = `- { from: s3://bucket/a, to: a, ${encryption(key)} }`;
		const job = await world.stage({ before }, { env: { RUNNER_DEBUG: "1" } });
		expect(job.status).toBe("failure");
		expect(job.main("stage").log).toContain(expected);
		const left = traces(job, world.temp);
		expect(left).not.toContain(key.slice(0, 24));
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("is never sent in the open, not even planned in a dry run", async () => {
		world.files({ a: "a" });
		const options = encryption(KEY);
		const inputs = {
			before: `- { from: s3://bucket/b, to: b, ${options} }`,
			after: `- { from: a, to: s3://bucket/a, when: always, ${options} }`,
			endpoint: "http://store.example:9000",
			"dry-run": "true",
		};
		const job = await world.stage(inputs);
		for (const stage of [job.main("stage"), job.post("stage")]) {
			expect(stage.log).toContain(
				"at http://store.example:9000 it would go over the network unencrypted",
			);
		}
	});

	test("that is missing or another one is explained", async () => {
		await world.sandbox.putObject("bucket", "secret", "x", SENT);
		await world.sandbox.putObject("bucket", "plain", "x");
		const told = async (key: string, options: string) => {
			const job = await world.stage({ before: `- { from: s3://bucket/${key}, to: a${options} }` });
			expect(job.status).toBe("failure");
			return job.main("stage").annotations[0]?.message;
		};
		expect(await told("secret", "")).toContain("it is encrypted with a customer key (SSE-C)");
		const wrong = await told("secret", `, ${encryption(OTHER)}`);
		expect(wrong).toContain("access denied");
		expect(wrong).toContain("Check `key` of `encryption`: S3 answers the same to a wrong one");
		expect(await told("plain", `, ${encryption(KEY)}`)).toContain(
			"it is not encrypted with this customer key",
		);
	});

	test("that the bucket does not take is explained", async () => {
		world.files({ a: "a" });
		const job = await world.stage({
			after: `- { from: a, to: s3://bucket/a, ${encryption(KEY)} }`,
		});
		expect(job.status).toBe("failure");
		expect(job.post("stage").annotations[0]?.message).toContain(
			"Check that the bucket takes customer keys (SSE-C)",
		);
	});

	test("replaces what an upload without it left, and leaves what holds the same bytes", async () => {
		world.sandbox.createBucket("mine", { allowCustomerKeys: true });
		world.files({ a: "a" });
		await world.sandbox.putObject("mine", "a", "a");
		const after = `- { from: a, to: s3://mine/a, overwrite: if-changed, ${encryption(KEY)} }`;
		for (const puts of [1, 1]) {
			expect((await world.stage({ after, dialect: "aws" })).status).toBe("success");
			expect(requests("PutObject")).toHaveLength(puts);
		}
	});
});
