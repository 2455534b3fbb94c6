import type { SigningCredentials } from "../signature/request-signer.ts";
import type { StoreSettings } from "../store-settings.ts";
import type { CredentialSearch } from "./credential-chain.ts";
import type { CredentialDescription, CredentialKind } from "./credential-kind.ts";

/** Keys that sign requests, and until when. */
export interface Credentials extends SigningCredentials {
	readonly expiration?: Date;
	/** Absent: not known. */
	readonly kind?: CredentialKind;
}

// As long before their end as the SDK looks for new ones, though not before half of their time is over.
const RENEWAL_MILLISECONDS = 300_000;
/** What gives credentials that are about to expire is not asked for better ones with every request. */
const PATIENCE_MILLISECONDS = 60_000;
/** Nobody is asked more often, however short-lived what they give. */
const SHORTEST_USE_MILLISECONDS = 1000;

/** The credentials of every request: searched for once, and again before they expire. */
export class CredentialSource {
	readonly #search: CredentialSearch | undefined;
	#known: Credentials | undefined;
	#foundAt = 0;
	/** From when on others are looked for. All times here are of a clock that nobody sets (`performance.now`). */
	#renewAt = Number.POSITIVE_INFINITY;
	#searching: Promise<Credentials> | undefined;
	#failure: unknown;

	/** `search` is not needed for what the settings or the environment hold. */
	constructor(given: Credentials | undefined, search?: CredentialSearch) {
		this.#known = given;
		this.#search = search;
	}

	/** Absent as long as there is something to look for first. */
	get current(): Credentials | undefined {
		return performance.now() < this.#renewAt ? this.#known : undefined;
	}

	/** Waits for the one search that is under way, or begins it. Fails with `no-credentials`, then always. */
	async find(): Promise<Credentials> {
		const { current } = this;
		if (current !== undefined) {
			return current;
		}
		if (this.#failure !== undefined) {
			throw this.#failure;
		}
		this.#searching ??= this.#searchOnce().finally(() => {
			this.#searching = undefined;
		});
		return await this.#searching;
	}

	/** Where the credentials come from, and which they are, without a secret. Fails as `find` does. */
	async describe(): Promise<CredentialDescription> {
		const { describeCredentials } = await import("./credential-kind.ts");
		return describeCredentials(await this.find());
	}

	/**
	 * Tells whether a request that began at `startedAt` (of `performance.now`) and was refused for its expired credentials
	 * may find others now.
	 */
	renew(startedAt: number): boolean {
		if (this.#search === undefined) {
			return false;
		}
		if (this.#foundAt <= startedAt) {
			this.#known = undefined;
		}
		return true;
	}

	async #searchOnce(): Promise<Credentials> {
		try {
			return this.#keep(await this.#searchAnew());
		} catch (error) {
			const old = this.#known;
			if (old === undefined || isOver(old)) {
				this.#failure = error;
				throw error;
			}
			this.#renewAt = performance.now() + PATIENCE_MILLISECONDS;
			return old;
		}
	}

	async #searchAnew(): Promise<Credentials> {
		if (this.#search === undefined) {
			throw new Error("there are no credentials to look for");
		}
		return await this.#search();
	}

	#keep(found: Credentials): Credentials {
		this.#known = toCredentials(found);
		this.#foundAt = performance.now();
		this.#renewAt = this.#foundAt + toUse(found);
		return this.#known;
	}
}

/** The keys that are written down where this program need not look further; nothing where it has to. */
export function readGivenCredentials(settings: StoreSettings): Credentials | undefined {
	const { credentials, environment } = settings;
	if (credentials !== undefined) {
		return toCredentials({ ...credentials, kind: "inputs" });
	}
	const accessKeyId = environment.AWS_ACCESS_KEY_ID;
	const secretAccessKey = environment.AWS_SECRET_ACCESS_KEY;
	// The SDK's chain begins with these two, unless a profile is named.
	const isOthers = settings.identity?.profile || environment.AWS_PROFILE;
	if (isOthers || !accessKeyId || !secretAccessKey) {
		return undefined;
	}
	const sessionToken = environment.AWS_SESSION_TOKEN ?? "";
	return toCredentials({ accessKeyId, secretAccessKey, sessionToken, kind: "environment" });
}

/** For how many milliseconds credentials are good before others are looked for. */
function toUse({ expiration }: Credentials): number {
	if (expiration === undefined) return Number.POSITIVE_INFINITY;
	const left = expiration.getTime() - Date.now();
	if (left <= 0) return PATIENCE_MILLISECONDS;
	return Math.max(left - RENEWAL_MILLISECONDS, left / 2, SHORTEST_USE_MILLISECONDS);
}

// An empty token is none.
function toCredentials({ sessionToken, ...others }: Credentials): Credentials {
	return sessionToken ? { ...others, sessionToken } : others;
}

function isOver({ expiration }: Credentials): boolean {
	return expiration !== undefined && expiration.getTime() <= Date.now();
}
