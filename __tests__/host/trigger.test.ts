import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readTrigger } from "../../src/host/trigger.ts";
import { pullRequest, repositories, workflowRun } from "../support/events.ts";

const { OWN, FORK } = repositories;

let directory = "";
beforeEach(() => {
	directory = mkdtempSync(path.join(tmpdir(), "events-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function read(name: string, payload: unknown) {
	const file = path.join(directory, "event.json");
	writeFileSync(file, typeof payload === "string" ? payload : JSON.stringify(payload));
	return readTrigger({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file });
}

describe("where the code of a run comes from", () => {
	test.each(["pull_request", "pull_request_target", "pull_request_review"])(
		"is the fork of a %s, by its id, in a repository that is a fork itself",
		(event) => {
			const fork = { event, head: "fork", fork: FORK.full_name, isDependabot: false };
			expect(read(event, pullRequest(event).event)).toEqual(fork);
			expect(read(event, pullRequest(event, OWN).event).head).toBe("own");
			const renamed = { ...OWN, full_name: "octo-org/renamed" };
			expect(read(event, pullRequest(event, renamed).event).head).toBe("own");
		},
	);

	test("is a fork that nobody can name any more", () => {
		const { event } = pullRequest("pull_request", null);
		expect(read("pull_request", event)).toMatchObject({ head: "fork" });
		expect(read("pull_request", event).fork).toBeUndefined();
	});

	test.each(["pull_request", "pull_request_target"])(
		"is the fork of the %s that the run before was about",
		(origin) => {
			expect(read("workflow_run", workflowRun(origin).event)).toMatchObject({
				head: "fork",
				fork: FORK.full_name,
			});
			expect(read("workflow_run", workflowRun(origin, OWN).event).head).toBe("own");
		},
	);

	test("is this repository where a push or a schedule set off the run before", () => {
		for (const origin of ["push", "schedule"]) {
			expect(read("workflow_run", workflowRun(origin, OWN).event).head).toBe("own");
		}
	});

	test("is unknown where the run before followed on another, which may have been a fork's", () => {
		expect(read("workflow_run", workflowRun("workflow_run", OWN).event).head).toBe("unknown");
	});

	test("is told by names, in any capitals, where a runner gives no ids", () => {
		const named = (name: string) => ({
			repository: { full_name: "Octo-Org/Octo-Repo" },
			pull_request: { head: { repo: { full_name: name } } },
		});
		expect(read("pull_request", named("octo-org/octo-repo")).head).toBe("own");
		expect(read("pull_request", named("stranger/octo-repo")).head).toBe("fork");
	});

	test.each([
		["no JSON", "{"],
		["no object", "[1]"],
		["nothing of a pull request", { repository: OWN }],
		["a pull request without a head", { repository: OWN, pull_request: { head: 5 } }],
		["a head without a repository's id or name", { pull_request: { head: { repo: {} } } }],
	])("is unknown where the payload is %s", (_, payload) => {
		expect(read("pull_request_target", payload).head).toBe("unknown");
		expect(read("workflow_run", payload).head).toBe("unknown");
	});

	test("is unknown where there is no payload", () => {
		expect(readTrigger({ GITHUB_EVENT_NAME: "pull_request_target" }).head).toBe("unknown");
	});

	test("is this repository under events that are about no pull request, whose payload is not read", () => {
		expect(readTrigger({ GITHUB_EVENT_NAME: "push" })).toEqual({
			event: "push",
			head: "own",
			isDependabot: false,
		});
		expect(readTrigger({})).toMatchObject({ event: "", head: "own" });
	});
});
