import { medianOf, medianRatio, type WorkResult } from "./measurement.ts";
import { judge, type Verdict } from "./verdict.ts";
import { type ContenderName, type Job, tenthOf, totalBytes } from "./work.ts";

const HEAD = [
	"| work | who | wall s | speed | CPU s | peak MB | we are | target | reached |",
	"| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |",
];

/** Results as a Markdown table: medians, one line for each contender, and below it who
 * did not take part. `we are` is how many times as fast. */
export function renderTable(results: readonly WorkResult[]): string {
	const notes = results.flatMap(({ work, absent }) =>
		[...absent].map(([contender, reason]) => `- ${work.title}, without ${contender}: ${reason}`),
	);
	const table = [...HEAD, ...results.flatMap(renderWork)];
	return [...table, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n");
}

function renderWork(result: WorkResult): readonly string[] {
	const verdicts = result.work.targets.map((target) => judge(target, result.rounds));
	const present = result.work.contenders.filter((contender) =>
		result.rounds.some((round) => round.has(contender)),
	);
	return present.map((contender, index) => {
		const title = index === 0 ? `**${result.work.title}**` : "";
		const own = verdicts.filter((verdict) => verdict.contender === contender);
		const cells = [title, contender, ...figures(result, contender), ...judged(own)];
		return `| ${cells.join(" | ")} |`;
	});
}

function figures({ work, rounds }: WorkResult, contender: ContenderName): readonly string[] {
	const wall = medianOf(rounds, contender, "wallSeconds");
	const job = contender === "tenth" ? tenthOf(work.job) : work.job;
	const isRival = !["ours", "tenth", "prompt", "empty"].includes(contender);
	const ratio = medianRatio(rounds, "wallSeconds", contender, "ours");
	return [
		wall.toFixed(wall < 1 ? 3 : 2),
		contender === "empty" ? "" : speed(job, wall),
		medianOf(rounds, contender, "cpuSeconds").toFixed(wall < 1 ? 3 : 2),
		(medianOf(rounds, contender, "peakBytes") / 1e6).toFixed(0),
		isRival && !Number.isNaN(ratio) ? `${ratio.toFixed(2)} ×` : "",
	];
}

function speed(job: Job, seconds: number): string {
	if (job.files < 2) {
		const megabytes = totalBytes(job) / 1e6;
		return megabytes < 1 ? "" : `${Math.round(megabytes / seconds)} MB/s`;
	}
	return `${Math.round(job.files / seconds)} files/s`;
}

function judged(verdicts: readonly Verdict[]): readonly string[] {
	const words = { true: "yes", false: "**no**", undefined: "not measured" };
	return [
		verdicts.map(({ target }) => target).join("<br>"),
		verdicts
			.map(
				({ isReached, value }) =>
					`${words[`${isReached}`]}${isReached === undefined ? "" : `, ${value}`}`,
			)
			.join("<br>"),
	];
}
