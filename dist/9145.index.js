export const id = 9145;
export const ids = [9145];
export const modules = {

/***/ 51497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ownEntry)
/* harmony export */ });
/**
 * What a table has under a name that came from outside. Every object has more names than its author wrote, such as
 * `constructor`: those are not found.
 */
function ownEntry(table, name) {
    return Object.hasOwn(table, name) ? table[name] : undefined;
}


/***/ }),

/***/ 79482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: () => (/* binding */ decodeFile),
/* harmony export */   r9: () => (/* binding */ BrokenContent),
/* harmony export */   zP: () => (/* binding */ readFrom)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);


const CHUNK_BYTES = 2 ** 18;
const DECODERS = {
    gzip: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip({ chunkSize: CHUNK_BYTES }),
    br: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createBrotliDecompress({ chunkSize: CHUNK_BYTES }),
    zstd: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdDecompress({ chunkSize: CHUNK_BYTES }),
};
/** Content that is not what it is to be decoded from, or ends too early, or goes on after its end. */
class BrokenContent extends Error {
}
/** The bytes of a file from a position on, up to another or its end. */
async function* readFrom(file, start, signal, end = Number.POSITIVE_INFINITY) {
    for (let position = start; position < end;) {
        signal.throwIfAborted();
        // Whoever takes it may still work on it when the next is read.
        const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - position));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
        if (bytesRead === 0) {
            return;
        }
        position += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}
/** What the whole of a file is decoded to. Fails with `BrokenContent`. */
async function* decodeFile(file, coding, signal) {
    const { size } = await file.stat();
    let position = 0;
    do {
        position += yield* decodeFrom({ file, position, coding }, signal);
        if (coding === "gzip" && (await isPadding(file, position, signal))) {
            return;
        }
        // Node ends after the first of several frames of Zstandard, so it is begun again behind each.
        if (coding === "br" && position < size) {
            throw new BrokenContent("there are bytes after its end");
        }
    } while (position < size);
}
/** Decodes until the decoder has come to an end, and gives the number of bytes it took. */
async function* decodeFrom({ file, position, coding }, signal) {
    const decoder = DECODERS[coding]();
    const input = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(readFrom(file, position, signal), { highWaterMark: 1 });
    let inputError;
    input.on("error", (error) => {
        inputError = error;
        decoder.destroy(error);
    });
    input.pipe(decoder);
    try {
        yield* decoder;
    }
    catch (error) {
        throw inputError ?? new BrokenContent(error instanceof Error ? error.message : String(error));
    }
    finally {
        input.destroy();
        decoder.destroy();
    }
    if (decoder.bytesWritten === 0) {
        throw new BrokenContent("nothing in it can be decoded");
    }
    return decoder.bytesWritten;
}
/** Whether nothing but zeros follow, with which tapes are filled up: gzip takes them for nothing. */
async function isPadding(file, start, signal) {
    for await (const bytes of readFrom(file, start, signal)) {
        if (bytes.some((byte) => byte !== 0)) {
            return false;
        }
    }
    return true;
}


/***/ }),

/***/ 29145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  expandArrived: () => (/* binding */ expandArrived)
});

// EXTERNAL MODULE: ./build/transfer/waiting-file.js
var waiting_file = __webpack_require__(19788);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/own-entry.js
var own_entry = __webpack_require__(51497);
// EXTERNAL MODULE: ./build/transfer/locations.js
var locations = __webpack_require__(93982);
;// CONCATENATED MODULE: ./build/transfer/expanding/content-coding.js



/** RFC 9110, 8.4.1; `x-gzip` is the older name of gzip. */
const CODINGS = {
    gzip: "gzip",
    "x-gzip": "gzip",
    br: "br",
    zstd: "zstd",
};
/** What says nothing of the bytes that are stored: `aws-chunked` is how an upload came, and some stores keep the word. */
const NO_CODINGS = ["", "identity", "aws-chunked"];
/**
 * What the content of an object that has arrived is to be decoded from; `undefined` where it is not encoded. `stored`
 * is its `Content-Encoding`. Fails with `content-refused` when that is none of ours, or not the one the entry names.
 */
function chooseCoding(download, stored = "") {
    const { decode = "stored" } = download.entry;
    const names = stored
        .toLowerCase()
        .split(",")
        .map((name) => name.trim())
        .filter((name) => !NO_CODINGS.includes(name));
    const [name] = names;
    if (name === undefined) {
        return decode === "stored" ? undefined : decode;
    }
    const what = (0,locations/* describeTransfer */.H4)(download);
    const coding = names.length === 1 ? (0,own_entry/* ownEntry */.P)(CODINGS, name) : undefined;
    if (coding === undefined) {
        throw new errors/* StagingError */.Q("content-refused", `Could not ${what}: its \`Content-Encoding\` is \`${names.join(", ")}\`, which cannot be decoded`, { hint: "`gzip`, `br` and `zstd` can be, one at a time: leave out `decode`" });
    }
    if (decode !== "stored" && decode !== coding) {
        throw new errors/* StagingError */.Q("content-refused", `Could not ${what}: \`decode\` is \`${decode}\`, and the object's \`Content-Encoding\` is \`${name}\``, { hint: "`decode: true` takes what the object says" });
    }
    return coding;
}

// EXTERNAL MODULE: ./build/transfer/disk-errors.js
var disk_errors = __webpack_require__(30961);
// EXTERNAL MODULE: ./build/transfer/temporary-file.js
var temporary_file = __webpack_require__(46272);
// EXTERNAL MODULE: ./build/transfer/expanding/decode-file.js
var decode_file = __webpack_require__(79482);
// EXTERNAL MODULE: ./build/transfer/expanding/expansion-limit.js
var expansion_limit = __webpack_require__(9646);
;// CONCATENATED MODULE: ./build/transfer/expanding/decode-waiting.js







/**
 * A file beside the one that waits, with what its content is decoded to. Fails with `content-refused` and `disk`, and
 * leaves nothing of it then.
 */
async function decodeWaiting(encoded, coding, context) {
    const from = await (0,waiting_file/* openWaiting */.iM)(encoded, context);
    try {
        const into = await temporary_file/* TemporaryFile */.y.create(encoded.download, context);
        try {
            const bytes = await copyDecoded({ encoded, from, coding, into }, context);
            return await into.close(bytes);
        }
        catch (error) {
            await into.discard();
            throw error;
        }
    }
    finally {
        await from.close();
    }
}
async function copyDecoded({ encoded, from, coding, into }, { signal }) {
    const limit = new expansion_limit/* ExpansionLimit */.v(encoded.download);
    let position = 0;
    try {
        for await (const bytes of (0,decode_file/* decodeFile */.JG)(from, coding, signal)) {
            limit.add(bytes.length);
            await into.write(bytes, position);
            position += bytes.length;
        }
    }
    catch (error) {
        if (error instanceof decode_file/* BrokenContent */.r9)
            throw toRefusal(encoded, coding, error);
        throw signal.aborted ? error : (0,disk_errors/* toDiskError */.R)(error, "read", encoded.download.path);
    }
    return position;
}
function toRefusal({ download }, coding, cause) {
    const message = `Could not ${(0,locations/* describeTransfer */.H4)(download)}: its content cannot be decoded from ${coding}: ${cause.message}`;
    const hint = "Check how the object was made; without `decode` it is downloaded as it is";
    return new errors/* StagingError */.Q("content-refused", message, { hint, cause });
}

;// CONCATENATED MODULE: ./build/transfer/expanding/expand-arrived.js



/**
 * What waits for its place instead of an object that has arrived: what its entry wants to be made of its content.
 * Fails with `content-refused`, `path-refused` and `disk`, and leaves nothing then.
 */
async function expandArrived(arrived, context) {
    const { arrival, file } = arrived;
    let expanded;
    try {
        expanded = await expand(arrived, context);
    }
    finally {
        if (expanded !== file)
            await (0,waiting_file/* removeWaiting */.SM)(file, context);
    }
    return { arrival, file: expanded };
}
async function expand({ file, contentEncoding }, context) {
    const { entry, unpacking } = file.download;
    if (unpacking !== undefined && entry.extract !== undefined) {
        const { unpackWaiting } = await __webpack_require__.e(/* import() */ 7441).then(__webpack_require__.bind(__webpack_require__, 77441));
        return unpackWaiting({ archive: file, format: entry.extract, rules: unpacking }, context);
    }
    const coding = chooseCoding(file.download, contentEncoding);
    return coding === undefined ? file : decodeWaiting(file, coding, context);
}


/***/ }),

/***/ 9646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ExpansionLimit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _locations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93982);


const LEAST_LIMIT_BYTES = 4 * 2 ** 30;
const MOST_TIMES = 100;
/** What of an archive is no content, headers, padding and what stands behind its end: at first, and for each entry. */
const FIRST_FRAME_BYTES = 64 * 2 ** 20;
const FRAME_BYTES = 64 * 2 ** 10;
/** Counts what a download expands to, against the limit of its entry. */
class ExpansionLimit {
    #download;
    #limit;
    #bytes = 0;
    #frame = FIRST_FRAME_BYTES;
    #decoded = 0;
    constructor(download) {
        const { entry, object } = download;
        this.#download = download;
        this.#limit = entry.maxExpandedBytes ?? Math.max(LEAST_LIMIT_BYTES, MOST_TIMES * object.bytes);
    }
    /** Fails with `content-refused` when it has become too much. */
    add(bytes) {
        this.#bytes += bytes;
        this.#assertWithin(this.#bytes, this.#limit);
    }
    /** Of an archive: one more entry, which may take some bytes beside its content. */
    addEntry() {
        this.#frame += FRAME_BYTES;
    }
    /** Of an archive: what its bytes are decoded to, content included. Fails as `add` does. */
    addDecoded(bytes) {
        this.#decoded += bytes;
        this.#assertWithin(this.#decoded, this.#limit + this.#frame);
    }
    #assertWithin(bytes, most) {
        if (bytes > most) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("content-refused", `Could not ${(0,_locations_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTransfer */ .H4)(this.#download)}: its ${this.#download.object.bytes} bytes expand to more than ${this.#limit} bytes`, { hint: "If it is meant to be that large, say so with `max-expanded`, such as `100 GiB`" });
        }
    }
}


/***/ })

};

