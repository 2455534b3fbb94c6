export const id = 5439;
export const ids = [5439,2973];
export const modules = {

/***/ 23369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ compress),
/* harmony export */   T: () => (/* binding */ compressArchive)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);


const CHUNK_BYTES = 2 ** 18;
/** For objects that are read more often than written. The window of Zstandard stays within what browsers take (RFC 9659). */
const FOR_THE_WEB = {
    gzip: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGzip({ level: 9, chunkSize: CHUNK_BYTES }),
    br: (bytes) => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createBrotliCompress({
        chunkSize: CHUNK_BYTES,
        params: {
            [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.BROTLI_PARAM_QUALITY]: 6,
            // A window of 1 MiB: four times that takes four times the memory, and gains nothing in most pages.
            [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.BROTLI_PARAM_LGWIN]: 20,
            [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.BROTLI_PARAM_SIZE_HINT]: bytes,
        },
    }),
    zstd: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdCompress({
        chunkSize: CHUNK_BYTES,
        params: { [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.ZSTD_c_compressionLevel]: 9 },
    }),
};
/** For archives, which are packed in the time of a job and mostly read once. */
const FOR_ARCHIVES = {
    gzip: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGzip({ level: 6, chunkSize: CHUNK_BYTES }),
    zstd: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdCompress({ chunkSize: CHUNK_BYTES }),
};
/** Compresses an archive that is made on the way; otherwise as `compress`. */
function compressArchive(archive, coding) {
    const encoder = FOR_ARCHIVES[coding]();
    return coding === "gzip" ? withoutSystem(encode(archive, encoder)) : encode(archive, encoder);
}
/**
 * Content in a coding of HTTP's (RFC 9110, 8.4.1), piece by piece. The same content gives the same bytes with the same
 * build of Node: there is no time in them, and no operating system.
 */
function compress(content, coding) {
    const encoder = FOR_THE_WEB[coding](content.bytes);
    const pieces = content.read();
    return coding === "gzip" ? withoutSystem(encode(pieces, encoder)) : encode(pieces, encoder);
}
// A piece is given to the encoder only when it has taken the one before, so that a reader may use one buffer.
async function* encode(pieces, encoder) {
    const made = [];
    encoder.on("data", (chunk) => made.push(chunk));
    const ended = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.finished)(encoder);
    // It is waited for at the end, and may fail before.
    ended.catch(() => undefined);
    try {
        for await (const piece of pieces) {
            await taken(encoder, piece);
            yield* made.splice(0);
        }
        encoder.end();
        await ended;
        yield* made.splice(0);
    }
    finally {
        encoder.destroy();
    }
}
function taken(encoder, piece) {
    return new Promise((resolve, reject) => {
        encoder.write(piece, (error) => (error ? reject(error) : resolve()));
    });
}
/** Where a header of gzip names the operating system, and the value for none of them (RFC 1952, 2.3). */
const SYSTEM_OFFSET = 9;
const UNKNOWN_SYSTEM = 255;
async function* withoutSystem(chunks) {
    let position = 0;
    for await (const chunk of chunks) {
        const offset = SYSTEM_OFFSET - position;
        if (offset >= 0 && offset < chunk.length)
            chunk[offset] = UNKNOWN_SYSTEM;
        position += chunk.length;
        yield chunk;
    }
}


/***/ }),

/***/ 85439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hasDigest: () => (/* binding */ hasDigest),
  g: () => (/* binding */ hasSameBytes),
  holdsSameBytes: () => (/* binding */ holdsSameBytes),
  B: () => (/* binding */ sha256Of)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/checksums/content-hash.js + 3 modules
var content_hash = __webpack_require__(48778);
// EXTERNAL MODULE: ./build/part-bytes.js
var part_bytes = __webpack_require__(95017);
;// CONCATENATED MODULE: ./build/plan/noted-digest.js
/**
 * What metadata says of the bytes, where neither ETag nor checksums tell: `sha256`, as `metadata: { sha256: "{sha256}" }`
 * writes it, else rclone's `md5chksum`. A longer name may tell of other bytes: `previous-sha256`, `source-sha256`.
 */
function notedDigest({ metadata }) {
    const { sha256 = "", md5chksum = "" } = metadata;
    if (/^[\da-f]{64}$/i.test(sha256)) {
        return { algorithm: "sha256", digest: Buffer.from(sha256, "hex") };
    }
    const digest = Buffer.from(md5chksum, "base64");
    return digest.length === 16 ? { algorithm: "md5", digest } : undefined;
}

// EXTERNAL MODULE: ./build/plan/sent-content.js
var sent_content = __webpack_require__(36474);
;// CONCATENATED MODULE: ./build/plan/same-bytes.js





/** Whether an object holds the very bytes that an upload sends; see `holdsSameBytes`. */
async function hasSameBytes(upload, object, { signal, ...comparing }) {
    // The bytes of an archive show only when it is made.
    if ("members" in upload)
        return false;
    return await whereReadable(async () => {
        const content = await (0,sent_content/* sentContent */.Y)(upload, object.bytes, signal);
        return content !== undefined && (await isTold(content, object, comparing));
    });
}
/**
 * Whether an object holds these very bytes: told by size, by an ETag that is an MD5 or that of an upload in parts as
 * ours are, else by a checksum of the whole object, for which `lookUp` asks the store, and where neither could tell, by
 * a digest in its metadata. Where none of them tells, the bytes count as others. So they do where a file cannot be
 * read, which its transfer then tells. Fails with `cancelled`.
 */
async function holdsSameBytes(content, object, comparing) {
    return await whereReadable(() => isTold(content, object, comparing));
}
/** Whether content has this SHA-256, in hexadecimal; not where it cannot be read. Fails with `cancelled`. */
async function hasDigest(content, sha256) {
    return await whereReadable(async () => (await sha256Of(content)) === sha256);
}
/** The SHA-256 of content, in hexadecimal. Fails with `cancelled`, and as reading does. */
async function sha256Of(content) {
    return (await digestOf(content, (0,external_node_crypto_.createHash)("sha256"))).toString("hex");
}
async function whereReadable(compare) {
    try {
        return await compare();
    }
    catch (error) {
        if (isDiskError(error) || error instanceof sent_content/* OtherLength */.T)
            return false;
        throw error;
    }
}
async function isTold(content, object, { lookUp, parts }) {
    if (content.bytes !== object.bytes)
        return false;
    if (await hasSameEtag(content, object.etag, parts))
        return true;
    const info = "checksums" in object ? object : await lookUp();
    if (info?.etag !== object.etag)
        return false;
    return (await hasSameChecksum(content, info.checksums)) ?? (await hasNotedDigest(content, info));
}
/** An ETag that is an MD5 has told already. */
async function hasNotedDigest(content, info) {
    const noted = isMd5(info.etag) && !info.etagIsOpaque ? undefined : notedDigest(info);
    if (noted === undefined)
        return false;
    return noted.digest.equals(await digestOf(content, (0,external_node_crypto_.createHash)(noted.algorithm)));
}
async function hasSameEtag(content, etag, limits) {
    const [, parts] = /^[\da-f]{32}(?:-(\d+))?$/.exec(etag) ?? [];
    if (parts === undefined)
        return isMd5(etag) && etag === (await md5Of(content));
    const partBytes = (0,part_bytes/* toPartBytes */.qC)(content.bytes, limits);
    const isCutAlike = Number(parts) === Math.ceil(content.bytes / partBytes);
    return isCutAlike && etag === (await multipartEtagOf(content, partBytes));
}
function isMd5(etag) {
    return /^[\da-f]{32}$/.test(etag);
}
/** Nothing where there is no checksum of the whole object. */
async function hasSameChecksum(content, checksums) {
    const whole = checksums.filter(({ type }) => type === "FULL_OBJECT");
    for (const algorithm of content_hash/* PREFERRED_CHECKSUMS */.T5) {
        const checksum = whole.find((candidate) => candidate.algorithm === algorithm);
        if (checksum === undefined)
            continue;
        const digest = await digestOf(content, (0,content_hash/* createContentHash */.ce)(algorithm));
        return digest.toString("base64") === checksum.value;
    }
    return undefined;
}
async function md5Of(content) {
    return (await digestOf(content, (0,external_node_crypto_.createHash)("md5"))).toString("hex");
}
async function digestOf(content, hash) {
    for await (const piece of content.read())
        hash.update(piece);
    return hash.digest();
}
/** The MD5 of the parts' MD5s and their number (Amazon S3 user guide, "Checking object integrity"). */
async function multipartEtagOf(content, partBytes) {
    const digests = [];
    let hash = (0,external_node_crypto_.createHash)("md5");
    let room = partBytes;
    // A part is a whole number of pieces.
    for await (const piece of content.read()) {
        hash.update(piece);
        room -= piece.length;
        if (room > 0)
            continue;
        digests.push(hash.digest());
        hash = (0,external_node_crypto_.createHash)("md5");
        room = partBytes;
    }
    if (room < partBytes)
        digests.push(hash.digest());
    const whole = (0,external_node_crypto_.createHash)("md5").update(Buffer.concat(digests)).digest("hex");
    return `${whole}-${digests.length}`;
}
function isDiskError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 36474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ OtherLength),
/* harmony export */   Y: () => (/* binding */ sentContent)
/* harmony export */ });
/* harmony import */ var _compression_compress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23369);
/* harmony import */ var _upload_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12973);


/** Content came out longer or shorter than what it is compared with. */
class OtherLength extends Error {
}
/**
 * What an upload would send, if that can have `bytes` bytes at all: compressed content shows its length only when it
 * is read, which then fails with `OtherLength`, no later than it is too long.
 */
async function sentContent(upload, bytes, signal) {
    const content = (0,_upload_content_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$)(upload, signal);
    const { compress: coding } = upload;
    if (coding !== undefined && bytes < content.bytes) {
        return { bytes, read: () => compressedTo(bytes, content, coding) };
    }
    if (bytes !== content.bytes)
        return undefined;
    return coding !== undefined && (await gains(content, coding)) ? undefined : content;
}
async function gains(content, coding) {
    let sent = 0;
    for await (const chunk of (0,_compression_compress_js__WEBPACK_IMPORTED_MODULE_0__/* .compress */ .B)(content, coding)) {
        sent += chunk.length;
        if (sent >= content.bytes)
            return false;
    }
    return sent < content.bytes;
}
/** In pieces as long as those of other content. */
async function* compressedTo(bytes, content, coding) {
    const piece = Buffer.allocUnsafe(_upload_content_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_BYTES */ .N);
    let [total, filled] = [0, 0];
    for await (const chunk of (0,_compression_compress_js__WEBPACK_IMPORTED_MODULE_0__/* .compress */ .B)(content, coding)) {
        total += chunk.length;
        if (total > bytes)
            throw new OtherLength();
        for (let taken = 0; taken < chunk.length;) {
            const copied = chunk.copy(piece, filled, taken);
            taken += copied;
            filled += copied;
            if (filled < _upload_content_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_BYTES */ .N)
                continue;
            yield piece;
            filled = 0;
        }
    }
    if (total < bytes)
        throw new OtherLength();
    if (filled > 0)
        yield piece.subarray(0, filled);
}


/***/ }),

/***/ 12973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf),
/* harmony export */   N: () => (/* binding */ READ_BYTES),
/* harmony export */   fileContent: () => (/* binding */ fileContent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _map_concurrently_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80459);


const READ_BYTES = 2 ** 20;
/** What an upload sends. */
function contentOf(upload, signal) {
    const { bytes } = upload;
    if ("path" in upload)
        return fileContent(upload.path, bytes, signal);
    return { bytes, read: () => cut(Buffer.from(upload.text)) };
}
/** What a file of this size holds. */
function fileContent(path, bytes, signal) {
    return { bytes, read: () => readFile(path, bytes, signal) };
}
async function* readFile(path, bytes, signal) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        // One byte more shows the end of a small file, or that it has grown.
        const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, bytes + 1));
        for (;;) {
            if (signal.aborted)
                throw (0,_map_concurrently_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelledPlan */ .r)();
            const filled = await fill(file, buffer);
            if (filled > 0)
                yield buffer.subarray(0, filled);
            if (filled < buffer.length)
                return;
        }
    }
    finally {
        await file.close();
    }
}
// A read may give less than there is.
async function fill(file, buffer) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
        if (bytesRead === 0)
            return filled;
        filled += bytesRead;
    }
    return filled;
}
async function* cut(whole) {
    for (let at = 0; at < whole.length; at += READ_BYTES)
        yield whole.subarray(at, at + READ_BYTES);
}


/***/ })

};

