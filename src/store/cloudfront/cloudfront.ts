import { hash } from "node:crypto";
import { StagingError } from "../../errors.ts";
import type { CredentialSource } from "../credentials/credential-source.ts";
import { CheckedAnswer } from "../data-plane/checked-answer.ts";
import { toRefusal } from "../data-plane/s3-refusal.ts";
import { ServerClock } from "../data-plane/server-clock.ts";
import { abortable } from "../http/abortable.ts";
import { exchange, isRefusal } from "../http/http-exchange.ts";
import type { HttpPools } from "../http/http-pools.ts";
import { RequestSigner } from "../signature/request-signer.ts";

export interface CloudFrontParts {
	readonly pools: HttpPools;
	readonly credentials: CredentialSource;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Of the buckets: it tells which partition of AWS is meant. */
	readonly region: string;
	readonly anonymous: boolean;
}

/** The one call that this program makes to Amazon CloudFront, signed and sent as those to S3 are. */
export class CloudFront {
	readonly #parts: CloudFrontParts;
	readonly #url: URL;
	readonly #signer: RequestSigner;
	readonly #clock = new ServerClock();

	/** Fails with `invalid-input` when the environment names an endpoint that is no URL. */
	constructor(parts: CloudFrontParts) {
		const { region, url } = toEndpoint(parts);
		this.#parts = parts;
		this.#url = url;
		this.#signer = new RequestSigner(region, "cloudfront");
	}

	/** Sends a CreateInvalidation (CloudFront API reference) once. A refusal fails with an S3Refusal. */
	async createInvalidation(
		distribution: string,
		document: string,
		signal: AbortSignal,
	): Promise<void> {
		const { origin, host, pathname } = this.#url;
		const { pools, credentials } = this.#parts;
		if (this.#parts.anonymous) {
			throw new StagingError("no-credentials", "With `anonymous` no cache can be invalidated");
		}
		const path = `${pathname.replace(/\/$/, "")}/2020-05-31/distribution/${distribution}/invalidation`;
		const headers = { "content-type": "application/xml" };
		const body = Buffer.from(document);
		const payloadHash = hash("sha256", body);
		const unsigned = { method: "POST", host, path, query: [], headers, payloadHash };
		const found = credentials.current ?? (await abortable(credentials.find(), signal));
		const { offset } = this.#clock;
		const signature = this.#signer.sign(unsigned, found, this.#clock.now());
		const answer = new CheckedAnswer(undefined);
		const request = {
			method: "POST",
			path,
			headers: { host, ...headers, ...signature },
			body,
		} as const;
		await exchange(await pools.open(origin, "general"), request, answer, signal);
		const { head, words } = answer;
		if (head !== undefined && !isRefusal(head) && words.includes("<Invalidation")) return;
		if (head === undefined) throw new Error("the exchange ended without an answer");
		const refusal = await toRefusal(head, words);
		if (this.#clock.correct(refusal.$response.headers.date, offset)) {
			refusal.$metadata.clockSkewCorrected = true;
		}
		throw refusal;
	}
}

// CloudFront is one service for all regions of a partition (AWS General Reference, "Amazon CloudFront endpoints").
function toEndpoint({ environment, region }: CloudFrontParts): { region: string; url: URL } {
	const isChina = region.startsWith("cn-");
	const signingRegion = isChina ? "cn-northwest-1" : "us-east-1";
	const own = isChina
		? "https://cloudfront.cn-northwest-1.amazonaws.com.cn"
		: "https://cloudfront.amazonaws.com";
	const isIgnored = environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true";
	const written = (isIgnored ? "" : environment.AWS_ENDPOINT_URL_CLOUDFRONT) || own;
	if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) {
		return { region: signingRegion, url: new URL(written) };
	}
	throw new StagingError("invalid-input", "AWS_ENDPOINT_URL_CLOUDFRONT is not a URL", {
		hint: "Leave it out, or set it to one such as `https://cloudfront.amazonaws.com`",
	});
}
