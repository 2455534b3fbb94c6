import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const BYTES = 101 * 2 ** 20;

/** A store that tells no checksums. */
const world = useWorld({ refuses: ["checksum-mode"] });

function copy(from: string) {
	return world.stage({ before: `s3://bucket/${from} -> s3://bucket/to`, dialect: "generic" });
}

test("a copy in parts is verified by the ETag that its source has from the same parts", async () => {
	world.files({ file: randomBytes(BYTES) });
	await world.stage({ before: "file -> s3://bucket/from", dialect: "generic" });
	const job = await copy("from");
	expect(job.main("stage").log).toContain("-> s3://bucket/to (106 MB, verified: md5)");
}, 60_000);

test("a copy in parts is verified by its size where nothing else tells", async () => {
	await world.sandbox.putObject("bucket", "from", randomBytes(BYTES));
	const job = await copy("from");
	expect(job.main("stage").log).toContain("-> s3://bucket/to (106 MB, verified: size only)");
	expect(world.sandbox.object("bucket", "to")?.size).toBe(BYTES);
}, 60_000);

test("a source stays where something else has replaced its copy before that was verified", async () => {
	// The ETag of what KMS encrypts is no MD5, and its copy has another.
	const encryption = { "x-amz-server-side-encryption": "aws:kms" };
	await world.sandbox.putObject("bucket", "from", "first", encryption);
	const action = { kind: "replace", body: "other" } as const;
	world.sandbox.fault({ operation: "HeadObject", key: "to", action });
	const before = "- { from: s3://bucket/from, to: s3://bucket/to, move: true }";
	const { exitCode, annotations } = (await world.stage({ before, dialect: "generic" })).main(
		"stage",
	);
	expect(exitCode).toBe(1);
	expect(annotations.at(-1)?.message).toContain("something else has replaced the copy");
	expect(world.sandbox.keys("bucket")).toEqual(["from", "to"]);
});
