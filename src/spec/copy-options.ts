import { boolean } from "./fields.ts";
import type { OptionTable } from "./option.ts";

/** What only copies can say. */
export const COPY_OPTIONS = {
	move: { directions: ["copy"], read: boolean },
} as const satisfies OptionTable;
