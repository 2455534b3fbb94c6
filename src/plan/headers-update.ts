import type { ObjectHeaders } from "../store/object-facts.ts";

/** What an object is to say in place of what it says. */
export interface HeadersUpdate {
	/** Of the object as it was looked at. */
	readonly etag: string;
	readonly bytes: number;
	/** Final, with the storage class that the object has where none is asked for. */
	readonly headers: ObjectHeaders;
}
