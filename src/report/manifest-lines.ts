import type { PhaseReport } from "./phase-report.ts";

/** Where the manifest of a phase is, or why it is not written. A failure is told with the others. */
export function manifestLines({ manifest }: Pick<PhaseReport, "manifest">): string[] {
	if (manifest === undefined || manifest.error !== undefined) return [];
	const { uri, heldBack } = manifest;
	return [
		heldBack === undefined ? `Manifest: ${uri}` : `No manifest is written to ${uri}: ${heldBack}`,
	];
}
