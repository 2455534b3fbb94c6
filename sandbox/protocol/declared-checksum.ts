import type { ChecksumAlgorithm } from "../checksums/checksum.ts";
import { checksumHeader, DIGEST_BYTES, toChecksumAlgorithm } from "../checksums/checksum.ts";
import { S3Error } from "./s3-error.ts";

/** The checksum a request carries for the server to verify. */
export interface DeclaredChecksum {
	readonly algorithm: ChecksumAlgorithm;
	/** Base64; undefined while it is still to come as a trailer. */
	readonly value?: string;
}

const PREFIX = "x-amz-checksum-";
/** Headers under the prefix that hold no checksum. */
const NOT_VALUES = ["x-amz-checksum-mode", "x-amz-checksum-type", "x-amz-checksum-algorithm"];

/** Reads the one x-amz-checksum-* header or announced trailer. Throws when there are several. */
export function readDeclaredChecksum(
	headers: ReadonlyMap<string, string>,
): DeclaredChecksum | undefined {
	const names = [...headers.keys()].filter(isChecksumName);
	const trailer = headers.get("x-amz-trailer")?.toLowerCase();
	if (names.length + (trailer === undefined ? 0 : 1) > 1) {
		throw new S3Error("InvalidRequest", {
			message:
				"Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.",
		});
	}
	if (trailer !== undefined) return { algorithm: algorithmOf(trailer) };
	const name = names[0];
	if (name === undefined) return undefined;
	const algorithm = algorithmOf(name);
	return { algorithm, value: checkChecksumValue(algorithm, headers.get(name) ?? "") };
}

/** Gives the base64 value back, or throws InvalidRequest if it cannot be such a digest. */
export function checkChecksumValue(algorithm: ChecksumAlgorithm, value: string): string {
	const digest = Buffer.from(value, "base64");
	if (digest.length === DIGEST_BYTES[algorithm] && digest.toString("base64") === value)
		return value;
	throw new S3Error("InvalidRequest", {
		message: `Value for ${checksumHeader(algorithm)} header is invalid.`,
	});
}

/** Throws BadDigest, worded as S3 words it for checksums. */
export function refuseChecksum(algorithm: ChecksumAlgorithm): never {
	throw new S3Error("BadDigest", {
		message: `The ${algorithm.toLowerCase()} you specified did not match the calculated checksum.`,
	});
}

function isChecksumName(name: string): boolean {
	return name.startsWith(PREFIX) && !NOT_VALUES.includes(name);
}

function algorithmOf(header: string): ChecksumAlgorithm {
	const isChecksum = header.startsWith(PREFIX);
	const algorithm = isChecksum ? toChecksumAlgorithm(header.slice(PREFIX.length)) : undefined;
	if (algorithm !== undefined) return algorithm;
	throw new S3Error(isChecksum ? "NotImplemented" : "InvalidRequest", {
		message: "The value specified in the x-amz-trailer or x-amz-checksum header is not supported",
		details: { Header: header },
	});
}
