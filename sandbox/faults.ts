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
	| { readonly kind: "delay"; readonly milliseconds: number };

/** Which requests meet which fault. Every condition that is given must hold. */
export interface FaultRule {
	/** The S3 operation as the recorder names it: `GetObject`, `UploadPart`, … */
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

/** The rules in force and how often each has been met. */
export class FaultPlan {
	#rules: { readonly rule: FaultRule; met: number }[] = [];

	add(rule: FaultRule): void {
		this.#rules.push({ rule, met: 0 });
	}

	clear(): void {
		this.#rules = [];
	}

	/** The actions of all rules this request hits, in the order the rules were added. */
	meet(target: FaultTarget): readonly FaultAction[] {
		const fitting = this.#rules.filter(({ rule }) => fits(rule, target));
		for (const entry of fitting) entry.met += 1;
		return fitting.filter(({ rule, met }) => isHit(rule, met)).map(({ rule }) => rule.action);
	}
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
