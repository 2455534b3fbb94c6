import { readCustomerKey } from "./customer-key.ts";
import { decodeWords, encodeWords } from "./encoded-words.ts";
import { S3Error } from "./s3-error.ts";

/** What a write says about an object besides its bytes. */
export interface ObjectHeaders {
	/** Lower-case names and values exactly as GET and HEAD return them. */
	readonly headers: Readonly<Record<string, string>>;
	readonly storageClass: string;
}

const SYSTEM_HEADERS = [
	"cache-control",
	"content-disposition",
	"content-language",
	"expires",
	"x-amz-website-redirect-location",
];
const STORAGE_CLASSES = [
	["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING"],
	["GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"],
	// Of Google Cloud Storage; see the manners of `dialects/`.
	["NEARLINE", "COLDLINE", "ARCHIVE"],
].flat();
const METADATA_PREFIX = "x-amz-meta-";
/** Names and values together, in UTF-8 bytes (S3 User Guide, "Working with object metadata"). */
const MAX_METADATA_BYTES = 2048;

/** Reads the headers a PUT, Create or replacing Copy gives an object. */
export function readObjectHeaders(request: ReadonlyMap<string, string>): ObjectHeaders {
	const headers: Record<string, string> = {
		"content-type": request.get("content-type") || "binary/octet-stream",
	};
	for (const name of SYSTEM_HEADERS) {
		const value = request.get(name);
		if (value) headers[name] = value;
	}
	const encoding = readContentEncoding(request.get("content-encoding"));
	if (encoding !== "") headers["content-encoding"] = encoding;
	const storageClass = readStorageClass(request);
	return {
		headers: { ...headers, ...readMetadata(request), ...readEncryption(request) },
		storageClass,
	};
}

/** The x-amz-storage-class value, STANDARD by default. Throws InvalidStorageClass. */
export function readStorageClass(request: ReadonlyMap<string, string>): string {
	const storageClass = request.get("x-amz-storage-class") ?? "STANDARD";
	if (STORAGE_CLASSES.includes(storageClass)) return storageClass;
	throw new S3Error("InvalidStorageClass", {
		details: { StorageClassRequested: storageClass },
	});
}

const KMS_HEADERS = [
	"x-amz-server-side-encryption-aws-kms-key-id",
	"x-amz-server-side-encryption-context",
	"x-amz-server-side-encryption-bucket-key-enabled",
];

/** The server-side encryption headers to keep and to echo. */
export function readEncryption(request: ReadonlyMap<string, string>): Record<string, string> {
	const encryption = request.get("x-amz-server-side-encryption");
	const kms = KMS_HEADERS.flatMap((name) => {
		const value = request.get(name);
		return value === undefined ? [] : [[name, value] as const];
	});
	const customer = readCustomerKey(request);
	if (encryption === undefined) return customer;
	if (encryption !== "AES256" && encryption !== "aws:kms" && encryption !== "aws:kms:dsse") {
		throw new S3Error("InvalidArgument", {
			message: "The encryption method specified is not supported",
			details: { ArgumentName: "x-amz-server-side-encryption", ArgumentValue: encryption },
		});
	}
	if (encryption === "AES256" && kms.length > 0) {
		throw new S3Error("InvalidArgument", {
			message:
				"Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms",
			details: { ArgumentName: "x-amz-server-side-encryption", ArgumentValue: encryption },
		});
	}
	return { "x-amz-server-side-encryption": encryption, ...Object.fromEntries(kms) };
}

// aws-chunked frames the request, not the object, so it is not kept.
function readContentEncoding(encoding = ""): string {
	const tokens = encoding.split(",").map((token) => token.trim());
	return tokens.filter((token) => token !== "" && token !== "aws-chunked").join(",");
}

function readMetadata(request: ReadonlyMap<string, string>): Record<string, string> {
	const entries = [...request]
		.filter(([name]) => name.startsWith(METADATA_PREFIX))
		.map(([name, value]) => [name, decodeWords(value)] as const);
	const size = entries.reduce(
		(total, [name, value]) =>
			total + name.length - METADATA_PREFIX.length + Buffer.byteLength(value),
		0,
	);
	if (size > MAX_METADATA_BYTES) {
		const details = { Size: size, MaxSizeAllowed: MAX_METADATA_BYTES };
		throw new S3Error("MetadataTooLarge", { details });
	}
	return Object.fromEntries(entries.map(([name, value]) => [name, encodeWords(value)]));
}
