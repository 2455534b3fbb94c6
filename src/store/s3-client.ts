import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { S3Client, type ServiceInputTypes, type ServiceOutputTypes } from "@aws-sdk/client-s3";
import { NodeHttpHandler, type NodeHttpHandlerOptions } from "@smithy/node-http-handler";
import type { BuildMiddleware, FinalizeRequestMiddleware } from "@smithy/types";
import type { Endpoint } from "./endpoint.ts";
import { SILENT, toCredentials } from "./s3-credentials.ts";
import { DEFAULT_TIMING, type StoreSettings } from "./store-settings.ts";

/**
 * The SDK's client as this program needs it: one attempt per call, no checksums, redirects or console lines
 * of its own, and connections that live on from one request to the next. When `closing` fires it stops looking
 * for credentials.
 */
export function createClient(
	settings: StoreSettings,
	endpoint: Endpoint,
	closing: AbortSignal,
): S3Client {
	const requestHandler = createHandler(settings, closing);
	const client = new S3Client({
		region: endpoint.region,
		...(endpoint.url !== undefined && { endpoint: endpoint.url }),
		forcePathStyle: endpoint.forcePathStyle,
		credentials: toCredentials(settings, requestHandler, closing),
		...(settings.anonymous && { signer: { sign: async (request) => request } }),
		requestHandler,
		// Else AWS_DEFAULTS_MODE is read, and an empty one refused.
		defaultsMode: "standard",
		maxAttempts: 1,
		// With it, the SDK opens a new connection for every part (node-http-handler 4.14).
		expectContinueHeader: false,
		requestChecksumCalculation: "WHEN_REQUIRED",
		responseChecksumValidation: "WHEN_REQUIRED",
		followRegionRedirects: false,
		logger: SILENT,
	});
	adjustRequests(client);
	return client;
}

// Completing an upload may take minutes (API reference, CompleteMultipartUpload).
const COMPLETE_IDLE_MILLISECONDS = 120_000;

/**
 * The SDK's handler with more patience for the one request whose answer may take minutes. Requests without a
 * signal of their own, which are those for credentials, end when `closing` fires.
 */
class PatientHandler extends NodeHttpHandler {
	readonly #closing: AbortSignal;
	readonly #patient: NodeHttpHandler;

	constructor(options: NodeHttpHandlerOptions, closing: AbortSignal) {
		super(options);
		this.#closing = closing;
		this.#patient = new NodeHttpHandler({
			...options,
			socketTimeout: Math.max(COMPLETE_IDLE_MILLISECONDS, options.socketTimeout ?? 0),
		});
	}

	override handle(
		...[request, options]: Parameters<NodeHttpHandler["handle"]>
	): ReturnType<NodeHttpHandler["handle"]> {
		const isComplete = request.method === "POST" && "uploadId" in request.query;
		return isComplete
			? this.#patient.handle(request, options)
			: super.handle(request, { abortSignal: this.#closing, ...options });
	}
}

function createHandler(settings: StoreSettings, closing: AbortSignal): NodeHttpHandler {
	const timing = { ...DEFAULT_TIMING, ...settings.timing };
	const agentOptions = {
		keepAlive: true,
		maxSockets: settings.maxConnections,
		// S3 closes idle connections after about 5 s; one that it is just closing must not be used again.
		timeout: 4000,
	};
	const options: NodeHttpHandlerOptions = {
		httpAgent: new HttpAgent(agentOptions),
		httpsAgent: new HttpsAgent(agentOptions),
		connectionTimeout: timing.connect,
		socketTimeout: timing.idle,
		// Only looks for something to warn of, but a request that cannot even begin leaves its timer behind, and
		// the process waits for that.
		socketAcquisitionWarningTimeout: 100,
		logger: SILENT,
	};
	return new PatientHandler(options, closing);
}

interface RequestParts {
	readonly method: string;
	readonly protocol: string;
	readonly headers: Record<string, string>;
	readonly query: Record<string, unknown>;
}

type Finalize = FinalizeRequestMiddleware<ServiceInputTypes, ServiceOutputTypes>;

function adjustRequests({ middlewareStack }: S3Client): void {
	const beforeSigning: BuildMiddleware<ServiceInputTypes, ServiceOutputTypes> =
		(next) => (step) => {
			const request = step.request as RequestParts;
			// TLS protects the bytes on their way, so that they need no SHA-256 on top of their own checksum.
			if (request.protocol === "https:") {
				request.headers["x-amz-content-sha256"] = "UNSIGNED-PAYLOAD";
			}
			// The SDK's own mark, which no store needs and Google's refuses.
			delete request.query["x-id"];
			return next(step);
		};
	// Checksums cover the bytes as they are stored. Not signed: some front ends change this header.
	const afterSigning: Finalize = (next) => (step) => {
		const request = step.request as RequestParts;
		if (request.method === "GET") {
			request.headers["accept-encoding"] = "identity";
		}
		return next(step);
	};
	middlewareStack.add(beforeSigning, { step: "build", name: "beforeSigning" });
	middlewareStack.addRelativeTo(afterSigning, {
		relation: "after",
		toMiddleware: "httpSigningMiddleware",
		name: "afterSigning",
	});
}
