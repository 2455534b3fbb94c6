import { beforeAll, describe, expect, test } from "@jest/globals";
import { contentTypeOf, loadTypeTable, type TypeTable } from "../../src/plan/content-type.ts";
import { createHeaderMaker } from "../../src/plan/object-headers.ts";

const TYPES: readonly (readonly [name: string, type: string])[] = [
	["a.txt", "text/plain; charset=utf-8"],
	["a.log", "text/plain; charset=utf-8"],
	["a.ini", "text/plain; charset=utf-8"],
	["a.html", "text/html; charset=utf-8"],
	["a.htm", "text/html; charset=utf-8"],
	["a.css", "text/css; charset=utf-8"],
	["a.js", "text/javascript; charset=utf-8"],
	["a.mjs", "text/javascript; charset=utf-8"],
	["a.cjs", "application/node; charset=utf-8"],
	["a.jsx", "text/jsx; charset=utf-8"],
	["a.csv", "text/csv; charset=utf-8"],
	["a.tsv", "text/tab-separated-values; charset=utf-8"],
	["a.md", "text/markdown; charset=utf-8"],
	["a.vtt", "text/vtt; charset=utf-8"],
	["a.ics", "text/calendar; charset=utf-8"],
	["a.yaml", "text/yaml; charset=utf-8"],
	["a.yml", "text/yaml; charset=utf-8"],
	["a.json", "application/json; charset=utf-8"],
	["a.map", "application/json; charset=utf-8"],
	["a.geojson", "application/geo+json; charset=utf-8"],
	["a.jsonld", "application/ld+json; charset=utf-8"],
	["a.webmanifest", "application/manifest+json; charset=utf-8"],
	["a.ipynb", "application/x-ipynb+json; charset=utf-8"],
	["a.xml", "application/xml; charset=utf-8"],
	["a.svg", "image/svg+xml; charset=utf-8"],
	["a.atom", "application/atom+xml; charset=utf-8"],
	["a.rss", "application/rss+xml; charset=utf-8"],
	["a.xhtml", "application/xhtml+xml; charset=utf-8"],
	["a.kml", "application/vnd.google-earth.kml+xml; charset=utf-8"],
	["a.toml", "application/toml; charset=utf-8"],
	["a.sql", "application/sql; charset=utf-8"],
	["a.sh", "application/x-sh; charset=utf-8"],
	["a.png", "image/png"],
	["a.jpg", "image/jpeg"],
	["a.jpeg", "image/jpeg"],
	["a.gif", "image/gif"],
	["a.webp", "image/webp"],
	["a.avif", "image/avif"],
	["a.ico", "image/vnd.microsoft.icon"],
	["a.woff", "font/woff"],
	["a.woff2", "font/woff2"],
	["a.ttf", "font/ttf"],
	["a.otf", "font/otf"],
	["a.pdf", "application/pdf"],
	["a.zip", "application/zip"],
	["a.gz", "application/gzip"],
	["a.tar.gz", "application/gzip"],
	["a.js.gz", "application/gzip"],
	["a.tar", "application/x-tar"],
	["a.bz2", "application/x-bzip2"],
	["a.xz", "application/x-xz"],
	["a.7z", "application/x-7z-compressed"],
	["a.jar", "application/java-archive"],
	["a.wasm", "application/wasm"],
	["a.mp3", "audio/mpeg"],
	["a.wav", "audio/wav"],
	["a.flac", "audio/x-flac"],
	["a.mp4", "video/mp4"],
	["a.webm", "video/webm"],
	["a.m3u8", "application/vnd.apple.mpegurl"],
	["a.nc", "application/x-netcdf"],
	["a.bin", "application/octet-stream"],
	["a.exe", "application/octet-stream"],
	["a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
	["a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
	["a.parquet", "application/octet-stream"],
	["a.safetensors", "application/octet-stream"],
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
