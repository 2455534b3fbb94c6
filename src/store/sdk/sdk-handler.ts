import { Readable } from "node:stream";
import type { HttpHandler } from "@smithy/core/protocols";
import { buildQueryString } from "@smithy/core/protocols";
import { type HttpRequest, HttpResponse } from "@smithy/core/transport";
import type { HttpHandlerOptions } from "@smithy/types";
import { CollectedAnswer } from "../data-plane/collected-answer.ts";
import type { SignedRequest } from "../data-plane/object-request.ts";
import { exchange, flattenHeaders } from "../http/http-exchange.ts";
import type { HttpPools } from "../http/http-pools.ts";
import { hasDocumentType } from "../store-document.ts";

// A page of a thousand parts is about a third of one.
const MOST_BYTES = 2 ** 20;

/** What all web pages are to the SDK. */
const A_PAGE = Buffer.from("<html/>");

/**
 * The connections of this program as the SDK takes an HTTP client; answers are read to their end before the SDK
 * sees them. Requests without a signal of their own, which are those for credentials, end when `closing` fires.
 */
export class SdkHandler implements HttpHandler {
	readonly #pools: HttpPools;
	readonly #closing: AbortSignal;

	constructor(pools: HttpPools, closing: AbortSignal) {
		this.#pools = pools;
		this.#closing = closing;
	}

	async handle(
		request: HttpRequest,
		{ abortSignal }: HttpHandlerOptions = {},
	): Promise<{ response: HttpResponse }> {
		const signal = abortSignal instanceof AbortSignal ? abortSignal : this.#closing;
		const isComplete = request.method === "POST" && "uploadId" in request.query;
		const sent = toSignedRequest(request);
		const pool = await this.#pools.open(sent.origin, isComplete ? "patient" : "general");
		const answer = new CollectedAnswer({ bytes: MOST_BYTES });
		await exchange(pool, sent, answer, signal);
		const { head, body } = answer;
		const response = new HttpResponse({
			statusCode: head.status,
			headers: flattenHeaders(head.headers),
			body: Readable.from([hasDocumentType(body) ? A_PAGE : body]),
		});
		return { response };
	}

	/** The connections are not the SDK's to end. */
	destroy(): void {}

	/** There is nothing to set. */
	updateHttpClientConfig(): void {}

	httpHandlerConfigs(): Record<string, never> {
		return {};
	}
}

/** A request of the SDK's, whose body is in memory, as this program sends it. */
export function toSignedRequest(request: HttpRequest): SignedRequest {
	const { protocol, hostname, port, method, path, headers, body } = request;
	const query = buildQueryString(request.query);
	return {
		origin: `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}`,
		method,
		path: query === "" ? path : `${path}?${query}`,
		headers,
		body,
	};
}
