import { createPublicKey, type JsonWebKey, verify } from "node:crypto";
import type { TrustedProvider } from "./role.ts";
import { StsError } from "./sts-error.ts";

/** What a verified token says. */
export interface WebIdentity {
	readonly issuer: string;
	readonly subject: string;
	readonly audience: string;
}

interface Claims {
	readonly iss?: string;
	readonly sub?: string;
	readonly aud?: string;
	readonly exp?: number;
	readonly nbf?: number;
}

/** Verifies a token with the keys that its issuer publishes (OpenID Connect Core, "ID Token validation"). */
export async function verifyWebIdentity(
	token: string,
	providers: readonly TrustedProvider[],
	now: Date,
): Promise<WebIdentity> {
	const [head = "", payload = "", signature = "", ...rest] = token.split(".");
	if (rest.length > 0 || signature === "")
		throw invalid("The ID Token provided is not a valid JWT.");
	const header = readJson<{ readonly alg?: string; readonly kid?: string }>(head);
	const { iss = "", sub = "", aud = "", exp = 0, nbf = 0 } = readJson<Claims>(payload);
	const provider = providers.find(({ issuer }) => issuer === iss);
	if (provider === undefined) {
		throw invalid(`No OpenIDConnect provider found in your account for ${iss}`);
	}
	if (header.alg !== "RS256") throw invalid("The token's algorithm is not RS256");
	const key = (await fetchKeys(iss)).find(({ kid }) => kid === header.kid);
	const signed = Buffer.from(`${head}.${payload}`);
	const isGenuine =
		key !== undefined &&
		verify(
			"sha256",
			signed,
			createPublicKey({ key, format: "jwk" }),
			Buffer.from(signature, "base64url"),
		);
	if (!isGenuine) throw invalid("Couldn't verify the signature of the token");
	const seconds = now.getTime() / 1000;
	if (exp <= seconds || nbf > seconds + 60) {
		throw new StsError(
			"ExpiredTokenException",
			`Token expired: current date/time ${Math.floor(seconds)} must be before the expiration date/time ${exp}`,
		);
	}
	if (!provider.audiences.includes(aud)) throw invalid("Incorrect token audience");
	return { issuer: iss, subject: sub, audience: aud };
}

type PublishedKey = JsonWebKey & { readonly kid?: string };

async function fetchKeys(issuer: string): Promise<readonly PublishedKey[]> {
	try {
		const configuration = await fetchJson(`${issuer}/.well-known/openid-configuration`);
		const { keys } = await fetchJson(String(configuration.jwks_uri));
		return keys as readonly PublishedKey[];
	} catch {
		throw new StsError(
			"IDPCommunicationError",
			"An error occurred when calling the identity provider",
		);
	}
}

async function fetchJson(url: string): Promise<Record<string, unknown>> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
	return (await answer.json()) as Record<string, unknown>;
}

function readJson<T extends object>(part: string): T {
	try {
		return JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as T;
	} catch {
		throw invalid("The ID Token provided is not a valid JWT.");
	}
}

function invalid(message: string): StsError {
	return new StsError("InvalidIdentityToken", message);
}
