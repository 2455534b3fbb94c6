export const id = 9254;
export const ids = [9254];
export const modules = {

/***/ 9254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeFailure: () => (/* binding */ judgeFailure)
/* harmony export */ });
/* harmony import */ var _smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23609);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/** Judges by the SDK's own lists and a few codes more. They take a while to load, and most steps need them never. */
function judgeFailure(error) {
    const sdkError = error;
    const isThrottled = (0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.isThrottlingError)(sdkError);
    const isUnsupported = sdkError.$metadata?.httpStatusCode === 501;
    const isTransient = RETRYABLE_CODES.has(error.name) ||
        isThrottled ||
        (0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.isTransientError)(sdkError) ||
        ((0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.isServerError)(sdkError) && !isUnsupported);
    return {
        isTransient: isTransient && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q),
        isThrottled,
        askedMilliseconds: toAskedMilliseconds(error),
    };
}
/** Refusals that the SDK does not retry although the same request can succeed a moment later. */
const RETRYABLE_CODES = new Set([
    "ERR_PROXY_GATEWAY",
    "ERR_PROXY_UNREACHABLE",
    "ConditionalRequestConflict",
    "IDPCommunicationError",
    "IDPCommunicationErrorException",
    "IncompleteBody",
    "OperationAborted",
]);
function toAskedMilliseconds(error) {
    const response = "$response" in error ? error.$response : undefined;
    const until = (0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.getRetryAfterHint)(response);
    return until === undefined ? 0 : Math.max(0, until.getTime() - Date.now());
}


/***/ })

};

