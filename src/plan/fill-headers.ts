import { StagingError } from "../errors.ts";
import type { Finding } from "../spec/finding.ts";
import { checkContentDisposition } from "../spec/header-values.ts";
import type { HeaderOptions } from "../spec/headers.ts";
import { checkMetadataSize } from "../spec/metadata.ts";
import { fillIn, holds, isTemplate, type Placeholder } from "../spec/placeholders.ts";
import { checkTagPair } from "../spec/tags.ts";
import type { ObjectHeaders } from "../store/object-facts.ts";
import { lastSegment } from "./key-path.ts";

/** What placeholders stand for, but for the digest, which is not known before the bytes are read. */
export interface FileFacts {
	/** Relative to the base. */
	readonly name: string;
	readonly bytes: number;
	/** Metadata of its own, as far as the author's does not say otherwise. Default: none. */
	readonly attributes?: Readonly<Record<string, string>>;
}

/** What may hold placeholders. */
type Fillable = Pick<HeaderOptions, "metadata" | "tags" | "contentDisposition">;

/** The headers of one object. */
export interface Described<Said extends Fillable = ObjectHeaders> {
	readonly headers: Said;
	/** Where they hold the digest of the bytes, in hexadecimal: what they are with it. */
	readonly headersWith?: (sha256: string) => Said;
}

/** Fills headers in that all files share otherwise. Fails with `invalid-spec` where an object cannot have what comes out. */
export type HeaderFiller = <Said extends Fillable>(
	headers: Said,
	file: FileFacts,
) => Described<Said>;

type Texts = Readonly<Record<string, string>>;

/** Absent where the author wrote no placeholder. */
export function createHeaderFiller(asked: HeaderOptions): HeaderFiller | undefined {
	const metadata = templatesOf(asked.metadata);
	const tags = templatesOf(asked.tags);
	const disposition = templatesOf({ value: asked.contentDisposition ?? "" });
	const all = [metadata, tags, disposition].flatMap((texts) => Object.values(texts));
	if (all.length === 0) return undefined;
	const needsDigest = all.some((text) => holds(text, "sha256"));
	const fill = <Said extends Fillable>(headers: Said, file: FileFacts, sha256: string): Said => {
		const textOf = (placeholder: Placeholder) => valuesOf(file, sha256)[placeholder];
		const [said] = Object.values(fillAll(disposition, textOfDisposition(textOf)));
		return {
			...headers,
			...(headers.metadata && { metadata: { ...headers.metadata, ...fillAll(metadata, textOf) } }),
			...(headers.tags && { tags: { ...headers.tags, ...fillAll(tags, textOf) } }),
			...(said !== undefined && { contentDisposition: said }),
		};
	};
	return (headers, file) => {
		refuseImpossible(fill(headers, file, ANY_DIGEST), file.name);
		if (!needsDigest) return { headers: fill(headers, file, ANY_DIGEST) };
		return {
			headers: fill(headers, file, "{sha256}"),
			headersWith: (sha256) => fill(headers, file, sha256),
		};
	};
}

/** As long as every other. */
const ANY_DIGEST = "0".repeat(64);

function templatesOf(texts: Texts = {}): Texts {
	return Object.fromEntries(Object.entries(texts).filter(([, text]) => isTemplate(text)));
}

function fillAll(
	templates: Texts,
	textOf: (placeholder: Placeholder, before: string) => string,
): Texts {
	return Object.fromEntries(
		Object.entries(templates).map(([name, text]) => [name, fillIn(text, textOf)]),
	);
}

function valuesOf({ name, bytes }: FileFacts, sha256: string): Record<Placeholder, string> {
	return { path: name, name: lastSegment(name), bytes: String(bytes), sha256 };
}

/** RFC 6266: names are percent-encoded behind `UTF-8''` (RFC 8187), and stand in quotes otherwise. */
function textOfDisposition(textOf: (placeholder: Placeholder) => string) {
	return (placeholder: Placeholder, before: string): string => {
		const text = textOf(placeholder);
		if (/UTF-8'[^'"]*'[^;\s]*$/i.test(before)) return encodeExtended(text);
		return text.replace(/["\\]/g, "\\$&");
	};
}

/** RFC 8187, 3.2.1: `attr-char` has no `'`, `(`, `)` and `*`. */
function encodeExtended(text: string): string {
	const toHex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
	return encodeURIComponent(text.toWellFormed()).replace(/['()*]/g, toHex);
}

function refuseImpossible(headers: Fillable, name: string): void {
	const [problem] = problemsOf(headers);
	if (problem === undefined) return;
	const { message, hint } = problem;
	throw new StagingError("invalid-spec", `With what \`${name}\` is filled in, ${message}`, {
		hint: hint ?? "Say less, or give such files an entry or a rule of their own",
	});
}

function* problemsOf({
	metadata = {},
	tags = {},
	contentDisposition,
}: Fillable): Generator<Finding> {
	const tooLarge = checkMetadataSize(metadata);
	if (tooLarge !== undefined) yield tooLarge;
	for (const [name, value] of Object.entries(tags)) {
		const wrong = checkTagPair(name, value);
		if (wrong !== undefined) yield { ...wrong, message: `\`tags\`: ${wrong.message}` };
	}
	const wrong = contentDisposition && checkContentDisposition(contentDisposition);
	if (!wrong) return;
	const hint = "write `filename*=UTF-8''{name}`: there a name is percent-encoded";
	yield { message: `\`content-disposition\`: ${wrong.message}`, hint };
}
