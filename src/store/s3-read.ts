import { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectRequest } from "./data-plane/object-request.ts";
import { toDescription } from "./described-object.ts";
import type { AnswerReceiver } from "./http/http-exchange.ts";
import type { ObjectDescription } from "./object-facts.ts";
import type { GetOptions, ObjectAnswer, ObjectReceiver } from "./object-store.ts";
import { readRefusal } from "./s3-errors.ts";
import { headerOf, toObjectAnswer } from "./s3-object-info.ts";
import { toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import type { Query } from "./signature/uri-encoding.ts";
import { assertSize, assertStoreAnswer } from "./store-answer.ts";

/** What the store knows of one object. */
export async function headObject(
	session: S3Session,
	location: ObjectLocation,
	signal: AbortSignal,
): Promise<ObjectDescription> {
	try {
		const told = await session.checksums.send(location.bucket, (checksums) => {
			const headers = checksums === "no" ? {} : CHECKSUM_MODE;
			const query = toVersionQuery(location);
			const asksForChecksum = checksums === "maybe";
			const head = { operation: "HeadObject", ...location, query, headers } as const;
			const request = { ...head, asksForChecksum };
			return session.send(request, signal, async () => {
				const { status, headers: answer } = await session.dataPlane.send(request, signal);
				const sign = headerOf(answer, "etag") ?? headerOf(answer, "x-amz-request-id");
				const isFromStore = sign !== undefined && tellsOfObject(status);
				assertStoreAnswer(isFromStore, request, session.endpoint);
				const info = toDescription(location.key, answer);
				assertSize(info.bytes, request);
				return info;
			});
		});
		return await withProvenArchive(told, session, location, signal);
	} catch (error) {
		throw await explain(error, session, location, signal);
	}
}

/**
 * On Amazon's the class tells that an object is archived. Other stores may have given the name to a class that can be
 * read (tiers of MinIO and classes of Ceph are called what their operators like), so there the first byte tells.
 */
async function withProvenArchive(
	told: ObjectDescription,
	session: S3Session,
	location: ObjectLocation,
	signal: AbortSignal,
): Promise<ObjectDescription> {
	const isKnown = session.endpoint.dialect.name === "aws" || told.archive?.state !== "archived";
	if (isKnown || !(await isReadable(told, session, location, signal))) return told;
	const { archive, ...readable } = told;
	return readable;
}

async function isReadable(
	{ bytes }: ObjectDescription,
	session: S3Session,
	location: ObjectLocation,
	signal: AbortSignal,
): Promise<boolean> {
	const range = bytes === 0 ? {} : { range: { start: 0, end: 0 } };
	const seen = new Error("the first byte can be read");
	const stop = () => {
		throw seen;
	};
	try {
		// A store that knows no ranges would send all of it.
		await getObject(session, location, { ...range, signal }, { begin: stop, take: stop });
		return true;
	} catch (error) {
		if (signal.aborted) throw error;
		return !(error instanceof StagingError && error.code === "object-archived");
	}
}

/** Gives `receiver` one object, or a range of it. */
export function getObject(
	session: S3Session,
	location: ObjectLocation,
	options: GetOptions,
	receiver: ObjectReceiver,
): Promise<void> {
	const { key } = location;
	return session.checksums.send(location.bucket, (checksums) => {
		const request = toGetRequest(location, options, checksums !== "no");
		let hasBegun = false;
		const delivery: AnswerReceiver = {
			begin: ({ status, headers }) => {
				hasBegun = true;
				assertStoreAnswer(tellsOfObject(status), request, session.endpoint);
				const answer = toObjectAnswer(key, headers);
				assertRangeTold(status, answer, request);
				receiver.begin(answer);
			},
			take: (chunk) => receiver.take(chunk),
		};
		const deliver = () => session.dataPlane.send(request, options.signal, delivery);
		return session.send(request, options.signal, deliver, () => hasBegun);
	});
}

// It would pass for the whole object.
function assertRangeTold(status: number, { range }: ObjectAnswer, request: ObjectRequest): void {
	if (status === 206 && range === undefined) {
		const problem = "the store sent a range without saying which";
		throw new StagingError("service-error", `Could not download ${toUri(request)}: ${problem}`);
	}
}

// Any other success has no object behind it: a 204 would pass for an empty one.
function tellsOfObject(status: number): boolean {
	return status === 200 || status === 206;
}

function toGetRequest(
	location: ObjectLocation,
	{ range, ifMatch }: GetOptions,
	checksums: boolean,
): ObjectRequest {
	const headers = {
		...(range && { range: `bytes=${range.start}-${range.end}` }),
		...(ifMatch && { "if-match": `"${ifMatch}"` }),
		...(checksums && CHECKSUM_MODE),
	};
	return { operation: "GetObject", ...location, query: toVersionQuery(location), headers };
}

function toVersionQuery({ versionId }: ObjectLocation): Query {
	return versionId === undefined ? [] : [["versionId", versionId]];
}

const CHECKSUM_MODE = { "x-amz-checksum-mode": "ENABLED" };

/** Statuses that HEAD answers without saying why, because it has no body. */
const UNEXPLAINED = new Set([400, 403, 404]);

// A GET of one byte fails for the same reason and says which.
async function explain(
	error: unknown,
	session: S3Session,
	location: ObjectLocation,
	signal: AbortSignal,
): Promise<unknown> {
	const { status } = readRefusal(error);
	if (status === undefined || !UNEXPLAINED.has(status) || signal.aborted) {
		return error;
	}
	const headers = { range: "bytes=0-0" };
	const head = { operation: "HeadObject", ...location } as const;
	const query = toVersionQuery(location);
	const get = { operation: "GetObject", ...location, query, headers } as const;
	try {
		await session.send(head, signal, () => session.dataPlane.send(get, signal));
		return error;
	} catch (reason) {
		return reason;
	}
}
