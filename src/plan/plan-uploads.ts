import { StagingError } from "../errors.ts";
import { toUri } from "../spec/location.ts";
import type { FileUploadSpec, InlineUploadSpec, UploadSpec } from "../spec/spec.ts";
import { compareWithStore } from "./compare-with-store.ts";
import { loadTypeTable } from "./content-type.ts";
import { createExclusion } from "./exclusion.ts";
import { type FileOptions, toFileOptions } from "./file-headers.ts";
import { keepNewest, transferFacts } from "./file-order.ts";
import { planLink, toFileUpload } from "./file-upload.ts";
import type { FoundFile } from "./find-by-pattern.ts";
import { inspectFile } from "./inspect-file.ts";
import { type Look, lookAtFiles } from "./look-at-files.ts";
import type { Skip, Upload } from "./plan.ts";
import { planInline } from "./plan-inline.ts";
import type { EntryFindings, PlanScope } from "./plan-scope.ts";
import { createRuledEntry, type RuledEntry } from "./ruled-entry.ts";
import { inCodeUnitOrder } from "./search-files.ts";
import { SecretFiles } from "./secret-files.ts";
import { selectFiles } from "./select-files.ts";
import { nameOf, nothingToUpload } from "./selected-files.ts";
import { toTargetKey } from "./target-key.ts";

/** Which file of an entry, or what else it sends, becomes which object, with every header. */
export async function planUpload(entry: UploadSpec, scope: PlanScope): Promise<EntryFindings> {
	if (isInline(entry)) return await planInline(entry, scope);
	if (entry.archive === undefined) return await planFileUpload(entry, scope);
	const { planArchive } = await import("./plan-archive.ts");
	return await planArchive(entry, entry.archive, scope);
}

function isInline(entry: UploadSpec): entry is InlineUploadSpec {
	return "text" in entry.from;
}

async function planFileUpload(entry: FileUploadSpec, scope: PlanScope): Promise<EntryFindings> {
	const { files, passedOver } = await selectFiles(entry, scope);
	const exclusion = createExclusion(entry);
	const taken = files.filter((file) => !exclusion.leavesOut(nameOf(file, entry, scope)));
	const typeOf = await loadTypeTable();
	const options = createRuledEntry<UploadSpec, FileOptions>(entry, (some) =>
		toFileOptions(some, typeOf, scope.context),
	);
	const draft = newDraft(entry, options, scope);
	for (const { path, owner } of passedOver) skip(draft, path, `it belongs to ${owner}`);
	await planFiles(taken, draft, scope);
	const problems = [...draft.problems, ...draft.secretFiles.problems()];
	const selected = { uploads: draft.transfers, leftOutKeys: draft.leftOutKeys };
	const sorted =
		problems.length > 0
			? { needed: draft.transfers, present: [], skips: [] }
			: await compareWithStore(entry, selected, scope);
	return {
		entry,
		transfers: sorted.needed,
		present: sorted.present,
		problems,
		skips: [...draft.skips, ...sorted.skips].sort((first, second) =>
			inCodeUnitOrder(first.source, second.source),
		),
		warnings: [
			...draft.warnings.sort(inCodeUnitOrder),
			...exclusion.warnings(),
			...options.warnings(),
		],
		directories: [],
		nothingFound: nothingToUpload(entry, exclusion, scope),
		survey: "survey" in sorted ? sorted.survey : undefined,
		output: toUri(entry.to),
	};
}

/** An entry's findings while they are gathered. */
interface Draft {
	readonly entry: UploadSpec;
	readonly transfers: Upload[];
	readonly skips: Skip[];
	/** Keys of selected files that are not sent. */
	readonly leftOutKeys: string[];
	readonly warnings: string[];
	/** What is wrong with what files have in common is one error, however many they are. */
	readonly problems: Set<StagingError>;
	readonly secretFiles: SecretFiles;
	readonly options: RuledEntry<FileOptions>;
}

function newDraft(
	entry: UploadSpec,
	options: RuledEntry<FileOptions>,
	{ context }: PlanScope,
): Draft {
	const problems = new Set<StagingError>();
	const found = { transfers: [], skips: [], leftOutKeys: [], warnings: [], problems };
	return { entry, options, secretFiles: new SecretFiles(entry, context), ...found };
}

/** At least so many more than are wanted are planned before the oldest of them are dropped: sorting costs as well. */
const LEAST_SPARE = 1_000;

async function planFiles(
	files: readonly FoundFile[],
	draft: Draft,
	scope: PlanScope,
): Promise<void> {
	const { newest = Number.POSITIVE_INFINITY } = draft.entry;
	const remaining = files.values();
	const paths = files.map(({ path }) => path);
	for await (const looks of lookAtFiles(paths, scope.context.signal)) {
		for (const look of looks) {
			const { value: file } = remaining.next();
			if (file) await planFile(file, look, draft, scope);
		}
		if (draft.transfers.length > newest + Math.max(newest, LEAST_SPARE))
			keepNewest(draft.transfers, newest, transferFacts);
	}
	if (draft.transfers.length > newest) keepNewest(draft.transfers, newest, transferFacts);
}

async function planFile(
	file: FoundFile,
	look: Look,
	draft: Draft,
	scope: PlanScope,
): Promise<void> {
	const { entry } = draft;
	try {
		const name = nameOf(file, entry, scope);
		const key = toTargetKey(name, entry);
		const { terms } = entry;
		const location = { bucket: entry.to.bucket, key, ...(terms && { terms }) };
		const described = { options: draft.options.of(name), name, location };
		const link = await planLink(file, look, described, scope.bounds.platform);
		if (link !== undefined) {
			draft.transfers.push(link);
			return;
		}
		const found = await inspectFile(file.path, look, scope.bounds);
		if (found.kind === "file") {
			const { secretFiles } = draft;
			const { path, bytes } = found;
			if (secretFiles.mayTake(file, path) && (await secretFiles.take(file, path, bytes))) return;
			draft.transfers.push(toFileUpload(found, described));
			return;
		}
		skip(draft, file.writtenPath, found.reason);
		draft.leftOutKeys.push(key);
		if (!found.isExpected) {
			draft.warnings.push(`\`${file.writtenPath}\` is left out: ${found.reason}`);
		}
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		draft.problems.add(error);
	}
}

function skip(draft: Draft, source: string, reason: string): void {
	draft.skips.push({ direction: "upload", entry: draft.entry, source, reason });
}
