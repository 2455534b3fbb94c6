import { expect, test } from "@jest/globals";
import { DiskPace, SMALL_FILE_BYTES } from "../../src/transfer/disk-pace.ts";
import { THREADED_CALLS } from "../../src/transfer/file-calls.ts";

/** How many of the next hundred small files go through the thread pool. */
function threaded(pace: DiskPace): number {
	const files = Array.from({ length: 100 }, () => pace.callsFor(1));
	return files.filter((calls) => calls === THREADED_CALLS).length;
}

function note(pace: DiskPace, milliseconds: number, times: number): void {
	for (let time = 0; time < times; time++) {
		pace.note(milliseconds);
	}
}

test("small files are moved at once, large ones through the thread pool", () => {
	const pace = new DiskPace();
	expect(threaded(pace)).toBe(0);
	expect(pace.callsFor(SMALL_FILE_BYTES + 1)).toBe(THREADED_CALLS);
});

test("on a slow disk small files go through the thread pool as well, but for a few that probe it", () => {
	const pace = new DiskPace();
	note(pace, 1, 100);
	expect(threaded(pace)).toBeGreaterThanOrEqual(96);
	expect(threaded(pace)).toBeLessThan(100);
});

test("a disk that was slow is believed to be fast again", () => {
	const pace = new DiskPace();
	note(pace, 1, 100);
	note(pace, 0.02, 100);
	expect(threaded(pace)).toBe(0);
});

test("one hiccup does not make a disk slow", () => {
	const pace = new DiskPace();
	note(pace, 0.02, 100);
	note(pace, 3000, 1);
	expect(threaded(pace)).toBe(0);
});
