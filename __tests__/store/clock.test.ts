import { expect, test } from "@jest/globals";
import { failureOf, HEADERS, NEVER, useStoreBench } from "./open-test-store.ts";

const HOUR_MILLISECONDS = 3_600_000;
const bench = useStoreBench({ now: () => new Date(Date.now() + HOUR_MILLISECONDS) });

test("a runner's clock that is an hour behind is corrected by the store's answer", async () => {
	await bench.sandbox.putObject("bucket", "k", "x");
	const store = bench.open();
	await store.head({ bucket: "bucket", key: "k" }, NEVER);
	await store.head({ bucket: "bucket", key: "k" }, NEVER);
	const statuses = bench.sandbox.recorder.requests.map(({ status }) => status);
	expect(statuses).toEqual([403, 200, 200]);
});

test("requests that were all on their way with the wrong clock are all made again", async () => {
	await bench.sandbox.putObject("bucket", "k", "x");
	const store = bench.open({ environment: { AWS_MAX_ATTEMPTS: "2" } });
	const location = { bucket: "bucket", key: "k" };
	const infos = await Promise.all(Array.from({ length: 8 }, () => store.head(location, NEVER)));
	expect(infos.map(({ bytes }) => bytes)).toEqual(infos.map(() => 1));
});

test("a refusal that has nothing to do with the clock is none of its faults", async () => {
	await bench.sandbox.putObject("bucket", "k", "x");
	const store = bench.open();
	await store.head({ bucket: "bucket", key: "k" }, NEVER);
	const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
	bench.sandbox.fault({ operation: "PutObject", action });
	const put = store.put({ bucket: "bucket", key: "k" }, Buffer.from("x"), HEADERS, NEVER);
	expect(await failureOf(put)).toMatchObject({ code: "access-denied" });
	expect(bench.sandbox.recorder.count("PutObject")).toBe(1);
});
