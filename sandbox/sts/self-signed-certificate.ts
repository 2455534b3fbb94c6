import { type KeyObject, sign } from "node:crypto";

/** A certificate of a key for itself, in DER (RFC 5280), valid for ten years: enough for what reads keys from one. */
export function selfSignedCertificate({
	publicKey,
	privateKey,
}: {
	readonly publicKey: KeyObject;
	readonly privateKey: KeyObject;
}): Buffer {
	const name = sequence(set(sequence(COMMON_NAME, tagged(0x0c, Buffer.from("s3-sandbox")))));
	const validity = sequence(utcTime("260101000000Z"), utcTime("360101000000Z"));
	const subjectKey = publicKey.export({ format: "der", type: "spki" });
	const serial = tagged(0x02, Buffer.from([1]));
	const content = sequence(serial, SHA256_WITH_RSA, name, validity, name, subjectKey);
	const signature = sign("sha256", content, privateKey);
	return sequence(content, SHA256_WITH_RSA, tagged(0x03, Buffer.from([0]), signature));
}

const SHA256_WITH_RSA = Buffer.from("300d06092a864886f70d01010b0500", "hex");
const COMMON_NAME = Buffer.from("0603550403", "hex");

function sequence(...parts: readonly Buffer[]): Buffer {
	return tagged(0x30, ...parts);
}

function set(...parts: readonly Buffer[]): Buffer {
	return tagged(0x31, ...parts);
}

function utcTime(text: string): Buffer {
	return tagged(0x17, Buffer.from(text));
}

// X.690, "Basic encoding rules": a tag, the length of the content, the content.
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	return Buffer.concat([Buffer.from([tag]), toLength(content.length), content]);
}

function toLength(length: number): Buffer {
	if (length < 0x80) return Buffer.from([length]);
	const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
	return Buffer.from([0x80 | bytes.length, ...bytes]);
}
