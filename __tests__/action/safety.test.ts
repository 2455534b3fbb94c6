import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { everything, shownError } from "../support/refusal.ts";

const world = useWorld();
const posixOnly = process.platform === "win32" ? test.skip : test;
const REFUSED = "outside the workspace and every other directory transfers may use";
let outside = "";

beforeEach(() => {
	outside = mkdtempSync(path.join(tmpdir(), "outside-"));
	writeFileSync(path.join(outside, "secret.txt"), "secret");
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

/** Expects the step to be refused with these in its message, and nothing to change outside. */
async function expectRefused(
	inputs: { readonly before: string } | { readonly after: string },
	...reasons: readonly string[]
) {
	const job = await world.stage(inputs);
	const stage = "before" in inputs ? job.main("stage") : job.post("stage");
	const error = shownError(stage, world).replaceAll(outside, "OUTSIDE");
	for (const reason of reasons) expect(error).toContain(reason);
	expect(everything(outside)).toEqual(["secret.txt"]);
	expect(readFileSync(path.join(outside, "secret.txt"), "utf8")).toBe("secret");
}

describe("a download", () => {
	test.each(["../x", "a/../../x", "/etc/x", "a//x", "./x"])(
		"refuses the key %j below its prefix, and moves nothing",
		async (name) => {
			await world.sandbox.putObject("bucket", `p/${name}`, "evil");
			await world.sandbox.putObject("bucket", "p/good", "good");
			const before = "s3://bucket/p/ -> out/";
			await expectRefused(
				{ before },
				`The key \`p/${name}\` in \`s3://bucket\` cannot become a path`,
			);
			expect(everything(world.workspace)).toEqual([]);
			expect(world.sandbox.recorder.count("GetObject")).toBe(0);
		},
	);

	test.each([
		["p/", "./"],
		["p/.git/", ".git/"],
		["p/.git/hooks/pre-push", ".git/hooks/"],
	])("writes nothing into git's directory from %s to %s", async (key, to) => {
		await world.sandbox.putObject("bucket", "p/.git/hooks/pre-push", "evil");
		const before = `s3://bucket/${key} -> ${to}`;
		await expectRefused({ before }, "belongs to git, and what is in it is executed");
		expect(everything(world.workspace)).toEqual([]);
	});

	test("writes into git's directory what its author names exactly", async () => {
		await world.sandbox.putObject("bucket", "hook", "good");
		const job = await world.stage({ before: "s3://bucket/hook -> .git/hooks/pre-push" });
		expect(job.status).toBe("success");
		expect(world.tree()).toEqual([".git/hooks/pre-push"]);
	});

	posixOnly("takes keys that only Windows would misread for plain names", async () => {
		const names = ["..\\..\\x", "C:\\x", "C:x", "CON", "\\\\host\\share\\x", "dot."];
		for (const name of names) await world.sandbox.putObject("bucket", `p/${name}`, name);
		const job = await world.stage({ before: "s3://bucket/p/ -> out/" });
		expect(job.status).toBe("success");
		expect(everything(world.at("out"))).toEqual([...names].sort());
	});

	posixOnly("does not follow a link in its destination that leads outside", async () => {
		await world.sandbox.putObject("bucket", "p/dir/secret.txt", "evil");
		mkdirSync(world.at("out"));
		symlinkSync(outside, world.at("out/dir"));
		await expectRefused(
			{ before: "s3://bucket/p/ -> out/" },
			`\`WORKSPACE/out/dir\` leads through a symbolic link to \`OUTSIDE\`, ${REFUSED}`,
		);
	});

	posixOnly("does not write through a link", async () => {
		await world.sandbox.putObject("bucket", "p/secret.txt", "evil");
		symlinkSync(path.join(outside, "secret.txt"), world.at("secret.txt"));
		await expectRefused(
			{ before: "s3://bucket/p/secret.txt -> secret.txt" },
			"`WORKSPACE/secret.txt` is a symbolic link, and downloads do not write through links",
		);
	});

	test("does not write the runner's own files", async () => {
		await world.sandbox.putObject("bucket", "p/set_env_x", "evil");
		const to = `${path.join(world.temp, "_runner_file_commands")}/`;
		await expectRefused(
			{ before: `s3://bucket/p/ -> ${to}` },
			"`TEMP/_runner_file_commands` belongs to the runner",
		);
	});
});

describe("an upload", () => {
	afterEach(() => expect(world.sandbox.keys("bucket", "stolen/")).toEqual([]));

	posixOnly.each(["dist/ -> s3://bucket/stolen/", "dist/x -> s3://bucket/stolen/x"])(
		"refuses a planted link to a file outside: %s",
		async (after) => {
			world.files({ "dist/ok": "ok" });
			symlinkSync(path.join(outside, "secret.txt"), world.at("dist/x"));
			await expectRefused(
				{ after },
				"is a symbolic link to `OUTSIDE/secret.txt`",
				"add `allow-paths: OUTSIDE`",
			);
		},
	);

	posixOnly("refuses a planted directory link that is named", async () => {
		symlinkSync(outside, world.at("dist"));
		await expectRefused(
			{ after: "dist/ -> s3://bucket/stolen/" },
			`\`dist/\` leads to \`OUTSIDE\`, ${REFUSED}`,
		);
	});

	test.each([".git/config", "sub/.GIT/config", "s/.git/modules/m/config"])(
		"never takes %s, even with hidden files",
		async (name) => {
			world.files({ [name]: "token", "kept.txt": "ok" });
			const job = await world.stage({
				after: "./ -> s3://bucket/taken/",
				"include-hidden-files": "true",
			});
			expect(job.status).toBe("success");
			expect(world.sandbox.keys("bucket")).toEqual(["taken/kept.txt"]);
			const after = `${name} -> s3://bucket/stolen/config`;
			await expectRefused({ after }, `The path \`${name}\` is refused`, "belongs to git");
		},
	);

	test("refuses the runner's own files, and passes them over below a directory", async () => {
		writeFileSync(path.join(world.temp, "mine.txt"), "mine");
		const files = path.join(world.temp, "_runner_file_commands");
		await expectRefused({ after: `${files}/ -> s3://bucket/stolen/` }, "belongs to the runner");
		const job = await world.stage({ after: `${world.temp}/ -> s3://bucket/taken/` });
		expect(job.status).toBe("success");
		expect(world.sandbox.keys("bucket")).toContain("taken/mine.txt");
		expect(world.sandbox.keys("bucket").filter((key) => key.includes("_runner"))).toEqual([]);
	});

	test("never takes the inputs a step keeps, and takes the manifest beside them", async () => {
		const own = `${path.join(world.temp, "s3-staging")}/`;
		const job = await world.stage({ after: `${own} -> s3://bucket/taken/` });
		expect(job.status).toBe("success");
		expect(world.sandbox.keys("bucket").map((key) => path.posix.basename(key))).toEqual([
			"manifest.json",
		]);
		expect(job.post("stage").log).toMatch(/Skipped: .*inputs\.json: it belongs to s3-staging/);
	});

	test("never takes what a download is called until it is whole", async () => {
		const names = [".a.bin.s3-staging-0123abcd.part", ".t.s3-staging-0123abcd.part/x", "b.part"];
		world.files(Object.fromEntries(names.map((name) => [`d/${name}`, "half"])));
		const job = await world.stage({
			after: "d/ -> s3://bucket/halves/",
			"include-hidden-files": "true",
		});
		expect(job.status).toBe("success");
		expect(world.sandbox.keys("bucket").filter((key) => key.startsWith("halves/"))).toEqual([
			"halves/b.part",
		]);
		expect(job.post("stage").log).toMatch(/Skipped: .*0123abcd\.part: it belongs to s3-staging/);
	});

	test("leaves hidden files out unless they are asked for or named", async () => {
		world.files({ "d/.seen": "1", "d/.cache/x": "2", "d/y": "3" });
		await world.stage({ after: "d/ -> s3://bucket/off/\nd/.seen -> s3://bucket/named/" });
		await world.stage({ after: "d/ -> s3://bucket/on/", "include-hidden-files": "true" });
		expect(world.sandbox.keys("bucket")).toEqual([
			"named/.seen",
			"off/y",
			"on/.cache/x",
			"on/.seen",
			"on/y",
		]);
	});

	posixOnly("skips broken links, link loops and pipes, and says so", async () => {
		world.files({ "d/ok": "ok" });
		symlinkSync("nowhere", world.at("d/broken"));
		symlinkSync("loop", world.at("d/loop"));
		symlinkSync(".", world.at("d/self"));
		execFileSync("mkfifo", [world.at("d/pipe")]);
		const job = await world.stage({ after: "d/ -> s3://bucket/taken/" });
		const post = job.post("stage");
		expect(post.exitCode).toBe(0);
		expect(world.sandbox.keys("bucket")).toEqual(["taken/ok"]);
		const warnings = post.annotations.filter(({ level }) => level === "warning");
		expect(warnings).toHaveLength(1);
		const lines = warnings[0]?.message.replaceAll(world.workspace, "").split("\n").sort();
		expect(lines).toEqual([
			"`/d/broken` is left out: it is a broken symbolic link",
			"`/d/loop` is left out: it is a broken symbolic link",
			"`/d/pipe` is left out: it is a device, a socket or a pipe, not a file",
		]);
		expect(post.log).toContain("d/self: it is a symbolic link to a directory");
	});
});

describe("allow-paths", () => {
	test("opens what it names, in both directions, and nothing beside it", async () => {
		await world.sandbox.putObject("bucket", "k", "new");
		const beside = `${outside}-beside`;
		const inputs = { "allow-paths": outside };
		const job = await world.stage({
			...inputs,
			before: `s3://bucket/k -> ${outside}/got.txt`,
			after: `${outside}/secret.txt -> s3://bucket/taken`,
		});
		expect(job.status).toBe("success");
		expect(everything(outside)).toEqual(["got.txt", "secret.txt"]);
		expect(world.sandbox.keys("bucket")).toEqual(["k", "taken"]);
		const refused = await world.stage({ ...inputs, before: `s3://bucket/k -> ${beside}/x` });
		expect(shownError(refused.main("stage"), world)).toContain(REFUSED);
		const parent = await world.stage({ ...inputs, before: `s3://bucket/k -> ${outside}/../x` });
		expect(shownError(parent.main("stage"), world)).toContain(REFUSED);
	});
});
