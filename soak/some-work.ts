import type { Work } from "./work.ts";
import { extractArchive, uploadArchive } from "./works/archives.ts";
import { copyAcross, copyMany, copyOne } from "./works/copies.ts";
import { downloadDecoded, downloadMany, downloadOne } from "./works/downloads.ts";
import type { Ground } from "./works/place.ts";
import { uploadCompressed, uploadInline, uploadMany, uploadOne } from "./works/uploads.ts";

type MakeWork = (ground: Ground) => Work | Promise<Work>;

const WORKS: readonly (readonly [make: MakeWork, weight: number])[] = [
	[downloadOne, 4],
	[downloadMany, 4],
	[downloadDecoded, 1],
	[uploadOne, 4],
	[uploadMany, 5],
	[uploadCompressed, 1],
	[uploadInline, 1],
	[copyOne, 2],
	[copyMany, 2],
	[copyAcross, 2],
	[uploadArchive, 2],
	[extractArchive, 2],
];

/** Any work. */
export async function someWork(ground: Ground): Promise<Work> {
	return await ground.random.weighted(WORKS)(ground);
}
