import type { Content } from "./content.ts";

/** What stands at a place when a round is over. */
export interface Found {
	readonly bytes: Buffer;
	/** Of an object, with lower-case names; of a file there are none. */
	readonly headers: Readonly<Record<string, string>>;
}

/** How a place may be found: undefined when it is so, else what is wrong. `found` is undefined where there is nothing. */
export type State = (found: Found | undefined) => string | undefined | Promise<string | undefined>;

/** One file or object that a work reads or writes. */
export interface Place {
	/** `file:PATH` below the workspace, or `object:BUCKET/KEY`. */
	readonly name: string;
	readonly content?: Content | undefined;
	/** Of an object: what it is stored with. */
	readonly headers?: Readonly<Record<string, string>>;
	/** As it was. */
	readonly before: State;
	/** As it has to be once the work is done. */
	readonly after: State;
	/** It goes away only when this place is as it has to be, or every other of the phase is. */
	readonly goesAfter?: "phase" | { readonly place: string };
}

/** One entry of a step. */
export interface Work {
	readonly kind: string;
	/** Transfers that it comprises when all goes well. */
	readonly transfers: number;
	/** As an item of the list, in JSON, which is YAML too. */
	readonly entry: Readonly<Record<string, unknown>>;
	readonly places: readonly Place[];
	/** Either everything of it is as it was, or everything is done. */
	readonly isWhole?: boolean;
	/** An object that somebody else may overwrite meanwhile; the work is done with either content. */
	readonly rival?: { readonly key: string; readonly content: Content };
}

export function filePlace(path: string): string {
	return `file:${path}`;
}

export function objectPlace(key: string, bucket = "bucket"): string {
	return `object:${bucket}/${key}`;
}
