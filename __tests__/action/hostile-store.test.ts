import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { JobResult } from "../../harness/run-job.ts";
import { ACTION, useWorld } from "../support/action.ts";
import { expectHarmless } from "../support/harmless.ts";
import {
	type AskedRequest,
	answer,
	endless,
	type HostileAnswer,
	raw,
	useHostileServers,
} from "../support/hostile-server.ts";
import { onlyError } from "../support/only-error.ts";
import { everything } from "../support/refusal.ts";

const world = useWorld();
const serve = useHostileServers();

const MOST_MILLISECONDS = 20_000;
const MOST_MEGABYTES = 300;
const TELL_MEMORY = `--import=${new URL("../support/print-peak-memory.ts", import.meta.url)}`;

/** Runs one step against a store that answers like this; whatever that is, it ends, and it takes little memory. */
async function run(
	before: string,
	reply: (request: AskedRequest) => HostileAnswer,
): Promise<JobResult> {
	const { url: endpoint } = await serve(reply);
	world.files({ "out/k": "old" });
	const action = world.action({ before, endpoint, "aws-region": "us-east-1" });
	const job = await world.job([{ ...action, env: { NODE_OPTIONS: TELL_MEMORY } }], {
		env: { AWS_MAX_ATTEMPTS: "1" },
		signal: AbortSignal.timeout(MOST_MILLISECONDS),
	});
	expectLittle(job);
	return job;
}

/** Expects of a job with one stage that it has ended by itself, with little memory, and has said no harmful thing. */
function expectLittle(job: JobResult): void {
	expect(job.status).not.toBe("cancelled");
	const peak = Number(/peak=(\d+)/.exec(job.main("stage").log)?.[1]);
	expect(peak).toBeGreaterThan(0);
	expect(peak / 1_000_000).toBeLessThan(MOST_MEGABYTES);
	const { accessKeyId, secretAccessKey } = world.sandbox.credential;
	expectHarmless(job, [accessKeyId, secretAccessKey]);
}

/** Expects that a step fails with this, and leaves everything as it was. */
async function expectRefused(
	before: string,
	reply: (request: AskedRequest) => HostileAnswer,
	error: string,
): Promise<void> {
	const job = await run(before, reply);
	expect(onlyError(job).split("\n")[0]).toBe(error);
	expect(everything(world.workspace)).toEqual(["out/", "out/k"]);
	expect(readFileSync(world.at("out/k"), "utf8")).toBe("old");
}

const OBJECT = "s3://bucket/k -> out/k";
const PREFIX = "s3://bucket/p/ -> out/";

/** One object of three bytes whose head has these lines. */
function object(...lines: string[]): (request: AskedRequest) => Buffer {
	return ({ method }) => raw(["HTTP/1.1 200 OK", ...lines], method === "HEAD" ? "" : "abc");
}

const THREE = "content-length: 3";
const ETAG = 'etag: "e"';

describe("a head that", () => {
	const BROKEN = "the connection broke (ENDPOINT, ECONNRESET)";
	const NO_HTTP = "what came back is no HTTP (ENDPOINT)";
	test.each([
		["tells two lengths", [THREE, "content-length: 4"], BROKEN],
		["tells a length and chunks", [THREE, "transfer-encoding: chunked"], BROKEN],
		["tells a length that is negative", ["content-length: -3"], NO_HTTP],
		["tells a length with a sign", ["content-length: +3"], NO_HTTP],
		["tells a length in hexadecimal", ["content-length: 0x3"], NO_HTTP],
		["has a space before a colon", ["content-length : 3"], NO_HTTP],
		["is folded", ["x-amz-meta-a: b", "  c", THREE], NO_HTTP],
		[
			"tells more than any store holds",
			["content-length: 999999999999999"],
			"the store gives an object the size 999999999999999",
		],
	] as const)("%s is refused", async (_, lines, reason) => {
		let endpoint = "";
		const reply = (request: AskedRequest) => {
			endpoint = `http://${request.headers.host}`;
			return object(ETAG, ...lines)(request);
		};
		const job = await run(OBJECT, reply);
		const [error = ""] = onlyError(job).split("\n");
		expect(error.replace(endpoint, "ENDPOINT")).toBe(`Could not look up s3://bucket/k: ${reason}`);
		expect(readFileSync(world.at("out/k"), "utf8")).toBe("old");
	});

	test.each([
		["says a thing twice", ["vary: a", "vary: b", 'etag: "f"']],
		[
			"has names that every object has",
			["__proto__: x", "constructor: y", "x-amz-meta-__proto__: z"],
		],
		["has an ETag of commands", ["x-amz-meta-a: ##[error]x", "content-type: ::error::x"]],
	])("%s goes with the right bytes", async (_, lines) => {
		const job = await run(OBJECT, object(...lines, ETAG, THREE));
		expect(job.status).toBe("success");
		expect(readFileSync(world.at("out/k"), "utf8")).toBe("abc");
	});
});

type Reply = (request: AskedRequest) => HostileAnswer;

const CHUNKED = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
/** Spaces, each in a chunk of its own. */
const SPACES = endless(CHUNKED, "1\r\n \r\n");

const NO_STORE = "the endpoint does not answer as an S3 store does";

describe("an answer about an object that", () => {
	const endlessly: Reply = (request) =>
		request.method === "HEAD"
			? object(ETAG, THREE)(request)
			: endless(CHUNKED.replace("\r\n", `\r\n${ETAG}\r\n`), "5\r\nabcde\r\n");
	test.each<readonly [string, Reply, string]>([
		[
			"has none",
			() => raw(["HTTP/1.1 204 No Content", ETAG]),
			`look up s3://bucket/k: ${NO_STORE}`,
		],
		[
			"says that nothing has changed",
			() => raw(["HTTP/1.1 304 Not Modified", ETAG]),
			"look up s3://bucket/k: the store refused the request without saying why (304)",
		],
		[
			"refuses for ever",
			() => endless("HTTP/1.1 403 No\r\ncontent-length: 1000000000\r\n\r\n<Error>", "x"),
			"look up s3://bucket/k: access denied (403)",
		],
		["never ends", endlessly, "download s3://bucket/k: the answer was longer than announced"],
		[
			"names a cause that every object has",
			() => answer(403, {}, "<Error><Code>constructor</Code><Message>no</Message></Error>"),
			"look up s3://bucket/k: the store said: no (403 constructor)",
		],
		[
			"has one that is encoded in what every object has",
			object(ETAG, THREE, "content-encoding: constructor"),
			"download s3://bucket/k: its `Content-Encoding` is `constructor`, which cannot be decoded",
		],
	])("%s is refused", async (_, reply, error) => {
		const decoded = JSON.stringify([{ from: "s3://bucket/k", to: "out/k", decode: true }]);
		await expectRefused(decoded, reply, `Could not ${error}`);
	});
});

/** A listing whose root has this in it. */
function page(content: string): Buffer {
	return answer(200, {}, `<ListBucketResult><Name>bucket</Name>${content}</ListBucketResult>`);
}

function listed(key: string, etag = "e"): string {
	return `<Contents><Key>${key}</Key><Size>3</Size><ETag>${etag}</ETag></Contents>`;
}

const MORE = "<IsTruncated>true</IsTruncated><NextContinuationToken>";

describe("a listing", () => {
	const WHAT = "Could not list s3://bucket/p/:";
	test.each<readonly [string, Reply, string]>([
		[
			"of a gigabyte",
			() => endless("HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n", "<Contents>"),
			"the answer is longer than 16777216 bytes",
		],
		[
			"of document types",
			() => answer(200, {}, "<!DOCTYPE a>".repeat(100_000)),
			`${NO_STORE} (200)`,
		],
		[
			"of entities that multiply",
			() =>
				answer(
					200,
					{},
					'<!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><ListBucketResult><Contents><Key>p/&b;</Key></Contents></ListBucketResult>',
				),
			`${NO_STORE} (200)`,
		],
		["of elements in one another", () => page("<a>".repeat(500_000)), `${NO_STORE} (200)`],
		["of something else", () => answer(200, {}, "<Foo><Bar/></Foo>"), NO_STORE],
		["that breaks off", () => answer(200, {}, "<ListBucketResult><Contents>"), `${NO_STORE} (200)`],
		[
			"that begins again and again",
			() => page(`${MORE}t</NextContinuationToken>`),
			"the store does not say how the listing goes on",
		],
		[
			"of pages without an object",
			({ at }) => page(`${MORE}${at}</NextContinuationToken>`),
			"1000 pages in a row have no object",
		],
		[
			"of another prefix",
			() => page(listed("other/&#10;::error::x")),
			"the key `other/ ::error::x` in it is not one that was asked for",
		],
		[
			"of a giant key",
			() => page(listed(`p/${"x".repeat(9_998)}`)),
			"a key in it has 10000 characters",
		],
		[
			"of an ETag with a header in it",
			() => page(listed("p/k", "&#10;x: y")),
			"an ETag in it is none",
		],
	])("%s is refused", async (_, reply, reason) => {
		await expectRefused(PREFIX, reply, `${WHAT} ${reason}`);
	});

	test.each([
		["../evil", "..%2Fevil"],
		["p/../../evil", "p/../../evil"],
		["p//etc/evil", "p//etc/evil"],
		["p/a\\0b", "p/a%00b"],
	])("of the key %s places nothing", async (_, encoded) => {
		const job = await run(PREFIX, ({ url }) =>
			url.includes("list-type")
				? page(`<EncodingType>url</EncodingType>${listed(encoded)}`)
				: object(ETAG, THREE)({ method: "GET", url, headers: {}, at: 0 }),
		);
		expect(job.main("stage").exitCode).toBe(1);
		expect(everything(world.workspace)).toEqual(["out/", "out/k"]);
	});
});

describe("an upload", () => {
	const isCreate = ({ method, url }: AskedRequest) => method === "POST" && url.includes("?uploads");
	const inParts =
		(id: string): Reply =>
		(request) =>
			isCreate(request)
				? answer(200, {}, `<Result><UploadId>${id}</UploadId></Result>`)
				: answer(200, { etag: '"e"' }, request.method === "POST" ? "<A><ETag>e-2</ETag></A>" : "");

	/** What became of it, in the first line of its error; nothing where it went well. */
	async function upload(name: "small" | "large", reply: Reply): Promise<string> {
		const { url: endpoint } = await serve(reply);
		world.files({ small: "x", large: name === "large" ? Buffer.alloc(17 * 2 ** 20) : "" });
		const inputs = { transfers: `${name} -> s3://bucket/up`, endpoint, "aws-region": "us-east-1" };
		const action = { ...world.action(inputs), uses: `${ACTION}/upload` };
		const job = await world.job([{ ...action, env: { NODE_OPTIONS: TELL_MEMORY } }], {
			env: { AWS_MAX_ATTEMPTS: "1" },
			signal: AbortSignal.timeout(MOST_MILLISECONDS),
		});
		expectLittle(job);
		if (job.status === "success") return "";
		return onlyError(job).split("\n")[0]?.replace("Could not upload s3://bucket/up: ", "") ?? "";
	}

	test.each<readonly [string, "small" | "large", Reply, string]>([
		["that nobody confirms", "small", () => answer(200), NO_STORE],
		[
			"that is refused by what every object has",
			"small",
			() => answer(403, {}, "<Error><Code>__proto__</Code><Message>no</Message></Error>"),
			"the store said: no (403 __proto__)",
		],
		[
			"whose refusal never ends",
			"small",
			() => endless("HTTP/1.1 403 No\r\ntransfer-encoding: chunked\r\n\r\n", "1\r\n \r\n"),
			"access denied (403)",
		],
		[
			"that is told to go on and nothing else",
			"small",
			() => "HTTP/1.1 100 Continue\r\n\r\n",
			"the connection broke",
		],
		["in parts without an id", "large", inParts(""), NO_STORE],
		[
			"in parts that begins with spaces for ever",
			"large",
			() => SPACES,
			"the answer is longer than 1048576 bytes",
		],
		[
			"in parts that begins with document types",
			"large",
			() => answer(200, {}, "<!DOCTYPE a>".repeat(50_000)),
			NO_STORE,
		],
		[
			"in parts that begins with elements in one another",
			"large",
			() => answer(200, {}, "<a>".repeat(100_000)),
			`${NO_STORE} (200)`,
		],
	])("%s fails", async (_, name, reply, reason) => {
		expect((await upload(name, reply)).replace(/ \(http.*/, "")).toBe(reason);
	});

	test("in parts names its id as one value, whatever is in it", async () => {
		const ids: (string | null)[] = [];
		const reply: Reply = (request) => {
			const { searchParams } = new URL(request.url, "http://store");
			if (!isCreate(request)) ids.push(searchParams.get("uploadId"), searchParams.get("evil"));
			return inParts("a&amp;evil=1#../..&#13;&#10;x: y")(request);
		};
		expect(await upload("large", reply)).toBe("");
		expect(new Set(ids)).toEqual(new Set(["a&evil=1#../..\r\nx: y", null]));
	});
});
