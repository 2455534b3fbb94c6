import { describe, expect, test } from "@jest/globals";
import { RequestWindow } from "../../src/transfer/request-window.ts";

const PART_BYTES = 2 ** 23;

/** A window and a store whose pace the test decides. */
function aWindow(most = 64) {
	let now = 0;
	const window = new RequestWindow(most, () => now);
	/** Lets as many requests end as the window takes, after so many milliseconds. */
	const round = (milliseconds: number, bytes = PART_BYTES, wasFull = true) => {
		now += milliseconds;
		for (let rest = window.size; rest > 0; rest--) {
			window.complete(bytes, wasFull);
		}
		return window.size;
	};
	return { window, round };
}

describe("a window of requests", () => {
	test("begins with 16, or with as many as there may be", () => {
		expect(aWindow().window.size).toBe(16);
		expect(aWindow(5).window.size).toBe(5);
	});

	test("grows by a quarter as long as that brings speed, to no more than it may", () => {
		const { round } = aWindow(40);
		// A store that takes 30 ms whatever it is asked at once.
		const sizes = Array.from({ length: 6 }, () => round(30));
		expect(sizes).toEqual([20, 25, 31, 38, 40, 40]);
	});

	test("grows by requests that hardly have bytes as well", () => {
		const { round } = aWindow();
		expect([round(30, 4096), round(30, 4096), round(30, 0)]).toEqual([20, 25, 31]);
	});

	test("goes back when more requests bring nothing, and tries again later", () => {
		const { round } = aWindow();
		expect(round(32)).toBe(20);
		// Twenty in 40 ms are as fast as sixteen in 32.
		expect(round(40)).toBe(16);
		const sizes = Array.from({ length: 8 }, () => round(32));
		expect(sizes).toEqual([16, 16, 16, 16, 16, 16, 16, 20]);
	});

	test("tries the less often the longer it has brought nothing", () => {
		const { window, round } = aWindow();
		let tries = 0;
		for (let elapsed = 0; elapsed < 10_000; elapsed += 2 * window.size) {
			const before = window.size;
			tries += round(2 * window.size) > before ? 1 : 0;
		}
		expect(tries).toBeGreaterThanOrEqual(5);
		expect(tries).toBeLessThanOrEqual(9);
	});

	test("takes less than 3 % more for chance", () => {
		const { round } = aWindow();
		round(32);
		expect(round(40 / 1.029)).toBe(16);
	});

	test("learns nothing while it is not full, nor from a moment", () => {
		const { round } = aWindow();
		expect(round(30, PART_BYTES, false)).toBe(16);
		expect(round(1)).toBe(16);
	});
});

describe("asked for fewer requests", () => {
	test("a window halves, once for a round of refusals", () => {
		const { window, round } = aWindow();
		window.throttle();
		window.throttle();
		expect(window.size).toBe(8);
		round(30);
		window.throttle();
		expect(window.size).toBe(4);
	});

	test("a window never falls below one", () => {
		const { window, round } = aWindow(2);
		for (let times = 0; times < 4; times++) {
			window.throttle();
			round(30);
		}
		expect(window.size).toBe(1);
	});

	test("a window recovers one by one up to what it was, and only then grows on", () => {
		const { window, round } = aWindow();
		window.throttle();
		const sizes = Array.from({ length: 10 }, () => round(200));
		expect(sizes).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 16]);
		const later = Array.from({ length: 9 }, () => round(200));
		expect(later).toEqual([16, 16, 16, 16, 16, 16, 16, 16, 20]);
	});

	test("while it tries a larger size, a window recovers to the one before", () => {
		const { window, round } = aWindow();
		round(30);
		expect(window.size).toBe(20);
		window.throttle();
		expect(window.size).toBe(10);
		for (let rounds = 0; rounds < 10; rounds++) {
			round(30);
		}
		expect(window.size).toBe(16);
	});
});
