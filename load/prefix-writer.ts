import { setImmediate } from "node:timers/promises";
import { DeleteObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { BUCKET } from "./place.ts";
import { contentOf } from "./self-telling.ts";

/** How many keys there are, and how many come. */
export interface KeyCounts {
	readonly keys: number;
	readonly newKeys: number;
}

/** Enough to be fetched in several ranges. */
const LARGE_BYTES = 33 * 1024 ** 2;

/** Changes once, while it is read. */
export const LARGE_ONCE = "large/once";
/** Changes again and again. */
const LARGE_RESTLESS = "large/restless";
const RESTLESS_MILLISECONDS = 300;

/** The part of every content that is the same in all versions of an object. */
export function leastBytes(name: string): number {
	return name.startsWith("large/") ? LARGE_BYTES : 0;
}

/**
 * Somebody who writes below `in/` while others read there: keys come, change and go in the order of the listing, again
 * and again. Every object tells its name and its version.
 */
export class PrefixWriter {
	/** Stay as they are. */
	readonly steady: readonly string[];
	readonly rewritten: readonly string[];
	readonly deleted: readonly string[];
	/** Come while others read. */
	readonly added: readonly string[];
	readonly #sandbox: Sandbox;
	readonly #client: S3Client;
	readonly #versions = new Map<string, number>();

	constructor(sandbox: Sandbox, { keys, newKeys }: KeyCounts) {
		this.#sandbox = sandbox;
		this.#client = clientOf(sandbox);
		const numbers = Array.from({ length: keys }, (_, at) => at);
		const ofKind = (kind: string, places: readonly number[]): readonly string[] =>
			numbers.filter((at) => places.includes(at % 4)).map((at) => `${inOrder(at)}-${kind}`);
		this.steady = ofKind("steady", [0, 1]);
		this.rewritten = ofKind("rewritten", [2]);
		this.deleted = ofKind("deleted", [3]);
		this.added = Array.from(
			{ length: newKeys },
			(_, at) => `${inOrder(Math.floor((at * keys) / newKeys))}-new-${at}`,
		);
	}

	/** Whether the bytes are one whole version of the object that there was at some time. */
	hasWritten(name: string, version: number | undefined): boolean {
		const last = this.#versions.get(name);
		return version !== undefined && last !== undefined && version <= last;
	}

	/** How many objects have been written so far, each version counted. */
	get writes(): number {
		return [...this.#versions.values()].reduce((sum, last) => sum + last + 1, 0);
	}

	/** Makes what there is before anybody reads. */
	async fill(): Promise<void> {
		const large = [LARGE_ONCE, LARGE_RESTLESS];
		for (const name of [...this.steady, ...this.rewritten, ...this.deleted, ...large]) {
			await this.#put(name);
		}
		this.#versions.set(LARGE_ONCE, 1);
		const body = contentOf(LARGE_ONCE, 1, LARGE_BYTES);
		const rule = { operation: "GetObject", key: `in/${LARGE_ONCE}`, skip: 1 } as const;
		this.#sandbox.fault({ ...rule, action: { kind: "replace", body } });
	}

	/** Writes and deletes until it is told to stop. */
	async write(signal: AbortSignal): Promise<void> {
		let restlessAt = performance.now();
		for (let round = 0; !signal.aborted; round++) {
			if (round < this.added.length) await this.#put(this.added[round]);
			await this.#put(this.rewritten[round % this.rewritten.length]);
			if (round < this.deleted.length) await this.#delete(this.deleted[round]);
			if (performance.now() - restlessAt > RESTLESS_MILLISECONDS) {
				await this.#put(LARGE_RESTLESS);
				restlessAt = performance.now();
			}
			await setImmediate();
		}
		this.#client.destroy();
	}

	async #put(name: string | undefined): Promise<void> {
		if (name === undefined) return;
		const version = (this.#versions.get(name) ?? -1) + 1;
		this.#versions.set(name, version);
		await this.#sandbox.putObject(BUCKET, `in/${name}`, contentOf(name, version, leastBytes(name)));
	}

	async #delete(name: string | undefined): Promise<void> {
		await this.#client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: `in/${name}` }));
	}
}

function inOrder(at: number): string {
	return String(at).padStart(6, "0");
}

function clientOf({ endpoint, region, credential }: Sandbox): S3Client {
	return new S3Client({ endpoint, region, credentials: credential, forcePathStyle: true });
}
