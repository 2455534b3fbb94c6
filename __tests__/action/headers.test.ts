import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/run-job.ts";
import { ACTION, useWorld } from "../support/action.ts";

const TEXT_TYPES = {
	"a.txt": "text/plain",
	"a.log": "text/plain",
	"a.html": "text/html",
	"A.HTM": "text/html",
	"a.css": "text/css",
	"a.js": "text/javascript",
	"a.mjs": "text/javascript",
	"a.csv": "text/csv",
	"a.tsv": "text/tab-separated-values",
	"a.md": "text/markdown",
	"a.yaml": "text/yaml",
	"a.json": "application/json",
	"a.js.map": "application/json",
	"a.ipynb": "application/x-ipynb+json",
	"a.xml": "application/xml",
	"a.svg": "image/svg+xml",
	"a.toml": "application/toml",
	"a.sh": "application/x-sh",
};

const BYTE_TYPES = {
	"a.png": "image/png",
	"a.jpeg": "image/jpeg",
	"a.webp": "image/webp",
	"a.woff2": "font/woff2",
	"a.pdf": "application/pdf",
	"a.zip": "application/zip",
	"a.tar.gz": "application/gzip",
	"a.wasm": "application/wasm",
	"a.mp4": "video/mp4",
	"a.parquet": "application/vnd.apache.parquet",
	Makefile: "application/octet-stream",
	"v1.html/LICENSE": "application/octet-stream",
};

/** Every header option there is, and how the store keeps it. */
const EVERY_OPTION = `
  content-type: Text/X-Own
  cache-control: public, max-age=31536000, immutable
  content-disposition: attachment; filename="a b.txt"
  content-encoding: gzip
  content-language: de, en
  expires: 2027-01-01T00:00:00+02:00
  metadata: { Commit: abc, rows: 007, ok: true, day: 2026-01-02, none: , city: Łódź → 😀 }`;

const EVERY_HEADER = {
	"content-type": "Text/X-Own",
	"cache-control": "public, max-age=31536000, immutable",
	"content-disposition": 'attachment; filename="a b.txt"',
	"content-encoding": "gzip",
	"content-language": "de, en",
	expires: "Thu, 31 Dec 2026 22:00:00 GMT",
	"x-amz-meta-commit": "abc",
	"x-amz-meta-rows": "007",
	"x-amz-meta-ok": "true",
	"x-amz-meta-day": "2026-01-02",
	"x-amz-meta-none": "",
	"x-amz-meta-city": `=?UTF-8?B?${Buffer.from("Łódź → 😀").toString("base64")}?=`,
};

function filesOf({ outputs: { files = "" } }: StageResult): readonly object[] {
	return JSON.parse(files);
}

describe("headers", () => {
	const world = useWorld();

	function stored(key: string): Readonly<Record<string, string>> {
		return world.sandbox.object("bucket", key)?.headers ?? {};
	}

	test("name the type by the last extension, and the charset of text", async () => {
		const types = {
			...Object.fromEntries(
				Object.entries(TEXT_TYPES).map(([name, type]) => [name, `${type}; charset=utf-8`]),
			),
			...BYTE_TYPES,
		};
		world.files(Object.fromEntries(Object.keys(types).map((name) => [`out/${name}`, name])));
		const after = [
			"out/ -> s3://bucket/",
			"out/a.html -> s3://bucket/no-extension",
			"out/a.html -> s3://bucket/x.txt",
		];
		expect((await world.stage({ after: after.join("\n") })).status).toBe("success");
		const keys = world.sandbox.keys("bucket");
		expect(Object.fromEntries(keys.map((key) => [key, stored(key)["content-type"]]))).toEqual({
			...types,
			"no-extension": "text/html; charset=utf-8",
			"x.txt": "text/plain; charset=utf-8",
		});
	});

	test.each(["aws", "generic"])(
		"are stored as written, with one request and in parts, on dialect %s",
		async (dialect) => {
			world.files({ "small.txt": "small", "large.txt": Buffer.alloc(17 * 2 ** 20) });
			const entries = ["small", "large"].map(
				(name) => `- from: ${name}.txt\n  to: s3://bucket/${name}.txt${EVERY_OPTION}`,
			);
			expect((await world.stage({ after: entries.join("\n"), dialect })).status).toBe("success");
			expect(stored("small.txt")).toEqual(EVERY_HEADER);
			expect(stored("large.txt")).toEqual(EVERY_HEADER);
			for (const operation of ["PutObject", "CreateMultipartUpload"]) {
				const request = world.sandbox.recorder.requests.find(
					(seen) => seen.operation === operation,
				);
				expect(request?.headers).toMatchObject(EVERY_HEADER);
			}
		},
	);

	test("that nobody asked for are not sent", async () => {
		world.files({ a: "a" });
		await world.stage({ after: "a -> s3://bucket/a" });
		expect(stored("a")).toEqual({ "content-type": "application/octet-stream" });
		const [request] = world.sandbox.recorder.requests;
		expect(
			Object.keys(request?.headers ?? {}).filter((name) =>
				/acl|grant|tagging|encryption|storage/.test(name),
			),
		).toEqual([]);
	});

	test("come back decoded in the output of a download", async () => {
		world.files({ "a.txt": "a" });
		const upload = `- from: a.txt\n  to: s3://bucket/a.txt${EVERY_OPTION}`;
		const job = await world.job([
			{ ...world.action({ transfers: upload }), id: "up", uses: `${ACTION}/upload` },
			world.action({ before: "s3://bucket/a.txt -> got/\ns3://bucket/*.txt -> listed/" }),
		]);
		const metadata = {
			commit: "abc",
			rows: "007",
			ok: "true",
			day: "2026-01-02",
			none: "",
			city: "Łódź → 😀",
		};
		const expected = { "content-type": "Text/X-Own", metadata };
		expect(filesOf(job.main("up"))).toMatchObject([expected]);
		expect(filesOf(job.main("stage"))).toMatchObject([expected, expected]);
	});

	test("may say when an object expires in any usual form, and the store gets an HTTP date", async () => {
		const forms = {
			"2026-12-31": "Thu, 31 Dec 2026 00:00:00 GMT",
			"2026-12-31T23:59:59Z": "Thu, 31 Dec 2026 23:59:59 GMT",
			"2026-12-31T23:59:59.5-0130": "Fri, 01 Jan 2027 01:29:59 GMT",
			"Thu, 31 Dec 2026 23:59:59 GMT": "Thu, 31 Dec 2026 23:59:59 GMT",
		};
		world.files({ a: "a" });
		const after = Object.keys(forms).map((expires) => ({
			from: "a",
			to: `s3://bucket/${expires}`,
			expires,
		}));
		expect((await world.stage({ after: JSON.stringify(after) })).status).toBe("success");
		expect(Object.fromEntries(Object.keys(forms).map((key) => [key, stored(key).expires]))).toEqual(
			forms,
		);
	});

	test("take defaults from the spec file; an entry's own win, metadata name by name", async () => {
		world.files({
			a: "a",
			"ci/staging.yml":
				"defaults:\n  cache-control: no-cache\n  content-language: de\n  metadata: { team: data, Rows: 1 }\nafter: |\n  a -> s3://bucket/of-file\n",
		});
		const after =
			'- { from: a, to: "s3://bucket/of-input", cache-control: no-store, metadata: { rows: 2, own: x } }';
		expect((await world.stage({ spec: "ci/staging.yml", after })).status).toBe("success");
		const common = {
			"content-type": "application/octet-stream",
			"content-language": "de",
			"x-amz-meta-team": "data",
		};
		expect(stored("of-file")).toEqual({
			...common,
			"cache-control": "no-cache",
			"x-amz-meta-rows": "1",
		});
		expect(stored("of-input")).toEqual({
			...common,
			"cache-control": "no-store",
			"x-amz-meta-rows": "2",
			"x-amz-meta-own": "x",
		});
	});
});
