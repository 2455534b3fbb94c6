import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A key and what signs it, as PEM. */
export interface Secrets {
	readonly key: string;
	/** With whatever has to go along. */
	readonly cert: string;
}

/** When a certificate is valid, in OpenSSL's form. */
export interface Validity {
	readonly from: string;
	readonly to: string;
}

const NOW: Validity = { from: "20260101000000Z", to: "20360101000000Z" };

/** A certification authority of its own, made by openssl in a directory. */
export class Authority {
	readonly #directory: string;
	#issued = 0;

	/** One that signs itself, or that another has signed. */
	constructor(directory: string, { key, cert }: Secrets = selfSigned(directory, "authority")) {
		this.#directory = directory;
		writeFileSync(path.join(directory, "ca.key"), key);
		writeFileSync(path.join(directory, "ca.pem"), cert);
		writeFileSync(path.join(directory, "ca.cnf"), CONFIGURATION);
		writeFileSync(path.join(directory, "index.txt"), "");
	}

	/** The path of its certificate. */
	get file(): string {
		return path.join(this.#directory, "ca.pem");
	}

	/** Its certificate. */
	get pem(): string {
		return readFileSync(this.file, "utf8");
	}

	/** A certificate for one name, or for an authority below this one. */
	issue(name: string, { from, to } = NOW, extension = `subjectAltName=DNS:${name}`): Secrets {
		this.#issued += 1;
		const file = `issued-${this.#issued}`;
		const directory = this.#directory;
		openssl(
			directory,
			`req ${NEW_KEY} -subj /CN=${name} -addext ${extension} -keyout ${file}.key -out ${file}.csr`,
		);
		openssl(
			directory,
			`ca -batch -config ca.cnf -startdate ${from} -enddate ${to} -notext -in ${file}.csr -out ${file}.pem`,
		);
		return secretsIn(directory, file);
	}
}

/** A certificate that signs itself. */
export function selfSigned(directory: string, name: string): Secrets {
	openssl(
		directory,
		`req -x509 ${NEW_KEY} -days 30 -subj /CN=${name} -addext subjectAltName=DNS:${name} -keyout self.key -out self.pem`,
	);
	return secretsIn(directory, "self");
}

const NEW_KEY = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";

const CONFIGURATION = `[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = any
rand_serial = yes
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
`;

function openssl(directory: string, parameters: string): void {
	execFileSync("openssl", parameters.split(" "), { cwd: directory, stdio: "ignore" });
}

function secretsIn(directory: string, file: string): Secrets {
	const read = (ending: string) => readFileSync(path.join(directory, `${file}.${ending}`), "utf8");
	return { key: read("key"), cert: read("pem") };
}
