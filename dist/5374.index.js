export const id = 5374;
export const ids = [5374];
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

/***/ 5374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendCompressed: () => (/* binding */ sendCompressed)
});

// EXTERNAL MODULE: ./build/transfer/parts.js
var parts = __webpack_require__(6508);
// EXTERNAL MODULE: ./build/transfer/send-upload.js + 1 modules
var send_upload = __webpack_require__(19154);
// EXTERNAL MODULE: ./build/transfer/upload-size.js
var upload_size = __webpack_require__(2799);
// EXTERNAL MODULE: ./build/compression/compress.js
var compress = __webpack_require__(23369);
;// CONCATENATED MODULE: ./build/transfer/compressing/compress-in-memory.js

/** After each the job may have been cancelled. */
const PIECE_BYTES = 2 ** 20;
/** A body in a coding, in the front of `into`, which has room for as much; nothing where that is not smaller. */
async function compressInMemory(body, coding, { into, signal }) {
    const content = { bytes: body.length, read: () => cut(body, signal) };
    let filled = 0;
    for await (const chunk of (0,compress/* compress */.B)(content, coding)) {
        if (filled + chunk.length >= body.length) {
            return undefined;
        }
        filled += chunk.copy(into, filled);
    }
    return filled < body.length ? into.subarray(0, filled) : undefined;
}
async function* cut(body, signal) {
    for (let start = 0; start < body.length; start += PIECE_BYTES) {
        signal.throwIfAborted();
        yield body.subarray(start, start + PIECE_BYTES);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/transfer/disk-errors.js
var disk_errors = __webpack_require__(30961);
// EXTERNAL MODULE: ./build/transfer/source-file.js
var source_file = __webpack_require__(46252);
;// CONCATENATED MODULE: ./build/transfer/compressing/to-encoded.js
/** An upload whose object says that its content is encoded. */
function toEncoded(upload, coding) {
    const { headers, headersWith } = upload;
    return {
        ...upload,
        headers: { ...headers, contentEncoding: coding },
        ...(headersWith && {
            headersWith: (sha256) => ({ ...headersWith(sha256), contentEncoding: coding }),
        }),
    };
}

;// CONCATENATED MODULE: ./build/transfer/compressing/compress-to-file.js





const READ_BYTES = 2 ** 20;
/**
 * An upload of the same content in a coding, from a scratch file; nothing where that is not smaller. Takes at most as
 * much room on the disk as the file itself. Fails with `file-changed`, and with `disk`.
 */
async function compressToFile(upload, coding, context) {
    const source = await source_file/* SourceFile */.s.open(upload, context);
    try {
        const made = await writeCompressed({ upload, source, coding }, context);
        await source.assertUnchanged();
        return made;
    }
    finally {
        await source.close();
    }
}
/** Removes the file that `compressToFile` made. */
async function discardFile({ path }) {
    await (0,promises_.rm)(path, { force: true }).catch(() => undefined);
}
async function writeCompressed(compressing, context) {
    const { upload, coding } = compressing;
    const path = await context.scratch.newPath();
    const file = await (0,promises_.open)(path, "wx", 0o600).catch((error) => {
        throw (0,disk_errors/* toDiskError */.R)(error, "write", path);
    });
    const made = { ...toEncoded(upload, coding), path };
    let isSmaller = false;
    try {
        const bytes = await copyCompressed(compressing, { file, path }, context);
        isSmaller = bytes < upload.bytes;
        const { mtimeMs } = await file.stat();
        return isSmaller ? { ...made, bytes, modifiedMilliseconds: mtimeMs } : undefined;
    }
    finally {
        await file.close();
        if (!isSmaller)
            await discardFile(made);
    }
}
/** The number of bytes written; as many as the file has where there would be no fewer. */
async function copyCompressed({ upload, source, coding }, into, { signal }) {
    const content = { bytes: upload.bytes, read: () => readAll(upload.bytes, source) };
    let position = 0;
    for await (const chunk of (0,compress/* compress */.B)(content, coding)) {
        signal.throwIfAborted();
        if (position + chunk.length >= upload.bytes) {
            return upload.bytes;
        }
        try {
            await into.file.appendFile(chunk);
        }
        catch (error) {
            throw (0,disk_errors/* toDiskError */.R)(error, "write", into.path);
        }
        position += chunk.length;
    }
    return position;
}
async function* readAll(bytes, source) {
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    for (let start = 0; start < bytes; start += READ_BYTES) {
        yield await source.read(buffer, start, Math.min(READ_BYTES, bytes - start));
    }
}

;// CONCATENATED MODULE: ./build/transfer/compressing/send-compressed.js






/** Makes the object of an upload in a coding, or as it is where that is not larger. */
async function sendCompressed(upload, coding, grant, context) {
    return "path" in upload && (0,upload_size/* isLargeUpload */.Z6)(upload)
        ? await sendFromFile(upload, coding, grant, context)
        : await sendFromMemory(upload, coding, grant, context);
}
async function sendFromMemory(upload, coding, grant, context) {
    const isFile = "path" in upload;
    const body = isFile ? await (0,send_upload/* readWhole */.oD)(upload, grant, context) : Buffer.from(upload.text);
    const into = grant.buffer.subarray(isFile ? upload.bytes : 0);
    const { signal } = context;
    const encoded = await context.expansions.run(() => compressInMemory(body, coding, { into, signal }));
    if (encoded === undefined) {
        return await (0,send_upload/* sendBody */.bU)(upload, body, context);
    }
    return { ...(await (0,send_upload/* sendBody */.bU)(toEncoded(upload, coding), encoded, context)), coding };
}
async function sendFromFile(upload, coding, grant, context) {
    grant.release();
    const encoded = await context.expansions.run(() => compressToFile(upload, coding, context));
    if (encoded === undefined) {
        return await (0,send_upload/* sendInParts */.Sb)(upload, grant, context);
    }
    try {
        const sent = await sendFile(encoded, grant, context);
        context.onProgress(upload.bytes - encoded.bytes);
        return { ...sent, coding };
    }
    finally {
        await discardFile(encoded);
    }
}
async function sendFile(upload, grant, context) {
    const { bytes, location } = upload;
    if (bytes > parts/* SINGLE_PUT_BYTES */.NZ)
        return await (0,send_upload/* sendInParts */.Sb)(upload, grant, context);
    return await context.scheduler.run({ bucket: location.bucket, bufferBytes: bytes }, async (turn) => (0,send_upload/* sendBody */.bU)(upload, await (0,send_upload/* readWhole */.oD)(upload, turn, context), context));
}


/***/ })

};

