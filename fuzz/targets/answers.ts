import assert from "node:assert/strict";
import { StagingError } from "../../src/errors.ts";
import { toRefusal } from "../../src/store/data-plane/s3-refusal.ts";
import { readDeleteResult } from "../../src/store/delete-document.ts";
import { readPlainHead } from "../../src/store/http/plain-head.ts";
import { readElsewhere } from "../../src/store/regions/region-answer.ts";
import { toObjectAnswer } from "../../src/store/s3-object-info.ts";
import { toWebAnswer, toWebInfo } from "../../src/store/web/web-answer.ts";
import type { FuzzTarget } from "../target.ts";

const HEAD_END = "\r\n\r\n";

/** The head and the body of a store's answer. */
export const ANSWERS: FuzzTarget = {
	seeds: [
		[
			'HTTP/1.1 206 OK\r\nContent-Length: 5\r\nContent-Range: bytes 0-4/10\r\nETag: W/"e"',
			"Last-Modified: Sat, 28 Nov 2026 07:00:00 GMT\r\nx-amz-checksum-crc32: AAAAAA==-3",
			'x-amz-meta-a: =?UTF-8?B?w6k=?=\r\nx-amz-storage-class: GLACIER\r\nx-amz-restore: ongoing-request="false", expiry-date="Fri, 21 Dec 2012 00:00:00 GMT"',
			`x-amz-tagging-count: 2\r\nx-amz-version-id: v\r\nx-amz-server-side-encryption: aws:kms${HEAD_END}hello`,
		].join("\r\n"),
		`HTTP/1.1 403 Forbidden\r\nContent-Length: 9${HEAD_END}<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>no &amp; no</Message><Region>eu-west-1</Region><RequestId>r</RequestId><HostId>h</HostId></Error>`,
		`HTTP/1.1 400 Bad\r\nContent-Length: 9${HEAD_END}<ErrorResponse><Error><Code>AuthorizationHeaderMalformed</Code><Message>the region 'a' is wrong; expecting 'b'</Message></Error></ErrorResponse>`,
		`HTTP/1.1 200 OK\r\nContent-Length: 9${HEAD_END}<DeleteResult><Error><Key>a</Key><Code>AccessDenied</Code><Message>m</Message></Error><Error><Key>b</Key></Error></DeleteResult>`,
	],
	dictionary: [
		...[
			"<Error>",
			"</Error>",
			"<Code>",
			"</Code>",
			"<Key/>",
			"<Message a='b'>",
			"<![CDATA[",
			"]]>",
			"&#0;",
		],
		...[
			"<!DOCTYPE a [<!ENTITY b 'c'>]>",
			"<__proto__>",
			"<toString>",
			"<constructor>",
			"&lt;",
			"\r\n",
		],
		...[
			"x-amz-meta-__proto__: a\r\n",
			"x-amz-meta-",
			"x-amz-restore: ",
			"Content-Range: bytes */5\r\n",
		],
		...[
			"bytes 5-4/3",
			"99999999999999999999",
			'ongoing-request="true"',
			"W/",
			'""',
			"-",
			"expiry-date=",
		],
	],
	check: async (input) => {
		const text = input.toString("latin1");
		const end = text.indexOf(HEAD_END);
		const head = readPlainHead(end < 0 ? text : text.slice(0, end));
		const body = input.subarray(end < 0 ? input.length : end + HEAD_END.length);
		const deletions = await readDeleteResult(body);
		assert(
			deletions?.every((told) => Object.values(told).every((field) => typeof field === "string")) ??
				true,
		);
		if (head === undefined) {
			return;
		}
		const { info } = toObjectAnswer("key", head.headers);
		const names = Object.keys(head.headers).filter((name) => name.startsWith("x-amz-meta-"));
		assert.deepEqual(
			new Set(Object.keys(info.metadata)),
			new Set(names.map((name) => name.slice("x-amz-meta-".length))),
		);
		assert(info.lastModified === undefined || !Number.isNaN(info.lastModified.getTime()));
		asStagingError(() => toWebAnswer({ bucket: "https://host", key: "k" }, head));
		asStagingError(() => toWebInfo({ bucket: "https://host", key: "k" }, head));
		const refusal = await toRefusal(head, body);
		assert(typeof refusal.name === "string" && typeof refusal.message === "string");
		readElsewhere(refusal, { operation: "GetObject" });
	},
};

function asStagingError(read: () => unknown): void {
	try {
		read();
	} catch (error) {
		assert(error instanceof StagingError, String(error));
	}
}
