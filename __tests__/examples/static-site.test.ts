import { beforeEach, describe, expect, test } from "@jest/globals";
import { useProject } from "./project.ts";
import { expectNoWarning, log } from "./workflow-result.ts";

const SITE = "www.example.com";

describe("static-site.yml", () => {
	const project = useProject([SITE]);

	beforeEach(() => {
		project.extend("build.sh", "yes 'let b;' | head -n 500 > dist/assets/big-3c4d.js");
	});

	test("gives each kind of file its cache rule, compresses what gains, and writes pages last", async () => {
		expectNoWarning(await project.run("static-site.yml"));
		expect(headersOf("cache-control")).toEqual({
			"assets/app-1a2b.js": "public, max-age=31536000, immutable",
			"assets/big-3c4d.js": "public, max-age=31536000, immutable",
			"blog/post.html": "no-cache",
			"index.html": "no-cache",
			"robots.txt": "public, max-age=3600",
		});
		expect(headersOf("content-encoding")).toEqual({
			"assets/app-1a2b.js": undefined,
			"assets/big-3c4d.js": "gzip",
			"blog/post.html": undefined,
			"index.html": undefined,
			"robots.txt": undefined,
		});
		const pages = written().map((key) => key?.endsWith(".html"));
		expect(pages).toEqual([false, false, false, true, true]);
	});

	test("sends only what changed, and deletes only what the build no longer makes", async () => {
		const { sandbox } = project;
		await sandbox.putObject(SITE, "downloads/old.zip", "zip");
		expectNoWarning(await project.run("static-site.yml"));
		sandbox.recorder.clear();
		project.extend("build.sh", "mv dist/assets/app-1a2b.js dist/assets/app-5e6f.js");
		expectNoWarning(await project.run("static-site.yml"));
		expect(written()).toEqual(["assets/app-5e6f.js"]);
		expect(sandbox.keys(SITE)).toEqual([
			"assets/app-5e6f.js",
			"assets/big-3c4d.js",
			"blog/post.html",
			"downloads/old.zip",
			"index.html",
			"robots.txt",
		]);
	});

	test("changes what is said of an object that holds the same bytes, without an upload", async () => {
		await project.sandbox.putObject(SITE, "index.html", "<p>home\n");
		expectNoWarning(await project.run("static-site.yml"));
		expect(headersOf("cache-control")).toMatchObject({ "index.html": "no-cache" });
		expect(written()).not.toContain("index.html");
	});

	test("replaces three of five objects by others, as builds with new names do", async () => {
		await fill(["assets/1.js", "assets/2.js", "assets/3.js", "index.html", "robots.txt"]);
		expectNoWarning(await project.run("static-site.yml"));
		expect(project.sandbox.keys(SITE)).toEqual([
			"assets/app-1a2b.js",
			"assets/big-3c4d.js",
			"blog/post.html",
			"index.html",
			"robots.txt",
		]);
	});

	test("touches nothing where four of five would go, as after half a build", async () => {
		const site = ["assets/1.js", "assets/2.js", "assets/3.js", "assets/4.js", "index.html"];
		await fill(site);
		const result = await project.run("static-site.yml");
		expect(result.status).toBe("failure");
		expect(log(result, "publish")).toContain("prune-limit");
		expect(project.sandbox.keys(SITE)).toEqual(site);
		expect(written()).toEqual([]);
	});

	async function fill(keys: readonly string[]): Promise<void> {
		for (const key of keys) await project.sandbox.putObject(SITE, key, "old");
	}

	function headersOf(header: string): Record<string, string | undefined> {
		const { sandbox } = project;
		return Object.fromEntries(
			sandbox.keys(SITE).map((key) => [key, sandbox.object(SITE, key)?.headers[header]]),
		);
	}

	function written(): (string | undefined)[] {
		const { requests } = project.sandbox.recorder;
		return requests.flatMap(({ operation, key }) => (operation === "PutObject" ? [key] : []));
	}
});
