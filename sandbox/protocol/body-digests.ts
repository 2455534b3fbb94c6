import type { Hash } from "node:crypto";
import { createHash } from "node:crypto";
import type { ChecksumAlgorithm, Hasher } from "../checksums/checksum.ts";
import { checksumHeader, createHasher } from "../checksums/checksum.ts";
import type { PayloadMode } from "../signature/payload-mode.ts";
import type { DeclaredChecksum } from "./declared-checksum.ts";
import { checkChecksumValue, refuseChecksum } from "./declared-checksum.ts";
import { S3Error } from "./s3-error.ts";

/** What is known of a body that arrived whole and passed every check. */
export interface ReceivedBody {
	readonly size: number;
	readonly md5: Buffer;
	/** The declared checksum, and those that were asked for. */
	readonly checksums: ReadonlyMap<ChecksumAlgorithm, Buffer>;
}

/** What a body is checked against. */
export interface BodyClaims {
	readonly payload: PayloadMode;
	readonly contentMd5: string | undefined;
	readonly declared: DeclaredChecksum | undefined;
	/** Further checksums to compute. */
	readonly algorithms: readonly ChecksumAlgorithm[];
	readonly size: number;
}

/** Digests of a body while it arrives. */
export class BodyDigests {
	readonly #claims: BodyClaims;
	readonly #contentMd5: Buffer | undefined;
	readonly #checksums: ReadonlyMap<ChecksumAlgorithm, Hasher>;
	readonly #md5 = createHash("md5");
	readonly #sha256: Hash | undefined;
	#size = 0;

	/** Throws InvalidDigest for a Content-MD5 that cannot be one. */
	constructor(claims: BodyClaims) {
		this.#claims = claims;
		this.#contentMd5 = readContentMd5(claims.contentMd5);
		const declared = claims.declared === undefined ? [] : [claims.declared.algorithm];
		this.#checksums = new Map(
			[...declared, ...claims.algorithms].map((name) => [name, createHasher(name)]),
		);
		this.#sha256 = claims.payload.sha256 === undefined ? undefined : createHash("sha256");
	}

	/** Throws IncompleteBody as soon as more arrives than was announced. */
	update(chunk: Buffer): void {
		this.#size += chunk.length;
		if (this.#size > this.#claims.size) throw new S3Error("IncompleteBody");
		this.#md5.update(chunk);
		this.#sha256?.update(chunk);
		for (const hasher of this.#checksums.values()) hasher.update(chunk);
	}

	/** Ends the body: checks length, payload hash, Content-MD5 and checksum, in this order. */
	finish(trailers: ReadonlyMap<string, string>): ReceivedBody {
		if (this.#size !== this.#claims.size) throw new S3Error("IncompleteBody");
		this.#checkPayloadHash();
		const md5 = this.#md5.digest();
		if (this.#contentMd5 !== undefined && !this.#contentMd5.equals(md5)) {
			throw new S3Error("BadDigest");
		}
		const checksums = new Map(
			[...this.#checksums].map(([name, hasher]) => [name, hasher.digest()] as const),
		);
		this.#checkDeclared(checksums, trailers);
		return { size: this.#size, md5, checksums };
	}

	#checkPayloadHash(): void {
		const computed = this.#sha256?.digest("hex");
		if (computed === this.#claims.payload.sha256) return;
		throw new S3Error("XAmzContentSHA256Mismatch", {
			details: {
				ClientComputedContentSHA256: this.#claims.payload.sha256 ?? "",
				S3ComputedContentSHA256: computed ?? "",
			},
		});
	}

	#checkDeclared(
		checksums: ReadonlyMap<ChecksumAlgorithm, Buffer>,
		trailers: ReadonlyMap<string, string>,
	): void {
		const { declared } = this.#claims;
		const isTrailing = declared !== undefined && declared.value === undefined;
		const name = declared === undefined ? "" : checksumHeader(declared.algorithm);
		if ([...trailers.keys()].some((given) => !isTrailing || given !== name)) {
			throw new S3Error("MalformedTrailerError");
		}
		if (declared === undefined) return;
		const value = declared.value ?? trailers.get(name);
		if (value === undefined) throw new S3Error("MalformedTrailerError");
		checkChecksumValue(declared.algorithm, value);
		const computed = checksums.get(declared.algorithm)?.toString("base64");
		if (computed !== value) refuseChecksum(declared.algorithm);
	}
}

function readContentMd5(contentMd5: string | undefined): Buffer | undefined {
	if (contentMd5 === undefined) return undefined;
	const digest = Buffer.from(contentMd5, "base64");
	if (digest.length === 16 && digest.toString("base64") === contentMd5) return digest;
	throw new S3Error("InvalidDigest", { details: { "Content-MD5": contentMd5 } });
}
