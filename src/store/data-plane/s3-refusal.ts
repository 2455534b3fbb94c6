import { flattenHeaders, type HttpAnswer } from "../http/http-exchange.ts";
import { headerOf } from "../s3-object-info.ts";
import { readDocument, type XmlFields } from "../store-document.ts";

/** A store's "no" to a request, with the fields that the SDK's own exceptions have. */
export class S3Refusal extends Error {
	override readonly name: string;
	/** Absent where the answer had no S3 error in its body. */
	readonly Code?: string;
	readonly Region?: string;
	readonly StorageClass?: string;
	readonly AccessTier?: string;
	readonly $metadata: RefusalMetadata;
	readonly $response: { readonly statusCode: number; readonly headers: Record<string, string> };

	constructor(answer: HttpAnswer, told: ErrorBody) {
		super(told.Message ?? `the store answered with ${answer.status}`);
		const requestId = headerOf(answer.headers, "x-amz-request-id") ?? told.RequestId;
		const extendedRequestId = headerOf(answer.headers, "x-amz-id-2") ?? told.HostId;
		this.name = told.Code ?? String(answer.status);
		if (told.Code !== undefined) {
			this.Code = told.Code;
		}
		if (told.Region !== undefined) {
			this.Region = told.Region;
		}
		if (told.StorageClass !== undefined) {
			this.StorageClass = told.StorageClass;
		}
		if (told.AccessTier !== undefined) {
			this.AccessTier = told.AccessTier;
		}
		this.$response = { statusCode: answer.status, headers: flattenHeaders(answer.headers) };
		this.$metadata = {
			httpStatusCode: answer.status,
			...(requestId !== undefined && { requestId }),
			...(extendedRequestId !== undefined && { extendedRequestId }),
		};
	}
}

interface RefusalMetadata {
	readonly httpStatusCode: number;
	readonly requestId?: string;
	readonly extendedRequestId?: string;
	/** The clock was wrong and is right now, so that the same request can go well. */
	clockSkewCorrected?: boolean;
}

/** What the body of such an answer says (Amazon S3 API reference, "REST error responses"). */
interface ErrorBody {
	readonly Code?: string;
	readonly Message?: string;
	readonly Region?: string;
	readonly StorageClass?: string;
	readonly AccessTier?: string;
	readonly RequestId?: string;
	readonly HostId?: string;
}

/** The refusal that `answer` and its body are. The body may be anything: a page of a proxy, or nothing. */
export async function toRefusal(answer: HttpAnswer, body: Buffer): Promise<S3Refusal> {
	return new S3Refusal(answer, body.length === 0 ? {} : await parseBody(body));
}

async function parseBody(body: Buffer): Promise<ErrorBody> {
	try {
		const { Error: error, ErrorResponse } = await readDocument(body);
		// Other services of Amazon's put it into an envelope.
		return toTexts(error ?? fieldsOf(ErrorResponse).Error);
	} catch {
		return {};
	}
}

function toTexts(fields: unknown): ErrorBody {
	const texts = Object.entries(fieldsOf(fields)).filter(
		([, value]) => typeof value === "string" && value !== "",
	);
	return Object.fromEntries(texts);
}

function fieldsOf(node: unknown): XmlFields {
	return typeof node === "object" && node !== null ? { ...node } : {};
}
