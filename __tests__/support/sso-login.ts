import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The profile `ci` of IAM Identity Center in a home directory, and what `aws sso login` leaves there, if anybody did. */
export function writeLogin(
	home: string,
	token: Readonly<Record<string, string>> | undefined,
): void {
	const directory = path.join(home, ".aws/sso/cache");
	mkdirSync(directory, { recursive: true });
	writeFileSync(path.join(home, ".aws/config"), CONFIG);
	if (token === undefined) return;
	const name = createHash("sha1").update("corp").digest("hex");
	const file = { region: "us-east-1", ...token };
	writeFileSync(path.join(directory, `${name}.json`), JSON.stringify(file));
}

const CONFIG = `[profile ci]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = Reader

[sso-session corp]
sso_region = us-east-1
sso_start_url = https://corp.awsapps.com/start
`;
