import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { DIALECTS } from "../../src/store/dialect-rows.ts";
import { DIALECT_NAMES } from "../../src/store-traits.ts";
import { useWorld } from "../support/action.ts";

const MIB = 2 ** 20;
const LARGE = randomBytes(17 * MIB);
const KEY = Buffer.alloc(32, 1).toString("base64");
const SITE = [
	'- { from: out/, to: "s3://bucket/site/", overwrite: if-changed, compare: headers, prune: true',
	'metadata: { team: "Größe 日本", run-id: "7" }, cache-control: no-cache }',
].join(", ");
const COPY = '- { from: "s3://bucket/site/", to: "s3://bucket/copy/", cache-control: no-store }';

describe.each(DIALECT_NAMES)("a store of dialect %s", (dialect) => {
	const world = useWorld({ dialect });

	function made(): string[] {
		const { requests } = world.sandbox.recorder;
		return requests.map(({ operation }) => operation);
	}

	test("takes files, knows them again, copies, deletes, and gives the very bytes back", async () => {
		world.files({
			"out/a.txt": "a",
			"out/ünï b.txt": "",
			"out/x+y%20.txt": "+",
			"out/large": LARGE,
		});
		const first = await world.stage({ after: SITE, dialect });
		expect(first.post("stage").annotations.map(({ message }) => message)).toEqual([]);
		expect(first.status).toBe("success");
		expect(world.sandbox.uploads("bucket")).toEqual([]);

		world.sandbox.recorder.clear();
		await world.sandbox.putObject("bucket", "site/stale", "stale");
		const second = await world.stage({ after: SITE, dialect });
		expect(second.status).toBe("success");
		expect(made().filter((name) => /^(Put|Create|Upload|Copy)/.test(name))).toEqual([]);
		expect(world.sandbox.keys("bucket")).toEqual([
			"site/a.txt",
			"site/large",
			"site/x+y%20.txt",
			"site/ünï b.txt",
		]);

		const third = await world.stage({
			before: "s3://bucket/site/ -> in/",
			after: COPY,
			dialect,
		});
		expect(third.status).toBe("success");
		for (const name of ["a.txt", "ünï b.txt", "x+y%20.txt", "large"]) {
			const sent = readFileSync(world.at(`out/${name}`));
			expect(readFileSync(world.at(`in/${name}`)).equals(sent)).toBe(true);
			const copied = await world.sandbox.object("bucket", `copy/${name}`)?.body();
			expect(copied?.equals(sent)).toBe(true);
		}
	}, 60_000);
});

// The manners there are; other stores have one of these.
describe.each(["aws", "generic", "r2", "b2", "gcs", "ceph", "versitygw"] as const)(
	"with overwrite: never a store of dialect %s",
	(dialect) => {
		const world = useWorld({ dialect });

		test("keeps what somebody else has made since the plan, however large the upload", async () => {
			world.files({ "out/a": "mine", "out/large": LARGE });
			const theirs = { kind: "replace", body: "theirs" } as const;
			const { PutObject, CompleteMultipartUpload } = DIALECTS[dialect].onlyNew;
			// Just before what is to notice: the request, or a look after the one of the plan.
			const before = (operation: string, key: string) =>
				world.sandbox.fault({ operation, key, action: theirs });
			const beforeLook = (key: string) =>
				world.sandbox.fault({ operation: "HeadObject", key, skip: 1, action: theirs });
			if (PutObject === "heeds") before("PutObject", "new/a");
			else beforeLook("new/a");
			if (CompleteMultipartUpload === "heeds") before("CompleteMultipartUpload", "new/large");
			else beforeLook("new/large");
			const job = await world.stage({
				after: '- { from: out/, to: "s3://bucket/new/", overwrite: never }',
				dialect,
			});
			expect(job.status).toBe("success");
			for (const key of ["new/a", "new/large"]) {
				expect(String(await world.sandbox.object("bucket", key)?.body())).toBe("theirs");
			}
			expect(world.sandbox.uploads("bucket")).toEqual([]);
		});
	},
);

describe("a store of which nobody knows that it refuses conditions", () => {
	const world = useWorld({ dialect: "alibaba" });

	test("is asked once, and gets its uploads without them", async () => {
		world.files({ "out/a": "a", "out/b": "b", "out/large": LARGE });
		await world.sandbox.putObject("bucket", "new/b", "theirs");
		const job = await world.stage({
			after: '- { from: out/, to: "s3://bucket/new/", overwrite: never }',
			dialect: "generic",
			"max-concurrency": "1",
		});
		expect(job.post("stage").annotations).toEqual([]);
		expect(job.status).toBe("success");
		expect(world.sandbox.keys("bucket")).toEqual(["new/a", "new/b", "new/large"]);
		expect(String(await world.sandbox.object("bucket", "new/b")?.body())).toBe("theirs");
		const { requests } = world.sandbox.recorder;
		expect(requests.filter(({ status }) => status === 501)).toHaveLength(1);
	});
});

describe("what a store is known not to have", () => {
	const world = useWorld();

	test.each([
		["r2", "tags: { a: b }, acl: public-read", "`acl` and `tags`"],
		["r2", "website-redirect: /b", "`website-redirect`"],
		["r2", "retain-until: 2999-01-01, retention-mode: GOVERNANCE", "`retain-until`"],
		["r2", "expected-bucket-owner: 111122223333", "`expected-bucket-owner`"],
		["r2", "storage-class: GLACIER", "`storage-class: GLACIER`"],
		["b2", "tags: { a: b }", "`tags`"],
		["gcs", "legal-hold: true", "`legal-hold`"],
		["gcs", "storage-class: STANDARD_IA", "`storage-class: STANDARD_IA`"],
		["aws", "storage-class: NEARLINE", "`storage-class: NEARLINE`"],
		["minio", "grants: { read: id=abc }", "`grants`"],
		["hetzner", "encryption: AES256", "`encryption: AES256`"],
		["spaces", "encryption: aws:kms", "`encryption: aws:kms`"],
		["scaleway", "storage-class: DEEP_ARCHIVE", "`storage-class: DEEP_ARCHIVE`"],
		["swift", `encryption: { type: customer, key: "${KEY}" }`, "`encryption: { type: customer }`"],
	])("stops an entry for %s before a byte moves: %s", async (dialect, option, named) => {
		world.files({ "out/a": "a", "out/b": "b" });
		const after = [
			`- { from: out/, to: "s3://bucket/", ${option} }`,
			'- { from: out/a, to: "s3://bucket/other" }',
		].join("\n");
		const job = await world.stage({ after, dialect });
		expect(job.status).toBe("failure");
		const { message = "" } =
			job.post("stage").annotations.find(({ level }) => level === "error") ?? {};
		expect(message).toContain(`does not have what ${named} ask`);
		expect(message).toContain("set `dialect: generic`");
		expect(world.sandbox.keys("bucket")).toEqual(["other"]);
	});

	test("is told of copies, and in a dry run", async () => {
		await world.sandbox.putObject("bucket", "a", "a");
		const after = "- { from: s3://bucket/a, to: s3://bucket/b, tags: { x: y } }";
		const job = await world.stage({ after, dialect: "b2", "dry-run": "true" });
		expect(job.status).toBe("failure");
		expect(job.post("stage").annotations[0]?.message).toContain(
			"Backblaze B2 does not have what `tags` asks for",
		);
	});

	test("is left to the store to refuse where nobody says which it is", async () => {
		world.files({ a: "a" });
		const after = "- { from: a, to: s3://bucket/a, tags: { a: b } }";
		expect((await world.stage({ after, dialect: "generic" })).status).toBe("success");
	});
});

describe("a store that does less than it is asked", () => {
	const world = useWorld({ dialect: "ceph" });

	test("is told of where it renames metadata, and the object counts as it was", async () => {
		world.files({ a: "a" });
		const after =
			"- { from: a, to: s3://bucket/a, metadata: { run_id: 1 }, overwrite: if-changed, compare: headers }";
		const first = await world.stage({ after, dialect: "ceph" });
		expect(first.post("stage").annotations.map(({ message }) => message)).toEqual([
			"Ceph RGW gives the metadata `run_id` back as `run-id`: name it so yourself",
		]);
		world.sandbox.recorder.clear();
		await world.stage({ after, dialect: "ceph" });
		const { requests } = world.sandbox.recorder;
		expect(requests.map(({ operation }) => operation)).toEqual(["HeadObject"]);
	});

	test("is told of where it cannot be told to keep what is there", async () => {
		world.files({ a: "a" });
		const after = "- { from: a, to: s3://bucket/a, overwrite: never }";
		const job = await world.stage({ after, dialect: "rclone" });
		expect(job.post("stage").annotations[0]?.message).toContain(
			"rclone serve s3 cannot be told to write only where there is no object",
		);
	});
});

describe("a store that copies no parts", () => {
	const world = useWorld({ dialect: "gcs" });

	test("keeps objects in classes of its own", async () => {
		world.files({ a: "a" });
		const after = "- { from: a, to: s3://bucket/a, storage-class: NEARLINE }";
		const job = await world.stage({ after, dialect: "gcs" });
		expect(job.post("stage").annotations).toEqual([]);
		expect(job.status).toBe("success");
	});

	test("copies a large object with one request, and is not asked for more", async () => {
		await world.sandbox.putObject("bucket", "large", Buffer.alloc(101 * MIB));
		const after = "s3://bucket/large -> s3://bucket/copy";
		expect((await world.stage({ after, dialect: "gcs" })).status).toBe("success");
		const { requests } = world.sandbox.recorder;
		const made = requests.map(({ operation }) => operation);
		expect(made).toContain("CopyObject");
		expect(made.filter((name) => /Upload|Tagging/.test(name))).toEqual([]);
	});
});

describe("a store that knows the ETags of objects in parts by another name", () => {
	const world = useWorld({ dialect: "swift" });

	test("copies the object anew that has changed while it was copied", async () => {
		world.files({ large: LARGE });
		await world.stage({ after: "large -> s3://bucket/large", dialect: "swift" });
		// The plan has asked once; the next look is the one after the copy.
		const action = { kind: "replace", body: "theirs" } as const;
		world.sandbox.fault({ operation: "HeadObject", key: "large", skip: 1, action });
		const after = "s3://bucket/large -> s3://bucket/copy";
		expect((await world.stage({ after, dialect: "swift" })).status).toBe("success");
		expect(String(await world.sandbox.object("bucket", "copy")?.body())).toBe("theirs");
	});
});

describe("a store that takes no notice of the ETag that a source is to have", () => {
	const world = useWorld({ dialect: "ceph" });

	test.each([
		["in parts", 101 * MIB],
		["with one request", 17 * MIB],
	])(
		"copies the object %s anew that has changed meanwhile, and mixes nothing",
		async (_, bytes) => {
			world.files({ large: Buffer.alloc(bytes, "x") });
			await world.stage({ after: "large -> s3://bucket/large", dialect: "ceph" });
			const action = { kind: "replace", body: "theirs" } as const;
			world.sandbox.fault({ operation: "HeadObject", key: "large", skip: 1, action });
			const after = "s3://bucket/large -> s3://bucket/copy";
			expect((await world.stage({ after, dialect: "ceph" })).status).toBe("success");
			expect(String(await world.sandbox.object("bucket", "copy")?.body())).toBe("theirs");
			expect(world.sandbox.uploads("bucket")).toEqual([]);
		},
	);
});

describe("a store without tags", () => {
	const world = useWorld({ dialect: "r2" });

	test("gets what it can hold of an object that another store gives tags", async () => {
		const other = await startSandbox();
		try {
			other.createBucket("bucket");
			const headers = { "x-amz-tagging": "a=b", "cache-control": "no-cache" };
			await other.putObject("bucket", "a", "a", headers);
			const { accessKeyId, secretAccessKey } = other.credential;
			const connections = [
				`other:\n  endpoint: ${other.endpoint}\n  aws-access-key-id: ${accessKeyId}`,
				`  aws-secret-access-key: ${secretAccessKey}\n`,
			].join("\n");
			const after = "s3+other://bucket/a -> s3://bucket/a";
			const job = await world.stage({ after, connections, dialect: "r2" });
			expect(job.status).toBe("success");
			expect(String(await world.sandbox.object("bucket", "a")?.body())).toBe("a");
			expect(other.recorder.requests.map(({ operation }) => operation)).not.toContain(
				"GetObjectTagging",
			);
		} finally {
			await other.stop();
		}
	});
});

describe("a store that wants its buckets in the host name", () => {
	const world = useWorld({ dialect: "alibaba", host: "localhost" });

	test("is reached otherwise only where the author says so, and refuses that", async () => {
		const before = "s3://bucket/a -> a";
		const job = await world.stage({ before, dialect: "alibaba", "path-style": "true" });
		expect(job.status).toBe("failure");
		expect(world.sandbox.recorder.requests[0]?.headers.host).toMatch(/^localhost:/);
		const told = job.main("stage").annotations[0]?.message;
		expect(told).toContain("SecondLevelDomainForbidden");
		expect(told).toContain("Leave out `path-style: true`, or set `dialect: alibaba`");
	});
});
