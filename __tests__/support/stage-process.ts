import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { encodeState } from "../../src/report/state.ts";
import { ACTION, reach, type World } from "./action.ts";

/** What post is told by a main step that went well. */
export const AFTER_MAIN = { STATE_main: encodeState({ accepted: true, completed: true }) };

interface ProcessOptions {
	/** More variables. */
	readonly environment?: Readonly<Record<string, string>>;
	/** Options of Node's own. */
	readonly node?: readonly string[];
}

/** Starts a stage as a process of its own. Nobody reads its output yet. */
export function startStage(
	world: World,
	script: "index.js" | "post.js",
	inputs: Record<string, string>,
	{ environment = {}, node = [] }: ProcessOptions = {},
): ChildProcess {
	const given = Object.entries({ ...reach(world.sandbox), ...inputs });
	const texts = given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
	return spawn(process.execPath, [...node, path.join(ACTION, "dist", script)], {
		cwd: world.workspace,
		env: {
			PATH: process.env.PATH,
			GITHUB_WORKSPACE: world.workspace,
			RUNNER_TEMP: world.temp,
			...Object.fromEntries(texts),
			...environment,
		},
		stdio: ["ignore", "pipe", "ignore"],
	});
}
