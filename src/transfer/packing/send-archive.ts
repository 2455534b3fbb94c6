import { compressArchive } from "../../compression/compress.ts";
import type { ArchiveUpload } from "../../plan/plan.ts";
import { mostArchiveBytes } from "../archive-size.ts";
import { retracting } from "../retracting.ts";
import type { Sent } from "../send-upload.ts";
import type { TransferContext } from "../transfer-context.ts";
import { type MemberReader, readMember } from "./read-member.ts";

/** Packs files into one object, on the way. Fails with `file-changed` and `disk`, and nothing is kept then. */
export async function sendArchive(upload: ArchiveUpload, context: TransferContext): Promise<Sent> {
	const { store, signal } = context;
	const mostBytes = mostArchiveBytes(upload);
	const { location, headers } = upload;
	const stored = await retracting(context, async (counted) => {
		const pieces = await pack(upload, (member) => readMember(member, counted));
		return await store.putStream(location, { pieces, mostBytes }, headers, signal);
	});
	return { stored, headers, bytes: stored.bytes };
}

async function pack(
	{ format, members }: ArchiveUpload,
	read: MemberReader,
): Promise<AsyncIterable<Uint8Array>> {
	if (format === "zip") {
		const { packZip } = await import("./pack-zip.ts");
		return packZip(members, read);
	}
	const { packTar } = await import("./pack-tar.ts");
	const tar = packTar(members, read);
	if (format === "tar") return tar;
	return compressArchive(tar, format === "tar.gz" ? "gzip" : "zstd");
}
