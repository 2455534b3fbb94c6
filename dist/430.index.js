export const id = 430;
export const ids = [430];
export const modules = {

/***/ 8492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ combineCrc32)
/* harmony export */ });
/**
 * The CRC32 of all pieces joined in order, from theirs alone: exact, without their bytes. Pieces of one
 * length in a row cost about a microsecond each.
 */
function combineCrc32(pieces) {
    let combined = 0;
    let length = -1;
    let shift = 0;
    for (const piece of pieces) {
        if (piece.bytes !== length) {
            length = piece.bytes;
            shift = shiftBy(length);
        }
        combined = multiply(shift, combined) ^ piece.crc32;
    }
    return combined >>> 0;
}
// A CRC is a polynomial over GF(2) modulo POLYNOMIAL, its lowest power in the highest bit. Appending n bytes
// multiplies what stands before them by x^(8n), so joining is one multiplication and one addition (XOR):
// Mark Adler's method in zlib's crc32.c.
const POLYNOMIAL = 0xedb88320;
const X_TO_THE_0 = 0x80000000;
const X_TO_THE_1 = 0x40000000;
// x^(2^k) for k from 0; the sequence repeats after 32 because x^(2^32) is x again.
const SQUARES = squares();
function shiftBy(bytes) {
    let product = X_TO_THE_0;
    let exponent = bytes;
    for (let k = 3; exponent > 0; k++) {
        if (exponent % 2 === 1) {
            product = multiply(SQUARES[k % 32] ?? 0, product);
        }
        exponent = Math.floor(exponent / 2);
    }
    return product;
}
function squares() {
    const powers = [X_TO_THE_1];
    for (let power = X_TO_THE_1; powers.length < 32; powers.push(power)) {
        power = multiply(power, power);
    }
    return powers;
}
function multiply(left, right) {
    let product = 0;
    let shifted = right;
    for (let bit = X_TO_THE_0; bit !== 0; bit >>>= 1) {
        if ((left & bit) !== 0) {
            product ^= shifted;
        }
        shifted = (shifted & 1) === 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
    }
    return product >>> 0;
}


/***/ }),

/***/ 9430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPlan: () => (/* binding */ runPlan)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/transfer/disk-errors.js

/** An error of the file system as this program tells it; one that is already told is left as it is. */
function toDiskError(error, action, path) {
    if (error instanceof errors/* StagingError */.Q) {
        return error;
    }
    const { code, message } = readErrno(error);
    const row = ROWS[code];
    return new errors/* StagingError */.Q("disk", `Could not ${action} ${path}: ${row?.reason ?? message} (${code})`, {
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

;// CONCATENATED MODULE: ./build/transfer/created-directories.js



/** The directories that a phase made for its downloads, so that those nothing arrived in can go again. */
class CreatedDirectories {
    #paths = new Set();
    /** Makes the directory and all above it that are missing. Fails with `disk`. */
    async ensure(directory) {
        try {
            const first = await makeDirectory(directory);
            if (first !== undefined) {
                for (let path = directory; path.length >= first.length; path = (0,external_node_path_.dirname)(path)) {
                    this.#paths.add(path);
                }
            }
        }
        catch (error) {
            throw toDiskError(error, "create", directory);
        }
    }
    /** Removes those that are empty, the deepest first. */
    async removeEmpty() {
        const deepestFirst = [...this.#paths].sort((left, right) => right.length - left.length);
        for (const path of deepestFirst) {
            // Refused for one with something in it, which is what makes this safe.
            await (0,promises_.rmdir)(path).catch(() => undefined);
        }
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
        if (toErrno(error) === "ENOENT")
            await (0,promises_.mkdir)(await firstMissing(path));
        throw error;
    }
}
async function firstMissing(path) {
    const parent = (0,external_node_path_.dirname)(path);
    const isThere = await (0,promises_.access)(parent).then(() => true, () => false);
    return isThere || parent === path ? path : firstMissing(parent);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/checksums/crc32c.js
/** Continues the CRC32C (Castagnoli) of what came before with `bytes`. Starts at 0. */
function crc32c(bytes, previous = 0) {
    const words = bytes.length - (bytes.length % 8);
    let crc = ~previous;
    for (let at = 0; at < words; at += 8) {
        crc = nextEight(crc, bytes, at);
    }
    for (let at = words; at < bytes.length; at++) {
        crc = (crc >>> 8) ^ entry(0, crc ^ byteAt(bytes, at));
    }
    return ~crc >>> 0;
}
const POLYNOMIAL = 0x82f63b78;
// "Slicing by 8": row k holds the CRC of each byte followed by k zero bytes, so eight bytes are eight look-ups.
const TABLE = buildTable();
function nextEight(crc, bytes, at) {
    return (entry(7, crc ^ byteAt(bytes, at)) ^
        entry(6, (crc >>> 8) ^ byteAt(bytes, at + 1)) ^
        entry(5, (crc >>> 16) ^ byteAt(bytes, at + 2)) ^
        entry(4, (crc >>> 24) ^ byteAt(bytes, at + 3)) ^
        entry(3, byteAt(bytes, at + 4)) ^
        entry(2, byteAt(bytes, at + 5)) ^
        entry(1, byteAt(bytes, at + 6)) ^
        entry(0, byteAt(bytes, at + 7)));
}
function entry(row, index) {
    return TABLE[(row << 8) | (index & 0xff)];
}
function byteAt(bytes, at) {
    return bytes[at];
}
function buildTable() {
    const table = new Int32Array(8 * 256);
    for (let byte = 0; byte < 256; byte++) {
        let crc = byte;
        for (let bit = 0; bit < 8; bit++) {
            crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
        }
        table[byte] = crc;
    }
    for (let at = 256; at < table.length; at++) {
        const shorter = table[at - 256];
        table[at] = (shorter >>> 8) ^ table[shorter & 0xff];
    }
    return table;
}

;// CONCATENATED MODULE: ./build/checksums/crc64-nvme.js
/** The CRC64NVME of bytes given piece by piece. Kept as two halves of 32 bits: BigInt would be 50 times slower. */
class Crc64Nvme {
    #low = 0xffffffff | 0;
    #high = 0xffffffff | 0;
    update(bytes) {
        const words = bytes.length - (bytes.length % 8);
        let low = this.#low;
        let high = this.#high;
        for (let at = 0; at < words; at += 8) {
            const first = low ^ wordAt(bytes, at);
            const second = high ^ wordAt(bytes, at + 4);
            low = sumOfEight(LOW, first, second);
            high = sumOfEight(HIGH, first, second);
        }
        for (let at = words; at < bytes.length; at++) {
            const index = (low ^ bytes[at]) & 0xff;
            low = ((low >>> 8) | (high << 24)) ^ LOW[index];
            high = (high >>> 8) ^ HIGH[index];
        }
        this.#low = low;
        this.#high = high;
    }
    /** Eight bytes, most significant first, as S3 encodes them. */
    digest() {
        const digest = Buffer.alloc(8);
        digest.writeInt32BE(~this.#high, 0);
        digest.writeInt32BE(~this.#low, 4);
        return digest;
    }
}
// The reflected polynomial 9a6c9329ac4bc9b5 of the NVM Express base specification.
const POLYNOMIAL_LOW = 0xac4bc9b5;
const POLYNOMIAL_HIGH = 0x9a6c9329;
// "Slicing by 8": row k holds the CRC of each byte followed by k zero bytes, so eight bytes are eight look-ups.
const LOW = new Int32Array(8 * 256);
const HIGH = new Int32Array(8 * 256);
fillTables();
function sumOfEight(table, first, second) {
    return (table[0x700 | (first & 0xff)] ^
        table[0x600 | ((first >>> 8) & 0xff)] ^
        table[0x500 | ((first >>> 16) & 0xff)] ^
        table[0x400 | (first >>> 24)] ^
        table[0x300 | (second & 0xff)] ^
        table[0x200 | ((second >>> 8) & 0xff)] ^
        table[0x100 | ((second >>> 16) & 0xff)] ^
        table[second >>> 24]);
}
function wordAt(bytes, at) {
    return (bytes[at] |
        (bytes[at + 1] << 8) |
        (bytes[at + 2] << 16) |
        (bytes[at + 3] << 24));
}
function fillTables() {
    for (let byte = 0; byte < 256; byte++) {
        let low = byte;
        let high = 0;
        for (let bit = 0; bit < 8; bit++) {
            const isOdd = (low & 1) !== 0;
            low = ((low >>> 1) | (high << 31)) ^ (isOdd ? POLYNOMIAL_LOW : 0);
            high = (high >>> 1) ^ (isOdd ? POLYNOMIAL_HIGH : 0);
        }
        LOW[byte] = low;
        HIGH[byte] = high;
    }
    for (let at = 256; at < LOW.length; at++) {
        const low = LOW[at - 256];
        const high = HIGH[at - 256];
        LOW[at] = ((low >>> 8) | (high << 24)) ^ LOW[low & 0xff];
        HIGH[at] = (high >>> 8) ^ HIGH[low & 0xff];
    }
}

;// CONCATENATED MODULE: ./build/checksums/content-hash.js




/** A fresh digest. CRCs are big-endian, as S3 encodes them in base64. */
function createContentHash(algorithm) {
    switch (algorithm) {
        case "crc32":
            return createCrc(external_node_zlib_.crc32);
        case "crc32c":
            return createCrc(crc32c);
        case "crc64nvme":
            return new Crc64Nvme();
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
function createCrc(next) {
    let crc = 0;
    return {
        update: (bytes) => {
            crc = next(bytes, crc);
        },
        digest: () => toCrcDigest(crc),
    };
}

// EXTERNAL MODULE: ./build/checksums/crc32-combine.js
var crc32_combine = __webpack_require__(8492);
;// CONCATENATED MODULE: ./build/transfer/range-writer.js
/** What a RangeWriter collects bytes in: two halves of 256 KiB, the size at which writes cost least. */
const WRITE_BUFFER_BYTES = 2 ** 19;
/** Writes bytes that come in small chunks in large pieces, one being written while the next one fills. */
class RangeWriter {
    #file;
    #onWritten;
    #halves;
    #start;
    #current = 0;
    #filled = 0;
    #position;
    #writing = Promise.resolve();
    /** Writes from `start` on, and uses `buffer` (WRITE_BUFFER_BYTES) until `flush` or `settle` has settled. */
    constructor(file, start, buffer, onWritten) {
        this.#file = file;
        this.#start = start;
        this.#position = start;
        this.#onWritten = onWritten;
        const half = WRITE_BUFFER_BYTES / 2;
        this.#halves = [buffer.subarray(0, half), buffer.subarray(half, 2 * half)];
    }
    async add(chunk) {
        for (let taken = 0; taken < chunk.length;) {
            const half = this.#halves[this.#current];
            const bytes = Math.min(half.length - this.#filled, chunk.length - taken);
            half.set(chunk.subarray(taken, taken + bytes), this.#filled);
            taken += bytes;
            this.#filled += bytes;
            if (this.#filled === half.length) {
                await this.#startWriting();
            }
        }
    }
    /** Settles when everything added so far is on disk. */
    async flush() {
        await this.#startWriting();
        await this.#writing;
    }
    /** Forgets what was added: the next byte is the first one again. Fails like `flush`. */
    async restart() {
        await this.#writing;
        const written = this.#position - this.#start;
        if (written > 0) {
            this.#onWritten(-written);
        }
        this.#position = this.#start;
        this.#filled = 0;
    }
    /** Settles when the buffer is no longer in use. Never fails. */
    async settle() {
        await this.#writing.catch(() => undefined);
    }
    async #startWriting() {
        await this.#writing;
        const bytes = this.#halves[this.#current].subarray(0, this.#filled);
        const position = this.#position;
        this.#current = this.#current === 0 ? 1 : 0;
        this.#filled = 0;
        this.#position += bytes.length;
        this.#writing = this.#write(bytes, position);
        // It is awaited only later; until then nobody else would see it fail.
        this.#writing.catch(() => undefined);
    }
    async #write(bytes, position) {
        if (bytes.length > 0) {
            await this.#file.write(bytes, position);
            this.#onWritten(bytes.length);
        }
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/transfer/resumption.js


/** Bodies in a row that may break without a single byte having come. */
const MAX_FRUITLESS = 5;
/** Bodies that may break in all, so that nothing goes on for ever. */
const MAX_BREAKS = 100;
const BASE_MILLISECONDS = 100;
/** Whether, and how soon, a body that broke is asked for again. */
class Resumption {
    #job;
    #context;
    #breaks = 0;
    #fruitless = 0;
    constructor(job, context) {
        this.#job = job;
        this.#context = context;
    }
    /** Settles when the rest may be asked for; throws `error` when it is one that will not pass or came too often. */
    async allow(error, cameForward) {
        this.#breaks += 1;
        this.#fruitless = cameForward ? 0 : this.#fruitless + 1;
        const isOverdone = this.#fruitless > MAX_FRUITLESS || this.#breaks > MAX_BREAKS;
        const canPass = error instanceof errors/* StagingError */.Q && errors/* ERROR_CODES */.O[error.code].retryable;
        if (!canPass || isOverdone || this.#job.signal.aborted) {
            throw error;
        }
        const ceiling = this.#fruitless === 0 ? 0 : BASE_MILLISECONDS * 2 ** (this.#fruitless - 1);
        const delayMilliseconds = Math.round(ceiling * Math.random());
        this.#context.onRetry({
            operation: "GetObject",
            location: `s3://${this.#job.location.bucket}/${this.#job.location.key}`,
            attempt: this.#fruitless + 1,
            maxAttempts: MAX_FRUITLESS + 1,
            delayMilliseconds,
            reason: `the body broke off: ${error.code}`,
        });
        await (0,external_node_timers_promises_.setTimeout)(delayMilliseconds, undefined, { signal: this.#job.signal });
    }
}

;// CONCATENATED MODULE: ./build/transfer/fetch-range.js



/** The object cannot be read in ranges: the store sends it whole, or no ETag that shows what belongs together. */
class RangesUnusable extends Error {
}
/**
 * Fetches a piece of an object into its place in the file. A body that breaks off or stalls is asked for
 * again from its first missing byte; from its very first where the store gives no ETag, since the rest could
 * be another version's. Fails with `object-changed` when the object is no longer the same.
 */
async function fetchRange(job, buffer, context) {
    const writer = new RangeWriter(job.file, job.piece.start, buffer, context.onProgress);
    const resumption = new Resumption(job, context);
    let first;
    let received = 0;
    const take = async (chunk) => {
        received += chunk.length;
        first?.hash?.update(chunk);
        await writer.add(chunk);
    };
    try {
        do {
            const before = received;
            const body = await openBody(job, { received, etag: toEtag(job, first) }, context);
            first ??= { info: body.info, hash: job.chooseHash(body.info) };
            try {
                await readBody(job, body, received, take);
            }
            catch (error) {
                const canGoOn = toEtag(job, first) !== "";
                await resumption.allow(error, canGoOn && received > before);
                if (!canGoOn) {
                    await writer.restart();
                    [first, received] = [undefined, 0];
                }
            }
        } while (first === undefined || received < job.piece.bytes);
        await writer.flush();
        return { info: first.info, digest: first.hash?.digest() };
    }
    finally {
        await writer.settle();
    }
}
// A listing may know no ETag; then the first answer's is the one to hold on to.
function toEtag({ object }, first) {
    return object.etag || first?.info.etag || "";
}
async function openBody(job, { received, etag }, { store }) {
    const { location, object, piece, signal } = job;
    const start = piece.start + received;
    const end = piece.start + piece.bytes - 1;
    const isWhole = piece.bytes === object.bytes && received === 0;
    const body = await store.get(location, {
        ...(!isWhole && { range: { start, end } }),
        ...(etag !== "" && { ifMatch: etag }),
        signal,
    });
    try {
        assertSame(job, body, { start, etag });
        return body;
    }
    catch (error) {
        body.destroy();
        throw error;
    }
}
function assertSame({ location, object, piece }, { info, range }, expected) {
    const uri = `s3://${location.bucket}/${location.key}`;
    // A whole object without a Content-Length says nothing of its size; its bytes are counted in any case.
    const isOtherSize = info.bytes !== object.bytes && (range !== undefined || info.bytes > 0);
    const isOtherVersion = expected.etag !== "" && info.etag !== expected.etag;
    if (isOtherVersion || isOtherSize) {
        throw new errors/* StagingError */.Q("object-changed", `Could not download ${uri}: the object changed while it was read`, { hint: "Something writes to this key while the job reads it: let it end first" });
    }
    if (range === undefined && piece.bytes < object.bytes) {
        throw new RangesUnusable(uri);
    }
    if (range !== undefined &&
        (range.start !== expected.start || range.end >= piece.start + piece.bytes)) {
        throw new errors/* StagingError */.Q("service-error", `Could not download ${uri}: the store sent bytes ${range.start} to ${range.end}, which were not asked for`);
    }
}
// A store that ignores ranges starts again from the first byte.
async function readBody({ location, piece }, body, received, take) {
    let toSkip = body.range === undefined ? received : 0;
    let missing = piece.bytes - received;
    try {
        for await (const chunk of body.chunks) {
            const rest = chunk.subarray(Math.min(toSkip, chunk.length));
            toSkip -= chunk.length - rest.length;
            missing -= rest.length;
            if (missing < 0) {
                break;
            }
            await take(rest);
        }
    }
    finally {
        body.destroy();
    }
    if (missing !== 0) {
        const problem = missing > 0 ? `ended ${missing} bytes early` : "was longer than announced";
        throw new errors/* StagingError */.Q(missing > 0 ? "unreachable" : "request-refused", `Could not download s3://${location.bucket}/${location.key}: the answer ${problem}`);
    }
}

;// CONCATENATED MODULE: ./build/transfer/parts.js
const MIB = 2 ** 20;
const GIB = 2 ** 30;
/** A file up to this size is one PUT; multipart costs two more requests and pays only above it. */
const SINGLE_PUT_BYTES = 16 * MIB;
/** An object up to this size is one GET; above it ranges are fetched side by side. */
const SINGLE_GET_BYTES = 32 * MIB;
/** Limits of multipart uploads (Amazon S3 user guide, "Multipart upload limits"). */
const MAX_PARTS = 10_000;
const MAX_PART_BYTES = 5 * GIB;
/**
 * The part size of an upload of `bytes`, which depends on nothing else, so that the ETag of the object can be
 * foretold and all parts but the last are equal, as Cloudflare R2 demands.
 *
 * | file | part |
 * |---|---|
 * | up to 8 GiB | 8 MiB |
 * | up to 16 GiB | 16 MiB |
 * | up to 312.5 GiB | 32 MiB |
 * | above | the smallest power of two that keeps 10,000 parts, at most 5 GiB |
 */
function toPartBytes(bytes) {
    if (bytes <= 8 * GIB) {
        return 8 * MIB;
    }
    if (bytes <= 16 * GIB) {
        return 16 * MIB;
    }
    let partBytes = 32 * MIB;
    while (partBytes * MAX_PARTS < bytes) {
        partBytes *= 2;
    }
    return Math.min(partBytes, MAX_PART_BYTES);
}
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

;// CONCATENATED MODULE: ./build/transfer/proof.js

// CRC32 first: it is the fastest, and the only one that ranges combine to.
const PREFERENCE = ["crc32", "sha256", "sha1", "crc64nvme", "crc32c"];
/**
 * The best proof there is: a checksum of the whole object, else the MD5 in the ETag, else none. A COMPOSITE
 * checksum proves nothing here, because it is one of parts whose sizes are not known.
 */
function chooseProof(info) {
    for (const algorithm of PREFERENCE) {
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
        const uri = `s3://${location.bucket}/${location.key}`;
        const name = proof.algorithm === "md5" ? "ETag (MD5)" : proof.algorithm.toUpperCase();
        throw new errors/* StagingError */.Q("checksum-mismatch", `Could not download ${uri}: the bytes that arrived do not match its ${name}: expected ${proof.digest.toString("hex")}, got ${actual.toString("hex")}`, { hint: "Run the job again; if it happens again, the object itself is damaged" });
    }
}

;// CONCATENATED MODULE: ./build/transfer/run-concurrently.js

/**
 * Does `work` for all items in order, at most `limit` at once. The first failure cancels the rest by their
 * signal and is thrown when all of them have ended, so that nothing is still running afterwards.
 */
async function runConcurrently(items, limit, signal, work) {
    const failed = new AbortController();
    const anySignal = AbortSignal.any([signal, failed.signal]);
    // Every lane listens, and Node 20 takes more than ten listeners for a leak.
    (0,external_node_events_.setMaxListeners)(0, anySignal, failed.signal);
    const iterator = items[Symbol.iterator]();
    let failure;
    const runLane = async () => {
        for (let next = iterator.next(); !next.done; next = iterator.next()) {
            anySignal.throwIfAborted();
            await work(next.value, anySignal);
        }
    };
    const runLaneSafely = () => runLane().catch((error) => {
        failure ??= { error };
        failed.abort(error);
    });
    await Promise.all(Array.from({ length: limit }, runLaneSafely));
    if (failure !== undefined) {
        throw failure.error;
    }
}

;// CONCATENATED MODULE: ./build/transfer/fetch-object.js







/** Fetches an object with one request and digests it on the way. */
async function fetchAtOnce(wanted, context) {
    const { limiter, signal } = context;
    const piece = { number: 1, start: 0, bytes: wanted.object.bytes };
    const job = {
        ...wanted,
        piece,
        chooseHash: (info) => toHash(chooseProof(info)),
        signal,
    };
    const { info, digest } = await limiter.run(WRITE_BUFFER_BYTES, signal, (buffer) => fetchRange(job, buffer, context));
    return { info, proof: chooseProof(info), digest };
}
/**
 * Fetches an object in ranges side by side. Fails with `RangesUnusable` where the store knows none, and where
 * it gives no ETag: then nothing shows that all ranges are of one version.
 */
async function fetchInRanges(wanted, context) {
    const info = await lookUp(wanted, context);
    if (info.etag === "") {
        throw new RangesUnusable(wanted.location.key);
    }
    const proof = chooseProof(info);
    const isCombined = proof?.algorithm === "crc32";
    const ranges = [];
    const fetchOne = (piece, signal) => context.limiter.run(WRITE_BUFFER_BYTES, signal, async (buffer) => {
        const chooseHash = () => (isCombined ? toHash(proof) : undefined);
        const job = { ...wanted, object: info, piece, chooseHash, signal };
        const { digest } = await fetchRange(job, buffer, context);
        ranges[piece.number - 1] = { crc32: digest?.readUInt32BE() ?? 0, bytes: piece.bytes };
    });
    const pieces = splitBytes(info.bytes, toRangeBytes(info.bytes));
    await runConcurrently(pieces, context.limiter.maxConcurrency, context.signal, fetchOne);
    const digest = isCombined
        ? toCrcDigest((0,crc32_combine/* combineCrc32 */.N)(ranges))
        : await digestFile(wanted.file, proof, context);
    return { info, proof, digest };
}
// A listing knows no checksums and no metadata, and no answer to a range has the checksum of the whole.
function lookUp({ location, object }, context) {
    return "checksums" in object
        ? Promise.resolve(object)
        : context.limiter.run(0, context.signal, () => context.store.head(location, context.signal));
}
function toHash(proof) {
    return proof && createContentHash(proof.algorithm);
}
// Ranges arrive in any order, and only CRC32s of ranges combine, so the others need the file once more.
async function digestFile(file, proof, { limiter, signal }) {
    const hash = toHash(proof);
    if (hash === undefined) {
        return undefined;
    }
    return limiter.run(WRITE_BUFFER_BYTES, signal, async (buffer) => {
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

;// CONCATENATED MODULE: ./build/transfer/planned-place.js




/**
 * Fails with `path-refused` when the directory of a download leads elsewhere than the plan found, because a
 * link was put on the way. Directories that are not there yet are fine.
 */
async function assertTargetInPlace({ path, realDirectory }) {
    const directory = (0,external_node_path_.dirname)(path);
    try {
        const found = await findReal(directory);
        if (found === realDirectory)
            return;
        const isThere = found === undefined || (await isSame(directory, realDirectory));
        if (isThere && !(await leadsThroughLink(realDirectory)))
            return;
    }
    catch (error) {
        throw toDiskError(error, "write", path);
    }
    throw toMovedError(`write ${path}`);
}
/** Fails with `path-refused` when a link was put on the way to the file of an upload since it was planned. */
async function assertSourceInPlace({ path }) {
    const found = await findReal(path).catch((error) => {
        throw toDiskError(error, "read", path);
    });
    if (found !== path && (await leadsThroughLink(path)))
        throw toMovedError(`upload ${path}`);
}
const MISSING = new Set(["ENOENT", "ENOTDIR"]);
async function unlessMissing(found) {
    return found.catch((error) => {
        if (MISSING.has(toErrno(error)))
            return undefined;
        throw error;
    });
}
function findReal(path) {
    return unlessMissing((0,promises_.realpath)(path));
}
// Names alone do not tell: Windows and macOS may spell one directory in several ways (short names, capitals).
async function isSame(first, second) {
    const [one, other] = await Promise.all([first, second].map((path) => unlessMissing((0,promises_.stat)(path))));
    return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}
/** Whether a path whose links were all resolved has one on its way again. */
async function leadsThroughLink(path) {
    const found = await unlessMissing((0,promises_.lstat)(path));
    if (found?.isSymbolicLink())
        return true;
    const parent = (0,external_node_path_.dirname)(path);
    return parent !== path && leadsThroughLink(parent);
}
function toMovedError(what) {
    return new errors/* StagingError */.Q("path-refused", `Could not ${what}: a directory on the way was replaced by a symbolic link after the transfer was planned`, { hint: "Let whatever changes these directories end before the transfers begin" });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/transfer/replace-file.js






/** About 2 s in all: a virus scanner lets go of a file within that time, and a cancelled job has 5 s. */
const SYSTEM = {
    platform: process.platform,
    rename: promises_.rename,
    pausesMilliseconds: [10, 30, 60, 100, 200, 400, 500, 700],
};
/**
 * Puts the file `from` in the place of `to`, in one move wherever the system grants it. Where Windows refuses
 * to the end, the old file steps aside first. When that fails as well, what was at `to` is there again.
 */
async function replaceFile(from, to, system = SYSTEM) {
    try {
        await renamePatiently(from, to, system);
    }
    catch (error) {
        if (!isPassing(error, system))
            throw error;
        await replaceAside(from, to, { system, refusal: error });
    }
}
/** How Windows refuses to put a file in the place of one that is marked read-only, open or just being scanned. */
const WINDOWS_REFUSALS = new Set(["EPERM", "EEXIST", "EACCES", "EBUSY"]);
function isPassing(error, { platform }) {
    return platform === "win32" && WINDOWS_REFUSALS.has(toErrno(error));
}
async function renamePatiently(from, to, system) {
    for (const milliseconds of system.pausesMilliseconds) {
        try {
            return await system.rename(from, to);
        }
        catch (error) {
            if (!isPassing(error, system))
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(milliseconds);
        }
    }
    await system.rename(from, to);
}
async function replaceAside(from, to, { system, refusal }) {
    const aside = (0,external_node_path_.join)((0,external_node_path_.dirname)(to), `.s3-staging-${(0,external_node_crypto_.randomBytes)(4).toString("hex")}.old`);
    await system.rename(to, aside).catch(() => {
        throw refusal;
    });
    try {
        await system.rename(from, to);
    }
    catch (error) {
        await renamePatiently(aside, to, system).catch((cause) => {
            throw toStrandedError(to, aside, cause);
        });
        throw error;
    }
    await (0,promises_.unlink)(aside).catch(() => undefined);
}
function toStrandedError(path, aside, cause) {
    return new errors/* StagingError */.Q("disk", `Could not write ${path}, nor put the old file back: it is now ${aside} (${toErrno(cause)})`, {
        hint: "Something holds these files open: end it, then give the old file its name again",
        cause,
    });
}

;// CONCATENATED MODULE: ./build/transfer/temporary-file.js






/** A file beside its destination that becomes it in one step, or goes. */
class TemporaryFile {
    path;
    #destination;
    #handle;
    constructor(path, destination, handle) {
        this.path = path;
        this.#destination = destination;
        this.#handle = handle;
    }
    /** A new, empty one. The directory must be there. Fails with `disk`. */
    static async create(destination) {
        const path = toTemporaryPath(destination);
        // Never through a link that somebody put there. Windows has no such flag.
        const noFollow = external_node_fs_.constants.O_NOFOLLOW ?? 0;
        const flags = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | noFollow;
        try {
            return new TemporaryFile(path, destination, await (0,promises_.open)(path, flags));
        }
        catch (error) {
            throw toDiskError(error, "write", destination);
        }
    }
    /** Writes all of `bytes` at `position`. Fails with `disk`. */
    async write(bytes, position) {
        try {
            for (let written = 0; written < bytes.length;) {
                const rest = bytes.length - written;
                const result = await this.#handle.write(bytes, written, rest, position + written);
                written += result.bytesWritten;
            }
        }
        catch (error) {
            throw toDiskError(error, "write", this.#destination);
        }
    }
    /** What was written at `position`, up to `buffer`'s length; empty at the end. Fails with `disk`. */
    async read(buffer, position) {
        try {
            const { bytesRead } = await this.#handle.read(buffer, 0, buffer.length, position);
            return buffer.subarray(0, bytesRead);
        }
        catch (error) {
            throw toDiskError(error, "read", this.#destination);
        }
    }
    /** Puts it in the destination's place. Fails with `disk`, and what was there is untouched. */
    async commit() {
        try {
            await this.#handle.close();
            await replaceFile(this.path, this.#destination);
        }
        catch (error) {
            throw toDiskError(error, "write", this.#destination);
        }
    }
    /** Removes it. Never fails: why it has to go is what matters. */
    async discard() {
        await this.#handle.close().catch(() => undefined);
        await (0,promises_.unlink)(this.path).catch(() => undefined);
    }
}
// File systems allow 255 bytes in a name, and a character takes up to 4: 40 of them leave room for the rest.
const MAX_NAME_CHARACTERS = 40;
function toTemporaryPath(destination) {
    const short = [...(0,external_node_path_.basename)(destination)].slice(0, MAX_NAME_CHARACTERS).join("");
    const random = (0,external_node_crypto_.randomBytes)(4).toString("hex");
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(destination), `.${short}.s3-staging-${random}.part`);
}

;// CONCATENATED MODULE: ./build/transfer/download.js








/**
 * Downloads one object. The file is there afterwards, whole and verified, or what was there before is. An
 * object that changes on the way is begun again once.
 */
async function downloadObject(download, context) {
    const { limiter, store, signal } = context;
    const location = { bucket: download.bucket, key: download.object.key };
    try {
        return await downloadVersion(download, download.object, context);
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q) || error.code !== "object-changed") {
            throw error;
        }
        const current = await limiter.run(0, signal, () => store.head(location, signal));
        return await downloadVersion(download, current, context);
    }
}
async function downloadVersion(download, object, context) {
    const location = { bucket: download.bucket, key: download.object.key };
    // Before directories are made, before anything is written and before it takes its name.
    await assertTargetInPlace(download);
    await context.directories.ensure((0,external_node_path_.dirname)(download.path));
    await assertTargetInPlace(download);
    const file = await TemporaryFile.create(download.path);
    try {
        const fetched = await fetch({ location, object, file }, context);
        assertArrived(fetched, location);
        await assertTargetInPlace(download);
        await file.commit();
        return toArrival(fetched);
    }
    catch (error) {
        await file.discard();
        throw error;
    }
}
async function fetch(wanted, context) {
    if (wanted.object.bytes > SINGLE_GET_BYTES) {
        try {
            return await retracting(context, (counted) => fetchInRanges(wanted, counted));
        }
        catch (error) {
            if (!(error instanceof RangesUnusable)) {
                throw error;
            }
        }
    }
    return retracting(context, (counted) => fetchAtOnce(wanted, counted));
}
// Bytes of an attempt that failed have to come again, so they must not count as arrived.
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
function assertArrived({ proof, digest }, location) {
    if (proof !== undefined && digest !== undefined) {
        assertProven(proof, digest, location);
    }
}
function toArrival({ info, proof }) {
    const { bytes, etag, versionId, contentType, metadata } = info;
    return {
        bytes,
        etag,
        ...(versionId !== undefined && { versionId }),
        ...(proof?.checksum !== undefined && { checksum: proof.checksum }),
        ...(contentType !== undefined && { contentType }),
        metadata,
        verified: proof?.algorithm ?? "size",
    };
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

;// CONCATENATED MODULE: ./build/transfer/limiter.js

/** The one budget of a phase. Every request of every transfer passes through it, first come, first served. */
class Limiter {
    maxConcurrency;
    #pool;
    #queue = new Set();
    #running = 0;
    constructor(limits) {
        this.maxConcurrency = limits.maxConcurrency;
        this.#pool = new BufferPool(limits.maxMemoryBytes);
    }
    /**
     * Runs `task` as soon as the budget allows, with a buffer of at least `bufferBytes` (empty for 0) that is
     * the task's own until it settles. Rejects with the signal's reason when that fires first.
     */
    async run(bufferBytes, signal, task) {
        const buffer = await this.#acquire(bufferBytes, signal);
        try {
            return await task(buffer ?? Buffer.alloc(0));
        }
        finally {
            this.#running -= 1;
            if (buffer !== undefined) {
                this.#pool.give(buffer);
            }
            this.#serve();
        }
    }
    #acquire(bufferBytes, signal) {
        return new Promise((resolve, reject) => {
            signal.throwIfAborted();
            const leave = () => {
                this.#queue.delete(waiting);
                reject(signal.reason);
                // Whoever stood behind may need less than the one who left.
                this.#serve();
            };
            const grant = (buffer) => {
                signal.removeEventListener("abort", leave);
                resolve(buffer);
            };
            const waiting = { bufferBytes, grant };
            signal.addEventListener("abort", leave, { once: true });
            this.#queue.add(waiting);
            this.#serve();
        });
    }
    // Strictly in order: a large buffer would never be granted if small ones could always pass it.
    #serve() {
        for (const waiting of this.#queue) {
            if (this.#running >= this.maxConcurrency) {
                return;
            }
            const buffer = waiting.bufferBytes > 0 ? this.#pool.take(waiting.bufferBytes) : undefined;
            if (waiting.bufferBytes > 0 && buffer === undefined) {
                return;
            }
            this.#queue.delete(waiting);
            this.#running += 1;
            waiting.grant(buffer);
        }
    }
}

;// CONCATENATED MODULE: ./build/transfer/source-file.js





/** A file being uploaded, which must stay as the plan saw it. */
class SourceFile {
    #upload;
    #handle;
    constructor(upload, handle) {
        this.#upload = upload;
        this.#handle = handle;
    }
    /**
     * Fails with `file-changed` when it is no longer what was planned, with `path-refused` when a link leads
     * elsewhere by now, with `disk` when it cannot be read.
     */
    static async open(upload) {
        // Links are resolved in the plan, so one found now was put there since. Windows has no such flag.
        const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
        const handle = await (0,promises_.open)(upload.path, flags).catch((error) => {
            throw toErrno(error) === "ENOENT"
                ? toChangedError(upload, "it is no longer there")
                : toDiskError(error, "read", upload.path);
        });
        const file = new SourceFile(upload, handle);
        try {
            // Only now: what is opened cannot be exchanged any more.
            await assertSourceInPlace(upload);
            await file.assertUnchanged();
            return file;
        }
        catch (error) {
            await file.close();
            throw error;
        }
    }
    /** The `bytes` bytes from `start`, in the front of `buffer`. */
    async read(buffer, start, bytes) {
        for (let filled = 0; filled < bytes;) {
            const { bytesRead } = await this.#handle
                .read(buffer, filled, bytes - filled, start + filled)
                .catch((error) => {
                throw toDiskError(error, "read", this.#upload.path);
            });
            if (bytesRead === 0) {
                throw toChangedError(this.#upload, "it became shorter");
            }
            filled += bytesRead;
        }
        return buffer.subarray(0, bytes);
    }
    /** Fails with `file-changed` when size or modification time are no longer those of the plan. */
    async assertUnchanged() {
        const stats = await this.#handle.stat();
        if (stats.size !== this.#upload.bytes) {
            const reason = `it had ${this.#upload.bytes} bytes and now has ${stats.size}`;
            throw toChangedError(this.#upload, reason);
        }
        if (stats.mtimeMs !== this.#upload.modifiedMilliseconds) {
            throw toChangedError(this.#upload, "it was written to");
        }
    }
    async close() {
        await this.#handle.close();
    }
}
function toChangedError(upload, reason) {
    return new errors/* StagingError */.Q("file-changed", `Could not upload ${upload.path}: the file changed while it was being uploaded: ${reason}`, { hint: "Make sure that whatever writes the file has ended when the upload begins" });
}

;// CONCATENATED MODULE: ./build/transfer/after-cancel.js

/**
 * Runs work that a cancelled job still owes: its signal fires `graceMilliseconds` after `signal` does (from
 * now, if it already has), and never otherwise.
 */
async function runWithGrace(signal, graceMilliseconds, work) {
    const controller = new AbortController();
    // Node 20 takes more than ten listeners for a leak.
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
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

;// CONCATENATED MODULE: ./build/transfer/upload-in-parts.js



// A cancelled job has 5 s for everything. An upload that is just being begun is let begin, because one whose
// id never arrived could not be aborted.
const BEGIN_GRACE_MILLISECONDS = 1500;
const ABORT_GRACE_MILLISECONDS = 3000;
/** Uploads a file part by part: completed if every part was taken, aborted otherwise. */
async function uploadInParts(upload, file, context) {
    const { limiter, signal } = context;
    const begun = await limiter.run(0, signal, () => runWithGrace(signal, BEGIN_GRACE_MILLISECONDS, (graceful) => context.store.createUpload(upload.location, upload.headers, graceful)));
    try {
        const parts = await sendParts(upload, file, begun, context);
        await file.assertUnchanged();
        return await limiter.run(0, signal, () => context.store.completeUpload(begun, parts, signal));
    }
    catch (error) {
        await abort(begun, context);
        throw error;
    }
}
async function sendParts(upload, file, begun, context) {
    const { limiter, store, onProgress } = context;
    const parts = [];
    const sendPart = (piece, signal) => limiter.run(piece.bytes, signal, async (buffer) => {
        const body = await file.read(buffer, piece.start, piece.bytes);
        parts[piece.number - 1] = await store.uploadPart(begun, piece.number, body, signal);
        onProgress(piece.bytes);
    });
    const pieces = splitBytes(upload.bytes, toPartBytes(upload.bytes));
    await runConcurrently(pieces, limiter.maxConcurrency, context.signal, sendPart);
    return parts;
}
async function abort(begun, context) {
    const { store, limiter, signal, onNotice } = context;
    const abortNow = (graceful) => limiter.run(0, graceful, () => store.abortUpload(begun, graceful));
    // What made the abort necessary is why the transfer failed, whatever becomes of the abort itself.
    await runWithGrace(signal, ABORT_GRACE_MILLISECONDS, abortNow).catch((error) => {
        onNotice(toLeftoverText(begun, error));
    });
}
// Parts of an upload that is neither completed nor aborted are in no listing of objects, and cost money.
function toLeftoverText({ location, uploadId }, error) {
    const uri = `s3://${location.bucket}/${location.key}`;
    const reason = error instanceof Error ? error.message : String(error);
    return `The parts of an incomplete upload to ${uri} may still be in the bucket (upload id ${uploadId}): ${reason}\nAllow \`s3:AbortMultipartUpload\`, or let a lifecycle rule remove incomplete uploads`;
}

;// CONCATENATED MODULE: ./build/transfer/upload.js



/** Uploads one file. The object is there as a whole afterwards, or nothing of it is. */
async function uploadFile(upload, context) {
    const file = await SourceFile.open(upload);
    try {
        const isSmall = upload.bytes <= SINGLE_PUT_BYTES;
        const send = isSmall ? uploadAtOnce : uploadInParts;
        return upload_toArrival(upload, await send(upload, file, context));
    }
    finally {
        await file.close();
    }
}
function uploadAtOnce(upload, file, { limiter, store, signal, onProgress }) {
    return limiter.run(upload.bytes, signal, async (buffer) => {
        const body = await file.read(buffer, 0, upload.bytes);
        await file.assertUnchanged();
        const stored = await store.put(upload.location, body, upload.headers, signal);
        onProgress(upload.bytes);
        return stored;
    });
}
function upload_toArrival(upload, stored) {
    const { etag, versionId, checksum, verified } = stored;
    return {
        bytes: upload.bytes,
        etag,
        ...(versionId !== undefined && { versionId }),
        ...(checksum !== undefined && { checksum }),
        contentType: upload.headers.contentType,
        metadata: upload.headers.metadata,
        verified,
    };
}

;// CONCATENATED MODULE: ./build/transfer/run-plan.js








/**
 * Moves everything the plan names and gives one result for each transfer, in the plan's order. A transfer
 * that fails is a result like any other; only a directory that cannot be made fails the run (`disk`).
 */
async function runPlan(plan, options) {
    const { store, onEvent, signal } = options;
    // Every request and everyone who waits for one listens to it.
    (0,external_node_events_.setMaxListeners)(0, signal);
    const context = {
        store,
        signal,
        limiter: new Limiter(options),
        directories: new CreatedDirectories(),
        onProgress: (bytes) => onEvent({ type: "progress", bytes }),
        onRetry: (retry) => onEvent({ type: "retry", retry }),
        onNotice: (text) => onEvent({ type: "notice", text }),
    };
    await createDirectories(plan.directories, signal);
    const transfers = plan.entries.flatMap((entry) => entry.transfers);
    const results = [];
    const runOne = async ([index, transfer]) => {
        const result = await runTransfer(transfer, context);
        results[index] = result;
        onEvent({ type: "finished", result });
    };
    // Not the job's signal: a cancelled transfer is a result as well.
    const never = new AbortController().signal;
    await runConcurrently(transfers.entries(), options.maxConcurrency, never, runOne);
    await context.directories.removeEmpty();
    return results;
}
async function createDirectories(paths, signal) {
    for (const path of signal.aborted ? [] : paths) {
        await makeDirectory(path).catch((error) => {
            throw toDiskError(error, "create", path);
        });
    }
}
async function runTransfer(transfer, context) {
    const startedAt = performance.now();
    try {
        context.signal.throwIfAborted();
        const arrival = transfer.direction === "download"
            ? await downloadObject(transfer, context)
            : await uploadFile(transfer, context);
        const milliseconds = Math.round(performance.now() - startedAt);
        return { status: "done", transfer, ...arrival, milliseconds };
    }
    catch (error) {
        return { status: "failed", transfer, error: toError(error, transfer, context.signal) };
    }
}
function toError(error, transfer, signal) {
    if (error instanceof errors/* StagingError */.Q && !(signal.aborted && error.code !== "cancelled")) {
        return error;
    }
    const what = transfer.direction === "download"
        ? `download s3://${transfer.bucket}/${transfer.object.key}`
        : `upload ${transfer.path}`;
    return signal.aborted
        ? new errors/* StagingError */.Q("cancelled", `Could not ${what}: cancelled`, { cause: error })
        : new errors/* StagingError */.Q("internal", `Could not ${what}: ${String(error)}`, { cause: error });
}


/***/ })

};

