import { writeFileSync, writeSync } from "node:fs";

/**
 * Ends a run with a table of all servers and clients, those that did not run and why included. The variable
 * CONFORMANCE_TABLE names a file for it; with CONFORMANCE_COMPLETE=true the run fails unless all of them ran.
 */
export default class WhoRan {
	#absent = [];

	onRunComplete(_, { testResults }) {
		const rows = toRows(testResults.flatMap((file) => file.testResults));
		this.#absent = [...rows.values()].filter(({ passed, failed }) => passed + failed === 0);
		const table = [...rows].map(([name, row]) => `${name.padEnd(28)} ${toText(row)}\n`).join("");
		writeSync(2, `\nServers and clients:\n${table}`);
		if (process.env.CONFORMANCE_TABLE) writeFileSync(process.env.CONFORMANCE_TABLE, table);
	}

	getLastError() {
		if (process.env.CONFORMANCE_COMPLETE !== "true" || this.#absent.length === 0) return;
		return new Error(`${this.#absent.length} of the servers and clients did not run`);
	}
}

// The outermost block of a test is that of its server, the one below that of its client; what is not installed has
// the reason behind its name.
function toRows(tests) {
	const rows = new Map();
	for (const { ancestorTitles, status } of tests) {
		for (const title of ancestorTitles) {
			const [, name, reason] = /^(.*?)(?: \((.*)\))?$/.exec(title);
			const row = rows.get(name) ?? { passed: 0, failed: 0, reason };
			if (status === "passed" || status === "failed") row[status] += 1;
			rows.set(name, row);
		}
	}
	return rows;
}

function toText({ passed, failed, reason }) {
	if (passed + failed === 0) return `did not run: ${reason ?? "no test was chosen"}`;
	return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED`;
}
