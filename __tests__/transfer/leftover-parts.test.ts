import { expect, test } from "@jest/globals";
import type { FaultAction } from "../../sandbox/faults.ts";
import { useWorld } from "../support/action.ts";

const world = useWorld();
const ALWAYS = Number.POSITIVE_INFINITY;

test("an upload that cannot be aborted is a warning of its own, once, beside the error", async () => {
	world.files({ f: Buffer.alloc(17 * 2 ** 20) });
	const action: FaultAction = { kind: "error", status: 403, code: "AccessDenied" };
	for (const operation of ["UploadPart", "AbortMultipartUpload"]) {
		world.sandbox.fault({ operation, action, times: ALWAYS });
	}
	const job = await world.stage({ after: "f -> s3://bucket/f" });
	const [{ uploadId } = { uploadId: "" }] = world.sandbox.uploads("bucket");
	expect(uploadId).not.toBe("");
	const { annotations, exitCode } = job.post("stage");
	expect(exitCode).toBe(1);
	expect(annotations).toHaveLength(2);
	expect(annotations).toContainEqual(
		expect.objectContaining({
			level: "warning",
			message: expect.stringMatching(
				`s3://bucket/f .*upload id ${uploadId}.*access denied[^]*s3:AbortMultipartUpload`,
			),
		}),
	);
	expect(annotations).toContainEqual(
		expect.objectContaining({
			level: "error",
			message: expect.stringContaining("s3:PutObject"),
		}),
	);
});
