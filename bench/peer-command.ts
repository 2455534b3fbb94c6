import path from "node:path";
import type { Command } from "./measure-command.ts";
import type { Peer } from "./peers.ts";
import { commonEnvironment, type Task } from "./task.ts";

/** How a peer does a task at its defaults: said as its manual says it, and printing nothing but errors. */
export function peerCommand({ name, program }: Peer, task: Task): Command {
	const environment = commonEnvironment(task);
	const directory = task.scratch;
	switch (name) {
		case "aws-cli":
			return { program, arguments: awsArguments(task), environment, directory };
		case "s5cmd":
			return { program, arguments: s5cmdArguments(task), environment, directory };
		case "rclone": {
			// It refuses this variable; the certificate is an argument.
			const { AWS_CA_BUNDLE: _, ...rest } = environment;
			const remote = {
				RCLONE_CONFIG_BENCH_TYPE: "s3",
				RCLONE_CONFIG_BENCH_PROVIDER: "Other",
				RCLONE_CONFIG_BENCH_ENV_AUTH: "true",
				RCLONE_CONFIG_BENCH_ENDPOINT: task.endpoint,
				RCLONE_CONFIG_BENCH_FORCE_PATH_STYLE: "true",
				RCLONE_CONFIG: path.join(task.scratch, "rclone.conf"),
			};
			const settings = { ...rest, ...remote };
			return { program, arguments: rcloneArguments(task), environment: settings, directory };
		}
	}
}

function awsArguments(task: Task): readonly string[] {
	const recursive = task.job.files > 1 ? ["--recursive"] : [];
	const [from, to] = ends(task, `s3://${task.bucket}/${task.key}`, task.path);
	const options = ["--endpoint-url", task.endpoint, "--only-show-errors", ...recursive];
	return ["s3", "cp", from, to, ...options];
}

function s5cmdArguments(task: Task): readonly string[] {
	const isUpload = task.job.direction === "upload";
	const isMany = task.job.files > 1;
	const pattern = isMany && !isUpload ? "*" : "";
	const local = isMany ? `${task.path}/${isUpload ? "*" : ""}` : task.path;
	const [from, to] = ends(task, `s3://${task.bucket}/${task.key}${pattern}`, local);
	return ["--log", "error", "--endpoint-url", task.endpoint, "cp", from, to];
}

function rcloneArguments(task: Task): readonly string[] {
	const [from, to] = ends(task, `bench:${task.bucket}/${task.key}`, task.path);
	const trust = task.endpoint.startsWith("https:") ? ["--ca-cert", task.certificate] : [];
	return [task.job.files > 1 ? "copy" : "copyto", from, to, ...trust];
}

function ends(task: Task, remote: string, local: string): readonly [from: string, to: string] {
	return task.job.direction === "download" ? [remote, local] : [local, remote];
}
