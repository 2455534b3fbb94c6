import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";
import { answer, raw, useHostileServers } from "../support/hostile-server.ts";
import { messages } from "../support/only-error.ts";

const world = useWorld();
const serve = useHostileServers();

/** What nobody but the store may see. */
const TOKEN = "session-token-of-no-value";
const KEY = Buffer.alloc(32, "k").toString("base64");

const THREE = raw(["HTTP/1.1 200 OK", 'etag: "e"', "x-amz-request-id: r", "content-length: 3"]);

/** Every kind of request, and the step that makes it about five keys. */
const STEPS = [
	["HEAD", "download", (n: number) => `s3://bucket/k${n} -> k${n}`],
	["GET", "download", (n: number) => `s3://bucket/k${n} -> k${n}`],
	["GET of a listing", "download", (n: number) => `s3://bucket/p${n}/ -> p${n}/`],
	["PUT", "upload", (n: number) => `small -> s3://bucket/k${n}`],
	["POST", "upload", (n: number) => `large -> s3://bucket/k${n}`],
	["PUT of a copy", "upload", (n: number) => `s3://bucket/a${n} -> s3://bucket/b${n}`],
] as const;

const STATUSES = [301, 302, 303, 307, 308];
const TARGETS = (other: string) => [
	`${other}/bucket/k`,
	`//${new URL(other).host}/`,
	"https://169.254.169.254/latest/meta-data/",
	"http://169.254.169.254/latest/meta-data/",
	"file:///etc/passwd",
];

describe("a redirect of a store", () => {
	test.each(STEPS)("is not followed by a %s, wherever it leads", async (kind, step, line) => {
		const other = await serve(() => answer(200, { etag: '"e"' }));
		const targets = TARGETS(other.url);
		const store = await serve(({ method, url }) => {
			if (method === "HEAD" && kind !== "HEAD") return THREE;
			const at = Number(/[kpb](\d)/.exec(url)?.[1] ?? 0);
			return answer(STATUSES[at] ?? 0, { location: targets[at] ?? "" });
		});
		world.files({ small: "x", large: kind === "POST" ? Buffer.alloc(17 * 2 ** 20) : "" });
		const inputs = {
			transfers: JSON.stringify([0, 1, 2, 3, 4].map(line)),
			endpoint: store.url,
			"aws-region": "us-east-1",
			"aws-session-token": TOKEN,
			defaults: JSON.stringify({ encryption: { type: "customer", key: KEY } }),
		};
		const action = { ...world.action(inputs), uses: `${ACTION}/${step}` };
		const job = await world.job([action], { env: { AWS_MAX_ATTEMPTS: "2" } });
		const stage = job.main("stage");
		expect(stage.exitCode).toBe(1);
		expect(messages(stage, "error").join("\n")).toContain("Could not");
		expect(store.asked.map(({ headers }) => headers["x-amz-security-token"])).toContain(TOKEN);
		expect(other.asked).toEqual([]);
	});
});
