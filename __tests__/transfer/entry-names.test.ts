import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { outwardReason } from "../../src/transfer/expanding/entry-names.ts";

const segment = fc.constantFrom("a", "b", "..", ".", "");
const target = fc
	.array(segment, { minLength: 1, maxLength: 6 })
	.map((segments) => segments.join("/"));
const name = fc
	.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 })
	.map((segments) => segments.join("/"));

test("no links that are let through lead out of the directory, whatever they lead through", () => {
	const links = fc.array(fc.record({ name, target }), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(links, (some) => {
			const outside = realpathSync(mkdtempSync(path.join(tmpdir(), "links-")));
			const root = path.join(outside, "root");
			try {
				mkdirSync(root);
				for (const link of some) makeLink(root, link);
				for (const link of some) {
					const found = follow(path.join(root, link.name));
					expect(found === undefined || `${found}/`.startsWith(`${root}/`)).toBe(true);
				}
			} finally {
				rmSync(outside, { recursive: true, force: true });
			}
		}),
		{ numRuns: 500 },
	);
});

/** As an archive's links are made: in real directories only. */
function makeLink(root: string, link: { readonly name: string; readonly target: string }): void {
	if (outwardReason(link.name, link.target) !== undefined) return;
	const directory = path.join(root, path.dirname(link.name));
	try {
		mkdirSync(directory, { recursive: true });
		if (realpathSync(directory) === directory) symlinkSync(link.target, path.join(root, link.name));
	} catch {
		// Something else is there.
	}
}

function follow(link: string): string | undefined {
	try {
		return realpathSync(link);
	} catch {
		return undefined;
	}
}
