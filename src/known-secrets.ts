import { formsOf } from "./secret-forms.ts";

/** What is shorter is hidden nowhere: too many words would go with it. */
const SHORTEST = 8;

/** The process has one set of them. */
const secrets = new Set<string>();
/** All their forms, the longest first, since one may hold another. Absent until they are needed again. */
let forms: readonly string[] | undefined;

/** Has `hideSecrets` hide a secret from now on. */
export function rememberSecret(secret: string): void {
	secrets.add(secret);
	forms = undefined;
}

/** A text from outside without the secrets that this process knows: a server may send back what it was told. */
export function hideSecrets(text: string): string {
	forms ??= [...new Set([...secrets].flatMap(formsOf))]
		.filter(({ length }) => length >= SHORTEST)
		.sort((one, other) => other.length - one.length);
	return forms.reduce((shown, form) => shown.replaceAll(form, "***"), text);
}
