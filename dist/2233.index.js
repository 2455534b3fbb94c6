export const id = 2233;
export const ids = [2233];
export const modules = {

/***/ 72233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreObject: () => (/* binding */ restoreObject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1472);
/* harmony import */ var _s3_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48132);
/* harmony import */ var _term_headers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78633);




/** Asks for the restore of an archived object; one that goes on already is fine. */
async function restoreObject(session, location, { tier, days }, signal) {
    const request = { operation: "RestoreObject", ...location };
    const { bucket, key, versionId } = location;
    const input = {
        Bucket: (0,_object_address_js__WEBPACK_IMPORTED_MODULE_3__/* .bucketName */ .EL)(bucket),
        Key: key,
        ...(versionId !== undefined && { VersionId: versionId }),
        RestoreRequest: {
            ...(days !== undefined && { Days: days }),
            GlacierJobParameters: { Tier: tier },
        },
    };
    try {
        await session.send(request, signal, async () => (await session.controlPlane(bucket)).restore(input, (0,_term_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .toTermHeaders */ .k)(request), signal));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q && (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasS3Code */ .oR)(error, "RestoreAlreadyInProgress"))) {
            throw error;
        }
    }
}


/***/ })

};

