import { startSandbox } from "../../sandbox/sandbox.ts";
import type { ConformanceServer } from "./conformance-server.ts";

/** The project's own server, which is always there. */
export const SANDBOX: ConformanceServer = {
	name: "sandbox",
	dialect: "aws",
	needs: [],
	installation: "it is part of the project",
	start: async () => {
		const sandbox = await startSandbox();
		const { endpoint, region, credential } = sandbox;
		const { accessKeyId, secretAccessKey } = credential;
		return { endpoint, region, accessKeyId, secretAccessKey, stop: () => sandbox.stop() };
	},
};
