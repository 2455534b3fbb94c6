import { S3Error } from "../protocol/s3-error.ts";
import type { Credential } from "../signature/credential.ts";
import { evaluate, type IdentityPolicies, type NeededAction } from "./evaluate.ts";
import { parsePolicy } from "./policy-document.ts";

const EVERYTHING = JSON.stringify({
	Version: "2012-10-17",
	Statement: { Effect: "Allow", Action: "*", Resource: "*" },
});

/** What policies let the sender of one request do, and what it was asked for. */
export class Permits {
	readonly #policies: IdentityPolicies | undefined = undefined;
	readonly #arn: string;
	readonly #needed: NeededAction[] = [];

	/** `credential` that signed the request; whoever has no policies may do everything. */
	constructor(credential: Credential | undefined, ownerId: string) {
		const { policies, sessionPolicies, arn } = credential ?? {};
		this.#arn = arn ?? `arn:aws:iam::${ownerId}:user/sandbox`;
		if (policies === undefined && sessionPolicies === undefined) return;
		this.#policies = {
			identity: (policies ?? [EVERYTHING]).map(parsePolicy),
			...(sessionPolicies && { session: sessionPolicies.map(parsePolicy) }),
		};
	}

	/** Everything that was asked for, in order. */
	get needed(): readonly NeededAction[] {
		return this.#needed;
	}

	/** Throws AccessDenied, in the words of AWS, unless everything is allowed. */
	demand(needed: readonly NeededAction[]): void {
		for (const one of needed) {
			const denied = this.denial(one);
			if (denied !== undefined) throw denied;
		}
	}

	allows(needed: readonly NeededAction[]): boolean {
		return needed.every((one) => this.denial(one) === undefined);
	}

	/** What S3 answers where something is not allowed. */
	denial(needed: NeededAction): S3Error | undefined {
		this.#needed.push(needed);
		if (this.#policies === undefined) return undefined;
		const decision = evaluate(this.#policies, needed);
		if (decision.isAllowed) return undefined;
		const { action, resource } = needed;
		const message = `User: ${this.#arn} is not authorized to perform: ${action} on resource: "${resource}" ${decision.because}`;
		return new S3Error("AccessDenied", { message });
	}
}
