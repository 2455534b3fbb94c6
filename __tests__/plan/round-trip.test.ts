import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import { memoryStore } from "./memory-store.ts";
import {
	download,
	keysOf,
	pathOf,
	type TempJob,
	tempJob,
	transfersOf,
	upload,
} from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
});
afterEach(() => job.remove());

/** Names that Linux can hold: anything but `/` and NUL, in UTF-8, none of them `.` or `..`. */
const segment = fc
	.oneof(
		fc.string({ unit: "binary", minLength: 1, maxLength: 5 }),
		fc.constantFrom(
			"a",
			"A",
			"...",
			"~",
			"#",
			"!",
			" ",
			"\\",
			"[a]",
			"{a,b}",
			"**",
			"é",
			"e\u0301",
		),
	)
	.filter((name) => !/[/\0]/.test(name) && name !== "." && name !== "..")
	.filter((name) => name.toLowerCase() !== ".git");
const tree = fc.uniqueArray(
	fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/")),
	{ minLength: 1, maxLength: 8 },
);

test("any tree of files comes back from its keys under the same names", async () => {
	let run = 0;
	await fc.assert(
		fc.asyncProperty(tree, async (names) => {
			const directory = `tree-${run++}`;
			const files = names.filter((name) => !names.some((other) => other.startsWith(`${name}/`)));
			for (const name of files) job.write(`${directory}/${name}`);
			const up = await job.plan([upload(`${directory}/`, "s3://b/kept/")], {
				includeHiddenFiles: true,
			});
			const store = memoryStore({ b: Object.fromEntries(keysOf(up).map((key) => [key, 1])) });
			const down = await job.plan([download("s3://b/kept/", "back/")], { store });
			const back = path.join(job.workspace, "back") + path.sep;
			const returned = transfersOf(down).map((transfer) => pathOf(transfer)?.slice(back.length));
			expect(new Set(returned)).toEqual(new Set(files));
			expect(returned).toHaveLength(files.length);
		}),
		{ numRuns: 150 },
	);
});
