import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();

/** How long a cancelled stage may take (docs/semantics.md, "Cancellation"). */
const MOST_MILLISECONDS = 5000;

let server: Server;
let address = "";

// Takes every request and answers none.
beforeEach(async () => {
	server = createServer();
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
	server.closeAllConnections();
	server.close();
});

/** The variables that make a command the source of credentials: one that asks the server and waits. */
function waitingCommand(): Record<string, string> {
	const config = path.join(world.temp, "aws-config");
	const command = `"${process.execPath}" -e "require('http').get('${address}')"`;
	writeFileSync(config, `[default]\ncredential_process = ${command}\n`);
	return { AWS_CONFIG_FILE: config };
}

/** The variables that exchange a web identity's token at the server. */
function waitingExchange(): Record<string, string> {
	const token = path.join(world.temp, "token");
	writeFileSync(token, "token");
	return {
		AWS_WEB_IDENTITY_TOKEN_FILE: token,
		AWS_ROLE_ARN: "arn:aws:iam::123456789012:role/reader",
		AWS_ENDPOINT_URL_STS: address,
	};
}

const DOWNLOAD = { INPUT_BEFORE: "s3://bucket/k -> k" };
const UPLOAD = { INPUT_AFTER: "k -> s3://bucket/k" };
const SKIP = { ...DOWNLOAD, "INPUT_ON-MISSING-CREDENTIALS": "skip" };
const NOTHING_MOVED = "The job was cancelled before anything was transferred";

test.each([
	["a command", waitingCommand, DOWNLOAD, NOTHING_MOVED],
	["the exchange of a token", waitingExchange, DOWNLOAD, NOTHING_MOVED],
	["a command, where they may be missing,", waitingCommand, SKIP, NOTHING_MOVED],
	["a command to a preflight", waitingCommand, UPLOAD, "The job was cancelled before it was known"],
])(
	"a cancelled job does not wait for credentials that %s is to give",
	async (_, variables, inputs, expected) => {
		const child = spawn(process.execPath, [path.join(ACTION, "dist/index.js")], {
			cwd: world.workspace,
			env: {
				PATH: process.env.PATH,
				HOME: world.temp,
				GITHUB_WORKSPACE: world.workspace,
				RUNNER_TEMP: world.temp,
				...inputs,
				INPUT_ENDPOINT: world.sandbox.endpoint,
				...variables(),
			},
			stdio: ["ignore", "pipe", "inherit"],
		});
		const exited = once(child, "exit");
		const output = child.stdout.toArray();
		await once(server, "request");
		const signalledAt = performance.now();
		child.kill("SIGINT");
		expect(await exited).toEqual([1, null]);
		expect(performance.now() - signalledAt).toBeLessThan(MOST_MILLISECONDS);
		const errors = Buffer.concat(await output)
			.toString()
			.split("\n")
			.filter((line) => line.startsWith("::error"));
		expect(errors).toEqual([expect.stringContaining(expected)]);
	},
	15_000,
);
