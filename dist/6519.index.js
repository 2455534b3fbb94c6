export const id = 6519;
export const ids = [6519,1736];
export const modules = {

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

/***/ 68671:
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

