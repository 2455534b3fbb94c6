import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { inputTexts } from "../../src/host/inputs.ts";
import { keepInputs, makeOwnDirectory, recoverInputs } from "../../src/host/kept-inputs.ts";

const EMPTY = inputTexts({});
const MAINS = {
	...EMPTY,
	after: "a.txt -> s3://bucket/a.txt",
	"aws-region": "eu-west-1",
	"aws-secret-access-key": "a very secret value",
	"job-status": "success",
};

describe("what main keeps for post", () => {
	let temporary: string;
	beforeEach(() => {
		temporary = mkdtempSync(path.join(tmpdir(), "kept-"));
	});
	afterEach(() => rmSync(temporary, { recursive: true }));

	test("fills the inputs that post has lost, and says so", () => {
		const kept = keepInputs(MAINS, makeOwnDirectory(temporary));
		const { texts, recovered } = recoverInputs({ ...EMPTY, "job-status": "failure" }, kept);
		expect(recovered).toBe(true);
		expect(texts.after).toBe(MAINS.after);
		expect(texts["aws-region"]).toBe("eu-west-1");
		expect(texts["job-status"]).toBe("failure");
	});

	test("is not used when post has an `after` of its own", () => {
		const kept = keepInputs(MAINS, makeOwnDirectory(temporary));
		const own = { ...MAINS, after: "b.txt -> s3://bucket/b.txt" };
		expect(recoverInputs(own, kept)).toEqual({ texts: own, recovered: false });
	});

	test("takes the place of a text that lost a part when another input is lost whole", () => {
		const own = { ...EMPTY, after: "a.txt -> s3:///a.txt" };
		const kept = keepInputs(MAINS, makeOwnDirectory(temporary));
		expect(recoverInputs(own, kept).texts.after).toBe(MAINS.after);
	});

	test("leaves a text alone that lost a part when no input is lost whole", () => {
		const own = { ...MAINS, after: "a.txt -> s3://bucket/txt" };
		const kept = keepInputs(MAINS, makeOwnDirectory(temporary));
		expect(recoverInputs(own, kept)).toEqual({ texts: own, recovered: false });
	});

	test("does not matter when only `before` is gone, which post does not carry out", () => {
		const kept = keepInputs({ ...EMPTY, before: "s3://b/k -> k" }, makeOwnDirectory(temporary));
		expect(recoverInputs(EMPTY, kept)).toEqual({ texts: EMPTY, recovered: false });
	});

	test("holds no secret and can be read by its owner only", () => {
		const kept = keepInputs(MAINS, makeOwnDirectory(temporary));
		expect(readFileSync(kept.path, "utf8")).not.toContain("secret");
		if (process.platform !== "win32") expect(statSync(kept.path).mode & 0o077).toBe(0);
	});

	test("is not believed when a later step has changed it", () => {
		const kept = keepInputs(MAINS, makeOwnDirectory(temporary));
		writeFileSync(kept.path, JSON.stringify({ after: "/etc/passwd -> s3://evil/x" }));
		expect(recoverInputs(EMPTY, kept)).toEqual({ texts: EMPTY, recovered: false });
	});

	test("is done without when it is gone", () => {
		const kept = keepInputs(MAINS, makeOwnDirectory(temporary));
		rmSync(kept.path);
		expect(recoverInputs(EMPTY, kept).recovered).toBe(false);
	});

	test("lies in a directory that no other step of the job uses", () => {
		expect(makeOwnDirectory(temporary)).not.toBe(makeOwnDirectory(temporary));
	});
});
