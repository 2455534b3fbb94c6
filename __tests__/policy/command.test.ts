import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ACTION } from "../support/action.ts";

let directory = "";
beforeEach(() => {
	directory = mkdtempSync(path.join(tmpdir(), "policy-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function run(text: string, ...rest: readonly string[]) {
	const spec = path.join(directory, "spec.yml");
	writeFileSync(spec, text);
	return runOn(spec, ...rest);
}

function runOn(...args: readonly string[]) {
	const script = path.join(ACTION, "scripts/policy.ts");
	const env = { PATH: process.env.PATH, AWS_REGION: "cn-north-1" };
	return spawnSync(process.execPath, [script, ...args], { encoding: "utf8", env });
}

test("the command prints the policy of both phases of a spec file", () => {
	const { stdout, status } = run(
		"before: ['s3://bkt/in/ -> in/']\nafter: ['out.txt -> s3://bkt/out.txt']\n",
	);
	expect(status).toBe(0);
	const { Statement } = JSON.parse(stdout);
	expect(Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual([
		"ListBuckets",
		"ListUploads",
		"ReadObjects",
		"WriteObjects",
	]);
	expect(Statement[2].Resource).toEqual(["arn:aws-cn:s3:::bkt/in/*"]);
});

test("it prints that of a connection, and names the others", () => {
	const text = "connections: { data: { aws-region: eu-west-1 } }\n";
	const entries = "before: ['s3+data://bkt/a -> a', 's3://bkt/b -> b']\n";
	const { stdout, stderr } = run(text + entries, "data");
	expect(JSON.parse(stdout).Statement[0].Resource).toEqual(["arn:aws:s3:::bkt/a"]);
	expect(stderr).toBe("There are others: unlabelled\n");
});

test("it tells that there is no such file", () => {
	const { stdout, stderr, status } = runOn(path.join(directory, "nowhere.yml"));
	expect([stdout, status]).toEqual(["", 1]);
	expect(stderr).toMatch(/^The spec cannot be read: ENOENT.*nowhere\.yml'\n$/);
});

test("it tells what is wrong with a spec, and prints nothing", () => {
	const { stdout, stderr, status } = run("before: ['s3://bkt/a => a']\n");
	expect([stdout, status]).toEqual(["", 1]);
	expect(stderr).toContain("expected `FROM -> TO`");
});
