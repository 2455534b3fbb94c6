import type { ErrorCode } from "../errors.ts";

/** Where a kind of failure is told at length: causes, how to recognise each, what to do. */
export function errorLink(code: ErrorCode): string {
	return `https://github.com/s3-staging/s3-staging/blob/v1/docs/errors.md#${code}`;
}
