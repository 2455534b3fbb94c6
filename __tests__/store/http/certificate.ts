import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A certificate for `localhost` that signed itself, and its key. */
export interface Certificate {
	readonly key: string;
	readonly cert: string;
}

export async function createCertificate(): Promise<Certificate> {
	const directory = await mkdtemp(path.join(tmpdir(), "certificate-"));
	const [key, cert] = [path.join(directory, "key.pem"), path.join(directory, "cert.pem")];
	const request =
		"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=DNS:localhost";
	try {
		execFileSync("openssl", [...request.split(" "), "-keyout", key, "-out", cert], {
			stdio: "ignore",
		});
		return { key: await readFile(key, "utf8"), cert: await readFile(cert, "utf8") };
	} finally {
		await rm(directory, { recursive: true });
	}
}
