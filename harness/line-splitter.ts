/** Cuts a stream of text into lines at CR, LF and CRLF, as .NET's ReadLine does for the runner. */
export class LineSplitter {
	readonly #onLine: (line: string) => void;
	#rest = "";
	#afterReturn: boolean = false;

	constructor(onLine: (line: string) => void) {
		this.#onLine = onLine;
	}

	write(chunk: string): void {
		// The CR that ended the last chunk already closed its line; its LF may come only now.
		const text = this.#afterReturn && chunk.startsWith("\n") ? chunk.slice(1) : chunk;
		if (chunk !== "") {
			this.#afterReturn = chunk.endsWith("\r");
		}
		const lines = (this.#rest + text).split(/\r\n|\r|\n/);
		this.#rest = lines.pop() ?? "";
		for (const line of lines) {
			this.#onLine(line);
		}
	}

	/** The stream has ended: a last line without a line end counts if it is not empty. */
	end(): void {
		if (this.#rest !== "") {
			this.#onLine(this.#rest);
			this.#rest = "";
		}
	}
}
