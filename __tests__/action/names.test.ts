import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

/** 1,021 bytes in segments a disk can hold: with a prefix of three the longest key S3 takes. */
const LONGEST_NAME = ["a".repeat(254), "b".repeat(254), "c".repeat(255), "d".repeat(255)].join("/");

/** Names that stand for nothing but themselves, in a key as in a path. */
const ODD_NAMES = [
	"two words",
	" space around ",
	"+ % ? # & = @ , ; ' \" ( ) [ ] { } ~ $",
	"%2Fencoded+%20",
	"caf\u00e9",
	"cafe\u0301",
	"日本語/Łódź",
	"😀🏳️‍🌈",
	"a->b",
	"a = b",
	"!not",
	"#hash",
	"~",
	"new\nline",
	"tab\tcr\r",
	"back\\slash",
	"C:x",
	"::error::shout",
	"%0A%25",
	LONGEST_NAME,
];

const onLinux = process.platform === "linux" ? describe : describe.skip;

/** An end of a line, in quotes. */
function inQuotes(text: string): string {
	return `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}

// macOS and Windows cannot hold all of these names beside each other.
onLinux("odd names", () => {
	const world = useWorld();

	async function putAll(): Promise<void> {
		for (const name of ODD_NAMES) await world.sandbox.putObject("bucket", `in/${name}`, name);
	}

	function writeAll(): void {
		world.files(Object.fromEntries(ODD_NAMES.map((name) => [`out/${name}`, name])));
	}

	test.each(["s3://bucket/in/", "s3://bucket/in/**"])(
		"%s brings every key to the path of its name",
		async (from) => {
			await putAll();
			const job = await world.stage({ before: `${from} -> data/` });
			expect(job.main("stage").annotations.map(({ message }) => message)).toEqual([
				"2 paths with a line break cannot stand in the output `paths`, which has one path a line: `files` has them all.",
			]);
			for (const name of ODD_NAMES)
				expect(readFileSync(world.at(`data/${name}`), "utf8")).toBe(name);
			expect(world.tree()).toHaveLength(ODD_NAMES.length);
			const files: { uri: string }[] = JSON.parse(job.steps.stage?.outputs.files ?? "");
			expect(files.map(({ uri }) => uri)).toEqual(
				ODD_NAMES.map((name) => `s3://bucket/in/${name}`).sort(byBytes),
			);
		},
	);

	test("a key written as a mapping is that object, pattern characters and all", async () => {
		await putAll();
		const before = JSON.stringify(
			ODD_NAMES.map((name, index) => ({
				from: { bucket: "bucket", key: `in/${name}` },
				to: `got/${index}`,
			})),
		);
		expect((await world.stage({ before })).status).toBe("success");
		for (const [index, name] of ODD_NAMES.entries()) {
			expect(readFileSync(world.at(`got/${index}`), "utf8")).toBe(name);
		}
	});

	test("a quoted line says names exactly, in both directions", async () => {
		const names = ODD_NAMES.filter((name) => !/[*?[\]{}\n\r\t]/.test(name));
		await putAll();
		writeAll();
		const job = await world.stage({
			before: names
				.map((name) => `${inQuotes(`s3://bucket/in/${name}`)} -> ${inQuotes(`down/${name}`)}`)
				.join("\n"),
			after: names
				.map((name) => `${inQuotes(`out/${name}`)} -> ${inQuotes(`s3://bucket/up/${name}`)}`)
				.join("\n"),
		});
		expect(job.status).toBe("success");
		for (const name of names) expect(readFileSync(world.at(`down/${name}`), "utf8")).toBe(name);
		expect(world.sandbox.keys("bucket", "up/")).toEqual(
			names.map((name) => `up/${name}`).sort(byBytes),
		);
	});

	test("uploads keep the text of every name", async () => {
		writeAll();
		expect((await world.stage({ after: "out/ -> s3://bucket/up/" })).status).toBe("success");
		expect(world.sandbox.keys("bucket")).toEqual(
			ODD_NAMES.map((name) => `up/${name}`).sort(byBytes),
		);
		for (const name of ODD_NAMES) {
			expect((await world.sandbox.object("bucket", `up/${name}`)?.body())?.toString()).toBe(name);
		}
	});

	test("a pattern character of a file's name stands in brackets", async () => {
		world.files({ "out/a[1].csv": "1", "out/what?": "2", "out/{a,b}": "3", "out/a1.csv": "no" });
		const after = ["out/a[[]1].csv", "out/what[?]", "out/[{]a,b[}]"]
			.map((from) => `${from} -> s3://bucket/`)
			.join("\n");
		expect((await world.stage({ after })).status).toBe("success");
		expect(world.sandbox.keys("bucket")).toEqual(["a[1].csv", "what?", "{a,b}"]);
	});

	test("says what to write when a name was read as a pattern", async () => {
		world.files({ "out/a[1].csv": "1" });
		const job = await world.stage({ after: "out/a[1].csv -> s3://bucket/" });
		expect(job.post("stage").annotations[0]?.message).toContain(
			"`* ? [ ] { }` are pattern characters: one that belongs to a name is written `[[]`, `[*]` and so on",
		);
	});

	test("a key over 1,024 bytes is refused before anything is sent", async () => {
		world.files({ [LONGEST_NAME]: "long", ok: "ok" });
		const job = await world.stage({ after: ". -> s3://bucket/four/" });
		expect(job.status).toBe("failure");
		expect(job.post("stage").annotations[0]?.message).toMatch(
			/^The key `four\/a+\/.*` would have 1026 bytes, and S3 allows 1024\nMove `base` down/s,
		);
		expect(world.sandbox.recorder.requests).toEqual([]);
	});
});

function byBytes(first: string, second: string): number {
	return Buffer.compare(Buffer.from(first), Buffer.from(second));
}
