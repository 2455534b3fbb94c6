/** What S3 answers when it refuses: HTTP status and default message of each error code used here. */
const ERRORS = {
	AccessControlListNotSupported: [400, "The bucket does not allow ACLs"],
	AccessDenied: [403, "Access Denied"],
	AuthorizationHeaderMalformed: [400, "The authorization header is malformed."],
	AuthorizationQueryParametersError: [400, "The authorization query parameters are malformed."],
	BadDigest: [400, "The Content-MD5 you specified did not match what we received."],
	BucketAlreadyOwnedByYou: [409, "Your previous request to create the named bucket succeeded."],
	BucketNotEmpty: [409, "The bucket you tried to delete is not empty"],
	EntityTooLarge: [400, "Your proposed upload exceeds the maximum allowed size"],
	EntityTooSmall: [400, "Your proposed upload is smaller than the minimum allowed size"],
	ExpiredToken: [400, "The provided token has expired."],
	IllegalLocationConstraintException: [400, "The location constraint is incompatible."],
	IncompleteBody: [400, "The request body terminated unexpectedly"],
	InternalError: [500, "We encountered an internal error. Please try again."],
	InvalidAccessKeyId: [403, "The AWS Access Key Id you provided does not exist in our records."],
	InvalidArgument: [400, "Invalid Argument"],
	InvalidBucketName: [400, "The specified bucket is not valid."],
	InvalidChunkSizeError: [
		403,
		"Only the last chunk is allowed to have a size less than 8192 bytes",
	],
	InvalidDigest: [400, "The Content-MD5 you specified was invalid."],
	InvalidObjectState: [403, "The operation is not valid for the object's storage class"],
	InvalidPart: [400, "One or more of the specified parts could not be found."],
	InvalidPartNumber: [416, "The requested partnumber is not satisfiable"],
	InvalidPartOrder: [400, "The list of parts was not in ascending order."],
	InvalidRange: [416, "The requested range is not satisfiable"],
	InvalidRequest: [400, "Invalid Request"],
	InvalidStorageClass: [400, "The storage class you specified is not valid"],
	InvalidTag: [400, "The tag provided was not a valid tag."],
	InvalidToken: [400, "The provided token is malformed or otherwise invalid."],
	InvalidURI: [400, "Couldn't parse the specified URI."],
	KeyTooLongError: [400, "Your key is too long"],
	MalformedTrailerError: [400, "The request contained trailing data that was not well-formed."],
	MalformedXML: [400, "The XML you provided was not well-formed."],
	MetadataTooLarge: [400, "Your metadata headers exceed the maximum allowed metadata size"],
	MethodNotAllowed: [405, "The specified method is not allowed against this resource."],
	MissingContentLength: [411, "You must provide the Content-Length HTTP header."],
	NoSuchBucket: [404, "The specified bucket does not exist"],
	NoSuchKey: [404, "The specified key does not exist."],
	NoSuchUpload: [404, "The specified multipart upload does not exist."],
	NoSuchVersion: [404, "The specified version does not exist."],
	NotImplemented: [501, "A header or query you provided implies functionality not implemented"],
	PermanentRedirect: [301, "The bucket must be addressed using the specified endpoint."],
	PreconditionFailed: [412, "At least one of the pre-conditions you specified did not hold"],
	RequestTimeTooSkewed: [403, "The difference between the request time and ours is too large."],
	RestoreAlreadyInProgress: [409, "Object restore is already in progress"],
	SecondLevelDomainForbidden: [403, "Please use virtual hosted style to access."],
	SignatureDoesNotMatch: [403, "The request signature we calculated does not match yours."],
	XAmzContentSHA256Mismatch: [400, "The provided 'x-amz-content-sha256' header does not match."],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type S3ErrorCode = keyof typeof ERRORS;

export interface S3ErrorOptions {
	/** Replaces the default message. */
	readonly message?: string;
	/** Further elements of the error document, such as `Region` or `Key`. */
	readonly details?: Readonly<Record<string, string | number>>;
	/** Response headers that go with the error. */
	readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal in S3's own terms; the server turns it into an error document. */
export class S3Error extends Error {
	override readonly name = "S3Error";
	readonly code: string;
	readonly status: number;
	readonly details: Readonly<Record<string, string | number>>;
	readonly headers: Readonly<Record<string, string>>;

	constructor(code: S3ErrorCode, options: S3ErrorOptions = {}) {
		const [status, message] = ERRORS[code];
		super(options.message ?? message);
		this.code = code;
		this.status = status;
		this.details = options.details ?? {};
		this.headers = options.headers ?? {};
	}
}
