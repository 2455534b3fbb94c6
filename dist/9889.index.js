export const id = 9889;
export const ids = [9889];
export const modules = {

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ decodeMetadataText),
/* harmony export */   z: () => (/* binding */ encodeMetadataText)
/* harmony export */ });
/**
 * A metadata value as HTTP can carry it. Text that is not plain ASCII becomes RFC 2047 encoded words, which
 * is also how S3 gives such values back; everything else stays as it is.
 */
function encodeMetadataText(text) {
    if (isPlain(text)) {
        return text;
    }
    return splitUtf8(text)
        .map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`)
        .join(" ");
}
/** The text a metadata value stands for. A value that is no valid encoded word is left as it is. */
function decodeMetadataText(value) {
    // RFC 2047 §6.2: white space between two encoded words is not part of the text.
    return value
        .replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?[^?\s]*\?=)/gi, "$1")
        .replace(/(?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=)+/gi, decodeRun);
}
// Text that looks like an encoded word is encoded as well, else it would be read back as something else;
// so is text whose ends or control characters a header would not keep.
function isPlain(text) {
    return /^[\x20-\x7e]*$/.test(text) && text.trim() === text && !text.includes("=?");
}
// RFC 2047 §2: an encoded word has at most 75 characters, of which 12 are not base64; §5: none splits a character.
const WORD_BYTES = 45;
function splitUtf8(text) {
    const pieces = [""];
    let bytes = 0;
    for (const character of text) {
        const size = Buffer.byteLength(character);
        if (bytes + size > WORD_BYTES) {
            pieces.push("");
            bytes = 0;
        }
        pieces[pieces.length - 1] += character;
        bytes += size;
    }
    return pieces;
}
// Some writers split a character over two words, so neighbours of one charset are decoded as one text.
function decodeRun(run) {
    const words = run.match(/=\?[^?\s]+\?[bq]\?[^?\s]*\?=/gi)?.map(toBytes) ?? [];
    const [first] = words;
    const isOneCharset = words.every((word) => word?.charset === first?.charset);
    if (first === undefined || !isOneCharset) {
        return run;
    }
    const bytes = Buffer.concat(words.map((word) => word?.bytes ?? Buffer.alloc(0)));
    return decodeBytes(first.charset, bytes) ?? run;
}
function toBytes(word) {
    const [, charset = "", encoding = "", data = ""] = word.split("?");
    const bytes = encoding.toLowerCase() === "b" ? fromBase64(data) : fromQ(data);
    return bytes && { charset: charset.toLowerCase(), bytes };
}
function fromBase64(data) {
    return /^[A-Za-z0-9+/]*={0,2}$/.test(data) ? Buffer.from(data, "base64") : undefined;
}
function fromQ(data) {
    if (/=(?![0-9a-f]{2})/i.test(data)) {
        return undefined;
    }
    const latin1 = data
        .replaceAll("_", " ")
        .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(latin1, "latin1");
}
function decodeBytes(charset, bytes) {
    try {
        return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ checkOneLine),
/* harmony export */   L_: () => (/* binding */ refuseKind),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   bw: () => (/* binding */ reportBlank),
/* harmony export */   d8: () => (/* binding */ wordList),
/* harmony export */   gV: () => (/* binding */ prefixed),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5263);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3508);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8671);



/** A reader of text that in full depth is neither blank nor refused by `check`. */
function text(check = () => undefined) {
    return (field, reading) => {
        const found = readItem(field, field.value, reading);
        if (found === undefined || reading.depth === "outline")
            return found;
        const finding = checkOneLine(found) ?? check(found);
        if (finding === undefined)
            return found;
        reading.report(field.value.position, prefixed(field, finding));
        return undefined;
    };
}
/** A reader of what `parse` makes of a text, which may not yet be whole in outline depth. */
function parsed(parse) {
    return (field, reading) => {
        const { value } = field;
        // What is expected is no text, and quotes would not help.
        const written = value.kind === "boolean" ? value.text : text()(field, reading);
        if (written === undefined || reading.depth === "outline")
            return undefined;
        const found = parse(written);
        if (!(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinding */ .qd)(found))
            return found;
        reading.report(field.value.position, prefixed(field, found));
        return undefined;
    };
}
/** A reader of one text or a list of texts. */
function texts(check = () => undefined) {
    return (field, reading) => {
        if (field.value.kind !== "list" || (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlank */ .z3)(field.value)) {
            const single = text(check)(field, reading);
            return single === undefined ? undefined : [single];
        }
        const items = field.value.items.map((value) => text(check)({ ...field, value }, reading));
        const known = items.filter((item) => item !== undefined);
        return known.length === items.length || reading.depth === "outline" ? known : undefined;
    };
}
/** A reader of `true` or `false`. */
function boolean(field, reading) {
    const { value } = field;
    if (value.kind === "boolean")
        return value.text.toLowerCase() === "true";
    if (reportBlank(field, value, reading))
        return undefined;
    return refuseKind(field, value, { expected: "true or false", hint: booleanHint(value) }, reading);
}
/** A reader of one of some words. */
function word(words) {
    return (field, reading) => readWord(field, field.value, words, reading);
}
/** A reader of one of some words or a list of them. */
function wordList(words) {
    return (field, reading) => {
        const { value } = field;
        const items = value.kind === "list" && !(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlank */ .z3)(value) ? value.items : [value];
        const known = items.flatMap((item) => readWord(field, item, words, reading) ?? []);
        return known.length > 0 ? known : undefined;
    };
}
/** Reports a blank value where values are final. True if it is blank or reported before. */
function reportBlank(field, value, reading) {
    if (value.kind === "broken")
        return true;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlank */ .z3)(value))
        return false;
    if (reading.depth === "full")
        reading.report(value.position, { message: `${name(field)} is empty` });
    return true;
}
/** Reports a value of the wrong kind. */
function refuseKind(field, value, { expected, hint }, { report }) {
    const message = `${name(field)}: expected ${expected}, found ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(value)}`;
    report(value.position, hint === undefined ? { message } : { message, hint });
}
/** A finding about a field's value, with the field's name in front. */
function prefixed(field, finding) {
    return { ...finding, message: `${name(field)}: ${finding.message}` };
}
function name({ key }) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key);
}
function readItem(field, value, reading) {
    if (reportBlank(field, value, reading))
        return undefined;
    const found = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value);
    return found ?? refuseKind(field, value, { expected: "text", hint: textHint(value) }, reading);
}
function readWord(field, value, words, reading) {
    if (reportBlank(field, value, reading))
        return undefined;
    const written = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value);
    const known = words.find((candidate) => candidate === written);
    if (known !== undefined)
        return known;
    const close = written === undefined ? undefined : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(written, words);
    const hint = close === undefined ? undefined : `did you mean \`${close}\`?`;
    return refuseKind(field, value, { expected: (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)(words), hint }, reading);
}
/** What no name of a file and no pattern of ours holds. */
function checkOneLine(found) {
    if (/[\r\n]/.test(found))
        return { message: "this value holds a line break" };
    return found.includes("\0") ? { message: "this value holds a NUL character" } : undefined;
}
function booleanHint(value) {
    const isQuoted = value.kind === "text" && /^(true|false)$/i.test(value.content.text);
    return isQuoted ? "write it without quotes" : undefined;
}
function textHint(value) {
    return value.kind === "boolean" ? "put it in quotes" : undefined;
}


/***/ }),

/***/ 9816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ checkWebsiteRedirect),
/* harmony export */   BB: () => (/* binding */ checkHeaderValue),
/* harmony export */   Y5: () => (/* binding */ checkContentType),
/* harmony export */   rw: () => (/* binding */ checkContentDisposition),
/* harmony export */   sg: () => (/* binding */ isToken),
/* harmony export */   uE: () => (/* binding */ parseExpires)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5263);

/** RFC 9110, 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const MEDIA_TYPE = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+\/[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*(;.*)?$/;
const ISO_TIME = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
/** What is wrong with the value of a system header, if anything: it is visible ASCII and spaces. */
function checkHeaderValue(value) {
    if (/\p{Cc}/u.test(value))
        return { message: "a header holds no control characters" };
    const [character] = /[^\x20-\x7e]/u.exec(value) ?? [];
    if (character === undefined)
        return undefined;
    return { message: `a header holds ASCII characters only, found ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(character)}` };
}
function checkContentDisposition(value) {
    const finding = checkHeaderValue(value);
    if (finding === undefined || /\p{Cc}/u.test(value))
        return finding;
    const hint = "write such a name percent-encoded: `attachment; filename*=UTF-8''caf%C3%A9.txt`";
    return { ...finding, hint };
}
function checkContentType(value) {
    const finding = checkHeaderValue(value);
    if (finding !== undefined || MEDIA_TYPE.test(value))
        return finding;
    return { message: `expected a type such as \`text/html\`, found ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value)}` };
}
/** Amazon S3 user guide, "(Optional) Configuring a webpage redirect": a key of the bucket, or a URL. */
function checkWebsiteRedirect(value) {
    const finding = checkHeaderValue(value);
    if (finding !== undefined || /^(?:\/|https?:\/\/)./.test(value))
        return finding;
    return {
        message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value)} is nowhere to redirect to`,
        hint: "write a key with a `/` before it, or a URL with `http://` or `https://`",
    };
}
/** RFC 9110 token: what a header's name consists of. */
function isToken(name) {
    return TOKEN.test(name);
}
/** Reads an ISO 8601 date (midnight UTC), an ISO 8601 time with `Z` or an offset, or an HTTP date (RFC 9110, 5.6.7). */
function parseExpires(text) {
    const iso = ISO_TIME.exec(text);
    if (iso === null)
        return parseHttpDate(text);
    if (iso[4] !== undefined && iso[7] === undefined) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} has no time zone`,
            hint: "add `Z` for UTC, or an offset such as `+02:00`",
        };
    }
    const date = new Date(text.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
    return isRealDay(iso) && !Number.isNaN(date.getTime()) ? date : noDate(text);
}
function parseHttpDate(text) {
    const date = new Date(/^[A-Z][a-z]{2}, .* GMT$/.test(text) ? text : Number.NaN);
    return !Number.isNaN(date.getTime()) && date.toUTCString() === text ? date : noDate(text);
}
/** `Date` takes 30 February for 2 March. */
function isRealDay([, year, month, day]) {
    const date = new Date(0);
    date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
function noDate(text) {
    return {
        message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is no date`,
        hint: "write `2026-12-31`, `2026-12-31T23:59:59Z` or `Thu, 31 Dec 2026 23:59:59 GMT`",
    };
}


/***/ }),

/***/ 4089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _6: () => (/* binding */ readMetadata),
/* harmony export */   hZ: () => (/* binding */ checkMetadataSize)
/* harmony export */ });
/* unused harmony export encodedMetadataBytes */
/* harmony import */ var _metadata_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _header_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9816);
/* harmony import */ var _text_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4576);




/** Amazon S3 user guide, "Working with object metadata": names and values together. */
const MOST_METADATA_BYTES = 2_048;
/**
 * Reads a mapping of texts. Names come out in lower case; numbers and booleans are their text as written,
 * no value is empty text.
 */
function readMetadata(field, reading) {
    const pairs = (0,_text_map_js__WEBPACK_IMPORTED_MODULE_0__/* .readTextMap */ .K)(field, reading, { example: "metadata: { name: value }", checkPair });
    return pairs && Object.fromEntries([...pairs].map(([name, text]) => [name.toLowerCase(), text]));
}
/** What is wrong with all metadata of an object taken together, if anything. */
function checkMetadataSize(metadata) {
    const bytes = encodedMetadataBytes(metadata);
    if (bytes <= MOST_METADATA_BYTES)
        return undefined;
    return {
        message: `\`metadata\` is ${bytes} bytes in all (names and encoded values), and S3 takes at most ${MOST_METADATA_BYTES}`,
    };
}
/** Names and values as they are sent: text that is no plain ASCII as RFC 2047 encoded words in base64. */
function encodedMetadataBytes(metadata) {
    return Object.entries(metadata).reduce((sum, [name, value]) => sum + name.length + (0,_metadata_text_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeMetadataText */ .z)(value).length, 0);
}
function checkPair(name, text, known) {
    if (/^x-amz-meta-/i.test(name)) {
        const hint = `write ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name.slice("x-amz-meta-".length))}`;
        return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: names of \`metadata\` go without \`x-amz-meta-\``, hint };
    }
    if (!(0,_header_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isToken */ .sg)(name)) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} cannot be a header's name`,
            hint: "use letters, digits, `-`, `_` and `.`",
        };
    }
    if ([...known.keys()].some((other) => other.toLowerCase() === name.toLowerCase())) {
        return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} stands here twice: names do not differ by case` };
    }
    if (!/\p{Cc}/u.test(text))
        return undefined;
    return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: metadata holds no control characters` };
}


/***/ }),

/***/ 3508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ unknownKey),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5263);

/** A misspelt word longer than this is not worth comparing. */
const LONGEST_WORD = 64;
/** What other tools call it: the first of these that is known in the place. */
const SYNONYMS = new Map([
    ["source", ["from"]],
    ["src", ["from"]],
    ["destination", ["to"]],
    ["dest", ["to"]],
    ["target", ["to"]],
    ["delete", ["prune"]],
    ["unpack", ["extract"]],
    ["unzip", ["extract"]],
    ["untar", ["extract"]],
    ["decompress", ["decode"]],
    ["gunzip", ["decode"]],
    ["latest", ["newest"]],
    ["preserve", ["keep-attributes"]],
    ["max-size", ["max-bytes"]],
    ["sse", ["encryption"]],
    ["cache", ["cache-control"]],
    ["gzip", ["compress", "tar.gz"]],
    ["gz", ["gzip", "tar.gz"]],
    ["brotli", ["br"]],
    ["zst", ["zstd", "tar.zst"]],
    ["zstd", ["tar.zst"]],
    ["tgz", ["tar.gz"]],
    ["tzst", ["tar.zst"]],
    ["kms", ["aws:kms"]],
]);
/**
 * The candidate closest to a misspelt word: at most two edits away (or a third of the word's length,
 * if that is more), counting a swap of neighbours as one; never so many that nothing of the word is left.
 * What other tools say for a candidate is that candidate.
 */
function nearest(word, candidates) {
    if (word.length > LONGEST_WORD)
        return undefined;
    const wanted = normalised(word);
    const meant = SYNONYMS.get(wanted)?.find((one) => candidates.includes(one));
    if (meant !== undefined)
        return meant;
    let best;
    let bestDistance = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, normalised(candidate));
        if (distance < Math.min(bestDistance, candidate.length)) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** A key that nobody knows, with the nearest one that is known, else all of them. */
function unknownKey(key, keys) {
    const candidate = nearest(key, keys);
    const hint = candidate === undefined
        ? `known here: ${keys.map(_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL).join(", ")}`
        : `did you mean \`${candidate}\`?`;
    return { message: `unknown key ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key)}`, hint };
}
function normalised(word) {
    return word.toLowerCase().replaceAll("_", "-");
}
/** Damerau–Levenshtein distance in its optimal string alignment form. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = a[i - 1] === b[j - 1] ? 0 : 1;
            let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                cost = Math.min(cost, at(beforeLast, j - 2) + 1);
            row.push(cost);
        }
        beforeLast = last;
        last = row;
    }
    return at(last, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 6218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   pz: () => (/* binding */ fillIn),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/** What a value can say of the file it is sent with. */
const PLACEHOLDERS = ["path", "name", "bytes", "sha256"];
/** One of the names in braces, doubled where it is meant as it stands. All other braces are themselves: others may have written them. */
const BRACED = new RegExp(`\\{\\{(${PLACEHOLDERS.join("|")})\\}\\}|\\{(${PLACEHOLDERS.join("|")})\\}`, "g");
/** Whether `fillIn` would make anything else of a value. */
function isTemplate(value) {
    return value.search(BRACED) >= 0;
}
/** Whether a value waits for a placeholder. */
function holds(value, placeholder) {
    return [...value.matchAll(BRACED)].some(([, , word]) => word === placeholder);
}
/** A value with its placeholders filled in. `before` is what stands before the placeholder as written. */
function fillIn(value, textOf) {
    return value.replace(BRACED, (_, literal, word, at = 0) => word === undefined ? `{${literal}}` : textOf(word, value.slice(0, at)));
}


/***/ }),

/***/ 7721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ checkTagCount),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   vz: () => (/* binding */ checkTagPair)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6218);
/* harmony import */ var _text_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4576);



/** Amazon S3 user guide, "Categorizing your objects using tags": how many, and UTF-16 units of each name and value. */
const MOST_TAGS = 10;
const LONGEST_NAME = 128;
const LONGEST_VALUE = 256;
/** What S3 takes in a tag: letters, digits and spaces of any script, and these. */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/** Reads a mapping of tags: names as written, values as text. */
function readTags(field, reading) {
    const pairs = (0,_text_map_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextMap */ .K)(field, reading, { example: "tags: { team: data }", checkPair });
    return pairs && Object.fromEntries(pairs);
}
/** What is wrong with all tags of an object taken together, if anything. */
function checkTagCount(tags) {
    const count = Object.keys(tags).length;
    if (count <= MOST_TAGS)
        return undefined;
    return { message: `\`tags\` are ${count} in all, and S3 takes at most ${MOST_TAGS}` };
}
function checkPair(name, written) {
    return checkTagPair(name, (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .fillIn */ .pz)(written, () => ""));
}
/** What is wrong with a tag as it is sent, if anything. */
function checkTagPair(name, value) {
    if (name === "")
        return { message: "a tag needs a name" };
    if (/^aws:/i.test(name)) {
        return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: names of tags that begin with \`aws:\` are Amazon's own` };
    }
    if (name.length > LONGEST_NAME) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} has ${name.length} characters, and the name of a tag at most ${LONGEST_NAME}`,
        };
    }
    if (value.length > LONGEST_VALUE) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: this value has ${value.length} characters, and that of a tag at most ${LONGEST_VALUE}`,
        };
    }
    const wrong = [name, value].find((text) => !TAG_TEXT.test(text));
    if (wrong === undefined)
        return undefined;
    const hint = "letters, digits, spaces and `_ . : / = + - @` may stand there";
    return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(wrong)} holds a character that no tag takes`, hint };
}


/***/ }),

/***/ 4576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readTextMap)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4821);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8671);


/** Reads a mapping of names to text: numbers and booleans are their text as written, no value is empty text. */
function readTextMap(field, reading, { example, checkPair }) {
    const { value } = field;
    if (value.kind !== "map") {
        if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .reportBlank */ .bw)(field, value, reading))
            return undefined;
        const hint = `write \`${example}\``;
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseKind */ .L_)(field, value, { expected: "a mapping of names to text", hint }, reading);
    }
    const pairs = new Map();
    for (const pair of value.fields) {
        const text = readValue(pair, reading);
        const finding = reading.depth === "full" ? checkPair(pair.key, text, pairs) : undefined;
        if (finding !== undefined)
            reading.report(pair.position, finding);
        pairs.set(pair.key, text);
    }
    return pairs;
}
function readValue(pair, reading) {
    const { value } = pair;
    if (value.kind === "nothing" || value.kind === "broken")
        return "";
    const text = value.kind === "boolean" ? value.text : (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value);
    return text ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseKind */ .L_)(pair, value, { expected: "text" }, reading) ?? "";
}


/***/ }),

/***/ 8671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5263);

/** A value for messages: what kind it is, and the value if it is short. */
function describe(value) {
    switch (value.kind) {
        case "text":
            return `the text ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value.content.text)}`;
        case "number":
            return `the number ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value.text)}`;
        case "boolean":
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value.text);
        case "list":
            return "a list";
        case "map":
            return "a mapping";
        default:
            return "nothing";
    }
}
/** Whether there is nothing in it: an expression without a value leaves such a place. */
function isBlank(value) {
    if (value.kind === "text")
        return value.content.text.trim() === "";
    if (value.kind === "list")
        return value.items.length === 0;
    return value.kind === "nothing";
}
/** The text of a value that has one: a number is its digits as written. */
function textOf(value) {
    if (value.kind === "text")
        return value.content.text;
    return value.kind === "number" ? value.text : undefined;
}


/***/ })

};

