import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemsOf } from "./problems-of.ts";

const KEY = "kEy+/0123456789abcdefghijklmnopqrstuvwxyzAA=";
const UP = "- { from: a, to: s3://bucket/a, encryption:";
const DOWN = "- { from: s3://bucket/a, to: a, encryption:";

describe("a customer key", () => {
	test.each([UP, DOWN])("is read: %s", async (entry) => {
		const transfers = `${entry} { type: customer, key: ${KEY} } }`;
		const spec = await parseSpec({ before: "", after: "", transfers }, "one-phase");
		expect(spec.problems).toEqual([]);
		const [first] = spec.transfers;
		expect(first?.terms?.customerKey?.base64).toBe(KEY);
		expect(spec.secrets).toContain(KEY);
		const shown = `${inspect(first, { depth: 9, showHidden: true })}${JSON.stringify(first)}`;
		expect(shown).not.toContain(KEY);
	});

	test("may be a default, and downloads leave out how uploads are encrypted", async () => {
		const read = async (encryption: string) => {
			const file = { path: "f.yml", text: `defaults: { encryption: ${encryption} }` };
			const transfers = "a -> s3://bucket/a\ns3://bucket/b -> b";
			const spec = await parseSpec({ before: "", after: "", transfers, file }, "one-phase");
			expect(spec.problems).toEqual([]);
			return spec.transfers.map(({ terms }) => terms?.customerKey?.base64);
		};
		expect(await read(`{ type: customer, key: "${KEY}" }`)).toEqual([KEY, KEY]);
		expect(await read("aws:kms")).toEqual([undefined, undefined]);
	});

	test.each([
		[
			"a type without a key",
			`${UP} customer }`,
			"`encryption`: `customer` needs the key (write `encryption: { type: customer, key: … }`)",
		],
		[
			"a mapping without a key",
			`${UP} { type: customer } }`,
			"`encryption`: `key` is missing (write `encryption: { type: customer, key: … }`)",
		],
		[
			"an empty key",
			`${UP} { type: customer, key: "" } }`,
			"`encryption`: `key` is empty (is the secret defined, and may this job see it?)",
		],
		[
			"a number",
			`${UP} { type: customer, key: 1234567890 } }`,
			"`encryption`: `key`: expected 32 bytes in base64, which are 44 characters (`openssl rand -base64 32` makes a key)",
		],
		[
			"a context",
			`${UP} { type: customer, key: ${KEY}, context: { a: b } } }`,
			"`context` belongs to a KMS key, and `customer` uses none",
		],
		[
			"a download that says what the store does by itself",
			`${DOWN} aws:kms }`,
			"the store decrypts `aws:kms` by itself: a download says `customer` or nothing (leave it out)",
		],
		[
			"a link, which cannot carry it",
			`${DOWN} { type: customer, key: ${KEY} }, presign: 1h }`,
			"`presign` and a customer key exclude each other: a link cannot carry the key",
		],
		[
			"a rule that brings one",
			`${UP} AES256, rules: [{ match: "*", encryption: { type: customer, key: ${KEY} } }] }`,
			"a customer key is for all files of an entry: a rule neither gives nor replaces one (write two entries)",
		],
		[
			"a rule that takes it back",
			`${UP} { type: customer, key: ${KEY} }, rules: [{ match: "*", encryption: AES256 }] }`,
			"a customer key is for all files of an entry: a rule neither gives nor replaces one (write two entries)",
		],
	])("is refused: %s", async (_, transfers, expected) => {
		const [problem, ...more] = await problemsOf(transfers);
		expect(problem?.replace(/^[\d:]+ /, "")).toBe(expected);
		expect(more).toEqual([]);
	});
});
