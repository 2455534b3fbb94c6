/** Whether two names may mean one bucket. */
export function mayBeOneBucket(first: string, second: string): boolean {
	return first === second || isAlias(first) || isAlias(second);
}

/** Whether a name is that of an access point, which stands for a bucket of any other name (Amazon S3 user guide, "Access point aliases"). */
function isAlias(bucket: string): boolean {
	return bucket.endsWith("-s3alias");
}
