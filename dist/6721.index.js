export const id = 6721;
export const ids = [6721];
export const modules = {

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


/***/ }),

/***/ 86721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   presignLinks: () => (/* binding */ presignLinks)
/* harmony export */ });
/* harmony import */ var _plan_linked_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24117);

/**
 * Makes the links that entries ask for, to objects whose transfers are done or were not needed, and keeps them out of
 * the log.
 */
async function presignLinks({ plan, results }, { host, store, signal }) {
    const done = results.flatMap(({ status, transfer }) => (status === "done" ? [transfer] : []));
    const present = plan.entries.flatMap(({ present = [] }) => present);
    const links = new Map();
    for (const transfer of [...done, ...present]) {
        const seconds = transfer.entry.presignSeconds;
        if (seconds === undefined)
            continue;
        const link = await store.presign((0,_plan_linked_object_js__WEBPACK_IMPORTED_MODULE_0__/* .linkedObject */ .T)(transfer), seconds, signal);
        host.mask(new URL(link.url).searchParams.get("X-Amz-Signature") ?? link.url);
        links.set(transfer, link);
    }
    return links;
}


/***/ })

};

