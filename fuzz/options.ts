import { parseArgs } from "node:util";
import { isTargetName, TARGET_NAMES, type TargetName } from "./targets.ts";

export interface FuzzOptions {
	readonly targets: readonly TargetName[];
	/** For all targets together. */
	readonly seconds: number;
	/** For each target. */
	readonly executions: number;
	readonly seed: number;
	/** After so many the search of a target ends. */
	readonly findings: number;
	readonly isGuided: boolean;
}

export const USAGE = `npm run fuzz -- [--target NAME]... [--seconds N] [--executions N] [--seed N]
                    [--findings N] [--blind]

  --target      what to try; may be given several times. Default: all of them
  --seconds     for how long, all targets together. Default: 60
  --executions  the most inputs of each target. Default: as many as there is time for
  --seed        a number that decides every change of an input. Default: of the day
  --findings    ends the search of a target after so many. Default: 10
  --blind       learns nothing from what runs, for comparison

targets: ${TARGET_NAMES.join(", ")}`;

/** Fails with what is wrong. */
export function parseOptions(given: readonly string[]): FuzzOptions {
	const { values } = parseArgs({
		args: [...given],
		options: {
			target: { type: "string", multiple: true },
			seconds: { type: "string", default: "60" },
			executions: { type: "string", default: "Infinity" },
			seed: { type: "string", default: new Date().toISOString().slice(0, 10).replaceAll("-", "") },
			findings: { type: "string", default: "10" },
			blind: { type: "boolean", default: false },
		},
	});
	return {
		targets: values.target?.map(toTarget) ?? TARGET_NAMES,
		seconds: toNumber("seconds", values.seconds),
		executions: toNumber("executions", values.executions),
		seed: toNumber("seed", values.seed),
		findings: toNumber("findings", values.findings),
		isGuided: !values.blind,
	};
}

function toTarget(name: string): TargetName {
	if (!isTargetName(name)) {
		throw new Error(`--target: there is no ${name}`);
	}
	return name;
}

function toNumber(option: string, text: string): number {
	const number = Number(text);
	if (text === "" || !(number >= 0)) {
		throw new Error(`--${option}: ${text} is no number`);
	}
	return number;
}
