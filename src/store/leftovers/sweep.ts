/** Goes on beside other requests, until it is ended or its signal fires. Nothing of it is anybody's failure. */
export interface Sweep {
	/** Waits for what it has begun, a few seconds at most. Never fails. */
	end(): Promise<void>;
}
