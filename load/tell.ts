import type { MeasuredStage, Place } from "./place.ts";

/** Takes a line of what a task found. */
export type Tell = (line: string) => void;

/** One line of what a process took, and of what the store was asked meanwhile. */
export function describeStage(
	{ seconds, peakBytes, sockets, descriptors, stage }: MeasuredStage,
	{ sandbox }: Place,
): string {
	const open = `${sockets} sockets and ${descriptors} descriptors at most`;
	const figures = [
		`${seconds.toFixed(1)} s`,
		`peak memory ${(peakBytes / 1e6).toFixed(0)} MB`,
		...(Number.isNaN(descriptors) ? [] : [open]),
		describeRequests(sandbox.recorder.requests.map(({ operation }) => operation)),
	];
	return `${stage.stage}: ${figures.join(", ")}`;
}

function describeRequests(operations: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const operation of operations) counts.set(operation, (counts.get(operation) ?? 0) + 1);
	return [...counts].map(([operation, count]) => `${count} ${operation}`).join(", ");
}
