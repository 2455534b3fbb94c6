import { StagingError } from "../errors.ts";
import { bucketName } from "../object-address.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { S3Request } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { toTermHeaders } from "./term-headers.ts";

/** An object's tags; none on a store that knows no tags. */
export async function readTags(
	session: S3Session,
	{ bucket, key, versionId, terms }: ObjectLocation,
	signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
	if (session.endpoint.dialect.lacks.includes("tags")) return {};
	const version = { ...(versionId !== undefined && { versionId }), ...(terms && { terms }) };
	const request: S3Request = { operation: "GetObjectTagging", bucket, key, ...version };
	const input = {
		Bucket: bucketName(bucket),
		Key: key,
		...(versionId !== undefined && { VersionId: versionId }),
	};
	try {
		const { TagSet = [] } = await session.send(request, signal, async () =>
			(await session.controlPlane(request.bucket)).readTags(input, toTermHeaders(request), signal),
		);
		return Object.fromEntries(TagSet.map(({ Key = "", Value = "" }) => [Key, Value]));
	} catch (error) {
		if (error instanceof StagingError && error.code === "not-supported") {
			return {};
		}
		throw error;
	}
}
