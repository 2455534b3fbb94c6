/** A refusal in the terms of the Security Token Service (STS API reference, "Common errors" and those of each call). */
export class StsError extends Error {
	override readonly name = "StsError";
	readonly code: StsErrorCode;
	readonly status: number;

	constructor(code: StsErrorCode, message: string) {
		super(message);
		this.code = code;
		this.status = STATUSES[code];
	}
}

const STATUSES = {
	AccessDenied: 403,
	ExpiredToken: 403,
	ExpiredTokenException: 400,
	IDPCommunicationError: 400,
	InvalidAction: 400,
	InvalidClientTokenId: 403,
	InvalidIdentityToken: 400,
	MalformedPolicyDocument: 400,
	MissingAuthenticationToken: 403,
	PackedPolicyTooLarge: 400,
	RequestExpired: 403,
	SignatureDoesNotMatch: 403,
	ValidationError: 400,
} as const;

export type StsErrorCode = keyof typeof STATUSES;
