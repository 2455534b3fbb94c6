export const id = 1628;
export const ids = [1628];
export const modules = {

/***/ 11628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWriter: () => (/* binding */ openWriter)
});

// EXTERNAL MODULE: ./build/after-cancel.js
var after_cancel = __webpack_require__(78209);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/s3-errors.js + 3 modules
var s3_errors = __webpack_require__(48132);
// EXTERNAL MODULE: ./build/store/s3-multipart.js
var s3_multipart = __webpack_require__(88879);
// EXTERNAL MODULE: ./build/store/term-headers.js
var term_headers = __webpack_require__(78633);
;// CONCATENATED MODULE: ./build/store/rehearse-upload.js





// As for uploads in earnest: one whose id never arrived could not be given up.
const BEGIN_GRACE_MILLISECONDS = 1500;
const ABORT_GRACE_MILLISECONDS = 3000;
/** Begins an upload and gives it up before its first part. */
async function rehearseUpload(session, location, headers, signal) {
    try {
        const upload = await (0,after_cancel/* runWithGrace */.e)(signal, BEGIN_GRACE_MILLISECONDS, (graceful) => (0,s3_multipart/* createUpload */.oT)(session, location, headers, graceful));
        return await giveUp(session, upload, signal);
    }
    catch (error) {
        if (error instanceof errors/* StagingError */.Q && isUnknownRequest(error))
            return { unsupported: error };
        throw error;
    }
}
async function giveUp(session, upload, signal) {
    const request = { operation: "AbortMultipartUpload", ...upload.location };
    try {
        await (0,after_cancel/* runWithGrace */.e)(signal, ABORT_GRACE_MILLISECONDS, (graceful) => session.send(request, graceful, async () => (await session.controlPlane(request.bucket)).abortUpload((0,s3_multipart/* toUploadInput */.Zn)(upload), (0,term_headers/* toTermHeaders */.k)(request), graceful)));
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        // Else it is an abort whose answer got lost.
        if (!(0,s3_errors/* hasS3Code */.oR)(error, "NoSuchUpload"))
            return { leftover: { uploadId: upload.uploadId, error } };
    }
    await session.leftovers.noteEnded(upload);
    return {};
}
function isUnknownRequest(error) {
    const { status, s3Code = "" } = (0,s3_errors/* readRefusal */.ni)(error);
    return ["NotImplemented", "MethodNotAllowed"].includes(s3Code) || status === 501;
}

// EXTERNAL MODULE: ./build/store/s3-abort.js
var s3_abort = __webpack_require__(48873);
// EXTERNAL MODULE: ./build/store/s3-complete.js + 2 modules
var s3_complete = __webpack_require__(63771);
// EXTERNAL MODULE: ./build/store/s3-write.js
var s3_write = __webpack_require__(1552);
;// CONCATENATED MODULE: ./build/store/s3-writer.js





function openWriter(session) {
    return {
        put: (location, body, headers, signal) => (0,s3_write/* putObject */.$)(session, { location, headers }, body, signal),
        rehearse: (...request) => rehearseUpload(session, ...request),
        createUpload: (location, headers, signal) => (0,s3_multipart/* createUpload */.oT)(session, location, headers, signal),
        uploadPart: (upload, number, body, signal) => (0,s3_multipart/* uploadPart */.Rq)(session, { upload, number }, body, signal),
        completeUpload: (upload, parts, signal) => (0,s3_complete/* completeUpload */.d)(session, upload, parts, signal),
        abortUpload: async (upload, signal) => {
            await (0,s3_abort/* abortUpload */.q)(session, upload, signal);
        },
    };
}


/***/ })

};

