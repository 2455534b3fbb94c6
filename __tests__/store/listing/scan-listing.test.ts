import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseListing } from "../../../src/store/listing/parse-listing.ts";
import { scanListing } from "../../../src/store/listing/scan-listing.ts";
import { anyListing } from "./any-listing.ts";

const OBJECT = "<Key>a</Key><Size>1</Size>";

function page(contents: string, root = "ListBucketResult"): Buffer {
	return Buffer.from(`<${root}><Name>b</Name>${contents}</${root}>`);
}

describe("the scanner", () => {
	test("reads what the library reads, of 2,000 random listings", async () => {
		await fc.assert(
			fc.asyncProperty(anyListing, fc.boolean(), async (text, dates) => {
				const scanned = scanListing(Buffer.from(text), { dates });
				expect(scanned).toBeDefined();
				expect(scanned).toEqual(await parseListing(Buffer.from(text), { dates }));
			}),
			{ seed: 20_261_121, numRuns: 2000 },
		);
	});

	test("says nothing else than the library of a listing with anything in it changed", async () => {
		const marks = ["<", ">", "/", "&", ";", "\n", " ", "<a>", "</a>", "<!--", "]]>", "<Key>", ""];
		const change = fc.record({ at: fc.nat(), length: fc.nat(12), mark: fc.constantFrom(...marks) });
		await fc.assert(
			fc.asyncProperty(anyListing, change, fc.boolean(), async (text, edit, dates) => {
				const { at, length, mark } = edit;
				const start = at % text.length;
				const changed = Buffer.from(text.slice(0, start) + mark + text.slice(start + length));
				const scanned = scanListing(changed, { dates });
				if (scanned !== undefined) {
					expect(scanned).toEqual(await parseListing(changed, { dates }));
				}
			}),
			{ seed: 20_261_122, numRuns: 5000 },
		);
	});

	test("reads dates where they are asked for, and makes no text of them elsewhere", () => {
		const date = "<LastModified>2026-11-27T00:00:00.000Z</LastModified>";
		const listing = page(`<Contents>${OBJECT}${date}</Contents><Contents>${OBJECT}</Contents>`);
		const read = (dates: boolean) =>
			scanListing(listing, { dates })?.objects.map(({ lastModified }) => lastModified);
		expect(read(true)).toEqual(["2026-11-27T00:00:00.000Z", undefined]);
		expect(read(false)).toEqual([undefined, undefined]);
	});

	test("reads characters beyond U+FFFF, however they are written", () => {
		const written = ["\u{1f600}", "&#x1F600;", "&#128512;", "&#xD83D;&#xDE00;"];
		const listing = page(written.map((key) => `<Contents><Key>${key}</Key></Contents>`).join("\n"));
		const keys = scanListing(listing)?.objects.map(({ key }) => key);
		expect(keys).toEqual(written.map(() => "\u{1f600}"));
	});

	test.each([
		["an attribute", `<Contents><Key a="b">k</Key></Contents>`],
		["an attribute without a value", `<Contents><Key a>k</Key></Contents>`],
		["a prefix", `<s:Contents><s:Key>k</s:Key></s:Contents>`],
		["CDATA", `<Contents><Key><![CDATA[k]]></Key></Contents>`],
		["a comment", `<Contents><!-- --><Key>k</Key></Contents>`],
		["a processing instruction", `<Contents><?a b?><Key>k</Key></Contents>`],
		["an entity of its own", `<Contents><Key>&odd;</Key></Contents>`],
		["an entity without an end", `<Contents><Key>a&amp</Key></Contents>`],
		["a character that does not exist", `<Contents><Key>&#1114112;</Key></Contents>`],
		["a line end within a key", `<Contents><Key>a\r\nb</Key></Contents>`],
		["two keys of one object", `<Contents><Key>a</Key><Key>b</Key></Contents>`],
		["two sizes of one object", `<Contents>${OBJECT}<Size>2</Size></Contents>`],
		["an object without a key", `<Contents><Size>1</Size></Contents>`],
		["an object without anything", "<Contents/>"],
		["a key with elements", `<Contents><Key>a<b>c</b></Key></Contents>`],
		["text between objects", `<Contents>${OBJECT}</Contents>text`],
		["a negative size", `<Contents><Key>a</Key><Size>-1</Size></Contents>`],
		["a fraction for a size", `<Contents><Key>a</Key><Size>1.5</Size></Contents>`],
		["a size without an end", "<Contents><Key>a</Key><Size>1>/Size></Contents>"],
		[
			"two classes of one object",
			`<Contents>${OBJECT}${"<StorageClass>STANDARD</StorageClass>".repeat(2)}</Contents>`,
		],
		[
			"a class without its end",
			`<Contents>${OBJECT}<StorageClass>STANDARD</Storageclass></Contents>`,
		],
		["no digits for a size", `<Contents><Key>a</Key><Size/></Contents>`],
		[
			"more digits than a number holds",
			`<Contents><Key>a</Key><Size>${"9".repeat(16)}</Size></Contents>`,
		],
		["tags that do not match", `<Contents><Key>a</Keyy></Contents>`],
		["two tokens", "<NextContinuationToken>a</NextContinuationToken>".repeat(2)],
		["elements deep in each other", `${"<a>".repeat(20)}${"</a>".repeat(20)}`],
	])("leaves %s to the library", (_, contents) => {
		expect(scanListing(page(contents))).toBeUndefined();
	});

	test.each(["ListVersionsResult", "html", "a:ListBucketResult", 'ListBucketResult Name="n"'])(
		"leaves a document to the library whose root is %s",
		(root) => {
			expect(scanListing(page("", root))).toBeUndefined();
		},
	);

	test("leaves every listing that breaks off to the library, which refuses it", async () => {
		const whole = page(`<Contents>${OBJECT}<ETag>&quot;e&quot;</ETag></Contents><Prefix/>`);
		expect(scanListing(whole)?.objects).toEqual([{ key: "a", size: 1, etag: '"e"' }]);
		for (let length = 0; length < whole.length; length++) {
			const part = whole.subarray(0, length);
			expect([scanListing(part), await parseListing(part)]).toEqual([undefined, undefined]);
		}
	});

	test("reads storage classes, those that begin like STANDARD as well", () => {
		const classes = ["STANDARD", "STANDARD_IA", "STANDAR", "GLACIER", "A&amp;B"];
		const written = classes.map((name) => `${OBJECT}<StorageClass>${name}</StorageClass>`);
		const listing = page(written.map((fields) => `<Contents>${fields}</Contents>`).join(""));
		const read = scanListing(listing)?.objects.map(({ storageClass }) => storageClass);
		expect(read).toEqual(["STANDARD", "STANDARD_IA", "STANDAR", "GLACIER", "A&B"]);
		const empty = page(`<Contents>${OBJECT}<StorageClass/></Contents>`);
		expect(scanListing(empty)?.objects).toMatchObject([{ storageClass: "" }]);
	});

	test("takes the fields of an object only from its own children", () => {
		const owner = "<Owner><ID>o</ID><Key>no</Key><Size>9</Size><ETag>no</ETag></Owner>";
		const restore =
			"<RestoreStatus><IsRestoreInProgress>false</IsRestoreInProgress></RestoreStatus>";
		const other = "<CommonPrefixes><Prefix>p/</Prefix><Key>no</Key></CommonPrefixes>";
		const listing = page(`${other}<Contents>${owner}${OBJECT}${restore}</Contents><Key>no</Key>`);
		expect(scanListing(listing)?.objects).toEqual([{ key: "a", size: 1, etag: "" }]);
	});
});

describe("the library", () => {
	test("reads listings that are not plain", async () => {
		const contents = `<Contents><!-- one --><Key a="b"><![CDATA[a<b]]></Key><Size> 7 </Size></Contents>`;
		expect((await parseListing(page(contents)))?.objects).toEqual([
			{ key: "a<b", size: 7, etag: "" },
		]);
	});

	test.each([
		["no XML", "Welcome"],
		["two keys of one object", "<r><Contents><Key>a</Key><Key>b</Key></Contents></r>"],
		["an object without a key", "<r><Contents/></r>"],
		[
			"a key with elements",
			"<r><Contents><Key><b>c</b><b>d</b></Key><ETag><a/></ETag></Contents></r>",
		],
		["elements deep in each other", "<a>".repeat(1_000_000)],
	])("refuses %s", async (_, text) => {
		expect(await parseListing(Buffer.from(text))).toBeUndefined();
	});
});
