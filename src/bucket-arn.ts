/** What stands in place of a bucket's name where that is an ARN. */
export interface BucketArn {
	/** An access point of a bucket, or of a bucket on an AWS Outpost. */
	readonly kind: "access-point" | "outpost";
	readonly region: string;
	readonly account: string;
	readonly name: string;
	/** As it is compared and shown: with `/` where `:` may stand as well. */
	readonly text: string;
}

const OWNER = String.raw`([a-z]{2}(?:-[a-z]+)+-\d+):(\d{12})`;
const NAME = String.raw`accesspoint[/:]([a-z\d][a-z\d-]{1,48}[a-z\d])`;

// Service Authorization Reference, "Resource types defined by Amazon S3" and "… by Amazon S3 on Outposts".
const ACCESS_POINT = new RegExp(`^arn:(?:aws[a-z-]*):s3:${OWNER}:${NAME}$`);
const OUTPOST = new RegExp(
	String.raw`^arn:(?:aws[a-z-]*):s3-outposts:${OWNER}:outpost[/:]op-[a-z\d]+[/:]${NAME}$`,
);

const HEAD = /^arn:[^/]*?:(?:outpost[/:][^/:]*[/:])?accesspoint[/:][^/]*/;

/** How much of `bucket/key` or `arn:…/key` is the bucket; the rest begins with a slash, or there is none. */
export function bucketLength(text: string): number {
	const arn = HEAD.exec(text)?.[0];
	if (arn !== undefined) return arn.length;
	const slash = text.indexOf("/");
	return slash < 0 ? text.length : slash;
}

/** Nothing where a text is no ARN that can stand for a bucket. */
export function parseBucketArn(given: string): BucketArn | undefined {
	if (!given.startsWith("arn:")) return undefined;
	const fields = ACCESS_POINT.exec(given);
	const [, region, account, name] = fields ?? OUTPOST.exec(given) ?? [];
	if (region === undefined || account === undefined || name === undefined) return undefined;
	// Six fields, then the resource.
	const fieldsBefore = given.split(":", 5).join(":");
	const resource = given.slice(fieldsBefore.length + 1).replaceAll(":", "/");
	const text = `${fieldsBefore}:${resource}`;
	return { kind: fields ? "access-point" : "outpost", region, account, name, text };
}
