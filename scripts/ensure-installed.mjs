// Runs before `npm test` and `npm run demo`: installs what the lock file names when it is not there yet,
// and says what is missing where the Node.js found afterwards is too old to run TypeScript.
import { execFileSync, execSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || lacksPackages()) {
	console.log("Installing dependencies (npm ci) …");
	execSync("npm ci --no-audit --no-fund", { stdio: "inherit" });
}

// npm put node_modules/.bin on the PATH before it started this script, so `node` is the one just installed.
const version = execFileSync("node", ["--version"], {
	encoding: "utf8",
	shell: process.platform === "win32",
});
if (Number(/^v(\d+)/.exec(version)?.[1]) < 24) {
	console.error(
		`Node.js 24 or newer is needed here; found ${version.trim()}, and the package registry has none for this platform.`,
	);
	process.exitCode = 1;
}

function lacksPackages() {
	const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
	const present = JSON.parse(readFileSync(installed, "utf8")).packages;
	return Object.entries(wanted).some(
		([path, { version, optional }]) =>
			path !== "" && !optional && present[path]?.version !== version,
	);
}
