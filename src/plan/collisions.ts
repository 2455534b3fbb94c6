import { posix, win32 } from "node:path";
import { StagingError } from "../errors.ts";
import { toUri } from "../spec/location.ts";
import { describeUpload } from "./describe-ends.ts";
import { foldName } from "./name-folding.ts";
import { findOrderClashes } from "./order-clashes.ts";
import type { Copy, Download, Transfer, Upload } from "./plan.ts";
import type { Platform } from "./plan-context.ts";
import { named } from "./plan-problems.ts";
import type { EntryFindings, MarkedDirectory } from "./plan-scope.ts";
import { findUnpackingCollisions } from "./unpacking-collisions.ts";

/**
 * Fails with `name-collision` when two transfers of a phase have one destination, or when one needs a file
 * where another needs a directory, or replaces what another reads. Takes time linear in the number of transfers.
 */
export function refuseCollisions(findings: readonly EntryFindings[], platform: Platform): void {
	const places = [
		...findKeyCollisions(findings),
		...findPathCollisions(findings, platform),
		...findUnpackingCollisions(() => transfersOf(findings), platform),
	];
	const clashes = findOrderClashes(findings.flatMap(({ transfers }) => transfers));
	const collisions = [...places, ...clashes];
	const [first] = collisions;
	if (first === undefined) return;
	const message =
		collisions.length === 1
			? `Two transfers collide: ${first}`
			: [`${collisions.length} pairs of transfers collide:`, ...named(collisions, String)].join(
					"\n",
				);
	throw new StagingError("name-collision", message, {
		hint:
			places.length > 0
				? "Give them different destinations, leave one out with `exclude`, or drop `flatten`"
				: "Transfers of a phase have no promised order: put the one that must come later into a later step",
	});
}

/** `a` and `a/b` are both legal keys, so only equal ones collide. */
function findKeyCollisions(findings: readonly EntryFindings[]): string[] {
	const buckets = new Map<string, Map<string, Upload | Copy>>();
	const collisions: string[] = [];
	for (const transfer of transfersOf(findings)) {
		if (transfer.direction === "download") continue;
		const { bucket, key } = transfer.location;
		const owners = buckets.get(bucket) ?? new Map<string, Upload | Copy>();
		buckets.set(bucket, owners);
		const owner = owners.get(key);
		if (owner) {
			const uri = toUri({ bucket, key });
			collisions.push(`${sourceOf(owner)} and ${sourceOf(transfer)} would both become ${uri}`);
		} else owners.set(key, transfer);
	}
	return collisions;
}

function findPathCollisions(findings: readonly EntryFindings[], platform: Platform): string[] {
	const files = new Map<string, Download>();
	const directories = new Map<string, string>();
	const collisions: string[] = [];
	const { dirname, basename, join } = platform === "win32" ? win32 : posix;
	const claim = (directory: string, source: string) => {
		for (let at = directory; !directories.has(at); at = dirname(at)) directories.set(at, source);
	};
	for (const transfer of filesOf(findings)) {
		const { path, realDirectory } = transfer;
		const isReal = dirname(path) === realDirectory;
		const place = foldName(isReal ? path : join(realDirectory, basename(path)), platform);
		const owner = files.get(place);
		if (owner) collisions.push(describeClash(owner, transfer));
		else files.set(place, transfer);
		const directory = foldName(realDirectory, platform);
		if (!directories.has(directory)) claim(directory, sourceOf(transfer));
	}
	for (const { realPath, source } of directoriesOf(findings)) {
		claim(foldName(realPath, platform), source);
	}
	for (const [place, source] of directories) {
		const file = files.get(place);
		if (file) {
			collisions.push(
				`${sourceOf(file)} would become the file \`${file.path}\`, and ${source} needs a directory there`,
			);
		}
	}
	return collisions;
}

function* transfersOf(findings: readonly EntryFindings[]): Generator<Transfer> {
	for (const { transfers, present } of findings) {
		yield* transfers;
		yield* present;
	}
}

/** Downloads that become files. */
function* filesOf(findings: readonly EntryFindings[]): Generator<Download> {
	for (const transfer of transfersOf(findings)) {
		if (transfer.direction === "download" && !transfer.unpacking) yield transfer;
	}
}

/** What has to be a directory, whatever goes there. */
function* directoriesOf(
	findings: readonly EntryFindings[],
): Generator<Pick<MarkedDirectory, "realPath" | "source">> {
	for (const { directories } of findings) yield* directories;
	for (const transfer of transfersOf(findings)) {
		if (transfer.direction === "download" && transfer.unpacking)
			yield { realPath: transfer.realDirectory, source: sourceOf(transfer) };
	}
}

function describeClash(first: Download, second: Download): string {
	const sources = `${sourceOf(first)} and ${sourceOf(second)}`;
	return first.path === second.path
		? `${sources} would both become \`${first.path}\``
		: `${sources} would become \`${first.path}\` and \`${second.path}\`, which are one file on this disk`;
}

function sourceOf(transfer: Transfer): string {
	if (transfer.direction === "upload") return `\`${describeUpload(transfer)}\``;
	const { bucket, object } = transfer;
	return toUri({ bucket, key: object.key });
}
