import type { DefaultProof, UploadProof } from "../object-store.ts";
import { isProofRefusal } from "./proof-refusals.ts";

/** The proof that uploads to one endpoint carry, which gets weaker when the store refuses it. */
export class ProofLadder {
	readonly #mayStepDown: boolean;
	readonly #onStepDown: (proof: DefaultProof) => void;
	#proof: DefaultProof;

	constructor(
		start: { readonly uploadProof: DefaultProof; readonly mayStepDown: boolean },
		onStepDown: (proof: DefaultProof) => void,
	) {
		this.#proof = start.uploadProof;
		this.#mayStepDown = start.mayStepDown;
		this.#onStepDown = onStepDown;
	}

	/** What the next upload carries. */
	get proof(): DefaultProof {
		return this.#proof;
	}

	/** What may stand in for a refused proof; nothing where none may. */
	below(refused: UploadProof): DefaultProof | undefined {
		return this.#mayStepDown ? WEAKER[refused] : undefined;
	}

	/** From now on uploads carry no more than `proof`. */
	stepDownTo(proof: DefaultProof): void {
		if (LADDER.indexOf(proof) > LADDER.indexOf(this.#proof)) {
			this.#proof = proof;
			this.#onStepDown(proof);
		}
	}

	/**
	 * What `send` comes to with the proof of this endpoint, or with the first weaker one that the store takes, which
	 * is then the proof of the endpoint. Refused with every proof, `send` fails as it did with the first.
	 */
	climbDown<T>(send: (proof: UploadProof) => Promise<T>): Promise<T> {
		return this.#mayStepDown ? this.#climbDown(send) : send(this.#proof);
	}

	async #climbDown<T>(send: (proof: UploadProof) => Promise<T>): Promise<T> {
		const first = this.#proof;
		try {
			return await send(first);
		} catch (error) {
			return await this.#climbFurther(first, send, error);
		}
	}

	async #climbFurther<T>(
		refused: UploadProof,
		send: (proof: UploadProof) => Promise<T>,
		error: unknown,
	): Promise<T> {
		const weaker = isProofRefusal(error) ? this.below(refused) : undefined;
		if (weaker === undefined) {
			throw error;
		}
		try {
			const answer = await send(weaker);
			this.stepDownTo(weaker);
			return answer;
		} catch (next) {
			return await this.#climbFurther(weaker, send, isProofRefusal(next) ? error : next);
		}
	}
}

/** From the strongest proof to none. */
const LADDER: readonly DefaultProof[] = ["full-crc32", "part-crc32", "md5", "none"];

/** The next rung; none below a proof that is no rung. */
const WEAKER: Readonly<Partial<Record<UploadProof, DefaultProof>>> = {
	"full-crc32": "part-crc32",
	"part-crc32": "md5",
	md5: "none",
};
