import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";
import { createAuthority } from "../support/authority.ts";
import { withoutPointer } from "../support/error-pointer.ts";
import { useTlsDoors } from "../support/tls-door.ts";

const world = useWorld();
const openDoor = useTlsDoors();

/** Runs a step at a store whose certificate nobody knows; its authority is in `ca.pem` of the workspace. */
async function stage(inputs: Record<string, string>, env: Record<string, string> = {}) {
	const { accessKeyId, secretAccessKey } = world.sandbox.credential;
	const authority = createAuthority(world.temp);
	writeFileSync(world.at("ca.pem"), `# our own\n${readFileSync(authority.file, "utf8")}`);
	const port = await openDoor(authority.issue("localhost"), world.sandbox.port);
	await world.sandbox.putObject("bucket", "k", "it");
	const endpoint = `https://localhost:${port}`;
	const keys = { "aws-access-key-id": accessKeyId, "aws-secret-access-key": secretAccessKey };
	const { connections = "", ...others } = inputs;
	const step = {
		id: "stage",
		uses: `${ACTION}/download`,
		with: {
			endpoint,
			...keys,
			transfers: "s3://bucket/k -> k",
			connections: connections.replaceAll("ENDPOINT", endpoint),
			...others,
		},
	};
	const job = await world.job([step], { env });
	const { annotations } = job.main("stage");
	return annotations.map(({ message }) => withoutPointer(message));
}

describe("certificates of one's own", () => {
	test.each([
		["the input names, from the workspace", () => ({ "ca-bundle": "ca.pem" }), () => ({})],
		["the input names, absolute", () => ({ "ca-bundle": world.at("ca.pem") }), () => ({})],
		["AWS_CA_BUNDLE names", () => ({}), () => ({ AWS_CA_BUNDLE: world.at("ca.pem") })],
		["NODE_EXTRA_CA_CERTS names", () => ({}), () => ({ NODE_EXTRA_CA_CERTS: world.at("ca.pem") })],
	])("are trusted where %s their file", async (_, inputs, env) => {
		expect(await stage(inputs(), env())).toEqual([]);
		expect(readFileSync(world.at("k"), "utf8")).toBe("it");
	});

	test("are trusted by the connection that names them, and by no other", async () => {
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		const lines = `endpoint: ENDPOINT\n  aws-access-key-id: ${accessKeyId}\n  aws-secret-access-key: ${secretAccessKey}`;
		const connections = `one:\n  ${lines}\n  ca-bundle: ca.pem\ntwo:\n  ${lines}\n`;
		const transfers = "- s3+one://bucket/k -> one\n- s3+two://bucket/k -> two";
		const errors = await stage({ connections, transfers });
		expect(errors.join("\n")).toContain("s3+two://bucket/k: no secure connection could be made");
		expect(errors.join("\n")).not.toContain("s3+one");
	});

	test("are not needed where nobody names them, and then not trusted", async () => {
		expect((await stage({}))[0]).toContain("no secure connection could be made");
	});

	test.each([
		["none.pem", "there is no such file"],
		["empty.pem", "the file is empty"],
		["key.pem", "no certificate in PEM is in the file"],
		["broken.pem", "certificate 2 in the file cannot be read"],
		["directory", "that is a directory"],
	])("are told to be missing in %s", async (name, problem) => {
		const certificate = readFileSync(createAuthority(world.temp).file, "utf8");
		world.files({
			"empty.pem": "\n",
			"key.pem": "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
			"broken.pem": `${certificate}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`,
			"directory/x": "x",
		});
		const [error] = await stage({ "ca-bundle": name });
		expect(error).toContain(`\`ca-bundle\` is "${name}": ${problem}\nGive the path of a PEM file`);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});
