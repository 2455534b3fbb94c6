import {
	CopyObjectCommand,
	GetObjectCommand,
	HeadObjectCommand,
	RestoreObjectCommand,
	type RestoreRequest,
	type S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";

let sandbox: Sandbox;
let client: S3Client;

beforeAll(async () => {
	sandbox = await startSandbox();
	client = createClient(sandbox);
	sandbox.createBucket("bucket");
	for (const storageClass of ["GLACIER", "DEEP_ARCHIVE", "STANDARD_IA", "INTELLIGENT_TIERING"]) {
		await sandbox.putObject("bucket", storageClass, "x", { "x-amz-storage-class": storageClass });
	}
});

afterAll(async () => {
	client.destroy();
	await sandbox.stop();
});

const at = (Key: string) => ({ Bucket: "bucket", Key });
const get = (key: string) => client.send(new GetObjectCommand(at(key)));
const head = (key: string) => client.send(new HeadObjectCommand(at(key)));
const restore = (key: string, RestoreRequest: RestoreRequest) =>
	client.send(new RestoreObjectCommand({ ...at(key), RestoreRequest }));
const standard = { Days: 2, GlacierJobParameters: { Tier: "Standard" } } as const;

describe("an archived object", () => {
	test("is read once its restore is over, which is asked for once", async () => {
		expect(await refusalOf(get("GLACIER"))).toMatchObject({
			code: "InvalidObjectState",
			status: 403,
		});
		const copy = new CopyObjectCommand({ ...at("copy"), CopySource: "bucket/GLACIER" });
		expect(await refusalOf(client.send(copy))).toMatchObject({ code: "InvalidObjectState" });
		expect((await restore("GLACIER", standard)).$metadata.httpStatusCode).toBe(202);
		expect(await refusalOf(restore("GLACIER", standard))).toMatchObject({
			code: "RestoreAlreadyInProgress",
			status: 409,
		});
		expect((await head("GLACIER")).Restore).toBe('ongoing-request="true"');
		expect(await refusalOf(get("GLACIER"))).toMatchObject({ code: "InvalidObjectState" });
		sandbox.finishRestore("bucket", "GLACIER");
		expect(await head("GLACIER")).toMatchObject({
			Restore: expect.stringMatching(
				/^ongoing-request="false", expiry-date="\w{3}, \d\d \w{3} \d{4} 00:00:00 GMT"$/,
			),
			StorageClass: "GLACIER",
		});
		expect(await (await get("GLACIER")).Body?.transformToString()).toBe("x");
		expect((await restore("GLACIER", standard)).$metadata.httpStatusCode).toBe(200);
	});

	test("of INTELLIGENT_TIERING tells its tier, and moves back where it can be read", async () => {
		const key = "INTELLIGENT_TIERING";
		sandbox.archive("bucket", key, "DEEP_ARCHIVE_ACCESS");
		expect((await head(key)).ArchiveStatus).toBe("DEEP_ARCHIVE_ACCESS");
		expect(await refusalOf(restore(key, standard))).toMatchObject({ code: "InvalidArgument" });
		await restore(key, { GlacierJobParameters: { Tier: "Bulk" } });
		sandbox.finishRestore("bucket", key);
		expect(await head(key)).toMatchObject({ StorageClass: key });
		expect((await head(key)).ArchiveStatus).toBeUndefined();
		expect(await (await get(key)).Body?.transformToString()).toBe("x");
	});
});

test.each([
	["STANDARD_IA", standard, "InvalidObjectState", 403],
	["nothing", standard, "NoSuchKey", 404],
	["DEEP_ARCHIVE", { GlacierJobParameters: { Tier: "Bulk" } }, "MalformedXML", 400],
	[
		"DEEP_ARCHIVE",
		{ Days: 1, GlacierJobParameters: { Tier: "Expedited" } },
		"InvalidArgument",
		400,
	],
] as const)("a restore of %s by %j is refused", async (key, request, code, status) => {
	expect(await refusalOf(restore(key, request))).toMatchObject({ code, status });
});
