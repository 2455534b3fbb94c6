import { expect, test } from "@jest/globals";
import { CheckedAnswer } from "../../../src/store/data-plane/checked-answer.ts";

test("of a refusal that comes too slowly, what has come will do", () => {
	const answer = new CheckedAnswer(undefined, 0);
	answer.begin({ status: 403, headers: {} });
	const byteByByte = () => {
		for (;;) void answer.take(Buffer.from("x"));
	};
	expect(byteByByte).toThrow("longer than any store's");
	expect(answer.isFull).toBe(true);
	expect(answer.words.length).toBeLessThan(65_536);
});
