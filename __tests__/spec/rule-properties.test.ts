import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import type { UploadSpec } from "../../src/spec/spec.ts";

/** What an entry, a rule or `defaults` says. */
interface Said {
	readonly "cache-control"?: string | undefined;
	readonly overwrite?: string | undefined;
	readonly acl?: string | undefined;
	readonly grants?: { readonly read: string } | undefined;
	readonly metadata?: Readonly<Record<string, string>> | undefined;
	readonly tags?: Readonly<Record<string, string>> | undefined;
}

const names = fc.constantFrom("a", "b", "c");
const pairs = fc.dictionary(names, fc.constantFrom("1", "2", "3"), { minKeys: 1 });

const said: fc.Arbitrary<Said> = fc
	.record(
		{
			"cache-control": fc.constantFrom("no-cache", "no-store", "private"),
			overwrite: fc.constantFrom("always", "never", "if-changed"),
			access: fc.constantFrom(
				{ acl: "private" },
				{ acl: "public-read" },
				{ grants: { read: "id=1" } },
			),
			metadata: pairs,
			tags: pairs,
		},
		{ requiredKeys: [] },
	)
	.map(({ access, ...rest }) => ({ ...rest, ...access }));

const rules = fc.array(
	said.filter((one) => Object.keys(one).length > 0),
	{ maxLength: 4 },
);

describe("any rules", () => {
	test("give each field from the first that matches and has it, then from what is more general", async () => {
		const matching = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(
				fc.record({ own: said, defaults: said, ownRules: rules, defaultRules: rules, matching }),
				async ({ own, defaults, ownRules, defaultRules, matching }) => {
					const entry = await read(
						{ ...own, ...asRules(ownRules) },
						{ ...defaults, ...asRules(defaultRules) },
					);
					const count = ownRules.length + defaultRules.length;
					const matched = matching.slice(0, count).flatMap((yes, at) => (yes ? [at] : []));
					const chosen = entry.rules?.applied(matched) ?? entry;
					if ("message" in chosen) throw new Error(chosen.message);
					const isMatched = (_: Said, at: number) => matching[at];
					const layers = [
						...ownRules.filter(isMatched),
						own,
						...defaultRules.filter((_, at) => matching[ownRules.length + at]),
						defaults,
					];
					expect({ ...chosen.headers, overwrite: chosen.overwrite }).toEqual(expected(layers));
				},
			),
			{ numRuns: 300 },
		);
	});
});

/** The first layer that has a field gives it; of an ACL and grants there is one, from the first that has either. */
function expected(layers: readonly Said[]): Record<string, unknown> {
	const first = <Key extends keyof Said>(key: Key) =>
		layers.map((layer) => layer[key]).find((value) => value !== undefined);
	const access = layers.find(({ acl, grants }) => acl !== undefined || grants !== undefined);
	return {
		cacheControl: first("cache-control"),
		overwrite: first("overwrite"),
		acl: access?.acl,
		grants: access?.grants && { read: [access.grants.read] },
		metadata: byName(layers.map(({ metadata }) => metadata)),
		tags: byName(layers.map(({ tags }) => tags)),
	};
}

function byName(maps: readonly (Readonly<Record<string, string>> | undefined)[]): unknown {
	const given = maps.filter((map) => map !== undefined);
	if (given.length === 0) return undefined;
	const all = [...new Set(given.flatMap((map) => Object.keys(map)))];
	return Object.fromEntries(
		all.map((name) => [name, given.find((map) => Object.hasOwn(map, name))?.[name]]),
	);
}

function asRules(list: readonly Said[]): object {
	return list.length === 0 ? {} : { rules: list.map((one) => ({ match: "*", ...one })) };
}

async function read(own: object, defaults: object): Promise<UploadSpec> {
	const transfers = JSON.stringify([{ from: "a/", to: "s3://bucket/b/", ...own }]);
	const file = { path: "f.yml", text: JSON.stringify({ defaults }) };
	const source = { before: "", after: "", transfers, file };
	const { transfers: entries, problems } = await parseSpec(source, "one-phase");
	expect(problems).toEqual([]);
	const [entry] = entries;
	if (entry?.direction !== "upload") throw new Error("no upload");
	return entry;
}
