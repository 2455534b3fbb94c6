import type { Socket } from "node:net";

/** Breaks a connection off, as a crash of the other side does. */
export function resetSocket(socket: Socket): void {
	// Of TLS there is a socket below, which is out of reach: it just ends.
	if ("encrypted" in socket) socket.destroy();
	else socket.resetAndDestroy();
}
