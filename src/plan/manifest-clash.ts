import { StagingError } from "../errors.ts";
import { toUri } from "../spec/location.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { EntryFindings } from "./plan-scope.ts";

/** Fails with `name-collision` when an entry sends, or leaves, an object where the manifest of the phase goes. */
export function refuseManifestClash(
	findings: readonly EntryFindings[],
	manifest: ObjectLocation,
): void {
	const uri = toUri(manifest);
	for (const { entry, transfers, present } of findings) {
		const isTaken = [...transfers, ...present].some(
			(transfer) => transfer.direction !== "download" && toUri(transfer.location) === uri,
		);
		if (!isTaken) continue;
		const message = `\`${entry.text}\` and \`manifest\` would both become ${uri}`;
		throw new StagingError("name-collision", message, {
			hint: "Give the manifest another key",
		});
	}
}
