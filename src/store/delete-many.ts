import type { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import { fitsXml } from "./delete-document.ts";
import { failureOf, GONE, isConditional, toDeleteRequest } from "./delete-request.ts";
import { deleteTogether } from "./delete-together.ts";
import type { DeletionFailure, Doomed, DoomedObject } from "./object-facts.ts";
import { hasS3Code } from "./s3-errors.ts";
import type { S3Session } from "./s3-session.ts";
import { assertStoreAnswer } from "./store-answer.ts";

/** How many requests are under way where each deletes one object. */
const LANES = 8;

/** Deletes objects, as many with one request as the endpoint takes. */
export class Deleter {
	readonly #session: S3Session;
	/** Until the endpoint turns out not to know the request. */
	#takesMany: boolean = true;

	constructor(session: S3Session) {
		this.#session = session;
	}

	/** See `ObjectStore.deleteObjects`. */
	async delete(doomed: Doomed, signal: AbortSignal): Promise<readonly DeletionFailure[]> {
		const { objects } = doomed;
		const together = this.#takesMany ? objects.filter(({ key }) => fitsXml(key)) : [];
		const alone = this.#takesMany ? objects.filter(({ key }) => !fitsXml(key)) : objects;
		const failures =
			together.length === 0
				? []
				: await deleteTogether(this.#session, { ...doomed, objects: together }, signal);
		if (failures !== "unsupported") {
			return [...failures, ...(await this.#deleteEach({ ...doomed, objects: alone }, signal))];
		}
		this.#takesMany = false;
		return await this.#deleteEach(doomed, signal);
	}

	async #deleteEach(
		{ objects, ...place }: Doomed,
		signal: AbortSignal,
	): Promise<readonly DeletionFailure[]> {
		const failures: DeletionFailure[] = [];
		const remaining = objects.values();
		const runLane = async () => {
			for (const object of remaining) {
				const error = await this.#deleteOne({ ...place, key: object.key }, object, signal);
				if (error !== undefined) {
					failures.push({ key: object.key, error });
				}
			}
		};
		await Promise.all(Array.from({ length: Math.min(LANES, objects.length) }, runLane));
		return failures;
	}

	async #deleteOne(
		location: ObjectLocation,
		{ etag }: DoomedObject,
		signal: AbortSignal,
	): Promise<StagingError | undefined> {
		const session = this.#session;
		const unconditional = toDeleteRequest(session, "DeleteObject", location);
		const condition: Record<string, string> = { "if-match": `"${etag}"` };
		const headers = isConditional(session.endpoint) && etag !== "" ? condition : {};
		const request = { ...unconditional, headers };
		const attempt = async () => {
			const { status } = await session.dataPlane.send(request, signal);
			assertStoreAnswer(status === 204, request, session.endpoint);
		};
		const error = await failureOf(session.send(request, signal, attempt));
		return error !== undefined && hasS3Code(error, GONE) ? undefined : error;
	}
}
