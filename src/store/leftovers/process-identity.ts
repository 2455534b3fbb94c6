import { readFileSync, readlinkSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";

/** Which process something belongs to, so that another one can tell whether it is over. */
export interface ProcessIdentity {
	/** The start of the kernel that it runs on; on other systems than Linux the machine's name and its network addresses. */
	readonly machine: string;
	/** In which the process id counts. Empty where there is one only. */
	readonly namespace: string;
	readonly pid: number;
	/** In clock ticks since the start of the kernel: ids are used again. Empty where nothing tells. */
	readonly startedAt: string;
}

/** This process. Absent where the system does not tell enough to be sure of anything. */
export function ownIdentity(): ProcessIdentity | undefined {
	const { pid, platform } = process;
	try {
		if (platform !== "linux") return { machine: machineName(), namespace: "", pid, startedAt: "" };
		const machine = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
		const namespace = readlinkSync("/proc/self/ns/pid");
		const startedAt = readStatus(pid)?.startedAt ?? "";
		return machine === "" || startedAt === "" ? undefined : { machine, namespace, pid, startedAt };
	} catch {
		return undefined;
	}
}

// Machines that were copied have one name, and may share a disk; one network they cannot be in with the same addresses.
function machineName(): string {
	const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
	return [hostname(), ...new Set(addresses.map(({ mac }) => mac))].sort().join(" ");
}

/** The first of every kernel, in which machines run what is in no container (linux/proc_ns.h, PROC_PID_INIT_INO). */
const FIRST_NAMESPACE = "pid:[4026531836]";

/**
 * Whether a process is surely over, as `own` can tell; `isLocal` is whether what it left lies on a disk that no two
 * machines have at a time. In doubt it is not.
 */
export function isOver(other: ProcessIdentity, own: ProcessIdentity, isLocal: boolean): boolean {
	if (other.namespace !== own.namespace) return false;
	// A kernel that has written to a disk of this machine and is not this one has ended. Containers may share a disk, and
	// some (LXC, systemd-nspawn) have each a `boot_id` of their own.
	if (other.machine !== own.machine) return isLocal && own.namespace === FIRST_NAMESPACE;
	return !isRunning(other);
}

function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return !String(error).includes("ESRCH");
	}
	const now = startedAt === "" ? undefined : readStatus(pid);
	// Somebody has its number, and it may be another.
	return now === undefined || (now.startedAt === startedAt && !"ZX".includes(now.state));
}

/** Of proc_pid_stat(5): the third and the twenty-second field; the second is a name in which anything can stand. */
function readStatus(
	pid: number,
): { readonly state: string; readonly startedAt: string } | undefined {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, "latin1");
		const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
		return { state: fields[0] ?? "", startedAt: fields[19] ?? "" };
	} catch {
		return undefined;
	}
}
