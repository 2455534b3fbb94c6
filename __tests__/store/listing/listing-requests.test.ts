import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import { afterEach, describe, expect, test } from "@jest/globals";
import { HttpRequest, HttpResponse } from "@smithy/core/transport";
import { CredentialSource } from "../../../src/store/credentials/credential-source.ts";
import type { ObjectRequest } from "../../../src/store/data-plane/object-request.ts";
import { RequestSigning } from "../../../src/store/data-plane/request-signing.ts";
import { resolveEndpoint } from "../../../src/store/endpoint.ts";
import type { ObjectPage } from "../../../src/store/object-facts.ts";
import { createClient } from "../../../src/store/sdk/sdk-client.ts";
import { toSignedRequest } from "../../../src/store/sdk/sdk-handler.ts";
import type { StoreSettings } from "../../../src/store/store-settings.ts";
import { failureOf, NEVER, useStoreBench } from "../open-test-store.ts";

const bench = useStoreBench();
const PREFIX = "a/b c+d?é#%&=";
const CREDENTIALS = { accessKeyId: "a", secretAccessKey: "b", sessionToken: "c" };

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** A store that answers every listing, by its number from 0. */
async function openLister(answer: (request: IncomingMessage, number: number) => string) {
	let requests = 0;
	server = createServer((request: IncomingMessage, response: ServerResponse) => {
		const body = answer(request, requests);
		requests += 1;
		response.end(body);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const environment = { AWS_MAX_ATTEMPTS: "3" };
	return { endpoint, store: bench.open({ endpoint, environment, dialect: "generic" }) };
}

function pageOf(content: string): string {
	return `<ListBucketResult><IsTruncated>false</IsTruncated>${content}</ListBucketResult>`;
}

async function allPages(listing: AsyncIterable<ObjectPage>): Promise<ObjectPage[]> {
	const pages: ObjectPage[] = [];
	for await (const page of listing) {
		pages.push(page);
	}
	return pages;
}

async function firstPage(answer: string): Promise<ObjectPage> {
	const { store } = await openLister(() => answer);
	for await (const page of store.list("bucket", "", NEVER)) {
		return page;
	}
	throw new Error("no page came");
}

describe("the request for a page is the SDK's", () => {
	test.each([
		[{ endpoint: "http://127.0.0.1:9000", pathStyle: true }],
		[{ endpoint: "https://minio.example.com:8443/", pathStyle: false }],
		[{ endpoint: "https://example.com/base/path", pathStyle: true }],
		[{ endpoint: "https://example.com/base/path", pathStyle: false }],
		[{ pathStyle: true }],
		[{ pathStyle: false }],
	] as const)("with %j", async (settings: Partial<StoreSettings>) => {
		const endpoint = resolveEndpoint({
			region: "eu-west-1",
			pathStyle: "auto",
			anonymous: false,
			dialect: "auto",
			maxConnections: 1,
			environment: {},
			...settings,
		});
		const credentials = new CredentialSource(CREDENTIALS);
		let sent: HttpRequest | undefined;
		const requestHandler = {
			handle: async (request: unknown) => {
				sent = HttpRequest.isInstance(request) ? request : undefined;
				return { response: new HttpResponse({ statusCode: 200 }) };
			},
			destroy: () => {},
			updateHttpClientConfig: () => {},
			httpHandlerConfigs: () => ({}),
		};
		const client = createClient({ endpoint, credentials, requestHandler });
		const input = { Bucket: "bucket", Prefix: PREFIX, EncodingType: "url" } as const;
		await client.send(new ListObjectsV2Command({ ...input, ContinuationToken: "1/+=" }));
		const signBySdk = () => Promise.reject(new Error("not asked for"));
		const signing = new RequestSigning({ endpointOf: () => endpoint, credentials, signBySdk });
		const request: ObjectRequest = {
			operation: "ListObjectsV2",
			bucket: "bucket",
			key: PREFIX,
			query: [
				["list-type", "2"],
				["prefix", PREFIX],
				["encoding-type", "url"],
				["continuation-token", "1/+="],
			],
			headers: {},
		};
		const ours = await signing.sign(request, new Date(), NEVER);
		const theirs = sent && toSignedRequest(sent);
		expect(ours.origin + sorted(ours.path)).toBe(theirs && theirs.origin + sorted(theirs.path));
		expect(ours).toMatchObject({ method: "GET", headers: { host: theirs?.headers.host } });
	});
});

function sorted(path: string): string {
	const [before = "", query = ""] = path.split("?");
	return `${before}?${query.split("&").sort().join("&")}`;
}

describe("a listing", () => {
	test.each([
		["negative", "-1"],
		["broken", "1.5"],
		["too large for a number", "9007199254740993"],
		["giant", "9".repeat(400)],
		["larger than any store", String(100 * 2 ** 40 + 1)],
		["not a number", "many"],
	])("with a size that is %s fails", async (_, size) => {
		const answer = pageOf(`<Contents><Key>k</Key><Size>${size}</Size></Contents>`);
		expect(await failureOf(firstPage(answer))).toMatchObject({
			code: "service-error",
			message: `Could not list s3://bucket/: the store gives an object the size ${Number(size)}`,
		});
	});

	test.each([
		["no token", () => ""],
		["an empty token", () => "<NextContinuationToken/>"],
		["the same token twice", () => "<NextContinuationToken>t</NextContinuationToken>"],
		[
			"two tokens in turns",
			(number: number) => `<NextContinuationToken>t${number % 2}</NextContinuationToken>`,
		],
	])("that goes on with %s fails", async (_, toToken) => {
		const { store } = await openLister((__, number) =>
			pageOf(toToken(number)).replace("false", "true"),
		);
		const listing = (async () => {
			for await (const { hasMore } of store.list("bucket", "p/", NEVER)) {
				expect(hasMore).toBe(true);
			}
		})();
		expect(await failureOf(listing)).toMatchObject({
			code: "service-error",
			message: "Could not list s3://bucket/p/: the store does not say how the listing goes on",
		});
	});

	test.each([
		["a page without an end", "<!doctype html><p>Welcome", " (200)"],
		["a page", "<!doctype html><html><p>Welcome</p></html>", " (200)"],
		["half a listing", pageOf("<Contents><Key>k</Key></Contents>").slice(0, -9), " (200)"],
		["two keys of one object", pageOf("<Contents><Key>k</Key><Key>l</Key></Contents>"), " (200)"],
	])("that is %s is not a store's", async (_, answer, details) => {
		expect(await failureOf(firstPage(answer))).toMatchObject({
			code: "not-supported",
			message: `Could not list s3://bucket/: the endpoint does not answer as an S3 store does${details}`,
		});
	});

	test("that is an error under a status of success is asked for again", async () => {
		const error = "<Error><Code>InternalError</Code><Message>oh</Message></Error>";
		const listed = pageOf("<Contents><Key>k</Key></Contents>");
		const { store } = await openLister((__, number) => (number === 0 ? error : listed));
		const pages = await allPages(store.list("bucket", "", NEVER));
		expect(pages).toEqual([{ objects: [{ key: "k", bytes: 0, etag: "" }], hasMore: false }]);
		expect(bench.retries).toMatchObject([{ reason: "503 InternalError" }]);
	});

	test("in a form that only the library reads is read by it", async () => {
		const content =
			"<EncodingType>url</EncodingType><Contents><Key><![CDATA[a+b%26]]></Key></Contents>";
		const { objects } = await firstPage(pageOf(content));
		expect(objects).toEqual([{ key: "a b&", bytes: 0, etag: "" }]);
	});

	test("tells dates only where they are asked for, and fails where the store has none", async () => {
		const date = "<LastModified>2026-11-27T01:02:03.000Z</LastModified>";
		const answers = [date, date, ""].map((text) =>
			pageOf(`<Contents><Key>k</Key>${text}</Contents>`),
		);
		const { store } = await openLister((_, number) => answers[number] ?? "");
		const list = (dates: boolean) => allPages(store.list("bucket", "", NEVER, { dates }));
		const [dated] = await list(true);
		expect(dated?.objects).toEqual([
			{ key: "k", bytes: 0, etag: "", lastModified: new Date("2026-11-27T01:02:03Z") },
		]);
		const [plain] = await list(false);
		expect(plain?.objects).toEqual([{ key: "k", bytes: 0, etag: "" }]);
		expect(await failureOf(list(true))).toMatchObject({
			code: "service-error",
			message: expect.stringContaining("does not say when objects were stored"),
		});
	});

	test("names the class of what is not STANDARD", async () => {
		const contents = ["STANDARD", "GLACIER", "GLACIER", ""].map(
			(name, at) => `<Contents><Key>${at}</Key><StorageClass>${name}</StorageClass></Contents>`,
		);
		const { objects } = await firstPage(pageOf(contents.join("")));
		expect(objects).toEqual([
			{ key: "0", bytes: 0, etag: "" },
			{ key: "1", bytes: 0, etag: "", storageClass: "GLACIER" },
			{ key: "2", bytes: 0, etag: "", storageClass: "GLACIER" },
			{ key: "3", bytes: 0, etag: "" },
		]);
	});

	test("of a directory bucket is asked for with a session", async () => {
		const session =
			"<CreateSessionResult><Credentials><AccessKeyId>SESSIONKEY</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>session-token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></CreateSessionResult>";
		const seen: IncomingMessage[] = [];
		const { store } = await openLister((request) => {
			seen.push(request);
			return request.url?.includes("session") ? session : pageOf("");
		});
		await allPages(store.list("name--use1-az4--x-s3", "dir/", NEVER));
		const [, listing] = seen;
		expect(listing?.headers["x-amz-s3session-token"]).toBe("session-token");
		const url = new URL(listing?.url ?? "", "http://host");
		expect([url.pathname.split("/").at(-1), ...url.searchParams]).toEqual([
			"",
			["encoding-type", "url"],
			["list-type", "2"],
			["prefix", "dir/"],
		]);
	});
});
