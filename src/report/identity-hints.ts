import type { StagingError } from "../errors.ts";
import type { Failure } from "./phase-report.ts";

/** What is known of why nobody was let in. */
export interface IdentityHints {
	/** Why there can be no credentials. */
	readonly missing?: string | undefined;
	/** Who asked at the beginning of the job, and who asks now. */
	readonly changed?: string | undefined;
}

/** Whether an identity may be to blame for a failure. */
export function isAboutIdentity({ code }: StagingError): boolean {
	return code === "no-credentials" || code === "bad-credentials" || code === "access-denied";
}

/** Failures with what is known about them as the next step to take; of several the first that is refused tells of a change. */
export function explained<F extends Pick<Failure, "error">>(
	failures: readonly F[],
	{ missing, changed }: IdentityHints,
): readonly F[] {
	if (missing === undefined && changed === undefined) return failures;
	let isTold = false;
	return failures.map((failure) => {
		const { error } = failure;
		const { hint: own } = error;
		if (error.code === "no-credentials") {
			return { ...failure, error: error.retold({ hint: changed ?? missing }) };
		}
		if (changed === undefined || isTold || !isAboutIdentity(error)) return failure;
		isTold = true;
		const hint = own === undefined ? changed : `${own}\n${changed}`;
		return { ...failure, error: error.retold({ hint }) };
	});
}
