import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { StsClient } from "../../../src/store/credentials/sts-client.ts";

let directory = "";
let before: string | undefined;

beforeEach(() => {
	directory = mkdtempSync(path.join(tmpdir(), "sts-client-"));
	const file = path.join(directory, "config");
	writeFileSync(file, "[default]\nendpoint_url = http://sts.example.com\n");
	before = process.env.AWS_CONFIG_FILE;
	process.env.AWS_CONFIG_FILE = file;
});

afterEach(() => {
	if (before === undefined) delete process.env.AWS_CONFIG_FILE;
	else process.env.AWS_CONFIG_FILE = before;
	rmSync(directory, { recursive: true });
});

test("shows a token to nobody that a shared file names, only to whom it was decided to ask", async () => {
	const asked: string[] = [];
	const handle = async ({ protocol, hostname }: { protocol: string; hostname: string }) => {
		asked.push(`${protocol}//${hostname}`);
		throw new Error("nobody answers");
	};
	const endpoint = { region: "eu-west-1", fips: false, dualStack: false };
	const client = new StsClient(endpoint, { handle });
	const request = { RoleArn: "arn:aws:iam::111122223333:role/ci", RoleSessionName: "test" };
	await expect(client.assumeWithToken(request, "a.b.c")).rejects.toThrow("nobody answers");
	expect(asked).toEqual(["https://sts.eu-west-1.amazonaws.com"]);
});
