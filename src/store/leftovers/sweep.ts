import type { RequestTerms } from "../../spec/terms.ts";

/** What may be removed from a bucket. */
export interface SweptPlace {
	/** Its id. */
	readonly bucket: string;
	/** Of requests for what other processes have left. */
	readonly terms?: RequestTerms | undefined;
	/** Does a piece of the work when its requests have their turn. */
	readonly inTurn: (work: () => Promise<void>) => Promise<void>;
	/** Default: every key is. */
	readonly isWithin?: (key: string) => boolean;
}

/** Goes on beside other requests, until it is ended or its signal fires. Nothing of it is anybody's failure. */
export interface Sweep {
	/** Waits for what it has begun, a few seconds at most. Never fails. */
	end(): Promise<void>;
}
