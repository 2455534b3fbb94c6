import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { checkAccess } from "./access.ts";
import { sendReply } from "./answer.ts";
import type { Manner } from "./dialects/manner.ts";
import { asUnderstood, checkManner } from "./dialects/manner.ts";
import { faultReply, hasFault, prepareFaults } from "./fault-effects.ts";
import type { FaultAction, FaultPlan } from "./faults.ts";
import { checkPolicies, hideMissing } from "./iam/check-policies.ts";
import { Permits } from "./iam/permits.ts";
import type { Settings } from "./operations/call.ts";
import { OPERATIONS } from "./operations/operations.ts";
import type { RequestIds } from "./protocol/error-reply.ts";
import { errorReply } from "./protocol/error-reply.ts";
import type { OperationName } from "./protocol/operation-name.ts";
import { nameOperation } from "./protocol/operation-name.ts";
import type { Reply } from "./protocol/reply.ts";
import type { Exchange } from "./protocol/request-body.ts";
import { RequestBody } from "./protocol/request-body.ts";
import { S3Error } from "./protocol/s3-error.ts";
import type { S3Request } from "./protocol/s3-request.ts";
import { checkKeyLength, parseRequest, withQueryHeaders } from "./protocol/s3-request.ts";
import type { RequestRecorder, RequestStart } from "./recorder.ts";
import { authenticate } from "./signature/authenticate.ts";
import type { Credential } from "./signature/credential.ts";
import type { Store } from "./store/store.ts";
import type { SecurityTokenService } from "./sts/security-token-service.ts";

/** All that serving a request takes. */
export interface ServerParts {
	readonly store: Store;
	readonly settings: Settings;
	readonly credentials: readonly Credential[];
	readonly manner: Manner;
	/** The names buckets may be put before, as in `bucket.localhost`. */
	readonly hosts: readonly string[];
	readonly recorder: RequestRecorder;
	readonly faults: FaultPlan;
	readonly sts: SecurityTokenService;
}

/** A request as far as it could be read; without an operation, `error` says why. */
interface Reading {
	/** Told of once the signature is verified. */
	permits?: Permits;
	readonly request?: S3Request;
	readonly operation?: OperationName;
	readonly error?: unknown;
}

/**
 * Carries one request through: record, faults, signature, access, operation, answer. Settles only
 * when it has let go of every file; rejects if `stopping` is aborted while a fault makes it wait.
 */
export async function serveRequest(
	parts: ServerParts,
	exchange: Exchange,
	connection: number,
	stopping: AbortSignal,
): Promise<void> {
	const { incoming, response, progress } = exchange;
	const reading = readRequest(incoming, parts.hosts);
	const start = startFacts(reading, incoming, connection);
	const end = parts.recorder.start(start);
	const partNumber = Number(reading.request?.query.get("partNumber") ?? Number.NaN);
	const { actions: faults, release } = parts.faults.meet({ ...start, partNumber });
	let reply: Reply | undefined;
	const recordEnd = (): void => {
		const status = response.headersSent ? response.statusCode : 0;
		const { errorCode } = reply ?? {};
		const { bytesIn, bytesOut } = progress;
		const { needed = [] } = reading.permits ?? {};
		end({ status, needed, bytesIn, bytesOut, ...(errorCode !== undefined && { errorCode }) });
		release();
	};
	response.once("close", recordEnd);
	await prepareFaults(faults, parts, reading.request, stopping);
	if (hasFault(faults, "reset")) return resetConnection(exchange);
	reply = await makeReply(parts, exchange, reading, faults);
	if (!hasFault(faults, "drop-answer")) return sendReply(exchange, reply, faults, recordEnd);
	if (typeof reply.body === "object") reply.body.close();
	return resetConnection(exchange);
}

function readRequest(incoming: IncomingMessage, hosts: readonly string[]): Reading {
	let request: S3Request | undefined;
	try {
		request = parseRequest(incoming, hosts);
		return { request, operation: nameOperation(request) };
	} catch (error) {
		return { ...(request && { request }), error };
	}
}

function startFacts(
	{ request, operation }: Reading,
	incoming: IncomingMessage,
	connection: number,
): RequestStart {
	return {
		operation: operation ?? "Unknown",
		method: incoming.method ?? "",
		...(request?.bucket !== undefined && { bucket: request.bucket }),
		...(request?.key !== undefined && { key: request.key }),
		query: Object.fromEntries(request?.query ?? []),
		headers: Object.fromEntries(request?.headers ?? []),
		connection,
	};
}

async function makeReply(
	parts: ServerParts,
	exchange: Exchange,
	reading: Reading,
	faults: readonly FaultAction[],
): Promise<Reply> {
	const random = randomBytes(64);
	const ids = {
		requestId: random.toString("hex", 0, 8).toUpperCase(),
		hostId: random.toString("base64", 8),
	};
	const resource = reading.request?.path ?? exchange.incoming.url ?? "";
	const reply =
		faultReply(faults, resource, ids) ??
		(await carryOut(parts, exchange, reading).catch((error: unknown) =>
			refusal(parts, reading, error, ids),
		));
	const isUnread = exchange.expectsContinue && !exchange.progress.isContinued;
	return {
		...reply,
		headers: {
			// The server's own clock: clients correct theirs by it.
			date: parts.settings.now().toUTCString(),
			server: "s3-sandbox",
			"x-amz-request-id": ids.requestId,
			"x-amz-id-2": ids.hostId,
			...reply.headers,
			// Nobody can tell whether the client will send its body after all.
			connection: isUnread ? "close" : undefined,
		},
	};
}

async function carryOut(
	{ store, settings, credentials, manner, faults }: ServerParts,
	exchange: Exchange,
	reading: Reading,
): Promise<Reply> {
	const { request, operation, error } = reading;
	if (request === undefined || operation === undefined) throw error;
	const identity = authenticate(request, credentials, settings.now());
	const bucket = request.bucket === undefined ? undefined : store.find(request.bucket);
	checkAccess({ request, operation, identity, bucket }, settings);
	const permits = new Permits(identity.credential, settings.ownerId);
	reading.permits = permits;
	const asked = { request, operation, store, settings };
	checkPolicies(asked, permits);
	checkKeyLength(request.key ?? "");
	const meant = asUnderstood(manner, withQueryHeaders(request), operation);
	checkManner(manner, { request: meant, operation, bucket });
	const body = new RequestBody(exchange, identity, meant.headers);
	try {
		const call = { request: meant, identity, body, store, settings, permits, faults };
		return await OPERATIONS[operation](call);
	} catch (failure) {
		throw hideMissing(asked, permits, failure);
	}
}

function refusal(
	{ store }: ServerParts,
	{ request, operation }: Reading,
	error: unknown,
	ids: RequestIds,
): Reply {
	const cause = { details: { Cause: String(error) } };
	const refused = error instanceof S3Error ? error : new S3Error("InternalError", cause);
	const { code, status, message, details } = refused;
	// S3 tells a bucket's region to anyone who asks for the bucket, even when it refuses.
	const bucket = operation === "HeadBucket" ? store.find(request?.bucket ?? "") : undefined;
	const headers = { "x-amz-bucket-region": bucket?.facts.region, ...refused.headers };
	return errorReply({ code, status, message, details, headers }, request?.path ?? "", ids);
}

function resetConnection({ incoming }: Exchange): void {
	incoming.socket.resetAndDestroy();
}
