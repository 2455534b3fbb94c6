/** One lexical piece of an expression, with its position for error messages. */
export interface Token {
	readonly kind: "name" | "number" | "string" | "symbol";
	readonly text: string;
	readonly at: number;
}

const PATTERN =
	/\s+|(?<string>'(?:[^']|'')*')|(?<name>[A-Za-z_][\w-]*)|(?<number>[+-]?(?:0x[\dA-Fa-f]+|0o[0-7]+|\.?\d[\d.]*(?:[eE][+-]?\d+)?))|(?<symbol>&&|\|\||[!=<>]=|[!<>()[\],.*])/y;

/** Splits an expression into tokens; throws naming the first character that starts none. */
export function tokenise(expression: string): readonly Token[] {
	const pattern = new RegExp(PATTERN);
	const tokens: Token[] = [];
	while (pattern.lastIndex < expression.length) {
		const at = pattern.lastIndex;
		const groups = pattern.exec(expression)?.groups;
		if (groups === undefined) {
			throw new Error(
				`Unexpected symbol: '${expression.slice(at, at + 10)}'. Located at position ${at + 1} within expression: ${expression}`,
			);
		}
		const token = toToken(groups, at);
		if (token !== undefined) {
			tokens.push(token);
		}
	}
	return tokens;
}

function toToken(groups: Record<string, string | undefined>, at: number): Token | undefined {
	for (const kind of ["string", "name", "number", "symbol"] as const) {
		const text = groups[kind];
		if (text !== undefined) {
			return {
				kind,
				text: kind === "string" ? text.slice(1, -1).replaceAll("''", "'") : text,
				at,
			};
		}
	}
	return undefined;
}
