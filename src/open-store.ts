import { StagingError } from "./errors.ts";
import type { Inputs } from "./host/inputs.ts";
import { isWebOrigin, labelOf } from "./object-address.ts";
import type { Connection } from "./spec/connection.ts";
import type { StoreUse } from "./stage.ts";
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
	const settings = storeSettings(inputs, environment);
	const store = await openS3(settings, use);
	if (!use.buckets.some(isWebOrigin)) return store;
	const { openWebReader } = await import("./store/web/web-reader.ts");
	const { withWeb } = await import("./store/web/with-web.ts");
	return withWeb(store, openWebReader(settings));
}

async function openS3(
	settings: StoreSettings,
	{ buckets, connections, listener }: StoreUse,
): Promise<ObjectStore> {
	const { openObjectStore } = await import("./store/s3-object-store.ts");
	const open = (some: StoreSettings) => openObjectStore(some, listener.onNotice);
	if (buckets.some((bucket) => labelOf(bucket) !== undefined)) {
		const { withConnections } = await import("./store/connections/with-connections.ts");
		return withConnections(connections, (label = "") => {
			const connection = connections.get(label);
			return connection ? openConnection(connection, settings, open) : open(settings);
		});
	}
	// Where nothing is asked of S3 nobody has to say in which region.
	return open(buckets.every(isWebOrigin) ? { ...settings, region: "none" } : settings);
}

function openConnection(
	connection: Connection,
	{ maxConnections, environment }: StoreSettings,
	open: (settings: StoreSettings) => ObjectStore,
): ObjectStore {
	const { label, endpoint, region, credentials, anonymous, pathStyle, dialect } = connection;
	const own = { anonymous, pathStyle, dialect, maxConnections, environment };
	try {
		return open({
			...own,
			...(endpoint !== undefined && { endpoint }),
			...(region !== undefined && { region }),
			...(credentials !== undefined && { credentials }),
		});
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		const { code, message, hint } = error;
		const details = hint === undefined ? {} : { hint };
		throw new StagingError(code, `The connection \`${label}\`: ${message}`, details);
	}
}

function storeSettings(inputs: Inputs, environment: NodeJS.ProcessEnv): StoreSettings {
	const sessionToken = inputs["aws-session-token"];
	const credentials = {
		accessKeyId: inputs["aws-access-key-id"],
		secretAccessKey: inputs["aws-secret-access-key"],
		...(sessionToken === "" ? {} : { sessionToken }),
	};
	return {
		...(inputs["aws-region"] === "" ? {} : { region: inputs["aws-region"] }),
		...(inputs.endpoint === "" ? {} : { endpoint: inputs.endpoint }),
		...(credentials.accessKeyId === "" ? {} : { credentials }),
		pathStyle: inputs["path-style"] === "auto" ? "auto" : inputs["path-style"] === "true",
		anonymous: inputs.anonymous,
		dialect: inputs.dialect,
		maxConnections: inputs["max-concurrency"],
		environment,
	};
}
