import type { OperationName } from "../protocol/operation-name.ts";
import { S3Error } from "../protocol/s3-error.ts";
import type { S3Request } from "../protocol/s3-request.ts";
import type { RefusableRequest, Refusal } from "../refusals.ts";
import { checkRefusals } from "../refusals.ts";
import type { MultipartUpload } from "../store/multipart-upload.ts";

/** A header, in all requests or in those for some operations. */
export interface HeaderRule {
	readonly header: string;
	/** All whose names begin so are meant. Default: where it ends in `-`. */
	readonly isPrefix?: boolean;
	readonly operations?: readonly OperationName[];
}

/** In what a store differs from Amazon's. What is absent is as there. */
export interface Manner {
	readonly refuses?: readonly Refusal[];
	/** What it takes no notice of. */
	readonly ignores?: readonly HeaderRule[];
	/** What it answers with 501 NotImplemented. */
	readonly lacksHeaders?: readonly HeaderRule[];
	readonly lacksOperations?: readonly OperationName[];
	readonly storageClasses?: readonly string[];
	readonly mostParts?: number;
	/** All parts but the last have to be of one size, and the last is no larger. */
	readonly wantsEqualParts?: boolean;
	/** Refuses requests with the bucket in the path, but at an address, below which there are no hosts. */
	readonly wantsHostStyle?: boolean;
	/** Knows the ETags of objects in parts by another name, so that no copy that names one is made. */
	readonly hidesPartedEtags?: boolean;
	/** Gives names of metadata back with `-` for `_`. */
	readonly hyphenates?: boolean;
	/** That of its buckets. */
	readonly region?: string;
	/** Other names for that. */
	readonly regionAliases?: readonly string[];
}

/** The request as the store understands it: without what it takes no notice of. */
export function asUnderstood(
	{ ignores = [], hyphenates = false }: Manner,
	request: S3Request,
	operation: OperationName,
): S3Request {
	if (ignores.length === 0 && !hyphenates) return request;
	const seen = [...request.headers]
		.filter(([name]) => !ignores.some((rule) => applies(rule, name, operation)))
		.map(([name, value]) => [hyphenates ? hyphenated(name) : name, value] as const);
	return { ...request, headers: new Map(seen) };
}

/** Throws what the store refuses and Amazon's would not. */
export function checkManner(manner: Manner, refusable: RefusableRequest): void {
	const { request, operation } = refusable;
	if (manner.wantsHostStyle) checkHostStyle(request);
	if (manner.lacksOperations?.includes(operation)) throw new S3Error("NotImplemented");
	for (const [name, value] of request.headers) {
		if (manner.lacksHeaders?.some((rule) => applies(rule, name, operation)))
			throw new S3Error("NotImplemented", {
				message: `Header '${name}' with value '${value}' not implemented`,
			});
	}
	const etag = request.headers.get("x-amz-copy-source-if-match") ?? "";
	if (manner.hidesPartedEtags && /-\d+"?$/.test(etag)) throw new S3Error("PreconditionFailed");
	checkStorageClass(manner, request);
	checkParts(manner, refusable);
	checkRefusals(manner.refuses ?? [], refusable);
}

function applies(rule: HeaderRule, name: string, operation: OperationName): boolean {
	const { header, operations, isPrefix = header.endsWith("-") } = rule;
	const isMeant = isPrefix ? name.startsWith(header) : name === header;
	return isMeant && (operations === undefined || operations.includes(operation));
}

function hyphenated(name: string): string {
	return name.startsWith("x-amz-meta-") ? name.replaceAll("_", "-") : name;
}

function checkHostStyle({ headers, bucket }: S3Request): void {
	const host = headers.get("host") ?? "";
	if (bucket === undefined || host.startsWith(`${bucket}.`) || /^[\d.]+:/.test(host)) return;
	throw new S3Error("SecondLevelDomainForbidden");
}

function checkStorageClass({ storageClasses }: Manner, { headers }: S3Request): void {
	const asked = headers.get("x-amz-storage-class");
	if (asked === undefined || storageClasses === undefined || storageClasses.includes(asked)) return;
	throw new S3Error("InvalidStorageClass", { details: { StorageClassRequested: asked } });
}

function checkParts(
	{ mostParts, wantsEqualParts }: Manner,
	{ request, operation, bucket }: RefusableRequest,
): void {
	const partNumber = Number(request.query.get("partNumber") ?? 1);
	if (mostParts !== undefined && partNumber > mostParts) {
		throw new S3Error("InvalidArgument", {
			message: `Part number must be an integer between 1 and ${mostParts}, inclusive`,
		});
	}
	if (!wantsEqualParts || operation !== "CompleteMultipartUpload") return;
	const upload = bucket?.uploads.get(request.query.get("uploadId") ?? "");
	if (upload !== undefined) checkEqualParts(upload);
}

function checkEqualParts({ parts }: MultipartUpload): void {
	const sizes = [...parts.values()]
		.sort((one, other) => one.partNumber - other.partNumber)
		.map(({ blob }) => blob.size);
	const [first = 0] = sizes;
	const isEqual = sizes.slice(0, -1).every((size) => size === first);
	if (isEqual && (sizes.at(-1) ?? 0) <= first) return;
	throw new S3Error("InvalidPart", {
		message: "All non-trailing parts must have the same length.",
	});
}
