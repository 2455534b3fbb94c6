export const id = 3559;
export const ids = [3559];
export const modules = {

/***/ 8209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ runWithGrace)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);

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

/***/ 3559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearseUpload: () => (/* binding */ rehearseUpload)
/* harmony export */ });
/* harmony import */ var _after_cancel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8209);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _s3_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8132);
/* harmony import */ var _s3_multipart_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8879);
/* harmony import */ var _term_headers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8633);





// As for uploads in earnest: one whose id never arrived could not be given up.
const BEGIN_GRACE_MILLISECONDS = 1500;
const ABORT_GRACE_MILLISECONDS = 3000;
/** Begins an upload and gives it up before its first part. */
async function rehearseUpload(session, location, headers, signal) {
    try {
        const upload = await (0,_after_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .runWithGrace */ .e)(signal, BEGIN_GRACE_MILLISECONDS, (graceful) => (0,_s3_multipart_js__WEBPACK_IMPORTED_MODULE_3__/* .createUpload */ .oT)(session, location, headers, graceful));
        return await giveUp(session, upload, signal);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q && isUnknownRequest(error))
            return { unsupported: error };
        throw error;
    }
}
async function giveUp(session, upload, signal) {
    const request = { operation: "AbortMultipartUpload", ...upload.location };
    try {
        await (0,_after_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .runWithGrace */ .e)(signal, ABORT_GRACE_MILLISECONDS, (graceful) => session.send(request, graceful, async () => (await session.controlPlane(request.bucket)).abortUpload((0,_s3_multipart_js__WEBPACK_IMPORTED_MODULE_3__/* .toUploadInput */ .Zn)(upload), (0,_term_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .toTermHeaders */ .k)(request), graceful)));
        return {};
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q))
            throw error;
        // An abort whose answer got lost.
        if ((0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasS3Code */ .oR)(error, "NoSuchUpload"))
            return {};
        return { leftover: { uploadId: upload.uploadId, error } };
    }
}
function isUnknownRequest(error) {
    const { status, s3Code = "" } = (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .readRefusal */ .ni)(error);
    return ["NotImplemented", "MethodNotAllowed"].includes(s3Code) || status === 501;
}


/***/ })

};

