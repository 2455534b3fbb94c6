import { type Content, someSize } from "../content.ts";
import type { Random } from "../random.ts";
import { absent, holds } from "../states.ts";
import { filePlace, objectPlace, type Place } from "../work.ts";

/** Where a work of a round has its files and objects, and what it chooses with. */
export interface Ground {
	readonly random: Random;
	/** One segment of paths and keys, unique in the round. */
	readonly name: string;
	/** No file or object of it is larger. */
	readonly mostBytes: number;
}

/** What tells one file or object from another. */
const ENDINGS = [".bin", ".txt", " copy.json", "-é.csv", "+%20.dat", "", ".tar.gz", "'\"&.html"];

/** Names of files, some in directories. */
export function someNames(random: Random, count: number): readonly string[] {
	return Array.from({ length: count }, (_, number) => {
		const directory = random.chance(0.3) ? `d${random.between(0, 3)}/` : "";
		return `${directory}f${number}${random.pick(ENDINGS)}`;
	});
}

/** How many files a work with many has. */
export function someCount(random: Random): number {
	return random.weighted([
		[random.between(1, 4), 4],
		[random.between(5, 40), 4],
		[random.between(41, 120), 1],
	]);
}

export function someContent({ random, name, mostBytes }: Ground, of: string): Content {
	return { seed: `${name}/${of}/${random.next()}`, bytes: someSize(random, mostBytes) };
}

/** Many files share what one of them may have. */
export function smallContent({ random, name }: Ground, of: string): Content {
	return { seed: `${name}/${of}/${random.next()}`, bytes: someSize(random, 100_000) };
}

/** A source: read, and left as it is. */
export function sourceFile(path: string, content: Content): Place {
	const state = holds(content);
	return { name: filePlace(path), content, before: state, after: state };
}

export const SOURCE_HEADERS = { "content-type": "text/x-source", "x-amz-meta-of": "source" };

export function sourceObject(key: string, content: Content): Place {
	const state = holds(content, SOURCE_HEADERS);
	return {
		name: objectPlace(key),
		content,
		headers: SOURCE_HEADERS,
		before: state,
		after: state,
	};
}

/** What is at a destination beforehand. */
export function someOld(ground: Ground, of: string): Content | undefined {
	return ground.random.chance(0.5) ? smallContent(ground, `old ${of}`) : undefined;
}

export function stateOf(content: Content | undefined) {
	return content === undefined ? absent : holds(content);
}
