import { readRefusal } from "./s3-errors.ts";
import type { SessionParts } from "./session-parts.ts";

/** Whether a request asks for an object's checksum; `maybe` where the store may refuse just that. */
export type ChecksumRequest = "yes" | "maybe" | "no";

/** Which requests for objects ask for their checksums as well. */
export class ChecksumRequests {
	readonly #parts: Pick<SessionParts, "endpoint" | "regions" | "onNotice">;
	#asks: ChecksumRequest;

	constructor(parts: Pick<SessionParts, "endpoint" | "regions" | "onNotice">) {
		this.#parts = parts;
		this.#asks = parts.endpoint.dialect.checksumRequests;
	}

	/**
	 * Calls `ask` with whether to ask for the checksum of an object in `bucket`. An endpoint that may not know such
	 * requests and refuses one is asked again without, and never again with.
	 */
	send<T>(bucket: string, ask: (checksums: ChecksumRequest) => Promise<T>): Promise<T> {
		return this.#asks === "maybe" ? this.#orWithout(bucket, ask) : ask(this.#asks);
	}

	async #orWithout<T>(bucket: string, ask: (checksums: ChecksumRequest) => Promise<T>): Promise<T> {
		const { regions } = this.#parts;
		const asked = regions.endpointOf(bucket);
		try {
			return await ask("maybe");
		} catch (error) {
			if (!mayBeChecksumRefusal(error)) {
				throw error;
			}
			const answer = await ask("no");
			// Where the region was found meanwhile, that may be all that was refused.
			if (regions.endpointOf(bucket) === asked) {
				this.#stop();
			}
			return answer;
		}
	}

	#stop(): void {
		if (this.#asks === "no") {
			return;
		}
		this.#asks = "no";
		const { endpoint, onNotice } = this.#parts;
		onNotice(
			`${endpoint.name} refuses requests for checksums: downloads are verified by ETag and size`,
		);
	}
}

// Whether a store may have refused a request because it asked for a checksum.
function mayBeChecksumRefusal(error: unknown): boolean {
	const { status, s3Code } = readRefusal(error);
	return (
		(status === 400 || status === 501) && !(s3Code !== undefined && OTHER_REFUSALS.has(s3Code))
	);
}

// What stores answer with status 400 whatever the request asks for.
const OTHER_REFUSALS = new Set([
	"AuthorizationHeaderMalformed",
	"ExpiredToken",
	"InvalidAccessKeyId",
	"InvalidBucketName",
	"InvalidRange",
	"InvalidToken",
	"KeyTooLongError",
	"RequestExpired",
	"RequestTimeTooSkewed",
	"RequestTimeout",
	"SignatureDoesNotMatch",
	"TokenRefreshRequired",
]);
