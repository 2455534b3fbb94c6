import { expect, test } from "@jest/globals";
import { hideSecrets, rememberSecret } from "../src/known-secrets.ts";

test("secrets are hidden in every form from when they are known, and short ones never", () => {
	const secret = 'a "secret"/with+odd=letters';
	const base64 = Buffer.from(`user:${secret}`).toString("base64");
	const text = [secret, encodeURIComponent(secret), JSON.stringify(secret)].join(" and ");
	expect(hideSecrets(text)).toBe(text);
	rememberSecret(secret);
	rememberSecret("short");
	expect(hideSecrets(`${text} and short`)).toBe('*** and *** and "***" and short');
	expect(hideSecrets(base64)).toMatch(/^.{1,9}\*\*\*.{0,4}$/);
});

test("one that holds another is hidden as a whole", () => {
	rememberSecret("abcdefgh");
	rememberSecret("abcdefgh-and-more");
	expect(hideSecrets("<abcdefgh-and-more> <abcdefgh>")).toBe("<***> <***>");
});

test("thousands are remembered in no time, as the lines of a masked output are", () => {
	const startedAt = performance.now();
	for (let number = 0; number < 20_000; number++)
		rememberSecret(`a line with the number ${number}`);
	expect(hideSecrets("a line with the number 19999!")).toBe("***!");
	expect(performance.now() - startedAt).toBeLessThan(3_000);
});
