import { expect, test } from "@jest/globals";
import { CollectedAnswer } from "../../../src/store/data-plane/collected-answer.ts";

const HEAD = { status: 200, headers: {} };

test("keeps the bytes in their order, however they come", () => {
	const whole = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));
	const answer = new CollectedAnswer();
	answer.begin(HEAD);
	for (let at = 0, size = 1; at < whole.length; at += size, size += 7) {
		// Pieces are the receiver's until it returns.
		const piece = Buffer.from(whole.subarray(at, at + size));
		answer.take(piece);
		piece.fill(0);
	}
	expect(answer.body.equals(whole)).toBe(true);
});

test("a million bytes one by one take the memory of a million bytes", () => {
	const answer = new CollectedAnswer();
	answer.begin(HEAD);
	const before = process.memoryUsage().rss;
	for (let index = 0; index < 1_000_000; index++) answer.take(Buffer.of(index));
	expect(process.memoryUsage().rss - before).toBeLessThan(64_000_000);
	expect(answer.body).toHaveLength(1_000_000);
});

test.each([
	["too large", { bytes: 10 }, "the answer is longer than 10 bytes"],
	["too slow", { milliseconds: -1 }, "the answer took longer than -0.001 s"],
])("fails where it is %s", (_, limits, message) => {
	const answer = new CollectedAnswer(limits);
	answer.begin(HEAD);
	expect(() => answer.take(Buffer.alloc(11))).toThrow(message);
});
