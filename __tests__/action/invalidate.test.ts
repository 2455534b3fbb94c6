import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";
import { type CloudFrontServer, startCloudFront } from "../support/cloudfront.ts";

const world = useWorld();
const ID = "E1A2B3C4D5E6F7";
let cloudFront: CloudFrontServer;

beforeEach(async () => {
	cloudFront = await startCloudFront(world.sandbox.credential);
	world.files({ "out/index.html": "new", "out/a/index.html": "new", "out/a/b c.css": "new" });
});
afterEach(() => cloudFront.stop());

async function publish(transfers: string, inputs: Record<string, string> = {}) {
	const step = { ...world.action({ transfers, ...inputs }), uses: `${ACTION}/upload` };
	const env = { AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url, AWS_MAX_ATTEMPTS: "3" };
	return (await world.job([step], { env })).main("stage");
}

function site(options = "", to = "s3://bucket/site/") {
	return `- { from: out/, to: "${to}", invalidate: ${ID}, ${options} }`;
}

function paths(): readonly (readonly string[])[] {
	return cloudFront.taken.map((one) => [...one.paths].sort());
}

describe("invalidate", () => {
	test("names exactly what was uploaded and deleted, in a request that is signed for CloudFront", async () => {
		await world.sandbox.putObject("bucket", "site/old.js", "old");
		const { exitCode, log } = await publish(site("prune: true, prune-limit: 100%"));
		expect(exitCode).toBe(0);
		expect(paths()).toEqual([
			[
				"/site/",
				"/site/a/",
				"/site/a/b%20c.css",
				"/site/a/index.html",
				"/site/index.html",
				"/site/old.js",
			],
		]);
		expect(cloudFront.taken[0]?.distribution).toBe(ID);
		expect(log).toContain(`Invalidated 6 paths of the CloudFront distribution ${ID}`);
	});

	test("leaves out what was there already, and asks for nothing where nothing changed", async () => {
		await publish(site());
		world.files({ "out/a/b c.css": "newer" });
		await publish(site("overwrite: if-changed"));
		await publish(site("overwrite: if-changed"));
		expect(paths().slice(1)).toEqual([["/site/a/b%20c.css"]]);
		expect(cloudFront.references).toHaveLength(2);
	});

	test("names the root of a distribution", async () => {
		world.files({ "one/index.html": "x" });
		await publish(`- { from: one/, to: "s3://bucket/", invalidate: ${ID} }`);
		expect(paths()).toEqual([["/", "/index.html"]]);
	});

	test("encodes what CloudFront wants encoded, and nothing else", async () => {
		world.files({ "odd/é+(1)&~?#%41*.txt": "x" });
		await publish(`- { from: odd/, to: "s3://bucket/", invalidate: ${ID} }`);
		expect(paths()).toEqual([["/%C3%A9+(1)&%7E%3F%23%2541*.txt"]]);
	});

	test("makes one request of several entries, and one for each distribution", async () => {
		world.files({ "more/x": "x", "other/y": "y" });
		const { exitCode } = await publish(
			`${site()}\n- { from: more/, to: "s3://bucket/more/", invalidate: ${ID} }\n- { from: other/, to: "s3://bucket/other/", invalidate: E7F6E5D4C3B2A1 }\n- other/ -> s3://bucket/silent/`,
		);
		expect(exitCode).toBe(0);
		const sizes = cloudFront.taken.map((one) => [one.distribution, one.paths.length]);
		expect(sizes.sort()).toEqual([
			[ID, 6],
			["E7F6E5D4C3B2A1", 1],
		]);
	});

	test("says all below the prefix above a thousand paths", async () => {
		world.files(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`big/${at}`, ""])));
		const { log } = await publish(`- { from: big/, to: "s3://bucket/big/", invalidate: ${ID} }`);
		expect(paths()).toEqual([["/big/*"]]);
		expect(log).toContain(`Invalidated /big/* (too many to name each)`);
	}, 60_000);

	test("names what arrived although something else failed", async () => {
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "PutObject", key: "site/index.html", action });
		const { exitCode } = await publish(site());
		expect(exitCode).toBe(1);
		expect(paths()).toEqual([["/site/a/", "/site/a/b%20c.css", "/site/a/index.html"]]);
	});

	test("does nothing in a dry run", async () => {
		expect((await publish(site(), { "dry-run": "true" })).exitCode).toBe(0);
		expect(cloudFront.references).toEqual([]);
	});
});

describe("an invalidation that fails", () => {
	test.each([
		["AccessDenied", 403, "Allow `cloudfront:CreateInvalidation`"],
		["NoSuchDistribution", 404, "there is no such distribution"],
		["TooManyInvalidationsInProgress", 400, "it still works at too many others"],
		["InvalidArgument", 400, "InvalidArgument: words of the server"],
	])("fails the step, and says what to do: %s", async (code, status, said) => {
		cloudFront.refuseNext({ status, code });
		const { exitCode, annotations } = await publish(site());
		expect(exitCode).toBe(1);
		const [{ message = "" } = {}] = annotations;
		expect(message).toContain(
			`Could not invalidate 5 paths of the CloudFront distribution ${ID}: `,
		);
		expect(message).toContain(said);
		expect(message).toContain("The objects are there");
		expect(world.sandbox.keys("bucket")).toHaveLength(3);
	});

	test("is a warning where the entry says so", async () => {
		cloudFront.refuseNext({ status: 403, code: "AccessDenied" });
		const { exitCode, annotations } = await publish(site("on-error: warn"));
		expect(exitCode).toBe(0);
		expect(annotations[0]?.message).toContain("Could not invalidate");
	});

	test("is tried again under the same reference when that can help", async () => {
		cloudFront.refuseNext(
			{ status: 503, code: "ServiceUnavailable" },
			{ status: 500, code: "InternalError" },
		);
		const { exitCode, log } = await publish(site());
		expect(exitCode).toBe(0);
		expect(cloudFront.references).toHaveLength(3);
		expect(new Set(cloudFront.references).size).toBe(1);
		expect(log).toContain(`Retry: CreateInvalidation distribution ${ID}`);
	});

	test("is told with the wrong secret", async () => {
		const { credential } = world.sandbox;
		await cloudFront.stop();
		cloudFront = await startCloudFront({ ...credential, secretAccessKey: "another" });
		const { exitCode, annotations } = await publish(site());
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("SignatureDoesNotMatch");
	});
});
