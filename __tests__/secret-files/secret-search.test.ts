import { generateKeyPairSync, randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { SecretSearch } from "../../src/secret-files/secret-search.ts";

const TOKEN = 'a/token+of=a job, "quoted" and long';
const search = new SecretSearch([
	{ name: "TOKEN", value: TOKEN },
	{ name: "SHORT", value: "sandbox" },
	{ name: "SIXTEEN", value: "0123456789-abcde" },
]);
const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const PEM = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const PUBLIC_PEM = publicKey.export({ type: "spki", format: "pem" }).toString();
const AWS = randomBytes(30).toString("base64");
const CHECKOUT = Buffer.from(`x-access-token:ghs_${"a".repeat(36)}`).toString("base64");

/** What is found in a text, as a whole small file. */
const find = (text: string) => search.find(Buffer.from(text), Buffer.byteLength(text));

describe("a token of the job is found", () => {
	const value = { reason: "it holds the value of `TOKEN`", isToken: true };

	test.each([
		["as it is", TOKEN],
		["in a URL", encodeURIComponent(TOKEN)],
		["in JSON", JSON.stringify({ [TOKEN]: TOKEN })],
		["in Base64", Buffer.from(TOKEN).toString("base64")],
		["in Base64 behind one byte", Buffer.from(`:${TOKEN}`).toString("base64")],
		["in Base64 behind two", Buffer.from(`u:${TOKEN}`).toString("base64")],
		["in Base64 behind a name", Buffer.from(`user:${TOKEN}`).toString("base64")],
	])("%s", (_, text) => {
		expect(find(`before ${text} behind`)).toEqual(value);
	});

	test("in a large file as well, among bytes that are no text", () => {
		const bytes = Buffer.concat([randomBytes(300_000), Buffer.from(TOKEN), randomBytes(300_000)]);
		expect(search.find(bytes, bytes.length)).toEqual(value);
	});

	test.each([
		[
			"behind the name of what it is",
			`AWS_SECRET_ACCESS_KEY=${AWS}`,
			new SecretSearch([{ name: "KEY", value: AWS }]),
		],
		["behind a private key", `${PEM}\n${TOKEN}`, search],
		["of GitHub behind a private key", `${PEM}\nghs_${"a".repeat(36)}`, search],
	])("%s, before what a pattern may allow", (_, text, searching) => {
		expect(searching.find(Buffer.from(text), text.length)?.isToken).toBe(true);
	});

	test("of 16 characters", () => {
		expect(find("a 0123456789-abcde")?.reason).toBe("it holds the value of `SIXTEEN`");
	});

	test("but not where it is too short to be told from other text", () => {
		expect(find("a sandbox")).toBeUndefined();
	});
});

test.each([
	["a private key", PEM, "it holds a private key"],
	["one with other line breaks", PEM.replaceAll("\n", "\r\n"), "it holds a private key"],
	["one in a service account", JSON.stringify({ private_key: PEM }), "it holds a private key"],
	["one in YAML", PEM.replaceAll(/^/gm, "    "), "it holds a private key"],
	[
		"one of PGP",
		`-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 1\n\n${"lQOYBF".repeat(10)}\n`,
		"it holds a private key",
	],
	["a profile", `[a]\naws_secret_access_key = ${AWS}\n`, "it holds a secret access key of AWS"],
	["an export", `export AWS_SECRET_ACCESS_KEY="${AWS}"`, "it holds a secret access key of AWS"],
	["an answer", `{"SecretAccessKey": "${AWS}"}`, "it holds a secret access key of AWS"],
	["git's settings", `AUTHORIZATION: basic ${CHECKOUT}`, "it holds the token of a checkout"],
	[
		"a remote",
		`https://x-access-token:ghs_${"b".repeat(36)}@github.com`,
		"it holds the token of a checkout",
	],
	["a token", `token=ghs_${"c".repeat(36)}`, "it holds a token of GitHub"],
	[
		"a token that is signed",
		`ghs_ token=ghs_123456_eyJ${"hbGciOi".repeat(9)}.eyJ0.c2ln`,
		"it holds a token of GitHub",
	],
])("%s is found", (_, text, reason) => {
	expect(find(`before\n${text}\nbehind`)?.reason).toBe(reason);
});

test.each([
	["a public key", PUBLIC_PEM],
	[
		"talk about keys",
		"if (text.startsWith('-----BEGIN PRIVATE KEY-----')) throw new Error('A PRIVATE KEY-----');",
	],
	[
		"the key of the documentation",
		"aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
	],
	["a variable", "AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}"],
	["a masked token", "AUTHORIZATION: basic ***, https://x-access-token:ghs_***@github.com"],
	[
		"names",
		"weighs_more_than_any_of_the_others_in_this_list, ghs_hazard.statement-classification.code",
	],
	["a prefix", "tokens begin with ghs_ or gho_"],
	["nothing", ""],
])("%s is not", (_, text) => {
	expect(find(text)).toBeUndefined();
});

test("what only looks like a secret is left alone in a large file, which is about other things as well", () => {
	const text = Buffer.from(`${PEM} ghs_${"c".repeat(36)}${" ".repeat(100_000)}`);
	expect(search.find(text, text.length)).toBeUndefined();
	const settings = Buffer.from(CHECKOUT + " ".repeat(100_000));
	expect(search.find(settings, settings.length)?.isToken).toBe(true);
});
