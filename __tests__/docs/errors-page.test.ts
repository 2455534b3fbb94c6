import { spawnSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { ERROR_CODES } from "../../src/errors.ts";
import { anchors, readText, root } from "./markdown.ts";

test("docs/errors.md says what the tables of errors say", () => {
	const { status, stderr } = spawnSync(
		process.execPath,
		["scripts/generate-errors.ts", "--check"],
		{ cwd: root, encoding: "utf8" },
	);
	expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("every error has a place there that messages can point to", () => {
	const places = anchors(readText("docs/errors.md"));
	expect(Object.keys(ERROR_CODES).filter((code) => !places.has(code))).toEqual([]);
});
