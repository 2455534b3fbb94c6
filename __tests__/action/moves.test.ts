import { describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();

async function move(
	options = "",
	from = "s3://bucket/in/",
	to = "s3://bucket/out/",
	inputs: Record<string, string> = {},
) {
	const transfers = `- { name: x, from: "${from}", to: "${to}", move: true${options} }`;
	const step = { ...world.action({ transfers, ...inputs }), uses: `${ACTION}/upload` };
	return (await world.job([step])).main("stage");
}

function requests(operation: string) {
	return world.sandbox.recorder.requests.filter((request) => request.operation === operation);
}

describe("move: true", () => {
	test("deletes each source that is still what was copied, after its copy", async () => {
		for (const name of ["a", "b/c"]) await world.sandbox.putObject("bucket", `in/${name}`, name);
		const etag = world.sandbox.object("bucket", "in/a")?.etag;
		const { exitCode, log } = await move();
		expect(exitCode).toBe(0);
		expect(world.sandbox.keys("bucket")).toEqual(["out/a", "out/b/c"]);
		expect(log).toMatch(/Plan: copy 2 files \(.*\); then delete 2 sources$/m);
		expect(log).toContain(
			"s3://bucket/in/a -> s3://bucket/out/a (1 B, verified: md5, source deleted)",
		);
		const [deletion] = requests("DeleteObject").filter(({ key }) => key === "in/a");
		expect(deletion?.headers["if-match"]).toBe(`"${etag}"`);
		const [copy] = requests("CopyObject").filter(({ key }) => key === "out/a");
		expect(deletion?.startedAt).toBeGreaterThan(copy?.endedAt ?? Number.POSITIVE_INFINITY);
	});

	test("hides the source of a bucket that keeps versions, and every version stays", async () => {
		world.sandbox.createBucket("versions", { versioning: true });
		const { versionId } = await world.sandbox.putObject("versions", "k", "x");
		expect((await move("", "s3://versions/k", "s3://bucket/k")).exitCode).toBe(0);
		expect(world.sandbox.keys("versions")).toEqual([]);
		const back = `- { from: s3://versions/k, to: s3://bucket/again, version-id: ${versionId} }`;
		expect((await world.stage({ before: back })).status).toBe("success");
	});

	test("keeps a source that changed since it was copied, and says where the object is", async () => {
		await world.sandbox.putObject("bucket", "in/a", "first");
		world.sandbox.fault({ operation: "DeleteObject", action: { kind: "replace", body: "second" } });
		const { exitCode, annotations, outputs } = await move();
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain(
			"s3://bucket/in/a was copied to s3://bucket/out/a, and is still there as well: Could not delete s3://bucket/in/a: the object changed since it was copied, so it was left",
		);
		const { files = "" } = outputs;
		expect(JSON.parse(files)).toMatchObject([{ status: "failed" }]);
		expect(String(await world.sandbox.object("bucket", "in/a")?.body())).toBe("second");
		expect(String(await world.sandbox.object("bucket", "out/a")?.body())).toBe("first");
	});

	test("counts a source as deleted that is gone when the answer to its deletion was lost", async () => {
		await world.sandbox.putObject("bucket", "in/a", "a");
		world.sandbox.fault({ operation: "DeleteObject", action: { kind: "drop-answer" } });
		const action = { kind: "error", status: 412, code: "PreconditionFailed" } as const;
		world.sandbox.fault({ operation: "DeleteObject", skip: 1, action });
		expect((await move()).exitCode).toBe(0);
		expect(world.sandbox.keys("bucket")).toEqual(["out/a"]);
	});

	test("names the permission that a delete lacks, and moves the others", async () => {
		await world.sandbox.putObject("bucket", "in/a", "a");
		await world.sandbox.putObject("bucket", "in/b", "b");
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "DeleteObject", key: "in/a", action });
		const { exitCode, annotations } = await move();
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain(
			"Allow `s3:DeleteObject` on `arn:aws:s3:::bucket/in/a`",
		);
		expect(annotations[0]?.message).not.toContain("for the condition");
		expect(world.sandbox.keys("bucket")).toEqual(["in/a", "out/a", "out/b"]);
	});

	test("names the permission that the condition of a delete takes on AWS", async () => {
		await world.sandbox.putObject("bucket", "in/a", "a");
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "DeleteObject", action });
		const { annotations } = await move("", "s3://bucket/in/", "s3://bucket/out/", {
			dialect: "aws",
		});
		expect(annotations[0]?.message).toContain(
			"Allow `s3:DeleteObject` on `arn:aws:s3:::bucket/in/a`; `s3:GetObject` as well, for the condition",
		);
	});

	test("deletes nothing whose copy failed or was not needed", async () => {
		for (const name of ["a", "b", "c"]) await world.sandbox.putObject("bucket", `in/${name}`, name);
		await world.sandbox.putObject("bucket", "out/b", "b");
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "CopyObject", key: "out/a", action });
		expect((await move(", overwrite: if-changed")).exitCode).toBe(1);
		expect(world.sandbox.keys("bucket")).toEqual(["in/a", "in/b", "out/b", "out/c"]);
		expect(requests("DeleteObject").map(({ key }) => key)).toEqual(["in/c"]);
	});

	test("is refused where an access point may lead to the very object", async () => {
		await world.sandbox.putObject("bucket", "in/a", "a");
		const { exitCode, annotations } = await move(
			"",
			"s3://bucket/in/",
			"s3://point-abc-s3alias/in/",
		);
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("may copy s3://point-abc-s3alias/in/a to itself");
		expect(annotations[0]?.message).toContain("Two names may lead to one bucket (an access point,");
		expect(requests("CopyObject")).toEqual([]);
	});

	test("is refused with a version, and for anything but a copy", async () => {
		const version = await move(", version-id: abc", "s3://bucket/a", "s3://bucket/b");
		expect(version.annotations[0]?.message).toContain("`move` and `version-id` exclude each other");
		const download = await move("", "s3://bucket/a", "a");
		expect(download.annotations[0]?.message).toContain(
			"`move` is for copies, and this is a download",
		);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});

describe("on a store that takes no notice of conditions, move: true", () => {
	const careless = useWorld({ ignores: ["if-match"] });

	test("looks at each source before it deletes it, and keeps one that changed", async () => {
		for (const name of ["a", "b"]) await careless.sandbox.putObject("bucket", `in/${name}`, name);
		const action = { kind: "replace", body: "second" } as const;
		careless.sandbox.fault({ operation: "HeadObject", key: "in/a", action });
		const before = "- { from: s3://bucket/in/, to: s3://bucket/out/, move: true }";
		const { exitCode, annotations } = (await careless.stage({ before })).main("stage");
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("the object changed since it was copied");
		expect(careless.sandbox.keys("bucket")).toEqual(["in/a", "out/a", "out/b"]);
		expect(String(await careless.sandbox.object("bucket", "in/a")?.body())).toBe("second");
	});
});
