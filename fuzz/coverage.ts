import { type Profiler, Session } from "node:inspector";

/** One function; its text may hold others, which are looked at by themselves. */
interface FunctionCoverage {
	/** 1 for each character that has run, counted from the function's beginning. */
	readonly ran: Uint8Array;
	/** Where blocks begin, as far as V8 has told them apart. */
	readonly blocks: Set<number>;
}

/**
 * Which blocks of our own code have run, by V8's block coverage. It has to exist before that code is loaded. What runs
 * in others' code is not looked at.
 */
export class Coverage {
	readonly #session = new Session();
	readonly #functions = new Map<string, FunctionCoverage>();
	readonly #roots: readonly string[];

	/** `roots`: what the URLs of our scripts begin with. */
	constructor(roots: readonly string[]) {
		this.#roots = roots;
		this.#session.connect();
		this.#session.post("Profiler.enable");
		this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
	}

	/** Whether anything ran since the last call that had never run before; from now on it has, if `isKept`. */
	take(isKept: boolean): boolean {
		let isNew = false;
		// The inspector answers at once, within the call.
		this.#session.post("Profiler.takePreciseCoverage", (error, taken) => {
			if (error !== null) {
				throw error;
			}
			for (const { url, functions } of taken.result) {
				if (this.#roots.some((root) => url.startsWith(root))) {
					for (const { ranges } of functions) {
						isNew = this.#add(url, ranges, isKept) || isNew;
					}
				}
			}
		});
		return isNew;
	}

	/** How many blocks have run, of how many that V8 has told of. */
	blocks(): { readonly covered: number; readonly known: number } {
		let covered = 0;
		let known = 0;
		for (const { ran, blocks } of this.#functions.values()) {
			known += blocks.size;
			covered += [...blocks].filter((start) => ran[start] === 1).length;
		}
		return { covered, known };
	}

	/** The first range is all of the function. */
	#add(url: string, ranges: readonly Profiler.CoverageRange[], isKept: boolean): boolean {
		const [{ startOffset: start, endOffset: end } = { startOffset: 0, endOffset: 0 }] = ranges;
		const id = `${url}:${start}:${end}`;
		const known = this.#functions.get(id) ?? {
			ran: new Uint8Array(end - start),
			blocks: new Set(),
		};
		const ran = new Uint8Array(end - start);
		// Ranges within others come after them, and say better what ran.
		for (const { startOffset, endOffset, count } of ranges) {
			ran.fill(count > 0 ? 1 : 0, startOffset - start, endOffset - start);
		}
		const isNew = ran.some((flag, index) => flag > (known.ran[index] ?? 0));
		if (isKept) {
			this.#functions.set(id, known);
			for (const { startOffset } of ranges) {
				known.blocks.add(startOffset - start);
			}
			ran.forEach((flag, index) => {
				known.ran[index] ||= flag;
			});
		}
		return isNew;
	}
}
