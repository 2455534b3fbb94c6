import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import type { DownloadSpec } from "../../src/spec/spec.ts";
import { problemsOf } from "./problems-of.ts";

const SIGNED =
	"https://bucket.s3.amazonaws.com/a/m%20b.bin?X-Amz-Date=1&X-Amz-Signature=0123456789abcdef";

async function read(transfers: string, file = "defaults: {}") {
	const source = { before: "", after: "", transfers, file: { path: "f.yml", text: file } };
	return await parseSpec(source, "one-phase");
}

async function download(transfers: string, file?: string): Promise<DownloadSpec> {
	const { transfers: entries, problems } = await read(transfers, file);
	expect(problems).toEqual([]);
	const [first] = entries;
	if (first?.direction !== "download") throw new Error("no download");
	return first;
}

describe("a web address as FROM", () => {
	test.each([
		["https://example.com/m.bin", "https://example.com", "m.bin", undefined],
		["https://example.com:8443/a/b.bin", "https://example.com:8443", "a/b.bin", undefined],
		["https://example.com:443/a", "https://example.com", "a", undefined],
		["https://example.com/a?b=c", "https://example.com", "a?…", "?b=c"],
		[
			"https://example.com/a?u=https://x.test/b=",
			"https://example.com",
			"a?…",
			"?u=https://x.test/b=",
		],
		["https://example.com/a[1]*{b}?c=[d]*", "https://example.com", "a[1]*%7Bb%7D?…", "?c=[d]*"],
		["https://example.com/a#part", "https://example.com", "a", undefined],
		["HTTPS://Example.com/A", "https://example.com", "A", undefined],
		["https://example.com/a/../%2e%2e/b", "https://example.com", "b", undefined],
	])("is an origin, a path and a secret query: %s", async (from, bucket, key, webQuery) => {
		const entry = await download(`m = ${from} -> out/file`);
		expect(entry.name).toBe("m");
		expect(entry.from).toMatchObject({ kind: "object", bucket, key });
		expect(entry.terms?.webQuery).toBe(webQuery);
	});

	test("may follow the name's `=` at once, and hold `=` before a space", async () => {
		const entry = await download("m=https://example.com/a?sig=abc== -> out/file");
		expect(entry.name).toBe("m");
		expect(entry.terms?.webQuery).toBe("?sig=abc==");
	});

	test("shows its query nowhere, and tells what signs it", async () => {
		const { transfers, problems, secrets } = await read(`${SIGNED} -> models/`);
		expect(problems).toEqual([]);
		expect(transfers[0]?.text).toBe("https://bucket.s3.amazonaws.com/a/m%20b.bin?… -> models/");
		expect(secrets).toEqual(["0123456789abcdef"]);
	});

	test.each([
		["in a line without spaces", "https://x.test/a?sig=0123456789->b"],
		["in flow style", "- { to: b, from: https://x.test/a?sig=0123456789}"],
		["before another option", "- { from: https://x.test/a?v=1&sig=0123456789, to: b }"],
		["escaped", '- { from: "https://x.test/a?v=1\\u0026sig=0123456789", to: b }'],
		["encoded", "https://x.test/a?sig=0123456789%2B -> b", "0123456789%2B", "0123456789+"],
	])("tells what signs it, as it is, where it stands %s", async (_, transfers, ...spellings) => {
		const { secrets, problems } = await read(transfers);
		expect(problems).toEqual([]);
		expect(secrets).toEqual(spellings.length > 0 ? spellings : ["0123456789"]);
	});

	test("has no query in the outline of `after` either", async () => {
		const source = { before: "", after: `${SIGNED} -> models/`, transfers: "" };
		const { outline } = await parseSpec(source, "main");
		expect(outline[0]).toMatchObject({
			from: "https://bucket.s3.amazonaws.com/a/m%20b.bin?…",
			direction: "download",
		});
	});

	test("takes no defaults that are about objects", async () => {
		const file =
			"defaults: { exclude: '*.bin', base: a, flatten: true, request-payer: true, presign: 1h, restore: true, if-exists: keep }";
		const entry = await download("https://example.com/m.bin -> models/", file);
		expect(entry).toMatchObject({ exclude: [], flatten: false, ifExists: "keep" });
		expect(entry).not.toHaveProperty("base");
		expect(entry).not.toHaveProperty("terms");
		expect(entry).not.toHaveProperty("restore");
		expect(entry).not.toHaveProperty("presignSeconds");
	});
});

describe("a web address that is wrong", () => {
	const WEB = "is about objects on S3, and this is a web address";
	test.each([
		[
			"that is not encrypted",
			"http://example.com/a?t=1 -> b",
			[
				"1:1: `from`: `http://example.com/a?…` is not encrypted: anybody on the way could read and change it (write `https://`)",
			],
		],
		[
			"that is none",
			"https:///?t=1 -> b",
			[
				"1:1: `from`: `https:///?…` is no web address (write `https://`, the host, `/` and the path, spaces as `%20`)",
			],
		],
		[
			"with a space",
			'"https://example.com/a b" -> b',
			[
				"1:1: `from`: `https://example.com/a b` is no web address (write `https://`, the host, `/` and the path, spaces as `%20`)",
			],
		],
		[
			"with a password",
			"https://me:secret@example.com/a -> b",
			[
				"1:1: `from`: `https://…@example.com/a` holds a name or a password, and addresses end up in logs (use an address that is signed for a while, such as a presigned URL)",
			],
		],
		[
			"as a destination",
			"a -> https://example.com/a?t=1",
			[
				"1:6: `to`: `https://example.com/a?…` is a web address, which can be downloaded from only (upload to S3: `s3://bucket/key`)",
			],
		],
		[
			"that goes to S3",
			"https://example.com/a -> s3://bucket/a",
			[
				"1:26: what a web address leads to cannot be copied to S3: it comes to this machine first (download it to a path in `before`, and upload that path in `after`)",
			],
		],
		[
			"that names no file for a directory",
			"https://example.com/a/ -> b/",
			[
				"1:27: `https://example.com/a/` ends in nothing that can be the name of a file (write the file's name at the end of `to`)",
			],
		],
		[
			"whose name would lead elsewhere",
			"https://example.com/..%2f..%2fetc -> b/",
			[
				"1:38: `https://example.com/..%2f..%2fetc` ends in nothing that can be the name of a file (write the file's name at the end of `to`)",
			],
		],
		[
			"whose name cannot be decoded",
			"https://example.com/a%ff -> b/",
			[
				"1:29: `https://example.com/a%ff` ends in nothing that can be the name of a file (write the file's name at the end of `to`)",
			],
		],
		[
			"with options about objects",
			"- { from: https://example.com/a, to: b, version-id: x, exclude: y, flatten: true, base: z, presign: 1h, restore: true }",
			[
				`1:53: \`version-id\` ${WEB}`,
				`1:65: \`exclude\` ${WEB}`,
				`1:77: \`flatten\` ${WEB}`,
				`1:89: \`base\` ${WEB}`,
				`1:101: \`presign\` ${WEB}`,
				`1:114: \`restore\` ${WEB}`,
			],
		],
	])("is told with its place: %s", async (_, transfers, problems) => {
		expect(await problemsOf(transfers)).toEqual(problems);
	});
});
