import { StagingError } from "../../errors.ts";
import { CollectedAnswer } from "../data-plane/collected-answer.ts";
import { exchange, flattenHeaders } from "../http/http-exchange.ts";
import type { HttpPools } from "../http/http-pools.ts";
import { describeNetworkError } from "../network-errors.ts";
import { toSafeText } from "../safe-text.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the runner gives ID tokens to jobs that may have them (GitHub Docs, "OpenID Connect reference"). */
export interface IdTokenService {
	readonly url: string;
	readonly requestToken: string;
}

/** The service of this job; undefined where it has no `id-token: write`. */
export function findIdTokenService(environment: Environment): IdTokenService | undefined {
	const url = environment.ACTIONS_ID_TOKEN_REQUEST_URL;
	const requestToken = environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
	return url && requestToken ? { url, requestToken } : undefined;
}

/** One request for a token that lives five minutes. Its failures carry a status as those of the SDK do. */
export async function requestIdToken(
	{ url, requestToken }: IdTokenService,
	audience: string,
	{ pools, signal }: { readonly pools: HttpPools; readonly signal: AbortSignal },
): Promise<string> {
	const address = new URL(url);
	address.searchParams.set("audience", audience);
	const { host, origin, pathname, search } = address;
	const headers = {
		host,
		accept: "application/json",
		authorization: `Bearer ${requestToken}`,
		"user-agent": "s3-staging",
	};
	const answer = new CollectedAnswer({ bytes: 2 ** 20 });
	const request = { method: "GET", path: `${pathname}${search}`, headers } as const;
	await exchange(await pools.open(origin, "general"), request, answer, signal);
	const { head, body } = answer;
	if (head.status !== 200) throw new IdTokenRefusal(head.status, flattenHeaders(head.headers));
	const token = readToken(body.toString("utf8"));
	if (token === undefined) throw new IdTokenRefusal(head.status, {});
	return token;
}

/** What the service answered in place of a token. */
class IdTokenRefusal extends Error {
	override readonly name = "IdTokenRefusal";
	readonly $metadata: { readonly httpStatusCode: number };
	readonly $response: { readonly headers: Readonly<Record<string, string>> };

	constructor(status: number, headers: Readonly<Record<string, string>>) {
		super(status === 200 ? "there is no token in the answer" : `the answer was ${status}`);
		this.$metadata = { httpStatusCode: status };
		this.$response = { headers };
	}
}

/** What a failure to get a token means for the step. */
export function toIdTokenError(error: unknown): StagingError {
	const isRefused = error instanceof IdTokenRefusal && error.$metadata.httpStatusCode < 500;
	const errno = error instanceof Error && "code" in error ? String(error.code) : "";
	const reason =
		describeNetworkError(errno)?.reason ??
		toSafeText(error instanceof Error ? error.message : String(error));
	return new StagingError(
		isRefused ? "no-credentials" : "unreachable",
		`GitHub gave no ID token for this job: ${reason}`,
		{ hint: isRefused ? REFUSED : UNREACHABLE, cause: error },
	);
}

const REFUSED =
	"Check `audience`, and that the job has `permissions: id-token: write`; what a job asks for tokens with holds for some six hours";

const UNREACHABLE =
	"It is asked at ACTIONS_ID_TOKEN_REQUEST_URL: check that the runner can reach it, or run the job again";

function readToken(text: string): string | undefined {
	try {
		const { value }: { readonly value?: unknown } = JSON.parse(text);
		return typeof value === "string" && value !== "" ? value : undefined;
	} catch {
		return undefined;
	}
}
