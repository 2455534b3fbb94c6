import { StagingError } from "../errors.ts";
import type { ObjectInfo } from "../store/object-facts.ts";

/** What the store says of an object; nothing where there is none, and `unreadable` where its key is another. */
export async function orAbsent<Info extends ObjectInfo, T = undefined>(
	looking: Promise<Info>,
	unreadable?: T,
): Promise<Info | T | undefined> {
	return looking.catch((error: unknown) => {
		if (error instanceof StagingError && error.code === "wrong-key") return unreadable;
		if (error instanceof StagingError && error.code === "no-such-object") return undefined;
		throw error;
	});
}
