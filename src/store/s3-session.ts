import { setMaxListeners } from "node:events";
import type { S3Client } from "@aws-sdk/client-s3";
import { StagingError } from "../errors.ts";
import { abortable } from "./abortable.ts";
import type { Endpoint } from "./endpoint.ts";
import type { RetryEvent } from "./object-store.ts";
import { toReason, toStagingError, toStatus } from "./s3-errors.ts";
import { OPERATIONS, type S3Request, toUri } from "./s3-request.ts";
import { type RetryPolicy, retryTransient } from "./s3-retry.ts";

export interface SessionParts {
	readonly client: S3Client;
	readonly endpoint: Endpoint;
	readonly policy: RetryPolicy;
	readonly onRetry: (retry: RetryEvent) => void;
	/** Told once what the endpoint turned out not to do. */
	readonly onNotice: (text: string) => void;
}

/** What one attempt gets: the options that the SDK's `send` takes, and its number from 1. */
export interface Attempt {
	readonly number: number;
	readonly options: { readonly abortSignal: AbortSignal };
}

/** A client and what was learnt about its endpoint: the one way of every request. */
export class S3Session {
	readonly client: S3Client;
	readonly endpoint: Endpoint;
	readonly #parts: SessionParts;
	#asksForChecksums: boolean;

	constructor(parts: SessionParts) {
		this.client = parts.client;
		this.endpoint = parts.endpoint;
		this.#parts = parts;
		this.#asksForChecksums = parts.endpoint.dialect.checksumRequests !== "no";
	}

	/** The answer to `request`, tried again while that can help; every failure is a StagingError. */
	async send<T>(
		request: S3Request,
		signal: AbortSignal,
		attempt: (attempt: Attempt) => Promise<T>,
	): Promise<T> {
		// Every request in flight listens to it; the default limit of ten would warn on the console.
		setMaxListeners(0, signal);
		let attempts = 0;
		const tryOnce = (number: number) => {
			attempts = number;
			// The SDK heeds the signal only once it has credentials.
			return abortable(attempt({ number, options: { abortSignal: signal } }), signal);
		};
		try {
			return await retryTransient(tryOnce, this.#parts.policy, signal, (failed) =>
				this.#parts.onRetry({
					operation: request.operation,
					location: toUri(request),
					attempt: failed.attempt,
					maxAttempts: this.#parts.policy.maxAttempts,
					delayMilliseconds: failed.delayMilliseconds,
					reason: toReason(failed.error),
				}),
			);
		} catch (error) {
			throw this.toError(error, request, { signal, attempts });
		}
	}

	/** What `error` means: a cancellation when the signal fired, else the failure of `request`. */
	toError(
		error: unknown,
		request: S3Request,
		{ signal, attempts }: { readonly signal: AbortSignal; readonly attempts: number },
	): StagingError {
		if (!signal.aborted) {
			return toStagingError(error, { request, endpoint: this.endpoint, attempts });
		}
		const { verb } = OPERATIONS[request.operation];
		const isTimeout = signal.reason instanceof Error && signal.reason.name === "TimeoutError";
		return isTimeout
			? new StagingError("timeout", `Could not ${verb} ${toUri(request)}: it took too long`, {
					cause: error,
				})
			: new StagingError("cancelled", `Could not ${verb} ${toUri(request)}: cancelled`, {
					cause: error,
				});
	}

	/**
	 * Calls `ask` with whether to ask for checksums. An endpoint that may not know such requests and refuses one
	 * is asked again without, and never again with.
	 */
	async withChecksums<T>(ask: (checksums: boolean) => Promise<T>): Promise<T> {
		try {
			return await ask(this.#asksForChecksums);
		} catch (error) {
			if (!this.#mayBeRefusal(error)) {
				throw error;
			}
			const answer = await ask(false);
			this.#stopAskingForChecksums();
			return answer;
		}
	}

	#mayBeRefusal(error: unknown): boolean {
		const status = toStatus(error);
		return (
			this.#asksForChecksums &&
			this.endpoint.dialect.checksumRequests === "maybe" &&
			(status === 400 || status === 501)
		);
	}

	#stopAskingForChecksums(): void {
		if (this.#asksForChecksums) {
			this.#asksForChecksums = false;
			this.#parts.onNotice(
				`${this.endpoint.name} refuses requests for checksums: downloads are verified by ETag and size`,
			);
		}
	}
}
