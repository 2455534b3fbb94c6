import { randomBytes } from "node:crypto";
import { expect } from "@jest/globals";
import type { ProxyRule } from "../../sandbox/proxy/proxy-rule.ts";
import type { FaultWorld } from "./fault-world.ts";

export type WorkName =
	| "a small download"
	| "a download in ranges"
	| "an upload with one request"
	| "the parts of an upload"
	| "the begin of an upload in parts"
	| "the end of an upload in parts"
	| "a copy"
	| "a listing"
	| "a prune";

/** One thing that the action does, and how to see whether it did it. */
export interface Work {
	readonly name: WorkName;
	readonly transfer: string;
	/** Its first request goes out before there is a plan, and its failure is of no account. */
	readonly isAskedEarly?: boolean;
	/** Which of its requests meet faults. */
	readonly requests: Omit<ProxyRule, "action" | "times">;
	prepare(world: FaultWorld): Promise<void>;
	/** Throws unless all has come where it belongs. */
	expectDone(world: FaultWorld): Promise<void>;
	/** Throws unless all is as it was. */
	expectUntouched(world: FaultWorld): Promise<void>;
}

const MIB = 2 ** 20;
const SMALL = randomBytes(64 * 1024);
/** More than goes up with one request. */
const LARGE = randomBytes(24 * MIB + 1);
/** More than comes down with one. */
const LARGER = randomBytes(33 * MIB);
const OLD = Buffer.from("old");

const PART = { method: "PUT", path: /^\/bucket\/new$/, query: ["partNumber"] };

export const WORKS: readonly Work[] = [
	download("a small download", SMALL, {}),
	download("a download in ranges", LARGER, { headers: ["range"] }),
	upload("an upload with one request", SMALL, { method: "PUT" }),
	upload("the parts of an upload", LARGE, PART),
	upload("the begin of an upload in parts", LARGE, { method: "POST", query: ["uploads"] }),
	upload("the end of an upload in parts", LARGE, { method: "POST", query: ["uploadId"] }),
	copy(),
	list(),
	prune(),
];

function download(name: WorkName, body: Buffer, requests: Work["requests"]): Work {
	return {
		name,
		isAskedEarly: true,
		transfer: "s3://bucket/k -> file",
		requests: { method: "GET", path: /^\/bucket\/k$/, ...requests },
		prepare: async ({ sandbox, files }) => {
			await sandbox.putObject("bucket", "k", body);
			files({ file: OLD });
		},
		expectDone: async ({ read }) => expectSame(read("file"), body),
		expectUntouched: async ({ read }) => expectSame(read("file"), OLD),
	};
}

function upload(name: WorkName, body: Buffer, requests: Work["requests"]): Work {
	return {
		name,
		transfer: "file -> s3://bucket/new",
		requests: { path: /^\/bucket\/new$/, ...requests },
		prepare: async ({ sandbox, files }) => {
			files({ file: body });
			await sandbox.putObject("bucket", "new", OLD);
		},
		expectDone: async ({ object }) => expectSame(await object("new"), body),
		expectUntouched: async ({ object }) => expectSame(await object("new"), OLD),
	};
}

function copy(): Work {
	return {
		name: "a copy",
		transfer: "s3://bucket/k -> s3://bucket/new",
		requests: { method: "PUT", path: /^\/bucket\/new$/, headers: ["x-amz-copy-source"] },
		prepare: async ({ sandbox }) => {
			await sandbox.putObject("bucket", "k", SMALL);
			await sandbox.putObject("bucket", "new", OLD);
		},
		expectDone: async ({ object }) => expectSame(await object("new"), SMALL),
		expectUntouched: async ({ object }) => expectSame(await object("new"), OLD),
	};
}

function list(): Work {
	const keys = ["a", "b", "c"];
	return {
		name: "a listing",
		isAskedEarly: true,
		transfer: "s3://bucket/in/ -> in/",
		requests: { method: "GET", query: ["list-type"] },
		prepare: async ({ sandbox }) => {
			for (const key of keys) await sandbox.putObject("bucket", `in/${key}`, `of ${key}`);
		},
		expectDone: async ({ read }) => {
			expect(keys.map((key) => String(read(`in/${key}`)))).toEqual(["of a", "of b", "of c"]);
		},
		expectUntouched: async ({ read }) => {
			expect(keys.map((key) => read(`in/${key}`))).toEqual([undefined, undefined, undefined]);
		},
	};
}

function prune(): Work {
	const entry = "{ from: site/, to: 's3://bucket/site/', prune: true, prune-limit: 100% }";
	return {
		name: "a prune",
		transfer: `- ${entry}`,
		requests: { method: "POST", query: ["delete"] },
		prepare: async ({ sandbox, files }) => {
			files({ "site/kept": "kept" });
			await sandbox.putObject("bucket", "site/stale", "stale");
			await sandbox.putObject("bucket", "other", "other");
		},
		expectDone: async ({ sandbox }) =>
			expect(sandbox.keys("bucket")).toEqual(["other", "site/kept"]),
		expectUntouched: async ({ sandbox }) =>
			expect(sandbox.keys("bucket")).toEqual(["other", "site/kept", "site/stale"]),
	};
}

// Buffers of megabytes that differ are not to be printed.
function expectSame(found: Buffer | undefined, wanted: Buffer): void {
	expect({ bytes: found?.length, isSame: found?.equals(wanted) }).toEqual({
		bytes: wanted.length,
		isSame: true,
	});
}
