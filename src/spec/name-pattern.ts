import { type Finding, quoted } from "./finding.ts";
import { checkPattern } from "./pattern-syntax.ts";

/** What is wrong with a pattern for names relative to the base, if anything. `does` is what it is there for: `excludes`. */
export function checkNamePattern(pattern: string, does: string): Finding | undefined {
	if (!pattern.startsWith("!") && !pattern.startsWith("./")) return checkPattern(pattern);
	return {
		message: `${quoted(pattern)} ${does} nothing: names here are relative to the base`,
		hint: `leave out the \`${pattern.startsWith("!") ? "!" : "./"}\``,
	};
}
