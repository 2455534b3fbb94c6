import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A store that keeps nothing and checks nothing, so that it costs little to move gigabytes to it and from it. */
export interface CarelessStore extends AsyncDisposable {
	readonly endpoint: string;
	/** Of its one object, which has every key. */
	readonly etag: string;
}

const ETAG = "careless-1";
const ZEROS = Buffer.alloc(2 ** 18);

/** Every object has `bytes` zeros. */
export async function startCarelessStore(bytes: number): Promise<CarelessStore> {
	const server = createServer((request, response) => {
		answer(request, response, bytes).catch(() => response.destroy());
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	return {
		endpoint: `http://127.0.0.1:${port}`,
		etag: ETAG,
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	bytes: number,
): Promise<void> {
	for await (const _ of request) {
		// Whatever is sent is forgotten.
	}
	response.setHeader("etag", `"${ETAG}"`);
	response.setHeader("x-amz-request-id", "careless");
	if (request.method === "GET") {
		await sendZeros(response, request.headers.range, bytes);
	} else if (request.method === "HEAD") {
		response.setHeader("content-length", bytes).end();
	} else {
		response.end(request.method === "POST" ? toXml(request.url ?? "") : undefined);
	}
}

async function sendZeros(
	response: ServerResponse,
	range: string | undefined,
	bytes: number,
): Promise<void> {
	const [, first = 0, last = bytes - 1] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
	let rest = Number(last) - Number(first) + 1;
	response.writeHead(range === undefined ? 200 : 206, {
		"content-length": rest,
		...(range !== undefined && { "content-range": `bytes ${first}-${last}/${bytes}` }),
	});
	for (; rest > 0; rest -= ZEROS.length) {
		if (!response.write(ZEROS.subarray(0, rest))) {
			await once(response, "drain");
		}
	}
	response.end();
}

function toXml(url: string): string {
	return url.includes("uploads")
		? "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>"
		: `<CompleteMultipartUploadResult><ETag>"${ETAG}"</ETag></CompleteMultipartUploadResult>`;
}
