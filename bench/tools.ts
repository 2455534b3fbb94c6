import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import ncc from "@vercel/ncc";

/** What the benchmark starts besides the peers, freshly built. */
export interface Tools {
	/** The lean S3 server. */
	readonly server: string;
	/** The program that measures another. */
	readonly measure: string;
	/** The path of a program of programs/, bundled as actions are shipped. */
	script(name: string): string;
}

const PROGRAMS = [
	"empty",
	"floor-download-many",
	"floor-download-one",
	"floor-upload-many",
	"floor-upload-one",
	"sdk-download-many",
	"sdk-download-one",
	"sdk-upload-many",
	"sdk-upload-one",
];

const run = promisify(execFile);

/** Builds everything into a directory. Throws if there is no Go to build with. */
export async function buildTools(directory: string): Promise<Tools> {
	await mkdir(directory, { recursive: true });
	await buildGo(directory);
	for (const name of PROGRAMS) {
		await bundleProgram(name, path.join(directory, name));
	}
	return {
		server: path.join(directory, "server"),
		measure: path.join(directory, "measure"),
		script: (name) => path.join(directory, name, "index.js"),
	};
}

async function buildGo(directory: string): Promise<void> {
	const goArguments = ["build", "-o", directory + path.sep, "./server", "./measure"];
	try {
		await run("go", goArguments, { cwd: import.meta.dirname });
	} catch (cause) {
		const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
		const message = isMissing
			? "The benchmark's server is written in Go, 1.22 or newer, which is not installed: see bench/README.md"
			: "The benchmark's server could not be built";
		throw new Error(message, { cause });
	}
}

async function bundleProgram(name: string, directory: string): Promise<void> {
	const entry = path.join(import.meta.dirname, "programs", `${name}.mjs`);
	const { code, assets } = await ncc(entry, {
		cache: false,
		quiet: true,
		target: "es2022",
		mainFields: ["module", "main"],
	});
	await mkdir(directory);
	await writeFile(path.join(directory, "package.json"), '{"type":"module"}');
	await writeFile(path.join(directory, "index.js"), code);
	for (const [file, { source }] of Object.entries(assets)) {
		await writeFile(path.join(directory, file), source);
	}
}
