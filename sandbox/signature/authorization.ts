import { S3Error } from "../protocol/s3-error.ts";
import type { S3Request } from "../protocol/s3-request.ts";
import type { CredentialScope } from "./signature.ts";

/** The claims of a signed request, read but not yet verified. */
export interface Authorization {
	readonly kind: "header" | "presigned";
	readonly accessKeyId: string;
	readonly scope: CredentialScope;
	readonly signedHeaders: readonly string[];
	readonly signature: string;
	/** The x-amz-date value, `YYYYMMDDTHHMMSSZ`. */
	readonly timestamp: string;
	/** How long a presigned request holds. */
	readonly expiresSeconds?: number;
	readonly sessionToken?: string;
	/** The x-amz-content-sha256 value. */
	readonly payloadHash: string;
}

/** Another service than S3, whose requests say no hash of their body. */
export interface SignedService {
	readonly service: string;
	/** Of the body that came. */
	readonly payloadHash: string;
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const HEADER_FORM =
	/^AWS4-HMAC-SHA256\s+Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/;
/** Presigned requests hold for a week at most (S3 API Reference, sigv4-query-string-auth). */
const MAX_EXPIRES_SECONDS = 604_800;

/** Reads the Authorization header or the presigned query; undefined for an anonymous request. */
export function readAuthorization(
	request: S3Request,
	service?: SignedService,
): Authorization | undefined {
	const header = request.headers.get("authorization");
	const isPresigned = request.query.has("X-Amz-Algorithm");
	if (header !== undefined && isPresigned) {
		throw new S3Error("InvalidArgument", { message: "Only one auth mechanism allowed" });
	}
	if (header !== undefined) return readHeaderForm(header, request, service);
	return isPresigned ? readQueryForm(request) : undefined;
}

/** Reads `YYYYMMDDTHHMMSSZ`; undefined when malformed. */
export function parseTimestamp(text: string): Date | undefined {
	const fields = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
	if (fields === null) return undefined;
	const [, year, month, day, hour, minute, second] = fields;
	const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
	return Number.isNaN(date.getTime()) ? undefined : date;
}

function readHeaderForm(
	header: string,
	request: S3Request,
	service?: SignedService,
): Authorization {
	if (!header.startsWith(ALGORITHM)) {
		throw new S3Error("InvalidRequest", {
			message: "The authorization mechanism you have provided is not supported.",
		});
	}
	const fields = HEADER_FORM.exec(header);
	if (fields === null) throw new S3Error("AuthorizationHeaderMalformed");
	const [, credential = "", signedHeaders = "", signature = ""] = fields;
	const payloadHash = service?.payloadHash ?? request.headers.get("x-amz-content-sha256");
	if (payloadHash === undefined) {
		throw new S3Error("InvalidRequest", {
			message: "Missing required header for this request: x-amz-content-sha256",
		});
	}
	const timestamp = request.headers.get("x-amz-date");
	if (timestamp === undefined || parseTimestamp(timestamp) === undefined) {
		throw new S3Error("AccessDenied", {
			message: "AWS authentication requires a valid Date or x-amz-date header",
		});
	}
	return {
		kind: "header",
		...readCredential(credential, "AuthorizationHeaderMalformed", timestamp, service?.service),
		signedHeaders: signedHeaders.split(";"),
		signature,
		timestamp,
		payloadHash,
		...sessionToken(request.headers.get("x-amz-security-token")),
	};
}

function readQueryForm(request: S3Request): Authorization {
	const field = (name: string): string => {
		const value = request.query.get(`X-Amz-${name}`);
		if (value === undefined) throw new S3Error("AuthorizationQueryParametersError");
		return value;
	};
	const timestamp = field("Date");
	const expiresSeconds = Number(field("Expires"));
	const isExpiryValid = expiresSeconds >= 0 && expiresSeconds <= MAX_EXPIRES_SECONDS;
	if (field("Algorithm") !== ALGORITHM || parseTimestamp(timestamp) === undefined) {
		throw new S3Error("AuthorizationQueryParametersError");
	}
	if (!isExpiryValid) {
		throw new S3Error("AuthorizationQueryParametersError", {
			message: "X-Amz-Expires must be less than a week (in seconds)",
		});
	}
	return {
		kind: "presigned",
		...readCredential(field("Credential"), "AuthorizationQueryParametersError", timestamp),
		signedHeaders: field("SignedHeaders").split(";"),
		signature: field("Signature"),
		timestamp,
		expiresSeconds,
		payloadHash: presignedPayloadHash(request),
		...sessionToken(request.query.get("X-Amz-Security-Token")),
	};
}

function presignedPayloadHash(request: S3Request): string {
	const named = request.query.get("X-Amz-Content-Sha256");
	return request.headers.get("x-amz-content-sha256") ?? named ?? "UNSIGNED-PAYLOAD";
}

function readCredential(
	credential: string,
	code: "AuthorizationHeaderMalformed" | "AuthorizationQueryParametersError",
	timestamp: string,
	expected = "s3",
): { readonly accessKeyId: string; readonly scope: CredentialScope } {
	const fields = /^(.+)\/(\d{8})\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(credential);
	const [, accessKeyId = "", date = "", region = "", service = "", end = ""] = fields ?? [];
	if (service !== expected || end !== "aws4_request" || date !== timestamp.slice(0, 8)) {
		throw new S3Error(code, {
			message: `The Credential is mal-formed; expecting KEY/YYYYMMDD/REGION/${expected}/aws4_request`,
		});
	}
	return { accessKeyId, scope: { date, region, service } };
}

function sessionToken(token: string | undefined): { readonly sessionToken?: string } {
	return token === undefined ? {} : { sessionToken: token };
}
