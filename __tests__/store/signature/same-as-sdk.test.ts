import { describe, expect, test } from "@jest/globals";
import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import type { UnsignedRequest } from "../../../src/store/signature/canonical-request.ts";
import type { SigningCredentials } from "../../../src/store/signature/request-signer.ts";
import { RequestSigner } from "../../../src/store/signature/request-signer.ts";
import { anyCredentials, anyRequest } from "./any-request.ts";

const REGION = "eu-west-1";

describe("A signature of ours", () => {
	test("is that of the AWS SDK's signer, for 5,000 random requests", async () => {
		const signer = new RequestSigner(REGION);
		const range = { min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true };
		await fc.assert(
			fc.asyncProperty(anyRequest, anyCredentials, fc.date(range), async (...given) => {
				const [request, , date] = given;
				const ours = signer.sign(...given);
				expect(date.toISOString().replace(/[-:]|\.\d+/g, "")).toBe(ours["x-amz-date"]);
				expect({ host: request.host, ...request.headers, ...ours }).toEqual(
					await signBySdk(...given),
				);
			}),
			{ seed: 20_261_120, numRuns: 5000 },
		);
	});
});

/** Signs as the SDK's S3 client does: it neither normalises the path nor encodes it again. */
async function signBySdk(
	{ method, host, path, query, headers, payloadHash }: UnsignedRequest,
	credentials: SigningCredentials,
	signingDate: Date,
): Promise<Readonly<Record<string, string>>> {
	const signer = new SignatureV4({
		credentials,
		region: REGION,
		service: "s3",
		sha256: Sha256,
		uriEscapePath: false,
		applyChecksum: true,
	});
	const request = {
		method,
		protocol: "https:",
		hostname: host,
		path,
		query: Object.fromEntries(query),
		headers: { host, ...headers, "x-amz-content-sha256": payloadHash },
	};
	const signed = await signer.sign(request, { signingDate });
	return signed.headers;
}

describe("A link of ours", () => {
	test("is that of the AWS SDK's signer, for 1,000 random requests", async () => {
		const signer = new RequestSigner(REGION);
		const range = { min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true };
		await fc.assert(
			fc.asyncProperty(anyRequest, anyCredentials, fc.date(range), async (request, keys, date) => {
				const query = request.query.filter(([name]) => !/^x-amz-/i.test(name));
				const asked = { ...request, method: "GET", query };
				const ours = Object.fromEntries(signer.presign(asked, keys, { date, seconds: 3600 }));
				expect(ours).toEqual(await presignBySdk(asked, keys, date));
			}),
			{ seed: 20_261_127, numRuns: 1000 },
		);
	});
});

async function presignBySdk(
	{ host, path, query }: UnsignedRequest,
	credentials: SigningCredentials,
	signingDate: Date,
): Promise<Readonly<Record<string, unknown>>> {
	const signer = new SignatureV4({
		credentials,
		region: REGION,
		service: "s3",
		sha256: Sha256,
		uriEscapePath: false,
		applyChecksum: false,
	});
	const request = {
		method: "GET",
		protocol: "https:",
		hostname: host,
		path,
		query: Object.fromEntries(query),
		headers: { host, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" },
	};
	const unhoistableHeaders = new Set(["x-amz-content-sha256"]);
	const signed = await signer.presign(request, {
		signingDate,
		expiresIn: 3600,
		unsignableHeaders: unhoistableHeaders,
		unhoistableHeaders,
	});
	return signed.query ?? {};
}
