import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { watch } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "@jest/globals";

const PROGRAM = path.resolve(import.meta.dirname, "../../soak/main.ts");

/** Ends once a world stands, so that something runs in it. */
async function worldIn(directory: string): Promise<void> {
	for await (const { filename } of watch(directory)) {
		if (filename?.startsWith("soak-temp-")) return;
	}
}

// Windows has no such signals for a process without a console.
const posixOnly = process.platform === "win32" ? test.skip : test;

posixOnly.each([
	["SIGINT", []],
	["SIGTERM", ["--growth"]],
] as const)(
	"a soak that %s ends says so, and leaves nothing behind (%j)",
	async (signal, options) => {
		const directory = mkdtempSync(path.join(tmpdir(), "soak-test-"));
		try {
			const stands = worldIn(directory);
			const soak = spawn(process.execPath, [PROGRAM, "--seed", "1", ...options], {
				env: { ...process.env, TMPDIR: directory },
				stdio: ["ignore", "ignore", "pipe"],
				timeout: 25_000,
				killSignal: "SIGKILL",
			});
			const closed = once(soak, "close");
			const said = text(soak.stderr);
			await stands;
			soak.kill(signal);
			expect(await closed).toEqual([1, null]);
			expect(await said).toBe(`stopped by ${signal}\n`);
			expect(readdirSync(directory)).toEqual([]);
		} finally {
			rmSync(directory, { recursive: true });
		}
	},
	30_000,
);
