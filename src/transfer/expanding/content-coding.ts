import { StagingError } from "../../errors.ts";
import { ownEntry } from "../../own-entry.ts";
import type { Download } from "../../plan/plan.ts";
import type { ContentCoding } from "../../spec/spec.ts";
import { describeTransfer } from "../locations.ts";

/** RFC 9110, 8.4.1; `x-gzip` is the older name of gzip. */
const CODINGS: Readonly<Record<string, ContentCoding>> = {
	gzip: "gzip",
	"x-gzip": "gzip",
	br: "br",
	zstd: "zstd",
};

/** What says nothing of the bytes that are stored: `aws-chunked` is how an upload came, and some stores keep the word. */
const NO_CODINGS = ["", "identity", "aws-chunked"];

/**
 * What the content of an object that has arrived is to be decoded from; `undefined` where it is not encoded. `stored`
 * is its `Content-Encoding`. Fails with `content-refused` when that is none of ours, or not the one the entry names.
 */
export function chooseCoding(download: Download, stored = ""): ContentCoding | undefined {
	const { decode = "stored" } = download.entry;
	const names = stored
		.toLowerCase()
		.split(",")
		.map((name) => name.trim())
		.filter((name) => !NO_CODINGS.includes(name));
	const [name] = names;
	if (name === undefined) {
		return decode === "stored" ? undefined : decode;
	}
	const what = describeTransfer(download);
	const coding = names.length === 1 ? ownEntry(CODINGS, name) : undefined;
	if (coding === undefined) {
		throw new StagingError(
			"content-refused",
			`Could not ${what}: its \`Content-Encoding\` is \`${names.join(", ")}\`, which cannot be decoded`,
			{ hint: "`gzip`, `br` and `zstd` can be, one at a time: leave out `decode`" },
		);
	}
	if (decode !== "stored" && decode !== coding) {
		throw new StagingError(
			"content-refused",
			`Could not ${what}: \`decode\` is \`${decode}\`, and the object's \`Content-Encoding\` is \`${name}\``,
			{ hint: "`decode: true` takes what the object says" },
		);
	}
	return coding;
}
