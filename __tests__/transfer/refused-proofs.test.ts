import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { arrived, MIB, progressOf, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench({ refuses: ["full-object-complete"] });

test("an upload whose proof the store finds out not to take is begun anew with another", async () => {
	const content = randomBytes(20 * MIB);
	bench.file("out", content);
	const result = arrived(await bench.runOne(bench.upload("out")));
	expect(result.verified).toBe("crc32");
	const { recorder } = bench.sandbox;
	expect(recorder.count("CreateMultipartUpload")).toBe(2);
	expect(recorder.count("AbortMultipartUpload")).toBe(1);
	expect(bench.sandbox.uploads("bucket")).toEqual([]);
	const body = await bench.sandbox.object("bucket", "out")?.body();
	expect(body?.equals(content)).toBe(true);
	expect(progressOf(bench.events)).toBe(content.length);
});

test("the files after it are not begun in vain", async () => {
	const store = bench.open();
	for (const name of ["first", "second"]) {
		bench.file(name, randomBytes(17 * MIB));
		arrived(await bench.runOne(bench.upload(name), { store }));
	}
	expect(bench.sandbox.recorder.count("CreateMultipartUpload")).toBe(3);
});
