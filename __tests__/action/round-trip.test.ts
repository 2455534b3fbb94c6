import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ACTION, useWorld } from "../support/action.ts";
import { onlyError } from "../support/only-error.ts";

/** What a path cannot hold, seldom enough that most trees can be staged. */
const unsafeSegment = fc.constantFrom("", ".", "..");
const oddSegment = fc.oneof(
	fc.string({ unit: "binary", minLength: 1, maxLength: 4 }).filter((text) => !/[/\0]/.test(text)),
	fc.constantFrom(
		"a",
		"b",
		"A",
		"...",
		".env",
		" ",
		"a b",
		"#",
		"!",
		"!a",
		"%2F",
		"%",
		"+",
		"&",
		"=",
		"->",
	),
	fc.constantFrom(
		"\\",
		"C:",
		"CON",
		"a.",
		"a ",
		"[a]",
		"{a,b}",
		"**",
		"?",
		"~",
		"-",
		"\n",
		"\r\n",
		"\u2028",
	),
	fc.constantFrom(
		"é",
		"e\u0301",
		"ﬁ",
		"😀",
		"\u202e",
		"\ufeff",
		"::error::",
		"##[error]",
		"x".repeat(255),
	),
);
const segment = fc.oneof(
	{ weight: 60, arbitrary: oddSegment },
	{ weight: 1, arbitrary: unsafeSegment },
);

/** Keys below a prefix, with their content. */
const objects = fc
	.uniqueArray(
		fc.record({
			name: fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/")),
			bytes: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
		}),
		{ minLength: 1, maxLength: 8, selector: ({ name }) => name },
	)
	.filter((all) =>
		all.every(({ name }) => !name.endsWith("/") && name !== "" && isUnchanged(name)),
	);

type StoredObject = { readonly name: string; readonly bytes: Buffer };

/** Lone surrogates are no UTF-8, so no key. */
function isUnchanged(name: string): boolean {
	return Buffer.from(name).toString() === name && !/(^|\/)\.git(\/|$)/i.test(name);
}

/** Why the keys cannot all be paths of one directory. */
function whyNot(names: readonly string[]): "refused" | "collide" | undefined {
	const isUnsafe = (name: string) => name.split("/").some((part) => ["", ".", ".."].includes(part));
	if (names.some(isUnsafe)) return "refused";
	const needsDirectory = (name: string) => names.some((other) => other.startsWith(`${name}/`));
	return names.some(needsDirectory) ? "collide" : undefined;
}

const MESSAGES = {
	refused: /cannot become (a path|paths):/,
	collide: /would become the file .* needs a directory there/s,
};

const onLinux = process.platform === "linux" ? describe : describe.skip;

// What a disk can hold and tell apart is another thing on macOS and on Windows.
onLinux("any objects", () => {
	const world = useWorld();
	const step = (id: "upload" | "download", transfers: string) => ({
		...world.action({
			transfers,
			"include-hidden-files": "true",
			"allow-secret-files": "**",
		}),
		id,
		uses: `${ACTION}/${id}`,
	});

	async function expectRoundTrip(all: readonly StoredObject[], run: string): Promise<void> {
		const { sandbox } = world;
		for (const { name, bytes } of all)
			await sandbox.putObject("bucket", `${run}/in/${name}`, bytes);
		sandbox.recorder.clear();
		const job = await world.job([
			step("download", `s3://bucket/${run}/in/ -> data/`),
			step("upload", `data/ -> s3://bucket/${run}/out/`),
		]);
		const obstacle = whyNot(all.map(({ name }) => name));
		if (obstacle !== undefined) {
			expect(onlyError(job)).toMatch(MESSAGES[obstacle]);
			expect(sandbox.recorder.requests.map(({ operation }) => operation)).toEqual([
				"ListObjectsV2",
			]);
			expect(world.tree()).toEqual([]);
			return;
		}
		const told = job.stages.flatMap(({ annotations }) => annotations);
		expect(told.filter(({ message }) => !message.includes("line break"))).toEqual([]);
		expect(world.tree()).toHaveLength(all.length);
		expect(sandbox.keys("bucket", `${run}/out/`)).toHaveLength(all.length);
		for (const { name, bytes } of all) {
			expect([name, readFileSync(world.at(`data/${name}`))]).toEqual([name, bytes]);
			const stored = await sandbox.object("bucket", `${run}/out/${name}`)?.body();
			expect([name, stored]).toEqual([name, bytes]);
		}
	}

	test("come down and go up again as they were, or are refused before the first byte", async () => {
		let runs = 0;
		const seen = new Set<string | undefined>();
		await fc.assert(
			fc.asyncProperty(objects, async (all) => {
				rmSync(world.workspace, { recursive: true, force: true });
				mkdirSync(world.workspace);
				seen.add(whyNot(all.map(({ name }) => name)));
				await expectRoundTrip(all, String(runs++));
			}),
			{
				numRuns: 20,
				examples: [
					[
						[
							{ name: "a", bytes: Buffer.from("1") },
							{ name: "a/b", bytes: Buffer.from("2") },
						],
					],
					[
						[
							{ name: "fine", bytes: Buffer.from("1") },
							{ name: "../b", bytes: Buffer.from("2") },
						],
					],
				],
			},
		);
		expect(seen).toEqual(new Set(["refused", "collide", undefined]));
	}, 60_000);
});
