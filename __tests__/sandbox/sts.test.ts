import {
	AssumeRoleCommand,
	type AssumeRoleCommandInput,
	AssumeRoleWithWebIdentityCommand,
	GetCallerIdentityCommand,
	STSClient,
} from "@aws-sdk/client-sts";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";

const ROLE = "arn:aws:iam::111122223333:role/ci";
const SECOND = "arn:aws:iam::999988887777:role/second";
const USER = "arn:aws:iam::111122223333:user/AKIASANDBOXEXAMPLE00";

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox({
		sts: {
			roles: [
				{ arn: ROLE, principals: [USER], maxSessionSeconds: 7200 },
				{ arn: SECOND, principals: [ROLE], maxSessionSeconds: 7200 },
			],
		},
	});
});
afterEach(() => sandbox.stop());

type Keys = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

function client(credentials: Keys = sandbox.credential): STSClient {
	const { endpoint, region } = sandbox;
	return new STSClient({ endpoint, region, credentials, maxAttempts: 1 });
}

async function assume(input: Partial<AssumeRoleCommandInput> = {}, keys?: Keys): Promise<Keys> {
	const all = { RoleArn: ROLE, RoleSessionName: "session", ...input };
	const { Credentials } = await client(keys).send(new AssumeRoleCommand(all));
	const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "" } = Credentials ?? {};
	return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

const codeOf = (call: Promise<unknown>): Promise<unknown> =>
	call.then(
		() => "ok",
		(error: Error & { Code?: string }) => error.Code ?? error.name,
	);

const whoIs = async (keys?: Keys) => client(keys).send(new GetCallerIdentityCommand({}));

describe("the sandbox's Security Token Service", () => {
	test("gives a session that is known as the role's, until it is over", async () => {
		const keys = await assume();
		expect(await whoIs(keys)).toMatchObject({
			Account: "111122223333",
			Arn: "arn:aws:sts::111122223333:assumed-role/ci/session",
		});
		sandbox.revokeSessions();
		expect(await codeOf(whoIs(keys))).toBe("ExpiredToken");
	});

	test("tells a user by its keys", async () => {
		expect(await whoIs()).toMatchObject({ Account: "111122223333", Arn: USER });
	});

	test("refuses keys and signatures that are not its own", async () => {
		const { accessKeyId } = sandbox.credential;
		expect(await codeOf(whoIs({ accessKeyId, secretAccessKey: "other" }))).toBe(
			"SignatureDoesNotMatch",
		);
		const unknown = { accessKeyId: "AKIAUNKNOWN", secretAccessKey: "x" };
		expect(await codeOf(whoIs(unknown))).toBe("InvalidClientTokenId");
		const session = await assume();
		const { sessionToken: _, ...bare } = session;
		expect(await codeOf(whoIs(bare))).toBe("InvalidClientTokenId");
	});

	test("lets nobody assume a role that does not trust them, or that there is not", async () => {
		expect(await codeOf(assume({ RoleArn: SECOND }))).toBe("AccessDenied");
		expect(await codeOf(assume({ RoleArn: `${ROLE}-2` }))).toBe("AccessDenied");
		expect(await codeOf(assume({ RoleArn: SECOND }, await assume()))).toBe("ok");
	});

	test.each<[string, Partial<AssumeRoleCommandInput>, string]>([
		["shorter than 15 minutes", { DurationSeconds: 899 }, "ValidationError"],
		["as short as 15 minutes", { DurationSeconds: 900 }, "ok"],
		["longer than the role allows", { DurationSeconds: 7201 }, "ValidationError"],
		["with a name that has spaces", { RoleSessionName: "a b" }, "ValidationError"],
		["narrowed by what is no policy", { Policy: "{" }, "MalformedPolicyDocument"],
		[
			"narrowed by a policy of more than 2048 characters",
			{ Policy: JSON.stringify({ Statement: ["x".repeat(2048)] }) },
			"ValidationError",
		],
	])("judges a session %s", async (_, input, code) => {
		expect(await codeOf(assume(input))).toBe(code);
	});

	test("gives a chained session an hour at most", async () => {
		const first = await assume();
		const longer = { RoleArn: SECOND, DurationSeconds: 3601 };
		expect(await codeOf(assume(longer, first))).toBe("ValidationError");
	});

	test("holds a narrowed session to its policy", async () => {
		sandbox.createBucket("bucket");
		const Policy = JSON.stringify({
			Version: "2012-10-17",
			Statement: [
				{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::bucket/in/*" },
			],
		});
		await sandbox.putObject("bucket", "in/a", "a");
		await sandbox.putObject("bucket", "out/a", "a");
		const keys = await assume({ Policy });
		expect(await statusOf(keys, "in/a")).toBe(200);
		expect(await statusOf(keys, "out/a")).toBe(403);
	});

	test("takes no token of a provider that it does not know", async () => {
		const part = Buffer.from(JSON.stringify({ iss: "https://other", alg: "RS256" })).toString(
			"base64url",
		);
		const input = {
			RoleArn: ROLE,
			RoleSessionName: "session",
			WebIdentityToken: `${part}.${part}.x`,
		};
		const call = client().send(new AssumeRoleWithWebIdentityCommand(input));
		expect(await codeOf(call)).toBe("InvalidIdentityToken");
	});
});

async function statusOf(credentials: Keys, key: string): Promise<number> {
	const { GetObjectCommand, S3Client } = await import("@aws-sdk/client-s3");
	const { endpoint, region } = sandbox;
	const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true, maxAttempts: 1 });
	try {
		const { $metadata } = await s3.send(new GetObjectCommand({ Bucket: "bucket", Key: key }));
		return $metadata.httpStatusCode ?? 0;
	} catch (error) {
		return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0;
	} finally {
		s3.destroy();
	}
}
