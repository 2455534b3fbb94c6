import type { ErrorGuide } from "./error-guide-row.ts";

/** What stores, and the network before them, answer. */
export const STORE_ERRORS = {
	"no-such-bucket": {
		cause: "The store has no bucket of this name.",
		signs:
			"The message names the bucket, the hint where it was looked for: another endpoint has other buckets.",
		remedies: [
			"Check the bucket's name, and `endpoint` if the store is not Amazon's.",
			"If it was deleted, nobody but you should be able to make it again: `expected-bucket-owner` sees to that.",
		],
	},
	"no-such-object": {
		cause: "There is no object of this key or version.",
		signs:
			"The message names the key; where the bucket may be listed, the hint names the keys that come nearest.",
		remedies: [
			"Check the key: capitals, a leading `/`, spaces and `%20` count. Everything below a prefix is written with a `/` at its end.",
			"Where it may be missing, write `optional: true`.",
			"If the hint says that it was there when the transfers were planned, let what deletes it end before the step begins.",
			"Without the right to list the bucket, S3 answers `access-denied` instead.",
		],
	},
	"object-archived": {
		cause:
			"The object is in an archive (S3 Glacier, an archive tier), and its bytes cannot be read until it is restored.",
		signs: "The message says whether a restore is under way and how long it can take.",
		remedies: [
			"Write [`restore: true`](spec.md#restore), with `wait` if the job is to wait for it.",
			"When expedited restores have no capacity, use the tier `Standard`.",
		],
	},
	"object-exists": {
		cause: "An object or a file is there, and is not to be replaced.",
		signs: "The message names it.",
		remedies: [
			"Change [`overwrite`](spec.md#overwrite) or [`if-exists`](spec.md#if-exists), or write to another name.",
		],
	},
	"no-credentials": {
		cause: "Nothing gives AWS credentials: no input, no environment, no file, no role.",
		signs:
			"The message says what was tried. When `AWS_ACCESS_KEY_ID` is set and empty, a step took its credentials away, or the job may not see the secret.",
		remedies: [
			"Let aws-actions/configure-aws-credentials run *before* this step, or give credentials by inputs. Steps end in reverse order, so credentials of a later step are gone at the end of the job.",
			"Secrets are empty in pull requests from forks: `on-missing-credentials: skip` does nothing there.",
			"A public bucket is read with `anonymous: true`.",
		],
	},
	"bad-credentials": {
		cause:
			"The store does not accept the credentials: unknown, wrong, not belonging together, or expired.",
		signs:
			"`InvalidAccessKeyId`: another store's, or a deleted key. `SignatureDoesNotMatch`: the secret is another key's. `InvalidToken`: the session token is. `ExpiredToken`: they lived shorter than the job.",
		remedies: [
			"Check the secrets the inputs come from; a key id that begins with `ASIA` needs its session token.",
			"Let the session live longer than the job (`role-duration-seconds`), or get credentials right before this step.",
			"A login at IAM Identity Center that is over is renewed by `aws sso login` on the runner's machine.",
		],
	},
	"access-denied": {
		cause:
			"Who asks may not do this, as far as the store tells: S3 gives the same answer for many reasons.",
		signs:
			"The hint names the IAM action and the ARN that the request needs, then what else gives this answer to it, the likeliest first. Where AWS names the kind of policy that denied, so does the hint.",
		remedies: [
			"Allow the action on the ARN: in the policy of the role, and where the bucket is of another account, in the bucket's policy too. An explicit deny anywhere wins.",
			"A key that does not exist looks forbidden without `s3:ListBucket` on the bucket.",
			"With a KMS key: `kms:GenerateDataKey` to write, `kms:Decrypt` to read and to write in parts, in the key's policy as well.",
			"A bucket whose requester pays wants [`request-payer: true`](spec.md#request-payer).",
			"`expected-bucket-owner` makes S3 refuse everything in a bucket of another account.",
			"Customer keys (SSE-C) are refused by buckets made since April 2026, unless their owner allows them.",
		],
	},
	"clock-skew": {
		cause:
			"The runner's clock differs by more than 15 minutes from the store's, and could not be corrected by its answers.",
		signs: "`RequestTimeTooSkewed`, on runners of your own, mostly in virtual machines that slept.",
		remedies: ["Set the runner's clock (NTP)."],
	},
	"wrong-region": {
		cause: "The bucket is in another region than requests are sent to.",
		signs:
			"`301 PermanentRedirect` or `AuthorizationHeaderMalformed`; the hint names the region where the store tells it.",
		remedies: [
			"Set `aws-region` to the bucket's region, in its connection if it has one.",
			"Leave out an `endpoint` of Amazon's own that names a region, such as `https://s3.us-east-1.amazonaws.com`.",
		],
	},
	"not-supported": {
		cause: "What answers does not know this request, or is no S3 store at all.",
		signs:
			"`does not answer as an S3 store does`: a web page, a console or a proxy's page came back. Otherwise the store says `NotImplemented`.",
		remedies: [
			"Let `endpoint` lead to the S3 API: a MinIO console, a website endpoint or a bucket's page is none.",
			"Leave out the option that the store does not know, or set `dialect`.",
		],
	},
	unreachable: {
		cause: "No connection came about, or it broke.",
		signs:
			"The code in the message tells which: `ENOTFOUND` the name is unknown, `ECONNREFUSED` nobody listens, `ECONNRESET` it broke; names with `CERT`, `SIGNED` or `TLS` are about certificates. The table below has all.",
		remedies: [
			"Check `endpoint` and `aws-region` for a typo, and that the runner may reach the host (firewall, VPN, proxy).",
			"If the unknown name begins with the bucket's, set `path-style: true`.",
			"A store with a certificate of its own: give its certification authority to the runner. `http://` and `https://` are not interchangeable on one port.",
		],
	},
	timeout: {
		cause: "Nothing came in time: no connection, or no byte on it.",
		signs: "The message says `nothing came back in time` and how often it was tried.",
		remedies: [
			"Check that the runner can reach the store: a firewall that drops packets looks like this.",
			"Lower `max-concurrency` where the line is narrow.",
		],
	},
	throttled: {
		cause: "The store asks for fewer requests, and went on asking for it.",
		signs: "`SlowDown` or status 429, after all attempts. Each retry is a line in the log.",
		remedies: ["Lower `max-concurrency`, or run fewer jobs at once on this prefix."],
	},
	"service-error": {
		cause: "The store failed, or a proxy before it did, and went on failing.",
		signs: "Status 500, 502, 503 or 504. With no code beside the status it came from a proxy.",
		remedies: ["Run the job again; look at the store's health page or log."],
	},
	"request-refused": {
		cause: "The store understood the request and does not want it.",
		signs: "The message has the store's code and reason.",
		remedies: [
			"Follow the hint. Without one, search the store's documentation for the code.",
			"The request id finds the request in the store's log; Amazon's support asks for both ids, which the summary and the debug log have.",
		],
	},
	"wrong-key": {
		cause:
			"The object is encrypted with a customer key (SSE-C), and the request had none or another.",
		signs: "The message says which of the two.",
		remedies: ["Give the key it was uploaded with: [`encryption`](spec.md#encryption)."],
	},
} as const satisfies Readonly<Record<string, ErrorGuide>>;
