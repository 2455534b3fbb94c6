import { describe, expect, test } from "@jest/globals";
import { StagingError } from "../../src/errors.ts";
import { causeLines } from "../../src/report/cause-lines.ts";
import { failuresText } from "../../src/report/failure-text.ts";

const DOCS = "https://github.com/s3-staging/s3-staging/blob/v1/docs/errors.md";

const failure = (error: StagingError) => ({ what: "x", error, onError: undefined });

describe("what failed, as text", () => {
	test("is the one error with its hint when there is one", () => {
		const error = new StagingError("disk", "Could not write /w/a", { hint: "Free some space." });
		expect(failuresText([failure(error)], "before")).toBe(
			`Could not write /w/a\nFree some space.\nSee ${DOCS}#disk`,
		);
	});

	test("lists several and says what they have in common once", () => {
		const hint = "Grant s3:PutObject.";
		const errors = ["a", "b"].map((key) => new StagingError("access-denied", key, { hint }));
		expect(failuresText(errors.map(failure), "after")).toBe(
			`2 transfers of \`after\` did not arrive:\n- a\n- b\nGrant s3:PutObject.\nSee ${DOCS}#access-denied`,
		);
	});

	test("counts what the cancelled job stopped instead of listing it", () => {
		const stopped = Array.from({ length: 3 }, () => new StagingError("cancelled", "stopped"));
		const text = failuresText([new StagingError("disk", "full"), ...stopped].map(failure), "after");
		expect(text).toBe(
			`4 transfers of \`after\` did not arrive:\n- full\n- 3 transfers stopped: the job was cancelled\nSee ${DOCS}#disk`,
		);
	});

	test("names ten and counts the rest", () => {
		const errors = Array.from({ length: 12 }, (_, index) => new StagingError("disk", `e${index}`));
		const lines = failuresText(errors.map(failure), "after").split("\n");
		expect(lines).toHaveLength(13);
		expect(lines.at(-2)).toBe("- … and 2 more, see the log");
	});

	test("has its causes for the debug log", () => {
		const root = new Error("ECONNRESET");
		const error = new StagingError("unreachable", "m", {
			cause: new Error("socket", { cause: root }),
		});
		const lines = causeLines(error);
		expect(lines).toHaveLength(3);
		expect(lines[0]).toBe("unreachable: m");
		expect(lines[2]).toContain("caused by Error: ECONNRESET");
	});

	test("tells the debug log the ids of the request, and of several causes each", () => {
		const requestIds = { requestId: "4442587FB7D0A2F9", extendedId: "vlR7P\u001b[31m" };
		const inner = new StagingError("access-denied", "no", { requestIds });
		const error = new StagingError("disk", "m", { cause: new AggregateError([inner, inner]) });
		const ids = "request id 4442587FB7D0A2F9, extended request id vlR7P\\u001b[31m";
		expect(causeLines(inner)).toEqual([`access-denied: no (${ids})`]);
		expect(causeLines(error)).toHaveLength(3);
		expect(causeLines(error)[2]).toContain(ids);
	});

	test("ends where causes have no end", () => {
		const error: Error = new StagingError("disk", "m", { cause: new Error("a") });
		if (error.cause instanceof Error) error.cause.cause = error;
		expect(causeLines(new StagingError("disk", "n", { cause: error }))).toHaveLength(3);
	});

	test.each([
		"authorization: AWS4-HMAC-SHA256 Credential=AKIA/s, Signature=SECRET",
		'{"Authorization":"Bearer SECRET"}',
		"GET /k?X-Amz-Credential=AKIA&X-Amz-Security-Token=SECRET&X-Amz-Signature=SECRET",
		"x-amz-security-token: SECRET",
		'{"SecretAccessKey":"SECRET","SessionToken":"SECRET"}',
		"x-amz-server-side-encryption-customer-key: SECRET",
		"<WebIdentityToken>SECRET</WebIdentityToken>",
		"proxy http://user:SECRET@proxy.test:3128",
	])("shows no secret that a server repeats: %s", (text) => {
		const error = new StagingError("internal", "m", { cause: new Error(text) });
		expect(causeLines(error).join("\n")).not.toContain("SECRET");
		expect(causeLines(error).join("\n")).toContain("***");
	});
});
