import { generateKeyPairSync, randomBytes } from "node:crypto";
import { symlinkSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { shownError } from "../support/refusal.ts";

const world = useWorld();
const posixOnly = process.platform === "win32" ? test.skip : test;
const MIB = 2 ** 20;
const TOKEN = `a-token-of-the-job-${randomBytes(12).toString("hex")}`;
const CHECKOUT = `[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic ${Buffer.from(`x-access-token:${TOKEN}`).toString("base64")}\n`;
const PEM = generateKeyPairSync("ec", { namedCurve: "P-256" })
	.privateKey.export({ type: "pkcs8", format: "pem" })
	.toString();
const HIDDEN = { "include-hidden-files": "true" };

/** Uploads, with tokens in the environment as the runner and steps before put them there; gives the end of the job. */
async function upload(after: string, inputs: Readonly<Record<string, string>> = {}) {
	const env = { ACTIONS_RUNTIME_TOKEN: TOKEN };
	const job = await world.stage({ after, ...inputs }, { env });
	for (const { rawLog } of job.stages) expect(rawLog).not.toContain(TOKEN);
	return job.post("stage");
}

const stored = () => world.sandbox.keys("bucket");

describe("a file that is known for its secrets", () => {
	test("stops its entry before a byte moves, all of them named at once, and others go on", async () => {
		world.files({
			"d/.env": "A=1",
			"d/sub/id_rsa": "x",
			"d/.npmrc": "//npm.example.com/:_authToken=npm_0123456789",
			"d/cert.pem": PEM,
			"d/ok": "ok",
			"e/ok": "ok",
		});
		const post = await upload("d/ -> s3://bucket/d/\ne/ -> s3://bucket/e/", HIDDEN);
		expect(shownError(post, world)).toBe(
			[
				"4 files of `d/ -> s3://bucket/d/` are not uploaded:",
				"  - `d/.env`: it is an environment file",
				"  - `d/.npmrc`: it holds credentials of a package registry",
				"  - `d/cert.pem`: it holds a private key",
				"  - `d/sub/id_rsa`: it is a private key of SSH",
				"Leave them out with `exclude`, or, if they are meant to be uploaded, add to `allow-secret-files`:",
				"  d/.env",
				"  d/.npmrc",
				"  d/cert.pem",
				"  d/sub/id_rsa",
			].join("\n"),
		);
		expect(stored()).toEqual(["e/ok"]);
	});

	test("is refused where it is named itself, and the way out that is shown works", async () => {
		world.files({ "a/.env": "A=1" });
		const entry = "a/.env -> s3://bucket/x";
		const error = shownError(await upload(entry), world);
		expect(error).toContain("`a/.env` is not uploaded: it is an environment file");
		expect(error).toContain("add to `allow-secret-files`: `a/.env`");
		expect(stored()).toEqual([]);
		expect((await upload(entry, { "allow-secret-files": "a/.env" })).exitCode).toBe(0);
		expect(stored()).toEqual(["x"]);
	});

	test("is let through by the pattern that is shown, whatever characters it has", async () => {
		world.files({ "$a/[x]{y}/.env": "A=1" });
		const entry = "./$a/ -> s3://bucket/x/";
		const error = shownError(await upload(entry, HIDDEN), world);
		const [, pattern = ""] = /`allow-secret-files`: `(.*)`$/.exec(error) ?? [];
		expect((await upload(entry, { ...HIDDEN, "allow-secret-files": pattern })).exitCode).toBe(0);
		expect(stored()).toEqual(["x/[x]{y}/.env"]);
	});

	test("is left out by `exclude`, and harmless where nothing secret is in it", async () => {
		world.files({
			"d/.env": "A=1",
			"d/.env.example": "A=",
			"d/.npmrc": "//npm.example.com/:_authToken=${NODE_AUTH_TOKEN}",
			"d/ca.pem": "-----BEGIN CERTIFICATE-----",
			"d/empty/.env": "",
		});
		const entry = "- { from: d/, to: s3://bucket/d/, exclude: /.env }";
		expect((await upload(entry, HIDDEN)).exitCode).toBe(0);
		expect(stored()).toEqual(["d/.env.example", "d/.npmrc", "d/ca.pem", "d/empty/.env"]);
	});

	posixOnly.each([
		["conf/.env", "d/settings.txt", "conf/.env"],
		["conf/settings.txt", "d/.env", "d/.env"],
	])("is known by the name of a link and by that of its target: %s", async (target, link, name) => {
		world.files({ [target]: "A=1", "d/ok": "ok" });
		symlinkSync(`../${target}`, world.at(link));
		const error = shownError(await upload("d/ -> s3://bucket/d/", HIDDEN), world);
		expect(error).toContain(`\`${name}\` is not uploaded`);
		expect(stored()).toEqual([]);
	});

	test.each(["tar.gz", "zip"])("does not go into a %s", async (format) => {
		world.files({ "d/id_ed25519": "x", "d/ok": "ok" });
		const entry = `- { from: d/, to: s3://bucket/a, archive: ${format} }`;
		expect(shownError(await upload(entry), world)).toContain("`d/id_ed25519` is not uploaded");
		expect(stored()).toEqual([]);
	});

	test("shows in a dry run", async () => {
		world.files({ "a/.env": "A=1" });
		const post = await upload("a/.env -> s3://bucket/x", { "dry-run": "true" });
		expect(shownError(post, world)).toContain("`a/.env` is not uploaded");
	});
});

describe("a file with a secret in it", () => {
	const files = { "d/log.txt": `token: ${TOKEN}\n`, "d/conf.yml": CHECKOUT, "d/key.txt": PEM };

	test("is not uploaded, and the others are", async () => {
		world.files({ ...files, "d/ok": "ok" });
		const post = await upload("d/ -> s3://bucket/d/");
		expect(post.exitCode).toBe(1);
		for (const line of [
			"`d/log.txt` is not uploaded: it holds the value of `ACTIONS_RUNTIME_TOKEN`",
			"`d/conf.yml` is not uploaded: it holds",
			"`d/key.txt` is not uploaded: it holds a private key",
		])
			expect(post.log).toContain(line);
		expect(stored()).toEqual(["d/ok"]);
	});

	test.each([
		["compressed", "- { from: d/, to: s3://bucket/d/, compress: gzip }"],
		["packed", "- { from: d/, to: s3://bucket/d.tar.zst, archive: tar.zst }"],
	])("is not uploaded %s either", async (_, entry) => {
		world.files({ "d/log.txt": `${"much to compress ".repeat(20_000)}${TOKEN}\n` });
		expect(shownError(await upload(entry), world)).toContain("`d/log.txt` is not uploaded");
		expect(stored()).toEqual([]);
	});

	test("stops a large upload before it is seen, and leaves no parts of it", async () => {
		const large = Buffer.concat([
			Buffer.alloc(1_000_000),
			Buffer.from(TOKEN),
			Buffer.alloc(40 * MIB),
		]);
		world.files({ "d/large": large });
		const error = shownError(await upload("d/ -> s3://bucket/d/"), world);
		expect(error).toContain("`d/large` is not uploaded");
		expect(stored()).toEqual([]);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
	});

	test("is uploaded where a pattern allows it, a token only where the file itself is named", async () => {
		world.files(files);
		const after = "d/ -> s3://bucket/d/";
		const some = await upload(after, { "allow-secret-files": "d/*" });
		expect(some.exitCode).toBe(1);
		expect(stored()).toEqual(["d/key.txt"]);
		const all = await upload(after, { "allow-secret-files": "d/*\nd/log.txt\nd/conf.yml" });
		expect(all.exitCode).toBe(0);
		expect(stored()).toEqual(["d/conf.yml", "d/key.txt", "d/log.txt"]);
	});
});

test.each(["", ", compress: gzip"])(
	"text of the spec that has a token in it is not uploaded%s",
	async (more) => {
		const after = `- { content: '{"token": "${TOKEN}"}', to: s3://bucket/x${more} }`;
		const error = shownError(await upload(after), world);
		expect(error).toContain("is not uploaded: it holds the value of `ACTIONS_RUNTIME_TOKEN`");
		expect(stored()).toEqual([]);
	},
);

test("text of the spec that only looks like a secret is what its author wrote", async () => {
	const after = `- { content: ${JSON.stringify(PEM)}, to: s3://bucket/x }`;
	expect((await upload(after)).exitCode).toBe(0);
});

describe("git's directory", () => {
	test("is uploaded where it is allowed, but for the token in it", async () => {
		world.files({ ".git/HEAD": "ref: x", ".git/config": CHECKOUT });
		const post = await upload(".git/ -> s3://bucket/git/", { "allow-secret-files": ".git" });
		expect(shownError(post, world)).toContain("`.git/config` is not uploaded");
		expect(stored()).toEqual(["git/HEAD"]);
	});

	test("as a file, as worktrees and submodules have it, is passed over", async () => {
		world.files({ "d/sub/.git": "gitdir: ../../.git/modules/sub", "d/ok": "ok" });
		expect((await upload("d/ -> s3://bucket/d/", HIDDEN)).exitCode).toBe(0);
		expect(stored()).toEqual(["d/ok"]);
	});
});

test("a pattern that is none is told", async () => {
	world.files({ a: "a" });
	const job = await world.stage({ after: "a -> s3://bucket/a", "allow-secret-files": "a[" });
	expect(shownError(job.main("stage"), world)).toContain(
		"allow-secret-files: expected one pattern a line",
	);
});
