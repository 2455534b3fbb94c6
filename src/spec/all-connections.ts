import type { Connection } from "./connection.ts";
import { findConnectionSecrets } from "./connection-secrets.ts";
import { quoted, type Report } from "./finding.ts";
import { readConnections } from "./read-connections.ts";
import { wholeText } from "./source-text.ts";
import type { SpecFileContent } from "./spec-file.ts";
import type { Value } from "./value.ts";

/** The connections of a spec, by their labels. */
export interface Connections {
	readonly byLabel: ReadonlyMap<string, Connection>;
	/** See `ParsedSpec.secrets`. */
	readonly secrets: readonly string[];
}

const NO_CONNECTIONS: Connections = { byLabel: new Map(), secrets: [] };

/** Where connections are written. */
interface ConnectionSource {
	/** The input's text. */
	readonly input: string;
	readonly file: { readonly text: string; readonly content: SpecFileContent } | undefined;
}

/** Reads the connections of a spec file and of the input, which adds to them. What is wrong is reported. */
export async function readAllConnections(
	{ input, file }: ConnectionSource,
	report: Report,
): Promise<Connections> {
	const mentions = file?.text.includes("connections") === true;
	if (input.trim() === "" && !mentions) return NO_CONNECTIONS;
	const { readYaml } = await import("./yaml-value.ts");
	const inputValue = input === "" ? undefined : readYaml(wholeText("connections", input), report);
	const fileValue = file?.content.connections;
	const secrets = [...findConnectionSecrets(input, inputValue), ...secretsOfFile(file, fileValue)];
	const byLabel = new Map<string, Connection>();
	const read = [
		...readConnections(fileValue, "`connections`", report),
		...readConnections(inputValue, "`connections`", report),
	];
	for (const { field, connection } of read) {
		if (byLabel.has(field.key)) {
			const hint = "the spec file has it as well: give one of them another label";
			report(field.position, { message: `${quoted(field.key)} stands here twice`, hint });
		}
		byLabel.set(field.key, connection);
	}
	return { byLabel, secrets };
}

function secretsOfFile(file: ConnectionSource["file"], value: Value | undefined): Iterable<string> {
	if (file === undefined || (file.content.isReadable && value === undefined)) return [];
	return findConnectionSecrets(file.text, value);
}
