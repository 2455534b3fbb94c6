import type { S3ClientConfig } from "@aws-sdk/client-s3";
import { S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { Sandbox } from "../../../sandbox/sandbox.ts";

/** The AWS SDK as a client of the sandbox; one attempt, so that an answer is what was answered. */
export function createClient(sandbox: Sandbox, config: S3ClientConfig = {}): S3Client {
	return new S3Client({
		endpoint: sandbox.endpoint,
		region: sandbox.region,
		credentials: sandbox.credential,
		forcePathStyle: true,
		maxAttempts: 1,
		...config,
	});
}

/** What a refused call said; fails the test when it was not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{
	readonly code: string;
	readonly status: number | undefined;
	readonly message: string;
}> {
	const answer = await call.then(
		() => "The call was not refused",
		(error: unknown) => error,
	);
	if (!(answer instanceof S3ServiceException)) throw answer;
	return { code: answer.name, status: answer.$metadata.httpStatusCode, message: answer.message };
}
