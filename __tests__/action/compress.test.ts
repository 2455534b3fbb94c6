import { randomBytes } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const MIB = 2 ** 20;
const PAGE = `<html>${"<p>again and again</p>\n".repeat(500)}</html>`;

const DECODERS = {
	gzip: zlib.gunzipSync,
	br: zlib.brotliDecompressSync,
	zstd: zlib.zstdDecompressSync,
} as const;

const world = useWorld();

async function stored(key: string) {
	const object = world.sandbox.object("bucket", key);
	if (object === undefined) throw new Error(`there is no ${key}`);
	return { body: await object.body(), coding: object.headers["content-encoding"] };
}

function puts() {
	return world.sandbox.recorder.requests.filter(({ operation }) =>
		["PutObject", "CreateMultipartUpload"].includes(operation),
	);
}

function upload(options: string) {
	return world.stage({ after: `- { from: out/, to: s3://bucket/, ${options} }` });
}

/** Lines that compress to about a third. */
function longText(bytes: number): Buffer {
	const line = () => `${randomBytes(48).toString("hex")} ${"and so on ".repeat(3)}\n`;
	return Buffer.from(Array.from({ length: Math.ceil(bytes / 128) }, line).join(""));
}

describe("compress", () => {
	test.each(["gzip", "br", "zstd"] as const)(
		"%s makes text smaller, and says so; what gains nothing is sent as it is",
		async (coding) => {
			const image = randomBytes(5000);
			const noise = randomBytes(300);
			world.files({
				"out/page.html": PAGE,
				"out/code.wasm": "wasm".repeat(200),
				"out/photo.jpg": Buffer.from(PAGE),
				"out/noise.txt": noise,
				"out/empty.txt": "",
				"out/image.png": image,
			});
			expect((await upload(`compress: ${coding}`)).status).toBe("success");
			for (const [key, content] of [
				["page.html", PAGE],
				["code.wasm", "wasm".repeat(200)],
			] as const) {
				const object = await stored(key);
				expect(object.coding).toBe(coding);
				expect(object.body.length).toBeLessThan(content.length);
				expect(String(DECODERS[coding](object.body))).toBe(content);
			}
			for (const [key, content] of [
				["photo.jpg", Buffer.from(PAGE)],
				["noise.txt", noise],
				["empty.txt", Buffer.alloc(0)],
				["image.png", image],
			] as const) {
				const object = await stored(key);
				expect(object.coding).toBeUndefined();
				expect(object.body.equals(content)).toBe(true);
			}
		},
	);

	test("of gzip holds neither a time nor an operating system", async () => {
		world.files({ "out/a.txt": PAGE });
		await upload("compress: gzip");
		const { body } = await stored("a.txt");
		expect([...body.subarray(4, 8), body[9]]).toEqual([0, 0, 0, 0, 255]);
	});

	test.each([
		["to what one request takes", 20 * MIB, "PutObject"],
		["to several parts", 45 * MIB, "CreateMultipartUpload"],
	])(
		"turns a large file %s through a file of its own, which does not stay",
		async (_, bytes, operation) => {
			const content = longText(bytes);
			world.files({ "out/log.txt": content });
			const options = { "max-memory": "160MiB" };
			const run = (overwrite: string) =>
				world.stage({
					after: `- { from: out/, to: s3://bucket/, compress: zstd, overwrite: ${overwrite} }`,
					...options,
				});
			expect((await run("always")).status).toBe("success");
			const object = await stored("log.txt");
			expect(object.coding).toBe("zstd");
			expect(zlib.zstdDecompressSync(object.body).equals(content)).toBe(true);
			expect(puts().map((request) => request.operation)).toEqual([operation]);
			const left = readdirSync(path.join(world.temp, "s3-staging"), { recursive: true });
			const files = left.map(String).filter((name) => name.includes(path.sep));
			expect(files.filter((name) => !/(inputs|manifest)\.json$/.test(name))).toEqual([]);
			const before = puts().length;
			expect((await run("if-changed")).status).toBe("success");
			expect(puts()).toHaveLength(before);
		},
		120_000,
	);

	test("sends a large file as it is that does not become smaller", async () => {
		const content = randomBytes(17 * MIB);
		world.files({ "out/noise.txt": content });
		expect((await upload("compress: gzip")).status).toBe("success");
		const object = await stored("noise.txt");
		expect(object.coding).toBeUndefined();
		expect(object.body.equals(content)).toBe(true);
	});

	test("may differ from file to file", async () => {
		world.files({ "out/a.html": PAGE, "out/b.js": PAGE, "out/c.css": PAGE, "out/d.txt": PAGE });
		const rules =
			'[{ match: "*.js", compress: br }, { match: "*.css", compress: none }, { match: d.txt, content-encoding: x }]';
		expect((await upload(`compress: gzip, rules: ${rules}`)).status).toBe("success");
		const codings = ["a.html", "b.js", "c.css", "d.txt"].map(
			async (key) => (await stored(key)).coding,
		);
		expect(await Promise.all(codings)).toEqual(["gzip", "br", undefined, "x"]);
	});

	test("is of inline text as well", async () => {
		const job = await world.stage({
			after: `- { to: s3://bucket/k.txt, content: "${"na ".repeat(300)}", compress: br }`,
		});
		expect(job.status).toBe("success");
		const { body, coding } = await stored("k.txt");
		expect([coding, String(zlib.brotliDecompressSync(body))]).toEqual(["br", "na ".repeat(300)]);
	});

	test("tells both sizes in log, summary and outputs", async () => {
		world.files({ "out/page.html": PAGE, "out/x.png": "png" });
		const transfers = "- { from: out/, to: s3://bucket/, compress: gzip }";
		const step = { ...world.action({ transfers }), uses: `${ACTION}/upload` };
		const { log, outputs, summary } = (await world.job([step])).main("stage");
		const { body } = await stored("page.html");
		const told = `${body.length} B, gzip of 11.5 kB`;
		expect(log).toContain(`(${told}, verified:`);
		expect(summary).toContain(`<td>${told}</td>`);
		const records = JSON.parse(String(outputs.files));
		expect(records[0]).toMatchObject({ bytes: body.length, "source-bytes": PAGE.length });
		expect(records[1]).not.toHaveProperty("source-bytes");
		expect(outputs.bytes).toBe(String(body.length + 3));
		const rehearsal = world.action({ transfers, "dry-run": "true" });
		const dry = await world.job([{ ...rehearsal, uses: `${ACTION}/upload` }]);
		expect(dry.main("stage").log).toContain("text/html; charset=utf-8, gzip if that is smaller");
	});

	test("makes no object where the store refuses", async () => {
		world.files({ "out/a.txt": PAGE });
		const transfers = "- { from: out/, to: s3://bucket/, compress: gzip }";
		world.sandbox.fault({
			operation: "PutObject",
			action: { kind: "error", status: 403, code: "AccessDenied" },
		});
		const step = { ...world.action({ transfers }), uses: `${ACTION}/upload` };
		expect((await world.job([step])).status).toBe("failure");
		expect(world.sandbox.object("bucket", "a.txt")).toBeUndefined();
	});
});

describe("compress with overwrite: if-changed", () => {
	test.each(["gzip", "br", "zstd"])("leaves what holds the same %s bytes", async (coding) => {
		world.files({ "out/a.html": PAGE, "out/b.txt": randomBytes(100), "out/c.png": "png" });
		const options = `compress: ${coding}, overwrite: if-changed`;
		await upload(options);
		expect(puts()).toHaveLength(3);
		expect((await upload(options)).post("stage").log).toContain("3 skipped");
		expect(puts()).toHaveLength(3);
		writeFileSync(world.at("out/a.html"), `${PAGE.slice(0, -1)}!`);
		await upload(options);
		expect(puts().map(({ key }) => key)).toHaveLength(4);
		expect(puts().at(-1)?.key).toBe("a.html");
	});

	test("replaces what is there uncompressed, or in another coding", async () => {
		world.files({ "out/a.html": PAGE });
		await upload("overwrite: if-changed");
		await upload("overwrite: if-changed, compress: gzip");
		expect((await stored("a.html")).coding).toBe("gzip");
		await upload("overwrite: if-changed, compress: br");
		expect((await stored("a.html")).coding).toBe("br");
		expect(puts()).toHaveLength(3);
	});

	test("knows an object that KMS encrypts by its checksum", async () => {
		world.files({ "out/a.html": PAGE });
		const run = () =>
			world.stage({
				after:
					"- { from: out/, to: s3://bucket/, compress: gzip, encryption: aws:kms, overwrite: if-changed }",
				dialect: "aws",
			});
		await run();
		expect((await run()).status).toBe("success");
		expect(puts()).toHaveLength(1);
	});
});
