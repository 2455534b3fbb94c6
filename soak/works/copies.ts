import { absent, holds } from "../states.ts";
import { objectPlace, type Place, type Work } from "../work.ts";
import {
	type Ground,
	SOURCE_HEADERS,
	smallContent,
	someContent,
	someCount,
	someNames,
	someOld,
	sourceObject,
	stateOf,
} from "./place.ts";

const MIB = 2 ** 20;

/** One object to another, which the store copies. */
export function copyOne(ground: Ground): Work {
	const { name, random } = ground;
	const [from, to] = [`${name}/in`, `${name}/out`];
	const isLarge = ground.mostBytes > 100 * MIB && random.chance(0.1);
	const some = someContent(ground, "in");
	// Above 100 MiB it is copied in parts.
	const content = isLarge ? { ...some, bytes: 100 * MIB + 1 } : some;
	const old = someOld(ground, "out");
	const entry = { from: { bucket: "bucket", key: from }, to: { bucket: "bucket", key: to } };
	const target = {
		name: objectPlace(to),
		content: old,
		before: stateOf(old),
		after: holds(content, SOURCE_HEADERS),
	};
	return { kind: "copy", transfers: 1, entry, places: [sourceObject(from, content), target] };
}

/** All objects below a prefix, copied or moved. */
export function copyMany(ground: Ground): Work {
	const { random, name } = ground;
	const isMove = random.chance(0.5);
	const names = someNames(random, someCount(random));
	const places = names.flatMap((file): readonly Place[] => {
		const content = smallContent(ground, file);
		const source = sourceObject(`${name}/in/${file}`, content);
		const copy = objectPlace(`${name}/out/${file}`);
		return [
			isMove ? { ...source, after: absent, goesAfter: { place: copy } } : source,
			{ name: copy, before: absent, after: holds(content, SOURCE_HEADERS) },
		];
	});
	const entry = {
		from: { bucket: "bucket", prefix: `${name}/in/` },
		to: { bucket: "bucket", prefix: `${name}/out/` },
		...(isMove && { move: true }),
	};
	return { kind: isMove ? "move" : "copy of many", transfers: names.length, entry, places };
}

/** One object to a bucket that another connection reaches: its bytes come through this machine. */
export function copyAcross(ground: Ground): Work {
	const { name } = ground;
	const [from, to] = [`${name}/in`, `${name}/out`];
	const content = someContent(ground, "in");
	const entry = {
		from: { bucket: "bucket", key: from },
		to: { connection: "other", bucket: "other", key: to },
	};
	const target = {
		name: objectPlace(to, "other"),
		before: absent,
		after: holds(content, SOURCE_HEADERS),
	};
	return {
		kind: "copy between stores",
		transfers: 1,
		entry,
		places: [sourceObject(from, content), target],
	};
}
