import { findContradictions } from "./contradictions.ts";
import { dialectName } from "./dialect-reader.ts";
import {
	accountIds,
	externalId,
	roleArns,
	roleSeconds,
	sessionName,
	sessionPolicy,
} from "./identity-readers.ts";
import {
	byteSize,
	filePath,
	httpUrl,
	isRejected,
	line,
	oneOf,
	paths,
	patterns,
	type Reader,
	type Rejected,
	text,
	wholeNumber,
	word,
	yesOrNo,
	yesOrNoIfGiven,
} from "./input-readers.ts";

/** Every input of the action, in the order of action.yml; `transfers` belongs to the one-phase actions. */
export const INPUT_ROWS = {
	before: row(text),
	after: row(text),
	transfers: row(text),
	spec: row(line),
	connections: row(text),
	"aws-region": row(word),
	"aws-access-key-id": row(word),
	"aws-secret-access-key": row(word),
	"aws-session-token": row(word),
	"aws-profile": row(line),
	"role-to-assume": row(roleArns),
	"role-session-name": row(sessionName),
	"role-duration-seconds": row(roleSeconds),
	"role-external-id": row(externalId),
	"role-chaining": row(yesOrNo, "false"),
	"inline-session-policy": row(sessionPolicy),
	audience: row(word),
	"sts-endpoint": row(httpUrl),
	"allowed-account-ids": row(accountIds),
	anonymous: row(yesOrNo, "false"),
	endpoint: row(httpUrl),
	"path-style": row(oneOf("auto", "true", "false"), "auto"),
	"use-accelerate": row(yesOrNo, "false"),
	"use-dualstack": row(yesOrNoIfGiven),
	"use-fips": row(yesOrNoIfGiven),
	"ca-bundle": row(line),
	dialect: row(dialectName, "auto"),
	"if-no-files-found": row(oneOf("error", "warn", "ignore"), "error"),
	"on-error": row(oneOf("fail", "warn"), "fail"),
	"dry-run": row(yesOrNo, "false"),
	"include-hidden-files": row(yesOrNo, "false"),
	"allow-paths": row(paths),
	"allow-secret-files": row(patterns),
	preflight: row(oneOf("auto", "off"), "auto"),
	lock: row(filePath),
	manifest: row(line),
	"on-missing-credentials": row(oneOf("error", "skip"), "error"),
	"allow-unsafe-trigger": row(yesOrNo, "false"),
	"max-concurrency": row(wholeNumber(1, 256), "32"),
	"max-memory": row(byteSize("16MiB", "16GiB"), "256MiB"),
	summary: row(yesOrNo, "true"),
	"job-status": row(oneOf("success", "failure", "cancelled", "")),
} as const satisfies Record<string, InputRow<unknown>>;

export type InputName = keyof typeof INPUT_ROWS;

/** The inputs of a step, read and checked, by their names in action.yml. */
export type Inputs = { readonly [N in InputName]: InputValue<N> };

/** The text of every input: empty where it was not given. */
export type InputTexts = Readonly<Record<InputName, string>>;

/** One input whose value cannot be used. */
export interface InputProblem {
	readonly input: InputName;
	/** Completes a sentence that begins with the input's name. */
	readonly message: string;
}

/** Inputs whose values are secrets: masked at once, never kept, never printed. Of `connections` only parts are secret. */
export const SECRET_INPUTS: readonly InputName[] = [
	"aws-access-key-id",
	"aws-secret-access-key",
	"aws-session-token",
];

interface InputRow<T> {
	readonly read: Reader<T>;
	/** What an empty text means: the `default` of action.yml. */
	readonly fallback: string;
}

type InputValue<N extends InputName> = Exclude<
	ReturnType<(typeof INPUT_ROWS)[N]["read"]>,
	Rejected
>;

function row<T>(read: Reader<T>, fallback = ""): InputRow<T> {
	return { read, fallback };
}

const INPUT_NAMES = Object.keys(INPUT_ROWS) as InputName[];

/** The texts as the runner hands them over: `INPUT_` and the name in upper case, hyphens kept. */
export function inputTexts(environment: NodeJS.ProcessEnv): InputTexts {
	const texts = INPUT_NAMES.map((name) => {
		const given = environment[`INPUT_${name.toUpperCase()}`] ?? "";
		return [name, given.trim() === "" ? "" : given];
	});
	return Object.fromEntries(texts);
}

/** Whether the step is one of `s3-staging/download` or `s3-staging/upload`: the runner names every declared input. */
export function isOnePhase(environment: NodeJS.ProcessEnv): boolean {
	const { INPUT_TRANSFERS, INPUT_BEFORE, INPUT_AFTER, INPUT_SPEC } = environment;
	return (
		INPUT_TRANSFERS !== undefined && [INPUT_BEFORE, INPUT_AFTER, INPUT_SPEC].includes(undefined)
	);
}

/**
 * Takes out of an environment what only this process has to know: every input, and the token that the runner gives to
 * actions. What a process inherits that this one starts, such as a `credential_process`, anyone of the same user reads.
 */
export function withdrawInputs(environment: NodeJS.ProcessEnv): void {
	for (const name of Object.keys(environment)) {
		if (/^INPUT_|^ACTIONS_RUNTIME_TOKEN$/i.test(name)) delete environment[name];
	}
}

/** Reads every input and finds everything that is wrong with them at once. */
export function readInputs(texts: InputTexts): {
	readonly inputs: Inputs;
	readonly problems: readonly InputProblem[];
} {
	const problems: InputProblem[] = [];
	const values = INPUT_NAMES.map((name) => [name, readInput(name, texts[name], problems)]);
	const inputs = Object.fromEntries(values) as Inputs;
	return { inputs, problems: [...problems, ...findContradictions(inputs)] };
}

function readInput(name: InputName, given: string, problems: InputProblem[]): unknown {
	const { read, fallback }: InputRow<unknown> = INPUT_ROWS[name];
	// Line numbers in messages would be off if a transfer list lost its leading lines.
	const trimmed = read === text ? given : given.trim();
	const value = read(given === "" ? fallback : trimmed);
	if (!isRejected(value)) return value;
	const isSecret = SECRET_INPUTS.includes(name) || hasPassword(trimmed);
	const found = isSecret ? "something else" : `\`${trimmed}\``;
	problems.push({ input: name, message: `expected ${value.expected}, found ${found}` });
	return read(fallback);
}

/** Whether a text that is no good holds what may be a URL with a user in it. */
function hasPassword(given: string): boolean {
	return /:.*@/s.test(given);
}
