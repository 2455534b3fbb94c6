import type { Inputs } from "./host/inputs.ts";
import type { StoreListener } from "./stage.ts";
import type { ObjectStore } from "./store/object-store.ts";
import type { StoreSettings } from "./store/store-settings.ts";

/** Opens the store a step's inputs and environment mean. The S3 code is loaded only here: a step with nothing to do needs none. */
export async function openStore(
	inputs: Inputs,
	environment: NodeJS.ProcessEnv,
	listener: StoreListener,
): Promise<ObjectStore> {
	const { openObjectStore } = await import("./store/s3-object-store.ts");
	const settings = storeSettings(inputs, environment);
	return openObjectStore(settings, listener.onNotice);
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
