import { describe, expect, test } from "@jest/globals";
import { messages } from "../support/only-error.ts";
import { type FaultWorld, openFaultWorld } from "./fault-world.ts";
import { FAULTS, type Fault } from "./faults.ts";
import { WORKS, type Work } from "./works.ts";

const OFTEN = [
	["one request meets", 1, 0],
	["every request meets", Number.POSITIVE_INFINITY, 1],
] as const;

describe.each(WORKS.map((work) => [work.name, work] as const))("%s", (_work, work) => {
	describe.each(OFTEN)("of which %s", (_often, times, column) => {
		const cases = FAULTS.map((fault) => {
			const outcome = (fault.except?.[work.name] ?? fault.outcome)[column];
			return [fault.name, outcome, fault] as const;
		});
		test.concurrent.each(cases)(
			"%s: it %s",
			async (_fault, outcome, { action }) => {
				const world = await openFaultWorld();
				try {
					await expectOutcome(world, { work, action, times, outcome });
				} finally {
					await world.stop();
				}
			},
			120_000,
		);
	});
});

interface Meeting extends Pick<Fault, "action"> {
	readonly work: Work;
	readonly times: number;
	readonly outcome: "arrives" | "fails";
}

async function expectOutcome(world: FaultWorld, meeting: Meeting): Promise<void> {
	const { work, action, times, outcome } = meeting;
	await work.prepare(world);
	world.proxy.add({ ...work.requests, action, times });
	const startedAt = Date.now();
	const main = (await world.stage({ before: work.transfer })).main("stage");
	expect(Date.now() - startedAt).toBeLessThan(60_000);
	expect(world.proxy.rules.hits).toBeGreaterThan(0);
	expect({
		outcome: main.exitCode === 0 ? "arrives" : "fails",
		errors: messages(main, "error"),
	}).toEqual({
		outcome,
		errors: outcome === "arrives" ? [] : [expect.stringContaining("Could not")],
	});
	if (outcome === "arrives") await work.expectDone(world);
	else await expectWhole(work, world);
	expect(world.partialFiles()).toEqual([]);
	expect(world.sandbox.uploads("bucket").length).toBeLessThanOrEqual(lostUploads(world, meeting));
	if (!DISTURBING.has(action.kind)) return;
	if (outcome === "arrives" && !work.isAskedEarly) {
		expect(main.log).toMatch(/^Retry: \w+ s3:\/\/bucket\/.* \(attempt 1 of 3; again in /m);
	}
}

// Where the answer is lost, so is the way to know whether the store did it.
async function expectWhole(work: Work, world: FaultWorld): Promise<void> {
	try {
		await work.expectUntouched(world);
	} catch {
		await work.expectDone(world);
	}
}

/** An upload whose id never arrived is one that nobody but the store knows. */
function lostUploads({ proxy }: FaultWorld, { work, action }: Meeting): number {
	const isLost = work.name === "the begin of an upload in parts" && action.kind !== "answer";
	return isLost ? proxy.rules.hits : 0;
}

/** What no request survives. */
const DISTURBING = new Set<string>(["answer", "reset", "lose-answer"]);
