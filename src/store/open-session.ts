import type { CredentialSource } from "./credentials/credential-source.ts";
import { openCredentials } from "./credentials/open-credentials.ts";
import { DataPlane } from "./data-plane/data-plane.ts";
import { type Endpoint, resolveEndpoint } from "./endpoint.ts";
import { HttpPools } from "./http/http-pools.ts";
import { readNetwork } from "./http/network.ts";
import { Leftovers } from "./leftovers/leftovers.ts";
import { once } from "./once.ts";
import { ProofLadder } from "./proof/proof-ladder.ts";
import { BucketRegions } from "./regions/bucket-regions.ts";
import { readRetryPolicy } from "./s3-retry.ts";
import { S3Session } from "./s3-session.ts";
import type { ControlPlane } from "./sdk/control-plane.ts";
import type { SdkHandler } from "./sdk/sdk-handler.ts";
import {
	DEFAULT_TIMING,
	type StoreListener,
	type StoreSettings,
	type StoreTiming,
} from "./store-settings.ts";

/**
 * Puts together what requests need. Makes none by itself, and loads nothing of the SDK before it is needed; fails
 * with `invalid-input` when the settings do not add up.
 */
export function openSession(
	settings: StoreSettings,
	{ onNotice, onInfo }: StoreListener,
): S3Session {
	const { environment } = settings;
	const endpoint = resolveEndpoint(settings);
	const timing = { ...DEFAULT_TIMING, ...settings.timing };
	const policy = readRetryPolicy(environment, timing.retryBase);
	const pools = openPools(settings, timing);
	const closing = new AbortController();
	const connections = { pools, closing: closing.signal };
	const openHandler = () => loadHandler(connections);
	const parts = { settings, endpoint, timing, connections, openHandler, onInfo };
	const credentials = openCredentials(parts);
	const regions = new BucketRegions(endpoint);
	const openControlPlane = controlPlanes(regions, credentials, connections);
	const openCloudFront = once(async () => {
		const { CloudFront } = await import("./cloudfront/cloudfront.ts");
		const { region, anonymous } = endpoint;
		return new CloudFront({ pools, credentials, environment, region, anonymous });
	});
	const dataPlane = new DataPlane(pools, {
		endpointOf: (bucket) => regions.endpointOf(bucket),
		credentials,
		signBySdk: async (request, signal) =>
			(await openControlPlane(request.bucket)).sign(request, signal),
	});
	const proofs = new ProofLadder(endpoint.dialect, (proof) =>
		onNotice(`${endpoint.name} refuses the proof that uploads carried: ${PROOF_NOTICES[proof]}`),
	);
	return new S3Session({
		endpoint,
		policy,
		credentials,
		dataPlane,
		proofs,
		leftovers: new Leftovers(endpoint, environment),
		openControlPlane,
		openCloudFront,
		regions,
		onNotice,
		onInfo,
		closing: closing.signal,
		close: () => {
			closing.abort();
			pools.destroy();
		},
	});
}

function openPools(settings: StoreSettings, timing: StoreTiming): HttpPools {
	const { maxConnections: connections } = settings;
	return new HttpPools({ connections, timing, network: readNetwork(settings) });
}

const PROOF_NOTICES = {
	"full-crc32": "they carry a CRC32 of each object now",
	"part-crc32": "they carry a CRC32 of each request now",
	md5: "they carry an MD5 of each request now",
	none: "they carry none now, so that nothing but their size is verified",
} as const;

interface Connections {
	readonly pools: HttpPools;
	readonly closing: AbortSignal;
}

// The SDK's client is of one region.
function controlPlanes(
	regions: BucketRegions,
	credentials: CredentialSource,
	connections: Connections,
): (bucket: string) => Promise<ControlPlane> {
	const planes = new Map<Endpoint, Promise<ControlPlane>>();
	return (bucket) => {
		const endpoint = regions.endpointOf(bucket);
		const plane = planes.get(endpoint) ?? loadControlPlane(endpoint, credentials, connections);
		planes.set(endpoint, plane);
		return plane;
	};
}

async function loadControlPlane(
	endpoint: Endpoint,
	credentials: CredentialSource,
	connections: Connections,
): Promise<ControlPlane> {
	const { ControlPlane } = await import("./sdk/control-plane.ts");
	const requestHandler = await loadHandler(connections);
	return new ControlPlane({ endpoint, credentials, requestHandler });
}

async function loadHandler({ pools, closing }: Connections): Promise<SdkHandler> {
	const { SdkHandler } = await import("./sdk/sdk-handler.ts");
	return new SdkHandler(pools, closing);
}
