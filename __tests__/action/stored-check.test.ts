import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const KEY = Buffer.alloc(32, 1).toString("base64");
const OPTIONS = [
	"cache-control: no-cache",
	"content-disposition: attachment",
	"expires: 2030-01-01",
	"website-redirect: /b",
	"tags: { a: b, c: d }",
	"storage-class: STANDARD_IA",
	"retention-mode: GOVERNANCE",
	"retain-until: 2999-01-01",
	"legal-hold: true",
	"checksum-algorithm: sha256",
];
const HEADERS = [
	"cache-control",
	"content-disposition",
	"content-language",
	"expires",
	"x-amz-website-redirect-location",
	"x-amz-tagging",
	"x-amz-storage-class",
	"x-amz-object-lock-",
	"x-amz-checksum-sha256",
	"x-amz-server-side-encryption",
];

describe("a store that takes no notice of what uploads say", () => {
	const world = useWorld({ ignores: HEADERS });

	test("is told of, each option once, with what was asked and what is stored", async () => {
		world.files({ "out/a": "a", "out/b": "b", "out/c": "c" });
		const after = `- { from: out/, to: "s3://bucket/", ${OPTIONS.join(", ")} }`;
		const job = await world.stage({ after });
		expect(job.status).toBe("success");
		const told = job.post("stage").annotations.map(({ level, message }) => {
			expect(level).toBe("warning");
			expect(message).toMatch(/, in s3:\/\/bucket\/[abc], and 2 more objects\n/);
			return message.replace(/, in s3:.*/s, "");
		});
		expect(told.sort()).toEqual([
			"The store took no notice of `cache-control`: asked no-cache, stored nothing",
			"The store took no notice of `checksum-algorithm`: asked sha256, stored crc64nvme",
			"The store took no notice of `content-disposition`: asked attachment, stored nothing",
			"The store took no notice of `expires`: asked 2030-01-01T00:00:00.000Z, stored nothing",
			"The store took no notice of `legal-hold`: asked true, stored nothing",
			"The store took no notice of `retain-until`: asked 2999-01-01T00:00:00.000Z, stored nothing",
			"The store took no notice of `retention-mode`: asked GOVERNANCE, stored nothing",
			"The store took no notice of `storage-class`: asked STANDARD_IA, stored STANDARD",
			"The store took no notice of `tags`: asked 2 in all, stored nothing",
			"The store took no notice of `website-redirect`: asked /b, stored nothing",
		]);
		expect(job.post("stage").log).toContain("(1 B, verified: size only)");
	});

	test.each([
		["AES256", "AES256"],
		["aws:kms", "aws:kms"],
		[`{ type: customer, key: "${KEY}" }`, "customer"],
	])("is told of where it does not encrypt: %s", async (encryption, asked) => {
		world.files({ a: "a", large: Buffer.alloc(17 * 2 ** 20) });
		const after = ["a", "large"]
			.map((name) => `- { from: ${name}, to: s3://bucket/${name}, encryption: ${encryption} }`)
			.join("\n");
		const job = await world.stage({ after });
		expect(job.status).toBe("success");
		const [warning, ...more] = job.post("stage").annotations;
		expect(warning?.message).toContain(
			`The store took no notice of \`encryption\`: asked ${asked}, stored nothing`,
		);
		expect(warning?.message).toContain(", and 1 more object\n");
		expect(more).toEqual([]);
	});
});

describe("a store that does as uploads say", () => {
	const world = useWorld();

	function heads(): number {
		const { requests } = world.sandbox.recorder;
		return requests.filter(({ operation }) => operation === "HeadObject").length;
	}

	test("is looked at once for each object, and nothing is told of", async () => {
		world.sandbox.createBucket("locked", { objectLock: true });
		world.files({ "out/a": "a", "out/large": Buffer.alloc(17 * 2 ** 20) });
		const after = `- { from: out/, to: "s3://locked/", encryption: aws:kms, ${OPTIONS.join(", ")} }`;
		const job = await world.stage({ after });
		expect(job.post("stage").annotations).toEqual([]);
		expect(job.status).toBe("success");
		expect(heads()).toBe(2);
	});

	test("is not looked at where nothing of the kind was asked, nor where it is Amazon's", async () => {
		world.files({ a: "a" });
		const plain = "- { from: a, to: s3://bucket/a, metadata: { x: y }, content-type: text/x }";
		expect((await world.stage({ after: plain })).status).toBe("success");
		const asking = "- { from: a, to: s3://bucket/a, storage-class: STANDARD_IA }";
		expect((await world.stage({ after: asking, dialect: "aws" })).status).toBe("success");
		expect(heads()).toBe(0);
	});

	test("that lets nobody look is told of once, and the uploads are done", async () => {
		world.files({ "out/a": "a", "out/b": "b", "out/c": "c" });
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		for (const operation of ["HeadObject", "GetObject"]) {
			world.sandbox.fault({ operation, times: 100, action });
		}
		const after = '- { from: out/, to: "s3://bucket/", tags: { a: b } }';
		const job = await world.stage({ after, "max-concurrency": "1" });
		expect(job.status).toBe("success");
		const [warning, ...more] = job.post("stage").annotations;
		expect(warning?.message).toContain(
			"Whether the store heeds what the uploads say could not be seen: Could not look up s3://bucket/",
		);
		expect(more).toEqual([]);
		expect(heads()).toBe(1);
		expect(world.sandbox.keys("bucket")).toEqual(["a", "b", "c"]);
	});
});
