import { createHash, randomBytes } from "node:crypto";
import { readFileSync, symlinkSync } from "node:fs";
import type { OutgoingHttpHeaders, RequestListener, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import type { JobResult } from "../../harness/run-job.ts";
import { ACTION, useWorld } from "../support/action.ts";
import { tarOf } from "../support/archives.ts";
import { type FileAnswer, serveFile, useWebServers } from "../support/web-servers.ts";

const MIB = 2 ** 20;

const world = useWorld();
const web = useWebServers();

/** A step that reaches no S3 store: without region, endpoint and credentials. */
function stage(before: string, more: Record<string, string> = {}) {
	return world.job([{ id: "stage", uses: ACTION, with: { before, ...more } }], {
		env: { ...web.environment, RUNNER_DEBUG: "1" },
	});
}

function serve(content: string | Buffer, answer: FileAnswer = {}) {
	return web.serve((request, response) =>
		serveFile(request, response, Buffer.from(content), answer),
	);
}

/** An answer that has no body. */
function say(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): void {
	response.writeHead(status, { "content-length": 0, ...headers }).end();
}

/** The log without the inputs, which the runner shows before anything can be masked. */
function ownLog(job: JobResult): string {
	const { log } = job.main("stage");
	return log.slice(log.indexOf("##[endgroup]"));
}

const read = (name: string) => readFileSync(world.at(name));
const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("a download from a web address", () => {
	test("arrives by the name of the path, decoded, whatever the server calls it, and needs no store", async () => {
		const headers = {
			"content-disposition": 'attachment; filename="../../.bashrc"',
			"content-type": "text/plain",
		};
		const { origin, asked } = await serve("hello", { etag: '"v1"', headers });
		const job = await stage(`m = ${origin}/a/my%20m.bin -> models/`);
		expect(job.status).toBe("success");
		expect(world.tree()).toEqual(["models/my m.bin"]);
		expect(String(read("models/my m.bin"))).toBe("hello");
		const { outputs } = job.main("stage");
		expect(outputs.m).toBe(world.at("models/my m.bin"));
		expect(JSON.parse(String(outputs.files))).toMatchObject([
			{
				name: "m",
				uri: `${origin}/a/my%20m.bin`,
				bytes: 5,
				etag: "v1",
				"content-type": "text/plain",
				status: "done",
			},
		]);
		expect(asked.map(({ method, headers: { range } }) => [method, range])).toEqual([
			["GET", "bytes=0-0"],
			["GET", undefined],
		]);
		expect(asked[1]?.headers["if-match"]).toBe('"v1"');
		expect(new Set(Object.keys(asked[1]?.headers ?? {}))).toEqual(
			new Set(["accept", "accept-encoding", "connection", "host", "if-match", "user-agent"]),
		);
	});

	test("goes beside transfers with S3, and without the step's credentials", async () => {
		await world.sandbox.putObject("bucket", "k", "from S3");
		const { origin, asked } = await serve("from the web");
		const job = await world.stage(
			{ before: `s3://bucket/k -> s3\n${origin}/k -> web` },
			{ env: web.environment },
		);
		expect(job.status).toBe("success");
		expect([String(read("s3")), String(read("web"))]).toEqual(["from S3", "from the web"]);
		expect(asked.some(({ headers }) => headers.authorization !== undefined)).toBe(false);
	});

	test("comes in ranges side by side where the file is large", async () => {
		const content = randomBytes(40 * MIB);
		const { origin, asked } = await serve(content, { etag: '"v1"' });
		const job = await stage(`- { from: ${origin}/m.bin, to: m.bin, sha256: ${sha256(content)} }`);
		expect(job.status).toBe("success");
		expect(read("m.bin").equals(content)).toBe(true);
		const [, ...ranges] = asked;
		expect(ranges.length).toBeGreaterThan(1);
		expect(ranges.every(({ headers }) => headers.range && headers["if-match"] === '"v1"')).toBe(
			true,
		);
	});

	test.each([
		["which gives no ranges", { etag: '"v1"', ranges: false }],
		["which has no ETag", {}],
		["which has a weak ETag", { etag: 'W/"v1"' }],
	])("comes with one request from a server %s", async (_, answer) => {
		const content = randomBytes(40 * MIB);
		const { origin, asked } = await serve(content, answer);
		expect((await stage(`${origin}/m.bin -> m.bin`)).status).toBe("success");
		expect(read("m.bin").equals(content)).toBe(true);
		expect(asked).toHaveLength(2);
	});

	test("may be empty", async () => {
		const { origin } = await serve("", { etag: '"v1"' });
		expect((await stage(`${origin}/m -> m`)).status).toBe("success");
		expect(read("m")).toHaveLength(0);
	});

	test("may be decoded", async () => {
		const { origin } = await serve(gzipSync("hello"));
		expect((await stage(`- { from: ${origin}/m.gz, to: m, decode: gzip }`)).status).toBe("success");
		expect(String(read("m"))).toBe("hello");
	});

	test("may be an archive, whatever the address ends in", async () => {
		const { origin } = await serve(tarOf([{ name: "a/b", content: "hello" }]));
		const entry = `- { from: "${origin}/latest/?v=1", to: in/, extract: true }`;
		expect((await stage(entry)).status).toBe("success");
		expect(world.tree()).toEqual(["in/a/b"]);
	});

	test("is not needed where the file there has the digest that is wanted", async () => {
		world.files({ m: "hello" });
		const { origin, asked } = await serve("hello", { etag: '"v1"' });
		const options = `sha256: ${sha256("hello")}, overwrite: if-changed`;
		expect((await stage(`- { from: ${origin}/m, to: m, ${options} }`)).status).toBe("success");
		expect(asked.map(({ headers }) => headers.range)).toEqual(["bytes=0-0"]);
	});

	test("is judged by its size before it comes", async () => {
		const { origin, asked } = await serve(randomBytes(2000));
		const job = await stage(`- { from: ${origin}/m, to: m, max-bytes: 1 kB }`);
		expect(job.status).toBe("failure");
		expect(asked).toHaveLength(1);
	});

	test("goes on where a body broke off", async () => {
		const content = randomBytes(3 * MIB);
		const { origin, asked } = await web.serve((request, response) => {
			const breakAfter = request.headers.range === undefined ? MIB : undefined;
			serveFile(request, response, content, { etag: '"v1"', breakAfter });
		});
		const job = await stage(`${origin}/m.bin?token=0123456789 -> m.bin`);
		expect(job.status).toBe("success");
		expect(read("m.bin").equals(content)).toBe(true);
		expect(asked.at(-1)?.headers.range).toMatch(/^bytes=\d{6,}-3145727$/);
		expect(job.main("stage").log).toContain(`${origin}/m.bin?…`);
	});

	test("is tried again where the server is busy", async () => {
		let count = 0;
		const { origin } = await web.serve((request, response) => {
			count += 1;
			if (count < 3) say(response, count === 1 ? 429 : 502);
			else serveFile(request, response, Buffer.from("hello"));
		});
		const job = await stage(`${origin}/m -> m`);
		expect(job.status).toBe("success");
		expect(job.main("stage").log).toMatch(/429[\s\S]*502/);
	});

	test("is begun anew where the file changes between its ranges, and holds one version", async () => {
		const [old, changed] = [randomBytes(40 * MIB), randomBytes(40 * MIB)];
		let count = 0;
		const { origin } = await web.serve((request, response) => {
			count += 1;
			const isOld = count < 4;
			serveFile(request, response, isOld ? old : changed, { etag: isOld ? '"v1"' : '"v2"' });
		});
		expect((await stage(`${origin}/m -> m`)).status).toBe("success");
		expect(read("m").equals(changed)).toBe(true);
	});
});

describe("what a web address does not give", () => {
	test("is no failure where the entry is optional", async () => {
		const { origin } = await web.serve((_, response) => say(response, 404));
		const fine = await stage(`- { name: m, from: ${origin}/m, to: m, optional: true }`);
		expect(fine.status).toBe("success");
		expect(fine.main("stage").outputs.count).toBe("0");
		expect(world.tree()).toEqual([]);
		const job = await stage(`${origin}/m -> m`);
		expect(job.status).toBe("failure");
		expect(job.main("stage").log).toContain("there is nothing at this address (404)");
	});

	test("keeps the old file where the digest is another", async () => {
		world.files({ m: "old" });
		const { origin } = await serve("new");
		const job = await stage(`- { from: ${origin}/m, to: m, sha256: ${sha256("other")} }`);
		expect(job.status).toBe("failure");
		expect(String(read("m"))).toBe("old");
		expect(world.tree()).toEqual(["m"]);
	});

	test.each<[string, RequestListener, string]>([
		["says 403", (_, response) => say(response, 403), "access denied (403)"],
		["says 204", (_, response) => say(response, 204), "answered with 204"],
		[
			"does not tell the size",
			(_, response) => {
				response.write("a");
				response.end("b");
			},
			"does not tell its size",
		],
		[
			"redirects in a circle",
			(request, response) => say(response, 302, { location: request.url }),
			"redirects more than 10 times",
		],
		[
			"redirects to what is not encrypted",
			(_, response) => say(response, 302, { location: "http://example.com/m?token=0123456789" }),
			"redirects to http://example.com, which is not encrypted",
		],
		[
			"redirects with a password",
			(_, response) => say(response, 302, { location: "https://me:secret@localhost/" }),
			"with a name or a password",
		],
		[
			"sends a range without saying which",
			(_, response) => response.writeHead(206, { "content-length": "1" }).end("a"),
			"sent a range without saying which",
		],
	])("is told where a server %s, without the query", async (_, listener, message) => {
		const { origin } = await web.serve(listener);
		const job = await stage(`${origin}/m?id=secret-of-mine -> m`);
		expect(job.status).toBe("failure");
		const log = ownLog(job);
		expect(log).toContain(`Could not download ${origin}/m?…: `);
		expect(log).toContain(message);
		expect(log).not.toMatch(/secret|0123456789/);
		expect(world.tree()).toEqual([]);
	});

	test("is a certificate that nobody vouches for", async () => {
		const { origin, asked } = await serve("hello");
		const job = await world.job([
			{ id: "stage", uses: ACTION, with: { before: `${origin}/m -> m` } },
		]);
		expect(job.status).toBe("failure");
		expect(job.main("stage").log).toContain("no secure connection could be made");
		expect(asked).toEqual([]);
	});
});

describe("a redirect", () => {
	test("is followed to another host, and asked for once for all ranges", async () => {
		const content = randomBytes(40 * MIB);
		const target = await serve(content, { etag: '"v1"' });
		const { origin, asked } = await web.serve((request, response) => {
			const location = request.url?.startsWith("/m") ? "../b/c?d=e" : `${target.origin}/x?sig=1`;
			say(response, 302, { location });
		});
		const job = await stage(`${origin}/m.bin?token=0123456789 -> in/`);
		expect(job.status).toBe("success");
		expect(read("in/m.bin").equals(content)).toBe(true);
		expect(asked.map(({ url }) => url)).toEqual(["/m.bin?token=0123456789", "/b/c?d=e"]);
		expect(new Set(target.asked.map(({ url }) => url))).toEqual(new Set(["/x?sig=1"]));
	});

	test("is asked for again when its target is good no more", async () => {
		const content = Buffer.from("hello");
		const uses = new Map<string, number>();
		const target = await web.serve((request, response) => {
			const { url = "" } = request;
			uses.set(url, (uses.get(url) ?? 0) + 1);
			if ((uses.get(url) ?? 0) > 1) say(response, 403);
			else serveFile(request, response, content, { etag: '"v1"' });
		});
		let count = 0;
		const { origin } = await web.serve((_, response) => {
			count += 1;
			say(response, 307, { location: `${target.origin}/${count}` });
		});
		expect((await stage(`${origin}/m -> m`)).status).toBe("success");
		expect(String(read("m"))).toBe("hello");
		expect(target.asked.map(({ url }) => url)).toEqual(["/1", "/1", "/2"]);
	});
});

describe("the query of a web address", () => {
	const QUERY = "id=plain-but-mine&X-Amz-Signature=0123456789abcdef&token=a%2Fb%2Fsecret";

	test("is shown nowhere", async () => {
		const { origin, asked } = await serve("hello", { etag: '"v1"' });
		const before = `- { name: m, from: "${origin}/m?${QUERY}", to: m, if-exists: keep }`;
		const run = () => stage(before, { lock: "stage.lock" });
		const job = await run();
		expect(job.status).toBe("success");
		expect(asked.at(-1)?.url).toBe(`/m?${QUERY}`);
		const again = await run();
		expect(again.status).toBe("success");
		const { outputs, annotations, summary } = job.main("stage");
		const manifest = readFileSync(String(outputs.manifest), "utf8");
		const logs = [ownLog(job), ownLog(again)];
		const told = JSON.stringify([
			logs,
			outputs,
			annotations,
			summary,
			manifest,
			String(read("stage.lock")),
		]);
		expect(told).toContain(`${origin}/m?…`);
		expect(told).not.toMatch(/plain-but-mine|0123456789abcdef|secret/);
	});

	test("is hidden in the excerpts of a spec that is wrong", async () => {
		const job = await stage(`- { from: "https://example.com/m?${QUERY}", to: m, optinal: true }`);
		expect(job.status).toBe("failure");
		const told = JSON.stringify([ownLog(job), job.main("stage").annotations]);
		expect(told).toContain("optinal");
		expect(told).not.toMatch(/plain-but-mine|0123456789abcdef|secret/);
	});

	test("is no part of the lock, which tells entries apart by where they go", async () => {
		const { origin } = await web.serve((request, response) =>
			serveFile(request, response, Buffer.from(request.url ?? ""), { etag: `"${request.url}"` }),
		);
		const before = `${origin}/m?a=1 -> one\n${origin}/m?a=2 -> two`;
		const run = () => stage(before, { lock: "stage.lock" });
		expect((await run()).status).toBe("success");
		expect((await run()).status).toBe("success");
		expect([String(read("one")), String(read("two"))]).toEqual(["/m?a=1", "/m?a=2"]);
		const lock = JSON.parse(String(read("stage.lock")));
		expect(lock.entries).toMatchObject([
			{ from: `${origin}/m?…`, to: "one" },
			{ from: `${origin}/m?…`, to: "two" },
		]);
	});
});

test("a file on the web that is not what the lock has fails, and the old file stays", async () => {
	let [content, etag] = ["first", '"v1"'];
	const { origin } = await web.serve((request, response) =>
		serveFile(request, response, Buffer.from(content), { etag }),
	);
	const run = () => stage(`${origin}/m -> m`, { lock: "stage.lock" });
	expect((await run()).status).toBe("success");
	[content, etag] = ["other", '"v2"'];
	const job = await run();
	expect(job.status).toBe("failure");
	expect(job.main("stage").log).toContain("it is not what `lock` has");
	expect(String(read("m"))).toBe("first");
});

test("a web address in `after` is downloaded at the end of the job", async () => {
	const { origin } = await serve("hello");
	const step = { id: "stage", uses: ACTION, with: { after: `m = ${origin}/m -> m` } };
	const job = await world.job([step], { env: web.environment });
	expect(job.status).toBe("success");
	expect(String(read("m"))).toBe("hello");
});

test("a file from the web is written through no link", async () => {
	world.files({ "real/x": "x" });
	symlinkSync(world.at("real/x"), world.at("m"));
	const { origin } = await serve("hello");
	expect((await stage(`${origin}/m -> m`)).status).toBe("failure");
	expect(String(read("real/x"))).toBe("x");
});
