import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { MIB, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();

test("files and their parts share one budget of requests", async () => {
	const transfers = Array.from({ length: 20 }, (_, at) => {
		bench.file(`f${at}`, randomBytes(at < 2 ? 40 * MIB : 1000));
		return bench.upload(`f${at}`);
	});
	const store = bench.open({ maxConnections: 50 });
	await bench.run(transfers, { store, maxConcurrency: 3 });
	expect(bench.sandbox.recorder.maxConcurrency()).toBe(3);
	expect(bench.sandbox.keys("bucket")).toHaveLength(20);
	bench.sandbox.recorder.clear();
	const downloads = transfers.map(({ location }) =>
		bench.download(location.key, `in/${location.key}`),
	);
	const results = await bench.run(downloads, { store, maxConcurrency: 3 });
	expect(results.every(({ status }) => status === "done")).toBe(true);
	expect(bench.sandbox.recorder.maxConcurrency()).toBe(3);
});

test("the parts of one file go side by side, and so do several files", async () => {
	bench.file("one", randomBytes(80 * MIB));
	await bench.run([bench.upload("one")], { maxConcurrency: 4 });
	expect(bench.sandbox.recorder.maxConcurrency("UploadPart")).toBeGreaterThan(1);
	const small = ["a", "b", "c", "d"].map((name) => {
		bench.file(name, randomBytes(MIB));
		return bench.upload(name);
	});
	await bench.run(small, { maxConcurrency: 4 });
	expect(bench.sandbox.recorder.maxConcurrency("PutObject")).toBeGreaterThan(1);
});

test("with memory for one part only, one part is under way", async () => {
	bench.file("one", randomBytes(40 * MIB));
	const [result] = await bench.run([bench.upload("one")], { maxMemoryBytes: 1 });
	expect(result?.status).toBe("done");
	expect(bench.sandbox.recorder.maxConcurrency("UploadPart")).toBe(1);
});
