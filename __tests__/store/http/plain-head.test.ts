import { describe, expect, test } from "@jest/globals";
import { readPlainHead } from "../../../src/store/http/plain-head.ts";

const STATUS = "HTTP/1.1 200 OK";
const LENGTH = "Content-Length: 5";

function read(...lines: string[]) {
	return readPlainHead(lines.join("\r\n"));
}

describe("a plain head", () => {
	test("gives status, headers by their names in lower case, and how long the body is", () => {
		const head = read(
			"HTTP/1.1 206 Partial Content",
			'ETag: "a:b"',
			"X-A:\t b c \t",
			"X-B:",
			LENGTH,
		);
		expect(head).toEqual({
			status: 206,
			headers: Object.assign(Object.create(null), {
				etag: '"a:b"',
				"x-a": "b c",
				"x-b": "",
				"content-length": "5",
			}),
			bodyBytes: 5,
			isKept: true,
		});
	});

	test("may be a refusal, have no reason, a body of no bytes, and bytes of Latin-1", () => {
		expect(read("HTTP/1.1 503", "X-\xe4: 1", LENGTH)).toBeUndefined();
		expect(read("HTTP/1.1 503", "X-A: \xe4\xff", "Content-Length: 0")).toMatchObject({
			status: 503,
			headers: { "x-a": "\xe4\xff" },
			bodyBytes: 0,
		});
	});

	test("may have a header more than once, which is a list then", () => {
		const { headers } = read(STATUS, "Vary: a", "vary: b", "VARY: c", LENGTH) ?? {};
		expect(headers).toMatchObject({ vary: ["a", "b", "c"] });
	});

	test("may have headers with the names of an object's own properties", () => {
		const head = read(STATUS, "constructor: a", "__proto__: b", LENGTH);
		expect(Object.entries(head?.headers ?? {})).toEqual([
			["constructor", "a"],
			["__proto__", "b"],
			["content-length", "5"],
		]);
	});

	test.each([
		[[], true],
		[["Connection: keep-alive"], true],
		[["connection: Keep-Alive"], true],
		[["Connection: close"], false],
		[["Connection: keep-alive, close"], false],
		[["Connection: keep-alive, x"], false],
		[["Connection: keep-alive", "Connection: close"], false],
		[["Connection: x"], false],
		[["Connection:"], false],
	])("with %j leaves a connection that may be used again: %s", (lines, isKept) => {
		expect(read(STATUS, ...lines, LENGTH)).toMatchObject({ isKept });
	});

	test.each([
		["0", 0],
		["007", 7],
		["999999999999999", 999_999_999_999_999],
	])("with the length %s has a body of %d bytes", (length, bodyBytes) => {
		expect(read(STATUS, `Content-Length: ${length}`)).toMatchObject({ bodyBytes });
	});
});

describe("not plain is", () => {
	test.each([
		"HTTP/1.0 200 OK",
		"HTTP/1.2 200 OK",
		"HTTP/2 200",
		"http/1.1 200 OK",
		"HTTP/1.1  200 OK",
		"HTTP/1.1\t200 OK",
		" HTTP/1.1 200 OK",
		"HTTP/1.1 200OK",
		"HTTP/1.1 2000 OK",
		"HTTP/1.1 20 OK",
		"HTTP/1.1 600 Odd",
		"HTTP/1.1 100 Continue",
		"HTTP/1.1 101 Switching Protocols",
		"HTTP/1.1 103 Early Hints",
		"HTTP/1.1 204 No Content",
		"HTTP/1.1 304 Not Modified",
		"HTTP/1.1 200 OK\nTransfer-Encoding: chunked",
		"HTTP/1.1 200 O\0K",
		"HTTP/1.1 200 OK\r",
		"ICY 200 OK",
		"",
	])("the first line %j", (line) => {
		expect(read(line, LENGTH)).toBeUndefined();
	});

	test.each([
		["no length", []],
		["two lengths", [LENGTH, "Content-Length: 6"]],
		["the same length twice", [LENGTH, "content-length: 5"]],
		["a list of lengths", ["Content-Length: 5, 5"]],
		["a length with a sign", ["Content-Length: +5"]],
		["a negative length", ["Content-Length: -5"]],
		["a hexadecimal length", ["Content-Length: 0x5"]],
		["an exponent", ["Content-Length: 1e3"]],
		["a fraction", ["Content-Length: 5.0"]],
		["an empty length", ["Content-Length:"]],
		["other digits", ["Content-Length: \xb2"]],
		["a length no number can hold", ["Content-Length: 9007199254740993"]],
		["a coding of the transfer", [LENGTH, "Transfer-Encoding: chunked"]],
		["a coding that codes nothing", [LENGTH, "transfer-encoding: identity"]],
		["an empty coding", [LENGTH, "Transfer-Encoding:"]],
		["two codings", [LENGTH, "Transfer-Encoding: a", "Transfer-Encoding: b"]],
		["a folded line", [LENGTH, "X-A: a", " b"]],
		["a line folded with a tab", [LENGTH, "X-A: a", "\tb"]],
		["a folded length", ["X-A: a", ` ${LENGTH}`]],
		["a line without a colon", [LENGTH, "X-A"]],
		["a line without a name", [LENGTH, ": a"]],
		["an empty line", [LENGTH, ""]],
		["space before the colon", ["Content-Length : 5"]],
		["space within a name", [LENGTH, "X A: a"]],
		["a separator in a name", [LENGTH, "X(A): a"]],
		["NUL in a value", [LENGTH, "X-A: a\0b"]],
		["NUL in a name", [LENGTH, "X\0A: a"]],
		["a control character", [LENGTH, "X-A: a\x1bb"]],
		["DEL", [LENGTH, "X-A: a\x7fb"]],
		["a bare LF", [LENGTH, "X-A: a\nTransfer-Encoding: chunked"]],
		["a bare CR", [LENGTH, "X-A: a\rTransfer-Encoding: chunked"]],
		["LF at the end", [LENGTH, "X-A: a\n"]],
	])("a head with %s", (_, lines) => {
		expect(read(STATUS, ...lines)).toBeUndefined();
	});
});
