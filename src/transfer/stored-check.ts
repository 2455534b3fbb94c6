import { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import type { Upload } from "../plan/plan.ts";
import type { Sent } from "./send-upload.ts";
import { asksAnything, findDifferences, type StoredDifference } from "./stored-differences.ts";
import type { TransferContext } from "./transfer-context.ts";

/** What one option has come to. */
interface Finding extends StoredDifference {
	/** The first object of which it was seen. */
	readonly uri: string;
	count: number;
}

/** Compares what a store keeps of a phase's uploads with what they asked for, where the store may ignore it quietly. */
export class StoredCheck {
	readonly #findings = new Map<string, Finding>();
	/** Why objects cannot be looked at; then no more are. */
	#obstacle: StagingError | undefined;

	/** Whether a look at the object of an upload can tell anything. */
	isWorthwhile({ location }: Upload, { headers }: Sent, { store }: TransferContext): boolean {
		return (
			this.#obstacle === undefined &&
			store.mayIgnore(location) &&
			asksAnything({ headers, terms: location.terms })
		);
	}

	/** Looks at an object that has arrived, by one HEAD request. Never fails: the object is there. */
	async look(upload: Upload, sent: Sent, context: TransferContext): Promise<void> {
		const { scheduler, store, signal } = context;
		const { location } = upload;
		const call = { bucket: location.bucket, bufferBytes: 0 };
		try {
			const found = await scheduler.run(call, () => store.head(location, signal));
			// Of what somebody else wrote since, nobody knows what it was to be.
			if (found.etag !== sent.stored.etag) return;
			const asked = { headers: sent.headers, terms: location.terms };
			for (const difference of findDifferences(asked, found)) {
				this.#note(difference, objectUri(location));
			}
		} catch (error) {
			if (error instanceof StagingError && error.code !== "cancelled") this.#obstacle ??= error;
		}
	}

	/** One sentence for each option of which the store took no notice. */
	warnings(): string[] {
		const told = Array.from(this.#findings.values(), warningOf);
		return this.#obstacle === undefined ? told : [...told, obstacleText(this.#obstacle)];
	}

	#note(difference: StoredDifference, uri: string): void {
		const known = this.#findings.get(difference.option);
		if (known === undefined)
			this.#findings.set(difference.option, { ...difference, uri, count: 1 });
		else known.count += 1;
	}
}

function warningOf({ option, asked, stored = "nothing", uri, count }: Finding): string {
	const others = count === 1 ? "" : `, and ${count - 1} more ${count === 2 ? "object" : "objects"}`;
	return `The store took no notice of \`${option}\`: asked ${asked}, stored ${stored}, in ${uri}${others}\nLeave the option out, or use a store that knows it`;
}

function obstacleText({ message }: StagingError): string {
	return `Whether the store heeds what the uploads say could not be seen: ${message}\nAllow \`s3:GetObject\`, or look at an object yourself`;
}
