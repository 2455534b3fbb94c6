import {
	existsSync,
	lstatSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { DiskPace } from "../../src/transfer/disk-pace.ts";
import { placeTree } from "../../src/transfer/expanding/place-tree.ts";
import { discardTree } from "../../src/transfer/expanding/temporary-tree.ts";
import { TargetDirectories } from "../../src/transfer/target-directories.ts";
import type { WaitingFile } from "../../src/transfer/waiting-file.ts";
import { aDownload } from "../support/build.ts";
import { everything } from "../support/refusal.ts";
import { writeTree } from "../support/tree.ts";

const TREE = ".archive.part";
/** Where the directory that both have is opened to be moved into: after once for all, and twice to look. */
const MOVING_INTO_D = 5;

let root = "";
const notices: string[] = [];
beforeEach(() => {
	notices.length = 0;
	root = realpathSync(mkdtempSync(path.join(tmpdir(), "place-")));
	writeTree(root, {
		"in/a": "old",
		"in/d/x": "old",
		[`in/${TREE}/fresh/a`]: "new",
		[`in/${TREE}/fresh/b/c`]: "new",
		[`in/${TREE}/fresh/d/x`]: "new",
		[`in/${TREE}/old/none`]: "",
	});
	rmSync(path.join(root, `in/${TREE}/old/none`));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const text = (name: string) => readFileSync(path.join(root, name), "utf8");

/** Places the tree, and calls `disturb` when a directory is opened for the fifth time. */
async function place(disturb: () => void, controller = new AbortController()): Promise<unknown> {
	const target = path.join(root, "in");
	const download = aDownload({ path: target, realDirectory: target });
	const waiting: WaitingFile = { download, bytes: 0, temporaryName: TREE, unpackedFiles: 3 };
	const directories = new TargetDirectories();
	const open = directories.open.bind(directories);
	let opened = 0;
	directories.open = (asked) => {
		opened += 1;
		if (opened === MOVING_INTO_D) disturb();
		return open(asked);
	};
	const onNotice = (text: string) => void notices.push(text);
	const context = { directories, signal: controller.signal, onNotice };
	const outcome = await placeTree(waiting, context).catch((error: unknown) => error);
	if (typeof outcome !== "number") {
		await discardTree(waiting, { directories, pace: new DiskPace() });
	}
	await directories.close();
	return outcome;
}

describe("the files of an archive", () => {
	test("are put beside what is there, and nothing else stays", async () => {
		expect(await place(() => undefined)).toBe(0);
		expect(everything(root)).toEqual(["in/", "in/a", "in/b/", "in/b/c", "in/d/", "in/d/x"]);
		expect([text("in/a"), text("in/b/c"), text("in/d/x")]).toEqual(["new", "new", "new"]);
	});

	function expectUntouched(): void {
		expect(existsSync(path.join(root, `in/${TREE}`))).toBe(false);
		expect(existsSync(path.join(root, "in/b"))).toBe(false);
		expect(text("in/a")).toBe("old");
	}

	test("are taken back where one cannot be put in place", async () => {
		const error = await place(() => {
			expect(text("in/a")).toBe("new");
			throw new Error("no");
		});
		expect(error).toMatchObject({ code: "disk" });
		expectUntouched();
		expect(text("in/d/x")).toBe("old");
	});

	test("are taken back where the job is cancelled", async () => {
		const controller = new AbortController();
		expect(await place(() => controller.abort(), controller)).toMatchObject({ name: "AbortError" });
		expectUntouched();
		expect(text("in/d/x")).toBe("old");
	});

	test("are told of where the old ones cannot be put back", async () => {
		const error = await place(() => {
			rmSync(path.join(root, `in/${TREE}/old`), { recursive: true });
			throw new Error("no");
		});
		expect(error).toMatchObject({ code: "disk" });
		expect(notices).toEqual([
			`What was at \`${root}/in/a\` could not be put back; old files that were replaced are now in \`${root}/in/${TREE}/old\``,
		]);
	});

	test("are not written behind a link that is put on the way meanwhile", async () => {
		writeTree(root, { "outside/x": "keep" });
		await place(() => {
			renameSync(path.join(root, "in/d"), path.join(root, "d"));
			symlinkSync("../outside", path.join(root, "in/d"));
		});
		expect(text("outside/x")).toBe("keep");
		expect(everything(path.join(root, "outside"))).toEqual(["x"]);
		expect(lstatSync(path.join(root, "in/d")).isSymbolicLink()).toBe(true);
	});
});
