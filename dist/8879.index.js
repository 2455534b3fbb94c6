export const id = 8879;
export const ids = [8879,9063];
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

/***/ 99063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ headerRights)
/* harmony export */ });
/**
 * The IAM actions that a request needs besides `s3:PutObject`, for what it says of its object (Service Authorization
 * Reference, Amazon S3).
 */
function headerRights(said) {
    const { acl, grants, tags, retention, legalHold } = said;
    return [
        ...(acl || grants ? ["s3:PutObjectAcl"] : []),
        ...(tags ? ["s3:PutObjectTagging"] : []),
        ...(retention ? ["s3:PutObjectRetention"] : []),
        ...(legalHold ? ["s3:PutObjectLegalHold"] : []),
    ];
}


/***/ }),

/***/ 41670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ toExtraRights)
/* harmony export */ });
/* harmony import */ var _header_rights_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99063);

/** The IAM actions that an upload or a copy needs besides `s3:PutObject`, those on a KMS key included. */
function toExtraRights(headers) {
    const { encryption } = headers;
    const isOfKms = encryption !== undefined && encryption.type !== "AES256";
    const ofKey = isOfKms ? ["kms:GenerateDataKey", "kms:Decrypt"] : [];
    const rights = [...(0,_header_rights_js__WEBPACK_IMPORTED_MODULE_0__/* .headerRights */ .j)(headers), ...ofKey];
    return rights.length === 0 ? {} : { rights };
}


/***/ }),

/***/ 27624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ sendProven),
/* harmony export */   v: () => (/* binding */ toRefusedAlgorithm)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _s3_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23598);
/* harmony import */ var _proof_refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64267);



/**
 * What `send` comes to with a proof by the algorithm that the author asked for, else with what the endpoint takes.
 * Nothing weaker stands in for what was asked: where the store refuses it, this fails with `not-supported`.
 */
async function sendProven(session, request, asked, send) {
    if (asked === undefined) {
        return await session.proofs.climbDown(send);
    }
    try {
        return await send(toAskedProof(asked, session.endpoint.dialect));
    }
    catch (error) {
        throw (0,_proof_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .isProofRefusal */ .z0)(error) ? toRefusedAlgorithm(request, asked, error) : error;
    }
}
function toRefusedAlgorithm(request, asked, cause) {
    const reason = `the store refuses checksums by ${asked}, which \`checksum-algorithm\` asks for`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("not-supported", `Could not upload ${(0,_s3_request_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)(request)}: ${reason}`, {
        hint: "Leave out `checksum-algorithm`, or choose one that this store takes: no other stands in for it",
        cause,
    });
}
// Of CRCs follows that of the whole; not every store knows that of CRC32. SHAs of a whole do not follow from its parts'
// (Amazon S3 user guide, "Checking object integrity", checksum types).
function toAskedProof(asked, { uploadProof }) {
    switch (asked) {
        case "crc64nvme":
            return "full-crc64nvme";
        case "crc32":
        case "crc32c":
            return uploadProof === "full-crc32" ? `full-${asked}` : `part-${asked}`;
        default:
            return `part-${asked}`;
    }
}


/***/ }),

/***/ 14004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ sendBody)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/s3-object-info.js + 1 modules
var s3_object_info = __webpack_require__(34961);
// EXTERNAL MODULE: ./build/store/store-answer.js
var store_answer = __webpack_require__(10862);
// EXTERNAL MODULE: ./build/store/proof/proof-refusals.js
var proof_refusals = __webpack_require__(64267);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/store/s3-read.js + 1 modules
var s3_read = __webpack_require__(50024);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(23598);
// EXTERNAL MODULE: ./build/store/proof/upload-proof.js
var upload_proof = __webpack_require__(12025);
;// CONCATENATED MODULE: ./build/store/proof/settle-existing.js






/**
 * Looks at the object that an upload has met although there was to be none. Where an earlier attempt of it lost its
 * answer, the object is its own; `wasDamaged` when the store said of one that it got other bytes. Fails with
 * `checksum-mismatch` for an object of such bytes, else with `exists`, and as `headObject` does.
 */
async function settleExisting(session, upload, { exists, wasDamaged }, signal) {
    const { bucket, key, terms, body } = upload;
    const location = { bucket, key, ...(terms && { terms }) };
    const info = await (0,s3_read/* headObject */.C)(session, location, signal);
    if (isMadeOf(info, body)) {
        return { etag: info.etag, headers: toHeaders(info), crc32: (0,external_node_zlib_.crc32)(body) };
    }
    if (!wasDamaged) {
        throw exists;
    }
    throw new errors/* StagingError */.Q("checksum-mismatch", `Could not upload ${(0,s3_request/* toUri */.iJ)(upload)}: the store received other bytes than were sent, and keeps them`, { hint: "Remove the object, and let the job run again", cause: exists });
}
function isMadeOf({ bytes, etag, checksums }, body) {
    const isSame = etag === (0,external_node_crypto_.createHash)("md5").update(body).digest("hex") ||
        checksums.some(({ algorithm, type, value }) => type === "FULL_OBJECT" && value === (0,upload_proof/* digestOf */.ol)(body, algorithm));
    return bytes === body.length && isSame;
}
function toHeaders({ versionId, checksums }) {
    const told = checksums.map(({ algorithm, value }) => [`x-amz-checksum-${algorithm}`, value]);
    return {
        ...Object.fromEntries(told),
        ...(versionId !== undefined && { "x-amz-version-id": versionId }),
    };
}

;// CONCATENATED MODULE: ./build/store/proof/body-upload.js






/** Sends bytes with `proof`, again where they were damaged on the way. */
async function sendBody(session, upload, proof, signal) {
    const proven = (0,upload_proof/* proveBody */.nx)(upload.body, proof);
    const request = { ...upload, headers: { ...upload.headers, ...proven.headers } };
    let [attempts, wasDamaged] = [0, false];
    const attempt = (number) => {
        attempts = number;
        return session.dataPlane
            .send(request, signal)
            .then((answer) => assertSameBytes(answer, proven))
            .catch((error) => {
            wasDamaged ||= (0,proof_refusals/* isDamage */.e6)(error);
            throw (0,proof_refusals/* isDamage */.e6)(error) ? Object.assign(error, TRY_AGAIN) : error;
        });
    };
    try {
        const { headers } = await session.send(request, signal, attempt);
        const etag = (0,store_answer/* readEtag */.M$)((0,s3_object_info/* headerOf */.rR)(headers, "etag"), request, session.endpoint);
        const { crc32, checksum } = proven;
        return { etag, headers, crc32, ...(checksum !== undefined && { checksum }) };
    }
    catch (error) {
        const isThere = error instanceof errors/* StagingError */.Q && error.code === "object-exists";
        if (!isThere || attempts === 1) {
            throw error;
        }
        const settled = await settleExisting(session, upload, { exists: error, wasDamaged }, signal);
        const { checksum } = proven;
        return checksum === undefined ? settled : { ...settled, checksum };
    }
}
/** How the SDK's exceptions say that the same request can succeed a moment later. */
const TRY_AGAIN = { $retryable: { throttling: false } };
// A store that does not look at Content-MD5 still says what it got.
function assertSameBytes(answer, { md5 }) {
    if (md5 !== undefined) {
        const etag = (0,s3_object_info/* toEtag */.P$)((0,s3_object_info/* headerOf */.rR)(answer.headers, "etag"));
        const isMd5 = /^[0-9a-f]{32}$/.test(etag) && !(0,s3_object_info/* isEtagOpaque */.fU)(answer.headers);
        if (isMd5 && etag !== md5) {
            throw new DamagedBody();
        }
    }
    return answer;
}
/** Stands for the refusal that the store did not give. */
class DamagedBody extends Error {
    name = "BadDigest";
    Code = "BadDigest";
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


/***/ }),

/***/ 88879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ beginCopy),
/* harmony export */   Rq: () => (/* binding */ uploadPart),
/* harmony export */   Zn: () => (/* binding */ toUploadInput),
/* harmony export */   oT: () => (/* binding */ createUpload),
/* harmony export */   xU: () => (/* binding */ refuseProof)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1472);
/* harmony import */ var _extra_rights_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41670);
/* harmony import */ var _proof_asked_proof_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27624);
/* harmony import */ var _proof_body_upload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14004);
/* harmony import */ var _proof_proof_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64267);
/* harmony import */ var _proof_upload_proof_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12025);
/* harmony import */ var _s3_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23598);
/* harmony import */ var _store_answer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10862);
/* harmony import */ var _term_headers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78633);
/* harmony import */ var _upload_headers_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14582);











/** Begins a multipart upload: nothing is visible until it is completed. */
function createUpload(session, location, headers, signal) {
    const request = {
        operation: "CreateMultipartUpload",
        ...location,
        ...(0,_extra_rights_js__WEBPACK_IMPORTED_MODULE_8__/* .toExtraRights */ .j)(headers),
    };
    const said = { ...(0,_upload_headers_js__WEBPACK_IMPORTED_MODULE_9__/* .toUploadHeaders */ .P)(headers), ...(0,_term_headers_js__WEBPACK_IMPORTED_MODULE_7__/* .toTermHeaders */ .k)(request) };
    const { onlyNew = false, checksumAlgorithm } = headers;
    return (0,_proof_asked_proof_js__WEBPACK_IMPORTED_MODULE_1__/* .sendProven */ .h)(session, request, checksumAlgorithm, async (proof) => {
        const input = {
            Bucket: (0,_object_address_js__WEBPACK_IMPORTED_MODULE_10__/* .bucketName */ .EL)(location.bucket),
            Key: location.key,
            ...toAnnouncement((0,_proof_upload_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .checksumOf */ .lf)(proof)),
        };
        const { UploadId } = await session.send(request, signal, async () => (await session.controlPlane(location.bucket)).createUpload(input, said, signal));
        (0,_store_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .assertStoreAnswer */ .cW)(Boolean(UploadId), request, session.endpoint);
        const begun = { location, uploadId: UploadId ?? "", proof, onlyNew };
        await session.leftovers.noteBegun(begun);
        return checksumAlgorithm === undefined ? begun : { ...begun, checksumAlgorithm };
    });
}
// Whether the checksum will be one of the object, or of its parts.
function toAnnouncement(sum) {
    return sum && { ChecksumAlgorithm: SDK_ALGORITHMS[sum.algorithm], ChecksumType: sum.type };
}
/**
 * Begins a multipart upload whose parts are copied. The checksum is asked for only where uploads have one of the whole
 * object as well.
 */
function beginCopy(session, { location, headers, checksum }, signal) {
    const request = {
        operation: "CreateMultipartUpload",
        ...location,
        ...(0,_extra_rights_js__WEBPACK_IMPORTED_MODULE_8__/* .toExtraRights */ .j)(headers),
    };
    const sent = { ...(0,_upload_headers_js__WEBPACK_IMPORTED_MODULE_9__/* .toUploadHeaders */ .P)(headers), ...(0,_term_headers_js__WEBPACK_IMPORTED_MODULE_7__/* .toTermHeaders */ .k)(request) };
    const { onlyNew = false } = headers;
    return session.proofs.climbDown(async (proof) => {
        const claimed = proof === "full-crc32" ? checksum : undefined;
        const input = {
            Bucket: (0,_object_address_js__WEBPACK_IMPORTED_MODULE_10__/* .bucketName */ .EL)(location.bucket),
            Key: location.key,
            ...toAnnouncement(claimed),
        };
        const { UploadId = "" } = await session.send(request, signal, async () => (await session.controlPlane(location.bucket)).createUpload(input, sent, signal));
        (0,_store_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .assertStoreAnswer */ .cW)(UploadId !== "", request, session.endpoint);
        const begun = { location, uploadId: UploadId, proof: "none", onlyNew };
        await session.leftovers.noteBegun(begun);
        return claimed === undefined ? begun : { ...begun, checksum: claimed };
    });
}
const SDK_ALGORITHMS = {
    crc32: "CRC32",
    crc32c: "CRC32C",
    crc64nvme: "CRC64NVME",
    sha1: "SHA1",
    sha256: "SHA256",
};
/** Sends one part, which the store checks on arrival. */
async function uploadPart(session, { upload, number }, body, signal) {
    const { location, uploadId, proof } = upload;
    const query = [
        ["partNumber", String(number)],
        ["uploadId", uploadId],
    ];
    const part = { operation: "UploadPart", ...location, query, headers: {}, body };
    try {
        const { headers: _, ...taken } = await (0,_proof_body_upload_js__WEBPACK_IMPORTED_MODULE_2__/* .sendBody */ .b)(session, part, proof, signal);
        return { number, bytes: body.length, ...taken };
    }
    catch (error) {
        throw (0,_proof_proof_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .isProofRefusal */ .z0)(error) ? refuseProof(session, upload, error) : error;
    }
}
/** The failure of an upload whose proof the store refused; the next upload to this endpoint carries a weaker one, unless its author chose it. */
function refuseProof(session, upload, error) {
    const { location, checksumAlgorithm } = upload;
    if (checksumAlgorithm !== undefined) {
        return (0,_proof_asked_proof_js__WEBPACK_IMPORTED_MODULE_1__/* .toRefusedAlgorithm */ .v)(location, checksumAlgorithm, error);
    }
    const weaker = session.proofs.below(upload.proof);
    if (weaker === undefined) {
        return error;
    }
    session.proofs.stepDownTo(weaker);
    const text = `Could not upload ${(0,_s3_request_js__WEBPACK_IMPORTED_MODULE_5__/* .toUri */ .iJ)(location)}: the store refuses ${upload.proof} as a proof of the bytes`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("proof-refused", text, { cause: error });
}
/** What every request about a multipart upload names. */
function toUploadInput({ location, uploadId }) {
    return { Bucket: (0,_object_address_js__WEBPACK_IMPORTED_MODULE_10__/* .bucketName */ .EL)(location.bucket), Key: location.key, UploadId: uploadId };
}


/***/ }),

/***/ 14582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toUploadHeaders)
/* harmony export */ });
/* harmony import */ var _metadata_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30015);

/** What the request that makes an object says of it, by the names of the S3 API (PutObject, CopyObject, CreateMultipartUpload). */
function toUploadHeaders(headers) {
    const { grants = {}, metadata = {}, expires, encryption, retention } = headers;
    const said = {
        "content-type": headers.contentType,
        "cache-control": headers.cacheControl,
        "content-disposition": headers.contentDisposition,
        "content-encoding": headers.contentEncoding,
        "content-language": headers.contentLanguage,
        expires: expires instanceof Date ? expires.toUTCString() : expires,
        "x-amz-website-redirect-location": headers.websiteRedirect,
        "x-amz-tagging": headers.tags && toTagging(headers.tags),
        "x-amz-storage-class": headers.storageClass,
        "x-amz-object-lock-mode": retention?.mode,
        "x-amz-object-lock-retain-until-date": retention?.until.toISOString(),
        "x-amz-object-lock-legal-hold": headers.legalHold && "ON",
        "x-amz-acl": headers.acl,
    };
    for (const [permission, grantees] of Object.entries(grants)) {
        said[`x-amz-grant-${permission}`] = grantees?.map(toGrantee).join(", ");
    }
    for (const [name, value] of Object.entries(metadata)) {
        said[`x-amz-meta-${name}`] = (0,_metadata_text_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeMetadataText */ .z)(value);
    }
    return withoutAbsent({ ...said, ...(encryption && toEncryptionHeaders(encryption)) });
}
// A space is `%20`: not every store takes a `+` for one.
function toTagging(tags) {
    return new URLSearchParams(tags).toString().replaceAll("+", "%20");
}
function toEncryptionHeaders(encryption) {
    const type = { "x-amz-server-side-encryption": encryption.type };
    if (encryption.type === "AES256") {
        return type;
    }
    const { key, context, bucketKey } = encryption;
    return {
        ...type,
        "x-amz-server-side-encryption-aws-kms-key-id": key,
        "x-amz-server-side-encryption-context": context && Buffer.from(JSON.stringify(context)).toString("base64"),
        "x-amz-server-side-encryption-bucket-key-enabled": bucketKey?.toString(),
    };
}
// `id=abc` as the header has it: `id="abc"`.
function toGrantee(grantee) {
    return grantee.replace(/=(.*)$/, '="$1"');
}
function withoutAbsent(said) {
    const headers = {};
    for (const [name, value] of Object.entries(said)) {
        if (value !== undefined) {
            headers[name] = value;
        }
    }
    return headers;
}


/***/ })

};

