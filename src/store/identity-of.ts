import { abortable } from "./http/abortable.ts";
import type { Identity } from "./object-facts.ts";
import type { S3Session } from "./s3-session.ts";

/** Who asks. Fails where nobody is found, and with the reason of `signal`: what gives credentials may take its time. */
export async function identityOf(
	session: S3Session,
	signal: AbortSignal,
): Promise<Identity | undefined> {
	if (session.endpoint.anonymous) return undefined;
	return await abortable(session.credentials.describe(), signal);
}
