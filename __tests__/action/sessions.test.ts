import { describe, expect, test } from "@jest/globals";
import { CI, callsOf, useRoleWorld } from "../support/roles.ts";

const PART_BYTES = 5 * 2 ** 20;
const PARTS = 6;

describe("a long upload", () => {
	const world = useRoleWorld(4);

	test("gets new sessions, each with a fresh token, before the old ones are over", async () => {
		world.files({ "large.bin": Buffer.alloc(PARTS * PART_BYTES, "x") });
		const slow = { kind: "delay", milliseconds: 1000 } as const;
		const times = Number.POSITIVE_INFINITY;
		world.sandbox.fault({ operation: "UploadPart", times, action: slow });
		const job = await world.assume({
			"role-to-assume": CI,
			before: "large.bin -> s3://bucket/large.bin",
			"max-concurrency": "1",
		});
		expect(job.status).toBe("success");
		expect(world.sandbox.object("bucket", "large.bin")?.size).toBe(PARTS * PART_BYTES);
		const calls = callsOf(world.sandbox, "AssumeRoleWithWebIdentity");
		expect(calls.length).toBeGreaterThan(1);
		expect(new Set(calls.map(({ WebIdentityToken }) => WebIdentityToken)).size).toBe(calls.length);
		const refused = world.sandbox.recorder.requests.filter(({ status }) => status >= 400);
		expect(refused).toEqual([]);
	}, 60_000);
});

describe("a session that ends too early", () => {
	const world = useRoleWorld();

	/** Uploads a file in parts, and ends all sessions while the second part is under way. */
	async function uploadAndRevoke(revokeAgain: boolean) {
		world.files({ "large.bin": Buffer.alloc(PARTS * PART_BYTES, "x") });
		const { promise: until, resolve: goOn } = Promise.withResolvers<void>();
		world.sandbox.fault({ operation: "UploadPart", skip: 1, action: { kind: "hold", until } });
		const running = world.assume({
			"role-to-assume": CI,
			before: "large.bin -> s3://bucket/large.bin",
			"max-concurrency": "1",
		});
		await world.sandbox.recorder.waitFor("UploadPart", 2);
		world.sandbox.revokeSessions();
		if (revokeAgain) {
			const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
			world.sandbox.fault({ operation: "AssumeRoleWithWebIdentity", action });
		}
		goOn();
		return running;
	}

	test("is followed by another, and the part is sent again", async () => {
		const job = await uploadAndRevoke(false);
		expect(job.status).toBe("success");
		expect(world.sandbox.object("bucket", "large.bin")?.size).toBe(PARTS * PART_BYTES);
		expect(callsOf(world.sandbox, "AssumeRoleWithWebIdentity").length).toBe(2);
		const refused = world.sandbox.recorder.requests.filter(({ status }) => status >= 400);
		expect(refused.map(({ errorCode }) => errorCode)).toEqual(["ExpiredToken"]);
	}, 60_000);

	test("is the end of the upload where no other can be had", async () => {
		const job = await uploadAndRevoke(true);
		expect(job.status).toBe("failure");
		expect(job.main("stage").log).toContain(`Could not assume the role ${CI}: access denied`);
		expect(world.sandbox.keys("bucket")).toEqual([]);
	}, 60_000);
});
