import { randomUUID } from "node:crypto";
import { StagingError } from "../../errors.ts";
import { ownEntry } from "../../own-entry.ts";
import { escapeXml } from "../delete-document.ts";
import { readDenial } from "../denial.ts";
import type { Invalidation } from "../object-facts.ts";
import { readRefusal, toReason } from "../s3-errors.ts";
import type { S3Session } from "../s3-session.ts";
import { toSafeText } from "../safe-text.ts";

/** Makes a distribution forget paths. Tried again as requests to S3 are: its reference makes repetitions one. */
export async function invalidate(
	session: S3Session,
	invalidation: Invalidation,
	signal: AbortSignal,
): Promise<void> {
	const { distribution } = invalidation;
	const document = toDocument(invalidation, randomUUID());
	const request = { operation: "CreateInvalidation", bucket: distribution, key: "" } as const;
	const attempt = async () =>
		(await session.cloudFront()).createInvalidation(distribution, document, signal);
	try {
		await session.send(request, signal, attempt);
	} catch (error) {
		throw error instanceof StagingError ? toInvalidationError(error, invalidation) : error;
	}
}

function toDocument({ paths }: Invalidation, reference: string): string {
	const items = paths.map((path) => `<Path>${escapeXml(path)}</Path>`).join("");
	return `<?xml version="1.0" encoding="UTF-8"?>\n<InvalidationBatch xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Paths><Quantity>${paths.length}</Quantity><Items>${items}</Items></Paths><CallerReference>${reference}</CallerReference></InvalidationBatch>`;
}

/** What CloudFront says by these codes, and what to do. */
const REASONS: Readonly<Record<string, (id: string) => readonly [reason: string, hint: string]>> = {
	AccessDenied: (id) => [
		"access denied",
		`Allow \`cloudfront:CreateInvalidation\` on \`arn:aws:cloudfront::ACCOUNT:distribution/${id}\``,
	],
	NoSuchDistribution: () => [
		"there is no such distribution",
		"Check the id in `invalidate`, and that the credentials are of the account that has it",
	],
	TooManyInvalidationsInProgress: () => [
		"it still works at too many others",
		"Try again later, or publish less often",
	],
};

function toInvalidationError(
	error: StagingError,
	{ distribution, paths }: Invalidation,
): StagingError {
	const { s3Code = "", message } = readRefusal(error);
	const known = ownEntry(REASONS, s3Code)?.(distribution);
	const said = s3Code === "" ? toReason(error.cause ?? error) : `${s3Code}: ${toSafeText(message)}`;
	// Who is told which policy denied needs no guess.
	const isExplained = readDenial(message) !== undefined;
	const [reason, guess] = known ?? [error.code === "cancelled" ? "cancelled" : said, error.hint];
	const hint = isExplained ? error.hint : guess;
	const count = paths.length === 1 ? "1 path" : `${paths.length} paths`;
	const byHand = `The objects are there, only caches may still have what was there before: \`aws cloudfront create-invalidation --distribution-id ${distribution} --paths '/*'\` makes up for it`;
	return new StagingError(
		error.code,
		`Could not invalidate ${count} of the CloudFront distribution ${distribution}: ${reason}`,
		{
			hint: hint === undefined ? byHand : `${hint}. ${byHand}`,
			cause: error,
			requestIds: error.requestIds,
		},
	);
}
