import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/stage-result.ts";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();

const KEYS = {
	accessKeyId: "AKIAOTHERSTOREKEY001",
	secretAccessKey: "another/secret/of/the/other/store/only+01",
};

let other: Sandbox;

beforeEach(async () => {
	other = await startSandbox({ credentials: [KEYS] });
	other.createBucket("bucket");
});

afterEach(() => other.stop());

/** The connection `other`, to the second store, with the keys that open it. */
function connection(more = "access: [read, write, delete]"): string {
	return `other:
  endpoint: ${other.endpoint}
  aws-access-key-id: ${KEYS.accessKeyId}
  aws-secret-access-key: ${KEYS.secretAccessKey}
  ${more}
`;
}

async function now(transfers: string, connections = connection(), inputs = {}) {
	const step = { ...world.action({ transfers, connections, ...inputs }), uses: `${ACTION}/upload` };
	return (await world.job([step])).main("stage");
}

function textOf(sandbox: Sandbox, key: string) {
	return sandbox.object("bucket", key)?.body().then(String);
}

function requestsOf(sandbox: Sandbox) {
	return sandbox.recorder.requests.map(({ operation, key }) => `${operation} ${key ?? ""}`.trim());
}

describe("a connection", () => {
	test("has an endpoint and keys of its own, beside those of the step", async () => {
		await other.putObject("bucket", "in/a.txt", "theirs");
		await world.sandbox.putObject("bucket", "in/a.txt", "ours");
		world.files({ "out/b.txt": "sent" });
		const { exitCode, outputs, log } = await now(`
theirs = s3+other://bucket/in/ -> theirs/
ours = s3://bucket/in/ -> ours/
- { from: out/, to: { connection: other, bucket: bucket, prefix: sent/ } }
- out/b.txt -> s3://bucket/sent/
`);
		expect(log).not.toContain("::error");
		expect(exitCode).toBe(0);
		expect(readFileSync(world.at("theirs/a.txt"), "utf8")).toBe("theirs");
		expect(readFileSync(world.at("ours/a.txt"), "utf8")).toBe("ours");
		expect(await textOf(other, "sent/b.txt")).toBe("sent");
		expect(await textOf(world.sandbox, "sent/b.txt")).toBe("sent");
		const files = JSON.parse(String(outputs.files));
		expect(files.map(({ source }: { source: string }) => source)).toEqual([
			"s3+other://bucket/in/a.txt",
			"s3://bucket/in/a.txt",
			world.at("out/b.txt"),
			world.at("out/b.txt"),
		]);
		expect(files[2].uri).toBe("s3+other://bucket/sent/b.txt");
	});

	test("works in both phases, and asks nothing of the unlabelled store", async () => {
		await other.putObject("bucket", "in.txt", "in");
		const job = await world.job([
			{
				id: "stage",
				uses: ACTION,
				with: {
					connections: connection(),
					before: "s3+other://bucket/in.txt -> in.txt",
					after: "result = in.txt -> s3+other://bucket/out/",
				},
			},
		]);
		expect(job.status).toBe("success");
		expect(job.main("stage").outputs.result).toBe("s3+other://bucket/out/");
		expect(await textOf(other, "out/in.txt")).toBe("in");
		expect(job.post("stage").summary).toContain("s3+other://bucket/out/in.txt");
	});

	test("can stand in the spec file, to which the input adds", async () => {
		await other.putObject("bucket", "a", "a");
		world.files({
			"s3.yml": `connections:\n  open:\n    endpoint: ${other.endpoint}\n    anonymous: true\nbefore:\n  - s3+open://public/a -> a\n`,
		});
		other.createBucket("public", { publicRead: true });
		await other.putObject("public", "a", "public");
		const job = await world.stage({
			spec: "s3.yml",
			connections: connection(),
			before: "s3+other://bucket/a -> b",
		});
		expect(job.status).toBe("success");
		expect(readFileSync(world.at("a"), "utf8")).toBe("public");
		expect(readFileSync(world.at("b"), "utf8")).toBe("a");
	});

	test("takes the environment's keys where it has none", async () => {
		await world.sandbox.putObject("bucket", "a", "a");
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		const job = await world.job(
			[
				{
					id: "stage",
					uses: `${ACTION}/download`,
					with: {
						connections: `env:\n  endpoint: ${world.sandbox.endpoint}`,
						transfers: "s3+env://bucket/a -> a",
					},
				},
			],
			{ env: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } },
		);
		expect(job.status).toBe("success");
	});

	test("never moves an object onto itself where two names lead to one store", async () => {
		await other.putObject("bucket", "in/x", "x");
		const alias = connection().replaceAll("other:", "alias:").replace("127.0.0.1", "localhost");
		const { exitCode, annotations } = await now(
			"- { from: s3+other://bucket/in/, to: s3+alias://bucket/in/, move: true }",
			connection() + alias,
		);
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("may copy s3+alias://bucket/in/x to itself");
		expect(annotations[0]?.message).toContain("Two names may lead to one bucket");
		expect(await textOf(other, "in/x")).toBe("x");
	});

	test("prunes, moves, links and writes a manifest where it may", async () => {
		for (const key of ["site/old", "in/x"]) await other.putObject("bucket", key, key);
		world.files({ "site/new": "new" });
		const { exitCode, log } = await now(
			`
- { from: site/, to: s3+other://bucket/site/, prune: true, prune-limit: 100%, name: page }
- { from: s3+other://bucket/in/x, to: s3+other://bucket/moved/, move: true }
`,
			connection(),
			{ manifest: "s3+other://bucket/manifest.json" },
		);
		expect(exitCode).toBe(0);
		expect(other.keys("bucket")).toEqual(["manifest.json", "moved/x", "site/new"]);
		expect(log).toContain("Deleted s3+other://bucket/site/old");
		expect(log).toContain("s3+other://bucket/manifest.json");
		expect(world.sandbox.recorder.requests).toEqual([]);
		expect(requestsOf(other)).toContain("CopyObject moved/x");
	});

	test("shows its label when the store refuses", async () => {
		const { exitCode, annotations } = await now("- s3+other://bucket/none -> none");
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("s3+other://bucket/none");
	});
});

describe("what a connection is not for", () => {
	const limited = () => connection("allow: [bucket/data/, bucket/one.txt]");

	test.each([
		["a write", "a.txt -> s3+other://bucket/data/", "it may not write: `access` has `read`"],
		[
			"a prune",
			"- { from: dir/, to: s3+other://bucket/data/, prune: true }",
			"it may not write or delete",
		],
		[
			"a move",
			"- { from: s3+other://bucket/data/a, to: s3://bucket/, move: true }",
			"it may not delete",
		],
		[
			"a path outside",
			"s3+other://bucket/secret/a -> a",
			"s3+other://bucket/secret/a is outside what `allow` has, `bucket/data/`, `bucket/one.txt`",
		],
		[
			"a segment that only begins alike",
			"s3+other://bucket/data2/a -> a",
			"s3+other://bucket/data2/a is outside",
		],
		["a prefix around the allowed", "s3+other://bucket/ -> a/", "s3+other://bucket/ is outside"],
		[
			"a pattern around the allowed",
			'"s3+other://bucket/dat*/a" -> a/',
			"s3+other://bucket/dat is outside",
		],
		[
			"an exact name as a prefix",
			'"s3+other://bucket/one.txt*" -> a/',
			"s3+other://bucket/one.txt is outside",
		],
		["a key that climbs", "s3+other://bucket/data/../secret -> a", "is outside"],
		["another bucket", "s3+other://bucket2/data/a -> a", "s3+other://bucket2/data/a is outside"],
	])("is refused without a request: %s", async (_, transfers, reason) => {
		world.files({ "a.txt": "a", "dir/b": "b" });
		const { exitCode, annotations } = await now(transfers, limited());
		expect(exitCode).toBe(1);
		expect(annotations.map(({ message }) => message).join()).toContain(reason);
		expect(other.recorder.requests).toEqual([]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("is refused by resolved keys as well, and named", async () => {
		world.files({ "site/data/a": "a", "site/x": "x", "site/y": "y" });
		const writer = connection("{}").replace(
			"  {}\n",
			"  access: [read, write]\n  allow: bucket/data\n",
		);
		const all = await now(
			"- { from: site/, to: s3+other://bucket/, overwrite: if-changed }",
			writer,
		);
		expect(all.annotations[0]?.message).toContain(
			"s3+other://bucket/x, s3+other://bucket/y are outside what `allow` has, `bucket/data`",
		);
		expect(other.recorder.requests).toEqual([]);
		const some = await now("site/data/ -> s3+other://bucket/data/", writer);
		expect(some.exitCode).toBe(0);
		expect(other.keys("bucket")).toEqual(["data/a"]);
	});

	test("says what a look at the destination needs", async () => {
		world.files({ a: "a" });
		const writer = connection("access: write");
		const entry = "- { from: a, to: s3+other://bucket/a, overwrite: if-changed }";
		const { annotations } = await now(entry, writer);
		expect(annotations[0]?.message).toContain("it may not read: `access` has `write`");
		expect(other.recorder.requests).toEqual([]);
		expect((await now("a -> s3+other://bucket/a", writer)).exitCode).toBe(0);
		expect(requestsOf(other)).toEqual(["PutObject a"]);
	});

	test("is allowed exactly where it is inside", async () => {
		for (const key of ["data/a", "data/b/c", "one.txt"]) await other.putObject("bucket", key, key);
		const inside = "s3+other://bucket/data/ -> d/\ns3+other://bucket/one.txt -> one.txt";
		expect((await now(inside, limited())).exitCode).toBe(0);
		expect(world.tree()).toEqual(["d/a", "d/b/c", "one.txt"]);
	});

	test("is no place for the manifest", async () => {
		world.files({ a: "a" });
		const { exitCode, annotations } = await now("a -> s3://bucket/a", connection("access: read"), {
			manifest: "s3+other://bucket/m.json",
		});
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("s3+other://bucket/m.json: it may not write");
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});

describe("the secrets of connections", () => {
	test("are in no log, output, summary, state, kept input or manifest", async () => {
		await other.putObject("bucket", "a", "a");
		const job = await world.stage({
			connections: connection(),
			before: "s3+other://bucket/a -> a",
			after: "a -> s3+other://bucket/b",
			manifest: "s3+other://bucket/m.json",
		});
		expect(job.status).toBe("success");
		const kept = filesBelow(path.join(world.temp, "s3-staging"));
		const manifest = await textOf(other, "m.json");
		const stages = [job.main("stage"), job.post("stage")].map(shownOf);
		expect(kept.length).toBeGreaterThan(0);
		expect(manifest).toContain("s3+other://bucket/b");
		const shown = JSON.stringify([stages, kept, manifest]);
		expect(shown).not.toContain(KEYS.secretAccessKey);
		expect(shown).not.toContain(KEYS.accessKeyId);
		expect(kept.join()).not.toContain("connections");
	});

	test.each([
		["a text for a mapping", `other: ${KEYS.secretAccessKey}`],
		["a misspelt key", `other:\n  aws-secret-acess-key: ${KEYS.secretAccessKey}`],
		["a bare text", KEYS.secretAccessKey],
		["no YAML", `other:\n  aws-secret-access-key: ${KEYS.secretAccessKey}\n allow: [`],
		["a key above", `aws-secret-access-key: ${KEYS.secretAccessKey}`],
		["a space in it", `other:\n  aws-secret-access-key: "half ${KEYS.secretAccessKey}"`],
	])("are masked and not shown where they are malformed: %s", async (_, connections) => {
		const stage = await now("a -> s3://bucket/a", connections);
		expect(stage.exitCode).toBe(1);
		expect(shownOf(stage)).not.toContain(KEYS.secretAccessKey);
		expect(stage.rawLog).toContain(`::add-mask::${KEYS.secretAccessKey}`);
	});
});

/** All that a stage says, before anybody masks it. */
function shownOf({ rawLog, outputs, state, summary, env }: StageResult): string {
	const said = rawLog.split("\n").filter((line) => !line.startsWith("::add-mask::"));
	return JSON.stringify([said, outputs, state, summary, env]);
}

function filesBelow(directory: string): string[] {
	if (!existsSync(directory)) return [];
	return readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
}
