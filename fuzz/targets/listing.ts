import assert from "node:assert/strict";
import { parseListing } from "../../src/store/listing/parse-listing.ts";
import { scanListing } from "../../src/store/listing/scan-listing.ts";
import type { FuzzTarget } from "../target.ts";

const OBJECT =
	"<Contents><Key>a/b&amp;c</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>&quot;e&quot;</ETag><Size>12</Size><Owner><ID>o</ID></Owner><StorageClass>STANDARD</StorageClass></Contents>";
const PAGE = `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name><Prefix>a/</Prefix><KeyCount>1</KeyCount><MaxKeys>1000</MaxKeys><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>${OBJECT}</ListBucketResult>`;

/** The scanner of plain listings says what a parser of all XML says, or nothing. */
export const LISTING: FuzzTarget = {
	seeds: [
		PAGE,
		"<ListBucketResult><Contents><Key>&#x41;&#66;</Key><Size>0</Size></Contents></ListBucketResult>",
		"<ListBucketResult><Contents><Key> a </Key><Owner/></Contents>\n<IsTruncated>false</IsTruncated></ListBucketResult>",
	],
	dictionary: [
		...[
			"<Contents>",
			"</Contents>",
			"<Key>",
			"</Key>",
			"<Size>",
			"</Size>",
			"<ETag/>",
			"<StorageClass>",
		],
		...[
			"<IsTruncated>true</IsTruncated>",
			"<Key/>",
			"&amp;",
			"&#x0;",
			"&#1114112;",
			"&lt;",
			"&#x;",
			"&",
		],
		...[
			"<![CDATA[",
			"]]>",
			"<!--",
			"-->",
			"<!DOCTYPE a [<!ENTITY b 'c'>]>",
			"&b;",
			" xml:space='preserve'",
		],
		...[
			"\r\n",
			"\n",
			" ",
			"é",
			"\ufeff",
			"<a:Key>",
			"GLACIER",
			"<?a?>",
			"/>",
			"__proto__",
			"<__proto__>",
		],
	],
	check: async (input) => {
		for (const wants of [{}, { dates: true }]) {
			const scanned = scanListing(input, wants);
			const parsed = await parseListing(input, wants);
			if (scanned !== undefined) {
				assert.deepEqual(scanned, parsed);
			}
		}
	},
};
