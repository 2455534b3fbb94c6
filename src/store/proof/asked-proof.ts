import { StagingError } from "../../errors.ts";
import type { Dialect } from "../dialect.ts";
import type { Checksum } from "../object-facts.ts";
import type { UploadProof } from "../object-store.ts";
import { type S3Request, toUri } from "../s3-request.ts";
import type { S3Session } from "../s3-session.ts";
import { isProofRefusal } from "./proof-refusals.ts";

type Algorithm = Checksum["algorithm"];

/**
 * What `send` comes to with a proof by the algorithm that the author asked for, else with what the endpoint takes.
 * Nothing weaker stands in for what was asked: where the store refuses it, this fails with `not-supported`.
 */
export async function sendProven<T>(
	session: S3Session,
	request: S3Request,
	asked: Algorithm | undefined,
	send: (proof: UploadProof) => Promise<T>,
): Promise<T> {
	if (asked === undefined) {
		return await session.proofs.climbDown(send);
	}
	try {
		return await send(toAskedProof(asked, session.endpoint.dialect));
	} catch (error) {
		throw isProofRefusal(error) ? toRefusedAlgorithm(request, asked, error) : error;
	}
}

export function toRefusedAlgorithm(
	request: Pick<S3Request, "bucket" | "key">,
	asked: Algorithm,
	cause: unknown,
): StagingError {
	const reason = `the store refuses checksums by ${asked}, which \`checksum-algorithm\` asks for`;
	return new StagingError("not-supported", `Could not upload ${toUri(request)}: ${reason}`, {
		hint: "Leave out `checksum-algorithm`, or choose one that this store takes: no other stands in for it",
		cause,
	});
}

// Of CRCs follows that of the whole; not every store knows that of CRC32. SHAs of a whole do not follow from its parts'
// (Amazon S3 user guide, "Checking object integrity", checksum types).
function toAskedProof(asked: Algorithm, { uploadProof }: Dialect): UploadProof {
	switch (asked) {
		case "crc64nvme":
			return "full-crc64nvme";
		case "crc32":
		case "crc32c":
			return uploadProof === "full-crc32" ? `full-${asked}` : `part-${asked}`;
		default:
			return `part-${asked}`;
	}
}
