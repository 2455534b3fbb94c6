import { hash, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { sendReply } from "../answer.ts";
import { hasFault, prepareFaults } from "../fault-effects.ts";
import type { FaultAction } from "../faults.ts";
import type { Reply } from "../protocol/reply.ts";
import type { Exchange } from "../protocol/request-body.ts";
import { S3Error } from "../protocol/s3-error.ts";
import { parseRequest, type S3Request } from "../protocol/s3-request.ts";
import { bareXmlDocument, element, type Markup } from "../protocol/xml.ts";
import type { ServerParts } from "../serve-request.ts";
import { authenticate } from "../signature/authenticate.ts";
import type { Credential } from "../signature/credential.ts";
import type { BegunSession } from "./security-token-service.ts";
import { StsError, type StsErrorCode } from "./sts-error.ts";

/** Whether a request is one to the Security Token Service, which lives at the root of the same address. */
export function isStsCall({ method, url, headers }: IncomingMessage): boolean {
	const isForm = headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true;
	return method === "POST" && url === "/" && isForm;
}

/** Carries one call through: record, faults, signature, answer. The recorder has its parameters as the query. */
export async function serveStsCall(
	parts: ServerParts,
	exchange: Exchange,
	connection: number,
	stopping: AbortSignal,
): Promise<void> {
	const { incoming, response, progress } = exchange;
	const body = await readBody(exchange);
	const form = new URLSearchParams(body);
	const operation = form.get("Action") ?? "Unknown";
	const request = parseRequest(incoming, parts.hosts);
	const end = parts.recorder.start({
		operation,
		method: "POST",
		query: Object.fromEntries(form),
		headers: Object.fromEntries(request.headers),
		connection,
	});
	const { actions: faults, release } = parts.faults.meet({ operation });
	let reply: Reply | undefined;
	const recordEnd = (): void => {
		const { bytesIn, bytesOut } = progress;
		const errorCode = reply?.errorCode;
		const status = response.headersSent ? response.statusCode : 0;
		end({ status, bytesIn, bytesOut, needed: [], ...(errorCode !== undefined && { errorCode }) });
		release();
	};
	response.once("close", recordEnd);
	await prepareFaults(faults, parts, undefined, stopping);
	if (hasFault(faults, "reset")) return void incoming.socket.resetAndDestroy();
	reply = refuseByFault(faults) ?? (await answer({ parts, request, form, body }).catch(toRefusal));
	await sendReply(exchange, reply, faults, recordEnd);
}

async function readBody({ incoming, progress }: Exchange): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) {
		chunks.push(chunk);
		progress.bytesIn += chunk.length;
	}
	return Buffer.concat(chunks).toString("utf8");
}

interface StsCall {
	readonly parts: ServerParts;
	readonly request: S3Request;
	readonly form: URLSearchParams;
	readonly body: string;
}

async function answer(call: StsCall): Promise<Reply> {
	const { form, parts } = call;
	const { sts } = parts;
	switch (form.get("Action")) {
		case "AssumeRole":
			return sessionReply("AssumeRole", sts.assumeRole(form, authenticateCall(call)));
		case "AssumeRoleWithWebIdentity":
			return sessionReply("AssumeRoleWithWebIdentity", await sts.assumeRoleWithWebIdentity(form));
		case "GetCallerIdentity": {
			const { account, arn } = sts.identify(authenticateCall(call));
			const user = element("UserId", arn.split("/").at(-1));
			return toReply("GetCallerIdentity", element("Arn", arn), user, element("Account", account));
		}
		default:
			throw new StsError("InvalidAction", "Could not find operation for this version");
	}
}

function authenticateCall({ parts, request, body }: StsCall): Credential {
	const sts = { service: "sts", payloadHash: hash("sha256", body) };
	try {
		const { credential } = authenticate(request, parts.credentials, parts.settings.now(), sts);
		if (credential !== undefined) return credential;
	} catch (error) {
		if (error instanceof S3Error) throw new StsError(toStsCode(error.code), error.message);
		throw error;
	}
	throw new StsError("MissingAuthenticationToken", "Request is missing Authentication Token");
}

function toStsCode(code: string): StsErrorCode {
	if (code === "ExpiredToken") return "ExpiredToken";
	if (code === "RequestTimeTooSkewed") return "RequestExpired";
	const isUnknown = code === "InvalidAccessKeyId" || code === "InvalidToken";
	return isUnknown ? "InvalidClientTokenId" : "SignatureDoesNotMatch";
}

function sessionReply(action: string, { credential, arn }: BegunSession): Reply {
	const [id] = [credential.accessKeyId.replace("ASIA", "AROA")];
	return toReply(
		action,
		element(
			"Credentials",
			element("AccessKeyId", credential.accessKeyId),
			element("SecretAccessKey", credential.secretAccessKey),
			element("SessionToken", credential.sessionToken),
			element("Expiration", credential.expires.toISOString().replace(".000", "")),
		),
		element("AssumedRoleUser", element("AssumedRoleId", id), element("Arn", arn)),
	);
}

function toReply(action: string, ...result: readonly Markup[]): Reply {
	const metadata = element("ResponseMetadata", element("RequestId", randomUUID()));
	const body = bareXmlDocument(
		`${action}Response`,
		element(`${action}Result`, ...result),
		metadata,
	);
	return { status: 200, headers: { "content-type": "text/xml" }, body };
}

function refuseByFault(faults: readonly FaultAction[]): Reply | undefined {
	const fault = faults.find(({ kind }) => kind === "error");
	if (fault?.kind !== "error") return undefined;
	return errorReply(fault.status, fault.code, fault.message ?? fault.code);
}

function toRefusal(error: unknown): Reply {
	if (error instanceof StsError) return errorReply(error.status, error.code, error.message);
	return errorReply(500, "InternalFailure", String(error));
}

function errorReply(status: number, code: string, message: string): Reply {
	const type = element("Type", status < 500 ? "Sender" : "Receiver");
	const error = element("Error", type, element("Code", code), element("Message", message));
	const body = bareXmlDocument("ErrorResponse", error, element("RequestId", randomUUID()));
	return { status, headers: { "content-type": "text/xml" }, body, errorCode: code };
}
