import type { IncomingMessage, ServerResponse } from "node:http";
import type { ChecksumAlgorithm } from "../checksums/checksum.ts";
import type { Identity } from "../signature/authenticate.ts";
import { ChunkedDecoder } from "../signature/chunked-decoder.ts";
import type { BlobStore, StoredBlob } from "../store/blob-store.ts";
import type { ReceivedBody } from "./body-digests.ts";
import { BodyDigests } from "./body-digests.ts";
import type { DeclaredChecksum } from "./declared-checksum.ts";
import { S3Error } from "./s3-error.ts";

/** How far an exchange has come. */
interface Progress {
	/** Body bytes received, with their framing. */
	bytesIn: number;
	/** Body bytes sent. */
	bytesOut: number;
	/** Whether the body was asked for, where the client waits for that. */
	isContinued: boolean;
}

/** The two ends of one HTTP exchange. */
export interface Exchange {
	readonly incoming: IncomingMessage;
	readonly response: ServerResponse;
	/** The client waits for `100 Continue` before it sends the body. */
	readonly expectsContinue: boolean;
	readonly progress: Progress;
}

/** How to take a body. */
export interface BodyOptions {
	/** The checksum to verify it against. */
	readonly declared: DeclaredChecksum | undefined;
	/** Further checksums to compute. */
	readonly algorithms: readonly ChecksumAlgorithm[];
}

/** Largest body of one PUT or part (S3 User Guide, "Multipart upload limits"). */
const MAX_BODY_BYTES = 5 * 1024 ** 3;
/** Largest XML document; a list of 10,000 parts with checksums has about 3 MiB. */
const MAX_DOCUMENT_BYTES = 8 * 1024 ** 2;

/** The body of a request, unread until an operation asks for it. */
export class RequestBody {
	readonly #exchange: Exchange;
	readonly #identity: Identity;
	readonly #headers: ReadonlyMap<string, string>;

	constructor(exchange: Exchange, identity: Identity, headers: ReadonlyMap<string, string>) {
		this.#exchange = exchange;
		this.#identity = identity;
		this.#headers = headers;
	}

	/** Streams the body to disk; throws, with nothing stored, unless every check passes. */
	async store(
		blobs: BlobStore,
		options: BodyOptions,
	): Promise<ReceivedBody & { readonly blob: StoredBlob }> {
		const writer = blobs.createWriter();
		try {
			const received = await this.#receive((chunk) => writer.write(chunk), options);
			return { ...received, blob: await writer.finish() };
		} catch (error) {
			await writer.discard();
			throw error;
		}
	}

	/** The body as text, for XML documents; empty when there is none. */
	async text(declared: DeclaredChecksum | undefined): Promise<string> {
		if (!this.#headers.has("content-length") && !this.#identity.payload.isChunked) return "";
		const pieces: Buffer[] = [];
		let size = 0;
		const take = (chunk: Buffer): void => {
			size += chunk.length;
			if (size > MAX_DOCUMENT_BYTES) throw new S3Error("MalformedXML");
			pieces.push(chunk);
		};
		await this.#receive(take, { declared, algorithms: [] });
		return Buffer.concat(pieces).toString();
	}

	async #receive(
		take: (chunk: Buffer) => Promise<void> | void,
		options: BodyOptions,
	): Promise<ReceivedBody> {
		const { payload, chunkSigner } = this.#identity;
		const contentMd5 = this.#headers.get("content-md5");
		const digests = new BodyDigests({ ...options, payload, contentMd5, size: this.#size() });
		const decoder = payload.isChunked ? new ChunkedDecoder(chunkSigner) : undefined;
		const { incoming, progress } = this.#exchange;
		this.#askForBody();
		// A refused body must not take the connection with it: the answer still has to go out.
		const pieces: AsyncIterable<Buffer> = incoming.iterator({ destroyOnReturn: false });
		for await (const piece of pieces) {
			progress.bytesIn += piece.length;
			for (const chunk of decoder?.decode(piece) ?? [piece]) {
				digests.update(chunk);
				await take(chunk);
			}
		}
		return digests.finish(decoder?.finish() ?? new Map());
	}

	#askForBody(): void {
		if (!this.#exchange.expectsContinue || this.#exchange.progress.isContinued) return;
		this.#exchange.response.writeContinue();
		this.#exchange.progress.isContinued = true;
	}

	#size(): number {
		const { isChunked } = this.#identity.payload;
		const name = isChunked ? "x-amz-decoded-content-length" : "content-length";
		const length = this.#headers.get(name);
		if (length === undefined && !isChunked && this.#headers.has("transfer-encoding")) {
			throw new S3Error("NotImplemented", { details: { Header: "Transfer-Encoding" } });
		}
		if (length === undefined || !/^\d+$/.test(length)) throw new S3Error("MissingContentLength");
		if (Number(length) > MAX_BODY_BYTES) {
			const details = { ProposedSize: length, MaxSizeAllowed: MAX_BODY_BYTES };
			throw new S3Error("EntityTooLarge", { details });
		}
		return Number(length);
	}
}
