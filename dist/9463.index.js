export const id = 9463;
export const ids = [9463,9063];
export const modules = {

/***/ 78209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ runWithGrace)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);

/**
 * Runs work that a cancelled job still owes: its signal fires `graceMilliseconds` after `signal` does (from
 * now, if it already has), and never otherwise.
 */
async function runWithGrace(signal, graceMilliseconds, work) {
    const controller = new AbortController();
    // Node 20 takes more than ten listeners for a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal);
    let timer;
    const startTimer = () => {
        timer = setTimeout(() => controller.abort(signal.reason), graceMilliseconds);
    };
    if (signal.aborted) {
        startTimer();
    }
    else {
        signal.addEventListener("abort", startTimer, { once: true });
    }
    try {
        return await work(controller.signal);
    }
    finally {
        signal.removeEventListener("abort", startTimer);
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 7986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isCombinable),
/* harmony export */   T: () => (/* binding */ combineDigests)
/* harmony export */ });
/* harmony import */ var _crc_rings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51373);

/** Whether the checksum of a whole follows from those of its pieces. */
function isCombinable(algorithm) {
    return algorithm === "crc32" || algorithm === "crc32c" || algorithm === "crc64nvme";
}
/**
 * The digest of all pieces joined in order, from theirs alone: exact, without their bytes. Pieces of one length in a
 * row cost about a microsecond each.
 */
function combineDigests(algorithm, pieces) {
    switch (algorithm) {
        case "crc32":
            return combine32(_crc_rings_js__WEBPACK_IMPORTED_MODULE_0__/* .CRC32 */ .gr, pieces);
        case "crc32c":
            return combine32(_crc_rings_js__WEBPACK_IMPORTED_MODULE_0__/* .CRC32C */ .Pz, pieces);
        case "crc64nvme":
            return combine64(pieces);
    }
}
function combine32(ring, pieces) {
    const known = Array.from(pieces, ({ digest, bytes }) => ({ crc: digest.readUInt32BE(), bytes }));
    const digest = Buffer.alloc(4);
    digest.writeUInt32BE(ring.join(known));
    return digest;
}
function combine64(pieces) {
    const known = Array.from(pieces, ({ digest, bytes }) => {
        const crc = { high: digest.readInt32BE(0), low: digest.readInt32BE(4) };
        return { crc, bytes };
    });
    const { high, low } = _crc_rings_js__WEBPACK_IMPORTED_MODULE_0__/* .CRC64_NVME */ .ip.join(known);
    const digest = Buffer.alloc(8);
    digest.writeInt32BE(high, 0);
    digest.writeInt32BE(low, 4);
    return digest;
}


/***/ }),

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

/***/ 51373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gr: () => (/* binding */ CRC32),
  Pz: () => (/* binding */ CRC32C),
  ip: () => (/* binding */ CRC64_NVME)
});

;// CONCATENATED MODULE: ./build/checksums/crc-ring.js
/**
 * CRCs that can be joined without their bytes. Appending n bytes multiplies what stands before them by x^(8n), so
 * joining is one multiplication and one addition: Mark Adler's method in zlib's crc32.c.
 */
class CrcRing {
    #arithmetic;
    /** x^(2^k) for k from 0, as far as one was needed. */
    #squares;
    constructor(arithmetic) {
        this.#arithmetic = arithmetic;
        this.#squares = [arithmetic.x];
    }
    /** The CRC of all pieces joined in order. Pieces of one length in a row cost about a microsecond each. */
    join(pieces) {
        const { zero, one, add, multiply } = this.#arithmetic;
        let joined = zero;
        let length = 0;
        let shift = one;
        for (const { crc, bytes } of pieces) {
            if (bytes !== length) {
                length = bytes;
                shift = this.#shiftBy(bytes);
            }
            joined = add(multiply(shift, joined), crc);
        }
        return joined;
    }
    #shiftBy(bytes) {
        const { one, multiply } = this.#arithmetic;
        let product = one;
        let exponent = bytes;
        for (let k = 3; exponent > 0; k++) {
            if (exponent % 2 === 1)
                product = multiply(this.#square(k), product);
            exponent = Math.floor(exponent / 2);
        }
        return product;
    }
    #square(k) {
        const known = this.#squares[k];
        if (known !== undefined)
            return known;
        const root = this.#square(k - 1);
        const square = this.#arithmetic.multiply(root, root);
        this.#squares[k] = square;
        return square;
    }
}

;// CONCATENATED MODULE: ./build/checksums/crc-rings.js

const HIGHEST_BIT = 0x80000000;
/** The kinds of CRC that S3 knows, each by its polynomial. */
const CRC32 = new CrcRing(arithmetic32(0xedb88320));
const CRC32C = new CrcRing(arithmetic32(0x82f63b78));
const CRC64_NVME = new CrcRing(arithmetic64({ high: 0x9a6c9329, low: 0xac4bc9b5 }));
// CRCs of 32 bits are unsigned numbers. A polynomial is given as its CRC, which is how its specification reflects it.
function arithmetic32(polynomial) {
    return {
        zero: 0,
        one: HIGHEST_BIT,
        x: HIGHEST_BIT >>> 1,
        add: (left, right) => (left ^ right) >>> 0,
        multiply: (left, right) => {
            let product = 0;
            let shifted = right;
            for (let bit = HIGHEST_BIT; bit !== 0; bit >>>= 1) {
                if ((left & bit) !== 0)
                    product ^= shifted;
                shifted = (shifted >>> 1) ^ (polynomial & -(shifted & 1));
            }
            return product >>> 0;
        },
    };
}
function arithmetic64(polynomial) {
    return {
        zero: { high: 0, low: 0 },
        one: { high: HIGHEST_BIT, low: 0 },
        x: { high: HIGHEST_BIT >>> 1, low: 0 },
        add: (left, right) => ({ high: left.high ^ right.high, low: left.low ^ right.low }),
        multiply: (left, right) => {
            const product = { high: 0, low: 0 };
            let { high, low } = right;
            for (let place = 0; place < 64; place++) {
                const half = place < 32 ? left.high : left.low;
                if (((half << place) & HIGHEST_BIT) !== 0) {
                    product.high ^= high;
                    product.low ^= low;
                }
                const mask = -(low & 1);
                low = ((low >>> 1) | (high << 31)) ^ (polynomial.low & mask);
                high = (high >>> 1) ^ (polynomial.high & mask);
            }
            return product;
        },
    };
}


/***/ }),

/***/ 25148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ toAttributeMetadata),
/* harmony export */   cK: () => (/* binding */ staysBelow),
/* harmony export */   wb: () => (/* binding */ readAttributes)
/* harmony export */ });
// `mtime` and `mode` are rclone's names and forms (seconds with a fraction; the octal `st_mode`), which s3fs reads as well.
const [MODE, MODIFIED, TARGET] = ["mode", "mtime", "symlink-target"];
const PERMISSIONS = 0o777;
const REGULAR_FILE = 0o100000;
const LINK = 0o120000;
/** Dates that every file system can hold at least as its next one. */
const LATEST_SECONDS = Date.UTC(9999, 11, 31) / 1000;
/** The metadata that tells of a file, and with a target of a link. */
function toAttributeMetadata({ mode, mtimeMs }, linkTarget) {
    const type = linkTarget === undefined ? REGULAR_FILE : LINK;
    return {
        [MODE]: (type | (mode & PERMISSIONS)).toString(8),
        [MODIFIED]: (mtimeMs / 1000).toFixed(6),
        ...(linkTarget !== undefined && { [TARGET]: linkTarget }),
    };
}
/** What metadata tells of a file, whoever wrote it, and the names of what cannot be. */
function readAttributes(metadata) {
    const permissions = readText(metadata[MODE], toPermissions);
    const modified = readText(metadata[MODIFIED], toSeconds);
    const target = readText(metadata[TARGET], (text) => text);
    return {
        attributes: {
            ...(permissions.value !== undefined && { permissions: permissions.value }),
            ...(modified.value !== undefined && { modifiedSeconds: modified.value }),
            ...(target.value !== undefined && { linkTarget: target.value }),
        },
        bad: [...(permissions.isBad ? [MODE] : []), ...(modified.isBad ? [MODIFIED] : [])],
    };
}
function readText(text, toValue) {
    const value = text === undefined ? undefined : toValue(text);
    return { value, isBad: text !== undefined && value === undefined };
}
/**
 * Whether a link leads nowhere but below a directory, in which it lies `depth` directories deep, whatever other links
 * there are that do the same: it may go up first, and never again after it went down. What lies in a `.git` directory
 * is nowhere to lead to: git executes what is in it.
 */
function staysBelow(target, depth) {
    if (target.startsWith("/") || /[\0\uFFFD]/.test(target))
        return false;
    const steps = target.split("/").filter((step) => step !== "" && step !== ".");
    const down = steps.findIndex((step) => step !== "..");
    const names = down < 0 ? [] : steps.slice(down);
    const up = steps.length - names.length;
    return (target !== "" && up <= depth && !names.some((name) => name === ".." || /^\.git$/i.test(name)));
}
/** Octal, as `644` or with the type as `100644`; five digits are s3fs' decimal. */
function toPermissions(text) {
    if (/^0?1[02]0[0-7]{3}$|^[0-7]{3,4}$/.test(text))
        return Number.parseInt(text, 8) & PERMISSIONS;
    const decimal = /^\d{5}$/.test(text) ? Number(text) : 0;
    return (decimal >> 9) << 9 === REGULAR_FILE ? decimal & PERMISSIONS : undefined;
}
function toSeconds(text) {
    const seconds = /^\d{1,12}(?:\.\d{1,12})?$/.test(text) ? Number(text) : Number.NaN;
    return seconds <= LATEST_SECONDS ? seconds : undefined;
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

/***/ 95017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ MOST_SINGLE_COPY_BYTES),
/* harmony export */   KQ: () => (/* binding */ toStreamPartBytes),
/* harmony export */   qB: () => (/* binding */ S3_PARTS),
/* harmony export */   qC: () => (/* binding */ toPartBytes)
/* harmony export */ });
const MIB = 2 ** 20;
const GIB = 2 ** 30;
const MAX_PART_BYTES = 5 * GIB;
/** Amazon S3 user guide, "Multipart upload limits". */
const S3_PARTS = { leastBytes: 5 * MIB, most: 10_000 };
/** The largest object that one request copies; a larger one is copied in parts (API reference, CopyObject). */
const MOST_SINGLE_COPY_BYTES = 5 * GIB;
/**
 * The part size of an upload of `bytes`, which depends on nothing but the store, so that the ETag of the object can be
 * foretold and all parts but the last are equal, as Cloudflare R2 demands.
 *
 * | file | part |
 * |---|---|
 * | up to 8 GiB | 8 MiB |
 * | up to 16 GiB | 16 MiB |
 * | up to 312.5 GiB | 32 MiB |
 * | above | the smallest power of two that keeps 10,000 parts, at most 5 GiB |
 *
 * Where the store wants larger or fewer parts, doubled until it takes them.
 */
function toPartBytes(bytes, { leastBytes, most }) {
    let partBytes = usualPartBytes(bytes);
    while (partBytes < leastBytes || partBytes * most < bytes) {
        partBytes *= 2;
    }
    return Math.min(partBytes, MAX_PART_BYTES);
}
function usualPartBytes(bytes) {
    if (bytes <= 8 * GIB) {
        return 8 * MIB;
    }
    return bytes <= 16 * GIB ? 16 * MIB : 32 * MIB;
}
/**
 * The part size of an upload whose length nobody knows but that it is at most `mostBytes`: 8 MiB, or as many whole
 * MiB as keep to the number of parts. Several are in memory at once, so that none is larger than it has to be.
 */
function toStreamPartBytes(mostBytes, { most }) {
    const wholeMib = Math.ceil(mostBytes / most / MIB) * MIB;
    return Math.min(Math.max(8 * MIB, wholeMib), MAX_PART_BYTES);
}


/***/ }),

/***/ 39232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chooseObjects),
/* harmony export */   W: () => (/* binding */ inPages)
/* harmony export */ });
/* harmony import */ var _file_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79507);

/** As many at a time as a page of a listing has, so that neither the choice nor what follows holds more. */
const PAGE = 1_000;
/**
 * Of the objects an entry names those it chooses, in batches of at most a page: all of them, or the newest. Of objects
 * that come to no file, as `isFile` tells, none is chosen.
 */
async function* chooseObjects({ newest }, pages, isFile) {
    if (newest === undefined) {
        yield* pages;
        return;
    }
    const chosen = [];
    for await (const { objects } of pages) {
        for (const object of objects)
            if (isFile(object))
                chosen.push(object);
        // So that few objects are sorted again: of 1,000,000 the newest 100,000 are sorted ten times.
        if (chosen.length > newest + Math.max(newest, PAGE))
            (0,_file_order_js__WEBPACK_IMPORTED_MODULE_0__/* .keepNewest */ .IC)(chosen, newest, _file_order_js__WEBPACK_IMPORTED_MODULE_0__/* .objectFacts */ .Pd);
    }
    (0,_file_order_js__WEBPACK_IMPORTED_MODULE_0__/* .keepNewest */ .IC)(chosen, newest, _file_order_js__WEBPACK_IMPORTED_MODULE_0__/* .objectFacts */ .Pd);
    yield* inPages(chosen);
}
/** What is known already, as a listing would give it. */
function* inPages(objects) {
    for (let at = 0; at < objects.length; at += PAGE) {
        yield { objects: objects.slice(at, at + PAGE), hasMore: at + PAGE < objects.length };
    }
}


/***/ }),

/***/ 7872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ describeSource),
/* harmony export */   bp: () => (/* binding */ describeUpload),
/* harmony export */   ff: () => (/* binding */ describeTarget)
/* harmony export */ });
/* harmony import */ var _spec_location_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62971);

/** An entry's FROM for messages: a URI, paths and patterns as written, or that it is inline. */
function describeSource(entry) {
    if (entry.direction !== "upload")
        return (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_0__/* .toUri */ .iJ)(entry.from);
    return "patterns" in entry.from ? entry.from.patterns.join(", ") : `inline ${entry.from.key}`;
}
/** What an upload sends, for messages: an absolute path, or that it is inline. */
function describeUpload(upload) {
    return "path" in upload ? upload.path : upload.source;
}
/** An entry's TO for messages: a URI, or a path as written. */
function describeTarget(entry) {
    return entry.direction === "download" ? describePath(entry.to) : (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_0__/* .toUri */ .iJ)(entry.to);
}
function describePath({ kind, path }) {
    return kind === "directory" ? `${path}/` : path;
}


/***/ }),

/***/ 85810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ LEFT_OUT),
/* harmony export */   x: () => (/* binding */ createExclusion)
/* harmony export */ });
/* harmony import */ var _spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39457);
/* harmony import */ var _idle_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57216);


/** Ends a sentence about nothing being there. */
const LEFT_OUT = " except what `exclude` leaves out";
/** Asking takes time linear in the name's length, whatever the number of patterns. */
function createExclusion({ exclude, hasDefaultExclude, text }) {
    const matching = (0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchExcludes */ .pc)(exclude);
    const used = new Set();
    let example;
    return {
        leavesOut: (name) => {
            if (example === undefined && /[^/]/.test(name))
                example = name;
            const found = matching(name);
            for (const index of found)
                used.add(index);
            return found.length > 0;
        },
        hasLeftOut: () => used.size > 0,
        warnings: () => {
            const idle = exclude.filter((_, index) => !used.has(index));
            // Patterns in `defaults` are for many entries, and need not concern each.
            if (example === undefined || hasDefaultExclude)
                return [];
            return (0,_idle_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .idleWarnings */ .g)(idle, (named) => `\`exclude\`: ${named} left nothing out of \`${text}\``, example);
        },
    };
}


/***/ }),

/***/ 79507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ needsDates),
/* harmony export */   IC: () => (/* binding */ keepNewest),
/* harmony export */   OX: () => (/* binding */ inAskedOrder),
/* harmony export */   Pd: () => (/* binding */ objectFacts),
/* harmony export */   Pn: () => (/* binding */ transferFacts)
/* harmony export */ });
/* harmony import */ var _search_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1766);

/** In which order an entry wants its files; nothing where as they are found will do. */
function orderOf({ sort, newest }) {
    return sort ?? (newest === undefined ? undefined : "newest");
}
/** Whether dates have to be known. */
function needsDates(entry) {
    const order = orderOf(entry);
    return entry.newest !== undefined || order === "newest" || order === "oldest";
}
/** Leaves the newest `most` of some items, newest first; of those of one moment the first by name. */
function keepNewest(items, most, factsOf) {
    const kept = inOrder(items, "newest", factsOf).slice(0, most);
    items.length = 0;
    for (const item of kept)
        items.push(item);
}
/** What an entry comes to, in the order that it asks for. */
function inAskedOrder({ entry, transfers, present, }) {
    const order = orderOf(entry);
    const found = order === undefined ? [] : [...transfers, ...present];
    // What a lock has stands in the order of the step that wrote it, without dates.
    const isKnown = order !== undefined && (!needsDates(entry) || found.every(isDated));
    if (!isKnown)
        return present.length === 0 ? { transfers } : { transfers, present };
    const files = inOrder(found, order, transferFacts);
    if (present.length === 0)
        return { transfers: files };
    const isPresent = new Set(present);
    return {
        files,
        transfers: files.filter((file) => !isPresent.has(file)),
        present: files.filter((file) => isPresent.has(file)),
    };
}
function isDated(transfer) {
    return transfer.direction === "upload" || transfer.object.lastModified !== undefined;
}
const byName = (first, second) => (0,_search_files_js__WEBPACK_IMPORTED_MODULE_0__/* .inCodeUnitOrder */ .ZL)(first.name, second.name);
const byAge = (first, second) => first.milliseconds - second.milliseconds;
const bySize = (first, second) => first.bytes - second.bytes;
const ORDERS = {
    name: byName,
    newest: (first, second) => byAge(second, first),
    oldest: byAge,
    largest: (first, second) => bySize(second, first),
    smallest: bySize,
};
function inOrder(items, order, factsOf) {
    const compare = ORDERS[order];
    return items
        .map((item) => ({ item, facts: factsOf(item) }))
        .sort((one, other) => compare(one.facts, other.facts) || byName(one.facts, other.facts))
        .map(({ item }) => item);
}
function objectFacts({ key, bytes, lastModified }) {
    return { name: key, bytes, milliseconds: lastModified?.getTime() ?? 0 };
}
/** Of a download or a copy those of its source. */
function transferFacts(transfer) {
    if (transfer.direction !== "upload")
        return objectFacts(transfer.object);
    const { bytes } = transfer;
    if (!("path" in transfer))
        return { name: transfer.source, bytes, milliseconds: 0 };
    return { name: transfer.path, bytes, milliseconds: transfer.modifiedMilliseconds };
}


/***/ }),

/***/ 8968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isGitName),
/* harmony export */   O: () => (/* binding */ mayHoldGitName)
/* harmony export */ });
/**
 * Whether a segment names git's own directory, on any disk this platform may have. Linux too can mount one
 * that does not tell upper from lower case; the other names are those git itself refuses (git/git, path.c and utf8.c).
 */
function isGitName(segment, platform) {
    if (platform === "posix")
        return /^\.git$/i.test(segment);
    const name = platform === "darwin" ? segment.replaceAll(IGNORED_BY_HFS, "") : segment;
    return /^(?:\.git|git~1)[. ]*$/i.test(name);
}
/** Whether any segment of a path or key may be such a name: a glance that spares almost all of them a closer look. */
function mayHoldGitName(path, platform) {
    const seen = platform === "darwin" ? path.replaceAll(IGNORED_BY_HFS, "") : path;
    return /(?:^|[/\\])(?:\.git|git~1)/i.test(seen);
}
/** Characters that HFS+ does not see when it compares names. */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;


/***/ }),

/***/ 57216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ idleWarnings)
/* harmony export */ });
/** A message names this many patterns. */
const MOST_NAMED = 10;
/**
 * What the author should hear of patterns that did nothing: one warning at most. `tell` says so of their names,
 * `example` is a name they were compared with.
 */
function idleWarnings(patterns, tell, example) {
    const idle = patterns.filter(saysWhere);
    if (idle.length === 0)
        return [];
    const named = idle.slice(0, MOST_NAMED).map((pattern) => `\`${pattern}\``);
    const more = idle.length > MOST_NAMED ? [`${idle.length - MOST_NAMED} more`] : [];
    return [
        `${tell([...named, ...more].join(", "))} (patterns are matched against the name relative to the base, here \`${example}\`)`,
    ];
}
/** A pattern on a bare name, such as `*.map`, may stand there just in case; one with a place in it means that place. */
function saysWhere(pattern) {
    return /\/./.test(pattern);
}


/***/ }),

/***/ 17341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ badNameError),
/* harmony export */   QC: () => (/* binding */ refuseOversize),
/* harmony export */   Xp: () => (/* binding */ inspectFile)
/* harmony export */ });
/* unused harmony export MAX_OBJECT_BYTES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _local_bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36335);



/** The largest object of S3: 10,000 parts of 5 GiB, 48.8 TiB (Amazon S3 user guide, "Multipart upload limits"). */
const MAX_OBJECT_BYTES = 10_000 * 5 * 1024 ** 3;
/**
 * Decides about a path whose directories hold no link by what is there. Fails with `path-refused` for a link that leads
 * out of the bounds. Whether a file can be read shows when it is: that is the failure of its own transfer alone.
 */
async function inspectFile(path, found, bounds) {
    if (found instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q)
        throw found;
    if (!found && path.includes("\uFFFD"))
        throw badNameError(path);
    if (!found)
        return { kind: "skip", reason: "it has just been removed", isExpected: false };
    return found.isSymbolicLink() ? inspectLink(path, bounds) : inspectTarget(path, found);
}
/** Node puts U+FFFD where bytes are not UTF-8, and then nothing is found under that name. */
function badNameError(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("path-refused", `The name \`${path}\` on the disk is not valid UTF-8, as keys must be`, { hint: "Rename it" });
}
/** Fails with `request-refused` above what S3 can hold. */
function refuseOversize(path, bytes) {
    if (bytes <= MAX_OBJECT_BYTES)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("request-refused", `\`${path}\` has ${bytes} bytes, and an S3 object holds ${MAX_OBJECT_BYTES} (48.8 TiB) at most`, { hint: "Split the file" });
}
async function inspectLink(path, bounds) {
    const target = await statTarget(path);
    if (!target)
        return { kind: "skip", reason: "it is a broken symbolic link", isExpected: false };
    if (target.isDirectory()) {
        const reason = "it is a symbolic link to a directory, and those are not followed";
        return { kind: "skip", reason, isExpected: true };
    }
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    if (!bounds.contains(real)) {
        const finding = `\`${path}\` is a symbolic link to \`${real}\``;
        throw (0,_local_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .outsideError */ .ul)(finding, bounds.paths.dirname(real));
    }
    const protection = bounds.protection(real, "upload");
    if (protection)
        throw (0,_local_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .protectedError */ .ly)(path, protection, "upload");
    return inspectTarget(real, target);
}
function inspectTarget(path, found) {
    if (!found.isFile()) {
        const reason = "it is a device, a socket or a pipe, not a file";
        return { kind: "skip", reason, isExpected: false };
    }
    refuseOversize(path, found.size);
    const { size: bytes, mtimeMs: modifiedMilliseconds, mode } = found;
    return { kind: "file", path, bytes, modifiedMilliseconds, mode };
}
async function statTarget(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    }
    catch (cause) {
        const { code = "", message } = cause;
        if (["ENOENT", "ENOTDIR", "ELOOP"].includes(code))
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("disk", `Could not look at \`${path}\`: ${message}`, { cause });
    }
}


/***/ }),

/***/ 21133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KR: () => (/* binding */ upToLastSlash),
/* harmony export */   Og: () => (/* binding */ constantPart),
/* harmony export */   dS: () => (/* binding */ keyBase),
/* harmony export */   mp: () => (/* binding */ lastSegment),
/* harmony export */   yN: () => (/* binding */ nameBelowBase)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The part of every selected key that names below the destination leave out: empty, or ends in `/`. */
function keyBase(from, base) {
    if (base !== undefined)
        return base === "" || base.endsWith("/") ? base : `${base}/`;
    return upToLastSlash(constantPart(from));
}
/** What S3 is asked to list, or the one key. */
function constantPart(from) {
    return from.kind === "object" ? from.key : from.prefix;
}
/**
 * The key's name relative to the base, `/` between its segments.
 * Fails with `invalid-spec` when the key is not below the base.
 */
function nameBelowBase(key, base) {
    if (key.startsWith(base))
        return key.slice(base.length);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `The key \`${key}\` does not start with the base \`${base}\``, { hint: "Write a `base` of whole segments that every selected key starts with" });
}
/** The name without its directories. */
function lastSegment(name) {
    return name.slice(name.lastIndexOf("/") + 1);
}
/** `a/b/` of `a/b/c` and of `a/b/`; empty when there is no `/`. */
function upToLastSlash(text) {
    return text.slice(0, text.lastIndexOf("/") + 1);
}


/***/ }),

/***/ 36335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YZ: () => (/* binding */ openBounds),
  ul: () => (/* binding */ outsideError),
  ly: () => (/* binding */ protectedError)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/plan/plan-context.js
function currentPlatform() {
    return process.platform === "win32" || process.platform === "darwin" ? process.platform : "posix";
}

// EXTERNAL MODULE: ./build/plan/protected-paths.js
var protected_paths = __webpack_require__(48301);
;// CONCATENATED MODULE: ./build/plan/local-bounds.js





/**
 * The allowed roots: the workspace, the runner's temporary directory without the runner's own files, and
 * `allow-paths`; each also under the name it has when symbolic links are resolved.
 */
async function openBounds(context) {
    const platform = context.platform ?? currentPlatform();
    const paths = platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    const absolute = (written) => paths.resolve(context.workspace, written);
    const roots = await withRealNames([
        context.workspace,
        context.temporary,
        ...context.allowPaths.map(absolute),
    ]);
    const runnerProtection = (0,protected_paths/* protectRunner */._n)({
        temporary: await withRealNames([context.temporary]),
        platform,
    });
    const bounds = {
        platform,
        paths,
        absolute,
        contains: (path) => roots.some((root) => isWithin(path, root, paths)),
        protection: (path, direction) => runnerProtection(path) ??
            (direction === "upload"
                ? (unlessAllowed((0,protected_paths/* gitProtection */._4)(path, platform), context) ?? (0,protected_paths/* temporaryProtection */.XM)(path))
                : (0,protected_paths/* lockProtection */.FM)(path, context.lockPath, platform)),
        admit: (place) => admit(place, bounds),
    };
    return bounds;
}
/** What is git's may be uploaded where its author says so. */
function unlessAllowed(protection, { secretGuard }) {
    return protection && !secretGuard?.allows(protection.path) ? protection : undefined;
}
/** The error about something protected. */
function protectedError(written, { path, owner }, direction) {
    const sourceHint = owner === "git" ? GIT_SOURCE_HINT : PROTECTED_HINTS[direction];
    const isGitTarget = owner === "git" && direction === "download";
    const message = `The path \`${written}\` is refused: \`${path}\` belongs to ${owner}`;
    return new errors/* StagingError */.Q("path-refused", isGitTarget ? `${message}, and what is in it is executed` : message, { hint: isGitTarget ? GIT_TARGET_HINT : sourceHint });
}
const PROTECTED_HINTS = {
    upload: "Copy what you need to another place in the workspace first",
    download: "Choose another destination, such as one in the workspace",
};
const GIT_SOURCE_HINT = "Copy what you need to another place in the workspace first, or, if all of it is meant to be uploaded, add `allow-secret-files: .git`";
const GIT_TARGET_HINT = "Choose another destination; only one exact object goes there, to an exact path: `s3://bucket/key -> .git/…`";
/** The error about a place outside every allowed root; `finding` is the first half of its sentence. */
function outsideError(finding, directory) {
    return new errors/* StagingError */.Q("path-refused", `${finding}, outside the workspace and every other directory transfers may use`, { hint: `If that is intended, add \`allow-paths: ${directory}\`` });
}
function admit({ path, direction, written, directory }, bounds) {
    if (path.includes("\0")) {
        throw new errors/* StagingError */.Q("path-refused", `The path \`${written}\` holds a NUL character`);
    }
    if (!bounds.contains(path)) {
        const meaning = written === path ? "an absolute path" : `\`${path}\``;
        throw outsideError(`\`${written}\` is ${meaning}`, directory);
    }
    const protection = bounds.protection(path, direction);
    if (protection)
        throw protectedError(written, protection, direction);
}
async function withRealNames(roots) {
    const real = await Promise.all(roots.map((root) => (0,promises_.realpath)(root).catch(() => root)));
    return [...new Set([...roots, ...real])];
}
function isWithin(path, root, paths) {
    const relative = paths.relative(root, path);
    return relative !== ".." && !relative.startsWith(`..${paths.sep}`) && !paths.isAbsolute(relative);
}


/***/ }),

/***/ 7302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readLocalPattern),
/* harmony export */   f: () => (/* binding */ matchLocalPattern)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _spec_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39457);
/* harmony import */ var _key_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21133);



/** Fails with `invalid-spec` for a pattern that no file can match. */
function readLocalPattern(written, platform) {
    const isNegative = written.startsWith("!");
    const bare = isNegative ? written.slice(1).trimStart() : written;
    const text = platform === "win32" ? bare.replaceAll("\\", "/") : bare;
    const isPattern = (0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPatternCharacters */ .$A)(text);
    const base = isPattern ? (0,_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .upToLastSlash */ .KR)((0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .constantPrefix */ .t8)(text)) : literalBase(text);
    const rest = text.slice(base.length).replaceAll(/\/{2,}/g, "/");
    if (isPattern && rest.split("/").some((segment) => segment === "." || segment === "..")) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `The pattern \`${written}\` holds \`.\` or \`..\` after a pattern character`, { hint: "Write the path without it" });
    }
    return { written, isNegative, isPattern, base, rest };
}
/**
 * Whether a name relative to the base is selected. A directory that is selected brings everything below
 * it; a pattern that ends in `/` selects directories only.
 */
function matchLocalPattern({ rest, isPattern }) {
    if (rest === "")
        return () => true;
    const directoriesOnly = rest.endsWith("/");
    const bare = directoriesOnly ? rest.slice(0, -1) : rest;
    const matches = isPattern ? (0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .compilePattern */ .Eb)(bare) : (name) => name === bare;
    return (name) => (!directoriesOnly && matches(name)) || ancestors(name).some(matches);
}
/** `.`, `..` and `a/..` are directories whatever the disk says, so all of them is base. */
function literalBase(path) {
    return /(^|\/)\.\.?$/.test(path) ? `${path}/` : (0,_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .upToLastSlash */ .KR)(path);
}
function ancestors(name) {
    const found = [];
    for (let at = name.indexOf("/"); at >= 0; at = name.indexOf("/", at + 1)) {
        found.push(name.slice(0, at));
    }
    return found;
}


/***/ }),

/***/ 3503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ lockedSelection),
/* harmony export */   dq: () => (/* binding */ lockedObjects),
/* harmony export */   qn: () => (/* binding */ ANEW)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1472);
/* harmony import */ var _spec_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62971);
/* harmony import */ var _spec_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39457);





function lockedSelection(entry) {
    const { from, to, exclude, versionId, newest } = entry;
    return {
        kind: from.kind,
        from: (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_2__/* .toUri */ .iJ)(from),
        ...((0,_object_address_js__WEBPACK_IMPORTED_MODULE_4__/* .isWebOrigin */ .tz)(from.bucket) && { to: to.path }),
        exclude,
        ...(versionId !== undefined && { "version-id": versionId }),
        ...(newest !== undefined && { newest }),
    };
}
/** The objects of an entry by the lock. Fails with `invalid-input` where the lock was written for other entries. */
function lockedObjects(entry, lock) {
    const wanted = lockedSelection(entry);
    const found = lock.entries.find(({ selection }) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(selection, wanted));
    if (found === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("invalid-input", `\`lock\`: \`${lock.path}\` has nothing about \`${entry.text}\``, {
            hint: `${ANEW}; its entries and what they choose by (\`exclude\`, \`version-id\`, \`newest\`) have to be those it was written for`,
        });
    }
    const isSelected = toSelector(entry.from);
    const stray = found.objects.find(({ key }) => !isSelected(key));
    if (stray === undefined)
        return found.objects;
    const uri = (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_2__/* .toUri */ .iJ)({ bucket: entry.from.bucket, key: stray.key });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("invalid-input", `\`lock\`: \`${lock.path}\` names ${uri}, which \`${entry.text}\` does not select`, { hint: ANEW });
}
/** What to do about a lock that does not fit. */
const ANEW = "To lock what is there now, delete the file, run the step and commit the new one";
/** The lock may come from somebody who may not name objects in the spec. */
function toSelector(from) {
    if (from.kind === "object")
        return (key) => key === from.key;
    return from.kind === "prefix"
        ? (key) => key.startsWith(from.prefix)
        : (0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .compilePattern */ .Eb)(from.pattern);
}


/***/ }),

/***/ 42673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ orAbsent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** What the store says of an object; nothing where there is none, and `unreadable` where its key is another. */
async function orAbsent(looking, unreadable) {
    return looking.catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q && error.code === "wrong-key")
            return unreadable;
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q && error.code === "no-such-object")
            return undefined;
        throw error;
    });
}


/***/ }),

/***/ 80459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently),
/* harmony export */   r: () => (/* binding */ cancelledPlan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** How many questions to the store or the disk a plan has open at once. */
const MAX_CONCURRENCY = 16;
/**
 * The results of `visit` in the order of `items`, at most 16 of them under way at once, or `limit` if that is
 * less. The first failure ends it; so does the signal, with `cancelled`.
 */
async function mapConcurrently(items, signal, visit, limit = MAX_CONCURRENCY) {
    const results = new Array(items.length);
    const remaining = items.entries();
    let isOver = false;
    const work = async () => {
        for (const [index, item] of remaining) {
            if (isOver)
                return;
            if (signal.aborted)
                throw cancelledPlan();
            results[index] = await visit(item);
        }
    };
    const count = Math.min(MAX_CONCURRENCY, limit, items.length);
    const workers = Array.from({ length: count }, work);
    try {
        await Promise.all(workers);
    }
    finally {
        isOver = true;
    }
    return results;
}
function cancelledPlan() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("cancelled", "The job was cancelled before anything was transferred");
}


/***/ }),

/***/ 95:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ foldName)
/* harmony export */ });
/**
 * The same text for all names that a disk of this platform may take for one: Windows and macOS do not tell
 * upper from lower case, macOS not composed from decomposed letters. Linux tells all names apart.
 */
function foldName(name, platform) {
    if (platform === "posix")
        return name;
    // Apart first: upper case makes letters of some marks, which keep no order among marks then. Upper case before
    // lower: it brings together letters whose lower cases differ, such as the two Greek sigmas.
    return name.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
}


/***/ }),

/***/ 56026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ noObjectsError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _describe_ends_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7872);
/* harmony import */ var _exclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85810);
/* harmony import */ var _plan_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10676);




/** What to say of an entry that selects no object. */
function noObjectsError(entry, exclusion) {
    const relation = { object: "named", prefix: "below", pattern: "that matches" }[entry.from.kind];
    const left = exclusion.hasLeftOut() ? _exclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .LEFT_OUT */ .P : "";
    const literal = entry.from.kind === "pattern" && /[?[\]{}]/.test(entry.from.pattern)
        ? "; `* ? [ ] { }` are pattern characters: a key that holds one is written `{ bucket: …, key: … }`"
        : "";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("no-files-matched", `There is no object ${relation} ${(0,_describe_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSource */ .B6)(entry)}${left}`, {
        hint: `Check the bucket and the key${literal}; ${(0,_plan_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingHint */ .PI)(entry)}`,
    });
}


/***/ }),

/***/ 40399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ objectName)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);
/* harmony import */ var _spec_web_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28077);
/* harmony import */ var _key_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21133);



/**
 * What a selected object is called below the destination: its key relative to the base, or the name of the file at a
 * web address. Fails with `invalid-spec` when the key is not below the base.
 */
function objectName(key, { entry, base }) {
    const name = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebOrigin */ .tz)(entry.from.bucket) ? (0,_spec_web_address_js__WEBPACK_IMPORTED_MODULE_2__/* .webFileName */ .M5)(key) : undefined;
    return name ?? (0,_key_path_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBelowBase */ .yN)(key, base);
}


/***/ }),

/***/ 72763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pathBelow)
/* harmony export */ });
/**
 * The path of a name below an absolute directory; `/` separates the name's segments, of which none is empty, `.` or
 * `..`. For 100,000 names it matters that nothing is taken apart that is whole already, as `join` does.
 */
function pathBelow(directory, name, { sep }) {
    const native = sep === "/" ? name : name.replaceAll("/", sep);
    return directory.endsWith(sep) ? directory + native : directory + sep + native;
}


/***/ }),

/***/ 10676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   PI: () => (/* binding */ nothingHint),
/* harmony export */   X8: () => (/* binding */ refusedKeysError),
/* harmony export */   YC: () => (/* binding */ combineProblems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);


/** A message names this many of its kind; the rest is a number. */
const MOST_NAMED = 10;
/** The one error about all keys of an entry that cannot be paths. There is at least one. */
function refusedKeysError(bucket, keys) {
    const [first] = keys;
    if (first && (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebOrigin */ .tz)(bucket)) {
        const message = `The name of ${(0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE)({ bucket, key: first.key })} cannot become a path: ${first.reason}`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("path-refused", message, { hint: "Write an exact path in `to`" });
    }
    const message = keys.length === 1 && first
        ? `The key \`${first.key}\` in \`${(0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE)({ bucket, key: "" }).slice(0, -1)}\` cannot become a path: ${first.reason}`
        : [
            `${keys.length} keys in \`${(0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE)({ bucket, key: "" }).slice(0, -1)}\` cannot become paths:`,
            ...named(keys, ({ key, reason }) => `\`${key}\`: ${reason}`),
        ].join("\n");
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("path-refused", message, {
        hint: "Leave it out with `exclude`, drop its directories with `flatten: true`, or give it a name of its own: `from: { bucket: …, key: … }` and an exact path in `to`",
    });
}
/** Everything wrong with one entry as one error; a lone error stays what it is. There is at least one. */
function combineProblems(entry, problems) {
    const [first] = problems;
    if (problems.length === 1 && first)
        return first;
    const hints = new Set(problems.flatMap(({ hint }) => hint ?? []));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q(first?.code ?? "internal", [
        `${problems.length} problems with \`${entry.text}\`:`,
        ...named(problems, ({ message }) => message),
    ].join("\n"), { hint: [...hints].slice(0, MOST_NAMED).join("\n"), cause: new AggregateError(problems) });
}
/** The first ten as lines of a list, then how many more there are. */
function named(items, toText) {
    const lines = items.slice(0, MOST_NAMED).map((item) => `  - ${toText(item)}`);
    return items.length > MOST_NAMED
        ? [...lines, `  - and ${items.length - MOST_NAMED} more`]
        : lines;
}
/** What to do where nothing was found and that is fine. */
function nothingHint({ expect }) {
    const change = expect === undefined ? "add `optional: true`" : "let `expect` begin with 0";
    return `if nothing is fine here, ${change}`;
}


/***/ }),

/***/ 48301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ lockProtection),
/* harmony export */   XM: () => (/* binding */ temporaryProtection),
/* harmony export */   _4: () => (/* binding */ gitProtection),
/* harmony export */   _n: () => (/* binding */ protectRunner)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _git_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8968);
/* harmony import */ var _name_folding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95);



/**
 * Tells what protects an absolute path from being read and written. The runner's command files hold the
 * outputs, environment and state of the job, its scripts hold expanded secrets, and checkout keeps its token
 * in `git-credentials-….config`. Steps of s3-staging keep their inputs there until the job ends.
 */
function protectRunner(area) {
    const { sep } = area.platform === "win32" ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
    const fold = (path) => (0,_name_folding_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(path, area.platform);
    const whole = area.temporary
        .flatMap((path) => besideTemporary(path, area.platform))
        .map((protection) => ({ protection, folded: fold(protection.path) }));
    const temporaries = area.temporary.map((path) => ({ path, folded: fold(path) }));
    return (path) => {
        const at = fold(path);
        const isWithin = ({ folded }) => at.startsWith(folded) && (at.length === folded.length || at[folded.length] === sep);
        const found = whole.find(isWithin);
        if (found)
            return found.protection;
        for (const temporary of temporaries.filter(isWithin)) {
            // Not by length: folding may change it.
            const segments = path.split(sep).slice(temporary.path.split(sep).length);
            const [name = ""] = segments;
            if (RUNNER_FILE.test(name))
                return { path: temporary.path + sep + name, owner: "the runner" };
            if (STEP_FILE.test(segments.join("/")))
                return { path, owner: "s3-staging" };
        }
        return undefined;
    };
}
/**
 * What protects a path beside that: git's directory may hold tokens, and git executes what is in it. So nothing
 * there is uploaded, and only what the author names exactly is downloaded to it.
 */
function gitProtection(path, platform) {
    if (!(0,_git_name_js__WEBPACK_IMPORTED_MODULE_2__/* .mayHoldGitName */ .O)(path, platform))
        return undefined;
    const { sep } = platform === "win32" ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
    const segments = path.split(sep);
    const index = segments.findIndex((segment) => (0,_git_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isGitName */ .M)(segment, platform));
    return index < 0 ? undefined : { path: segments.slice(0, index + 1).join(sep), owner: "git" };
}
/** What protects a path beside that from uploads: it is half a file of a step that still downloads, or was killed. */
function temporaryProtection(path) {
    return TEMPORARY_FILE.test(path) ? { path, owner: "s3-staging" } : undefined;
}
/** What downloads are called until they are whole, and what they are unpacked into. */
const TEMPORARY_FILE = /\.s3-staging-[0-9a-f]{8}\.part(?:[/\\]|$)/;
/** What protects a path beside that from downloads: an object must not become the lock that all others are held to. */
function lockProtection(path, lockPath, platform) {
    if (lockPath === undefined || (0,_name_folding_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(path, platform) !== (0,_name_folding_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(lockPath, platform)) {
        return undefined;
    }
    return { path: lockPath, owner: "s3-staging" };
}
/** What the runner writes into its temporary directory; the scripts of `run` steps are named by a GUID. */
const RUNNER_FILE = /^(_runner_file_commands|_github_home|_github_workflow|git-credentials-.*\.config|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(sh|ps1|cmd|py))$/i;
/** Where main leaves its inputs for post; the manifest beside it is anyone's. */
const STEP_FILE = /^s3-staging\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/inputs\.json$/i;
const WORK_NAMES = ["_actions", "_PipelineMapping"];
const RUNNER_NAMES = [
    "_diag",
    ".credentials",
    ".credentials_rsaparams",
    ".runner",
    ".env",
    ".path",
];
/** The runner's layout: `<runner>/_work/_temp`. */
function besideTemporary(temporary, platform) {
    const { basename, dirname, join } = platform === "win32" ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
    if (basename(temporary) !== "_temp")
        return [];
    const work = dirname(temporary);
    return [
        ...WORK_NAMES.map((name) => join(work, name)),
        ...RUNNER_NAMES.map((name) => join(dirname(work), name)),
    ].map((path) => ({ path, owner: "the runner" }));
}


/***/ }),

/***/ 68809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ createRuledEntry)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _spec_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _spec_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39457);
/* harmony import */ var _idle_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57216);




/**
 * `prepare` makes of the entry what its files share, or says why it cannot be made. It is asked once for each set of
 * rules that matches a file, so that 100,000 files cost no more than a few, and fail with one error.
 */
function createRuledEntry(entry, prepare) {
    const rules = entry.rules?.rules ?? [];
    const matching = (0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchGroups */ .k4)(rules.map(({ match }) => match));
    const known = new Map();
    const used = new Set();
    let example;
    const make = (matched, name) => {
        for (const index of matched)
            used.add(index);
        const applied = entry.rules?.applied(matched) ?? entry;
        return (0,_spec_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinding */ .qd)(applied) ? clashError(applied, name) : prepare(applied);
    };
    return {
        of: (name) => {
            example ??= name;
            const matched = matching(name);
            const id = matched.join();
            const made = known.get(id) ?? make(matched, name);
            known.set(id, made);
            if (made instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q)
                throw made;
            return made;
        },
        warnings: () => {
            if (example === undefined)
                return [];
            const idle = rules.filter(({ isDefault }, index) => !(isDefault || used.has(index)));
            const patterns = idle.flatMap(({ match }) => match);
            const tell = (named) => `\`rules\`: ${named} matched nothing of \`${entry.text}\``;
            return (0,_idle_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .idleWarnings */ .g)(patterns, tell, example);
        },
    };
}
function clashError({ message, hint }, name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `With all rules that match \`${name}\`, ${message}`, {
        hint: hint ?? "Let fewer rules say it",
    });
}


/***/ }),

/***/ 78817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ unsafeReason),
/* harmony export */   h: () => (/* binding */ tooLongReason)
/* harmony export */ });
/* harmony import */ var _git_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8968);

/**
 * Why a name (a key relative to its base) cannot be a path below the destination on this platform;
 * `undefined` when it can. A name that passes never leaves the directory it is joined to, and two
 * different names that pass never become one path.
 */
function unsafeReason(name, platform) {
    if (platform !== "win32" && name.length <= SEGMENT_LIMIT && PLAIN.test(name))
        return undefined;
    const rules = platform === "win32" ? WIN32_RULES : POSIX_RULES;
    for (const segment of name.split("/")) {
        const broken = rules.find((rule) => rule.isBroken(segment));
        if (broken)
            return broken.reason;
        if ((0,_git_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isGitName */ .M)(segment, platform))
            return GIT_REASON;
    }
    return undefined;
}
/** Why an absolute path is too long for this platform; `undefined` when it is not. */
function tooLongReason(path, platform) {
    const limit = PATH_LIMITS[platform];
    // Three bytes of UTF-8 for one UTF-16 unit is the most there can be.
    if (path.length * 3 <= limit)
        return undefined;
    const length = platform === "win32" ? path.length : Buffer.byteLength(path);
    return length > limit ? `its path would be longer than ${limit} bytes` : undefined;
}
const GIT_REASON = "`.git` belongs to git, and what is in it is executed";
/** PATH_MAX of Linux (4,096) and macOS (1,024) count the closing NUL; Windows: 32,767 UTF-16 units with its own prefix. */
const PATH_LIMITS = { posix: 4_095, darwin: 1_023, win32: 32_700 };
/** NAME_MAX: bytes on Linux and macOS, UTF-16 units on Windows. */
const SEGMENT_LIMIT = 255;
const EVERYWHERE = [
    {
        reason: "it holds an empty segment (`//`, or a `/` at its start or end)",
        isBroken: (segment) => segment === "",
    },
    {
        reason: "it holds the segment `.` or `..`",
        isBroken: (segment) => segment === "." || segment === "..",
    },
    { reason: "it holds a NUL character", isBroken: (segment) => segment.includes("\0") },
];
/** Names that break no rule of Linux and macOS: almost all there are, and they need not be taken apart. */
const PLAIN = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;
const POSIX_RULES = [
    ...EVERYWHERE,
    {
        reason: `one of its segments is longer than ${SEGMENT_LIMIT} bytes`,
        isBroken: (segment) => segment.length * 3 > SEGMENT_LIMIT && Buffer.byteLength(segment) > SEGMENT_LIMIT,
    },
];
/** learn.microsoft.com/windows/win32/fileio/naming-a-file */
const WIN32_RULES = [
    ...EVERYWHERE,
    {
        reason: 'Windows allows none of `< > : " | ? * \\` and no control character in a name',
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        isBroken: (segment) => /[<>:"|?*\\\x00-\x1f]/.test(segment),
    },
    {
        reason: "Windows keeps no dot and no space at the end of a name",
        isBroken: (segment) => segment.endsWith(".") || segment.endsWith(" "),
    },
    {
        reason: "Windows reserves the name for a device",
        isBroken: (segment) => /^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³]) *(\.|$)/i.test(segment),
    },
    {
        reason: `one of its segments is longer than ${SEGMENT_LIMIT} characters`,
        isBroken: (segment) => segment.length > SEGMENT_LIMIT,
    },
];


/***/ }),

/***/ 1766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZL: () => (/* binding */ inCodeUnitOrder),
  dK: () => (/* binding */ isHidden),
  $B: () => (/* binding */ isThere),
  yT: () => (/* binding */ resolveDirectory),
  _K: () => (/* binding */ searchFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/spec/pattern.js + 1 modules
var pattern = __webpack_require__(39457);
;// CONCATENATED MODULE: ./build/plan/glob-files.js

/**
 * The names of files and links below a directory that a pattern may select, relative to it, with `/`, in no order.
 * Fails as the disk does, also where something vanishes meanwhile.
 */
async function globFiles(directory, { pattern, bounds, includeHiddenFiles, signal }) {
    const { create } = await __webpack_require__.e(/* import() */ 2377).then(__webpack_require__.bind(__webpack_require__, 42377));
    const { sep, basename } = bounds.paths;
    const start = escapeForSearch(directory, bounds.platform);
    const lines = toSearchPatterns(pattern).map((search) => `${start}/${search}`);
    const globber = await create(lines.join("\n"), {
        followSymbolicLinks: false,
        implicitDescendants: true,
        matchDirectories: false,
        omitBrokenSymbolicLinks: false,
        // It would leave out a directory the author named if that is hidden itself.
        excludeHiddenFiles: !includeHiddenFiles && !basename(directory).startsWith("."),
    });
    const inside = directory.endsWith(sep) ? directory : directory + sep;
    const names = [];
    for await (const path of globber.globGenerator()) {
        signal.throwIfAborted();
        if (path.startsWith(inside))
            names.push(path.slice(inside.length).replaceAll(sep, "/"));
    }
    return names;
}
/**
 * Patterns in the language of `@actions/glob` that find at least what the pattern selects, relative to
 * its base. Our own pattern language decides in the end, so that disk and S3 match alike on every platform.
 */
function toSearchPatterns({ rest }) {
    return rest === "" ? ["**"] : [...new Set((0,pattern/* expandBraces */.PH)(rest).map(loosen))];
}
/** A literal path as a pattern of `@actions/glob`, which trims patterns and splits them at line ends. */
function escapeForSearch(path, platform) {
    const slashed = platform === "win32" ? path.replaceAll("\\", "/") : path.replaceAll("\\", "\\\\");
    return slashed.replaceAll(/[[?*]/g, "[$&]").replaceAll(/[\r\n]/g, "?");
}
function loosen(pattern) {
    const segments = [];
    for (const segment of pattern.split("/")) {
        if (segment.includes("**"))
            return [...segments, "**"].join("/");
        if (segment !== "")
            segments.push(toSearchSegment(segment));
    }
    return segments.join("/");
}
function toSearchSegment(segment) {
    return (0,pattern/* hasPatternCharacters */.$A)(segment) || /^\s|\s$/.test(segment) || /[\\\r\n]/.test(segment)
        ? "*"
        : segment;
}

// EXTERNAL MODULE: ./build/plan/inspect-file.js
var inspect_file = __webpack_require__(17341);
// EXTERNAL MODULE: ./build/plan/local-bounds.js + 1 modules
var local_bounds = __webpack_require__(36335);
// EXTERNAL MODULE: ./build/plan/local-pattern.js
var local_pattern = __webpack_require__(7302);
// EXTERNAL MODULE: ./build/plan/path-below.js
var path_below = __webpack_require__(72763);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/plan/map-concurrently.js
var map_concurrently = __webpack_require__(80459);
;// CONCATENATED MODULE: ./build/plan/walk-files.js



/**
 * The names of files and links below a directory, in no order. Links are not followed; what vanishes meanwhile is as if
 * it had not been there. Fails as the disk does.
 */
async function walkFiles(directory, rules) {
    const found = [];
    for (let level = [""]; level.length > 0;) {
        const below = await (0,map_concurrently/* mapConcurrently */.X)(level, rules.signal, async (name) => {
            const contents = await readDirectory((0,external_node_path_.join)(directory, name));
            const inside = name === "" ? "" : `${name}/`;
            const isEmpty = contents.length === 0 && name !== "";
            return isEmpty && rules.withEmptyDirectories
                ? { files: [inside], directories: [] }
                : sortOut(contents, inside, rules);
        });
        for (const { files } of below)
            for (const name of files)
                found.push(name);
        level = below.flatMap(({ directories }) => directories);
    }
    return found;
}
function sortOut(entries, inside, rules) {
    const files = [];
    const directories = [];
    for (const entry of entries) {
        const name = inside + entry.name;
        if (entry.isDirectory()) {
            if (rules.enters(name))
                directories.push(name);
        }
        else if (rules.takes(name))
            files.push(name);
    }
    return { files, directories };
}
async function readDirectory(path) {
    try {
        return await (0,promises_.readdir)(path, { withFileTypes: true });
    }
    catch (error) {
        const { code } = error;
        // A name that is not UTF-8 cannot be asked for: that is no directory that vanished.
        const isGone = (code === "ENOENT" || code === "ENOTDIR") && !path.includes("\uFFFD");
        if (isGone)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/plan/search-files.js








/** `undefined` when there is no such directory. Fails with `path-refused` or `disk`. */
async function searchFiles(request) {
    const { directory, pattern, bounds } = request;
    const realDirectory = await resolveDirectory(directory, pattern.written, bounds);
    if (realDirectory === undefined)
        return undefined;
    const found = await findNames(realDirectory, request);
    const passedOver = new Map();
    const names = found.filter((name) => {
        const protection = bounds.protection((0,path_below/* pathBelow */.B)(realDirectory, name, bounds.paths), "upload");
        if (protection)
            passedOver.set(protection.path, protection);
        return protection === undefined;
    });
    return {
        names: names.sort(inCodeUnitOrder),
        realDirectory,
        passedOver: [...passedOver.values()],
    };
}
/**
 * The directory with its links resolved, or `undefined` when there is none.
 * Fails with `path-refused` when it leads somewhere transfers may not read.
 */
async function resolveDirectory(directory, written, bounds) {
    const real = await unlessMissing(directory, () => (0,promises_.realpath)(directory));
    if (real === undefined)
        return undefined;
    if (!bounds.contains(real))
        throw (0,local_bounds/* outsideError */.ul)(`\`${written}\` leads to \`${real}\``, real);
    const protection = bounds.protection(real, "upload");
    if (protection)
        throw (0,local_bounds/* protectedError */.ly)(written, protection, "upload");
    return real;
}
/** Whether there is anything at a path, be it a broken link. */
async function isThere(path) {
    return (await unlessMissing(path, () => (0,promises_.lstat)(path))) !== undefined;
}
async function unlessMissing(path, look) {
    try {
        return await look();
    }
    catch (cause) {
        const error = cause;
        if (isMissing(error))
            return undefined;
        throw new errors/* StagingError */.Q("disk", `Could not look at \`${path}\`: ${error.message}`, { cause });
    }
}
/**
 * A pattern's files are those that @actions/glob finds; a directory's, all that a walk comes to, at a tenth of the
 * cost. What either finds is only a candidate: our own pattern language decides.
 */
async function findNames(realDirectory, request) {
    const { pattern, includeHiddenFiles, withEmptyDirectories = false, signal } = request;
    const isShown = (name) => includeHiddenFiles || !isHidden(name);
    const matches = (0,local_pattern/* matchLocalPattern */.f)(pattern);
    const rules = {
        enters: isShown,
        takes: (name) => isShown(name) && matches(name),
        withEmptyDirectories,
        signal,
    };
    try {
        const candidates = pattern.isPattern ? await globUnlessGone(realDirectory, request) : undefined;
        return candidates?.filter(rules.takes) ?? (await walkFiles(realDirectory, rules));
    }
    catch (error) {
        throw error instanceof errors/* StagingError */.Q ? error : searchError(pattern, error);
    }
}
/** `undefined` where a file vanished under the glob, as logs do that are still written: it gives up then, and a walk does not. */
async function globUnlessGone(realDirectory, request) {
    try {
        return await globFiles(realDirectory, request);
    }
    catch (error) {
        const cause = error;
        if (isMissing(cause) && !cause.path?.includes("\uFFFD"))
            return undefined;
        throw error;
    }
}
/** The same on every platform, unlike what the disk or the locale gives. */
function inCodeUnitOrder(first, second) {
    if (first === second)
        return 0;
    return first < second ? -1 : 1;
}
/** Whether a name relative to what is searched is left to `include-hidden-files`. */
function isHidden(name) {
    return name.startsWith(".") || name.includes("/.");
}
function isMissing({ code = "" }) {
    return code === "ENOENT" || code === "ENOTDIR";
}
function searchError({ written }, error) {
    const cause = error;
    if (cause.code === "ENOENT" && cause.path?.includes("\uFFFD"))
        return (0,inspect_file/* badNameError */.FF)(cause.path);
    return new errors/* StagingError */.Q("disk", `Could not search \`${written}\`: ${cause.message}`, { cause });
}


/***/ }),

/***/ 74605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ selectObjects)
/* harmony export */ });
/* harmony import */ var _spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39457);

/**
 * The objects an entry names, in batches of at most a page. A page is asked for while the one before is looked at.
 * Fails with `no-such-object` for a key.
 */
async function* selectObjects({ from, versionId, terms, dates }, store, signal) {
    if (from.kind === "object") {
        const { bucket, key } = from;
        const location = {
            bucket,
            key,
            ...(versionId !== undefined && { versionId }),
            ...(terms !== undefined && { terms }),
        };
        const object = await store.head(location, signal);
        yield { objects: [object], hasMore: false };
        return;
    }
    const matches = from.kind === "pattern" ? (0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePattern */ .Eb)(from.pattern) : undefined;
    const pages = store.list(from.bucket, from.prefix, signal, dates ? { ...terms, dates } : terms);
    for await (const { objects, hasMore } of oneAhead(pages)) {
        yield { objects: matches ? objects.filter(({ key }) => matches(key)) : objects, hasMore };
    }
}
async function* oneAhead(pages) {
    const iterator = pages[Symbol.asyncIterator]();
    let next = iterator.next();
    try {
        for (let page = await next; !page.done; page = await next) {
            next = iterator.next();
            // A failure waits until it is asked for, and is nobody's when the page before is the last one wanted.
            next.catch(() => undefined);
            yield page.value;
        }
    }
    finally {
        await iterator.return?.();
    }
}


/***/ }),

/***/ 84001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ asKept),
/* harmony export */   h: () => (/* binding */ withStoreWarnings)
/* harmony export */ });
/** Adds what the author should hear because the store does less than he asks, or otherwise. */
function withStoreWarnings(findings, { store }) {
    const { entry, warnings } = findings;
    if (entry.direction === "download")
        return findings;
    const traits = store.traits(entry.to.bucket);
    const told = [overwriteWarning(entry, traits), metadataWarning(entry, traits)];
    const more = told.filter((warning) => warning !== undefined);
    return more.length === 0 ? findings : { ...findings, warnings: [...warnings, ...more] };
}
function overwriteWarning({ overwrite, direction }, { title, onlyNew }) {
    const manner = onlyNew[direction === "copy" ? "CopyObject" : "PutObject"];
    if (overwrite !== "never" || manner === "heeds" || manner === "unsure")
        return undefined;
    return `${title} cannot be told to write only where there is no object: with \`overwrite: never\` each ${direction} looks once more just before, and what somebody else writes in that moment is replaced`;
}
function metadataWarning({ headers }, { title, keepsUnderscores }) {
    const name = Object.keys(headers.metadata ?? {}).find((one) => one.includes("_"));
    if (name === undefined || keepsUnderscores)
        return undefined;
    return `${title} gives the metadata \`${name}\` back as \`${hyphenated(name)}\`: name it so yourself`;
}
/** Metadata as the store gives it back. */
function asKept(metadata, { keepsUnderscores }) {
    if (keepsUnderscores)
        return metadata;
    const entries = Object.entries(metadata);
    return Object.fromEntries(entries.map(([name, value]) => [hyphenated(name), value]));
}
function hyphenated(name) {
    return name.replaceAll("_", "-");
}


/***/ }),

/***/ 49073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ invalidationLines)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15088);

/** Which distributions are to forget something, and where all below a prefix stands for too many paths. */
function invalidationLines(invalidations = []) {
    return invalidations
        .filter(({ error }) => error === undefined)
        .map(({ distribution, paths, isCollapsed }) => {
        const what = isCollapsed
            ? `${paths.join(", ")} (too many to name each)`
            : (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(paths.length, "path");
        return `Invalidated ${what} of the CloudFront distribution ${distribution}`;
    });
}


/***/ }),

/***/ 53764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ manifestLines)
/* harmony export */ });
/** Where the manifest of a phase is, or why it is not written. A failure is told with the others. */
function manifestLines({ manifest }) {
    if (manifest === undefined || manifest.error !== undefined)
        return [];
    const { uri, heldBack } = manifest;
    return [
        heldBack === undefined ? `Manifest: ${uri}` : `No manifest is written to ${uri}: ${heldBack}`,
    ];
}


/***/ }),

/***/ 90980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ contentText),
/* harmony export */   l: () => (/* binding */ sizeText)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15088);

/** How large an object is, and what it is made from: `1.2 kB, gzip of 5.0 kB`, `3 MB, tar.gz of 12 files, 8 MB`. */
function sizeText({ bytes, coding, sourceBytes, transfer, isUpdate }) {
    if (isUpdate)
        return "headers only";
    const size = (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes);
    if ("members" in transfer)
        return `${size}, ${contentText(transfer)}`;
    if (coding === undefined || sourceBytes === undefined)
        return size;
    return `${size}, ${coding} of ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sourceBytes)}`;
}
/** What goes into an archive: `tar.gz of 12 files, 8 MB`. */
function contentText({ format, members, bytes }) {
    return `${format} of ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(members.length, "file")}, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`;
}


/***/ }),

/***/ 5203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ sourceObject)
/* harmony export */ });
/** The object that a transfer reads, in the version that its entry or a lock names. */
function sourceObject({ bucket, object, entry, }) {
    const { terms } = entry;
    const versionId = entry.versionId ?? ("isLocked" in object ? object.versionId : undefined);
    return {
        bucket,
        key: object.key,
        ...(versionId !== undefined && { versionId }),
        ...(terms !== undefined && { terms }),
    };
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

/***/ 75586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findAskers),
/* harmony export */   x: () => (/* binding */ storeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);
/* harmony import */ var _spec_check_connections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87642);



/** Looks for the credentials of every store that buckets are in. Asks no store; what fails otherwise shows with the first request. */
async function findAskers({ buckets, connections, asked }, store, signal) {
    const found = new Map();
    const missing = new Set();
    const failing = new Set();
    const byLabel = new Map(buckets.filter((bucket) => !(0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isWebOrigin */ .tz)(bucket)).map((bucket) => [storeOf(bucket), bucket]));
    const isBlank = (label) => {
        const connection = connections.get(label);
        // What is found without them would be somebody else.
        return connection !== undefined && (0,_spec_check_connections_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksIdentity */ .D2)(connection);
    };
    const looks = [...byLabel].map(async ([label, bucket]) => {
        const asker = isBlank(label) ? "nobody" : await findAsker(store, bucket, signal);
        return [label, asker];
    });
    for (const [label, asker] of await Promise.all(looks)) {
        if (asker === "nobody" || asker === "failing")
            missing.add(label);
        else if (asker !== undefined)
            found.set(label, asker);
        const isLost = asker === "nobody" && !isBlank(label) && asked.has(label);
        if (asker === "failing" || isLost)
            failing.add(label);
    }
    return { found, missing, failing };
}
async function findAsker(store, bucket, signal) {
    try {
        return await store.identity(bucket, signal);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q))
            throw error;
        if (error.code !== "no-credentials")
            return undefined;
        return error.isNobodyThere ? "nobody" : "failing";
    }
}
/** The label of the store that a bucket is in; empty for the unlabelled one. */
function storeOf(bucket) {
    return (0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(bucket) ?? "";
}


/***/ }),

/***/ 29463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runWithStore: () => (/* binding */ runWithStore)
});

// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/report/invalidation-lines.js
var invalidation_lines = __webpack_require__(49073);
// EXTERNAL MODULE: ./build/report/manifest-lines.js
var manifest_lines = __webpack_require__(53764);
// EXTERNAL MODULE: ./build/report/phase-report.js
var phase_report = __webpack_require__(50223);
// EXTERNAL MODULE: ./build/report/prune-report.js
var prune_report = __webpack_require__(4206);
// EXTERNAL MODULE: ./build/report/units.js
var units = __webpack_require__(15088);
;// CONCATENATED MODULE: ./build/report/restore-lines.js

/** How far the restore of an entry's archived objects has come. */
function restoreLine({ entry, asked, waiting, back }) {
    const of = `Restore for ${entry.text}`;
    if (asked === undefined)
        return `${of}: ${(0,units/* countOf */.pq)(back, "object")} back, ${waiting} to come`;
    const earlier = waiting - asked;
    const joined = earlier === 0 ? "" : `, ${earlier} under way already`;
    const { waitMilliseconds = 0 } = entry.restore ?? {};
    const wait = waitMilliseconds === 0
        ? "nobody waits for it"
        : `waiting ${(0,units/* formatDuration */.a3)(waitMilliseconds)} at most`;
    return `${of}: asked for ${(0,units/* countOf */.pq)(asked, "object")}${joined}; ${wait}`;
}
/** How many objects of a plan are restored first; empty where there are none. */
function restoreText({ entries }) {
    const count = entries.reduce((sum, { archived = [] }) => sum + archived.length, 0);
    return count === 0 ? "" : `; ${(0,units/* countOf */.pq)(count, "object")} to be restored first`;
}
/** Whether an object has to be restored first. */
function isArchived(download) {
    return download.archive !== undefined;
}
/** What would be asked for one object. */
function restoreRequestText({ entry, archive }) {
    if (archive.state === "restoring")
        return `being restored from ${archive.place} already`;
    const { tier = "Standard", days = 1 } = entry.restore ?? {};
    return `to be restored from ${archive.place} (${tier}, for ${(0,units/* countOf */.pq)(days, "day")})`;
}

// EXTERNAL MODULE: ./build/report/root-causes.js
var root_causes = __webpack_require__(19976);
// EXTERNAL MODULE: ./build/report/size-text.js
var size_text = __webpack_require__(90980);
;// CONCATENATED MODULE: ./build/report/header-texts.js
/** Everything an upload or a copy says of its object, each as a short text; a plain header is its value. */
function headerTexts(headers) {
    const { grants = {}, expires, tags = {}, metadata = {}, retention } = headers;
    const named = {
        expires: expires instanceof Date ? expires.toUTCString() : expires,
        redirect: headers.websiteRedirect,
        "storage-class": headers.storageClass,
        acl: headers.acl,
        checksum: headers.checksumAlgorithm,
        locked: retention && `until ${retention.until.toISOString()} (${retention.mode})`,
        encryption: headers.encryption && encryptionText(headers.encryption),
    };
    return [
        headers.contentType,
        ...[headers.cacheControl, headers.contentDisposition],
        ...[headers.contentEncoding, headers.contentLanguage],
        ...Object.entries(named).map(([name, value]) => value && `${name} ${value}`),
        ...Object.entries(grants).map(([permission, grantees]) => `grant ${permission} to ${grantees?.join(" ")}`),
        ...Object.entries(tags).map(([name, value]) => `tag ${name}=${value}`),
        ...Object.entries(metadata).map(([name, value]) => `${name}: ${value}`),
        headers.legalHold ? "legal hold" : undefined,
        headers.onlyNew ? "only if there is no object yet" : undefined,
    ].filter((text) => text !== undefined);
}
function encryptionText(encryption) {
    if (encryption.type === "AES256")
        return encryption.type;
    const { type, key, context = {}, bucketKey } = encryption;
    const pairs = Object.entries(context).map(([name, value]) => `${name}=${value}`);
    return [
        type,
        ...(key === undefined ? [] : [`with ${key}`]),
        ...(pairs.length > 0 ? [`in context ${pairs.join(" ")}`] : []),
        ...(bucketKey === undefined ? [] : [`${bucketKey ? "by" : "without"} the bucket's key`]),
    ].join(" ");
}

;// CONCATENATED MODULE: ./build/report/term-texts.js
/** On which terms the objects of an entry are reached, each as a short text. */
function termTexts(terms = {}) {
    const { requestPayer, expectedBucketOwner, customerKey } = terms;
    return [
        ...(customerKey === undefined ? [] : ["encryption with a customer key"]),
        ...(requestPayer ? ["requester pays"] : []),
        ...(expectedBucketOwner === undefined ? [] : [`bucket of account ${expectedBucketOwner}`]),
    ];
}

;// CONCATENATED MODULE: ./build/report/transfer-lines.js






/** What goes where. */
function endsText(transfer) {
    return `${(0,phase_report/* transferSource */.ju)(transfer)} -> ${(0,phase_report/* transferDestination */.aL)(transfer)}`;
}
/** What goes where, and how much it is before it goes. */
function plannedLine(transfer) {
    const size = "members" in transfer ? (0,size_text/* contentText */.T)(transfer) : (0,units/* formatBytes */.z3)((0,phase_report/* transferBytes */.v7)(transfer));
    return `${endsText(transfer)} (${size})`;
}
const DECODED_FROM = { stored: "its encoding", gzip: "gzip", br: "br", zstd: "zstd" };
/** Everything that would be sent, so that a dry run can be reviewed. */
function reviewLine(transfer) {
    if (transfer.direction === "download")
        return downloadLine(transfer);
    return transfer.direction === "copy" ? copyLine(transfer) : uploadLine(transfer);
}
function downloadLine(download) {
    const { versionId, sha256, readIntoOutput, name, decode, extract } = download.entry;
    const asked = [
        ...(versionId === undefined ? [] : [`version ${versionId}`]),
        ...(sha256 === undefined ? [] : [`sha256 ${sha256}`]),
        ...(decode === undefined ? [] : [`decoded from ${DECODED_FROM[decode]}`]),
        ...(extract === undefined ? [] : ["unpacked"]),
        ...(isArchived(download) ? [restoreRequestText(download)] : []),
        ...(readIntoOutput === undefined ? [] : [`output ${name}-content`]),
        ...termTexts(download.entry.terms),
    ];
    return [plannedLine(download), asked.join(", ")].filter((text) => text !== "").join(" ");
}
function uploadLine(upload) {
    const { compress, headers, entry, update } = upload;
    const coding = compress === undefined || update !== undefined ? [] : [`${compress} if that is smaller`];
    const said = [...headerTexts(update?.headers ?? headers), ...coding, ...termTexts(entry.terms)];
    const how = update === undefined ? "" : "headers only: ";
    return `${plannedLine(upload)} ${how}${said.join(", ")}`;
}
function copyLine(copy) {
    const { versionId, move, terms } = copy.entry;
    const asked = [
        ...(versionId === undefined ? [] : [`version ${versionId}`]),
        ...headerTexts(copy.headers),
        ...termTexts(terms),
        ...(move ? ["then delete the source"] : []),
    ];
    return [plannedLine(copy), asked.join(", ")].filter((text) => text !== "").join(" ");
}

;// CONCATENATED MODULE: ./build/report/log-lines.js










/** Above this many transfers the log tells totals only; the manifest and the debug log hold every one. */
const MOST_LISTED = 50;
/** What is about to happen, with totals. */
function planLines({ plan, dryRun }) {
    const left = (0,phase_report/* skips */.Jz)(plan).length === 0 ? "" : `; ${(0,phase_report/* skips */.Jz)(plan).length} skipped`;
    const refused = plan.entries.filter(({ failure }) => failure !== undefined).length;
    const unable = refused === 0 ? "" : `; ${refused} ${refused === 1 ? "entry" : "entries"} cannot run`;
    const listed = dryRun ? Array.from((0,phase_report/* plannedTransfers */.dF)(plan), reviewLine) : [];
    const title = dryRun ? "Dry run, nothing is transferred. Plan" : "Plan";
    const stale = (0,prune_report/* countStale */.d)(plan) === 0 ? "" : `; delete ${(0,units/* countOf */.pq)((0,prune_report/* countStale */.d)(plan), "object")}`;
    return [
        `${title}: ${sumText(plan)}${movedText(plan)}${restoreText(plan)}${stale}${left}${unable}`,
        ...(dryRun ? [] : archiveLines(plan)),
        ...listed,
        ...(dryRun ? (0,prune_report/* dryPruneLines */.po)(plan) : []),
        ...skipLines(plan),
        ...refusalLines(plan),
    ];
}
/** That transfers begin before their plan is whole; `count` objects of the listing are among them by now. */
function earlyStartLine({ from }, count) {
    const listed = (0,object_address/* objectUri */.WE)({
        bucket: from.bucket,
        key: from.kind === "object" ? from.key : from.prefix,
    });
    return `Listing ${listed} goes on: ${(0,units/* countOf */.pq)(count, "object")} so far, transfers have begun`;
}
/** What happened, if anything did: a line for each transfer, or for each that failed where there are many, and the totals. */
function resultLines(report) {
    if (report.results.length + (report.prunes ?? []).length === 0)
        return (0,manifest_lines/* manifestLines */.R)(report);
    const sums = (0,phase_report/* totals */.Sd)(report);
    const isShort = report.results.length <= MOST_LISTED;
    const listed = isShort ? report.results.map(resultLine) : failureLines(report.results);
    const speed = `${(0,units/* formatDuration */.a3)(report.milliseconds)}, ${(0,units/* formatRate */.CE)(sums.bytes, report.milliseconds)}`;
    const failed = sums.failed === 0 ? "" : `; ${sums.failed} failed`;
    const { prunes = [] } = report;
    const deleted = prunes.length === 0 ? "" : `; ${(0,prune_report/* deletedText */.XR)(prunes)}`;
    return [
        ...listed,
        ...(0,prune_report/* pruneLines */.O1)(prunes),
        ...(0,invalidation_lines/* invalidationLines */.k)(report.invalidations),
        ...(0,manifest_lines/* manifestLines */.R)(report),
        ...Array.from(report.links ?? [], linkLine),
        `Done: ${(0,units/* countOf */.pq)(sums.transferred, "file")} (${(0,units/* formatBytes */.z3)(sums.bytes)}) in ${speed}${deleted}${failed}`,
    ];
}
function failureLines(results) {
    const failed = results.filter((result) => result.status === "failed");
    return (0,root_causes/* rootCauses */.F)(failed).map(({ failure, error, others }) => {
        return others === 0
            ? resultLine(failure)
            : `${(0,units/* countOf */.pq)(others + 1, "transfer")} failed for one cause: ${error.message}`;
    });
}
/** How far a phase is, for a log that cannot redraw a line; `totalBytes` is absent while the plan is being made. */
function progressLine(progress) {
    const { bytes, totalBytes, milliseconds } = progress;
    const rate = (0,units/* formatRate */.CE)(bytes, milliseconds);
    if (totalBytes === undefined)
        return `${(0,units/* formatBytes */.z3)(bytes)} so far, ${rate}`;
    const percent = totalBytes === 0 ? 100 : Math.floor((100 * bytes) / totalBytes);
    const left = bytes === 0 ? Number.NaN : (milliseconds * (totalBytes - bytes)) / bytes;
    const time = Number.isNaN(left) ? "" : `, ${(0,units/* formatDuration */.a3)(Math.max(0, left))} left`;
    return `${percent} %: ${(0,units/* formatBytes */.z3)(bytes)} of ${(0,units/* formatBytes */.z3)(totalBytes)}, ${rate}${time}`;
}
function retryLine(retry) {
    const pause = (0,units/* formatDuration */.a3)(retry.delayMilliseconds);
    const attempts = `attempt ${retry.attempt} of ${retry.maxAttempts}`;
    return `Retry: ${retry.operation} ${retry.location}: ${retry.reason} (${attempts}; again in ${pause})`;
}
/** Without the link itself, which is a secret. */
function linkLine([transfer, { expires }]) {
    return `Link to ${(0,phase_report/* transferUri */.SI)(transfer)}: works until ${expires.toISOString()}`;
}
function resultLine(result) {
    const { transfer } = result;
    if (result.status === "failed")
        return `${plannedLine(transfer)}: failed, ${result.error.message}`;
    if (result.status === "skipped")
        return `${plannedLine(transfer)}: skipped, ${result.reason}`;
    if (result.isUpdate)
        return `${endsText(transfer)} (headers only)`;
    const proof = result.verified === "size" ? "size only" : result.verified;
    const isMove = transfer.direction === "copy" && transfer.entry.move;
    const { unpackedFiles: count } = result;
    const unpacked = count === undefined ? "" : `, ${(0,units/* countOf */.pq)(count, "file")} unpacked`;
    const effect = isMove ? ", source deleted" : unpacked;
    return `${endsText(transfer)} (${(0,size_text/* sizeText */.l)(result)}, verified: ${proof}${effect})`;
}
/** What moves delete once it has arrived. */
function movedText(plan) {
    let count = 0;
    for (const transfer of (0,phase_report/* plannedTransfers */.dF)(plan)) {
        if (transfer.direction === "copy" && transfer.entry.move)
            count++;
    }
    return count === 0 ? "" : `; then delete ${(0,units/* countOf */.pq)(count, "source")}`;
}
/** What is counted as one file in the sums. */
function archiveLines(plan) {
    const lines = [];
    for (const transfer of (0,phase_report/* plannedTransfers */.dF)(plan)) {
        if ("members" in transfer)
            lines.push(`Packs ${plannedLine(transfer)}`);
    }
    return lines;
}
function sumText(plan) {
    const sums = {
        download: { count: 0, bytes: 0 },
        upload: { count: 0, bytes: 0 },
        copy: { count: 0, bytes: 0 },
    };
    for (const transfer of (0,phase_report/* plannedTransfers */.dF)(plan)) {
        const sum = sums[transfer.direction];
        sum.count++;
        sum.bytes += (0,phase_report/* movedBytes */.FB)(transfer);
    }
    const parts = Object.entries(sums)
        .filter(([, { count }]) => count > 0)
        .map(([direction, { count, bytes }]) => {
        return `${direction} ${(0,units/* countOf */.pq)(count, "file")} (${(0,units/* formatBytes */.z3)(bytes)})`;
    });
    return parts.join(", ") || "nothing to transfer";
}
/** Every entry that cannot run and why: the error names only some of them when they are many. */
function refusalLines(plan) {
    return plan.entries.flatMap(({ entry, failure }) => {
        if (failure === undefined)
            return [];
        const { source, line, column } = entry.position;
        const place = `${source}:${line}:${column}`;
        return [`Cannot run: ${place}: ${entry.text}`, ...failure.message.split("\n")];
    });
}
function skipLines(plan) {
    const lines = (0,phase_report/* skips */.Jz)(plan).map(({ source, reason }) => `Skipped: ${source}: ${reason}`);
    if (lines.length <= MOST_LISTED)
        return lines;
    const more = (0,units/* countOf */.pq)(lines.length - MOST_LISTED, "more skip");
    return [...lines.slice(0, MOST_LISTED), `… and ${more}`];
}

// EXTERNAL MODULE: ./build/stage/askers.js
var askers = __webpack_require__(75586);
// EXTERNAL MODULE: ./build/stage/step-policies.js
var step_policies = __webpack_require__(28338);
// EXTERNAL MODULE: ./build/stage/foreseen-after.js
var foreseen_after = __webpack_require__(4211);
;// CONCATENATED MODULE: ./build/stage/tried-places.js

/** Where the preflight tries whether `after` can write. */
function triedPlaces({ spec, manifest }) {
    const places = spec.outline.flatMap(({ destination, position }) => {
        if (destination?.target === undefined)
            return [];
        const { target, says, prunes } = destination;
        const known = position.source === "after" ? (0,foreseen_after/* upToGap */.v)(target) : target;
        return [{ target: known, headers: says.map(({ headers }) => headers), prunes }];
    });
    if (manifest === undefined)
        return places;
    const target = (0,foreseen_after/* upToGap */.v)({ kind: "object", ...manifest });
    return [...places, { target, headers: [], prunes: false }];
}

;// CONCATENATED MODULE: ./build/stage/narrow-sessions.js


/**
 * What the sessions of roles are narrowed to: what a phase needs, and with `isTrying` the preflight of the next. Of those
 * alone whose role has no policy of the author's own.
 */
async function narrowSessions({ entries, manifest, connections = new Map() }, step, context, isTrying) {
    const labels = rolesOf(step.inputs, connections);
    if (labels.length === 0)
        return new Map();
    const facts = await (0,step_policies/* policyFacts */._X)(step, context);
    const { phasePermissions } = await __webpack_require__.e(/* import() */ 5569).then(__webpack_require__.bind(__webpack_require__, 55569));
    const { identityOf } = await __webpack_require__.e(/* import() */ 4924).then(__webpack_require__.bind(__webpack_require__, 94924));
    const { toSessionPolicy } = await Promise.all(/* import() */[__webpack_require__.e(4924), __webpack_require__.e(1126)]).then(__webpack_require__.bind(__webpack_require__, 1126));
    const work = { entries, manifest, tried: isTrying ? triedPlaces(step) : [] };
    const needed = phasePermissions(work, facts);
    // Else a key that is missing would be told as one that is forbidden.
    const answered = phasePermissions(work, { ...facts, mayFindNothing: true });
    const policies = new Map();
    for (const label of labels) {
        const ofLabel = (one) => (identityOf(one) ?? "") === label;
        const own = needed.filter(ofLabel);
        if (own.length === 0)
            continue;
        const store = facts.storeOf(label || undefined);
        const frank = toSessionPolicy(answered.filter(ofLabel), store);
        const policy = frank?.reach === "exact" ? frank : toSessionPolicy(own, store);
        if (policy === undefined)
            context.host.notice(UNNARROWED);
        else
            policies.set(label, policy.text);
        if (policy && policy.reach !== "exact") {
            context.host.info(`The session of the role is narrowed to ${policy.reach} rather than to keys: STS takes 2,048 characters`);
        }
    }
    return policies;
}
/** Says that a session can do all that its role can. */
const UNNARROWED = "The session of the role is not narrowed to what the transfers need: the policy for that is too large for STS, or a bucket is named by the alias of an access point. It may do what the role may; `inline-session-policy` can narrow it";
function rolesOf(inputs, connections) {
    const isOpen = inputs["role-to-assume"].length > 0 && inputs["inline-session-policy"] === "";
    const labels = [...connections].flatMap(([label, { identity }]) => identity?.role && identity.role.sessionPolicy === undefined ? [label] : []);
    return [...(isOpen ? [""] : []), ...labels];
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(62971);
// EXTERNAL MODULE: ./build/plan/describe-ends.js
var describe_ends = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/plan/name-folding.js
var name_folding = __webpack_require__(95);
;// CONCATENATED MODULE: ./build/plan/order-clashes.js


/**
 * What only the order of a phase would decide, which is not promised: an object that a copy replaces and another
 * transfer reads, or that a copy reads and another transfer replaces, and one that is moved away and read besides. A
 * version that is named stays what it is.
 */
function findOrderClashes(transfers) {
    if (!transfers.some(({ direction }) => direction === "copy"))
        return [];
    const readers = groupReaders(transfers);
    return [...findMoved(readers), ...findReplaced(transfers, readers)];
}
function groupReaders(transfers) {
    const readers = new Map();
    for (const transfer of transfers) {
        if (transfer.direction === "upload" || transfer.entry.versionId !== undefined)
            continue;
        const source = (0,spec_location/* toUri */.iJ)({ bucket: transfer.bucket, key: transfer.object.key });
        const known = readers.get(source);
        if (known === undefined)
            readers.set(source, [transfer]);
        else
            known.push(transfer);
    }
    return readers;
}
function* findMoved(readers) {
    for (const [source, [first, second]] of readers) {
        if (first === undefined || second === undefined)
            continue;
        if (readers.get(source)?.some(isMove)) {
            yield `${source} would be moved, and read for ${destinationOf(first)} and ${destinationOf(second)}`;
        }
    }
}
function* findReplaced(transfers, readers) {
    for (const writer of transfers) {
        if (writer.direction === "download")
            continue;
        const place = (0,spec_location/* toUri */.iJ)(writer.location);
        const reader = readers.get(place)?.find((one) => one !== writer);
        if (reader === undefined || !isAboutCopies(writer, reader))
            continue;
        yield `${place} would be replaced by ${sourceOf(writer)}, and read for ${destinationOf(reader)}`;
    }
}
function isMove({ entry }) {
    return entry.direction === "copy" && entry.move === true;
}
function isAboutCopies(writer, reader) {
    return writer.direction === "copy" || reader.direction === "copy";
}
function sourceOf(writer) {
    if (writer.direction === "upload")
        return `\`${(0,describe_ends/* describeUpload */.bp)(writer)}\``;
    return (0,spec_location/* toUri */.iJ)({ bucket: writer.bucket, key: writer.object.key });
}
function destinationOf(reader) {
    return reader.direction === "copy" ? (0,spec_location/* toUri */.iJ)(reader.location) : `\`${reader.path}\``;
}

// EXTERNAL MODULE: ./build/plan/plan-problems.js
var plan_problems = __webpack_require__(10676);
;// CONCATENATED MODULE: ./build/plan/unpacking-collisions.js



/**
 * What a phase puts into a directory that an archive is unpacked to, besides: nobody knows before the archive is read
 * whether they are in each other's way.
 */
function* findUnpackingCollisions(transfers, platform) {
    const archives = [];
    for (const transfer of transfers()) {
        if (transfer.direction === "download" && transfer.unpacking)
            archives.push(transfer);
    }
    for (const archive of archives) {
        const directory = (0,name_folding/* foldName */.z)(archive.realDirectory, platform);
        for (const other of transfers()) {
            if (other === archive || other.direction !== "download")
                continue;
            if (isWithin(placeOf(other, platform), directory, platform)) {
                yield `${unpacking_collisions_sourceOf(archive)} is unpacked to \`${archive.path}\`, and ${unpacking_collisions_sourceOf(other)} goes to \`${other.path}\` at the same time`;
            }
        }
    }
}
function placeOf({ path, realDirectory, unpacking }, platform) {
    const { basename, join } = platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    const place = unpacking === undefined ? join(realDirectory, basename(path)) : realDirectory;
    return (0,name_folding/* foldName */.z)(place, platform);
}
function isWithin(path, directory, platform) {
    const { sep } = platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    const start = directory.endsWith(sep) ? directory : directory + sep;
    return path === directory || path.startsWith(start);
}
function unpacking_collisions_sourceOf({ bucket, object }) {
    return (0,spec_location/* toUri */.iJ)({ bucket, key: object.key });
}

;// CONCATENATED MODULE: ./build/plan/collisions.js








/**
 * Fails with `name-collision` when two transfers of a phase have one destination, or when one needs a file
 * where another needs a directory, or replaces what another reads. Takes time linear in the number of transfers.
 */
function refuseCollisions(findings, platform) {
    const places = [
        ...findKeyCollisions(findings),
        ...findPathCollisions(findings, platform),
        ...findUnpackingCollisions(() => transfersOf(findings), platform),
    ];
    const clashes = findOrderClashes(findings.flatMap(({ transfers }) => transfers));
    const collisions = [...places, ...clashes];
    const [first] = collisions;
    if (first === undefined)
        return;
    const message = collisions.length === 1
        ? `Two transfers collide: ${first}`
        : [`${collisions.length} pairs of transfers collide:`, ...(0,plan_problems/* named */.KT)(collisions, String)].join("\n");
    throw new errors/* StagingError */.Q("name-collision", message, {
        hint: places.length > 0
            ? "Give them different destinations, leave one out with `exclude`, or drop `flatten`"
            : "Transfers of a phase have no promised order: put the one that must come later into a later step",
    });
}
/** `a` and `a/b` are both legal keys, so only equal ones collide. */
function findKeyCollisions(findings) {
    const buckets = new Map();
    const collisions = [];
    for (const transfer of transfersOf(findings)) {
        if (transfer.direction === "download")
            continue;
        const { bucket, key } = transfer.location;
        const owners = buckets.get(bucket) ?? new Map();
        buckets.set(bucket, owners);
        const owner = owners.get(key);
        if (owner) {
            const uri = (0,spec_location/* toUri */.iJ)({ bucket, key });
            collisions.push(`${collisions_sourceOf(owner)} and ${collisions_sourceOf(transfer)} would both become ${uri}`);
        }
        else
            owners.set(key, transfer);
    }
    return collisions;
}
function findPathCollisions(findings, platform) {
    const files = new Map();
    const directories = new Map();
    const collisions = [];
    const { dirname, basename, join } = platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    const claim = (directory, source) => {
        for (let at = directory; !directories.has(at); at = dirname(at))
            directories.set(at, source);
    };
    for (const transfer of filesOf(findings)) {
        const { path, realDirectory } = transfer;
        const isReal = dirname(path) === realDirectory;
        const place = (0,name_folding/* foldName */.z)(isReal ? path : join(realDirectory, basename(path)), platform);
        const owner = files.get(place);
        if (owner)
            collisions.push(describeClash(owner, transfer));
        else
            files.set(place, transfer);
        const directory = (0,name_folding/* foldName */.z)(realDirectory, platform);
        if (!directories.has(directory))
            claim(directory, collisions_sourceOf(transfer));
    }
    for (const { realPath, source } of directoriesOf(findings)) {
        claim((0,name_folding/* foldName */.z)(realPath, platform), source);
    }
    for (const [place, source] of directories) {
        const file = files.get(place);
        if (file) {
            collisions.push(`${collisions_sourceOf(file)} would become the file \`${file.path}\`, and ${source} needs a directory there`);
        }
    }
    return collisions;
}
function* transfersOf(findings) {
    for (const { transfers, present } of findings) {
        yield* transfers;
        yield* present;
    }
}
/** Downloads that become files. */
function* filesOf(findings) {
    for (const transfer of transfersOf(findings)) {
        if (transfer.direction === "download" && !transfer.unpacking)
            yield transfer;
    }
}
/** What has to be a directory, whatever goes there. */
function* directoriesOf(findings) {
    for (const { directories } of findings)
        yield* directories;
    for (const transfer of transfersOf(findings)) {
        if (transfer.direction === "download" && transfer.unpacking)
            yield { realPath: transfer.realDirectory, source: collisions_sourceOf(transfer) };
    }
}
function describeClash(first, second) {
    const sources = `${collisions_sourceOf(first)} and ${collisions_sourceOf(second)}`;
    return first.path === second.path
        ? `${sources} would both become \`${first.path}\``
        : `${sources} would become \`${first.path}\` and \`${second.path}\`, which are one file on this disk`;
}
function collisions_sourceOf(transfer) {
    if (transfer.direction === "upload")
        return `\`${(0,describe_ends/* describeUpload */.bp)(transfer)}\``;
    const { bucket, object } = transfer;
    return (0,spec_location/* toUri */.iJ)({ bucket, key: object.key });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/plan/local-bounds.js + 1 modules
var local_bounds = __webpack_require__(36335);
;// CONCATENATED MODULE: ./build/plan/look-at.js


/** What is at the place a download is to go to, or on the way to it; `undefined` when nothing is. Fails with `disk`. */
async function lookAt(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        const cause = error;
        if (cause.code === "ENOENT")
            return undefined;
        const reason = cause.code === "ENAMETOOLONG" ? "the name is too long" : cause.message;
        throw new errors/* StagingError */.Q("disk", `Could not look at \`${path}\`: ${reason}`, {
            hint: "Choose a destination whose path the runner can hold and whose directories it may read",
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./build/plan/occupancy.js





/** Above this many files it is cheaper to read their directory than to ask for each. */
const FEW = 16;
/** What is already there where downloads go. Files are no obstacle, for downloads replace them. */
class Occupancy {
    #platform;
    #known = new Map();
    constructor(platform) {
        this.#platform = platform;
    }
    /** Those of the paths in an existing directory where something but a file may be, at most all of them. */
    async doubtful(directory, paths) {
        if (paths.length <= FEW)
            return paths;
        const pending = this.#known.get(directory) ?? this.#read(directory);
        this.#known.set(directory, pending);
        const obstacles = await pending;
        if (obstacles === undefined)
            return paths;
        const { basename } = this.#platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
        return obstacles.size === 0
            ? []
            : paths.filter((path) => obstacles.has((0,name_folding/* foldName */.z)(basename(path), this.#platform)));
    }
    async #read(directory) {
        const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch(() => undefined);
        const obstacles = entries?.filter((entry) => !entry.isFile());
        return obstacles && new Set(obstacles.map(({ name }) => (0,name_folding/* foldName */.z)(name, this.#platform)));
    }
}
/** Why a file cannot be put at `path`, whose directories lead to `realPath`; `undefined` when it can. Fails with `disk`. */
async function refuseUnlessFile(path, realPath, mayBeLink) {
    const found = await lookAt(realPath);
    if (!found || found.isFile())
        return undefined;
    if (mayBeLink && found.isSymbolicLink())
        return undefined;
    if (found.isSymbolicLink()) {
        return new errors/* StagingError */.Q("path-refused", `\`${path}\` is a symbolic link, and downloads do not write through links`, { hint: "Remove the link, or name the file it points to" });
    }
    return found.isDirectory()
        ? new errors/* StagingError */.Q("disk", `\`${path}\` is a directory, so no file can be put there`, {
            hint: "Choose another destination; a file goes into that directory when its path is written with a `/` at the end",
        })
        : new errors/* StagingError */.Q("disk", `\`${path}\` is a device, a socket or a pipe, not a file`, {
            hint: "Choose another destination",
        });
}

;// CONCATENATED MODULE: ./build/plan/destination-check.js





/**
 * Whether downloads can be put where they are to go. The disk is asked once per directory, whatever the number of
 * files. A directory that was missing then stays so for the check: what is there later was made for downloads of
 * the same phase that began early, and those that are in each other's way are collisions.
 */
class DestinationCheck {
    #bounds;
    #occupancy;
    #resolved = new Map();
    #admitted = new Map();
    #missing = new Set();
    constructor(bounds) {
        this.#bounds = bounds;
        this.#occupancy = new Occupancy(bounds.platform);
    }
    /** The absolute path with links resolved, once it is sure that a directory is or can be there. Fails with `path-refused` or `disk`. */
    async directory(path) {
        return (await this.#admit(path)).realPath;
    }
    /**
     * Judges files by their absolute paths, which all lie in `directory`. A link at one of `linkable` is replaced like
     * a file. Fails as `directory` does.
     */
    async files(directory, paths, linkable = new Set()) {
        const { realPath: realDirectory, exists } = await this.#admit(directory);
        const { basename, join } = this.#bounds.paths;
        const refused = new Map();
        const toReal = (path) => realDirectory === directory ? path : join(realDirectory, basename(path));
        for (const path of paths) {
            const protection = this.#bounds.protection(toReal(path), "download");
            if (protection)
                refused.set(path, (0,local_bounds/* protectedError */.ly)(path, protection, "download"));
        }
        const doubtful = exists ? await this.#occupancy.doubtful(realDirectory, paths) : [];
        for (const path of doubtful) {
            if (refused.has(path) || this.#missing.has(toReal(path)))
                continue;
            const error = await refuseUnlessFile(path, toReal(path), linkable.has(path));
            if (error)
                refused.set(path, error);
        }
        return { paths, realDirectory, refused };
    }
    #admit(path) {
        return remember(this.#admitted, path, async () => {
            const found = await this.#resolve(path);
            refuseOutside(found.realPath, path, this.#bounds);
            return found;
        });
    }
    #resolve(path) {
        return remember(this.#resolved, path, async () => {
            const parent = this.#bounds.paths.dirname(path);
            if (parent === path)
                return { realPath: path, exists: true };
            return this.#resolveBelow(path, await this.#resolve(parent));
        });
    }
    async #resolveBelow(path, parent) {
        const { basename, join } = this.#bounds.paths;
        const realPath = join(parent.realPath, basename(path));
        const found = parent.exists ? await lookAt(realPath) : undefined;
        if (!found) {
            this.#missing.add(realPath);
            return { realPath, exists: false };
        }
        if (found.isDirectory())
            return { realPath, exists: true };
        const target = found.isSymbolicLink() ? await followToDirectory(realPath) : undefined;
        if (target !== undefined)
            return { realPath: target, exists: true };
        throw new errors/* StagingError */.Q("disk", `\`${path}\` is not a directory, so nothing can be put below it`, {
            hint: "Choose another destination, or remove that file first",
        });
    }
}
function remember(known, path, find) {
    const found = known.get(path) ?? find();
    known.set(path, found);
    return found;
}
async function followToDirectory(link) {
    try {
        return (await (0,promises_.stat)(link)).isDirectory() ? await (0,promises_.realpath)(link) : undefined;
    }
    catch {
        return undefined;
    }
}
function refuseOutside(realPath, path, bounds) {
    if (!bounds.contains(realPath)) {
        throw (0,local_bounds/* outsideError */.ul)(`\`${path}\` leads through a symbolic link to \`${realPath}\``, realPath);
    }
    const protection = bounds.protection(realPath, "download");
    if (protection)
        throw (0,local_bounds/* protectedError */.ly)(path, protection, "download");
}

// EXTERNAL MODULE: ./build/spec/amounts.js
var amounts = __webpack_require__(44859);
;// CONCATENATED MODULE: ./build/plan/entry-limits.js





/** What speaks against an entry that found another number of things than it expects, or is to move too many bytes. */
function limitProblems(findings) {
    return [countProblem(findings), sizeProblem(findings)].filter((problem) => problem !== undefined);
}
/** Whether nothing that an entry still finds can go against its limits, once it has found `count` things. */
function isSafeToBegin(entry, count) {
    const { expect, maxBytes, newest } = entry;
    if (maxBytes !== undefined || newest !== undefined)
        return false;
    return (expect === undefined || (expect.most === Number.POSITIVE_INFINITY && count >= expect.least));
}
function countProblem(findings) {
    const { entry, transfers, present, nothingFound } = findings;
    const { expect } = entry;
    const count = countOf(transfers) + countOf(present);
    if (expect === undefined || (count >= expect.least && count <= expect.most))
        return undefined;
    const wanted = `\`expect\` is \`${(0,amounts/* countRangeText */.GT)(expect)}\``;
    if (count === 0 && nothingFound) {
        return nothingFound.retold({ message: `${nothingFound.message}, and ${wanted}` });
    }
    return new errors/* StagingError */.Q("no-files-matched", [
        `\`${(0,describe_ends/* describeSource */.B6)(entry)}\` finds ${count} ${count === 1 ? "file" : "files"}, and ${wanted}:`,
        ...(0,plan_problems/* named */.KT)([...transfers, ...present], sourceText),
    ].join("\n"), { hint: "Look for what is missing or too many, or correct `expect`" });
}
/** An archive is as many as it holds. */
function countOf(transfers) {
    return transfers.reduce((sum, transfer) => sum + ("members" in transfer ? transfer.members.length : 1), 0);
}
function sizeProblem({ entry, transfers }) {
    const { maxBytes } = entry;
    if (maxBytes === undefined)
        return undefined;
    const bytes = transfers.reduce((sum, transfer) => sum + bytesOf(transfer), 0);
    if (bytes <= maxBytes)
        return undefined;
    const count = `${transfers.length} ${transfers.length === 1 ? "file" : "files"}`;
    return new errors/* StagingError */.Q("request-refused", `\`${entry.text}\` would move ${count} of ${bytes} bytes in all, and \`max-bytes\` is ${maxBytes}`, { hint: "Select less, with `exclude` or a narrower `from`, or raise `max-bytes`" });
}
function sourceText(transfer) {
    if (transfer.direction === "upload")
        return (0,describe_ends/* describeUpload */.bp)(transfer);
    return (0,spec_location/* toUri */.iJ)({ bucket: transfer.bucket, key: transfer.object.key });
}
function bytesOf(transfer) {
    if (transfer.direction !== "upload")
        return transfer.object.bytes;
    return transfer.update === undefined ? transfer.bytes : 0;
}

;// CONCATENATED MODULE: ./build/plan/entry-pages.js
/** What a browser or a reader asks for by a name that never changes, and that names other files in turn. */
const PAGE_NAME = /(?:^|\/)(?:[^/]*\.(?:html?|webmanifest|rss|atom)|manifest\.json|(?:sw|service-worker|ngsw-worker)\.js|ngsw\.json|(?:feed|rss|atom|sitemap)\.xml)$/i;
/** Those of an entry's transfers that lead to the others. */
function entryPages(transfers) {
    return new Set(transfers.filter((one) => one.direction !== "download" && isEntryPage(one)));
}
/** Of copies a listing does not tell the type, so that only what is said of them counts besides the name. */
function isEntryPage({ location, headers }) {
    return PAGE_NAME.test(location.key) || /^text\/html\b/i.test(headers.contentType ?? "");
}

// EXTERNAL MODULE: ./build/plan/file-order.js
var file_order = __webpack_require__(79507);
// EXTERNAL MODULE: ./build/plan/map-concurrently.js
var map_concurrently = __webpack_require__(80459);
// EXTERNAL MODULE: ./build/output-limit.js
var output_limit = __webpack_require__(83545);
// EXTERNAL MODULE: ./build/source-object.js
var source_object = __webpack_require__(5203);
;// CONCATENATED MODULE: ./build/plan/archived-objects.js





/**
 * Finds out which of the draft's downloads from `count` on are of objects that have to be restored first, and gives
 * the others. A listing tells the storage class; HEAD is asked for those that an archive holds.
 */
async function findArchived({ rules, transfers, archived }, count, context) {
    const { entry } = rules;
    const suspects = [];
    for (let index = count; index < transfers.length; index++) {
        const download = transfers[index];
        if (download && isSuspect(download, entry))
            suspects.push(index);
    }
    if (suspects.length === 0)
        return transfers.slice(count);
    const { signal, maxConcurrency } = context;
    const look = async (index) => {
        const download = transfers[index];
        const archive = download && (await lookUp(download, context));
        if (!archive || archive.state === "restored")
            return;
        transfers[index] = { ...download, archive };
    };
    await (0,map_concurrently/* mapConcurrently */.X)(suspects, signal, look, maxConcurrency);
    const placed = transfers.slice(count);
    for (const download of placed)
        if (archived_objects_isArchived(download))
            archived.push(download);
    return placed.filter((download) => !archived_objects_isArchived(download));
}
/** Why the entry cannot run, with the objects found so far. */
function archiveProblem({ rules, archived }) {
    if (archived.length === 0)
        return undefined;
    const { restore } = rules.entry;
    if (restore === undefined)
        return archivedError(archived);
    if (restore.tier !== "Expedited")
        return undefined;
    const deep = archived.filter(({ archive }) => archive.state === "archived" && isDeep(archive));
    return deep.length === 0 ? undefined : expeditedError(deep);
}
// Which tier holds an object of INTELLIGENT_TIERING only HEAD tells. Few archive any, and a request for each would be
// a price for all: without `restore` the answer to the download has to do.
function isSuspect({ object }, { restore }) {
    if ("metadata" in object)
        return object.archive !== undefined;
    // A lock tells no class: it may have changed since.
    if ("isLocked" in object)
        return restore !== undefined;
    const { storageClass } = object;
    if (storageClass === undefined)
        return false;
    const mayBeArchived = storageClass === "INTELLIGENT_TIERING" && restore !== undefined;
    return mayBeArchived || storageClass === "GLACIER" || storageClass === "DEEP_ARCHIVE";
}
async function lookUp(download, { store, signal }) {
    const { object } = download;
    if ("metadata" in object)
        return object.archive;
    try {
        return (await store.head((0,source_object/* sourceObject */.n)(download), signal)).archive;
    }
    catch (error) {
        // Deleted since it was listed, as its download will tell.
        if (error instanceof errors/* StagingError */.Q && error.code === "no-such-object")
            return undefined;
        throw error;
    }
}
function archived_objects_isArchived(download) {
    return download.archive !== undefined;
}
function isDeep({ place }) {
    return place === "DEEP_ARCHIVE" || place === "DEEP_ARCHIVE_ACCESS";
}
function archivedError(archived) {
    const [first] = archived;
    const message = archived.length === 1 && first
        ? `Could not download ${uriOf(first)}: it is archived (${stateOf(first)})`
        : [
            `${archived.length} objects are archived, so that they cannot be downloaded:`,
            ...(0,plan_problems/* named */.KT)(archived, (download) => `${uriOf(download)}: ${stateOf(download)}`),
        ].join("\n");
    return new errors/* StagingError */.Q("object-archived", message, {
        hint: "Add `restore: true` to have them restored, with `wait` to wait for that: it takes minutes to hours. Or restore them first (`aws s3api restore-object`), or leave them out with `exclude`",
    });
}
function expeditedError(deep) {
    return new errors/* StagingError */.Q("object-archived", ["From DEEP_ARCHIVE there are no expedited restores, and it holds", ...(0,plan_problems/* named */.KT)(deep, uriOf)].join("\n"), { hint: "Choose the tier `Standard` (12 hours) or `Bulk` (48 hours)" });
}
function uriOf({ bucket, object }) {
    return (0,spec_location/* toUri */.iJ)({ bucket, key: object.key });
}
function stateOf({ archive: { place, state } }) {
    return state === "restoring" ? `${place}, its restore is under way` : place;
}

// EXTERNAL MODULE: ./build/plan/choose-objects.js
var choose_objects = __webpack_require__(39232);
// EXTERNAL MODULE: ./build/plan/exclusion.js
var plan_exclusion = __webpack_require__(85810);
// EXTERNAL MODULE: ./build/plan/protected-paths.js
var protected_paths = __webpack_require__(48301);
;// CONCATENATED MODULE: ./build/plan/git-target.js


/**
 * Why an entry may not write there: git executes what is in its directory, so that takes one object whose exact path
 * the author wrote, and nothing that a key or a link leads there.
 */
function gitTargetProblem(entry, target, bounds) {
    const isExact = entry.from.kind === "object" && entry.to.kind === "file";
    if (isExact && (0,protected_paths/* gitProtection */._4)(target.path, bounds.platform))
        return undefined;
    const protection = (0,protected_paths/* gitProtection */._4)(target.realPath, bounds.platform);
    return protection && (0,local_bounds/* protectedError */.ly)(target.written, protection, "download");
}

// EXTERNAL MODULE: ./build/plan/key-path.js
var key_path = __webpack_require__(21133);
// EXTERNAL MODULE: ./build/plan/lock.js
var plan_lock = __webpack_require__(3503);
// EXTERNAL MODULE: ./build/plan/no-objects.js
var no_objects = __webpack_require__(56026);
// EXTERNAL MODULE: ./build/plan/object-name.js
var object_name = __webpack_require__(40399);
// EXTERNAL MODULE: ./build/plan/path-below.js
var path_below = __webpack_require__(72763);
// EXTERNAL MODULE: ./build/plan/safe-path.js
var safe_path = __webpack_require__(78817);
;// CONCATENATED MODULE: ./build/plan/place-object.js




/** Decides by names alone. Fails with `invalid-spec` when the key is not below the entry's `base`, and as `entryFor`. */
function placeObject(object, rules) {
    const { entry, isExcluded } = rules;
    const isMarker = object.key.endsWith("/") && entry.from.kind !== "object";
    if (isMarker && object.key === (0,key_path/* constantPart */.Og)(entry.from))
        return placeMarker(object, "", rules);
    const name = (0,object_name/* objectName */.H)(object.key, rules);
    if (isMarker)
        return placeMarker(object, name.slice(0, -1), rules);
    if (isExcluded(name))
        return IGNORED;
    const path = entry.to.kind === "file"
        ? rules.target
        : toPath(entry.flatten ? (0,key_path/* lastSegment */.mp)(name) : name, rules);
    if (typeof path !== "string")
        return path;
    const directory = rules.paths.dirname(path);
    return { kind: "file", path, directory, entry: rules.entryFor(name) };
}
/** Whether an object is to be a file, be it one that cannot be. */
function comesToFile({ kind }) {
    return kind === "file" || kind === "refused";
}
const IGNORED = { kind: "ignored" };
const FULL_MARKER = {
    kind: "skipped",
    reason: "its key ends in `/` as a directory's does, yet it has content",
};
/** `name` is empty for the marker of the base or of the listed prefix itself. */
function placeMarker(object, name, rules) {
    if (rules.isExcluded(name) || rules.isExcluded(`${name}/`))
        return IGNORED;
    if (object.bytes > 0)
        return FULL_MARKER;
    if (name === "" || rules.entry.flatten)
        return IGNORED;
    const path = toPath(name, rules);
    return typeof path === "string" ? { kind: "directory", path } : path;
}
/** The absolute path of a name, or why it cannot be one. */
function toPath(name, { target, paths, platform }) {
    const unsafe = (0,safe_path/* unsafeReason */.B)(name, platform);
    if (unsafe !== undefined)
        return { kind: "refused", reason: unsafe };
    const path = (0,path_below/* pathBelow */.B)(target, name, paths);
    const tooLong = (0,safe_path/* tooLongReason */.h)(path, platform);
    return tooLong === undefined ? path : { kind: "refused", reason: tooLong };
}

// EXTERNAL MODULE: ./build/plan/look-up.js
var look_up = __webpack_require__(42673);
;// CONCATENATED MODULE: ./build/plan/kept-files.js




/** The paths at which there is a file that is not to be replaced. Fails with `cancelled`, and with `disk`. */
async function findKept(meetings, context) {
    const isKept = await (0,map_concurrently/* mapConcurrently */.X)(meetings, context.signal, async (meeting) => {
        const found = await lookAt(meeting.path);
        if (found?.isSymbolicLink())
            return meeting.entry.ifExists !== "compare";
        if (!found?.isFile())
            return false;
        return meeting.entry.ifExists !== "compare" || (await isSame(meeting, found.size, context));
    });
    return new Set(meetings.filter((_, index) => isKept[index]).map(({ path }) => path));
}
/** Whether a file holds the bytes that it would be downloaded for. */
async function isSame({ entry, object, path }, bytes, { store, signal }) {
    if (bytes !== object.bytes)
        return false;
    const { hasDigest, holdsSameBytes } = await __webpack_require__.e(/* import() */ 5439).then(__webpack_require__.bind(__webpack_require__, 85439));
    const { fileContent } = await __webpack_require__.e(/* import() */ 2973).then(__webpack_require__.bind(__webpack_require__, 12973));
    const content = fileContent(path, bytes, signal);
    if (entry.sha256 !== undefined)
        return await hasDigest(content, entry.sha256);
    const source = (0,source_object/* sourceObject */.n)({ bucket: entry.from.bucket, object, entry });
    const lookUp = () => (0,look_up/* orAbsent */.R)(store.head(source, signal));
    const { parts } = store.traits(source.bucket);
    return await holdsSameBytes(content, object, { lookUp, parts });
}

;// CONCATENATED MODULE: ./build/plan/place-page.js






/** Adds some objects to the draft in their order, each with its place on the disk or what speaks against it. */
async function placePage(objects, draft, scope) {
    const places = objects.map((object) => placeObject(object, draft.rules));
    const checked = await checkFiles(places, draft, scope);
    const kept = await findKept(meetings(objects, places, checked), scope.context);
    for (const [index, object] of objects.entries()) {
        const place = places[index];
        if (place?.kind === "file") {
            const isKept = kept.has(place.path);
            recordFile({ object, place, checked: checked.get(place.directory), isKept }, draft, scope);
        }
        else if (place)
            await recordOther(object, place, draft, scope);
    }
}
/** By directory; without those where no file can go. */
async function checkFiles(places, draft, { destinations, context }) {
    const paths = new Map();
    const linkable = new Set();
    for (const place of places) {
        if (place.kind !== "file")
            continue;
        if (place.entry.keepAttributes)
            linkable.add(place.path);
        const siblings = paths.get(place.directory);
        if (siblings)
            siblings.push(place.path);
        else
            paths.set(place.directory, [place.path]);
    }
    const checked = new Map();
    await (0,map_concurrently/* mapConcurrently */.X)([...paths], context.signal, async ([directory, files]) => {
        const found = await noting(draft, () => destinations.files(directory, files, linkable));
        if (found)
            checked.set(directory, found);
    });
    return checked;
}
/** Objects whose files may be there already, where that matters. What is there besides files is a problem already. */
function meetings(objects, places, checked) {
    const found = [];
    for (const [index, object] of objects.entries()) {
        const place = places[index];
        if (place?.kind !== "file" || !checked.has(place.directory))
            continue;
        const { entry, path } = place;
        if ((entry.ifExists ?? "replace") !== "replace")
            found.push({ entry, object, path });
    }
    return found;
}
function recordFile(file, draft, { bounds }) {
    const { object, place, checked } = file;
    if (!checked)
        return;
    const { path, directory, entry } = place;
    const { realDirectory } = checked;
    const realPath = realDirectory === directory
        ? path
        : bounds.paths.join(realDirectory, bounds.paths.basename(path));
    const problem = checked.refused.get(path) ?? linkProblem(entry, { path, realPath }, bounds);
    if (problem) {
        draft.problems.add(problem);
        return;
    }
    const { bucket } = entry.from;
    const download = {
        direction: "download",
        entry,
        bucket,
        object,
        path,
        realDirectory,
        ...(entry.keepAttributes && { linkRoot: draft.rules.realTarget }),
    };
    if (file.isKept)
        recordKept(download, draft);
    else
        draft.transfers.push(download);
}
function recordKept(download, { present, skips, problems }) {
    const { entry, bucket, object, path } = download;
    const source = (0,spec_location/* toUri */.iJ)({ bucket, key: object.key });
    if (entry.ifExists !== "error") {
        const isSame = entry.ifExists === "compare";
        const reason = isSame ? "the file holds the same bytes already" : "the file is there already";
        skips.push({ direction: "download", entry, source, destination: path, reason });
        present.push(download);
        return;
    }
    const message = `Could not download ${source}: \`${path}\` is there already, and \`if-exists\` is \`error\``;
    const hint = "Remove the file first, or choose `if-exists: replace` or `keep`";
    problems.add(new errors/* StagingError */.Q("path-refused", message, { hint }));
}
/** What lies in git's directory by its own path was refused before, or named exactly; a link may lead there as well. */
function linkProblem(entry, { path, realPath }, bounds) {
    if (realPath === path)
        return undefined;
    return gitTargetProblem(entry, { path, realPath, written: path }, bounds);
}
async function recordOther(object, place, draft, scope) {
    const { entry } = draft.rules;
    const source = (0,spec_location/* toUri */.iJ)({ bucket: entry.from.bucket, key: object.key });
    if (place.kind === "refused") {
        draft.refused.push({ key: object.key, reason: place.reason });
    }
    else if (place.kind === "skipped") {
        draft.skips.push({ direction: "download", entry, source, reason: place.reason });
        draft.warnings.push(`${source} is left out: ${place.reason}`);
    }
    else if (place.kind === "directory") {
        const { path } = place;
        const realPath = await noting(draft, () => admitMarked(path, draft, scope));
        if (realPath !== undefined)
            draft.directories.push({ path, realPath, source });
    }
}
async function admitMarked(path, { rules }, { destinations, bounds }) {
    const realPath = await destinations.directory(path);
    const problem = linkProblem(rules.entry, { path, realPath }, bounds);
    if (problem)
        throw problem;
    return realPath;
}
/** The answer, or `undefined` where a problem of the entry is all there is. */
async function noting({ problems }, look) {
    try {
        return await look();
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        problems.add(error);
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/plan/ruled-entry.js
var ruled_entry = __webpack_require__(68809);
// EXTERNAL MODULE: ./build/plan/select-objects.js
var select_objects = __webpack_require__(74605);
;// CONCATENATED MODULE: ./build/plan/plan-downloads.js

















/**
 * Which object of an entry becomes which file. One key that cannot safely be a path stops the whole entry:
 * a file that is silently missing would be found out much later.
 */
async function planDownload(entry, scope) {
    const { listener } = scope.context;
    const { platform, paths } = scope.bounds;
    const { target, realTarget } = await admitTarget(entry, scope);
    const exclusion = (0,plan_exclusion/* createExclusion */.x)(entry);
    const base = (0,key_path/* keyBase */.dS)(entry.from, entry.base);
    const isExcluded = exclusion.leavesOut;
    const ruled = (0,ruled_entry/* createRuledEntry */.J)(entry, (some) => some);
    const draft = newDraft({
        entry,
        target,
        realTarget,
        base,
        isExcluded,
        entryFor: ruled.of,
        platform,
        paths,
    });
    const place = entry.extract === undefined ? placePage : await loadPlaceUnpacked();
    try {
        // Rules are about what is chosen only.
        const rules = { ...draft.rules, entryFor: () => entry };
        const isFile = (object) => comesToFile(placeObject(object, rules));
        for await (const { objects, hasMore } of findObjects(entry, isFile, scope.context)) {
            const count = draft.transfers.length;
            await place(objects, draft, scope);
            const ready = await findArchived(draft, count, scope.context);
            if (hasMore && mayBegin(draft))
                listener?.onPlaced(entry, ready);
        }
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q && error.code === "no-such-object"))
            throw error;
        return { ...toFindings(draft, { exclusion, ruled }), nothingFound: error };
    }
    return toFindings(draft, { exclusion, ruled });
}
/** What a lock has of an entry was chosen when it was written. */
async function* findObjects(entry, isFile, { store, signal, lock }) {
    if (lock !== undefined) {
        yield* (0,choose_objects/* inPages */.W)((0,plan_lock/* lockedObjects */.dq)(entry, lock));
        return;
    }
    const pages = (0,select_objects/* selectObjects */.z)({ ...entry, dates: (0,file_order/* needsDates */.$O)(entry) }, store, signal);
    yield* (0,choose_objects/* chooseObjects */.U)(entry, pages, isFile);
}
async function loadPlaceUnpacked() {
    const { placeUnpacked } = await __webpack_require__.e(/* import() */ 5114).then(__webpack_require__.bind(__webpack_require__, 25114));
    return placeUnpacked;
}
async function admitTarget(entry, scope) {
    const { bounds, destinations } = scope;
    const { kind, path: written } = entry.to;
    const path = bounds.absolute(written);
    const directory = kind === "directory" ? path : bounds.paths.dirname(path);
    bounds.admit({ path, direction: "download", written, directory });
    const realPath = await destinations.directory(directory);
    const problem = kind === "directory" ? gitTargetProblem(entry, { path, realPath, written }, bounds) : undefined;
    if (problem)
        throw problem;
    return { target: path, realTarget: realPath };
}
function newDraft(rules) {
    return {
        rules,
        transfers: [],
        present: [],
        archived: [],
        skips: [],
        directories: [],
        warnings: [],
        refused: [],
        problems: new Set(),
    };
}
/** Nothing so far keeps the entry from running, and its numbers will not. */
function mayBegin(draft) {
    const { rules, refused, problems, transfers, present } = draft;
    const isSound = refused.length === 0 && problems.size === 0 && !archiveProblem(draft);
    return isSound && isSafeToBegin(rules.entry, transfers.length + present.length);
}
function toFindings(draft, { exclusion, ruled }) {
    const { rules, transfers, present, archived, skips, directories, refused } = draft;
    const { entry, target } = rules;
    const { from } = entry;
    const keyProblems = refused.length > 0 ? [(0,plan_problems/* refusedKeysError */.X8)(from.bucket, refused)] : [];
    const archive = archiveProblem(draft);
    const large = entry.readIntoOutput ? transfers.filter(isTooLarge).map(tooLargeError) : [];
    const only = (transfers[0] ?? present[0])?.path;
    return {
        entry,
        transfers,
        present,
        archived,
        skips,
        directories,
        warnings: [...draft.warnings, ...exclusion.warnings(), ...ruled.warnings()],
        problems: [...keyProblems, ...(archive ? [archive] : []), ...large, ...draft.problems],
        nothingFound: (0,no_objects/* noObjectsError */.Y)(entry, exclusion),
        output: from.kind === "object" ? (only ?? target) : target,
    };
}
function isTooLarge({ object }) {
    return object.bytes > output_limit/* MOST_OUTPUT_BYTES */.k;
}
function tooLargeError({ bucket, object }) {
    return new errors/* StagingError */.Q("request-refused", `Could not read ${(0,spec_location/* toUri */.iJ)({ bucket, key: object.key })} into an output: it has ${object.bytes} bytes, and an output holds ${output_limit/* MOST_OUTPUT_BYTES */.k}`, { hint: "Leave out `read-into-output`, and read the file" });
}

// EXTERNAL MODULE: ./build/plan/store-warnings.js
var store_warnings = __webpack_require__(84001);
;// CONCATENATED MODULE: ./build/plan/make-plan.js












/**
 * Decides everything a phase is going to do: reads listings and the disk, moves no byte and changes
 * nothing. What is wrong with one entry becomes that entry's `failure`, and then it transfers nothing.
 * Fails as a whole with `name-collision`, and with `cancelled`.
 */
async function makePlan(entries, context) {
    const bounds = await (0,local_bounds/* openBounds */.YZ)(context);
    const scope = { context, bounds, destinations: new DestinationCheck(bounds) };
    const outcomes = await (0,map_concurrently/* mapConcurrently */.X)(entries, context.signal, (entry) => planEntry(entry, scope), context.maxConcurrency);
    if (context.signal.aborted)
        throw (0,map_concurrently/* cancelledPlan */.r)();
    const findings = outcomes.flatMap(({ findings }) => findings ?? []);
    refuseCollisions(findings, bounds.platform);
    if (context.manifest) {
        if (context.connections) {
            const { refuseManifest } = await __webpack_require__.e(/* import() */ 1753).then(__webpack_require__.bind(__webpack_require__, 11753));
            refuseManifest(context.manifest, context.connections);
        }
        const { refuseManifestClash } = await __webpack_require__.e(/* import() */ 9021).then(__webpack_require__.bind(__webpack_require__, 19021));
        refuseManifestClash(findings, context.manifest);
    }
    const planned = await explainMissing(outcomes.map((outcome) => outcome.planned), context);
    return {
        phase: context.phase,
        entries: await settleEntries(planned, findings, context),
        directories: findings.flatMap(({ directories }) => directories.map(({ path }) => path)),
        warnings: [...new Set(outcomes.flatMap(({ warnings }) => warnings))],
    };
}
async function explainMissing(planned, context) {
    if (!planned.some(({ failure }) => failure?.code === "no-such-object"))
        return planned;
    const { suggestKeys } = await __webpack_require__.e(/* import() */ 6225).then(__webpack_require__.bind(__webpack_require__, 56225));
    return await suggestKeys(planned, context);
}
async function settleEntries(planned, findings, { manifest }) {
    if (!findings.some(({ survey }) => survey !== undefined))
        return planned;
    const { settlePruning } = await __webpack_require__.e(/* import() */ 6305).then(__webpack_require__.bind(__webpack_require__, 36305));
    return settlePruning(planned, findings, manifest);
}
async function planEntry(entry, scope) {
    const outcome = await decideEntry(entry, scope);
    if (outcome.planned.failure)
        scope.context.listener?.onFailed(outcome.planned);
    return outcome;
}
async function decideEntry(entry, scope) {
    const status = scope.context.jobStatus ?? "success";
    if (!entry.when.includes(status))
        return notNow(entry, status);
    const reason = scope.context.withheld?.(entry);
    if (reason !== undefined)
        return leftOut(entry, reason, "without-credentials");
    try {
        const findings = await findTransfers(entry, scope);
        const warned = (0,store_warnings/* withStoreWarnings */.h)(findings, scope.context);
        return judge(await withLinkCheck(warned, scope.context), scope.context);
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        return { planned: { entry, transfers: [], skips: [], failure: error }, warnings: [] };
    }
}
function notNow(entry, status) {
    const reason = `when is ${entry.when.join(", ")} and the job's status is ${status}`;
    return leftOut(entry, reason, true);
}
function leftOut(entry, reason, isOff) {
    const skips = [skipEntry(entry, reason)];
    return { planned: { entry, transfers: [], skips, ...(isOff && { isOff }) }, warnings: [] };
}
function skipEntry(entry, reason) {
    const { direction } = entry;
    const ends = { source: (0,describe_ends/* describeSource */.B6)(entry), destination: (0,describe_ends/* describeTarget */.ff)(entry) };
    return { direction, entry, ...ends, reason };
}
async function findTransfers(entry, scope) {
    if (entry.terms !== undefined) {
        const { bucket } = entry.direction === "download" ? entry.from : entry.to;
        // Before a dry run calls good what must not go out.
        scope.context.store.assertConfidential({ bucket, key: "", terms: entry.terms });
    }
    const { connections } = scope.context;
    if (connections?.size) {
        const { refuseEntry } = await __webpack_require__.e(/* import() */ 1753).then(__webpack_require__.bind(__webpack_require__, 11753));
        refuseEntry(entry, connections);
    }
    if (entry.direction === "download")
        return await planDownload(entry, scope);
    if (entry.direction === "copy") {
        const { planCopy } = await Promise.all(/* import() */[__webpack_require__.e(6474), __webpack_require__.e(3185)]).then(__webpack_require__.bind(__webpack_require__, 43185));
        return await planCopy(entry, scope);
    }
    const { planUpload } = await Promise.all(/* import() */[__webpack_require__.e(6474), __webpack_require__.e(3677)]).then(__webpack_require__.bind(__webpack_require__, 33677));
    return await planUpload(entry, scope);
}
async function withLinkCheck(findings, context) {
    if (findings.entry.presignSeconds === undefined)
        return findings;
    const { checkLinks } = await __webpack_require__.e(/* import() */ 806).then(__webpack_require__.bind(__webpack_require__, 10806));
    return await checkLinks(findings, context);
}
/** Applies what the author wants done about problems and about nothing. */
function judge(findings, context) {
    const { entry, transfers, present, skips, warnings, nothingFound, output } = findings;
    const problems = findings.problems.length > 0 ? findings.problems : limitProblems(findings);
    const { archived = [] } = findings;
    if (problems.length > 0) {
        const failure = (0,plan_problems/* combineProblems */.YC)(entry, problems);
        return { planned: { entry, transfers: [], skips, failure }, warnings };
    }
    if (transfers.length > 0 || present.length > 0 || nothingFound === undefined) {
        const planned = {
            entry,
            ...(0,file_order/* inAskedOrder */.OX)(findings),
            ...lateOf(findings),
            ...(archived.length > 0 && { archived }),
            skips,
            output,
        };
        return { planned, findings, warnings };
    }
    const policy = entry.optional ? "ignore" : context.ifNoFilesFound;
    if (policy === "error") {
        return { planned: { entry, transfers, skips, failure: nothingFound }, warnings };
    }
    const nothing = skipEntry(entry, "nothing was found");
    const planned = { entry, transfers, skips: [...skips, nothing] };
    const told = policy === "warn" ? [...warnings, nothingFound.message] : warnings;
    return { planned, findings, warnings: told };
}
function lateOf({ entry, transfers }) {
    const isOrdered = entry.direction !== "download" && entry.order === "assets-first";
    return isOrdered ? { late: entryPages(transfers) } : {};
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/transfer/canary.js

/** As many requests go first. One alone could fail for what is wrong with its object only. */
const SCOUTS = 4;
/** In so many directories requests are found to be in vain before that is taken to be so in all. */
const MOST_PLACES = 16;
/**
 * Requests that share a fate. The first few go ahead; when one succeeds, all others go as they come, and when all of
 * these fail for a shared cause, no other is made below the directory that their keys have in common: rights may end
 * there. An empty key is for what is about no object.
 */
class Canary {
    #omens;
    #failures = [];
    #inFlight = 0;
    #isProven = false;
    #waiting = [];
    #verdicts = [];
    constructor(omens) {
        this.#omens = omens;
    }
    /** Whether requests go as they come. */
    get isProven() {
        return this.#isProven;
    }
    /** Fails as the first requests did where no other is made. */
    assertHope(key) {
        const verdict = this.#verdicts.find(({ prefix }) => key.startsWith(prefix));
        if (verdict !== undefined) {
            throw verdict.error;
        }
    }
    /**
     * Makes a request when that can help, else fails as the first ones did. The request may tell by `prove` that it is
     * going well, before it is over.
     */
    async run(key, request) {
        while (!this.#isProven) {
            this.assertHope(key);
            if (this.#inFlight + this.#failures.length < SCOUTS) {
                return await this.#scout(key, request);
            }
            await new Promise((resolve) => this.#waiting.push(resolve));
        }
        return await request(() => undefined);
    }
    async #scout(key, request) {
        this.#inFlight += 1;
        try {
            const outcome = await request(() => this.#prove());
            this.#prove();
            return outcome;
        }
        catch (error) {
            this.#judge(key, error);
            throw error;
        }
        finally {
            this.#inFlight -= 1;
            this.#wake();
        }
    }
    #judge(key, error) {
        if (!(error instanceof errors/* StagingError */.Q) || this.#isProven) {
            return;
        }
        if (this.#omens.isHarmless(error)) {
            this.#prove();
        }
        else if (this.#omens.isShared(error)) {
            this.#failures.push({ key, error });
            if (this.#failures.length === SCOUTS) {
                this.#conclude(this.#failures.splice(0));
            }
        }
    }
    #conclude(failures) {
        const [first] = failures;
        if (first !== undefined) {
            const isLast = this.#verdicts.length + 1 === MOST_PLACES;
            const prefix = isLast ? "" : commonDirectory(failures.map(({ key }) => key));
            this.#verdicts.push({ prefix, error: untried(first.error) });
        }
    }
    #prove() {
        if (!this.#isProven) {
            this.#isProven = true;
            this.#wake();
        }
    }
    #wake() {
        for (const resolve of this.#waiting.splice(0)) {
            resolve();
        }
    }
}
function commonDirectory([first = "", ...others]) {
    let directory = parentOf(first);
    while (!others.every((key) => key.startsWith(directory))) {
        directory = parentOf(directory.slice(0, -1));
    }
    return directory;
}
function parentOf(key) {
    return key.slice(0, key.lastIndexOf("/") + 1);
}
/** One error for all that are not tried, however many these are. */
function untried(first) {
    const { code, message, hint, group } = first;
    // Without a group it is told by its words, which must not differ then.
    const told = group === undefined
        ? message
        : `Not tried, because the first ${SCOUTS} requests of this kind failed alike: ${message}`;
    return new errors/* StagingError */.Q(code, told, { hint, group, cause: first });
}

// EXTERNAL MODULE: ./build/header-rights.js
var header_rights = __webpack_require__(99063);
;// CONCATENATED MODULE: ./build/transfer/guarded-store.js

/** A store whose requests fail at once when those before them have shown that they are in vain. */
function guardStore(store, canaries) {
    const send = (where, request) => {
        const { verb, bucket, key } = where;
        const [ofVerb, ofBucket] = [canaries.ofVerb(`${verb} ${bucket}`), canaries.ofBucket(bucket)];
        if (ofBucket.isProven && ofVerb?.isProven !== false)
            return request();
        if (ofVerb === undefined)
            return ofBucket.run("", request);
        return ofVerb.run(key, (proveVerb) => ofBucket.run("", (proveBucket) => request(() => {
            proveVerb();
            proveBucket();
        })));
    };
    return {
        ...toRest(store),
        ...toWriter(store, send),
        ...toReader(store, send),
        // Nobody waits for one that may go on for hours.
        putStream: async (location, ...rest) => {
            canaries.ofBucket(location.bucket).assertHope("");
            return await store.putStream(location, ...rest);
        },
    };
}
function toReader(store, send) {
    return {
        get: (location, options, receiver) => send({ ...at(location), verb: reading("get", location) }, (prove) => store.get(location, options, prove ? proving(receiver, prove) : receiver)),
        tags: (location, ...rest) => send({ ...at(location), verb: reading("tags", location) }, () => store.tags(location, ...rest)),
    };
}
function at({ bucket, key }) {
    return { bucket, key };
}
function reading(verb, { versionId }) {
    return versionId === undefined ? verb : `${verb} version`;
}
// An answer is enough; its bytes may take long.
function proving(receiver, prove) {
    return {
        begin: (answer) => {
            prove();
            receiver.begin(answer);
        },
        take: (chunk) => receiver.take(chunk),
    };
}
function toWriter(store, send) {
    const write = (location, headers, request) => send({ ...at(location), verb: writing("write", headers) }, request);
    return {
        put: (location, body, headers, signal) => write(location, headers, () => store.put(location, body, headers, signal)),
        createUpload: (location, headers, signal) => write(location, headers, () => store.createUpload(location, headers, signal)),
        beginCopy: (copy, signal) => write(copy.location, copy.headers, () => store.beginCopy(copy, signal)),
        copy: (copy, signal) => 
        // What is wrong may be either bucket's.
        send({
            verb: writing("copy", copy.headers),
            bucket: `${copy.source.bucket} ${copy.location.bucket}`,
            key: copy.location.key,
        }, () => store.copy(copy, signal)),
        deleteObject: (location, etag, signal) => send({ ...at(location), verb: "delete" }, () => store.deleteObject(location, etag, signal)),
    };
}
// Each of these takes a right of its own, or can be refused by itself.
function writing(verb, headers) {
    const { encryption } = headers;
    const key = encryption && "key" in encryption ? encryption.key : encryption?.type;
    return [verb, ...(0,header_rights/* headerRights */.j)(headers), ...(key === undefined ? [] : [`key ${key}`])].join(" ");
}
function toRest(store) {
    return {
        list: (...asked) => store.list(...asked),
        head: (...asked) => store.head(...asked),
        restore: (...asked) => store.restore(...asked),
        rehearse: (...asked) => store.rehearse(...asked),
        uploadPart: (...asked) => store.uploadPart(...asked),
        completeUpload: (...asked) => store.completeUpload(...asked),
        abortUpload: (...asked) => store.abortUpload(...asked),
        sweepUploads: (...asked) => store.sweepUploads(...asked),
        copyPart: (...asked) => store.copyPart(...asked),
        deleteObjects: (...asked) => store.deleteObjects(...asked),
        invalidate: (...asked) => store.invalidate(...asked),
        identity: (...asked) => store.identity(...asked),
        watchRetries: (listener) => store.watchRetries(listener),
        presign: (...asked) => store.presign(...asked),
        assertConfidential: (location) => store.assertConfidential(location),
        traits: (bucket) => store.traits(bucket),
        mayIgnore: (location) => store.mayIgnore(location),
        link: (location) => store.link(location),
        close: () => store.close(),
    };
}

;// CONCATENATED MODULE: ./build/transfer/canaries.js


/** What all requests to a bucket fail for, whatever they are about. */
const OF_BUCKETS = new Set([
    "no-credentials",
    "bad-credentials",
    "no-such-bucket",
    "wrong-region",
    "clock-skew",
    "unreachable",
    "timeout",
]);
const BUCKET = {
    isShared: ({ code }) => OF_BUCKETS.has(code),
    // Who names a request has read it.
    isHarmless: ({ code, requestIds }) => requestIds !== undefined && !OF_BUCKETS.has(code),
};
/** What all requests of an entry fail for that do the same. */
const VERB = {
    isShared: ({ code, group }) => group !== undefined && (code === "access-denied" || code === "not-supported"),
    isHarmless: () => false,
};
/** What is known of the requests of a run: which of them are in vain. */
class Canaries {
    #buckets = new Map();
    #contexts = new Map();
    /** For entries of one transfer, which have nothing to learn but about buckets. */
    #single;
    /** What a transfer of `entry` works with, whose requests fail at once when they are in vain. */
    guard(entry, context) {
        const guarded = isSingle(entry) ? this.#guardSingle(context) : this.#guardMany(entry, context);
        return guarded.signal === context.signal ? guarded : { ...context, store: guarded.store };
    }
    #guardSingle(context) {
        this.#single ??= this.#guard(context, () => undefined);
        return this.#single;
    }
    #guardMany(entry, context) {
        const known = this.#contexts.get(entry);
        if (known !== undefined) {
            return known;
        }
        const verbs = new Map();
        const guarded = this.#guard(context, (verb) => canaryOf(verbs, verb, VERB));
        this.#contexts.set(entry, guarded);
        return guarded;
    }
    #guard(context, ofVerb) {
        const ofBucket = (bucket) => canaryOf(this.#buckets, bucket, BUCKET);
        return { ...context, store: guardStore(context.store, { ofBucket, ofVerb }) };
    }
}
function isSingle(entry) {
    return entry.direction === "upload" ? entry.to.kind !== "prefix" : entry.from.kind === "object";
}
function canaryOf(canaries, name, omens) {
    const known = canaries.get(name);
    if (known !== undefined) {
        return known;
    }
    const canary = new Canary(omens);
    canaries.set(name, canary);
    return canary;
}

// EXTERNAL MODULE: ./build/transfer/disk-errors.js
var disk_errors = __webpack_require__(30961);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/transfer/target-directory.js



/** A directory by its path, where the system has no names below an open directory. */
function namedDirectory(path) {
    return { at: (name) => (0,external_node_path_.join)(path, name), release: () => undefined };
}
const FRESH_MILLISECONDS = 2;
const NO_DIRECTORY = new Set(["ELOOP", "ENOENT", "ENOTDIR"]);
/**
 * A directory kept open. Names are looked up below the open directory itself, as `openat` does, so a link that
 * is put on the way to it leads nowhere.
 */
class HeldDirectory {
    #file;
    /** proc(5): a name below it is looked up in the directory that is open, wherever it is by now. */
    #link;
    #uses = 0;
    #checked;
    #isRetired = false;
    constructor(file) {
        this.#file = file;
        this.#link = `/proc/self/fd/${file}`;
    }
    /** Nothing where the system has no such names, or grants none. Fails where there is no such directory, or a link. */
    static open(realDirectory) {
        if (process.platform !== "linux") {
            return undefined;
        }
        const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW;
        try {
            return new HeldDirectory((0,external_node_fs_.openSync)(realDirectory, flags));
        }
        catch (error) {
            if (NO_DIRECTORY.has((0,disk_errors/* toErrno */.s)(error)))
                throw error;
            return undefined;
        }
    }
    /**
     * Whether this is the directory in which the plan saw the download, and its path still leads here. What was true
     * a moment ago is believed: a file goes to the directory that is open in any case, never to another.
     */
    isInPlace({ path, realDirectory }) {
        const directory = (0,external_node_path_.dirname)(path);
        const now = performance.now();
        const isFresh = this.#checked !== undefined && now - this.#checked.at < FRESH_MILLISECONDS;
        if (isFresh && this.#checked?.directory === directory) {
            return true;
        }
        const isInPlace = this.#leadsHere(directory, realDirectory);
        this.#checked = isInPlace ? { directory, at: now } : undefined;
        return isInPlace;
    }
    /** Whether it is certain that another directory is open. File systems may spell one in several ways. */
    isElsewhere(realDirectory) {
        try {
            return (0,external_node_fs_.readlinkSync)(this.#link).toLowerCase() !== realDirectory.toLowerCase();
        }
        catch {
            return false;
        }
    }
    use() {
        this.#uses += 1;
        return this;
    }
    at(name) {
        return `${this.#link}/${name}`;
    }
    release() {
        this.#uses -= 1;
        this.#closeIfIdle();
    }
    /** Closes it as soon as nobody uses it: a path of it must not come to mean another file that is open. */
    retire() {
        this.#isRetired = true;
        this.#closeIfIdle();
    }
    #leadsHere(directory, realDirectory) {
        try {
            const isReal = (0,external_node_fs_.readlinkSync)(this.#link) === realDirectory;
            return isReal && (directory === realDirectory || target_directory_isSame(directory, this.#link));
        }
        catch {
            return false;
        }
    }
    #closeIfIdle() {
        if (this.#isRetired && this.#uses === 0) {
            (0,external_node_fs_.closeSync)(this.#file);
        }
    }
}
function target_directory_isSame(first, second) {
    const [one, other] = [(0,external_node_fs_.statSync)(first, { bigint: true }), (0,external_node_fs_.statSync)(second, { bigint: true })];
    return one.ino === other.ino && one.dev === other.dev;
}

;// CONCATENATED MODULE: ./build/transfer/created-directories.js




/** The directories that a phase made for its downloads, so that those nothing arrived in can go again. */
class CreatedDirectories {
    /** By their paths: where they really are. */
    #paths = new Map();
    /** Makes the directory and all above it that are missing. Fails with `disk`. */
    async ensure(directory, realDirectory) {
        try {
            const first = await makeDirectory(directory);
            if (first !== undefined) {
                let real = realDirectory;
                for (let path = directory; path.length >= first.length; path = (0,external_node_path_.dirname)(path)) {
                    this.#paths.set(path, real);
                    real = (0,external_node_path_.dirname)(real);
                }
            }
        }
        catch (error) {
            throw (0,disk_errors/* toDiskError */.R)(error, "create", directory);
        }
    }
    /** Leaves a directory and all above it where they are: that there is nothing in it is what was asked for. */
    keep(directory) {
        for (let path = directory; this.#paths.delete(path); path = (0,external_node_path_.dirname)(path))
            ;
    }
    /** Removes those that are empty, the deepest first. */
    async removeEmpty() {
        const deepestFirst = [...this.#paths].sort(([left], [right]) => right.length - left.length);
        for (const [, real] of deepestFirst) {
            // Refused for one with something in it, which is what makes this safe.
            await removeDirectory(real).catch(() => undefined);
        }
    }
}
// A link may have been put on the way meanwhile: what is behind it is not ours to remove.
async function removeDirectory(real) {
    const parent = HeldDirectory.open((0,external_node_path_.dirname)(real));
    if (parent === undefined)
        return (0,promises_.rmdir)(real);
    try {
        if (!parent.isElsewhere((0,external_node_path_.dirname)(real)))
            await (0,promises_.rmdir)(parent.at((0,external_node_path_.basename)(real)));
    }
    finally {
        parent.retire();
    }
}
/** Makes directories, unless the signal has fired. Fails with `disk`. */
async function createDirectories(paths, signal) {
    for (const path of signal.aborted ? [] : paths) {
        await makeDirectory(path).catch((error) => {
            throw (0,disk_errors/* toDiskError */.R)(error, "create", path);
        });
    }
}
/** Makes a directory and all above it that are missing; gives the first one it made. */
async function makeDirectory(path) {
    try {
        return await (0,promises_.mkdir)(path, { recursive: true });
    }
    catch (error) {
        // Node says ENOENT of a directory it is not let make, a read-only file system's for one; asked for only the
        // first that is missing, the system says why.
        if ((0,disk_errors/* toErrno */.s)(error) === "ENOENT")
            await (0,promises_.mkdir)(await firstMissing(path));
        throw error;
    }
}
async function firstMissing(path) {
    const parent = (0,external_node_path_.dirname)(path);
    const isThere = await (0,promises_.access)(parent).then(() => true, () => false);
    return isThere || parent === path ? path : firstMissing(parent);
}

// EXTERNAL MODULE: ./build/transfer/disk-pace.js
var disk_pace = __webpack_require__(26885);
;// CONCATENATED MODULE: ./build/transfer/doubts.js
/** The runner shows ten warnings of a step (actions/runner, ActionCommandManager.cs), and others have some to tell. */
const MOST_TOLD = 5;
/** What a person should hear of objects although nothing fails: of some of them, and how many more there are. */
class Doubts {
    #onNotice;
    #count = 0;
    constructor(onNotice) {
        this.#onNotice = onNotice;
    }
    tell(text) {
        this.#count += 1;
        if (this.#count <= MOST_TOLD)
            this.#onNotice(text);
    }
    /** Tells of those that were not told. */
    close() {
        const more = this.#count - MOST_TOLD;
        if (more > 0)
            this.#onNotice(`… and ${more} more notices of this kind`);
    }
}

// EXTERNAL MODULE: ./build/transfer/breathing-space.js
var breathing_space = __webpack_require__(77899);
// EXTERNAL MODULE: ./build/transfer/linked-abort.js
var linked_abort = __webpack_require__(41742);
// EXTERNAL MODULE: ./build/transfer/move-transfer.js + 6 modules
var move_transfer = __webpack_require__(30841);
// EXTERNAL MODULE: ./build/transfer/download.js + 3 modules
var download = __webpack_require__(67956);
// EXTERNAL MODULE: ./build/transfer/locations.js
var locations = __webpack_require__(93982);
// EXTERNAL MODULE: ./build/transfer/parts.js
var parts = __webpack_require__(6508);
// EXTERNAL MODULE: ./build/transfer/upload-size.js
var upload_size = __webpack_require__(2799);
;// CONCATENATED MODULE: ./build/transfer/transfer-tasks.js




/** Has transfers moved when their turns come. What a file needs is made only then. */
function schedule(work, { scheduler, store }) {
    for (const [bucket, { large, files }] of groupByBucket(work)) {
        scheduler.addTransfers(bucket, [...toTasks(work, large, store)]);
        scheduler.addFiles(bucket, toTasks(work, files, store));
    }
}
/** Whether a transfer is moved in pieces. */
function isLarge(transfer) {
    if (transfer.direction === "upload") {
        return (0,upload_size/* isLargeUpload */.Z6)(transfer);
    }
    const { bytes } = transfer.object;
    if (transfer.direction === "download") {
        return (0,download/* isLargeDownload */.Ax)(bytes);
    }
    return bytes > ((0,locations/* isAcross */.em)(transfer) ? parts/* SINGLE_PUT_BYTES */.NZ : parts/* SINGLE_COPY_BYTES */.bO);
}
function groupByBucket(work) {
    const groups = new Map();
    for (const index of work.indices) {
        const transfer = work.transfers[index];
        if (transfer !== undefined) {
            const bucket = (0,locations/* toBucket */.U)(transfer);
            const group = groups.get(bucket) ?? { large: [], files: [] };
            groups.set(bucket, group);
            (isLarge(transfer) ? group.large : group.files).push(index);
        }
    }
    return groups;
}
function* toTasks({ transfers, move }, indices, store) {
    for (const index of indices) {
        const transfer = transfers[index];
        if (transfer !== undefined) {
            yield { ...toNeeds(transfer, store), run: (grant) => move({ transfer, index, grant }) };
        }
    }
}
// A large transfer moves its bytes with requests of their own.
function toNeeds(transfer, store) {
    const totalBytes = toTotalBytes(transfer);
    if (isLarge(transfer)) {
        const bufferBytes = transfer.direction === "upload" ? (0,upload_size/* toLargeBufferBytes */._k)(transfer, store) : 0;
        return { totalBytes, bytes: 0, bufferBytes };
    }
    const bufferBytes = toBufferBytes(transfer);
    return { totalBytes, bytes: totalBytes, bufferBytes };
}
function toTotalBytes(transfer) {
    if (transfer.direction !== "upload")
        return transfer.object.bytes;
    return transfer.update === undefined ? transfer.bytes : 0;
}
function toBufferBytes(transfer) {
    switch (transfer.direction) {
        case "download":
            return (0,download/* toDownloadBufferBytes */.NW)(transfer.object.bytes);
        case "upload":
            return (0,upload_size/* toUploadBufferBytes */.Aq)(transfer);
        default:
            // A store copies by itself.
            return (0,locations/* isAcross */.em)(transfer) ? transfer.object.bytes : 0;
    }
}

// EXTERNAL MODULE: ./build/transfer/unpacked-place.js
var unpacked_place = __webpack_require__(85629);
;// CONCATENATED MODULE: ./build/transfer/early-downloads.js





/**
 * Downloads that are fetched while the plan is still being made, and wait for their names. Nothing is kept of those
 * whose results were handed over.
 */
class EarlyDownloads {
    #context;
    #records = new Map();
    constructor(context) {
        this.#context = context;
    }
    /** Fetches them when their turns come. */
    begin(downloads) {
        for (const download of downloads) {
            this.#records.set(download, toRecord());
        }
        const move = (turn) => this.#fetch(turn);
        schedule({ transfers: downloads, indices: downloads.keys(), move }, this.#context);
    }
    /**
     * Its result if it has one, `coming` if `onEnd` will be told of it, nothing if it was never begun. `index` is what
     * `onEnd` knows it by.
     */
    claim(download, index, onEnd) {
        const record = this.#records.get(download);
        if (record === undefined) {
            return undefined;
        }
        if (record.result !== undefined) {
            this.#records.delete(download);
            return record.result;
        }
        record.onEnd = onEnd;
        record.index = index;
        return "coming";
    }
    /** Gives up all that nobody has claimed: settles when nothing of it is left. */
    async discard() {
        const unclaimed = [...this.#records.values()].filter(({ onEnd }) => onEnd === undefined);
        const ends = unclaimed.map(giveUp);
        const space = new breathing_space/* BreathingSpace */.z();
        for (const end of ends) {
            const result = await end;
            if (result?.status === "fetched") {
                await (0,unpacked_place/* giveUpPlace */.E)(result.file, this.#context);
            }
            await space.pause();
        }
    }
    async #fetch({ transfer, grant }) {
        const record = this.#records.get(transfer);
        if (record?.state === "waiting") {
            record.state = "running";
            const stop = isLarge(transfer) ? new linked_abort/* LinkedAbort */._(this.#context.signal) : undefined;
            record.stop = stop;
            const context = stop ? { ...this.#context, signal: stop.signal } : this.#context;
            const result = await (0,move_transfer/* fetchTransfer */.IP)(transfer, grant, context);
            stop?.unlink();
            record.state = "ended";
            if (record.onEnd === undefined) {
                record.result = result;
            }
            else {
                this.#records.delete(transfer);
                record.onEnd(result, record.index);
            }
        }
    }
}
function toRecord() {
    return { state: "waiting", result: undefined, onEnd: undefined, index: -1, stop: undefined };
}
function giveUp(record) {
    if (record.state === "running") {
        return new Promise((resolve) => {
            record.onEnd = resolve;
            record.stop?.abort();
        });
    }
    record.state = "given up";
    record.onEnd = () => undefined;
    return record.result;
}

// EXTERNAL MODULE: ./build/file-attributes.js
var file_attributes = __webpack_require__(25148);
;// CONCATENATED MODULE: ./build/transfer/attributes/held-links.js

/** Whether a download is to become a link: its object is empty and tells where to. */
function isLink(result) {
    if (result.status === "failed" || result.file.download.linkRoot === undefined)
        return false;
    const { linkTarget } = (0,file_attributes/* readAttributes */.wb)(result.arrival.metadata).attributes;
    return linkTarget !== undefined && result.arrival.bytes === 0;
}
/** Downloads that become links wait until all other transfers of the plan are over: nothing is written past a link. */
class HeldLinks {
    #held = [];
    #make;
    #missing;
    /** `count`: transfers of the plan. `make` is called once, if there are links. */
    constructor(count, make) {
        this.#missing = count;
        this.#make = make;
    }
    hold(link) {
        this.#held.push(link);
        this.#makeWhenLast();
    }
    /** Another transfer is over. */
    settle() {
        this.#missing -= 1;
        this.#makeWhenLast();
    }
    #makeWhenLast() {
        if (this.#held.length > 0 && this.#missing === this.#held.length)
            this.#make(this.#held);
    }
}

;// CONCATENATED MODULE: ./build/transfer/late-transfers.js
/** The transfers of a plan that begin only when all others of their entry have arrived. */
class LateTransfers {
    #groups;
    #late;
    #ending;
    #transfers;
    /** `transfers` are all of the plan. */
    constructor(plan, transfers, ending) {
        this.#transfers = transfers;
        this.#groups = toGroups(plan);
        this.#late = new Set(this.#groups.flatMap(({ late }) => late));
        this.#ending = ending;
    }
    has(index) {
        return this.#late.has(index);
    }
    /** Begins those that have nothing to wait for. */
    start() {
        for (const group of this.#groups)
            if (group.missing === 0)
                this.#ending.begin(group.late);
    }
    /** Tells of a transfer that is over. */
    settle(index, { status }) {
        const group = this.#groups.find(({ start, end }) => index >= start && index < end);
        if (group === undefined || this.#late.has(index))
            return;
        group.missing -= 1;
        if (status === "failed")
            group.failed += 1;
        if (group.missing > 0)
            return;
        if (group.failed === 0 || this.#ending.signal.aborted)
            this.#ending.begin(group.late);
        else
            this.#giveUp(group);
    }
    #giveUp({ late, failed }) {
        const others = failed === 1 ? "one file did" : `${failed} files did`;
        const reason = `${others} not arrive that it may need, so what was there stays`;
        const skipped = { status: "skipped", cause: "others-failed", reason };
        for (const index of late) {
            const transfer = this.#transfers[index];
            if (transfer)
                this.#ending.giveUp(index, { ...skipped, transfer });
        }
    }
}
function toGroups({ entries }) {
    const groups = [];
    let start = 0;
    for (const { transfers, late } of entries) {
        const end = start + transfers.length;
        if (late !== undefined && late.size > 0) {
            const indices = transfers.flatMap((one, at) => (late.has(one) ? [start + at] : []));
            const missing = transfers.length - indices.length;
            groups.push({ start, end, late: indices, missing, failed: 0 });
        }
        start = end;
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/transfer/results.js
/** The results of a plan's transfers, which come in any order. */
class Results {
    /** In the plan's order. */
    list;
    /** Settles when all are there. */
    complete;
    #onEvent;
    #missing;
    #finish = () => undefined;
    constructor(count, onEvent) {
        this.list = new Array(count);
        this.#missing = count;
        this.#onEvent = onEvent;
        this.complete = new Promise((resolve) => {
            this.#finish = resolve;
        });
        this.#finishIfComplete();
    }
    settle(index, result) {
        this.list[index] = result;
        this.#missing -= 1;
        this.#onEvent({ type: "finished", result });
        this.#finishIfComplete();
    }
    #finishIfComplete() {
        if (this.#missing === 0) {
            this.#finish();
        }
    }
}

;// CONCATENATED MODULE: ./build/transfer/move-all.js






/** Moves all transfers of a plan and gives their results in its order; those fetched early take their names. */
async function moveAll(plan, moving) {
    const { early, context, onEvent } = moving;
    const transfers = plan.entries.flatMap((entry) => entry.transfers);
    const results = new Results(transfers.length, onEvent);
    const links = new HeldLinks(transfers.length, (held) => {
        void makeHeld(held, context, (index, result) => results.settle(index, result));
    });
    const name = async (result, index) => {
        if (isLink(result))
            links.hold({ fetched: result, index });
        else
            settle(index, await (0,move_transfer/* nameDownload */.aN)(result, context));
    };
    const nameComing = (result, index) => void name(result, index);
    const begin = (indices) => schedule({ transfers, indices, move }, context);
    const late = new LateTransfers(plan, transfers, {
        begin,
        giveUp: (index, result) => settle(index, result),
        signal: context.signal,
    });
    const move = async ({ transfer, index, grant }) => {
        if (transfer.direction === "download") {
            await name(await (0,move_transfer/* fetchTransfer */.IP)(transfer, grant, context), index);
        }
        else {
            settle(index, await (0,move_transfer/* moveToStore */.wI)(transfer, grant, context));
        }
    };
    const settle = (index, result) => {
        results.settle(index, result);
        links.settle();
        late.settle(index, result);
    };
    const { fetched, fresh, archived } = sortOut(transfers, late, (download, index) => early.claim(download, index, nameComing));
    begin(fresh);
    const restores = awaitAll(plan, archived, context, {
        onBack: begin,
        onLost: ({ download, index }, error) => settle(index, (0,move_transfer/* toFailed */.VQ)(error, download, context.signal)),
    });
    late.start();
    await Promise.all([nameAll(fetched, name), early.discard(), restores, results.complete]);
    return results.list;
}
/** All but the late ones, and those that were begun early and go on; `claim` tells what became of those. */
function sortOut(transfers, late, claim) {
    const fetched = [];
    const fresh = [];
    const archived = [];
    for (const [index, transfer] of transfers.entries()) {
        if (late.has(index))
            continue;
        const claimed = transfer.direction === "download" ? claim(transfer, index) : undefined;
        if (move_all_isArchived(transfer)) {
            archived.push({ download: transfer, index });
        }
        else if (claimed === undefined) {
            fresh.push(index);
        }
        else if (claimed !== "coming") {
            fetched.push({ index, result: claimed });
        }
    }
    return { fetched, fresh, archived };
}
function move_all_isArchived(transfer) {
    return transfer.direction === "download" && transfer.archive !== undefined;
}
/** Each entry waits by itself, as long as it wants to, whatever its rules make of it for some of its files. */
async function awaitAll(plan, archived, context, listener) {
    if (archived.length === 0) {
        return;
    }
    const { awaitRestores } = await __webpack_require__.e(/* import() */ 6794).then(__webpack_require__.bind(__webpack_require__, 16794));
    const waits = [];
    let start = 0;
    for (const { entry, archived: own = [] } of plan.entries) {
        if (entry.direction === "download" && own.length > 0) {
            const waiting = archived.slice(start, start + own.length);
            waits.push(awaitRestores(entry, waiting, context, listener));
            start += own.length;
        }
    }
    await Promise.all(waits);
}
async function makeHeld(links, context, settle) {
    const { makeSymlinks } = await __webpack_require__.e(/* import() */ 4994).then(__webpack_require__.bind(__webpack_require__, 84994));
    await makeSymlinks(links, context, settle);
}
/** As many as the thread pool has threads, which does the work where the disk is slow. */
const NAMING_LANES = 4;
/** Empties `fetched`: a result takes the place of each. */
async function nameAll(fetched, name) {
    const runLane = async () => {
        const space = new breathing_space/* BreathingSpace */.z();
        for (let one = fetched.pop(); one !== undefined; one = fetched.pop()) {
            await name(one.result, one.index);
            await space.pause();
        }
    };
    await Promise.all(Array.from({ length: NAMING_LANES }, runLane));
}

// EXTERNAL MODULE: ./build/transfer/scheduler.js + 3 modules
var transfer_scheduler = __webpack_require__(85947);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/transfer/scratch-directory.js




/** A directory for files that nobody but a run sees. It is made when it is needed first. */
class ScratchDirectory {
    #temporary;
    #made;
    /** `temporary`: the runner's own temporary directory. */
    constructor(temporary) {
        this.#temporary = temporary;
    }
    /** A path where there is no file, with links resolved. Fails with `disk`. */
    async newPath() {
        this.#made ??= this.#make();
        return (0,external_node_path_.join)(await this.#made, (0,external_node_crypto_.randomUUID)());
    }
    /** Removes what is left. Never fails: the runner empties its directory when the job ends. */
    async remove() {
        const directory = await this.#made?.catch(() => undefined);
        if (directory !== undefined) {
            await (0,promises_.rm)(directory, { recursive: true, force: true }).catch(() => undefined);
        }
    }
    async #make() {
        const directory = (0,external_node_path_.join)(this.#temporary, "s3-staging", (0,external_node_crypto_.randomUUID)());
        try {
            await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
            return await (0,promises_.realpath)(directory);
        }
        catch (error) {
            throw (0,disk_errors/* toDiskError */.R)(error, "write", directory);
        }
    }
}

;// CONCATENATED MODULE: ./build/transfer/stored-differences.js
/** Whether an upload said anything that a store may ignore without refusing it, and that HEAD tells. */
function asksAnything({ headers, terms }) {
    return terms?.customerKey !== undefined || OPTIONS.some((name) => headers[name] !== undefined);
}
const OPTIONS = [
    "cacheControl",
    "contentDisposition",
    "contentEncoding",
    "contentLanguage",
    "expires",
    "websiteRedirect",
    "tags",
    "storageClass",
    "encryption",
    "retention",
    "legalHold",
    "checksumAlgorithm",
];
/** What the store keeps of an object otherwise than was asked. */
function* findDifferences({ headers: asked, terms }, found) {
    const { headers: kept } = found;
    // What was asked, and what is stored.
    const pairs = {
        "cache-control": [asked.cacheControl, kept.cacheControl],
        "content-disposition": [asked.contentDisposition, kept.contentDisposition],
        "content-encoding": [asked.contentEncoding, kept.contentEncoding],
        "content-language": [asked.contentLanguage, kept.contentLanguage],
        expires: [toSecond(asked.expires), toSecond(kept.expires)],
        "website-redirect": [asked.websiteRedirect, kept.websiteRedirect],
        tags: [countText(Object.keys(asked.tags ?? {}).length), countText(found.tagsCount)],
        // Only another class than the usual is told.
        "storage-class": [asked.storageClass, found.storageClass ?? "STANDARD"],
        encryption: [
            terms?.customerKey ? "customer" : asked.encryption?.type,
            found.hasCustomerKey ? "customer" : kept.encryption?.type,
        ],
        "retention-mode": [asked.retention?.mode, found.retention?.mode],
        "retain-until": [toSecond(asked.retention?.until), toSecond(found.retention?.until)],
        "legal-hold": [onText(asked.legalHold), onText(found.legalHold)],
        "checksum-algorithm": [asked.checksumAlgorithm, checksumText(asked, found)],
    };
    for (const [option, [wanted, stored]] of Object.entries(pairs)) {
        if (wanted !== undefined && wanted !== stored)
            yield { option, asked: wanted, stored };
    }
}
// Stores keep times to the second.
function toSecond(time) {
    const date = new Date(time ?? Number.NaN);
    if (Number.isNaN(date.getTime()))
        return undefined;
    date.setUTCMilliseconds(0);
    return date.toISOString();
}
function countText(tags) {
    return tags ? `${tags} in all` : undefined;
}
function onText(isOn) {
    return isOn ? "true" : undefined;
}
function checksumText({ checksumAlgorithm }, { checksums }) {
    const algorithms = checksums.map(({ algorithm }) => algorithm);
    return algorithms.find((algorithm) => algorithm === checksumAlgorithm) ?? algorithms[0];
}

;// CONCATENATED MODULE: ./build/transfer/stored-check.js



/** Compares what a store keeps of a phase's uploads with what they asked for, where the store may ignore it quietly. */
class StoredCheck {
    #findings = new Map();
    /** Why objects cannot be looked at; then no more are. */
    #obstacle;
    /** Whether a look at the object of an upload can tell anything. */
    isWorthwhile({ location }, { headers }, { store }) {
        return (this.#obstacle === undefined &&
            store.mayIgnore(location) &&
            asksAnything({ headers, terms: location.terms }));
    }
    /** Looks at an object that has arrived, by one HEAD request. Never fails: the object is there. */
    async look(upload, sent, context) {
        const { scheduler, store, signal } = context;
        const { location } = upload;
        const call = { bucket: location.bucket, bufferBytes: 0 };
        try {
            const found = await scheduler.run(call, () => store.head(location, signal));
            // Of what somebody else wrote since, nobody knows what it was to be.
            if (found.etag !== sent.stored.etag)
                return;
            const asked = { headers: sent.headers, terms: location.terms };
            for (const difference of findDifferences(asked, found)) {
                this.#note(difference, (0,object_address/* objectUri */.WE)(location));
            }
        }
        catch (error) {
            if (error instanceof errors/* StagingError */.Q && error.code !== "cancelled")
                this.#obstacle ??= error;
        }
    }
    /** One sentence for each option of which the store took no notice. */
    warnings() {
        const told = Array.from(this.#findings.values(), warningOf);
        return this.#obstacle === undefined ? told : [...told, obstacleText(this.#obstacle)];
    }
    #note(difference, uri) {
        const known = this.#findings.get(difference.option);
        if (known === undefined)
            this.#findings.set(difference.option, { ...difference, uri, count: 1 });
        else
            known.count += 1;
    }
}
function warningOf({ option, asked, stored = "nothing", uri, count }) {
    const others = count === 1 ? "" : `, and ${count - 1} more ${count === 2 ? "object" : "objects"}`;
    return `The store took no notice of \`${option}\`: asked ${asked}, stored ${stored}, in ${uri}${others}\nLeave the option out, or use a store that knows it`;
}
function obstacleText({ message }) {
    return `Whether the store heeds what the uploads say could not be seen: ${message}\nAllow \`s3:GetObject\`, or look at an object yourself`;
}

;// CONCATENATED MODULE: ./build/transfer/sweep-uploads.js
/** Removes unfinished uploads that nobody goes on with from the buckets that a plan writes to; ends with the function it gives. */
function sweepUploads(plan, { store, signal, scheduler }) {
    const sweeps = [...writtenBuckets(plan)].map(([bucket, terms]) => store.sweepUploads({
        bucket,
        terms,
        inTurn: (work) => scheduler.run({ bucket, bufferBytes: 0 }, work),
    }, signal));
    return async () => {
        await Promise.all(sweeps.map((sweep) => sweep.end()));
    };
}
/**
 * The ids of those in which anything could be made, and where all that could is there already, with the terms of one of
 * their entries. What was encrypted with which key nobody knows, and to abort takes none.
 */
function writtenBuckets({ entries }) {
    const buckets = new Map();
    for (const { entry, isOff, failure } of entries) {
        const isWritten = entry.direction !== "download" && isOff === undefined;
        if (!isWritten || failure !== undefined)
            continue;
        const { customerKey: _, ...terms } = entry.terms ?? {};
        const { bucket } = entry.to;
        buckets.set(bucket, { ...buckets.get(bucket), ...terms });
    }
    return buckets;
}

// EXTERNAL MODULE: ./build/transfer/planned-place.js
var planned_place = __webpack_require__(34554);
;// CONCATENATED MODULE: ./build/transfer/target-directories.js





/** Directories kept open at once beside those in use; the least recently opened makes room. */
const MOST_HELD = 64;
/** The directories that downloads go to: made once, checked each time. */
class TargetDirectories {
    #created = new CreatedDirectories();
    #held = new Map();
    /** Those that cannot be kept open. */
    #unheld = new Set();
    #opening = new Map();
    /**
     * The directory of a download, made if it is missing. Fails with `path-refused` when the path leads elsewhere
     * than the plan found, and with `disk`.
     */
    open(download) {
        const path = (0,external_node_path_.dirname)(download.path);
        const held = this.#held.get(path);
        if (held?.isInPlace(download)) {
            return held.use();
        }
        return this.#unheld.has(path)
            ? this.#makeAndOpen(path, download)
            : this.#openAnew(path, download);
    }
    /**
     * The same, where the directory turned out to be gone although it had just been there: another step that works in
     * this workspace made it, got nothing for it and removed it.
     */
    reopen(download) {
        const path = (0,external_node_path_.dirname)(download.path);
        this.#retire(path);
        this.#unheld.delete(path);
        return this.open(download);
    }
    /** Leaves it there, if nothing ever comes into it as well. */
    keep(directory) {
        this.#created.keep(directory);
    }
    /** Removes those made here that are empty. Nothing is to be opened any more. */
    async close() {
        for (const path of [...this.#held.keys()]) {
            this.#retire(path);
        }
        await this.#created.removeEmpty();
    }
    async #openAnew(path, download) {
        // One download opens a directory; the others wait for that and share it.
        for (let other = this.#opening.get(path); other !== undefined; other = this.#opening.get(path)) {
            await other;
            const held = this.#held.get(path);
            if (held?.isInPlace(download)) {
                return held.use();
            }
        }
        const opening = this.#makeAndOpen(path, download);
        const isOver = opening.then(() => undefined, () => undefined);
        this.#opening.set(path, isOver);
        try {
            return await opening;
        }
        finally {
            this.#opening.delete(path);
        }
    }
    async #makeAndOpen(path, download) {
        this.#retire(path);
        // Before a directory is made, and before anything is made in it.
        await (0,planned_place/* assertTargetInPlace */.Kk)(download);
        await this.#created.ensure(path, download.realDirectory);
        await (0,planned_place/* assertTargetInPlace */.Kk)(download);
        const held = openHeld(download);
        if (held?.isInPlace(download)) {
            this.#hold(path, held);
            return held.use();
        }
        const isElsewhere = held?.isElsewhere(download.realDirectory) ?? false;
        held?.retire();
        // It was swapped after the check, and what is opened by its path could be anywhere.
        if (isElsewhere)
            throw (0,planned_place/* toMovedError */.t$)(`write ${download.path}`);
        this.#unheld.add(path);
        return namedDirectory(path);
    }
    #hold(path, held) {
        // Where a path could not be kept open for a while, several may come to hold it at once.
        this.#retire(path);
        this.#unheld.delete(path);
        const [oldest] = this.#held.keys();
        if (oldest !== undefined && this.#held.size >= MOST_HELD) {
            this.#retire(oldest);
        }
        this.#held.set(path, held);
    }
    #retire(path) {
        this.#held.get(path)?.retire();
        this.#held.delete(path);
    }
}
function openHeld(download) {
    try {
        return HeldDirectory.open(download.realDirectory);
    }
    catch (error) {
        if ((0,disk_errors/* toErrno */.s)(error) === "ENOENT")
            throw (0,disk_errors/* toDiskError */.R)(error, "write", download.path);
        throw (0,planned_place/* toMovedError */.t$)(`write ${download.path}`);
    }
}

;// CONCATENATED MODULE: ./build/transfer/turns.js
/** Lets some works go on at once; the others wait for their turn, in order. */
class Turns {
    #free;
    #waiting = [];
    /** `count`: how many go on at once; at least 1. */
    constructor(count) {
        this.#free = count;
    }
    async run(work) {
        if (this.#free > 0) {
            this.#free -= 1;
        }
        else {
            await new Promise((resolve) => this.#waiting.push(resolve));
        }
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next === undefined) {
                this.#free += 1;
            }
            else {
                next();
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/transfer/open-run.js














/** As many as the thread pool has threads, which does the work. */
const EXPANSIONS = 4;
/** Begins a run; no request is made before the first transfer is known. */
function openRun(options) {
    const { store, onEvent } = options;
    const stop = new linked_abort/* LinkedAbort */._(options.signal);
    const { signal } = stop;
    const scheduler = new transfer_scheduler/* Scheduler */._(options);
    const stopWatching = store.watchRetries(({ bucket, isThrottled }) => {
        if (isThrottled)
            scheduler.throttle(bucket);
    });
    const context = createContext(options, scheduler, signal);
    const early = new EarlyDownloads(context);
    const end = async () => {
        await early.discard();
        await context.directories.close();
        await context.scratch.remove();
        context.doubts.close();
        stopWatching();
        stop.unlink();
    };
    return {
        begin: (downloads) => early.begin(downloads),
        restore: async (plan) => {
            if (plan.entries.every(({ archived }) => archived === undefined)) {
                return plan;
            }
            const { askForRestores } = await __webpack_require__.e(/* import() */ 1229).then(__webpack_require__.bind(__webpack_require__, 91229));
            return await askForRestores(plan, context);
        },
        finish: async (plan) => {
            const endSweeps = sweepUploads(plan, context);
            try {
                await createDirectories(plan.directories, signal);
                const results = await moveAll(plan, { early, context, onEvent });
                for (const warning of context.storedCheck.warnings())
                    context.onNotice(warning);
                return results;
            }
            finally {
                await endSweeps();
                await end();
            }
        },
        abandon: () => {
            stop.abort();
            return end();
        },
    };
}
function createContext({ store, temporary = (0,external_node_os_.tmpdir)(), onEvent, secretGuard }, scheduler, signal) {
    const onNotice = (text) => onEvent({ type: "notice", text });
    return {
        store,
        canaries: new Canaries(),
        scheduler,
        signal,
        secretGuard,
        directories: new TargetDirectories(),
        pace: new disk_pace/* DiskPace */.F(),
        expansions: new Turns(EXPANSIONS),
        scratch: new ScratchDirectory(temporary),
        storedCheck: new StoredCheck(),
        onProgress: (bytes) => onEvent({ type: "progress", bytes }),
        onRetry: (retry) => onEvent({ type: "retry", retry }),
        onRestoring: (progress) => onEvent({ type: "restoring", progress }),
        doubts: new Doubts(onNotice),
        onNotice,
    };
}

;// CONCATENATED MODULE: ./build/stage/phase-transfers.js




const PROGRESS_INTERVAL_MILLISECONDS = 10_000;
/** The transfers of a phase, and what its log tells of them while they go on. */
class PhaseTransfers {
    #context;
    #run;
    #startedAt = 0;
    #bytes = 0;
    /** As of the last line. */
    #toldBytes = -1;
    /** Entries whose objects are being restored, which can take hours without a byte. */
    #restoring = new Set();
    /** Absent while the plan is being made. */
    #totalBytes;
    #ticker;
    #end;
    /** Nothing moves yet. */
    constructor(context) {
        const { store, signal, inputs, secretGuard, isHurried = false } = context;
        this.#context = context;
        this.#run = openRun({
            store,
            signal,
            secretGuard,
            isHurried,
            temporary: context.host.temporary,
            maxConcurrency: inputs["max-concurrency"],
            maxMemoryBytes: inputs["max-memory"],
            onEvent: (event) => this.#tell(event),
        });
    }
    /** Fetches downloads of a plan that is being made; see `Run.begin`. */
    begin(downloads) {
        // An entry may still be planned when its phase has been given up.
        if (this.#end)
            return;
        this.#startTicking();
        this.#run.begin(downloads);
    }
    /** Has archived objects restored; see `Run.restore`. */
    restore(plan) {
        return this.#run.restore(plan);
    }
    /** Moves what the plan names; see `Run.finish`. */
    async finish(plan) {
        this.#totalBytes = (0,phase_report/* totals */.Sd)({ plan, results: [] }).plannedBytes;
        this.#startTicking();
        const results = this.#run.finish(plan);
        this.#end = results;
        return results;
    }
    /** Ends the transfers: what has begun and was not finished is given up. Asking again changes nothing. */
    async close() {
        clearInterval(this.#ticker);
        this.#end ??= this.#run.abandon();
        await this.#end;
    }
    #startTicking() {
        if (this.#ticker)
            return;
        this.#startedAt = performance.now();
        this.#ticker = setInterval(() => this.#tick(), PROGRESS_INTERVAL_MILLISECONDS);
    }
    #tick() {
        if (this.#restoring.size > 0 && this.#bytes === this.#toldBytes)
            return;
        this.#toldBytes = this.#bytes;
        const milliseconds = performance.now() - this.#startedAt;
        const progress = { bytes: this.#bytes, totalBytes: this.#totalBytes, milliseconds };
        this.#context.host.info(progressLine(progress));
    }
    #tell(event) {
        const { host } = this.#context;
        if (event.type === "progress")
            this.#bytes += event.bytes;
        else if (event.type === "retry")
            host.info(retryLine(event.retry));
        else if (event.type === "restoring")
            this.#tellRestore(event.progress);
        else if (event.type === "notice")
            host.warning(event.text);
        else if (host.hasDebugLog)
            host.debug(resultLine(event.result));
    }
    #tellRestore(progress) {
        const { entry, waiting } = progress;
        if (waiting > 0)
            this.#restoring.add(entry);
        else
            this.#restoring.delete(entry);
        this.#context.host.info(restoreLine(progress));
    }
}

;// CONCATENATED MODULE: ./build/stage/run-phase.js



/**
 * Plans a phase, tells the plan, has archived objects restored, moves the bytes and tells what happened. Fails when
 * nothing may move at all.
 */
async function runPhase(asked, context) {
    const { host, inputs } = context;
    const dryRun = inputs["dry-run"];
    const startedAt = performance.now();
    const lockFile = asked.lock ? await openLock(asked.lock, host) : undefined;
    host.startGroup(`s3-staging: ${asked.title}`);
    if (asked.entries.some(mayBeMany))
        await boundHeap();
    const isHurried = asked.jobStatus === "cancelled";
    const transfers = dryRun ? undefined : new PhaseTransfers({ ...context, isHurried });
    try {
        const planned = await planPhase(asked, { ...context, lock: lockFile?.lock, lockPath: lockFile?.realPath }, transfers && beginEarly(asked, context, transfers));
        for (const line of planLines({ plan: planned, dryRun }))
            host.info(line);
        const isHeld = ({ entries }) => !dryRun && entries.some((entry) => holdsPhase(entry, asked, inputs));
        const plan = transfers && !isHeld(planned) ? await transfers.restore(planned) : planned;
        if (isHeld(plan))
            host.info("Nothing is transferred: `before` begins only when every entry can run");
        const moved = transfers && !isHeld(plan) ? await carryOut(plan, transfers, context) : NOTHING;
        const milliseconds = performance.now() - startedAt;
        const links = await linksTo({ plan, dryRun, ...moved }, context);
        const done = { plan, ...moved, dryRun, milliseconds, ...(links && { links }) };
        const report = await withManifest(done, asked.manifest, context);
        for (const line of resultLines(report))
            host.info(line);
        await lockFile?.writeFirst(report);
        return report;
    }
    finally {
        try {
            await transfers?.close();
        }
        finally {
            host.endGroup();
        }
    }
}
async function openLock(path, host) {
    const { PhaseLock } = await __webpack_require__.e(/* import() */ 7913).then(__webpack_require__.bind(__webpack_require__, 77913));
    return PhaseLock.open(path, host);
}
async function withManifest(report, location, context) {
    if (location === undefined)
        return report;
    const { writeManifest } = await __webpack_require__.e(/* import() */ 7554).then(__webpack_require__.bind(__webpack_require__, 77554));
    return { ...report, manifest: await writeManifest(report, location, context) };
}
async function linksTo(moved, context) {
    const isAsked = moved.plan.entries.some(({ entry }) => entry.presignSeconds !== undefined);
    if (!isAsked || moved.dryRun)
        return undefined;
    const { presignLinks } = await __webpack_require__.e(/* import() */ 6721).then(__webpack_require__.bind(__webpack_require__, 86721));
    return await presignLinks(moved, context);
}
/** Whether an entry can come to more than one file: plans of thousands leave much garbage. */
function mayBeMany(entry) {
    if (entry.direction !== "upload")
        return entry.from.kind !== "object";
    return entry.to.kind === "prefix" || entry.archive !== undefined;
}
async function boundHeap() {
    const { boundHeapGrowth } = await __webpack_require__.e(/* import() */ 5812).then(__webpack_require__.bind(__webpack_require__, 35812));
    boundHeapGrowth();
}
/**
 * Lets downloads begin while their listing goes on, until an entry shows that nothing is to move. Not beside uploads,
 * which would find half a file where they search.
 */
function beginEarly(asked, { host, inputs }, transfers) {
    if (asked.entries.some(({ direction }) => direction === "upload"))
        return undefined;
    const begun = new Set();
    let isHeld = false;
    return {
        onPlaced: (entry, downloads) => {
            if (isHeld || downloads.length === 0)
                return;
            if (!begun.has(entry))
                host.info(earlyStartLine(entry, downloads.length));
            begun.add(entry);
            transfers.begin(downloads);
        },
        onFailed: (planned) => {
            if (isHeld || !holdsPhase(planned, asked, inputs))
                return;
            isHeld = true;
            // The end of the phase waits for it as well, and tells of its failure.
            transfers.close().catch(() => undefined);
        },
    };
}
const NOTHING = { results: [] };
/** Moves everything, then does what follows. */
async function carryOut(plan, transfers, context) {
    const results = await transfers.finish(plan);
    const isMore = plan.entries.some(({ entry, pruning }) => pruning ?? (entry.direction !== "download" && entry.invalidate));
    if (!isMore)
        return { results };
    const { finishPublishing } = await __webpack_require__.e(/* import() */ 8327).then(__webpack_require__.bind(__webpack_require__, 68327));
    return { results, ...(await finishPublishing(plan, results, context)) };
}
function planPhase(asked, context, listener) {
    const { host, inputs, store, signal, secretGuard, lock, lockPath } = context;
    return makePlan(asked.entries, {
        phase: asked.phase,
        ...(asked.connections && { connections: asked.connections }),
        jobStatus: asked.jobStatus,
        lock,
        lockPath,
        manifest: asked.manifest,
        withheld: asked.withheld,
        store,
        signal,
        secretGuard,
        workspace: host.workspace,
        temporary: host.temporary,
        provenance: host.provenance,
        allowPaths: inputs["allow-paths"],
        includeHiddenFiles: inputs["include-hidden-files"],
        ifNoFilesFound: inputs["if-no-files-found"],
        maxConcurrency: inputs["max-concurrency"],
        ...(listener === undefined ? {} : { listener }),
    });
}
/**
 * A job that lacks one of its inputs cannot work, so an entry of `before` that cannot run holds all the others;
 * `after` is the last chance to save results, so there the others go on.
 */
function holdsPhase({ entry, failure }, { phase }, inputs) {
    const isFatal = (entry.onError ?? inputs["on-error"]) === "fail";
    return failure !== undefined && phase === "before" && isFatal;
}

// EXTERNAL MODULE: ./build/stage/used-buckets.js
var used_buckets = __webpack_require__(73594);
;// CONCATENATED MODULE: ./build/stage/run-with-store.js






/** Runs a phase, and beside it the preflight of the next. One of them is there. */
async function runWithStore(asked, step, context, { preflight, noted = [] } = {}) {
    const { inputs } = step;
    const policies = await (0,step_policies/* findPolicies */.O)([asked], step, context);
    const { connections = new Map() } = asked;
    const buckets = [...(0,used_buckets/* usedBuckets */.$)(asked), ...(preflight?.buckets ?? [])];
    const sessionPolicies = await narrowSessions(asked, step, context, preflight !== undefined);
    const store = await openListened({ buckets, connections, sessionPolicies }, inputs, context);
    const known = new Set(noted.map(([label]) => label));
    const lookForAskers = () => (0,askers/* findAskers */.h)({ buckets, connections, asked: known }, store, context.signal);
    try {
        const isLenient = inputs["on-missing-credentials"] === "skip";
        const withheld = isLenient ? await findWithheld(lookForAskers, context) : undefined;
        preflight?.begin(store, withheld);
        const outcome = await runEntries({ ...asked, withheld: withheld?.reasonOf }, inputs, {
            ...context,
            store,
            policies,
        });
        await preflight?.end();
        // A cancelled job has no time to look for anybody.
        const isOver = context.signal.aborted || inputs["dry-run"];
        const isIdle = preflight === undefined && outcome !== undefined && hasRunNothing(outcome);
        return { outcome, withheld, askers: isOver || isIdle ? undefined : await lookForAskers() };
    }
    finally {
        await preflight?.end();
        store.close();
    }
}
/** Whether no entry of the phase was carried out, so that nobody had to be there. */
function hasRunNothing({ report: { plan, manifest } }) {
    return manifest === undefined && plan.entries.every(({ isOff }) => isOff !== undefined);
}
async function openListened(use, inputs, { host, openStore }) {
    let isUnnarrowed = false;
    const listener = {
        onNotice: (text) => host.notice(text),
        onSecret: (secret) => host.mask(secret),
        onInfo: (text) => host.info(text),
        onUnnarrowed: () => {
            // Each session of a long phase finds it out anew.
            if (!isUnnarrowed)
                host.notice(UNNARROWED);
            isUnnarrowed = true;
        },
    };
    const store = await openStore(inputs, { ...use, listener });
    store.watchRetries((retry) => host.info(retryLine(retry)));
    return store;
}
/** Nothing has to be kept out of what is not uploaded. */
async function openGuard(asked, inputs, host) {
    if (asked.entries.every(({ direction }) => direction !== "upload"))
        return undefined;
    const { openSecretGuard } = await __webpack_require__.e(/* import() */ 3993).then(__webpack_require__.bind(__webpack_require__, 33993));
    return await openSecretGuard(asked, inputs, host);
}
async function findWithheld(lookForAskers, { host }) {
    const { withhold } = await __webpack_require__.e(/* import() */ 5154).then(__webpack_require__.bind(__webpack_require__, 15154));
    return withhold(await lookForAskers(), host);
}
async function runEntries(asked, inputs, { host, signal, store, policies, }) {
    if (asked.entries.length === 0)
        return undefined;
    const secretGuard = await openGuard(asked, inputs, host);
    const report = await runPhase(asked, { host, inputs, store, signal, secretGuard });
    return { report, title: asked.title, link: (location) => store.link(location), policies };
}


/***/ }),

/***/ 73594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ usedBuckets),
/* harmony export */   H: () => (/* binding */ bucketsOf)
/* harmony export */ });
/** The ids of the buckets that a phase works with, or the origins of web addresses. */
function usedBuckets({ entries, manifest }) {
    const buckets = entries.flatMap(bucketsOf);
    return manifest ? [...buckets, manifest.bucket] : buckets;
}
/** Those of one entry: where it reads, then where it writes. */
function bucketsOf(entry) {
    if (entry.direction === "download")
        return [entry.from.bucket];
    return entry.direction === "upload" ? [entry.to.bucket] : [entry.from.bucket, entry.to.bucket];
}


/***/ }),

/***/ 43112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ mostArchiveBytes)
/* harmony export */ });
const BLOCK_BYTES = 512;
/** Beside its content a member takes headers, its name up to four times in the records of either format, and padding. */
const MEMBER_BYTES = 8 * BLOCK_BYTES;
/** More than an archive can have, whatever its format: what cannot be compressed grows by less than a hundredth. */
function mostArchiveBytes({ bytes, members }) {
    const names = members.reduce((sum, { name, linkTarget = "" }) => {
        return sum + 4 * (Buffer.byteLength(name) + Buffer.byteLength(linkTarget));
    }, 0);
    return Math.ceil((bytes + names + MEMBER_BYTES * (members.length + 1)) * 1.01);
}


/***/ }),

/***/ 77899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ BreathingSpace)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const MOST_MILLISECONDS = 10;
/** Lets timers, signals and sockets have their turn during a long loop. */
class BreathingSpace {
    #since = performance.now();
    /** To be awaited in each round; gives a promise only when it is time. */
    pause() {
        if (performance.now() - this.#since < MOST_MILLISECONDS) {
            return undefined;
        }
        return (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)().then(() => {
            this.#since = performance.now();
        });
    }
}


/***/ }),

/***/ 60716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ MemorySink)
/* harmony export */ });
/** Collects bytes in a buffer, which is large enough. */
class MemorySink {
    #buffer;
    #filled = 0;
    constructor(buffer) {
        this.#buffer = buffer;
    }
    /** What has come so far. */
    get bytes() {
        return this.#buffer.subarray(0, this.#filled);
    }
    begin() {
        this.#filled = 0;
    }
    add(bytes) {
        this.#buffer.set(bytes, this.#filled);
        this.#filled += bytes.length;
    }
    async restart() {
        this.#filled = 0;
    }
}


/***/ }),

/***/ 58695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eu: () => (/* binding */ saysEverything),
/* harmony export */   lF: () => (/* binding */ mergeHeaders),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _source_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5203);
/* harmony import */ var _locations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93982);



/** What the store knows of the source: it is asked unless the plan has. */
async function describe(copy, source, { store, signal }) {
    return "headers" in source ? source : await store.head((0,_source_object_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceObject */ .n)(copy), signal);
}
/**
 * Whether a copy has to say everything itself: S3 takes either all of the source's headers and metadata or none, and
 * makes no copy of an object onto itself that changes nothing.
 */
function saysEverything(copy) {
    return isOntoItself(copy) || CONTENT_HEADERS.some((name) => copy.headers[name] !== undefined);
}
const CONTENT_HEADERS = [
    "contentType",
    "cacheControl",
    "contentDisposition",
    "contentEncoding",
    "contentLanguage",
    "expires",
    "metadata",
];
/** What a copy says of itself: the author's words over those of its source. Fails with `request-refused`. */
function mergeHeaders(copy, source) {
    if (source.untoldMetadata > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("request-refused", `Could not ${(0,_locations_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTransfer */ .H4)(copy)}: the source has metadata that S3 does not tell over HTTP, and that would be lost`, { hint: "Copy it without options for headers and metadata" });
    }
    const { storageClass: _class, websiteRedirect: _to, encryption: _by, ...content } = source.headers;
    const kept = isOntoItself(copy) ? source.headers : content;
    const metadata = { ...kept.metadata, ...copy.headers.metadata };
    return { ...kept, ...copy.headers, metadata };
}
function isOntoItself({ bucket, object, location }) {
    return location.bucket === bucket && location.key === object.key;
}


/***/ }),

/***/ 2957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ toCopied)
/* harmony export */ });
/** What a copy has to say for itself: what it said, or else what is known of its source. */
function toCopied({ source, said }, stored) {
    const known = "headers" in source ? source : undefined;
    const { etag, versionId, checksum, verified } = stored;
    const arrival = {
        bytes: source.bytes,
        etag,
        versionId,
        checksum,
        contentType: said.contentType ?? known?.contentType,
        storageClass: said.storageClass,
        tagsCount: said.tags === undefined ? known?.tagsCount : Object.keys(said.tags).length,
        metadata: said.metadata ?? known?.metadata ?? {},
        verified,
    };
    return { source, arrival };
}


/***/ }),

/***/ 30961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toDiskError),
/* harmony export */   s: () => (/* binding */ toErrno)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** An error of the file system as this program tells it; one that is already told is left as it is. */
function toDiskError(error, action, path) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q) {
        return error;
    }
    const { code, message } = readErrno(error);
    const row = ROWS[code];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("disk", `Could not ${action} ${path}: ${row?.reason ?? message} (${code})`, {
        hint: row?.hint ?? "Check the runner's disk",
        cause: error,
    });
}
/** Node's code of a file system error, such as `ENOENT`. */
function toErrno(error) {
    return readErrno(error).code;
}
const NO_SPACE = {
    reason: "no space is left on the disk",
    hint: "Free space on the runner before this step, or use a runner with a larger disk",
};
const NO_PERMISSION = {
    reason: "permission denied",
    hint: "Check who owns the path and its mode; containers and `sudo` often leave files of root behind",
};
const ROWS = {
    ENOSPC: NO_SPACE,
    EDQUOT: NO_SPACE,
    EACCES: NO_PERMISSION,
    EPERM: NO_PERMISSION,
    EROFS: {
        reason: "the file system is read-only",
        hint: "Choose a path on a disk that can be written to",
    },
    EISDIR: {
        reason: "a directory is in its place",
        hint: "Remove the directory, or let the path end in `/` to put the file into it",
    },
    ENOTDIR: {
        reason: "a part of its path is a file",
        hint: "Remove that file, or choose another path",
    },
    EEXIST: {
        reason: "a part of its path is a file",
        hint: "Remove that file, or choose another path",
    },
    ENAMETOOLONG: { reason: "the name is too long", hint: "Choose a shorter path" },
    ELOOP: {
        reason: "a symbolic link is in its place",
        hint: "Name the file that the link points to",
    },
    EMFILE: {
        reason: "too many files are open",
        hint: "Lower `max-concurrency`, or raise the runner's limit (`ulimit -n`)",
    },
};
function readErrno(error) {
    if (!(error instanceof Error)) {
        return { code: "unknown", message: String(error) };
    }
    const { code = "unknown", message } = error;
    return { code, message };
}


/***/ }),

/***/ 26885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ DiskPace),
/* harmony export */   X: () => (/* binding */ SMALL_FILE_BYTES)
/* harmony export */ });
/* harmony import */ var _file_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24906);

/** A file up to this size may be read and written at once. */
const SMALL_FILE_BYTES = 2 ** 18;
/** Above this mean the thread pool is cheaper than the wait: its way there and back takes about 50 µs. */
const SLOW_MILLISECONDS = 0.25;
/** What a single call counts at most, so that one hiccup does not make a disk slow. */
const MOST_MILLISECONDS = 4;
const CALLS_OF_MEAN = 32;
/** While the disk is slow, one file of so many shows whether it still is. */
const PROBE_EVERY = 32;
/**
 * Chooses how files are read and written: small ones at once while the disk answers faster than a thread could,
 * else through the thread pool, so that a slow disk does not hold up the network.
 */
class DiskPace {
    #direct = (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .directCalls */ .tM)((milliseconds) => this.note(milliseconds));
    #mean = 0;
    #asked = 0;
    /** The calls to move the next file with. */
    callsFor(bytes) {
        return this.directCallsFor(bytes) ?? _file_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .THREADED_CALLS */ .wo;
    }
    /** The calls to move the next bytes with, unless they are too many or the disk too slow to wait for it. */
    directCallsFor(bytes) {
        if (bytes > SMALL_FILE_BYTES) {
            return undefined;
        }
        this.#asked += 1;
        const isFast = this.#mean < SLOW_MILLISECONDS || this.#asked % PROBE_EVERY === 0;
        return isFast ? this.#direct : undefined;
    }
    /** Takes note of how long a call took. */
    note(milliseconds) {
        this.#mean += (Math.min(milliseconds, MOST_MILLISECONDS) - this.#mean) / CALLS_OF_MEAN;
    }
}


/***/ }),

/***/ 67956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fW: () => (/* binding */ fetchDownload),
  Ax: () => (/* binding */ isLargeDownload),
  NW: () => (/* binding */ toDownloadBufferBytes)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/source-object.js
var source_object = __webpack_require__(5203);
// EXTERNAL MODULE: ./build/transfer/disk-pace.js
var disk_pace = __webpack_require__(26885);
// EXTERNAL MODULE: ./build/checksums/combine-digests.js
var combine_digests = __webpack_require__(7986);
// EXTERNAL MODULE: ./build/transfer/fetch-piece.js + 1 modules
var fetch_piece = __webpack_require__(35661);
// EXTERNAL MODULE: ./build/transfer/fetched-object.js
var fetched_object = __webpack_require__(27231);
// EXTERNAL MODULE: ./build/transfer/parts.js
var parts = __webpack_require__(6508);
// EXTERNAL MODULE: ./build/transfer/proof.js
var transfer_proof = __webpack_require__(41768);
// EXTERNAL MODULE: ./build/transfer/range-writer.js
var range_writer = __webpack_require__(27775);
// EXTERNAL MODULE: ./build/transfer/reception.js
var reception = __webpack_require__(60879);
// EXTERNAL MODULE: ./build/transfer/run-pieces.js
var run_pieces = __webpack_require__(39751);
;// CONCATENATED MODULE: ./build/transfer/fetch-in-ranges.js








/**
 * Fetches an object into a file in ranges side by side. Fails with `RangesUnusable` where the store knows none,
 * and where it gives no ETag: then nothing shows that all ranges are of one version.
 */
async function fetchInRanges(wanted, file, context) {
    const info = await lookUp(wanted, context);
    // Without a Content-Length nobody knows the ranges.
    if (info.etag === "" || info.bytes === 0 || info.isOnlyWhole) {
        throw new reception/* RangesUnusable */.g(wanted.location.key);
    }
    const proof = (0,transfer_proof/* chooseProof */.y)(info);
    const algorithm = proof?.algorithm ?? "";
    const ranges = [];
    const move = async (piece, buffer, signal) => {
        const range = { location: wanted.location, object: info, piece, signal };
        const target = { file, buffer, proof: (0,combine_digests/* isCombinable */.P)(algorithm) ? proof : undefined };
        const digest = await fetchRange(range, target, context);
        if (digest !== undefined) {
            ranges[piece.number - 1] = { digest, bytes: piece.bytes };
        }
    };
    const { bucket } = wanted.location;
    const pieces = [...(0,parts/* splitBytes */.uD)(info.bytes, (0,parts/* toRangeBytes */.Ab)(info.bytes))];
    await (0,run_pieces/* runPieces */.b)({ bucket, pieces, bufferBytes: range_writer/* WRITE_BUFFER_BYTES */.n, move }, context);
    const digest = (0,combine_digests/* isCombinable */.P)(algorithm)
        ? (0,combine_digests/* combineDigests */.T)(algorithm, ranges)
        : await digestFile({ file, proof, bucket }, context);
    return { info, proof, digest };
}
// A listing knows no checksums and no metadata, and no answer to a range has the checksum of the whole.
async function lookUp({ location, object }, { scheduler, store, signal }) {
    if (isComplete(object)) {
        return object;
    }
    const call = { bucket: location.bucket, bufferBytes: 0 };
    return scheduler.run(call, () => store.head(location, signal));
}
function isComplete(object) {
    return "checksums" in object;
}
async function fetchRange(wanted, { file, buffer, proof }, context) {
    const writer = new range_writer/* RangeWriter */.b({
        file,
        buffer,
        start: wanted.piece.start,
        chooseHash: () => (0,fetched_object/* toHash */._)(proof),
        onWritten: context.onProgress,
    });
    try {
        await (0,fetch_piece/* fetchPiece */.v)(wanted, writer, context);
        return await writer.finish();
    }
    finally {
        await writer.settle();
    }
}
// Ranges come in any order, and only CRCs of ranges combine, so the others need the file once more.
async function digestFile({ file, proof, bucket }, { scheduler, signal }) {
    const hash = (0,fetched_object/* toHash */._)(proof);
    if (hash === undefined) {
        return undefined;
    }
    return scheduler.run({ bucket, bufferBytes: range_writer/* WRITE_BUFFER_BYTES */.n }, async ({ buffer }) => {
        for (let position = 0;;) {
            signal.throwIfAborted();
            const bytes = await file.read(buffer, position);
            if (bytes.length === 0) {
                return hash.digest();
            }
            hash.update(bytes);
            position += bytes.length;
        }
    });
}

// EXTERNAL MODULE: ./build/transfer/fetch-whole.js
var fetch_whole = __webpack_require__(30080);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
;// CONCATENATED MODULE: ./build/transfer/locked-object.js


/** The object as a lock pins it, if one does. */
function toLocked(object) {
    return "isLocked" in object ? object : undefined;
}
/** Fails with `object-changed` when the store gave something else than the lock has. */
function assertLocked({ info, proof }, download) {
    const locked = toLocked(download.object);
    if (locked === undefined) {
        return;
    }
    const { checksum } = locked;
    const isOther = checksum !== undefined &&
        proof?.checksum?.algorithm === checksum.algorithm &&
        proof.checksum.value !== checksum.value;
    if (info.etag !== locked.etag || isOther) {
        throw movedError(download, info);
    }
}
/** `current` is what is there now, if anything. */
function movedError({ bucket, object }, current) {
    const now = current === undefined ? "it is gone" : `now it is ${describe(current)}`;
    return new errors/* StagingError */.Q("object-changed", `Could not download ${(0,object_address/* objectUri */.WE)({ bucket, key: object.key })}: it is not what \`lock\` has: ${describe(object)} was locked, and ${now}`, {
        hint: "Find out who changed it; to lock what is there now, delete the lock file, run the step and commit the new one",
    });
}
function describe({ bytes, etag }) {
    return `${bytes} bytes with ETag ${etag}`;
}

;// CONCATENATED MODULE: ./build/transfer/pin.js



const READ_BYTES = 2 ** 20;
/** Fails with `checksum-mismatch` when the bytes are not those that the entry's `sha256` wants. */
function assertPinned({ entry, bucket, object }, digest) {
    if (entry.sha256 === undefined) {
        return;
    }
    const found = digest();
    if (found !== entry.sha256) {
        throw new errors/* StagingError */.Q("checksum-mismatch", `Could not download ${(0,object_address/* objectUri */.WE)({ bucket, key: object.key })}: it is not what \`sha256\` wants: expected ${entry.sha256}, got ${found}`, {
            hint: "Either the digest was written wrongly or the object was replaced: find out which before you change it",
        });
    }
}
/** The same for a file that has been written; it is read only where that is needed. */
async function assertPinnedFile(download, file, signal) {
    if (download.entry.sha256 === undefined) {
        return;
    }
    const sum = (0,external_node_crypto_.createHash)("sha256");
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    for (let position = 0;;) {
        signal.throwIfAborted();
        const bytes = await file.read(buffer, position);
        if (bytes.length === 0) {
            break;
        }
        sum.update(bytes);
        position += bytes.length;
    }
    const digest = sum.digest("hex");
    assertPinned(download, () => digest);
}

// EXTERNAL MODULE: ./build/transfer/retracting.js
var retracting = __webpack_require__(12995);
// EXTERNAL MODULE: ./build/transfer/temporary-file.js
var temporary_file = __webpack_require__(46272);
// EXTERNAL MODULE: ./build/transfer/waiting-file.js
var waiting_file = __webpack_require__(19788);
;// CONCATENATED MODULE: ./build/transfer/download.js















/** Whether an object of this size is fetched in ranges side by side. */
function isLargeDownload(bytes) {
    return bytes > parts/* SINGLE_GET_BYTES */.kS;
}
/** What fetching an object of this size with one request needs. */
function toDownloadBufferBytes(bytes) {
    return bytes > disk_pace/* SMALL_FILE_BYTES */.X ? range_writer/* WRITE_BUFFER_BYTES */.n : bytes;
}
/** Of an object that is gone: the plan saw it, so its key is right. */
const GONE_HINT = "It was there when the transfers were planned: let what deletes it end before the step begins";
/**
 * Fetches one object to a file beside its destination, whole and verified. An object that changes on the way is
 * begun again once. `grant` is a turn for a request, with a buffer if the object is not large.
 */
async function fetchDownload(download, grant, context) {
    try {
        return await fetchAnewOnce(download, grant, context);
    }
    catch (error) {
        if (!isGone(error)) {
            throw error;
        }
        throw toLocked(download.object)
            ? movedError(download, undefined)
            : error.retold({ hint: GONE_HINT });
    }
}
async function fetchAnewOnce(download, grant, context) {
    const { scheduler, store, signal } = context;
    try {
        return await fetchVersion(download, download.object, grant, context);
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q) || error.code !== "object-changed") {
            throw error;
        }
        grant.release();
        const { bucket } = download;
        const lookUp = () => store.head((0,source_object/* sourceObject */.n)(download), signal);
        const current = await scheduler.run({ bucket, bufferBytes: 0 }, lookUp);
        if (toLocked(download.object)) {
            throw movedError(download, current);
        }
        const isLarge = isLargeDownload(current.bytes);
        const bufferBytes = isLarge ? 0 : toDownloadBufferBytes(current.bytes);
        return await scheduler.run({ bucket, bufferBytes }, (again) => fetchVersion(download, current, again, context));
    }
}
async function fetchVersion(download, object, grant, context) {
    const wanted = { location: (0,source_object/* sourceObject */.n)(download), object };
    if (object.bytes <= disk_pace/* SMALL_FILE_BYTES */.X) {
        const fetched = await (0,fetch_whole/* fetchToMemory */.X)(wanted, grant.buffer, context);
        assertArrived(fetched, download);
        assertPinned(download, () => (0,external_node_crypto_.hash)("sha256", fetched.bytes));
        const file = await (0,waiting_file/* writeWaiting */.Bv)(download, fetched.bytes, context);
        context.onProgress(object.bytes);
        return toArrived(fetched, download, file);
    }
    const file = await temporary_file/* TemporaryFile */.y.create(download, context);
    let fetched;
    try {
        fetched = await fetchInto(file, wanted, { grant, context });
        assertArrived(fetched, download);
        await assertPinnedFile(download, file, context.signal);
    }
    catch (error) {
        await file.discard();
        throw error;
    }
    return toArrived(fetched, download, await file.close(object.bytes));
}
async function fetchInto(file, wanted, { grant, context }) {
    const fetchWhole = ({ buffer }) => (0,retracting/* retracting */.q)(context, (counted) => (0,fetch_whole/* fetchToFile */.k)(wanted, { file, buffer }, counted));
    if (!isLargeDownload(wanted.object.bytes)) {
        return fetchWhole(grant);
    }
    grant.release();
    try {
        return await (0,retracting/* retracting */.q)(context, (counted) => fetchInRanges(wanted, file, counted));
    }
    catch (error) {
        if (!(error instanceof reception/* RangesUnusable */.g)) {
            throw error;
        }
    }
    const { bucket } = wanted.location;
    return context.scheduler.run({ bucket, bufferBytes: range_writer/* WRITE_BUFFER_BYTES */.n }, fetchWhole);
}
function isGone(error) {
    return error instanceof errors/* StagingError */.Q && error.code === "no-such-object";
}
function assertArrived(fetched, download) {
    assertLocked(fetched, download);
    const { proof, digest } = fetched;
    if (proof !== undefined && digest !== undefined) {
        (0,transfer_proof/* assertProven */.L)(proof, digest, (0,source_object/* sourceObject */.n)(download));
    }
}
function toArrived(fetched, download, file) {
    const arrival = toArrival(fetched, download);
    return download.entry.decode === undefined
        ? { arrival, file }
        : { arrival, file, contentEncoding: fetched.info.contentEncoding };
}
// Results stay for as long as the phase lasts, so they share what they can with the plan and one another, shape included.
function toArrival({ info, proof }, { object, entry }) {
    const { bytes, etag, versionId, contentType, metadata, lastModified } = info;
    return {
        // An answer without a Content-Length was counted; had it not been as long as the object, it would have failed.
        bytes: bytes || object.bytes,
        etag: etag === object.etag ? object.etag : etag,
        versionId,
        checksum: proof?.checksum,
        contentType,
        modifiedMilliseconds: lastModified?.getTime(),
        storageClass: info.storageClass,
        tagsCount: info.tagsCount,
        metadata: Object.keys(metadata).length === 0 ? NO_METADATA : metadata,
        verified: entry.sha256 === undefined ? (proof?.algorithm ?? "size") : "sha256",
    };
}
const NO_METADATA = {};


/***/ }),

/***/ 35661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ fetchPiece)
});

// EXTERNAL MODULE: ./build/transfer/reception.js
var transfer_reception = __webpack_require__(60879);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
;// CONCATENATED MODULE: ./build/transfer/resumption.js



/** Bodies in a row that may break without a single byte having come. */
const MAX_FRUITLESS = 5;
/** Bodies that may break in all, so that nothing goes on for ever. */
const MAX_BREAKS = 100;
const BASE_MILLISECONDS = 100;
/** Whether, and how soon, a body that broke is asked for again. */
class Resumption {
    #wanted;
    #context;
    #breaks = 0;
    #fruitless = 0;
    constructor(wanted, context) {
        this.#wanted = wanted;
        this.#context = context;
    }
    /** Settles when the rest may be asked for; throws `error` when it is one that will not pass or came too often. */
    async allow(error, cameForward) {
        this.#breaks += 1;
        this.#fruitless = cameForward ? 0 : this.#fruitless + 1;
        const isOverdone = this.#fruitless > MAX_FRUITLESS || this.#breaks > MAX_BREAKS;
        const canPass = error instanceof errors/* StagingError */.Q && errors/* ERROR_CODES */.O[error.code].retryable;
        if (!canPass || isOverdone || this.#wanted.signal.aborted) {
            throw error;
        }
        const ceiling = this.#fruitless === 0 ? 0 : BASE_MILLISECONDS * 2 ** (this.#fruitless - 1);
        const delayMilliseconds = Math.round(ceiling * Math.random());
        const { bucket } = this.#wanted.location;
        this.#context.onRetry({
            operation: "GetObject",
            location: (0,object_address/* objectUri */.WE)(this.#wanted.location),
            bucket,
            isThrottled: false,
            attempt: this.#fruitless + 1,
            maxAttempts: MAX_FRUITLESS + 1,
            delayMilliseconds,
            reason: `the body broke off: ${error.code}`,
        });
        await (0,promises_.setTimeout)(delayMilliseconds, undefined, { signal: this.#wanted.signal });
    }
}

;// CONCATENATED MODULE: ./build/transfer/fetch-piece.js


/**
 * Fetches a piece of an object into a sink, and gives what the store said before the first byte. A body that
 * breaks off or stalls is asked for again from its first missing byte; from its very first where the store gives
 * no ETag, since the rest could be another version's. Fails with `object-changed` when the object is no longer
 * the same.
 */
async function fetchPiece(wanted, sink, context) {
    const reception = new transfer_reception/* Reception */.m(wanted, sink);
    let resumption;
    for (;;) {
        const before = reception.received;
        try {
            await context.store.get(wanted.location, reception.nextRequest(), reception);
            reception.assertComplete();
        }
        catch (error) {
            await reception.settle();
            // A request that was not answered has been tried again already.
            if (!reception.hasBegun) {
                throw error;
            }
            resumption ??= new Resumption(wanted, context);
            await resumption.allow(error, reception.canGoOn && reception.received > before);
            if (!reception.canGoOn) {
                await reception.restart();
            }
        }
        if (reception.info !== undefined && reception.received === wanted.piece.bytes) {
            return reception.info;
        }
    }
}


/***/ }),

/***/ 30080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ fetchToMemory),
/* harmony export */   k: () => (/* binding */ fetchToFile)
/* harmony export */ });
/* harmony import */ var _byte_sink_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60716);
/* harmony import */ var _fetch_piece_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35661);
/* harmony import */ var _fetched_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27231);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41768);
/* harmony import */ var _range_writer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27775);





/** Fetches an object with one request into the front of `buffer`, which is large enough. */
async function fetchToMemory(wanted, buffer, context) {
    const sink = new _byte_sink_js__WEBPACK_IMPORTED_MODULE_3__/* .MemorySink */ .$(buffer);
    const info = await (0,_fetch_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchPiece */ .v)(toPiece(wanted, context), sink, context);
    const proof = (0,_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseProof */ .y)(info);
    const hash = (0,_fetched_object_js__WEBPACK_IMPORTED_MODULE_1__/* .toHash */ ._)(proof);
    const { bytes } = sink;
    hash?.update(bytes);
    return { info, proof, digest: hash?.digest(), bytes };
}
/** Fetches an object with one request into a file and digests it on the way. */
async function fetchToFile(wanted, { file, buffer }, context) {
    const writer = new _range_writer_js__WEBPACK_IMPORTED_MODULE_4__/* .RangeWriter */ .b({
        file,
        buffer,
        start: 0,
        chooseHash: (info) => (0,_fetched_object_js__WEBPACK_IMPORTED_MODULE_1__/* .toHash */ ._)((0,_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseProof */ .y)(info)),
        onWritten: context.onProgress,
    });
    try {
        const info = await (0,_fetch_piece_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchPiece */ .v)(toPiece(wanted, context), writer, context);
        return { info, proof: (0,_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseProof */ .y)(info), digest: await writer.finish() };
    }
    finally {
        await writer.settle();
    }
}
function toPiece({ location, object }, { signal }) {
    return { location, object, piece: { number: 1, start: 0, bytes: object.bytes }, signal };
}


/***/ }),

/***/ 27231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toHash)
/* harmony export */ });
/* harmony import */ var _checksums_content_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48778);

/** What digests the bytes of an object as its proof does. */
function toHash(proof) {
    return proof && (0,_checksums_content_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .createContentHash */ .ce)(proof.algorithm);
}


/***/ }),

/***/ 24906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ closeQuietly),
/* harmony export */   P9: () => (/* binding */ writeAllDirectly),
/* harmony export */   ZQ: () => (/* binding */ unlinkQuietly),
/* harmony export */   f4: () => (/* binding */ writeAll),
/* harmony export */   tM: () => (/* binding */ directCalls),
/* harmony export */   wo: () => (/* binding */ THREADED_CALLS)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


const write = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.write);
const read = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.read);
const close = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.close);
const { rename, unlink } = node_fs__WEBPACK_IMPORTED_MODULE_0__.promises;
/** Through the thread pool. */
const THREADED_CALLS = {
    open: (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.open),
    stat: (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fstat),
    read: async (file, into, position) => (await read(file, into, 0, into.length, position)).bytesRead,
    write: async (file, bytes, position) => (await write(file, bytes, 0, bytes.length, position)).bytesWritten,
    close,
    rename,
    unlink,
};
/** At once. `onCall` is told the milliseconds that each took. */
function directCalls(onCall) {
    const time = (call) => {
        const startedAt = performance.now();
        try {
            return call();
        }
        finally {
            onCall(performance.now() - startedAt);
        }
    };
    return {
        open: (path, flags) => time(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(path, flags)),
        stat: (file) => time(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync(file)),
        read: (file, into, position) => time(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(file, into, 0, into.length, position)),
        write: (file, bytes, position) => time(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync(file, bytes, 0, bytes.length, position)),
        close: (file) => time(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(file)),
        rename: (from, to) => time(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(from, to)),
        unlink: (path) => time(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync(path)),
    };
}
/** Writes all of the bytes, however many calls that takes. */
async function writeAll(calls, { file, bytes, position }) {
    for (let written = 0; written < bytes.length;) {
        const rest = written === 0 ? bytes : bytes.subarray(written);
        written += await calls.write(file, rest, position + written);
    }
}
/** The same at once. */
function writeAllDirectly(calls, { file, bytes, position }) {
    for (let written = 0; written < bytes.length;) {
        const rest = written === 0 ? bytes : bytes.subarray(written);
        written += calls.write(file, rest, position + written);
    }
}
/** Closes a file of which nothing is hoped for any more. Never fails. */
async function closeQuietly(calls, file) {
    try {
        await calls.close(file);
    }
    catch {
        // It is closed all the same.
    }
}
/** Removes a file that may not be there. Never fails. */
async function unlinkQuietly(calls, path) {
    try {
        await calls.unlink(path);
    }
    catch {
        // Whoever calls has a worse failure to tell of, or none.
    }
}


/***/ }),

/***/ 41742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ LinkedAbort)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);

/** A signal that fires with another one, or alone before. */
class LinkedAbort {
    #parent;
    #controller = new AbortController();
    #follow = () => this.abort(this.#parent.reason);
    /** Fires at once when the parent has fired already. */
    constructor(parent) {
        this.#parent = parent;
        // Every request and everyone who waits for one listens, and Node 20 takes more than ten for a leak.
        (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, this.signal);
        if (parent.aborted) {
            this.#follow();
        }
        else {
            parent.addEventListener("abort", this.#follow, { once: true });
        }
    }
    get signal() {
        return this.#controller.signal;
    }
    abort(reason) {
        this.#controller.abort(reason);
    }
    /** Lets go of the parent, which may live on for long. */
    unlink() {
        this.#parent.removeEventListener("abort", this.#follow);
    }
}


/***/ }),

/***/ 93982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ describeTransfer),
/* harmony export */   S_: () => (/* binding */ uriOf),
/* harmony export */   U: () => (/* binding */ toBucket),
/* harmony export */   em: () => (/* binding */ isAcross)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1472);

/** Whether the bytes of a copy have to cross from one store to another. */
function isAcross({ bucket, location }) {
    return (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(bucket) !== (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(location.bucket);
}
/** The bucket that a transfer's requests go to. */
function toBucket(transfer) {
    return transfer.direction === "download" ? transfer.bucket : transfer.location.bucket;
}
/** The URI of what is read from S3. */
function uriOf({ bucket, object }) {
    return (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .objectUri */ .WE)({ bucket, key: object.key });
}
/** A transfer in an error's words, such as `download s3://bucket/key`. */
function describeTransfer(transfer) {
    if (transfer.direction === "upload") {
        return `upload ${"path" in transfer ? transfer.path : transfer.source}`;
    }
    const source = `${transfer.direction} ${uriOf(transfer)}`;
    if (transfer.direction === "download") {
        return source;
    }
    return `${source} to ${(0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .objectUri */ .WE)(transfer.location)}`;
}


/***/ }),

/***/ 30841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IP: () => (/* binding */ fetchTransfer),
  wI: () => (/* binding */ moveToStore),
  aN: () => (/* binding */ nameDownload),
  Oo: () => (/* binding */ toDone),
  VQ: () => (/* binding */ toFailed)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/part-bytes.js
var part_bytes = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/source-object.js
var source_object = __webpack_require__(5203);
// EXTERNAL MODULE: ./build/transfer/copied-headers.js
var copied_headers = __webpack_require__(58695);
// EXTERNAL MODULE: ./build/transfer/locations.js
var locations = __webpack_require__(93982);
;// CONCATENATED MODULE: ./build/transfer/copied-version.js



/** Whether a copy may name the ETag of its source: not every store knows that of an object in parts by what it tells. */
function isNameable({ etag }, { location }, { store }) {
    const { copyConditions } = store.traits(location.bucket);
    return copyConditions !== "refuses-of-parts" || !/-\d+$/.test(etag);
}
/** Whether the store holds a copy to the ETag that it names. */
function isHeld(version, copy, context) {
    const { copyConditions } = context.store.traits(copy.location.bucket);
    return copyConditions !== "ignores" && isNameable(version, copy, context);
}
/** Fails with `object-changed` where the source is not what it was before it was copied. */
async function assertUnchanged({ etag }, copy, { store, signal }) {
    const now = await store.head((0,source_object/* sourceObject */.n)(copy), signal);
    if (now.etag === etag)
        return;
    const text = `Could not ${(0,locations/* describeTransfer */.H4)(copy)}: the object changed while it was copied`;
    throw new errors/* StagingError */.Q("object-changed", text);
}

// EXTERNAL MODULE: ./build/transfer/copy-arrival.js
var copy_arrival = __webpack_require__(2957);
// EXTERNAL MODULE: ./build/transfer/multipart.js
var multipart = __webpack_require__(63170);
// EXTERNAL MODULE: ./build/transfer/parts.js
var transfer_parts = __webpack_require__(6508);
// EXTERNAL MODULE: ./build/transfer/run-pieces.js
var run_pieces = __webpack_require__(39751);
;// CONCATENATED MODULE: ./build/transfer/verify-copy.js



/**
 * What proves that a copy has its source's bytes: an ETag that is an MD5, else a checksum that the store has of both,
 * else the size. The store is asked only for what is not known yet. Fails with `checksum-mismatch`.
 */
async function verifyCopy({ copy, source, copied }, { store, signal }) {
    if (copied.etag === source.etag && /^[\da-f]{32}(?:-\d+)?$/.test(source.etag)) {
        return "md5";
    }
    const { checksum } = copied;
    if (checksum !== undefined) {
        const info = "checksums" in source ? source : await store.head((0,source_object/* sourceObject */.n)(copy), signal);
        const own = info.etag === source.etag ? info.checksums : [];
        const expected = own.find(({ algorithm, type }) => type === "FULL_OBJECT" && algorithm === checksum.algorithm);
        if (expected !== undefined) {
            assertSame(copy, checksum.algorithm.toUpperCase(), [expected.value, checksum.value]);
            return checksum.algorithm;
        }
    }
    const there = await store.head(copy.location, signal);
    assertSame(copy, "size", [source.bytes, there.bytes]);
    if (copy.entry.move && there.etag !== copied.etag)
        throw replacedError(copy);
    return "size";
}
// A source is deleted for its copy, and for nothing else that is there.
function replacedError(copy) {
    return new errors/* StagingError */.Q("checksum-mismatch", `Could not ${(0,locations/* describeTransfer */.H4)(copy)}: something else has replaced the copy, so the source was left`, { hint: "Find out what else writes there, and run the job again" });
}
function assertSame(copy, what, [expected, found]) {
    if (found !== expected) {
        throw new errors/* StagingError */.Q("checksum-mismatch", `Could not ${(0,locations/* describeTransfer */.H4)(copy)}: the copy has another ${what} than its source: expected ${expected}, got ${found}`, { hint: "Delete the copy, and run the job again" });
    }
}

;// CONCATENATED MODULE: ./build/transfer/copy-in-parts.js











/** Copies an object part by part, side by side. What the source says of itself is read first and said again. */
async function copyInParts(copy, planned, context) {
    const { scheduler, store, signal } = context;
    const { location } = copy;
    const call = { bucket: location.bucket, bufferBytes: 0 };
    const source = await scheduler.run(call, () => (0,copied_headers/* describe */.q0)(copy, planned, context));
    if (source.etag === "")
        throw unnamedError(copy);
    const tags = copy.headers.tags ?? (await scheduler.run(call, () => store.tags((0,source_object/* sourceObject */.n)(copy), signal)));
    const headers = (0,copied_headers/* mergeHeaders */.lF)(copy, source);
    const said = Object.keys(tags).length === 0 ? headers : { ...headers, tags };
    const checksum = source.checksums.find(isOfWhole);
    const begin = (graceful) => store.beginCopy({ location, headers: said, ...(checksum && { checksum }) }, graceful);
    const fill = async (begun) => {
        const parts = await copyParts({ copy, source, begun }, context);
        if (!isHeld(source, copy, context))
            await scheduler.run(call, () => assertUnchanged(source, copy, context));
        return parts;
    };
    const stored = await (0,multipart/* makeOfParts */.A)({ bucket: location.bucket, begin, fill }, context);
    const verify = () => verifyCopy({ copy, source, copied: stored }, context);
    const verified = stored.verified === "size" ? await scheduler.run(call, verify) : stored.verified;
    return (0,copy_arrival/* toCopied */.w)({ source, said }, { ...stored, verified });
}
// Parts of two versions would meet.
function unnamedError(copy) {
    return new errors/* StagingError */.Q("not-supported", `Could not ${(0,locations/* describeTransfer */.H4)(copy)}: the store gives no ETag, so its parts cannot be held to one version`);
}
/** What the store can make out of the checksums of parts (API reference, CreateMultipartUpload). */
function isOfWhole({ algorithm, type }) {
    return type === "FULL_OBJECT" && algorithm.startsWith("crc");
}
async function copyParts({ copy, source, begun }, context) {
    const parts = [];
    const from = { ...(0,source_object/* sourceObject */.n)(copy), etag: source.etag };
    const move = async ({ number, start, bytes }, _, signal) => {
        const part = { number, source: from, start, end: start + bytes - 1 };
        parts[number - 1] = await context.store.copyPart(begun, part, signal);
        context.onProgress(bytes);
    };
    const { bucket } = copy.location;
    const partBytes = (0,part_bytes/* toPartBytes */.qC)(source.bytes, context.store.traits(bucket).parts);
    const pieces = [...(0,transfer_parts/* splitBytes */.uD)(source.bytes, partBytes)];
    await (0,run_pieces/* runPieces */.b)({ bucket, pieces, bufferBytes: 0, move }, context);
    return parts;
}

// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
;// CONCATENATED MODULE: ./build/transfer/delete-source.js



/** Deletes what has been copied, if it is still the same. A failure says that the object is at both places. */
async function deleteSource(copy, etag, { scheduler, store, signal }) {
    const { bucket } = copy;
    try {
        await scheduler.run({ bucket, bufferBytes: 0 }, () => {
            signal.throwIfAborted();
            return store.deleteObject((0,source_object/* sourceObject */.n)(copy), etag, signal);
        });
    }
    catch (error) {
        throw toBothError(copy, error, signal);
    }
}
function toBothError({ bucket, object, location }, error, signal) {
    const uri = (0,object_address/* objectUri */.WE)({ bucket, key: object.key });
    const known = error instanceof errors/* StagingError */.Q ? error : undefined;
    const code = signal.aborted ? "cancelled" : (known?.code ?? "internal");
    const reason = known?.message ?? (signal.aborted ? "cancelled" : String(error));
    const both = `${uri} was copied to ${(0,object_address/* objectUri */.WE)(location)}, and is still there as well`;
    return new errors/* StagingError */.Q(code, `${both}: ${reason}`, { hint: known?.hint, cause: error });
}

// EXTERNAL MODULE: ./build/transfer/retracting.js
var retracting = __webpack_require__(12995);
;// CONCATENATED MODULE: ./build/transfer/copy.js












/**
 * Has the store copy one object, or brings it from one store to another, verified, and deletes the source if the entry
 * moves. A source that changes on the way is begun again once. `grant` is a turn for a request.
 */
async function copyObject(copy, grant, context) {
    const { source, arrival } = await copyUnchanged(copy, grant, context);
    if (copy.entry.move === true) {
        grant.release();
        await deleteSource(copy, source.etag, context);
    }
    return arrival;
}
async function copyUnchanged(copy, grant, context) {
    const { scheduler, store, signal } = context;
    try {
        return await copyVersion(copy, copy.object, grant, context);
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q) || error.code !== "object-changed") {
            throw error;
        }
    }
    grant.release();
    const { bucket } = copy.location;
    return await scheduler.run({ bucket, bufferBytes: 0 }, async (again) => {
        const current = await store.head((0,source_object/* sourceObject */.n)(copy), signal);
        return await copyVersion(copy, current, again, context);
    });
}
async function copyVersion(copy, source, grant, context) {
    if ((0,locations/* isAcross */.em)(copy)) {
        const { copyAcross } = await __webpack_require__.e(/* import() */ 2405).then(__webpack_require__.bind(__webpack_require__, 42405));
        return await copyAcross(copy, source, grant, context);
    }
    const { copiesParts } = context.store.traits(copy.location.bucket);
    if (source.bytes <= transfer_parts/* SINGLE_COPY_BYTES */.bO || !copiesParts || !isNameable(source, copy, context)) {
        return copyAtOnce(copy, source, context);
    }
    grant.release();
    try {
        return await (0,retracting/* retracting */.q)(context, (counted) => copyInParts(copy, source, counted));
    }
    catch (error) {
        // Not every store copies into parts.
        const isUnable = error instanceof errors/* StagingError */.Q && error.code === "not-supported";
        if (!isUnable || source.bytes > part_bytes/* MOST_SINGLE_COPY_BYTES */.Fm) {
            throw error;
        }
    }
    const { bucket } = copy.location;
    return await context.scheduler.run({ bucket, bufferBytes: 0 }, () => copyAtOnce(copy, source, context));
}
async function copyAtOnce(copy, planned, context) {
    const { store, signal, onProgress } = context;
    const described = (0,copied_headers/* saysEverything */.eu)(copy) ? await (0,copied_headers/* describe */.q0)(copy, planned, context) : undefined;
    const source = described ?? planned;
    const said = described === undefined ? copy.headers : (0,copied_headers/* mergeHeaders */.lF)(copy, described);
    const isNamed = isNameable(source, copy, context);
    const copied = await store.copy({
        source: { ...(0,source_object/* sourceObject */.n)(copy), ...(isNamed && { etag: source.etag }) },
        location: copy.location,
        headers: described === undefined ? said : { ...said, replaces: true },
    }, signal);
    if (copied.etag !== source.etag && !isHeld(source, copy, context))
        await assertUnchanged(source, copy, context);
    const verified = await verifyCopy({ copy, source, copied }, context);
    onProgress(source.bytes);
    return (0,copy_arrival/* toCopied */.w)({ source, said }, { ...copied, verified });
}

// EXTERNAL MODULE: ./build/transfer/download.js + 3 modules
var transfer_download = __webpack_require__(67956);
// EXTERNAL MODULE: ./build/transfer/unpacked-place.js
var unpacked_place = __webpack_require__(85629);
// EXTERNAL MODULE: ./build/transfer/send-upload.js + 1 modules
var send_upload = __webpack_require__(19154);
// EXTERNAL MODULE: ./build/transfer/upload-size.js
var upload_size = __webpack_require__(2799);
;// CONCATENATED MODULE: ./build/transfer/upload.js


/**
 * Makes one object. The object is there as a whole afterwards, or nothing of it is. `grant` is a turn for a
 * request, with a buffer for the whole file if it is not large.
 */
async function uploadFile(upload, grant, context) {
    if (upload.update !== undefined)
        return await updateOrUpload(upload, grant, context);
    const sent = await send(upload, grant, context);
    if (context.storedCheck.isWorthwhile(upload, sent, context)) {
        grant.release();
        await context.storedCheck.look(upload, sent, context);
    }
    return toArrival(upload, sent);
}
async function updateOrUpload({ update, ...upload }, grant, context) {
    const { updateHeaders } = await __webpack_require__.e(/* import() */ 4674).then(__webpack_require__.bind(__webpack_require__, 44674));
    const updated = update && (await updateHeaders(upload, update, context));
    if (updated !== undefined)
        return updated;
    grant.release();
    const { bucket } = upload.location;
    const bufferBytes = (0,upload_size/* isLargeUpload */.Z6)(upload)
        ? (0,upload_size/* toLargeBufferBytes */._k)(upload, context.store)
        : (0,upload_size/* toUploadBufferBytes */.Aq)(upload);
    return await context.scheduler.run({ bucket, bufferBytes }, (again) => uploadFile(upload, again, context));
}
async function send(upload, grant, context) {
    if ("members" in upload) {
        const { sendArchive } = await __webpack_require__.e(/* import() */ 1428).then(__webpack_require__.bind(__webpack_require__, 91428));
        return await sendArchive(upload, context);
    }
    if ("text" in upload)
        context.secretGuard?.inspectText(upload.source, upload.text);
    const { compress } = upload;
    if (compress !== undefined) {
        const { sendCompressed } = await __webpack_require__.e(/* import() */ 5374).then(__webpack_require__.bind(__webpack_require__, 5374));
        return await sendCompressed(upload, compress, grant, context);
    }
    if ("text" in upload)
        return await (0,send_upload/* sendBody */.bU)(upload, Buffer.from(upload.text), context);
    if ((0,upload_size/* isLargeUpload */.Z6)(upload))
        return await (0,send_upload/* sendInParts */.Sb)(upload, grant, context);
    return await (0,send_upload/* sendBody */.bU)(upload, await (0,send_upload/* readWhole */.oD)(upload, grant, context), context);
}
function toArrival(upload, { stored, headers, bytes, coding }) {
    const { etag, versionId, checksum, verified } = stored;
    const isMade = coding !== undefined || "members" in upload;
    return {
        bytes,
        ...(isMade && { coding, sourceBytes: upload.bytes }),
        etag,
        versionId,
        checksum,
        contentType: headers.contentType,
        storageClass: headers.storageClass,
        tagsCount: Object.keys(headers.tags ?? {}).length,
        metadata: headers.metadata,
        verified,
    };
}

// EXTERNAL MODULE: ./build/transfer/written-place.js
var written_place = __webpack_require__(2183);
;// CONCATENATED MODULE: ./build/transfer/move-transfer.js







/** Moves one upload or copy; one that fails is a result as well. */
async function moveToStore(transfer, grant, shared) {
    const startedAt = performance.now();
    const context = shared.canaries.guard(transfer.entry, shared);
    try {
        context.signal.throwIfAborted();
        const arrival = transfer.direction === "upload"
            ? await uploadFile(transfer, grant, context)
            : await copyObject(transfer, grant, context);
        return toDone(transfer, arrival, since(startedAt));
    }
    catch (error) {
        const isThere = error instanceof errors/* StagingError */.Q && error.code === "object-exists";
        return isThere && transfer.headers.onlyNew
            ? {
                status: "skipped",
                transfer,
                cause: "raced",
                reason: "there is an object since a moment ago",
            }
            : toFailed(error, transfer, context.signal);
    }
}
/** Fetches one download, which waits for its name then. */
async function fetchTransfer(download, grant, shared) {
    const startedAt = performance.now();
    const context = shared.canaries.guard(download.entry, shared);
    try {
        context.signal.throwIfAborted();
        const written = download.unpacking === undefined ? download : (0,written_place/* toWritten */.R)(download);
        const arrived = await (0,transfer_download/* fetchDownload */.fW)(written, grant, context);
        const { arrival, file } = await expandIfAsked(arrived, grant, context);
        await applyAttributesIfAsked(file, arrival, context);
        const waiting = download.unpacking === undefined ? file : { ...file, download };
        return { status: "fetched", arrival, file: waiting, milliseconds: since(startedAt) };
    }
    catch (error) {
        return toFailed(error, download, context.signal);
    }
}
async function expandIfAsked(arrived, grant, context) {
    const { decode, extract } = arrived.file.download.entry;
    if (decode === undefined && extract === undefined) {
        return arrived;
    }
    // It is on the disk by now, and what is left to do is no request.
    grant.release();
    return context.expansions.run(async () => {
        const { expandArrived } = await __webpack_require__.e(/* import() */ 9145).then(__webpack_require__.bind(__webpack_require__, 29145));
        return expandArrived(arrived, context);
    });
}
async function applyAttributesIfAsked(file, { metadata }, context) {
    if (file.download.linkRoot === undefined) {
        return;
    }
    const { applyAttributes } = await __webpack_require__.e(/* import() */ 2402).then(__webpack_require__.bind(__webpack_require__, 32402));
    await applyAttributes(file, metadata, context);
}
/** Gives a fetched download its name; a failure stays what it is. */
async function nameDownload(fetched, context) {
    if (fetched.status === "failed") {
        return fetched;
    }
    const { arrival, file, milliseconds } = fetched;
    try {
        context.signal.throwIfAborted();
        const unpackedFiles = await (0,unpacked_place/* takePlace */.l)(file, context);
        const told = unpackedFiles === undefined ? arrival : { ...arrival, unpackedFiles };
        return toDone(file.download, told, milliseconds);
    }
    catch (error) {
        await (0,unpacked_place/* giveUpPlace */.E)(file, context);
        return toFailed(error, file.download, context.signal);
    }
}
function since(startedAt) {
    return Math.round(performance.now() - startedAt);
}
// One by one: an object that others were spread into takes up to twice the memory, and there may be 100,000.
function toDone(transfer, arrival, milliseconds) {
    const { bytes, etag, versionId, checksum, contentType, metadata, verified, unpackedFiles } = arrival;
    const { modifiedMilliseconds, storageClass, tagsCount, coding, sourceBytes, isUpdate } = arrival;
    return {
        status: "done",
        transfer,
        bytes,
        isUpdate,
        coding,
        sourceBytes,
        etag,
        versionId,
        checksum,
        contentType,
        modifiedMilliseconds,
        storageClass,
        tagsCount,
        metadata,
        verified,
        unpackedFiles,
        milliseconds,
    };
}
/** What has failed, or was cancelled. */
function toFailed(error, transfer, signal) {
    return { status: "failed", transfer, error: toError(error, transfer, signal) };
}
function toError(error, transfer, signal) {
    if (error instanceof errors/* StagingError */.Q && !(signal.aborted && error.code !== "cancelled")) {
        return error;
    }
    const what = (0,locations/* describeTransfer */.H4)(transfer);
    return signal.aborted
        ? new errors/* StagingError */.Q("cancelled", `Could not ${what}: cancelled`, { cause: error })
        : new errors/* StagingError */.Q("internal", `Could not ${what}: ${String(error)}`, { cause: error });
}


/***/ }),

/***/ 63170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ makeOfParts)
/* harmony export */ });
/* harmony import */ var _after_cancel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78209);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);


// A cancelled job has 5 s for everything. An upload that is just being begun is let begin, because one whose
// id never arrived could not be aborted.
const BEGIN_GRACE_MILLISECONDS = 1500;
const ABORT_GRACE_MILLISECONDS = 3000;
/** Makes an object of parts: completed if every part was taken, aborted otherwise. */
async function makeOfParts({ bucket, begin, fill }, context) {
    const { scheduler, signal, store } = context;
    const call = { bucket, bufferBytes: 0 };
    const begun = await scheduler.run(call, () => (0,_after_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .runWithGrace */ .e)(signal, BEGIN_GRACE_MILLISECONDS, begin));
    try {
        const parts = await fill(begun);
        return await scheduler.run(call, () => store.completeUpload(begun, parts, signal));
    }
    catch (error) {
        await abort(begun, context);
        throw error;
    }
}
async function abort(begun, context) {
    const { store, scheduler, signal, onNotice } = context;
    const call = { bucket: begun.location.bucket, bufferBytes: 0 };
    const abortNow = (graceful) => scheduler.run(call, () => store.abortUpload(begun, graceful));
    // What made the abort necessary is why the transfer failed, whatever becomes of the abort itself.
    await (0,_after_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .runWithGrace */ .e)(signal, ABORT_GRACE_MILLISECONDS, abortNow).catch((error) => {
        onNotice(toLeftoverText(begun, error));
    });
}
// Parts of an upload that is neither completed nor aborted are in no listing of objects, and cost money.
function toLeftoverText({ location, uploadId }, error) {
    const uri = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE)(location);
    const reason = error instanceof Error ? error.message : String(error);
    return `The parts of an incomplete upload to ${uri} may still be in the bucket (upload id ${uploadId}): ${reason}\nAllow \`s3:AbortMultipartUpload\`, or let a lifecycle rule remove incomplete uploads`;
}


/***/ }),

/***/ 41779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ CREATE_FLAGS),
/* harmony export */   z: () => (/* binding */ createNewFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _disk_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30961);



/** Created, never through a link that somebody put there. Windows has no such flag. */
const CREATE_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
/**
 * Creates a file beside a download's destination. Where the directory went in that very moment it is made again, once:
 * another step at work in this workspace removes the directories that it made and got nothing for. Fails with
 * `path-refused`, and as the disk does.
 */
async function createNewFile(download, name, { directories, calls }) {
    try {
        return await createIn(await directories.open(download), name, calls);
    }
    catch (error) {
        const cause = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q ? error.cause : error;
        if ((0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toErrno */ .s)(cause) !== "ENOENT")
            throw error;
        return await createIn(await directories.reopen(download), name, calls);
    }
}
async function createIn(directory, name, calls) {
    try {
        return { directory, file: await calls.open(directory.at(name), CREATE_FLAGS) };
    }
    catch (error) {
        directory.release();
        throw error;
    }
}


/***/ }),

/***/ 6508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ toRangeBytes),
/* harmony export */   NZ: () => (/* binding */ SINGLE_PUT_BYTES),
/* harmony export */   bO: () => (/* binding */ SINGLE_COPY_BYTES),
/* harmony export */   kS: () => (/* binding */ SINGLE_GET_BYTES),
/* harmony export */   uD: () => (/* binding */ splitBytes)
/* harmony export */ });
/* unused harmony export countPieces */
const MIB = 2 ** 20;
const GIB = 2 ** 30;
/** A file up to this size is one PUT; multipart costs two more requests and pays only above it. */
const SINGLE_PUT_BYTES = 16 * MIB;
/**
 * An object up to this size is copied with one request, which keeps all that the source says by itself; parts are copied
 * side by side, for three to five requests more. AWS advises parts from 100 MB on.
 */
const SINGLE_COPY_BYTES = 100 * MIB;
/** An object up to this size is one GET; above it ranges are fetched side by side. */
const SINGLE_GET_BYTES = 32 * MIB;
/** The range size of a download of `bytes`: within the 8 to 16 MiB that Amazon S3 recommends. */
function toRangeBytes(bytes) {
    return bytes <= GIB ? 8 * MIB : 16 * MIB;
}
/** How many pieces of `pieceBytes` there are in `bytes`. */
function countPieces(bytes, pieceBytes) {
    return Math.ceil(bytes / pieceBytes);
}
/** The pieces of `bytes` in order: all of `pieceBytes`, the last of what is left. None for zero bytes. */
function* splitBytes(bytes, pieceBytes) {
    for (let start = 0, number = 1; start < bytes; start += pieceBytes, number++) {
        yield { number, start, bytes: Math.min(pieceBytes, bytes - start) };
    }
}


/***/ }),

/***/ 34554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ assertSourceInPlace),
/* harmony export */   Kk: () => (/* binding */ assertTargetInPlace),
/* harmony export */   t$: () => (/* binding */ toMovedError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _disk_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30961);





/**
 * Fails with `path-refused` when the directory of a download leads elsewhere than the plan found, because a
 * link was put on the way. Directories that are not there yet are fine.
 */
async function assertTargetInPlace({ path, realDirectory }) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    try {
        const found = await findReal(directory);
        if (found === realDirectory)
            return;
        const isThere = found === undefined || (await isSame(directory, realDirectory));
        if (isThere && !(await leadsThroughLink(realDirectory)))
            return;
    }
    catch (error) {
        throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .toDiskError */ .R)(error, "write", path);
    }
    throw toMovedError(`write ${path}`);
}
/**
 * Fails with `path-refused` when a link was put on the way to the file of an upload since it was planned. `file`
 * is what was opened there.
 */
async function assertSourceInPlace({ path }, file) {
    if (toOpenPath(file) === path) {
        return;
    }
    const found = await findReal(path).catch((error) => {
        throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .toDiskError */ .R)(error, "read", path);
    });
    if (found !== path && (await leadsThroughLink(path)))
        throw toMovedError(`upload ${path}`);
}
// Linux knows under which path an open file was found (proc(5)), which tells more than to look for it again.
function toOpenPath(file) {
    if (process.platform !== "linux") {
        return undefined;
    }
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/self/fd/${file}`);
    }
    catch {
        return undefined;
    }
}
const MISSING = new Set(["ENOENT", "ENOTDIR"]);
async function unlessMissing(found) {
    return found.catch((error) => {
        if (MISSING.has((0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .toErrno */ .s)(error)))
            return undefined;
        throw error;
    });
}
function findReal(path) {
    return unlessMissing((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path));
}
// Names alone do not tell: Windows and macOS may spell one directory in several ways (short names, capitals).
async function isSame(first, second) {
    const [one, other] = await Promise.all([first, second].map((path) => unlessMissing((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path))));
    return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}
/** Whether a path whose links were all resolved has one on its way again. */
async function leadsThroughLink(path) {
    const found = await unlessMissing((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path));
    if (found?.isSymbolicLink())
        return true;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    return parent !== path && leadsThroughLink(parent);
}
/** The error about a directory that was swapped for a link. `what` could not be done. */
function toMovedError(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StagingError */ .Q("path-refused", `Could not ${what}: a directory on the way was replaced by a symbolic link after the transfer was planned`, { hint: "Let whatever changes these directories end before the transfers begin" });
}


/***/ }),

/***/ 41768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ assertProven),
/* harmony export */   y: () => (/* binding */ chooseProof)
/* harmony export */ });
/* harmony import */ var _checksums_content_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48778);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);



/**
 * The best proof there is: a checksum of the whole object, else the MD5 in the ETag, else none. A COMPOSITE
 * checksum proves nothing here, because it is one of parts whose sizes are not known.
 */
function chooseProof(info) {
    for (const algorithm of _checksums_content_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .PREFERRED_CHECKSUMS */ .T5) {
        const checksum = info.checksums.find((candidate) => candidate.algorithm === algorithm && candidate.type === "FULL_OBJECT");
        if (checksum !== undefined) {
            return { algorithm, digest: Buffer.from(checksum.value, "base64"), checksum };
        }
    }
    const isMd5 = !info.etagIsOpaque && /^[0-9a-f]{32}$/i.test(info.etag);
    return isMd5 ? { algorithm: "md5", digest: Buffer.from(info.etag, "hex") } : undefined;
}
/** Fails with `checksum-mismatch` when the bytes that arrived are not those that were stored. */
function assertProven(proof, actual, location) {
    if (!actual.equals(proof.digest)) {
        const name = proof.algorithm === "md5" ? "ETag (MD5)" : proof.algorithm.toUpperCase();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("checksum-mismatch", `Could not download ${(0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .objectUri */ .WE)(location)}: the bytes that arrived do not match its ${name}: expected ${proof.digest.toString("hex")}, got ${actual.toString("hex")}`, { hint: "Run the job again; if it happens again, the object itself is damaged" });
    }
}


/***/ }),

/***/ 27775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ RangeWriter),
/* harmony export */   n: () => (/* binding */ WRITE_BUFFER_BYTES)
/* harmony export */ });
/** What a RangeWriter collects small chunks in: the size at which writes cost least. */
const WRITE_BUFFER_BYTES = 2 ** 18;
/** A chunk from this size on is written from where it is: to collect it first costs more than the call it spares. */
const LARGE_CHUNK_BYTES = 2 ** 16;
/** Writes and digests the bytes of a range in large pieces. */
class RangeWriter {
    #target;
    #hash;
    #filled = 0;
    #position;
    #writing;
    constructor(target) {
        this.#target = target;
        this.#position = target.start;
    }
    begin(info) {
        this.#hash = this.#target.chooseHash(info);
    }
    /** Done when it returns, as long as the disk is fast. */
    add(bytes) {
        const isLarge = bytes.length >= LARGE_CHUNK_BYTES;
        const isWritten = isLarge && this.#flushDirectly() && this.#writeDirectly(bytes);
        return isWritten ? undefined : this.#collect(bytes);
    }
    /** Settles when everything added so far is on disk, with the digest of it. */
    async finish() {
        await this.#flush();
        return this.#hash?.digest();
    }
    async restart() {
        const written = this.#position - this.#target.start;
        if (written > 0) {
            this.#target.onWritten(-written);
        }
        this.#position = this.#target.start;
        this.#filled = 0;
    }
    /** Settles when the buffer is no longer in use. Never fails. */
    async settle() {
        await this.#writing?.catch(() => undefined);
    }
    #collect(bytes) {
        const { buffer } = this.#target;
        const fitting = bytes.subarray(0, WRITE_BUFFER_BYTES - this.#filled);
        buffer.set(fitting, this.#filled);
        this.#filled += fitting.length;
        if (this.#filled < WRITE_BUFFER_BYTES) {
            return undefined;
        }
        const rest = bytes.subarray(fitting.length);
        return this.#flushDirectly() ? this.#collect(rest) : this.#collectLater(Buffer.from(rest));
    }
    async #collectLater(bytes) {
        await this.#flush();
        await this.#collect(bytes);
    }
    async #flush() {
        if (!this.#flushDirectly()) {
            const bytes = this.#target.buffer.subarray(0, this.#filled);
            this.#writing = this.#target.file.write(bytes, this.#position);
            await this.#writing;
            this.#filled = 0;
            this.#note(bytes);
        }
    }
    /** Whether nothing is collected any more. */
    #flushDirectly() {
        const bytes = this.#target.buffer.subarray(0, this.#filled);
        if (bytes.length > 0 && !this.#writeDirectly(bytes)) {
            return false;
        }
        this.#filled = 0;
        return true;
    }
    /** Whether it was worth waiting for the disk. */
    #writeDirectly(bytes) {
        const isWritten = this.#target.file.writeDirectly(bytes, this.#position);
        if (isWritten) {
            this.#note(bytes);
        }
        return isWritten;
    }
    #note(written) {
        this.#hash?.update(written);
        this.#position += written.length;
        this.#target.onWritten(written.length);
    }
}


/***/ }),

/***/ 60879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RangesUnusable),
/* harmony export */   m: () => (/* binding */ Reception)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);


/** The object cannot be read in ranges: the store sends it whole, or no ETag that shows what belongs together. */
class RangesUnusable extends Error {
}
/** Receives a piece of an object, by one request or by several, each for the bytes that are still missing. */
class Reception {
    #wanted;
    #sink;
    #info;
    #received = 0;
    #toSkip = 0;
    #hasBegun = false;
    #taking;
    constructor(wanted, sink) {
        this.#wanted = wanted;
        this.#sink = sink;
    }
    /** What the store said before the first byte that counts. */
    get info() {
        return this.#info;
    }
    get received() {
        return this.#received;
    }
    /** Whether the latest request was answered with the object that is wanted. */
    get hasBegun() {
        return this.#hasBegun;
    }
    /** Whether the rest of the piece can be told to be of the same object as what has come. */
    get canGoOn() {
        return this.#etag !== "";
    }
    /** The request for what is missing. */
    nextRequest() {
        this.#hasBegun = false;
        const { object, piece, signal } = this.#wanted;
        const isWhole = piece.bytes === object.bytes && this.#received === 0;
        const range = { start: piece.start + this.#received, end: piece.start + piece.bytes - 1 };
        const etag = this.#etag;
        return { ...(!isWhole && { range }), ...(etag !== "" && { ifMatch: etag }), signal };
    }
    begin(answer) {
        this.#assertSame(answer);
        // A store that ignores ranges starts again from the first byte.
        this.#toSkip = answer.range === undefined ? this.#received : 0;
        if (this.#info === undefined) {
            this.#info = answer.info;
            this.#sink.begin(answer.info);
        }
        this.#hasBegun = true;
    }
    take(chunk) {
        const skipped = Math.min(this.#toSkip, chunk.length);
        this.#toSkip -= skipped;
        const bytes = skipped === 0 ? chunk : chunk.subarray(skipped);
        if (this.#received + bytes.length > this.#wanted.piece.bytes) {
            throw this.#toError("request-refused", "the answer was longer than announced");
        }
        this.#received += bytes.length;
        this.#taking = this.#sink.add(bytes);
        return this.#taking;
    }
    /** Settles when nothing is being taken any more; a request may fail before that. Never fails. */
    async settle() {
        await this.#taking?.catch(() => undefined);
    }
    /** Fails with `unreachable` when something is missing. */
    assertComplete() {
        const missing = this.#wanted.piece.bytes - this.#received;
        if (missing > 0) {
            throw this.#toError("unreachable", `the answer ended ${missing} bytes early`);
        }
    }
    /** Forgets what has come: the next request is for the whole piece, of whatever version. */
    async restart() {
        await this.#sink.restart();
        this.#info = undefined;
        this.#received = 0;
    }
    // A listing may know no ETag; then the first answer's is the one to hold on to.
    get #etag() {
        return this.#wanted.object.etag || this.#info?.etag || "";
    }
    #assertSame({ info, range }) {
        const { object, piece } = this.#wanted;
        const etag = this.#etag;
        // A whole object without a Content-Length says nothing of its size; its bytes are counted in any case.
        const isOtherSize = info.bytes !== object.bytes && (range !== undefined || info.bytes > 0);
        if (isOtherSize || (etag !== "" && info.etag !== etag)) {
            throw this.#toError("object-changed", "the object changed while it was read");
        }
        if (range === undefined && piece.bytes < object.bytes) {
            throw new RangesUnusable(this.#wanted.location.key);
        }
        const start = piece.start + this.#received;
        if (range !== undefined && (range.start !== start || range.end >= piece.start + piece.bytes)) {
            const sent = `bytes ${range.start} to ${range.end}`;
            throw this.#toError("service-error", `the store sent ${sent}, which were not asked for`);
        }
    }
    #toError(code, problem) {
        const message = `Could not download ${(0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE)(this.#wanted.location)}: ${problem}`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q(code, message, { hint: HINTS[code] });
    }
}
const HINTS = {
    "object-changed": "Something writes to this key while the job reads it: let it end first",
    "service-error": undefined,
    "request-refused": undefined,
    unreachable: undefined,
};


/***/ }),

/***/ 29185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _disk_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30961);






/** About 2 s in all: a virus scanner lets go of a file within that time, and a cancelled job has 5 s. */
const SYSTEM = {
    platform: process.platform,
    rename: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename,
    pausesMilliseconds: [10, 30, 60, 100, 200, 400, 500, 700],
};
/**
 * Puts the file `from` in the place of `to`, in one move wherever the system grants it. Where Windows refuses
 * to the end, the old file steps aside first. When that fails as well, what was at `to` is there again.
 */
async function replaceFile(from, to, special = {}) {
    const system = { ...SYSTEM, ...special };
    if (system.platform !== "win32") {
        await system.rename(from, to);
        return;
    }
    try {
        await renamePatiently(from, to, system);
    }
    catch (error) {
        if (!isPassing(error))
            throw error;
        await replaceAside(from, to, { system, refusal: error });
    }
}
/** How Windows refuses to put a file in the place of one that is marked read-only, open or just being scanned. */
const WINDOWS_REFUSALS = new Set(["EPERM", "EEXIST", "EACCES", "EBUSY"]);
function isPassing(error) {
    return WINDOWS_REFUSALS.has((0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .toErrno */ .s)(error));
}
async function renamePatiently(from, to, system) {
    for (const milliseconds of system.pausesMilliseconds) {
        try {
            return await system.rename(from, to);
        }
        catch (error) {
            if (!isPassing(error))
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(milliseconds);
        }
    }
    await system.rename(from, to);
}
async function replaceAside(from, to, { system, refusal }) {
    const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), `.s3-staging-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}.old`);
    try {
        await system.rename(to, aside);
    }
    catch {
        throw refusal;
    }
    try {
        await system.rename(from, to);
    }
    catch (error) {
        await renamePatiently(aside, to, system).catch((cause) => {
            throw toStrandedError(to, aside, cause);
        });
        throw error;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(aside).catch(() => undefined);
}
function toStrandedError(path, aside, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StagingError */ .Q("disk", `Could not write ${path}, nor put the old file back: it is now ${aside} (${(0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .toErrno */ .s)(cause)})`, {
        hint: "Something holds these files open: end it, then give the old file its name again",
        cause,
    });
}


/***/ }),

/***/ 12995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ retracting)
/* harmony export */ });
/** Does `work`. Bytes of an attempt that failed have to come again, so they do not count as arrived any more. */
async function retracting(context, work) {
    let bytes = 0;
    const onProgress = (more) => {
        bytes += more;
        context.onProgress(more);
    };
    try {
        return await work({ ...context, onProgress });
    }
    catch (error) {
        if (bytes > 0) {
            context.onProgress(-bytes);
        }
        throw error;
    }
}


/***/ }),

/***/ 39751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ runPieces)
/* harmony export */ });
/* harmony import */ var _linked_abort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41742);

/**
 * Moves all pieces when their turns come. The first failure cancels the rest by their signal and is thrown when
 * all that had begun have ended, so that nothing is still running afterwards.
 */
async function runPieces(work, { scheduler, signal }) {
    if (work.pieces.length === 0) {
        return;
    }
    const stop = new _linked_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .LinkedAbort */ ._(signal);
    try {
        await new Promise((resolve, reject) => {
            const tasks = toTasks(work, stop, { resolve, reject });
            scheduler.addPieces(work.bucket, tasks);
        });
    }
    finally {
        stop.unlink();
    }
}
function* toTasks(work, stop, settle) {
    const { pieces, bufferBytes, move } = work;
    let [running, ended] = [0, 0];
    let failure;
    const moveOne = async (piece, buffer) => {
        running += 1;
        try {
            stop.signal.throwIfAborted();
            await move(piece, buffer, stop.signal);
        }
        catch (error) {
            failure ??= { error };
            stop.abort(error);
        }
        running -= 1;
        ended += 1;
        if (failure !== undefined && running === 0) {
            settle.reject(failure.error);
        }
        else if (ended === pieces.length) {
            settle.resolve();
        }
    };
    for (const piece of pieces) {
        if (failure !== undefined) {
            return;
        }
        yield { bytes: piece.bytes, bufferBytes, run: ({ buffer }) => moveOne(piece, buffer) };
    }
}


/***/ }),

/***/ 85947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ Scheduler)
});

;// CONCATENATED MODULE: ./build/transfer/request-window.js
const FIRST_SIZE = 16;
const GROWTH = 1.25;
/** What more requests must bring to be worth it. */
const LEAST_GAIN = 1.03;
/** A round is no shorter, or chance would decide what it shows. */
const LEAST_ROUND_MILLISECONDS = 20;
/** Until a size that brought nothing is tried again: doubled each time it brings nothing. */
const FIRST_PAUSE_MILLISECONDS = 250;
const LAST_PAUSE_MILLISECONDS = 2000;
/** What a request costs beside its bytes, in bytes, so that one figure tells the pace of small and large work. */
const REQUEST_BYTES = 2 ** 18;
/**
 * How many requests may be in flight to one bucket. It grows while that brings speed, and goes back to the last
 * size that did. Asked for fewer requests it halves, and recovers one by one.
 *
 * | a round | then |
 * |---|---|
 * | was throttled | half, at least 1; once |
 * | was not, below the size that was throttled | one more |
 * | was the first, or ≥ 3 % faster than before the window grew | × 1.25 |
 * | was not faster | back to the size before, for 0.25 s to 2 s |
 * | did not fill the window | shows nothing |
 */
class RequestWindow {
    #most;
    #now;
    #size;
    #round;
    /** Bytes per millisecond at the size the window last held. */
    #pace = 0;
    /** The size that the present one is compared with. */
    #before;
    /** The size at which the store asked for fewer requests. */
    #throttledSize;
    #pauseMilliseconds = FIRST_PAUSE_MILLISECONDS;
    #growAt = 0;
    /** Never more than `most`, which is at least 1. */
    constructor(most, now = () => performance.now()) {
        this.#most = most;
        this.#now = now;
        this.#size = Math.min(FIRST_SIZE, most);
        this.#round = startRound(now());
    }
    get size() {
        return this.#size;
    }
    /** Tells of a request that ended, and whether as many were in flight until then as there may be. */
    complete(bytes, wasFull) {
        const round = this.#round;
        round.completions += 1;
        round.bytes += bytes;
        if (wasFull) {
            round.fullCompletions += 1;
        }
        const milliseconds = this.#now() - round.startedAt;
        if (round.completions >= this.#size && milliseconds >= LEAST_ROUND_MILLISECONDS) {
            this.#judge(round, milliseconds);
            this.#round = startRound(this.#now());
        }
    }
    /** Tells that the store asked for fewer requests. */
    throttle() {
        if (this.#round.isThrottled) {
            return;
        }
        this.#throttledSize ??= this.#before ?? this.#size;
        this.#before = undefined;
        this.#size = Math.max(1, Math.floor(this.#size / 2));
        this.#round = { ...startRound(this.#now()), isThrottled: true };
    }
    #judge(round, milliseconds) {
        if (round.isThrottled) {
            return;
        }
        if (this.#throttledSize !== undefined) {
            this.#recover(this.#throttledSize);
        }
        else if (round.fullCompletions * 2 >= round.completions) {
            this.#compare((round.bytes + round.completions * REQUEST_BYTES) / milliseconds);
        }
    }
    #recover(throttledSize) {
        this.#size = Math.min(this.#size + 1, throttledSize);
        if (this.#size === throttledSize) {
            this.#throttledSize = undefined;
            this.#pauseMilliseconds = LAST_PAUSE_MILLISECONDS;
            this.#pause();
        }
    }
    #compare(pace) {
        const isTried = this.#before !== undefined;
        if (this.#before !== undefined && pace < this.#pace * LEAST_GAIN) {
            this.#size = this.#before;
            this.#before = undefined;
            this.#pause();
            return;
        }
        this.#pace = pace;
        if (isTried) {
            this.#pauseMilliseconds = FIRST_PAUSE_MILLISECONDS;
        }
        if (isTried || this.#now() >= this.#growAt) {
            this.#grow();
        }
    }
    #grow() {
        const larger = Math.max(this.#size + 1, Math.floor(this.#size * GROWTH));
        this.#before = this.#size < this.#most ? this.#size : undefined;
        this.#size = Math.min(larger, this.#most);
    }
    #pause() {
        this.#growAt = this.#now() + this.#pauseMilliseconds;
        this.#pauseMilliseconds = Math.min(this.#pauseMilliseconds * 2, LAST_PAUSE_MILLISECONDS);
    }
}
function startRound(startedAt) {
    return { startedAt, completions: 0, fullCompletions: 0, bytes: 0, isThrottled: false };
}

;// CONCATENATED MODULE: ./build/transfer/bucket-queue.js

/** The tasks of one bucket, waiting and in flight. */
class BucketQueue {
    window;
    #calls = [];
    #pieces = new TaskLine();
    /** Large transfers not begun; the next one is the last. */
    #transfers = [];
    #files = new TaskLine();
    #inFlight = { large: 0, small: 0 };
    #lastSize = "small";
    #isFilled = false;
    #isHurried;
    /** `isHurried`: see `Limits`. */
    constructor(maxConcurrency, isHurried = false) {
        this.window = new RequestWindow(maxConcurrency);
        this.#isHurried = isHurried;
    }
    get inFlight() {
        return this.#inFlight.large + this.#inFlight.small;
    }
    /** Files that are one request each, in order. The iterator is asked only when their turn comes. */
    addFiles(tasks) {
        this.#files.add(tasks);
    }
    /** Large transfers: the largest begins first (in a hurry the smallest), and none as long as one begun has something to ask for. */
    addTransfers(tasks) {
        this.#transfers.push(...tasks);
        const sign = this.#isHurried ? -1 : 1;
        this.#transfers.sort((left, right) => sign * (left.totalBytes - right.totalBytes));
    }
    /** Pieces of a large transfer that has begun, after those of the transfers that began before. */
    addPieces(tasks) {
        this.#pieces.add(tasks);
    }
    /** A call of a large transfer that has begun: before all pieces, because something waits for it. */
    addCall(task) {
        this.#calls.push(task);
    }
    /**
     * Which size has the next turn. Large work first, so that what takes longest begins first; but while small
     * work waits at least a quarter of the window is its own, and one turn of two where the window is 1. In a hurry
     * small work comes first.
     */
    sizesInTurn() {
        if (this.#isHurried)
            return SMALL_FIRST;
        const share = Math.ceil(this.window.size / 4);
        const isLargeLeftOut = this.#inFlight.large === 0 && this.#lastSize === "small";
        return this.#inFlight.small < share && !isLargeLeftOut ? SMALL_FIRST : LARGE_FIRST;
    }
    /** The next task of this size, the same until it is taken. */
    peek(size) {
        return size === "small"
            ? this.#files.peek()
            : (this.#calls[0] ?? this.#pieces.peek() ?? this.#transfers.at(-1));
    }
    /** Counts the task that `peek` gave as in flight. */
    take(size) {
        this.#inFlight[size] += 1;
        this.#lastSize = size;
        if (size === "small") {
            this.#files.take();
        }
        else if (this.#calls.shift() === undefined && !this.#pieces.take()) {
            this.#transfers.pop();
        }
    }
    /** Tells that everything has begun that could. */
    settle() {
        this.#isFilled = this.inFlight >= this.window.size;
    }
    /** Tells that a task is in flight no more. */
    end(task, size) {
        this.window.complete(task.bytes, this.#isFilled);
        this.#inFlight[size] -= 1;
    }
}
const SMALL_FIRST = ["small", "large"];
const LARGE_FIRST = ["large", "small"];
/** Tasks that several iterators give, one iterator after the other. */
class TaskLine {
    #sources = [];
    #next;
    add(source) {
        this.#sources.push(source);
    }
    peek() {
        while (this.#next === undefined && this.#sources[0] !== undefined) {
            const { done, value } = this.#sources[0].next();
            if (done) {
                this.#sources.shift();
            }
            else {
                this.#next = value;
            }
        }
        return this.#next;
    }
    /** Whether there was one. */
    take() {
        const hadOne = this.peek() !== undefined;
        this.#next = undefined;
        return hadOne;
    }
}

;// CONCATENATED MODULE: ./build/transfer/buffer-pool.js
const SMALLEST_BYTES = 2 ** 18;
const LARGE_STEP_BYTES = 2 ** 23;
/**
 * Buffers that are used again and again, never more than `maxBytes` of them in all, lent or resting. One
 * buffer is always lent, however large, so that nothing waits for ever.
 */
class BufferPool {
    #maxBytes;
    #resting = [];
    #allocatedBytes = 0;
    #lent = 0;
    constructor(maxBytes) {
        this.#maxBytes = maxBytes;
    }
    /** Bytes of all buffers there are. */
    get allocatedBytes() {
        return this.#allocatedBytes;
    }
    /** A buffer of at least `bytes` with whatever was in it last, or nothing while too much is lent. */
    take(bytes) {
        const size = toBufferBytes(bytes);
        const buffer = this.#takeResting(size) ?? this.#allocate(size);
        if (buffer !== undefined) {
            this.#lent += 1;
        }
        return buffer;
    }
    /** Takes a lent buffer back. Nobody may use it any more. */
    give(buffer) {
        this.#lent -= 1;
        this.#resting.push(buffer);
    }
    #takeResting(size) {
        const index = this.#resting.findLastIndex((buffer) => buffer.length === size);
        return index < 0 ? undefined : this.#resting.splice(index, 1)[0];
    }
    #allocate(size) {
        while (this.#allocatedBytes + size > this.#maxBytes && this.#resting.length > 0) {
            this.#allocatedBytes -= this.#resting.shift()?.length ?? 0;
        }
        if (this.#allocatedBytes + size > this.#maxBytes && this.#lent > 0) {
            return undefined;
        }
        this.#allocatedBytes += size;
        return Buffer.allocUnsafeSlow(size);
    }
}
// Few sizes, so that a buffer given back fits the next taker: powers of two, then whole steps.
function toBufferBytes(bytes) {
    if (bytes > LARGE_STEP_BYTES) {
        return Math.ceil(bytes / LARGE_STEP_BYTES) * LARGE_STEP_BYTES;
    }
    let size = SMALLEST_BYTES;
    while (size < bytes) {
        size *= 2;
    }
    return size;
}

;// CONCATENATED MODULE: ./build/transfer/scheduler.js


/**
 * The one budget of a phase: every request of every transfer has its turn here. Nothing is made ready before
 * its turn comes, so that a hundred thousand files cost no more than one.
 */
class Scheduler {
    #maxConcurrency;
    #pool;
    #isHurried;
    #queues = new Map();
    /** By the bucket that is read: those whose turns its reading takes. */
    #readers = new Map();
    #running = 0;
    /** The task that has waited longest for memory, and how many others got some meanwhile. */
    #starved;
    #willServe = false;
    constructor(limits) {
        this.#maxConcurrency = limits.maxConcurrency;
        this.#isHurried = limits.isHurried ?? false;
        this.#pool = new BufferPool(toPoolBytes(limits.maxMemoryBytes));
    }
    /** Begins these files of one request each when their turn comes, in order. */
    addFiles(bucket, tasks) {
        this.#queueOf(bucket).addFiles(tasks);
        this.#serveSoon();
    }
    /** Begins these large transfers when their turn comes, the largest first (in a hurry the smallest). */
    addTransfers(bucket, tasks) {
        this.#queueOf(bucket).addTransfers(tasks);
        this.#serveSoon();
    }
    /** Does one request of a transfer that has begun when its turn comes. */
    run(call, work) {
        return new Promise((resolve, reject) => {
            this.#queueOf(call.bucket).addCall({
                bytes: 0,
                bufferBytes: call.bufferBytes,
                // Async, because a signal that has fired makes work throw at once.
                run: (grant) => (async () => work(grant))().then(resolve, reject),
            });
            this.#serveSoon();
        });
    }
    /** Does these pieces of a large transfer when their turns come, in order. The iterator may end early. */
    addPieces(bucket, tasks) {
        this.#queueOf(bucket).addPieces(tasks);
        this.#serveSoon();
    }
    /** Tells that transfers whose turns are counted for `bucket` read from `source` meanwhile, which is another. */
    readsFrom(bucket, source) {
        const readers = this.#readers.get(source);
        if (readers === undefined)
            this.#readers.set(source, new Set([bucket]));
        else
            readers.add(bucket);
    }
    /** Tells that the store asked for fewer requests to this bucket. */
    throttle(bucket) {
        for (const one of [bucket, ...(this.#readers.get(bucket) ?? [])]) {
            this.#queues.get(one)?.window.throttle();
        }
    }
    #queueOf(bucket) {
        let queue = this.#queues.get(bucket);
        if (queue === undefined) {
            queue = new BucketQueue(this.#maxConcurrency, this.#isHurried);
            this.#queues.set(bucket, queue);
        }
        return queue;
    }
    // Later, so that a transfer that gives a turn back can ask for its next one before others do; and all requests whose
    // turns came meanwhile go out together, because a store that has fallen asleep takes longest to take the first.
    #serveSoon() {
        if (!this.#willServe) {
            this.#willServe = true;
            setImmediate(() => {
                this.#willServe = false;
                this.#serve();
            });
        }
    }
    #serve() {
        while (this.#running < this.#maxConcurrency && this.#serveOne()) {
            // Whatever begins takes from the budget.
        }
        for (const queue of this.#queues.values()) {
            queue.settle();
        }
    }
    #serveOne() {
        for (const queue of this.#queuesInTurn()) {
            for (const size of queue.sizesInTurn()) {
                const task = queue.peek(size);
                if (task !== undefined && this.#begin({ queue, size, task })) {
                    return true;
                }
            }
        }
        return false;
    }
    // The bucket with the fewest requests in flight first, so that none waits for the others to end.
    #queuesInTurn() {
        const open = [...this.#queues.values()].filter(({ inFlight, window }) => inFlight < window.size);
        return open.length > 1 ? open.sort((left, right) => left.inFlight - right.inFlight) : open;
    }
    /** Whether there was memory for it. */
    #begin({ queue, size, task }) {
        const buffer = this.#takeBuffer(task);
        if (buffer === undefined)
            return false;
        queue.take(size);
        this.#running += 1;
        let isReleased = false;
        const release = () => {
            if (!isReleased) {
                isReleased = true;
                this.#running -= 1;
                queue.end(task, size);
                this.#giveBuffer(buffer);
                this.#serveSoon();
            }
        };
        task.run({ buffer, release }).then(release, release);
        return true;
    }
    #takeBuffer(task) {
        if (task.bufferBytes === 0) {
            return NO_BUFFER;
        }
        const starved = this.#starved;
        const isOvertaking = starved !== undefined && starved.task !== task;
        // Where nothing is in flight no memory is going to be given back, so there is nothing to wait for.
        const mustWait = this.#running > 0 && (starved?.overtakes ?? 0) >= this.#maxConcurrency;
        if (isOvertaking && mustWait) {
            return undefined;
        }
        const buffer = this.#pool.take(task.bufferBytes);
        if (buffer === undefined) {
            this.#starved ??= { task, overtakes: 0 };
        }
        else if (isOvertaking) {
            starved.overtakes += 1;
        }
        else {
            this.#starved = undefined;
        }
        return buffer;
    }
    #giveBuffer(buffer) {
        if (buffer !== NO_BUFFER) {
            this.#pool.give(buffer);
        }
    }
}
const NO_BUFFER = Buffer.alloc(0);
/** What Node, the code, connections and garbage not yet collected take beside the buffers. */
const PROCESS_BYTES = 128 * 2 ** 20;
function toPoolBytes(maxMemoryBytes) {
    return Math.max(maxMemoryBytes - PROCESS_BYTES, Math.floor(maxMemoryBytes / 2));
}


/***/ }),

/***/ 19154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oD: () => (/* binding */ readWhole),
  bU: () => (/* binding */ sendBody),
  Sb: () => (/* binding */ sendInParts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/transfer/digest-headers.js

const READ_BYTES = 2 ** 20;
/** An upload whose headers are final: with the SHA-256 of `body`, which is all of it, where they wait for it. */
function withDigestOf(upload, body) {
    const { headersWith } = upload;
    return headersWith ? { ...upload, headers: headersWith((0,external_node_crypto_.hash)("sha256", body)) } : upload;
}
/** The same for a file that is sent in parts, which takes to read all of it before the first is sent. Fails with `disk`. */
async function withFileDigest(upload, file, { scheduler, signal }) {
    const { headersWith, bytes, location } = upload;
    if (headersWith === undefined)
        return upload;
    const call = { bucket: location.bucket, bufferBytes: READ_BYTES };
    const digest = await scheduler.run(call, async ({ buffer }) => {
        const sum = (0,external_node_crypto_.createHash)("sha256");
        for (let start = 0; start < bytes; start += READ_BYTES) {
            signal.throwIfAborted();
            sum.update(await file.read(buffer, start, Math.min(READ_BYTES, bytes - start)));
        }
        return sum.digest("hex");
    });
    return { ...upload, headers: headersWith(digest) };
}

// EXTERNAL MODULE: ./build/transfer/source-file.js
var source_file = __webpack_require__(46252);
// EXTERNAL MODULE: ./build/transfer/upload-in-parts.js
var upload_in_parts = __webpack_require__(18062);
;// CONCATENATED MODULE: ./build/transfer/send-upload.js



/** Makes the object of an upload with one request. */
async function sendBody(upload, body, { store, signal, onProgress }) {
    const { location, headers, bytes } = withDigestOf(upload, body);
    const stored = await store.put(location, body, headers, signal);
    onProgress(bytes);
    return { stored, headers, bytes: body.length };
}
/** A file in the front of the grant's buffer. Fails with `file-changed` and `disk`. */
async function readWhole(upload, { buffer }, context) {
    const file = await source_file/* SourceFile */.s.open(upload, context);
    try {
        const body = await file.read(buffer, 0, upload.bytes);
        await file.assertUnchanged();
        return body;
    }
    finally {
        await file.close();
    }
}
/** Makes the object of a file with a request for each part; the grant is given back at once. */
async function sendInParts(upload, grant, context) {
    const file = await source_file/* SourceFile */.s.open(upload, context);
    try {
        grant.release();
        const final = await withFileDigest(upload, file, context);
        const stored = await (0,upload_in_parts/* uploadInParts */.x)(final, file, context);
        return { stored, headers: final.headers, bytes: final.bytes };
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 46252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ SourceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _disk_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30961);
/* harmony import */ var _file_calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24906);
/* harmony import */ var _planned_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34554);





/** A file being uploaded, which must stay as the plan saw it. */
class SourceFile {
    #upload;
    #calls;
    #secretGuard;
    #file;
    constructor(upload, { calls, secretGuard }, file) {
        this.#upload = upload;
        this.#calls = calls;
        this.#secretGuard = secretGuard;
        this.#file = file;
    }
    /**
     * Fails with `file-changed` when it is no longer what was planned, with `path-refused` when a link leads
     * elsewhere by now, with `disk` when it cannot be read.
     */
    static async open(upload, { pace, secretGuard }) {
        const calls = pace.callsFor(upload.bytes);
        const opened = await openPlanned(upload, calls);
        const file = new SourceFile(upload, { calls, secretGuard }, opened);
        try {
            // Only now: what is opened cannot be exchanged any more.
            await (0,_planned_place_js__WEBPACK_IMPORTED_MODULE_4__/* .assertSourceInPlace */ .G)(upload, file.#file);
            await file.assertUnchanged();
            return file;
        }
        catch (error) {
            await file.close();
            throw error;
        }
    }
    /** The `bytes` bytes from `start`, in the front of `buffer`. Fails with `secret-file` where they hold a secret. */
    async read(buffer, start, bytes) {
        const wanted = buffer.subarray(0, bytes);
        for (let filled = 0; filled < bytes;) {
            const count = await this.#readSome(wanted.subarray(filled), start + filled);
            if (count === 0) {
                throw toChangedError(this.#upload, "it became shorter");
            }
            filled += count;
        }
        this.#secretGuard?.inspect(this.#upload, wanted, start);
        return wanted;
    }
    /** Fails with `file-changed` when size or modification time are no longer those of the plan. */
    async assertUnchanged() {
        const stats = await this.#calls.stat(this.#file);
        if (stats.size !== this.#upload.bytes) {
            const reason = `it had ${this.#upload.bytes} bytes and now has ${stats.size}`;
            throw toChangedError(this.#upload, reason);
        }
        if (stats.mtimeMs !== this.#upload.modifiedMilliseconds) {
            throw toChangedError(this.#upload, "it was written to");
        }
    }
    /** Never fails: nothing was written. */
    async close() {
        await (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .closeQuietly */ .EO)(this.#calls, this.#file);
    }
    async #readSome(into, position) {
        try {
            return await this.#calls.read(this.#file, into, position);
        }
        catch (error) {
            throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toDiskError */ .R)(error, "read", this.#upload.path);
        }
    }
}
// Links are resolved in the plan, so one found now was put there since. Windows has no such flag.
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
async function openPlanned(upload, calls) {
    try {
        return await calls.open(upload.path, OPEN_FLAGS);
    }
    catch (error) {
        throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toErrno */ .s)(error) === "ENOENT"
            ? toChangedError(upload, "it is no longer there")
            : (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toDiskError */ .R)(error, "read", upload.path);
    }
}
function toChangedError(upload, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("file-changed", `Could not upload ${upload.path}: the file changed while it was being uploaded: ${reason}`, { hint: "Make sure that whatever writes the file has ended when the upload begins" });
}


/***/ }),

/***/ 46272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ TemporaryFile)
/* harmony export */ });
/* harmony import */ var _disk_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30961);
/* harmony import */ var _file_calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24906);
/* harmony import */ var _new_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41779);
/* harmony import */ var _waiting_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19788);




/** A file beside its destination that is being written, in any order. */
class TemporaryFile {
    #download;
    #directory;
    #pace;
    #name;
    #file;
    #lastWrite = Promise.resolve();
    constructor(place) {
        this.#download = place.download;
        this.#directory = place.directory;
        this.#pace = place.pace;
        this.#name = place.name;
        this.#file = place.file;
    }
    /** A new, empty one. Fails with `path-refused` and `disk`. */
    static async create(download, { directories, pace }) {
        const name = (0,_waiting_file_js__WEBPACK_IMPORTED_MODULE_3__/* .toTemporaryName */ .uM)(download.path);
        try {
            const created = await (0,_new_file_js__WEBPACK_IMPORTED_MODULE_2__/* .createNewFile */ .z)(download, name, { directories, calls: _file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .THREADED_CALLS */ .wo });
            return new TemporaryFile({ download, pace, name, ...created });
        }
        catch (error) {
            throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toDiskError */ .R)(error, "write", download.path);
        }
    }
    /** Writes all of `bytes` at `position` before it returns, unless the disk is too slow to wait for: then nothing. Fails with `disk`. */
    writeDirectly(bytes, position) {
        const direct = this.#pace.directCallsFor(bytes.length);
        if (direct === undefined) {
            return false;
        }
        try {
            (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAllDirectly */ .P9)(direct, { file: this.#file, bytes, position });
            return true;
        }
        catch (error) {
            throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toDiskError */ .R)(error, "write", this.#download.path);
        }
    }
    /** Writes all of `bytes` at `position`. Fails with `disk`. */
    write(bytes, position) {
        // The kernel lets one write to a file at a time, and threads that wait for their turn burn the processor.
        const writing = this.#lastWrite.then(() => this.#writeThreaded({ file: this.#file, bytes, position }));
        this.#lastWrite = writing.catch(() => undefined);
        return writing;
    }
    async #writeThreaded(extent) {
        try {
            await (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAll */ .f4)(_file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .THREADED_CALLS */ .wo, extent);
        }
        catch (error) {
            throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toDiskError */ .R)(error, "write", this.#download.path);
        }
    }
    /** What was written at `position`, up to `buffer`'s length; empty at the end. Fails with `disk`. */
    async read(buffer, position) {
        try {
            return buffer.subarray(0, await _file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .THREADED_CALLS */ .wo.read(this.#file, buffer, position));
        }
        catch (error) {
            throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toDiskError */ .R)(error, "read", this.#download.path);
        }
    }
    /** Ends the writing of `bytes` bytes. Fails with `disk`, and leaves nothing then. */
    async close(bytes) {
        try {
            await _file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .THREADED_CALLS */ .wo.close(this.#file);
        }
        catch (error) {
            await (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .unlinkQuietly */ .ZQ)(_file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .THREADED_CALLS */ .wo, this.#directory.at(this.#name));
            throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toDiskError */ .R)(error, "write", this.#download.path);
        }
        finally {
            this.#directory.release();
        }
        return { download: this.#download, bytes, temporaryName: this.#name };
    }
    /** Removes it instead. Never fails: why it has to go is what matters. */
    async discard() {
        await (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .closeQuietly */ .EO)(_file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .THREADED_CALLS */ .wo, this.#file);
        await (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .unlinkQuietly */ .ZQ)(_file_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .THREADED_CALLS */ .wo, this.#directory.at(this.#name));
        this.#directory.release();
    }
}


/***/ }),

/***/ 85629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ giveUpPlace),
/* harmony export */   l: () => (/* binding */ takePlace)
/* harmony export */ });
/* harmony import */ var _waiting_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19788);

/**
 * Puts what waits in its place; the number of files that were put there from an archive. Fails with `path-refused` and
 * `disk`, and what was there is untouched.
 */
async function takePlace(waiting, context) {
    if (waiting.unpackedFiles === undefined) {
        await (0,_waiting_file_js__WEBPACK_IMPORTED_MODULE_0__/* .takeName */ .rv)(waiting, context);
        return undefined;
    }
    const { placeTree } = await __webpack_require__.e(/* import() */ 9309).then(__webpack_require__.bind(__webpack_require__, 19309));
    return waiting.unpackedFiles - (await placeTree(waiting, context));
}
/** Removes what waits. Never fails. */
async function giveUpPlace(waiting, context) {
    if (waiting.unpackedFiles === undefined) {
        await (0,_waiting_file_js__WEBPACK_IMPORTED_MODULE_0__/* .removeWaiting */ .SM)(waiting, context);
        return;
    }
    const { discardTree } = await __webpack_require__.e(/* import() */ 6791).then(__webpack_require__.bind(__webpack_require__, 36791));
    await discardTree(waiting, context);
}


/***/ }),

/***/ 18062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ uploadInParts),
/* harmony export */   y: () => (/* binding */ sendAllParts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _part_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95017);
/* harmony import */ var _multipart_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63170);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6508);
/* harmony import */ var _retracting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12995);
/* harmony import */ var _run_pieces_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39751);






/** Once for each proof that a store may not take. */
const MOST_ATTEMPTS = 4;
/** Uploads a file part by part; see `sendAllParts`. */
function uploadInParts(upload, file, context) {
    const source = {
        read: ({ start, bytes }, buffer) => file.read(buffer, start, bytes),
        assertGood: () => file.assertUnchanged(),
    };
    return sendAllParts(upload, () => source, context);
}
/**
 * Makes an object of parts: completed if every part was taken, aborted otherwise. Begun anew, with another source, where
 * the store does not take what its parts are proven with.
 */
async function sendAllParts(upload, open, context) {
    for (let attempt = 1;; attempt++) {
        try {
            return await (0,_retracting_js__WEBPACK_IMPORTED_MODULE_5__/* .retracting */ .q)(context, (counted) => sendOnce(upload, open(), counted));
        }
        catch (error) {
            const isRefused = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q && error.code === "proof-refused";
            if (!isRefused || attempt === MOST_ATTEMPTS) {
                throw error;
            }
        }
    }
}
function sendOnce(upload, source, context) {
    const { location, headers } = upload;
    const begin = (signal) => context.store.createUpload(location, headers, signal);
    const fill = async (begun) => {
        const parts = await sendParts({ upload, source, begun }, context);
        await source.assertGood();
        return parts;
    };
    return (0,_multipart_js__WEBPACK_IMPORTED_MODULE_2__/* .makeOfParts */ .A)({ bucket: location.bucket, begin, fill }, context);
}
async function sendParts({ upload, source, begun }, context) {
    const parts = [];
    const move = async (piece, buffer, signal) => {
        const body = await source.read(piece, buffer, signal);
        parts[piece.number - 1] = await context.store.uploadPart(begun, piece.number, body, signal);
        context.onProgress(piece.bytes);
    };
    const partBytes = (0,_part_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toPartBytes */ .qC)(upload.bytes, context.store.traits(upload.location.bucket).parts);
    const pieces = [...(0,_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .splitBytes */ .uD)(upload.bytes, partBytes)];
    const { bucket } = upload.location;
    await (0,_run_pieces_js__WEBPACK_IMPORTED_MODULE_4__/* .runPieces */ .b)({ bucket, pieces, bufferBytes: partBytes, move }, context);
    return parts;
}


/***/ }),

/***/ 2799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ toUploadBufferBytes),
/* harmony export */   Z6: () => (/* binding */ isLargeUpload),
/* harmony export */   _k: () => (/* binding */ toLargeBufferBytes)
/* harmony export */ });
/* harmony import */ var _part_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95017);
/* harmony import */ var _archive_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43112);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6508);



/** What the parts of a stream take that are on their way at once, and what is being made meanwhile (see `putStream`). */
const STREAM_PARTS = 8;
/** Whether an upload is made in parts. What stands in the spec is small enough for one request. */
function isLargeUpload(upload) {
    if (upload.update !== undefined)
        return false;
    return "members" in upload || ("path" in upload && upload.bytes > _parts_js__WEBPACK_IMPORTED_MODULE_2__/* .SINGLE_PUT_BYTES */ .NZ);
}
/** The buffer that the first turn of a large upload needs: an archive is made and sent in one turn. */
function toLargeBufferBytes(upload, store) {
    if (!("members" in upload))
        return 0;
    const { parts } = store.traits(upload.location.bucket);
    return STREAM_PARTS * (0,_part_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toStreamPartBytes */ .KQ)((0,_archive_size_js__WEBPACK_IMPORTED_MODULE_1__/* .mostArchiveBytes */ .z)(upload), parts);
}
/** The buffer that an upload of one request needs: for what it reads, and as much again for what that is encoded to. */
function toUploadBufferBytes(upload) {
    const { bytes, compress, update } = upload;
    if (update !== undefined)
        return 0;
    return ("path" in upload ? bytes : 0) + (compress === undefined ? 0 : bytes);
}


/***/ }),

/***/ 19788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ writeWaiting),
/* harmony export */   SM: () => (/* binding */ removeWaiting),
/* harmony export */   iM: () => (/* binding */ openWaiting),
/* harmony export */   rv: () => (/* binding */ takeName),
/* harmony export */   uM: () => (/* binding */ toTemporaryName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _disk_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30961);
/* harmony import */ var _file_calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24906);
/* harmony import */ var _new_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41779);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29185);







/** Writes a small file that waits for its name. Fails with `path-refused` and `disk`, and leaves nothing then. */
async function writeWaiting(download, bytes, { directories, pace }) {
    const temporaryName = toTemporaryName(download.path);
    const calls = pace.callsFor(bytes.length);
    try {
        const created = await (0,_new_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createNewFile */ .z)(download, temporaryName, { directories, calls });
        await fill(created, temporaryName, { bytes, calls });
    }
    catch (error) {
        throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .toDiskError */ .R)(error, "write", download.path);
    }
    return { download, bytes: bytes.length, temporaryName };
}
/** Opens it to read. Fails with `path-refused` and `disk`. */
async function openWaiting({ download, temporaryName }, { directories }) {
    const directory = await directories.open(download);
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(directory.at(temporaryName), READ_FLAGS);
    }
    catch (error) {
        throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .toDiskError */ .R)(error, "read", download.path);
    }
    finally {
        directory.release();
    }
}
/** Puts it in its destination's place. Fails with `path-refused` and `disk`, and what was there is untouched. */
async function takeName(waiting, { directories, pace }) {
    const { download, bytes, temporaryName } = waiting;
    const directory = await directories.open(download);
    try {
        const { rename } = pace.callsFor(bytes);
        const to = directory.at((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(download.path));
        await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .replaceFile */ .f)(directory.at(temporaryName), to, { rename });
    }
    catch (error) {
        throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .toDiskError */ .R)(error, "write", download.path);
    }
    finally {
        directory.release();
    }
}
/** Removes it. Never fails: why it has to go is what matters. */
async function removeWaiting({ download, bytes, temporaryName }, { directories, pace }) {
    try {
        const directory = await directories.open(download);
        await (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .unlinkQuietly */ .ZQ)(pace.callsFor(bytes), directory.at(temporaryName));
        directory.release();
    }
    catch {
        // Its directory is not the one it was written to any more.
    }
}
const READ_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
/** File systems allow 255 bytes in a name, and a character takes up to 4: 40 of them leave room for the rest. */
const MAX_NAME_CHARACTERS = 40;
/** A name for a file beside `path` that nothing has yet, as good as certainly; O_EXCL is certain. */
function toTemporaryName(path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path);
    const number = Math.floor(Math.random() * 2 ** 32);
    const short = name.length > MAX_NAME_CHARACTERS ? [...name].slice(0, MAX_NAME_CHARACTERS).join("") : name;
    return `.${short}.s3-staging-${number.toString(16).padStart(8, "0")}.part`;
}
async function fill({ directory, file }, name, { bytes, calls }) {
    let isOpen = true;
    try {
        await (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAll */ .f4)(calls, { file, bytes, position: 0 });
        isOpen = false;
        // A full disk can show as late as here.
        await calls.close(file);
    }
    catch (error) {
        if (isOpen)
            await (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .closeQuietly */ .EO)(calls, file);
        await (0,_file_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .unlinkQuietly */ .ZQ)(calls, directory.at(name));
        throw error;
    }
    finally {
        directory.release();
    }
}


/***/ }),

/***/ 2183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toWritten)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** A download of an archive as the file that it arrives as, inside the directory it is unpacked to. */
function toWritten(download) {
    return { ...download, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(download.path, "archive") };
}


/***/ })

};

