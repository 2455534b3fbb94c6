import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const world = useWorld();

function requests(...operations: string[]) {
	return world.sandbox.recorder.requests.filter(({ operation }) => operations.includes(operation));
}

async function store(count: number, prefix = "in/"): Promise<void> {
	for (let at = 0; at < count; at++) {
		await world.sandbox.putObject("bucket", `${prefix}${String(at).padStart(4, "0")}`, "12345");
	}
}

function download(options: string) {
	return world.stage({ before: `- { name: in, from: "s3://bucket/in/", to: in/, ${options} }` });
}

function upload(options: string, inputs: Record<string, string> = {}) {
	const after = `- { from: "out/*", to: "s3://bucket/out/", ${options} }`;
	return world.stage({ after, ...inputs });
}

describe("expect", () => {
	test("lets an entry run that finds as many as it expects", async () => {
		await store(3);
		expect((await download("expect: 3")).status).toBe("success");
		world.files({ "out/a": "a", "out/b": "b" });
		expect((await upload("expect: 2..5")).status).toBe("success");
		expect(requests("PutObject")).toHaveLength(2);
	});

	test("fails a download that finds too many before a byte moves, and says which", async () => {
		await store(12);
		const job = await download("expect: 3");
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.main("stage").annotations;
		expect(message).toContain("`s3://bucket/in/` finds 12 files, and `expect` is `3`:");
		expect(message).toContain("- s3://bucket/in/0009\n");
		expect(message).not.toContain("s3://bucket/in/0010");
		expect(message).toContain("- and 2 more");
		expect(requests("GetObject")).toEqual([]);
		expect(world.tree()).toEqual([]);
	});

	test("fails an upload that finds too few, and lets other entries go on", async () => {
		world.files({ "out/a": "a", b: "b" });
		const after = `- { from: "out/*", to: "s3://bucket/out/", expect: 2..* }\n- b -> s3://bucket/b`;
		const job = await world.stage({ after });
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.post("stage").annotations;
		expect(message).toContain("`out/*` finds 1 file, and `expect` is `2..*`:");
		expect(requests("PutObject").map(({ key }) => key)).toEqual(["b"]);
	});

	test("counts what is left after `exclude`, and what is there already", async () => {
		await store(3);
		world.files({ "in/0000": "12345" });
		const job = await download('expect: 2, exclude: "0002", if-exists: keep');
		expect(job.status).toBe("success");
		expect(requests("GetObject").map(({ key }) => key)).toEqual(["in/0001"]);
	});

	test("decides what nothing means, whatever `if-no-files-found` says", async () => {
		const refused = await upload("expect: 1..*", { "if-no-files-found": "ignore" });
		expect(refused.status).toBe("failure");
		const [{ message = "" } = {}] = refused.post("stage").annotations;
		expect(message).toContain("There is no file to upload at out/*, and `expect` is `1..*`");
		expect(message).toContain("let `expect` begin with 0");
		expect((await upload("expect: 0..10")).status).toBe("success");
		expect((await upload("expect: 0..*")).status).toBe("success");
	});

	test("fails in a dry run as well", async () => {
		await store(2);
		const before = `- { from: "s3://bucket/in/", to: in/, expect: 1 }`;
		const job = await world.stage({ before, "dry-run": "true" });
		expect(job.status).toBe("failure");
		expect(job.main("stage").log).toContain("`s3://bucket/in/` finds 2 files");
	});

	test("of a large listing is judged before the first byte, unless enough is found already", async () => {
		await store(1100);
		expect((await download("expect: 1..1000")).status).toBe("failure");
		expect(requests("GetObject")).toEqual([]);
		const open = await download("expect: 1..*");
		expect(open.status).toBe("success");
		expect(open.main("stage").log).toContain("transfers have begun");
		expect(open.main("stage").outputs).toMatchObject({ count: "1100" });
	}, 60_000);
});

describe("max-bytes", () => {
	test("fails an entry that would move more, with the sum, before a byte moves", async () => {
		await store(1100);
		const job = await download("max-bytes: 5 kB");
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.main("stage").annotations;
		expect(message).toContain(
			"would move 1100 files of 5500 bytes in all, and `max-bytes` is 5000",
		);
		expect(requests("GetObject")).toEqual([]);
		expect((await download("max-bytes: 5500")).status).toBe("success");
	}, 60_000);

	test("does not count what stays as it is", async () => {
		world.files({ "out/a": "12345", "out/b": "12345" });
		await world.sandbox.putObject("bucket", "out/a", "12345");
		expect((await upload("max-bytes: 5")).status).toBe("failure");
		expect((await upload("max-bytes: 5, overwrite: if-changed")).status).toBe("success");
		expect(requests("PutObject").map(({ key }) => key)).toEqual(["out/b"]);
	});
});
