export const id = 2777;
export const ids = [2777];
export const modules = {

/***/ 62777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   problemExcerpts: () => (/* binding */ problemExcerpts),
/* harmony export */   problemLines: () => (/* binding */ problemLines)
/* harmony export */ });
/* unused harmony export problemLine */
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88413);

/** Wider lines are shown in part, around the place that is meant. */
const WIDEST_LINE = 120;
/** One line for each problem: `before:3:14: message (hint)`. */
function problemLines(problems) {
    return problems.map(problemLine);
}
/** A problem on one line: `before:3:14: message (hint)`. */
function problemLine({ position, message, hint }) {
    const { source, line, column } = position;
    const place = `${source}:${line}:${column}`;
    return hint === undefined ? `${place}: ${message}` : `${place}: ${message} (${hint})`;
}
/** Problems for a log: each with the author's line below it and a caret below the place. `texts` are the sources by name. */
function problemExcerpts(problems, texts) {
    const linesBySource = new Map(Object.entries(texts).map(([source, text]) => [source, (0,_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)((0,_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeText */ .r0)(source, text).text)]));
    return problems.flatMap((problem) => {
        const { source, line, column } = problem.position;
        const written = linesBySource.get(source)?.[line - 1]?.text.trimEnd() ?? "";
        return [problemLine(problem), ...(written === "" ? [] : excerpt(written, column))];
    });
}
function excerpt(line, column) {
    const start = line.length <= WIDEST_LINE ? 0 : Math.max(0, column - WIDEST_LINE / 2);
    const shown = line.slice(start, start + WIDEST_LINE);
    const indentation = shown.slice(0, column - 1 - start).replace(/[^\t]/g, " ");
    return [`  ${shown}`, `  ${indentation}^`];
}


/***/ }),

/***/ 88413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   F3: () => (/* binding */ keepLines),
/* harmony export */   RI: () => (/* binding */ stringContent),
/* harmony export */   S$: () => (/* binding */ sliceText),
/* harmony export */   r0: () => (/* binding */ wholeText),
/* harmony export */   r6: () => (/* binding */ placedText)
/* harmony export */ });
/** An input or a file as the author wrote it; a byte order mark and CRLF are no part of the text. */
function wholeText(source, written) {
    const text = written.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
    const starts = linesOf(text).map((line) => line.start);
    const positionAt = (offset) => {
        const line = lineIndexAt(starts, offset);
        return { source, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    };
    return { text, positionAt };
}
/** A text that stands at one place and has no inner positions. */
function placedText(text, position) {
    return { text, positionAt: () => position };
}
/** Part of a text. */
function sliceText(outer, start, end) {
    return {
        text: outer.text.slice(start, end),
        positionAt: (offset) => outer.positionAt(start + offset),
    };
}
/** The text with only some of its lines; the others are empty, so that line numbers stay. */
function keepLines(outer, keep) {
    const lines = linesOf(outer.text);
    const text = lines.map((line, index) => (keep(index) ? line.text : "")).join("\n");
    const starts = linesOf(text).map((line) => line.start);
    const positionAt = (offset) => {
        const index = lineIndexAt(starts, offset);
        return outer.positionAt((lines[index]?.start ?? 0) + offset - (starts[index] ?? 0));
    };
    return { text, positionAt };
}
/**
 * What a YAML string says, with positions in the text it is written in. Exact for strings on one line
 * without escapes and for literal blocks (`|`); the start of the string for all others.
 */
function stringContent(outer, value, range) {
    const written = outer.text.slice(range.start, range.end);
    const shift = written.startsWith("|") ? undefined : written.indexOf(value);
    const offsetOutside = (offset) => {
        if (shift === undefined)
            return range.start + literalOffset(written, value, offset);
        return shift < 0 ? range.start : range.start + shift + offset;
    };
    return { text: value, positionAt: (offset) => outer.positionAt(offsetOutside(offset)) };
}
function linesOf(text) {
    const lines = [];
    let start = 0;
    for (const line of text.split("\n")) {
        lines.push({ text: line, start });
        start += line.length + 1;
    }
    return lines;
}
/** Line n of a literal block's value is line n below its header, less the block's indentation. */
function literalOffset(written, value, offset) {
    const inner = linesOf(value);
    const innerStarts = inner.map((line) => line.start);
    const index = lineIndexAt(innerStarts, offset);
    const innerLine = inner[index];
    const outerLine = linesOf(written)[index + 1];
    if (innerLine === undefined || outerLine === undefined)
        return 0;
    const indentation = outerLine.text.length - innerLine.text.length;
    return outerLine.start + Math.max(indentation, 0) + offset - innerLine.start;
}
function lineIndexAt(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ })

};

