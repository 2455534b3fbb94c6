import { formsOf } from "../secret-forms.ts";
import { ByteSearch, SHORTEST_NEEDLE } from "./byte-search.ts";
import { INSTALLATION_TOKEN, TEXT_BYTES, TEXT_RULES, type TextRule } from "./secret-texts.ts";

/** A secret that this process holds, by the name of what it came from. */
export interface JobToken {
	readonly name: string;
	readonly value: string;
}

/** Above this a file holds other things besides, and talk about keys may be among them. */
const MOST_SMALL_BYTES = 2 ** 16;

/** What bytes hold that must not be uploaded. */
export interface SecretText {
	/** The rest of a sentence about the file. */
	readonly reason: string;
	/** It is a token that lives. */
	readonly isToken: boolean;
}

/** Looks for secrets in bytes: tokens of the job in any, what looks like a secret in those of small files. */
export class SecretSearch {
	readonly #search: ByteSearch;
	/** What each needle stands for. */
	readonly #meanings: readonly (TextRule | JobToken)[];

	constructor(tokens: readonly JobToken[]) {
		const needles: Buffer[] = [];
		const meanings: (TextRule | JobToken)[] = [];
		for (const token of tokens) {
			for (const form of formsOf(token.value)) {
				const needle = Buffer.from(form);
				// What is too short cannot be told from other text.
				if (needle.length < SHORTEST_NEEDLE) continue;
				needles.push(needle);
				meanings.push(token);
			}
		}
		for (const rule of TEXT_RULES) {
			needles.push(Buffer.from(rule.marker));
			meanings.push(rule);
		}
		this.#search = new ByteSearch(needles);
		this.#meanings = meanings;
	}

	/** The first secret in some bytes of a file that has `fileBytes`; a token before all others, which may be allowed. */
	find(bytes: Buffer, fileBytes: number): SecretText | undefined {
		const isSmall = fileBytes <= MOST_SMALL_BYTES;
		let first: SecretText | undefined;
		for (const { needle, at } of this.#search.matches(bytes)) {
			const found = judge(this.#meanings[needle], bytes, at, isSmall);
			if (found?.isToken) return found;
			first ??= found;
		}
		return (isSmall ? findInstallationToken(bytes) : undefined) ?? first;
	}
}

function judge(
	meaning: TextRule | JobToken | undefined,
	bytes: Buffer,
	at: number,
	isSmall: boolean,
): SecretText | undefined {
	if (meaning === undefined) return undefined;
	if ("value" in meaning) {
		return { reason: `it holds the value of \`${meaning.name}\``, isToken: true };
	}
	const isToken = meaning.isToken ?? false;
	if (!isSmall && !isToken) return undefined;
	const text = bytes.toString("latin1", at, at + TEXT_BYTES);
	return meaning.isMeant(text) ? { reason: meaning.reason, isToken } : undefined;
}

function findInstallationToken(bytes: Buffer): SecretText | undefined {
	const { reason, marker, pattern } = INSTALLATION_TOKEN;
	for (let at = bytes.indexOf(marker); at >= 0; at = bytes.indexOf(marker, at + 1)) {
		const text = bytes.toString("latin1", at, at + TEXT_BYTES);
		if (pattern.test(text)) return { reason, isToken: true };
	}
	return undefined;
}
