/** Whether every file system can hold a time: up to 2106, where 32 bits end. */
export function isSensible(time: Date): boolean {
	return time.getTime() >= 0 && time.getTime() < 2 ** 32 * 1000;
}
