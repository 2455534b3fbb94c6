import type { NotedIdentity } from "./identity-changes.ts";

/**
 * The facts main leaves for post. Later steps can read them, so there is no secret and no setting among them.
 * Every field but `version` may be absent: main may have ended anywhere.
 */
export interface MainFacts {
	/** Main understood its inputs and spec; otherwise it has reported why not. */
	readonly accepted?: boolean;
	/** Main ended well. */
	readonly completed?: boolean;
	/** Where main's inputs are kept, and their SHA-256. */
	readonly kept?: { readonly path: string; readonly sha256: string };
	/** Who asked, by the labels of connections; the unlabelled store's is empty. */
	readonly askers?: readonly (readonly [label: string, asker: NotedIdentity])[];
}

const VERSION = 1;

export function encodeState(facts: MainFacts): string {
	return JSON.stringify({ version: VERSION, ...facts });
}

/** What is known of main: nothing, where the text is not what this version writes. */
export function decodeState(text: string): MainFacts {
	const value = parseObject(text);
	if (value?.version !== VERSION) return {};
	return {
		accepted: value.accepted === true,
		completed: value.completed === true,
		...(isKept(value.kept) ? { kept: value.kept } : {}),
		...(Array.isArray(value.askers) ? { askers: value.askers.filter(isAsker) } : {}),
	};
}

function parseObject(text: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null ? { ...value } : undefined;
	} catch {
		return undefined;
	}
}

function isKept(value: unknown): value is NonNullable<MainFacts["kept"]> {
	return (
		typeof value === "object" &&
		value !== null &&
		"path" in value &&
		typeof value.path === "string" &&
		"sha256" in value &&
		typeof value.sha256 === "string"
	);
}

function isAsker(value: unknown): value is readonly [string, NotedIdentity] {
	if (!Array.isArray(value) || typeof value[0] !== "string") return false;
	const asker: unknown = value[1];
	return (
		typeof asker === "object" &&
		asker !== null &&
		"kind" in asker &&
		typeof asker.kind === "string" &&
		"fingerprint" in asker &&
		typeof asker.fingerprint === "string" &&
		"isTemporary" in asker &&
		typeof asker.isTemporary === "boolean"
	);
}
