import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { StagingError } from "../../errors.ts";
import type { StoreSettings } from "../store-settings.ts";

/** The certificates of `ca-bundle`, else of `AWS_CA_BUNDLE`, each in PEM. Fails with `invalid-input`. */
export function readCaBundle({
	caBundle,
	environment,
}: Pick<StoreSettings, "caBundle" | "environment">): readonly string[] {
	const given = caBundle || environment.AWS_CA_BUNDLE;
	if (!given) {
		return [];
	}
	const refuse = (problem: string): never => {
		const name = caBundle ? "`ca-bundle`" : "AWS_CA_BUNDLE";
		throw new StagingError("invalid-input", `${name} is ${JSON.stringify(given)}: ${problem}`, {
			hint: "Give the path of a PEM file, absolute or from the workspace: one or more texts from `-----BEGIN CERTIFICATE-----` to `-----END CERTIFICATE-----`",
		});
	};
	const text = readBundle(path.resolve(environment.GITHUB_WORKSPACE || ".", given), refuse);
	const certificates =
		text.match(/-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gs) ?? [];
	if (certificates.length === 0) {
		return refuse(
			text.trim() === "" ? "the file is empty" : "no certificate in PEM is in the file",
		);
	}
	const broken = certificates.findIndex((certificate) => !isReadable(certificate));
	return broken < 0 ? certificates : refuse(`certificate ${broken + 1} in the file cannot be read`);
}

function readBundle(file: string, refuse: (problem: string) => never): string {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		return refuse(PROBLEMS[code] ?? `the file cannot be read (${code})`);
	}
}

const PROBLEMS: Readonly<Record<string, string>> = {
	ENOENT: "there is no such file",
	ENOTDIR: "there is no such file",
	EISDIR: "that is a directory",
};

function isReadable(certificate: string): boolean {
	try {
		return new X509Certificate(certificate).subject !== undefined;
	} catch {
		return false;
	}
}
