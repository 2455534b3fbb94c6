import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "@jest/globals";

const root = path.resolve(import.meta.dirname, "../..");
const FOUND = /^planted: ([\d,]+) executions .* 1 findings$/m;

afterAll(() => {
	rmSync(path.join(root, "fuzz/found/planted"), { recursive: true, force: true });
});

async function fuzz(...options: string[]): Promise<string> {
	const budget = ["--target", "planted", "--executions", "30000", "--findings", "1"];
	const running = promisify(execFile)(
		process.execPath,
		["fuzz/main.ts", ...budget, "--seconds", "600", "--seed", "1", ...options],
		{ cwd: root },
	);
	// It ends with 1 where it has found something.
	const { stdout } = await running.catch((error: { readonly stdout: string }) => error);
	return stdout;
}

test("what a target needs on the disk is gone afterwards", async () => {
	const scratch = mkdtempSync(path.join(tmpdir(), "fuzz-test-"));
	try {
		const options = ["fuzz/main.ts", "--target", "archive", "--executions", "5"];
		const env = { ...process.env, TMPDIR: scratch, TEMP: scratch };
		await promisify(execFile)(process.execPath, options, { cwd: root, env });
		expect(readdirSync(scratch)).toEqual([]);
	} finally {
		rmSync(scratch, { recursive: true });
	}
});

test("what runs leads the fuzzer to a mistake that a blind search does not find in as many tries", async () => {
	const [guided, blind] = [await fuzz(), await fuzz("--blind")];
	expect(guided).toMatch(FOUND);
	expect(guided).toMatch(/found[\\/]planted[\\/][0-9a-f]{12}: the planted mistake/);
	expect(blind).toMatch(/^planted: 30,00\d executions .* 0 findings$/m);
}, 120_000);
