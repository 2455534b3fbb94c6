import type { Copy, Download, Transfer, Upload } from "../plan/plan.ts";
import { headerTexts } from "./header-texts.ts";
import { transferBytes, transferDestination, transferSource } from "./phase-report.ts";
import { isArchived, restoreRequestText } from "./restore-lines.ts";
import { contentText } from "./size-text.ts";
import { termTexts } from "./term-texts.ts";
import { formatBytes } from "./units.ts";

/** What goes where. */
export function endsText(transfer: Transfer): string {
	return `${transferSource(transfer)} -> ${transferDestination(transfer)}`;
}

/** What goes where, and how much it is before it goes. */
export function plannedLine(transfer: Transfer): string {
	const size = "members" in transfer ? contentText(transfer) : formatBytes(transferBytes(transfer));
	return `${endsText(transfer)} (${size})`;
}

const DECODED_FROM = { stored: "its encoding", gzip: "gzip", br: "br", zstd: "zstd" } as const;

/** Everything that would be sent, so that a dry run can be reviewed. */
export function reviewLine(transfer: Transfer): string {
	if (transfer.direction === "download") return downloadLine(transfer);
	return transfer.direction === "copy" ? copyLine(transfer) : uploadLine(transfer);
}

function downloadLine(download: Download): string {
	const { versionId, sha256, readIntoOutput, name, decode, extract } = download.entry;
	const asked = [
		...(versionId === undefined ? [] : [`version ${versionId}`]),
		...(sha256 === undefined ? [] : [`sha256 ${sha256}`]),
		...(decode === undefined ? [] : [`decoded from ${DECODED_FROM[decode]}`]),
		...(extract === undefined ? [] : ["unpacked"]),
		...(isArchived(download) ? [restoreRequestText(download)] : []),
		...(readIntoOutput === undefined ? [] : [`output ${name}-content`]),
		...termTexts(download.entry.terms),
	];
	return [plannedLine(download), asked.join(", ")].filter((text) => text !== "").join(" ");
}

function uploadLine(upload: Upload): string {
	const { compress, headers, entry, update } = upload;
	const coding =
		compress === undefined || update !== undefined ? [] : [`${compress} if that is smaller`];
	const said = [...headerTexts(update?.headers ?? headers), ...coding, ...termTexts(entry.terms)];
	const how = update === undefined ? "" : "headers only: ";
	return `${plannedLine(upload)} ${how}${said.join(", ")}`;
}

function copyLine(copy: Copy): string {
	const { versionId, move, terms } = copy.entry;
	const asked = [
		...(versionId === undefined ? [] : [`version ${versionId}`]),
		...headerTexts(copy.headers),
		...termTexts(terms),
		...(move ? ["then delete the source"] : []),
	];
	return [plannedLine(copy), asked.join(", ")].filter((text) => text !== "").join(" ");
}
