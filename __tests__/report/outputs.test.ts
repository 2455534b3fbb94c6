import { describe, expect, test } from "@jest/globals";
import { StagingError } from "../../src/errors.ts";
import type { FileRecord } from "../../src/report/file-records.ts";
import { stepOutputs } from "../../src/report/outputs.ts";
import type { PhaseReport } from "../../src/report/phase-report.ts";
import {
	aDownload,
	aDownloadSpec,
	anUpload,
	anUploadSpec,
	aReport,
	done,
	failed,
} from "../support/build.ts";

const outputs = (report: PhaseReport | undefined) =>
	stepOutputs({ report, outline: [], planned: new Map(), manifestPath: "/t/manifest.json" });

const parsed = (manifest: Iterable<string>) => JSON.parse([...manifest].join(""));

describe("the outputs", () => {
	test("name no path and no place where nothing arrived", () => {
		const denied = new StagingError("access-denied", "no");
		const lost = aDownload({ entry: aDownloadSpec({ name: "lost" }), path: "/w/lost" });
		const { values } = outputs(aReport({ results: [failed(lost, denied), done(aDownload())] }));
		expect(values.has("lost")).toBe(false);
		expect(values.get("paths")).toBe("/w/key.txt");
	});

	test("of a dry run tell where everything would be", () => {
		const named = aDownload({ entry: aDownloadSpec({ name: "model" }) });
		const { values } = outputs(aReport({ transfers: [named], dryRun: true }));
		expect(values.get("model")).toBe("/w/key.txt");
	});

	test("tell each staged file with every field of the contract, in spec order", () => {
		const download = aDownload({ entry: aDownloadSpec({ name: "model" }) });
		const upload = anUpload();
		const report = aReport({
			results: [
				done(download, {
					versionId: "v1",
					checksum: { algorithm: "crc32", value: "AAAAAA==", type: "FULL_OBJECT" },
					contentType: "text/plain",
					modifiedMilliseconds: Date.UTC(2026, 6, 1, 10),
					storageClass: "GLACIER_IR",
					tagsCount: 2,
					metadata: { a: "1" },
				}),
				failed(upload, new StagingError("access-denied", "no")),
			],
		});
		expect(JSON.parse(outputs(report).values.get("files") ?? "")).toEqual([
			{
				name: "model",
				source: "s3://bucket/key.txt",
				destination: "/w/key.txt",
				path: "/w/key.txt",
				uri: "s3://bucket/key.txt",
				bytes: 1_000,
				etag: "etag",
				"version-id": "v1",
				checksum: { algorithm: "crc32", value: "AAAAAA==", type: "FULL_OBJECT" },
				"content-type": "text/plain",
				"storage-class": "GLACIER_IR",
				"tags-count": 2,
				"last-modified": "2026-07-01T10:00:00.000Z",
				metadata: { a: "1" },
				status: "done",
			},
			{
				name: null,
				source: "/w/out.txt",
				destination: "s3://bucket/out.txt",
				path: "/w/out.txt",
				uri: "s3://bucket/out.txt",
				bytes: 500,
				etag: null,
				"version-id": null,
				checksum: null,
				"content-type": null,
				"storage-class": null,
				"tags-count": null,
				"last-modified": null,
				metadata: {},
				status: "failed",
			},
		]);
	});

	test("tell what was there already behind what an entry transfers, and the path of what was kept", () => {
		const entry = aDownloadSpec({ name: "cache" });
		const [kept, fetched, later] = ["kept", "fetched", "later"].map((name) =>
			aDownload({ entry, object: { key: name, bytes: 7, etag: "e" }, path: `/w/${name}` }),
		);
		const stored = anUpload({ path: "/w/stored" });
		if (!kept || !fetched || !later) throw new Error("there are three");
		const entries = [
			{ entry, transfers: [fetched], present: [kept], skips: [], output: "/w" },
			{ entry: stored.entry, transfers: [], present: [stored], skips: [] },
			{ entry: later.entry, transfers: [later], skips: [] },
		];
		const report = { ...aReport({ entries }), results: [done(fetched), done(later)] };
		const { values, manifest } = outputs(report);
		const told = JSON.parse(values.get("files") ?? "");
		expect(told.map((file: FileRecord) => [file.path, file.status, file.bytes, file.etag])).toEqual(
			[
				["/w/fetched", "done", 7, "etag"],
				["/w/kept", "skipped", 7, null],
				["/w/stored", "skipped", 500, null],
				["/w/later", "done", 7, "etag"],
			],
		);
		expect(values.get("paths")).toBe("/w/fetched\n/w/kept\n/w/later");
		expect(values.get("count")).toBe("4");
		expect(values.get("cache")).toBe("/w");
		expect(parsed(manifest)).toMatchObject({ files: told, count: 4 });
	});

	test("name each named entry's path, and the manifest holds it too", () => {
		const download = aDownload({ entry: aDownloadSpec({ name: "model" }) });
		const { values, manifest } = outputs(aReport({ results: [done(download)] }));
		expect(values.get("model")).toBe("/w/key.txt");
		expect(parsed(manifest).outputs).toEqual({ model: "/w/key.txt" });
	});

	test("count what was planned, what arrived and what was left", () => {
		const download = aDownload();
		const report = aReport({
			results: [done(download), failed(anUpload(), new StagingError("disk", "full"))],
			skips: [{ direction: "upload", entry: anUploadSpec(), source: "x", reason: "y" }],
		});
		const { values } = outputs(report);
		const counts = ["count", "transferred", "skipped", "bytes"].map((name) => values.get(name));
		expect(counts).toEqual(["2", "1", "1", "1000"]);
	});

	test("are zero and empty when there was nothing to do", () => {
		const { values } = outputs(undefined);
		expect(Object.fromEntries(values)).toEqual({
			files: "[]",
			paths: "",
			count: "0",
			bytes: "0",
			transferred: "0",
			skipped: "0",
			after: "[]",
			manifest: "/t/manifest.json",
			policy: "",
		});
	});

	test("keep a comma or a line break in a key from splitting a list", () => {
		const download = aDownload({ object: { key: "a,b\nc", bytes: 1, etag: "e" } });
		const { values } = outputs(aReport({ results: [done(download)] }));
		expect(JSON.parse(values.get("files") ?? "")[0].uri).toBe("s3://bucket/a,b\nc");
	});

	test("leave a path with a line break out of the list of lines, and say so", () => {
		const hostile = aDownload({ path: "/w/x\n/etc/passwd" });
		const { values, unlisted } = outputs(aReport({ results: [done(hostile), done(anUpload())] }));
		expect(values.get("paths")).toBe("/w/out.txt");
		expect(unlisted).toBe(1);
		expect(JSON.parse(values.get("files") ?? "")[0].path).toBe("/w/x\n/etc/passwd");
	});

	test("above 100 kB are left to the manifest, which is complete", () => {
		const results = Array.from({ length: 600 }, (_, index) =>
			done(aDownload({ path: `/w/${index}-${"x".repeat(100)}` })),
		);
		const { values, tooLarge, manifest } = outputs(aReport({ results }));
		expect(tooLarge).toEqual(["files"]);
		expect(values.has("files")).toBe(false);
		expect(values.get("count")).toBe("600");
		expect(parsed(manifest).files).toHaveLength(600);
		expect(parsed(outputs(aReport({ results })).manifest).paths).toHaveLength(600);
	});

	test("tell what `after` will do", () => {
		const position = { source: "after", line: 1, column: 1 };
		const { values } = stepOutputs({
			report: undefined,
			outline: [
				{ name: "report", position, from: "out/r.html", to: "s3://b/r.html", when: ["success"] },
				{ position, from: "logs/**", to: "", when: ["failure"] },
			],
			planned: new Map([["report", "s3://b/r.html"]]),
			manifestPath: "/m",
		});
		expect(values.get("report")).toBe("s3://b/r.html");
		expect(JSON.parse(values.get("after") ?? "")).toEqual([
			{ name: "report", from: "out/r.html", to: "s3://b/r.html", when: ["success"] },
			{ name: null, from: "logs/**", to: "", when: ["failure"] },
		]);
	});
});
