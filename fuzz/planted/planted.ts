import type { FuzzTarget } from "../target.ts";

/** Behind conditions that chance alone does not meet, one in the other. */
export const PLANTED: FuzzTarget = {
	seeds: ["........"],
	dictionary: [],
	mostBytes: 12,
	check: (input) => {
		if (input[0] === 0x46) {
			if (input[1] === 0x55) {
				if (input[2] === 0x5a) {
					throw new Error("the planted mistake");
				}
			}
		}
	},
};
