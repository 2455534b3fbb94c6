import type { ErrorCode } from "../errors.ts";

/** How a failure below HTTP is told. */
export interface NetworkRow {
	readonly code: ErrorCode;
	readonly reason: string;
	readonly hint: string;
}

/** The row for an error of Node's network stack, by its `code`; nothing for an error that is not one. */
export function describeNetworkError(errno: string): NetworkRow | undefined {
	return isTlsError(errno) ? UNTRUSTED : ROWS[errno];
}

/** Whether no secure connection could be made, such as for want of a certificate that is trusted. */
export function isTlsError(errno: string): boolean {
	return /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(errno);
}

const CHECK_ENDPOINT = "Check `endpoint` and that the runner can reach it";

const ROWS: Readonly<Record<string, NetworkRow>> = {
	ECONNREFUSED: { code: "unreachable", reason: "the connection was refused", hint: CHECK_ENDPOINT },
	ECONNRESET: { code: "unreachable", reason: "the connection broke", hint: CHECK_ENDPOINT },
	EPIPE: { code: "unreachable", reason: "the connection broke", hint: CHECK_ENDPOINT },
	ERR_STREAM_PREMATURE_CLOSE: {
		code: "unreachable",
		reason: "the connection broke",
		hint: CHECK_ENDPOINT,
	},
	ENOTFOUND: { code: "unreachable", reason: "the host's name is not known", hint: CHECK_ENDPOINT },
	EAI_AGAIN: {
		code: "unreachable",
		reason: "the host's name could not be looked up",
		hint: CHECK_ENDPOINT,
	},
	EHOSTUNREACH: {
		code: "unreachable",
		reason: "there is no way to the host",
		hint: CHECK_ENDPOINT,
	},
	ENETUNREACH: {
		code: "unreachable",
		reason: "there is no way to the network",
		hint: CHECK_ENDPOINT,
	},
	ETIMEDOUT: { code: "timeout", reason: "nothing came back in time", hint: CHECK_ENDPOINT },
};

const UNTRUSTED: NetworkRow = {
	code: "unreachable",
	reason: "no secure connection could be made",
	hint: "Check `endpoint`: its certificate must be valid for its name and trusted by the runner (`NODE_EXTRA_CA_CERTS`)",
};
