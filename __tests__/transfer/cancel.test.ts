import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { MIB, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();
const MOST_MILLISECONDS = 5000;

/** Runs `work` and aborts it when the store has been asked for `operation` so often. */
async function cancelAt<T>(
	operation: string,
	count: number,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<{ result: T; milliseconds: number }> {
	const controller = new AbortController();
	const running = work(controller.signal);
	await bench.sandbox.recorder.waitFor(operation, count);
	const startedAt = performance.now();
	controller.abort();
	return { result: await running, milliseconds: performance.now() - startedAt };
}

/** A promise that never settles unless told to. */
function gate(): { readonly until: Promise<void>; open(): void } {
	let open = () => {};
	const until = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { until, open };
}

describe("cancelling", () => {
	test.each([
		["while parts are on their way", "UploadPart", 3],
		["while the upload is being begun", "CreateMultipartUpload", 1],
		["while the upload is being completed", "CompleteMultipartUpload", 1],
	])("%s leaves no multipart upload", async (_, operation, count) => {
		bench.file("out", randomBytes(40 * MIB));
		const { until, open } = gate();
		const times = operation === "UploadPart" ? 10 : 1;
		const action =
			operation === "UploadPart"
				? ({ kind: "hold", until } as const)
				: ({ kind: "delay", milliseconds: 200 } as const);
		bench.sandbox.fault({ operation, action, times });
		const { result, milliseconds } = await cancelAt(operation, count, (signal) =>
			bench.runOne(bench.upload("out"), { signal }),
		);
		open();
		expect(result).toMatchObject({ status: "failed", error: { code: "cancelled" } });
		expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
		expect(bench.sandbox.uploads("bucket")).toEqual([]);
		expect(bench.sandbox.recorder.count("AbortMultipartUpload")).toBe(1);
	});

	test("gives up in time on a store that does not answer any more", async () => {
		bench.file("out", randomBytes(17 * MIB));
		const { until, open } = gate();
		const action = { kind: "hold", until } as const;
		bench.sandbox.fault({ operation: "UploadPart", action, times: 3 });
		bench.sandbox.fault({ operation: "AbortMultipartUpload", action });
		const { milliseconds } = await cancelAt("UploadPart", 3, (signal) =>
			bench.runOne(bench.upload("out"), { signal }),
		);
		open();
		expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
	}, 10_000);

	test.each([
		["one", MIB],
		["many", 40 * MIB],
	])(
		"in the middle of %s GET removes the temporary file and keeps the old one",
		async (_, bytes) => {
			await bench.sandbox.putObject("bucket", "k", randomBytes(bytes));
			bench.file("k", "old");
			const action = { kind: "stall", afterBytes: 1000 } as const;
			bench.sandbox.fault({ operation: "GetObject", action, times: 8 });
			const { result, milliseconds } = await cancelAt("GetObject", 1, (signal) =>
				bench.run([bench.download("k"), bench.download("k", "new/k")], { signal }),
			);
			expect(result).toMatchObject([
				{ error: { code: "cancelled" } },
				{ error: { code: "cancelled" } },
			]);
			expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
			expect(bench.tree()).toEqual(["k"]);
			expect(readFileSync(bench.at("k"), "utf8")).toBe("old");
		},
	);

	test("keeps what has arrived, and begins nothing more", async () => {
		for (const key of ["a", "b", "c"]) {
			await bench.sandbox.putObject("bucket", key, key);
		}
		const { until, open } = gate();
		bench.sandbox.fault({ operation: "GetObject", key: "b", action: { kind: "hold", until } });
		const downloads = ["a", "b", "c"].map((key) => bench.download(key));
		const { result } = await cancelAt("GetObject", 2, (signal) =>
			bench.run(downloads, { signal, maxConcurrency: 1 }),
		);
		open();
		expect(result.map(({ status }) => status)).toEqual(["done", "failed", "failed"]);
		expect(result[2]).toMatchObject({
			error: { code: "cancelled", message: "Could not download s3://bucket/c: cancelled" },
		});
		expect(bench.sandbox.recorder.count("GetObject")).toBe(2);
		expect(bench.tree()).toEqual(["a"]);
	});

	test("before anything began makes every transfer a cancelled result", async () => {
		await bench.sandbox.putObject("bucket", "a", "a");
		bench.file("out", "x");
		const transfers = [bench.download("a", "d/a"), bench.upload("out")];
		const results = await bench.run(transfers, { signal: AbortSignal.abort() });
		expect(results).toMatchObject([
			{ error: { code: "cancelled" } },
			{ error: { code: "cancelled" } },
		]);
		expect(bench.sandbox.recorder.requests).toEqual([]);
		expect(bench.tree()).toEqual(["out"]);
	});
});
