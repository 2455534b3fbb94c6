import { StagingError } from "../errors.ts";
import { bucketName } from "../object-address.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { RestoreRequest } from "./object-facts.ts";
import { hasS3Code } from "./s3-errors.ts";
import type { S3Request } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { toTermHeaders } from "./term-headers.ts";

/** Asks for the restore of an archived object; one that goes on already is fine. */
export async function restoreObject(
	session: S3Session,
	location: ObjectLocation,
	{ tier, days }: RestoreRequest,
	signal: AbortSignal,
): Promise<void> {
	const request: S3Request = { operation: "RestoreObject", ...location };
	const { bucket, key, versionId } = location;
	const input = {
		Bucket: bucketName(bucket),
		Key: key,
		...(versionId !== undefined && { VersionId: versionId }),
		RestoreRequest: {
			...(days !== undefined && { Days: days }),
			GlacierJobParameters: { Tier: tier },
		},
	};
	try {
		await session.send(request, signal, async () =>
			(await session.controlPlane(bucket)).restore(input, toTermHeaders(request), signal),
		);
	} catch (error) {
		if (!(error instanceof StagingError && hasS3Code(error, "RestoreAlreadyInProgress"))) {
			throw error;
		}
	}
}
