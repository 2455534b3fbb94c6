import { type Grant, sorted, TITLES, toGrants } from "./grants.ts";
import { groupBy } from "./group-by.ts";
import type { Condition, Permission } from "./permission.ts";

/** One statement of a policy. */
export interface Statement {
	readonly Sid: string;
	readonly Effect: "Allow";
	readonly Action: readonly string[];
	readonly Resource: readonly string[];
	readonly Condition?: Condition;
}

/** As few statements as say exactly what the permissions are, the same whatever their order. */
export function toStatements(
	permissions: readonly Permission[],
	region: string,
): readonly Statement[] {
	const grants = toGrants(permissions, region);
	const groups = groupBy(grants, ({ title, actions, condition }) =>
		JSON.stringify([title, actions, condition]),
	);
	const parts = groups.flatMap((group) => toPart(group)).sort(inOrder);
	const titles = groupBy(parts, ({ title }) => title);
	return titles.flatMap((some) =>
		some.map(({ title, ...rest }, index) => ({ Sid: numbered(title, index), ...rest })),
	);
}

interface Part extends Omit<Statement, "Sid"> {
	readonly title: Grant["title"];
}

function toPart(grants: readonly Grant[]): Part[] {
	const [first] = grants;
	if (first === undefined) return [];
	const { title, actions, condition } = first;
	const Resource = sorted(grants.map(({ resource }) => resource));
	const part = { title, Effect: "Allow", Action: actions, Resource } as const;
	return [condition === undefined ? part : { ...part, Condition: condition }];
}

function inOrder(one: Part, other: Part): number {
	const byTitle = TITLES.indexOf(one.title) - TITLES.indexOf(other.title);
	if (byTitle !== 0) return byTitle;
	const [text, otherText] = [one, other].map((part) => JSON.stringify(part));
	return (text ?? "") < (otherText ?? "") ? -1 : 1;
}

/** Letters and digits only, and each once in a policy (IAM user guide, "Sid"). */
function numbered(title: string, index: number): string {
	return index === 0 ? title : `${title}${index + 1}`;
}
