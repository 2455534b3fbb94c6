import type { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import { toAbortError } from "./abort-errors.ts";
import { ChecksumRequests } from "./checksum-requests.ts";
import type { CloudFront } from "./cloudfront/cloudfront.ts";
import type { CredentialSource } from "./credentials/credential-source.ts";
import { assertConfidential } from "./customer-key-headers.ts";
import type { DataPlane } from "./data-plane/data-plane.ts";
import type { Endpoint } from "./endpoint.ts";
import { ReceiverError } from "./http/http-exchange.ts";
import type { Leftovers } from "./leftovers/leftovers.ts";
import type { PresignedLink, RetryEvent } from "./object-facts.ts";
import type { ProofLadder } from "./proof/proof-ladder.ts";
import { Reachability } from "./reachability.ts";
import { RegionFinder } from "./regions/region-finder.ts";
import { toRetryEvent } from "./retry-event.ts";
import { toStagingError } from "./s3-errors.ts";
import { describeSubject, type S3Request } from "./s3-request.ts";
import { type FailedAttempt, Retries } from "./s3-retry.ts";
import type { ControlPlane } from "./sdk/control-plane.ts";
import type { SessionParts } from "./session-parts.ts";

/** Both planes and what was learnt about their endpoint: the one way of every request. */
export class S3Session {
	readonly endpoint: Endpoint;
	readonly dataPlane: DataPlane;
	readonly proofs: ProofLadder;
	readonly credentials: CredentialSource;
	readonly checksums: ChecksumRequests;
	readonly leftovers: Leftovers;
	readonly #parts: SessionParts;
	readonly #finder: RegionFinder;
	readonly #reachability = new Reachability();
	readonly #retryListeners = new Set<(retry: RetryEvent) => void>();

	constructor(parts: SessionParts) {
		this.endpoint = parts.endpoint;
		this.dataPlane = parts.dataPlane;
		this.proofs = parts.proofs;
		this.credentials = parts.credentials;
		this.leftovers = parts.leftovers;
		this.#parts = parts;
		const { regions, closing, onInfo } = parts;
		this.#finder = new RegionFinder({
			regions,
			onFound: onInfo,
			ask: async (bucket) => {
				const { askRegion } = await import("./regions/ask-region.ts");
				return await askRegion(this, bucket, closing);
			},
		});
		this.checksums = new ChecksumRequests(parts);
	}

	/** The calls that the SDK makes to a bucket; loaded with the first. */
	controlPlane(bucket: string): Promise<ControlPlane> {
		return this.#parts.openControlPlane(bucket);
	}

	/** Where requests to a bucket go, as far as that is known. */
	endpointOf(bucket: string): Endpoint {
		return this.#parts.regions.endpointOf(bucket);
	}

	/** Gives the log a line. */
	tell(line: string): void {
		this.#parts.onInfo(line);
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
		// Nearly always there is nothing to wait for, and requests are many.
		const preparing = this.#prepare(request, signal);
		if (preparing !== undefined) {
			await preparing;
		}
		let retries: Retries | undefined;
		for (;;) {
			const startedAt = performance.now();
			const asked = this.endpointOf(request.bucket);
			try {
				const answer = await attempt(retries?.attempts ?? 1);
				this.#reachability.answered();
				return answer;
			} catch (error) {
				if (hasBegun()) {
					throw this.#toBrokenError(error, request, signal);
				}
				const isElsewhere = await this.#finder.correct(error, request, { asked, signal });
				retries ??= this.#openRetries(request, signal);
				const { attempts } = retries;
				if (!isElsewhere && !(await retries.allow(error, startedAt))) {
					throw this.toError(error, request, { signal, attempts });
				}
			}
		}
	}

	/** A link to an object, signed for the region of its bucket. See `DataPlane.presign`. */
	async presign(
		location: ObjectLocation,
		seconds: number,
		signal: AbortSignal,
	): Promise<PresignedLink> {
		await this.#prepare({ operation: "GetObject", ...location }, signal);
		return await this.dataPlane.presign(location, seconds, signal);
	}

	#prepare(request: S3Request, signal: AbortSignal): Promise<void> | undefined {
		const refuse = (error: unknown) => {
			throw this.toError(error, request, { signal, attempts: 1 });
		};
		return this.#finder.prepare(request, signal)?.catch(refuse);
	}

	#assertConfidential(request: S3Request): void {
		if (request.terms?.customerKey || request.source?.terms?.customerKey) {
			assertConfidential(this.endpoint, describeSubject(request));
		}
	}

	// Of an answer that has begun to reach somebody.
	#toBrokenError(error: unknown, request: S3Request, signal: AbortSignal): unknown {
		return error instanceof ReceiverError
			? error.cause
			: this.toError(error, request, { signal, attempts: 1 });
	}

	/** What `error` means: a cancellation when the signal fired, else the failure of `request`. */
	toError(
		error: unknown,
		request: S3Request,
		{ signal, attempts }: { readonly signal: AbortSignal; readonly attempts: number },
	): StagingError {
		return signal.aborted
			? toAbortError(error, request, signal)
			: toStagingError(error, {
					request,
					endpoint: this.endpointOf(request.bucket),
					attempts,
				});
	}

	#openRetries(request: S3Request, signal: AbortSignal): Retries {
		const { policy, credentials } = this.#parts;
		return new Retries({
			policy,
			signal,
			renew: (startedAt) => credentials.renew(startedAt),
			mayReturn: (error) => this.#reachability.mayReturn(error),
			onRetry: (failed) => this.#tellRetry(request, failed),
		});
	}

	#tellRetry(request: S3Request, failed: FailedAttempt): void {
		const retry = toRetryEvent(request, failed, this.#parts.policy);
		for (const listener of this.#retryListeners) {
			listener(retry);
		}
	}
}
