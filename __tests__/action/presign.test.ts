import { describe, expect, test } from "@jest/globals";
import { DEFAULT_CREDENTIAL } from "../../sandbox/signature/credential.ts";
import { useWorld } from "../support/action.ts";
import { withoutPointer } from "../support/error-pointer.ts";

const TEMPORARY = {
	accessKeyId: "ASIATEMPORARYKEY0001",
	secretAccessKey: "temporary/secret+key",
	sessionToken: "a+session/token==".repeat(8),
};

/** What a browser makes of an attribute. */
function unescapeHtml(text: string): string {
	return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function linksOf(summary: string): string[] {
	const [, links = ""] = summary.split("<b>Links</b>");
	return [...links.matchAll(/<a href="([^"]*)">/g)].map(([, href = ""]) => unescapeHtml(href));
}

describe("presign", () => {
	const world = useWorld({ credentials: [DEFAULT_CREDENTIAL, TEMPORARY] });

	test("gives a link to what was uploaded in the summary, and nothing of it to the log", async () => {
		world.files({ "out/a b+c.txt": "hello" });
		const after = '- { from: "out/a b+c.txt", to: "s3://bucket/ü/a b+c.txt", presign: 1h }';
		const job = await world.stage({ after });
		expect(job.status).toBe("success");
		const { log, summary } = job.post("stage");
		const [link = ""] = linksOf(summary);
		const answer = await fetch(link);
		expect([answer.status, await answer.text()]).toEqual([200, "hello"]);
		expect(new URL(link).searchParams.get("X-Amz-Expires")).toBe("3600");
		expect(log).toContain("Link to s3://bucket/ü/a b+c.txt: works until 20");
		expect(log).not.toContain("X-Amz");
	});

	test("gives it to later steps, whose logs do not show its signature", async () => {
		world.files({ a: "hello" });
		await world.sandbox.putObject("bucket", "in", "there");
		const before = "- { name: in, from: s3://bucket/in, to: in, presign: 90m }";
		const job = await world.job([
			world.action({ before }),
			{
				id: "use",
				run: 'echo "$U"; echo "n=${#U}" >> "$GITHUB_OUTPUT"',
				env: { U: "${{ steps.stage.outputs.in-url }}" },
			},
		]);
		expect(job.status).toBe("success");
		const { outputs } = job.main("stage");
		const { "in-url": link = "", files = "" } = outputs;
		expect(await (await fetch(link)).text()).toBe("there");
		const [file] = JSON.parse(files);
		expect(file.url).toBe(link);
		expect(Date.parse(file["url-expires"]) - Date.now()).toBeGreaterThan(5_300_000);
		expect(job.main("use").log).toContain("&X-Amz-Signature=***");
	});

	test("links to the version that was asked for", async () => {
		world.sandbox.createBucket("kept", { versioning: true });
		const { versionId = "" } = await world.sandbox.putObject("kept", "a", "old");
		await world.sandbox.putObject("kept", "a", "new");
		const before = `- { name: a, from: s3://kept/a, to: a, version-id: ${versionId}, presign: 1h }`;
		const { "a-url": link = "" } = (await world.stage({ before })).main("stage").outputs;
		expect(await (await fetch(link)).text()).toBe("old");
	});

	test("works in the summary although the runner masks the keys that signed it, and says that it ends with them", async () => {
		world.files({ a: "hello" });
		const keys = {
			"aws-access-key-id": TEMPORARY.accessKeyId,
			"aws-secret-access-key": TEMPORARY.secretAccessKey,
			"aws-session-token": TEMPORARY.sessionToken,
		};
		const after =
			"- { from: a, to: s3://bucket/a, presign: 7d }\n- { from: a, to: s3://bucket/b, presign: 7d }";
		const job = await world.stage({ ...keys, after });
		const { summary, annotations } = job.post("stage");
		const links = linksOf(summary);
		expect(links).toHaveLength(2);
		for (const link of links) expect((await fetch(link)).status).toBe(200);
		expect(annotations.map(({ message }) => message)).toEqual([
			"`presign`: the credentials are temporary, and links end with them, however long they were to last",
		]);
	});

	test("is refused before anything moves for an anonymous step", async () => {
		world.files({ a: "hello" });
		const after = "- { from: a, to: s3://bucket/a, presign: 1h }";
		const keys = { "aws-access-key-id": "", "aws-secret-access-key": "", anonymous: "true" };
		const job = await world.stage({ ...keys, after });
		expect(job.status).toBe("failure");
		expect(withoutPointer(job.post("stage").annotations[0]?.message ?? "")).toBe(
			"Could not make a link to s3://bucket/a: it would have to be signed, and this step is `anonymous`\nGive the step credentials",
		);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("makes no more than 1,000 links for an entry", async () => {
		world.files(
			Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`d/${index}`, ""])),
		);
		const job = await world.stage({ after: "- { from: d/, to: s3://bucket/, presign: 1h }" });
		expect(job.status).toBe("failure");
		expect(job.post("stage").annotations[0]?.message).toContain("would need 1001 links");
		expect(world.sandbox.recorder.requests).toEqual([]);
	});

	test("gives a link to what is there already, too", async () => {
		await world.sandbox.putObject("bucket", "in", "there");
		world.files({ in: "old" });
		const before = "- { name: in, from: s3://bucket/in, to: in, if-exists: keep, presign: 1h }";
		const { "in-url": link = "" } = (await world.stage({ before })).main("stage").outputs;
		expect(await (await fetch(link)).text()).toBe("there");
	});

	test("gives no link to what did not arrive", async () => {
		world.files({ a: "hello" });
		const after =
			"- { from: a, to: s3://nowhere/a, presign: 1h }\n- { from: a, to: s3://bucket/a, presign: 1h }";
		const job = await world.stage({ after });
		expect(job.status).toBe("failure");
		expect(
			linksOf(job.post("stage").summary).filter((link) => link.includes("X-Amz-")),
		).toHaveLength(1);
	});
});
