/** The media type that a bundled table gives an extension (without its dot); `null` when it has none. */
export type TypeTable = (extension: string) => string | null;

/** The same on every operating system: the table of the package `mime` with a few rows of our own, and no other. */
export async function loadTypeTable(): Promise<TypeTable> {
	const { default: mime } = await import("mime");
	return (extension) => OWN_TYPES.get(extension) ?? mime.getType(extension);
}

/** What jobs stage and the table of the package lacks, or takes for something that hardly a job makes. */
const OWN_TYPES: ReadonlyMap<string, string> = new Map([
	["arrow", "application/vnd.apache.arrow.file"],
	["jsonl", "application/x-ndjson"],
	["ndjson", "application/x-ndjson"],
	["parquet", "application/vnd.apache.parquet"],
	["py", "text/x-python"],
	["rs", "text/x-rust"],
	["sqlite", "application/vnd.sqlite3"],
	["tgz", "application/gzip"],
	["zst", "application/zstd"],
]);

/**
 * The content type by the last extension of the first name that has a known one; text says that it is
 * UTF-8. `application/octet-stream` when no name tells.
 */
export function contentTypeOf(names: readonly string[], typeOf: TypeTable): string {
	for (const name of names) {
		const extension = extensionOf(name);
		const type = extension === "" ? null : typeOf(extension);
		if (type !== null) return isText(type) ? `${type}; charset=utf-8` : type;
	}
	return "application/octet-stream";
}

/** Text that is not `text/…` and not based on JSON or XML by its name. */
const TEXT_TYPES: ReadonlySet<string> = new Set([
	"application/ecmascript",
	"application/javascript",
	"application/json",
	"application/json5",
	"application/node",
	"application/sql",
	"application/toml",
	"application/x-ndjson",
	"application/x-sh",
	"application/xml",
	"application/xml-dtd",
	"application/yaml",
]);

/** Whether a media type, without parameters, is text. */
export function isText(type: string): boolean {
	return type.startsWith("text/") || /\+(json|xml)$/.test(type) || TEXT_TYPES.has(type);
}

/** `gz` of `a/b.tar.gz`; empty for `Makefile` and `.profile`, whose dot begins the name. */
function extensionOf(name: string): string {
	const last = name.slice(name.lastIndexOf("/") + 1);
	const dot = last.lastIndexOf(".");
	return dot > 0 ? last.slice(dot + 1).toLowerCase() : "";
}
