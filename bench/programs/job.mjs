/** What the program is to do: the only argument it is started with. */
export const job = JSON.parse(process.argv[2]);

/** The name of one of many files. */
export function nameOf(index) {
	return String(index).padStart(6, "0");
}
