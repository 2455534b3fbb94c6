/**
 * Reads a GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV file as the runner does (actions/runner
 * FileCommandManager.cs, EnvFileKeyValuePairs): `NAME=VALUE` lines and `NAME<<DELIMITER` blocks,
 * lines split at LF only. Throws, with the runner's words, on anything else.
 *
 * The pairs read before the bad line still count, so they are yielded one at a time.
 */
export function* readKeyValueFile(text: string): Generator<readonly [name: string, value: string]> {
	const reader = new LineReader(text);
	for (let line = reader.next(); line !== undefined; line = reader.next()) {
		if (line !== "") {
			yield readPair(line, reader);
		}
	}
}

function readPair(line: string, reader: LineReader): readonly [name: string, value: string] {
	const equals = line.indexOf("=");
	const heredoc = line.indexOf("<<");
	if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
		return [line.slice(0, equals), line.slice(equals + 1)];
	}
	if (heredoc < 0) {
		throw new Error(`Invalid format '${line}'`);
	}
	const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
	if (name === "" || delimiter === "") {
		throw new Error(
			`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
		);
	}
	return [name, readBlock(delimiter, reader)];
}

function readBlock(delimiter: string, reader: LineReader): string {
	const lines: string[] = [];
	for (let line = reader.next(); line !== delimiter; line = reader.next()) {
		if (line === undefined) {
			throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
		}
		if (!reader.ended) {
			throw new Error("Invalid value. EOF marker missing new line.");
		}
		lines.push(line);
	}
	return lines.join("\n");
}

class LineReader {
	/** Whether the line last read was closed by a line end. */
	ended: boolean = true;
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	next(): string | undefined {
		if (this.#at >= this.#text.length) {
			return undefined;
		}
		const end = this.#text.indexOf("\n", this.#at);
		const line = this.#text.slice(this.#at, end < 0 ? undefined : end);
		this.ended = end >= 0;
		this.#at = end < 0 ? this.#text.length : end + 1;
		return line;
	}
}
