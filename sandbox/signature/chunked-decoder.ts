import type { Hash } from "node:crypto";
import { createHash } from "node:crypto";
import { S3Error } from "../protocol/s3-error.ts";
import type { ChunkSigner } from "./chunk-signer.ts";

/** Smallest chunk but the last (S3 API Reference, sigv4-streaming). */
const MIN_CHUNK_BYTES = 8192;
/** No chunk header or trailer line is longer; more is not aws-chunked. */
const MAX_LINE_BYTES = 8192;

/**
 * Decodes aws-chunked framing as it arrives and verifies each chunk's signature:
 * `size[;chunk-signature=hex]CRLF data CRLF … 0[;…]CRLF [name:value CRLF …] CRLF`.
 */
export class ChunkedDecoder {
	readonly #signer: ChunkSigner | undefined;
	readonly #trailers = new Map<string, string>();
	#state: "header" | "data" | "data-end" | "trailer" | "done" = "header";
	#line = "";
	#left = 0;
	#chunkSize: number | undefined;
	#signature = "";
	#hash: Hash | undefined;

	constructor(signer: ChunkSigner | undefined) {
		this.#signer = signer;
	}

	/** The decoded bytes of the next piece of the body. */
	decode(piece: Buffer): readonly Buffer[] {
		const decoded: Buffer[] = [];
		let rest = piece;
		while (rest.length > 0) {
			rest = this.#state === "data" ? this.#takeData(rest, decoded) : this.#takeLine(rest);
		}
		return decoded;
	}

	/** Ends the body and gives its trailers. Throws IncompleteBody if the last chunk is missing. */
	finish(): ReadonlyMap<string, string> {
		if (this.#state !== "done") throw new S3Error("IncompleteBody");
		return this.#trailers;
	}

	#takeData(piece: Buffer, decoded: Buffer[]): Buffer {
		const data = piece.subarray(0, this.#left);
		this.#hash?.update(data);
		this.#left -= data.length;
		decoded.push(data);
		if (this.#left === 0) this.#state = "data-end";
		return piece.subarray(data.length);
	}

	#takeLine(piece: Buffer): Buffer {
		const end = piece.indexOf(0x0a);
		this.#line += piece.toString("latin1", 0, end < 0 ? piece.length : end);
		if (this.#line.length > MAX_LINE_BYTES) throw new S3Error("IncompleteBody");
		if (end < 0) return piece.subarray(piece.length);
		if (!this.#line.endsWith("\r")) throw new S3Error("IncompleteBody");
		const line = this.#line.slice(0, -1);
		this.#line = "";
		this.#endLine(line);
		return piece.subarray(end + 1);
	}

	#endLine(line: string): void {
		if (this.#state === "header") this.#startChunk(line);
		else if (this.#state === "data-end") this.#endChunk(line);
		else if (this.#state === "trailer" && line !== "") this.#takeTrailer(line);
		else if (this.#state === "trailer") this.#endTrailers();
		else throw new S3Error("IncompleteBody");
	}

	#startChunk(line: string): void {
		const fields = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line);
		if (fields === null) throw new S3Error("IncompleteBody");
		if (this.#chunkSize !== undefined && this.#chunkSize < MIN_CHUNK_BYTES) {
			this.#refuseSmallChunk(Number.parseInt(fields[1] ?? "", 16));
		}
		this.#chunkSize = Number.parseInt(fields[1] ?? "", 16);
		this.#left = this.#chunkSize;
		this.#signature = fields[2] ?? "";
		this.#hash = this.#signer && createHash("sha256");
		this.#state = "data";
		if (this.#chunkSize > 0) return;
		this.#verifyChunk();
		this.#state = "trailer";
	}

	// A chunk may be small when nothing but the empty last chunk follows it.
	#refuseSmallChunk(nextSize: number): void {
		if (nextSize > 0) throw new S3Error("InvalidChunkSizeError");
	}

	#endChunk(line: string): void {
		if (line !== "") throw new S3Error("IncompleteBody");
		this.#verifyChunk();
		this.#state = "header";
	}

	#verifyChunk(): void {
		if (this.#hash !== undefined) {
			this.#signer?.verifyChunk(this.#signature, this.#hash.digest("hex"));
		}
	}

	#takeTrailer(line: string): void {
		const colon = line.indexOf(":");
		const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
		if (name === "" || this.#trailers.has(name)) throw new S3Error("MalformedTrailerError");
		this.#trailers.set(name, line.slice(colon + 1).trim());
	}

	#endTrailers(): void {
		const signature = this.#trailers.get("x-amz-trailer-signature");
		this.#trailers.delete("x-amz-trailer-signature");
		this.#state = "done";
		if (this.#signer === undefined || this.#trailers.size === 0) return;
		const lines = [...this.#trailers].map(([name, value]) => `${name}:${value}\n`);
		this.#signer.verifyTrailer(signature ?? "", lines.join(""));
	}
}
