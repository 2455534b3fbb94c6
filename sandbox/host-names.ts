/** The names that buckets may be put before, as in `bucket.localhost`. */
export function hostNames(host: string, region: string, more: readonly string[]): string[] {
	const local = ["localhost", "s3.localhost", `s3.${region}.localhost`];
	return [...more, host, `s3.${host}`, ...local];
}
