import { readFileSync, writeFileSync } from "node:fs";
import { S3_PARTS } from "../src/part-bytes.ts";
import type { DialectRow } from "../src/store/dialect.ts";
import { DIALECTS } from "../src/store/dialect-rows.ts";
import { DIALECT_NAMES } from "../src/store-traits.ts";

// Writes the table of stores in docs/providers.md from the rows that the code goes by; with `--check` it only says
// whether it is as it should be.

const DOCUMENT = "docs/providers.md";
const [START, END] = [
	"<!-- stores: generated from src/store/dialect-rows.ts -->",
	"<!-- /stores -->",
];
const MIB = 2 ** 20;

function main(flags: readonly string[]): void {
	const current = readFileSync(DOCUMENT, "utf8");
	const [from, to] = [current.indexOf(START), current.indexOf(END)];
	if (from === -1 || to < from) throw new Error(`${DOCUMENT}: there is no place for the table`);
	const wanted = `${current.slice(0, from + START.length)}\n\n${storesTable()}\n\n${current.slice(to)}`;
	if (!flags.includes("--check")) {
		writeFileSync(DOCUMENT, wanted);
	} else if (current !== wanted) {
		console.error(
			`${DOCUMENT} does not tell what the code goes by. Run: node scripts/generate-providers.ts`,
		);
		process.exitCode = 1;
	}
}

function storesTable(): string {
	const head = [
		"`dialect`",
		"Store",
		"Uploads checked by",
		"`overwrite: never`",
		"Refused in the plan",
		"Else",
	];
	const rows = DIALECT_NAMES.map((name) => toCells(DIALECTS[name]));
	return [head, head.map(() => "---"), ...rows]
		.map((cells) => `| ${cells.join(" | ")} |`)
		.join("\n");
}

function toCells(row: DialectRow): readonly string[] {
	return [
		`\`${row.name}\``,
		row.name === "generic" ? "any other" : row.title,
		PROOFS[row.uploadProof],
		neverText(row),
		refusedText(row),
		elseText(row).join("; "),
	];
}

const PROOFS: Readonly<Record<DialectRow["uploadProof"], string>> = {
	"full-crc32": "CRC32 of the whole",
	"part-crc32": "CRC32 of each part",
	md5: "Content-MD5",
	none: "nothing",
};

const COPY_CONDITIONS: Readonly<Record<DialectRow["copyConditions"], string | false>> = {
	heeds: false,
	ignores: "sources of copies are looked at once more afterwards",
	"refuses-of-parts":
		"objects in parts are copied in one request, and looked at once more afterwards",
};

/** One object comes by one request, large ones by a completion, copies by a copy. */
function neverText({ onlyNew }: DialectRow): string {
	if (Object.values(onlyNew).every((manner) => manner === "unsure")) return "looks first, and asks";
	const names = {
		PutObject: "one request",
		CompleteMultipartUpload: "parts",
		CopyObject: "copies",
	};
	const heeded = Object.entries(names).flatMap(([operation, what]) =>
		onlyNew[operation as keyof typeof names] === "heeds" ? [what] : [],
	);
	if (heeded.length === 3) return "one of several wins";
	return heeded.length === 0
		? "looks first"
		: `one of several wins for ${heeded.join(" and ")}, else looks first`;
}

function refusedText({ name, lacks, storageClasses }: DialectRow): string {
	const features = lacks.map((feature) => FEATURES[feature]);
	const classes =
		storageClasses === undefined || name === "aws"
			? []
			: [`storage classes but ${storageClasses.join(", ")}`];
	return [...features, ...classes].join(", ");
}

const FEATURES: Readonly<Record<DialectRow["lacks"][number], string>> = {
	acl: "`acl`, `grants`",
	tags: "`tags`",
	"website-redirect": "`website-redirect`",
	"object-lock": "`retain-until`, `legal-hold`",
	encryption: "`encryption: AES256`",
	kms: "`encryption: aws:kms`",
	"customer-key": "`encryption: { type: customer }`",
	"requester-pays": "`request-payer`",
	"expected-bucket-owner": "`expected-bucket-owner`",
};

function elseText(row: DialectRow): string[] {
	const { parts, region } = row;
	const told = [
		parts.most !== S3_PARTS.most && `at most ${parts.most.toLocaleString("en")} parts`,
		parts.leastBytes !== S3_PARTS.leastBytes && `parts of ${parts.leastBytes / MIB} MiB or more`,
		!row.copiesParts && "copies of any size in one request",
		COPY_CONDITIONS[row.copyConditions],
		row.needsHostStyle && "the bucket in the host name",
		!row.keepsUnderscores && "`_` in names of metadata comes back as `-`",
		row.checksumRequests === "no" && "has no checksums to ask for",
		region !== "us-east-1" && `region \`${region}\``,
	];
	return told.filter((text) => text !== false);
}

main(process.argv.slice(2));
