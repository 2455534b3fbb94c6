import assert from "node:assert/strict";
import { bucketLength, parseBucketArn } from "../../src/bucket-arn.ts";
import { safeLine } from "../../src/host/safe-text.ts";
import { escapeHtml } from "../../src/report/html.ts";
import { toShownUrl } from "../../src/server-url.ts";
import { countRangeText, parseCount, parseCountRange, parseSize } from "../../src/spec/amounts.ts";
import { durationBetween } from "../../src/spec/duration.ts";
import { isFinding } from "../../src/spec/finding.ts";
import { parseWebAddress, shownAddress, webFileName } from "../../src/spec/web-address.ts";
import { readClaims } from "../../src/store/credentials/token-claims.ts";
import { isExempt } from "../../src/store/http/no-proxy.ts";
import type { FuzzTarget } from "../target.ts";

const ORIGINS = ["https://s3.example.com", "http://10.1.2.3:9000", "https://[::1]"].map(
	(text) => new URL(text),
);
const parseTime = durationBetween("0s", "36500d");

/** Small values of many kinds. */
export const VALUES: FuzzTarget = {
	seeds: [
		...["1d2h3m4s", "2..5", "1..*", "500 MB", "2GiB", "17", "https://user:word@host/a%2Fb?c=d#e"],
		...[
			"arn:aws:s3:eu-west-1:123456789012:accesspoint/name/key",
			"s3.example.com:443,.b *.c 10.0.0.0/8",
		],
		...[
			"arn:aws:s3-outposts:eu-west-1:123456789012:outpost/op-1/accesspoint/name",
			"[::1]:443,::/0",
		],
		...[
			"::warning::text",
			"##[error]text",
			"\u2028::add-mask::",
			"a.eyJpc3MiOiJhIn0.b",
			"<b>&amp;</b>",
		],
	],
	dictionary: [
		...[
			"..",
			"*",
			"d",
			"MiB",
			" ",
			"https://",
			"@",
			"?",
			"#",
			"%2f",
			"%",
			"::",
			"##[",
			"\r",
			"\u0085",
		],
		...[
			"arn:",
			":accesspoint/",
			":outpost/",
			"/",
			"::1",
			"/8",
			"/129",
			",",
			"[",
			"]",
			":443",
			"<",
			"\ufeff",
		],
	],
	mostBytes: 300,
	check: (input) => {
		const text = input.toString();
		readsAmounts(text);
		readsAddresses(text);
		staysHarmless(text);
		readClaims(text);
		for (const origin of ORIGINS) {
			isExempt(origin, text);
		}
	},
};

function readsAmounts(text: string): void {
	for (const amount of [parseTime(text), parseCount(text), parseSize(text)]) {
		assert(
			isFinding(amount) || (Number.isSafeInteger(amount) && amount >= 0),
			`${text}: ${amount}`,
		);
	}
	const range = parseCountRange(text);
	if (!isFinding(range)) {
		assert(range.least <= range.most);
		assert.deepEqual(parseCountRange(countRangeText(range)), range);
	}
}

function readsAddresses(text: string): void {
	const length = bucketLength(text);
	assert(length <= text.length && (length === text.length || text[length] === "/"), text);
	const arn = parseBucketArn(text);
	assert(arn === undefined || parseBucketArn(arn.text)?.text === arn.text);
	const address = parseWebAddress(text);
	if (!isFinding(address) && address.kind === "object") {
		const name = webFileName(address.key);
		assert(name === undefined || !/[/\\\0]|^\.{0,2}$/.test(name));
		assert(!address.key.includes("?") || address.terms?.webQuery !== undefined);
	}
	// What is shown has neither a query nor a password.
	const marked = text.replaceAll(/[?#][^?#]*/g, "?hidden");
	assert(!shownAddress(marked).includes("hidden"), marked);
	// Nor does what may be the address of a server show what may be a password.
	assert(!toShownUrl(`${text}hidden@host`).includes("hidden"), text);
}

/** As the runner finds commands in a line (actions/runner, ActionCommand.cs), which it trims as .NET does. */
function staysHarmless(text: string): void {
	const line = safeLine(text);
	assert.doesNotMatch(line, /[\r\n\u0085\u2028\u2029]/);
	assert.doesNotMatch(line.trimStart(), /^::/);
	assert(!line.includes("##["));
	assert.doesNotMatch(escapeHtml(text), /[<>"'`\n]/);
}
