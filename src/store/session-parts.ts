import type { CloudFront } from "./cloudfront/cloudfront.ts";
import type { CredentialSource } from "./credentials/credential-source.ts";
import type { DataPlane } from "./data-plane/data-plane.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Leftovers } from "./leftovers/leftovers.ts";
import type { ProofLadder } from "./proof/proof-ladder.ts";
import type { BucketRegions } from "./regions/bucket-regions.ts";
import type { RetryPolicy } from "./s3-retry.ts";
import type { ControlPlane } from "./sdk/control-plane.ts";

/** What a session is put together from. */
export interface SessionParts {
	readonly endpoint: Endpoint;
	readonly policy: RetryPolicy;
	readonly credentials: CredentialSource;
	readonly dataPlane: DataPlane;
	readonly proofs: ProofLadder;
	readonly leftovers: Leftovers;
	readonly regions: BucketRegions;
	/** For the requests to a bucket. Loads the SDK with the first call. */
	readonly openControlPlane: (bucket: string) => Promise<ControlPlane>;
	/** Loads it with the first call. */
	readonly openCloudFront: () => Promise<CloudFront>;
	/** Told once what the endpoint turned out not to do. */
	readonly onNotice: (text: string) => void;
	/** Told what is worth a line of the log. */
	readonly onInfo: (text: string) => void;
	/** Fires when the session closes. */
	readonly closing: AbortSignal;
	/** Ends every connection and every search for credentials. */
	readonly close: () => void;
}
