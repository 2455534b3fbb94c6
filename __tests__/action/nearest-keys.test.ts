import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { onlyError } from "../support/only-error.ts";

const POLICY = JSON.stringify({
	Version: "2012-10-17",
	Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }],
});
const BLIND = {
	accessKeyId: "AKIABLINDEXAMPLE0000",
	secretAccessKey: "blind/secret/of/no/value",
	policies: [POLICY],
};

describe("a key that is missing", () => {
	const world = useWorld({
		credentials: [{ accessKeyId: "AKIAMAINEXAMPLE00000", secretAccessKey: "main/secret" }, BLIND],
	});
	const missing = async (key: string, inputs: Record<string, string> = {}) => {
		const from = JSON.stringify({ bucket: "bucket", key });
		return onlyError(await world.stage({ before: `- { from: ${from}, to: a }`, ...inputs }));
	};

	test.each([
		["in other capitals", "in/report.csv", "in/Report.csv"],
		["with a slash in front", "/in/Report.csv", "in/Report.csv"],
		["with a space behind it", "in/Report.csv ", "in/Report.csv"],
		["with a no-break space behind it", "in/Report.csv\u00a0", "in/Report.csv"],
		["percent-encoded", "in/a%20b.csv", "in/a b.csv"],
		["misspelt", "in/Reprot.csv", "in/Report.csv"],
		["that is a prefix", "in", "in/"],
	])("%s: the message names the one that is there", async (_, key, meant) => {
		for (const one of ["in/Report.csv", "in/a b.csv", "in/zzz/deep"]) {
			await world.sandbox.putObject("bucket", one, "x");
		}
		const message = await missing(key);
		expect(message).toContain("there is no such object");
		expect(message).toContain(`\nDid you mean \`s3://bucket/${meant}\`?\nCheck the key`);
		expect(world.sandbox.recorder.count("ListObjectsV2")).toBe(1);
	});

	test.each([
		["in other capitals", "IN/Report.csv"],
		["misspelt", "ni/Report.csv"],
	])("in a directory that is %s: one more request finds it", async (_, key) => {
		await world.sandbox.putObject("bucket", "in/Report.csv", "x");
		expect(await missing(key)).toContain("\nDid you mean `s3://bucket/in/Report.csv`?\n");
		expect(world.sandbox.recorder.count("ListObjectsV2")).toBe(2);
	});

	test("names no key where none comes near", async () => {
		await world.sandbox.putObject("bucket", "something/else", "x");
		expect(await missing("in/report.csv")).not.toContain("Did you mean");
	});

	test("is told without others where they may not be listed, which is no failure of its own", async () => {
		await world.sandbox.putObject("bucket", "in/Report.csv", "x");
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "ListObjectsV2", action, times: Number.POSITIVE_INFINITY });
		const message = await missing("in/report.csv");
		expect(message).toMatch(
			/^Could not look up s3:\/\/bucket\/in\/report.csv: there is no such object/,
		);
		expect(message).not.toContain("denied");
	});

	test("looks like one that is forbidden to whoever may not list, which the message says", async () => {
		const message = await missing("in/report.csv", {
			"aws-access-key-id": BLIND.accessKeyId,
			"aws-secret-access-key": BLIND.secretAccessKey,
		});
		expect(message).toContain("There may be no such object; Allow `s3:ListBucket`");
	});

	test("is not looked for where it may be missing, and for five entries at most", async () => {
		await world.stage({ before: "- { from: s3://bucket/in/x, to: x, optional: true }" });
		expect(world.sandbox.recorder.count("ListObjectsV2")).toBe(0);
		const lines = Array.from({ length: 9 }, (_, index) => `s3://bucket/in/${index} -> f${index}`);
		await world.stage({ before: lines.join("\n") });
		expect(world.sandbox.recorder.count("ListObjectsV2")).toBe(5);
	});
});
