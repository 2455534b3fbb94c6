import type { ProxyAction, ProxyRule } from "../sandbox/proxy/proxy-rule.ts";
import type { Random } from "./random.ts";

/** A fault of a round. */
export interface SomeFault {
	/** What the summary counts it as. */
	readonly kind: string;
	readonly rule: ProxyRule;
	/** Whether the store may have done what nobody learns of. */
	readonly isAmbiguous: boolean;
	/** Takes half a minute. */
	readonly isSlow: boolean;
}

interface Choice {
	readonly kind: string;
	readonly weight: number;
	readonly make: (random: Random) => ProxyAction;
	readonly isAmbiguous?: boolean;
	readonly isSlow?: boolean;
	/** Which requests it is for. Default: any. */
	readonly requests?: Omit<ProxyRule, "action">;
	/** Faults that together with this one nobody could find out. */
	readonly hides?: "bytes" | "proof";
}

const answer = (status: number, code: string, headers = {}): ProxyAction => ({
	kind: "answer",
	status,
	code,
	headers,
});

/** Reads of bytes: what flips there, something proves. */
const OBJECTS = {
	method: "GET",
	withoutQuery: ["list-type", "tagging", "uploads", "uploadId"],
} as const;

const CHECKSUMS = ["x-amz-checksum-crc32", "x-amz-checksum-crc64nvme", "x-amz-checksum-sha256"];

const anywhere = (random: Random) => random.pick([0, 1, 50, 1_000, 70_000, 3_000_000]);

const CHOICES: readonly Choice[] = [
	{
		kind: "refused",
		weight: 1,
		make: (random) => ({ kind: "refuse", milliseconds: random.between(50, 1_500) }),
		isAmbiguous: true,
	},
	{ kind: "reset", weight: 3, make: () => ({ kind: "reset" }) },
	{
		kind: "reset in the request",
		weight: 3,
		make: (random) => ({ kind: "reset-request", afterBytes: 1 + anywhere(random) }),
	},
	{
		kind: "reset in the answer",
		weight: 3,
		make: (random) => ({ kind: "reset-answer", afterBytes: anywhere(random) }),
		isAmbiguous: true,
	},
	{
		kind: "cut",
		weight: 3,
		make: (random) => ({ kind: "cut", afterBytes: anywhere(random) }),
		isAmbiguous: true,
	},
	{
		kind: "stall",
		weight: 0.15,
		make: (random) => ({ kind: "stall", afterBytes: anywhere(random) }),
		isAmbiguous: true,
		isSlow: true,
	},
	{
		kind: "slow line",
		weight: 1,
		make: (random) => ({ kind: "throttle", bytesPerSecond: 2 ** random.between(22, 25) }),
	},
	{
		kind: "latency",
		weight: 1,
		make: (random) => ({ kind: "delay", milliseconds: random.between(1, 400) }),
	},
	{ kind: "500", weight: 3, make: () => answer(500, "InternalError") },
	{ kind: "503", weight: 3, make: () => answer(503, "SlowDown") },
	{ kind: "429", weight: 2, make: () => answer(429, "TooManyRequests", { "retry-after": "1" }) },
	{ kind: "error in 200", weight: 2, make: () => answer(200, "InternalError") },
	{ kind: "expired token", weight: 1, make: () => answer(400, "ExpiredToken") },
	{ kind: "denied", weight: 1, make: () => answer(403, "AccessDenied") },
	{
		kind: "flipped byte",
		weight: 2,
		make: (random) => ({ kind: "flip", atByte: anywhere(random) }),
		requests: OBJECTS,
		hides: "bytes",
	},
	{
		kind: "flipped byte of a request",
		weight: 2,
		make: (random) => ({ kind: "flip-request", atByte: anywhere(random) }),
		requests: { method: "PUT" },
	},
	{
		kind: "other ETag",
		weight: 1,
		make: () => ({ kind: "header", name: "etag", value: '"another"' }),
		isAmbiguous: true,
		hides: "proof",
	},
	{
		kind: "no ETag",
		weight: 1,
		make: () => ({ kind: "header", name: "etag" }),
		isAmbiguous: true,
		hides: "proof",
	},
	{
		kind: "other checksum",
		weight: 1,
		make: (random) => ({ kind: "header", name: random.pick(CHECKSUMS), value: "AAAAAA==" }),
		isAmbiguous: true,
		hides: "proof",
	},
	{
		kind: "no checksum",
		weight: 1,
		make: (random) => ({ kind: "header", name: random.pick(CHECKSUMS) }),
		isAmbiguous: true,
		hides: "proof",
	},
	{ kind: "lost answer", weight: 4, make: () => ({ kind: "lose-answer" }), isAmbiguous: true },
];

const REQUESTS: readonly (readonly [requests: Omit<ProxyRule, "action">, weight: number])[] = [
	[{}, 6],
	[{ method: "GET" }, 3],
	[{ method: "PUT" }, 3],
	[{ method: "PUT", query: ["partNumber"] }, 3],
	[{ method: "POST", query: ["uploads"] }, 1],
	[{ method: "POST", query: ["uploadId"] }, 2],
	[{ method: "DELETE" }, 1],
	[{ method: "HEAD" }, 1],
	[{ method: "GET", query: ["list-type"] }, 2],
	[{ method: "POST", query: ["delete"] }, 2],
];

/** Faults that can be survived or noticed, together as well as each by itself. */
export function someFaults(random: Random): readonly SomeFault[] {
	const hidden = random.pick(["bytes", "proof"]);
	const choices = CHOICES.filter(({ hides }) => hides !== hidden).map(
		(choice) => [choice, choice.weight] as const,
	);
	const count = random.weighted([
		[0, 1],
		[1, 4],
		[2, 3],
		[5, 2],
		[12, 1],
	]);
	return Array.from({ length: count }, () => toFault(random.weighted(choices), random));
}

function toFault(choice: Choice, random: Random): SomeFault {
	const { kind, make, isAmbiguous = false, isSlow = false } = choice;
	const requests = choice.requests ?? random.weighted(REQUESTS);
	const times = isSlow
		? 1
		: random.weighted([
				[1, 6],
				[3, 3],
				[20, 1],
				[Number.POSITIVE_INFINITY, 1],
			]);
	const skip = random.pick([0, 0, 0, 1, 2, random.between(3, 30)]);
	return { kind, rule: { ...requests, skip, times, action: make(random) }, isAmbiguous, isSlow };
}
