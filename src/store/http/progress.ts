import { TimeoutError } from "./http-errors.ts";
import type { HttpRequest } from "./http-exchange.ts";

/** Below that no line is of use: 64 kbit/s. */
const SLOWEST_BYTES_PER_MILLISECOND = 8;

/**
 * Calls `onLate` when an answer has not come on for so long, beside the time that it may take to send the request; to be
 * refreshed with everything that comes. The clock of the socket goes by bytes alone, and those of a head that never
 * ends, of answers that only say that there will be one, and of the frame around a body lead nowhere.
 */
export function watchProgress(
	{ body = "" }: HttpRequest,
	milliseconds: number,
	onLate: (error: Error) => void,
): NodeJS.Timeout | undefined {
	if (milliseconds === Number.POSITIVE_INFINITY) {
		return undefined;
	}
	const limit = milliseconds + Buffer.byteLength(body) / SLOWEST_BYTES_PER_MILLISECOND;
	return setTimeout(
		() => onLate(new TimeoutError(`the answer did not come on for ${limit / 1000} s`)),
		Math.ceil(limit),
	);
}
