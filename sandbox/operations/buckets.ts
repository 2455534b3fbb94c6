import { readDeclaredChecksum } from "../protocol/declared-checksum.ts";
import type { Reply } from "../protocol/reply.ts";
import { xmlReply } from "../protocol/reply.ts";
import { S3Error } from "../protocol/s3-error.ts";
import { element, optional, xmlDocument } from "../protocol/xml.ts";
import { childText, parseXml } from "../protocol/xml-parser.ts";
import type { Call } from "./call.ts";
import { bucketOf } from "./call.ts";

/** The region that S3 leaves unnamed in LocationConstraint. */
const FIRST_REGION = "us-east-1";

export function listBuckets(call: Call): Reply {
	const prefix = call.request.query.get("prefix") ?? "";
	const shown = call.store.buckets.filter(({ facts }) => facts.name.startsWith(prefix));
	return xmlReply(
		xmlDocument(
			"ListAllMyBucketsResult",
			element("Owner", element("ID", call.settings.ownerId)),
			element(
				"Buckets",
				...shown.map(({ facts }) =>
					element(
						"Bucket",
						element("Name", facts.name),
						element("CreationDate", facts.createdAt.toISOString()),
						element("BucketRegion", facts.region),
					),
				),
			),
		),
	);
}

/** A bucket is made in the region of the signature, as S3 makes it where the request arrives. */
export async function createBucket(call: Call): Promise<Reply> {
	const name = call.request.bucket ?? "";
	const region = call.identity.region ?? call.settings.region;
	const constraint = await readLocationConstraint(call);
	const isAllowed = region === FIRST_REGION || constraint === region;
	if (!isAllowed && constraint !== undefined) {
		throw new S3Error("IllegalLocationConstraintException", {
			message: `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
		});
	}
	const facts = {
		name,
		isPublic: false,
		allowsAcls: false,
		requesterPays: false,
		hasObjectLock: false,
		allowsCustomerKeys: false,
		createdAt: call.settings.now(),
	};
	call.store.create({ ...facts, region: constraint ?? region });
	return { status: 200, headers: { location: `/${name}` } };
}

export function headBucket(call: Call): Reply {
	const { region } = bucketOf(call).facts;
	return { status: 200, headers: { "x-amz-bucket-region": region } };
}

export function deleteBucket(call: Call): Reply {
	call.store.delete(call.request.bucket ?? "");
	return { status: 204 };
}

export function getBucketLocation(call: Call): Reply {
	const { region } = bucketOf(call).facts;
	return xmlReply(xmlDocument("LocationConstraint", region === FIRST_REGION ? undefined : region));
}

export function getBucketVersioning(call: Call): Reply {
	const { versioning } = bucketOf(call);
	const status = versioning === "Off" ? undefined : versioning;
	return xmlReply(xmlDocument("VersioningConfiguration", optional("Status", status)));
}

export async function putBucketVersioning(call: Call): Promise<Reply> {
	const bucket = bucketOf(call);
	const text = await call.body.text(readDeclaredChecksum(call.request.headers));
	const status = childText(parseXml(text, "VersioningConfiguration"), "Status")?.trim();
	if (status !== "Enabled" && status !== "Suspended") throw new S3Error("MalformedXML");
	bucket.versioning = status;
	return { status: 200 };
}

async function readLocationConstraint(call: Call): Promise<string | undefined> {
	const text = await call.body.text(readDeclaredChecksum(call.request.headers));
	if (text === "") return undefined;
	return childText(parseXml(text, "CreateBucketConfiguration"), "LocationConstraint")?.trim();
}
