import type { Rivals } from "./rival-options.ts";

/** What does not go together with `archive`. */
export const ARCHIVE_RIVALS: readonly Rivals[] = [
	{
		keys: ["archive", "overwrite"],
		clash: ({ overwrite }) =>
			overwrite === "if-changed"
				? {
						message:
							"`overwrite: if-changed` cannot tell whether an archive changed before it is made",
						hint: "write `always` or `never`, or upload the files as they are",
					}
				: undefined,
	},
	{
		keys: ["archive", "compress"],
		clash: ({ compress }) =>
			compress === "none"
				? undefined
				: {
						message: "`archive` and `compress` exclude each other",
						hint: "`tar.gz`, `tar.zst` and `zip` are compressed",
					},
	},
	{
		keys: ["archive", "flatten"],
		clash: ({ flatten }) =>
			flatten === true
				? { message: "`archive` and `flatten` exclude each other", hint: "`base` moves names up" }
				: undefined,
	},
	...(["rules", "newest", "sort", "keep-attributes"] as const).map(
		(key): Rivals => ({
			keys: ["archive", key],
			clash: () => ({
				message: `\`archive\` and \`${key}\` exclude each other: an archive is one object`,
				hint: "leave it out",
			}),
		}),
	),
];
