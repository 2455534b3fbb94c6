import { setTimeout as pause } from "node:timers/promises";

/** Makes the byte at this position another, if there is one. */
export function flip(chunk: Buffer, at: number): void {
	const byte = chunk[at];
	if (byte !== undefined) chunk[at] = byte ^ 0xff;
}

/** Waits as long as a line of this speed needs for the chunk. */
export async function keepPace(
	chunk: Buffer,
	{ bytesPerSecond }: { readonly bytesPerSecond: number },
): Promise<void> {
	await pause((chunk.length / bytesPerSecond) * 1_000);
}
