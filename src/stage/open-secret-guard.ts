import type { Host } from "../host/host.ts";
import type { Inputs } from "../host/inputs.ts";
import { SecretGuard } from "../secret-files/secret-guard.ts";
import type { PhaseEntries } from "./run-phase.ts";

/**
 * What keeps secrets out of the uploads of a phase. It knows those that stand in the environment, in the inputs and in
 * connections; those that were obtained since are in the memory of this process and nowhere else.
 */
export async function openSecretGuard(
	{ connections = new Map() }: PhaseEntries,
	inputs: Inputs,
	host: Host,
): Promise<SecretGuard> {
	const named: [string, string | undefined][] = [
		...Object.entries(host.tokens),
		["aws-secret-access-key", inputs["aws-secret-access-key"]],
		["aws-session-token", inputs["aws-session-token"]],
	];
	for (const [label, { credentials }] of connections) {
		named.push([`aws-secret-access-key of ${label}`, credentials?.secretAccessKey]);
		named.push([`aws-session-token of ${label}`, credentials?.sessionToken]);
	}
	return await SecretGuard.open({
		workspace: host.workspace,
		allowed: inputs["allow-secret-files"],
		tokens: named.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
	});
}
