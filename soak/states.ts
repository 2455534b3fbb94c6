import { gunzipSync } from "node:zlib";
import { readArchive } from "../__tests__/support/read-archive.ts";
import type { ArchiveFormat } from "../src/spec/spec.ts";
import { type Content, toBytes } from "./content.ts";
import type { State } from "./work.ts";

/** Nothing is there. */
export const absent: State = (found) =>
	found === undefined ? undefined : `${found.bytes.length} bytes are where nothing should be`;

/** These bytes are there, and of an object at least these headers; null is one that it must not have. */
export function holds(
	content: Content,
	headers: Readonly<Record<string, string | null>> = {},
): State {
	return (found) => {
		if (found === undefined) return `nothing is there, instead of ${content.bytes} bytes`;
		const wanted = toBytes(content);
		if (!found.bytes.equals(wanted)) return differenceOf(found.bytes, wanted);
		return wrongHeader(found.headers, headers);
	};
}

/** As `holds`, where the object may be the content compressed with gzip. */
export function holdsEncoded(content: Content, headers: Readonly<Record<string, string>>): State {
	return (found) => {
		if (found?.headers["content-encoding"] !== "gzip") {
			return holds(content, { ...headers, "content-encoding": null })(found);
		}
		return holds(content, headers)({ ...found, bytes: gunzipSync(found.bytes) });
	};
}

/** An archive of exactly these members is there. */
export function packs(members: ReadonlyMap<string, Content>, format: ArchiveFormat): State {
	return async (found) => {
		if (found === undefined) return "there is no archive";
		const read = await readArchive(found.bytes, format);
		const names = read.map(({ name }) => name);
		if (names.join() !== [...members.keys()].sort().join()) return `it packs ${names.join()}`;
		for (const { name, content } of read) {
			const member = members.get(name);
			if (member && toBytes(member).toString("base64") !== content) return `${name} is another`;
		}
		return undefined;
	};
}

/** Any of these; what is wrong with it is told of the first. */
export function either(...states: readonly [State, ...State[]]): State {
	return async (found) => {
		const problems = await Promise.all(states.map((state) => state(found)));
		return problems.includes(undefined) ? undefined : problems[0];
	};
}

function differenceOf(found: Buffer, wanted: Buffer): string {
	const at = found.findIndex((byte, index) => byte !== wanted[index]);
	const where = at < 0 ? found.length : at;
	return `${found.length} bytes instead of ${wanted.length}, other ones from byte ${where} on`;
}

function wrongHeader(
	found: Readonly<Record<string, string>>,
	wanted: Readonly<Record<string, string | null>>,
): string | undefined {
	const wrong = Object.entries(wanted).find(([name, value]) => (found[name] ?? null) !== value);
	return wrong && `its ${wrong[0]} is ${found[wrong[0]]} instead of ${wrong[1]}`;
}
