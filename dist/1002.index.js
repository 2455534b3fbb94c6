export const id = 1002;
export const ids = [1002,9254];
export const modules = {

/***/ 48778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T5: () => (/* binding */ PREFERRED_CHECKSUMS),
  ce: () => (/* binding */ createContentHash),
  yL: () => (/* binding */ toCrcDigest)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/checksums/wasm-assembler.js
/** The bytes of a module that exports one function and, as `memory`, so many pages of 64 KiB. */
function assembleModule(fn, memoryPages) {
    const body = [
        ...vector(fn.locals.map((type) => [1, VALUE_TYPES[type]])),
        ...fn.code,
        ...OPERATIONS.end,
    ];
    const parameters = vector(fn.parameters.map((type) => [VALUE_TYPES[type]]));
    const type = [0x60, ...parameters, ...vector([[VALUE_TYPES[fn.result]]])];
    const exports = [
        [...wasm_assembler_name("memory"), MEMORY_EXPORT, 0],
        [...wasm_assembler_name(fn.name), FUNCTION_EXPORT, 0],
    ];
    return Uint8Array.from([
        ...MAGIC_AND_VERSION,
        ...section(SECTIONS.type, [type]),
        ...section(SECTIONS.function, [[0]]),
        ...section(SECTIONS.memory, [[0, ...unsigned(memoryPages)]]),
        ...section(SECTIONS.export, exports),
        ...section(SECTIONS.code, [[...unsigned(body.length), ...body]]),
    ]);
}
/** The instructions that work on the stack alone, by their names in the specification. */
const OPERATIONS = {
    end: [0x0b],
    i32_gt_u: [0x4b],
    i32_ge_u: [0x4f],
    i32_add: [0x6a],
    i32_and: [0x71],
    i32_shl: [0x74],
    i64_xor: [0x85],
    i64_shr_u: [0x88],
    i32_wrap_i64: [0xa7],
};
function localGet(index) {
    return [0x20, ...unsigned(index)];
}
function localSet(index) {
    return [0x21, ...unsigned(index)];
}
function i32Const(value) {
    return [0x41, ...signed(value)];
}
function i64Const(value) {
    return [0x42, ...signed(value)];
}
/** Loads eight bytes, least significant first, from the address on the stack plus `offset`. */
function i64Load(offset) {
    return [0x29, 0, ...unsigned(offset)];
}
/** Loads one byte. */
function i64Load8(offset) {
    return [0x31, 0, ...unsigned(offset)];
}
/** Repeats `body` until `isDone` leaves something other than 0 on the stack. */
function loopUntil(isDone, body) {
    const [block, loop, branch, branchIf, noResult] = [0x02, 0x03, 0x0c, 0x0d, 0x40];
    const turn = [...isDone, branchIf, 1, ...body, branch, 0];
    return [block, noResult, loop, noResult, ...turn, ...OPERATIONS.end, ...OPERATIONS.end];
}
// All numbers are those of the binary format (WebAssembly Core Specification, chapter 5).
const MAGIC_AND_VERSION = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const VALUE_TYPES = { i32: 0x7f, i64: 0x7e };
const SECTIONS = { type: 1, function: 3, memory: 5, export: 7, code: 10 };
const FUNCTION_EXPORT = 0;
const MEMORY_EXPORT = 2;
function section(id, entries) {
    const content = vector(entries);
    return [id, ...unsigned(content.length), ...content];
}
function vector(entries) {
    return [...unsigned(entries.length), ...entries.flat()];
}
function wasm_assembler_name(text) {
    return vector([...Buffer.from(text)].map((byte) => [byte]));
}
// LEB128: seven bits a byte, the least significant first; the highest bit says that more follow.
function unsigned(value) {
    return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}
function signed(value) {
    const isLast = value >= -0x40 && value < 0x40;
    return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

;// CONCATENATED MODULE: ./build/checksums/crc-code.js

/** Bytes that are looked up at once ("slicing by 16"): two words of eight. */
const SLICES = 16;
/** The tables stand at the start of the memory: 256 entries of eight bytes for each slice. */
const TABLE_BYTES = SLICES * 256 * 8;
const MEMORY_PAGES = 2;
/**
 * A WebAssembly module that computes any reflected CRC of up to 64 bits. Its function `update(crc: i64, end: i32): i64`
 * continues `crc` with the bytes of its `memory` from TABLE_BYTES on, `end` of them. Table k, which the caller fills
 * in, holds the CRC of each byte followed by k zero bytes.
 */
function assembleCrcModule() {
    const code = [
        ...loopUntil([...localGet(AT), ...i32Const(SLICES), ...i32_add, ...localGet(END), ...i32_gt_u], takeSlices()),
        ...loopUntil([...localGet(AT), ...localGet(END), ...i32_ge_u], takeByte()),
        ...localGet(CRC),
    ];
    const update = {
        name: "update",
        parameters: ["i64", "i32"],
        result: "i64",
        locals: ["i32", "i64", "i64"],
        code,
    };
    return assembleModule(update, MEMORY_PAGES);
}
const { i32_add, i32_and, i32_ge_u, i32_gt_u, i32_shl, i32_wrap_i64, i64_shr_u, i64_xor } = OPERATIONS;
// Parameters, then locals.
const CRC = 0;
const END = 1;
const AT = 2;
const FIRST_WORD = 3;
const SECOND_WORD = 4;
function takeSlices() {
    // Last bytes first: their entries do not depend on the CRC so far, and are there when it is known.
    const lookUps = Array.from({ length: SLICES }, (_, index) => lookUp(SLICES - 1 - index));
    return [
        ...[...localGet(AT), ...i64Load(TABLE_BYTES), ...localGet(CRC), ...i64_xor],
        ...localSet(FIRST_WORD),
        ...[...localGet(AT), ...i64Load(TABLE_BYTES + 8), ...localSet(SECOND_WORD)],
        ...lookUps.flatMap((code, index) => (index === 0 ? code : [...code, ...i64_xor])),
        ...localSet(CRC),
        ...advance(SLICES),
    ];
}
// The entry for the byte at this position of the slices. A shift by three bits less gives the offset of its entry.
function lookUp(position) {
    const word = localGet(position < 8 ? FIRST_WORD : SECOND_WORD);
    const place = position % 8;
    const offset = place === 0
        ? [...word, ...i32_wrap_i64, ...i32Const(3), ...i32_shl]
        : [...word, ...i64Const(8 * place - 3), ...i64_shr_u, ...i32_wrap_i64];
    const followingBytes = SLICES - 1 - position;
    return [...offset, ...i32Const(0xff * 8), ...i32_and, ...i64Load(followingBytes * 256 * 8)];
}
function takeByte() {
    return [
        ...[...localGet(CRC), ...localGet(AT), ...i64Load8(TABLE_BYTES), ...i64_xor, ...i32_wrap_i64],
        ...[...i32Const(0xff), ...i32_and, ...i32Const(3), ...i32_shl, ...i64Load(0)],
        ...[...localGet(CRC), ...i64Const(8), ...i64_shr_u, ...i64_xor, ...localSet(CRC)],
        ...advance(1),
    ];
}
function advance(bytes) {
    return [...localGet(AT), ...i32Const(bytes), ...i32_add, ...localSet(AT)];
}

;// CONCATENATED MODULE: ./build/checksums/table-crc.js

const CRC32C = { polynomial: 0x82f63b78n, bits: 32 };
/** Of the NVM Express base specification. */
const CRC64_NVME = { polynomial: 0x9a6c9329ac4bc9b5n, bits: 64 };
/** A CRC of bytes given piece by piece, at about 2 GB/s: in WebAssembly, which is assembled when first needed. */
class TableCrc {
    #kind;
    #engine;
    #crc;
    constructor(kind) {
        this.#kind = kind;
        this.#engine = engineFor(kind);
        this.#crc = onesOf(kind);
    }
    update(bytes) {
        this.#crc = this.#engine.update(this.#crc, bytes);
    }
    /** Big-endian, as S3 encodes it. */
    digest() {
        const digest = Buffer.alloc(8);
        digest.writeBigUInt64BE(BigInt.asUintN(64, this.#crc) ^ onesOf(this.#kind));
        return digest.subarray(8 - this.#kind.bits / 8);
    }
}
// The memory is only in use while `update` runs, so one engine serves all CRCs of a kind.
class CrcEngine {
    #exports;
    #input;
    constructor(kind) {
        this.#exports = new WebAssembly.Instance(new WebAssembly.Module(assembleCrcModule())).exports;
        const { buffer } = this.#exports.memory;
        this.#input = new Uint8Array(buffer, TABLE_BYTES);
        fillTables(new BigUint64Array(buffer, 0, SLICES * 256), kind.polynomial);
    }
    update(before, bytes) {
        const room = this.#input.length;
        let crc = before;
        for (let at = 0; at < bytes.length; at += room) {
            const piece = bytes.subarray(at, at + room);
            this.#input.set(piece);
            crc = this.#exports.update(crc, piece.length);
        }
        return crc;
    }
}
const ENGINES = new Map();
function engineFor(kind) {
    const engine = ENGINES.get(kind) ?? new CrcEngine(kind);
    ENGINES.set(kind, engine);
    return engine;
}
function onesOf({ bits }) {
    return BigInt.asUintN(bits, -1n);
}
function fillTables(tables, polynomial) {
    for (let byte = 0; byte < 256; byte++) {
        let crc = BigInt(byte);
        for (let bit = 0; bit < 8; bit++) {
            crc = (crc & 1n) === 0n ? crc >> 1n : (crc >> 1n) ^ polynomial;
        }
        tables[byte] = crc;
    }
    for (let at = 256; at < tables.length; at++) {
        const shorter = tables[at - 256] ?? 0n;
        tables[at] = (shorter >> 8n) ^ (tables[Number(shorter & 0xffn)] ?? 0n);
    }
}

;// CONCATENATED MODULE: ./build/checksums/content-hash.js



/** Which checksum of several proves bytes: what digests of ranges combine to first, the fastest before the others. */
const PREFERRED_CHECKSUMS = ["crc32", "crc64nvme", "crc32c", "sha256", "sha1"];
/** A fresh digest. CRCs are big-endian, as S3 encodes them in base64. */
function createContentHash(algorithm) {
    switch (algorithm) {
        case "crc32":
            return createCrc32();
        case "crc32c":
            return new TableCrc(CRC32C);
        case "crc64nvme":
            return new TableCrc(CRC64_NVME);
        default:
            return (0,external_node_crypto_.createHash)(algorithm);
    }
}
/** A CRC32 as S3 writes it. */
function toCrcDigest(crc) {
    const digest = Buffer.alloc(4);
    digest.writeUInt32BE(crc);
    return digest;
}
function createCrc32() {
    let crc = 0;
    return {
        update: (bytes) => {
            crc = (0,external_node_zlib_.crc32)(bytes, crc);
        },
        digest: () => toCrcDigest(crc),
    };
}


/***/ }),

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

/***/ 88957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GT: () => (/* binding */ toDeleteDocument),
/* harmony export */   NB: () => (/* binding */ readDeleteResult),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   eP: () => (/* binding */ fitsXml)
/* harmony export */ });
/* harmony import */ var _store_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92153);

/** Whether XML can hold a key: not half a surrogate pair, and of control characters only the three that are space. */
function fitsXml(key) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    return key.isWellFormed() && !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(key);
}
/** The body of a DeleteObjects request (S3 API reference), whose answer is to tell of failures only. */
function toDeleteDocument(objects, { withEtags }) {
    const items = objects.map(({ key, etag }) => {
        const condition = withEtags && etag !== "" ? `<ETag>${escapeXml(`"${etag}"`)}</ETag>` : "";
        return `<Object><Key>${escapeXml(key)}</Key>${condition}</Object>`;
    });
    return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Quiet>true</Quiet>${items.join("")}</Delete>`);
}
/** What the store did not delete, by its answer. Nothing where that is no answer to such a request. */
async function readDeleteResult(body) {
    let root;
    try {
        const document = await (0,_store_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(body);
        if (!Object.hasOwn(document, "DeleteResult")) {
            return undefined;
        }
        root = document.DeleteResult;
    }
    catch {
        return undefined;
    }
    return [fieldsOf(root).Error ?? []].flat().map((error) => {
        const { Key, Code, Message } = fieldsOf(error);
        return { key: textOf(Key), code: textOf(Code), message: textOf(Message) };
    });
}
function fieldsOf(node) {
    return typeof node === "object" && node !== null ? { ...node } : {};
}
function textOf(node) {
    const text = typeof node === "object" ? fieldsOf(node)["#text"] : node;
    return typeof text === "string" ? text : "";
}
const ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    // As it is, a parser would take the first for a line break and might drop any of them at the ends.
    "\r": "&#13;",
    "\n": "&#10;",
    "\t": "&#9;",
};
/** A text as it stands between tags. */
function escapeXml(text) {
    return text.replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? character);
}


/***/ }),

/***/ 81002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Deleter: () => (/* binding */ Deleter)
});

// EXTERNAL MODULE: ./build/store/delete-document.js
var delete_document = __webpack_require__(88957);
// EXTERNAL MODULE: ./build/store/delete-request.js
var delete_request = __webpack_require__(36287);
// EXTERNAL MODULE: ./build/own-entry.js
var own_entry = __webpack_require__(51497);
// EXTERNAL MODULE: ./build/store/data-plane/collected-answer.js
var collected_answer = __webpack_require__(48294);
// EXTERNAL MODULE: ./build/store/data-plane/s3-refusal.js
var s3_refusal = __webpack_require__(32861);
// EXTERNAL MODULE: ./build/store/failure-judge.js
var failure_judge = __webpack_require__(9254);
// EXTERNAL MODULE: ./build/store/proof/upload-proof.js
var upload_proof = __webpack_require__(12025);
// EXTERNAL MODULE: ./build/store/s3-errors.js + 3 modules
var s3_errors = __webpack_require__(48132);
// EXTERNAL MODULE: ./build/store/store-answer.js
var store_answer = __webpack_require__(10862);
;// CONCATENATED MODULE: ./build/store/delete-together.js









/**
 * Deletes at most 1,000 objects with one request; those that the store cannot delete just then are asked for again.
 * `unsupported`: the endpoint does not know this request, and has deleted nothing.
 */
async function deleteTogether(session, { objects, ...place }, signal) {
    const failures = [];
    let pending = objects;
    const attempt = async (attempts) => {
        const refusals = await requestDeletion(session, { ...place, objects: pending }, signal);
        const transient = new Map([...refusals].filter(([, error]) => (0,failure_judge.judgeFailure)(error).isTransient));
        for (const [key, refusal] of refusals) {
            if (transient.has(key))
                continue;
            const request = (0,delete_request/* toDeleteRequest */.IT)(session, "DeleteObject", { ...place, key });
            failures.push({ key, error: session.toError(refusal, request, { signal, attempts }) });
        }
        pending = pending.filter(({ key }) => transient.has(key));
        for (const refusal of transient.values())
            throw refusal;
    };
    const request = (0,delete_request/* toDeleteRequest */.IT)(session, "DeleteObjects", { ...place, key: firstKey(objects) });
    const error = await (0,delete_request/* failureOf */.g5)(session.send(request, signal, attempt));
    if (error === undefined) {
        return failures;
    }
    const isUnknown = [405, 501].includes((0,s3_errors/* readRefusal */.ni)(error).status ?? 0);
    return isUnknown && pending.length === objects.length
        ? "unsupported"
        : [...failures, ...pending.map(({ key }) => ({ key, error }))];
}
/** Sends one request; what the store did not do of it, by key. */
async function requestDeletion(session, { objects, ...place }, signal) {
    const { endpoint, dataPlane } = session;
    const request = (0,delete_request/* toDeleteRequest */.IT)(session, "DeleteObjects", { ...place, key: firstKey(objects) });
    const body = (0,delete_document/* toDeleteDocument */.GT)(objects, { withEtags: (0,delete_request/* isConditional */.Jz)(endpoint) });
    // S3 takes no such request without a proof, and other stores know the MD5 alone.
    const proof = (0,delete_request/* isConditional */.Jz)(endpoint) ? "full-crc32" : "md5";
    const { headers } = (0,upload_proof/* proveBody */.nx)(body, proof);
    const answer = new collected_answer/* CollectedAnswer */.s();
    await dataPlane.send({ ...request, headers, body }, signal, answer);
    const refused = await (0,delete_document/* readDeleteResult */.NB)(answer.body);
    // A store that fails after it has begun to answer.
    if (refused === undefined && answer.body.includes("</Error>")) {
        throw await (0,s3_refusal/* toRefusal */.w)({ ...answer.head, status: 503 }, answer.body);
    }
    (0,store_answer/* assertStoreAnswer */.cW)(refused !== undefined, request, endpoint);
    return toRefusals(refused ?? [], objects);
}
/** The status that these have as answers of their own (Amazon S3 API reference, "List of error codes"). */
const STATUS_BY_CODE = {
    AccessDenied: 403,
    ConditionalRequestConflict: 409,
    InternalError: 500,
    PreconditionFailed: 412,
    ServiceUnavailable: 503,
    SlowDown: 503,
};
function toRefusals(refused, objects) {
    const keys = new Set(objects.map(({ key }) => key));
    const found = new Map();
    for (const { key, code, message } of refused) {
        if (code === delete_request/* GONE */.uj)
            continue;
        const answer = { status: (0,own_entry/* ownEntry */.P)(STATUS_BY_CODE, code) ?? 200, headers: {} };
        const error = new s3_refusal/* S3Refusal */.X(answer, { Code: code || "UnknownError", Message: message });
        // Which one was meant cannot be told, so none counts as deleted.
        if (!keys.has(key))
            return new Map(objects.map((object) => [object.key, error]));
        found.set(key, error);
    }
    return found;
}
function firstKey([first]) {
    return first?.key ?? "";
}

;// CONCATENATED MODULE: ./build/store/delete-many.js





/** How many requests are under way where each deletes one object. */
const LANES = 8;
/** Deletes objects, as many with one request as the endpoint takes. */
class Deleter {
    #session;
    /** Until the endpoint turns out not to know the request. */
    #takesMany = true;
    constructor(session) {
        this.#session = session;
    }
    /** See `ObjectStore.deleteObjects`. */
    async delete(doomed, signal) {
        const { objects } = doomed;
        const together = this.#takesMany ? objects.filter(({ key }) => (0,delete_document/* fitsXml */.eP)(key)) : [];
        const alone = this.#takesMany ? objects.filter(({ key }) => !(0,delete_document/* fitsXml */.eP)(key)) : objects;
        const failures = together.length === 0
            ? []
            : await deleteTogether(this.#session, { ...doomed, objects: together }, signal);
        if (failures !== "unsupported") {
            return [...failures, ...(await this.#deleteEach({ ...doomed, objects: alone }, signal))];
        }
        this.#takesMany = false;
        return await this.#deleteEach(doomed, signal);
    }
    async #deleteEach({ objects, ...place }, signal) {
        const failures = [];
        const remaining = objects.values();
        const runLane = async () => {
            for (const object of remaining) {
                const error = await this.#deleteOne({ ...place, key: object.key }, object, signal);
                if (error !== undefined) {
                    failures.push({ key: object.key, error });
                }
            }
        };
        await Promise.all(Array.from({ length: Math.min(LANES, objects.length) }, runLane));
        return failures;
    }
    async #deleteOne(location, { etag }, signal) {
        const session = this.#session;
        const unconditional = (0,delete_request/* toDeleteRequest */.IT)(session, "DeleteObject", location);
        const condition = { "if-match": `"${etag}"` };
        const headers = (0,delete_request/* isConditional */.Jz)(session.endpoint) && etag !== "" ? condition : {};
        const request = { ...unconditional, headers };
        const attempt = async () => {
            const { status } = await session.dataPlane.send(request, signal);
            (0,store_answer/* assertStoreAnswer */.cW)(status === 204, request, session.endpoint);
        };
        const error = await (0,delete_request/* failureOf */.g5)(session.send(request, signal, attempt));
        return error !== undefined && (0,s3_errors/* hasS3Code */.oR)(error, delete_request/* GONE */.uj) ? undefined : error;
    }
}


/***/ }),

/***/ 36287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ toDeleteRequest),
/* harmony export */   Jz: () => (/* binding */ isConditional),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   uj: () => (/* binding */ GONE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** A request that deletes; one that is about many objects is named by its first. */
function toDeleteRequest({ endpoint }, operation, location) {
    const query = operation === "DeleteObjects" ? [["delete", ""]] : [];
    const condition = isConditional(endpoint) ? { onlyUnchanged: "since-listed" } : {};
    return { operation, ...location, query, headers: {}, ...condition };
}
/** Whether the endpoint deletes an object only if it still has its ETag. */
function isConditional({ dialect }) {
    return dialect.deletesIfUnchanged;
}
/** Why a request failed, for a caller that goes on all the same. */
async function failureOf(sending) {
    try {
        await sending;
        return undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q) {
            return error;
        }
        throw error;
    }
}
/** What S3 says of an object with a condition that is not there any more. */
const GONE = "NoSuchKey";


/***/ }),

/***/ 9254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeFailure: () => (/* binding */ judgeFailure)
/* harmony export */ });
/* harmony import */ var _smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23609);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/** Judges by the SDK's own lists and a few codes more. They take a while to load, and most steps need them never. */
function judgeFailure(error) {
    const sdkError = error;
    const isThrottled = (0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.isThrottlingError)(sdkError);
    const isUnsupported = sdkError.$metadata?.httpStatusCode === 501;
    const isTransient = RETRYABLE_CODES.has(error.name) ||
        isThrottled ||
        (0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.isTransientError)(sdkError) ||
        ((0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.isServerError)(sdkError) && !isUnsupported);
    return {
        isTransient: isTransient && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q),
        isThrottled,
        askedMilliseconds: toAskedMilliseconds(error),
    };
}
/** Refusals that the SDK does not retry although the same request can succeed a moment later. */
const RETRYABLE_CODES = new Set([
    "ERR_PROXY_GATEWAY",
    "ERR_PROXY_UNREACHABLE",
    "ConditionalRequestConflict",
    "IDPCommunicationError",
    "IDPCommunicationErrorException",
    "IncompleteBody",
    "OperationAborted",
]);
function toAskedMilliseconds(error) {
    const response = "$response" in error ? error.$response : undefined;
    const until = (0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.getRetryAfterHint)(response);
    return until === undefined ? 0 : Math.max(0, until.getTime() - Date.now());
}


/***/ }),

/***/ 12025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ encodeCrc32),
/* harmony export */   TG: () => (/* binding */ toVerification),
/* harmony export */   lf: () => (/* binding */ checksumOf),
/* harmony export */   nx: () => (/* binding */ proveBody),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _checksums_content_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48778);



/** The proof of `body` with this proof. */
function proveBody(body, proof) {
    const crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(body);
    const sum = checksumOf(proof);
    if (sum !== undefined) {
        const { algorithm } = sum;
        const checksum = algorithm === "crc32" ? encodeCrc32(crc) : digestOf(body, algorithm);
        return { headers: { [`x-amz-checksum-${algorithm}`]: checksum }, crc32: crc, checksum };
    }
    if (proof === "none") {
        return { headers: {}, crc32: crc };
    }
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5").update(body).digest();
    const headers = { "content-md5": digest.toString("base64") };
    return { headers, crc32: crc, md5: digest.toString("hex") };
}
/** The checksum that requests with a proof carry, and what S3 makes of those of the parts. */
function checksumOf(proof) {
    return CHECKSUMS[proof];
}
const CHECKSUMS = {
    "full-crc32": { algorithm: "crc32", type: "FULL_OBJECT" },
    "full-crc32c": { algorithm: "crc32c", type: "FULL_OBJECT" },
    "full-crc64nvme": { algorithm: "crc64nvme", type: "FULL_OBJECT" },
    "part-crc32": { algorithm: "crc32", type: "COMPOSITE" },
    "part-crc32c": { algorithm: "crc32c", type: "COMPOSITE" },
    "part-sha1": { algorithm: "sha1", type: "COMPOSITE" },
    "part-sha256": { algorithm: "sha256", type: "COMPOSITE" },
};
/** What an algorithm makes of bytes, as S3 writes it. */
function digestOf(bytes, algorithm) {
    const hash = (0,_checksums_content_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .createContentHash */ .ce)(algorithm);
    hash.update(bytes);
    return hash.digest().toString("base64");
}
/** A CRC32 as S3 writes it. */
function encodeCrc32(crc) {
    return (0,_checksums_content_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .toCrcDigest */ .yL)(crc).toString("base64");
}
/** What the store has verified when it took bytes with this proof. */
function toVerification(proof) {
    return checksumOf(proof)?.algorithm ?? (proof === "md5" ? "md5" : "size");
}


/***/ })

};

