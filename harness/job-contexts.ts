import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Value, ValueObject } from "./expression-value.ts";

/** Whose machine a job runs on. */
export type RunnerEnvironment = "github-hosted" | "self-hosted";

/** What the contexts of a whole job are made from. */
interface ContextOptions {
	readonly workspace: string;
	readonly temp: string;
	readonly github?: Readonly<Record<string, unknown>>;
}

/** actions/runner GitHubContext.cs: these become GITHUB_ variables; `token` and `event` do not. */
const GITHUB_VARIABLES: readonly string[] = [
	"action",
	"action_path",
	"action_ref",
	"action_repository",
	"actor",
	"actor_id",
	"api_url",
	"base_ref",
	"env",
	"event_name",
	"event_path",
	"graphql_url",
	"head_ref",
	"job",
	"output",
	"path",
	"ref",
	"ref_name",
	"ref_protected",
	"ref_type",
	"repository",
	"repository_id",
	"repository_owner",
	"repository_owner_id",
	"retention_days",
	"run_attempt",
	"run_id",
	"run_number",
	"server_url",
	"sha",
	"state",
	"step_summary",
	"triggering_actor",
	"workflow",
	"workflow_ref",
	"workflow_sha",
	"workspace",
];

const OS_NAMES: Readonly<Record<string, string>> = { darwin: "macOS", win32: "Windows" };

/** A github context for a push to `main` of a made-up repository, under the given values. */
export function githubContext(options: ContextOptions): ValueObject {
	const context: Record<string, Value> = {
		actor: "octocat",
		api_url: "https://api.github.com",
		base_ref: "",
		event: {},
		event_name: "push",
		graphql_url: "https://api.github.com/graphql",
		head_ref: "",
		job: "test",
		ref: "refs/heads/main",
		ref_name: "main",
		ref_protected: "false",
		ref_type: "branch",
		repository: "octo-org/octo-repo",
		repository_id: "1",
		repository_owner: "octo-org",
		retention_days: "90",
		run_attempt: "1",
		run_id: "1658821493",
		run_number: "3",
		server_url: "https://github.com",
		sha: "ffac537e6cbbf934b08745a378932722df287a53",
		triggering_actor: "octocat",
		workflow: "test",
		workflow_ref: "octo-org/octo-repo/.github/workflows/test.yml@refs/heads/main",
		...(options.github as ValueObject | undefined),
		workspace: options.workspace,
	};
	return { ...context, event_path: writeEvent(options.temp, context.event ?? {}) };
}

export function runnerContext(
	temp: string,
	environment: RunnerEnvironment = "self-hosted",
): ValueObject {
	return {
		name: "harness",
		os: OS_NAMES[process.platform] ?? "Linux",
		arch: process.arch === "arm64" ? "ARM64" : "X64",
		environment,
		temp,
		tool_cache: join(temp, "_tool"),
	};
}

/** The GITHUB_ and RUNNER_ variables of a step. */
export function contextVariables(github: ValueObject, runner: ValueObject): Record<string, string> {
	const variables: Record<string, string> = {};
	for (const name of GITHUB_VARIABLES) {
		if (name in github) {
			variables[`GITHUB_${name.toUpperCase()}`] = String(github[name] ?? "");
		}
	}
	for (const [name, value] of Object.entries(runner)) {
		variables[`RUNNER_${name.toUpperCase()}`] = String(value ?? "");
	}
	return variables;
}

function writeEvent(temp: string, event: Value): string {
	const directory = join(temp, "_github_workflow");
	mkdirSync(directory, { recursive: true });
	const path = join(directory, "event.json");
	writeFileSync(path, JSON.stringify(event));
	return path;
}
