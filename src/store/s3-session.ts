import { StagingError } from "../errors.ts";
import type { CredentialSource } from "./credentials/credential-source.ts";
import type { DataPlane } from "./data-plane/data-plane.ts";
import type { Endpoint } from "./endpoint.ts";
import type { RetryEvent } from "./object-store.ts";
import type { ProofLadder } from "./proof/proof-ladder.ts";
import { readRefusal, toReason, toStagingError } from "./s3-errors.ts";
import { OPERATIONS, type S3Request, toUri } from "./s3-request.ts";
import { type FailedAttempt, type RetryPolicy, retryTransient } from "./s3-retry.ts";
import type { ControlPlane } from "./sdk/control-plane.ts";

export interface SessionParts {
	readonly endpoint: Endpoint;
	readonly policy: RetryPolicy;
	readonly credentials: CredentialSource;
	readonly dataPlane: DataPlane;
	readonly proofs: ProofLadder;
	/** Loads the SDK with the first call. */
	readonly openControlPlane: () => Promise<ControlPlane>;
	/** Told once what the endpoint turned out not to do. */
	readonly onNotice: (text: string) => void;
	/** Ends every connection and every search for credentials. */
	readonly close: () => void;
}

/** Both planes and what was learnt about their endpoint: the one way of every request. */
export class S3Session {
	readonly endpoint: Endpoint;
	readonly dataPlane: DataPlane;
	readonly proofs: ProofLadder;
	readonly #parts: SessionParts;
	readonly #retryListeners = new Set<(retry: RetryEvent) => void>();
	#asksForChecksums: boolean;

	constructor(parts: SessionParts) {
		this.endpoint = parts.endpoint;
		this.dataPlane = parts.dataPlane;
		this.proofs = parts.proofs;
		this.#parts = parts;
		this.#asksForChecksums = parts.endpoint.dialect.checksumRequests !== "no";
	}

	/** The calls that the SDK makes; loaded with the first. */
	controlPlane(): Promise<ControlPlane> {
		return this.#parts.openControlPlane();
	}

	watchRetries(listener: (retry: RetryEvent) => void): () => void {
		this.#retryListeners.add(listener);
		return () => this.#retryListeners.delete(listener);
	}

	close(): void {
		this.#parts.close();
	}

	/** What `attempt` comes to, made again while that can help; every failure is a StagingError. */
	async send<T>(
		request: S3Request,
		signal: AbortSignal,
		attempt: (number: number) => Promise<T>,
	): Promise<T> {
		let attempts = 0;
		const tryOnce = (number: number) => {
			attempts = number;
			return this.#withFreshCredentials(() => attempt(number));
		};
		try {
			return await retryTransient(tryOnce, this.#parts.policy, signal, (failed) =>
				this.#tellRetry(request, failed),
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
		// Others may have stopped asking by the time that this is refused.
		const asked = this.#asksForChecksums;
		try {
			return await ask(asked);
		} catch (error) {
			if (!asked || !this.#mayBeRefusal(error)) {
				throw error;
			}
			const answer = await ask(false);
			this.#stopAskingForChecksums();
			return answer;
		}
	}

	// What was signed with credentials that expired meanwhile is signed anew, once.
	async #withFreshCredentials<T>(attempt: () => Promise<T>): Promise<T> {
		const startedAt = Date.now();
		try {
			return await attempt();
		} catch (error) {
			const { s3Code } = readRefusal(error);
			if (s3Code !== "ExpiredToken" || !this.#parts.credentials.renew(startedAt)) {
				throw error;
			}
			return await attempt();
		}
	}

	#tellRetry(request: S3Request, failed: FailedAttempt): void {
		const retry: RetryEvent = {
			operation: request.operation,
			location: toUri(request),
			bucket: request.bucket,
			isThrottled: failed.isThrottled,
			attempt: failed.attempt,
			maxAttempts: this.#parts.policy.maxAttempts,
			delayMilliseconds: failed.delayMilliseconds,
			reason: toReason(failed.error),
		};
		for (const listener of this.#retryListeners) {
			listener(retry);
		}
	}

	#mayBeRefusal(error: unknown): boolean {
		const { status, s3Code } = readRefusal(error);
		return (
			this.endpoint.dialect.checksumRequests === "maybe" &&
			(status === 400 || status === 501) &&
			!(s3Code !== undefined && OTHER_REFUSALS.has(s3Code))
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

// What stores answer with status 400 whatever the request asks for.
const OTHER_REFUSALS = new Set([
	"AuthorizationHeaderMalformed",
	"ExpiredToken",
	"InvalidAccessKeyId",
	"InvalidBucketName",
	"InvalidRange",
	"InvalidToken",
	"KeyTooLongError",
	"RequestExpired",
	"RequestTimeTooSkewed",
	"RequestTimeout",
	"SignatureDoesNotMatch",
	"TokenRefreshRequired",
]);
