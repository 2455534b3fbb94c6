import { randomBytes } from "node:crypto";
import { statSync, utimesSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { ArchiveMember, ArchiveUpload } from "../../../src/plan/plan.ts";
import type { ArchiveFormat } from "../../../src/spec/spec.ts";
import { anUploadSpec } from "../../support/build.ts";
import { arrived, MIB, progressOf, useTransferBench } from "../transfer-bench.ts";

const bench = useTransferBench();
const FORMATS = ["tar", "tar.gz", "tar.zst", "zip"] as const satisfies readonly ArchiveFormat[];

function archiveOf(names: readonly string[], format: ArchiveFormat): ArchiveUpload {
	const members = names.map((name): ArchiveMember => {
		const { size, mtimeMs, mode } = statSync(bench.at(name));
		const facts = { bytes: size, modifiedMilliseconds: mtimeMs, mode: mode & 0o777 };
		return { name, path: bench.at(name), ...facts };
	});
	return {
		direction: "upload",
		entry: anUploadSpec(),
		source: "out/",
		format,
		members,
		bytes: members.reduce((sum, { bytes }) => sum + bytes, 0),
		location: { bucket: "bucket", key: "k" },
		headers: { contentType: "application/x-tar", metadata: {} },
	};
}

function expectNothing(): void {
	expect(bench.sandbox.object("bucket", "k")).toBeUndefined();
	expect(bench.sandbox.uploads("bucket")).toEqual([]);
}

describe.each(FORMATS)("%s", (format) => {
	test.each([
		[
			"becomes longer",
			() => writeFileSync(bench.at("z"), "longer than it was"),
			"bytes and now has",
		],
		["is written to", () => utimesSync(bench.at("z"), 1, 1), "it was written to"],
	])("is not made when a file %s after it was planned", async (_, change, reason) => {
		bench.file("a", randomBytes(20 * MIB));
		bench.file("z", "as planned");
		const upload = archiveOf(["a", "z"], format);
		change();
		const result = await bench.runOne(upload);
		expect(result).toMatchObject({ status: "failed", error: { code: "file-changed" } });
		expect(result.status === "failed" && result.error.message).toContain(reason);
		expectNothing();
		expect(progressOf(bench.events)).toBe(0);
	});

	test("is not made when the job is cancelled while it is packed", async () => {
		bench.file("a", randomBytes(40 * MIB));
		const controller = new AbortController();
		const running = bench.runOne(archiveOf(["a"], format), { signal: controller.signal });
		await bench.sandbox.recorder.waitFor("UploadPart", 1);
		controller.abort();
		expect(await running).toMatchObject({ status: "failed", error: { code: "cancelled" } });
		expectNothing();
	});

	test("progresses by the bytes of its files, beside other transfers and in little memory", async () => {
		bench.file("a", randomBytes(20 * MIB));
		bench.file("b", "b");
		const others = Array.from({ length: 20 }, (_, at) => {
			bench.file(`o${at}`, randomBytes(MIB));
			return bench.upload(`o${at}`);
		});
		const archives = ["k", "l"].map((key) => ({
			...archiveOf(["a", "b"], format),
			location: { bucket: "bucket", key },
		}));
		const results = await bench.run([...archives, ...others], { maxMemoryBytes: 32 * MIB });
		const sent = results.map(arrived).map(({ sourceBytes, bytes }) => sourceBytes ?? bytes);
		expect(progressOf(bench.events)).toBe(sent.reduce((sum, bytes) => sum + bytes, 0));
		expect(sent.slice(0, 2)).toEqual([20 * MIB + 1, 20 * MIB + 1]);
	});
});
