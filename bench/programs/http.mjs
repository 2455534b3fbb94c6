import Pool from "undici/lib/dispatcher/pool.js";

/** Connections to the server a program is to reach, and no more than that: no signatures, no retries. */
export function openPool({ endpoint, connections }) {
	return new Pool(endpoint, { connections, pipelining: 1 });
}

/** Sends a request, gives each piece of its answer to `take`, and resolves with the answer's raw headers. */
export function send(pool, request, take = () => {}) {
	return new Promise((resolve, reject) => {
		let headers;
		pool.dispatch(request, {
			onConnect() {},
			onHeaders(status, rawHeaders) {
				headers = rawHeaders;
				if (status >= 300) reject(new Error(`${request.method} ${request.path}: ${status}`));
				return true;
			},
			onData(chunk) {
				take(chunk);
				return true;
			},
			onComplete: () => resolve(headers),
			onError: reject,
		});
	});
}

/** Like `send`, with the answer's body as the result. */
export async function fetchText(pool, request) {
	const chunks = [];
	await send(pool, request, (chunk) => chunks.push(chunk));
	return Buffer.concat(chunks).toString();
}
