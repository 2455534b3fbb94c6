import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
	symlinkSync,
	utimesSync,
} from "node:fs";
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { TransferResult } from "../../src/transfer/result.ts";
import { arrived, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();

beforeEach(async () => {
	for (const key of ["a", "b"]) await bench.sandbox.putObject("bucket", key, "new");
	for (const name of ["sub", "outside"]) mkdirSync(bench.at(name));
});

/** Moves `sub` away and puts a link to `outside` in its place. */
function swap(): void {
	renameSync(bench.at("sub"), bench.at("moved"));
	symlinkSync(bench.at("outside"), bench.at("sub"), "junction");
}

/** Downloads `a`, then `b` to `name`; the directory is exchanged while the request for `held` waits. */
async function downloadBoth(name: string, held: string): Promise<TransferResult | undefined> {
	const { promise: until, resolve: open } = Promise.withResolvers<void>();
	bench.sandbox.fault({ operation: "GetObject", key: held, action: { kind: "hold", until } });
	const transfers = [bench.download("a"), bench.download("b", name)];
	const running = bench.run(transfers, { maxConcurrency: 1 });
	await bench.sandbox.recorder.waitFor("GetObject", held === "a" ? 1 : 2);
	swap();
	open();
	return (await running)[1];
}

describe("a directory that becomes a link", () => {
	test.each([
		["while the download waits", "sub/b", "a"],
		["while the download waits, above one yet to be made", "sub/deep/b", "a"],
		["while the bytes come", "sub/b", "b"],
	])("%s is not written through", async (_, name, held) => {
		expect(await downloadBoth(name, held)).toMatchObject({
			status: "failed",
			error: {
				code: "path-refused",
				message: `Could not write ${bench.at(name)}: a directory on the way was replaced by a symbolic link after the transfer was planned`,
			},
		});
		expect(readdirSync(bench.at("outside"))).toEqual([]);
		expect(readFileSync(bench.at("a"), "utf8")).toBe("new");
	});

	test("has nothing created behind it, not even for a moment", async () => {
		const before = statSync(bench.at("outside")).mtimeMs;
		await downloadBoth("sub/deep/b", "a");
		expect(statSync(bench.at("outside")).mtimeMs).toBe(before);
	});

	test("above the source of an upload is not read through", async () => {
		const paths = ["sub/out", "outside/out"].map((name) => bench.file(name, "abc"));
		for (const path of paths) utimesSync(path, 1, 1);
		const upload = bench.upload("sub/out");
		swap();
		expect(await bench.runOne(upload)).toMatchObject({
			error: {
				code: "path-refused",
				message: expect.stringMatching(/^Could not upload .*: a directory on the way was replaced/),
			},
		});
		expect(bench.sandbox.recorder.count("PutObject")).toBe(0);
	});
});

describe("a directory that was a link when it was planned", () => {
	const through = () => ({ ...bench.download("b", "link/b"), realDirectory: bench.at("sub") });

	test("is written to where it leads", async () => {
		symlinkSync(bench.at("sub"), bench.at("link"), "junction");
		arrived(await bench.runOne(through()));
		expect(readFileSync(bench.at("sub/b"), "utf8")).toBe("new");
	});

	test("and leads elsewhere by now is refused", async () => {
		symlinkSync(bench.at("outside"), bench.at("link"), "junction");
		expect(await bench.runOne(through())).toMatchObject({ error: { code: "path-refused" } });
		expect(readdirSync(bench.at("outside"))).toEqual([]);
	});
});
