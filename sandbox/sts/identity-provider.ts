import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { selfSignedCertificate } from "./self-signed-certificate.ts";

/** Claims of the tokens to come. What is absent is as GitHub has it for a push to `main`. */
export interface TokenClaims {
	readonly iss?: string;
	readonly sub?: string;
	readonly aud?: string;
	/** Unix time in seconds. */
	readonly exp?: number;
}

export interface ProviderOptions {
	readonly now?: () => Date;
	/** Added to the claims of every token; changes may be made while it runs. */
	claims?: TokenClaims;
	/** Makes something else of a signed token. */
	spoil?: (token: string) => string;
	/** Statuses that the next requests for a token are answered with in place of one. */
	readonly failures?: number[];
}

/** An identity provider on the loopback interface that gives tokens as GitHub gives them to jobs. */
export interface IdentityProvider {
	readonly issuer: string;
	/** What the runner sets in a job with `id-token: write`. */
	readonly environment: {
		readonly ACTIONS_ID_TOKEN_REQUEST_URL: string;
		readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string;
	};
	/** Every token that was given, the oldest first. */
	readonly tokens: readonly string[];
	/** How often a token was asked for, whatever came of it. */
	readonly requestCount: number;
	stop(): Promise<void>;
}

const SUBJECT = "repo:octo-org/octo-repo:ref:refs/heads/main";
/** What GitHub's tokens live (actions/toolkit#2048). */
const LIFETIME_SECONDS = 300;

export async function startIdentityProvider(
	options: ProviderOptions = {},
): Promise<IdentityProvider> {
	const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const requestToken = randomBytes(24).toString("base64url");
	const tokens: string[] = [];
	let requestCount = 0;
	const server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? "/", issuer());
		if (pathname === "/.well-known/openid-configuration") {
			return reply(response, 200, configuration(issuer()));
		}
		if (pathname === "/jwks") return reply(response, 200, { keys: [publishedKey(keys)] });
		if (pathname !== "/token") return reply(response, 404, {});
		requestCount += 1;
		const failure = options.failures?.shift() ?? (isAllowed(request, requestToken) ? 0 : 401);
		if (failure !== 0) return reply(response, failure, { message: "no token" });
		const aud = searchParams.get("audience") ?? "https://github.com/octo-org";
		const token = makeToken({ iss: issuer(), aud }, options, keys.privateKey);
		tokens.push(token);
		return reply(response, 200, { count: token.length, value: token });
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	function issuer(): string {
		const address = server.address();
		return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
	}
	return {
		issuer: issuer(),
		environment: {
			ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer()}/token?api-version=2.0`,
			ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
		},
		tokens,
		get requestCount() {
			return requestCount;
		},
		stop: async () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

function isAllowed({ method, headers }: IncomingMessage, requestToken: string): boolean {
	return method === "GET" && headers.authorization === `Bearer ${requestToken}`;
}

function configuration(issuer: string): object {
	return {
		issuer,
		jwks_uri: `${issuer}/jwks`,
		response_types_supported: ["id_token"],
		subject_types_supported: ["public"],
		id_token_signing_alg_values_supported: ["RS256"],
	};
}

interface KeyPair {
	readonly publicKey: KeyObject;
	readonly privateKey: KeyObject;
}

const KEY_ID = "sandbox";

function publishedKey(keys: KeyPair): object {
	// Ceph takes the key from the certificate alone.
	const x5c = [selfSignedCertificate(keys).toString("base64")];
	const jwk = keys.publicKey.export({ format: "jwk" });
	return { ...jwk, kid: KEY_ID, use: "sig", alg: "RS256", x5c };
}

function makeToken(
	fixed: { readonly iss: string; readonly aud: string },
	{ now = () => new Date(), claims = {}, spoil = (token) => token }: ProviderOptions,
	key: KeyObject,
): string {
	const seconds = Math.floor(now().getTime() / 1000);
	const all = {
		...fixed,
		sub: SUBJECT,
		jti: randomBytes(16).toString("hex"),
		iat: seconds,
		nbf: seconds - 300,
		exp: seconds + LIFETIME_SECONDS,
		repository: "octo-org/octo-repo",
		...claims,
	};
	const head = encode({ typ: "JWT", alg: "RS256", kid: KEY_ID });
	const signed = `${head}.${encode(all)}`;
	return spoil(`${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`);
}

function encode(part: object): string {
	return Buffer.from(JSON.stringify(part)).toString("base64url");
}

function reply(response: ServerResponse, status: number, body: object): void {
	response.writeHead(status, { "content-type": "application/json" });
	response.end(JSON.stringify(body));
}
