import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const OPTIONS = `
  tags: { team: data, "größe mit Leerzeichen": a+b=c/d }
  storage-class: STANDARD_IA
  website-redirect: /new.html
  encryption: { type: aws:kms, key: alias/reports, context: { b: x, a: ü }, bucket-key: true }
  acl: bucket-owner-full-control`;

const CONTEXT = Buffer.from('{"b":"x","a":"ü"}').toString("base64");

const SENT = {
	"x-amz-tagging": "team=data&gr%C3%B6%C3%9Fe%20mit%20Leerzeichen=a%2Bb%3Dc%2Fd",
	"x-amz-storage-class": "STANDARD_IA",
	"x-amz-website-redirect-location": "/new.html",
	"x-amz-server-side-encryption": "aws:kms",
	"x-amz-server-side-encryption-aws-kms-key-id": "alias/reports",
	"x-amz-server-side-encryption-context": CONTEXT,
	"x-amz-server-side-encryption-bucket-key-enabled": "true",
	"x-amz-acl": "bucket-owner-full-control",
};

describe("what an upload says of its object", () => {
	const world = useWorld();

	function requestOf(operation: string) {
		return world.sandbox.recorder.requests.find((seen) => seen.operation === operation);
	}

	test.each(["aws", "generic"])(
		"goes with the request that makes it, in one request and in parts, on dialect %s",
		async (dialect) => {
			world.files({ small: "small", large: Buffer.alloc(17 * 2 ** 20) });
			const entries = ["small", "large"].map(
				(name) => `- from: ${name}\n  to: s3://bucket/${name}${OPTIONS}`,
			);
			const job = await world.stage({ after: entries.join("\n"), dialect });
			expect(job.post("stage").annotations).toEqual([]);
			expect(job.status).toBe("success");
			for (const operation of ["PutObject", "CreateMultipartUpload"]) {
				expect(requestOf(operation)?.headers).toMatchObject(SENT);
			}
			for (const key of ["small", "large"]) {
				const object = world.sandbox.object("bucket", key);
				expect(Object.fromEntries(object?.tags ?? [])).toEqual({
					team: "data",
					"größe mit Leerzeichen": "a+b=c/d",
				});
				expect(object?.headers).toMatchObject({
					"x-amz-storage-class": "STANDARD_IA",
					"x-amz-website-redirect-location": "/new.html",
					"x-amz-server-side-encryption": "aws:kms",
				});
			}
		},
	);

	test("may be grants, each grantee in quotes", async () => {
		world.files({ a: "a" });
		world.sandbox.createBucket("open", { allowAcls: true });
		const grants = '{ read: [ "id=1a", "uri=http://x.example/g" ], full-control: "id=2b" }';
		const stage = await world.stage({ after: `- { from: a, to: s3://open/a, grants: ${grants} }` });
		expect(stage.status).toBe("success");
		expect(requestOf("PutObject")?.headers).toMatchObject({
			"x-amz-grant-read": 'id="1a", uri="http://x.example/g"',
			"x-amz-grant-full-control": 'id="2b"',
		});
	});

	test("fails, and says what to do, where the bucket takes no ACLs", async () => {
		world.files({ a: "a" });
		const after = "- { from: a, to: s3://bucket/a, acl: public-read }";
		const job = await world.stage({ after });
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.post("stage").annotations;
		expect(message).toContain("the bucket does not accept access control lists");
		expect(message).toContain("Leave out `acl` and `grants`");
		expect(world.sandbox.keys("bucket")).toEqual([]);
	});

	test("may be which run made it, and what the entry says by such a name wins", async () => {
		world.files({ a: "a" });
		const after = [
			"- { from: a, to: s3://bucket/a, provenance: true, metadata: { github-job: mine, own: x } }",
			"- { from: a, to: s3://bucket/b }",
		].join("\n");
		const github = {
			repository: "octo/demo",
			sha: "0123abc",
			workflow: "Übung",
			run_id: "77",
			run_attempt: "2",
			job: "build",
		};
		expect((await world.stage({ after }, { github })).status).toBe("success");
		expect(world.sandbox.object("bucket", "a")?.headers).toMatchObject({
			"x-amz-meta-github-repository": "octo/demo",
			"x-amz-meta-github-sha": "0123abc",
			"x-amz-meta-github-workflow": `=?UTF-8?B?${Buffer.from("Übung").toString("base64")}?=`,
			"x-amz-meta-github-run-id": "77",
			"x-amz-meta-github-run-attempt": "2",
			"x-amz-meta-github-job": "mine",
			"x-amz-meta-own": "x",
		});
		expect(world.sandbox.object("bucket", "b")?.headers).toEqual({
			"content-type": "application/octet-stream",
		});
	});

	test("is refused before anything moves where provenance makes it too much", async () => {
		world.files({ a: "a" });
		const metadata = `{ x: ${"y".repeat(1950)} }`;
		const after = `- { from: a, to: s3://bucket/a, provenance: true, metadata: ${metadata} }`;
		const job = await world.stage({ after });
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.post("stage").annotations;
		expect(message).toMatch(/^With `provenance`, `metadata` is 2\d+ bytes in all/);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("is told by a dry run", async () => {
		world.files({ a: "a" });
		const after = `- from: a\n  to: s3://bucket/a${OPTIONS}`;
		const job = await world.stage({ after, "dry-run": "true" });
		expect(job.post("stage").log).toContain(
			"application/octet-stream, redirect /new.html, storage-class STANDARD_IA, acl bucket-owner-full-control, encryption aws:kms with alias/reports in context b=x a=ü by the bucket's key, tag team=data, tag größe mit Leerzeichen=a+b=c/d",
		);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});
