import { once } from "node:events";
import { symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { FileUploadSpec } from "../../src/spec/spec.ts";
import { keysOf, type TempJob, tempJob, transfersOf, upload, writeTree } from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
	job.write("dist/a.js", "dist/css/b.css", "dist/c.js.map", "out/report.html", "top.txt");
});
afterEach(() => job.remove());

async function keys(entry: FileUploadSpec, includeHiddenFiles = false) {
	const planned = await job.plan([entry], { includeHiddenFiles });
	expect(planned.entries[0]?.failure).toBeUndefined();
	return sorted(keysOf(planned));
}

function sorted(names: readonly string[]): string[] {
	return [...names].sort((first, second) => (first < second ? -1 : 1));
}

async function failure(entry: FileUploadSpec) {
	const planned = await job.plan([entry]);
	expect(transfersOf(planned)).toEqual([]);
	return planned.entries[0]?.failure;
}

/** FROM, TO, options, and the keys that result. */
const NAMING: readonly (readonly [
	string | readonly string[],
	string,
	Partial<FileUploadSpec>,
	readonly string[],
])[] = [
	["dist", "s3://b/site/", {}, ["site/dist/a.js", "site/dist/c.js.map", "site/dist/css/b.css"]],
	["dist/", "s3://b/site/", {}, ["site/a.js", "site/c.js.map", "site/css/b.css"]],
	["./dist/", "s3://b/site/", {}, ["site/a.js", "site/c.js.map", "site/css/b.css"]],
	["dist/.", "s3://b/site/", {}, ["site/a.js", "site/c.js.map", "site/css/b.css"]],
	["out/../dist/", "s3://b/site/", {}, ["site/a.js", "site/c.js.map", "site/css/b.css"]],
	["dist/css", "s3://b/", {}, ["css/b.css"]],
	["out/report.html", "s3://b/p/", {}, ["p/report.html"]],
	["out/report.html", "s3://b/p/latest.html", {}, ["p/latest.html"]],
	["out/report.html", "s3://b/", {}, ["report.html"]],
	["dist/*.js", "s3://b/", {}, ["a.js"]],
	["dist/**/*.css", "s3://b/p/", {}, ["p/css/b.css"]],
	["dist/**", "s3://b/p/", {}, ["p/a.js", "p/c.js.map", "p/css/b.css"]],
	["dist/c*", "s3://b/p/", {}, ["p/c.js.map", "p/css/b.css"]],
	["dist/*/", "s3://b/p/", {}, ["p/css/b.css"]],
	["d*/a.js", "s3://b/p/", {}, ["p/dist/a.js"]],
	["dist/{a.js,css/*}", "s3://b/p/", {}, ["p/a.js", "p/css/b.css"]],
	["{dist,out}/*.{js,html}", "s3://b/", {}, ["dist/a.js", "out/report.html"]],
	["dist/[!c]*", "s3://b/p/", {}, ["p/a.js"]],
	["dist/?.js", "s3://b/p/", {}, ["p/a.js"]],
	["dist/**b.css", "s3://b/p/", {}, ["p/css/b.css"]],
	["**/*.css", "s3://b/p/", {}, ["p/dist/css/b.css"]],
	["*.txt", "s3://b/p/", {}, ["p/top.txt"]],
	["dist/**", "s3://b/p/", { flatten: true }, ["p/a.js", "p/b.css", "p/c.js.map"]],
	["dist/css/b.css", "s3://b/p/", { base: "dist" }, ["p/css/b.css"]],
	["dist/css/b.css", "s3://b/p/", { base: "." }, ["p/dist/css/b.css"]],
	["dist/", "s3://b/p/", { exclude: ["*.map"] }, ["p/a.js", "p/css/b.css"]],
	["dist/", "s3://b/p/", { exclude: ["css/"] }, ["p/a.js", "p/c.js.map"]],
	["dist", "s3://b/p/", { exclude: ["dist/css/**", "*.map"] }, ["p/dist/a.js"]],
	[["dist/", "!dist/css"], "s3://b/p/", {}, ["p/a.js", "p/c.js.map"]],
	[["dist/", "!dist/**/*.css"], "s3://b/p/", {}, ["p/a.js", "p/c.js.map"]],
	[["dist/", "!dist/{css,c.js.map}"], "s3://b/p/", {}, ["p/a.js"]],
	[["dist/a.js", "!dist/*.js"], "s3://b/p/", { optional: true }, []],
	[["!dist/a.js", "dist/*.js"], "s3://b/p/", {}, ["p/a.js"]],
	[["dist/", "!dist/css", "dist/css/b.css"], "s3://b/p/", {}, ["p/a.js", "p/b.css", "p/c.js.map"]],
	[["dist/css/", "dist/"], "s3://b/p/", {}, ["p/a.js", "p/b.css", "p/c.js.map"]],
	[["out/report.html", "top.txt"], "s3://b/p/", {}, ["p/report.html", "p/top.txt"]],
];

describe("the keys of an upload", () => {
	test.each(NAMING)("%j -> %s with %j", async (from, to, options, expected) => {
		expect(await keys(upload(from, to, options))).toEqual(expected);
	});

	test("keep names as they are on the disk", async () => {
		const names = [
			"space in name.txt",
			" leading and trailing ",
			"#hash",
			"~tilde",
			"!bang",
			"per%20cent+plus&amp",
			"quote\"'`",
			"back\\slash",
			"line\nbreak",
			"é",
			"e\u0301",
			"日本語🎉",
			"[bracket]",
			"{brace}",
			"star*",
			"what?",
			"C:colon",
		];
		for (const name of names) job.write(`odd/${name}`);
		expect(await keys(upload("odd/", "s3://b/p/"))).toEqual(
			sorted(names.map((name) => `p/${name}`)),
		);
	});

	test.each([
		"space in name",
		"#hash",
		"~",
		"~tilde",
		"a#b",
		"back\\slash",
		" lead",
		"trail ",
		"é",
	])("follow a literal path that a glob would read otherwise: %j", async (name) => {
		job.write(`${name}/deep/file`, `x${name}`);
		expect(await keys(upload(`x${name}`, "s3://b/"))).toEqual([`x${name}`]);
		expect(await keys(upload(name, "s3://b/"))).toEqual([`${name}/deep/file`]);
		expect(await keys(upload(`${name}/*/f*`, "s3://b/"))).toEqual(["deep/file"]);
	});

	test("follow a literal path that starts with `!` when it is written `./!`", async () => {
		job.write("!important");
		expect(await keys(upload("./!important", "s3://b/"))).toEqual(["!important"]);
	});

	test("may not be longer than 1,024 bytes", async () => {
		expect(await keys(upload("top.txt", `s3://b/${"é".repeat(508)}/`))).toHaveLength(1);
		expect(await failure(upload("top.txt", `s3://b/${"é".repeat(509)}/`))).toMatchObject({
			code: "invalid-spec",
			message: expect.stringContaining("would have 1026 bytes, and S3 allows 1024"),
		});
	});

	test("are in code unit order, whatever the disk says", async () => {
		for (const name of ["b", "a/z", "B", "a-", "é", "10", "9"]) job.write(`order/${name}`);
		const planned = await job.plan([upload("order/", "s3://b/")]);
		expect(keysOf(planned)).toEqual(["10", "9", "B", "a-", "a/z", "b", "é"]);
	});
});

describe("an upload", () => {
	test("knows path, size, time and headers of its file", async () => {
		const [transfer] = transfersOf(await job.plan([upload("dist/a.js", "s3://b/p/")]));
		expect(transfer).toMatchObject({
			direction: "upload",
			path: path.join(job.workspace, "dist/a.js"),
			bytes: 9,
			modifiedMilliseconds: expect.any(Number),
			location: { bucket: "b", key: "p/a.js" },
			headers: { contentType: "text/javascript; charset=utf-8", metadata: {} },
		});
	});

	test("takes its content type from the key before the file", async () => {
		const entries = [
			upload("out/report.html", "s3://b/latest.txt"),
			upload("out/report.html", "s3://b/latest"),
		];
		const types = transfersOf(await job.plan(entries)).map(
			(transfer) => transfer.direction === "upload" && transfer.headers.contentType,
		);
		expect(types).toEqual(["text/plain; charset=utf-8", "text/html; charset=utf-8"]);
	});

	test("has its target as output", async () => {
		const planned = await job.plan([upload("dist/", "s3://b/p/"), upload("top.txt", "s3://b/k")]);
		expect(planned.entries.map(({ output }) => output)).toEqual(["s3://b/p/", "s3://b/k"]);
	});

	test("of a directory to one object fails with what to write", async () => {
		expect(await failure(upload("dist", "s3://b/site"))).toMatchObject({
			code: "invalid-spec",
			message: "`dist` is a directory, and s3://b/site names one object",
			hint: "End the destination in `/`: `s3://b/site/`",
		});
	});

	test("fails when a file is not below the base", async () => {
		expect((await failure(upload("dist/", "s3://b/", { base: "dist/css" })))?.message).toBe(
			`\`${job.workspace}/dist/a.js\` is not below the base \`dist/css\``,
		);
	});

	test.each(["missing.txt", "missing/", "missing/**", "dist/*.exe", "top.txt/", "top.txt/x"])(
		"of %s finds nothing",
		async (from) => {
			expect(await failure(upload(from, "s3://b/p/"))).toMatchObject({
				code: "no-files-matched",
				message: `There is no file to upload at ${from}`,
				hint: expect.stringContaining(job.workspace),
			});
		},
	);

	test("that `exclude` leaves nothing of says so", async () => {
		const found = await failure(upload("dist/", "s3://b/p/", { exclude: ["*"] }));
		expect(found?.message).toBe(
			"There is no file to upload at dist/ except what `exclude` leaves out",
		);
	});

	test("of an empty directory finds nothing", async () => {
		job.write("empty/");
		expect((await failure(upload("empty/", "s3://b/p/")))?.code).toBe("no-files-matched");
	});

	test.each(["dist/*/../a.js", "dist/*/./b.css"])("refuses the pattern %s", async (from) => {
		expect((await failure(upload(from, "s3://b/")))?.code).toBe("invalid-spec");
	});

	test("reads an absolute path inside the workspace", async () => {
		expect(await keys(upload(`${job.workspace}/dist/*.js`, "s3://b/"))).toEqual(["a.js"]);
	});

	test("of the whole workspace leaves out what is hidden", async () => {
		job.write(".env", ".git/config");
		expect(await keys(upload(".", "s3://b/"))).toEqual([
			"dist/a.js",
			"dist/c.js.map",
			"dist/css/b.css",
			"out/report.html",
			"top.txt",
		]);
	});
});

describe("hidden files", () => {
	beforeEach(() => job.write("h/.env", "h/.cache/x", "h/seen", ".well-known/a", ".well-known/.b"));

	test("are left out of directories and patterns", async () => {
		expect(await keys(upload("h/", "s3://b/"))).toEqual(["seen"]);
		expect(await keys(upload("h/**", "s3://b/"))).toEqual(["seen"]);
		expect(await failure(upload("h/.e*", "s3://b/"))).toMatchObject({
			hint: expect.stringContaining("`include-hidden-files: true`"),
		});
	});

	test("are taken when asked for", async () => {
		expect(await keys(upload("h/", "s3://b/"), true)).toEqual([".cache/x", ".env", "seen"]);
	});

	test("are taken when they are named", async () => {
		expect(await keys(upload("h/.env", "s3://b/"))).toEqual([".env"]);
		expect(await keys(upload("h/.cache/x", "s3://b/"))).toEqual(["x"]);
	});

	test("in a hidden directory that is named are still left out", async () => {
		expect(await keys(upload(".well-known", "s3://b/"))).toEqual([".well-known/a"]);
		expect(await keys(upload(".well-known/*", "s3://b/"))).toEqual(["a"]);
	});

	test("do not hide a workspace that is below a hidden directory", async () => {
		const workspace = path.join(job.workspace, ".hidden");
		writeTree(workspace, "seen");
		const planned = await job.plan([upload("**", "s3://b/")], { workspace });
		expect(keysOf(planned)).toEqual(["seen"]);
	});
});

describe("what cannot be uploaded", () => {
	test("a name on the disk that is not UTF-8 fails the entry", async () => {
		const name = Buffer.concat([Buffer.from(`${job.workspace}/dist/bad-`), Buffer.from([0xff])]);
		writeFileSync(name, "x");
		expect(await failure(upload("dist/", "s3://b/"))).toMatchObject({
			code: "path-refused",
			message: expect.stringContaining("is not valid UTF-8"),
		});
	});

	test("is told in the order of its names, whatever the disk gives first", async () => {
		const names = Array.from({ length: 40 }, (_, index) => `dist/${(index * 7) % 40}`);
		for (const name of names) symlinkSync("/nowhere/at/all", path.join(job.workspace, name));
		symlinkSync("css", path.join(job.workspace, "dist/100"));
		const planned = await job.plan([upload("dist/", "s3://b/")]);
		const sources = planned.entries[0]?.skips.map(({ source }) => source) ?? [];
		expect(sources).toHaveLength(41);
		expect(sources).toEqual(sorted(sources));
		expect(planned.warnings).toHaveLength(40);
		expect(planned.warnings).toEqual(sorted(planned.warnings));
	});

	test("a socket is left out, and the author hears of it", async () => {
		const server = createServer().listen(path.join(job.workspace, "dist/socket"));
		await once(server, "listening");
		const planned = await job.plan([upload("dist/*", "s3://b/")]);
		server.close();
		expect(planned.entries[0]?.skips).toMatchObject([
			{ source: `${job.workspace}/dist/socket`, reason: expect.stringContaining("socket") },
		]);
		expect(planned.warnings).toEqual([expect.stringContaining("dist/socket` is left out")]);
		expect(keysOf(planned)).toEqual(["a.js", "c.js.map", "css/b.css"]);
	});
});
