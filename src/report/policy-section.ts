import type { IdentityPolicy } from "../policy/policies.ts";
import { code, escapeHtml, escapeHtmlLines } from "./html.ts";

/** The IAM policies that a phase needs, each in a block that opens when somebody wants to read it. */
export function policySections(policies: readonly IdentityPolicy[], title: string): string {
	return policies.map((policy) => section(policy, title)).join("\n\n");
}

function section({ label, policy, unnamed }: IdentityPolicy, title: string): string {
	const whose = label === undefined ? "" : ` of the connection ${code(label)}`;
	const left = unnamed.length === 0 ? "" : `<p>${escapeHtml(unnamedText(unnamed))}</p>\n`;
	return [
		`<details><summary>IAM policy that ${code(title)} needs${whose}</summary>`,
		// A blank line would end the HTML block.
		`${left}<pre>${escapeHtmlLines(JSON.stringify(policy, undefined, 2), "\n")}</pre>`,
		"</details>",
	].join("\n");
}

/** Why buckets are not in a policy. */
function unnamedText(unnamed: readonly string[]): string {
	return `Without ${unnamed.join(", ")}: the alias of an access point does not tell the ARN that policies know it by.`;
}
