import { StagingError } from "../errors.ts";
import type { CloudFront } from "./cloudfront/cloudfront.ts";
import { assertConfidential } from "./customer-key-headers.ts";
import type { DataPlane } from "./data-plane/data-plane.ts";
import type { Endpoint } from "./endpoint.ts";
import { ReceiverError } from "./http/http-exchange.ts";
import type { RetryEvent } from "./object-store.ts";
import type { ProofLadder } from "./proof/proof-ladder.ts";
import { readRefusal, toReason, toStagingError } from "./s3-errors.ts";
import { describeSubject, OPERATIONS, type S3Request } from "./s3-request.ts";
import { type FailedAttempt, Retries } from "./s3-retry.ts";
import type { ControlPlane } from "./sdk/control-plane.ts";
import type { SessionParts } from "./session-parts.ts";

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

	/** The cache before the buckets; loaded with the first call. */
	cloudFront(): Promise<CloudFront> {
		return this.#parts.openCloudFront();
	}

	watchRetries(listener: (retry: RetryEvent) => void): () => void {
		this.#retryListeners.add(listener);
		return () => this.#retryListeners.delete(listener);
	}

	close(): void {
		this.#parts.close();
	}

	/**
	 * What `attempt` (numbered from 1) comes to, made again while that can help, though not once its answer has begun to
	 * reach somebody; every failure is a StagingError, but for that of the receiver itself.
	 */
	async send<T>(
		request: S3Request,
		signal: AbortSignal,
		attempt: (number: number) => Promise<T>,
		hasBegun: () => boolean = () => false,
	): Promise<T> {
		this.#assertConfidential(request);
		let retries: Retries | undefined;
		for (;;) {
			const startedAt = Date.now();
			try {
				return await attempt(retries?.attempts ?? 1);
			} catch (error) {
				if (hasBegun()) {
					throw error instanceof ReceiverError
						? error.cause
						: this.toError(error, request, { signal, attempts: 1 });
				}
				retries ??= this.#openRetries(request, signal);
				const { attempts } = retries;
				if (!(await retries.allow(error, startedAt))) {
					throw this.toError(error, request, { signal, attempts });
				}
			}
		}
	}

	#assertConfidential(request: S3Request): void {
		if (request.terms?.customerKey || request.source?.terms?.customerKey) {
			assertConfidential(this.endpoint, describeSubject(request));
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
			? new StagingError(
					"timeout",
					`Could not ${verb} ${describeSubject(request)}: it took too long`,
					{
						cause: error,
					},
				)
			: new StagingError("cancelled", `Could not ${verb} ${describeSubject(request)}: cancelled`, {
					cause: error,
				});
	}

	/**
	 * Calls `ask` with whether to ask for checksums. An endpoint that may not know such requests and refuses one
	 * is asked again without, and never again with.
	 */
	withChecksums<T>(ask: (checksums: boolean) => Promise<T>): Promise<T> {
		const mayBeRefused =
			this.#asksForChecksums && this.endpoint.dialect.checksumRequests === "maybe";
		return mayBeRefused ? this.#orWithoutChecksums(ask) : ask(this.#asksForChecksums);
	}

	async #orWithoutChecksums<T>(ask: (checksums: boolean) => Promise<T>): Promise<T> {
		try {
			return await ask(true);
		} catch (error) {
			if (!mayBeRefusal(error)) {
				throw error;
			}
			const answer = await ask(false);
			this.#stopAskingForChecksums();
			return answer;
		}
	}

	#openRetries(request: S3Request, signal: AbortSignal): Retries {
		const { policy, credentials } = this.#parts;
		return new Retries({
			policy,
			signal,
			renew: (startedAt) => credentials.renew(startedAt),
			onRetry: (failed) => this.#tellRetry(request, failed),
		});
	}

	#tellRetry(request: S3Request, failed: FailedAttempt): void {
		const retry: RetryEvent = {
			operation: request.operation,
			location: describeSubject(request),
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

	#stopAskingForChecksums(): void {
		if (this.#asksForChecksums) {
			this.#asksForChecksums = false;
			this.#parts.onNotice(
				`${this.endpoint.name} refuses requests for checksums: downloads are verified by ETag and size`,
			);
		}
	}
}

function mayBeRefusal(error: unknown): boolean {
	const { status, s3Code } = readRefusal(error);
	return (
		(status === 400 || status === 501) && !(s3Code !== undefined && OTHER_REFUSALS.has(s3Code))
	);
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
