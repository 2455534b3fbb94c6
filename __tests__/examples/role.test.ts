import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
	type IdentityProvider,
	startIdentityProvider,
} from "../../sandbox/sts/identity-provider.ts";
import { callsOf } from "../support/roles.ts";
import { useProject } from "./project.ts";
import { expectNoWarning } from "./workflow-result.ts";

const CI = "arn:aws:iam::111122223333:role/ci";
const READER = "arn:aws:iam::999988887777:role/reader";

let provider: IdentityProvider;
beforeEach(async () => {
	provider = await startIdentityProvider();
});
afterEach(() => provider.stop());

const project = useProject(["reference-data", "web-site"], "eu-west-1", () => {
	const { issuer } = provider;
	const audience = "sts.amazonaws.com";
	const webIdentity = { issuer, subject: "repo:octo-org/octo-repo:*", audience };
	const roles = [
		{ arn: CI, webIdentity },
		{ arn: READER, principals: [CI] },
	];
	return { sts: { roles, providers: [{ issuer, audiences: [audience] }] } };
});

test("role.yml reads with one role and writes with another, with a token for each session and no keys", async () => {
	await project.sandbox.putObject("reference-data", "2026/a.csv", "1");
	const env = { AWS_ENDPOINT_URL_S3: project.sandbox.endpoint, ...provider.environment };
	const result = await project.run("role.yml", { env, secrets: {}, github: { sha: "c0ffee" } });
	expectNoWarning(result);
	expect(project.sandbox.keys("web-site")).toContain("c0ffee/index.html");
	expect(callsOf(project.sandbox, "AssumeRole").map(({ RoleArn }) => RoleArn)).toEqual([READER]);
	const calls = callsOf(project.sandbox, "AssumeRoleWithWebIdentity");
	expect(calls.map(({ WebIdentityToken }) => WebIdentityToken)).toEqual(provider.tokens);
});
