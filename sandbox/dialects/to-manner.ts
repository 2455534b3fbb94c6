import type { Refusal } from "../refusals.ts";
import type { Manner } from "./manner.ts";
import { type Dialect, MANNERS } from "./manners.ts";

/** In what a sandbox is to differ from Amazon's. */
export interface Differences {
	/** The store that it plays. Default: Amazon's. */
	readonly dialect?: Dialect;
	/** What it refuses, unlike S3. Default: nothing. */
	readonly refuses?: readonly Refusal[];
	/** What it takes no notice of, unlike S3: what names of request headers begin with. Default: nothing. */
	readonly ignores?: readonly string[];
}

/** The manner of a store, with what it is to refuse and to pass over besides. */
export function toManner({ dialect = "aws", refuses = [], ignores = [] }: Differences): Manner {
	const manner: Manner = MANNERS[dialect];
	const more = ignores.map((header) => ({ header, isPrefix: true }));
	return {
		...manner,
		refuses: [...(manner.refuses ?? []), ...refuses],
		ignores: [...(manner.ignores ?? []), ...more],
	};
}
