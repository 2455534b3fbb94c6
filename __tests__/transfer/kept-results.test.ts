import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import type { Download } from "../../src/plan/plan.ts";
import { aDownload } from "../support/build.ts";
import { useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();
const BODY = Buffer.alloc(4_096, "body");
const ETAG = createHash("md5").update(BODY).digest("hex");

/** A store that has every object, and answers with the headers of Amazon S3. */
async function startStore() {
	const server = createServer((_, response) => {
		response.writeHead(200, {
			"content-length": BODY.length,
			"content-type": "application/octet-stream",
			etag: `"${ETAG}"`,
			"last-modified": "Wed, 01 Jul 2026 10:00:00 GMT",
			"x-amz-id-2": "i".repeat(76),
			"x-amz-request-id": "R".repeat(16),
			"x-amz-version-id": "v".repeat(32),
		});
		response.end(BODY);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}

function downloads(directory: string, count: number): Download[] {
	return Array.from({ length: count }, (_, index) =>
		aDownload({
			object: { key: `${directory}/${index}`, bytes: BODY.length, etag: ETAG },
			path: bench.at(`${directory}/${index}`),
			realDirectory: bench.at(directory),
		}),
	);
}

test("what is kept of a download that has arrived does not grow with what the store sent", async () => {
	await using store = await startStore();
	const script = fileURLToPath(new URL("./keep-results.ts", import.meta.url));
	const child = spawn(process.execPath, ["--expose-gc", script]);
	const settings = {
		endpoint: store.endpoint,
		region: "us-east-1",
		credentials: bench.sandbox.credential,
		pathStyle: true,
		anonymous: false,
		dialect: "aws",
		maxConnections: 8,
	};
	const work = { warmUp: downloads("first", 500), downloads: downloads("then", 4_000) };
	child.stdin.end(JSON.stringify({ settings, ...work }));
	const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
	const { arrived, bytesEach } = JSON.parse(output);
	expect(arrived).toBe(4_000);
	expect(bytesEach).toBeLessThan(400);
}, 30_000);
