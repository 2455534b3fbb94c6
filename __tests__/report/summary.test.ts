import { describe, expect, test } from "@jest/globals";
import { StagingError } from "../../src/errors.ts";
import { phaseSummary } from "../../src/report/summary.ts";
import {
	aDownload,
	aDownloadSpec,
	anUpload,
	anUploadSpec,
	aReport,
	done,
	failed,
} from "../support/build.ts";

const noLink = () => undefined;

describe("the job summary", () => {
	test("is a table of what arrived with links, sizes and what proved it", () => {
		const named = aDownload({ entry: aDownloadSpec({ name: "model" }) });
		const link = ({ key }: { key: string }) => `https://store.example/${key}`;
		expect(phaseSummary(aReport({ results: [done(named)] }), "s3-staging: before", link)).toBe(
			`### s3-staging: before

1 file, 1.0 kB in 2.0 s (0.5 kB/s).

<table>
<tr><th>Name</th><th>From</th><th>To</th><th>Size</th><th>Speed</th><th>Verified</th></tr>
<tr><td><code>model</code></td><td><a href="https://store.example/key.txt"><code>s3://bucket/key.txt</code></a></td><td><code>/w/key.txt</code></td><td>1.0 kB</td><td>10 kB/s</td><td>crc32</td></tr>
</table>
`,
		);
	});

	test("says what did not arrive, why, and what to do", () => {
		const error = new StagingError("access-denied", "access denied", {
			hint: "Grant s3:PutObject.",
		});
		const text = phaseSummary(aReport({ results: [failed(anUpload(), error)] }), "t", noLink);
		expect(text).toContain(
			'<li><code>/w/out.txt</code>: access denied (<a href="https://github.com/s3-staging/s3-staging/blob/v1/docs/errors.md#access-denied">access-denied</a>)<br>Grant s3:PutObject.</li>',
		);
		expect(text).toContain("1 failed");
	});

	test("shows a message of several lines as such, and no markup of it", () => {
		const error = new StagingError("secret-file", "2 files:\n  - `.env`\n\n# x", {
			hint: "Add:\n  <.env>",
		});
		const text = phaseSummary(aReport({ results: [failed(anUpload(), error)] }), "t", noLink);
		expect(text).toContain("2 files:<br>  - &#96;.env&#96;<br><br># x (<a ");
		expect(text).toContain("<br>Add:<br>  &#60;.env&#62;</li>");
	});

	test("says what was skipped and why", () => {
		const skip = {
			direction: "upload",
			entry: anUploadSpec(),
			source: "logs/**",
			reason: "when is failure",
		} as const;
		const text = phaseSummary(aReport({ skips: [skip] }), "t", noLink);
		expect(text).toContain("<li><code>logs/**</code>: when is failure</li>");
	});

	test("shows the plan of a dry run", () => {
		const text = phaseSummary(aReport({ transfers: [aDownload()], dryRun: true }), "t", noLink);
		expect(text).toContain("Dry run: 1 file (1.0 kB) would be transferred.");
		expect(text).toContain("<td><code>s3://bucket/key.txt</code></td>");
	});

	test.each([
		"</code><script>alert(1)</script>",
		"a|b`c`*d*_e_",
		"[x](javascript:alert(1))",
		"line\n\n# heading",
		"invoice\u202egnp.exe",
		'" onmouseover="x',
	])("lets no key become markup: %j", (key) => {
		const hostile = aDownload({ object: { key, bytes: 1, etag: "e" } });
		const link = () => `https://store.example/${key}`;
		const text = phaseSummary(aReport({ results: [done(hostile)] }), "t", link);
		const cell = text.split("\n").find((line) => line.includes("s3:")) ?? "";
		expect(cell).toMatch(/^<tr>.*<\/tr>$/);
		const inside = cell.replace(/<\/?(tr|td|code|a)( href="[^"]*")?>/g, "");
		expect(inside).not.toMatch(/[<>"`\n\u202e]|&#(10|8238);/);
	});

	test("stays below the runner's limit however many and long the names are", () => {
		const results = Array.from({ length: 1_000 }, (_, index) =>
			done(
				aDownload({
					object: { key: `${index}${"<".repeat(1_000)}`, bytes: 1, etag: "e" },
					path: `/w/${"&".repeat(1_000)}`,
				}),
			),
		);
		const link = ({ key }: { key: string }) => `https://store.example/${encodeURIComponent(key)}`;
		const text = phaseSummary(aReport({ results }), "t", link);
		expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
		expect(text).toContain("… and 800 more transfers.");
	});
});
