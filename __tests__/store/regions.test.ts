import { once } from "node:events";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { failureOf, HEADERS, NEVER, receive, useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "faraway", key: "k" };
const SAID = "s3://faraway/ is in ap-south-1, not in us-east-1: requests to it go there";

/** Operations and how they ended, in order. */
const seen = () =>
	bench.sandbox.recorder.requests.map(({ operation, status }) => `${operation} ${status}`);

const makeFaraway = async () => {
	bench.sandbox.createBucket("faraway", { region: "ap-south-1" });
	await bench.sandbox.putObject("faraway", "k", "content");
};

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
	server = createServer(listener);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const signedRegion = (authorization = "") => /\/\d{8}\/([^/]*)\/s3\//.exec(authorization)?.[1];

const answer = (response: ServerResponse, status: number, body: string) => {
	response.statusCode = status;
	response.setHeader("content-length", Buffer.byteLength(body));
	response.setHeader("etag", '"e"').end(body);
};

const malformed = (region: string) =>
	`<Error><Code>AuthorizationHeaderMalformed</Code><Message>no</Message><Region>${region}</Region></Error>`;

describe("a bucket in another region", () => {
	test("is found by the first answer, and said once", async () => {
		await makeFaraway();
		const store = bench.open();
		await receive(store, LOCATION);
		await store.head(LOCATION, NEVER);
		expect(seen()).toEqual(["GetObject 301", "GetObject 200", "HeadObject 200"]);
		expect(bench.lines).toEqual([SAID]);
		expect(bench.notices).toEqual([]);
		expect(bench.retries).toEqual([]);
	});

	test.each(["HeadObject", "ListObjectsV2", "PutObject", "CreateMultipartUpload"] as const)(
		"is found by %s",
		async (operation) => {
			await makeFaraway();
			const store = bench.open();
			const work = {
				HeadObject: () => store.head(LOCATION, NEVER),
				ListObjectsV2: () => store.list("faraway", "", NEVER)[Symbol.asyncIterator]().next(),
				PutObject: () => store.put(LOCATION, Buffer.from("new"), HEADERS, NEVER),
				CreateMultipartUpload: () => store.createUpload(LOCATION, HEADERS, NEVER),
			};
			await work[operation]();
			expect(seen()).toEqual([`${operation} 301`, `${operation} 200`]);
		},
	);

	test("takes an upload in parts, and a link to it", async () => {
		await makeFaraway();
		const store = bench.open();
		const upload = await store.createUpload(LOCATION, HEADERS, NEVER);
		const part = await store.uploadPart(upload, 1, Buffer.from("in parts"), NEVER);
		await store.completeUpload(upload, [part], NEVER);
		expect(seen().filter((one) => one.endsWith("301"))).toHaveLength(1);
		const { url } = await store.presign(LOCATION, 60, NEVER);
		expect(await (await fetch(url)).text()).toBe("in parts");
	});

	test("is asked for once, whoever waits for it, when an answer does not tell", async () => {
		const asked: string[] = [];
		const endpoint = await serve(({ url, headers: { authorization } }, response) => {
			const region = signedRegion(authorization) ?? "unsigned";
			asked.push(region);
			if (url === "/faraway/") response.setHeader("x-amz-bucket-region", "ap-south-1");
			answer(response, region === "ap-south-1" ? 200 : 400, "");
		});
		const store = bench.open({ endpoint, maxConnections: 12 });
		await Promise.all(Array.from({ length: 12 }, () => store.head(LOCATION, NEVER)));
		expect(asked.filter((region) => region === "unsigned")).toHaveLength(1);
		expect(asked.filter((region) => region === "us-east-1")).toHaveLength(12);
		expect(asked.filter((region) => region === "ap-south-1")).toHaveLength(12);
		expect(bench.lines).toEqual([SAID]);
	});

	test("is copied from and to", async () => {
		await makeFaraway();
		const store = bench.open();
		const source = { ...LOCATION, etag: "" };
		const near = { bucket: "bucket", key: "copy" };
		await store.copy({ source, location: near, headers: {} }, NEVER);
		await store.copy({ source: near, location: { ...LOCATION, key: "back" }, headers: {} }, NEVER);
		expect(String((await receive(store, { ...LOCATION, key: "back" })).body)).toBe("content");
		expect(seen()).toEqual(["CopyObject 200", "CopyObject 301", "CopyObject 200", "GetObject 200"]);
	});

	test("does not pass for another fault: a refusal of the bucket's own region stays one", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		bench.sandbox.fault({
			operation: "HeadObject",
			action: { kind: "error", status: 400, code: "Untold" },
			times: Number.POSITIVE_INFINITY,
		});
		const store = bench.open();
		const near = { bucket: "bucket", key: "k" };
		await failureOf(store.head(near, NEVER));
		await failureOf(store.head(near, NEVER));
		expect(seen().filter((one) => one.startsWith("HeadBucket"))).toHaveLength(1);
		expect(bench.lines).toEqual([]);
	});
});

describe("a store with a region of its own", () => {
	test("is asked in words where HEAD has none, as Garage answers", async () => {
		const asked: string[] = [];
		const endpoint = await serve((request, response) => {
			const region = signedRegion(request.headers.authorization);
			asked.push(`${request.method} ${request.url} ${region}`);
			if (region === "garage") {
				response
					.writeHead(200, { etag: '"e"', "content-length": 1 })
					.end(request.method === "HEAD" ? "" : "x");
			} else {
				answer(response, 400, malformed("garage"));
			}
		});
		const store = bench.open({ endpoint, dialect: "generic" });
		await store.head(LOCATION, NEVER);
		await receive(store, LOCATION);
		// It refused the region, not that checksums were asked for.
		expect(bench.notices).toEqual([]);
		expect(asked).toEqual([
			"HEAD /faraway/k us-east-1",
			"HEAD /faraway/k us-east-1",
			"GET /faraway/?location= us-east-1",
			"HEAD /faraway/k garage",
			"GET /faraway/k garage",
		]);
	});

	test("is understood where it names the region in a sentence only", async () => {
		const message = "the region 'us-east-1' is wrong; expecting 'fr-par'";
		const endpoint = await serve((request, response) => {
			const isRight = signedRegion(request.headers.authorization) === "fr-par";
			if (isRight) answer(response, 200, "x");
			else {
				answer(
					response,
					400,
					`<Error><Code>AuthorizationHeaderMalformed</Code><Message>${message}</Message></Error>`,
				);
			}
		});
		expect(String((await receive(bench.open({ endpoint }), LOCATION)).body)).toBe("x");
	});
});

describe("what cannot be resolved is still told as the wrong region", () => {
	test.each(["evil.example.com", "a/b", "eu west", "x@y", "-a", "é", "a".repeat(64)])(
		"where the store names no region but %s",
		async (region) => {
			let requests = 0;
			const endpoint = await serve((_, response) => {
				requests += 1;
				answer(response, 400, malformed(region));
			});
			expect(await failureOf(receive(bench.open({ endpoint }), LOCATION))).toMatchObject({
				code: "wrong-region",
				hint: expect.stringContaining("Set `aws-region"),
			});
			expect(requests).toBe(1);
		},
	);

	test("where it always names another, which is believed once", async () => {
		const regions: (string | undefined)[] = [];
		const endpoint = await serve((request, response) => {
			regions.push(signedRegion(request.headers.authorization));
			answer(response, 400, malformed(`region-${regions.length}`));
		});
		const store = bench.open({ endpoint });
		expect(await failureOf(receive(store, LOCATION))).toMatchObject({ code: "wrong-region" });
		expect(await failureOf(receive(store, LOCATION))).toMatchObject({
			code: "wrong-region",
			hint: "Set `aws-region: region-3`",
		});
		expect(regions).toEqual(["us-east-1", "region-1", "region-1"]);
	});

	test("where nobody tells it", async () => {
		let requests = 0;
		const endpoint = await serve((_, response) => {
			requests += 1;
			answer(response, 301, "");
		});
		const store = bench.open({ endpoint });
		expect(await failureOf(receive(store, LOCATION))).toMatchObject({
			code: "wrong-region",
			hint: "Set `aws-region` to the bucket's region; it is `us-east-1` now",
		});
		await failureOf(receive(store, LOCATION));
		expect(requests).toBe(3);
	});
});

test("a request that is cancelled does not end the question of the others", async () => {
	await makeFaraway();
	let release = () => {};
	const until = new Promise<void>((resolve) => {
		release = resolve;
	});
	bench.sandbox.fault({ operation: "HeadBucket", action: { kind: "hold", until } });
	bench.sandbox.fault({
		operation: "HeadObject",
		times: 2,
		action: { kind: "error", status: 400, code: "Untold" },
	});
	const store = bench.open();
	const cancelling = new AbortController();
	const cancelled = failureOf(store.head(LOCATION, cancelling.signal));
	const other = store.head(LOCATION, NEVER);
	await bench.sandbox.recorder.waitFor("HeadBucket");
	cancelling.abort();
	expect(await cancelled).toMatchObject({ code: "cancelled" });
	release();
	expect((await other).bytes).toBe(7);
});
