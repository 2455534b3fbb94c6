import { Readable } from "node:stream";
import type { ObjectBody } from "./object-store.ts";

/**
 * The bytes of an answer. Ends at once when `signal` fires; `toError` translates whatever breaks it.
 */
export function openBody(
	body: unknown,
	signal: AbortSignal,
	toError: (error: unknown) => Error,
): Pick<ObjectBody, "chunks" | "destroy"> {
	const stream = toStream(body);
	// A body nobody reads must not bring the process down when its connection breaks.
	stream.on("error", () => {});
	return {
		chunks: readChunks(stream, signal, toError),
		destroy: () => stream.destroy(),
	};
}

/** Gives up a body that nobody wants, and its connection with it. */
export function closeBody(body: unknown): void {
	toStream(body)
		.on("error", () => {})
		.destroy();
}

function toStream(body: unknown): Readable {
	return body instanceof Readable ? body : Readable.from([]);
}

async function* readChunks(
	stream: Readable,
	signal: AbortSignal,
	toError: (error: unknown) => Error,
): AsyncGenerator<Uint8Array> {
	const stop = () => stream.destroy(new Error("cancelled"));
	signal.addEventListener("abort", stop, { once: true });
	try {
		signal.throwIfAborted();
		for await (const chunk of stream) {
			yield chunk;
		}
	} catch (error) {
		throw toError(error);
	} finally {
		signal.removeEventListener("abort", stop);
		stream.destroy();
	}
}
