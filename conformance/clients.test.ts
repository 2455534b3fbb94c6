import "../__tests__/store/one-realm.ts";
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, test } from "@jest/globals";
import { NEVER } from "../__tests__/store/open-test-store.ts";
import { writeTree } from "../__tests__/support/tree.ts";
import { openObjectStore } from "../src/store/s3-object-store.ts";
import type { ClientLack, Description, Place } from "./clients/conformance-client.ts";
import { CEPH } from "./servers/ceph/ceph-server.ts";
import { SANDBOX } from "./servers/sandbox-server.ts";
import { VERSITYGW } from "./servers/servers.ts";
import { eachClient } from "./support/each-client.ts";
import { eachServer } from "./support/each-server.ts";
import { useAction } from "./support/use-action.ts";

const MIB = 2 ** 20;

/** Sizes that differ in how they are sent, and names that clients like to change on the way. */
const FILES = {
	"empty.bin": Buffer.alloc(0),
	"one.bin": Buffer.from("1"),
	"parts.bin": randomBytes(17 * MIB + 1),
	"sp ace/two  x.txt": "spaces",
	"uni/日本語-é-🚀.txt": "beyond ASCII",
	"nfd/e\u0301.txt": "decomposed",
	"plus+plus.txt": "plus",
	"pct%20lit%2F%.txt": "percent",
	"q?x=1&y=#h.txt": "of queries",
	"star*[x].txt": "of patterns",
	"quote'\".txt": "quotes",
};

/** "café 日本", as headers carry it (RFC 2047). */
const NOTE = "=?UTF-8?B?Y2Fmw6kg5pel5pys?=";

const DESCRIPTION: Description = {
	contentType: "text/css; charset=utf-8",
	cacheControl: "public, max-age=60",
	contentDisposition: 'attachment; filename="a b.css"',
	contentEncoding: "br",
	metadata: { note: NOTE, "build-id": "a=b;c d" },
};

eachServer(
	(bench, server) => {
		const action = useAction(bench, server);
		const place = (key: string): Place => ({ bucket: action.bucket, key });

		const openStore = () => {
			const { accessKeyId, secretAccessKey } = bench.server;
			return openObjectStore({
				endpoint: bench.server.endpoint,
				region: bench.server.region,
				credentials: { accessKeyId, secretAccessKey },
				pathStyle: "auto",
				anonymous: false,
				dialect: server.dialect,
				maxConnections: 2,
				environment: {},
			});
		};

		const entry = () =>
			JSON.stringify({
				from: "a.css",
				to: `s3://${action.bucket}/a.css`,
				"content-type": DESCRIPTION.contentType,
				"cache-control": DESCRIPTION.cacheControl,
				"content-disposition": DESCRIPTION.contentDisposition,
				"content-encoding": DESCRIPTION.contentEncoding,
				metadata: { ...DESCRIPTION.metadata, note: "café 日本" },
			});

		eachClient((client) => {
			const testUnless = (lack: ClientLack) => (client.lacks?.includes(lack) ? test.failing : test);

			test("reads the bytes that we write, whatever their keys", async () => {
				writeTree(action.at("ours"), FILES);
				await action.run({ after: `ours/ -> s3://${action.bucket}/ours/` });
				await client.open(bench.server).downloadTree(place("ours/"), action.at("theirs"));
				expect(digests(action.at("theirs"))).toEqual(digests(action.at("ours")));
			});

			test("writes bytes that we read, whatever their keys", async () => {
				writeTree(action.at("theirs"), FILES);
				await client.open(bench.server).uploadTree(action.at("theirs"), place("theirs/"));
				const job = await action.run({ before: `s3://${action.bucket}/theirs/ -> ours/` });
				expect(digests(action.at("ours"))).toEqual(digests(action.at("theirs")));
				const unproved = job.main("stage").log.match(/\S+(?= \([^()]*verified: size only)/g) ?? [];
				expect(unproved.filter((file) => !file.endsWith("parts.bin"))).toEqual([]);
			});

			test("reads what we say of an object", async () => {
				writeTree(action.workspace, { "a.css": "a {}" });
				await action.run({ after: `- ${entry()}` });
				const told = await client.open(bench.server).describe(place("a.css"));
				expect(told.metadata).toEqual(DESCRIPTION.metadata);
				expect(DESCRIPTION).toMatchObject(told);
			});

			test("says of an object what we read, and would say ourselves", async () => {
				writeTree(action.workspace, { "a.css": "a {}" });
				await client.open(bench.server).put(action.at("a.css"), place("a.css"), DESCRIPTION);
				const store = openStore();
				const { headers, ...found } = await store.head(place("a.css"), NEVER);
				store.close();
				const { contentType, metadata, ...others } = DESCRIPTION;
				expect(headers).toMatchObject(others);
				expect(found).toMatchObject({
					contentType,
					metadata: { ...metadata, note: "café 日本" },
				});
			});

			// Not where they are one key: that tells nothing of the client.
			if (server.lacks?.includes("empty-segments")) return;
			testUnless("empty-segments")("keeps keys with empty segments", async () => {
				writeTree(action.workspace, { "a.txt": "a" });
				const running = client.open(bench.server);
				await action.run({ after: `a.txt -> s3://${action.bucket}/ours//a.txt` });
				await running.get(place("ours//a.txt"), action.at("theirs.txt"));
				expect(String(action.read("theirs.txt"))).toBe("a");
				await running.put(action.at("a.txt"), place("theirs//a.txt"), DESCRIPTION);
				await action.run({ before: `s3://${action.bucket}/theirs//a.txt -> ours.txt` });
				expect(String(action.read("ours.txt"))).toBe("a");
			});
		});

		test("markers of directories become directories", async () => {
			for (const Key of ["tree/", "tree/empty/", "tree/full/", "tree/full/a.txt"]) {
				const Body = Key.endsWith("/") ? "" : "a";
				await bench.client.send(new PutObjectCommand({ Bucket: action.bucket, Key, Body }));
			}
			await action.run({ before: `s3://${action.bucket}/tree/ -> tree/` });
			expect(readdirSync(action.at("tree")).sort()).toEqual(["empty", "full"]);
			expect(Object.keys(digests(action.at("tree")))).toEqual(["full/a.txt"]);
		});
	},
	[SANDBOX, CEPH, VERSITYGW],
);

/** What each file below a directory holds, by its path. */
function digests(directory: string): Record<string, string> {
	const files = readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
	return Object.fromEntries(
		files.map((file) => [
			path.relative(directory, file),
			createHash("sha256").update(readFileSync(file)).digest("hex"),
		]),
	);
}
