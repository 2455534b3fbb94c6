import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { CI, callsOf, DEPLOY, errorsOf, signersOf, useRoleWorld } from "../support/roles.ts";

const world = useRoleWorld();
const FETCH = { before: "s3://bucket/key -> key" };

async function assume(
	inputs: Record<string, string>,
	more: Parameters<typeof world.assume>[1] = {},
) {
	await world.sandbox.putObject("bucket", "key", "it");
	return world.assume({ ...FETCH, ...inputs }, more);
}

const keys = () => ({
	"aws-access-key-id": world.sandbox.credential.accessKeyId,
	"aws-secret-access-key": world.sandbox.credential.secretAccessKey,
});

describe("`allowed-account-ids`", () => {
	test("lets in a role of an account that it names, with no further question", async () => {
		const allowed = { "allowed-account-ids": "444455556666, 111122223333" };
		const job = await assume({ "role-to-assume": CI, ...allowed });
		expect(job.status).toBe("success");
		expect(callsOf(world.sandbox, "GetCallerIdentity")).toEqual([]);
	});

	test("refuses the role of another account before any request to S3", async () => {
		const roles = { "role-to-assume": `${CI}\n${DEPLOY}` };
		const job = await assume({ ...roles, "allowed-account-ids": "111122223333" });
		expect(errorsOf(job.main("stage"))).toEqual([
			"The credentials belong to the account 999988887777, and `allowed-account-ids` allows 111122223333\nNothing was asked of any bucket. Check where the credentials come from, or add the account",
		]);
		expect(signersOf(world.sandbox)).toEqual([]);
	});

	test("asks whose keys these are, once, and refuses them as well", async () => {
		const good = await assume({ ...keys(), "allowed-account-ids": "111122223333" });
		expect(good.status).toBe("success");
		expect(callsOf(world.sandbox, "GetCallerIdentity").length).toBe(1);
		world.sandbox.recorder.clear();
		const bad = await assume({ ...keys(), "allowed-account-ids": "444455556666" });
		expect(errorsOf(bad.main("stage"))).toEqual([
			expect.stringMatching(
				/^The credentials belong to the account 111122223333, .* allows 444455556666\n/,
			),
		]);
		expect(signersOf(world.sandbox)).toEqual([]);
	});
});

describe("`allowed-account-ids` at a store that knows no accounts", () => {
	test.each([
		["Ceph, which does not have the call", 405, "MethodNotAllowed"],
		["MinIO, which reads it as a parameter", 400, "InvalidParameterValue"],
	])("is told to be of no use: %s", async (_, status, code) => {
		const action = { kind: "error", status, code } as const;
		world.sandbox.fault({ operation: "GetCallerIdentity", action });
		const job = await assume({ ...keys(), "allowed-account-ids": "111122223333" });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(
				/^Could not find out which account .* \(`allowed-account-ids`\): its Security Token Service has no GetCallerIdentity.*\nLeave `allowed-account-ids` out at this store/,
			),
		]);
		expect(signersOf(world.sandbox)).toEqual([]);
	});
});

describe("connections", () => {
	test("act as roles of their own beside that of the inputs", async () => {
		const connections = [
			"deploy:",
			`  endpoint: ${world.sandbox.endpoint}`,
			`  role-to-assume: [${CI}, "${DEPLOY}"]`,
			"  role-session-name: of-the-connection",
			"  allowed-account-ids: 999988887777",
			"  access: [read, write]",
		].join("\n");
		const before = "s3://bucket/key -> key\nkey.txt -> s3+deploy://bucket/other";
		world.files({ "key.txt": "x" });
		const job = await assume({ "role-to-assume": CI, connections, before });
		expect(job.status).toBe("success");
		const calls = world.sandbox.recorder.requests.filter(({ query }) => query.Action);
		const said = calls.map(({ query }) => [query.RoleArn, query.RoleSessionName]);
		expect(said.filter(([, name]) => name === "of-the-connection")).toEqual([
			[CI, "of-the-connection"],
			[DEPLOY, "of-the-connection"],
		]);
		expect(said.length).toBe(3);
		expect(signersOf(world.sandbox).length).toBe(2);
	});
});

describe("inputs that do not go together", () => {
	test("are told all at once, with what is allowed", async () => {
		const job = await assume({
			"role-session-name": "a session",
			"role-duration-seconds": "60",
			"role-external-id": "x y",
			"role-to-assume": "arn:aws:iam::1111:role/ci\narn:aws:iam::111122223333:user/ci",
			"allowed-account-ids": "1234",
			"sts-endpoint": "sts.example.com",
		});
		const [message = ""] = errorsOf(job.main("stage"));
		expect(message.split("\n")).toEqual([
			"role-to-assume: expected the ARN of a role, such as `arn:aws:iam::111122223333:role/ci`, one a line (`arn:aws:iam::1111:role/ci`: the account id has 4 digits, not 12; `arn:aws:iam::111122223333:user/ci`: what follows the account must begin with `role/`), found `arn:aws:iam::1111:role/ci",
			"arn:aws:iam::111122223333:user/ci`",
			"role-session-name: expected 2 to 64 letters, digits or any of `_+=,.@-`, found `a session`",
			"role-duration-seconds: expected a whole number from 900 to 43200, found `60`",
			"role-external-id: expected 2 to 1224 letters, digits or any of `_+=,.@:/-`, found `x y`",
			"sts-endpoint: expected a URL such as `https://s3.example.com`, without a user or a query, found `sts.example.com`",
			"allowed-account-ids: expected an account id of 12 digits, such as `111122223333`, or some with commas between, found `1234`",
		]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test.each([
		[
			"an external id without a role",
			{ "role-external-id": "partner" },
			"role-external-id: needs `role-to-assume` beside it",
		],
		[
			"an audience without a role",
			{ audience: "other" },
			"audience: needs `role-to-assume` beside it",
		],
		[
			"a role and `anonymous`",
			{ "role-to-assume": CI, anonymous: "true" },
			"anonymous: is true although `role-to-assume` is given; choose one",
		],
		[
			"a long chain",
			{ "role-to-assume": `${CI}\n${DEPLOY}`, "role-duration-seconds": "7200" },
			"role-duration-seconds: is 7200, and a role that is assumed with the session of another lasts 3600 at most",
		],
		[
			"an audience for no token",
			{ "role-to-assume": CI, "role-chaining": "true", audience: "x" },
			"audience: is for an ID token, and keys, `aws-profile` or `role-chaining` take its place: leave it out",
		],
		[
			"a list of accounts that names none",
			{ "role-to-assume": CI, "allowed-account-ids": "," },
			"allowed-account-ids: expected an account id of 12 digits, such as `111122223333`, or some with commas between, found `,`",
		],
		[
			"an account that an empty expression left out",
			{ endpoint: "", "aws-region": "eu-west-1", "role-to-assume": "arn:aws:iam:::role/ci" },
			"role-to-assume: has no account id between the colons: expected the ARN of a role, such as `arn:aws:iam::111122223333:role/ci` (is the value that belongs there defined?)",
		],
	])("are an error: %s", async (_, inputs, message) => {
		const job = await assume(inputs);
		expect(errorsOf(job.main("stage"))).toEqual([message]);
	});

	test("are an error in a connection whose list of accounts names none", async () => {
		const connections = `a: { role-to-assume: "${CI}", allowed-account-ids: "," }`;
		const job = await assume({ connections, before: "s3+a://bucket/key -> key" });
		expect(errorsOf(job.main("stage"))).toEqual([expect.stringContaining("connections:1:")]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("are an error in a connection, at their place", async () => {
		const connections = [
			"site:",
			"  role-external-id: partner",
			"  aws-access-key-id: AKIAEXAMPLE",
			"  aws-secret-access-key: secret-of-no-value",
			"  aws-profile: ci",
			"  role-duration-seconds: 12",
		].join("\n");
		const job = await assume({ connections, ...keys() });
		expect(errorsOf(job.main("stage"))[0]?.split("\n")).toEqual([
			"connections:2:3: `role-external-id` needs `role-to-assume` beside it",
			"connections:5:3: `aws-profile` is given although `aws-access-key-id` is given; choose one",
			"connections:6:26: `role-duration-seconds`: expected a whole number from 900 to 43200",
		]);
	});
});

describe("a profile", () => {
	test("gives keys and the region, and comes before keys of the environment", async () => {
		world.sandbox.createBucket("far", { region: "eu-west-3" });
		await world.sandbox.putObject("far", "key", "it");
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		const config = path.join(world.temp, "config");
		writeFileSync(
			config,
			`[profile ci]\nregion = eu-west-3\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
		);
		const other = { AWS_ACCESS_KEY_ID: "AKIAOTHER", AWS_SECRET_ACCESS_KEY: "other" };
		const env = { ...other, AWS_CONFIG_FILE: config };
		const before = "s3://far/key -> key";
		const job = await world.assume({ before, "aws-profile": "ci" }, { env });
		expect(job.status).toBe("success");
		expect(signersOf(world.sandbox)).toEqual([accessKeyId]);
	});

	test("that is not there is an error, whoever else there is", async () => {
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
		const job = await assume({ "aws-profile": "nobody" }, { env });
		expect(errorsOf(job.main("stage"))).toEqual([
			expect.stringMatching(
				/^There are no AWS credentials: .*\(`aws-profile` is "nobody"\)\nWith `aws-profile` nothing else is tried/,
			),
		]);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});

test("a container's credentials are those of the address that its environment names", async () => {
	const { accessKeyId, secretAccessKey } = world.sandbox.credential;
	const answer = { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey };
	const server = createServer((_, response) =>
		response.end(JSON.stringify({ ...answer, Token: "", Expiration: "2099-01-01T00:00:00Z" })),
	);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : 0;
	try {
		const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${port}/role` };
		const job = await assume({ "role-to-assume": CI }, { env });
		expect(job.status).toBe("success");
		expect(callsOf(world.sandbox, "AssumeRole").length).toBe(1);
	} finally {
		server.close();
		server.closeAllConnections();
	}
});
