import { tmpdir } from "node:os";
import path from "node:path";
import * as core from "@actions/core";
import { rememberSecret } from "../known-secrets.ts";
import { type AnnotationTarget, type Host, SHORTEST_MASK } from "./host.ts";
import { safeLine, safeLines } from "./safe-text.ts";
import { readTrigger } from "./trigger.ts";

/** The runner cuts annotations at this length (actions/runner, ExecutionContext.cs). */
const LONGEST_ANNOTATION = 4_096;

/** A step of a GitHub workflow, or of a runner that speaks the same protocol. */
export function githubHost(environment: NodeJS.ProcessEnv): Host {
	// A log that nobody reads any more must not stop the transfers, and telling of it there would fail again.
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
	return {
		workspace: path.resolve(environment.GITHUB_WORKSPACE || process.cwd()),
		temporary: path.resolve(environment.RUNNER_TEMP || tmpdir()),
		provenance: readProvenance(environment),
		tokens: readNamed(environment, TOKENS),
		get trigger() {
			return readTrigger(environment);
		},
		// The runner's word for both of its debug logs.
		hasDebugLog: environment.RUNNER_DEBUG === "1",
		info: (line) => core.info(safeLine(line)),
		debug: (line) => core.debug(safeLines(line)),
		notice: (text) => core.notice(annotationText(text)),
		warning: (text, target) => core.warning(annotationText(text), properties(target)),
		error: (text, target) => {
			process.exitCode = 1;
			core.error(annotationText(text), properties(target));
		},
		startGroup: (title) => core.startGroup(safeLine(title)),
		endGroup: () => core.endGroup(),
		mask: (secret) => {
			if (secret.length < SHORTEST_MASK) return;
			core.setSecret(secret);
			rememberSecret(secret);
		},
		setOutput: (name, value) => core.setOutput(name, value),
		saveState: (name, value) => core.saveState(name, value),
		state: (name) => core.getState(name),
		appendSummary: async (markdown) => {
			if (!environment.GITHUB_STEP_SUMMARY) return;
			await core.summary.addRaw(markdown, true).write();
		},
	};
}

/** GitHub Docs, "Variables reference", default environment variables. */
const PROVENANCE = [
	"GITHUB_REPOSITORY",
	"GITHUB_SHA",
	"GITHUB_WORKFLOW",
	"GITHUB_RUN_ID",
	"GITHUB_RUN_ATTEMPT",
	"GITHUB_JOB",
] as const;

/** What the runner gives to actions, what steps hand on by habit, and what the AWS SDKs read. */
const TOKENS = [
	"ACTIONS_RUNTIME_TOKEN",
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
	"GITHUB_TOKEN",
	"GH_TOKEN",
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN",
] as const;

function readNamed(
	environment: NodeJS.ProcessEnv,
	names: readonly string[],
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = environment[name];
			return value ? [[name, value] as const] : [];
		}),
	);
}

// `GITHUB_RUN_ID` as `github-run-id`.
function readProvenance(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
	const known = Object.entries(readNamed(environment, PROVENANCE));
	return Object.fromEntries(
		known.map(([variable, value]) => [variable.toLowerCase().replaceAll("_", "-"), value]),
	);
}

function annotationText(text: string): string {
	const safe = safeLines(text);
	return safe.length <= LONGEST_ANNOTATION ? safe : `${safe.slice(0, LONGEST_ANNOTATION - 2)} …`;
}

function properties(target: AnnotationTarget = {}): core.AnnotationProperties {
	return {
		...(target.title === undefined ? {} : { title: target.title }),
		...(target.file === undefined ? {} : { file: target.file }),
		...(target.line === undefined ? {} : { startLine: target.line }),
		...(target.column === undefined ? {} : { startColumn: target.column }),
	};
}
