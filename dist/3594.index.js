export const id = 3594;
export const ids = [3594];
export const modules = {

/***/ 73594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ bucketsOf),
/* harmony export */   usedBuckets: () => (/* binding */ usedBuckets)
/* harmony export */ });
/** The ids of the buckets that a phase works with, or the origins of web addresses. */
function usedBuckets({ entries, manifest }) {
    const buckets = entries.flatMap(bucketsOf);
    return manifest ? [...buckets, manifest.bucket] : buckets;
}
/** Those of one entry: where it reads, then where it writes. */
function bucketsOf(entry) {
    if (entry.direction === "download")
        return [entry.from.bucket];
    return entry.direction === "upload" ? [entry.to.bucket] : [entry.from.bucket, entry.to.bucket];
}


/***/ })

};

