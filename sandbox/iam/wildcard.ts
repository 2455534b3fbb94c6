/** Values of policy variables, by their names without `${}`. */
export type Variables = Readonly<Record<string, string>>;

/** `${*}`, `${?}` and `${$}` are the characters themselves (IAM user guide, "Variables and tags", "Special characters"). */
const LITERALS: Variables = { "*": "*", "?": "?", $: "$" };

const PIECE = /\$\{([^}]*)\}|[*?]|[^$*?]+|\$/gs;

/**
 * Whether a text is one that a pattern of a policy means: `*` any characters, `?` one, `${name}` the value of a
 * variable. A variable without a value matches nothing.
 */
export function matchesPattern(pattern: string, text: string, variables: Variables = {}): boolean {
	return new RegExp(`^${toExpression(pattern, variables)}$`, "s").test(text);
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

function toExpression(pattern: string, variables: Variables): string {
	return pattern.replaceAll(PIECE, (piece: string, name?: string) => {
		if (name !== undefined) {
			const value = lookUp(name, variables);
			return value === undefined ? "(?!)" : literally(value);
		}
		if (piece === "*") return ".*";
		return piece === "?" ? "." : literally(piece);
	});
}

function lookUp(name: string, variables: Variables): string | undefined {
	return LITERALS[name] ?? variables[name.toLowerCase()];
}

function literally(text: string): string {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
