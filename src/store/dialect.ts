import type { DialectName, StoreTraits } from "../store-traits.ts";
import { DIALECTS_BY_HOST } from "./dialect-hosts.ts";
import { DIALECTS } from "./dialect-rows.ts";
import type { DefaultProof } from "./object-store.ts";

/** What a kind of store can do, and how it wants it done. Each row of docs/providers.md is one. */
export interface DialectRow extends StoreTraits {
	/** What uploads carry for the store to check, until it refuses that. */
	readonly uploadProof: DefaultProof;
	/** Whether downloads may ask for an object's checksum. `maybe`: until the endpoint refuses it. */
	readonly checksumRequests: "yes" | "maybe" | "no";
	/** Whether it deletes only objects that have not changed. */
	readonly deletesIfUnchanged: boolean;
	/** Whether it may take no notice of what an upload says, without refusing it. */
	readonly mayIgnore: boolean;
	/** Whether buckets stand in host names only, and never in paths. */
	readonly needsHostStyle: boolean;
	/** The region that requests are signed for when neither the author nor the host's name says one. */
	readonly region: string;
}

/** What an endpoint can do beyond the S3 calls that every store knows. */
export interface Dialect extends DialectRow {
	/** Whether uploads may go on with less when the store refuses their proof. */
	readonly mayStepDown: boolean;
}

/** What the host of an endpoint says about it. */
export interface HostFacts {
	readonly dialect: Dialect;
	/** The region that requests are signed for when nobody names one. */
	readonly region: string;
}

/** The facts of `host`; `name` other than `auto` overrides the dialect, but not a region that the host's name holds. */
export function describeHost(host: string, name: "auto" | DialectName): HostFacts {
	const known = DIALECTS_BY_HOST.find(({ pattern }) => pattern.test(host));
	const chosen = DIALECTS[name === "auto" ? (known?.name ?? "generic") : name];
	return {
		dialect: { ...chosen, mayStepDown: !isAmazonHost(host) },
		region: known?.pattern.exec(host)?.[1] ?? chosen.region,
	};
}

/** Whether `host` is Amazon's own. */
export function isAmazonHost(host: string): boolean {
	return DIALECTS_BY_HOST.some(({ name, pattern }) => name === "aws" && pattern.test(host));
}
