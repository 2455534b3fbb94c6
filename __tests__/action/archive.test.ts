import { randomBytes } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, symlinkSync, utimesSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";
import { readArchive } from "../support/read-archive.ts";

const MIB = 2 ** 20;
const FORMATS = ["tar", "tar.gz", "tar.zst", "zip"] as const;

const world = useWorld();

async function stored(key: string) {
	const object = world.sandbox.object("bucket", key);
	if (object === undefined) throw new Error(`there is no ${key}`);
	return { body: await object.body(), headers: object.headers };
}

function upload(options: string, more: Record<string, string> = {}) {
	return world.stage({ after: `- { ${options} }`, ...more });
}

function uploadNow(options: string, more: Record<string, string> = {}) {
	const step = world.action({ transfers: `- { name: pack, ${options} }`, ...more });
	return world.job([{ ...step, uses: `${ACTION}/upload` }]);
}

const LONG = `${"long-".repeat(30)}name`;

function makeTree(): void {
	world.files({
		"out/run.sh": "#!/bin/sh\n",
		"out/sub/ü/data.csv": "a,b\n",
		[`out/sub/${LONG}/${LONG}`]: "deep",
		"out/empty": "",
		"out/.hidden": "h",
		"out/drop.tmp": "t",
	});
	chmodSync(world.at("out/run.sh"), 0o755);
	chmodSync(world.at("out/empty"), 0o640);
	mkdirSync(world.at("out/none/below"), { recursive: true });
	symlinkSync("../run.sh", world.at("out/sub/link"));
	symlinkSync("nowhere", world.at("out/dangling"));
	symlinkSync("sub", world.at("out/directory"));
	for (const name of ["run.sh", "sub/ü/data.csv", `sub/${LONG}/${LONG}`, "empty", "none/below"]) {
		utimesSync(world.at(`out/${name}`), 1_700_000_000, 1_700_000_001.5);
	}
}

describe("archive", () => {
	test.each(FORMATS)(
		"%s packs a tree with modes, times, links and empty directories into one object",
		async (format) => {
			makeTree();
			const key = `tree.${format}`;
			const job = await upload(
				`from: out/, to: s3://bucket/${key}, exclude: "*.tmp", archive: ${format}`,
			);
			expect(job.status).toBe("success");
			const { body, headers } = await stored(key);
			const members = await readArchive(body, format);
			const told = members.map(({ name, mode, seconds, linkTarget, content }) => {
				const kept = seconds === 1_700_000_001 ? "kept" : "other";
				return linkTarget === undefined
					? `${name} ${mode.toString(8)} ${kept} ${Buffer.from(content, "base64")}`
					: `${name} -> ${linkTarget}`;
			});
			expect(told).toEqual([
				"dangling -> nowhere",
				"directory -> sub",
				"empty 640 kept ",
				"none/below/ 755 kept ",
				"run.sh 755 kept #!/bin/sh\n",
				"sub/link -> ../run.sh",
				`sub/${LONG}/${LONG} 644 kept deep`,
				"sub/ü/data.csv 644 kept a,b\n",
			]);
			const type = { tar: "x-tar", "tar.gz": "gzip", "tar.zst": "zstd", zip: "zip" }[format];
			expect(headers["content-type"]).toBe(`application/${type}`);
			expect(headers["content-encoding"]).toBeUndefined();
		},
	);

	test.each(FORMATS)("%s of equal trees are equal", async (format) => {
		makeTree();
		cpSync(world.at("out"), world.at("copy"), {
			recursive: true,
			preserveTimestamps: true,
			verbatimSymlinks: true,
		});
		utimesSync(world.at("copy/none/below"), 1_700_000_000, 1_700_000_001.5);
		const links = ["dangling", "directory", "sub/link"].map((name) => `"${name}"`).join(", ");
		for (const from of ["out", "copy"]) {
			const options = `from: ${from}/, to: s3://bucket/${from}, archive: ${format}`;
			expect((await upload(`${options}, exclude: [${links}]`)).status).toBe("success");
		}
		expect((await stored("out")).body.equals((await stored("copy")).body)).toBe(true);
	});

	test.each(FORMATS)("%s goes in parts, with memory that does not grow with it", async (format) => {
		const content = randomBytes(40 * MIB);
		world.files({ "out/a.bin": content, "out/b.txt": "b" });
		const job = await upload(`from: out, to: s3://bucket/k.${format}, archive: ${format}`, {
			"max-memory": "128MiB",
		});
		expect(job.status).toBe("success");
		const members = await readArchive((await stored(`k.${format}`)).body, format);
		expect(members.map(({ name }) => name)).toEqual(["out/a.bin", "out/b.txt"]);
		expect(Buffer.from(members[0]?.content ?? "", "base64").equals(content)).toBe(true);
		const operations = world.sandbox.recorder.requests.map(({ operation }) => operation);
		expect(operations).toContain("CompleteMultipartUpload");
	});

	test("tells what goes into it, in the plan, the result and the outputs", async () => {
		world.files({ "out/a.txt": "aaa", "out/b.txt": "bb" });
		const options = "from: out/*.txt, to: s3://bucket/k.tar, archive: tar";
		const { log, outputs, summary } = (await uploadNow(options)).main("stage");
		expect(log).toContain("Packs out/*.txt -> s3://bucket/k.tar (tar of 2 files, 5 B)");
		expect(log).toContain("out/*.txt -> s3://bucket/k.tar (3.1 kB, tar of 2 files, 5 B, verified:");
		expect(summary).toContain("3.1 kB, tar of 2 files, 5 B");
		expect(outputs.pack).toBe("s3://bucket/k.tar");
		expect(JSON.parse(String(outputs.files))).toMatchObject([
			{ source: "out/*.txt", path: null, bytes: 3072, "source-bytes": 5, status: "done" },
		]);
		const dry = (await uploadNow(options, { "dry-run": "true" })).main("stage");
		expect(dry.log).toContain(
			"out/*.txt -> s3://bucket/k.tar (tar of 2 files, 5 B) application/x-tar",
		);
	});

	test("is left alone with overwrite: never where there is one, and nothing is read for it", async () => {
		world.files({ "out/a.txt": "a" });
		const options = "from: out/, to: s3://bucket/k.zip, archive: zip, overwrite: never";
		expect((await upload(options)).status).toBe("success");
		const { body } = await stored("k.zip");
		world.files({ "out/a.txt": "other" });
		expect((await upload(options)).post("stage").log).toContain("there is an object already");
		expect((await stored("k.zip")).body.equals(body)).toBe(true);
	});

	test("counts its files for `expect`", async () => {
		world.files({ "out/a": "a", "out/b": "b" });
		const options = "from: out/, to: s3://bucket/k.tar, archive: tar";
		expect((await upload(`${options}, expect: "2"`)).status).toBe("success");
		const job = await upload(`${options}, expect: 3..*`);
		expect(job.status).toBe("failure");
	});

	test.each([
		["an absolute target", "/etc/passwd"],
		["a target above the base", "../../secret"],
	])("fails for a link with %s, and makes no object", async (_, target) => {
		world.files({ "out/sub/a.txt": "a", secret: "s" });
		symlinkSync(target, world.at("out/sub/link"));
		const job = await upload("from: out/, to: s3://bucket/k.tar, archive: tar");
		expect(job.status).toBe("failure");
		expect(job.post("stage").log).toContain("which leads out of the archive");
		expect(world.sandbox.object("bucket", "k.tar")).toBeUndefined();
	});

	test("fails where two files would have one name", async () => {
		world.files({ "x/a": "1", "y/a": "2", "z/a/b": "3" });
		const job = await upload("from: [x/, y/, z/], to: s3://bucket/k.tar, archive: tar");
		expect(job.status).toBe("failure");
		const { log } = job.post("stage");
		expect(log).toContain("would both become `a` in the archive");
		expect(log).toContain("need `a` as a file and as a directory in the archive");
	});

	test("fails where there is nothing to pack, as any entry does", async () => {
		mkdirSync(world.at("out"));
		const job = await upload("from: out/, to: s3://bucket/k.tar, archive: tar");
		expect(job.status).toBe("failure");
		expect(job.post("stage").log).toContain("There is no file to upload at out/");
	});
});
