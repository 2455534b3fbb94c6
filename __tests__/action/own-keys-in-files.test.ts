import { expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";
import { shownError } from "../support/refusal.ts";

const world = useWorld();
const OTHERS = "another/secret/of/the/other/store/only+01";

async function upload(dump: string, inputs: Readonly<Record<string, string>> = {}) {
	world.files({ "d/dump": JSON.stringify({ key: dump }) });
	const job = await world.stage({ after: "d/ -> s3://bucket/d/", ...inputs });
	expect(world.sandbox.keys("bucket")).toEqual([]);
	return shownError(job.post("stage"), world);
}

test("a file with the keys of the step in it is not uploaded", async () => {
	expect(await upload(world.sandbox.credential.secretAccessKey)).toContain(
		"it holds the value of `aws-secret-access-key`",
	);
});

test("nor is one with the keys of a connection, to wherever it is", async () => {
	const connections = `other:
  endpoint: ${world.sandbox.endpoint}
  aws-access-key-id: AKIAOTHERSTOREKEY001
  aws-secret-access-key: ${OTHERS}
`;
	expect(await upload(OTHERS, { connections })).toContain(
		"it holds the value of `aws-secret-access-key of other`",
	);
});
