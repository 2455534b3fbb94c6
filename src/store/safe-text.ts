import { hideSecrets } from "../known-secrets.ts";

const MAX_CHARACTERS = 300;

/** What another program said, which may be anything: as one printable line that is not long, without secrets of ours. */
export function toSafeText(text: string): string {
	const line = hideSecrets(text.replace(/\p{C}+/gu, " ").trim());
	return line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS)}…` : line;
}
