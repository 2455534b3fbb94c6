import type { Command } from "./measure-command.ts";
import { ourCommand } from "./our-command.ts";
import { peerCommand } from "./peer-command.ts";
import { installHint, type Peer } from "./peers.ts";
import { commonEnvironment, type Task } from "./task.ts";
import type { Tools } from "./tools.ts";
import type { ContenderName } from "./work.ts";

/** What contenders are made of. */
export interface Equipment {
	readonly tools: Tools;
	readonly peers: readonly Peer[];
}

/** How a contender does a task. Throws if it is not installed. */
export function contenderCommand(
	contender: ContenderName,
	task: Task,
	{ tools, peers }: Equipment,
): Command {
	switch (contender) {
		case "ours":
		case "tenth":
		case "prompt":
			return ourCommand(task);
		case "empty":
			return nodeCommand(tools.script("empty"), task);
		case "floor":
		case "sdk": {
			const amount = task.job.files > 1 ? "many" : "one";
			return nodeCommand(tools.script(`${contender}-${task.job.direction}-${amount}`), task);
		}
		case "aws-cli":
		case "s5cmd":
		case "rclone": {
			const peer = peers.find(({ name }) => name === contender);
			if (peer === undefined) throw new Error(installHint(contender));
			return peerCommand(peer, task);
		}
	}
}

function nodeCommand(script: string, task: Task): Command {
	const { endpoint, bucket, key, path, job } = task;
	const told = { endpoint, bucket, key, path, count: job.files, bytes: job.bytes };
	return {
		program: process.execPath,
		arguments: [script, JSON.stringify(told)],
		environment: commonEnvironment(task),
		directory: task.scratch,
	};
}
