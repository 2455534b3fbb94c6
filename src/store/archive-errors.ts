import type { ErrorRow } from "./s3-error-table.ts";

const ARCHIVED: ErrorRow = {
	code: "object-archived",
	reason: "the object is archived",
	hint: ({ storageClass }) => {
		const where = storageClass === undefined ? "" : `It is in \`${storageClass}\`. `;
		return `${where}Its bytes can be read once it is restored, which takes minutes to hours: a download does that with \`restore: true\`, else \`aws s3api restore-object\` does`;
	},
};

/** What stores say of archived objects. */
export const ARCHIVE_ROWS: Readonly<Record<string, ErrorRow>> = {
	InvalidObjectState: ARCHIVED,
	ObjectNotInActiveTierError: ARCHIVED,
	GlacierExpeditedRetrievalNotAvailable: {
		code: "throttled",
		reason: "there is no capacity for expedited restores now",
		hint: () => "Choose the tier `Standard`, or try again later",
	},
};

/** To a request for a restore the same code says another thing. */
export const NOTHING_TO_RESTORE: ErrorRow = {
	code: "request-refused",
	reason: "the object is in no archive that it could be restored from",
	hint: () => "Run the step again: it looks anew where the object is",
};
