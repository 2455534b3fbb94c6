import { S3Client, type ServiceInputTypes, type ServiceOutputTypes } from "@aws-sdk/client-s3";
import type { HttpHandler } from "@smithy/core/protocols";
import type { BuildMiddleware, FinalizeRequestMiddleware } from "@smithy/types";
import { SILENT } from "../credentials/credential-chain.ts";
import type { CredentialSource } from "../credentials/credential-source.ts";
import { STORED_BYTES } from "../data-plane/request-signing.ts";
import type { Endpoint } from "../endpoint.ts";

export interface SdkParts {
	readonly endpoint: Endpoint;
	readonly credentials: CredentialSource;
	readonly requestHandler: HttpHandler;
}

/**
 * The SDK's client as this program needs it: one attempt per call, no checksums, redirects or console lines
 * of its own, over the connections of this program.
 */
export function createClient({ endpoint, credentials, requestHandler }: SdkParts): S3Client {
	const client = new S3Client({
		region: endpoint.region,
		...(endpoint.url !== undefined && { endpoint: endpoint.url }),
		// Else half of the requests go where a shared file says, and the others do not.
		ignoreConfiguredEndpointUrls: true,
		forcePathStyle: endpoint.forcePathStyle,
		useFipsEndpoint: endpoint.fips,
		useDualstackEndpoint: endpoint.dualStack,
		useAccelerateEndpoint: endpoint.accelerate,
		credentials: endpoint.anonymous ? NOBODY : toProvider(credentials),
		...(endpoint.anonymous && { signer: { sign: async (request) => request } }),
		requestHandler,
		// Else AWS_DEFAULTS_MODE is read, and an empty one refused.
		defaultsMode: "standard",
		maxAttempts: 1,
		requestChecksumCalculation: "WHEN_REQUIRED",
		responseChecksumValidation: "WHEN_REQUIRED",
		followRegionRedirects: false,
		logger: SILENT,
	});
	adjustRequests(client);
	return client;
}

// Never used to sign, but the SDK wants to have some.
const NOBODY = { accessKeyId: "anonymous", secretAccessKey: "anonymous" };

// The mark keeps the SDK from remembering credentials by itself, which it could not forget again.
function toProvider(credentials: CredentialSource) {
	return Object.assign(() => credentials.find(), { memoized: true });
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
	const afterSigning: Finalize = (next) => (step) => {
		const request = step.request as RequestParts;
		if (request.method === "GET") {
			Object.assign(request.headers, STORED_BYTES);
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
