import { describe, expect, test } from "@jest/globals";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { failureOf, NEVER, receive, useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "bucket", key: "k" };

/** What the requests of an operation said of x-amz-checksum-mode. */
function asked(operation: string): (string | undefined)[] {
	return bench.sandbox.recorder.requests
		.filter((request) => request.operation === operation)
		.map(({ headers }) => headers["x-amz-checksum-mode"]);
}

async function get(store = bench.open({ dialect: "generic" })) {
	const { info } = await receive(store, LOCATION);
	return info;
}

/** A sandbox with one object that refuses to be asked for checksums. */
async function startPicky() {
	const sandbox = await startSandbox({ refuses: ["checksum-mode"] });
	sandbox.createBucket("bucket");
	await sandbox.putObject("bucket", "k", "x");
	return { sandbox, [Symbol.asyncDispose]: () => sandbox.stop() };
}

describe("a generic store", () => {
	test("is asked for checksums as long as it answers", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		const store = bench.open({ dialect: "generic" });
		expect((await get(store)).checksums).toHaveLength(1);
		await store.head(LOCATION, NEVER);
		expect([...asked("GetObject"), ...asked("HeadObject")]).toEqual(["ENABLED", "ENABLED"]);
		expect(bench.notices).toEqual([]);
	});

	test.each([
		["GetObject", 400, "InvalidArgument"],
		["GetObject", 501, "NotImplemented"],
		["HeadObject", 400, "InvalidArgument"],
	] as const)(
		"that refuses it on %s with %s is never asked again, and says so once",
		async (operation, status, code) => {
			await bench.sandbox.putObject("bucket", "k", "x");
			const message = "Unsupported header 'x-amz-checksum-mode' received for this API call.";
			const action = { kind: "error", status, code, message } as const;
			// What asks a HEAD's reason does not ask for checksums.
			bench.sandbox.fault({ operation, action, times: 1 });
			const store = bench.open({ dialect: "generic" });
			const ask = () => (operation === "GetObject" ? get(store) : store.head(LOCATION, NEVER));
			expect((await ask()).checksums).toEqual([]);
			await ask();
			expect(asked(operation)).toEqual(["ENABLED", undefined, undefined]);
			expect(bench.notices).toEqual([
				`${bench.sandbox.endpoint} refuses requests for checksums: downloads are verified by ETag and size`,
			]);
		},
	);

	test("that refuses many at once, some later than others, gives every object and is told of once", async () => {
		await using picky = await startPicky();
		const { endpoint, credential: credentials } = picky.sandbox;
		const store = bench.open({ endpoint, credentials, dialect: "generic" });
		const { promise: until, resolve } = Promise.withResolvers<void>();
		picky.sandbox.fault({ operation: "GetObject", times: 4, action: { kind: "hold", until } });
		const late = Promise.all([1, 2, 3, 4].map(() => receive(store, LOCATION)));
		await picky.sandbox.recorder.waitFor("GetObject", 4);
		const early = await receive(store, LOCATION);
		resolve();
		const bodies = [early, ...(await late)].map(({ body }) => body.toString());
		expect(bodies).toEqual(["x", "x", "x", "x", "x"]);
		expect(bench.notices).toHaveLength(1);
	});

	test.each(["RequestTimeTooSkewed", "InvalidAccessKeyId", "InvalidRange", "ExpiredToken"])(
		"whose refusal is %s is not asked again without",
		async (code) => {
			const action = { kind: "error", status: 400, code } as const;
			bench.sandbox.fault({ operation: "GetObject", action });
			await bench.sandbox.putObject("bucket", "k", "x");
			await failureOf(get());
			expect(asked("GetObject")).toEqual(["ENABLED"]);
			expect(bench.notices).toEqual([]);
		},
	);

	test("that refuses with and without is not blamed for checksums", async () => {
		const action = { kind: "error", status: 400, code: "InvalidArgument" } as const;
		bench.sandbox.fault({ operation: "GetObject", action, times: 2 });
		const store = bench.open({ dialect: "generic" });
		expect(await failureOf(get(store))).toMatchObject({ code: "request-refused" });
		expect(bench.notices).toEqual([]);
	});
});

test("Amazon S3 is never taken for one that knows no checksums", async () => {
	await bench.sandbox.putObject("bucket", "k", "x");
	const action = { kind: "error", status: 400, code: "InvalidArgument" } as const;
	bench.sandbox.fault({ operation: "GetObject", action });
	expect(await failureOf(get(bench.open({ dialect: "aws" })))).toMatchObject({
		code: "request-refused",
	});
	expect(asked("GetObject")).toEqual(["ENABLED"]);
});
