import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { openRun } from "../../src/transfer/open-run.ts";
import { arrived, MIB, progressOf, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();

const SIZES = [
	["nothing", 0],
	["one byte", 1],
	["a part less a byte", 8 * MIB - 1],
	["one part", 8 * MIB],
	["a part and a byte", 8 * MIB + 1],
	["as much as one PUT takes", 16 * MIB],
	["a byte more than one PUT takes", 16 * MIB + 1],
	["as much as one GET takes", 32 * MIB],
	["a byte more than one GET takes", 32 * MIB + 1],
	["a hundred MiB", 100 * MIB],
] as const;

describe.each(["aws", "generic"] as const)("on a store of dialect %s", (dialect) => {
	test.each(SIZES)("a file of %s comes back as it went", async (_, bytes) => {
		const content = randomBytes(bytes);
		bench.file("out", content);
		const store = bench.open({ dialect });
		const upload = arrived(await bench.runOne(bench.upload("out", "a/key"), { store }));
		expect(upload).toMatchObject({ bytes, verified: dialect === "aws" ? "crc32" : "md5" });
		expect(bench.sandbox.object("bucket", "a/key")?.etag).toBe(upload.etag);
		expect(progressOf(bench.events)).toBe(bytes);

		const download = arrived(await bench.runOne(bench.download("a/key", "d/in"), { store }));
		expect(readFileSync(bench.at("d/in")).equals(content)).toBe(true);
		expect(download).toMatchObject({
			bytes,
			etag: upload.etag,
			contentType: "text/plain; charset=utf-8",
			verified: dialect === "aws" ? "crc32" : "crc64nvme",
		});
		expect(download.checksum?.type).toBe("FULL_OBJECT");
		expect(progressOf(bench.events)).toBe(2 * bytes);
		expect(bench.tree()).toEqual(["d/", "d/in", "out"]);
		expect(bench.sandbox.uploads("bucket")).toEqual([]);
	});
});

test("the number of requests follows from the size alone", async () => {
	bench.file("small", Buffer.alloc(16 * MIB));
	bench.file("large", Buffer.alloc(16 * MIB + 1));
	await bench.run([bench.upload("small"), bench.upload("large")]);
	const { recorder } = bench.sandbox;
	const counts = ["PutObject", "CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload"];
	expect(counts.map((operation) => recorder.count(operation))).toEqual([1, 1, 3, 1]);
});

test("metadata and headers of an upload come back with the download", async () => {
	bench.file("out", "x");
	const headers = { contentType: "a/b", metadata: { note: "日本", rows: "12" } };
	await bench.runOne(bench.upload("out", "k", { headers }));
	const result = arrived(await bench.runOne(bench.download("k", "in")));
	expect(result).toMatchObject(headers);
});

test("results come in the plan's order, and one that fails does not lose the others", async () => {
	const names = ["c", "a", "b"];
	for (const name of names) {
		await bench.sandbox.putObject("bucket", name, name);
	}
	const downloads = names.map((name) => bench.download(name));
	await bench.sandbox.putObject("bucket", "gone", "x");
	const missing = { ...bench.download("gone"), object: { key: "never", bytes: 1, etag: "e" } };
	const results = await bench.run([...downloads.slice(0, 1), missing, ...downloads.slice(1)]);
	expect(results.map(({ status }) => status)).toEqual(["done", "failed", "done", "done"]);
	expect(results[1]).toMatchObject({ transfer: missing, error: { code: "no-such-object" } });
	expect(bench.tree()).toEqual(["a", "b", "c"]);
	const finished = bench.events.filter(({ type }) => type === "finished");
	expect(finished).toHaveLength(4);
});

test("directories of the plan are there afterwards, empty or not", async () => {
	const plan = {
		phase: "before",
		entries: [],
		directories: [bench.at("x/y"), bench.at("z")],
		warnings: [],
	} as const;
	const signal = new AbortController().signal;
	const limits = { maxConcurrency: 1, maxMemoryBytes: 1 };
	const options = { store: bench.open(), onEvent: () => undefined, signal, ...limits };
	await openRun(options).finish(plan);
	expect(bench.tree()).toEqual(["x/", "x/y/", "z/"]);
});
