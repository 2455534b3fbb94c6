import { readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import path from "node:path";
import type { Peer } from "./peers.ts";

const PAGE = path.resolve(import.meta.dirname, "../docs/performance.md");

const BEGIN = "<!-- npm run bench -- --write puts its table here -->";
const END = "<!-- end of the table -->";

/** Puts results where the page keeps the latest. */
export function writePerformancePage(results: string): void {
	writeFileSync(PAGE, withResults(readFileSync(PAGE, "utf8"), results));
}

/** A page with other results between its markers. Throws if it has no such place. */
export function withResults(page: string, results: string): string {
	const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
	if (begin < 0 || end < begin) throw new Error(`the page lacks ${BEGIN} or ${END} after it`);
	return `${page.slice(0, begin + BEGIN.length)}\n\n${results}\n\n${page.slice(end)}`;
}

/** What the figures are from. */
export function describeMachine(peers: readonly Peer[], runs: number): string {
	const processors = cpus();
	const machine = [
		`${processors.length} × ${processors[0]?.model.trim()}`,
		`${Math.round(totalmem() / 1024 ** 3)} GiB`,
		`${type()} ${release()}`,
		`Node.js ${process.version}`,
	];
	const versions = peers.map(({ name, version }) => `${name}: ${version}`);
	const date = new Date().toISOString().slice(0, 10);
	return [
		`${date}, medians of ${runs} runs. ${machine.join(", ")}.`,
		...(versions.length > 0 ? [`Peers: ${versions.join("; ")}.`] : []),
	].join(" ");
}
