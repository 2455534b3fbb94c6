/** Something that no file may hold, by how it is written. */
export interface TextRule {
	/** Why the file is not uploaded: the rest of a sentence about it. */
	readonly reason: string;
	/** What it begins with, or nearly; 16 bytes at least. */
	readonly marker: string;
	/** Whether what stands from the marker on is the real thing rather than talk about it. */
	readonly isMeant: (text: string) => boolean;
	/** It is a token of a job in any file. Absent: only where the file is small, and so about nothing else. */
	readonly isToken?: true;
}

/** So much of a text, from the marker on, decides. */
export const TEXT_BYTES = 2_048;

const matching = (pattern: RegExp) => (text: string) => pattern.test(text);

/** A line of base64 follows soon, also where the line breaks are those of a JSON string (RFC 7468, RFC 1421). */
function isKeyFollowed(text: string): boolean {
	const [, ...lines] = text.split(/\r?\n|(?:\\r)?\\n/, 8);
	return lines.some((line) => /^\s*[A-Za-z0-9+/]{40}/.test(line));
}

// The example of Amazon's documentation ends in this.
const AWS_SECRET =
	/^\w*["']?\s*[:=]\s*["']?(?![A-Za-z0-9/+]{30}EXAMPLEKEY)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/i;

const PRIVATE_KEY = { reason: "it holds a private key", isMeant: isKeyFollowed };
const AWS_KEY = { reason: "it holds a secret access key of AWS", isMeant: awsSecretFollows };

/** The Base64 of `x-access-token:`, as actions/checkout writes it into git's configuration. */
const CHECKOUT_MARKER = "eC1hY2Nlc3MtdG9rZW46";
const CHECKOUT_TOKEN = { reason: "it holds the token of a checkout", isToken: true } as const;

export const TEXT_RULES: readonly TextRule[] = [
	{ ...PRIVATE_KEY, marker: "PRIVATE KEY-----" },
	{ ...PRIVATE_KEY, marker: "PRIVATE KEY BLOCK-----" },
	{ ...AWS_KEY, marker: "aws_secret_access_key" },
	{ ...AWS_KEY, marker: "AWS_SECRET_ACCESS_KEY" },
	{ ...AWS_KEY, marker: '"SecretAccessKey' },
	{
		...CHECKOUT_TOKEN,
		marker: CHECKOUT_MARKER,
		isMeant: matching(/^[A-Za-z0-9+/]{48}/),
	},
	{
		...CHECKOUT_TOKEN,
		marker: "x-access-token:g",
		isMeant: matching(/^x-access-token:g(?:h[a-z]_|ithub_pat_)\w{20}/),
	},
];

function awsSecretFollows(text: string): boolean {
	return AWS_SECRET.test(text.replace(/^"/, ""));
}

/**
 * The job's own token is one of an installation: 36 letters and digits, or an id and a JSON Web Token. What it begins with
 * is too short to be looked for with the others, and ends many a word.
 */
export const INSTALLATION_TOKEN = {
	reason: "it holds a token of GitHub",
	marker: "ghs_",
	pattern: /^ghs_(?:[A-Za-z0-9]{36}|\w{0,64}eyJ[\w-]{16})/,
} as const;
