import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { readText, root } from "../docs/markdown.ts";

interface LockedPackage {
	readonly version: string;
	readonly integrity?: string;
	readonly license?: string;
	readonly dev?: boolean;
	readonly hasInstallScript?: boolean;
	readonly resolved?: string;
}

const { allowScripts, dependencies, devDependencies } = JSON.parse(readText("package.json"));
const lock = JSON.parse(readText("package-lock.json"));
const packages: [string, LockedPackage][] = Object.entries<LockedPackage>(lock.packages)
	.filter(([place]) => place !== "")
	.map(([place, one]) => [place.replace(/^.*node_modules\//, ""), one]);

/** Name, version and licence of everything that has code in dist/, with the text of the licence. */
const bundled = readText("dist/licenses.txt")
	.split("\n---\n\n")
	.map((notice) => {
		const [heading = "", ...text] = notice.split("\n");
		const [, name = "", version = "", license = ""] = /^(\S+) (\S+) \((.*)\)$/.exec(heading) ?? [];
		return { name, version, license, text: text.join("\n").trim() };
	});

/** What the bundle may be given to anybody under, as long as the notices go with it. */
const LICENSES = ["0BSD", "Apache-2.0", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT"];

test("every package is held to its bytes", () => {
	expect(packages.length).toBeGreaterThan(100);
	expect(packages.filter(([, one]) => !/^sha512-/.test(one.integrity ?? ""))).toEqual([]);
});

test("no package comes from anywhere but the registry", () => {
	expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test("no package may run a script when it is installed", () => {
	const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
	const allowed = scripted.filter(([name]) => allowScripts[name] !== false);
	expect(allowed.map(([name]) => name)).toEqual([]);
	expect(scripted.filter(([, { dev }]) => dev !== true)).toEqual([]);
});

test("what we depend on is of one exact version", () => {
	const versions = Object.values<string>({ ...dependencies, ...devDependencies });
	expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("what is bundled is what the lock file says", () => {
	const locked = new Set(packages.map(([name, { version }]) => `${name}@${version}`));
	const names = bundled.map(({ name, version }) => `${name}@${version}`);
	expect(names.length).toBeGreaterThan(20);
	expect(names.filter((name) => !locked.has(name))).toEqual([]);
});

test("the licence of all that is bundled permits that, and its text goes with it", () => {
	expect(bundled.filter(({ license }) => !LICENSES.includes(license))).toEqual([]);
	// Some packages of the SDK hold no copy of their own; that of their siblings is of the same authors.
	const withoutText = bundled.filter(({ text }) => text.length < 200);
	expect(withoutText.filter(({ name }) => !name.startsWith("@aws-sdk/"))).toEqual([]);
	const sdk = bundled.find(({ name }) => name === "@aws-sdk/client-s3");
	expect(sdk?.text).toContain("Apache License");
});

test("the bill of materials names what is bundled, and nothing else", async () => {
	const npm = process.env.npm_execpath ?? "";
	const parameters = [npm, "run", "--silent", "sbom"];
	const { stdout } = await promisify(execFile)(process.execPath, parameters, { cwd: root });
	const bill = JSON.parse(stdout);
	const names = bundled.map(({ name, version }) => `${name}@${version}`);
	const refs: string[] = bill.components.map((one: Record<string, string>) => one["bom-ref"]);
	expect(new Set(refs)).toEqual(new Set(names));
	expect(bill).toMatchObject({
		bomFormat: "CycloneDX",
		serialNumber: expect.stringMatching(/^urn:uuid:/),
		metadata: { component: { name: "s3-staging" } },
	});
	for (const { hashes, licenses } of bill.components) {
		expect(hashes).toHaveLength(1);
		expect(licenses).toHaveLength(1);
	}
});
