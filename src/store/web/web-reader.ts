import { StagingError } from "../../errors.ts";
import { objectUri } from "../../object-address.ts";
import type { ObjectLocation } from "../../spec/spec.ts";
import { type AnswerReceiver, isRefusal, ReceiverError } from "../http/http-exchange.ts";
import { HttpPools } from "../http/http-pools.ts";
import { readNetwork } from "../http/network.ts";
import type { ObjectDescription, ObjectInfo, RetryEvent } from "../object-facts.ts";
import type { GetOptions, ObjectReceiver, ObjectStore } from "../object-store.ts";
import { toReason } from "../s3-errors.ts";
import { type FailedAttempt, Retries, type RetryPolicy, readRetryPolicy } from "../s3-retry.ts";
import { DEFAULT_TIMING, type StoreSettings } from "../store-settings.ts";
import { Delivery } from "./delivery.ts";
import { toWebAnswer, toWebInfo } from "./web-answer.ts";
import { toWebError, WebRefusal } from "./web-errors.ts";
import { Enough, type WebRequest, WebRequests } from "./web-requests.ts";

/** What can be done with files on web servers, as with objects. */
export type WebReader = Pick<ObjectStore, "head" | "get" | "watchRetries" | "close">;

type WebSettings = Pick<StoreSettings, "environment" | "maxConnections" | "timing" | "caBundle">;

/** Opens connections to web servers when they are needed. Fails with `invalid-input` as `readRetryPolicy` does. */
export function openWebReader(settings: WebSettings): WebReader {
	const { environment, maxConnections: connections } = settings;
	const timing = { ...DEFAULT_TIMING, ...settings.timing };
	const pools = new HttpPools({ connections, timing, network: readNetwork(settings) });
	return new HttpsReader(pools, readRetryPolicy(environment, timing.retryBase));
}

class HttpsReader implements WebReader {
	readonly #pools: HttpPools;
	readonly #requests: WebRequests;
	readonly #policy: RetryPolicy;
	readonly #listeners = new Set<(retry: RetryEvent) => void>();

	constructor(pools: HttpPools, policy: RetryPolicy) {
		this.#pools = pools;
		this.#requests = new WebRequests(pools);
		this.#policy = policy;
	}

	// HEAD is not asked: who signs an address signs it for GET.
	async head(location: ObjectLocation, signal: AbortSignal): Promise<ObjectDescription> {
		let info: ObjectInfo;
		try {
			info = await this.#lookUp(location, { range: "bytes=0-0" }, signal);
		} catch (error) {
			if (!isOutOfRange(error)) {
				throw error;
			}
			// There is no first byte in an empty file.
			info = await this.#lookUp(location, {}, signal);
		}
		return { ...info, headers: {}, untoldMetadata: 0, hasCustomerKey: false };
	}

	get(
		location: ObjectLocation,
		{ range, ifMatch, signal }: GetOptions,
		receiver: ObjectReceiver,
	): Promise<void> {
		const headers = {
			...(range && { range: `bytes=${range.start}-${range.end}` }),
			...(ifMatch && { "if-match": `"${ifMatch}"` }),
		};
		const delivery: AnswerReceiver = {
			begin: (answer) => receiver.begin(toWebAnswer(location, answer)),
			take: (chunk) => receiver.take(chunk),
		};
		return this.#send({ location, headers, receiver: delivery, signal });
	}

	watchRetries(listener: (retry: RetryEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	close(): void {
		this.#pools.destroy();
	}

	async #lookUp(
		location: ObjectLocation,
		headers: WebRequest["headers"],
		signal: AbortSignal,
	): Promise<ObjectInfo> {
		let info: ObjectInfo | undefined;
		let bytes = 0;
		const receiver: AnswerReceiver = {
			begin: (answer) => {
				info = toWebInfo(location, answer);
				if (answer.status === 200) {
					throw new Enough();
				}
			},
			take: (chunk) => {
				bytes += chunk.length;
				if (bytes > 1) {
					throw new Enough();
				}
				return undefined;
			},
		};
		await this.#send({ location, headers, receiver, signal });
		if (info === undefined) {
			throw new Error("the look-up ended without an answer");
		}
		return info;
	}

	/** Makes a request again while that can help, though not once its answer has begun to reach somebody. */
	async #send(request: WebRequest): Promise<void> {
		const delivery = new Delivery(request.receiver);
		const retries = this.#openRetries(request);
		for (;;) {
			const startedAt = performance.now();
			try {
				await this.#attempt({ ...request, receiver: delivery });
				return;
			} catch (error) {
				if (error instanceof ReceiverError) {
					throw error.cause;
				}
				const { attempts } = retries;
				if (delivery.hasBegun || !(await retries.allow(error, startedAt))) {
					throw toWebError(error, { ...request, attempts });
				}
			}
		}
	}

	async #attempt(request: WebRequest): Promise<void> {
		const answer = await this.#requests.send(request);
		if (isRefusal(answer)) {
			throw new WebRefusal(answer);
		}
	}

	#openRetries({ location, signal }: WebRequest): Retries {
		return new Retries({
			policy: this.#policy,
			signal,
			renew: () => false,
			onRetry: (failed) => this.#tellRetry(location, failed),
		});
	}

	#tellRetry(location: ObjectLocation, failed: FailedAttempt): void {
		const { attempt, delayMilliseconds, isThrottled } = failed;
		const retry: RetryEvent = {
			operation: "GET",
			location: objectUri(location),
			bucket: location.bucket,
			isThrottled,
			attempt,
			maxAttempts: this.#policy.maxAttempts,
			delayMilliseconds,
			reason: toReason(failed.error),
		};
		for (const listener of this.#listeners) {
			listener(retry);
		}
	}
}

function isOutOfRange(error: unknown): boolean {
	return (
		error instanceof StagingError &&
		error.cause instanceof WebRefusal &&
		error.cause.$metadata.httpStatusCode === 416
	);
}
