// Prints the bill of materials of dist/, in CycloneDX: of all that npm installs for it, what the bundle took.
// Usage: npm run --silent sbom > s3-staging.cdx.json
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

interface Component {
	readonly "bom-ref": string;
}

interface Dependency {
	readonly ref: string;
	readonly dependsOn: readonly string[];
}

interface Bill {
	readonly metadata: { readonly component: Component & Readonly<Record<string, unknown>> };
	readonly components: readonly Component[];
	readonly dependencies: readonly Dependency[];
}

const bundled = bundledPackages();
const everything = askNpm();
const known = new Set(everything.components.map((one) => one["bom-ref"]));
const unknown = [...bundled].filter((one) => !known.has(one));
if (unknown.length > 0) {
	throw new Error(`dist/licenses.txt has what npm does not know: ${unknown.join(", ")}`);
}
console.log(JSON.stringify(onlyBundled(everything), undefined, "\t"));

/** `NAME@VERSION` of each package that has code in dist/. */
function bundledPackages(): Set<string> {
	const headings = readFileSync("dist/licenses.txt", "utf8").matchAll(/^(\S+) (\d\S*) \(\S+\)$/gm);
	return new Set(Array.from(headings, ([, name, version]) => `${name}@${version}`));
}

// Its own `--omit=dev` leaves out what tools need as well.
function askNpm(): Bill {
	const { npm_execpath: npm } = process.env;
	if (npm === undefined) throw new Error("Start it with npm: npm run --silent sbom");
	const parameters = [npm, "sbom", "--sbom-format=cyclonedx", "--package-lock-only"];
	const text = execFileSync(process.execPath, parameters, { encoding: "utf8", maxBuffer: 2 ** 26 });
	return JSON.parse(text);
}

function onlyBundled(bill: Bill): Bill {
	const { component } = bill.metadata;
	const isKept = (ref: string) => ref === component["bom-ref"] || bundled.has(ref);
	return {
		...bill,
		// npm calls it by the directory that it stands in.
		metadata: { ...bill.metadata, component: { ...component, name: "s3-staging" } },
		components: bill.components.filter((one) => isKept(one["bom-ref"])),
		dependencies: bill.dependencies
			.filter(({ ref }) => isKept(ref))
			.map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isKept) })),
	};
}
