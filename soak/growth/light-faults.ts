import type { FaultProxy } from "../../sandbox/proxy/fault-proxy.ts";
import type { ProxyAction } from "../../sandbox/proxy/proxy-rule.ts";
import type { Random } from "../random.ts";

const LIGHT: readonly ProxyAction[] = [
	{ kind: "reset" },
	{ kind: "reset-request", afterBytes: 1 },
	{ kind: "reset-answer", afterBytes: 20 },
	{ kind: "cut", afterBytes: 20 },
	{ kind: "lose-answer" },
	{ kind: "answer", status: 500, code: "InternalError" },
	{ kind: "answer", status: 503, code: "SlowDown" },
	{ kind: "delay", milliseconds: 20 },
];

/** A few faults within the next phase, each of which another attempt survives. */
export function addLightFaults({ rules }: FaultProxy, random: Random): void {
	rules.clear();
	for (const action of LIGHT) rules.add({ skip: random.between(0, 1_000), action });
}
