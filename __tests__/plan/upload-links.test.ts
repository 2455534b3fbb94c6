import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
	keysOf,
	pathOf,
	type TempJob,
	tempJob,
	transfersOf,
	upload,
	writeTree,
} from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
	job.write("dist/a.js");
});
afterEach(() => job.remove());

function link(target: string, name: string): void {
	symlinkSync(target, path.join(job.workspace, name));
}

async function planOne(from: string) {
	const planned = await job.plan([upload(from, "s3://b/")]);
	const [entry] = planned.entries;
	return { ...entry, keys: keysOf(planned), warnings: planned.warnings };
}

describe("a symbolic link among the files of an upload", () => {
	test("is uploaded as the file it points to, under its own name", async () => {
		job.write("real.js");
		link("../real.js", "dist/link.js");
		const planned = await job.plan([upload("dist/", "s3://b/")]);
		expect(keysOf(planned)).toEqual(["a.js", "link.js"]);
		expect(pathOf(transfersOf(planned)[1])).toBe(path.join(job.workspace, "real.js"));
	});

	test.each(["dist/", "dist/**", "dist/*.txt", "dist/leak.txt"])(
		"stops the entry when it leads out of the workspace: %s",
		async (from) => {
			writeTree(job.outside, "secret.txt");
			link(path.join(job.outside, "secret.txt"), "dist/leak.txt");
			expect(await planOne(from)).toMatchObject({
				keys: [],
				failure: {
					code: "path-refused",
					message: expect.stringContaining(
						`\`${job.workspace}/dist/leak.txt\` is a symbolic link to \`${job.outside}/secret.txt\``,
					),
					hint: `If that is intended, add \`allow-paths: ${job.outside}\``,
				},
			});
		},
	);

	test("is uploaded when it leads to an allowed path", async () => {
		writeTree(job.outside, "shared.txt");
		link(path.join(job.outside, "shared.txt"), "dist/shared.txt");
		const planned = await job.plan([upload("dist/", "s3://b/")], { allowPaths: [job.outside] });
		expect(keysOf(planned)).toEqual(["a.js", "shared.txt"]);
	});

	test("stops the entry when it leads to the process's environment", async () => {
		link("/proc/self/environ", "dist/environ");
		expect((await planOne("dist/")).failure?.code).toBe("path-refused");
	});

	test("stops the entry when it leads to git's files", async () => {
		job.write(".git/config");
		link("../.git/config", "dist/config");
		expect((await planOne("dist/")).failure?.message).toMatch("belongs to git");
	});

	test("stops the entry when it leads to the runner's files", async () => {
		writeTree(job.temporary, "_runner_file_commands/save_state_1");
		link(path.join(job.temporary, "_runner_file_commands/save_state_1"), "dist/state");
		expect((await planOne("dist/")).failure?.message).toMatch("belongs to the runner");
	});

	test("is left out when it leads to a directory", async () => {
		job.write("big/file");
		link("../big", "dist/big");
		const { keys, skips, warnings } = await planOne("dist/");
		expect(keys).toEqual(["a.js"]);
		expect(skips).toMatchObject([
			{ source: `${job.workspace}/dist/big`, reason: expect.stringContaining("directory") },
		]);
		expect(warnings).toEqual([]);
	});

	test("is left out when it leads round in a circle", async () => {
		link("..", "dist/up");
		link("loop", "dist/loop");
		expect((await planOne("dist/")).keys).toEqual(["a.js"]);
	});

	test("is left out with a warning when it is broken", async () => {
		link("nowhere", "dist/broken");
		const { keys, skips, warnings } = await planOne("dist/");
		expect(keys).toEqual(["a.js"]);
		expect(skips).toMatchObject([{ reason: "it is a broken symbolic link" }]);
		expect(warnings).toEqual([
			`\`${job.workspace}/dist/broken\` is left out: it is a broken symbolic link`,
		]);
	});
});

describe("a symbolic link that the author names", () => {
	test.each(["current", "current/", "current/**", "./current/*.js"])(
		"is followed when it leads to a directory inside: %s",
		async (from) => {
			link("dist", "current");
			const { keys } = await planOne(from);
			expect(keys).toEqual([from === "current" ? "current/a.js" : "a.js"]);
		},
	);

	test("is followed although `!` and `exclude` speak of its own name", async () => {
		job.write("dist/b.js");
		link("dist", "current");
		const entry = upload(["current/", "!current/b.js"], "s3://b/");
		expect(keysOf(await job.plan([entry]))).toEqual(["a.js"]);
	});

	test.each(["out", "out/", "out/*", "out/secret.txt"])(
		"is refused when it leads outside: %s",
		async (from) => {
			writeTree(job.outside, "secret.txt");
			link(job.outside, "out");
			expect((await planOne(from)).failure).toMatchObject({
				code: "path-refused",
				hint: expect.stringContaining(job.outside),
			});
		},
	);

	test("finds nothing when it is broken", async () => {
		link("nowhere", "broken");
		const { failure, skips } = await planOne("broken");
		expect(failure?.code).toBe("no-files-matched");
		expect(skips).toHaveLength(1);
	});
});

describe("a path of an upload", () => {
	test.each(["../x", "/etc/passwd", "/", "..", "dist/../../x", "/etc/*", "../**"])(
		"outside the workspace is refused: %s",
		async (from) => {
			expect((await planOne(from)).failure).toMatchObject({
				code: "path-refused",
				hint: expect.stringContaining("allow-paths: /"),
			});
		},
	);

	test("outside the workspace is read when `allow-paths` names it", async () => {
		writeTree(job.outside, "deep/x.txt");
		const entries = [upload(`${job.outside}/**/*.txt`, "s3://b/")];
		const planned = await job.plan(entries, { allowPaths: ["../../../outside"] });
		expect(keysOf(planned)).toEqual(["deep/x.txt"]);
	});

	test("whose name begins with two dots is inside all the same", async () => {
		job.write("..data/x");
		expect((await planOne("..data/")).keys).toEqual(["x"]);
	});

	test("whose name only begins like an allowed one is refused", async () => {
		mkdirSync(`${job.outside}-2`);
		writeTree(`${job.outside}-2`, "x");
		const entries = [upload(`${job.outside}-2/x`, "s3://b/")];
		const planned = await job.plan(entries, { allowPaths: [job.outside] });
		expect(planned.entries[0]?.failure?.code).toBe("path-refused");
	});
});

describe("files of git and of the runner", () => {
	const OWN = [
		"_runner_file_commands/set_output_1",
		"_github_workflow/event.json",
		"git-credentials-1f0c.config",
		"0f8fad5b-d9cb-469f-a165-70867728950e.sh",
	];

	test("are refused when they are named", async () => {
		job.write(".git/config", "sub/.git/HEAD");
		for (const name of OWN) writeTree(job.temporary, name);
		const named = [".git", ".git/", ".git/config", ".git/*", "sub/.git/HEAD"];
		for (const from of [...named, ...OWN.map((name) => path.join(job.temporary, name))]) {
			expect((await planOne(from)).failure).toMatchObject({
				code: "path-refused",
				message: expect.stringMatching(/belongs to (git|the runner)/),
			});
		}
	});

	test("are left out of a pattern, each tree with one reason", async () => {
		job.write(".git/config", ".git/objects/1", ".github/x", "sub/.git/HEAD");
		const planned = await job.plan([upload("./", "s3://b/")], { includeHiddenFiles: true });
		expect(keysOf(planned)).toEqual([".github/x", "dist/a.js"]);
		expect(planned.entries[0]?.skips.map(({ source, reason }) => [source, reason])).toEqual([
			[`${job.workspace}/.git`, "it belongs to git"],
			[`${job.workspace}/sub/.git`, "it belongs to git"],
		]);
	});

	test("are left out of the runner's temporary directory, the job's own files are not", async () => {
		for (const name of [...OWN, "mine/result.json", "_mine.txt", "script.sh"]) {
			writeTree(job.temporary, name);
		}
		const planned = await job.plan([upload(`${job.temporary}/`, "s3://b/")]);
		expect(keysOf(planned)).toEqual(["_mine.txt", "mine/result.json", "script.sh"]);
		expect(planned.entries[0]?.skips).toHaveLength(OWN.length);
	});

	test("are protected beside the temporary directory too, whatever `allow-paths` says", async () => {
		const runner = path.dirname(path.dirname(job.temporary));
		writeTree(runner, "_diag/Worker.log");
		writeTree(runner, ".credentials");
		writeTree(runner, "_work/_actions/a/b/v1/index.js");
		writeTree(runner, "cache/x");
		const options = { allowPaths: [runner], includeHiddenFiles: true };
		const planned = await job.plan([upload(`${runner}/`, "s3://b/")], options);
		expect(keysOf(planned)).toEqual(["_work/repo/repo/dist/a.js", "cache/x"]);
	});

	test("are joined by the inputs that a step keeps, not by the manifest beside them", async () => {
		const own = "s3-staging/0f8fad5b-d9cb-469f-a165-70867728950e";
		for (const name of ["inputs.json", "manifest.json", "x/inputs.json"]) {
			writeTree(job.temporary, `${own}/${name}`);
		}
		const kept = path.join(job.temporary, own, "inputs.json");
		const planned = await job.plan([upload(`${job.temporary}/s3-staging/`, "s3://b/")]);
		expect(keysOf(planned).map((key) => key.replace(/^[^/]*\//, ""))).toEqual([
			"manifest.json",
			"x/inputs.json",
		]);
		expect(planned.entries[0]?.skips).toMatchObject([
			{ source: kept, reason: "it belongs to s3-staging" },
		]);
		expect((await planOne(kept)).failure).toMatchObject({
			code: "path-refused",
			message: `The path \`${kept}\` is refused: \`${kept}\` belongs to s3-staging`,
			hint: "Copy what you need to another place in the workspace first",
		});
	});
});
