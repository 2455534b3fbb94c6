import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import type { TransferSpec } from "../../src/spec/spec.ts";
import { type TempJob, tempJob, transfersOf } from "./temp-job.ts";

let job: TempJob;
beforeEach(() => {
	job = tempJob();
});
afterEach(() => job.remove());

async function entries(transfers: string): Promise<readonly TransferSpec[]> {
	const source = { before: "", after: "", transfers };
	return (await parseSpec(source, "one-phase")).transfers;
}

describe("files that the same rules match", () => {
	test("share one value of their headers", async () => {
		job.write("d/a.html", "d/b.html", "d/x/c.html", "d/x/d.html", "d/e.txt");
		const rules = 'rules: [{ match: "*.html", acl: private }, { match: x/, tags: { a: b } }]';
		const spec = await entries(`- { from: d/, to: s3://bucket/, ${rules} }`);
		const headers = transfersOf(await job.plan(spec)).map((transfer) =>
			transfer.direction === "upload" ? transfer.headers : undefined,
		);
		expect(headers).toHaveLength(5);
		expect(new Set(headers).size).toBe(3);
		expect(headers[0]).toBe(headers[1]);
	});
});
