import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";

/** The requests of Node's own HTTP client while somebody watches: those of the SDK to containers and instances alone. */
export interface MachineRequests {
	/** Breaks off every one of them, also those that are still to come. */
	endAll(): void;
	/** Ends the watch. */
	stop(): void;
}

/** Watches for requests that nothing else can break off, and whose connections would keep this process alive. */
export function watchMachineRequests(): MachineRequests {
	const requests: ClientRequest[] = [];
	let isOver = false;
	const onStart = (message: unknown) => {
		const { request } = message as { readonly request: ClientRequest };
		requests.push(request);
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

const CHANNEL = "http.client.request.start";
