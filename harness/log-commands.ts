import type { LogCommand } from "./log-command.ts";
import type { SecretMasker } from "./secret-masker.ts";
import type { StageLog } from "./stage-log.ts";

type Handler = (command: LogCommand, log: StageLog, masker: SecretMasker) => void;

/** The commands of actions/runner ActionCommandManager.cs; matchers are seen but match nothing. */
const HANDLERS: Readonly<Record<string, Handler>> = {
	"set-output": (command, log) => log.outputs.push([requiredName(command), command.data]),
	"save-state": (command, log) => log.state.push([requiredName(command), command.data]),
	"set-env": refuse,
	"add-path": refuse,
	"add-mask": addMask,
	"add-matcher": () => {},
	"remove-matcher": () => {},
	debug: (command, log) => log.debug(command.data),
	error: (command, log) => log.annotate("error", command.data, command.properties),
	warning: (command, log) => log.annotate("warning", command.data, command.properties),
	notice: (command, log) => log.annotate("notice", command.data, command.properties),
	group: (command, log) => log.show(`##[group]${command.data}`),
	endgroup: (_, log) => log.show("##[endgroup]"),
	echo: setEcho,
};

/** Commands that never show their own line, whatever `echo` says. */
const NEVER_ECHOED = ["add-mask", "debug", "error", "warning", "notice"];

const STOP = "stop-commands";

/** Carries out the commands of one stage, and stops and resumes when told to. */
export class LogCommands {
	readonly #log: StageLog;
	readonly #masker: SecretMasker;
	#stopToken: string | undefined;

	constructor(log: StageLog, masker: SecretMasker) {
		this.#log = log;
		this.#masker = masker;
	}

	/** Names a line is searched for: the runner's commands, and the token that resumes them. */
	isRegistered(name: string): boolean {
		const lower = name.toLowerCase();
		return lower === STOP || Object.hasOwn(HANDLERS, lower) || this.#isStopToken(name);
	}

	/** False while commands are stopped, except for the token that resumes them. */
	accepts(name: string): boolean {
		return this.#stopToken === undefined || this.#isStopToken(name);
	}

	execute(command: LogCommand): void {
		const name = command.name.toLowerCase();
		try {
			if (this.#isStopToken(command.name)) {
				this.#stopToken = undefined;
				this.#log.show(command.line);
			} else if (name === STOP) {
				this.#stop(command);
			} else {
				this.#handle(name, command);
			}
		} catch (error) {
			const shown = NEVER_ECHOED.includes(name) ? name : command.line;
			this.#log.fail(`Unable to process command '${shown}' successfully.`);
			this.#log.fail(error instanceof Error ? error.message : String(error));
		}
	}

	#handle(name: string, command: LogCommand): void {
		if (this.#log.echo && !NEVER_ECHOED.includes(name)) {
			this.#log.show(command.line);
		}
		HANDLERS[name]?.(command, this.#log, this.#masker);
	}

	#stop(command: LogCommand): void {
		const token = command.data;
		if (token === "" || token.toLowerCase() === "pause-logging" || this.isRegistered(token)) {
			throw new Error(`Invalid stop-commands token '${token}'`);
		}
		this.#log.show(command.line);
		if (token.length > 6) {
			this.#masker.add(token);
		}
		this.#stopToken = token;
	}

	#isStopToken(name: string): boolean {
		return this.#stopToken?.toLowerCase() === name.toLowerCase();
	}
}

function requiredName(command: LogCommand): string {
	const name = property(command, "name");
	if (name === "") {
		throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`);
	}
	return name;
}

function property(command: LogCommand, wanted: string): string {
	const found = Object.keys(command.properties).find((name) => name.toLowerCase() === wanted);
	return found === undefined ? "" : (command.properties[found] ?? "");
}

function refuse(command: LogCommand): void {
	throw new Error(
		`The \`${command.name}\` command is disabled. Please upgrade to using Environment Files.`,
	);
}

function addMask(command: LogCommand, log: StageLog, masker: SecretMasker): void {
	if (command.data.trim() === "") {
		log.annotate("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
		return;
	}
	masker.add(command.data);
	if (log.echo) {
		log.show("::add-mask::***");
	}
}

function setEcho(command: LogCommand, log: StageLog): void {
	const value = command.data.trim().toUpperCase();
	if (value !== "ON" && value !== "OFF") {
		throw new Error(
			`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${command.data}'.`,
		);
	}
	log.echo = value === "ON";
}
