import { StagingError } from "../errors.ts";
import type { TransferSpec } from "../spec/spec.ts";
import type { PresignedLink } from "../store/object-facts.ts";
import { linkedObject } from "./linked-object.ts";
import type { PlanContext } from "./plan-context.ts";
import type { EntryFindings } from "./plan-scope.ts";

/** Every link is a secret of its own that the runner looks for in every line of the job's log. */
const MOST_LINKS = 1_000;

/** The findings of an entry with what speaks against links to its objects, and until when they would work. */
export async function checkLinks(
	findings: EntryFindings,
	context: PlanContext,
): Promise<EntryFindings> {
	const { entry, transfers, present } = findings;
	const count = transfers.length + present.length;
	const first = transfers[0] ?? present[0];
	const seconds = entry.presignSeconds;
	if (seconds === undefined || first === undefined) return findings;
	if (count > MOST_LINKS) return withProblem(findings, tooManyError(entry, count));
	try {
		const { store, signal } = context;
		const warning = warnOfEnd(await store.presign(linkedObject(first), seconds, signal));
		if (warning === undefined) return findings;
		return { ...findings, warnings: [...findings.warnings, warning] };
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		return withProblem(findings, error);
	}
}

function withProblem(findings: EntryFindings, problem: StagingError): EntryFindings {
	return { ...findings, problems: [...findings.problems, problem] };
}

function tooManyError({ text }: TransferSpec, count: number): StagingError {
	return new StagingError(
		"invalid-spec",
		`\`${text}\` would need ${count} links, and \`presign\` makes at most ${MOST_LINKS} for an entry`,
		{ hint: "Give the objects that need a link an entry of their own" },
	);
}

/** A link ends with the credentials that sign it, however long it was to last. */
function warnOfEnd({ limit, expires }: PresignedLink): string | undefined {
	if (limit === undefined) return undefined;
	const end = limit === "credentials" ? ` at ${expires.toISOString()}` : "";
	return `\`presign\`: the credentials are temporary, and links end with them${end}, however long they were to last`;
}
