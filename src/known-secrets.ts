import { formsOf } from "./secret-forms.ts";

/** What is shorter is hidden nowhere: too many words would go with it. */
const SHORTEST = 8;

/** In every form, the longest first, since one may hold another. The process has one set of secrets. */
let known: readonly string[] = [];

/** Has `hideSecrets` hide a secret from now on. */
export function rememberSecret(secret: string): void {
	if (secret.length < SHORTEST || known.includes(secret)) return;
	const forms = formsOf(secret).filter(({ length }) => length >= SHORTEST);
	known = [...new Set([...known, ...forms])].sort((one, other) => other.length - one.length);
}

/** A text from outside without the secrets that this process knows: a server may send back what it was told. */
export function hideSecrets(text: string): string {
	return known.reduce((shown, form) => shown.replaceAll(form, "***"), text);
}
