import { basename } from "node:path";
import type { Invocation } from "./job-state.ts";
import type { Step } from "./step.ts";

/** One invocation for each step; those without an id get one as the runner makes it up. */
export function invocationsOf(steps: readonly Step[], prefix: string): readonly Invocation[] {
	const taken = new Set(steps.map((step) => step.id));
	return steps.map((step) => {
		const id = step.id ?? freeId(step, taken);
		taken.add(id);
		return { step, id, name: prefix + id, state: {} };
	});
}

function freeId(step: Step, taken: ReadonlySet<string | undefined>): string {
	const base = "uses" in step ? `__${basename(step.uses).replace(/@.*/, "")}` : "__run";
	let id = base;
	for (let count = 2; taken.has(id); count += 1) {
		id = `${base}_${count}`;
	}
	return id;
}
