import { buffer } from "node:stream/consumers";
import { pack } from "tar-stream";
import { type Content, exactly, toBytes } from "../content.ts";
import { absent, holds, packs } from "../states.ts";
import { filePlace, objectPlace, type Work } from "../work.ts";
import {
	type Ground,
	smallContent,
	someContent,
	someCount,
	someNames,
	sourceFile,
	sourceObject,
} from "./place.ts";

/** A directory as one object. */
export function uploadArchive(ground: Ground): Work {
	const { random, name } = ground;
	const format = random.pick(["tar", "tar.gz", "tar.zst", "zip"] as const);
	const members = someMembers(ground);
	const key = `${name}/out`;
	const sources = [...members].map(([file, content]) => sourceFile(`${name}/in/${file}`, content));
	const target = { name: objectPlace(key), before: absent, after: packs(members, format) };
	const entry = { from: `${name}/in/`, to: { bucket: "bucket", key }, archive: format };
	return { kind: "archive", transfers: 1, entry, places: [...sources, target] };
}

/** A directory out of one object: all of it, or none. */
export async function extractArchive(ground: Ground): Promise<Work> {
	const { name } = ground;
	const members = someMembers(ground);
	const key = `${name}/in.tar`;
	const tar = await toTar(members);
	const source = sourceObject(key, exactly(tar));
	const targets = [...members].map(([file, content]) => ({
		name: filePlace(`${name}/out/${file}`),
		before: absent,
		after: holds(content),
	}));
	const entry = { from: { bucket: "bucket", key }, to: `${name}/out/`, extract: true };
	const places = [source, ...targets];
	return { kind: "archive that is unpacked", transfers: 1, entry, places, isWhole: true };
}

function someMembers(ground: Ground): ReadonlyMap<string, Content> {
	const names = someNames(ground.random, someCount(ground.random));
	const [first, ...others] = names;
	const members = new Map(others.map((file) => [file, smallContent(ground, file)]));
	return members.set(first ?? "only", someContent(ground, "first"));
}

async function toTar(members: ReadonlyMap<string, Content>): Promise<Buffer> {
	const packing = pack();
	const packed = buffer(packing);
	for (const [name, content] of members) packing.entry({ name }, toBytes(content));
	packing.finalize();
	return await packed;
}
