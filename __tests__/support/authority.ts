import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** A certification authority that nobody knows. */
export interface Authority {
	/** Its own certificate, as a file. */
	readonly file: string;
	/** A certificate for these names, and its key. */
	issue(...names: readonly string[]): { readonly key: string; readonly cert: string };
}

/** Makes one, with its files in `directory`. */
export function createAuthority(directory: string): Authority {
	const at = (name: string) => path.join(directory, name);
	const openssl = (given: string) =>
		execFileSync("openssl", given.split(" "), { stdio: "ignore", cwd: directory });
	const key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1";
	openssl(`req -x509 ${key} -subj /CN=Authority -keyout ca-key.pem -out ca.pem`);
	let issued = 0;
	return {
		file: at("ca.pem"),
		issue: (...names) => {
			issued += 1;
			const [keyFile, file] = [`key-${issued}.pem`, `cert-${issued}.pem`];
			const alternatives = names.map((name) => `DNS:${name}`).join(",");
			const extensions = `-addext basicConstraints=critical,CA:FALSE -addext subjectAltName=${alternatives}`;
			openssl(
				`req -x509 ${key} -CA ca.pem -CAkey ca-key.pem -subj /CN=Server ${extensions} -keyout ${keyFile} -out ${file}`,
			);
			return { key: readFileSync(at(keyFile), "utf8"), cert: readFileSync(at(file), "utf8") };
		},
	};
}
