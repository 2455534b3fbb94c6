/** Response bytes read from disk while they are sent; `close` frees them, read to the end or not. */
export interface ReplyStream extends AsyncIterable<Buffer> {
	readonly size: number;
	close(): void;
}

/** What an operation answers. Undefined headers are left out. */
export interface Reply {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string | undefined>>;
	/** The body. For HEAD it stays unsent and only its size is told. */
	readonly body?: string | ReplyStream;
	/** The S3 error code, when this is an error. */
	readonly errorCode?: string;
}

/** A successful answer that is an XML document. */
export function xmlReply(
	body: string,
	headers: Readonly<Record<string, string | undefined>> = {},
): Reply {
	return { status: 200, headers: { "content-type": "application/xml", ...headers }, body };
}

/** Size of the body in bytes. */
export function bodySize(body: string | ReplyStream | undefined): number {
	if (body === undefined) return 0;
	return typeof body === "string" ? Buffer.byteLength(body) : body.size;
}
