import { randomBytes } from "node:crypto";
import { CreateMultipartUploadCommand, type S3Client, UploadPartCommand } from "@aws-sdk/client-s3";
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Credential } from "../../sandbox/signature/credential.ts";
import { createClient } from "../sandbox/support/client.ts";
import { useWorld } from "../support/action.ts";

const HOUR = 3_600_000;
const MIB = 1024 ** 2;

function identity(name: string, arn: string): Credential {
	const accessKeyId = `AKIA${name.padStart(16, "0")}`;
	return { accessKeyId, secretAccessKey: name.padStart(40, "+"), arn };
}

const ROLE = "arn:aws:sts::111122223333:assumed-role";
const OWN = identity("OWN", `${ROLE}/ci/run-2`);
const EARLIER = identity("EARLIER", `${ROLE}/ci/run-1`);
/** Of which the store tells nothing. */
const NOBODY = identity("NOBODY", "");
const OTHERS = identity("OTHERS", `${ROLE}/ci-other/run-1`);

/** How far the store's clock is from ours, in milliseconds. */
let offset = 0;

const world = useWorld({
	now: () => new Date(Date.now() + offset),
	credentials: [OWN, EARLIER, OTHERS, NOBODY],
});

beforeEach(() => {
	offset = 0;
	world.files({ f: randomBytes(17 * MIB) });
});

function client(credentials: Credential): S3Client {
	return createClient(world.sandbox, { credentials, systemClockOffset: offset });
}

/** Begins an upload so many hours ago; gives its id. */
async function begin(hoursAgo: number, Key = "f", who = EARLIER): Promise<string> {
	offset = -hoursAgo * HOUR;
	const command = new CreateMultipartUploadCommand({ Bucket: "bucket", Key });
	const { UploadId = "" } = await client(who).send(command);
	offset = 0;
	return UploadId;
}

async function addPart(hoursAgo: number, UploadId: string): Promise<void> {
	offset = -hoursAgo * HOUR;
	const part = { Bucket: "bucket", Key: "f", UploadId, PartNumber: 1, Body: "part" };
	await client(EARLIER).send(new UploadPartCommand(part));
	offset = 0;
}

function left(): string[] {
	return world.sandbox.uploads("bucket").map(({ uploadId }) => uploadId);
}

function count(operation: string): number {
	return world.sandbox.recorder.count(operation);
}

const UPLOAD = { after: "f -> s3://bucket/f" };

describe("an upload in parts of the same key", () => {
	test("that nobody has gone on with for a day is removed, whichever session of the role began it", async () => {
		await addPart(25, await begin(26));
		await begin(25);
		const job = await world.stage(UPLOAD);
		const { log, exitCode } = job.post("stage");
		expect(exitCode).toBe(0);
		const line =
			"Removed an incomplete upload to s3://bucket/f that nobody has gone on with for a day";
		expect(log.split("\n").filter((one) => one.includes(line))).toHaveLength(2);
		expect(left()).toEqual([]);
		expect(world.sandbox.keys("bucket")).toEqual(["f"]);
	});

	test("is looked for and removed on the terms of the entry", async () => {
		const UploadId = await begin(26);
		await addPart(25, UploadId);
		const after = '- { from: f, to: s3://bucket/f, expected-bucket-owner: "111122223333" }';
		await world.stage({ after });
		expect(left()).toEqual([]);
		const asked = world.sandbox.recorder.requests.filter(({ operation }) =>
			["ListMultipartUploads", "ListParts", "AbortMultipartUpload"].includes(operation ?? ""),
		);
		expect(asked.length).toBeGreaterThan(2);
		for (const { headers } of asked)
			expect(headers).toMatchObject({ "x-amz-expected-bucket-owner": "111122223333" });
	});

	test.each([
		["began a moment ago", () => begin(0)],
		["began within a day", () => begin(23)],
		["has a part of this day", async () => addPart(1, await begin(72))],
		["is of another role", () => begin(72, "f", OTHERS)],
		["is of a key that only begins so", () => begin(72, "f.gz")],
	])("stays where it %s", async (_, prepare) => {
		await prepare();
		const before = left();
		expect(before).toHaveLength(1);
		expect((await world.stage(UPLOAD)).post("stage").exitCode).toBe(0);
		expect(left()).toEqual(before);
	});

	test("stays where the store does not tell whose it is", async () => {
		await begin(72, "f", NOBODY);
		const { accessKeyId, secretAccessKey } = NOBODY;
		const keys = { "aws-access-key-id": accessKeyId, "aws-secret-access-key": secretAccessKey };
		expect((await world.stage({ ...UPLOAD, ...keys })).post("stage").exitCode).toBe(0);
		expect(count("ListMultipartUploads")).toBe(1);
		expect(left()).toHaveLength(1);
	});

	test("is found among more than a page of others", async () => {
		const old = await begin(25);
		const others = client(EARLIER);
		const command = () => new CreateMultipartUploadCommand({ Bucket: "bucket", Key: "f" });
		for (let round = 0; round < 20; round++) {
			await Promise.all(Array.from({ length: 51 }, () => others.send(command())));
		}
		await world.stage(UPLOAD);
		expect(left()).toHaveLength(20 * 51);
		expect(left()).not.toContain(old);
		expect(count("ListMultipartUploads")).toBe(2);
	}, 30_000);

	test("is of a day by the store's clock, whatever ours says", async () => {
		const recent = await begin(30);
		offset = -20 * HOUR;
		await world.stage(UPLOAD);
		expect(left()).toEqual([recent]);
	});
});

describe("to look for them", () => {
	test("takes one request for each upload in parts, and none for others", async () => {
		world.files({ g: "small" });
		await world.stage({ after: "g -> s3://bucket/g" });
		expect(count("ListMultipartUploads")).toBe(0);
		await world.stage(UPLOAD);
		expect(count("ListMultipartUploads")).toBe(1);
		expect(count("ListParts") + count("AbortMultipartUpload")).toBe(0);
	});

	test.each([
		[403, "AccessDenied"],
		[501, "NotImplemented"],
	])(
		"is given up for the bucket, and no failure, where the store answers %i",
		async (status, code) => {
			await begin(72);
			const refusal = { kind: "error", status, code } as const;
			world.sandbox.fault({ operation: "ListMultipartUploads", action: refusal, times: 9 });
			for (const name of ["g", "h"]) world.files({ [`up/${name}`]: randomBytes(17 * MIB) });
			const job = await world.stage({ after: "up/ -> s3://bucket/up/" });
			expect(job.post("stage")).toMatchObject({ exitCode: 0, annotations: [] });
			expect(count("ListMultipartUploads")).toBeLessThan(3);
			expect(left()).toHaveLength(1);
		},
	);

	test("holds up neither the upload nor the end of the phase", async () => {
		const { promise: until, resolve: open } = Promise.withResolvers<void>();
		const hold = { kind: "hold", until } as const;
		world.sandbox.fault({ operation: "ListMultipartUploads", action: hold });
		const startedAt = performance.now();
		const job = await world.stage(UPLOAD);
		open();
		expect(job.post("stage").exitCode).toBe(0);
		expect(performance.now() - startedAt).toBeLessThan(12_000);
	}, 20_000);
});
