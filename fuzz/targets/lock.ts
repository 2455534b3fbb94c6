import assert from "node:assert/strict";
import { StagingError } from "../../src/errors.ts";
import { parseLock } from "../../src/plan/parse-lock.ts";
import { decodeState, encodeState } from "../../src/report/state.ts";
import type { FuzzTarget } from "../target.ts";

const LOCK_TEXT = JSON.stringify({
	version: 1,
	entries: [
		{
			kind: "pattern",
			from: "s3://b/a/*",
			to: "a/",
			exclude: ["*.tmp"],
			newest: 2,
			objects: [
				{
					key: "a/b",
					bytes: 5,
					etag: "e",
					"version-id": "v",
					checksum: { algorithm: "crc32", value: "AAAAAA==", type: "FULL_OBJECT" },
				},
			],
		},
	],
});

const STATE_TEXT = encodeState({
	accepted: true,
	kept: { path: "/tmp/a", sha256: "00" },
	askers: [["", { kind: "role", fingerprint: "f", isTemporary: true }]],
});

/** Lock files, and the state that one step leaves for another. */
export const LOCK: FuzzTarget = {
	seeds: [LOCK_TEXT, STATE_TEXT],
	dictionary: [
		...[
			'"version":1',
			'"objects":[]',
			'"entries":',
			"null",
			"true",
			"[]",
			"{}",
			'"__proto__":',
			"-1",
		],
		...[
			'"kind":"object"',
			'"kind":"prefix"',
			'"checksum":',
			'"algorithm":"sha256"',
			"1e400",
			'"\\ud800"',
		],
	],
	check: (input) => {
		const text = input.toString();
		const state = decodeState(text);
		assert.deepEqual(decodeState(encodeState(state)), {
			accepted: false,
			completed: false,
			...state,
		});
		const lock = readLock(text);
		for (const { selection, objects } of lock?.entries ?? []) {
			assert(typeof selection.from === "string");
			assert.equal(new Set(objects.map(({ key }) => key)).size, objects.length);
			assert(objects.every(({ bytes }) => Number.isSafeInteger(bytes) && bytes >= 0));
		}
	},
};

function readLock(text: string) {
	try {
		return parseLock("s3.lock", text);
	} catch (error) {
		assert(error instanceof StagingError, String(error));
		return undefined;
	}
}
