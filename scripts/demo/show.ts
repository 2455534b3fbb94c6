import type { JobResult } from "../../harness/run-job.ts";

/** A title between the parts of the demo. */
export function heading(text: string): void {
	console.log(`\n== ${text}\n`);
}

/** Text set off from the rest. */
export function quote(text: string): void {
	console.log(text.replace(/^/gm, "   "));
}

/** The job summary as a browser would show it, tables as lines with bars. */
export function summaryText(job: JobResult): string {
	return job.stages
		.map(({ summary }) => summary)
		.join("")
		.replace(/<\/t[hd]><t[hd]>/g, " | ")
		.replace(/<[^>]+>/g, "")
		.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}
