export const id = 5521;
export const ids = [5521,7902];
export const modules = {

/***/ 5521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readManifestTarget: () => (/* binding */ readManifestTarget)
/* harmony export */ });
/* harmony import */ var _spec_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5263);
/* harmony import */ var _spec_location_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2971);


/** The one object that the input `manifest` names, or what is wrong with the input. */
function readManifestTarget(text) {
    const expected = "expected one object, such as `s3://my-bucket/site/manifest.json`";
    if (!text.startsWith("s3://"))
        return { problem: `${expected}, found \`${text}\`` };
    const target = (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTarget */ .hu)(text);
    if ((0,_spec_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinding */ .qd)(target)) {
        return { problem: [target.message, ...(target.hint ? [`(${target.hint})`] : [])].join(" ") };
    }
    if (target.kind === "prefix")
        return { problem: `${expected}, found the prefix \`${text}\`` };
    return { bucket: target.bucket, key: target.key };
}


/***/ })

};

