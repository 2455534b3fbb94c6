import type { StagingError } from "../../src/errors.ts";
import type {
	Download,
	FileUpload,
	Plan,
	PlannedEntry,
	Skip,
	Transfer,
} from "../../src/plan/plan.ts";
import type { PhaseReport } from "../../src/report/phase-report.ts";
import type { CopySpec } from "../../src/spec/copy-spec.ts";
import type { DownloadSpec, FileUploadSpec } from "../../src/spec/spec.ts";
import type { DoneResult, FailedResult, TransferResult } from "../../src/transfer/result.ts";

/** Values of the pipeline's ages with everything filled in, for tests that care about one field. */

const OPTIONS = {
	text: "FROM -> TO",
	position: { source: "before", line: 1, column: 1 },
	exclude: [],
	optional: false,
	when: ["success"],
	flatten: false,
} as const;

export function aDownloadSpec(overrides: Partial<DownloadSpec> = {}): DownloadSpec {
	return {
		...OPTIONS,
		direction: "download",
		from: { kind: "object", bucket: "bucket", key: "key.txt" },
		to: { kind: "file", path: "key.txt" },
		...overrides,
	};
}

export function anUploadSpec(overrides: Partial<FileUploadSpec> = {}): FileUploadSpec {
	return {
		...OPTIONS,
		direction: "upload",
		from: { patterns: ["out.txt"] },
		to: { kind: "object", bucket: "bucket", key: "out.txt" },
		headers: {},
		...overrides,
	};
}

export function aCopySpec(overrides: Partial<CopySpec> = {}): CopySpec {
	return {
		...OPTIONS,
		direction: "copy",
		from: { kind: "prefix", bucket: "bucket", prefix: "from/" },
		to: { kind: "prefix", bucket: "bucket", prefix: "to/" },
		headers: {},
		...overrides,
	};
}

export function aDownload(overrides: Partial<Download> = {}): Download {
	return {
		direction: "download",
		entry: aDownloadSpec(),
		bucket: "bucket",
		object: { key: "key.txt", bytes: 1_000, etag: "e" },
		path: "/w/key.txt",
		realDirectory: "/w",
		...overrides,
	};
}

export function anUpload(overrides: Partial<FileUpload> = {}): FileUpload {
	return {
		direction: "upload",
		entry: anUploadSpec(),
		path: "/w/out.txt",
		bytes: 500,
		modifiedMilliseconds: 0,
		location: { bucket: "bucket", key: "out.txt" },
		headers: { contentType: "text/plain; charset=utf-8", metadata: {} },
		...overrides,
	};
}

export function done(transfer: Transfer, overrides: Partial<DoneResult> = {}): DoneResult {
	return {
		status: "done",
		transfer,
		bytes: transfer.direction === "upload" ? transfer.bytes : transfer.object.bytes,
		etag: "etag",
		metadata: {},
		verified: "crc32",
		milliseconds: 100,
		...overrides,
	};
}

export function failed(transfer: Transfer, error: StagingError): FailedResult {
	return { status: "failed", transfer, error };
}

export function aReport(parts: {
	readonly results?: readonly TransferResult[];
	readonly transfers?: readonly Transfer[];
	readonly skips?: readonly Skip[];
	readonly entries?: readonly PlannedEntry[];
	readonly warnings?: readonly string[];
	readonly dryRun?: boolean;
}): PhaseReport {
	const results = parts.results ?? [];
	const transfers = parts.transfers ?? results.map(({ transfer }) => transfer);
	const byTransfer = transfers.map((transfer) => ({
		entry: transfer.entry,
		transfers: [transfer],
		skips: [],
		...(transfer.direction === "download" ? { output: transfer.path } : {}),
	}));
	const skipped = (parts.skips ?? []).map((skip) => ({
		entry: skip.entry,
		transfers: [],
		skips: [skip],
	}));
	const plan: Plan = {
		phase: "before",
		entries: [...byTransfer, ...skipped, ...(parts.entries ?? [])],
		directories: [],
		warnings: parts.warnings ?? [],
	};
	return { plan, results, dryRun: parts.dryRun ?? false, milliseconds: 2_000 };
}
