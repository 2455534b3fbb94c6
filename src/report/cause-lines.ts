import { type RequestIds, StagingError } from "../errors.ts";
import { hideSecrets } from "../known-secrets.ts";
import { visibleText } from "../visible-text.ts";

/** Causes below causes, and errors beside one another, are told up to this many. */
const MOST_CAUSES = 20;

/** The ids of a request as a sentence part; nothing where a store gave none. */
export function idsText({ requestId, extendedId }: RequestIds): string {
	const parts = [
		...(requestId === undefined ? [] : [`request id ${visibleText(requestId)}`]),
		...(extendedId === undefined ? [] : [`extended request id ${visibleText(extendedId)}`]),
	];
	return parts.join(", ");
}

/** An error with the ids of its request and all that lay underneath, for the debug log. Holds no secret. */
export function causeLines(error: StagingError): string[] {
	const ids = error.requestIds === undefined ? "" : idsText(error.requestIds);
	const causes = chain(error);
	if (ids === "" && causes.length === 0) return [];
	const head = `${error.code}: ${error.message}${ids === "" ? "" : ` (${ids})`}`;
	return [head, ...causes].map(withoutSecrets);
}

function chain(error: Error): string[] {
	const lines: string[] = [];
	const waiting = causesOf(error);
	const seen = new Set<Error>([error]);
	for (let cause = waiting.shift(); cause !== undefined; cause = waiting.shift()) {
		if (seen.has(cause)) continue;
		if (lines.length === MOST_CAUSES) return [...lines, "… and more causes"];
		seen.add(cause);
		lines.push(`caused by ${describe(cause)}`);
		waiting.unshift(...causesOf(cause));
	}
	return lines;
}

function causesOf(error: Error): Error[] {
	const beside: unknown[] = error instanceof AggregateError ? error.errors : [];
	return [error.cause, ...beside].filter((cause) => cause instanceof Error);
}

function describe(cause: Error): string {
	const ids = cause instanceof StagingError && cause.requestIds ? idsText(cause.requestIds) : "";
	return `${cause.stack ?? cause.message}${ids === "" ? "" : ` (${ids})`}`;
}

/**
 * What signs or opens something is shown nowhere, also where a proxy or a server repeats it: signatures, tokens,
 * customer keys, and the words around them that only these have.
 */
function withoutSecrets(text: string): string {
	return SECRETS.reduce((shown, secret) => shown.replace(secret, "$1***"), hideSecrets(text));
}

const SECRETS = [
	/(AWS4-HMAC-SHA256 ?).*/gi,
	/((?:proxy-)?authorization["']?\s*[:=]\s*).*/gi,
	/((?:x-amz-)?(?:signature|credential|security-token)["']?\s*[:=]\s*["']?)[^\s"'&,;<>]+/gi,
	/((?:session-?token|secret-?access-?key|web-?identity-?token|server-side-encryption-customer-key(?:-md5)?)["']?\s*[:=>]\s*["']?)[^\s"'&,;<>]+/gi,
	/(:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g,
] as const;
