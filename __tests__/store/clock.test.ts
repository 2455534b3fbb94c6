import { expect, test } from "@jest/globals";
import { NEVER, useStoreBench } from "./open-test-store.ts";

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
