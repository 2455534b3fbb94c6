export const id = 9021;
export const ids = [9021];
export const modules = {

/***/ 19021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseManifestClash: () => (/* binding */ refuseManifestClash)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _spec_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62971);


/** Fails with `name-collision` when an entry sends, or leaves, an object where the manifest of the phase goes. */
function refuseManifestClash(findings, manifest) {
    const uri = (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)(manifest);
    for (const { entry, transfers, present } of findings) {
        const isTaken = [...transfers, ...present].some((transfer) => transfer.direction !== "download" && (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)(transfer.location) === uri);
        if (!isTaken)
            continue;
        const message = `\`${entry.text}\` and \`manifest\` would both become ${uri}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("name-collision", message, {
            hint: "Give the manifest another key",
        });
    }
}


/***/ })

};

