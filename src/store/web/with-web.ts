import { HIDDEN_QUERY, isWebOrigin, objectUri } from "../../object-address.ts";
import type { ObjectStore } from "../object-store.ts";
import type { WebReader } from "./web-reader.ts";

/** A store of which the objects at web addresses are read from the web, and all others as before. */
export function withWeb(store: ObjectStore, web: WebReader): ObjectStore {
	const readerOf = (bucket: string) => (isWebOrigin(bucket) ? web : store);
	return {
		...store,
		head: (location, signal) => readerOf(location.bucket).head(location, signal),
		get: (location, ...rest) => readerOf(location.bucket).get(location, ...rest),
		link: (location) =>
			isWebOrigin(location.bucket)
				? objectUri(location).replace(HIDDEN_QUERY, "")
				: store.link(location),
		watchRetries: (listener) => {
			const stops = [store.watchRetries(listener), web.watchRetries(listener)];
			return () => {
				for (const stop of stops) stop();
			};
		},
		close: () => {
			web.close();
			store.close();
		},
	};
}
