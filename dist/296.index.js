export const id = 296;
export const ids = [296];
export const modules = {

/***/ 2296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWriter: () => (/* binding */ openWriter)
/* harmony export */ });
/* harmony import */ var _s3_abort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8873);
/* harmony import */ var _s3_complete_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8456);
/* harmony import */ var _s3_multipart_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8879);
/* harmony import */ var _s3_write_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1552);




function openWriter(session) {
    return {
        put: (location, body, headers, signal) => (0,_s3_write_js__WEBPACK_IMPORTED_MODULE_3__/* .putObject */ .$)(session, { location, headers }, body, signal),
        createUpload: (location, headers, signal) => (0,_s3_multipart_js__WEBPACK_IMPORTED_MODULE_2__/* .createUpload */ .oT)(session, location, headers, signal),
        uploadPart: (upload, number, body, signal) => (0,_s3_multipart_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadPart */ .Rq)(session, { upload, number }, body, signal),
        completeUpload: (upload, parts, signal) => (0,_s3_complete_js__WEBPACK_IMPORTED_MODULE_1__/* .completeUpload */ .d)(session, upload, parts, signal),
        abortUpload: (upload, signal) => (0,_s3_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .abortUpload */ .q)(session, upload, signal),
    };
}


/***/ })

};

