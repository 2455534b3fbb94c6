import { devNull } from "node:os";
import type { ConformanceClient, Description, Place } from "./conformance-client.ts";
import { repeated, runnerFor } from "./run-client.ts";

/** rclone as a client, with the part size that makes it send large files in parts. */
export const RCLONE_CLIENT: ConformanceClient = {
	name: "rclone",
	needs: ["rclone"],
	installation: "go install github.com/rclone/rclone@v1.75.1",
	lacks: ["empty-segments"],
	open: (server) => {
		const run = runnerFor(server, {
			RCLONE_CONFIG: devNull,
			RCLONE_S3_PROVIDER: "Other",
			RCLONE_S3_ENV_AUTH: "true",
			RCLONE_S3_ENDPOINT: server.endpoint,
			RCLONE_S3_REGION: server.region,
			RCLONE_S3_NO_CHECK_BUCKET: "true",
			RCLONE_S3_UPLOAD_CUTOFF: "5M",
			RCLONE_S3_CHUNK_SIZE: "5M",
		});
		const tell = async (...parameters: readonly string[]) => {
			await run("rclone", parameters);
		};
		return {
			uploadTree: (directory, target) => tell("copy", directory, remote(target)),
			downloadTree: (source, directory) => tell("copy", remote(source), directory),
			put: (file, target, description) =>
				tell("copyto", "--metadata", ...flags(description), file, remote(target)),
			get: (source, file) => tell("copyto", remote(source), file),
			describe: async (source) => {
				const text = await run("rclone", ["lsjson", "--stat", "--metadata", remote(source)]);
				return toDescription(JSON.parse(text).Metadata);
			},
		};
	},
};

function remote({ bucket, key }: Place): string {
	return `:s3:${bucket}/${key}`;
}

/** It has headers among the metadata. */
const HEADERS = {
	"content-type": "contentType",
	"cache-control": "cacheControl",
	"content-disposition": "contentDisposition",
	"content-encoding": "contentEncoding",
} as const satisfies Record<string, keyof Description>;

function flags({ metadata, ...description }: Description): string[] {
	const headers = Object.entries(HEADERS).map(([header, name]) => [header, description[name]]);
	return repeated("--metadata-set", { ...Object.fromEntries(headers), ...metadata });
}

function toDescription(told: Readonly<Record<string, string>>): Partial<Description> {
	const description = Object.entries(HEADERS).map(([header, name]) => [name, told[header]]);
	// Dates and the storage class are its own additions.
	const own = [...Object.keys(HEADERS), "btime", "mtime", "tier"];
	const metadata = Object.entries(told).filter(([name]) => !own.includes(name));
	return { ...Object.fromEntries(description), metadata: Object.fromEntries(metadata) };
}
