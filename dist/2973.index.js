export const id = 2973;
export const ids = [2973];
export const modules = {

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

