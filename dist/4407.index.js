export const id = 4407;
export const ids = [4407];
export const modules = {

/***/ 24407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTar: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56118);
/* harmony import */ var _archive_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90102);
/* harmony import */ var _decode_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79482);




/** The first tar of all had no magic word yet; its headers have a checksum as well. */
const OPTIONS = { allowUnknownFormat: true, highWaterMark: 2 ** 18 };
/** The entries of a tar archive in their order. Fails with `BrokenContent` and `RefusedEntry`. */
async function* readTar(bytes) {
    const archive = (0,tar_stream__WEBPACK_IMPORTED_MODULE_1__.extract)(OPTIONS);
    const input = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(bytes, { highWaterMark: 1 });
    let inputError;
    input.on("error", (error) => {
        inputError = error;
        archive.destroy(error);
    });
    input.pipe(archive);
    const iterator = archive[Symbol.asyncIterator]();
    try {
        for (;;) {
            const next = await iterator.next().catch((error) => {
                throw inputError ?? toBroken(error);
            });
            if (next.done)
                return;
            yield toEntry(next.value, () => inputError);
            next.value.resume();
        }
    }
    finally {
        input.destroy();
        archive.destroy();
    }
}
function toBroken(error) {
    return new _decode_file_js__WEBPACK_IMPORTED_MODULE_3__/* .BrokenContent */ .r9(error instanceof Error ? error.message : String(error));
}
function toEntry(entry, inputError) {
    const { name, mode, mtime, linkname } = entry.header;
    const extended = new Map(Object.entries(entry.header.pax ?? {}));
    if ([...extended.keys()].some((key) => key.startsWith("GNU.sparse."))) {
        throw new _archive_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedEntry */ .z(name, "sparse files are not supported");
    }
    const seconds = Number(extended.get("mtime") ?? Number.NaN);
    const modified = Number.isFinite(seconds) ? new Date(seconds * 1000) : mtime;
    // Null for a kind that the library does not know.
    const type = entry.header.type;
    if (type === "directory" || (type === "file" && name.endsWith("/"))) {
        return { kind: "directory", name, mode, modified };
    }
    if (type === "symlink" || type === "link") {
        const target = linkname;
        return { kind: type, name, target: target ?? "" };
    }
    if (type === "file" || type === "contiguous-file") {
        return { kind: "file", name, mode, modified, content: contentOf(entry, inputError) };
    }
    throw new _archive_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedEntry */ .z(name, type === null ? "its kind is not known" : `it is a ${type.replace("-", " ")}`);
}
async function* contentOf(entry, inputError) {
    try {
        for await (const bytes of entry) {
            if (bytes instanceof Uint8Array)
                yield bytes;
        }
    }
    catch (error) {
        throw inputError() ?? toBroken(error);
    }
}


/***/ })

};

