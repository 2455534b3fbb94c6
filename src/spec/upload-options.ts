import { CANNED_ACLS, readGrants } from "./access.ts";
import { readEncryption } from "./encryption.ts";
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
import type { OptionTable } from "./option.ts";
import { readTags } from "./tags.ts";

const UPLOADS = ["upload"] as const;

/** API reference, PutObject, `x-amz-storage-class`. */
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
] as const;

/** What only uploads can say. */
export const UPLOAD_OPTIONS = {
	content: { directions: UPLOADS, isOwn: true, read: readContent },
	json: { directions: UPLOADS, isOwn: true, read: readJson },
	overwrite: { directions: UPLOADS, read: word(["always", "if-changed", "never"]) },
	"content-type": { directions: UPLOADS, read: text(checkContentType) },
	"cache-control": { directions: UPLOADS, read: text(checkHeaderValue) },
	"content-disposition": { directions: UPLOADS, read: text(checkContentDisposition) },
	"content-encoding": { directions: UPLOADS, read: text(checkHeaderValue) },
	"content-language": { directions: UPLOADS, read: text(checkHeaderValue) },
	expires: { directions: UPLOADS, read: parsed(parseExpires) },
	metadata: { directions: UPLOADS, read: readMetadata },
	provenance: { directions: UPLOADS, read: boolean },
	tags: { directions: UPLOADS, read: readTags },
	"storage-class": { directions: UPLOADS, read: word(STORAGE_CLASSES) },
	"website-redirect": { directions: UPLOADS, read: text(checkWebsiteRedirect) },
	encryption: { directions: UPLOADS, read: readEncryption },
	acl: { directions: UPLOADS, read: word(CANNED_ACLS) },
	grants: { directions: UPLOADS, read: readGrants },
} as const satisfies OptionTable;
