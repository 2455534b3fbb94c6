import type { StoreSettings } from "../store-settings.ts";
import { readCaBundle } from "./ca-bundle.ts";

/** What lies between this machine and the servers it talks to. */
export interface Network {
	/** Certification authorities that are trusted besides the runner's own, in PEM. */
	readonly authorities: readonly string[];
	/** Where `HTTPS_PROXY` and its like are looked for. Absent: none of them is set. */
	readonly proxyVariables?: StoreSettings["environment"];
}

/** Fails with `invalid-input` where the bundle of certificates cannot be used. */
export function readNetwork(settings: Pick<StoreSettings, "caBundle" | "environment">): Network {
	const { environment } = settings;
	const hasProxy = Object.keys(environment).some(
		(name) => /^(?:https?|all)_proxy$/i.test(name) && environment[name],
	);
	return {
		authorities: readCaBundle(settings),
		...(hasProxy && { proxyVariables: environment }),
	};
}
