import { sourceObject } from "../source-object.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { Transfer } from "./plan.ts";

/** The object that a link to a transfer leads to: what a download reads, else what is made. */
export function linkedObject(transfer: Transfer): ObjectLocation {
	return transfer.direction === "download" ? sourceObject(transfer) : transfer.location;
}
