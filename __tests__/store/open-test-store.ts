import "./one-realm.ts";
import { afterEach, beforeEach } from "@jest/globals";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/sandbox.ts";
import type { ObjectLocation } from "../../src/spec/spec.ts";
import type { RetryEvent } from "../../src/store/object-facts.ts";
import type { GetOptions, ObjectAnswer, ObjectStore } from "../../src/store/object-store.ts";
import { openObjectStore } from "../../src/store/s3-object-store.ts";
import type { StoreSettings } from "../../src/store/store-settings.ts";

/** A sandbox with the bucket `bucket`, and stores that talk to it over HTTP. */
export interface StoreBench {
	readonly sandbox: Sandbox;
	/** What the stores told of themselves. */
	readonly retries: readonly RetryEvent[];
	readonly notices: readonly string[];
	/** What they have written into the log. */
	readonly lines: readonly string[];
	/** The next retry that a store tells of. */
	nextRetry(): Promise<RetryEvent>;
	/** A store that is closed with the test. Default: dialect `aws`, short pauses. */
	open(settings?: Partial<StoreSettings>): ObjectStore;
}

export const NEVER = new AbortController().signal;

export const HEADERS = { contentType: "text/plain", metadata: {} };

/** Sets up a bench of its own for each test of the file. */
export function useStoreBench(options: SandboxOptions = {}): StoreBench {
	let sandbox: Sandbox | undefined;
	let stores: ObjectStore[] = [];
	const retries: RetryEvent[] = [];
	const notices: string[] = [];
	const lines: string[] = [];
	let waiting: ((retry: RetryEvent) => void)[] = [];
	const onRetry = (retry: RetryEvent) => {
		retries.push(retry);
		for (const resolve of waiting.splice(0)) {
			resolve(retry);
		}
	};
	beforeEach(async () => {
		sandbox = await startSandbox(options);
		sandbox.createBucket("bucket");
		stores = [];
		waiting = [];
		retries.length = 0;
		notices.length = 0;
		lines.length = 0;
	});
	afterEach(async () => {
		for (const store of stores) {
			store.close();
		}
		await sandbox?.stop();
	});
	const running = () => {
		if (sandbox === undefined) {
			throw new Error("the sandbox has not been started");
		}
		return sandbox;
	};
	return {
		get sandbox() {
			return running();
		},
		retries,
		notices,
		lines,
		nextRetry: () => new Promise((resolve) => waiting.push(resolve)),
		open: (settings = {}) => {
			const store = openObjectStore(
				{ ...defaultSettings(running()), ...settings },
				{ onNotice: (text) => notices.push(text), onInfo: (text) => lines.push(text) },
			);
			store.watchRetries(onRetry);
			stores.push(store);
			return store;
		},
	};
}

function defaultSettings({ endpoint, region, credential }: Sandbox): StoreSettings {
	return {
		endpoint,
		region,
		credentials: credential,
		pathStyle: "auto",
		anonymous: false,
		dialect: "aws",
		maxConnections: 8,
		environment: {},
		timing: { retryBase: 1 },
	};
}

/** An object as a store gives it. */
export interface Received extends ObjectAnswer {
	readonly body: Buffer;
}

/** Gets an object, or a range of it, whole. */
export async function receive(
	store: Pick<ObjectStore, "get">,
	location: ObjectLocation,
	options: Partial<GetOptions> = {},
): Promise<Received> {
	const pieces: Buffer[] = [];
	let answer: ObjectAnswer | undefined;
	await store.get(
		location,
		{ signal: NEVER, ...options },
		{
			begin: (begun) => {
				answer = begun;
			},
			take: (chunk) => {
				pieces.push(Buffer.from(chunk));
				return undefined;
			},
		},
	);
	if (answer === undefined) {
		throw new Error("the store gave bytes of no object");
	}
	return { ...answer, body: Buffer.concat(pieces) };
}

/** What a promise is rejected with. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
	try {
		await work;
	} catch (error) {
		return error;
	}
	throw new Error("it did not fail");
}
