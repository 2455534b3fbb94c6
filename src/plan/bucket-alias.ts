import { bucketName } from "../object-address.ts";

/** Whether two buckets may be one: connections may lead to one store, by two names of it that nobody can compare. */
export function mayBeOneBucket(first: string, second: string): boolean {
	const [name, other] = [bucketName(first), bucketName(second)];
	return name === other || isAlias(name) || isAlias(other);
}

/** Whether a name is that of an access point, which stands for a bucket of any other name (Amazon S3 user guide, "Access point aliases"). */
function isAlias(bucket: string): boolean {
	return bucket.endsWith("-s3alias");
}
