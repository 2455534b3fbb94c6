import { describe, expect, test } from "@jest/globals";
import { StagingError } from "../../src/errors.ts";
import { failuresText } from "../../src/report/failure-text.ts";
import { rootCauses } from "../../src/report/root-causes.ts";

const denied = (message: string, cause?: unknown) => ({
	what: message,
	error: new StagingError("access-denied", message, { group: "g", cause }),
	onError: undefined,
});
const tried = ["a", "b", "c", "d"].map((message) => denied(message));

describe("failures of one root cause", () => {
	test("are told one by one while they are few", () => {
		expect(rootCauses(tried.slice(0, 3)).map(({ error }) => error.message)).toEqual([
			"a",
			"b",
			"c",
		]);
	});

	test("are told by the first that was tried, with the number of the others", () => {
		const first = tried[1]?.error;
		const untried = denied("Not tried", first);
		const [cause, ...rest] = rootCauses([untried, ...tried]);
		expect(cause).toEqual({ failure: untried, error: first, others: 4 });
		expect(rest).toEqual([]);
	});

	test("do not hide those of another", () => {
		const other = { ...denied("x"), error: new StagingError("disk", "full") };
		const text = failuresText([...tried, other], "after");
		expect(text).toContain("- a, and 3 more for the same cause\n- full\n");
	});
});
