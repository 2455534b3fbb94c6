import type { TransferContext } from "./transfer-context.ts";

/** Does `work`. Bytes of an attempt that failed have to come again, so they do not count as arrived any more. */
export async function retracting<T>(
	context: TransferContext,
	work: (context: TransferContext) => Promise<T>,
): Promise<T> {
	let bytes = 0;
	const onProgress = (more: number) => {
		bytes += more;
		context.onProgress(more);
	};
	try {
		return await work({ ...context, onProgress });
	} catch (error) {
		if (bytes > 0) {
			context.onProgress(-bytes);
		}
		throw error;
	}
}
