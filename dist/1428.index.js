export const id = 1428;
export const ids = [1428];
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

/***/ 91428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendArchive: () => (/* binding */ sendArchive)
});

// EXTERNAL MODULE: ./build/compression/compress.js
var compress = __webpack_require__(23369);
// EXTERNAL MODULE: ./build/transfer/archive-size.js
var archive_size = __webpack_require__(43112);
// EXTERNAL MODULE: ./build/transfer/retracting.js
var retracting = __webpack_require__(12995);
// EXTERNAL MODULE: ./build/transfer/source-file.js
var source_file = __webpack_require__(46252);
;// CONCATENATED MODULE: ./build/transfer/packing/read-member.js

const PIECE_BYTES = 2 ** 18;
/** A file in pieces that stay as they are. Fails with `file-changed` when it is no longer what was planned, and with `disk`. */
async function* readMember(member, context) {
    const { signal, onProgress } = context;
    const file = await source_file/* SourceFile */.s.open(member, context);
    try {
        for (let start = 0; start < member.bytes; start += PIECE_BYTES) {
            signal.throwIfAborted();
            const bytes = Math.min(PIECE_BYTES, member.bytes - start);
            yield await file.read(Buffer.allocUnsafe(bytes), start, bytes);
            onProgress(bytes);
        }
        await file.assertUnchanged();
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/transfer/packing/send-archive.js




/** Packs files into one object, on the way. Fails with `file-changed` and `disk`, and nothing is kept then. */
async function sendArchive(upload, context) {
    const { store, signal } = context;
    const mostBytes = (0,archive_size/* mostArchiveBytes */.z)(upload);
    const { location, headers } = upload;
    const stored = await (0,retracting/* retracting */.q)(context, async (counted) => {
        const pieces = await pack(upload, (member) => readMember(member, counted));
        return await store.putStream(location, { pieces, mostBytes }, headers, signal);
    });
    return { stored, headers, bytes: stored.bytes };
}
async function pack({ format, members }, read) {
    if (format === "zip") {
        const { packZip } = await __webpack_require__.e(/* import() */ 4251).then(__webpack_require__.bind(__webpack_require__, 84251));
        return packZip(members, read);
    }
    const { packTar } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(7099)]).then(__webpack_require__.bind(__webpack_require__, 57099));
    const tar = packTar(members, read);
    if (format === "tar")
        return tar;
    return (0,compress/* compressArchive */.T)(tar, format === "tar.gz" ? "gzip" : "zstd");
}


/***/ })

};

