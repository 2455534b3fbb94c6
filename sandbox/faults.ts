/** What goes wrong with a request that a rule hits. */
export type FaultAction =
	/** Answered with this error before the body is read. */
	| {
			readonly kind: "error";
			readonly status: number;
			readonly code: string;
			readonly message?: string;
			readonly headers?: Record<string, string>;
	  }
	/** The response body is cut: the socket is destroyed after so many bytes of it. */
	| { readonly kind: "cut"; readonly afterBytes: number }
	/** The response body stops after so many bytes, and the socket stays open. */
	| { readonly kind: "stall"; readonly afterBytes: number }
	/** The socket is destroyed before any answer, and the request is not carried out. */
	| { readonly kind: "reset" }
	/** The request is carried out, then the socket is destroyed before any answer. */
	| { readonly kind: "drop-answer" }
	/** One byte of the response body, counted from 0, is flipped. */
	| { readonly kind: "corrupt"; readonly atByte: number }
	/** The object is overwritten with this content just before the request is served. */
	| { readonly kind: "replace"; readonly body: Buffer | string }
	/** Status 200, white space, then an InternalError document; the request is not carried out. */
	| { readonly kind: "error-in-200" }
	/** The request waits for the promise before it is served. */
	| { readonly kind: "hold"; readonly until: Promise<void> }
	/** The request waits this long before it is served. */
	| { readonly kind: "delay"; readonly milliseconds: number }
	/** Answered with 503 SlowDown while so many requests to its bucket that met this rule are being served. */
	| {
			readonly kind: "throttle";
			readonly maxInFlight: number;
			/** What the Retry-After header asks for. Default: no such header. */
			readonly retryAfterSeconds?: number;
	  };

/** Which requests meet which fault. Every condition that is given must hold. */
export interface FaultRule {
	/** The S3 operation as the recorder names it: `GetObject`, `UploadPart`, …; an error of `DeleteObject` also meets objects in a DeleteObjects request. */
	readonly operation?: string;
	readonly bucket?: string;
	readonly key?: string | RegExp;
	readonly partNumber?: number;
	/** Lets the first n requests that fit pass. Default: 0. */
	readonly skip?: number;
	/** Then hits this many; Infinity is allowed. Default: 1. */
	readonly times?: number;
	readonly action: FaultAction;
}

/** What rules look at. */
export interface FaultTarget {
	readonly operation: string;
	readonly bucket?: string | undefined;
	readonly key?: string | undefined;
	readonly partNumber?: number | undefined;
}

/** What a request is up against. */
export interface MetFaults {
	readonly actions: readonly FaultAction[];
	/** To be called when the request is over; the first call counts. */
	release(): void;
}

interface RuleInForce {
	readonly rule: FaultRule;
	met: number;
	/** Requests being served that a throttle let pass, by bucket. */
	readonly admitted: Map<string, number>;
}

/** The rules in force and how often each has been met. */
export class FaultPlan {
	#rules: RuleInForce[] = [];

	add(rule: FaultRule): void {
		this.#rules.push({ rule, met: 0, admitted: new Map() });
	}

	clear(): void {
		this.#rules = [];
	}

	/** The actions of all rules this request hits, in the order the rules were added. */
	meet(target: FaultTarget): MetFaults {
		const fitting = this.#rules.filter(({ rule }) => fits(rule, target));
		for (const entry of fitting) entry.met += 1;
		const hit = fitting.filter(({ rule, met }) => isHit(rule, met));
		const bucket = target.bucket ?? "";
		const admitting = hit.filter((entry) => isAdmitting(entry, bucket));
		for (const { admitted } of admitting) admitted.set(bucket, (admitted.get(bucket) ?? 0) + 1);
		return {
			actions: hit.filter((entry) => !admitting.includes(entry)).map(({ rule }) => rule.action),
			release: () => {
				for (const { admitted } of admitting.splice(0)) {
					admitted.set(bucket, (admitted.get(bucket) ?? 0) - 1);
				}
			},
		};
	}
}

function isAdmitting({ rule: { action }, admitted }: RuleInForce, bucket: string): boolean {
	return action.kind === "throttle" && (admitted.get(bucket) ?? 0) < action.maxInFlight;
}

function isHit({ skip = 0, times = 1 }: FaultRule, met: number): boolean {
	return met > skip && met <= skip + times;
}

function fits(rule: FaultRule, target: FaultTarget): boolean {
	return (
		(rule.operation === undefined || rule.operation === target.operation) &&
		(rule.bucket === undefined || rule.bucket === target.bucket) &&
		(rule.partNumber === undefined || rule.partNumber === target.partNumber) &&
		(rule.key === undefined || fitsKey(rule.key, target.key))
	);
}

function fitsKey(expected: string | RegExp, key: string | undefined): boolean {
	if (typeof expected === "string") return expected === key;
	// `search` ignores the position that a global expression keeps between calls.
	return key !== undefined && key.search(expected) >= 0;
}
