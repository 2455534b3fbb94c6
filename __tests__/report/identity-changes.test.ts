import { describe, expect, test } from "@jest/globals";
import { identityChanges } from "../../src/report/identity-changes.ts";
import type { Identity } from "../../src/store/object-facts.ts";

const asker = (kind: Identity["kind"], fingerprint: string, isTemporary = false) => ({
	kind,
	fingerprint,
	isTemporary,
});

function changes(then: Identity, now: Identity | undefined, label = "") {
	const found = new Map(now ? [[label, now]] : []);
	return identityChanges(new Map([[label, then]]), {
		found,
		missing: new Set(now ? [] : [label]),
	});
}

describe("who asks at the end of the job", () => {
	test.each([
		"role",
		"web-identity",
		"sso",
		"process",
		"container",
		"instance",
		"profile",
	] as const)("is the same with a session of another key id: %s", (kind) => {
		expect(changes(asker(kind, "1", true), asker(kind, "2", true))).toEqual([]);
	});

	test("is the same with the same key id", () => {
		expect(changes(asker("environment", "1"), asker("environment", "1"))).toEqual([]);
	});

	test.each(["environment", "inputs", "profile"] as const)(
		"is certainly another with another key id that lasts: %s",
		(kind) => {
			expect(changes(asker(kind, "1"), asker(kind, "2"))).toMatchObject([{ isCertain: true }]);
		},
	);

	test("may be the same with another session of the environment", () => {
		const [then, now] = [asker("environment", "1", true), asker("environment", "2", true)];
		expect(changes(then, now)).toMatchObject([{ isCertain: false }]);
	});

	test("is another from another kind of source, whatever the key id", () => {
		expect(changes(asker("environment", "1"), asker("instance", "1", true))).toEqual([
			{
				isCertain: true,
				text: expect.stringMatching(
					/^At the beginning of the job the credentials came from the environment \(`AWS_ACCESS_KEY_ID`\), and now they come from the machine's role\. Something after this step has emptied the environment/,
				),
			},
		]);
	});

	test("is told of each connection by its label", () => {
		expect(changes(asker("inputs", "1"), undefined, "site")).toEqual([
			{
				isCertain: false,
				text: expect.stringMatching(/^The connection `site`: .*and now there are none\. So that/),
			},
		]);
	});

	test("is not judged where nobody was looked for", () => {
		const nobody = { found: new Map<string, Identity>(), missing: new Set<string>() };
		expect(identityChanges(new Map([["", asker("inputs", "1")]]), nobody)).toEqual([]);
	});
});
