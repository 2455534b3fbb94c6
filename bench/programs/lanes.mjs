/** Calls `work(0)` to `work(count - 1)`, at most `width` at a time. */
export async function inLanes(count, width, work) {
	let next = 0;
	const lane = async (number) => {
		for (let index = next++; index < count; index = next++) await work(index, number);
	};
	await Promise.all(Array.from({ length: Math.min(width, count) }, (_, number) => lane(number)));
}
