import type { CustomerKey } from "./customer-key.ts";
import type { SomeOptions } from "./read-options.ts";

/** What every request for an entry's objects says, whatever it is about. Absent means: not asked for. */
export interface RequestTerms {
	/** Whoever asks pays for requests and bytes, as the bucket's owner wants it. */
	readonly requestPayer?: true;
	/** The account that has to own the bucket: 12 digits. */
	readonly expectedBucketOwner?: string;
	/** What the store encrypts and decrypts the objects with. */
	readonly customerKey?: CustomerKey;
	/** Of a web address: its query with the `?`, as it is sent. A secret. */
	readonly webQuery?: string;
}

/** The terms that an entry's options amount to; nothing where it has none, so that nothing is carried about. */
export function toTerms(values: SomeOptions): RequestTerms | undefined {
	const { encryption } = values;
	const owner = values["expected-bucket-owner"];
	const terms: RequestTerms = {
		...(values["request-payer"] === true && { requestPayer: true }),
		...(owner !== undefined && { expectedBucketOwner: owner }),
		...(encryption?.type === "customer" && { customerKey: encryption.key }),
	};
	return Object.keys(terms).length > 0 ? terms : undefined;
}
