import type { Inputs } from "./host/inputs.ts";
import { isWebOrigin } from "./object-address.ts";
import type { TransferSpec } from "./spec/spec.ts";
import type { StoreUse } from "./stage.ts";
import type { ObjectStore } from "./store/object-store.ts";
import type { StoreSettings } from "./store/store-settings.ts";

/**
 * Opens the store that a step's inputs and environment mean. The S3 code is loaded only here: a step with nothing to do
 * needs none. Entries from the web are read from there.
 */
export async function openStore(
	inputs: Inputs,
	environment: NodeJS.ProcessEnv,
	{ entries, listener }: StoreUse,
): Promise<ObjectStore> {
	const { openObjectStore } = await import("./store/s3-object-store.ts");
	const settings = storeSettings(inputs, environment);
	if (!entries.some(isFromWeb)) return openObjectStore(settings, listener.onNotice);
	const { openWebReader } = await import("./store/web/web-reader.ts");
	const { withWeb } = await import("./store/web/with-web.ts");
	// Where nothing is asked of S3 nobody has to say in which region.
	const region = entries.every(isFromWeb) ? { region: "none" } : {};
	const store = openObjectStore({ ...settings, ...region }, listener.onNotice);
	return withWeb(store, openWebReader(settings));
}

function isFromWeb({ direction, from }: TransferSpec): boolean {
	return direction === "download" && isWebOrigin(from.bucket);
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
