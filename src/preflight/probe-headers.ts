import type { HeaderOptions } from "../spec/headers.ts";
import { fillIn } from "../spec/placeholders.ts";

/** What of an upload's headers a store may ask for rights for, or refuse. Placeholders of tags stand for nothing yet. */
export function probeHeaders(headers: HeaderOptions): HeaderOptions {
	const { storageClass, acl, grants, encryption, checksumAlgorithm, retention, legalHold } =
		headers;
	const { tags, websiteRedirect } = headers;
	return {
		...(storageClass && { storageClass }),
		...(acl && { acl }),
		...(grants && { grants }),
		...(encryption && { encryption }),
		...(checksumAlgorithm && { checksumAlgorithm }),
		...(retention && { retention }),
		...(legalHold && { legalHold }),
		...(websiteRedirect && { websiteRedirect }),
		...(tags && { tags: withoutPlaceholders(tags) }),
	};
}

function withoutPlaceholders(
	tags: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
	const filled = Object.entries(tags).map(([name, value]) => [name, fillIn(value, () => "")]);
	return Object.fromEntries(filled);
}
