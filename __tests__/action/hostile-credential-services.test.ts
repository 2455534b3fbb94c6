import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/run-job.ts";
import { ACTION, useWorld } from "../support/action.ts";
import {
	answer,
	endless,
	type HostileAnswer,
	useHostileServers,
} from "../support/hostile-server.ts";
import { messages } from "../support/only-error.ts";

const world = useWorld();
const serve = useHostileServers();

const ROLE = "arn:aws:iam::111122223333:role/ci";
const TELL_MEMORY = `--import=${new URL("../support/print-peak-memory.ts", import.meta.url)}`;

/** What gives credentials, and how a job is told where it is. */
const SERVICES = [
	["the service of ID tokens", (url: string) => ({ ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/?a=b` })],
	["STS", (url: string) => ({ AWS_ENDPOINT_URL_STS: url })],
	["a container", (url: string) => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/role` })],
	["an instance", (url: string) => ({ AWS_EC2_METADATA_SERVICE_ENDPOINT: url })],
] as const;

/** The main stage of a job whose credentials come from a server that answers like this. */
async function ask(
	name: string,
	toEnvironment: (url: string) => Record<string, string>,
	reply: () => HostileAnswer,
): Promise<StageResult> {
	const service = await serve(reply);
	const tokens = await serve(() => answer(200, {}, JSON.stringify({ value: "a.b.c" })));
	const isRole = name === "STS" || name.includes("tokens");
	const { endpoint } = world.sandbox;
	const inputs = {
		before: "s3://bucket/k -> k",
		endpoint,
		...(isRole && { "role-to-assume": ROLE }),
	};
	const job = await world.job([{ id: "stage", uses: ACTION, with: inputs }], {
		env: {
			HOME: world.temp,
			NODE_OPTIONS: TELL_MEMORY,
			AWS_MAX_ATTEMPTS: "1",
			AWS_EC2_METADATA_DISABLED: String(name !== "an instance"),
			AWS_CONTAINER_AUTHORIZATION_TOKEN: "container-token",
			...(isRole && {
				ACTIONS_ID_TOKEN_REQUEST_URL: `${tokens.url}/?a=b`,
				ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-token",
			}),
			...toEnvironment(service.url),
		},
	});
	expect(service.asked.length).toBeGreaterThan(0);
	const stage = job.main("stage");
	expect(stage.exitCode).toBe(1);
	expect(messages(stage, "error")).toHaveLength(1);
	expect(messages(stage, "error").join()).not.toContain("defect");
	return stage;
}

describe.each(SERVICES)("what gives credentials, %s,", (name, toEnvironment) => {
	test("is not followed where it redirects to", async () => {
		const other = await serve(() => answer(200));
		await ask(name, toEnvironment, () => answer(307, { location: `${other.url}/` }));
		expect(other.asked).toEqual([]);
	});

	test.each([
		["success", "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"],
		["refusal", "HTTP/1.1 403 No\r\n"],
	])("takes neither time nor memory with a %s without end", async (_, head) => {
		const startedAt = performance.now();
		const { log } = await ask(name, toEnvironment, () =>
			endless(`${head}transfer-encoding: chunked\r\n\r\n`, "5\r\naaaaa\r\n"),
		);
		expect(performance.now() - startedAt).toBeLessThan(20_000);
		expect(Number(/peak=(\d+)/.exec(log)?.[1]) / 1_000_000).toBeLessThan(250);
	});
});
