import { StagingError } from "../errors.ts";
import { toUri } from "../spec/location.ts";
import type { ArchiveFormat, FileUploadSpec } from "../spec/spec.ts";
import { findMember } from "./archive-member.ts";
import { findNameProblems } from "./archive-names.ts";
import { loadTypeTable } from "./content-type.ts";
import { describeSource } from "./describe-ends.ts";
import { createExclusion } from "./exclusion.ts";
import { toFileOptions } from "./file-headers.ts";
import type { FoundFile } from "./find-by-pattern.ts";
import { refuseOversize } from "./inspect-file.ts";
import { lastSegment } from "./key-path.ts";
import { type Look, lookAtFiles } from "./look-at-files.ts";
import type { ArchiveMember, ArchiveUpload, Skip } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import type { EntryFindings, PlanScope } from "./plan-scope.ts";
import { leaveOutPresent } from "./present-objects.ts";
import { inCodeUnitOrder } from "./search-files.ts";
import { SecretFiles } from "./secret-files.ts";
import { selectFiles } from "./select-files.ts";
import { nameOf, nothingToUpload } from "./selected-files.ts";

/** The one object that the files of an entry are packed into. */
export async function planArchive(
	entry: FileUploadSpec,
	format: ArchiveFormat,
	scope: PlanScope,
): Promise<EntryFindings> {
	const { files, passedOver } = await selectFiles(entry, scope);
	const exclusion = createExclusion(entry);
	const taken = files.filter((file) => !exclusion.leavesOut(nameOf(file, entry, scope)));
	const secretFiles = new SecretFiles(entry, scope.context);
	const draft: Draft = { entry, secretFiles, members: [], skips: [], warnings: [], problems: [] };
	for (const { path, owner } of passedOver) skip(draft, path, `it belongs to ${owner}`);
	await findMembers(taken, draft, scope);
	const { members, problems, skips, warnings } = draft;
	members.sort((first, second) => inCodeUnitOrder(first.name, second.name));
	problems.push(...secretFiles.problems(), ...findNameProblems(members, format));
	const isSound = members.length > 0 && problems.length === 0;
	const uploads = isSound ? [await toUpload(draft, format, scope.context)] : [];
	const { needed, present, ...later } = await leaveOutPresent(uploads, scope.context);
	return {
		entry,
		transfers: needed,
		present,
		problems,
		skips: [...skips, ...later.skips],
		warnings: [...warnings.sort(inCodeUnitOrder), ...exclusion.warnings()],
		directories: [],
		nothingFound: nothingToUpload(entry, exclusion, scope),
		output: toUri(entry.to),
	};
}

/** An entry's findings while they are gathered. */
interface Draft {
	readonly entry: FileUploadSpec;
	readonly members: ArchiveMember[];
	readonly skips: Skip[];
	readonly warnings: string[];
	readonly problems: StagingError[];
	readonly secretFiles: SecretFiles;
}

async function findMembers(
	files: readonly FoundFile[],
	draft: Draft,
	scope: PlanScope,
): Promise<void> {
	const remaining = files.values();
	const paths = files.map(({ path }) => path);
	for await (const looks of lookAtFiles(paths, scope.context.signal)) {
		for (const look of looks) {
			const { value: file } = remaining.next();
			if (file) await addMember(file, look, draft, scope);
		}
	}
}

async function addMember(
	file: FoundFile,
	look: Look,
	draft: Draft,
	scope: PlanScope,
): Promise<void> {
	try {
		const found = await findMember(nameOf(file, draft.entry, scope), file, look, scope.bounds);
		if (found.kind === "member") {
			const { path, bytes } = found.member;
			const { secretFiles } = draft;
			const isSecret =
				secretFiles.mayTake(file, path) && (await secretFiles.take(file, path, bytes));
			if (!isSecret) draft.members.push(found.member);
			return;
		}
		skip(draft, file.writtenPath, found.reason);
		draft.warnings.push(`\`${file.writtenPath}\` is left out: ${found.reason}`);
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		draft.problems.push(error);
	}
}

async function toUpload(
	{ entry, members }: Draft,
	format: ArchiveFormat,
	context: PlanContext,
): Promise<ArchiveUpload> {
	const { to, terms } = entry;
	const key = to.kind === "object" ? to.key : to.prefix;
	const source = describeSource(entry);
	const bytes = members.reduce((sum, member) => sum + member.bytes, 0);
	refuseOversize(source, bytes);
	const options = toFileOptions(entry, await loadTypeTable(), context);
	if (options instanceof StagingError) throw options;
	// Where the key does not tell the type, the format does.
	const types = [key, `archive.${format}`];
	const { headers, headersWith } = options.describe(types, { name: lastSegment(key), bytes });
	if (headersWith !== undefined) throw digestError(entry);
	return {
		direction: "upload",
		entry,
		source,
		format,
		members,
		bytes,
		location: { bucket: to.bucket, key, ...(terms && { terms }) },
		headers,
	};
}

function digestError({ text }: FileUploadSpec): StagingError {
	return new StagingError(
		"invalid-spec",
		`\`{sha256}\` of the archive that \`${text}\` makes is known only when it has been sent`,
		{ hint: "Leave out the placeholder, or make the archive in a step and upload it" },
	);
}

function skip({ entry, skips }: Draft, source: string, reason: string): void {
	skips.push({ direction: "upload", entry, source, reason });
}
