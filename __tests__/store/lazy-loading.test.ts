import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench();

test("a step loads the HTTP client with its first upload, and the SDK only for a large one", async () => {
	await bench.sandbox.putObject("bucket", "k", "x");
	const { accessKeyId, secretAccessKey } = bench.sandbox.credential;
	const script = path.join(import.meta.dirname, "loaded-packages.ts");
	const operations = ["head", "get", "list", "put", "upload"];
	const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[script, bench.sandbox.endpoint, ...operations],
		{ env },
	);
	expect(JSON.parse(stdout)).toEqual({
		open: [],
		head: [],
		get: [],
		list: [],
		put: ["undici"],
		upload: expect.arrayContaining(["@aws-sdk/client-s3", "undici"]),
	});
});
