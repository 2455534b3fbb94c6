import { toSafeText } from "../safe-text.ts";

/** What a token says of itself and trust policies ask for; none of it is a secret. */
export interface TokenClaims {
	readonly issuer: string;
	readonly subject: string;
	readonly audience: string;
}

/** The claims of a JSON Web Token, unverified: for messages only. Undefined where it is none. */
export function readClaims(token: string): TokenClaims | undefined {
	const [, payload = ""] = token.split(".");
	try {
		const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
		if (typeof claims !== "object" || claims === null) return undefined;
		const { iss, sub, aud }: { iss?: unknown; sub?: unknown; aud?: unknown } = claims;
		return { issuer: shown(iss), subject: shown(sub), audience: shown(aud) };
	} catch {
		return undefined;
	}
}

function shown(claim: unknown): string {
	const text = Array.isArray(claim) ? claim.join(", ") : claim;
	return typeof text === "string" && text !== "" ? toSafeText(text) : "nothing";
}
