import { describe, expect, test } from "@jest/globals";
import { parseSpec, type SpecScope } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";

function parse(connections: string, transfers = "", scope: SpecScope = "one-phase", file?: string) {
	const source = { before: "", after: "", transfers: "", connections };
	const list = { main: "after", post: "after", "one-phase": "transfers" }[scope];
	const written = file === undefined ? {} : { file: { path: "s3.yml", text: file } };
	return parseSpec({ ...source, [list]: transfers, ...written }, scope);
}

async function problems(...given: Parameters<typeof parse>) {
	return problemLines((await parse(...given)).problems);
}

describe("connections", () => {
	test("have defaults for all they do not say", async () => {
		const spec = await parse(
			"a:\nb:\n  access: [write, delete]\n  allow: [x-y/p/q/, bucket, bucket2/]",
		);
		expect(spec.problems).toEqual([]);
		expect([...spec.connections.values()]).toEqual([
			{
				label: "a",
				access: ["read"],
				anonymous: false,
				pathStyle: "auto",
				dialect: "auto",
				network: {},
				blanks: [],
			},
			{
				label: "b",
				access: ["write", "delete"],
				allow: [
					{ bucket: "x-y", prefix: "p/q/" },
					{ bucket: "bucket", prefix: "" },
					{ bucket: "bucket2", prefix: "" },
				],
				anonymous: false,
				pathStyle: "auto",
				dialect: "auto",
				network: {},
				blanks: [],
			},
		]);
	});

	test("say what the inputs of the same names say", async () => {
		const { connections, problems: found } = await parse(
			"a: { endpoint: https://s3.example.com, aws-region: r, path-style: true, dialect: aws, use-accelerate: false, use-dualstack: true, use-fips: true, ca-bundle: ca.pem, aws-access-key-id: 12345678, aws-secret-access-key: abcdefgh, aws-session-token: tokentoken }",
		);
		expect(found).toEqual([]);
		expect(connections.get("a")).toMatchObject({
			endpoint: "https://s3.example.com",
			region: "r",
			pathStyle: true,
			dialect: "aws",
			network: { useAccelerate: false, useDualStack: true, useFips: true, caBundle: "ca.pem" },
			credentials: {
				accessKeyId: "12345678",
				secretAccessKey: "abcdefgh",
				sessionToken: "tokentoken",
			},
		});
	});

	test("tell everything that is wrong at once, with its place", async () => {
		const found = await problems(`Site: {}
a:
  endpoint: ftp://x
  acces: read
  access: [read, writ]
  allow: [s3://bucket/x, "bucket/*", B/x]
  path-style: virtual
  anonymous: yes
b: text
c: { aws-access-key-id: x }
`);
		expect(found).toEqual([
			"connections:1:1: `Site` cannot be a label (a label is a lower-case letter, then lower-case letters, digits and `-`)",
			"connections:3:13: `endpoint`: expected a URL such as `https://s3.example.com`, without a user or a query",
			"connections:4:3: unknown key `acces` (did you mean `access`?)",
			"connections:5:18: `access`: expected `read`, `write` or `delete`, found the text `writ` (did you mean `write`?)",
			"connections:6:11: `allow`: `s3://bucket/x` has a scheme (write the bucket and the prefix alone: `bucket/x`)",
			"connections:6:26: `allow`: `bucket/*` holds a pattern character, and this is no pattern (write the beginning of the path, which allows all below: `bucket/prefix/`)",
			"connections:6:38: `allow`: `B` is not a bucket name: it must have 3 to 63 characters",
			"connections:7:15: `path-style`: expected `auto`, `true` or `false`, found the text `virtual`",
			"connections:8:14: `anonymous`: expected true or false, found the text `yes`",
			"connections:9:4: `b`: expected a mapping, found a text (known here: `endpoint`, `aws-region`, `aws-access-key-id`, `aws-secret-access-key`, `aws-session-token`, `aws-profile`, `role-to-assume`, `role-session-name`, `role-duration-seconds`, `role-external-id`, `role-chaining`, `inline-session-policy`, `audience`, `sts-endpoint`, `allowed-account-ids`, `anonymous`, `path-style`, `use-accelerate`, `use-dualstack`, `use-fips`, `ca-bundle`, `dialect`, `allow`, `access`)",
			"connections:10:6: `aws-access-key-id` needs `aws-secret-access-key` beside it (write both or neither)",
		]);
	});

	test.each([
		[
			"- a",
			"connections:1:1: `connections`: expected a mapping of labels to connections, found a list (write a label for each, such as `site: { access: [read, write] }`)",
		],
		[
			"a: { anonymous: true, aws-access-key-id: x, aws-secret-access-key: y }",
			"connections:1:6: `anonymous` is true although there are keys (choose one)",
		],
		["a: {}\na: {}", "connections:2:1: `a` stands here twice"],
		[
			"a: { aws-session-token: x }",
			"connections:1:6: `aws-session-token` needs `aws-access-key-id` and `aws-secret-access-key` beside it",
		],
		[
			"a: { aws-region: 'x y' }",
			"connections:1:18: `aws-region`: expected a value without spaces or line breaks in it",
		],
	])("are refused: %s", async (text, problem) => {
		expect(await problems(text)).toEqual([problem]);
	});

	test("of the file and of the input have labels of their own", async () => {
		const file = "connections: { a: {}, b: {} }";
		expect(await problems("a: {}", "", "one-phase", file)).toEqual([
			"connections:1:1: `a` stands here twice (the spec file has it as well: give one of them another label)",
		]);
		const { connections } = await parse("c: {}", "", "one-phase", file);
		expect([...connections.keys()]).toEqual(["a", "b", "c"]);
	});

	test("without a value for a key are wrong once they are used", async () => {
		const blank = "a:\n  aws-access-key-id: ''\n  aws-secret-access-key:\nb: {}";
		expect(await problems(blank, "s3+b://bucket/k -> k")).toEqual([]);
		const used = await problems(blank, "s3+a://bucket/k -> k");
		expect(used.map((line) => line.replace(/ \(.*/, ""))).toEqual([
			"connections:2:22: `aws-access-key-id` of the connection `a` is empty",
			"connections:3:25: `aws-secret-access-key` of the connection `a` is empty",
		]);
		expect(await problems(blank, "k -> s3+a://bucket/k", "main")).toEqual([]);
		expect(await problems(blank, "k -> s3+a://bucket/k", "post")).toHaveLength(2);
	});
});

describe("labels", () => {
	const two = "site: {}\ndatasets: {}";

	test("are read in every spelling", async () => {
		const text = `
s3+site://bucket/k -> k
n = k -> s3+site://bucket/p/
n2=s3+site://bucket/p/*.csv -> d/
- { from: { connection: site, bucket: bucket, key: k }, to: k2 }
- { from: s3+site://bucket/a, to: { connection: datasets, bucket: bucket, prefix: p/ } }
`;
		const { transfers, problems: found } = await parse(two, text);
		expect(found).toEqual([]);
		expect(transfers.map(({ direction, text: shown }) => `${direction} ${shown}`)).toEqual([
			"download s3+site://bucket/k -> k",
			"upload k -> s3+site://bucket/p/",
			"download s3+site://bucket/p/*.csv -> d/",
			"download s3+site://bucket/k -> k2",
			"copy s3+site://bucket/a -> s3+datasets://bucket/p/",
		]);
	});

	test.each([
		[
			"s3+sit://bucket/k -> k",
			"transfers:1:1: there is no connection `sit` (did you mean `site`? known: `site`, `datasets`)",
		],
		[
			"k -> s3+elsewhere://bucket/k",
			"transfers:1:6: there is no connection `elsewhere` (known: `site`, `datasets`)",
		],
		[
			"- { from: { connection: sote, bucket: bucket, key: k }, to: k }",
			"transfers:1:25: there is no connection `sote` (did you mean `site`? known: `site`, `datasets`)",
		],
		[
			"- { from: { conection: site, bucket: bucket, key: k }, to: k }",
			"transfers:1:13: unknown key `conection` (did you mean `connection`?)",
		],
		[
			"s3+Site://bucket/k -> k",
			"transfers:1:1: `from`: `s3+Site://` names no connection (write `s3+label://`, the label of a connection: a lower-case letter, then lower-case letters, digits and `-`)",
		],
		[
			"s3+site://B/k -> k",
			"transfers:1:1: `from`: `B` is not a bucket name: it must have 3 to 63 characters",
		],
	])("are refused: %s", async (text, problem) => {
		expect(await problems(two, text)).toEqual([problem]);
	});

	test("are looked at in `after` from the beginning, as far as they are known", async () => {
		expect(await problems(two, "k -> s3+sote://bucket/k", "main")).toEqual([
			"after:1:6: there is no connection `sote` (did you mean `site`? known: `site`, `datasets`)",
		]);
		for (const open of ["k -> s3+://bucket/k", "k -> s3+si://bucket/k"]) {
			expect(await problems(two, open, "main")).toEqual([]);
		}
		expect(await problems("", "k -> s3+site://bucket/k", "main")).toEqual([]);
		expect(await problems("", "k -> s3+site://bucket/k", "post")).toEqual([
			"after:1:6: there is no connection `site` (write it in the input `connections`)",
		]);
	});
});
