import type { PatternToken } from "./pattern-syntax.ts";

/** A pattern without braces, and the number of the one it came from. */
export interface NumberedPattern {
	readonly tokens: readonly PatternToken[];
	readonly number: number;
}

/** One step of the program all patterns are laid out in; `end` accepts, `loop` is `segments` once entered. */
type Step =
	| PatternToken
	| { readonly kind: "loop" }
	| { readonly kind: "end"; readonly number: number };

/** All the places in the program a name can have led to, with what the next character makes of them. */
interface State {
	readonly places: readonly number[];
	/** Numbers of the patterns that match a name which ends here. */
	readonly accepts: readonly number[];
	readonly ascii: (State | undefined)[];
	readonly others: Map<number, State>;
}

/** A bound on memory: beyond it the known states are forgotten and found again. */
const MOST_STATES = 2_000;
const SLASH = 0x2f;

/**
 * The numbers of the patterns that a name matches, none if it matches none, in time linear in the name's
 * length: an automaton whose states are built when a name first leads to them.
 */
export function compileAutomaton(
	patterns: readonly NumberedPattern[],
): (name: string) => readonly number[] {
	const program: Step[] = [];
	const starts: number[] = [];
	for (const { tokens, number } of patterns) {
		starts.push(program.length);
		for (const token of tokens) {
			program.push(token);
			if (token.kind === "segments") program.push({ kind: "loop" });
		}
		program.push({ kind: "end", number });
	}
	return runner(program, starts);
}

function runner(
	program: readonly Step[],
	starts: readonly number[],
): (name: string) => readonly number[] {
	let known = new Map<string, State>();
	const stateOf = (entered: readonly number[]): State => {
		const places = reachable(program, entered);
		const id = places.join();
		const existing = known.get(id);
		if (existing !== undefined) return existing;
		if (known.size >= MOST_STATES) known = new Map();
		const state = newState(program, places);
		known.set(id, state);
		return state;
	};
	const follow = (state: State, code: number): State => {
		const next = stateOf(state.places.flatMap((place) => advance(program, place, code)));
		if (code < 128) state.ascii[code] = next;
		else state.others.set(code, next);
		return next;
	};
	const start = stateOf(starts);
	return (name) => {
		let state = start;
		for (let index = 0; index < name.length && state.places.length > 0; index++) {
			const code = name.codePointAt(index) ?? 0;
			if (code > 0xffff) index++;
			const next = code < 128 ? state.ascii[code] : state.others.get(code);
			state = next ?? follow(state, code);
		}
		return state.accepts;
	};
}

function newState(program: readonly Step[], places: readonly number[]): State {
	const ends = places.flatMap((place) => {
		const step = program[place];
		return step?.kind === "end" ? [step.number] : [];
	});
	const accepts = [...new Set(ends)];
	return { places, accepts, ascii: new Array<undefined>(128).fill(undefined), others: new Map() };
}

/** The places that are reached from these without a further character, in ascending order. */
function reachable(program: readonly Step[], entered: readonly number[]): number[] {
	const found = new Set<number>();
	const waiting = [...entered];
	for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
		if (found.has(place)) continue;
		found.add(place);
		const kind = program[place]?.kind;
		if (kind === "run" || kind === "deep-run") waiting.push(place + 1);
		if (kind === "segments") waiting.push(place + 1, place + 2);
	}
	return [...found].sort((a, b) => a - b);
}

/** Where one character leads from one place. */
function advance(program: readonly Step[], place: number, code: number): number[] {
	const step = program[place];
	switch (step?.kind) {
		case "character":
			return step.code === code ? [place + 1] : [];
		case "any":
			return code === SLASH ? [] : [place + 1];
		case "run":
			return code === SLASH ? [] : [place];
		case "deep-run":
			return [place];
		case "loop":
			return code === SLASH ? [place, place + 1] : [place];
		case "class":
			return code !== SLASH && isInClass(step, code) ? [place + 1] : [];
		default:
			return [];
	}
}

function isInClass(token: PatternToken & { kind: "class" }, code: number): boolean {
	return token.ranges.some(([first, last]) => first <= code && code <= last) !== token.negated;
}
