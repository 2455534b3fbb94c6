import { CANNED_ACLS, readGrants } from "./access.ts";
import { boolean, parsed, text, word } from "./fields.ts";
import {
	checkContentDisposition,
	checkContentType,
	checkHeaderValue,
	checkWebsiteRedirect,
	parseExpires,
} from "./header-values.ts";
import { readContent, readJson } from "./inline.ts";
import { readMetadata } from "./metadata.ts";
import { parseRetainUntil, RETENTION_MODES } from "./object-lock.ts";
import type { OptionTable } from "./option.ts";
import { readTags } from "./tags.ts";

const UPLOADS = ["upload"] as const;
const WRITES = ["upload", "copy"] as const;

/** API reference, PutObject, `x-amz-storage-class`; the last three are Google Cloud Storage's. */
const STORAGE_CLASSES = [
	"STANDARD",
	"REDUCED_REDUNDANCY",
	"STANDARD_IA",
	"ONEZONE_IA",
	"INTELLIGENT_TIERING",
	"GLACIER_IR",
	"GLACIER",
	"DEEP_ARCHIVE",
	"EXPRESS_ONEZONE",
	"NEARLINE",
	"COLDLINE",
	"ARCHIVE",
] as const;

/** API reference, PutObject, `x-amz-sdk-checksum-algorithm`. */
const CHECKSUM_ALGORITHMS = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"] as const;

/** What can be said of an object that is written. */
export const UPLOAD_OPTIONS = {
	content: { directions: UPLOADS, isOwn: true, read: readContent },
	json: { directions: UPLOADS, isOwn: true, read: readJson },
	archive: { directions: UPLOADS, isOwn: true, read: word(["tar", "tar.gz", "tar.zst", "zip"]) },
	compare: { directions: UPLOADS, perFile: true, read: word(["bytes", "headers"]) },
	compress: { directions: UPLOADS, perFile: true, read: word(["gzip", "br", "zstd", "none"]) },
	"content-type": { directions: WRITES, perFile: true, read: text(checkContentType) },
	"cache-control": { directions: WRITES, perFile: true, read: text(checkHeaderValue) },
	"content-disposition": {
		directions: WRITES,
		perFile: true,
		read: text(checkContentDisposition),
	},
	"content-encoding": { directions: WRITES, perFile: true, read: text(checkHeaderValue) },
	"content-language": { directions: WRITES, perFile: true, read: text(checkHeaderValue) },
	expires: { directions: WRITES, perFile: true, read: parsed(parseExpires) },
	metadata: { directions: WRITES, perFile: true, read: readMetadata },
	provenance: { directions: WRITES, perFile: true, read: boolean },
	tags: { directions: WRITES, perFile: true, read: readTags },
	"storage-class": { directions: WRITES, perFile: true, read: word(STORAGE_CLASSES) },
	"retain-until": { directions: WRITES, perFile: true, read: parsed(parseRetainUntil) },
	"retention-mode": { directions: WRITES, perFile: true, read: word(RETENTION_MODES) },
	"legal-hold": { directions: WRITES, perFile: true, read: boolean },
	"checksum-algorithm": { directions: UPLOADS, perFile: true, read: word(CHECKSUM_ALGORITHMS) },
	"website-redirect": { directions: WRITES, perFile: true, read: text(checkWebsiteRedirect) },
	acl: { directions: WRITES, perFile: true, read: word(CANNED_ACLS) },
	grants: { directions: WRITES, perFile: true, read: readGrants },
} as const satisfies OptionTable;
