export const id = 5274;
export const ids = [5274];
export const modules = {

/***/ 45274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readYaml: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/spec/finding.js
var finding = __webpack_require__(5263);
// EXTERNAL MODULE: ./build/spec/source-text.js
var source_text = __webpack_require__(88413);
;// CONCATENATED MODULE: ./build/spec/yaml-findings.js
const QUOTE_IT = "put the value in double quotes";
/** What the parser's errors mean to an author; the parser's own words serve for the rest. */
const BY_CODE = {
    TAB_AS_INDENT: { message: "YAML takes no tab here", hint: "use spaces" },
    TAG_RESOLVE_FAILED: { message: "an unquoted `!` starts a YAML tag", hint: QUOTE_IT },
    BAD_ALIAS: { message: "an unquoted `*` starts a YAML alias", hint: QUOTE_IT },
    BLOCK_AS_IMPLICIT_KEY: {
        message: "a second `key: value` inside a value",
        hint: "start every key in the same column, and put a value that holds `: ` in double quotes",
    },
    MULTILINE_IMPLICIT_KEY: {
        message: "expected `key: value` on one line",
        hint: "put a space after the `:`",
    },
    MULTIPLE_DOCS: { message: "a second YAML document starts here", hint: "remove the `---`" },
    RESOURCE_EXHAUSTION: { message: "this is nested too deeply" },
};
const BY_TEXT = [
    [/^Missing closing .quote/, { message: "a quote is opened and never closed" }],
    [
        /^Sequence item without - indicator/,
        {
            message: "this line belongs to no item",
            hint: "start an item with `- `, and its further keys below its first key",
        },
    ],
    [
        /must be sufficiently indented and end with a|^Expected flow .* to end with/,
        { message: "a bracket is never closed" },
    ],
    [
        /^Plain value cannot start with/,
        { message: "a value without quotes cannot start with this character", hint: QUOTE_IT },
    ],
    [
        /^Invalid escape sequence/,
        {
            message: "double quotes know no such escape",
            hint: "write a backslash as `\\\\`, or use single quotes",
        },
    ],
];
const BRACKET_VALUE = {
    message: "a value that starts with `[` or `{` ends with its bracket in YAML",
    hint: QUOTE_IT,
};
/** An error of the YAML parser in our words. `line` is the text of the line it stands in. */
function yamlFinding(error, line) {
    if (/^[ ]*\t/.test(line))
        return { message: "a tab indents this line", hint: "use spaces" };
    const known = BY_CODE[error.code];
    if (known !== undefined)
        return known;
    const [, described] = BY_TEXT.find(([words]) => words.test(error.message)) ?? [];
    if (described !== undefined)
        return described;
    if (/(^|[:-] +)[[{]/.test(line))
        return BRACKET_VALUE;
    return { message: `not valid YAML: ${error.message.replace(/\s+/g, " ")}` };
}

;// CONCATENATED MODULE: ./build/spec/yaml-value.js




/** Nothing in a spec nests deeper; it bounds the recursion on hostile text. */
const DEEPEST_NESTING = 16;
/**
 * Reads YAML 1.2 (core schema) into plain values. What is no YAML is reported, once a line; the values
 * are then undefined. Unknown tags, aliases without an anchor and duplicate keys are reported too. Of
 * part of a text an anchor may stand elsewhere in `whole`.
 */
function readYaml(source, report, { whole = "" } = {}) {
    const document = (0,dist/* parseDocument */.Tp)(source.text, {
        logLevel: "silent",
        prettyErrors: false,
        uniqueKeys: false,
    });
    const gaps = new Set(document.errors.filter(isListGap).map(({ pos }) => pos[0]));
    const errors = [...document.errors, ...document.warnings].filter((error) => !isListGap(error));
    if (errors.length === 0) {
        const reader = { source, document, report, values: new Map(), whole, gaps };
        return toValue(document.contents, source.positionAt(0), reader);
    }
    reportErrors(errors, source, report);
    return undefined;
}
function reportErrors(errors, source, report) {
    const lines = new Set();
    for (const error of errors) {
        const offset = Math.min(error.pos[0], source.text.trimEnd().length);
        const position = source.positionAt(offset);
        if (lines.has(position.line))
            continue;
        lines.add(position.line);
        const start = source.text.lastIndexOf("\n", offset - 1) + 1;
        const [line = ""] = source.text.slice(start).split("\n", 1);
        report(position, yamlFinding(error, line));
    }
}
function isListGap({ code, message }) {
    return code === "UNEXPECTED_TOKEN" && message === "Unexpected , in flow sequence";
}
/** `otherwise` is the place of a value that is not written. */
function toValue(node, otherwise, reader, depth = 0) {
    if ((0,dist/* isAlias */.Vj)(node))
        return aliasValue(node, otherwise, reader, depth);
    if (!(0,dist/* isScalar */.jn)(node) && !(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
        return { kind: "nothing", position: otherwise };
    const position = node.range ? reader.source.positionAt(node.range[0]) : otherwise;
    if ((0,dist/* isScalar */.jn)(node))
        return scalarValue(node, position, reader);
    const known = reader.values.get(node);
    if (known !== undefined && known !== "being read")
        return known;
    if (known === "being read" || depth > DEEPEST_NESTING) {
        reader.report(position, { message: "this is nested too deeply" });
        return { kind: "broken", position };
    }
    reader.values.set(node, "being read");
    const value = (0,dist/* isSeq */.oP)(node)
        ? { kind: "list", position, items: listItems(node, position, reader, depth + 1) }
        : { kind: "map", position, fields: mapFields(node.items, position, reader, depth + 1) };
    reader.values.set(node, value);
    return value;
}
function listItems(list, position, reader, depth) {
    const items = list.items.map((item) => toValue(item, position, reader, depth));
    const [start, end] = list.range ?? [0, 0];
    // Lists inside this one have taken their own gaps by now.
    const gaps = [...reader.gaps].filter((gap) => start <= gap && gap < end);
    for (const gap of gaps) {
        reader.gaps.delete(gap);
        items.push({ kind: "nothing", position: reader.source.positionAt(gap) });
    }
    return items;
}
function aliasValue(alias, otherwise, reader, depth) {
    const position = alias.range ? reader.source.positionAt(alias.range[0]) : otherwise;
    const target = alias.resolve(reader.document);
    if (target !== undefined)
        return { ...toValue(target, position, reader, depth + 1), position };
    if (reader.whole.includes(`&${alias.source}`))
        return { kind: "broken", position };
    reader.report(position, {
        message: `an unquoted \`*\` starts a YAML alias, and there is no anchor ${(0,finding/* quoted */.TL)(`&${alias.source}`)}`,
        hint: "put the value in double quotes",
    });
    return { kind: "broken", position };
}
const HALF_CHARACTER = {
    message: "the text holds one half of a surrogate pair, which no key and no name can hold",
    hint: "write the character itself, or both halves: `\\uD83D\\uDE00`",
};
function scalarValue(node, position, { source, report }) {
    const written = node.source ?? "";
    const [start, end] = node.range ?? [0, 0];
    switch (typeof node.value) {
        case "string": {
            if (!node.value.isWellFormed()) {
                report(position, HALF_CHARACTER);
                return { kind: "broken", position };
            }
            if (!node.type?.startsWith("BLOCK")) {
                const content = (0,source_text/* stringContent */.RI)(source, node.value, { start, end });
                return { kind: "text", content, position };
            }
            const content = (0,source_text/* stringContent */.RI)(source, node.value.replace(/\n+$/, ""), { start, end });
            return { kind: "text", content, position, block: node.value };
        }
        case "number":
        case "bigint":
            return { kind: "number", text: written, position };
        case "boolean":
            return { kind: "boolean", text: written, position };
        default:
            if (node.value === null)
                return { kind: "nothing", position };
            report(position, { message: "expected text, found data with a YAML tag" });
            return { kind: "broken", position };
    }
}
function mapFields(pairs, mapPosition, reader, depth) {
    const fields = new Map();
    for (const pair of pairs) {
        const node = pair.key;
        const position = (0,dist/* isScalar */.jn)(node) && node.range ? reader.source.positionAt(node.range[0]) : mapPosition;
        const key = (0,dist/* isScalar */.jn)(node) ? (node.source ?? String(node.value ?? "")) : undefined;
        if (key === undefined)
            reader.report(position, { message: "expected a name as the key" });
        else if (fields.has(key))
            reader.report(position, { message: `${(0,finding/* quoted */.TL)(key)} stands here twice` });
        else
            fields.set(key, { key, position, value: toValue(pair.value, position, reader, depth) });
    }
    return [...fields.values()];
}


/***/ })

};

