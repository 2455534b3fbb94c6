export const id = 6941;
export const ids = [6941,1736];
export const modules = {

/***/ 30015:
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

/***/ 44859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   Ep: () => (/* binding */ parseCountRange),
/* harmony export */   GT: () => (/* binding */ countRangeText),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _byte_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19116);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5263);


const RANGE = /^(\d{1,9})(?:\.\.(\d{1,9}|\*))?$/;
/** Reads a number (`3`) or a range (`2..5`, `1..*`). */
function parseCountRange(text) {
    const [, low, high = low] = RANGE.exec(text) ?? [];
    if (low === undefined) {
        return {
            message: `expected a number or a range, found ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)}`,
            hint: "write `3`, `2..5`, or `1..*` for one or more",
        };
    }
    const [least, most] = [Number(low), high === "*" ? Number.POSITIVE_INFINITY : Number(high)];
    if (least <= most)
        return { least, most };
    return {
        message: `the range ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} ends before it begins`,
        hint: `write \`${high}..${low}\``,
    };
}
/** A range as it is written. */
function countRangeText({ least, most }) {
    if (least === most)
        return String(least);
    return `${least}..${most === Number.POSITIVE_INFINITY ? "*" : most}`;
}
/** Reads a number from 1 to 999,999,999. */
function parseCount(text) {
    const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    const message = `expected a whole number from 1, such as \`3\`, found ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)}`;
    return count > 0 ? count : { message };
}
const SIZE_UNITS = [
    "kB",
    "KiB",
    "MB",
    "MiB",
    "GB",
    "GiB",
    "TB",
    "TiB",
];
/** Reads a number of bytes, or one with a unit (`500 MB`, `2GiB`). */
function parseSize(text) {
    const bytes = /^\d{1,15}$/.test(text) ? Number(text) : (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_0__/* .parseByteSize */ .n)(text, SIZE_UNITS);
    if (bytes !== undefined && bytes > 0)
        return bytes;
    return {
        message: `expected a number of bytes, or a whole number and a unit, found ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)}`,
        hint: `write \`500 MB\` or \`2GiB\`; the units are ${SIZE_UNITS.join(", ")}`,
    };
}


/***/ }),

/***/ 77974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ CUSTOMER_KEY_BYTES),
/* harmony export */   ri: () => (/* binding */ parseCustomerKey)
/* harmony export */ });
/* unused harmony export CustomerKey */
/** Bytes of a key for AES-256 (Amazon S3 user guide, "Using server-side encryption with customer-provided keys"). */
const CUSTOMER_KEY_BYTES = 32;
/** A key of the author's own that the store encrypts an object with, and forgets. No printer of objects shows it. */
class CustomerKey {
    #bytes;
    /** `bytes` are 32. */
    constructor(bytes) {
        this.#bytes = bytes;
    }
    /** As requests carry it: a secret. */
    get base64() {
        return this.#bytes.toString("base64");
    }
    /** What stands for it wherever it is printed. */
    toString() {
        return "a customer key";
    }
    toJSON() {
        return this.toString();
    }
}
/** The key that a text spells in base64; undefined where it is none. */
function parseCustomerKey(text) {
    const bytes = Buffer.from(text, "base64");
    const isBase64 = /^[A-Za-z0-9+/]{43}=$/.test(text);
    return isBase64 && bytes.length === CUSTOMER_KEY_BYTES ? new CustomerKey(bytes) : undefined;
}


/***/ }),

/***/ 59816:
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

/***/ 24089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _6: () => (/* binding */ readMetadata),
/* harmony export */   hZ: () => (/* binding */ checkMetadataSize)
/* harmony export */ });
/* unused harmony export encodedMetadataBytes */
/* harmony import */ var _metadata_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30015);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _header_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59816);
/* harmony import */ var _text_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94576);




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

/***/ 36941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseSpec: () => (/* binding */ parseSpec)
});

// EXTERNAL MODULE: ./build/spec/connection-options.js + 1 modules
var connection_options = __webpack_require__(92855);
// EXTERNAL MODULE: ./build/spec/nearest.js
var nearest = __webpack_require__(23508);
// EXTERNAL MODULE: ./build/spec/value.js
var spec_value = __webpack_require__(68671);
;// CONCATENATED MODULE: ./build/spec/connection-secrets.js



/** Whatever is shorter is no key, and hiding it would hide half of what is printed. */
const SHORTEST_SECRET = 8;
/** Deeper than any connection, and an end to mappings that hold themselves. */
const DEEPEST = 8;
/** Of what is no YAML: a key that may be meant for a secret, wherever it stands, and the rest of its line or the next line that has anything. */
const WRITTEN = /([\w-]*(?:key|secret|token)[\w-]*)["']?[ \t]*:\s*(?:[|>][-+\d]*\s*)?(\S[^\n]*)/gi;
/**
 * What connections keep secret, well written or not. Where there is no value, since the text is no YAML, what stands
 * behind keys that look like theirs.
 */
function* findConnectionSecrets(text, value) {
    if (value?.kind === "map") {
        // A text where a connection belongs may be its key.
        for (const { value: one } of value.fields)
            if (one.kind === "text")
                yield* textsIn(one, 0);
        return yield* secretsIn(value, 0);
    }
    if (value)
        return yield* textsIn(value, 0);
    for (const [, , rest = ""] of text.matchAll(WRITTEN)) {
        for (const part of [rest, ...rest.split(/[\s,{}[\]"']+/)])
            yield* longEnough(part.trim());
    }
}
function* secretsIn(value, depth) {
    if (value.kind === "list" && depth < DEEPEST) {
        for (const item of value.items)
            yield* secretsIn(item, depth + 1);
    }
    if (value.kind !== "map" || depth >= DEEPEST)
        return;
    for (const { key, value: inner } of value.fields) {
        if (isSecretKey(key, inner))
            yield* textsIn(inner, depth + 1);
        else
            yield* secretsIn(inner, depth + 1);
    }
}
function* textsIn(value, depth) {
    if (depth >= DEEPEST)
        return;
    if (value.kind === "map")
        for (const field of value.fields)
            yield* textsIn(field.value, depth + 1);
    if (value.kind === "list")
        for (const item of value.items)
            yield* textsIn(item, depth + 1);
    const text = (0,spec_value/* textOf */.b6)(value) ?? "";
    for (const part of [text, ...text.split(/\s+/)])
        yield* longEnough(part);
}
// A label may sound like a secret, and has a mapping.
function isSecretKey(key, { kind }) {
    const isLike = kind !== "map" && /key|secret|token/i.test(key);
    return isLike || (0,nearest/* nearest */.p)(key, connection_options/* SECRET_KEYS */.GR) !== undefined;
}
function* longEnough(text) {
    if (text.length >= SHORTEST_SECRET)
        yield text;
}

// EXTERNAL MODULE: ./build/spec/finding.js
var spec_finding = __webpack_require__(5263);
// EXTERNAL MODULE: ./build/identity.js
var identity = __webpack_require__(35320);
// EXTERNAL MODULE: ./build/identity-rules.js
var identity_rules = __webpack_require__(8494);
;// CONCATENATED MODULE: ./build/spec/connection-contradictions.js


/** What a connection says that does not go together: the key that the finding is about, and what to say. */
function* findContradictions(fields, values) {
    const { anonymous = false } = values;
    const has = (wanted) => fields.some(({ key }) => key === wanted);
    const [id, secret] = [has("aws-access-key-id"), has("aws-secret-access-key")];
    const both = { hint: "write both or neither" };
    if (id && !secret) {
        const message = "`aws-access-key-id` needs `aws-secret-access-key` beside it";
        yield ["aws-access-key-id", { message, ...both }];
    }
    if (secret && !id) {
        const message = "`aws-secret-access-key` needs `aws-access-key-id` beside it";
        yield ["aws-secret-access-key", { message, ...both }];
    }
    if (has("aws-session-token") && !id && !secret) {
        const message = "`aws-session-token` needs `aws-access-key-id` and `aws-secret-access-key` beside it";
        yield ["aws-session-token", { message }];
    }
    if (anonymous && (id || secret)) {
        const message = "`anonymous` is true although there are keys";
        yield ["anonymous", { message, hint: "choose one" }];
    }
    const clashes = (0,identity_rules/* findIdentityClashes */.P5)(values, {
        hasKeys: id,
        hasSessionToken: has("aws-session-token"),
        anonymous,
        hasEndpoint: has("endpoint"),
    });
    for (const [key, message] of clashes)
        yield [key, { message: `${(0,spec_finding/* quoted */.TL)(key)} ${message}` }];
}

;// CONCATENATED MODULE: ./build/spec/given.js
/** Leaves out what is absent: to be written with no value is another thing than not to be written. */
function given(values) {
    const written = Object.entries(values).filter(([, value]) => value !== undefined);
    return Object.fromEntries(written);
}

// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(62971);
;// CONCATENATED MODULE: ./build/spec/read-connections.js








/** Reads a mapping of labels to connections, and says of all that is wrong where it stands. `origin`: what holds it. */
function readConnections(value, origin, report) {
    if (value === undefined || value.kind === "broken" || (0,spec_value/* isBlank */.z3)(value))
        return [];
    if (value.kind !== "map") {
        const hint = "write a label for each, such as `site: { access: [read, write] }`";
        // What stands there may be a secret.
        const found = value.kind === "text" ? "a text" : (0,spec_value/* describe */.q0)(value);
        const message = `${origin}: expected a mapping of labels to connections, found ${found}`;
        report(value.position, { message, hint });
        return [];
    }
    return value.fields.map((field) => ({ field, connection: readConnection(field, report) }));
}
function readConnection(field, report) {
    const label = field.key;
    if (!/^[a-z][a-z0-9-]*$/.test(label)) {
        const hint = `a label is ${spec_location/* LABEL_RULE */.AX}`;
        report(field.position, { message: `${(0,spec_finding/* quoted */.TL)(label)} cannot be a label`, hint });
    }
    const fields = fieldsOf(field, report);
    const reading = { report, depth: "full" };
    const values = {};
    for (const one of fields) {
        if (!(0,connection_options/* isConnectionKey */.c1)(one.key))
            report(one.position, (0,nearest/* unknownKey */.a)(one.key, connection_options/* CONNECTION_KEYS */.wE));
        else if (!(0,spec_value/* isBlank */.z3)(one.value))
            readInto(values, one.key, one, reading);
    }
    for (const [key, finding] of findContradictions(fields, values)) {
        const place = fields.find((one) => one.key === key) ?? field;
        report(place.position, finding);
    }
    return toConnection(label, fields, values);
}
function fieldsOf({ key, value }, report) {
    if (value.kind === "map")
        return value.fields;
    if (value.kind === "broken" || (0,spec_value/* isBlank */.z3)(value))
        return [];
    const found = value.kind === "text" ? "a text" : (0,spec_value/* describe */.q0)(value);
    const message = `${(0,spec_finding/* quoted */.TL)(key)}: expected a mapping, found ${found}`;
    report(value.position, {
        message,
        hint: `known here: ${connection_options/* CONNECTION_KEYS */.wE.map(spec_finding/* quoted */.TL).join(", ")}`,
    });
    return [];
}
function readInto(values, key, field, reading) {
    const value = connection_options/* CONNECTION_OPTIONS */.Ur[key](field, reading);
    if (value !== undefined)
        Object.assign(values, { [key]: value });
}
function toConnection(label, fields, values) {
    const accessKeyId = values["aws-access-key-id"];
    const secretAccessKey = values["aws-secret-access-key"];
    const sessionToken = values["aws-session-token"];
    const credentials = accessKeyId !== undefined && secretAccessKey !== undefined
        ? { accessKeyId, secretAccessKey, ...given({ sessionToken }) }
        : undefined;
    const blanks = fields.filter(({ value }) => (0,spec_value/* isBlank */.z3)(value));
    return {
        label,
        access: values.access ?? ["read"],
        anonymous: values.anonymous ?? false,
        pathStyle: values["path-style"] ?? "auto",
        dialect: values.dialect ?? "auto",
        blanks: blanks.map(({ key, value: { position } }) => ({ key, position })),
        network: given({
            useAccelerate: values["use-accelerate"],
            useDualStack: values["use-dualstack"],
            useFips: values["use-fips"],
            caBundle: values["ca-bundle"],
        }),
        ...given({
            allow: values.allow,
            endpoint: values.endpoint,
            region: values["aws-region"],
            credentials,
            identity: (0,identity/* toIdentity */.u)(values),
        }),
    };
}

// EXTERNAL MODULE: ./build/spec/source-text.js
var source_text = __webpack_require__(88413);
;// CONCATENATED MODULE: ./build/spec/all-connections.js




const NO_CONNECTIONS = { byLabel: new Map(), secrets: [] };
/** Reads the connections of a spec file and of the input, which adds to them. What is wrong is reported. */
async function readAllConnections({ input, file }, report) {
    const mentions = file?.text.includes("connections") === true;
    if (input.trim() === "" && !mentions)
        return NO_CONNECTIONS;
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5274)]).then(__webpack_require__.bind(__webpack_require__, 45274));
    const inputValue = input === "" ? undefined : readYaml((0,source_text/* wholeText */.r0)("connections", input), report);
    const fileValue = file?.content.connections;
    const secrets = [...findConnectionSecrets(input, inputValue), ...secretsOfFile(file, fileValue)];
    const byLabel = new Map();
    const read = [
        ...readConnections(fileValue, "`connections`", report),
        ...readConnections(inputValue, "`connections`", report),
    ];
    for (const { field, connection } of read) {
        if (byLabel.has(field.key)) {
            const hint = "the spec file has it as well: give one of them another label";
            report(field.position, { message: `${(0,spec_finding/* quoted */.TL)(field.key)} stands here twice`, hint });
        }
        byLabel.set(field.key, connection);
    }
    return { byLabel, secrets };
}
function secretsOfFile(file, value) {
    if (file === undefined || (file.content.isReadable && value === undefined))
        return [];
    return findConnectionSecrets(file.text, value);
}

// EXTERNAL MODULE: ./build/spec/check-connections.js
var check_connections = __webpack_require__(87642);
;// CONCATENATED MODULE: ./build/spec/blocks.js
/** What is left of a line whose FROM or name is an expression without a value: never part of the item above. */
const STARTS_LINE = /^\s*(->|=\s)/;
/** Cuts a list into its blocks. Comments and blank lines belong to the block above them. */
function blocksOf(lines) {
    const meaningful = lines.map(({ text }) => !/^\s*(#|$)/.test(text));
    const indents = lines.map(({ text }) => text.search(/[^ \t]/));
    const leftEdge = Math.min(...indents.filter((_, index) => meaningful[index]));
    const isScalarText = followBlockScalars();
    const beginsBlock = lines.map(({ text }, index) => {
        return !isScalarText(text) && (indents[index] === leftEdge || STARTS_LINE.test(text));
    });
    const blocks = [];
    for (const [index, { text }] of lines.entries()) {
        const block = blocks.at(-1);
        const continues = block?.kind === "item" && !beginsBlock[index];
        if (block !== undefined && (continues || !meaningful[index])) {
            block.last = index;
            if (meaningful[index])
                block.below ??= index;
        }
        else if (meaningful[index]) {
            const isItem = indents[index] === leftEdge && /^\s*-(\s|$)/.test(text);
            blocks.push({ kind: isItem ? "item" : "line", first: index, last: index });
        }
    }
    return blocks;
}
/** A key or an item whose value is a block scalar, which begins on the next line. */
const OPENS_SCALAR = /[:-]\s+(?:[!&]\S+\s+)*[|>][-+1-9]{0,2}\s*(?:\s#.*)?$/;
/** Tells line by line whether it is text of a block scalar, where nothing is syntax. */
function followBlockScalars() {
    let keyColumn;
    return (line) => {
        const indent = line.search(/\S/);
        if (indent < 0)
            return keyColumn !== undefined;
        if (keyColumn !== undefined && indent > keyColumn)
            return true;
        keyColumn = OPENS_SCALAR.test(line) ? line.search(/(?!-\s)\S/) : undefined;
        return false;
    };
}

;// CONCATENATED MODULE: ./build/spec/line.js


/** Ways people write arrows elsewhere. */
const WRONG_ARROW = /=>|→|<-|--?>|⇒/;
/**
 * Reads `[name =] FROM -> TO`, which may end in a comment. Double quotes protect spaces, `#`, `=` and
 * arrows; in quotes `\"` and `\\` stand for `"` and `\`. Undefined when it is no such line, which is
 * then reported. FROM and TO may be empty here.
 */
function readLine(line, report) {
    const tokens = tokenize(line.text);
    const refuse = (offset, finding) => {
        report(line.positionAt(offset), finding);
    };
    if (typeof tokens === "number")
        return refuse(tokens, UNCLOSED_QUOTE);
    const arrows = tokens.filter(({ kind }) => kind === "arrow");
    const [arrow, second] = arrows;
    if (second !== undefined)
        return refuse(second.start, SECOND_ARROW);
    const end = arrow === undefined ? tokens.length : tokens.indexOf(arrow);
    const nameEnd = findNameEnd(tokens.slice(0, end));
    const from = trimmed(tokens.slice(nameEnd + 1, end));
    const to = trimmed(tokens.slice(end + 1));
    // `name =` alone is what an expression without a value leaves of a line.
    const isBare = nameEnd >= 0 && from.length === 0;
    if (arrow === undefined && !isBare)
        return refuse(startOf(tokens), noArrow(line.text));
    const single = [from, to].find((part) => isSingleQuoted(part, line.text));
    if (single !== undefined)
        return refuse(startOf(single), SINGLE_QUOTES);
    const space = [...from, ...to].find(({ kind }) => kind === "space");
    if (space !== undefined)
        return refuse(space.start, UNQUOTED_SPACE);
    const fieldOf = (key, part, otherwise) => {
        const position = line.positionAt(part[0]?.start ?? otherwise);
        const content = (0,source_text/* placedText */.r6)(part.map(({ text }) => text).join(""), position);
        return { key, position, value: { kind: "text", content, position } };
    };
    const start = startOf(tokens);
    const name = nameEnd < 0 ? [] : [fieldOf("name", trimmed(tokens.slice(0, nameEnd)), start)];
    const ends = [
        fieldOf("from", from, arrow?.start ?? line.text.length),
        fieldOf("to", to, arrow?.end ?? line.text.length),
    ];
    return { position: line.positionAt(start), fields: [...name, ...ends] };
}
/** Whether a text holds an arrow outside quotes and comments. */
function hasArrow(text) {
    const tokens = tokenize(text);
    return typeof tokens !== "number" && tokens.some(({ kind }) => kind === "arrow");
}
const UNCLOSED_QUOTE = {
    message: "a double quote is opened and never closed",
    hint: 'close it; a quote that belongs to the name is written `"…\\"…"`',
};
const SECOND_ARROW = {
    message: "a second `->`: a line holds one transfer, `FROM -> TO`",
    hint: "put a path or key that holds `->` in double quotes",
};
const SINGLE_QUOTES = {
    message: "single quotes would be part of the path or key",
    hint: "use double quotes",
};
const UNQUOTED_SPACE = {
    message: "a space in a path or key needs double quotes",
    hint: "quote all of it; for several paths write an item with `from:` as a list",
};
const HASH_IN_NAME = "`#` after a space begins a comment: put a path or key that holds it in double quotes";
function noArrow(text) {
    const message = `expected \`FROM -> TO\`, found ${(0,spec_finding/* quoted */.TL)(text.trim())}`;
    const mapping = /^\s*-?\s*[a-z-]+:(\s|$)/.test(text);
    if (mapping)
        return { message, hint: "an item with options starts with `- `, as in `- from: …`" };
    if (/\s#.*->/.test(text))
        return { message, hint: HASH_IN_NAME };
    if (WRONG_ARROW.test(text))
        return { message, hint: "the arrow is written `->`" };
    return { message };
}
/** Without its comment. The offset of a quote that is never closed in place of tokens. */
function tokenize(text) {
    const tokens = [];
    let index = 0;
    while (index < text.length) {
        const afterSpace = index === 0 || tokens.at(-1)?.kind === "space";
        if (text[index] === "#" && afterSpace)
            break;
        const token = text[index] === '"' ? quotedToken(text, index) : bareToken(text, index);
        if (token === undefined)
            return index;
        tokens.push(token);
        index = token.end;
    }
    return tokens;
}
function quotedToken(text, start) {
    const [written] = /^"(?:[^"\\]|\\.|\\$)*"/.exec(text.slice(start)) ?? [];
    if (written === undefined)
        return undefined;
    const content = written.slice(1, -1).replace(/\\(["\\])/g, "$1");
    return { kind: "text", text: content, start, end: start + written.length };
}
function bareToken(text, start) {
    const [written = ""] = /^(?:->|[ \t]+|=|(?:(?!->)[^" \t=])+)/.exec(text.slice(start)) ?? [];
    const end = start + written.length;
    if (written === "->")
        return { kind: "arrow", text: written, start, end };
    if (written === "=")
        return { kind: "equals", text: written, start, end };
    return { kind: /^[ \t]/.test(written) ? "space" : "text", text: written, start, end };
}
/**
 * The `=` that ends a name has a space on a side, or an object behind it: `dt=2026/x` is a path. Behind a scheme it is
 * part of an address.
 */
function findNameEnd(tokens) {
    const scheme = tokens.findIndex(({ text }) => text.includes("://"));
    return tokens.findIndex(({ kind }, index) => {
        if (kind !== "equals" || (scheme >= 0 && scheme < index))
            return false;
        const next = tokens[index + 1];
        const besideSpace = tokens[index - 1]?.kind === "space" || next?.kind === "space";
        return besideSpace || /^(?:s3(?:\+[^/]*)?|https):\/\//.test(next?.text ?? "");
    });
}
function trimmed(tokens) {
    const isSpace = (token) => token?.kind === "space";
    const start = isSpace(tokens[0]) ? 1 : 0;
    return tokens.slice(start, isSpace(tokens.at(-1)) ? -1 : undefined);
}
function isSingleQuoted(part, line) {
    return /^'.*'$/.test(line.slice(part[0]?.start ?? 0, part.at(-1)?.end ?? 0));
}
function startOf(tokens) {
    const [first, second] = tokens;
    return (first?.kind === "space" ? second : first)?.start ?? 0;
}

;// CONCATENATED MODULE: ./build/spec/raw-entry.js



/** Reads the items of a YAML list: each a line, a mapping, or nothing. */
function readItems(items, report) {
    return items.flatMap((item) => readItem(item, report) ?? []);
}
function readItem(item, report) {
    const { position } = item;
    if (item.kind === "broken")
        return undefined;
    if (item.kind === "map")
        return { position, fields: item.fields };
    if ((0,spec_value/* isBlank */.z3)(item) && item.kind !== "list")
        return { position, fields: [] };
    if (item.kind === "text")
        return readTextItem(item, report);
    report(position, { message: `expected a line or a mapping, found ${(0,spec_value/* describe */.q0)(item)}` });
    return undefined;
}
function readTextItem(item, report) {
    const { text } = item.content;
    const start = text.search(/\S/);
    const line = (0,source_text/* sliceText */.S$)(item.content, start, text.trimEnd().length);
    if (!line.text.includes("\n"))
        return readLine(line, report);
    report(item.position, {
        message: "an item holds one line",
        hint: "start every line with `- `, or leave out the `- ` of this item",
    });
    return undefined;
}

;// CONCATENATED MODULE: ./build/spec/entry-list.js





// Plain lines, which most lists are, need no YAML: its reader takes 10 ms to load.
function loadYaml() {
    return Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5274)]).then(__webpack_require__.bind(__webpack_require__, 45274));
}
const NOT_A_LIST = "expected a list";
/**
 * Reads the list of an input: lines `[name =] FROM -> TO` and YAML items, freely mixed, or a YAML (JSON)
 * list in brackets. Entries come in the order they are written; what cannot be read is reported.
 */
async function readEntryList(source, report) {
    if (isFlow(source.text)) {
        const { readYaml } = await loadYaml();
        return await readListValue(readYaml(source, report), report);
    }
    const lines = (0,source_text/* linesOf */.Dx)(source.text);
    const asLines = [];
    const asYaml = [];
    for (const block of blocksOf(lines)) {
        const line = lineOfBlock(block, lines);
        if (line === undefined)
            asYaml.push(block);
        else
            asLines.push(...readBlockLine(block, line, { source, report, lines }));
    }
    if (asYaml.length === 0)
        return asLines;
    const { readYaml } = await loadYaml();
    const fromYaml = await readYamlBlocks(asYaml, { source, report, readYaml });
    return [...asLines, ...fromYaml].sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
}
/** Reads the list that a key of a spec file holds, in either spelling. */
async function readListValue(value, report) {
    if (value === undefined || value.kind === "nothing" || value.kind === "broken")
        return [];
    if (value.kind === "list")
        return readItems(value.items, report);
    if (value.kind === "text")
        return await readEntryList(value.content, report);
    const hint = "start every item with `- `, or put the items in `[ ]`";
    report(value.position, { message: `${NOT_A_LIST}, found ${(0,spec_value/* describe */.q0)(value)}`, hint });
    return [];
}
/** A text in brackets is YAML's flow style; `{a,b}.csv -> …` is not, for its bracket closes early. */
function isFlow(text) {
    const start = text.replace(/^(?:[ \t]*(?:#.*)?\n)*\s*/, "");
    if (!/^[[{]/.test(start))
        return false;
    const close = closingBracket(start);
    if (close < 0)
        return !hasArrow(start.split("\n", 1)[0] ?? "");
    return /^\s*(?:#.*\s*)*$/.test(start.slice(close + 1));
}
function closingBracket(text) {
    let depth = 0;
    for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[[\]{}]/g)) {
        if (/^[[{]/.test(match[0]))
            depth++;
        else if (/^[\]}]/.test(match[0]))
            depth--;
        if (depth === 0)
            return match.index;
    }
    return -1;
}
/** What is to be read as a line: all of a bare line, or an item behind its `- ` unless it is YAML of its own. */
function lineOfBlock({ kind, first }, lines) {
    const line = lines[first];
    if (line === undefined || kind === "line")
        return line;
    const indent = line.text.search(/-/) + 1;
    const text = line.text.slice(indent);
    return isYamlItem(text.trim()) ? undefined : { text, start: line.start + indent };
}
function isYamlItem(text) {
    if (/^("(?:[^"\\]|\\.)*"|[\w-]+):(\s|$)/.test(text) || /^'(?:[^']|'')*'$/.test(text))
        return true;
    return isFlow(text) || !hasArrow(text);
}
function readBlockLine(block, line, { source, report, lines }) {
    const below = block.below === undefined ? undefined : lines[block.below];
    if (below !== undefined) {
        report(source.positionAt(below.start + below.text.search(/\S/)), {
            message: "an item written as a line has nothing below it",
            hint: "write the item as a mapping with `from`, `to` and the options",
        });
    }
    const content = (0,source_text/* sliceText */.S$)(source, line.start, line.start + line.text.length);
    const entry = readLine(content, report);
    return entry === undefined ? [] : [entry];
}
/** Reads YAML items as one list, so that they share anchors; one by one if one of them is no YAML. */
async function readYamlBlocks(blocks, reading) {
    const { source, report } = reading;
    const kept = new Set(blocks.flatMap(indexesOf));
    const whole = (0,source_text/* keepLines */.F3)(source, (index) => kept.has(index));
    const { value, flush } = readQuietly(whole, reading);
    if (value === undefined) {
        const lines = (0,source_text/* linesOf */.Dx)(source.text);
        const entries = [];
        for (const block of blocks) {
            entries.push(...(await readYamlBlock(block, lines, reading)));
        }
        return entries;
    }
    flush();
    return await readListValue(value, report);
}
async function readYamlBlock({ first, last }, lines, reading) {
    const { source, report } = reading;
    const start = lines[first]?.start ?? 0;
    const end = lines[last + 1]?.start ?? source.text.length;
    const { value, flush } = readQuietly((0,source_text/* sliceText */.S$)(source, start, end), reading);
    // The first thing wrong with an item is the mistake; what follows are its consequences.
    flush(value === undefined ? 1 : undefined);
    return await readListValue(value, report);
}
/** Reads part of the source. What is wrong with it is reported only by `flush`, the first findings or all. */
function readQuietly(part, { source, report, readYaml }) {
    const reported = [];
    const note = (...found) => reported.push(found);
    const value = readYaml(part, note, { whole: source.text });
    const flush = (most) => {
        for (const found of reported.slice(0, most))
            report(...found);
    };
    return { value, flush };
}
function indexesOf({ first, last }) {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

;// CONCATENATED MODULE: ./build/spec/entry-names.js

/** Options that make an output of their own, and how its name ends. */
const OUTPUT_ENDINGS = new Map([
    ["read-into-output", "content"],
    ["presign", "url"],
]);
/** The names of outputs that an entry takes. */
function namesOf({ fields }) {
    const value = fields.find(({ key }) => key === "name")?.value;
    const name = value && !(0,spec_value/* isBlank */.z3)(value) ? (0,spec_value/* textOf */.b6)(value) : undefined;
    if (value === undefined || name === undefined)
        return [];
    const given = { name, position: value.position };
    const more = fields.flatMap(({ key, position }) => {
        const ending = OUTPUT_ENDINGS.get(key);
        return ending === undefined ? [] : [{ name: `${name}-${ending}`, position }];
    });
    return [given, ...more];
}

;// CONCATENATED MODULE: ./build/spec/file-expressions.js

/** Every line of a spec file that holds an expression outside a comment: nothing evaluates it there. */
function findExpressions({ path, text }) {
    const source = (0,source_text/* wholeText */.r0)(path, text);
    return (0,source_text/* linesOf */.Dx)(source.text).flatMap((line) => {
        const offset = line.text.replace(COMMENT, "").indexOf("${{");
        return offset < 0 ? [] : [{ position: source.positionAt(line.start + offset), ...EXPRESSION }];
    });
}
const COMMENT = /(^|\s)#.*/;
const EXPRESSION = {
    message: "no expression is evaluated in a spec file",
    hint: "write the value itself, or put the entry into the step's input",
};

// EXTERNAL MODULE: ./build/spec/fields.js
var spec_fields = __webpack_require__(14821);
;// CONCATENATED MODULE: ./build/spec/names.js


/** The step's own outputs: an entry's name is an output beside them. */
const RESERVED = [
    "files",
    "paths",
    "count",
    "bytes",
    "transferred",
    "skipped",
    "after",
    "manifest",
    "policy",
];
const LONGEST_NAME = 100;
/** Reads an entry's name. It is an output of the main step, so that it is judged there already, in every depth. */
function readName(field, reading) {
    const name = (0,spec_fields/* text */.Qq)()(field, reading);
    const finding = name === undefined ? undefined : checkName(name);
    if (finding === undefined)
        return name;
    reading.report(field.value.position, finding);
    return undefined;
}
/** Every name that was given before, in order. Output names do not differ by case. */
function findDuplicates(names) {
    const first = new Map();
    return names.flatMap((given) => {
        const known = first.get(given.name.toLowerCase());
        if (known === undefined) {
            first.set(given.name.toLowerCase(), given);
            return [];
        }
        const { source, line, column } = known.position;
        const message = `the name ${(0,spec_finding/* quoted */.TL)(given.name)} is taken at ${source}:${line}:${column}`;
        return [{ again: given, finding: { message, hint: "names do not differ by case" } }];
    });
}
function checkName(name) {
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) {
        return {
            message: `${(0,spec_finding/* quoted */.TL)(name)} cannot be a name`,
            hint: "a name starts with a letter or `_` and goes on with letters, digits, `_` and `-`",
        };
    }
    if (name.length > LONGEST_NAME) {
        return { message: `a name has at most ${LONGEST_NAME} characters, this one ${name.length}` };
    }
    const reserved = RESERVED.find((word) => word === name.toLowerCase());
    return (reserved && {
        message: `\`${reserved}\` is an output of the step itself`,
        hint: "choose another name",
    });
}

// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/spec/bucket.js
var spec_bucket = __webpack_require__(86626);
;// CONCATENATED MODULE: ./build/spec/object-mapping.js








const KEYS = ["bucket", "key", "prefix", "connection"];
/** Reads `{ bucket:, key: }` or `{ bucket:, prefix: }`, over a `connection` or none, where nothing is a pattern. What is wrong is reported. */
function readObjectMapping(mapping, reading) {
    const fields = new Map(mapping.fields.map((field) => [field.key, field]));
    const unknown = mapping.fields.filter(({ key }) => !KEYS.some((known) => known === key));
    for (const { key, position } of unknown)
        reading.report(position, (0,nearest/* unknownKey */.a)(key, KEYS));
    // A misspelt key is not missing as well.
    const finding = unknown.length > 0 ? undefined : checkKeys(fields);
    if (finding !== undefined)
        reading.report(mapping.position, finding);
    const bucket = readPart(fields.get("bucket"), spec_bucket/* checkBucket */.L, reading);
    const key = readPart(fields.get("key"), spec_location/* checkKeyLength */.Ob, reading);
    const prefix = readPart(fields.get("prefix"), checkPrefix, reading);
    const connection = fields.get("connection");
    const label = readPart(connection, checkLabelForm, reading);
    if (connection && label)
        (0,check_connections/* checkLabel */.v8)(label, connection.value.position, reading);
    const shown = (0,object_address/* objectUri */.WE)({
        bucket: (0,object_address/* toBucketId */.Zd)(label, textAt(fields, "bucket")),
        key: textAt(fields, "key") + textAt(fields, "prefix"),
    });
    const isLost = connection !== undefined && label === undefined;
    if (finding || unknown.length > 0 || bucket === undefined || isLost)
        return { shown };
    const objects = toTarget((0,object_address/* toBucketId */.Zd)(label, (0,spec_bucket/* toBucket */.U)(bucket)), key, prefix);
    return objects === undefined ? { shown } : { shown: (0,spec_location/* toUri */.iJ)(objects), objects };
}
function checkLabelForm(label) {
    if (/^[a-z][a-z0-9-]*$/.test(label))
        return undefined;
    return { message: `expected a label, found ${(0,spec_finding/* quoted */.TL)(label)}`, hint: `a label is ${spec_location/* LABEL_RULE */.AX}` };
}
function checkKeys(fields) {
    const hint = "write `{ bucket: …, key: … }` for one object, `{ bucket: …, prefix: … }` for all below";
    if (!fields.has("bucket"))
        return { message: "`bucket` is missing", hint };
    if (fields.has("key") && fields.has("prefix")) {
        return { message: "`key` and `prefix` exclude each other", hint };
    }
    if (fields.has("key") || fields.has("prefix"))
        return undefined;
    return { message: "`key` or `prefix` is missing", hint };
}
function readPart(field, check, reading) {
    if (field === undefined || (0,spec_fields/* reportBlank */.bw)(field, field.value, reading))
        return undefined;
    const text = (0,spec_value/* textOf */.b6)(field.value);
    if (text === undefined)
        return (0,spec_fields/* refuseKind */.L_)(field, field.value, { expected: "text" }, reading);
    const finding = reading.depth === "full" ? check(text) : undefined;
    if (finding === undefined)
        return text;
    reading.report(field.value.position, (0,spec_fields/* prefixed */.gV)(field, finding));
    return undefined;
}
function toTarget(bucket, key, prefix) {
    if (key !== undefined)
        return { kind: "object", bucket, key };
    return prefix === undefined ? undefined : { kind: "prefix", bucket, prefix };
}
function checkPrefix(prefix) {
    if (prefix.endsWith("/"))
        return (0,spec_location/* checkKeyLength */.Ob)(prefix);
    return {
        message: "a prefix consists of whole segments",
        hint: `end it with \`/\`: \`${prefix}/\``,
    };
}
function textAt(fields, key) {
    const field = fields.get(key);
    return (field && (0,spec_value/* textOf */.b6)(field.value)) ?? "";
}

// EXTERNAL MODULE: ./build/spec/pattern.js + 1 modules
var pattern = __webpack_require__(39457);
// EXTERNAL MODULE: ./build/spec/pattern-syntax.js
var pattern_syntax = __webpack_require__(55166);
// EXTERNAL MODULE: ./build/spec/web-address.js
var web_address = __webpack_require__(28077);
;// CONCATENATED MODULE: ./build/spec/ends.js










const FROM = {
    parse: spec_location/* parseSelection */.gO,
    checkPath: checkSourcePath,
    expected: "text, a list of paths, or `{ bucket: …, key: … }`",
    schemes: /^(?:s3(?:\+[a-z0-9-]*)?|https):\/\//,
};
const TO = {
    parse: spec_location/* parseTarget */.hu,
    checkPath: checkLocalPath,
    expected: "text or `{ bucket: …, key: … }`",
    schemes: /^s3(?:\+[a-z0-9-]*)?:\/\//,
};
/** Reads `from`. Undefined when it has the wrong kind. */
function readFrom(field, reading) {
    const { value } = field;
    if (value.kind !== "list" || value.items.length === 0)
        return readEnd(field, reading, FROM);
    const isObject = value.items.some((item) => {
        return item.kind === "map" || (0,spec_location/* hasScheme */.EV)((0,spec_value/* textOf */.b6)(item) ?? "");
    });
    if (isObject)
        return refuseObjectList(field, reading);
    const paths = (0,spec_fields/* texts */.Te)(checkSourcePath)(field, reading);
    return paths && localEnd(field, paths, reading);
}
/** Reads `to`. Undefined when it has the wrong kind. */
function readTo(field, reading) {
    return readEnd(field, reading, TO);
}
/** Undefined where an end is unknown, where both are local, and for what goes from the web to S3. */
function directionOf(from, to) {
    if (from.side === "s3" && to.side === "local")
        return "download";
    if ((0,web_address/* isWebAddress */.d3)(from.shown))
        return undefined;
    if (to.side !== "s3" || from.side === "unknown")
        return undefined;
    return from.side === "s3" ? "copy" : "upload";
}
function readEnd(field, reading, rules) {
    const { value } = field;
    if ((0,spec_fields/* reportBlank */.bw)(field, value, reading)) {
        return value.kind === "broken" ? undefined : { side: "unknown", shown: "" };
    }
    if (value.kind === "map")
        return { side: "s3", ...readObjectMapping(value, reading) };
    const shown = (0,spec_value/* textOf */.b6)(value);
    if (shown === undefined)
        return (0,spec_fields/* refuseKind */.L_)(field, value, { expected: rules.expected }, reading);
    return (0,spec_location/* hasScheme */.EV)(shown)
        ? remoteEnd(field, shown, reading, rules)
        : localText(field, shown, reading, rules);
}
function remoteEnd(field, written, reading, { parse, schemes }) {
    const { depth, report } = reading;
    (0,check_connections/* checkLabel */.v8)((0,object_address/* labelOf */.Wy)(written), field.value.position, reading);
    const side = schemes.test(written) ? "s3" : "unknown";
    const shown = (0,web_address/* isWebAddress */.d3)(written) ? (0,web_address/* shownAddress */.Uk)(written) : written;
    if (depth === "outline")
        return { side, shown };
    const objects = parse(written);
    if (!(0,spec_finding/* isFinding */.qd)(objects))
        return { side: "s3", shown, objects };
    report(field.value.position, (0,spec_fields/* prefixed */.gV)(field, objects));
    return { side, shown };
}
function localText(field, shown, reading, { checkPath }) {
    const finding = reading.depth === "full" ? checkPath(shown) : undefined;
    if (finding === undefined)
        return localEnd(field, [shown], reading);
    reading.report(field.value.position, (0,spec_fields/* prefixed */.gV)(field, finding));
    return undefined;
}
function localEnd(field, paths, { depth, report }) {
    const shown = paths.join(", ");
    const isEmpty = depth === "full" && field.key === "from" && paths.every(isNegative);
    if (!isEmpty)
        return { side: "local", shown, paths };
    report(field.value.position, {
        message: "`from` selects nothing: every path starts with `!`, which takes files away",
        hint: "put what is to be uploaded before it; a file whose name starts with `!` is written `./!…`",
    });
    return undefined;
}
function refuseObjectList({ value }, { report }) {
    report(value.position, {
        message: "`from`: a list holds local paths only",
        hint: "write one entry for each object, prefix or pattern on S3",
    });
}
const WRITE_A_LIST = "write a list: `from: [a, b]`";
function checkSourcePath(path) {
    const bare = isNegative(path) ? path.slice(1).trimStart() : path;
    if (bare === "")
        return { message: "`!` needs a path behind it" };
    const finding = checkLocalPath(bare);
    if (finding !== undefined && bare.includes("\n"))
        return { ...finding, hint: WRITE_A_LIST };
    if (finding !== undefined || !(0,pattern/* hasPatternCharacters */.$A)(bare))
        return finding;
    const wrong = (0,pattern_syntax/* checkPattern */.rg)(bare);
    return wrong && { hint: "where a name holds such a character, write `?` for it", ...wrong };
}
/** What a shell would have replaced before any program saw it. */
const SHELL_START = /^(?:~|\$\w+|\$\{\w+\}|%\w+%)(?=[/\\]|$)/;
function checkLocalPath(path) {
    const [start] = SHELL_START.exec(path) ?? [];
    if (start === undefined)
        return (0,spec_fields/* checkOneLine */.H_)(path);
    return {
        message: `\`${start}\` is not replaced: no shell reads this path`,
        hint: `write the path itself, or an expression such as \`\${{ runner.temp }}\`; what is really named so is written \`./${path}\``,
    };
}
function isNegative(path) {
    return path.startsWith("!");
}

;// CONCATENATED MODULE: ./build/spec/option.js
const EVERY_DIRECTION = [
    "download",
    "upload",
    "copy",
];

// EXTERNAL MODULE: ./build/spec/amounts.js
var amounts = __webpack_require__(44859);
;// CONCATENATED MODULE: ./build/spec/bucket-owner.js


/** Reads the account that has to own a bucket. */
function readBucketOwner(field, reading) {
    const isNumber = field.value.kind === "number";
    return (0,spec_fields/* text */.Qq)((written) => checkAccount(written, isNumber))(field, reading);
}
function checkAccount(written, isNumber) {
    if (/^\d{12}$/.test(written))
        return undefined;
    const message = `expected the 12 digits of an account, found ${(0,spec_finding/* quoted */.TL)(written)}`;
    if (isNumber) {
        const hint = "a number loses the zeros before it: write the account in quotes";
        return { message, hint };
    }
    const isGrouped = /^\d{4}[- ]\d{4}[- ]\d{4}$/.test(written);
    return isGrouped ? { message, hint: "write the digits alone" } : { message };
}

;// CONCATENATED MODULE: ./build/spec/duration.js

/** Seconds of each unit a duration is written in. */
const UNITS = { d: 86_400, h: 3_600, m: 60, s: 1 };
const DURATION = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
/** The seconds of a duration: days, hours, minutes and seconds in that order, each a whole number with its letter. */
function parseDuration(written) {
    const found = DURATION.exec(written);
    if (found === null || written === "") {
        const message = `expected a duration, found ${(0,spec_finding/* quoted */.TL)(written)}`;
        return { message, hint: "write it like `90m`, `1h30m` or `7d`" };
    }
    const counts = found.slice(1).map((digits = "0") => Number(digits));
    return Object.values(UNITS).reduce((sum, unit, index) => sum + unit * (counts[index] ?? 0), 0);
}
/** A parser of durations between two others, each as it is written. */
function durationBetween(least, most) {
    const [low, high] = [toSeconds(least), toSeconds(most)];
    return (written) => {
        const seconds = parseDuration(written);
        if ((0,spec_finding/* isFinding */.qd)(seconds) || (seconds >= low && seconds <= high))
            return seconds;
        return { message: `expected a duration from ${least} to ${most}, found ${(0,spec_finding/* quoted */.TL)(written)}` };
    };
}
function toSeconds(limit) {
    const seconds = parseDuration(limit);
    return (0,spec_finding/* isFinding */.qd)(seconds) ? Number.NaN : seconds;
}

// EXTERNAL MODULE: ./build/spec/header-values.js
var header_values = __webpack_require__(59816);
// EXTERNAL MODULE: ./build/spec/customer-key.js
var customer_key = __webpack_require__(77974);
;// CONCATENATED MODULE: ./build/spec/read-customer-key.js


const WRITE_CUSTOMER_KEY = "write `encryption: { type: customer, key: … }`";
/** Reads a customer key. Nothing that is said of a wrong one shows it. */
function readCustomerKey({ value }, { depth, report }) {
    if (value.kind === "broken" || depth === "outline")
        return undefined;
    if ((0,spec_value/* isBlank */.z3)(value)) {
        const hint = "is the secret defined, and may this job see it?";
        report(value.position, { message: "`encryption`: `key` is empty", hint });
        return undefined;
    }
    const written = value.kind === "text" ? value.content.text.trim() : "";
    const key = (0,customer_key/* parseCustomerKey */.ri)(written);
    if (key === undefined)
        report(value.position, describeWrongKey(written));
    return key;
}
function describeWrongKey(written) {
    const expected = `\`encryption\`: \`key\`: expected ${customer_key/* CUSTOMER_KEY_BYTES */.Z} bytes in base64, which are 44 characters`;
    const message = written === "" ? expected : `${expected}, found ${written.length} characters`;
    const isHexadecimal = /^[\da-f]{64}$/i.test(written);
    const hint = isHexadecimal
        ? "the 64 characters look hexadecimal: write the same bytes in base64"
        : "`openssl rand -base64 32` makes a key";
    return { message, hint };
}

// EXTERNAL MODULE: ./build/spec/text-map.js
var text_map = __webpack_require__(94576);
;// CONCATENATED MODULE: ./build/spec/encryption.js







/** Amazon S3 user guide, "Protecting data with server-side encryption". */
const STORE_TYPES = ["AES256", "aws:kms", "aws:kms:dsse"];
/** What a mapping can name besides: a key of the author's own comes with it. */
const TYPES = [...STORE_TYPES, "customer"];
const encryption_KEYS = ["type", "key", "context", "bucket-key"];
/** Reads how the store is to encrypt: a type, or a mapping with the type and what belongs to its key. */
function readEncryption(field, reading) {
    if (field.value.kind !== "map") {
        if ((0,spec_value/* textOf */.b6)(field.value) === "customer") {
            const message = "`encryption`: `customer` needs the key";
            reading.report(field.value.position, { message, hint: WRITE_CUSTOMER_KEY });
            return undefined;
        }
        return readType(field, reading);
    }
    const { fields, position } = field.value;
    const find = (key) => fields.find((candidate) => candidate.key === key);
    for (const { key, position: place } of fields) {
        if (!encryption_KEYS.some((known) => known === key))
            reading.report(place, (0,nearest/* unknownKey */.a)(key, encryption_KEYS));
    }
    const typeField = find("type");
    if (typeField === undefined) {
        reading.report(position, { message: "`encryption`: `type` is missing", hint: WRITE_TYPE });
        return undefined;
    }
    const type = (0,spec_fields/* word */.Vm)(TYPES)(typeField, reading);
    if (type === undefined)
        return undefined;
    const [key, context, bucketKey] = [find("key"), find("context"), find("bucket-key")];
    if (type === "aws:kms:dsse" && bucketKey !== undefined) {
        const message = "`bucket-key` is for `aws:kms` alone: S3 has none for `aws:kms:dsse`";
        reading.report(bucketKey.position, { message });
    }
    if (type === "customer")
        return readCustomer({ key, context, bucketKey }, field, reading);
    if (type !== "AES256")
        return { type, ...readKms({ key, context, bucketKey }, reading) };
    const stray = key ?? context ?? bucketKey;
    if (stray !== undefined) {
        const message = `${(0,spec_finding/* quoted */.TL)(stray.key)} belongs to a KMS key, and \`AES256\` uses none`;
        reading.report(stray.position, { message });
    }
    return { type };
}
function readType(field, reading) {
    const { value } = field;
    if ((0,spec_fields/* reportBlank */.bw)(field, value, reading))
        return undefined;
    const written = (0,spec_value/* textOf */.b6)(value) ?? "";
    const type = STORE_TYPES.find((one) => one === written);
    if (type !== undefined)
        return { type };
    const close = (0,nearest/* nearest */.p)(written, STORE_TYPES);
    const hint = close === undefined ? undefined : `did you mean \`${close}\`?`;
    const expected = `${(0,spec_finding/* anyOf */.EB)(STORE_TYPES)}, or a mapping whose \`type\` is one of these or \`customer\``;
    return (0,spec_fields/* refuseKind */.L_)(field, value, { expected, hint }, reading);
}
const WRITE_TYPE = "write `encryption: { type: aws:kms, key: … }`";
function readCustomer({ key, context, bucketKey }, { value }, reading) {
    const stray = context ?? bucketKey;
    if (stray !== undefined) {
        const message = `${(0,spec_finding/* quoted */.TL)(stray.key)} belongs to a KMS key, and \`customer\` uses none`;
        reading.report(stray.position, { message });
    }
    if (key === undefined) {
        const message = "`encryption`: `key` is missing";
        reading.report(value.position, { message, hint: WRITE_CUSTOMER_KEY });
        return undefined;
    }
    const found = readCustomerKey(key, reading);
    return found && { type: "customer", key: found };
}
function readKms({ key, context, bucketKey }, reading) {
    const keyId = key && (0,spec_fields/* text */.Qq)(header_values/* checkHeaderValue */.BB)(key, reading);
    const pairs = context && (0,text_map/* readTextMap */.K)(context, reading, CONTEXT_RULES);
    const usesBucketKey = bucketKey && (0,spec_fields/* boolean */.zM)(bucketKey, reading);
    return {
        ...(keyId !== undefined && { key: keyId }),
        ...(pairs !== undefined && { context: Object.fromEntries(pairs) }),
        ...(usesBucketKey !== undefined && { bucketKey: usesBucketKey }),
    };
}
const CONTEXT_RULES = {
    example: "context: { name: value }",
    checkPair: (name) => name === "" ? { message: "a pair of the context needs a name" } : undefined,
};

;// CONCATENATED MODULE: ./build/spec/name-pattern.js


/** What is wrong with a pattern for names relative to the base, if anything. `does` is what it is there for: `excludes`. */
function checkNamePattern(pattern, does) {
    if (!pattern.startsWith("!") && !pattern.startsWith("./"))
        return (0,pattern_syntax/* checkPattern */.rg)(pattern);
    return {
        message: `${(0,spec_finding/* quoted */.TL)(pattern)} ${does} nothing: names here are relative to the base`,
        hint: `leave out the \`${pattern.startsWith("!") ? "!" : "./"}\``,
    };
}

;// CONCATENATED MODULE: ./build/spec/rule-fields.js




/** Reads a list of mappings with `match` and options. */
function readRuleFields(field, reading) {
    const { value } = field;
    if (value.kind === "list" && !(0,spec_value/* isBlank */.z3)(value)) {
        return value.items.flatMap((item) => readRule(field, item, reading) ?? []);
    }
    if ((0,spec_fields/* reportBlank */.bw)(field, value, reading))
        return undefined;
    const hint = `write \`rules: [${EXAMPLE}]\``;
    return (0,spec_fields/* refuseKind */.L_)(field, value, { expected: "a list of rules", hint }, reading);
}
const EXAMPLE = '{ match: "*.html", cache-control: no-cache }';
function readRule(field, item, reading) {
    if (item.kind !== "map") {
        if ((0,spec_fields/* reportBlank */.bw)(field, item, reading))
            return undefined;
        const hint = `write \`${EXAMPLE}\``;
        return (0,spec_fields/* refuseKind */.L_)(field, item, { expected: "a rule", hint }, reading);
    }
    const { position } = item;
    const fields = item.fields.filter(({ key }) => key !== MATCH);
    const match = item.fields.find(({ key }) => key === MATCH);
    if (match !== undefined && fields.length === 0) {
        const hint = "add an option, such as `cache-control: no-cache`";
        reading.report(position, { message: "this rule says nothing of its files", hint });
    }
    // A misspelt key is not missing as well.
    if (match === undefined && !fields.some(({ key }) => (0,nearest/* nearest */.p)(key, [MATCH]) === MATCH)) {
        const hint = 'write which files the rule is about: `match: "*.html"`';
        reading.report(position, { message: "`match` is missing", hint });
    }
    return { position, match: (match && readMatch(match, reading)) ?? [], fields };
}
const MATCH = "match";
const readMatch = (0,spec_fields/* texts */.Te)((pattern) => checkNamePattern(pattern, "matches"));

;// CONCATENATED MODULE: ./build/spec/common-options.js











/** What every transfer can say. */
const COMMON_OPTIONS = {
    name: { directions: EVERY_DIRECTION, isOwn: true, read: readName },
    from: { directions: EVERY_DIRECTION, isOwn: true, read: readFrom },
    to: { directions: EVERY_DIRECTION, isOwn: true, read: readTo },
    exclude: { directions: EVERY_DIRECTION, read: (0,spec_fields/* texts */.Te)(checkExclude) },
    optional: { directions: EVERY_DIRECTION, read: spec_fields/* boolean */.zM },
    expect: { directions: EVERY_DIRECTION, read: (0,spec_fields/* parsed */.Yz)(amounts/* parseCountRange */.Ep) },
    "max-bytes": { directions: EVERY_DIRECTION, read: (0,spec_fields/* parsed */.Yz)(amounts/* parseSize */.DB) },
    newest: { directions: EVERY_DIRECTION, read: (0,spec_fields/* parsed */.Yz)(amounts/* parseCount */.zq) },
    sort: { directions: EVERY_DIRECTION, read: (0,spec_fields/* word */.Vm)(["name", "newest", "oldest", "largest", "smallest"]) },
    overwrite: { directions: EVERY_DIRECTION, perFile: true, read: (0,spec_fields/* word */.Vm)(["always", "if-changed", "never"]) },
    when: { directions: EVERY_DIRECTION, read: (0,spec_fields/* wordList */.d8)(["success", "failure", "cancelled", "always"]) },
    flatten: { directions: EVERY_DIRECTION, read: spec_fields/* boolean */.zM },
    base: { directions: EVERY_DIRECTION, read: (0,spec_fields/* text */.Qq)(checkBase) },
    presign: { directions: EVERY_DIRECTION, read: (0,spec_fields/* parsed */.Yz)(durationBetween("1s", "7d")) },
    "on-error": { directions: EVERY_DIRECTION, read: (0,spec_fields/* word */.Vm)(["fail", "warn"]) },
    encryption: { directions: EVERY_DIRECTION, perFile: true, read: readEncryption },
    "request-payer": { directions: EVERY_DIRECTION, read: spec_fields/* boolean */.zM },
    "expected-bucket-owner": { directions: EVERY_DIRECTION, read: readBucketOwner },
    "keep-attributes": { directions: ["download", "upload"], perFile: true, read: spec_fields/* boolean */.zM },
    rules: { directions: EVERY_DIRECTION, read: readRuleFields },
};
function checkExclude(pattern) {
    return checkNamePattern(pattern, "excludes");
}
function checkBase(base) {
    if (!/^[a-z0-9+]+:\/\//i.test(base))
        return undefined;
    return {
        message: `${(0,spec_finding/* quoted */.TL)(base)} is no base`,
        hint: "for a download or a copy write a key prefix without scheme and bucket, for an upload a path",
    };
}

;// CONCATENATED MODULE: ./build/spec/copy-options.js

/** What only copies can say. */
const COPY_OPTIONS = {
    move: { directions: ["copy"], read: spec_fields/* boolean */.zM },
};

;// CONCATENATED MODULE: ./build/spec/restore.js




const restore_KEYS = ["days", "tier", "wait"];
/** What `true` stands for, and what a mapping leaves out. */
const DEFAULTS = { days: 1, tier: "Standard", waitMilliseconds: 0 };
/** Reads whether archived objects are to be restored (`no`: not), or a mapping that says how. */
function readRestore(field, reading) {
    const { value } = field;
    if (value.kind === "boolean")
        return (0,spec_fields/* boolean */.zM)(field, reading) ? DEFAULTS : "no";
    if ((0,spec_fields/* reportBlank */.bw)(field, value, reading))
        return undefined;
    if (value.kind !== "map") {
        const isQuoted = value.kind === "text" && /^(true|false)$/i.test(value.content.text);
        const hint = isQuoted ? "write it without quotes" : undefined;
        const expected = "`true`, `false` or a mapping with `days`, `tier` and `wait`";
        return (0,spec_fields/* refuseKind */.L_)(field, value, { expected, hint }, reading);
    }
    return readMapping(value.fields, reading);
}
function readMapping(fields, reading) {
    const find = (key) => fields.find((one) => one.key === key);
    for (const { key, position } of fields) {
        if (!restore_KEYS.some((known) => known === key))
            reading.report(position, (0,nearest/* unknownKey */.a)(key, restore_KEYS));
    }
    const [days, tier, wait] = [find("days"), find("tier"), find("wait")];
    return {
        days: (days && (0,spec_fields/* parsed */.Yz)(parseDays)(days, reading)) ?? DEFAULTS.days,
        tier: (tier && (0,spec_fields/* word */.Vm)(["Standard", "Bulk", "Expedited"])(tier, reading)) ?? DEFAULTS.tier,
        waitMilliseconds: (wait && (0,spec_fields/* parsed */.Yz)(parseWait)(wait, reading)) ?? DEFAULTS.waitMilliseconds,
    };
}
/** A hundred years. */
const MOST_DAYS = 36_500;
function parseDays(written) {
    if (/^[1-9]\d{0,4}$/.test(written) && Number(written) <= MOST_DAYS)
        return Number(written);
    return { message: `expected a whole number from 1 to ${MOST_DAYS}, found ${(0,spec_finding/* quoted */.TL)(written)}` };
}
/** The most is how long a job can run, on a runner of one's own (GitHub Docs, "Actions limits"). */
const parseLimit = durationBetween("0s", "5d");
/** In milliseconds. */
function parseWait(written) {
    const seconds = written === "0" ? 0 : parseLimit(written);
    return (0,spec_finding/* isFinding */.qd)(seconds) ? seconds : seconds * 1_000;
}

;// CONCATENATED MODULE: ./build/spec/download-options.js





const DOWNLOADS = ["download"];
/** What only downloads can say, and copies of what they read. */
const DOWNLOAD_OPTIONS = {
    "version-id": { directions: ["download", "copy"], isOwn: true, read: (0,spec_fields/* text */.Qq)(header_values/* checkHeaderValue */.BB) },
    sha256: { directions: DOWNLOADS, isOwn: true, read: readSha256 },
    "if-exists": { directions: DOWNLOADS, perFile: true, read: (0,spec_fields/* word */.Vm)(["replace", "keep", "error"]) },
    restore: { directions: DOWNLOADS, read: readRestore },
    "read-into-output": { directions: DOWNLOADS, isOwn: true, read: readIntoOutput },
    decode: { directions: DOWNLOADS, perFile: true, read: readDecode },
    extract: { directions: DOWNLOADS, isOwn: true, read: readExtract },
    "max-expanded": { directions: DOWNLOADS, perFile: true, read: (0,spec_fields/* parsed */.Yz)(amounts/* parseSize */.DB) },
};
/** `true`, `false` or `masked`. */
function readIntoOutput(field, reading) {
    const { value } = field;
    if (value.kind === "boolean")
        return (0,spec_fields/* boolean */.zM)(field, reading) ? "plain" : "no";
    const found = (0,spec_fields/* word */.Vm)(["true", "false", "masked"])(field, reading);
    if (found === undefined || found === "masked")
        return found;
    return (0,spec_fields/* boolean */.zM)(field, reading) ? "plain" : "no";
}
/** `true`, `false` or a coding. */
function readDecode(field, reading) {
    const { value } = field;
    if (value.kind === "boolean")
        return (0,spec_fields/* boolean */.zM)(field, reading) ? "stored" : "no";
    const found = (0,spec_fields/* word */.Vm)(["true", "false", "gzip", "br", "zstd"])(field, reading);
    if (found === undefined || (found !== "true" && found !== "false"))
        return found;
    return (0,spec_fields/* boolean */.zM)(field, reading) ? "stored" : "no";
}
/** `true`, `false` or a format. */
function readExtract(field, reading) {
    const { value } = field;
    if (value.kind === "boolean")
        return (0,spec_fields/* boolean */.zM)(field, reading) ? "any" : "no";
    const found = (0,spec_fields/* word */.Vm)(["true", "false", "tar", "tar.gz", "tar.zst", "zip"])(field, reading);
    if (found === undefined || (found !== "true" && found !== "false"))
        return found;
    return (0,spec_fields/* boolean */.zM)(field, reading) ? "any" : "no";
}
/** As `sha256sum` writes it, whatever its capitals. */
function readSha256(field, reading) {
    const check = (written) => {
        if (/^[\da-f]{64}$/i.test(written))
            return undefined;
        const message = `expected 64 hexadecimal digits, found ${(0,spec_finding/* quoted */.TL)(written)}`;
        const hint = "leave out what stands before the digits";
        return /[\da-f]{64}$/i.test(written) ? { message, hint } : { message };
    };
    return (0,spec_fields/* text */.Qq)(check)(field, reading)?.toLowerCase();
}

;// CONCATENATED MODULE: ./build/spec/publish-options.js




const DIRECTIONS = ["upload", "copy"];
/** What can be said of a tree that goes to a prefix. */
const PUBLISH_OPTIONS = {
    prune: { directions: DIRECTIONS, read: readPrune },
    protect: { directions: DIRECTIONS, read: (0,spec_fields/* texts */.Te)(checkProtect) },
    "prune-limit": { directions: DIRECTIONS, read: readPruneLimit },
    invalidate: { directions: DIRECTIONS, read: (0,spec_fields/* text */.Qq)(checkDistribution) },
    order: { directions: DIRECTIONS, read: (0,spec_fields/* word */.Vm)(["any", "assets-first"]) },
};
function checkProtect(pattern) {
    return checkNamePattern(pattern, "protects");
}
function checkDistribution(id) {
    if (/^[A-Z0-9]{8,32}$/.test(id))
        return undefined;
    const message = `${(0,spec_finding/* quoted */.TL)(id)} is not the id of a CloudFront distribution: that has capitals and digits only`;
    const isOther = /[./:]/.test(id);
    const hint = isOther
        ? "write the id, such as `E1A2B3C4D5E6F7`, rather than a domain name or an ARN"
        : "the list of distributions has it, such as `E1A2B3C4D5E6F7`";
    return { message, hint };
}
/** A mistake, such as a build that made half of the files, is mostly more than this. */
const DEFAULT_LIMIT = { unit: "percent", most: 25 };
/** What an entry's values amount to. A default that means nothing for an exact name, at either end, is left out. */
function toPublishing(values, from, to) {
    const isOne = from.side === "s3" && from.objects?.kind === "object";
    const isPrefix = to.side === "s3" && to.objects?.kind === "prefix" && !isOne;
    const { prune = "no", protect = [], order, invalidate } = values;
    const limit = values["prune-limit"] ?? DEFAULT_LIMIT;
    return {
        ...(isPrefix && prune !== "no" && { prune: { protect, limit } }),
        ...(order === "assets-first" && { order }),
        ...(invalidate !== undefined && { invalidate }),
    };
}
const PRUNE_WORDS = { true: "yes", false: "no", "whole-bucket": "whole-bucket" };
function readPrune(field, reading) {
    const { value } = field;
    if ((0,spec_fields/* reportBlank */.bw)(field, value, reading))
        return undefined;
    const written = value.kind === "boolean" ? value.text.toLowerCase() : (0,spec_value/* textOf */.b6)(value);
    const isQuoted = value.kind === "text" && (written === "true" || written === "false");
    const word = PRUNE_KEYS.find((key) => key === written);
    if (word !== undefined && !isQuoted)
        return PRUNE_WORDS[word];
    const hint = isQuoted ? "write it without quotes" : undefined;
    return (0,spec_fields/* refuseKind */.L_)(field, value, { expected: "true, false or `whole-bucket`", hint }, reading);
}
const PRUNE_KEYS = [
    "true",
    "false",
    "whole-bucket",
];
function readPruneLimit(field, reading) {
    const { value } = field;
    if ((0,spec_fields/* reportBlank */.bw)(field, value, reading))
        return undefined;
    const [, digits, percent] = /^(\d{1,9})(%?)$/.exec((0,spec_value/* textOf */.b6)(value)?.trim() ?? "") ?? [];
    const most = Number(digits);
    if (digits !== undefined && (percent === "" || most <= 100)) {
        return { unit: percent === "" ? "objects" : "percent", most };
    }
    // What later steps say may stand inside.
    if (reading.depth === "outline")
        return undefined;
    const expected = "a number of objects such as `100`, or percent from `0%` to `100%`";
    return (0,spec_fields/* refuseKind */.L_)(field, value, { expected }, reading);
}

;// CONCATENATED MODULE: ./build/spec/access.js




/** Amazon S3 user guide, "Access control list (ACL) overview", canned ACLs of objects. */
const CANNED_ACLS = [
    "private",
    "public-read",
    "public-read-write",
    "authenticated-read",
    "aws-exec-read",
    "bucket-owner-read",
    "bucket-owner-full-control",
];
/** What may be granted on an object (API reference, PutObject, `x-amz-grant-*`). */
const PERMISSIONS = ["read", "read-acp", "write-acp", "full-control"];
/** Reads a mapping of permissions to grantees: one, or a list. */
function readGrants(field, reading) {
    const { value } = field;
    if (value.kind !== "map") {
        if ((0,spec_fields/* reportBlank */.bw)(field, value, reading))
            return undefined;
        const hint = 'write `grants: { read: "id=…" }`';
        return (0,spec_fields/* refuseKind */.L_)(field, value, { expected: "a mapping of permissions", hint }, reading);
    }
    const grants = {};
    for (const pair of value.fields) {
        const permission = PERMISSIONS.find((known) => known === pair.key);
        const grantees = (0,spec_fields/* texts */.Te)(checkGrantee)(pair, reading);
        if (permission === undefined)
            reading.report(pair.position, (0,nearest/* unknownKey */.a)(pair.key, PERMISSIONS));
        else if (grantees !== undefined)
            grants[permission] = grantees;
    }
    return grants;
}
function checkGrantee(grantee) {
    const finding = (0,header_values/* checkHeaderValue */.BB)(grantee);
    if (finding !== undefined)
        return finding;
    if (/^(?:id|uri|emailAddress)=[^",\s]+$/.test(grantee))
        return undefined;
    return {
        message: `${(0,spec_finding/* quoted */.TL)(grantee)} is nobody that access can be granted to`,
        hint: "write `id=<canonical user id>`, `uri=<group>` or `emailAddress=<address>`",
    };
}

;// CONCATENATED MODULE: ./build/spec/json-text.js

/** Aliases can make a short text a long one. */
const MOST_CHARACTERS = 2 ** 20;
/**
 * A value as one line of JSON (RFC 8259) with a line break at its end. Names stand in the order they are written in,
 * numbers as they are written where JSON writes them so. Numbers that JSON lacks are faults.
 */
function toJsonText(value) {
    const writer = new JsonWriter();
    writer.write(value);
    if (writer.characters > MOST_CHARACTERS) {
        const message = `the data is more than ${MOST_CHARACTERS} characters of JSON`;
        const hint = "write it to a file in a step, and upload that";
        return { faults: [{ position: value.position, message, hint }] };
    }
    return writer.faults.length > 0 ? writer : { text: `${writer.pieces.join("")}\n` };
}
class JsonWriter {
    pieces = [];
    faults = [];
    characters = 0;
    write(value) {
        if (this.characters > MOST_CHARACTERS)
            return;
        if (value.kind === "list") {
            this.#writeAll("[]", value.items, (item) => this.write(item));
        }
        else if (value.kind === "map") {
            this.#writeAll("{}", value.fields, ({ key, value: inner }) => {
                this.#add(`${JSON.stringify(key)}:`);
                this.write(inner);
            });
        }
        else
            this.#add(this.#scalar(value));
    }
    #writeAll([open = "", close = ""], items, write) {
        this.#add(open);
        for (const [index, item] of items.entries()) {
            if (index > 0)
                this.#add(",");
            write(item);
        }
        this.#add(close);
    }
    #scalar(value) {
        if (value.kind === "text")
            return JSON.stringify(value.block ?? value.content.text);
        if (value.kind === "boolean")
            return value.text.toLowerCase();
        if (value.kind !== "number")
            return "null";
        const number = toJsonNumber(value.text);
        if (number !== undefined)
            return number;
        const message = `JSON has no number ${(0,spec_finding/* quoted */.TL)(value.text)}`;
        this.faults.push({ position: value.position, message, hint: "put it in quotes" });
        return "null";
    }
    #add(text) {
        this.pieces.push(text);
        this.characters += text.length;
    }
}
/** A number of YAML's core schema. Nothing for infinity and for what is no number. */
function toJsonNumber(written) {
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(written))
        return written;
    if (/^0[xo]/.test(written))
        return String(BigInt(written));
    const number = Number(written);
    return Number.isFinite(number) ? String(number) : undefined;
}

;// CONCATENATED MODULE: ./build/spec/inline.js




/** Reads text that is uploaded as it is, to the last line break. In outline depth it may be anything yet. */
function readContent(field, reading) {
    const { value } = field;
    if (value.kind === "broken")
        return undefined;
    if (isUnwritten(value))
        return refuseUnwritten(field, reading);
    const found = exactText(value);
    if (found !== undefined)
        return found;
    const hint = value.kind === "boolean" ? "put it in quotes" : "write data under `json`";
    return (0,spec_fields/* refuseKind */.L_)(field, value, { expected: "text", hint }, reading);
}
/** Reads data of any kind as one line of JSON with a line break at its end. */
function readJson(field, reading) {
    const { value } = field;
    if (value.kind === "broken")
        return undefined;
    if (isUnwritten(value))
        return refuseUnwritten(field, reading);
    if (reading.depth === "outline")
        return "";
    const json = toJsonText(value);
    if (json.text !== undefined)
        return json.text;
    for (const { position, ...finding } of json.faults) {
        reading.report(position, (0,spec_fields/* prefixed */.gV)(field, finding));
    }
    return undefined;
}
/**
 * Whether there is nothing, which is what an expression without a value leaves: nobody writes an empty block scalar
 * on purpose. Quotes that hold nothing are meant so.
 */
function isUnwritten(value) {
    if (value.kind === "text")
        return value.block !== undefined && value.block.trim() === "";
    return value.kind === "nothing";
}
function refuseUnwritten(field, reading) {
    if (reading.depth === "outline")
        return "";
    const hint = field.key === "json"
        ? 'for no data write `json: {}`, or `content: "null"`'
        : 'for an object without bytes write `content: ""`';
    reading.report(field.value.position, { message: `${(0,spec_finding/* quoted */.TL)(field.key)} is empty`, hint });
    return undefined;
}
function exactText(value) {
    return value.kind === "text" ? (value.block ?? value.content.text) : (0,spec_value/* textOf */.b6)(value);
}

// EXTERNAL MODULE: ./build/spec/metadata.js
var spec_metadata = __webpack_require__(24089);
;// CONCATENATED MODULE: ./build/spec/object-lock.js


/** Amazon S3 user guide, "Retention modes". */
const RETENTION_MODES = ["GOVERNANCE", "COMPLIANCE"];
/** The longest that S3 locks anything (user guide, "Object Lock considerations"). */
const MOST = { d: 36_500, w: 5_214, y: 100 };
/** Reads a date, or a period from now on. */
function parseRetainUntil(written) {
    const [, digits = "", unit] = /^(\d+)([dwy])$/.exec(written) ?? [];
    if (unit === "d" || unit === "w" || unit === "y")
        return toPeriod(Number(digits), unit);
    const date = (0,header_values/* parseExpires */.uE)(written);
    if (!(0,spec_finding/* isFinding */.qd)(date) || date.hint?.startsWith("add `Z`"))
        return date;
    return {
        message: `${(0,spec_finding/* quoted */.TL)(written)} is neither a date nor a period`,
        hint: "write `2027-12-31`, `2027-12-31T23:59:59Z`, or how long from now: `30d`, `8w` or `1y`",
    };
}
function toPeriod(amount, unit) {
    if (amount >= 1 && amount <= MOST[unit])
        return { amount, unit };
    return {
        message: `expected a period from \`1${unit}\` to \`${MOST[unit]}${unit}\`, found ${(0,spec_finding/* quoted */.TL)(`${amount}${unit}`)}`,
    };
}
/** What is wrong with the Object Lock that options ask for together. */
function* checkObjectLock(values) {
    const [until, mode] = [values["retain-until"], values["retention-mode"]];
    if (until !== undefined && mode === undefined) {
        yield { key: "retain-until", finding: WITHOUT_MODE };
    }
    if (until === undefined && mode !== undefined) {
        yield { key: "retention-mode", finding: WITHOUT_END };
    }
}
/** Whether the half of a lock that an option misses is written, and wrong, which is told already. */
function isHalfTold(key, fields) {
    if (key === "retain-until")
        return fields.has("retention-mode");
    return key === "retention-mode" && fields.has("retain-until");
}
const WITHOUT_MODE = {
    message: "`retain-until` needs a `retention-mode`",
    hint: "write `GOVERNANCE`, which whoever has the right to may lift, or `COMPLIANCE`, which nobody can",
};
const WITHOUT_END = {
    message: "`retention-mode` needs a `retain-until`",
    hint: "write a date, or how long from now: `retain-until: 30d`",
};
/** The lock of an entry's objects by its options; nothing where one half of it is missing. */
function toRetention(values) {
    const [until, mode] = [values["retain-until"], values["retention-mode"]];
    return until === undefined || mode === undefined ? undefined : { mode, until };
}

// EXTERNAL MODULE: ./build/spec/tags.js
var spec_tags = __webpack_require__(97721);
;// CONCATENATED MODULE: ./build/spec/upload-options.js







const UPLOADS = ["upload"];
const WRITES = ["upload", "copy"];
/** API reference, PutObject, `x-amz-storage-class`; the last three are Google Cloud Storage's. */
const STORAGE_CLASSES = [
    "STANDARD",
    "REDUCED_REDUNDANCY",
    "STANDARD_IA",
    "ONEZONE_IA",
    "INTELLIGENT_TIERING",
    "GLACIER_IR",
    "GLACIER",
    "DEEP_ARCHIVE",
    "EXPRESS_ONEZONE",
    "NEARLINE",
    "COLDLINE",
    "ARCHIVE",
];
/** API reference, PutObject, `x-amz-sdk-checksum-algorithm`. */
const CHECKSUM_ALGORITHMS = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];
/** What can be said of an object that is written. */
const UPLOAD_OPTIONS = {
    content: { directions: UPLOADS, isOwn: true, read: readContent },
    json: { directions: UPLOADS, isOwn: true, read: readJson },
    archive: { directions: UPLOADS, isOwn: true, read: (0,spec_fields/* word */.Vm)(["tar", "tar.gz", "tar.zst", "zip"]) },
    compare: { directions: UPLOADS, perFile: true, read: (0,spec_fields/* word */.Vm)(["bytes", "headers"]) },
    compress: { directions: UPLOADS, perFile: true, read: (0,spec_fields/* word */.Vm)(["gzip", "br", "zstd", "none"]) },
    "content-type": { directions: WRITES, perFile: true, read: (0,spec_fields/* text */.Qq)(header_values/* checkContentType */.Y5) },
    "cache-control": { directions: WRITES, perFile: true, read: (0,spec_fields/* text */.Qq)(header_values/* checkHeaderValue */.BB) },
    "content-disposition": {
        directions: WRITES,
        perFile: true,
        read: (0,spec_fields/* text */.Qq)(header_values/* checkContentDisposition */.rw),
    },
    "content-encoding": { directions: WRITES, perFile: true, read: (0,spec_fields/* text */.Qq)(header_values/* checkHeaderValue */.BB) },
    "content-language": { directions: WRITES, perFile: true, read: (0,spec_fields/* text */.Qq)(header_values/* checkHeaderValue */.BB) },
    expires: { directions: WRITES, perFile: true, read: (0,spec_fields/* parsed */.Yz)(header_values/* parseExpires */.uE) },
    metadata: { directions: WRITES, perFile: true, read: spec_metadata/* readMetadata */._6 },
    provenance: { directions: WRITES, perFile: true, read: spec_fields/* boolean */.zM },
    tags: { directions: WRITES, perFile: true, read: spec_tags/* readTags */.g$ },
    "storage-class": { directions: WRITES, perFile: true, read: (0,spec_fields/* word */.Vm)(STORAGE_CLASSES) },
    "retain-until": { directions: WRITES, perFile: true, read: (0,spec_fields/* parsed */.Yz)(parseRetainUntil) },
    "retention-mode": { directions: WRITES, perFile: true, read: (0,spec_fields/* word */.Vm)(RETENTION_MODES) },
    "legal-hold": { directions: WRITES, perFile: true, read: spec_fields/* boolean */.zM },
    "checksum-algorithm": { directions: UPLOADS, perFile: true, read: (0,spec_fields/* word */.Vm)(CHECKSUM_ALGORITHMS) },
    "website-redirect": { directions: WRITES, perFile: true, read: (0,spec_fields/* text */.Qq)(header_values/* checkWebsiteRedirect */.AZ) },
    acl: { directions: WRITES, perFile: true, read: (0,spec_fields/* word */.Vm)(CANNED_ACLS) },
    grants: { directions: WRITES, perFile: true, read: readGrants },
};

;// CONCATENATED MODULE: ./build/spec/options.js





/** Every key there is, and how its value is read: a key that is not here is unknown. */
const OPTION_TABLE = {
    ...COMMON_OPTIONS,
    ...DOWNLOAD_OPTIONS,
    ...COPY_OPTIONS,
    ...UPLOAD_OPTIONS,
    ...PUBLISH_OPTIONS,
};
/** The keys in the order people meet them. */
const OPTION_KEYS = Object.keys(OPTION_TABLE).filter(isOptionKey);
function isOptionKey(key) {
    return Object.hasOwn(OPTION_TABLE, key);
}
function optionOf(key) {
    return OPTION_TABLE[key];
}

;// CONCATENATED MODULE: ./build/spec/archive-rivals.js
/** What does not go together with `archive`. */
const ARCHIVE_RIVALS = [
    {
        keys: ["archive", "overwrite"],
        clash: ({ overwrite }) => overwrite === "if-changed"
            ? {
                message: "`overwrite: if-changed` cannot tell whether an archive changed before it is made",
                hint: "write `always` or `never`, or upload the files as they are",
            }
            : undefined,
    },
    {
        keys: ["archive", "compress"],
        clash: ({ compress }) => compress === "none"
            ? undefined
            : {
                message: "`archive` and `compress` exclude each other",
                hint: "`tar.gz`, `tar.zst` and `zip` are compressed",
            },
    },
    {
        keys: ["archive", "flatten"],
        clash: ({ flatten }) => flatten === true
            ? { message: "`archive` and `flatten` exclude each other", hint: "`base` moves names up" }
            : undefined,
    },
    ...["rules", "newest", "sort", "keep-attributes"].map((key) => ({
        keys: ["archive", key],
        clash: () => ({
            message: `\`archive\` and \`${key}\` exclude each other: an archive is one object`,
            hint: "leave it out",
        }),
    })),
];

;// CONCATENATED MODULE: ./build/spec/rival-options.js


const RIVALS = [
    {
        keys: ["acl", "grants"],
        clash: () => ({ message: "`acl` and `grants` exclude each other" }),
    },
    {
        keys: ["content-encoding", "compress"],
        clash: ({ compress }) => compress === "none"
            ? undefined
            : {
                message: "`content-encoding` and `compress` exclude each other",
                hint: "`content-encoding` is for files that are encoded already; `compress` sets it by itself",
            },
    },
    { keys: ["move", "version-id"], clash: clashOfMove },
    {
        keys: ["if-exists", "overwrite"],
        clash: () => ({
            message: "`if-exists` and `overwrite` exclude each other: both are about a file that is there",
            hint: "`overwrite` knows `always`, `if-changed` and `never`; `error` is a word of `if-exists`",
        }),
    },
    { keys: ["decode", "overwrite"], clash: clashOfComparing("decode") },
    { keys: ["extract", "overwrite"], clash: clashOfComparing("extract") },
    ...ARCHIVE_RIVALS,
    { keys: ["move", "prune"], clash: clashOfEmptying },
    { keys: ["optional", "expect"], clash: clashOfNothing },
    { keys: ["newest", "prune"], clash: clashOfPruning },
    { keys: ["exclude", "extract"], clash: clashOfArchive("exclude") },
    { keys: ["flatten", "extract"], clash: clashOfArchive("flatten") },
    { keys: ["base", "extract"], clash: clashOfArchive("base") },
    { keys: ["keep-attributes", "extract"], clash: clashOfArchive("keep-attributes") },
    { keys: ["decode", "extract"], clash: clashOfArchive("decode") },
    { keys: ["read-into-output", "extract"], clash: clashOfArchive("read-into-output") },
];
/** What is wrong with options that stand together, each told at the later key of its pair. */
function* findClashes(keys, values) {
    const written = new Set(keys);
    for (const { keys: pair, clash } of RIVALS) {
        if (!pair.every((key) => written.has(key)))
            continue;
        const finding = clash(values);
        if (finding !== undefined)
            yield { key: pair[1], finding };
    }
}
/** What lies under some options that they take the place of. `values` are they over it. */
function displacedKeys(own, values) {
    return RIVALS.flatMap(({ keys, clash }) => {
        const isBoth = keys.every((key) => values[key] !== undefined);
        const displaced = keys.filter((key) => own[key] === undefined);
        return isBoth && displaced.length === 1 && clash(values) ? displaced : [];
    });
}
/** What is made of an object has other bytes. */
function clashOfComparing(key) {
    return ({ [key]: made = "no", overwrite }) => {
        if (made === "no" || overwrite !== "if-changed")
            return undefined;
        return {
            message: `\`${key}\` and \`overwrite: if-changed\` exclude each other: only whole objects are compared with files`,
        };
    };
}
function clashOfPruning({ prune = "no" }) {
    if (prune === "no")
        return undefined;
    return {
        message: "`newest` and `prune` exclude each other: objects of the older files would be deleted",
    };
}
function clashOfNothing({ optional, expect }) {
    if (optional === undefined || expect === undefined)
        return undefined;
    const isNothingFine = expect.least === 0;
    if (optional === isNothingFine)
        return undefined;
    return {
        message: `\`optional: ${optional}\` and \`expect: ${(0,amounts/* countRangeText */.GT)(expect)}\` contradict each other`,
        hint: "`expect` says whether nothing is fine: leave out `optional`",
    };
}
function clashOfMove({ move }) {
    if (move !== true)
        return undefined;
    return {
        message: "`move` and `version-id` exclude each other: a version that is deleted cannot come back",
        hint: "copy the version, and let a lifecycle rule remove old ones",
    };
}
function clashOfEmptying({ move, prune = "no" }) {
    if (move !== true || prune === "no")
        return undefined;
    return {
        message: "`move` and `prune` exclude each other: what has been moved is no longer in the source, so the next run would delete it",
        hint: "leave out `move` to keep `to` like `from`, or `prune` to add to what is there",
    };
}
/** What an archive is unpacked to is told by the archive alone. */
function clashOfArchive(key) {
    return ({ extract, [key]: other }) => {
        if (extract === undefined || extract === "no" || other === false || other === "no")
            return undefined;
        return { message: `\`${key}\` and \`extract\` exclude each other` };
    };
}

;// CONCATENATED MODULE: ./build/spec/merge-options.js



/** What holds for an entry: its own options over the defaults for its direction. */
function withDefaults(own, defaults, direction) {
    return layered([own.values, applicable(defaults, direction)]);
}
/** Layers of options as one: what stands in an earlier one wins, in `metadata` and `tags` name by name. */
function layered(layers) {
    return layers.reduceRight((under, over) => overlay(over, under), {});
}
/** The options that mean something in a direction; where it is unknown, those that do in every one. */
function applicable({ values, fields }, direction) {
    const kept = { ...values };
    for (const key of fields.keys()) {
        if (!appliesTo(key, direction))
            delete kept[key];
    }
    return kept;
}
function overlay(over, under) {
    const values = { ...under, ...over };
    for (const key of displacedKeys(over, values))
        delete values[key];
    if (under.metadata && over.metadata)
        values.metadata = { ...under.metadata, ...over.metadata };
    if (under.tags && over.tags)
        values.tags = { ...under.tags, ...over.tags };
    return values;
}
/** Whether an option means something in a direction; where it is unknown, whether it does in every one. */
function appliesTo(key, direction) {
    const { directions } = optionOf(key);
    if (direction === undefined)
        return EVERY_DIRECTION.every((one) => directions.includes(one));
    return directions.includes(direction);
}

;// CONCATENATED MODULE: ./build/spec/check-values.js



/** What is wrong with the options that hold for a file, wherever each of them is written. */
function* checkValues(values) {
    const { metadata = {}, tags = {}, sha256 } = values;
    const tooLarge = (0,spec_metadata/* checkMetadataSize */.hZ)(metadata);
    if (tooLarge !== undefined)
        yield { key: "metadata", finding: tooLarge };
    const tooMany = (0,spec_tags/* checkTagCount */.C0)(tags);
    if (tooMany !== undefined)
        yield { key: "tags", finding: tooMany };
    yield* checkObjectLock(values);
    const keeping = keepingOption(values);
    if (sha256 === undefined || keeping === undefined)
        return;
    const message = `\`sha256\` and \`${keeping}\` exclude each other: a kept file is not looked at`;
    yield { key: "sha256", finding: { message } };
}
function keepingOption(values) {
    if (values["if-exists"] === "keep")
        return "if-exists: keep";
    return values.overwrite === "never" ? "overwrite: never" : undefined;
}

;// CONCATENATED MODULE: ./build/spec/file-rules.js


/**
 * What `make` makes of an entry's options, with its rules if there are any. Of what is said more than once counts,
 * in this order: the entry's rules, its own options, the rules of the defaults, the defaults; of rules the first
 * that matches.
 */
function withFileRules(layers, make) {
    const rules = rulesOf(layers);
    const plain = make(valuesFor([], layers));
    if (plain === undefined || rules.length === 0)
        return plain;
    const applied = (matching) => {
        const values = valuesFor(matching.flatMap((index) => rules[index] ?? []), layers);
        const [problem] = checkValues(values);
        return problem?.finding ?? make(values) ?? plain;
    };
    return { ...plain, rules: { rules, applied } };
}
function rulesOf({ own, defaults, direction }) {
    const toRule = ({ match, options }, isDefault) => {
        return { match, isDefault, values: applicable(options, direction) };
    };
    return [
        ...own.rules.map((rule) => toRule(rule, false)),
        ...defaults.rules.map((rule) => toRule(rule, true)),
    ];
}
function valuesFor(matching, { own, defaults, direction }) {
    const valuesOf = (rules) => rules.map(({ values }) => values);
    return layered([
        ...valuesOf(matching.filter(({ isDefault }) => !isDefault)),
        own.values,
        ...valuesOf(matching.filter(({ isDefault }) => isDefault)),
        applicable(defaults, direction),
    ]);
}

;// CONCATENATED MODULE: ./build/spec/header-options.js


/** What an entry's options ask its objects to say of themselves. */
function toHeaderOptions(values) {
    const { encryption } = values;
    return given({
        contentType: values["content-type"],
        cacheControl: values["cache-control"],
        contentDisposition: values["content-disposition"],
        contentEncoding: values["content-encoding"],
        contentLanguage: values["content-language"],
        expires: values.expires,
        metadata: values.metadata,
        websiteRedirect: values["website-redirect"],
        tags: values.tags,
        storageClass: values["storage-class"],
        retention: toRetention(values),
        legalHold: values["legal-hold"] === true ? true : undefined,
        checksumAlgorithm: values["checksum-algorithm"],
        acl: values.acl,
        grants: values.grants,
        // A customer key goes with every request, not with one alone.
        encryption: encryption?.type === "customer" ? undefined : encryption,
    });
}

;// CONCATENATED MODULE: ./build/spec/inline-end.js
/** The keys that say what is transferred: an entry has one of them. */
const SOURCES = ["from", "content", "json"];
/** What is about files, of which an upload of inline text has none. */
const FILE_OPTIONS = [
    "exclude",
    "optional",
    "expect",
    "flatten",
    "base",
    "keep-attributes",
    "rules",
    "archive",
];
/** Makes `content` or `json` the FROM of its entry. More than one of them, or one beside `from`, is reported. */
function withInlineEnd(options, { report }) {
    const { fields, values } = options;
    const [key = "from", ...others] = SOURCES.filter((source) => fields.has(source));
    for (const other of others) {
        const field = fields.get(other);
        const hint = "write one of them";
        const message = `\`${other}\` and \`${key}\` exclude each other`;
        if (field)
            report(field.position, { message, hint });
    }
    const text = key === "from" ? undefined : values[key];
    if (key === "from" || text === undefined)
        return options;
    const source = { key, text };
    return {
        ...options,
        values: { ...values, from: { side: "inline", shown: `inline ${key}`, source } },
    };
}
/** What is wrong with an entry that uploads inline text. */
function* checkInline({ values, fields }) {
    const { from, to } = values;
    if (from?.side !== "inline")
        return;
    const { key } = from.source;
    for (const option of FILE_OPTIONS) {
        if (!fields.has(option))
            continue;
        const message = `\`${option}\` is about files, and \`${key}\` is none`;
        yield { key: option, finding: { message, hint: "leave it out" } };
    }
    if (to?.side !== "s3" || to.objects?.kind !== "prefix")
        return;
    const hint = `add a name: \`${to.shown}name.${key === "json" ? "json" : "txt"}\``;
    yield {
        key: "to",
        finding: { message: `\`${key}\` becomes one object, and \`to\` is a prefix`, hint },
    };
}
function inlineToDisk({ key }) {
    return {
        message: `\`${key}\` is uploaded, and \`to\` is a local path`,
        hint: "write `s3://bucket/key`; a step of your own can write a file",
    };
}

;// CONCATENATED MODULE: ./build/spec/read-options.js


const NO_OPTIONS = { values: {}, fields: new Map(), rules: [] };
/** Reads the mapping of an entry, `defaults` without an entry's own keys, or a rule. An unknown key is reported. */
function readOptions(fields, place, reading) {
    const keys = OPTION_KEYS.filter((key) => mayStandIn(place, key));
    const values = {};
    const known = new Map();
    for (const field of fields) {
        if (isOptionKey(field.key) && keys.includes(field.key)) {
            known.set(field.key, field);
            read_options_readInto(values, field.key, field, reading);
        }
        else if (isOptionKey(field.key)) {
            reading.report(field.position, misplaced(field.key, place));
        }
        else {
            const others = place === "rule" ? ["match"] : [];
            reading.report(field.position, (0,nearest/* unknownKey */.a)(field.key, [...others, ...keys]));
        }
    }
    return {
        values,
        fields: known,
        rules: (values.rules ?? []).map((rule) => read_options_readRule(rule, reading)),
    };
}
function mayStandIn(place, key) {
    const { isOwn, perFile } = optionOf(key);
    if (place === "rule")
        return perFile === true;
    return place === "entry" || !isOwn;
}
function misplaced(key, place) {
    if (place !== "rule")
        return { message: `\`${key}\` belongs to an entry, and no default can stand for it` };
    const message = `\`${key}\` is about an entry as a whole, and a rule about single files`;
    return { message, hint: "write it beside `rules`" };
}
function read_options_readRule({ fields, ...rule }, reading) {
    return { ...rule, options: readOptions(fields, "rule", reading) };
}
function read_options_readInto(values, key, field, reading) {
    const value = optionOf(key).read(field, reading);
    if (value !== undefined)
        values[key] = value;
}

;// CONCATENATED MODULE: ./build/spec/read-entry.js



/** The keys that name an end. */
const ENDS = ["from", "to", "content", "json"];
/** Reads each key of an entry, without looking at how they go together. */
function readEntry(entry, reading) {
    const { list, report } = reading;
    const options = withInlineEnd(readOptions(entry.fields, "entry", reading), reading);
    for (const key of ["from", "to"]) {
        const meant = entry.fields.map((field) => (0,nearest/* nearest */.p)(field.key, ENDS));
        if (meant.some((end) => (key === "to") === (end === "to") && end !== undefined))
            continue;
        const hint = "an entry has `from` and `to`";
        report(entry.position, { message: `\`${key}\` is missing`, hint });
    }
    const when = options.fields.get("when");
    if (when !== undefined && list === "before") {
        const message = "`when` belongs to `after`: in `before` the job has no result yet";
        report(when.position, { message });
    }
    const content = options.fields.get("read-into-output");
    if (content !== undefined && list === "after") {
        const message = "`read-into-output` belongs to `before`: the end of the job has no outputs";
        report(content.position, { message });
    }
    return options;
}

;// CONCATENATED MODULE: ./build/spec/terms.js
/** The terms that an entry's options amount to; nothing where it has none, so that nothing is carried about. */
function toTerms(values) {
    const { encryption } = values;
    const owner = values["expected-bucket-owner"];
    const terms = {
        ...(values["request-payer"] === true && { requestPayer: true }),
        ...(owner !== undefined && { expectedBucketOwner: owner }),
        ...(encryption?.type === "customer" && { customerKey: encryption.key }),
    };
    return Object.keys(terms).length > 0 ? terms : undefined;
}

;// CONCATENATED MODULE: ./build/spec/outline-destination.js







/** Options that stores ask for rights for, or may refuse. */
const WEIGHTY = [
    "encryption",
    "acl",
    "grants",
    "tags",
    "storage-class",
    "checksum-algorithm",
    "retain-until",
    "retention-mode",
    "legal-hold",
    "request-payer",
    "expected-bucket-owner",
];
/** Reads where an entry writes as if its values were final. Undefined where it writes to no store. */
function outlineDestination(entry, defaults, reading) {
    const own = readEntry(entry, { ...reading, depth: "full", report: () => { } });
    const { from, to } = own.values;
    if (to?.side !== "s3" || isAbsent(to))
        return undefined;
    const direction = (from && directionOf(from, to)) ?? "upload";
    const made = withFileRules({ own, defaults, direction }, (values) => ({
        headers: toHeaderOptions(values),
        terms: toTerms(values),
        prunes: (values.prune ?? "no") !== "no",
        onError: values["on-error"],
    }));
    if (made === undefined)
        return undefined;
    const { rules, prunes, onError } = made;
    const ruled = (rules?.rules ?? []).flatMap((_, index) => rules?.applied([index]) ?? []);
    return {
        ...(to.objects && !isWaiting(own, reading) && { target: to.objects }),
        says: [made, ...ruled].flatMap((some) => (0,spec_finding/* isFinding */.qd)(some) ? [] : [{ headers: some.headers, terms: some.terms }]),
        prunes,
        ...(onError && { onError }),
    };
}
function isAbsent({ shown }) {
    return shown === "";
}
/** Whether an option was written that has no value yet, or none that can be used. */
function isWaiting(own, reading) {
    const layers = [own, ...own.rules.map(({ options }) => options)];
    return layers.some(({ fields }) => WEIGHTY.some((key) => isFaulty(key, fields, reading)));
}
function isFaulty(key, fields, reading) {
    const field = fields.get(key);
    if (field === undefined)
        return false;
    let count = 0;
    const report = () => {
        count += 1;
    };
    optionOf(key).read(field, { ...reading, depth: "full", report });
    return count > 0;
}

;// CONCATENATED MODULE: ./build/spec/check-customer-key.js

/** What is wrong with the encryption of an entry. `values` are its own over the defaults. */
function* checkEncryption(own, values, direction) {
    const { encryption } = own.values;
    // Of defaults, what only uploads can mean is for uploads.
    if (direction === "download" && encryption !== undefined && encryption.type !== "customer") {
        const message = `the store decrypts ${(0,spec_finding/* quoted */.TL)(encryption.type)} by itself: a download says \`customer\` or nothing`;
        yield { key: "encryption", finding: { message, hint: "leave it out" } };
    }
    if (values.encryption?.type === "customer" && values.presign !== undefined) {
        const key = own.fields.has("presign") ? "presign" : "encryption";
        yield { key, finding: NO_LINK };
    }
}
/** What is wrong with the encryption that a rule asks for, where `values` hold without it. */
function* checkRuleEncryption(rule, values) {
    const { encryption } = rule.values;
    if (encryption === undefined)
        return;
    const types = [encryption.type, values.encryption?.type];
    if (types.includes("customer"))
        yield { key: "encryption", finding: WHOLE_ENTRY };
}
const NO_LINK = {
    message: "`presign` and a customer key exclude each other: a link cannot carry the key",
};
const WHOLE_ENTRY = {
    message: "a customer key is for all files of an entry: a rule neither gives nor replaces one",
    hint: "write two entries",
};

;// CONCATENATED MODULE: ./build/spec/check-direction.js


/** The options that mean nothing in a direction. */
function* checkDirection({ fields }, direction) {
    for (const key of fields.keys()) {
        if (appliesTo(key, direction))
            continue;
        const meant = optionOf(key).directions.map((one) => DIRECTION_WORDS[one].many);
        const { one } = DIRECTION_WORDS[direction];
        const message = `\`${key}\` is for ${meant.join(" and ")}, and this is ${one}`;
        yield { key, finding: { message } };
    }
}
/** What a misplaced option is for, and what it stands at. */
const DIRECTION_WORDS = {
    download: { many: "downloads", one: "a download" },
    upload: { many: "uploads", one: "an upload" },
    copy: { many: "copies", one: "a copy" },
};

;// CONCATENATED MODULE: ./build/spec/check-rules.js





/**
 * What is wrong with the rules among some options, each taken for itself over `values`: what holds without them.
 * Rules that do not go with one another are found out by a file that matches them. Of defaults there is no direction.
 */
function* checkRules({ rules, fields }, values, direction) {
    const told = new Set([...checkValues(values)].map(({ key }) => key));
    for (const { options, position } of rules) {
        for (const { key, finding } of checkRule(options, values, direction)) {
            const field = options.fields.get(key) ?? fields.get(key);
            if (!told.has(key))
                yield { position: field?.value.position ?? position, finding };
        }
    }
}
function* checkRule(rule, values, direction) {
    if (direction !== undefined)
        yield* checkDirection(rule, direction);
    yield* checkRuleEncryption(rule, values);
    yield* findClashes(rule.fields.keys(), rule.values);
    yield* checkValues(layered([rule.values, values]));
}

;// CONCATENATED MODULE: ./build/spec/check-amounts.js

/** Numbers of an entry that nothing it finds could satisfy. `values` are its own options over the defaults. */
function* checkAmounts({ fields }, values) {
    const { from, expect, newest } = values;
    if (fields.has("newest") && (from?.side === "inline" || isOneObject(from))) {
        const message = "`newest` chooses among many, and `from` is one thing";
        yield { key: "newest", finding: { message, hint: "leave it out, or write a pattern" } };
    }
    if (expect === undefined || !fields.has("expect"))
        return;
    if (newest !== undefined && expect.least > newest) {
        const message = `\`expect: ${(0,amounts/* countRangeText */.GT)(expect)}\` cannot be: \`newest: ${newest}\` leaves no more than ${newest}`;
        yield { key: "expect", finding: { message } };
    }
    if (isOneObject(from) && expect.least > 1) {
        const message = `\`expect: ${(0,amounts/* countRangeText */.GT)(expect)}\` cannot be: \`from\` is one object`;
        yield { key: "expect", finding: { message, hint: "write a prefix or a pattern in `from`" } };
    }
}
function isOneObject(from) {
    return from?.side === "s3" && from.objects?.kind === "object";
}

;// CONCATENATED MODULE: ./build/spec/check-comparison.js
/** What is wrong with what an upload compares. `values` are its own options over the defaults. */
function* checkComparison({ fields, rules }, { overwrite }) {
    const isByRule = rules.some(({ options }) => options.fields.has("overwrite"));
    if (!fields.has("compare") || overwrite === "if-changed" || isByRule)
        return;
    const message = "`compare` is about what `overwrite: if-changed` finds";
    yield { key: "compare", finding: { message, hint: "add `overwrite: if-changed`" } };
}

;// CONCATENATED MODULE: ./build/spec/exactness.js

/** Whether TO asks for one exact name. */
function isExact(to) {
    if (to.side === "s3")
        return to.objects?.kind === "object";
    return to.side === "local" && toFileTarget(to.shown).kind === "file";
}
/**
 * Whether FROM can be more than one thing, as far as that can be known without the disk: a directory
 * that is written without its `/` is not noticed.
 */
function selectsMany(from) {
    if (from.side === "s3")
        return from.objects !== undefined && from.objects.kind !== "object";
    if (from.side !== "local")
        return false;
    const selecting = from.paths.filter((path) => !path.startsWith("!"));
    return selecting.length > 1 || selecting.some(isPatternOrDirectory);
}
/**
 * Where a download goes. A path that ends in `/` is a directory; so are `.` and `..` however they are
 * written, and a path that ends in a backslash, which is a separator on Windows.
 */
function toFileTarget(written) {
    const isDirectory = /[\\/]$|(^|[\\/])\.\.?$/.test(written);
    const path = written.replace(/(?<=.)\/+$/s, "");
    return { kind: isDirectory ? "directory" : "file", path };
}
function isPatternOrDirectory(path) {
    return (0,pattern/* hasPatternCharacters */.$A)(path) || /\/$|(^|\/)\.\.?$/.test(path);
}

;// CONCATENATED MODULE: ./build/spec/check-expansion.js

/** What is wrong with what a download says of its object's content. `values` are its own options over the defaults. */
function* checkExpansion({ fields, rules, values: { to } }, { decode = "no", extract = "no" }) {
    if (extract !== "no" && to !== undefined && isExact(to)) {
        const hint = `end it with \`/\`: \`${to.shown}/\``;
        yield { key: "to", finding: { message: "`extract` takes a directory in `to`", hint } };
    }
    const isByRule = rules.some(({ options }) => options.fields.has("decode"));
    if (fields.has("max-expanded") && decode === "no" && extract === "no" && !isByRule) {
        const message = "`max-expanded` limits what `decode` and `extract` make of an object, and neither is there";
        yield { key: "max-expanded", finding: { message } };
    }
}

;// CONCATENATED MODULE: ./build/spec/check-publishing.js

/** What is wrong with what an upload or a copy says of its tree as a whole. `values` are its own over the defaults. */
function* checkPublishing(own, values) {
    const { from, to } = own.values;
    const { prune = "no" } = values;
    if (prune !== "no" && from !== undefined)
        yield* checkSource(own, from);
    if (prune !== "no" && to !== undefined)
        yield* checkPrune(own, values, to);
    if (prune !== "no")
        return;
    for (const key of ["protect", "prune-limit"]) {
        if (!own.fields.has(key))
            continue;
        const message = `\`${key}\` is about what \`prune\` deletes, and this entry deletes nothing`;
        yield { key, finding: { message, hint: "add `prune: true`, or leave it out" } };
    }
}
function* checkSource({ fields }, from) {
    if (from.side !== "s3" || from.objects?.kind !== "object" || !fields.has("prune"))
        return;
    const message = "`prune` is about everything below a prefix, and `from` is one exact key";
    yield { key: "prune", finding: { message, hint: `end \`from\` with \`/\`: \`${from.shown}/\`` } };
}
function* checkPrune(own, { prune, flatten }, to) {
    if (to.side !== "s3" || to.objects === undefined)
        return;
    if (to.objects.kind === "object") {
        if (!own.fields.has("prune"))
            return;
        const message = "`prune` is about everything below a prefix, and `to` is one exact name";
        yield { key: "prune", finding: { message, hint: `end \`to\` with \`/\`: \`${to.shown}/\`` } };
        return;
    }
    const isWhole = to.objects.prefix === "";
    if (isWhole && prune === "yes") {
        const message = `\`prune: true\` would delete all over the bucket: \`to\` is \`${to.shown}\``;
        const hint = "if nothing else lives in this bucket, write `prune: whole-bucket`";
        yield { key: "prune", finding: { message, hint } };
    }
    if (!isWhole && prune === "whole-bucket") {
        const message = `\`whole-bucket\` is for \`to: ${(0,spec_location/* toUri */.iJ)({ ...to.objects, prefix: "" })}\`, and this one has a prefix`;
        yield { key: "prune", finding: { message, hint: "write `prune: true`" } };
    }
    if (flatten === true) {
        const message = "`prune` and `flatten` exclude each other: a name without directories does not tell which file it was";
        yield { key: own.fields.has("flatten") ? "flatten" : "prune", finding: { message } };
    }
}

;// CONCATENATED MODULE: ./build/spec/check-web.js




/** What a web server knows nothing of, and what chooses among many. */
const ABOUT_OBJECTS = [
    "version-id",
    "exclude",
    "newest",
    "sort",
    "flatten",
    "base",
    "rules",
    "restore",
    "presign",
    "encryption",
    "request-payer",
    "expected-bucket-owner",
];
/** Whether FROM is a web address, as far as it was looked at closely. */
function isFromWeb(from) {
    return from?.side === "s3" && from.objects !== undefined && (0,object_address/* isWebOrigin */.tz)(from.objects.bucket);
}
/** What is wrong with the options of an entry whose FROM is a web address. */
function* checkWeb({ fields, values }) {
    const { from, to, extract = "no" } = values;
    if (!isFromWeb(from) || to === undefined)
        return;
    for (const key of ABOUT_OBJECTS) {
        if (!fields.has(key))
            continue;
        const message = `\`${key}\` is about objects on S3, and this is a web address`;
        yield { key, finding: { message } };
    }
    // What is unpacked brings its names along.
    if (isExact(to) || extract !== "no" || (0,web_address/* webFileName */.M5)(from.objects.key) !== undefined)
        return;
    const message = `${(0,spec_finding/* quoted */.TL)(from.shown)} ends in nothing that can be the name of a file`;
    yield { key: "to", finding: { message, hint: "write the file's name at the end of `to`" } };
}
/** The defaults that mean something for what comes from a web address. */
function forWeb(defaults) {
    const about = ABOUT_OBJECTS.filter((key) => key !== "rules");
    const kept = [...defaults.fields].filter(([key]) => !about.includes(key));
    const values = Object.entries(defaults.values).filter(([key]) => !about.some((one) => one === key));
    return { ...defaults, fields: new Map(kept), values: Object.fromEntries(values) };
}

;// CONCATENATED MODULE: ./build/spec/check-together.js













/** What is wrong with the keys of an entry taken together. `values` are its own over the defaults. */
function* checkTogether(own, values, direction) {
    const { from, to } = own.values;
    if (from === undefined || to === undefined)
        return;
    if (direction === undefined) {
        const wrong = wrongSides(from, to);
        if (wrong !== undefined)
            yield { key: "to", finding: wrong };
        return;
    }
    yield* checkDirection(own, direction);
    yield* checkOwnValues(own, values);
    // Of defaults that is told where they stand.
    const fitting = [...own.fields.keys()].filter((key) => appliesTo(key, direction));
    yield* findClashes(fitting, own.values);
    yield* checkAmounts(own, values);
    yield* checkEncryption(own, values, direction);
    if (direction !== "upload")
        yield* checkOneObject(own);
    if (direction === "download")
        yield* checkExpansion(own, values);
    else
        yield* checkPublishing(own, values);
    if (direction === "upload")
        yield* checkComparison(own, values);
    yield* checkInline(own);
    yield* checkWeb(own);
    yield* own.fields.has("archive") && from.side === "local"
        ? checkArchive(to)
        : checkExactness(from, to, values.newest === 1);
}
function* checkExactness(from, to, isOne) {
    if (!isExact(to) || !selectsMany(from) || isOne)
        return;
    const hint = `end it with \`/\`: \`${to.shown}/\``;
    yield { key: "to", finding: { message: EXACT_FOR_MANY, hint } };
}
function* checkOwnValues({ fields }, values) {
    for (const { key, finding } of checkValues(values)) {
        if (isHalfTold(key, fields))
            continue;
        const isOwn = fields.has("if-exists") || fields.has("overwrite");
        const isDefault = key === "sha256" && !isOwn;
        yield { key, finding: isDefault ? { ...finding, hint: KEEP_IS_DEFAULT } : finding };
    }
}
function wrongSides(from, to) {
    if (from.side === "inline")
        return to.side === "local" ? inlineToDisk(from.source) : undefined;
    if (to.side === "s3" && isFromWeb(from))
        return WEB_TO_S3;
    return from.side === "local" && to.side === "local" ? BOTH_LOCAL : undefined;
}
function* checkOneObject({ values, fields }) {
    const { from, name } = values;
    if (values["read-into-output"] !== undefined && name === undefined) {
        const hint = "the content becomes the output `<name>-content`";
        yield {
            key: "read-into-output",
            finding: { message: "`read-into-output` needs a `name`", hint },
        };
    }
    if (from?.side !== "s3" || from.objects?.kind === "object")
        return;
    for (const key of ["version-id", "sha256", "read-into-output", "extract"]) {
        if (!fields.has(key))
            continue;
        const hint = "write `from` as one exact key";
        yield { key, finding: { message: `\`${key}\` is about one object`, hint } };
    }
}
const KEEP_IS_DEFAULT = "that is a default here: write `overwrite: always` for this entry";
const BOTH_LOCAL = {
    message: "a transfer needs one end on S3, and both ends are local paths",
    hint: "write `s3://bucket/key` for one of them",
};
const WEB_TO_S3 = {
    message: "what a web address leads to cannot be copied to S3: it comes to this machine first",
    hint: "download it to a path in `before`, and upload that path in `after`",
};
function* checkArchive(to) {
    if (to.side !== "s3" || to.objects?.kind !== "prefix")
        return;
    const message = "`archive` makes one object, and `to` is a prefix";
    yield { key: "to", finding: { message, hint: `add a name: \`${to.shown}name.tar.gz\`` } };
}
const EXACT_FOR_MANY = "`to` is one exact name, and `from` can be more than one thing";

;// CONCATENATED MODULE: ./build/spec/read-transfer.js












/** Reads an entry whose values are final. Undefined when it cannot be carried out, which is then reported. */
function readTransfer(entry, defaults, reading) {
    if (entry.fields.length === 0) {
        reading.report(entry.position, { message: "this item is empty" });
        return undefined;
    }
    const own = readEntry(entry, reading);
    const { from, to } = own.values;
    if (from === undefined || to === undefined)
        return undefined;
    const direction = directionOf(from, to);
    const layers = { own, defaults: isFromWeb(from) ? forWeb(defaults) : defaults, direction };
    const values = withDefaults(own, layers.defaults, direction);
    judge(entry, layers, reading);
    const common = {
        ...toCommon(values, own, reading),
        text: `${from.shown} -> ${to.shown}`,
        position: entry.position,
    };
    switch (direction) {
        case "download":
            return withFileRules(layers, (some) => toDownload(common, some));
        case "upload":
            return withFileRules(layers, (some) => toUpload(common, some));
        case "copy":
            return withFileRules(layers, (some) => toCopy(common, some));
        default:
            return undefined;
    }
}
function toCommon(values, own, { list }) {
    return given({
        name: values.name,
        exclude: values.exclude ?? [],
        hasDefaultExclude: (values.exclude && !own.values.exclude) || undefined,
        hasDefaultProtect: (values.protect && !own.values.protect) || undefined,
        optional: values.optional ?? values.expect?.least === 0,
        expect: values.expect,
        maxBytes: values["max-bytes"],
        newest: values.newest,
        sort: values.sort,
        when: list === "before" ? EVERY_STATUS : statusesOf(values.when),
        flatten: values.flatten ?? false,
        presignSeconds: values.presign,
        onError: values["on-error"],
        terms: toTerms(values),
    });
}
/** Reports what is wrong with options taken together. */
function judge(entry, { own, defaults, direction }, { report }) {
    const values = withDefaults(own, defaults, direction);
    for (const { key, finding } of checkTogether(own, values, direction)) {
        report(own.fields.get(key)?.value.position ?? entry.position, finding);
    }
    for (const { position, finding } of checkRules(own, values, direction))
        report(position, finding);
}
/** The states of the job in which an entry of `after` runs. */
function statusesOf(when) {
    const words = when ?? ["success"];
    return EVERY_STATUS.filter((status) => words.includes("always") || words.includes(status));
}
const EVERY_STATUS = ["success", "failure", "cancelled"];
function toDownload(common, values) {
    const { from, to, base, sha256, restore, overwrite } = values;
    if (from?.side !== "s3" || to?.side !== "local" || from.objects === undefined)
        return undefined;
    const intoOutput = values["read-into-output"] ?? "no";
    const { decode = "no", extract = "no" } = values;
    return {
        direction: "download",
        ...common,
        from: from.objects,
        to: toFileTarget(to.shown),
        ...(isFromWeb(from) && from.objects.terms && { terms: from.objects.terms }),
        ...given({
            base: toKeyBase(base),
            versionId: values["version-id"],
            sha256,
            readIntoOutput: intoOutput === "no" ? undefined : intoOutput,
            ifExists: values["if-exists"] ?? (overwrite && IF_EXISTS[overwrite]),
            restore: restore === "no" ? undefined : restore,
            keepAttributes: values["keep-attributes"] || undefined,
            decode: decode === "no" ? undefined : decode,
            extract: extract === "no" ? undefined : extract,
            maxExpandedBytes: values["max-expanded"],
        }),
    };
}
// The empty prefix is written `/`: a blank value is more often a mistake.
function toKeyBase(base) {
    return base === "/" ? "" : base;
}
/** `overwrite` in the words of `if-exists`, of which it is another spelling but for the comparison. */
const IF_EXISTS = { always: "replace", "if-changed": "compare", never: "keep" };
function toUpload(common, values) {
    const { from, to, base, overwrite, archive, compress } = values;
    if (from?.side !== "local" && from?.side !== "inline")
        return undefined;
    if (to?.side !== "s3" || to.objects === undefined)
        return undefined;
    const options = {
        direction: "upload",
        ...common,
        to: to.objects,
        headers: toHeaderOptions(values),
        ...given({
            base,
            overwrite,
            archive,
            provenance: values.provenance || undefined,
            keepAttributes: values["keep-attributes"] || undefined,
            compress: compress === "none" ? undefined : compress,
            compare: values.compare === "headers" ? values.compare : undefined,
        }),
        ...toPublishing(values, from, to),
    };
    return from.side === "inline"
        ? { ...options, from: from.source }
        : { ...options, from: { patterns: from.paths } };
}
function toCopy(common, values) {
    const { from, to, base, overwrite } = values;
    if (from?.side !== "s3" || from.objects === undefined)
        return undefined;
    if (to?.side !== "s3" || to.objects === undefined)
        return undefined;
    return {
        direction: "copy",
        ...common,
        from: from.objects,
        to: to.objects,
        headers: toHeaderOptions(values),
        ...given({
            base: toKeyBase(base),
            versionId: values["version-id"],
            overwrite,
            provenance: values.provenance || undefined,
            move: values.move || undefined,
        }),
        ...toPublishing(values, from, to),
    };
}

;// CONCATENATED MODULE: ./build/spec/outline-transfer.js





/** Reads as much of an entry as cannot change before the post step. Undefined for an item that is still empty. */
function outlineTransfer(entry, defaults, reading) {
    if (entry.fields.length === 0)
        return undefined;
    const own = readEntry(entry, { ...reading, depth: "outline" });
    const { name, from, to } = own.values;
    const direction = from && to && directionOf(from, to);
    const destination = outlineDestination(entry, defaults, reading);
    return {
        ...(name && { name }),
        position: entry.position,
        from: from?.shown ?? "",
        to: to?.shown ?? "",
        when: statusesOf(withDefaults(own, defaults, direction).when),
        ...(direction && { direction }),
        ...(destination && { destination }),
    };
}

// EXTERNAL MODULE: ./build/spec/secrets.js + 1 modules
var secrets = __webpack_require__(96519);
;// CONCATENATED MODULE: ./build/spec/spec-file.js








/** Reads a YAML file with the keys `defaults`, `connections` and some lists. `reportOf` says who hears of what is wrong with a list. */
async function readSpecFile(file, listNames, reportOf) {
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5274)]).then(__webpack_require__.bind(__webpack_require__, 45274));
    const report = reportOf(undefined);
    const root = readYaml((0,source_text/* wholeText */.r0)(file.path, file.text), report);
    const fields = rootFields(root, [...listNames, "defaults", "connections"], report);
    const lists = new Map();
    for (const list of listNames) {
        const value = fields.find(({ key }) => key === list)?.value;
        lists.set(list, await readListValue(value, reportOf(list)));
    }
    const defaults = fields.find(({ key }) => key === "defaults");
    const connections = fields.find(({ key }) => key === "connections")?.value;
    return {
        defaults: defaults ? defaultsOf(defaults.value, report) : NO_OPTIONS,
        lists,
        ...(connections && { connections }),
        isReadable: root !== undefined,
    };
}
function rootFields(root, keys, report) {
    if (root === undefined || root.kind === "broken")
        return [];
    if (root.kind !== "map") {
        const found = (0,spec_value/* isBlank */.z3)(root) ? "an empty file" : (0,spec_value/* describe */.q0)(root);
        const message = `expected a mapping with ${(0,spec_finding/* anyOf */.EB)(keys)}, found ${found}`;
        report(root.position, { message });
        return [];
    }
    for (const { key, position } of root.fields) {
        if (!keys.includes(key))
            report(position, (0,nearest/* unknownKey */.a)(key, keys));
    }
    return root.fields;
}
function defaultsOf(value, report) {
    if (value.kind === "map") {
        const defaults = readOptions(value.fields, "defaults", { report, depth: "full" });
        for (const { key, finding } of findClashes(defaults.fields.keys(), defaults.values)) {
            report(defaults.fields.get(key)?.position ?? value.position, finding);
        }
        for (const { position, finding } of checkRules(defaults, defaults.values)) {
            report(position, finding);
        }
        return defaults;
    }
    if (value.kind === "nothing" || value.kind === "broken")
        return NO_OPTIONS;
    report(value.position, {
        message: `\`defaults\`: expected a mapping of options, found ${(0,spec_value/* describe */.q0)(value)}`,
    });
    return NO_OPTIONS;
}

;// CONCATENATED MODULE: ./build/spec/parse-spec.js












const LISTS = {
    main: ["before", "after"],
    post: ["before", "after"],
    "one-phase": ["transfers"],
};
/** The list that a scope carries out. */
const WHOLE_LIST = {
    main: "before",
    post: "after",
    "one-phase": "transfers",
};
/** Reads a spec and reports everything that is wrong with it at once. Never fails. */
async function parseSpec(source, scope) {
    const problems = source.file ? findExpressions(source.file) : [];
    const told = new Set(problems.map(({ position }) => position.line));
    const report = (position, finding) => {
        // What else is wrong with a line that holds an expression follows from it.
        if (position.source === source.file?.path && told.has(position.line))
            return;
        problems.push({ position, ...finding });
    };
    const reportOf = (list) => (isForNamesOnly(list, scope) ? ignore : report);
    const { parts, defaults, connections } = await readParts(source, LISTS[scope], reportOf);
    reportDuplicates(parts, reportOf);
    const { byLabel } = connections;
    const labels = [...byLabel.keys()];
    const read = (part) => readTransfers(part, defaults, { labels, report: reportOf(part.list) });
    const outlined = parts.filter(({ list }) => scope === "main" && list === "after");
    // The input may still get its value.
    const known = !source.connections ? {} : { labels };
    const outline = outlined.flatMap((part) => readOutline(part, defaults, { ...known, report }));
    // Nothing in a file waits for later steps: what is wrong there is told before the job works for an hour.
    outlined.filter(({ isInput }) => !isInput).forEach(read);
    const complete = (wanted) => parts.filter(({ list }) => list === wanted && WHOLE_LIST[scope] === wanted).flatMap(read);
    const [before, after, transfers] = [complete("before"), complete("after"), complete("transfers")];
    const { mayLackIdentity = false } = source;
    const used = [...before, ...after, ...transfers];
    (0,check_connections/* checkUsedConnections */.B5)(used, byLabel, { report, mayLackIdentity });
    return {
        before,
        after,
        transfers,
        outline,
        connections: byLabel,
        problems: inOrder(problems, source),
        secrets: secretsOf(source, parts, { defaults, connections }),
    };
}
function secretsOf({ before, after, transfers, file }, parts, { defaults, connections }) {
    const texts = [before, after, transfers, file?.text ?? ""];
    const entries = parts.flatMap((part) => part.entries.flatMap(({ fields }) => fields));
    const found = (0,secrets/* findSecrets */.d)(texts, [...defaults.fields.values(), ...entries]);
    return [...found, ...connections.secrets].sort((one, other) => other.length - one.length);
}
const ignore = () => { };
function isForNamesOnly(list, scope) {
    return scope === "post" && list === "before";
}
async function readParts(source, lists, reportOf) {
    const file = source.file && (await readSpecFile(source.file, lists, reportOf));
    const parts = [];
    for (const list of lists) {
        const entries = await readEntryList((0,source_text/* wholeText */.r0)(list, source[list]), reportOf(list));
        parts.push({ list, isInput: false, entries: file?.lists.get(list) ?? [] });
        parts.push({ list, isInput: true, entries });
    }
    const written = file && source.file && { text: source.file.text, content: file };
    const asked = { input: source.connections ?? "", file: written };
    const connections = await readAllConnections(asked, reportOf());
    return { parts, defaults: file?.defaults ?? NO_OPTIONS, connections };
}
function readTransfers({ entries, list }, defaults, common) {
    const reading = { ...common, list, depth: "full" };
    return entries.flatMap((entry) => readTransfer(entry, defaults, reading) ?? []);
}
function readOutline({ entries, list, isInput }, defaults, { report, ...known }) {
    const heard = isInput ? report : ignore;
    const reading = { ...known, list, report: heard, depth: "outline" };
    return entries.flatMap((entry) => outlineTransfer(entry, defaults, reading) ?? []);
}
function reportDuplicates(parts, reportOf) {
    const given = parts.flatMap(({ list, entries }) => entries.flatMap(namesOf).map((name) => ({ ...name, list })));
    for (const { again, finding } of findDuplicates(given)) {
        reportOf(again.list)(again.position, finding);
    }
}
function inOrder(problems, { file }) {
    const sources = ["connections", "before", "after", "transfers", file?.path];
    const rank = ({ position }) => sources.indexOf(position.source);
    return [...problems].sort((a, b) => rank(a) - rank(b) ||
        a.position.line - b.position.line ||
        a.position.column - b.position.column);
}


/***/ }),

/***/ 36218:
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

/***/ 96519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ findSecrets),
  hideSecrets: () => (/* binding */ hideSecrets)
});

// EXTERNAL MODULE: ./build/spec/customer-key.js
var customer_key = __webpack_require__(77974);
;// CONCATENATED MODULE: ./build/spec/escaped-text.js
/** What YAML writes with a backslash between double quotes (YAML 1.2.2, 5.7), a line that goes on included; else one character. */
const PIECE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*|([\s\S]))|[\s\S]/g;
/** How the wanted texts are written in a text that has escapes in them. One that is written as it is, is not found. */
function* findEscaped(text, wanted) {
    if (wanted.length === 0 || !text.includes("\\"))
        return;
    let meant = "";
    // Of each character that is meant, and of the end, where it is written.
    const places = [];
    for (const { 0: written, 1: two, 2: four, 3: eight, 4: itself, index } of text.matchAll(PIECE)) {
        const code = two ?? four ?? eight;
        const piece = code === undefined ? (itself ?? plainOf(written)) : characterOf(code);
        for (let at = 0; at < piece.length; at += 1)
            places.push(index);
        meant += piece;
    }
    places.push(text.length);
    for (const one of wanted) {
        for (let at = meant.indexOf(one); at >= 0; at = meant.indexOf(one, at + 1)) {
            const written = text.slice(places[at], places[at + one.length]);
            if (written !== one)
                yield written;
        }
    }
}
/** Nothing where a line goes on in the next. */
function plainOf(written) {
    return written.startsWith("\\") ? "" : written;
}
function characterOf(hexadecimal) {
    const code = Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

// EXTERNAL MODULE: ./build/spec/finding.js
var finding = __webpack_require__(5263);
// EXTERNAL MODULE: ./build/spec/value.js
var spec_value = __webpack_require__(68671);
// EXTERNAL MODULE: ./build/spec/web-secrets.js
var web_secrets = __webpack_require__(61736);
;// CONCATENATED MODULE: ./build/spec/secrets.js





/** 32 bytes in base64, wherever they stand. */
const ANY_KEY = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=/g;
/** Types of encryption whose `key` is the name of a key and no key. */
const NAMING_TYPES = ["AES256", "aws:kms", "aws:kms:dsse"];
/**
 * Every spelling of every secret in a spec: the keys of `encryption`, well written or not, and what signs web
 * addresses. In texts that are no YAML, and in places where none belongs, what looks like one counts as one.
 */
function findSecrets(texts, fields) {
    const written = [...fields];
    const found = new Set((0,web_secrets/* findWebSecrets */.J)([...texts, ...textsIn(written)]));
    for (const text of texts) {
        if (!text.includes("customer"))
            continue;
        for (const [key] of text.matchAll(ANY_KEY))
            for (const one of spellingsOf(key))
                found.add(one);
    }
    for (const key of keysIn(written))
        for (const one of spellingsOf(key))
            found.add(one);
    const plain = [...found];
    for (const text of texts)
        for (const one of findEscaped(text, plain))
            found.add(one);
    // A spelling goes before what is part of it.
    return [...found].sort((one, other) => other.length - one.length);
}
function* textsIn(fields) {
    for (const { value } of fields) {
        const text = (0,spec_value/* textOf */.b6)(value);
        if (text?.includes("://"))
            yield text;
        if (value.kind === "map")
            yield* textsIn(value.fields);
    }
}
function* keysIn(fields) {
    for (const { key, value } of fields) {
        if (key === "encryption")
            yield* keysOf(value);
        else
            yield* keysBelow(value);
    }
}
function* keysBelow(value) {
    if (value.kind === "map")
        yield* keysIn(value.fields);
    if (value.kind === "list")
        for (const item of value.items)
            yield* keysBelow(item);
}
function* keysOf(value) {
    if (value.kind !== "map") {
        const text = (0,spec_value/* textOf */.b6)(value) ?? "";
        if (/^[\w+/=-]{32,}$/.test(text))
            yield text;
        return;
    }
    const type = value.fields.find(({ key }) => key === "type");
    if (type && NAMING_TYPES.includes((0,spec_value/* textOf */.b6)(type.value) ?? ""))
        return;
    for (const { key, value: secret } of value.fields) {
        if (key !== "type")
            yield (0,spec_value/* textOf */.b6)(secret) ?? "";
    }
}
/** The text, its lines, and where it is a key the other ways to write its bytes. */
function spellingsOf(written) {
    // What is longer is shown in part.
    const lines = written.split(/\s+/).map((line) => line.slice(0, finding/* LONGEST_QUOTE */.WP));
    const base64 = lines.find((line) => (0,customer_key/* parseCustomerKey */.ri)(line)) ?? "";
    const bytes = Buffer.from(base64, "base64");
    const text = bytes.toString("latin1");
    const isReadable = /^[\x20-\x7e]+$/.test(text);
    return [
        ...[written, ...lines, base64.replace(/=$/, "")],
        ...[bytes.toString("base64"), bytes.toString("base64url")],
        ...[encodeURIComponent(base64), bytes.toString("hex"), bytes.toString("hex").toUpperCase()],
        ...(isReadable ? [text] : []),
    ].filter((spelling) => spelling.length >= SHORTEST_SECRET);
}
/** Whatever is shorter is no key, and hiding it would hide half of what is printed. */
const SHORTEST_SECRET = 8;
/** A text with stars in place of secrets, and as long as before. */
function hideSecrets(text, secrets) {
    return secrets.reduce((shown, secret) => shown.replaceAll(secret, "*".repeat(secret.length)), text);
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


/***/ }),

/***/ 97721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ checkTagCount),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   vz: () => (/* binding */ checkTagPair)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36218);
/* harmony import */ var _text_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94576);



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

/***/ 94576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readTextMap)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14821);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68671);


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

/***/ 61736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findWebSecrets),
/* harmony export */   hideQueries: () => (/* binding */ hideQueries)
/* harmony export */ });
/** An address with a query, wherever it stands in a text. */
const QUERY = /(https?:\/\/[^\s"'?#]*\?)([^\s"'#]*)/gi;
/** Names of what signs or opens a web address: of S3, Google Cloud Storage, CloudFront and Azure, and what people use. */
const SECRET_NAMES = /^(?:x-(?:amz|goog)-(?:signature|security-token)|sig|signature|[a-z_-]*token|jwt|[a-z]*[_-]?api[_-]?key|key|password|secret)$/i;
/** Whatever is shorter is no secret, and hiding it would hide half of what is printed. */
const SHORTEST_SECRET = 8;
/** What signs or opens web addresses in some texts, as it is written and decoded. */
function* findWebSecrets(texts) {
    for (const text of texts) {
        for (const [, , query = ""] of text.matchAll(QUERY)) {
            for (const parameter of withoutSyntax(query).split("&"))
                yield* secretsOf(parameter);
        }
    }
}
/** A text with stars in place of all queries of web addresses, and as long as before. */
function hideQueries(text) {
    return text.replace(QUERY, (_, address, query) => {
        return address + "*".repeat(query.length);
    });
}
/** Without what the text around it adds: an arrow, and what ends a value in YAML's flow style. */
function withoutSyntax(query) {
    const [before = ""] = query.split("->", 1);
    return before.replace(/[,\]}]+$/, "");
}
function* secretsOf(parameter) {
    const split = parameter.indexOf("=");
    const written = parameter.slice(split + 1);
    if (split < 0 || !SECRET_NAMES.test(parameter.slice(0, split)))
        return;
    const spellings = new Set([written, decoded(written), encodeURIComponent(decoded(written))]);
    for (const spelling of spellings)
        if (spelling.length >= SHORTEST_SECRET)
            yield spelling;
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}


/***/ })

};

