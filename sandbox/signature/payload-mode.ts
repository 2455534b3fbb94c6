import { S3Error } from "../protocol/s3-error.ts";

/** How a body is framed and what vouches for it, as x-amz-content-sha256 says. */
export interface PayloadMode {
	/** aws-chunked framing. */
	readonly isChunked: boolean;
	/** Every chunk, and the trailer, carries a signature. */
	readonly hasChunkSignatures: boolean;
	readonly hasTrailer: boolean;
	/** The body's SHA-256 in hexadecimal, when that is what was signed. */
	readonly sha256?: string;
}

/** A body nobody vouches for: an anonymous or presigned request. */
export const UNSIGNED_PAYLOAD: PayloadMode = {
	isChunked: false,
	hasChunkSignatures: false,
	hasTrailer: false,
};

const MODES: Readonly<Record<string, PayloadMode>> = {
	"UNSIGNED-PAYLOAD": UNSIGNED_PAYLOAD,
	"STREAMING-UNSIGNED-PAYLOAD-TRAILER": chunked(false, true),
	"STREAMING-AWS4-HMAC-SHA256-PAYLOAD": chunked(true, false),
	"STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER": chunked(true, true),
};

/** Reads an x-amz-content-sha256 value. Throws InvalidArgument for what it cannot be. */
export function toPayloadMode(payloadHash: string): PayloadMode {
	const mode = MODES[payloadHash];
	if (mode !== undefined) return mode;
	if (/^[0-9a-f]{64}$/.test(payloadHash)) return { ...UNSIGNED_PAYLOAD, sha256: payloadHash };
	throw new S3Error("InvalidArgument", {
		message:
			"x-amz-content-sha256 must be UNSIGNED-PAYLOAD, a STREAMING value, or a valid sha256 value.",
		details: { ArgumentName: "x-amz-content-sha256", ArgumentValue: payloadHash },
	});
}

function chunked(hasChunkSignatures: boolean, hasTrailer: boolean): PayloadMode {
	return { isChunked: true, hasChunkSignatures, hasTrailer };
}
