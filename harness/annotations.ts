/** A message the run page shows beside the log. */
export interface Annotation {
	readonly level: AnnotationLevel;
	/** Masked, at most 4,096 characters. */
	readonly message: string;
	/** `file`, `line`, `endLine`, `col`, `endColumn`, `title`, as the command gave them. */
	readonly properties: Readonly<Record<string, string>>;
}

export type AnnotationLevel = "error" | "warning" | "notice";

/** actions/runner ExecutionContext.cs: kept per level and step; the rest is only logged. */
const MAX_PER_LEVEL = 10;
const MAX_MESSAGE_LENGTH = 4096;

/** The annotations of one stage, limited as the runner limits them. */
export class AnnotationList {
	readonly #kept: Annotation[] = [];
	readonly #counts = { error: 0, warning: 0, notice: 0 };

	/** Adds one and returns its message as it is logged: cut to the limit. */
	add(annotation: Annotation): string {
		const message = annotation.message.slice(0, MAX_MESSAGE_LENGTH);
		this.#counts[annotation.level] += 1;
		if (this.#counts[annotation.level] <= MAX_PER_LEVEL) {
			this.#kept.push({ ...annotation, message });
		}
		return message;
	}

	/** Those the run page would show. */
	get kept(): readonly Annotation[] {
		return this.#kept;
	}

	/** How many there were of each level, shown or not. */
	get counts(): Readonly<Record<AnnotationLevel, number>> {
		return this.#counts;
	}
}
