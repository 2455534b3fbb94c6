import { describe, expect, test } from "@jest/globals";
import { VERBS, type Verb } from "../../src/connection-limits.ts";
import { withConnections } from "../../src/store/connections/with-connections.ts";
import { openObjectStore } from "../../src/store/s3-object-store.ts";

const { signal } = new AbortController();
const RECEIVER = { begin: () => {}, take: () => undefined };

function openWith(access: readonly Verb[], opened: (string | undefined)[]) {
	const allow = [{ bucket: "bucket", prefix: "in/" }];
	return withConnections(new Map([["a", { label: "a", access, allow }]]), (label) => {
		opened.push(label);
		return openObjectStore({
			endpoint: "http://127.0.0.1:9",
			region: "us-east-1",
			pathStyle: "auto",
			anonymous: true,
			dialect: "auto",
			maxConnections: 1,
			environment: {},
		});
	});
}

type Store = ReturnType<typeof withConnections>;
type Place = { readonly bucket: string; readonly key: string };
type Request = (store: Store, location: Place) => Promise<unknown>;

const HEADERS = { contentType: "text/plain", metadata: {} };
const upload = (location: Place) => ({ location, uploadId: "1", proof: "none" }) as const;

const REQUESTS: readonly (readonly [Verb, string, Request])[] = [
	[
		"read",
		"list",
		async (store, { bucket, key }) => {
			for await (const page of store.list(bucket, `${key}/`, signal)) return page;
			return undefined;
		},
	],
	["read", "head", (store, place) => store.head(place, signal)],
	["read", "get", (store, place) => store.get(place, { signal }, RECEIVER)],
	["read", "restore", (store, place) => store.restore(place, { tier: "Bulk" }, signal)],
	["read", "tags", (store, place) => store.tags(place, signal)],
	["read", "presign", (store, place) => store.presign(place, 60, signal)],
	["write", "put", (store, place) => store.put(place, Buffer.of(), HEADERS, signal)],
	[
		"write",
		"putStream",
		(store, place) =>
			store.putStream(place, { pieces: (async function* () {})() }, HEADERS, signal),
	],
	["write", "createUpload", (store, place) => store.createUpload(place, HEADERS, signal)],
	[
		"write",
		"uploadPart",
		(store, place) => store.uploadPart(upload(place), 1, Buffer.of(), signal),
	],
	["write", "completeUpload", (store, place) => store.completeUpload(upload(place), [], signal)],
	["write", "abortUpload", (store, place) => store.abortUpload(upload(place), signal)],
	[
		"write",
		"beginCopy",
		(store, place) => store.beginCopy({ location: place, headers: {} }, signal),
	],
	[
		"write",
		"copy",
		(store, place) =>
			store.copy({ source: { bucket: "other", key: "k" }, location: place, headers: {} }, signal),
	],
	[
		"read",
		"copy from",
		(store, place) =>
			store.copy({ source: place, location: { bucket: "other", key: "k" }, headers: {} }, signal),
	],
	[
		"read",
		"copyPart from",
		(store, place) =>
			store.copyPart(
				upload({ bucket: "other", key: "k" }),
				{ number: 1, source: place, start: 0, end: 1 },
				signal,
			),
	],
	["delete", "deleteObject", (store, place) => store.deleteObject(place, "e", signal)],
	[
		"delete",
		"deleteObjects",
		(store, { bucket, key }) =>
			store.deleteObjects({ bucket, objects: [{ key, etag: "e" }] }, signal),
	],
];

describe("the limits of a connection, right before a request", () => {
	test.each(REQUESTS)("need %s for %s", async (verb, _, request) => {
		const opened: (string | undefined)[] = [];
		const store = openWith(
			VERBS.filter((one) => one !== verb),
			opened,
		);
		const refusal = request(store, { bucket: "s3+a://bucket", key: "in/x" });
		await expect(refusal).rejects.toMatchObject({
			code: "access-denied",
			message: expect.stringContaining(`it may not ${verb}`),
		});
		expect(opened).toEqual([]);
	});

	test.each(REQUESTS)("keep a %s within what is allowed: %s", async (_verb, _, request) => {
		const opened: (string | undefined)[] = [];
		const store = openWith(VERBS, opened);
		const refusal = request(store, { bucket: "s3+a://bucket", key: "out" });
		await expect(refusal).rejects.toMatchObject({
			code: "access-denied",
			message: expect.stringMatching(/s3\+a:\/\/bucket\/out\/? is outside what `allow` has/),
		});
		expect(opened).toEqual([]);
	});
});
