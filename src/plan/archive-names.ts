import { StagingError } from "../errors.ts";
import type { ArchiveFormat } from "../spec/spec.ts";
import type { ArchiveMember } from "./plan.ts";

/** A separator of directories and the name of a drive, as programs on Windows read them. */
const ODD_IN_ZIP = /\\|^[a-z]:/i;

/** What is wrong with the names of an archive's members, taken together and each in its format. */
export function* findNameProblems(
	members: readonly ArchiveMember[],
	format: ArchiveFormat,
): Generator<StagingError> {
	const owners = new Map<string, ArchiveMember>();
	for (const member of members) {
		const { name, path } = member;
		const owner = owners.get(withoutSlash(name));
		if (owner) yield collision(owner, member, `would both become \`${name}\``);
		else owners.set(withoutSlash(name), member);
		if (format === "zip" && ODD_IN_ZIP.test(name)) {
			const message = `\`${path}\` has a name that means another place in a zip file`;
			yield new StagingError("path-refused", message, { hint: "Rename it, or make a tar" });
		}
	}
	for (const member of members) {
		for (const directory of directoriesOf(member.name)) {
			const owner = owners.get(directory);
			if (owner && !owner.name.endsWith("/")) {
				yield collision(owner, member, `need \`${directory}\` as a file and as a directory`);
			}
		}
	}
}

function withoutSlash(name: string): string {
	return name.endsWith("/") ? name.slice(0, -1) : name;
}

function* directoriesOf(name: string): Generator<string> {
	for (
		let at = name.indexOf("/");
		at >= 0 && at < name.length - 1;
		at = name.indexOf("/", at + 1)
	) {
		yield name.slice(0, at);
	}
}

function collision(first: ArchiveMember, second: ArchiveMember, what: string): StagingError {
	return new StagingError(
		"name-collision",
		`\`${first.path}\` and \`${second.path}\` ${what} in the archive`,
		{ hint: "Write a `base` above both, or leave one out with `exclude`" },
	);
}
