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
