import type { ErrorCode } from "../errors.ts";
import { ownEntry } from "../own-entry.ts";

/** Where a connection was to lead that did not come about. */
export interface ConnectionFacts {
	/** As messages name the endpoint. */
	readonly endpoint: string;
	/** Amazon S3, whose hosts follow from this region. Absent: an endpoint that somebody wrote. */
	readonly amazonRegion?: string;
	/** The host that was asked, where it has the bucket's name in front. */
	readonly bucketHost?: string;
}

/** How a failure below HTTP is told. */
export interface NetworkRow {
	readonly code: ErrorCode;
	/** Why it failed, as the rest of a sentence. */
	readonly reason: string;
	/** What to do next. */
	readonly hint: (facts: ConnectionFacts) => string;
}

/** The row for an error of Node's network stack, by its `code`; nothing for an error that is not one. */
export function describeNetworkError(errno: string): NetworkRow | undefined {
	return ownEntry(NETWORK_ROWS, errno) ?? (isTlsError(errno) ? INSECURE : undefined);
}

/** Whether no secure connection could be made, such as for want of a certificate that is trusted. */
export function isTlsError(errno: string): boolean {
	return /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(errno);
}

const CHECK_ENDPOINT = "Check `endpoint` and that the runner can reach it";

function unreachable(reason: string, hint: NetworkRow["hint"] = () => CHECK_ENDPOINT): NetworkRow {
	return { code: "unreachable", reason, hint };
}

const BROKEN = unreachable("the connection broke", ({ endpoint }) =>
	endpoint.startsWith("http://")
		? `${CHECK_ENDPOINT}; a port that speaks TLS wants an address that begins with \`https://\``
		: CHECK_ENDPOINT,
);

function nameHint({ endpoint, amazonRegion, bucketHost }: ConnectionFacts): string {
	if (amazonRegion !== undefined) {
		return `Check \`aws-region\`, which is \`${amazonRegion}\`: hosts of Amazon S3 have it in their names. If it is right, check that the runner can look up names`;
	}
	return bucketHost === undefined
		? `Check the host in \`endpoint\`, which is ${endpoint}, and that the runner can look up names`
		: `It was looked for at \`${bucketHost}\`: a store without a host for each bucket wants \`path-style: true\`. Otherwise check \`endpoint\`, which is ${endpoint}`;
}

function refusedHint({ endpoint }: ConnectionFacts): string {
	return `Nothing listens at ${endpoint}: check host and port of \`endpoint\`, and that the store is up. In a container \`localhost\` is the container itself`;
}

const UNTRUSTED = unreachable(
	"no secure connection could be made: its certificate is signed by nobody the runner trusts",
	() =>
		"Give the store's certification authority to the step: `ca-bundle` names a PEM file, and so does `NODE_EXTRA_CA_CERTS`, set before the step. Also a server that leaves out the intermediate certificates is told so",
);

const EXPIRED = unreachable(
	"no secure connection could be made: its certificate is valid no more, or not yet",
	() => "Renew the certificate of the store, or set the runner's clock if that is wrong",
);

const OTHER_NAME = unreachable(
	"no secure connection could be made: its certificate is for another name",
	({ endpoint, bucketHost }) =>
		bucketHost === undefined
			? `Check the host in \`endpoint\`, which is ${endpoint}: the certificate must be for it`
			: `The host was \`${bucketHost}\`, which the certificate does not cover: set \`path-style: true\``,
);

const NO_TLS = unreachable(
	"no secure connection could be made: the port does not speak TLS",
	({ endpoint }) =>
		`Check \`endpoint\`, which is ${endpoint}: a store without TLS has an address that begins with \`http://\`, and another port mostly`,
);

const INSECURE = unreachable(
	"no secure connection could be made",
	() =>
		"Check `endpoint`: its certificate must be valid for its name and trusted by the runner (`ca-bundle`, `NODE_EXTRA_CA_CERTS`)",
);

const NOT_HTTP = unreachable(
	"what came back is no HTTP",
	({ endpoint }) =>
		`Check scheme and port of \`endpoint\`, which is ${endpoint}: it must lead to the S3 API, and a port that speaks TLS wants \`https://\``,
);

const LARGE_HEAD = unreachable("the head of the answer is larger than any store's");

/** For who asks a proxy without telling who he is. */
export const PROXY_LOGIN_HINT =
	"Write user and password into the variable that names the proxy (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`), as a secret: `http://user:password@host:port`, where `%40` stands for an `@`";

const PROXY_ROWS: Readonly<Record<string, NetworkRow>> = {
	ERR_PROXY_UNREACHABLE: unreachable(
		"the proxy cannot be reached",
		({ endpoint }) =>
			`Check the variable that names the proxy (\`HTTPS_PROXY\`, \`HTTP_PROXY\`, \`ALL_PROXY\`), or name the host in \`NO_PROXY\` where ${endpoint} is reached without one`,
	),
	ERR_PROXY_AUTH: unreachable("the proxy wants another user and password", () => PROXY_LOGIN_HINT),
	ERR_PROXY_GATEWAY: unreachable(
		"the proxy does not reach the store",
		({ endpoint }) =>
			`Check that the proxy can look up and reach the host of ${endpoint}, or name the host in \`NO_PROXY\``,
	),
	ERR_PROXY_REFUSED: unreachable(
		"the proxy does not let this connection through",
		({ endpoint }) =>
			`Have the proxy allow the host and the port of ${endpoint}, or name the host in \`NO_PROXY\` where it is reached without one`,
	),
};

/** By the codes of Node's errors (Node.js, "Errors"; OpenSSL, X509_verify_cert_error_string), or the name of one that has none. */
export const NETWORK_ROWS: Readonly<Record<string, NetworkRow>> = {
	ECONNREFUSED: unreachable("the connection was refused", refusedHint),
	ECONNRESET: BROKEN,
	EPIPE: BROKEN,
	ERR_STREAM_PREMATURE_CLOSE: BROKEN,
	ENOTFOUND: unreachable("the host's name is not known", nameHint),
	EAI_AGAIN: unreachable("the host's name could not be looked up", nameHint),
	EHOSTUNREACH: unreachable("there is no way to the host"),
	ENETUNREACH: unreachable("there is no way to the network"),
	ETIMEDOUT: { code: "timeout", reason: "nothing came back in time", hint: () => CHECK_ENDPOINT },
	DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
	SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
	CERT_HAS_EXPIRED: EXPIRED,
	CERT_NOT_YET_VALID: EXPIRED,
	ERR_TLS_CERT_ALTNAME_INVALID: OTHER_NAME,
	ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
	HTTPParserError: NOT_HTTP,
	UND_ERR_HEADERS_OVERFLOW: LARGE_HEAD,
	...PROXY_ROWS,
};
