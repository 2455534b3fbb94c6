import type { RoundEnd } from "./run-round.ts";

/** What all rounds of a soak come to. */
export class Tally {
	#rounds = 0;
	#requests = 0;
	#bytes = 0;
	#retries = 0;
	#slowest = 0;
	#leftUploads = 0;
	readonly #transfers = new Map<string, number>();
	readonly #faults = new Map<string, number>();
	readonly #endings = new Map<string, number>();
	readonly #ways = new Map<string, number>();

	add({ round, end, hits, requests, bytes, endedWithin, leftUploads }: RoundEnd): void {
		this.#rounds += 1;
		this.#requests += requests;
		this.#bytes += bytes;
		this.#retries += end.stdout.match(/^Retry: /gm)?.length ?? 0;
		this.#slowest = Math.max(this.#slowest, end.milliseconds);
		this.#leftUploads += leftUploads;
		for (const { kind, transfers } of round.works) count(this.#transfers, kind, transfers);
		for (const { kind } of hits) if (kind !== "meanwhile") count(this.#faults, kind);
		if (endedWithin !== undefined) count(this.#endings, round.ending?.signal ?? "");
		count(this.#ways, end.exitCode === 0 ? "arrived" : "failed cleanly");
	}

	/** Of many lines. */
	toString(): string {
		const sum = (counts: ReadonlyMap<string, number>) =>
			[...counts.values()].reduce((total, each) => total + each, 0);
		return [
			`rounds     ${this.#rounds}: ${list(this.#ways)}; the slowest took ${(this.#slowest / 1000).toFixed(1)} s`,
			`transfers  ${sum(this.#transfers)}: ${list(this.#transfers)}`,
			`bytes      ${(this.#bytes / 1e9).toFixed(2)} GB in ${this.#requests} requests`,
			`faults     ${sum(this.#faults)}: ${list(this.#faults)}`,
			`retries    ${this.#retries}`,
			`signals    ${list(this.#endings) || "none"}`,
			`uploads in parts that nobody could give up: ${this.#leftUploads}`,
		].join("\n");
	}
}

function count(counts: Map<string, number>, name: string, by = 1): void {
	counts.set(name, (counts.get(name) ?? 0) + by);
}

function list(counts: ReadonlyMap<string, number>): string {
	return [...counts]
		.sort(([, one], [, other]) => other - one)
		.map(([name, times]) => `${times} ${name}`)
		.join(", ");
}
