import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { markdownFiles, readText } from "../docs/markdown.ts";
import { exampleFiles, readExample } from "../docs/own-steps.ts";
import { allJobs, isPinned, readWorkflows, usedActions } from "./workflow-files.ts";

const workflows = readWorkflows().map((workflow) => [workflow.file, workflow] as const);

/** All that may be written, or signed, and by whom. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
	"release.yml: attest": ["attestations", "id-token"],
	"release.yml: draft": ["contents"],
	"release.yml: move-major-tag": ["contents"],
};

describe("every workflow", () => {
	test.each(workflows)("%s pins actions of others to a commit, with its version", (_, { text }) => {
		const targets = usedActions(text);
		expect(targets.length).toBeGreaterThan(0);
		expect(targets.filter((target) => !isPinned(target))).toEqual([]);
	});

	test.each(workflows)("%s gives nobody a right who does not name it", (_, { permissions }) => {
		expect(permissions).toEqual({});
	});

	test.each(workflows)(
		"%s runs with no rights of its own for code of others",
		(_, { triggers }) => {
			expect(triggers).not.toContain("pull_request_target");
			expect(triggers).not.toContain("workflow_run");
		},
	);
});

describe("every job", () => {
	test.each(allJobs())("%s names its rights, and writes only what it is for", (name, job) => {
		const rights = Object.entries(job.permissions ?? { none: "is named" });
		const written = rights.filter(([, level]) => level !== "read").map(([right]) => right);
		expect(written.sort()).toEqual(WRITERS[name] ?? []);
	});

	test.each(allJobs())("%s ends in bounded time", (_, job) => {
		expect(job["timeout-minutes"]).toBeLessThanOrEqual(180);
	});

	test.each(allJobs())("%s leaves no token in the checkout", (_, { steps }) => {
		const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
		expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual(
			checkouts.map(() => false),
		);
	});

	test.each(allJobs())("%s puts no expression into a script", (_, { steps }) => {
		expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
	});

	test.each(allJobs())("%s installs packages without their scripts", (_, { steps }) => {
		const installs = steps.filter(({ run }) => /npm (?:ci|i|install)\b/.test(run ?? ""));
		expect(installs.filter(({ run }) => run !== "npm ci --ignore-scripts")).toEqual([]);
	});

	test.each(allJobs())("%s runs in an image of one digest, if in one", (_, { container }) => {
		expect(container ?? "image@sha256:").toContain("@sha256:");
	});
});

test("no code of a package runs where something can be signed or written", () => {
	const writers = allJobs().filter(([name]) => name in WRITERS);
	expect(writers.map(([name]) => name).sort()).toEqual(Object.keys(WRITERS));
	const commands = writers.flatMap(([, { steps }]) => steps.map(({ run }) => run ?? ""));
	expect(commands.filter((run) => /\b(?:npm|npx|node)\b/.test(run))).toEqual([]);
});

test("a release is audited, tested and attested before there is a draft of it", () => {
	const release = readWorkflows().find(({ file }) => file === "release.yml");
	const commands = release?.jobs.verify?.steps.map(({ run }) => run);
	for (const command of [
		"npm audit --omit=dev --audit-level=low",
		"npm audit signatures",
		"npm run check-dist",
		"npm test",
		"npm run --silent sbom > s3-staging.cdx.json",
	]) {
		expect(commands).toContain(command);
	}
	expect(release?.jobs).toMatchObject({ attest: { needs: "verify" }, draft: { needs: "attest" } });
	const attested = release?.jobs.attest?.steps.filter(({ uses }) =>
		uses?.startsWith("actions/attest@"),
	);
	expect(attested?.map((step) => step.with)).toMatchObject([
		{ "subject-path": "dist/*" },
		{ "subject-path": "dist/*", "sbom-path": expect.stringContaining("s3-staging.cdx.json") },
	]);
});

test("updates wait a week at least, those of actions and those of packages", () => {
	const { updates } = parse(readText(".github/dependabot.yml"));
	expect(updates.map((one: Record<string, string>) => one["package-ecosystem"])).toEqual([
		"npm",
		"github-actions",
	]);
	for (const update of updates) {
		expect(update.cooldown["default-days"]).toBeGreaterThanOrEqual(7);
	}
});

describe("what people copy", () => {
	const pages = [
		...markdownFiles().map((file) => [file, readText(file)] as const),
		...exampleFiles().map((file) => [`examples/${file}`, readExample(file)] as const),
	].filter(([, text]) => usedActions(text).length > 0);

	test.each(pages)("%s pins actions of others to a commit, with its version", (_, text) => {
		expect(usedActions(text).filter((target) => !isPinned(target))).toEqual([]);
	});
});

test.each([
	"actions/checkout@v7",
	"actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1",
	"actions/checkout@3d3c42e # v7.0.1",
])("the checks above see that %s is not pinned", (target) => {
	expect(usedActions(`      - uses: ${target}\n`).map(isPinned)).toEqual([false]);
});
