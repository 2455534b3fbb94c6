import { readFileSync } from "node:fs";

/** What set off the run, as far as it tells whose code the job may work with. */
export interface Trigger {
	/** The event's name, such as `pull_request`; empty where nobody says. */
	readonly event: string;
	/** Where the code in question comes from. `unknown`: a pull request's, and the event does not tell. */
	readonly head: "own" | "fork" | "unknown";
	/** The fork's `owner/name`. Absent where it is gone. */
	readonly fork?: string;
	/** Dependabot set it off, which has secrets of its own. */
	readonly isDependabot: boolean;
}

/** GitHub Docs, "Variables reference" and "Webhook events and payloads". Reads the payload of events that have a head only. */
export function readTrigger(environment: NodeJS.ProcessEnv): Trigger {
	const { GITHUB_EVENT_NAME: event = "", GITHUB_EVENT_PATH: path = "" } = environment;
	const isDependabot = environment.GITHUB_ACTOR === "dependabot[bot]";
	const isAboutHead = event === "workflow_run" || event.startsWith("pull_request");
	if (!isAboutHead) return { event, head: "own", isDependabot };
	return { event, ...headOf(event, readPayload(path)), isDependabot };
}

/** As actions/checkout v7 tells (its input `allow-unsafe-pr-checkout`), but that what nobody tells is `unknown`. */
function headOf(event: string, payload: unknown): Pick<Trigger, "head" | "fork"> {
	const isRun = event === "workflow_run";
	const origin = isRun ? at(payload, "workflow_run", "event") : event;
	if (typeof origin !== "string") return { head: "unknown" };
	// A run that itself followed on another, which may have been a fork's.
	if (origin === "workflow_run") return { head: "unknown" };
	if (!origin.startsWith("pull_request")) return { head: "own" };
	const repository = isRun
		? at(payload, "workflow_run", "head_repository")
		: at(payload, "pull_request", "head", "repo");
	// So GitHub writes a fork that was deleted.
	if (repository === null) return { head: "fork" };
	const base = at(payload, "repository");
	const [id, ownId] = [at(repository, "id"), at(base, "id")];
	const [name, ownName] = [nameOf(repository), nameOf(base)];
	const areNumbers = typeof id === "number" && typeof ownId === "number";
	if (!areNumbers && (name === "" || ownName === "")) return { head: "unknown" };
	if (areNumbers ? id === ownId : name.toLowerCase() === ownName.toLowerCase()) {
		return { head: "own" };
	}
	return { head: "fork", ...(name !== "" && { fork: name }) };
}

function nameOf(repository: unknown): string {
	const name = at(repository, "full_name");
	return typeof name === "string" ? name : "";
}

function at(value: unknown, ...names: readonly string[]): unknown {
	let found = value;
	for (const name of names) {
		if (typeof found !== "object" || found === null) return undefined;
		found = Object.entries(found).find(([key]) => key === name)?.[1];
	}
	return found;
}

function readPayload(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return undefined;
	}
}
