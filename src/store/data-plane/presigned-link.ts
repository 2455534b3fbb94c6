import { StagingError } from "../../errors.ts";
import type { ObjectLocation } from "../../spec/spec.ts";
import type { Credentials } from "../credentials/credential-source.ts";
import type { Endpoint } from "../endpoint.ts";
import type { PresignedLink } from "../object-facts.ts";
import { toUri } from "../s3-request.ts";

/** Until when a link works that is signed by `credentials` to end at `asked`: it ends with them. */
export function toEnd(
	{ expiration, sessionToken }: Credentials,
	asked: Date,
): Pick<PresignedLink, "expires" | "limit"> {
	if (expiration !== undefined && expiration < asked) {
		return { expires: expiration, limit: "credentials" };
	}
	const isUnknown = sessionToken !== undefined && expiration === undefined;
	return { expires: asked, ...(isUnknown && { limit: "unknown" }) };
}

export function noLinkError(location: ObjectLocation, { anonymous }: Endpoint): StagingError {
	const [reason, hint] = anonymous
		? ["it would have to be signed, and this step is `anonymous`", "Give the step credentials"]
		: ["links to buckets of this kind are not supported", "Leave out `presign`"];
	return new StagingError(
		"invalid-input",
		`Could not make a link to ${toUri(location)}: ${reason}`,
		{
			hint,
		},
	);
}
