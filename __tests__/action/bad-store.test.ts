import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DEFAULT_CREDENTIAL } from "../../sandbox/signature/credential.ts";
import { useWorld } from "../support/action.ts";
import { DOWNLOAD, expectRefusal, type Refusal, UPLOAD } from "../support/refusal.ts";

const EXPIRED = {
	accessKeyId: "ASIAEXPIREDEXAMPLE00",
	secretAccessKey: "expired/secret/of/no/value",
	sessionToken: "expired-token-of-no-value",
	expires: new Date(0),
};
const world = useWorld({ credentials: [DEFAULT_CREDENTIAL, EXPIRED] });

/** The address of a server that is up from now on. */
async function listen(server: Server): Promise<string> {
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("the store does not know who asks", () => {
	test.each<[string, Refusal["inputs"], Refusal["error"]]>([
		[
			"an unknown key id",
			{ before: DOWNLOAD, "aws-access-key-id": "AKIAUNKNOWNEXAMPLE00" },
			[
				"Could not look up s3://bucket/a.txt: the access key id is not known (403 InvalidAccessKeyId)",
				"Check `aws-access-key-id`; it was sent to ENDPOINT",
			],
		],
		[
			"a wrong secret",
			{ after: UPLOAD, "aws-secret-access-key": "another/secret/of/no/value" },
			[
				"Could not upload s3://bucket/up.txt: the signature does not match (403 SignatureDoesNotMatch)",
				"Check `aws-secret-access-key`: it is not the one of this access key id",
			],
		],
		[
			"a session token of someone else",
			{ before: DOWNLOAD, "aws-session-token": "another-token-of-no-value" },
			[
				"Could not look up s3://bucket/a.txt: the session token is not valid (400 InvalidToken)",
				"Check `aws-session-token`: it must come with the access key id",
			],
		],
		[
			"expired credentials",
			{
				before: DOWNLOAD,
				"aws-access-key-id": EXPIRED.accessKeyId,
				"aws-secret-access-key": EXPIRED.secretAccessKey,
				"aws-session-token": EXPIRED.sessionToken,
			},
			[
				"Could not look up s3://bucket/a.txt: the credentials have expired (400 ExpiredToken)",
				"Get fresh credentials right before this step, or let them live longer than the job",
			],
		],
	])("%s", (_, inputs, error) => expectRefusal(world, { inputs, error }));

	test("nobody, where the instance's metadata does not answer, within 5 s", async () => {
		const silent = createServer();
		const address = await listen(silent);
		const startedAt = performance.now();
		await expectRefusal(world, {
			inputs: {
				before: `${DOWNLOAD}\ns3://bucket/b.txt -> new/b.txt`,
				"aws-access-key-id": "",
				"aws-secret-access-key": "",
			},
			env: { AWS_EC2_METADATA_SERVICE_ENDPOINT: address, HOME: world.temp },
			error: [
				"2 transfers of `before` did not arrive:",
				"- There are no AWS credentials: Could not load credentials from any providers",
				"Set `role-to-assume` and give the job `permissions: { id-token: write }`, or set `aws-access-key-id` and `aws-secret-access-key`; the environment, shared files, web identity, container and instance metadata were tried",
			],
		});
		silent.closeAllConnections();
		silent.close();
		expect(performance.now() - startedAt).toBeLessThan(5000);
	});
});

describe("the bucket is in another region", () => {
	test("or something else is wrong that HEAD cannot say", () =>
		expectRefusal(world, {
			inputs: { before: DOWNLOAD },
			prepare: ({ sandbox }) => {
				const action = { kind: "error", status: 400, code: "Odd" } as const;
				sandbox.fault({ operation: "HeadObject", action, times: 2 });
			},
			error: [
				"Could not look up s3://bucket/a.txt: the store refused the request without saying why (400)",
				"Look for the request in the store's own log",
			],
		}));

	test("than the signature names", () =>
		expectRefusal(world, {
			inputs: { before: DOWNLOAD, "aws-region": "us-east-1" },
			prepare: ({ sandbox }) => {
				const code = "AuthorizationHeaderMalformed";
				sandbox.fault({
					action: { kind: "error", status: 400, code },
					times: Number.POSITIVE_INFINITY,
				});
			},
			error: [
				`Could not look up s3://bucket/a.txt: the bucket is in another region (400 AuthorizationHeaderMalformed)`,
				"Set `aws-region` to the bucket's region; it is `us-east-1` now",
			],
		}));
});

describe("the endpoint", () => {
	test("refuses the connection", async () => {
		const closed = createServer();
		const endpoint = await listen(closed);
		closed.close();
		await once(closed, "close");
		await expectRefusal(world, {
			inputs: { before: DOWNLOAD, endpoint },
			error: [
				`Could not look up s3://bucket/a.txt: the connection was refused (${endpoint}, ECONNREFUSED, 2 attempts)`,
				`Nothing listens at ${endpoint}: check host and port of \`endpoint\`, and that the store is up. In a container \`localhost\` is the container itself`,
			],
		});
	});

	test("has a name nobody knows", async () => {
		const endpoint = "http://s3.example.invalid";
		await expectRefusal(world, {
			inputs: { after: UPLOAD, endpoint },
			error: [
				`Could not upload s3://bucket/up.txt: the host's name is not known (${endpoint}, ENOTFOUND, 2 attempts)`,
				`Check the host in \`endpoint\`, which is ${endpoint}, and that the runner can look up names`,
			],
		});
	});

	describe.each([200, 404])("is a web server that says %d", (status) => {
		const server = createServer((_, response) => {
			const page = "<!doctype html><p>Welcome";
			response.writeHead(status, { "content-type": "text/html", "content-length": page.length });
			response.end(page);
		});
		let endpoint = "";
		beforeAll(async () => {
			endpoint = await listen(server);
		});
		afterAll(() => {
			server.closeAllConnections();
			server.close();
		});

		test.each([
			["an object", { before: DOWNLOAD }, "look up s3://bucket/a.txt"],
			["a listing", { before: "s3://bucket/p/ -> new/" }, "list s3://bucket/p/"],
			["an upload", { after: UPLOAD }, "upload s3://bucket/up.txt"],
			["a large upload", { after: "large.bin -> s3://bucket/up.txt" }, "upload s3://bucket/up.txt"],
		])("to %s", async (asked, inputs, what) => {
			const isRead = status === 200 && ["an object", "an upload", "a large upload"].includes(asked);
			const answer = isRead ? "" : ` (${status})`;
			const error =
				asked === "an object" && status === 404
					? [
							`Could not ${what}: there is no such object (404)`,
							`Check the key, and that an S3 store answers at ${endpoint}: it did not say what it missed`,
						]
					: [
							`Could not ${what}: the endpoint does not answer as an S3 store does${answer}`,
							`Check \`endpoint\`, which is ${endpoint}: it must lead to the S3 API, not to a web page or a console`,
						];
			const prepare = (): void => world.files({ "large.bin": Buffer.alloc(17 * 1024 ** 2) });
			await expectRefusal(world, { inputs: { ...inputs, endpoint }, error, prepare });
		});
	});
});
