import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { DIALECT_NAMES } from "../../src/store-traits.ts";
import { readText, root } from "./markdown.ts";

const PROVIDERS = "docs/providers.md";

test("docs/providers.md says what the code goes by", () => {
	const script = path.join(root, "scripts/generate-providers.ts");
	const { status, stderr } = spawnSync(process.execPath, [script, "--check"], {
		cwd: root,
		encoding: "utf8",
	});
	expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test.each(DIALECT_NAMES.filter((name) => name !== "aws" && name !== "generic"))(
	"docs/providers.md says how to reach %s and where that is from",
	(name) => {
		const text = readText(PROVIDERS);
		expect(text).toMatch(
			new RegExp(`^(?:### .*\\(\`${name}\`\\)|\\| \`${name}\` \\| (?:\`https|yours))`, "m"),
		);
		expect(text).toMatch(new RegExp(`^- \`${name}\`: .*(?:\\]\\(https://|measured)`, "m"));
	},
);
