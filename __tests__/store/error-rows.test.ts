import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "@jest/globals";
import type { StagingError } from "../../src/errors.ts";
import { ROWS_BY_CODE, ROWS_BY_STATUS } from "../../src/store/s3-error-table.ts";
import { failureOf, HEADERS, NEVER, receive, useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "bucket", key: "k" };
const ONCE = { environment: { AWS_MAX_ATTEMPTS: "1" } };
const MESSAGE = "in the store's own words";

/** What S3 sends with these codes; with all others 400 (Amazon S3 API reference, "Error responses"). */
const STATUSES: Readonly<Record<string, number>> = {
	AccessDenied: 403,
	AccountProblem: 403,
	AllAccessDisabled: 403,
	IllegalLocationConstraintException: 400,
	InternalError: 500,
	InvalidAccessKeyId: 403,
	InvalidObjectState: 403,
	InvalidRange: 416,
	MethodNotAllowed: 405,
	NoSuchBucket: 404,
	NoSuchKey: 404,
	NoSuchVersion: 404,
	NotImplemented: 501,
	ObjectNotInActiveTierError: 403,
	PermanentRedirect: 301,
	PreconditionFailed: 412,
	RequestTimeTooSkewed: 403,
	ServiceUnavailable: 503,
	SignatureDoesNotMatch: 403,
	SlowDown: 503,
	TemporaryRedirect: 307,
	TooManyRequests: 429,
};

test("no status is of a code that the table does not have", () => {
	expect(Object.keys(STATUSES).filter((code) => !(code in ROWS_BY_CODE))).toEqual([]);
});

describe.each(Object.entries(ROWS_BY_CODE))("an answer with the code %s", (code, row) => {
	const status = STATUSES[code] ?? 400;
	const fail = (operation: string) => {
		const action = { kind: "error", status, code, message: MESSAGE } as const;
		bench.sandbox.fault({ operation, action, times: Number.POSITIVE_INFINITY });
		return bench.open(ONCE);
	};

	test.each([
		["GetObject", () => receive(fail("GetObject"), LOCATION)],
		["PutObject", () => fail("PutObject").put(LOCATION, Buffer.from("x"), HEADERS, NEVER)],
	])("to %s is told as its row says, with the ids of the request", async (_, ask) => {
		const error = (await failureOf(ask())) as StagingError;
		expect(error.message).toContain(`: ${row.reason} (${status} ${code}, request id `);
		expect(error.code).toBe(row.code);
		expect(error.requestIds?.requestId).toMatch(/^\S{10,}$/);
		expect(error.requestIds?.extendedId).toMatch(/^\S{10,}$/);
		expect(error.hint === undefined).toBe(row.hint === undefined);
		expect(error.hint ?? "").not.toContain("undefined");
	});
});

describe.each(Object.entries(ROWS_BY_STATUS))(
	"an answer of a proxy with status %s",
	(status, row) => {
		test("is told as its row says, whatever page comes with it", async () => {
			const page =
				"<!doctype html><html><head><title>Oops</title></head><body><hr>proxy</body></html>";
			const server = createServer((request, response) => {
				request.resume();
				response.writeHead(Number(status), { "content-type": "text/html" }).end(page);
			});
			server.listen(0, "127.0.0.1");
			await once(server, "listening");
			const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
			const error = (await failureOf(
				receive(bench.open({ ...ONCE, endpoint }), LOCATION),
			)) as StagingError;
			server.closeAllConnections();
			server.close();
			expect(error.message).toBe(`Could not download s3://bucket/k: ${row.reason} (${status})`);
			expect(error.code).toBe(row.code);
		});
	},
);
