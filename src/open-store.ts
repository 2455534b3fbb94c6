import { StagingError } from "./errors.ts";
import type { Inputs } from "./host/inputs.ts";
import { toIdentity } from "./identity.ts";
import { isWebOrigin, labelOf } from "./object-address.ts";
import type { Connection } from "./spec/connection.ts";
import type { StoreOf, StoreUse } from "./stage/stage.ts";
import type { ObjectStore } from "./store/object-store.ts";
import type { StoreSettings } from "./store/store-settings.ts";

/**
 * Opens the store that a step's inputs and environment mean, with the connections that it uses and the web beside it.
 * The S3 code is loaded only here: a step with nothing to do needs none.
 */
export async function openStore(
	inputs: Inputs,
	environment: NodeJS.ProcessEnv,
	use: StoreUse,
): Promise<ObjectStore> {
	const settings = {
		...storeSettings(inputs, environment),
		...narrowing("", use),
		onSecret: use.listener.onSecret,
	};
	const store = await openS3(settings, use);
	if (!use.buckets.some(isWebOrigin)) return store;
	const { openWebReader } = await import("./store/web/web-reader.ts");
	const { withWeb } = await import("./store/web/with-web.ts");
	return withWeb(store, openWebReader(settings));
}

async function openS3(settings: StoreSettings, use: StoreUse): Promise<ObjectStore> {
	const { buckets, connections, listener } = use;
	const { openObjectStore } = await import("./store/s3-object-store.ts");
	const { withProfileRegion } = await import("./store/profile-region.ts");
	const open = (some: StoreSettings) => openObjectStore(some, listener);
	const labels = new Set(buckets.flatMap((bucket) => labelOf(bucket) ?? []));
	if (labels.size > 0) {
		const { withConnections } = await import("./store/connections/with-connections.ts");
		const own = await withProfileRegion(settings);
		const others = new Map<string, StoreSettings>();
		for (const label of labels) {
			const connection = connections.get(label);
			if (connection === undefined) continue;
			const other = { ...connectionSettings(connection, settings), ...narrowing(label, use) };
			others.set(label, await withProfileRegion(other));
		}
		return withConnections(connections, (label = "") => {
			const other = others.get(label);
			return other ? openConnection(label, () => open(other)) : open(own);
		});
	}
	// Where nothing is asked of S3 nobody has to say in which region.
	return open(
		buckets.every(isWebOrigin)
			? { ...settings, region: "none" }
			: await withProfileRegion(settings),
	);
}

function narrowing(
	label: string,
	{ sessionPolicies, listener }: StoreUse,
): Pick<StoreSettings, "sessionPolicy" | "onUnnarrowed"> {
	const sessionPolicy = sessionPolicies?.get(label);
	if (sessionPolicy === undefined) return {};
	return { sessionPolicy, onUnnarrowed: listener.onUnnarrowed };
}

function connectionSettings(
	{ endpoint, region, credentials, identity, network, ...connection }: Connection,
	{ maxConnections, environment, onSecret }: StoreSettings,
): StoreSettings {
	const { anonymous, pathStyle, dialect } = connection;
	return {
		anonymous,
		pathStyle,
		dialect,
		maxConnections,
		environment,
		...network,
		...(endpoint !== undefined && { endpoint }),
		...(region !== undefined && { region }),
		...(credentials !== undefined && { credentials }),
		...(identity !== undefined && { identity }),
		...(onSecret !== undefined && { onSecret }),
	};
}

function openConnection(label: string, open: () => ObjectStore): ObjectStore {
	try {
		return open();
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		throw error.retold({ message: `The connection \`${label}\`: ${error.message}` });
	}
}

/** What is known of the stores beforehand, by the labels of their connections. */
export async function describeStores(
	inputs: Inputs,
	environment: NodeJS.ProcessEnv,
	connections: ReadonlyMap<string, Connection>,
): Promise<StoreOf> {
	const { resolveEndpoint } = await import("./store/endpoint.ts");
	const { withProfileRegion } = await import("./store/profile-region.ts");
	const own = storeSettings(inputs, environment);
	const all = new Map([["", await withProfileRegion(own)]]);
	for (const [label, connection] of connections) {
		all.set(label, await withProfileRegion(connectionSettings(connection, own)));
	}
	return (label = "") => {
		const settings = all.get(label) ?? own;
		try {
			const { region, dialect } = resolveEndpoint(settings);
			return { region, isAmazon: dialect.name === "aws" };
		} catch (error) {
			// Whoever opens the store is told.
			if (error instanceof StagingError) return { region: "", isAmazon: false };
			throw error;
		}
	};
}

function storeSettings(inputs: Inputs, environment: NodeJS.ProcessEnv): StoreSettings {
	const sessionToken = inputs["aws-session-token"];
	const credentials = {
		accessKeyId: inputs["aws-access-key-id"],
		secretAccessKey: inputs["aws-secret-access-key"],
		...(sessionToken === "" ? {} : { sessionToken }),
	};
	const identity = toIdentity(inputs);
	const useDualStack = inputs["use-dualstack"];
	const useFips = inputs["use-fips"];
	return {
		...(useDualStack !== undefined && { useDualStack }),
		...(useFips !== undefined && { useFips }),
		...(inputs["ca-bundle"] === "" ? {} : { caBundle: inputs["ca-bundle"] }),
		useAccelerate: inputs["use-accelerate"],
		...(inputs["aws-region"] === "" ? {} : { region: inputs["aws-region"] }),
		...(inputs.endpoint === "" ? {} : { endpoint: inputs.endpoint }),
		...(credentials.accessKeyId === "" ? {} : { credentials }),
		...(identity !== undefined && { identity }),
		pathStyle: inputs["path-style"] === "auto" ? "auto" : inputs["path-style"] === "true",
		anonymous: inputs.anonymous,
		dialect: inputs.dialect,
		maxConnections: inputs["max-concurrency"],
		environment,
	};
}
