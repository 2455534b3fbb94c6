import { expect, test } from "@jest/globals";
import { StagingError } from "../../src/errors.ts";
import { explained } from "../../src/report/identity-hints.ts";

test("what changed since the beginning comes beside all that a denial says of itself", () => {
	const error = new StagingError("access-denied", "denied", {
		hint: "Allow `s3:PutObject`",
		cause: new Error("403"),
		requestIds: { requestId: "R1", extendedId: "E1" },
		group: "access-denied bucket",
	});
	const [told] = explained([{ error }], { changed: "Another asks now" });
	expect(told?.error).toMatchObject({
		message: "denied",
		hint: "Allow `s3:PutObject`\nAnother asks now",
		cause: error.cause,
		requestIds: error.requestIds,
		group: error.group,
	});
});

test("a run that can have no credentials is told in place of where else they could come from", () => {
	const error = new StagingError("no-credentials", "none", { hint: "Set `role-to-assume`" });
	const [told] = explained([{ error }], { missing: "This is a fork" });
	expect(told?.error.hint).toBe("This is a fork");
	const [own] = explained([{ error }], { changed: undefined });
	expect(own?.error.hint).toBe("Set `role-to-assume`");
});
