// Prints the IAM policy that a spec file needs.
// Usage: npm run --silent policy -- path/to/spec.yml [label of a connection]
import { readFileSync } from "node:fs";
import { toPolicies } from "../src/policy/policies.ts";
import { parseSpec } from "../src/spec/parse-spec.ts";
import { problemLines } from "../src/spec/problem-text.ts";

const [path, label] = process.argv.slice(2);
if (path === undefined) fail("Usage: npm run --silent policy -- path/to/spec.yml [label]");

const file = { path, text: readSpec(path) };
const source = { before: "", after: "", transfers: "", file };
const [main, post] = [await parseSpec(source, "main"), await parseSpec(source, "post")];
const problems = new Set([...problemLines(main.problems), ...problemLines(post.problems)]);
if (problems.size > 0) fail([...problems].join("\n"));

const { AWS_REGION: region = "" } = process.env;
const isAmazon = (name: string | undefined) =>
	name === undefined || main.connections.get(name)?.endpoint === undefined;
const policies = toPolicies([{ entries: main.before }, { entries: post.after }], {
	hasLock: false,
	mayFindNothing: false,
	storeOf: (name) => ({
		region: main.connections.get(name ?? "")?.region ?? region,
		isAmazon: isAmazon(name),
	}),
});
const wanted = policies.find((one) => one.label === label);
if (wanted === undefined) fail(`Nothing is asked of ${label ?? "the unlabelled store"}`);
for (const bucket of wanted.unnamed) console.error(`Without ${bucket}: it has no ARN`);
const others = policies.filter((one) => one !== wanted).map((one) => one.label ?? "unlabelled");
if (others.length > 0) console.error(`There are others: ${others.join(", ")}`);
console.log(JSON.stringify(wanted.policy, undefined, 2));

function readSpec(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		return fail(`The spec cannot be read: ${error instanceof Error ? error.message : error}`);
	}
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
