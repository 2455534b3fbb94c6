import { parseBucketArn } from "../bucket-arn.ts";
import { type Finding, quoted } from "./finding.ts";
import { hasPatternCharacters } from "./pattern.ts";

/** A bucket as it is compared: its name, or the ARN of an access point in its usual spelling. */
export function toBucket(written: string): string {
	return parseBucketArn(written)?.text ?? written;
}

/** What is wrong with a bucket's name or the ARN in its place, if anything (Amazon S3 user guide, "Bucket naming rules"). */
export function checkBucket(bucket: string): Finding | undefined {
	if (bucket === "") return { message: "the bucket's name is empty" };
	if (bucket.startsWith("arn:")) return checkArn(bucket);
	if (/^[a-z0-9.-]+\.mrap$/.test(bucket)) return noMultiRegion(bucket);
	const reason = bucketReason(bucket);
	if (reason === undefined) return undefined;
	const message = `${quoted(bucket)} is not a bucket name: ${reason}`;
	const lower = bucket.toLowerCase();
	const isMeant = lower !== bucket && bucketReason(lower) === undefined;
	return isMeant
		? { message, hint: `names of buckets have no capitals: ${quoted(lower)}` }
		: { message };
}

function checkArn(arn: string): Finding | undefined {
	if (parseBucketArn(arn) !== undefined) return undefined;
	const [, , service = "", region = "", , ...resource] = arn.split(":");
	const message = `${quoted(arn)} cannot stand for a bucket`;
	const name = resource.join(":");
	if (service === "s3" && region === "" && name.startsWith("accesspoint"))
		return noMultiRegion(arn);
	if (service === "s3" && bucketReason(name) === undefined) {
		return { message, hint: `write the bucket by its name: ${quoted(`s3://${name}/`)}` };
	}
	if (service === "s3express") {
		return { message, hint: "write a directory bucket by its name: `s3://NAME--ZONE--x-s3/`" };
	}
	if (service === "s3-object-lambda") {
		return { message, hint: "Object Lambda access points are not supported: name the bucket" };
	}
	const hint =
		"an access point is written `arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME`, one of an Outpost `arn:aws:s3-outposts:REGION:ACCOUNT:outpost/ID/accesspoint/NAME`";
	return { message, hint };
}

function noMultiRegion(bucket: string): Finding {
	return {
		message: `${quoted(bucket)} is a multi-region access point, whose requests want signatures of another kind (SigV4A)`,
		hint: "they are not supported: name the bucket, or an access point of one region",
	};
}

function bucketReason(bucket: string): string | undefined {
	if (hasPatternCharacters(bucket)) return "patterns are for keys only";
	if (bucket.length < 3 || bucket.length > 63) return "it must have 3 to 63 characters";
	if (!/^[a-z0-9.-]+$/.test(bucket)) {
		return "only lower-case letters, digits, `.` and `-` are allowed";
	}
	if (!/^[a-z0-9].*[a-z0-9]$/.test(bucket)) return "it must start and end with a letter or digit";
	if (bucket.includes("..")) return "it must not have two dots in a row";
	return /^\d+\.\d+\.\d+\.\d+$/.test(bucket) ? "it must not look like an IP address" : undefined;
}
