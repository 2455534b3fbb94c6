export const id = 4802;
export const ids = [4802];
export const modules = {

/***/ 48294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ CollectedAnswer)
/* harmony export */ });
const MEBIBYTE = 2 ** 20;
// A page of a listing is some megabytes where its keys are long; no other document of a store's is larger.
const MOST_BYTES = 16 * MEBIBYTE;
const FIRST_BYTES = MEBIBYTE / 16;
// A store may put an object together for minutes, and say spaces meanwhile.
const MOST_MILLISECONDS = 15 * 60_000;
/** Keeps an answer that is a document. Fails where it is larger than 16 MiB, or takes longer than a quarter of an hour. */
class CollectedAnswer {
    #mostBytes;
    #mostMilliseconds;
    /** One for all pieces, which may be of a byte each. */
    #buffer = NOTHING;
    #bytes = 0;
    #begunAt = 0;
    #head = { status: 0, headers: {} };
    constructor({ bytes = MOST_BYTES, milliseconds = MOST_MILLISECONDS } = {}) {
        this.#mostBytes = bytes;
        this.#mostMilliseconds = milliseconds;
    }
    /** Status 0 as long as there is none. */
    get head() {
        return this.#head;
    }
    get body() {
        return this.#buffer.subarray(0, this.#bytes);
    }
    begin(answer) {
        this.#head = answer;
        this.#begunAt = performance.now();
    }
    take(chunk) {
        const bytes = this.#bytes + chunk.length;
        if (bytes > this.#mostBytes) {
            throw new Error(`the answer is longer than ${this.#mostBytes} bytes`);
        }
        if (performance.now() - this.#begunAt > this.#mostMilliseconds) {
            throw new Error(`the answer took longer than ${this.#mostMilliseconds / 1000} s`);
        }
        if (bytes > this.#buffer.length) {
            this.#grow(bytes);
        }
        this.#buffer.set(chunk, this.#bytes);
        this.#bytes = bytes;
    }
    #grow(bytes) {
        const larger = Buffer.allocUnsafeSlow(Math.max(bytes, 2 * this.#buffer.length, FIRST_BYTES));
        larger.set(this.body);
        this.#buffer = larger;
    }
}
const NOTHING = Buffer.alloc(0);


/***/ }),

/***/ 54802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listObjects: () => (/* binding */ listObjects)
});

// EXTERNAL MODULE: ./build/store/data-plane/collected-answer.js
var collected_answer = __webpack_require__(48294);
// EXTERNAL MODULE: ./build/store/data-plane/s3-refusal.js
var s3_refusal = __webpack_require__(32861);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(23598);
// EXTERNAL MODULE: ./build/store/safe-text.js
var safe_text = __webpack_require__(39957);
;// CONCATENATED MODULE: ./build/store/listing/odd-listings.js



// Four times as long as those of S3: the keys of some stores are longer.
const MOST_KEY_CHARACTERS = 4096;
const MOST_ETAG_CHARACTERS = 1024;
/**
 * Fails with `service-error` unless an object can be what was asked for: below the prefix, with a key that a request
 * can name and an ETag that a header can hold. What a listing tells is downloaded, and deleted, by its word.
 */
function assertListed({ key, etag }, request) {
    if (key.length > MOST_KEY_CHARACTERS) {
        throw refuseListing(request, `a key in it has ${key.length} characters`);
    }
    if (!key.startsWith(request.key)) {
        const shown = (0,safe_text/* toSafeText */._)(key);
        throw refuseListing(request, `the key \`${shown}\` in it is not one that was asked for`);
    }
    if (etag.length > MOST_ETAG_CHARACTERS || !ETAG.test(etag)) {
        throw refuseListing(request, "an ETag in it is none");
    }
}
// RFC 9110, section 8.8.3, and spaces.
const ETAG = /^[\x20-\x7e\x80-\xff]*$/;
/** That a listing cannot be believed. */
function refuseListing(request, reason) {
    return new errors/* StagingError */.Q("service-error", `Could not list ${(0,s3_request/* toUri */.iJ)(request)}: ${reason}`);
}

// EXTERNAL MODULE: ./build/store/store-document.js
var store_document = __webpack_require__(92153);
;// CONCATENATED MODULE: ./build/store/listing/parse-listing.js

/** Reads a listing in any form of XML. Nothing where it is none, or holds what no listing does. */
async function parseListing(body, wants = {}) {
    try {
        const [root] = Object.values(await (0,store_document/* readDocument */.u)(body));
        return toPage(toFields(root), wants);
    }
    catch {
        return undefined;
    }
}
function toPage(root, wants) {
    const { Name, KeyCount, IsTruncated, Contents } = root;
    const objects = Array.isArray(Contents) ? Contents : [Contents ?? []].flat();
    return {
        isFromStore: [Name, KeyCount, IsTruncated, Contents].some((field) => field !== undefined),
        isTruncated: toText(IsTruncated).toLowerCase() === "true",
        nextToken: toText(root.NextContinuationToken),
        isEncoded: toText(root.EncodingType) === "url",
        objects: objects.map((node) => toObject(node, wants)),
    };
}
function toObject(node, { dates }) {
    const { Key, Size, ETag, StorageClass, LastModified } = toFields(node);
    const key = toText(Key);
    if (key === "") {
        throw new Error("an object without a key");
    }
    const lastModified = dates && LastModified !== undefined ? toText(LastModified) : undefined;
    const storageClass = StorageClass === undefined ? undefined : toText(StorageClass);
    return { key, size: Number(toText(Size)), etag: toText(ETag), storageClass, lastModified };
}
// An element without children is its text, which says nothing here.
function toFields(node) {
    if (Array.isArray(node)) {
        throw new Error("an element twice");
    }
    return typeof node === "object" && node !== null ? { ...node } : {};
}
// An element with attributes, or with children between its text.
function toText(node) {
    const text = typeof node === "object" && node !== null ? toFields(node)["#text"] : node;
    if (text !== undefined && typeof text !== "string") {
        throw new Error("an element in place of a text");
    }
    return text ?? "";
}

;// CONCATENATED MODULE: ./build/store/listing/xml-bytes.js
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const ZERO = 0x30;
const LESS = 0x3c;
const GREATER = 0x3e;
/** Where the white space ends that begins at `at` (XML 1.0, production 3). */
function skipSpace(bytes, at) {
    let end = at;
    for (let byte = bytes[end]; isSpace(byte); byte = bytes[end]) {
        end += 1;
    }
    return end;
}
/** Where the next tag begins, at `at` or behind it; where the bytes end, if there is none. */
function findTag(bytes, at) {
    let end = at;
    while (end < bytes.length && bytes[end] !== LESS) {
        end += 1;
    }
    return end;
}
/** Whether `word` stands at `at`. */
function isAt(bytes, at, word) {
    for (let index = 0; index < word.length; index++) {
        if (word[index] !== bytes[at + index]) {
            return false;
        }
    }
    return true;
}
function isSpace(byte) {
    return byte === SPACE || byte === TAB || isLineEnd(byte);
}
function isLineEnd(byte) {
    return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}
/** Of ASCII. */
function isLetterOrDigit(byte = 0) {
    const lower = byte | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || isDigit(byte);
}
function isDigit(byte = 0) {
    return byte >= ZERO && byte <= 0x39;
}
/** What a digit stands for. */
function toDigit(byte = ZERO) {
    return byte - ZERO;
}

;// CONCATENATED MODULE: ./build/store/listing/xml-entities.js
/** A text with its entities as the characters they are; nothing where one of them is not XML's own. */
function decodeEntities(text) {
    // The only one of most pages: ETags have quotes.
    const unquoted = text.replaceAll("&quot;", '"');
    if (!unquoted.includes("&")) {
        return unquoted;
    }
    const [first = "", ...pieces] = unquoted.split("&");
    let decoded = first;
    for (const piece of pieces) {
        const end = piece.indexOf(";");
        const character = toCharacter(piece.slice(0, Math.max(0, end)));
        if (character === undefined) {
            return undefined;
        }
        decoded += character + piece.slice(end + 1);
    }
    return decoded;
}
const NAMED = new Map([
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["apos", "'"],
]);
const MAX_CODE_POINT = 0x10ffff;
function toCharacter(name) {
    const [, hex, decimal] = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
    if (hex === undefined && decimal === undefined) {
        return NAMED.get(name);
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > MAX_CODE_POINT ? undefined : String.fromCodePoint(code);
}

;// CONCATENATED MODULE: ./build/store/listing/plain-xml.js


/** Thrown where a document is more than plain; a parser of all XML may read it. */
const NOT_PLAIN = new Error("not plain XML");
const MAX_DEPTH = 16;
// Whatever they are, a number holds them exactly.
const MAX_DIGITS = 15;
/**
 * Reads the bytes of XML that is nothing but elements and text, once from beginning to end. Every method throws
 * NOT_PLAIN where there are attributes, prefixes, comments, CDATA or mistakes.
 */
class PlainXml {
    #bytes;
    #at;
    #nameStart = 0;
    #nameEnd = 0;
    /** Of the element that was opened last: `<Name>` or `<Name/>`. */
    #tag = "whole";
    /** Begins inside an element, at the byte `start`. */
    constructor(bytes, start) {
        this.#bytes = bytes;
        this.#at = start;
    }
    /** Opens the next child; false where there is none left. */
    open() {
        this.#at = skipSpace(this.#bytes, this.#at);
        if (this.#bytes[this.#at] !== LESS) {
            throw NOT_PLAIN;
        }
        this.#at += 1;
        if (this.#bytes[this.#at] === SLASH) {
            this.#at += 1;
            return false;
        }
        this.#readTag();
        return true;
    }
    /** Whether the opened element has this name. */
    isNamed(name) {
        return (this.#nameEnd - this.#nameStart === name.length && isAt(this.#bytes, this.#nameStart, name));
    }
    /** Goes into the opened element, to open its children. */
    enter() {
        if (this.#tag === "empty") {
            throw NOT_PLAIN;
        }
    }
    /** Reads the end of the element `name`, where `open` found no child left. */
    leave(name) {
        const end = this.#at + name.length;
        if (!isAt(this.#bytes, this.#at, name) || this.#bytes[end] !== GREATER) {
            throw NOT_PLAIN;
        }
        this.#at = end + 1;
    }
    /** The text of the opened element, which is left with it. */
    text() {
        if (this.#tag === "empty") {
            return "";
        }
        const start = this.#at;
        const hasEntities = this.#findEndOfText();
        const text = this.#bytes.toString("utf8", start, this.#at);
        this.#close(this.#nameStart, this.#nameEnd);
        if (!hasEntities) {
            return text;
        }
        const decoded = decodeEntities(text);
        if (decoded === undefined) {
            throw NOT_PLAIN;
        }
        return decoded;
    }
    /** Leaves the opened element if its text is exactly this; else it stays open. */
    skipText(text) {
        const end = this.#at + text.length;
        if (this.#bytes[end] !== LESS || !isAt(this.#bytes, this.#at, text)) {
            return false;
        }
        this.#at = end;
        this.#close(this.#nameStart, this.#nameEnd);
        return true;
    }
    /** The opened element's text as a number, which has digits only. */
    wholeNumber() {
        const bytes = this.#bytes;
        const start = this.#at;
        let value = 0;
        let at = start;
        for (let byte = bytes[at]; isDigit(byte); byte = bytes[at]) {
            value = value * 10 + toDigit(byte);
            at += 1;
        }
        if (this.#tag === "empty" || at === start || at - start > MAX_DIGITS) {
            throw NOT_PLAIN;
        }
        this.#at = at;
        this.#close(this.#nameStart, this.#nameEnd);
        return value;
    }
    /** Leaves the opened element with all that it holds. */
    skip(depth = 0) {
        if (this.#tag === "empty") {
            return;
        }
        const start = this.#nameStart;
        const end = this.#nameEnd;
        this.#at = findTag(this.#bytes, this.#at);
        while (this.#bytes[this.#at + 1] !== SLASH) {
            if (depth === MAX_DEPTH || this.#at === this.#bytes.length) {
                throw NOT_PLAIN;
            }
            this.#at += 1;
            this.#readTag();
            this.skip(depth + 1);
            this.#at = findTag(this.#bytes, this.#at);
        }
        this.#close(start, end);
    }
    #readTag() {
        const bytes = this.#bytes;
        let at = this.#at;
        while (isLetterOrDigit(bytes[at])) {
            at += 1;
        }
        if (at === this.#at) {
            throw NOT_PLAIN;
        }
        this.#nameStart = this.#at;
        this.#nameEnd = at;
        this.#at = at;
        this.#at = skipSpace(this.#bytes, this.#at);
        this.#tag = bytes[this.#at] === SLASH ? "empty" : "whole";
        this.#at += this.#tag === "empty" ? 1 : 0;
        if (bytes[this.#at] !== GREATER) {
            throw NOT_PLAIN;
        }
        this.#at += 1;
    }
    /** Reads `</name>`, whose name is that between `start` and `end`. */
    #close(start, end) {
        const bytes = this.#bytes;
        const begin = this.#at + "</".length;
        let at = begin;
        for (let name = start; name < end && bytes[name] === bytes[at]; name++) {
            at += 1;
        }
        const isEndTag = bytes[begin - 2] === LESS && bytes[begin - 1] === SLASH;
        if (!isEndTag || at - begin !== end - start || bytes[at] !== GREATER) {
            throw NOT_PLAIN;
        }
        this.#at = at + 1;
    }
    /** Whether there are entities before the next tag. Line ends are not plain: parsers change them. */
    #findEndOfText() {
        const bytes = this.#bytes;
        let hasEntities = false;
        let at = this.#at;
        for (let byte = bytes[at]; byte !== LESS; byte = bytes[at]) {
            if (byte === undefined || isLineEnd(byte)) {
                throw NOT_PLAIN;
            }
            hasEntities ||= byte === AMPERSAND;
            at += 1;
        }
        this.#at = at;
        return hasEntities;
    }
}

;// CONCATENATED MODULE: ./build/store/listing/scan-listing.js

const CONTENTS = Buffer.from("Contents");
const KEY = Buffer.from("Key");
const SIZE = Buffer.from("Size");
const scan_listing_ETAG = Buffer.from("ETag");
const LAST_MODIFIED = Buffer.from("LastModified");
const STORAGE_CLASS = Buffer.from("StorageClass");
const NAME = Buffer.from("Name");
const KEY_COUNT = Buffer.from("KeyCount");
const IS_TRUNCATED = Buffer.from("IsTruncated");
const NEXT_TOKEN = Buffer.from("NextContinuationToken");
const ENCODING_TYPE = Buffer.from("EncodingType");
const ROOT = Buffer.from("ListBucketResult");
/**
 * Reads the plain form in which stores send listings: many times as fast as a parser of all XML, which takes most
 * of a listing's time. Nothing where the page has another form, whatever that means.
 */
function scanListing(body, wants = {}) {
    const start = findStart(body);
    if (start === undefined) {
        return undefined;
    }
    try {
        return readPage(new PlainXml(body, start), wants);
    }
    catch (error) {
        if (error === NOT_PLAIN) {
            return undefined;
        }
        throw error;
    }
}
// More than the declaration and the one attribute of the root need.
const MAX_PROLOG_BYTES = 512;
const PROLOG = /^[ \t\r\n]*(?:<\?xml [^<>]*\?>)?[ \t\r\n]*<ListBucketResult(?:[ \t\r\n]+xmlns=(?:"[^"<>&]*"|'[^'<>&]*'))?[ \t\r\n]*>/;
/** Where the root's children begin. */
function findStart(body) {
    return PROLOG.exec(body.toString("latin1", 0, MAX_PROLOG_BYTES))?.[0].length;
}
function readPage(xml, wants) {
    const objects = [];
    let isFromStore = false;
    let isTruncated;
    let nextToken;
    let encoding;
    while (xml.open()) {
        if (xml.isNamed(CONTENTS)) {
            objects.push(readObject(xml, wants));
        }
        else if (xml.isNamed(IS_TRUNCATED)) {
            isTruncated = readOnce(xml, isTruncated);
        }
        else if (xml.isNamed(NEXT_TOKEN)) {
            nextToken = readOnce(xml, nextToken);
        }
        else if (xml.isNamed(ENCODING_TYPE)) {
            encoding = readOnce(xml, encoding);
        }
        else {
            isFromStore ||= xml.isNamed(NAME) || xml.isNamed(KEY_COUNT);
            xml.skip();
        }
    }
    xml.leave(ROOT);
    return {
        isFromStore: isFromStore || isTruncated !== undefined || objects.length > 0,
        isTruncated: isTruncated?.toLowerCase() === "true",
        nextToken: nextToken ?? "",
        isEncoded: encoding === "url",
        objects,
    };
}
function readObject(xml, { dates = false }) {
    let key;
    let size;
    let etag;
    let lastModified;
    let storageClass;
    xml.enter();
    while (xml.open()) {
        if (xml.isNamed(KEY)) {
            key = readOnce(xml, key);
        }
        else if (xml.isNamed(scan_listing_ETAG)) {
            etag = readOnce(xml, etag);
        }
        else if (xml.isNamed(SIZE)) {
            size = readSizeOnce(xml, size);
        }
        else if (xml.isNamed(LAST_MODIFIED)) {
            lastModified = readDate(xml, lastModified, dates);
        }
        else if (xml.isNamed(STORAGE_CLASS)) {
            storageClass = readStorageClass(xml, storageClass);
        }
        else {
            xml.skip();
        }
    }
    xml.leave(CONTENTS);
    if (!key) {
        throw NOT_PLAIN;
    }
    return { key, size: size ?? 0, etag: etag ?? "", storageClass, lastModified };
}
function readSizeOnce(xml, already) {
    if (already !== undefined) {
        throw NOT_PLAIN;
    }
    return xml.wholeNumber();
}
function readDate(xml, already, isWanted) {
    if (isWanted) {
        return readOnce(xml, already);
    }
    xml.skip();
    return undefined;
}
// That of nearly every object, for which no text is made.
const STANDARD = Buffer.from("STANDARD");
function readStorageClass(xml, already) {
    return already === undefined && xml.skipText(STANDARD) ? "STANDARD" : readOnce(xml, already);
}
function readOnce(xml, already) {
    if (already !== undefined) {
        throw NOT_PLAIN;
    }
    return xml.text();
}

// EXTERNAL MODULE: ./build/store/s3-object-info.js + 1 modules
var s3_object_info = __webpack_require__(34961);
// EXTERNAL MODULE: ./build/store/store-answer.js
var store_answer = __webpack_require__(10862);
;// CONCATENATED MODULE: ./build/store/s3-list.js







// A store that looks over many deleted objects may have nothing to tell for a while.
const MOST_EMPTY_PAGES = 1000;
/** The objects whose keys start with `prefix`, page by page. */
async function* listObjects(session, listed, signal) {
    const { dates = false } = listed.terms ?? {};
    const seen = new Set();
    let emptyPages = 0;
    let token;
    do {
        const request = toListRequest(listed, token);
        const page = await session.send(request, signal, () => requestPage(session, request, { dates, signal }));
        (0,store_answer/* assertStoreAnswer */.cW)(page.isFromStore, request, session.endpoint);
        token = toNextToken(page, seen, request);
        emptyPages = page.objects.length === 0 ? emptyPages + 1 : 0;
        if (emptyPages > MOST_EMPTY_PAGES) {
            throw refuseListing(request, `${MOST_EMPTY_PAGES} pages in a row have no object`);
        }
        const objects = page.objects.map((written) => {
            const object = toSummary(written, page.isEncoded, request);
            return dates ? { ...object, lastModified: toDate(written, request) } : object;
        });
        yield { objects, hasMore: token !== undefined };
    } while (token !== undefined);
}
function toListRequest({ prefix, terms, ...place }, token) {
    const query = [
        ["list-type", "2"],
        ["prefix", prefix],
        // Keys may hold control characters, which XML cannot.
        ["encoding-type", "url"],
        ...(token === undefined ? [] : [["continuation-token", token]]),
        ...(terms?.mostKeys === undefined ? [] : [["max-keys", String(terms.mostKeys)]]),
    ];
    const about = { ...place, key: prefix, ...(terms && { terms }) };
    return { operation: "ListObjectsV2", ...about, query, headers: {} };
}
async function requestPage(session, request, { signal, ...wants }) {
    const answer = new collected_answer/* CollectedAnswer */.s();
    await session.dataPlane.send(request, signal, answer);
    const { head, body } = answer;
    // A store that fails after it has begun to answer.
    if (body.toString("latin1", Math.max(0, body.length - 16)).endsWith("</Error>")) {
        throw await (0,s3_refusal/* toRefusal */.w)({ ...head, status: 503 }, body);
    }
    const page = scanListing(body, wants) ?? (await parseListing(body, wants));
    if (page === undefined) {
        throw new s3_refusal/* S3Refusal */.X(head, {});
    }
    return page;
}
function toSummary({ key, size, etag, storageClass }, isEncoded, request) {
    (0,store_answer/* assertSize */.Sl)(size, request);
    const object = { key: isEncoded ? decodeKey(key) : key, bytes: size, etag: (0,s3_object_info/* toEtag */.P$)(etag) };
    assertListed(object, request);
    const isNamed = storageClass && storageClass !== "STANDARD";
    return isNamed ? { ...object, storageClass: (0,s3_object_info/* share */.uM)(storageClass) } : object;
}
function toDate({ lastModified = "" }, request) {
    const date = new Date(lastModified);
    if (!Number.isNaN(date.getTime()))
        return date;
    throw refuseListing(request, "the store does not say when objects were stored");
}
// S3 encodes as HTML forms do: a space is `+`, a plus is `%2B`.
function decodeKey(encoded) {
    if (!/[%+]/.test(encoded)) {
        return encoded;
    }
    try {
        return decodeURIComponent(encoded.replaceAll("+", " "));
    }
    catch {
        return encoded;
    }
}
function toNextToken({ isTruncated, nextToken }, seen, request) {
    if (!isTruncated) {
        return undefined;
    }
    if (nextToken === "" || seen.has(nextToken)) {
        throw refuseListing(request, "the store does not say how the listing goes on");
    }
    seen.add(nextToken);
    return nextToken;
}


/***/ })

};

