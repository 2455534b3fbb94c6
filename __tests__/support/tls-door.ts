import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { createServer, type Server } from "node:tls";
import { afterEach } from "@jest/globals";

/** Opens doors on 127.0.0.1 that speak TLS and lead to a port without it; they end with the test. Gives their ports. */
export function useTlsDoors(): (
	secrets: { readonly key: string; readonly cert: string },
	port: number,
) => Promise<number> {
	const doors: Server[] = [];
	afterEach(() => {
		for (const door of doors.splice(0)) door.close();
	});
	return async (secrets, port) => {
		const door = createServer(secrets, (socket) => {
			const onward = connect(port, "127.0.0.1");
			socket.on("error", () => onward.destroy()).pipe(onward);
			onward.on("error", () => socket.destroy()).pipe(socket);
		});
		doors.push(door);
		door.listen(0, "127.0.0.1");
		await once(door, "listening");
		return (door.address() as AddressInfo).port;
	};
}
