import { type Content, toBytes } from "../content.ts";
import { absent, either, holds, holdsEncoded } from "../states.ts";
import { objectPlace, type Place, type State, type Work } from "../work.ts";
import {
	type Ground,
	smallContent,
	someContent,
	someCount,
	someNames,
	someOld,
	sourceFile,
} from "./place.ts";

const OLD_HEADERS = { "content-type": "text/x-old", "x-amz-meta-of": "old" };
const NEW_HEADERS = {
	"content-type": "text/x-new",
	"x-amz-meta-of": "new",
	"cache-control": "no-cache",
};
const NEW_OPTIONS = {
	"content-type": "text/x-new",
	metadata: { of: "new" },
	"cache-control": "no-cache",
};

const OVERWRITE = ["always", "always", "if-changed", "never"];

/** One file to one object. */
export function uploadOne(ground: Ground): Work {
	const { random, name } = ground;
	const [path, key] = [`${name}/in`, `${name}/out.bin`];
	const content = someContent(ground, "in");
	const there = { old: someOld(ground, "out"), overwrite: random.pick(OVERWRITE) };
	const algorithm = random.weighted([
		[undefined, 4],
		["crc32c", 1],
		["crc64nvme", 1],
		["sha256", 1],
	]);
	const entry = {
		from: path,
		to: { bucket: "bucket", key },
		overwrite: there.overwrite,
		...NEW_OPTIONS,
		...(algorithm && { "checksum-algorithm": algorithm }),
	};
	const places = [sourceFile(path, content), targetObject(key, content, there)];
	return { kind: "upload", transfers: 1, entry, places };
}

/** All files of a directory; what the prefix has besides goes where the entry prunes. */
export function uploadMany(ground: Ground): Work {
	const { random, name } = ground;
	const isPruning = random.chance(0.5);
	const overwrite = random.pick(OVERWRITE);
	const names = someNames(random, someCount(random));
	const places = names.flatMap((file) => {
		const content = smallContent(ground, file);
		const isThere = random.chance(0.3);
		const old = isThere ? random.pick([content, smallContent(ground, "old")]) : undefined;
		return [
			sourceFile(`${name}/in/${file}`, content),
			targetObject(`${name}/out/${file}`, content, { old, overwrite }),
		];
	});
	const stale = isPruning
		? Array.from({ length: random.between(0, 12) }, (_, number) =>
				staleObject(`${name}/out/stale${number}`, smallContent(ground, "stale")),
			)
		: [];
	const pruning = isPruning && { prune: true, "prune-limit": "100%" };
	const to = { bucket: "bucket", prefix: `${name}/out/` };
	const entry = { from: `${name}/in/`, to, overwrite, ...NEW_OPTIONS, ...pruning };
	const kind = isPruning ? "upload that prunes" : "upload of many";
	return { kind, transfers: names.length, entry, places: [...places, ...stale] };
}

/** A text that is compressed on its way. */
export function uploadCompressed(ground: Ground): Work {
	const { name } = ground;
	const [path, key] = [`${name}/in.txt`, `${name}/out.txt`];
	const content = { ...someContent(ground, "in"), isText: true };
	const old = someOld(ground, "out");
	const target = targetObject(key, content, { old, overwrite: "always" });
	const after = holdsEncoded(content, NEW_HEADERS);
	const entry = { from: path, to: { bucket: "bucket", key }, compress: "gzip", ...NEW_OPTIONS };
	const places = [sourceFile(path, content), { ...target, after }];
	return { kind: "upload that is compressed", transfers: 1, entry, places };
}

/** Text of the entry itself. */
export function uploadInline(ground: Ground): Work {
	const key = `${ground.name}/inline.txt`;
	// Inputs are variables of the environment, which are not long.
	const bytes = ground.random.between(1, 2_000);
	const content = { seed: `${ground.name}/${ground.random.next()}`, bytes, isText: true };
	const target = targetObject(key, content, { old: undefined, overwrite: "always" });
	const entry = {
		content: String(toBytes(content)),
		to: { bucket: "bucket", key },
		...NEW_OPTIONS,
	};
	return { kind: "upload of text", transfers: 1, entry, places: [target] };
}

interface There {
	readonly old: Content | undefined;
	readonly overwrite: string;
}

function targetObject(key: string, content: Content, { old, overwrite }: There): Place {
	const name = objectPlace(key);
	const done = holds(content, NEW_HEADERS);
	if (old === undefined) return { name, before: absent, after: done };
	const before = holds(old, OLD_HEADERS);
	return { name, content: old, headers: OLD_HEADERS, before, after: afterOverwriting() };

	function afterOverwriting(): State {
		if (overwrite === "never") return before;
		const mayStay = overwrite === "if-changed" && old?.seed === content.seed;
		return mayStay ? either(before, done) : done;
	}
}

function staleObject(key: string, content: Content): Place {
	const before = holds(content);
	return { name: objectPlace(key), content, before, after: absent, goesAfter: "phase" };
}
