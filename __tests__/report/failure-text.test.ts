import { describe, expect, test } from "@jest/globals";
import { StagingError } from "../../src/errors.ts";
import { causeLines, failuresText } from "../../src/report/failure-text.ts";

const failure = (error: StagingError) => ({ what: "x", error, onError: undefined });

describe("what failed, as text", () => {
	test("is the one error with its hint when there is one", () => {
		const error = new StagingError("disk", "Could not write /w/a", { hint: "Free some space." });
		expect(failuresText([failure(error)], "before")).toBe("Could not write /w/a\nFree some space.");
	});

	test("lists several and says what they have in common once", () => {
		const hint = "Grant s3:PutObject.";
		const errors = ["a", "b"].map((key) => new StagingError("access-denied", key, { hint }));
		expect(failuresText(errors.map(failure), "after")).toBe(
			"2 transfers of `after` did not arrive:\n- a\n- b\nGrant s3:PutObject.",
		);
	});

	test("counts what the cancelled job stopped instead of listing it", () => {
		const stopped = Array.from({ length: 3 }, () => new StagingError("cancelled", "stopped"));
		const text = failuresText([new StagingError("disk", "full"), ...stopped].map(failure), "after");
		expect(text).toBe(
			"4 transfers of `after` did not arrive:\n- full\n- 3 transfers stopped: the job was cancelled",
		);
	});

	test("names ten and counts the rest", () => {
		const errors = Array.from({ length: 12 }, (_, index) => new StagingError("disk", `e${index}`));
		const lines = failuresText(errors.map(failure), "after").split("\n");
		expect(lines).toHaveLength(12);
		expect(lines.at(-1)).toBe("- … and 2 more, see the log");
	});

	test("has its causes for the debug log", () => {
		const root = new Error("ECONNRESET");
		const error = new StagingError("unreachable", "m", {
			cause: new Error("socket", { cause: root }),
		});
		const lines = causeLines(error);
		expect(lines).toHaveLength(2);
		expect(lines[1]).toContain("caused by Error: ECONNRESET");
	});
});
