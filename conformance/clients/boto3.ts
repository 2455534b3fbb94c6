import { spawnSync } from "node:child_process";
import path from "node:path";
import type { ConformanceClient, Description } from "./conformance-client.ts";
import { toDescription } from "./head-object.ts";
import { runnerFor } from "./run-client.ts";

const SCRIPT = path.join(import.meta.dirname, "boto3_client.py");

/** Amazon's SDK for Python, with its own transfer manager. */
export const BOTO3: ConformanceClient = {
	name: "boto3",
	needs: ["python3"],
	isComplete: () => spawnSync("python3", ["-c", "import boto3"]).status === 0,
	installation: "pip install boto3",
	open: (server) => {
		const run = runnerFor(server);
		const ask = (operation: string, parameters: object) =>
			run("python3", [SCRIPT, operation, JSON.stringify(parameters)]);
		const tell = async (operation: string, parameters: object) => {
			await ask(operation, parameters);
		};
		return {
			uploadTree: (directory, target) => tell("upload_tree", { directory, ...target }),
			downloadTree: (source, directory) => tell("download_tree", { directory, ...source }),
			put: (file, target, description) =>
				tell("put", { file, ...target, description: toArguments(description) }),
			get: (source, file) => tell("get", { ...source, file }),
			describe: async (source) => toDescription(JSON.parse(await ask("describe", source))),
		};
	},
};

function toArguments(description: Description): object {
	return {
		ContentType: description.contentType,
		CacheControl: description.cacheControl,
		ContentDisposition: description.contentDisposition,
		ContentEncoding: description.contentEncoding,
		Metadata: description.metadata,
	};
}
