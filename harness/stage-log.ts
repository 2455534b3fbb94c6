import { type AnnotationLevel, AnnotationList } from "./annotations.ts";
import { type LogCommand, parseLogCommand } from "./log-command.ts";
import { LogCommands } from "./log-commands.ts";
import type { SecretMasker } from "./secret-masker.ts";

/** What a stage's log needs of its surroundings. */
export interface StageLogOptions {
	readonly masker: SecretMasker;
	/** Print `debug` commands, as with step debug logging. */
	readonly debug: boolean;
	/** Called for each line the log shows, masked. */
	readonly onLine: (line: string) => void;
}

/**
 * The log of one stage: takes the lines of stdout and stderr, carries out the commands in them and
 * keeps what the runner would show (actions/runner OutputManager.cs, ActionCommandManager.cs).
 */
export class StageLog {
	readonly commands: LogCommand[] = [];
	readonly annotations = new AnnotationList();
	/** What `set-output` and `save-state` commands set. */
	readonly outputs: [name: string, value: string][] = [];
	readonly state: [name: string, value: string][] = [];
	/** A command could not be carried out, which fails the step whatever its exit code. */
	failed: boolean = false;
	echo: boolean = false;
	readonly #options: StageLogOptions;
	readonly #commands: LogCommands;
	readonly #shown: string[] = [];
	#raw = "";

	constructor(options: StageLogOptions) {
		this.#options = options;
		this.#commands = new LogCommands(this, options.masker);
	}

	/** The lines as the log page shows them. */
	get shown(): string {
		return this.#shown.join("\n");
	}

	/** The bytes of both streams as they came, unmasked. */
	get raw(): string {
		return this.#raw;
	}

	addRaw(text: string): void {
		this.#raw += text;
	}

	/** One line of output: a command is carried out and hidden, anything else is shown. */
	line(line: string, stream: LogCommand["stream"]): void {
		const parsed = parseLogCommand(line, (name) => this.#commands.isRegistered(name));
		if (parsed === undefined) {
			this.show(line);
			return;
		}
		const executed = this.#commands.accepts(parsed.name);
		const command: LogCommand = { ...parsed, line, stream, executed };
		this.commands.push(command);
		if (executed) {
			this.#commands.execute(command);
		} else {
			this.show(line);
		}
	}

	show(line: string): void {
		for (const piece of this.#options.masker.mask(line).split("\n")) {
			this.#shown.push(piece);
			this.#options.onLine(piece);
		}
	}

	debug(message: string): void {
		if (this.#options.debug) {
			this.show(`##[debug]${message}`);
		}
	}

	/** An annotation by a command or by the runner itself. */
	annotate(
		level: AnnotationLevel,
		message: string,
		properties: Readonly<Record<string, string>> = {},
	): void {
		const masked = this.#options.masker.mask(message);
		this.show(`##[${level}]${this.annotations.add({ level, message: masked, properties })}`);
	}

	/** An error of the runner's own that fails the step. */
	fail(message: string): void {
		this.failed = true;
		this.annotate("error", message);
	}
}
