import { type Token, tokenise } from "./expression-tokens.ts";
import { toNumber, type Value } from "./expression-value.ts";

/** A parsed expression. `index` is "*" for the object filter `a.*.b`. */
export type Expression =
	| { readonly kind: "literal"; readonly value: Value }
	| { readonly kind: "context"; readonly name: string }
	| { readonly kind: "index"; readonly target: Expression; readonly index: Expression | "*" }
	| { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[] }
	| { readonly kind: "not"; readonly operand: Expression }
	| BinaryExpression;

export interface BinaryExpression {
	readonly kind: "binary";
	readonly operator: string;
	readonly left: Expression;
	readonly right: Expression;
}

/** Loosest first, as GitHub documents the operators. */
const PRECEDENCE = [["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="]] as const;

const KEYWORDS: Readonly<Record<string, Value>> = {
	null: null,
	true: true,
	false: false,
	NaN: Number.NaN,
	Infinity: Number.POSITIVE_INFINITY,
};

/** Parses the text between `${{` and `}}`; throws on anything the language does not have. */
export function parseExpression(text: string): Expression {
	const parser = new Parser(text);
	const expression = parser.binary(0);
	parser.expectEnd();
	return expression;
}

class Parser {
	readonly #text: string;
	readonly #tokens: readonly Token[];
	#next = 0;

	constructor(text: string) {
		this.#text = text;
		this.#tokens = tokenise(text);
	}

	binary(level: number): Expression {
		const operators: readonly string[] | undefined = PRECEDENCE[level];
		if (operators === undefined) {
			return this.#unary();
		}
		let left = this.binary(level + 1);
		for (let operator = this.#symbol(operators); operator; operator = this.#symbol(operators)) {
			left = { kind: "binary", operator, left, right: this.binary(level + 1) };
		}
		return left;
	}

	expectEnd(): void {
		if (this.#next < this.#tokens.length) {
			throw this.#unexpected();
		}
	}

	#unary(): Expression {
		return this.#symbol(["!"]) ? { kind: "not", operand: this.#unary() } : this.#postfix();
	}

	#postfix(): Expression {
		let target = this.#primary();
		for (let opened = this.#symbol([".", "["]); opened; opened = this.#symbol([".", "["])) {
			const wildcard = this.#symbol(["*"]) !== undefined;
			const index = wildcard ? "*" : this.#index(opened);
			if (opened === "[") {
				this.#expect("]");
			}
			target = { kind: "index", target, index };
		}
		return target;
	}

	#index(opened: string): Expression {
		return opened === "[" ? this.binary(0) : { kind: "literal", value: this.#take("name").text };
	}

	#primary(): Expression {
		if (this.#symbol(["("])) {
			const inner = this.binary(0);
			this.#expect(")");
			return inner;
		}
		const token = this.#take("string", "number", "name");
		if (token.kind === "string") {
			return { kind: "literal", value: token.text };
		}
		return token.kind === "number" ? this.#number(token) : this.#name(token.text);
	}

	#number(token: Token): Expression {
		const value = toNumber(token.text);
		if (Number.isNaN(value)) {
			throw new Error(`Unexpected symbol: '${token.text}' within expression: ${this.#text}`);
		}
		return { kind: "literal", value };
	}

	#name(name: string): Expression {
		if (Object.hasOwn(KEYWORDS, name)) {
			return { kind: "literal", value: KEYWORDS[name] ?? null };
		}
		return this.#symbol(["("])
			? { kind: "call", name, arguments: this.#arguments() }
			: { kind: "context", name };
	}

	#arguments(): readonly Expression[] {
		const list: Expression[] = [];
		if (this.#symbol([")"])) {
			return list;
		}
		do {
			list.push(this.binary(0));
		} while (this.#symbol([","]));
		this.#expect(")");
		return list;
	}

	#symbol(wanted: readonly string[]): string | undefined {
		const token = this.#tokens[this.#next];
		if (token?.kind !== "symbol" || !wanted.includes(token.text)) {
			return undefined;
		}
		this.#next += 1;
		return token.text;
	}

	#expect(symbol: string): void {
		if (this.#symbol([symbol]) === undefined) {
			throw this.#unexpected();
		}
	}

	#take(...kinds: readonly Token["kind"][]): Token {
		const token = this.#tokens[this.#next];
		if (token === undefined || !kinds.includes(token.kind)) {
			throw this.#unexpected();
		}
		this.#next += 1;
		return token;
	}

	#unexpected(): Error {
		const token = this.#tokens[this.#next];
		return token === undefined
			? new Error(`Unexpected end of expression: ${this.#text}`)
			: new Error(
					`Unexpected symbol: '${token.text}'. Located at position ${token.at + 1} within expression: ${this.#text}`,
				);
	}
}
