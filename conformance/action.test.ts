import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, test } from "@jest/globals";
import { writeTree } from "../__tests__/support/tree.ts";
import { eachServer } from "./support/each-server.ts";
import { errorsOf, useAction } from "./support/use-action.ts";

const MIB = 2 ** 20;

// The shipped bundle in a job of its own, against each server.
eachServer((bench, server) => {
	const action = useAction(bench, server);
	const { run, read } = action;

	const put = (key: string, body: string | Buffer) =>
		bench.client.send(new PutObjectCommand({ Bucket: action.bucket, Key: key, Body: body }));

	const keys = async () => {
		const { Contents = [] } = await bench.client.send(
			new ListObjectsV2Command({ Bucket: action.bucket }),
		);
		return Contents.map(({ Key }) => Key);
	};

	test("downloads before and uploads after, with types and metadata", async () => {
		await put("in/model.bin", "weights");
		await put("in/2026/a b+c%20é.csv", "a");
		writeTree(action.workspace, { "out/report.html": "<h1>ok</h1>", "out/app.js": "1" });
		const job = await run({
			before: `model = s3://${action.bucket}/in/model.bin -> models/\ns3://${action.bucket}/in/2026/**/*.csv -> data/`,
			after: `- { from: out/, to: "s3://${action.bucket}/site/", cache-control: no-cache, metadata: { Note: "café" } }`,
		});
		expect(String(read("models/model.bin"))).toBe("weights");
		expect(String(read("data/a b+c%20é.csv"))).toBe("a");
		expect(job.steps.stage?.outputs.count).toBe("2");
		const found = await bench.client.send(
			new GetObjectCommand({ Bucket: action.bucket, Key: "site/report.html" }),
		);
		expect(found).toMatchObject({
			ContentType: "text/html; charset=utf-8",
			CacheControl: "no-cache",
			Metadata: { note: "=?UTF-8?B?Y2Fmw6k=?=" },
		});
		expect(await found.Body?.transformToString()).toBe("<h1>ok</h1>");
	});

	test("brings a large file there and back in parts and ranges", async () => {
		const body = randomBytes(40 * MIB + 1);
		writeTree(action.workspace, { "large.bin": body });
		await run({ after: `large.bin -> s3://${action.bucket}/large.bin` });
		await run({ before: `s3://${action.bucket}/large.bin -> again.bin` });
		expect(read("again.bin").equals(body)).toBe(true);
	});

	test("moves nothing twice, and deletes what the source no longer has", async () => {
		writeTree(action.workspace, { "site/a.txt": "a", "site/b.txt": "b" });
		const inputs = {
			after: `- { from: site/, to: "s3://${action.bucket}/site/", overwrite: if-changed, prune: true, prune-limit: 100% }`,
		};
		await run(inputs);
		const again = await run(inputs);
		expect(again.post("stage").log).toContain("Plan: nothing to transfer; 2 skipped");
		rmSync(action.at("site/b.txt"));
		await run(inputs);
		expect(await keys()).toEqual(["site/a.txt"]);
		await run({
			before: `- { from: "s3://${action.bucket}/site/", to: site/, overwrite: if-changed }`,
		});
	});

	test("copies within the store", async () => {
		await put("from/a.txt", "a");
		await put("from/b.txt", "b");
		await run({ before: `s3://${action.bucket}/from/ -> s3://${action.bucket}/to/` });
		expect(await keys()).toEqual(["from/a.txt", "from/b.txt", "to/a.txt", "to/b.txt"]);
	});

	test("packs a tree on the way up, and unpacks it on the way down", async () => {
		writeTree(action.workspace, { "tree/a.txt": "a", "tree/deep/b.txt": "b" });
		await run({
			after: `- { from: tree/, to: "s3://${action.bucket}/tree.tar.gz", archive: tar.gz }`,
		});
		await run({
			before: `- { from: "s3://${action.bucket}/tree.tar.gz", to: again/, extract: true }`,
		});
		expect(String(read("again/deep/b.txt"))).toBe("b");
	});

	test("says of a missing object and of a missing bucket what is missing", async () => {
		const inputs = { before: `s3://${action.bucket}/no -> a\ns3://conformance-missing/ -> b/` };
		const job = await action.tryToRun(inputs);
		expect(job.status).toBe("failure");
		const text = errorsOf(job).join("\n");
		expect(text).toContain(`s3://${action.bucket}/no`);
		expect(text).toContain("there is no such bucket");
	});
});
