export const id = 806;
export const ids = [806];
export const modules = {

/***/ 10806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkLinks: () => (/* binding */ checkLinks)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _linked_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24117);


/** Every link is a secret of its own that the runner looks for in every line of the job's log. */
const MOST_LINKS = 1_000;
/** The findings of an entry with what speaks against links to its objects, and until when they would work. */
async function checkLinks(findings, context) {
    const { entry, transfers, present } = findings;
    const count = transfers.length + present.length;
    const first = transfers[0] ?? present[0];
    const seconds = entry.presignSeconds;
    if (seconds === undefined || first === undefined)
        return findings;
    if (count > MOST_LINKS)
        return withProblem(findings, tooManyError(entry, count));
    try {
        const { store, signal } = context;
        const warning = warnOfEnd(await store.presign((0,_linked_object_js__WEBPACK_IMPORTED_MODULE_1__/* .linkedObject */ .T)(first), seconds, signal));
        if (warning === undefined)
            return findings;
        return { ...findings, warnings: [...findings.warnings, warning] };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q))
            throw error;
        return withProblem(findings, error);
    }
}
function withProblem(findings, problem) {
    return { ...findings, problems: [...findings.problems, problem] };
}
function tooManyError({ text }, count) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `\`${text}\` would need ${count} links, and \`presign\` makes at most ${MOST_LINKS} for an entry`, { hint: "Give the objects that need a link an entry of their own" });
}
/** A link ends with the credentials that sign it, however long it was to last. */
function warnOfEnd({ limit, expires }) {
    if (limit === undefined)
        return undefined;
    const end = limit === "credentials" ? ` at ${expires.toISOString()}` : "";
    return `\`presign\`: the credentials are temporary, and links end with them${end}, however long they were to last`;
}


/***/ }),

/***/ 24117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ linkedObject)
/* harmony export */ });
/* harmony import */ var _source_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5203);

/** The object that a link to a transfer leads to: what a download reads, else what is made. */
function linkedObject(transfer) {
    return transfer.direction === "download" ? (0,_source_object_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceObject */ .n)(transfer) : transfer.location;
}


/***/ })

};

