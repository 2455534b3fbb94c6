import { StagingError } from "../../errors.ts";

/**
 * What it means that a profile of IAM Identity Center gives no credentials, by what the SDK says of it; undefined where
 * that is about something else. `named`: which profile, as it is said in brackets.
 */
export function toLoginError(error: Error, named: string): StagingError | undefined {
	const { message } = error;
	if (NEVER.test(message)) {
		return new StagingError(
			"no-credentials",
			`There are no AWS credentials: nobody is logged in at IAM Identity Center${named}`,
			{ hint: LOG_IN, cause: error },
		);
	}
	if (!OVER.test(message)) return undefined;
	return new StagingError(
		"bad-credentials",
		`The login at IAM Identity Center is over, and gives no more credentials${named}`,
		{ hint: LOG_IN, cause: error },
	);
}

const NEVER = /^The SSO session (?:token )?associated with .* invalid\./;

// The first two where it could not be renewed, the last where it was ended at the portal.
const OVER =
	/^Value not present for '\w+' in SSO Token|^Token is expired\.|^The SSO session .* has expired\.|^UnauthorizedException/;

const LOG_IN =
	"A job cannot log in: have somebody run `aws sso login` on this machine as the runner's user, or give the job an identity that needs no login, `role-to-assume` with `permissions: { id-token: write }`";
