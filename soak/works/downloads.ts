import { gzipSync } from "node:zlib";
import { type Content, exactly, toBytes } from "../content.ts";
import { either, holds } from "../states.ts";
import { filePlace, type Place, type Work } from "../work.ts";
import {
	type Ground,
	smallContent,
	someContent,
	someCount,
	someNames,
	someOld,
	sourceObject,
	stateOf,
} from "./place.ts";

/** One object to one file; somebody may replace the object meanwhile. */
export function downloadOne(ground: Ground): Work {
	const { random, name } = ground;
	const [key, path] = [`${name}/in`, `${name}/out.bin`];
	const content = someContent(ground, "in");
	const source = sourceObject(key, content);
	const overwrite = random.pick(["always", "always", "if-changed", "never"]);
	const target = targetFile(path, content, { old: someOld(ground, "out"), overwrite });
	const entry = { from: { bucket: "bucket", key }, to: path, overwrite };
	const work = { kind: "download", transfers: 1, entry, places: [source, target] };
	if (!random.chance(0.2)) return work;
	const other = smallContent(ground, "rival");
	return {
		...work,
		rival: { key, content: other },
		places: [
			{ ...source, after: either(source.after, holds(other)) },
			{ ...target, after: either(target.after, holds(other)) },
		],
	};
}

/** All objects below a prefix. */
export function downloadMany(ground: Ground): Work {
	const { random, name } = ground;
	const overwrite = random.pick(["always", "if-changed", "never"]);
	const names = someNames(random, random.chance(0.02) ? 1_100 : someCount(random));
	const places = names.flatMap((file) => {
		const content = smallContent(ground, file);
		const isThere = random.chance(0.2);
		const old = isThere ? random.pick([content, smallContent(ground, "old")]) : undefined;
		return [
			sourceObject(`${name}/in/${file}`, content),
			targetFile(`${name}/out/${file}`, content, { old, overwrite }),
		];
	});
	const entry = {
		from: { bucket: "bucket", prefix: `${name}/in/` },
		to: `${name}/out/`,
		overwrite,
	};
	return { kind: "download of many", transfers: names.length, entry, places };
}

/** An object that is compressed, decoded on its way. */
export function downloadDecoded(ground: Ground): Work {
	const { name } = ground;
	const [key, path] = [`${name}/in.gz`, `${name}/out.txt`];
	const content = { ...someContent(ground, "in"), isText: true };
	const bytes = gzipSync(toBytes(content), { level: 1 });
	const source = sourceObject(key, exactly(bytes));
	const target = targetFile(path, content, { old: someOld(ground, "out"), overwrite: "always" });
	const entry = { from: { bucket: "bucket", key }, to: path, decode: "gzip" };
	return { kind: "download that is decoded", transfers: 1, entry, places: [source, target] };
}

interface There {
	readonly old: Content | undefined;
	readonly overwrite: string;
}

function targetFile(path: string, content: Content, { old, overwrite }: There): Place {
	const isKept = overwrite === "never" && old !== undefined;
	return {
		name: filePlace(path),
		content: old,
		before: stateOf(old),
		after: holds(isKept ? old : content),
	};
}
