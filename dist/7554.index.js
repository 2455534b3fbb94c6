export const id = 7554;
export const ids = [7554];
export const modules = {

/***/ 77554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeManifest: () => (/* binding */ writeManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30165);
/* harmony import */ var _report_phase_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50223);




/**
 * Writes the manifest of a phase as its last object, if nothing of the phase failed and anything changed: what is there
 * tells of the last time that all went well. Never fails.
 */
async function writeManifest(report, location, { store, signal }) {
    const uri = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .objectUri */ .WE)(location);
    const heldBack = reasonNotToWrite(report);
    if (heldBack !== undefined)
        return { uri, heldBack };
    // Links are secrets, and an object is not the place for them.
    const { links, ...rest } = report;
    const sources = { report: rest, outline: [], planned: new Map(), manifestPath: uri };
    const { manifest } = (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .stepOutputs */ .t)(sources);
    const headers = { contentType: "application/json", metadata: {} };
    try {
        await store.putStream(location, { pieces: toBytes(manifest) }, headers, signal);
        return { uri };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q))
            throw error;
        return { uri, error };
    }
}
function reasonNotToWrite(report) {
    if (report.dryRun)
        return "this is a dry run";
    if ((0,_report_phase_report_js__WEBPACK_IMPORTED_MODULE_3__/* .failures */ .e9)(report).length > 0)
        return "something of the phase failed";
    if ((0,_report_phase_report_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnyWithheld */ .kY)(report))
        return "entries were left out for lack of credentials";
    const hasRun = report.plan.entries.some(({ output }) => output !== undefined);
    if (!hasRun)
        return "no entry found anything to do";
    return hasChanged(report) ? undefined : "nothing was transferred or deleted";
}
function hasChanged({ results, prunes = [] }) {
    return results.some(_report_phase_report_js__WEBPACK_IMPORTED_MODULE_3__/* .isDone */ .$L) || prunes.some(({ deleted }) => deleted.length > 0);
}
async function* toBytes(pieces) {
    for (const piece of pieces)
        yield Buffer.from(piece);
}


/***/ })

};

