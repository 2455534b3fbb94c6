import { linesOf, wholeText } from "./source-text.ts";
import type { Problem } from "./spec.ts";
import type { SpecFile } from "./spec-file.ts";

/** Every line of a spec file that holds an expression outside a comment: nothing evaluates it there. */
export function findExpressions({ path, text }: SpecFile): Problem[] {
	const source = wholeText(path, text);
	return linesOf(source.text).flatMap((line) => {
		const offset = line.text.replace(COMMENT, "").indexOf("${{");
		return offset < 0 ? [] : [{ position: source.positionAt(line.start + offset), ...EXPRESSION }];
	});
}

const COMMENT = /(^|\s)#.*/;

const EXPRESSION = {
	message: "no expression is evaluated in a spec file",
	hint: "write the value itself, or put the entry into the step's input",
};
