// Bundles build/index.js with ncc's API: its command line cannot set these options.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import ncc from "@vercel/ncc";

// @actions/core loads an HTTP client for OIDC tokens and a process runner to describe the platform, neither of which
// this action asks it for. A small builtin in their place saves about 40 ms of CPU at every start.
const unused = ["undici", "@actions/http-client", "@actions/http-client/lib/auth", "@actions/exec"];

// undici's other half, which loads Node's HTTP/2 at every start: no connection here ever offers to speak that.
const unspoken = ["./client-h2.js"];

// What `post` starts: the same bundle, which knows by the name of the file that was started where it stands.
const POST_DOOR = 'import "./index.js";\n';

/** Writes the whole of dist/ into `directory`: the same bytes for the same sources, wherever it runs. */
export async function bundle(directory) {
	const { code, map, assets } = await ncc(path.resolve("build/index.js"), {
		cache: false,
		quiet: true,
		target: "es2022",
		mainFields: ["module", "main"],
		externals: Object.fromEntries([...unused, ...unspoken].map((name) => [name, "node:path"])),
		sourceMap: true,
		sourceMapRegister: false,
	});
	await rm(directory, { recursive: true, force: true });
	await mkdir(directory, { recursive: true });
	const isMap = ([name]) => name.endsWith(".map");
	const files = [["index.js", { source: code }], ...Object.entries(assets)];
	for (const [name, { source }] of files.filter((file) => !isMap(file))) {
		const text = name.endsWith(".js") ? withoutMapLink(source.toString()) : source;
		await writeFile(path.join(directory, name), text);
	}
	await writeFile(path.join(directory, "post.js"), POST_DOOR);
	const maps = [
		map,
		...Object.entries(assets)
			.filter(isMap)
			.map(([, { source }]) => source),
	];
	await writeFile(path.join(directory, "licenses.txt"), await licenses(maps));
}

function withoutMapLink(text) {
	return text.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n");
}

/**
 * The licences of every package in the bundle, from the sources its maps name: ncc's own `license` option
 * leaves out the packages of the entry chunk when there are other chunks.
 */
async function licenses(maps) {
	const sources = maps.flatMap((map) => JSON.parse(map.toString()).sources);
	const roots = sources.flatMap((source) => {
		const found = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source);
		return found ? [found[0]] : [];
	});
	const notices = [...new Set(roots)].sort().map(notice);
	return (await Promise.all(notices)).join("\n---\n\n");
}

async function notice(root) {
	const { name, version, license } = JSON.parse(
		await readFile(path.join(root, "package.json"), "utf8"),
	);
	const file = (await readdir(root)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
	const text = file ? await readFile(path.join(root, file), "utf8") : "";
	return `${name} ${version} (${license})\n${text.replaceAll("\r\n", "\n")}\n`;
}
