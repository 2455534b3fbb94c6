import { isWebOrigin } from "../object-address.ts";
import type { ObjectSelection } from "../spec/spec.ts";
import { webFileName } from "../spec/web-address.ts";
import { nameBelowBase } from "./key-path.ts";

/** Where names come from. */
interface NameRules {
	readonly entry: { readonly from: ObjectSelection };
	/** What keys leave out of names; see `keyBase`. */
	readonly base: string;
}

/**
 * What a selected object is called below the destination: its key relative to the base, or the name of the file at a
 * web address. Fails with `invalid-spec` when the key is not below the base.
 */
export function objectName(key: string, { entry, base }: NameRules): string {
	const name = isWebOrigin(entry.from.bucket) ? webFileName(key) : undefined;
	return name ?? nameBelowBase(key, base);
}
