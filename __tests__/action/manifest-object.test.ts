import { beforeEach, describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();
const MANIFEST = "s3://bucket/site/manifest.json";

beforeEach(() => world.files({ "out/a.txt": "a", "out/b.txt": "b" }));

async function publish(transfers: string, inputs: Record<string, string> = {}) {
	const step = {
		...world.action({ transfers, manifest: MANIFEST, ...inputs }),
		uses: `${ACTION}/upload`,
	};
	return (await world.job([step])).main("stage");
}

async function manifest(key = "site/manifest.json") {
	const object = world.sandbox.object("bucket", key);
	return object && JSON.parse(String(await object.body()));
}

function writes() {
	return world.sandbox.recorder.requests.filter(({ operation }) =>
		["PutObject", "DeleteObjects"].includes(operation),
	);
}

describe("manifest", () => {
	test("is the last object of the phase, tells of all of it, and outlives prune", async () => {
		await world.sandbox.putObject("bucket", "site/old.txt", "old");
		await world.sandbox.putObject("bucket", "site/manifest.json", "{}");
		const { exitCode, log } = await publish(
			'- { name: site, from: out/, to: "s3://bucket/site/", prune: true, prune-limit: 100% }',
		);
		expect(exitCode).toBe(0);
		expect(log).toContain(`Manifest: ${MANIFEST}`);
		expect(writes().map(({ operation, key }) => key ?? operation)).toEqual([
			expect.stringMatching(/^site\/[ab]\.txt$/),
			expect.stringMatching(/^site\/[ab]\.txt$/),
			"DeleteObjects",
			"site/manifest.json",
		]);
		const told = await manifest();
		expect(
			told.files.map(({ uri, status }: { uri: string; status: string }) => [uri, status]),
		).toEqual([
			["s3://bucket/site/a.txt", "done"],
			["s3://bucket/site/b.txt", "done"],
		]);
		expect(told.deleted).toEqual([
			{ name: "site", uri: "s3://bucket/site/old.txt", status: "deleted" },
		]);
		expect(told.outputs).toEqual({ site: "s3://bucket/site/" });
		const object = world.sandbox.object("bucket", "site/manifest.json");
		expect(object?.headers["content-type"]).toBe("application/json");
	});

	test("tells of `after` where there are two phases", async () => {
		await world.sandbox.putObject("bucket", "in", "x");
		const job = await world.stage({
			before: "s3://bucket/in -> in",
			after: "out/ -> s3://bucket/site/",
			manifest: MANIFEST,
		});
		expect(job.status).toBe("success");
		expect((await manifest()).files).toHaveLength(2);
	});

	test("can be named by a later step", async () => {
		const step = world.action({
			after: "out/ -> s3://bucket/site/",
			manifest: "${{ steps.later.outputs.uri }}",
		});
		const later = { id: "later", run: 'echo "uri=s3://bucket/m.json" >> "$GITHUB_OUTPUT"' };
		expect((await world.job([step, later])).status).toBe("success");
		expect(await manifest("m.json")).toBeDefined();
	});

	test("of many files goes in parts that stay small", async () => {
		const names = Array.from({ length: 3000 }, (_, at) => `many/${"long name ".repeat(8)}${at}`);
		world.files(Object.fromEntries(names.map((name) => [name, ""])));
		expect((await publish("many/ -> s3://bucket/many/")).exitCode).toBe(0);
		expect((await manifest()).files).toHaveLength(3000);
	}, 60_000);

	test("holds no links", async () => {
		const { exitCode } = await publish("- { from: out/, to: s3://bucket/site/, presign: 1h }");
		expect(exitCode).toBe(0);
		expect(JSON.stringify(await manifest())).not.toContain("X-Amz-Signature");
	});
});

describe("no manifest is written", () => {
	test("when something of the phase failed, and that is said", async () => {
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "PutObject", key: "site/a.txt", action });
		const { log } = await publish("- { from: out/, to: s3://bucket/site/, on-error: warn }");
		expect(await manifest()).toBeUndefined();
		expect(log).toContain(`No manifest is written to ${MANIFEST}: something of the phase failed`);
	});

	test("when no entry ran", async () => {
		const { log } = await publish("- { from: out/, to: s3://bucket/site/, when: failure }");
		expect(await manifest()).toBeUndefined();
		expect(log).toContain("no entry found anything to do");
	});

	test("when everything was there already, and what is there stays", async () => {
		const transfers = "- { from: out/, to: s3://bucket/site/, overwrite: if-changed }";
		await publish(transfers);
		const first = await manifest();
		expect(first.files).toMatchObject([{ status: "done" }, { status: "done" }]);
		world.sandbox.recorder.clear();
		const { exitCode, log } = await publish(transfers);
		expect(exitCode).toBe(0);
		expect(log).toContain("nothing was transferred or deleted");
		expect(await manifest()).toEqual(first);
		expect(writes()).toEqual([]);
	});

	test("in a dry run", async () => {
		await publish("out/ -> s3://bucket/site/", { "dry-run": "true" });
		expect(writes()).toEqual([]);
	});

	test("to the key of a transfer", async () => {
		const { exitCode, annotations } = await publish("out/a.txt -> s3://bucket/site/manifest.json");
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain(
			`\`out/a.txt -> ${MANIFEST}\` and \`manifest\` would both become ${MANIFEST}`,
		);
		expect(writes()).toEqual([]);
	});

	test("where the store refuses it, which fails the step", async () => {
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "PutObject", key: "site/manifest.json", action });
		const { exitCode, annotations } = await publish("out/ -> s3://bucket/site/");
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("Could not upload s3://bucket/site/manifest.json");
		expect(annotations[0]?.message).toContain("s3:PutObject");
	});

	test.each([
		["site/manifest.json", "expected one object, such as"],
		["s3://bucket/site/", "found the prefix `s3://bucket/site/`"],
		["s3://bucket", "names no key"],
		["s3://bucket/*.json", "holds a pattern character"],
	])("to %s", async (text, said) => {
		const { exitCode, annotations } = await publish("out/ -> s3://bucket/site/", {
			manifest: text,
		});
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("manifest: ");
		expect(annotations[0]?.message).toContain(said);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});
