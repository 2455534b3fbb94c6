import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { JobOptions } from "../../harness/run-job.ts";

/** A directory of its own for one test file, with a workspace and a temp directory in it. */
export class Fixture {
	readonly directory = mkdtempSync(join(tmpdir(), "harness-"));
	#count = 0;

	remove(): void {
		rmSync(this.directory, { recursive: true, force: true });
	}

	/** Fresh workspace and temp directories. */
	job(options: Partial<JobOptions> = {}): JobOptions {
		const base = join(this.directory, `job-${this.#next()}`);
		const [workspace, temp] = [join(base, "workspace"), join(base, "temp")];
		mkdirSync(workspace, { recursive: true });
		mkdirSync(temp, { recursive: true });
		return { workspace, temp, ...options };
	}

	/** An action directory: its action.yml and its other files. */
	action(manifest: string, files: Readonly<Record<string, string>> = {}): string {
		return this.files({ "action.yml": manifest, ...files });
	}

	/** A JavaScript action whose one script serves main and post; `phase` tells them apart. */
	nodeAction(script: string, inputs: Readonly<Record<string, string>> = {}, runs = ""): string {
		const lines = Object.entries(inputs).map(([name, text]) => `  ${name}: { default: "${text}" }`);
		const manifest = `
name: fixture
inputs:
${lines.join("\n") || "  none: {}"}
runs:
  using: node24
  main: main.mjs
  post: post.mjs
${runs}`;
		const imports = `import { appendFileSync, writeFileSync } from "node:fs";`;
		return this.action(manifest, {
			"main.mjs": `${imports}\nconst phase = "main";\n${script}`,
			"post.mjs": `${imports}\nconst phase = "post";\n${script}`,
		});
	}

	files(files: Readonly<Record<string, string>>): string {
		const base = join(this.directory, `files-${this.#next()}`);
		for (const [path, content] of Object.entries(files)) {
			const full = join(base, path);
			mkdirSync(dirname(full), { recursive: true });
			writeFileSync(full, content);
		}
		return base;
	}

	#next(): number {
		this.#count += 1;
		return this.#count;
	}
}
