import { readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** As many as Linux follows (path_resolution(7)). */
const MOST_LINKS = 40;

/** Where a path leads with all links followed, be there anything or not: a link may wait for a file that comes later. */
export async function leadsTo(path: string, links = MOST_LINKS): Promise<string> {
	const real = await realpath(path).catch(() => undefined);
	if (real !== undefined || dirname(path) === path) return real ?? path;
	const directory = await leadsTo(dirname(path), links);
	const here = join(directory, basename(path));
	const target = await readlink(here).catch(() => undefined);
	return target === undefined || links === 0
		? here
		: leadsTo(resolve(directory, target), links - 1);
}
