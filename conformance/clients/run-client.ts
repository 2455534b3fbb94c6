import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { promisify } from "node:util";
import type { RunningServer } from "../servers/conformance-server.ts";

const execute = promisify(execFile);

/** Runs programs that know one server, its keys, and nothing of the machine's own settings. */
export function runnerFor(
	{ endpoint, region, accessKeyId, secretAccessKey }: RunningServer,
	more: Readonly<Record<string, string>> = {},
): (program: string, parameters: readonly string[]) => Promise<string> {
	const env = {
		PATH: process.env.PATH,
		HOME: process.env.HOME,
		LC_ALL: "C.UTF-8",
		AWS_ACCESS_KEY_ID: accessKeyId,
		AWS_SECRET_ACCESS_KEY: secretAccessKey,
		AWS_REGION: region,
		AWS_DEFAULT_REGION: region,
		AWS_ENDPOINT_URL: endpoint,
		AWS_CONFIG_FILE: devNull,
		AWS_SHARED_CREDENTIALS_FILE: devNull,
		AWS_EC2_METADATA_DISABLED: "true",
		...more,
	};
	return async (program, parameters) => {
		const { stdout } = await execute(program, parameters, { env, timeout: 60_000 });
		return stdout;
	};
}

/** `name=value` of each of them, behind a flag of its own. */
export function repeated(flag: string, values: Readonly<Record<string, string>>): string[] {
	return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}
