import { lutimes, rename, symlink, unlink } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { readAttributes, staysBelow } from "../../file-attributes.ts";
import type { Download } from "../../plan/plan.ts";
import { toDiskError } from "../disk-errors.ts";
import { uriOf } from "../locations.ts";
import { type FetchedResult, toDone, toFailed } from "../move-transfer.ts";
import type { TransferResult } from "../result.ts";
import type { TransferContext } from "../transfer-context.ts";
import { removeWaiting, toTemporaryName } from "../waiting-file.ts";
import type { HeldLink } from "./held-links.ts";
import { leadsTo } from "./leads-to.ts";

/** Makes symbolic links, all before any of them is looked through; one that turns out to lead away is removed. */
export async function makeSymlinks(
	links: readonly HeldLink[],
	context: TransferContext,
	settle: (index: number, result: TransferResult) => void,
): Promise<void> {
	const made: { readonly index: number; readonly result: TransferResult }[] = [];
	for (const { fetched, index } of links) {
		made.push({ index, result: await makeSymlink(fetched, context) });
	}
	// All are followed before any is removed: one may lead away through another, in whatever order they came.
	const judged = [];
	for (const one of made) judged.push({ ...one, isStray: await leadsAway(one.result) });
	for (const { index, result, isStray } of judged) {
		settle(index, isStray ? await takeBack(result, context) : result);
	}
}

async function makeSymlink(
	fetched: FetchedResult,
	context: TransferContext,
): Promise<TransferResult> {
	const { arrival, file, milliseconds } = fetched;
	const { download } = file;
	const { linkTarget = "", modifiedSeconds } = readAttributes(arrival.metadata).attributes;
	try {
		await removeWaiting(file, context);
		context.signal.throwIfAborted();
		if (process.platform === "win32")
			return leave(download, "links are not made on Windows", context);
		if (!staysBelow(linkTarget, depthOf(download))) return leave(download, LEADS_OUT, context);
		await putSymlink(download, { target: linkTarget, modifiedSeconds }, context);
		return toDone(download, arrival, milliseconds);
	} catch (error) {
		return toFailed(error, download, context.signal);
	}
}

const LEADS_OUT = "its link would lead out of the destination";

/** What a link stays in: the destination, or where a link in it led the plan to. */
function rootOf({ realDirectory, linkRoot = realDirectory }: Download): string {
	return isWithin(realDirectory, linkRoot) ? linkRoot : realDirectory;
}

function isWithin(path: string, root: string): boolean {
	return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function depthOf(download: Download): number {
	const below = relative(rootOf(download), download.realDirectory);
	return below === "" ? 0 : below.split(sep).length;
}

interface Link {
	readonly target: string;
	readonly modifiedSeconds: number | undefined;
}

/** In one move, so that there is no moment without the old file. */
async function putSymlink(
	download: Download,
	{ target, modifiedSeconds }: Link,
	{ directories }: TransferContext,
): Promise<void> {
	const directory = await directories.open(download);
	const temporary = directory.at(toTemporaryName(download.path));
	try {
		await symlink(target, temporary);
		if (modifiedSeconds !== undefined) await lutimes(temporary, new Date(), modifiedSeconds);
		await rename(temporary, directory.at(basename(download.path)));
	} catch (error) {
		await unlink(temporary).catch(() => undefined);
		throw toDiskError(error, "write", download.path);
	} finally {
		directory.release();
	}
}

/** Whether a link that was there before leads the new one away, which no target tells. */
async function leadsAway({ transfer, status }: TransferResult): Promise<boolean> {
	if (status !== "done" || transfer.direction !== "download") return false;
	const link = join(transfer.realDirectory, basename(transfer.path));
	return !isWithin(await leadsTo(link), rootOf(transfer));
}

async function takeBack(result: TransferResult, context: TransferContext): Promise<TransferResult> {
	const { transfer } = result;
	if (transfer.direction !== "download") return result;
	try {
		await removeSymlink(transfer, context);
		return leave(transfer, LEADS_OUT, context);
	} catch (error) {
		return toFailed(error, transfer, context.signal);
	}
}

async function removeSymlink(download: Download, { directories }: TransferContext): Promise<void> {
	const directory = await directories.open(download);
	try {
		await unlink(directory.at(basename(download.path)));
	} catch (error) {
		throw toDiskError(error, "write", download.path);
	} finally {
		directory.release();
	}
}

function leave(transfer: Download, reason: string, { doubts }: TransferContext): TransferResult {
	doubts.tell(`${uriOf(transfer)} is left out: ${reason}`);
	return { status: "skipped", transfer, cause: "no-link", reason };
}
