export const id = 9807;
export const ids = [9807];
export const modules = {

/***/ 69807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readZip: () => (/* binding */ readZip)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20663);
/* harmony import */ var _archive_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90102);
/* harmony import */ var _decode_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79482);





/** The entries of a zip archive in the order of its directory. Fails with `BrokenContent` and `RefusedEntry`. */
async function* readZip(file, signal) {
    const { size } = await file.stat();
    const reader = new FileReader(file, signal);
    const options = { autoClose: false, decodeStrings: false };
    const zip = await orBroken((0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .fromRandomAccessReaderPromise */ .or)(reader, size, options));
    try {
        const entries = zip.eachEntry();
        for (;;) {
            const next = await orBroken(entries.next());
            if (next.done)
                return;
            yield await toEntry(next.value, zip);
        }
    }
    finally {
        zip.close();
    }
}
/** Reads for the library from a file that is not its to close. */
class FileReader extends yauzl__WEBPACK_IMPORTED_MODULE_2__/* .RandomAccessReader */ .lJ {
    #file;
    #signal;
    constructor(file, signal) {
        super();
        this.#file = file;
        this.#signal = signal;
    }
    _readStreamForRange(start, end) {
        return node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from((0,_decode_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readFrom */ .zP)(this.#file, start, this.#signal, end));
    }
    read(...[buffer, offset, length, position, callback]) {
        this.#file
            .read(buffer, offset, length, position)
            .then(({ bytesRead }) => callback(bytesRead < length ? new Error("it is cut short") : null), callback);
    }
    close(callback) {
        callback(null);
    }
}
async function orBroken(working) {
    return working.catch((error) => {
        throw new _decode_file_js__WEBPACK_IMPORTED_MODULE_4__/* .BrokenContent */ .r9(error instanceof Error ? error.message : String(error));
    });
}
/** APPNOTE.TXT, 4.4.2: the systems whose file attributes are those of Unix. */
const UNIX_SYSTEMS = [3, 19];
/** The kinds of files in the mode, as in `stat`. */
const KIND_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const KINDS = [0, 0o100000, 0o040000, SYMBOLIC_LINK];
async function toEntry(entry, zip) {
    // Programs of Windows write `\` for `/`, and the function gives `/`.
    const name = (0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .getFileNameLowLevel */ .ax)(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    if (entry.isEncrypted()) {
        throw new _archive_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedEntry */ .z(name, "it is encrypted");
    }
    const header = await orBroken(zip.readLocalFileHeaderPromise(entry));
    if (!header.fileName.equals(entry.fileNameRaw)) {
        throw new _archive_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedEntry */ .z(name, "the archive has another name for it beside its content");
    }
    const isUnix = UNIX_SYSTEMS.includes(entry.versionMadeBy >>> 8);
    const mode = isUnix ? entry.externalFileAttributes >>> 16 : 0;
    if (!KINDS.includes(mode & KIND_MASK)) {
        throw new _archive_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedEntry */ .z(name, "it is a device, a socket or a pipe");
    }
    const modified = entry.getLastModDate();
    if (name.endsWith("/") || (mode & KIND_MASK) === 0o040000) {
        return { kind: "directory", name, mode: mode & 0o777 || 0o755, modified };
    }
    const content = contentOf(entry, zip);
    return (mode & KIND_MASK) === SYMBOLIC_LINK
        ? { kind: "symlink", name, target: await toTarget(name, content) }
        : { kind: "file", name, mode: mode & 0o777 || 0o644, modified, content };
}
/** What PATH_MAX is on Linux. */
const MOST_TARGET_BYTES = 4096;
async function toTarget(name, content) {
    const pieces = [];
    let bytes = 0;
    for await (const piece of content) {
        bytes += piece.length;
        if (bytes > MOST_TARGET_BYTES) {
            throw new _archive_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedEntry */ .z(name, "the target of the link is too long");
        }
        pieces.push(piece);
    }
    return Buffer.concat(pieces).toString();
}
async function* contentOf(entry, zip) {
    const stream = await orBroken(zip.openReadStreamPromise(entry));
    let sum = 0;
    try {
        for await (const bytes of stream) {
            sum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(bytes, sum);
            yield bytes;
        }
    }
    catch (error) {
        throw new _decode_file_js__WEBPACK_IMPORTED_MODULE_4__/* .BrokenContent */ .r9(error instanceof Error ? error.message : String(error));
    }
    if (sum !== entry.crc32) {
        throw new _decode_file_js__WEBPACK_IMPORTED_MODULE_4__/* .BrokenContent */ .r9("the CRC32 of an entry is not what the archive says");
    }
}


/***/ })

};

