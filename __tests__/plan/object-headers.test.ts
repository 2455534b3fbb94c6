import { beforeAll, describe, expect, test } from "@jest/globals";
import { contentTypeOf, loadTypeTable, type TypeTable } from "../../src/plan/content-type.ts";
import { createHeaderMaker } from "../../src/plan/object-headers.ts";
import { COMMON_TYPES } from "./common-types.ts";

const TYPES: readonly (readonly [name: string, type: string])[] = [
	...COMMON_TYPES.map(([extension, type]) => [`a.${extension}`, type] as const),
	["a.tar.gz", "application/gzip"],
	["a.js.gz", "application/gzip"],
	["A.HTML", "text/html; charset=utf-8"],
	["dir.html/file", "application/octet-stream"],
	["dir/deep/a.css", "text/css; charset=utf-8"],
	["Makefile", "application/octet-stream"],
	["html", "application/octet-stream"],
	[".html", "application/octet-stream"],
	["a.", "application/octet-stream"],
	["a.b.unheard-of", "application/octet-stream"],
	["constructor", "application/octet-stream"],
	["a.constructor", "application/octet-stream"],
];

let typeOf: TypeTable;
beforeAll(async () => {
	typeOf = await loadTypeTable();
});

describe("the content type", () => {
	test.each(TYPES)("of %s is %s", (name, type) => {
		expect(contentTypeOf([name], typeOf)).toBe(type);
	});

	test("is known for more than 200 extensions", () => {
		expect(new Set(COMMON_TYPES.map(([extension]) => extension)).size).toBeGreaterThan(200);
	});

	test("follows the key's extension before the file's", () => {
		expect(contentTypeOf(["site/index.html", "build/page.txt"], typeOf)).toMatch("text/html");
	});

	test("follows the file's extension where the key's says nothing", () => {
		expect(contentTypeOf(["reports/v1.2", "out/report.html"], typeOf)).toMatch("text/html");
	});
});

describe("the headers of an entry's uploads", () => {
	test("are what the author wrote, as written", () => {
		const asked = {
			contentType: "Text/HTML",
			cacheControl: "no-cache",
			contentDisposition: 'attachment; filename="a"',
			contentEncoding: "gzip",
			contentLanguage: "de",
			expires: new Date(0),
			metadata: { commit: "abc" },
		};
		expect(createHeaderMaker(asked, typeOf)(["a.css"])).toEqual(asked);
	});

	test("hold nothing that nobody asked for but the content type", () => {
		expect(createHeaderMaker({}, typeOf)(["a.css"])).toEqual({
			contentType: "text/css; charset=utf-8",
			metadata: {},
		});
	});

	test("are one value for all files of one type", () => {
		const makeHeaders = createHeaderMaker({}, typeOf);
		expect(makeHeaders(["a.css"])).toBe(makeHeaders(["b.css"]));
		expect(makeHeaders(["a.css"])).not.toBe(makeHeaders(["a.png"]));
	});
});
