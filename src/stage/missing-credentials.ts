import type { Host } from "../host/host.ts";
import type { Trigger } from "../host/trigger.ts";
import { isWebOrigin } from "../object-address.ts";
import type { TransferSpec } from "../spec/spec.ts";
import { type Askers, storeOf } from "./askers.ts";
import { bucketsOf } from "./used-buckets.ts";

/** What a step leaves out since there is nobody who could ask. */
export interface Withheld {
	/** Why, as a sentence part; undefined for an entry that is carried out. */
	readonly reasonOf: (entry: TransferSpec) => string | undefined;
	readonly isOut: (bucket: string) => boolean;
}

/**
 * What is to be left out, which is told in a notice. Undefined where that is nothing: what is set up and fails is told by
 * the transfers.
 */
export function withhold({ missing: all, failing }: Askers, host: Host): Withheld | undefined {
	const missing = new Set([...all].filter((label) => !failing.has(label)));
	if (missing.size === 0) return undefined;
	const secrets = noSecretsText(host.trigger);
	const because = secrets === undefined ? "" : `: ${secrets}`;
	const stores = [...missing].map((label) => (label === "" ? "" : `\`${label}\``)).filter(Boolean);
	const whose = stores.length === 0 ? "" : ` of the connections ${stores.join(", ")}`;
	const names = missing.has("") ? "" : whose;
	host.notice(
		`There are no credentials${names}${because}. What needs them is left out, as \`on-missing-credentials: skip\` wants it.`,
	);
	const isOut = (bucket: string) => !isWebOrigin(bucket) && missing.has(storeOf(bucket));
	const reason = `there are no credentials${because}`;
	return { reasonOf: (entry) => (bucketsOf(entry).some(isOut) ? reason : undefined), isOut };
}

/** What to do where there are no credentials because the run may see no secrets. Undefined for other runs. */
export function missingHint(trigger: Trigger): string | undefined {
	const secrets = noSecretsText(trigger);
	if (secrets === undefined) return undefined;
	return `Credentials cannot be there: ${secrets}. To transfer nothing in such runs, set \`on-missing-credentials: skip\``;
}

/** GitHub Docs, "Events that trigger workflows", pull requests of forks; "Dependabot on GitHub Actions". */
function noSecretsText({ event, head, fork, isDependabot }: Trigger): string | undefined {
	const isPlain = event.startsWith("pull_request") && event !== "pull_request_target";
	if (isPlain && head === "fork") {
		const whose = fork === undefined ? "a fork" : `the fork \`${fork}\``;
		return `this run is for a pull request of ${whose}, and GitHub gives it neither secrets nor an ID token`;
	}
	return isDependabot
		? "Dependabot set this run off, and GitHub gives it only the secrets that are stored for Dependabot"
		: undefined;
}
