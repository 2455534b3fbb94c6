import type { ConnectionPool } from "../../../src/store/http/connection-pool.ts";
import { type Serve, useRawServers } from "./raw-server.ts";
import { useWebBench } from "./web-server.ts";

/** Servers, and connections for bodies, that end with the test. */
export interface ReadingBench {
	readonly serve: Serve;
	/** Default: 1 connection, 20 s of silence. */
	openPool(origin: string, connections?: number, idle?: number): Promise<ConnectionPool>;
}

export function useReadingBench(): ReadingBench {
	const bench = useWebBench();
	return {
		serve: useRawServers(),
		openPool: (origin, connections = 1, idle = 20_000) =>
			bench.openPools({ connections, idle }).open(origin, "reading"),
	};
}
