import type { ConformanceClient, Description, Place } from "./conformance-client.ts";
import { toDescription } from "./head-object.ts";
import { runnerFor } from "./run-client.ts";

/** Amazon's own command line, whose `s3` commands send files of 8 MiB and more in parts. */
export const AWS_CLI: ConformanceClient = {
	name: "aws-cli",
	needs: ["aws"],
	installation: "pip install awscli",
	open: (server) => {
		const run = runnerFor(server);
		const copy = async (...parameters: readonly string[]) => {
			await run("aws", ["s3", "cp", "--only-show-errors", ...parameters]);
		};
		return {
			uploadTree: (directory, target) => copy("--recursive", directory, url(target)),
			downloadTree: (source, directory) => copy("--recursive", url(source), directory),
			put: (file, target, description) => copy(...flags(description), file, url(target)),
			get: (source, file) => copy(url(source), file),
			describe: async ({ bucket, key }) => {
				const place = ["--bucket", bucket, "--key", key];
				const text = await run("aws", ["s3api", "head-object", "--output", "json", ...place]);
				return toDescription(JSON.parse(text));
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
		...["--metadata", JSON.stringify(description.metadata)],
	];
}
