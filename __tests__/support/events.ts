const OWN = { id: 1, full_name: "octo-org/octo-repo", fork: true };
const FORK = { id: 2, full_name: "stranger/octo-repo", fork: true };

type Repository = typeof OWN | null;

/** The github context of a pull request; GitHub Docs, "Webhook events and payloads". */
export function pullRequest(event: string, head: Repository = FORK) {
	const request = { number: 7, head: { sha: "1".repeat(40), repo: head }, base: { repo: OWN } };
	return { event_name: event, event: { repository: OWN, pull_request: request } };
}

/** The github context of a run that follows another. */
export function workflowRun(origin: string, head: Repository = FORK) {
	const run = { event: origin, head_repository: head, head_sha: "1".repeat(40) };
	return { event_name: "workflow_run", event: { repository: OWN, workflow_run: run } };
}

export const repositories = { OWN, FORK };
