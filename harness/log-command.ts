/** A command found in the log of a step, in either of the two grammars the runner still reads. */
export interface LogCommand {
	/** `colons` is `::name k=v::data` at the start of a line; `brackets` is `##[name k=v;]data` anywhere. */
	readonly grammar: "colons" | "brackets";
	readonly name: string;
	readonly properties: Readonly<Record<string, string>>;
	readonly data: string;
	/** The line it stood in, before any mask. */
	readonly line: string;
	readonly stream: "stdout" | "stderr";
	/** False when `stop-commands` was in force: then the line was only printed. */
	readonly executed: boolean;
}

/** What a parser finds in a line; the rest of LogCommand is known to its caller. */
export type ParsedCommand = Pick<LogCommand, "grammar" | "name" | "properties" | "data">;

/** Escapes undone in this order: actions/runner src/Runner.Common/ActionCommand.cs. */
const DATA_ESCAPES = [
	["%0D", "\r"],
	["%0A", "\n"],
	["%25", "%"],
] as const;
const PROPERTY_ESCAPES = [
	["%0D", "\r"],
	["%0A", "\n"],
	["%3A", ":"],
	["%2C", ","],
	["%25", "%"],
] as const;
const BRACKET_ESCAPES = [
	["%3B", ";"],
	["%0D", "\r"],
	["%0A", "\n"],
	["%5D", "]"],
	["%25", "%"],
] as const;

type Escapes = readonly (readonly [string, string])[];

/**
 * Reads one line as the runner does (ActionCommand.TryParseV2, then TryParse): undefined unless it
 * holds a command whose name, ignoring case, is registered.
 */
export function parseLogCommand(
	line: string,
	isRegistered: (name: string) => boolean,
): ParsedCommand | undefined {
	return parseColons(line, isRegistered) ?? parseBrackets(line, isRegistered);
}

function parseColons(
	line: string,
	isRegistered: (name: string) => boolean,
): ParsedCommand | undefined {
	const text = line.trimStart();
	const end = text.indexOf("::", 2);
	if (!text.startsWith("::") || end < 0) {
		return undefined;
	}
	const [name, rest] = splitName(text.slice(2, end));
	if (!isRegistered(name)) {
		return undefined;
	}
	return {
		grammar: "colons",
		name,
		properties: readProperties(rest.trim(), ",", PROPERTY_ESCAPES),
		data: undoEscapes(text.slice(end + 2), DATA_ESCAPES),
	};
}

function parseBrackets(
	line: string,
	isRegistered: (name: string) => boolean,
): ParsedCommand | undefined {
	const open = line.indexOf("##[");
	const close = line.indexOf("]", Math.max(open, 0));
	if (open < 0 || close < 0) {
		return undefined;
	}
	const [name, rest] = splitName(line.slice(open + 3, close));
	if (!isRegistered(name)) {
		return undefined;
	}
	return {
		grammar: "brackets",
		name,
		properties: readProperties(rest, ";", BRACKET_ESCAPES),
		data: undoEscapes(line.slice(close + 1), BRACKET_ESCAPES),
	};
}

function splitName(info: string): readonly [name: string, rest: string] {
	const space = info.indexOf(" ");
	return space < 0 ? [info, ""] : [info.slice(0, space), info.slice(space + 1)];
}

function readProperties(
	text: string,
	separator: string,
	escapes: Escapes,
): Readonly<Record<string, string>> {
	const properties: Record<string, string> = {};
	for (const pair of text.split(separator)) {
		const equals = pair.indexOf("=");
		// .NET's Split(…, RemoveEmptyEntries) drops a pair with an empty name or value.
		if (equals > 0 && equals < pair.length - 1) {
			properties[pair.slice(0, equals)] = undoEscapes(pair.slice(equals + 1), escapes);
		}
	}
	return properties;
}

function undoEscapes(text: string, escapes: Escapes): string {
	return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
