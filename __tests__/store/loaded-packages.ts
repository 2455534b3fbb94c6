import { createRequire } from "node:module";
import { openObjectStore } from "../../src/store/s3-object-store.ts";

// A process of its own that makes one request after the other and prints which packages were loaded for each.
const [endpoint = "", ...operations] = process.argv.slice(2);
const store = openObjectStore({
	endpoint,
	region: "us-east-1",
	pathStyle: true,
	anonymous: false,
	dialect: "generic",
	maxConnections: 2,
	environment: process.env,
});
const { signal } = new AbortController();
const location = { bucket: "bucket", key: "k" };
const nothing = { begin: () => {}, take: () => undefined };
const headers = { contentType: "text/plain", metadata: {} };
const calls: Readonly<Record<string, () => Promise<unknown>>> = {
	head: () => store.head(location, signal),
	get: () => store.get(location, { signal }, nothing),
	put: () => store.put(location, Buffer.from("hello"), headers, signal),
	upload: () => store.createUpload(location, headers, signal),
	list: () => store.list("bucket", "", signal)[Symbol.asyncIterator]().next(),
};
const loaded: Record<string, string[]> = { open: loadedPackages() };
for (const operation of operations) {
	await calls[operation]?.();
	loaded[operation] = loadedPackages();
}
store.close();
process.stdout.write(JSON.stringify(loaded));

function loadedPackages(): string[] {
	const files = Object.keys(createRequire(import.meta.url).cache);
	const names = files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
	return [...new Set(names)].sort();
}
