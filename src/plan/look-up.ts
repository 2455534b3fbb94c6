import { StagingError } from "../errors.ts";
import type { ObjectInfo } from "../store/object-facts.ts";

/** What the store says of an object; nothing where there is none, and `unreadable` where its key is another. */
export async function orAbsent<T = undefined>(
	looking: Promise<ObjectInfo>,
	unreadable?: T,
): Promise<ObjectInfo | T | undefined> {
	return looking.catch((error: unknown) => {
		if (error instanceof StagingError && error.code === "wrong-key") return unreadable;
		if (error instanceof StagingError && error.code === "no-such-object") return undefined;
		throw error;
	});
}
