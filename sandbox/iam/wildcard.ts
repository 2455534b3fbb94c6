/** Values of policy variables, by their names without `${}`. */
export type Variables = Readonly<Record<string, string>>;

/** `${*}`, `${?}` and `${$}` are the characters themselves (IAM user guide, "Variables and tags", "Special characters"). */
const LITERALS: Variables = { "*": "*", "?": "?", $: "$" };

const PIECE = /\$\{([^}]*)\}|./gsu;

/** One character of a text, or any, or any number of them. */
type Step = { readonly is: "?" | "*" } | { readonly is: "character"; readonly character: string };

/**
 * Whether a text is one that a pattern of a policy means: `*` any characters, `?` one, `${name}` the value of a
 * variable. A variable without a value matches nothing. Takes no longer than the product of their lengths.
 */
export function matchesPattern(pattern: string, text: string, variables: Variables = {}): boolean {
	const steps = toSteps(pattern, variables);
	return steps !== undefined && follows([...text], steps);
}

/** A text with its variables replaced; `undefined` where one of them has no value. */
export function fillVariables(text: string, variables: Variables = {}): string | undefined {
	let isWhole = true;
	const filled = text.replaceAll(/\$\{([^}]*)\}/g, (_, name: string) => {
		const value = lookUp(name, variables);
		if (value === undefined) isWhole = false;
		return value ?? "";
	});
	return isWhole ? filled : undefined;
}

function toSteps(pattern: string, variables: Variables): readonly Step[] | undefined {
	const steps: Step[] = [];
	for (const [piece, name] of pattern.matchAll(PIECE)) {
		const text = name === undefined ? piece : lookUp(name, variables);
		if (text === undefined) return undefined;
		if (piece === "*" || piece === "?") steps.push({ is: piece });
		else for (const character of text) steps.push({ is: "character", character });
	}
	return steps;
}

/** What a `*` has to leave is tried only for the last one: those before it left as much as they could. */
function follows(characters: readonly string[], steps: readonly Step[]): boolean {
	let at = 0;
	let step = 0;
	let star = -1;
	let left = 0;
	while (at < characters.length) {
		const next = steps[step];
		if (next?.is === "*") {
			star = step++;
			left = at;
		} else if (next !== undefined && takes(next, characters[at])) {
			step++;
			at++;
		} else if (star >= 0) {
			step = star + 1;
			at = ++left;
		} else return false;
	}
	return steps.slice(step).every(({ is }) => is === "*");
}

function takes(step: Step, character: string | undefined): boolean {
	return step.is === "?" || (step.is === "character" && step.character === character);
}

function lookUp(name: string, variables: Variables): string | undefined {
	return LITERALS[name] ?? variables[name.toLowerCase()];
}
