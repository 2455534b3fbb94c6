import { describe, expect, test } from "@jest/globals";
import { decodeState, encodeState } from "../../src/report/state.ts";

describe("the facts main leaves for post", () => {
	test("come back as they were", () => {
		const facts = {
			accepted: true,
			completed: true,
			kept: { path: "/t/inputs.json", sha256: "ab" },
		};
		expect(decodeState(encodeState(facts))).toEqual(facts);
	});

	test.each(["", "null", "[]", "{", '"text"', '{"version":2,"accepted":true}'])(
		"are none where the text is %j",
		(text) => expect(decodeState(text)).toEqual({}),
	);

	test.each([{ kept: 1 }, { kept: { path: 1, sha256: "x" } }, { kept: null }, { accepted: "yes" }])(
		"leave out what has another form: %j",
		(facts) => {
			const text = JSON.stringify({ version: 1, ...facts });
			expect(decodeState(text)).toEqual({ accepted: false, completed: false });
		},
	);
});
