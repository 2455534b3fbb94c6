import { writeSync } from "node:fs";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe } from "@jest/globals";
import type { ConformanceServer, RunningServer } from "../servers/conformance-server.ts";
import { missingPrograms } from "../servers/programs.ts";
import { SERVERS } from "../servers/servers.ts";

/** A server for the tests of one file, and buckets on it. */
export interface ServerBench {
	readonly server: RunningServer;
	/** The SDK's own client, unmodified but for what old servers need. */
	readonly client: S3Client;
	/** A new bucket, whose name it gives. */
	createBucket(): Promise<string>;
}

/** Declares the same tests for every server. They are skipped, for all to see, where its programs are not installed. */
export function eachServer(
	declare: (bench: ServerBench, server: ConformanceServer) => void,
	servers: readonly ConformanceServer[] = SERVERS,
): void {
	for (const server of servers) {
		const missing = whyMissing(server);
		if (missing === undefined) {
			describe(server.name, () => declare(useServer(server), server));
		} else {
			writeSync(2, `${server.name} does not run: ${missing}\n`);
			describe.skip(`${server.name} (${missing})`, () => declare(useServer(server), server));
		}
	}
}

/** Absent where the server can run here. */
export function whyMissing({
	needs,
	needsRoot,
	installation,
}: ConformanceServer): string | undefined {
	const [first] = missingPrograms(needs);
	if (first !== undefined) return `there is no ${first}; it comes with: ${installation}`;
	return needsRoot && process.getuid?.() !== 0 ? "it has to be started by root" : undefined;
}

/** Starts a server before the tests of a block, and ends it after them. */
export function useServer({ start }: ConformanceServer): ServerBench {
	let running: RunningServer | undefined;
	let client: S3Client | undefined;
	let buckets = 0;
	beforeAll(async () => {
		running = await start();
		client = openClient(running);
	});
	afterAll(async () => {
		client?.destroy();
		await running?.stop();
	});
	return {
		get server() {
			if (running === undefined) throw new Error("the server has not been started");
			return running;
		},
		get client() {
			if (client === undefined) throw new Error("the server has not been started");
			return client;
		},
		async createBucket() {
			buckets += 1;
			const name = `conformance-${buckets}`;
			await this.client.send(new CreateBucketCommand({ Bucket: name }));
			return name;
		},
	};
}

function openClient({ endpoint, region, accessKeyId, secretAccessKey }: RunningServer): S3Client {
	return new S3Client({
		endpoint,
		region,
		credentials: { accessKeyId, secretAccessKey },
		forcePathStyle: true,
		// Swift answers 503 for a while after it has started, on a busy machine for longer.
		maxAttempts: 10,
		requestChecksumCalculation: "WHEN_REQUIRED",
		responseChecksumValidation: "WHEN_REQUIRED",
	});
}
