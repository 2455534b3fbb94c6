import type { Seen } from "./check-round.ts";

/** From the signal on; the machine may be busy with something else. */
const ENDING_MILLISECONDS = 8_000;

/** Words that no person should get to read. */
const NONSENSE = /A defect in s3-staging|\[object |\bundefined\b|\bNaN\b|TypeError/;

/** What log, exit code and leftovers show. */
export function checkLog(seen: Seen): readonly string[] {
	const { end, round, endedWithin } = seen;
	const problems: string[] = [];
	const errors = end.stdout.match(/^::error.*/gm) ?? [];
	const isKilled = round.ending?.signal === "SIGKILL" && endedWithin !== undefined;
	if (end.signal !== null && !isKilled) problems.push(`ended by ${end.signal}`);
	if (end.exitCode === 1 && errors.length === 0) problems.push("it failed without an error");
	if (end.exitCode === 0 && errors.length > 0) problems.push(`succeeded with ${errors[0]}`);
	if (end.exitCode !== null && end.exitCode > 1) problems.push(`exit code ${end.exitCode}`);
	if (end.stderr !== "") problems.push(`stderr: ${end.stderr.slice(0, 500)}`);
	const nonsense = end.stdout.split("\n").find((line) => NONSENSE.test(line));
	if (nonsense !== undefined) problems.push(`the log says: ${nonsense}`);
	if (endedWithin !== undefined && endedWithin > ENDING_MILLISECONDS) {
		problems.push(`it ended ${Math.round(endedWithin)} ms after ${round.ending?.signal}`);
	}
	return [...problems, ...checkUploads(seen, isKilled)];
}

/** Of an upload that could not be given up. */
export const TOLD_UPLOAD =
	/The parts of an incomplete upload to|An upload that was begun to try out/g;

/** Kinds after which nobody knows the id of an upload that was begun. */
const LOSING = new Set(["lose-answer", "reset-answer", "cut", "stall", "refuse"]);

function checkUploads({ end, hits, leftUploads }: Seen, isKilled: boolean): readonly string[] {
	const told = end.stdout.match(TOLD_UPLOAD)?.length ?? 0;
	const lost = hits.filter(({ target, kind }) => LOSING.has(kind) && /\?uploads/.test(target));
	const breaksOthers = hits.some(({ kind }) => kind === "refuse");
	if (isKilled || breaksOthers || leftUploads <= told + lost.length) return [];
	return [
		`${leftUploads} uploads in parts stayed, ${told} of them told, ${lost.length} unknowable`,
	];
}
