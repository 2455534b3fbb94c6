import type { ProxyAction } from "../../sandbox/proxy/proxy-rule.ts";
import type { WorkName } from "./works.ts";

/** Whether a work arrives when one of its requests meets a fault, and when all do. */
export type Outcome = readonly [once: "arrives" | "fails", always: "arrives" | "fails"];

/** Something that goes wrong between the action and a store. */
export interface Fault {
	readonly name: string;
	readonly action: ProxyAction;
	readonly outcome: Outcome;
	/** Works that it means something else for. */
	readonly except?: Readonly<Partial<Record<WorkName, Outcome>>>;
}

const HARMLESS: Outcome = ["arrives", "arrives"];
const PASSING: Outcome = ["arrives", "fails"];
const FATAL: Outcome = ["fails", "fails"];

const answer = (status: number, code: string, headers = {}): ProxyAction => ({
	kind: "answer",
	status,
	code,
	headers,
});

/** Their answers are headers alone. */
const WITHOUT_ANSWER_BODY = {
	"an upload with one request": HARMLESS,
	"the parts of an upload": HARMLESS,
} as const;

/** What there is of their requests is in the headers. */
const WITHOUT_REQUEST_BODY = {
	"a small download": HARMLESS,
	"a download in ranges": HARMLESS,
	"the begin of an upload in parts": HARMLESS,
	"a copy": HARMLESS,
	"a listing": HARMLESS,
} as const;

const DOWNLOADS = { "a small download": PASSING, "a download in ranges": PASSING } as const;

export const FAULTS: readonly Fault[] = [
	{ name: "a reset before the answer", action: { kind: "reset" }, outcome: PASSING },
	{
		name: "a reset inside the request",
		action: { kind: "reset-request", afterBytes: 1 },
		outcome: PASSING,
		except: WITHOUT_REQUEST_BODY,
	},
	{
		name: "a reset inside the answer",
		action: { kind: "reset-answer", afterBytes: 50 },
		outcome: PASSING,
		except: WITHOUT_ANSWER_BODY,
	},
	{
		name: "an answer that is cut short",
		action: { kind: "cut", afterBytes: 50 },
		outcome: PASSING,
		except: WITHOUT_ANSWER_BODY,
	},
	{
		name: "a slow line",
		action: { kind: "throttle", bytesPerSecond: 32 * 2 ** 20 },
		outcome: HARMLESS,
	},
	{ name: "latency", action: { kind: "delay", milliseconds: 300 }, outcome: HARMLESS },
	{ name: "500 InternalError", action: answer(500, "InternalError"), outcome: PASSING },
	{ name: "503 SlowDown", action: answer(503, "SlowDown"), outcome: PASSING },
	{
		name: "429 with Retry-After",
		action: answer(429, "TooManyRequests", { "retry-after": "1" }),
		outcome: PASSING,
	},
	{
		name: "200 with an error in it",
		action: answer(200, "InternalError"),
		outcome: PASSING,
		// No store answers these so: it is none that answers.
		except: { "an upload with one request": FATAL, "the parts of an upload": FATAL },
	},
	{
		name: "a flipped byte",
		action: { kind: "flip", atByte: 40 },
		outcome: FATAL,
		except: WITHOUT_ANSWER_BODY,
	},
	{
		name: "another ETag",
		action: { kind: "header", name: "etag", value: '"another"' },
		outcome: HARMLESS,
		except: { ...DOWNLOADS, "the parts of an upload": FATAL },
	},
	{
		name: "no ETag",
		action: { kind: "header", name: "etag" },
		outcome: HARMLESS,
		except: {
			...DOWNLOADS,
			"an upload with one request": FATAL,
			"the parts of an upload": FATAL,
		},
	},
	{
		name: "another checksum",
		action: { kind: "header", name: "x-amz-checksum-", value: "AAAAAA==" },
		outcome: HARMLESS,
		// That of a range is of no use.
		except: { "a small download": FATAL },
	},
	{
		name: "no checksum",
		action: { kind: "header", name: "x-amz-checksum-" },
		outcome: HARMLESS,
	},
	{
		name: "connections that are refused",
		action: { kind: "refuse", milliseconds: 5 },
		outcome: PASSING,
	},
	{
		name: "a flipped byte of a request",
		action: { kind: "flip-request", atByte: 40 },
		outcome: PASSING,
		except: { ...WITHOUT_REQUEST_BODY, "a prune": FATAL },
	},
	{
		name: "a lost answer",
		action: { kind: "lose-answer" },
		outcome: PASSING,
	},
	{
		name: "an expired token",
		action: answer(400, "ExpiredToken"),
		outcome: FATAL,
		// The request that is made before there is a plan is made again where it fails.
		except: { ...DOWNLOADS, "a listing": PASSING },
	},
];
