import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest, IncomingMessage } from "node:http";

/** The requests of Node's own HTTP client while somebody watches: those of the SDK to containers and instances alone. */
export interface MachineRequests {
	/** Breaks off every one of them, also those that are still to come. */
	endAll(): void;
	/** Ends the watch. */
	stop(): void;
}

/**
 * Watches for requests that nothing else can break off, and whose connections would keep this process alive. An answer
 * that never ends is broken off here.
 */
export function watchMachineRequests(): MachineRequests {
	const requests: ClientRequest[] = [];
	let isOver = false;
	const onStart = (message: unknown) => {
		const { request } = message as { readonly request: ClientRequest };
		requests.push(request);
		request.on("response", endWhereEndless);
		if (isOver) request.destroy();
	};
	subscribe(CHANNEL, onStart);
	return {
		endAll: () => {
			isOver = true;
			for (const request of requests) request.destroy();
		},
		stop: () => unsubscribe(CHANNEL, onStart),
	};
}

// The SDK keeps all that comes. Whoever listens for the bytes makes them come, before the SDK listens as well.
function endWhereEndless(answer: IncomingMessage): void {
	let bytes = 0;
	const push = answer.push.bind(answer);
	answer.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
		bytes += chunk?.length ?? 0;
		if (bytes > MOST_BYTES) answer.destroy(new Error("the answer is longer than any"));
		return push(chunk, encoding);
	};
}

/** Credentials are a few hundred bytes. */
const MOST_BYTES = 65_536;

const CHANNEL = "http.client.request.start";
