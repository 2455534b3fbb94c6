export const id = 7503;
export const ids = [7503];
export const modules = {

/***/ 99884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readManifestTarget: () => (/* binding */ readManifestTarget)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);
/* harmony import */ var _spec_check_connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87642);
/* harmony import */ var _spec_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5263);
/* harmony import */ var _spec_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62971);




/** The one object that the input `manifest` names, or what is wrong with the input. */
function readManifestTarget(text, labels) {
    const expected = "expected one object, such as `s3://my-bucket/site/manifest.json`";
    const label = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(text);
    if (label !== undefined && !labels.includes(label)) {
        const { message, hint = "" } = (0,_spec_check_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownLabel */ .tq)(label, labels);
        return { problem: `${message} (${hint})` };
    }
    if (!/^s3(?:\+[^/]*)?:\/\//.test(text))
        return { problem: `${expected}, found \`${text}\`` };
    const target = (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTarget */ .hu)(text);
    if ((0,_spec_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .isFinding */ .qd)(target)) {
        return { problem: [target.message, ...(target.hint ? [`(${target.hint})`] : [])].join(" ") };
    }
    if (target.kind === "prefix")
        return { problem: `${expected}, found the prefix \`${text}\`` };
    return { bucket: target.bucket, key: target.key };
}


/***/ })

};

