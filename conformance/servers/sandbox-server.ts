import type { Dialect } from "../../sandbox/dialects/manners.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { DIALECT_NAMES } from "../../src/store-traits.ts";
import type { ConformanceServer } from "./conformance-server.ts";

/** The project's own server, which is always there, as Amazon S3 and as each store that it can play. */
export const SANDBOXES: readonly ConformanceServer[] = DIALECT_NAMES.map(sandboxAs);

/** The project's own server as Amazon S3. */
export const SANDBOX = sandboxAs("aws");

function sandboxAs(dialect: Dialect): ConformanceServer {
	return {
		name: dialect === "aws" ? "sandbox" : `sandbox as ${dialect}`,
		dialect,
		needs: [],
		installation: "it is part of the project",
		start: async () => {
			const sandbox = await startSandbox({ dialect });
			const { endpoint, region, credential } = sandbox;
			const { accessKeyId, secretAccessKey } = credential;
			return { endpoint, region, accessKeyId, secretAccessKey, stop: () => sandbox.stop() };
		},
	};
}
