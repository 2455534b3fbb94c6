import { StagingError } from "../errors.ts";
import type { RequestTerms } from "../spec/terms.ts";
import type { ObjectHeaders } from "../store/object-facts.ts";
import type { Feature, StoreTraits } from "../store-traits.ts";

/** What an entry says of the objects it makes, and of its requests. */
interface Asked {
	readonly headers: Partial<ObjectHeaders>;
	readonly terms: RequestTerms | undefined;
}

/** `not-supported` where an entry asks for what its store is known not to have; nothing else would tell before bytes move. */
export function lackingFeatures(
	asked: Asked,
	{ title, lacks, storageClasses }: StoreTraits,
): StagingError | undefined {
	const missing = lacks.flatMap((feature) => OPTIONS[feature](asked) ?? []);
	const { storageClass } = asked.headers;
	const isUnknown = storageClass !== undefined && storageClasses?.includes(storageClass) === false;
	if (missing.length === 0 && !isUnknown) return undefined;
	const options = [...missing, ...(isUnknown ? [`storage-class: ${storageClass}`] : [])];
	const known = isUnknown ? ` (its classes are ${storageClasses?.join(", ")})` : "";
	const text = `${title} does not have what ${listed(options)} ${options.length === 1 ? "asks" : "ask"} for${known}`;
	return new StagingError("not-supported", text, { hint: HINT });
}

const HINT =
	"Leave it out. If the store has it by now, or is another than its `dialect` says, set `dialect: generic`, which leaves it to the store to refuse";

/** The option of an entry that asks for a feature, as it is written; nothing where none does. */
const OPTIONS: Readonly<Record<Feature, (asked: Asked) => string | undefined>> = {
	acl: ({ headers }) => (headers.acl && "acl") ?? (headers.grants && "grants"),
	tags: ({ headers }) => headers.tags && "tags",
	"website-redirect": ({ headers }) => headers.websiteRedirect && "website-redirect",
	"object-lock": ({ headers }) =>
		(headers.retention && "retain-until") ?? (headers.legalHold && "legal-hold"),
	encryption: ({ headers: { encryption } }) =>
		encryption?.type === "AES256" ? "encryption: AES256" : undefined,
	kms: ({ headers: { encryption } }) =>
		encryption === undefined || encryption.type === "AES256"
			? undefined
			: `encryption: ${encryption.type}`,
	"customer-key": ({ terms }) => terms?.customerKey && "encryption: { type: customer }",
	"requester-pays": ({ terms }) => terms?.requestPayer && "request-payer",
	"expected-bucket-owner": ({ terms }) => terms?.expectedBucketOwner && "expected-bucket-owner",
};

function listed(options: readonly string[]): string {
	const quoted = options.map((option) => `\`${option}\``);
	const last = quoted.pop() ?? "";
	return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}
