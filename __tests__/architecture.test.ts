import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { INPUT_ROWS, SECRET_INPUTS } from "../src/host/inputs.ts";
import { stepOutputs } from "../src/report/outputs.ts";

const root = path.resolve(import.meta.dirname, "..");

/** What each layer may import: the house's plan. `types` stands for imports that leave no code behind. */
const LAYERS: Record<string, { code: readonly string[]; types: readonly string[] }> = {
	errors: { code: [], types: [] },
	"visible-text": { code: [], types: [] },
	"own-entry": { code: [], types: [] },
	"metadata-text": { code: [], types: [] },
	"after-cancel": { code: [], types: [] },
	"part-bytes": { code: [], types: [] },
	"store-traits": { code: [], types: ["part-bytes"] },
	"file-attributes": { code: [], types: [] },
	"output-limit": { code: [], types: [] },
	"byte-size": { code: [], types: [] },
	"object-address": { code: [], types: ["spec"] },
	"bucket-arn": { code: [], types: [] },
	"source-object": { code: [], types: ["plan", "spec"] },
	"server-url": { code: [], types: [] },
	"connection-limits": { code: ["errors", "object-address"], types: [] },
	identity: { code: [], types: [] },
	"identity-rules": { code: [], types: ["identity"] },
	compression: { code: [], types: ["spec"] },
	checksums: { code: [], types: ["store/object-store", "store/object-copy", "store/object-facts"] },
	"secret-forms": { code: [], types: [] },
	"known-secrets": { code: ["secret-forms"], types: [] },
	"secret-files": { code: ["errors", "secret-forms", "spec/pattern"], types: [] },
	spec: {
		code: [
			"bucket-arn",
			"errors",
			"metadata-text",
			"byte-size",
			"object-address",
			"server-url",
			"connection-limits",
			"identity",
			"identity-rules",
			"store-traits",
		],
		types: [],
	},
	store: {
		code: [
			"bucket-arn",
			"errors",
			"checksums",
			"metadata-text",
			"after-cancel",
			"part-bytes",
			"object-address",
			"connection-limits",
			"partition",
			"server-url",
			"header-rights",
			"known-secrets",
			"own-entry",
		],
		types: ["spec", "identity", "store-traits"],
	},
	plan: {
		code: [
			"errors",
			"spec",
			"checksums",
			"compression",
			"part-bytes",
			"file-attributes",
			"output-limit",
			"object-address",
			"source-object",
			"connection-limits",
		],
		types: [
			"store/object-store",
			"store/object-copy",
			"store/object-facts",
			"store-traits",
			"secret-files",
		],
	},
	transfer: {
		code: [
			"errors",
			"checksums",
			"compression",
			"after-cancel",
			"part-bytes",
			"file-attributes",
			"object-address",
			"source-object",
			"header-rights",
			"own-entry",
		],
		types: [
			"store/object-store",
			"store/object-copy",
			"store/object-facts",
			"plan",
			"secret-files",
			"spec",
		],
	},
	partition: { code: [], types: [] },
	"header-rights": { code: [], types: [] },
	policy: { code: ["spec", "object-address", "partition", "header-rights"], types: [] },
	report: {
		code: ["errors", "known-secrets", "visible-text", "output-limit", "object-address"],
		types: [
			"plan",
			"preflight",
			"policy",
			"transfer",
			"store/object-store",
			"store/object-copy",
			"store/object-facts",
			"spec",
		],
	},
	preflight: {
		code: ["errors", "object-address", "connection-limits", "spec", "plan"],
		types: ["store/object-store", "store/object-facts"],
	},
	host: {
		code: [
			"errors",
			"known-secrets",
			"visible-text",
			"byte-size",
			"server-url",
			"identity-rules",
			"store-traits",
			"spec/nearest",
			"spec/pattern-syntax",
		],
		types: [],
	},
	stage: {
		code: [
			"errors",
			"host",
			"spec",
			"plan",
			"preflight",
			"secret-files",
			"transfer",
			"report",
			"policy",
			"output-limit",
			"object-address",
		],
		types: ["store/object-store", "store/object-copy", "store/object-facts"],
	},
	"open-store": {
		code: ["errors", "store", "object-address", "identity"],
		types: ["host", "stage", "spec"],
	},
	index: { code: ["errors", "host", "report", "stage", "open-store"], types: [] },
};

/** The only places that know a library which talks to the outside. */
const OWNERS: Record<string, RegExp> = {
	"@aws-sdk/": /^store\//,
	"@smithy/": /^store\//,
	"@actions/core": /^host\/github-host\.ts$/,
	"@actions/glob": /^plan\//,
	yaml: /^spec\//,
	mime: /^plan\//,
	"tar-stream": /^transfer\/(packing|expanding)\//,
	yazl: /^transfer\/packing\//,
	yauzl: /^transfer\/expanding\//,
};

interface Import {
	readonly from: string;
	readonly to: string;
	readonly typeOnly: boolean;
}

describe("the house", () => {
	const files = sourceFiles(path.join(root, "src"));
	const imports = files.flatMap(importsOf);

	test("has its imports point one way", () => {
		const wrong = imports.filter(isForbidden).map(({ from, to }) => `${from} -> ${to}`);
		expect(wrong).toEqual([]);
	});

	test("reaches each library from one place only", () => {
		const strays = imports.filter(({ from, to }) =>
			Object.entries(OWNERS).some(
				([library, owner]) => to.startsWith(library) && !owner.test(from),
			),
		);
		expect(strays.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
	});

	test("reads the environment only at its doors and in the host", () => {
		const readers = files.filter((file) => /\bprocess\.env\b/.test(source(file)));
		expect(readers.map(name)).toEqual(["index.ts"]);
	});

	test("prints through the host and never ends the process by force", () => {
		const outside = files.filter((file) => !name(file).startsWith("host/"));
		const loud = outside.filter((file) =>
			/\bconsole\.(log|info|warn|error|debug)|process\.(exit\(|stdout)/.test(source(file)),
		);
		expect(loud.map(name)).toEqual([]);
	});

	test("keeps every file within 200 lines", () => {
		const long = files.filter((file) => source(file).split("\n").length > 201);
		expect(long.map(name)).toEqual([]);
	});

	test("finds every file of src in the plan of layers", () => {
		const homeless = files.filter((file) => LAYERS[layerOf(name(file))] === undefined);
		expect(homeless.map(name)).toEqual([]);
	});
});

describe("action.yml", () => {
	const main = manifest("action.yml");

	test("names exactly the inputs the program reads, with the defaults it uses", () => {
		const rows = Object.entries(INPUT_ROWS).filter(([input]) => input !== "transfers");
		const declared = Object.entries(main.inputs).map(([input, { default: text }]) => [input, text]);
		const read = rows.map(([input, { fallback }]) => [
			input,
			input === "job-status" ? "${{ job.status }}" : fallback || undefined,
		]);
		expect(declared).toEqual(read);
	});

	test("names exactly the outputs the program sets", () => {
		const set = stepOutputs({
			report: undefined,
			outline: [],
			planned: new Map(),
			manifestPath: "/m",
		});
		expect(new Set(Object.keys(main.outputs))).toEqual(new Set(set.values.keys()));
	});

	test("runs one bundle for main and for post, whatever happened", () => {
		expect(main.runs).toEqual({
			using: "node24",
			main: "dist/index.js",
			post: "dist/post.js",
			"post-if": "always()",
		});
	});

	test.each(["download", "upload"])(
		"has %s/action.yml say the same of what they share",
		(folder) => {
			const part = manifest(`${folder}/action.yml`);
			const { transfers, ...shared } = part.inputs;
			expect(transfers).toMatchObject({ required: true });
			expect(shared).toEqual(without(main.inputs, ["before", "after", "spec", "preflight"]));
			expect(part.outputs).toEqual(without(main.outputs, ["after"]));
			expect(part.runs).toEqual({ using: "node24", main: "../dist/index.js" });
		},
	);

	test("keeps a secret input out of what has a default", () => {
		expect(SECRET_INPUTS.filter((input) => main.inputs[input]?.default !== undefined)).toEqual([]);
	});
});

function isForbidden({ from, to, typeOnly }: Import): boolean {
	if (!to.startsWith("src/")) return false;
	const target = to.slice("src/".length);
	const own = layerOf(from);
	if (layerOf(target) === own) return false;
	const rules = LAYERS[own];
	const allowed = typeOnly ? [...(rules?.code ?? []), ...(rules?.types ?? [])] : rules?.code;
	return !allowed?.some(
		(layer) =>
			target.startsWith(`${layer}.`) || target.startsWith(`${layer}/`) || layerOf(target) === layer,
	);
}

function layerOf(file: string): string {
	return file.includes("/") ? (file.split("/")[0] ?? "") : file.replace(/\.ts$/, "");
}

function importsOf(file: string): Import[] {
	const found = source(file).matchAll(
		/(?:^|\n)(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g,
	);
	return [...found].map(([text, type, fixed, lazy]) => {
		const target = fixed ?? lazy ?? "";
		const local = path.posix.join("src", path.posix.dirname(name(file)), target);
		return {
			from: name(file),
			to: target.startsWith(".") ? local : target,
			typeOnly: type !== undefined || /\{(\s*type\s[^,}]+,?)+\s*\}/.test(text),
		};
	});
}

function sourceFiles(folder: string): string[] {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

function name(file: string): string {
	return path.relative(path.join(root, "src"), file).replaceAll("\\", "/");
}

function source(file: string): string {
	return readFileSync(file, "utf8");
}

function without<T>(record: Record<string, T>, names: readonly string[]): Record<string, T> {
	return Object.fromEntries(Object.entries(record).filter(([key]) => !names.includes(key)));
}

interface Manifest {
	readonly inputs: Record<string, { description: string; default?: string; required?: boolean }>;
	readonly outputs: Record<string, { description: string }>;
	readonly runs: Record<string, string>;
}

function manifest(file: string): Manifest {
	return parse(source(path.join(root, file)));
}
