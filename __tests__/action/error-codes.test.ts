import { execFile } from "node:child_process";
import { appendFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { ERROR_CODES, type ErrorCode, StagingError } from "../../src/errors.ts";
import type { ObjectStore } from "../../src/store/object-store.ts";
import { openObjectStore } from "../../src/store/s3-object-store.ts";
import { ACTION, useWorld } from "../support/action.ts";
import { pullRequest } from "../support/events.ts";

const MIB = 2 ** 20;
const ALWAYS = Number.POSITIVE_INFINITY;
const ONCE = { AWS_MAX_ATTEMPTS: "1" };
const DOWNLOAD = { before: "s3://bucket/a.txt -> a.txt" };
const UPLOAD = { after: "old.txt -> s3://bucket/up.txt" };
const AT = { bucket: "bucket", key: "a.txt" };
const HEADERS = { contentType: "text/plain", metadata: {} };
const CUSTOMER_KEY = "kEy+/0123456789abcdefghijklmnopqrstuvwxyzAA=";

const world = useWorld();

type Inputs = Readonly<Record<string, string>>;
/** What is printed, or the code itself. */
type Provoke = () => Promise<string>;

/** What a step of the action says, on a bucket with `a.txt` and a workspace with `old.txt`. */
async function step(inputs: Inputs, options: Parameters<typeof world.stage>[1] = {}) {
	await world.sandbox.putObject("bucket", "a.txt", "new");
	world.files({ "old.txt": "old", "conf/.env": "A=1" });
	const job = await world.stage({ ...inputs }, { env: ONCE, ...options });
	const errors = job.stages.flatMap(({ commands }) =>
		commands.filter(({ name }) => name === "error"),
	);
	return errors.map(({ data }) => data).join("\n");
}

function answering(status: number, code: string, inputs: Inputs = DOWNLOAD): Provoke {
	return () => {
		world.sandbox.fault({ action: { kind: "error", status, code }, times: ALWAYS });
		return step(inputs);
	};
}

/** The code that a call of the store itself fails with. */
async function calling(
	call: (store: ObjectStore) => Promise<unknown>,
	{ endpoint, credential } = world.sandbox,
): Promise<string> {
	const store = openObjectStore(
		{
			endpoint,
			region: "us-east-1",
			credentials: credential,
			pathStyle: "auto",
			anonymous: false,
			dialect: "aws",
			maxConnections: 2,
			environment: ONCE,
			timing: { idle: 50, retryBase: 1 },
		},
		{ onNotice: () => undefined, onInfo: () => undefined },
	);
	try {
		await call(store);
		return "";
	} catch (error) {
		return error instanceof StagingError ? error.code : String(error);
	} finally {
		store.close();
	}
}

const never = new AbortController().signal;

/** How each code comes about. */
const PROVOKED = {
	"invalid-input": () => step({ ...DOWNLOAD, "path-style": "maybe" }),
	"invalid-spec": () => step({ before: "s3://bucket/a.txt" }),
	"unsafe-trigger": () => step(UPLOAD, { github: pullRequest("pull_request_target") }),
	"name-collision": () => step({ before: "s3://bucket/a.txt -> x\ns3://bucket/a.txt -> ./x" }),
	"prune-limit": async () => {
		for (const key of ["a", "b", "c"]) await world.sandbox.putObject("bucket", `site/${key}`, key);
		world.files({ "out/index.html": "x" });
		return step({ after: "- { from: out/, to: s3://bucket/site/, prune: true }" });
	},
	"no-files-matched": () => step({ before: "s3://bucket/none/ -> d/" }),
	"path-refused": () => step({ before: "s3://bucket/a.txt -> ../a.txt" }),
	"secret-file": () => step({ after: "conf/.env -> s3://bucket/x" }),
	"no-such-bucket": () => step({ before: "s3://nowhere/a.txt -> a.txt" }),
	"no-such-object": () => step({ before: "s3://bucket/none -> a.txt" }),
	"object-archived": async () => {
		await world.sandbox.putObject("bucket", "cold", "x", { "x-amz-storage-class": "GLACIER" });
		return step({ before: "s3://bucket/cold -> a.txt", dialect: "aws" });
	},
	"object-exists": async () => {
		await world.sandbox.putObject("bucket", "a.txt", "there");
		const headers = { ...HEADERS, onlyNew: true };
		return calling((store) => store.put(AT, Buffer.from("x"), headers, never));
	},
	"no-credentials": () =>
		step(
			{ ...DOWNLOAD, "aws-access-key-id": "", "aws-secret-access-key": "" },
			{ env: { AWS_EC2_METADATA_DISABLED: "true", HOME: world.temp } },
		),
	"bad-credentials": () => step({ ...DOWNLOAD, "aws-secret-access-key": "another" }),
	"access-denied": answering(403, "AccessDenied"),
	"clock-skew": answering(403, "RequestTimeTooSkewed"),
	"wrong-region": answering(400, "AuthorizationHeaderMalformed"),
	"not-supported": answering(501, "NotImplemented", UPLOAD),
	unreachable: () => step({ ...DOWNLOAD, endpoint: "http://s3.example.invalid" }),
	timeout: () => {
		const action = { kind: "hold", until: new Promise<void>(() => undefined) } as const;
		world.sandbox.fault({ operation: "PutObject", action });
		return calling((store) => store.put(AT, Buffer.from("x"), HEADERS, never));
	},
	throttled: answering(503, "SlowDown", UPLOAD),
	"service-error": answering(500, "InternalError"),
	"request-refused": answering(400, "KeyTooLongError"),
	"wrong-key": async () => {
		const encryption = `{ type: customer, key: "${CUSTOMER_KEY}" }`;
		return step({ before: `- { from: s3://bucket/a.txt, to: a.txt, encryption: ${encryption} }` });
	},
	"object-changed": answering(412, "PreconditionFailed"),
	"file-changed": () => {
		const change = world.sandbox.recorder.waitFor("UploadPart").then(() => {
			appendFileSync(world.at("large"), "more");
		});
		world.files({ large: Buffer.alloc(40 * MIB) });
		const action = { kind: "hold", until: change } as const;
		world.sandbox.fault({ operation: "UploadPart", action, times: ALWAYS });
		return step({ after: "large -> s3://bucket/large", "max-concurrency": "1" });
	},
	"checksum-mismatch": () =>
		step({ before: `- { from: s3://bucket/a.txt, to: a.txt, sha256: "${"0".repeat(64)}" }` }),
	"content-refused": () => step({ before: "- { from: s3://bucket/a.txt, to: d/, extract: zip }" }),
	"proof-refused": async () => {
		const sandbox = await startSandbox({ refuses: ["full-object-complete"] });
		sandbox.createBucket("bucket");
		const code = await calling(async (store) => {
			const upload = await store.createUpload(AT, HEADERS, never);
			const part = await store.uploadPart(upload, 1, Buffer.from("x"), never);
			await store.completeUpload(upload, [part], never);
		}, sandbox);
		await sandbox.stop();
		return code;
	},
	disk: () => step({ before: `s3://bucket/a.txt -> ${"x".repeat(300)}` }),
	cancelled: () =>
		calling((store) => store.put(AT, Buffer.from("x"), HEADERS, AbortSignal.abort())),
	"transfers-failed": async () => {
		const text = await step({ before: "s3://bucket/one -> one\ns3://bucket/two -> two" });
		return text.startsWith("2 transfers of `before` did not arrive:") ? "transfers-failed" : text;
	},
	internal: () =>
		new Promise((resolve) => {
			const env = { GITHUB_STATE: path.join(world.temp, "none", "state") };
			execFile(process.execPath, [path.join(ACTION, "dist/index.js")], { env }, (_, stdout) =>
				resolve(stdout.replaceAll("%0A", "\n")),
			);
		}),
} as const satisfies Record<ErrorCode, Provoke>;

test("every code is provoked here", () => {
	expect(new Set(Object.keys(PROVOKED))).toEqual(new Set(Object.keys(ERROR_CODES)));
});

describe("a failure is named and points to its place in the docs", () => {
	test.each(Object.entries(PROVOKED))("%s", async (code, provoke) => {
		const text = await provoke();
		const isPrinted = text.includes("\n");
		expect(isPrinted ? (text.match(/\/docs\/errors\.md#([a-z-]+)/)?.[1] ?? text) : text).toBe(code);
	});
});
