import { expect, test } from "@jest/globals";
import { ruleOfName } from "../../src/secret-files/secret-names.ts";

test.each([
	".env",
	"a/.ENV",
	"a/.env.production",
	".env.local",
	"home/.ssh/id_rsa",
	"id_ed25519",
	".netrc",
	"x/_netrc",
	".aws/credentials",
	"home/.aws/sso/cache/abc.json",
	".aws/cli/cache/abc.json",
	".docker/config.json",
	"h/.kube/config",
	"h/.config/gcloud/application_default_credentials.json",
	"gcloud/credentials.db",
	".azure/accessTokens.json",
	".azure/msal_token_cache.json",
	"h/.config/gh/hosts.yml",
	"gha-creds-0123456789abcdef.json",
	".npmrc",
	".pypirc",
	".git-credentials",
	"a.P12",
	"a.pfx",
	"a.jks",
	"a/debug.keystore",
	"server.key",
	"/data/server.pem",
])("%s is suspected", (name) => {
	expect(ruleOfName(name)?.reason).toMatch(/^it (is|holds) \w/);
});

test.each([
	"env",
	"a.env.js",
	".environment",
	".env.example",
	".env.production.sample",
	".env.template",
	".env.dist",
	".env.defaults",
	"id_rsa.pub",
	"credentials",
	"aws/credentials",
	"config.json",
	"kube/config",
	".env/readme.txt",
	".aws/config",
	"gha-creds-readme.json",
	"public.pem.txt",
	"keystore",
	"",
	"/",
])("%s is not", (name) => {
	expect(ruleOfName(name)).toBeUndefined();
});

test.each([".npmrc", ".pypirc", ".docker/config.json", "gh/hosts.yml", "a.pem"])(
	"what has to be in %s is looked for in time that grows with the file alone",
	(name) => {
		const startedAt = performance.now();
		for (const piece of [
			"\n",
			" ",
			"\t\n",
			"_auth",
			"_auth ",
			"password ",
			'"auth"',
			"PRIVATE KEY",
		])
			ruleOfName(name)?.onlyWith?.test(piece.repeat(65_536 / piece.length));
		expect(performance.now() - startedAt).toBeLessThan(1_000);
	},
);
