import { StagingError } from "../errors.ts";
import { countRangeText } from "../spec/amounts.ts";
import { toUri } from "../spec/location.ts";
import type { TransferSpec } from "../spec/spec.ts";
import { describeSource, describeUpload } from "./describe-ends.ts";
import type { Transfer } from "./plan.ts";
import { named } from "./plan-problems.ts";
import type { EntryFindings } from "./plan-scope.ts";

/** What speaks against an entry that found another number of things than it expects, or is to move too many bytes. */
export function limitProblems(findings: EntryFindings): StagingError[] {
	return [countProblem(findings), sizeProblem(findings)].filter((problem) => problem !== undefined);
}

/** Whether nothing that an entry still finds can go against its limits, once it has found `count` things. */
export function isSafeToBegin(entry: TransferSpec, count: number): boolean {
	const { expect, maxBytes, newest } = entry;
	if (maxBytes !== undefined || newest !== undefined) return false;
	return (
		expect === undefined || (expect.most === Number.POSITIVE_INFINITY && count >= expect.least)
	);
}

function countProblem(findings: EntryFindings): StagingError | undefined {
	const { entry, transfers, present, nothingFound } = findings;
	const { expect } = entry;
	const count = countOf(transfers) + countOf(present);
	if (expect === undefined || (count >= expect.least && count <= expect.most)) return undefined;
	const wanted = `\`expect\` is \`${countRangeText(expect)}\``;
	if (count === 0 && nothingFound) {
		return nothingFound.retold({ message: `${nothingFound.message}, and ${wanted}` });
	}
	return new StagingError(
		"no-files-matched",
		[
			`\`${describeSource(entry)}\` finds ${count} ${count === 1 ? "file" : "files"}, and ${wanted}:`,
			...named([...transfers, ...present], sourceText),
		].join("\n"),
		{ hint: "Look for what is missing or too many, or correct `expect`" },
	);
}

/** An archive is as many as it holds. */
function countOf(transfers: readonly Transfer[]): number {
	return transfers.reduce(
		(sum, transfer) => sum + ("members" in transfer ? transfer.members.length : 1),
		0,
	);
}

function sizeProblem({ entry, transfers }: EntryFindings): StagingError | undefined {
	const { maxBytes } = entry;
	if (maxBytes === undefined) return undefined;
	const bytes = transfers.reduce((sum, transfer) => sum + bytesOf(transfer), 0);
	if (bytes <= maxBytes) return undefined;
	const count = `${transfers.length} ${transfers.length === 1 ? "file" : "files"}`;
	return new StagingError(
		"request-refused",
		`\`${entry.text}\` would move ${count} of ${bytes} bytes in all, and \`max-bytes\` is ${maxBytes}`,
		{ hint: "Select less, with `exclude` or a narrower `from`, or raise `max-bytes`" },
	);
}

function sourceText(transfer: Transfer): string {
	if (transfer.direction === "upload") return describeUpload(transfer);
	return toUri({ bucket: transfer.bucket, key: transfer.object.key });
}

function bytesOf(transfer: Transfer): number {
	if (transfer.direction !== "upload") return transfer.object.bytes;
	return transfer.update === undefined ? transfer.bytes : 0;
}
