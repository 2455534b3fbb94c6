import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const DAY = 86_400_000;
const UNTIL = "x-amz-object-lock-retain-until-date";

describe("a lock", () => {
	const world = useWorld();

	test.each(["aws", "generic"])(
		"goes with the request that makes the object, in one request and in parts, on dialect %s",
		async (dialect) => {
			world.sandbox.createBucket("locked", { objectLock: true });
			world.files({ "out/small": "small", "out/large": Buffer.alloc(17 * 2 ** 20) });
			const options =
				"retain-until: 2999-12-31T12:00:00+02:00, retention-mode: COMPLIANCE, legal-hold: true";
			const after = `- { from: out/, to: "s3://locked/", ${options} }`;
			const job = await world.stage({ after, dialect });
			expect(job.post("stage").annotations).toEqual([]);
			expect(job.status).toBe("success");
			for (const key of ["small", "large"]) {
				expect(world.sandbox.object("locked", key)?.headers).toMatchObject({
					"x-amz-object-lock-mode": "COMPLIANCE",
					[UNTIL]: "2999-12-31T10:00:00.000Z",
					"x-amz-object-lock-legal-hold": "ON",
				});
			}
		},
	);

	test("may last from now on", async () => {
		world.sandbox.createBucket("locked", { objectLock: true });
		world.files({ a: "a", b: "b" });
		const entry = (key: string, period: string) =>
			`- { from: ${key}, to: s3://locked/${key}, retention-mode: GOVERNANCE, retain-until: ${period} }`;
		const job = await world.stage({ after: [entry("a", "30d"), entry("b", "2w")].join("\n") });
		expect(job.status).toBe("success");
		for (const [key, days] of [
			["a", 30],
			["b", 14],
		] as const) {
			const until = new Date(world.sandbox.object("locked", key)?.headers[UNTIL] ?? "");
			const left = (until.getTime() - Date.now()) / DAY;
			expect(left).toBeLessThanOrEqual(days);
			expect(left).toBeGreaterThan(days - 0.1);
		}
	});

	test("that is over is refused before anything moves", async () => {
		world.files({ a: "a" });
		const after =
			"- { from: a, to: s3://bucket/a, retention-mode: GOVERNANCE, retain-until: 2020-01-01 }";
		const job = await world.stage({ after });
		expect(job.status).toBe("failure");
		expect(job.post("stage").annotations[0]?.message).toContain(
			"`retain-until`: 2020-01-01T00:00:00.000Z is over, and a lock ends in the future",
		);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("is explained where the bucket keeps none", async () => {
		world.files({ a: "a" });
		const job = await world.stage({ after: "- { from: a, to: s3://bucket/a, legal-hold: true }" });
		expect(job.status).toBe("failure");
		const message = job.post("stage").annotations[0]?.message;
		expect(message).toContain("the bucket has no Object Lock");
		expect(message).toContain("Have Object Lock enabled for the bucket");
	});

	test("is told in a dry run", async () => {
		world.files({ a: "a" });
		const options = "retain-until: 2999-12-31, retention-mode: GOVERNANCE, legal-hold: true";
		const after = `- { from: a, to: s3://bucket/a, ${options} }`;
		const job = await world.stage({ after, "dry-run": "true" });
		expect(job.post("stage").log).toContain(
			"locked until 2999-12-31T00:00:00.000Z (GOVERNANCE), legal hold",
		);
	});
});
