import { readdirSync, readlinkSync } from "node:fs";

const PAUSE_MILLISECONDS = 50;

/** The most descriptors that a process was seen to have open at one moment. NaN where the system does not tell. */
export interface OpenDescriptors {
	/** All of them. */
	readonly descriptors: number;
	readonly sockets: number;
}

/** Looks at a process again and again until the function it gives is called, or the process has ended. */
export function watchDescriptors(processId: number): () => OpenDescriptors {
	let most: OpenDescriptors = { descriptors: Number.NaN, sockets: Number.NaN };
	const timer = setInterval(() => {
		const seen = lookAt(`/proc/${processId}/fd`);
		if (seen !== undefined) most = larger(most, seen);
	}, PAUSE_MILLISECONDS);
	return () => {
		clearInterval(timer);
		return most;
	};
}

function lookAt(directory: string): OpenDescriptors | undefined {
	try {
		const names = readdirSync(directory);
		const sockets = names.filter((name) => isSocket(`${directory}/${name}`));
		return { descriptors: names.length, sockets: sockets.length };
	} catch {
		// It has ended, or this is no Linux.
		return undefined;
	}
}

function isSocket(link: string): boolean {
	try {
		return readlinkSync(link).startsWith("socket:");
	} catch {
		return false;
	}
}

function larger(one: OpenDescriptors, other: OpenDescriptors): OpenDescriptors {
	return {
		descriptors: Math.max(one.descriptors || 0, other.descriptors),
		sockets: Math.max(one.sockets || 0, other.sockets),
	};
}
