import { describe, expect, test } from "@jest/globals";
import { isExempt } from "../../../src/store/http/no-proxy.ts";
import { chooseProxy } from "../../../src/store/http/proxy-choice.ts";

const HTTPS = new URL("https://s3.example.com");
const HTTP = new URL("http://minio.example.com:9000");

describe("the proxy of the environment", () => {
	test.each([
		[
			"https_proxy before HTTPS_PROXY",
			HTTPS,
			{ https_proxy: "http://a:1", HTTPS_PROXY: "http://b:2" },
			"http://a:1",
		],
		[
			"HTTPS_PROXY where https_proxy is empty",
			HTTPS,
			{ https_proxy: "", HTTPS_PROXY: "http://b:2" },
			"http://b:2",
		],
		[
			"the scheme's before the one for all",
			HTTPS,
			{ ALL_PROXY: "http://a:1", HTTPS_PROXY: "http://b:2" },
			"http://b:2",
		],
		[
			"the one for all where there is no other",
			HTTPS,
			{ HTTP_PROXY: "http://b:2", all_proxy: "http://a:1" },
			"http://a:1",
		],
		[
			"the one of http for plain HTTP",
			HTTP,
			{ HTTPS_PROXY: "http://a:1", HTTP_PROXY: "http://b:2" },
			"http://b:2",
		],
		[
			"reached over HTTP where it has no scheme",
			HTTPS,
			{ HTTPS_PROXY: "proxy:3128" },
			"http://proxy:3128",
		],
		["reached over TLS where it says so", HTTPS, { HTTPS_PROXY: "https://proxy" }, "https://proxy"],
		["none where nobody names one", HTTPS, { HTTP_PROXY: "http://b:2" }, undefined],
		[
			"none where NO_PROXY has the host",
			HTTPS,
			{ HTTPS_PROXY: "http://a:1", NO_PROXY: "example.com" },
			undefined,
		],
		[
			"chosen by no_proxy before NO_PROXY",
			HTTPS,
			{ HTTPS_PROXY: "http://a:1", NO_PROXY: "*", no_proxy: "other" },
			"http://a:1",
		],
	] as const)("is %s", (_, origin, variables, expected) => {
		expect(chooseProxy(origin, variables)?.url.origin).toBe(expected);
	});

	test.each([
		"http://localhost:9000",
		"http://127.0.0.1:9000",
		"https://[::1]",
		"http://s3.localhost",
	])("is none for %s, which is this machine", (origin) => {
		expect(chooseProxy(new URL(origin), { ALL_PROXY: "http://a:1" })).toBeUndefined();
	});

	test("is told user and password as they are meant", () => {
		const found = chooseProxy(HTTPS, { HTTPS_PROXY: "http://us%20er:p%40ss%@proxy:1/" });
		expect(found).toEqual({
			url: new URL("http://proxy:1"),
			authorization: `Basic ${Buffer.from("us er:p@ss%").toString("base64")}`,
		});
	});

	test.each([
		[
			"socks5://user:hunter2@proxy:1",
			"HTTPS_PROXY names a SOCKS proxy, and only HTTP proxies are supported",
		],
		["ftp://user:hunter2@proxy:1", "HTTPS_PROXY is no URL of a proxy"],
		["http://user:hunter2@", "HTTPS_PROXY is no URL of a proxy"],
		["http://user:hunter2@proxy:port", "HTTPS_PROXY is no URL of a proxy"],
	])("is refused where it is none, and never shown: %s", (text, message) => {
		expect(() => chooseProxy(HTTPS, { HTTPS_PROXY: text })).toThrow(
			expect.objectContaining({
				code: "invalid-input",
				message,
				hint: expect.stringContaining("http://host:port"),
			}),
		);
	});
});

describe("NO_PROXY", () => {
	test.each([
		["*", "https://any.host", true],
		["example.com", "https://example.com", true],
		["example.com", "https://s3.example.com", true],
		["example.com", "https://example.com.", true],
		["example.com", "https://notexample.com", false],
		[".example.com", "https://s3.example.com", true],
		[".example.com", "https://example.com", true],
		["*.example.com", "https://s3.example.com", true],
		["EXAMPLE.com", "https://s3.example.com", true],
		["a, b  example.com", "https://example.com", true],
		[",", "https://example.com", false],
		["", "https://example.com", false],
		[".", "https://example.com", false],
		["example.com:443", "https://example.com", true],
		["example.com:443", "https://example.com:8443", false],
		["example.com:80", "http://example.com", true],
		["10.1.2.3", "http://10.1.2.3:9000", true],
		["10.1.2.3:9000", "http://10.1.2.3:9000", true],
		["10.1.2.3:9001", "http://10.1.2.3:9000", false],
		["10.1.2.33", "http://10.1.2.3", false],
		["2.3", "http://10.1.2.3", false],
		["10.0.0.0/8", "http://10.1.2.3", true],
		["10.0.0.0/8", "http://11.1.2.3", false],
		["10.0.0.0/33", "http://10.1.2.3", false],
		["10.0.0.0/", "http://10.1.2.3", false],
		["0.0.0.0/0", "https://example.com", false],
		["fd00::/8", "http://[fd00::1]:9000", true],
		["fd00::1", "http://[fd00:0::1]", true],
		["[fd00::1]:9000", "http://[fd00::1]:9000", true],
		["[fd00::1]:9001", "http://[fd00::1]:9000", false],
		["10.0.0.0/8", "http://[fd00::1]", false],
	])("%j and %s: %s", (list, origin, expected) => {
		expect(isExempt(new URL(origin), list)).toBe(expected);
	});
});
