import { createHash } from "node:crypto";
import { gzipSync, zstdCompressSync } from "node:zlib";
import type { BucketOptions, Sandbox } from "../../sandbox/sandbox.ts";
import type { ParsedSpec } from "../../src/spec/parse-spec.ts";
import type { ObjectSelection, TransferSpec } from "../../src/spec/spec.ts";
import { codeBlocks, readText } from "../docs/markdown.ts";
import { fillIn } from "../docs/own-steps.ts";
import { tarOf } from "../support/archives.ts";

/** An example of docs/spec.md, as a list of transfers. */
export interface Example {
	/** The option it explains, with a number where there are several. */
	readonly name: string;
	readonly text: string;
}

const CUSTOMER_KEY = Buffer.alloc(32, 7).toString("base64");
const CUSTOMER_KEY_MD5 = createHash("md5").update(Buffer.alloc(32, 7)).digest("base64");

/** Every example of the reference of options, but for downloads from the web, which ask no store. */
export function docExamples(): readonly Example[] {
	const text = readText("docs/spec.md");
	const reference = text.slice(text.indexOf("<!-- options -->"), text.indexOf("<!-- /options -->"));
	return reference
		.split(/^### /m)
		.slice(1)
		.flatMap((section) => {
			const option = /^`(.+)`/.exec(section)?.[1] ?? "";
			return codeBlocks(section, "yaml")
				.flatMap(separate)
				.map((block, index) => ({
					name: index === 0 ? option : `${option} ${index + 1}`,
					text: fillIn(block.replace("${{ secrets.DUMP_KEY }}", CUSTOMER_KEY), "plausible"),
				}));
		})
		.filter(({ text: example }) => !example.includes("https://github.com/"));
}

/** The entries of `prune` are two steps: what one writes the other reads. */
function separate(block: string): readonly string[] {
	return block.includes("my-mirror") ? block.split(/^(?=- )/m) : [block];
}

/** Buckets whose settings an example needs. */
const BUCKETS: Readonly<Record<string, BucketOptions>> = {
	"retain-until": { objectLock: true },
	"retention-mode": { objectLock: true },
	"legal-hold": { objectLock: true },
	"request-payer": { requesterPays: true },
	"encryption 2": { allowCustomerKeys: true },
	"version-id": { versioning: true },
};

const FILE = "of a file";

const TAGGED = { "x-amz-tagging": "team=data" };

/** What the objects are that an example reads, where not any will do. */
const CONTENTS: Readonly<Record<string, Buffer | string>> = {
	sha256: "",
	extract: tarOf([{ name: "bin/tool", content: "x" }]),
	decode: gzipSync("{}"),
	"max-expanded": zstdCompressSync("zeros"),
	// The same as the files, so that only what is said of them is another.
	compare: FILE,
};

const HEADERS: Readonly<Record<string, Record<string, string>>> = {
	restore: { "x-amz-storage-class": "GLACIER" },
	"encryption 2": {
		"x-amz-server-side-encryption-customer-algorithm": "AES256",
		"x-amz-server-side-encryption-customer-key": CUSTOMER_KEY,
		"x-amz-server-side-encryption-customer-key-md5": CUSTOMER_KEY_MD5,
	},
};

/** Makes buckets and objects that an example of downloads, copies or pruned uploads finds. */
export async function seedStore(
	{ name }: Example,
	{ transfers }: ParsedSpec,
	sandbox: Sandbox,
): Promise<void> {
	for (const bucket of new Set(transfers.flatMap(bucketsOf))) {
		sandbox.createBucket(bucket, { allowAcls: true, ...BUCKETS[name] });
	}
	// What is optional is missing.
	if (name === "optional") return;
	const headers = { ...TAGGED, ...HEADERS[name] };
	for (const entry of transfers) {
		for (const [bucket, key] of objectsFor(entry, name === "expect" ? 16 : 2)) {
			const content = CONTENTS[name] ?? `of ${bucket}/${key}`;
			await sandbox.putObject(bucket, key, content, headers);
		}
	}
}

/** Files of the workspace that uploads find. */
export function filesFor({ transfers }: ParsedSpec): Record<string, string> {
	const files = transfers.flatMap((entry) => {
		if (entry.direction !== "upload" || !("patterns" in entry.from)) return [];
		const wanted = entry.from.patterns.filter((pattern) => !pattern.startsWith("!"));
		return wanted.flatMap((pattern) =>
			(pattern.endsWith("/") ? TREE : [""]).map((rest) => pattern + rest),
		);
	});
	return Object.fromEntries(files.map((file) => [sample(file, 0), FILE]));
}

const TREE = ["a.txt", "b.txt", "data.csv", "index.html", "assets/app.js", "assets/app.css"];

function bucketsOf(entry: TransferSpec): string[] {
	if (entry.direction === "download") return [entry.from.bucket];
	return entry.direction === "upload" ? [entry.to.bucket] : [entry.from.bucket, entry.to.bucket];
}

function* objectsFor(entry: TransferSpec, count: number): Generator<readonly [string, string]> {
	if (entry.direction !== "upload") {
		for (const key of keysOf(entry.from, count)) yield [entry.from.bucket, key];
	}
	const isThere = entry.direction !== "download" && (entry.prune ?? isCompared(entry));
	if (entry.direction === "download" || !isThere || entry.to.kind !== "prefix") return;
	const { bucket, prefix } = entry.to;
	// One is new, and one is nowhere else.
	const kept = entry.prune?.protect.includes("downloads/") ? ["downloads/kept.zip"] : [];
	const names = [...TREE.slice(1), `stale-in-${bucket}.txt`, ...kept];
	for (const name of names) yield [bucket, prefix + name];
}

function isCompared(entry: TransferSpec): boolean {
	return entry.direction === "upload" && entry.compare !== undefined;
}

function keysOf(from: ObjectSelection, count: number): readonly string[] {
	if (from.kind === "object") return [from.key];
	if (from.kind === "prefix") return TREE.map((name) => from.prefix + name);
	return Array.from({ length: count }, (_, index) => sample(from.pattern, index));
}

/** A name that a pattern matches. */
function sample(pattern: string, index: number): string {
	return pattern
		.replaceAll("**", "x")
		.replaceAll("*", `s${index}`)
		.replaceAll(/\{([^,}]*)[^}]*\}/g, "$1");
}
