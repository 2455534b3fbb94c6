/** What becomes of a request that a rule hits. Bytes are counted from 0, in the body alone. */
export type ProxyAction =
	/** The server is not asked; this is the answer. */
	| {
			readonly kind: "answer";
			readonly status: number;
			readonly code: string;
			readonly headers?: Readonly<Record<string, string>>;
	  }
	/** The server is not asked; the connection is reset. */
	| { readonly kind: "reset" }
	/** Every connection breaks, and for so long new ones are refused. */
	| { readonly kind: "refuse"; readonly milliseconds: number }
	/** The connection is reset when the server has got so many bytes of the request's body. */
	| { readonly kind: "reset-request"; readonly afterBytes: number }
	/** The connection is reset after so many bytes of the answer's body. */
	| { readonly kind: "reset-answer"; readonly afterBytes: number }
	/** The connection ends, as if all were well, after so many bytes of the answer's body. */
	| { readonly kind: "cut"; readonly afterBytes: number }
	/** Nothing more comes after so many bytes of the answer's body; the connection stays. */
	| { readonly kind: "stall"; readonly afterBytes: number }
	/** The bodies of request and answer come no faster than this. */
	| { readonly kind: "throttle"; readonly bytesPerSecond: number }
	/** The server is asked so much later. */
	| { readonly kind: "delay"; readonly milliseconds: number }
	/** One byte of the answer's body is another. */
	| { readonly kind: "flip"; readonly atByte: number }
	/** One byte of the request's body is another when the server gets it. */
	| { readonly kind: "flip-request"; readonly atByte: number }
	/** A header of the answer has another value, or is left out. A name that ends in `-` is that of all which begin so. */
	| { readonly kind: "header"; readonly name: string; readonly value?: string }
	/** The server carries the request out, and its answer is lost. */
	| { readonly kind: "lose-answer" }
	/** Something else happens before the server is asked. */
	| { readonly kind: "meanwhile"; readonly run: () => unknown };

/** Which requests meet what. Every condition that is given must hold. */
export interface ProxyRule {
	readonly method?: string;
	/** Found in the path, as it is sent. */
	readonly path?: RegExp;
	/** Parameters that are there, whatever their value. */
	readonly query?: readonly string[];
	/** Parameters that are not there. */
	readonly withoutQuery?: readonly string[];
	/** Headers that are there, by their names in lower case. */
	readonly headers?: readonly string[];
	/** Lets the first n requests that fit pass. Default: 0. */
	readonly skip?: number;
	/** Then hits this many; Infinity is allowed. Default: 1. */
	readonly times?: number;
	readonly action: ProxyAction;
}

/** A request as rules look at it. */
export interface ProxiedRequest {
	readonly method: string;
	/** With its query. */
	readonly target: string;
	readonly headers: Readonly<Record<string, unknown>>;
}

/** A request that a rule hit. */
export interface ProxyHit extends Pick<ProxiedRequest, "method" | "target"> {
	readonly kind: ProxyAction["kind"];
}

/** Rules with how often each has been met. */
export class ProxyRules {
	/** Every hit since the beginning, in order. */
	readonly log: ProxyHit[] = [];
	readonly #rules: { readonly rule: ProxyRule; met: number; hits: number }[] = [];

	add(rule: ProxyRule): void {
		this.#rules.push({ rule, met: 0, hits: 0 });
	}

	clear(): void {
		this.#rules.length = 0;
	}

	/** How often requests were hit. */
	get hits(): number {
		return this.#rules.reduce((sum, { hits }) => sum + hits, 0);
	}

	/** The actions of all rules that hit the request, in the order in which they were added. */
	meet(request: ProxiedRequest): readonly ProxyAction[] {
		const actions: ProxyAction[] = [];
		for (const entry of this.#rules) {
			const { skip = 0, times = 1, action } = entry.rule;
			if (!fits(entry.rule, request)) continue;
			entry.met += 1;
			if (entry.met <= skip || entry.hits >= times) continue;
			entry.hits += 1;
			this.log.push({ method: request.method, target: request.target, kind: action.kind });
			actions.push(action);
		}
		return actions;
	}
}

function fits(rule: ProxyRule, { method, target, headers }: ProxiedRequest): boolean {
	const [path = "", query = ""] = target.split(/\?(.*)/s);
	const parameters = new URLSearchParams(query);
	const { query: wanted = [], withoutQuery = [], headers: names = [] } = rule;
	return (
		(rule.method === undefined || rule.method === method) &&
		(rule.path === undefined || rule.path.test(path)) &&
		wanted.every((name) => parameters.has(name)) &&
		!withoutQuery.some((name) => parameters.has(name)) &&
		names.every((name) => headers[name] !== undefined)
	);
}
