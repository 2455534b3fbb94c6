import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";
import type { ObjectStore } from "../../src/store/object-store.ts";
import { openObjectStore } from "../../src/store/s3-object-store.ts";
import { download, pathsByKey, type TempJob, tempJob, transfersOf } from "./temp-job.ts";

let sandbox: Sandbox;
let store: ObjectStore;
let job: TempJob;

beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.createBucket("data");
	store = openObjectStore({
		region: sandbox.region,
		endpoint: sandbox.endpoint,
		pathStyle: true,
		credentials: sandbox.credential,
		anonymous: false,
		dialect: "auto",
		maxConnections: 16,
		environment: {},
	});
});
afterAll(async () => {
	store.close();
	await sandbox.stop();
});
beforeEach(() => {
	sandbox.recorder.clear();
	job = tempJob();
});
afterEach(() => job.remove());

describe("a plan made with a real store", () => {
	test("lists every page of the constant part and nothing else", async () => {
		const keys = Array.from({ length: 1_200 }, (_, index) => `many/${index}.csv`);
		await Promise.all(
			[...keys, "many.csv", "man/x.csv"].map((k) => sandbox.putObject("data", k, k)),
		);
		const planned = await job.plan([download("s3://data/many/*.csv", "d/")], { store });
		expect(new Set(Object.keys(pathsByKey(planned, job.workspace)))).toEqual(new Set(keys));
		const lists = sandbox.recorder.requests.map(({ operation, query }) => [
			operation,
			query.prefix,
		]);
		expect(lists).toEqual([
			["ListObjectsV2", "many/"],
			["ListObjectsV2", "many/"],
		]);
	});

	test("gives odd keys their own names", async () => {
		const keys = ["odd/a b", "odd/a+b", "odd/a%2Fb", "odd/?#&=", "odd/é", "odd/e\u0301", "odd/\n"];
		await Promise.all(keys.map((key) => sandbox.putObject("data", key, key)));
		const planned = await job.plan([download("s3://data/odd/", "d/")], { store });
		const expected = Object.fromEntries(keys.map((key) => [key, key.replace("odd/", "d/")]));
		expect(pathsByKey(planned, job.workspace)).toEqual(expected);
	});

	test("refuses keys that would leave the destination", async () => {
		await sandbox.putObject("data", "evil/../../escape", "x");
		const planned = await job.plan([download("s3://data/evil/", "d/")], { store });
		expect(planned.entries[0]?.failure).toMatchObject({
			code: "path-refused",
			message: expect.stringContaining("`evil/../../escape`"),
		});
	});

	test("knows everything of an exact key before it is read", async () => {
		await sandbox.putObject("data", "one.txt", "12345", { "content-type": "text/plain" });
		const [transfer] = transfersOf(await job.plan([download("s3://data/one.txt", "x")], { store }));
		expect(transfer).toMatchObject({ object: { bytes: 5, contentType: "text/plain" } });
		expect(sandbox.recorder.requests.map(({ operation }) => operation)).toEqual(["HeadObject"]);
	});

	test("tells all missing keys and a missing bucket apart, together", async () => {
		const entries = ["s3://data/gone-1", "s3://data/gone-2", "s3://none/x", "s3://none/p/"];
		const planned = await job.plan(
			entries.map((from) => download(from, "d/", { optional: from.includes("none") })),
			{ store },
		);
		expect(planned.entries.map(({ failure }) => failure?.code)).toEqual([
			"no-such-object",
			"no-such-object",
			"no-such-bucket",
			"no-such-bucket",
		]);
	});
});
