/** What a request can say of the object that it makes and that takes a right of its own. */
interface SaidOfObject {
	readonly acl?: unknown;
	readonly grants?: unknown;
	readonly tags?: unknown;
	readonly retention?: unknown;
	readonly legalHold?: unknown;
}

/**
 * The IAM actions that a request needs besides `s3:PutObject`, for what it says of its object (Service Authorization
 * Reference, Amazon S3).
 */
export function headerRights(said: SaidOfObject): string[] {
	const { acl, grants, tags, retention, legalHold } = said;
	return [
		...(acl || grants ? ["s3:PutObjectAcl"] : []),
		...(tags ? ["s3:PutObjectTagging"] : []),
		...(retention ? ["s3:PutObjectRetention"] : []),
		...(legalHold ? ["s3:PutObjectLegalHold"] : []),
	];
}
