import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { pullRequest, repositories } from "../support/events.ts";
import { ran, useProject } from "./project.ts";
import { expectNoWarning, expectSuccess, log, summaries } from "./workflow-result.ts";

describe("job.yml", () => {
	const project = useProject(["ml-models", "ml-data", "ml-results"]);

	test("brings model and dataset, and ships report and logs with values of the later step", async () => {
		await fill();
		const result = await project.run("job.yml", { github: { run_id: "7", sha: "c0ffee" } });
		expectNoWarning(result);
		const { sandbox } = project;
		expect(sandbox.keys("ml-results")).toEqual(["7/logs/epochs/1.log", "7/report.html"]);
		const report = sandbox.object("ml-results", "7/report.html");
		expect(String(await report?.body())).toBe("<p>3 rows\n");
		expect(report?.headers).toMatchObject({
			"content-type": "text/html; charset=utf-8",
			"cache-control": "no-cache",
			"x-amz-meta-commit": "c0ffee",
			"x-amz-meta-rows": "3",
		});
		expect(summaries(result)).toContain("The report goes to s3://ml-results/7/report.html");
	});

	test("ships the logs although the training fails", async () => {
		await fill();
		project.script("train.sh", "mkdir logs", "echo oh > logs/crash.log", "exit 3");
		const result = await project.run("job.yml", { github: { run_id: "8" } });
		expect(result.status).toBe("failure");
		expect(project.sandbox.keys("ml-results")).toEqual(["8/logs/crash.log"]);
	});

	async function fill(): Promise<void> {
		await project.sandbox.putObject("ml-models", "bert/weights.bin", "weights");
		await project.sandbox.putObject("ml-data", "2026/07/a.csv", "1\n2\n");
		await project.sandbox.putObject("ml-data", "2026/08/b.csv", "3\n");
		await project.sandbox.putObject("ml-data", "2026/08/notes.txt", "4\n");
	}
});

describe("hand-off", () => {
	const project = useProject(["ci-artifacts"]);

	test("between jobs: what build uploads, test finds by the output of build", async () => {
		const result = await project.run("handoff-jobs.yml", { github: { run_id: "7" } });
		expectNoWarning(result);
		expect(result.jobs.build?.outputs.app).toBe("s3://ci-artifacts/7/app/");
		expect(log(result, "test")).toContain("4 files, 36 bytes");
		expect(project.sandbox.object("ci-artifacts", "7/app/blog/post.html")).toBeDefined();
	});

	test("between workflows: what Build leaves, Deploy finds by the run's id", async () => {
		expectNoWarning(await project.run("handoff-producer.yml", { github: { run_id: "7" } }));
		const result = await project.run("handoff-consumer.yml", { github: { event: ended("main") } });
		expectNoWarning(result);
		expect(log(result, "deploy")).toContain("app-1a2b.js");
	});

	test("between workflows: nothing of another branch is deployed", async () => {
		const result = await project.run("handoff-consumer.yml", { github: { event: ended("fork") } });
		expect(result.jobs.deploy?.result).toBe("skipped");
	});

	function ended(branch: string): Record<string, unknown> {
		const run = { id: 7, conclusion: "success", event: "push", head_branch: branch };
		return { workflow_run: run };
	}
});

describe("composite.yml", () => {
	const project = useProject(["ml-data", "ml-results"]);

	test("brings the dataset and ships the results through the wrapping action", async () => {
		await project.sandbox.putObject("ml-data", "squad/train.json", "{}");
		expectNoWarning(await project.run("composite.yml", { github: { run_id: "7" } }));
		const results = project.sandbox.object("ml-results", "7/squad/files.txt");
		expect(String(await results?.body())).toBe("train.json\n");
	});
});

describe("reusable-caller.yml", () => {
	const project = useProject(["releases"]);

	test("has the workflow it calls ship the package, and hears where it is", async () => {
		const result = await project.run("reusable-caller.yml", {
			github: { ref_name: "v1.2.0", sha: "c0ffee" },
		});
		expectNoWarning(result);
		const uri = "s3://releases/v1.2.0/linux-x64.tar.gz";
		expect(result.jobs.linux?.outputs.package).toBe(uri);
		expect(summaries(result)).toContain(`Released as ${uri}`);
		expect(project.sandbox.object("releases", "v1.2.0/linux-x64.tar.gz")?.headers).toMatchObject({
			"content-type": "application/gzip",
			"x-amz-meta-commit": "c0ffee",
		});
	});
});

describe("other stores", () => {
	const project = useProject(["fixtures", "reports", "downloads"], "us-east-1");

	test("minio.yml reaches the endpoint it names, with the bucket in the path", async () => {
		await project.sandbox.putObject("fixtures", "nightly/one.txt", "one");
		const result = await project.run("minio.yml", {
			...store("MINIO_ENDPOINT", "MINIO_ACCESS_KEY", "MINIO_SECRET_KEY"),
			github: { run_id: "7" },
		});
		expectNoWarning(result);
		const page = project.sandbox.object("reports", "7/coverage/index.html");
		expect(String(await page?.body())).toBe("one");
	});

	test("r2.yml reaches the endpoint it names, and every upload is verified by its MD5", async () => {
		const result = await project.run("r2.yml", {
			...store("R2_ENDPOINT", "R2_ACCESS_KEY_ID", "R2_SECRET_ACCESS_KEY"),
			github: { event: { release: { tag_name: "v2" } } },
		});
		expectNoWarning(result);
		expect(project.sandbox.keys("downloads")).toContain("v2/assets/app-1a2b.js");
		const puts = project.sandbox.recorder.requests.filter(({ method }) => method === "PUT");
		expect(puts.map(({ headers }) => "content-md5" in headers)).toEqual([true, true, true, true]);
	});

	function store(endpoint: string, id: string, secret: string) {
		const { credential } = project.sandbox;
		return {
			env: {},
			contexts: { vars: { [endpoint]: project.sandbox.endpoint } },
			secrets: { [id]: credential.accessKeyId, [secret]: credential.secretAccessKey },
		};
	}
});

describe("spec-file.yml", () => {
	const project = useProject(["shared-data", "ci-reports"]);
	const repository = "octo-org/octo-repo";
	const pull = { number: 12, head: { repo: { full_name: repository } } };

	test("makes the transfers of the file and its own, by the defaults of the file", async () => {
		await project.sandbox.putObject("shared-data", "schema/v3.json", "{}");
		await project.sandbox.putObject("shared-data", "reference/r.txt", "r");
		const result = await project.run("spec-file.yml", {
			github: { event: { pull_request: pull }, repository, sha: "c0ffee" },
		});
		expectNoWarning(result);
		expect(project.sandbox.keys("ci-reports")).toEqual([
			"12/summary.md",
			"junit/latest.xml",
			"logs/a.log",
		]);
		expect(project.sandbox.object("ci-reports", "12/summary.md")?.headers).toMatchObject({
			"cache-control": "no-cache",
			"x-amz-meta-team": "data",
			"x-amz-meta-commit": "c0ffee",
		});
	});

	test("warns about a reference that is missing, and goes on", async () => {
		await project.sandbox.putObject("shared-data", "schema/v3.json", "{}");
		project.script("check.sh", "mkdir out", "echo '<t/>' > out/junit.xml", "echo > out/summary.md");
		const github = { event: { pull_request: pull }, repository };
		const warned = await project.run("spec-file.yml", { github });
		expectSuccess(warned);
		expect(log(warned, "check")).toContain("##[warning]There is no object below s3://shared-data/");
	});
});

describe("forks.yml", () => {
	const project = useProject(["previews"]);

	test("publishes the preview of a pull request of the repository itself", async () => {
		const github = pullRequest("pull_request", repositories.OWN);
		expectNoWarning(await project.run("forks.yml", { github }));
		expect(project.sandbox.keys("previews")).toContain("7/index.html");
	});

	test("builds that of a fork without secrets, transfers nothing, and says why", async () => {
		const nobody = { HOME: "/nonexistent", AWS_EC2_METADATA_DISABLED: "true" };
		const env = { ...nobody, AWS_ENDPOINT_URL_S3: project.sandbox.endpoint };
		const github = pullRequest("pull_request");
		const result = await project.run("forks.yml", { github, secrets: {}, env });
		expectSuccess(result);
		expect(summaries(result)).toContain("pull request of the fork");
		expect(project.sandbox.recorder.requests).toEqual([]);
	});
});

test("no workflow of examples/ is left out above", () => {
	const examples = readdirSync(path.join(import.meta.dirname, "../../examples"));
	const workflows = examples.filter((name) => name.endsWith(".yml") && name !== "spec.yml");
	// The first is called by reusable-caller.yml, the others have test files of their own.
	const elsewhere = ["reusable.yml", "role.yml", "static-site.yml"];
	expect(new Set([...ran, ...elsewhere])).toEqual(new Set(workflows));
});
