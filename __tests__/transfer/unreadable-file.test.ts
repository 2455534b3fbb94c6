import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { writeTree } from "../support/tree.ts";

const onPosix = process.platform === "win32" ? test.skip : test;

onPosix("a file that cannot be read fails alone, and the others arrive", async () => {
	const sandbox = await startSandbox();
	const workspace = mkdtempSync(path.join(tmpdir(), "rights-"));
	try {
		await sandbox.createBucket("bucket");
		writeTree(workspace, { "out/a.txt": "a", "out/locked.txt": "b" });
		chmodSync(workspace, 0o755);
		chmodSync(path.join(workspace, "out/locked.txt"), 0);
		const script = path.join(import.meta.dirname, "upload-without-rights.ts");
		const { accessKeyId, secretAccessKey } = sandbox.credential;
		// Root may read everything, so another process without its rights uploads.
		const { stdout } = await promisify(execFile)(
			process.execPath,
			[script, workspace, sandbox.endpoint],
			{ env: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } },
		);
		expect(JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "")).toEqual([
			"done",
			{
				code: "disk",
				message: `Could not read ${workspace}/out/locked.txt: permission denied (EACCES)`,
			},
		]);
		expect(sandbox.keys("bucket")).toEqual(["a.txt"]);
	} finally {
		await sandbox.stop();
		rmSync(workspace, { recursive: true });
	}
});
