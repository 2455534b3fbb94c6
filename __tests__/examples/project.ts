import {
	appendFileSync,
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "@jest/globals";
import { runWorkflow } from "../../harness/run-workflow.ts";
import type { StepFunction } from "../../harness/step.ts";
import type { WorkflowOptions, WorkflowResult } from "../../harness/workflow-run.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/sandbox.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const EXAMPLES = path.join(ROOT, "examples");

/** A repository that uses our examples, as its owner would have pasted them, and a store that stands for S3. */
export interface Project {
	readonly sandbox: Sandbox;
	/** Replaces one of the project's scripts. */
	script(name: string, ...lines: string[]): void;
	/** Adds lines to one of the project's scripts. */
	extend(name: string, ...lines: string[]): void;
	/** Runs a workflow of examples/ by its file name, with the shipped action. */
	run(example: string, options?: Partial<WorkflowOptions>): Promise<WorkflowResult>;
}

/** The examples that this process has run. */
export const ran = new Set<string>();

/** What the scripts of the examples do, as little as will do. */
const SCRIPTS: Record<string, readonly string[]> = {
	"build.sh": [
		"mkdir -p dist/assets dist/blog",
		"echo '<p>home' > dist/index.html",
		"echo '<p>post' > dist/blog/post.html",
		"echo 'let a' > dist/assets/app-1a2b.js",
		"echo 'User-agent: *' > dist/robots.txt",
	],
	"train.sh": [
		"mkdir -p out logs/epochs",
		'test -s "$1"',
		"rows=$(find \"$2\" -name '*.csv' -exec cat {} + | wc -l | tr -d ' ')",
		'echo "<p>$rows rows" > out/report.html',
		"echo started > logs/epochs/1.log",
		'echo "rows=$rows" >> "$GITHUB_OUTPUT"',
	],
	"evaluate.sh": ['mkdir -p "$2"', 'ls "$1" > "$2/files.txt"'],
	"package.sh": ["mkdir -p out", 'echo "$1" > "out/$1.tar.gz"'],
	"nightly.sh": ["mkdir -p coverage", 'cat "$1"/*.txt > coverage/index.html'],
	"check.sh": [
		"mkdir -p out/logs",
		'test -s "$1" && test -d "$2"',
		"echo '<testsuite/>' > out/junit.xml",
		"echo '# fine' > out/summary.md",
		"echo a > out/logs/a.log",
		"echo b > out/logs/b.tmp",
	],
};

/** Sets up a project of its own for each test of the block, and a store with these buckets. */
export function useProject(
	buckets: readonly string[],
	region = "eu-west-1",
	options: () => SandboxOptions = () => ({}),
): Project {
	let sandbox: Sandbox | undefined;
	let directory = "";
	beforeEach(async () => {
		sandbox = await startSandbox({ region, ...options() });
		for (const bucket of buckets) await sandbox.createBucket(bucket, { region });
		directory = mkdtempSync(path.join(tmpdir(), "project-"));
		makeRepository(path.join(directory, "repository"));
	});
	afterEach(async () => {
		await sandbox?.stop();
		rmSync(directory, { recursive: true, force: true });
	});
	return {
		get sandbox() {
			if (sandbox === undefined) throw new Error("the sandbox has not been started");
			return sandbox;
		},
		script: (name, ...lines) => writeScript(path.join(directory, "repository"), name, lines),
		extend: (name, ...lines) => {
			const script = path.join(directory, "repository/scripts", name);
			appendFileSync(script, `${lines.join("\n")}\n`);
		},
		run: (example, options = {}) => {
			ran.add(example);
			const repository = path.join(directory, "repository");
			return runWorkflow(path.join(repository, ".github/workflows", example), {
				directory: mkdtempSync(path.join(directory, "run-")),
				repository,
				env: { AWS_ENDPOINT_URL_S3: sandbox?.endpoint ?? "" },
				secrets: keyPair("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"),
				actions: actions(repository),
				...options,
			});
		},
	};

	function keyPair(id: string, secret: string): Record<string, string> {
		const { accessKeyId = "", secretAccessKey = "" } = sandbox?.credential ?? {};
		return { [id]: accessKeyId, [secret]: secretAccessKey };
	}
}

function actions(repository: string): NonNullable<WorkflowOptions["actions"]> {
	const checkout: StepFunction = ({ workspace }) =>
		cpSync(repository, workspace, { recursive: true });
	return {
		"actions/checkout": checkout,
		"s3-staging/s3-staging": ROOT,
		"s3-staging/s3-staging/download": path.join(ROOT, "download"),
		"s3-staging/s3-staging/upload": path.join(ROOT, "upload"),
	};
}

function makeRepository(repository: string): void {
	for (const file of readdirSync(EXAMPLES).filter((name) => name.endsWith(".yml"))) {
		const place = file === "spec.yml" ? "s3-staging.yml" : path.join("workflows", file);
		cpSync(path.join(EXAMPLES, file), path.join(repository, ".github", place));
	}
	const wrapper = path.join(repository, ".github/actions/with-data");
	cpSync(path.join(EXAMPLES, "composite"), wrapper, { recursive: true });
	for (const [name, lines] of Object.entries(SCRIPTS)) writeScript(repository, name, lines);
}

function writeScript(repository: string, name: string, lines: readonly string[]): void {
	const file = path.join(repository, "scripts", name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, ["#!/bin/sh", "set -eu", ...lines, ""].join("\n"));
	chmodSync(file, 0o755);
}
