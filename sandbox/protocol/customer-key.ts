import { createHash } from "node:crypto";
import { S3Error } from "./s3-error.ts";

/** What the headers of a key begin with that belongs to the object of a request. */
export const CUSTOMER_KEY = "x-amz-server-side-encryption-customer-";
/** The same of the object that a copy reads. */
export const SOURCE_KEY = "x-amz-copy-source-server-side-encryption-customer-";

/**
 * The headers that S3 keeps and echoes of a key of the client's own: all but the key. None without one. Throws
 * InvalidArgument unless algorithm, key and MD5 belong together (User Guide, "Using SSE-C").
 */
export function readCustomerKey(
	request: ReadonlyMap<string, string>,
	prefix: string = CUSTOMER_KEY,
): Readonly<Record<string, string>> {
	const [algorithm, key, md5] = ["algorithm", "key", "key-md5"].map((name) =>
		request.get(prefix + name),
	);
	if (algorithm === undefined && key === undefined && md5 === undefined) return {};
	if (algorithm !== "AES256") {
		refuse(
			`${prefix}algorithm`,
			"The requested encryption algorithm is not valid, must be AES256.",
		);
	}
	const bytes = Buffer.from(key ?? "", "base64");
	if (bytes.length !== 32) {
		refuse(`${prefix}key`, "The secret key was invalid for the specified algorithm.");
	}
	if (createHash("md5").update(bytes).digest("base64") !== md5) {
		const message = "The calculated MD5 hash of the key did not match the hash that was provided.";
		refuse(`${prefix}key-md5`, message);
	}
	return { [`${CUSTOMER_KEY}algorithm`]: algorithm, [`${CUSTOMER_KEY}key-md5`]: md5 };
}

/** Throws unless a request brings the very key that `headers` of an object tell of, or none where they tell of none. */
export function checkCustomerKey(
	request: ReadonlyMap<string, string>,
	headers: Readonly<Record<string, string>>,
	prefix: string = CUSTOMER_KEY,
): void {
	const given = keyMd5(readCustomerKey(request, prefix));
	const stored = keyMd5(headers);
	if (given === stored) return;
	if (given === undefined) {
		throw new S3Error("InvalidRequest", {
			message:
				"The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.",
		});
	}
	if (stored === undefined) {
		throw new S3Error("InvalidRequest", {
			message: "The encryption parameters are not applicable to this object.",
		});
	}
	throw new S3Error("AccessDenied");
}

/** Throws unless a request about an upload in parts brings the key that the upload was begun with. */
export function checkUploadKey(
	request: ReadonlyMap<string, string>,
	headers: Readonly<Record<string, string>>,
): void {
	if (keyMd5(readCustomerKey(request)) === keyMd5(headers)) return;
	const message =
		keyMd5(headers) === undefined
			? "The multipart upload initiate did not request encryption. Please resend the request without specifying encryption parameters."
			: "The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters.";
	throw new S3Error("InvalidRequest", { message });
}

/** Whether an object with these headers has a key of the client's own. */
export function hasCustomerKey(headers: Readonly<Record<string, string>>): boolean {
	return keyMd5(headers) !== undefined;
}

function keyMd5(headers: Readonly<Record<string, string>>): string | undefined {
	return headers[`${CUSTOMER_KEY}key-md5`];
}

function refuse(name: string, message: string): never {
	throw new S3Error("InvalidArgument", { message, details: { ArgumentName: name } });
}
