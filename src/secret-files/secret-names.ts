/** What the name of a file says about it. */
export interface NameRule {
	/** Why it is not uploaded: the rest of a sentence about the file. */
	readonly reason: string;
	/** It is so only where the content holds this. Absent: the name tells. */
	readonly onlyWith?: RegExp;
}

const holds = (whose: string): NameRule => ({ reason: `it holds credentials of ${whose}` });
const mayHold = (whose: string, onlyWith: RegExp): NameRule => ({ ...holds(whose), onlyWith });

const ENVIRONMENT_FILE: NameRule = { reason: "it is an environment file" };
const SSH_KEY: NameRule = { reason: "it is a private key of SSH" };
const KEY_STORE: NameRule = { reason: "it is a key store" };
const PASSWORDS: NameRule = { reason: "it is a file of passwords" };
const KEY_FILE: NameRule = {
	reason: "it holds a private key",
	onlyWith: /PRIVATE KEY(?: BLOCK)?-----/,
};

// A value that is only named, such as `${NODE_AUTH_TOKEN}`, is no secret.
const NPM_TOKEN =
	/(?:_authToken|_auth|_password|npmAuthToken|npmAuthIdent)["']?\s*[=:]\s*["']?(?!\$\{)[^\s"']{8}/;
const PYPI_PASSWORD = /^[ \t]*password[ \t]*[=:][ \t]*(?!\$\{)\S/m;
const DOCKER_LOGIN = /"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]/;

/** By the last segment of a name, or the last two, in lower case. */
const RULES: ReadonlyMap<string, NameRule> = new Map([
	[".env", ENVIRONMENT_FILE],
	["id_rsa", SSH_KEY],
	["id_dsa", SSH_KEY],
	["id_ecdsa", SSH_KEY],
	["id_ecdsa_sk", SSH_KEY],
	["id_ed25519", SSH_KEY],
	["id_ed25519_sk", SSH_KEY],
	[".netrc", PASSWORDS],
	["_netrc", PASSWORDS],
	[".pgpass", PASSWORDS],
	[".git-credentials", PASSWORDS],
	[".aws/credentials", holds("AWS")],
	[".kube/config", holds("Kubernetes")],
	["application_default_credentials.json", holds("Google Cloud")],
	["gcloud/credentials.db", holds("Google Cloud")],
	["gcloud/access_tokens.db", holds("Google Cloud")],
	[".azure/accesstokens.json", holds("Azure")],
	[".azure/msal_token_cache.json", holds("Azure")],
	[".azure/msal_token_cache.bin", holds("Azure")],
	[".azure/service_principal_entries.json", holds("Azure")],
	[".azure/service_principal_entries.bin", holds("Azure")],
	["gh/hosts.yml", mayHold("GitHub", /^[ \t]*oauth_token:/m)],
	[".terraform.d/credentials.tfrc.json", holds("Terraform")],
	[".cargo/credentials", holds("a package registry")],
	[".cargo/credentials.toml", holds("a package registry")],
	[".npmrc", mayHold("a package registry", NPM_TOKEN)],
	[".yarnrc.yml", mayHold("a package registry", NPM_TOKEN)],
	[".pypirc", mayHold("a package registry", PYPI_PASSWORD)],
	[".docker/config.json", mayHold("a container registry", DOCKER_LOGIN)],
]);

const EXTENSIONS: ReadonlyMap<string, NameRule> = new Map([
	["p12", KEY_STORE],
	["pfx", KEY_STORE],
	["jks", KEY_STORE],
	["keystore", KEY_STORE],
	["ppk", SSH_KEY],
	["pem", KEY_FILE],
	["key", KEY_FILE],
	["p8", KEY_FILE],
]);

/** `.env.production`, and not the patterns that are meant to be passed around. */
const ENVIRONMENT = /^\.env\.(?!(?:.*\.)?(?:example|sample|template|dist|defaults)$)/;
const AWS_CACHE = /(?:^|\/)\.aws\/(?:sso|cli|login)\/cache\/[^/]+$/;
/** What google-github-actions/auth leaves in the workspace. */
const GOOGLE_FILE = /^gha-creds-[0-9a-f]+\.json$/;

/** The rule for a name with `/`, in any capitals; `undefined` for nearly all. */
export function ruleOfName(name: string): NameRule | undefined {
	const lower = name.toLowerCase();
	const slash = lower.lastIndexOf("/");
	const last = lower.slice(slash + 1);
	const lastTwo = lower.slice(lower.lastIndexOf("/", slash - 1) + 1);
	const byName = RULES.get(last) ?? (slash > 0 ? RULES.get(lastTwo) : undefined);
	if (byName !== undefined) return byName;
	if (last.startsWith(".env.") && ENVIRONMENT.test(last)) return ENVIRONMENT_FILE;
	if (last.startsWith("gha-creds-") && GOOGLE_FILE.test(last)) return holds("Google Cloud");
	if (lower.includes(".aws/") && AWS_CACHE.test(lower)) return holds("AWS");
	const dot = last.lastIndexOf(".");
	return dot < 0 ? undefined : EXTENSIONS.get(last.slice(dot + 1));
}
