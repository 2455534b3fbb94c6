import type { NeededAction } from "./iam/evaluate.ts";

/** One request as the server saw it. */
export interface RecordedRequest {
	/** The S3 operation, or `Unknown` when the request could not be read as one. */
	readonly operation: string;
	readonly method: string;
	readonly bucket?: string;
	readonly key?: string;
	readonly query: Readonly<Record<string, string>>;
	/** Lower-case names. */
	readonly headers: Readonly<Record<string, string>>;
	/** 0 while unanswered, and for ever if the connection broke before the answer. */
	readonly status: number;
	readonly errorCode?: string;
	/** What it had to be allowed, as far as that was looked at. */
	readonly needed: readonly NeededAction[];
	/** Body bytes received, with their framing. */
	readonly bytesIn: number;
	/** Body bytes sent. */
	readonly bytesOut: number;
	/** Milliseconds since the epoch, with fractions. */
	readonly startedAt: number;
	/** 0 until the request is over. */
	readonly endedAt: number;
	/** Number of the connection, counted from 1. */
	readonly connection: number;
}

/** What a sandbox has been asked since it started, or since `clear`. */
export interface Recorder {
	/** Finished or broken requests, in the order they started. */
	readonly requests: readonly RecordedRequest[];
	/** How many requests of that operation have started. */
	count(operation: string): number;
	/** The most requests, of that operation and to that bucket if given, under way at one moment. */
	maxConcurrency(operation?: string, bucket?: string): number;
	/** How many connections carried requests. */
	readonly connections: number;
	/** Forgets all requests; those under way are not recorded any more. */
	clear(): void;
	/** Resolves when the nth request of that operation, counted from 1, has started. */
	waitFor(operation: string, n?: number): Promise<RecordedRequest>;
}

/** What is known of a request when it starts. */
export type RequestStart = Omit<
	RecordedRequest,
	"status" | "errorCode" | "needed" | "bytesIn" | "bytesOut" | "startedAt" | "endedAt"
>;

/** What is known when it ends. */
export type RequestEnd = Pick<
	RecordedRequest,
	"status" | "errorCode" | "needed" | "bytesIn" | "bytesOut"
>;

interface Waiter {
	readonly operation: string;
	readonly n: number;
	readonly resolve: (request: RecordedRequest) => void;
}

type Recording = { -readonly [Field in keyof RecordedRequest]: RecordedRequest[Field] };

/** The recorder the server writes to. */
export class RequestRecorder implements Recorder {
	#started: Recording[] = [];
	#waiters: Waiter[] = [];
	#underWay = new Map<string, number>();
	#peaks = new Map<string, number>();

	get requests(): readonly RecordedRequest[] {
		return this.#started.filter(({ endedAt }) => endedAt > 0);
	}

	get connections(): number {
		return new Set(this.#started.map(({ connection }) => connection)).size;
	}

	count(operation: string): number {
		return this.#of(operation).length;
	}

	maxConcurrency(operation = "", bucket = ""): number {
		return this.#peaks.get(counterName(operation, bucket)) ?? 0;
	}

	clear(): void {
		this.#started = [];
		this.#underWay = new Map();
		this.#peaks = new Map();
	}

	waitFor(operation: string, n = 1): Promise<RecordedRequest> {
		const already = this.#of(operation)[n - 1];
		if (already !== undefined) return Promise.resolve(already);
		return new Promise((resolve) => {
			this.#waiters.push({ operation, n, resolve });
		});
	}

	/** Records a request that has just arrived; the function given back records its end, once. */
	start(facts: RequestStart): (end: RequestEnd) => void {
		const startedAt = now();
		const pending = { status: 0, needed: [], bytesIn: 0, bytesOut: 0, endedAt: 0 };
		const recording: Recording = { ...facts, ...pending, startedAt };
		this.#started.push(recording);
		const underWay = this.#underWay;
		const names = counterNames(facts);
		for (const name of names) this.#raise(underWay, name);
		this.#wake(facts.operation);
		return (end) => {
			if (recording.endedAt > 0) return;
			Object.assign(recording, end, { endedAt: now() });
			for (const name of names) underWay.set(name, (underWay.get(name) ?? 1) - 1);
		};
	}

	#raise(underWay: Map<string, number>, name: string): void {
		const count = (underWay.get(name) ?? 0) + 1;
		underWay.set(name, count);
		this.#peaks.set(name, Math.max(this.#peaks.get(name) ?? 0, count));
	}

	#wake(operation: string): void {
		const waiting = this.#waiters.filter((waiter) => waiter.operation === operation);
		if (waiting.length === 0) return;
		const started = this.#of(operation);
		for (const waiter of waiting) {
			const request = started[waiter.n - 1];
			if (request === undefined) continue;
			this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
			waiter.resolve(request);
		}
	}

	#of(operation: string): readonly Recording[] {
		return this.#started.filter((request) => request.operation === operation);
	}
}

// A request counts in all, for its operation, for its bucket, and for both.
function counterNames({ operation, bucket = "" }: RequestStart): ReadonlySet<string> {
	const buckets = ["", bucket];
	return new Set(buckets.flatMap((name) => [counterName("", name), counterName(operation, name)]));
}

function counterName(operation: string, bucket: string): string {
	return `${operation} ${bucket}`;
}

function now(): number {
	return performance.timeOrigin + performance.now();
}
