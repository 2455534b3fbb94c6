export const id = 3949;
export const ids = [3949];
export const modules = {

/***/ 3949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   usedBuckets: () => (/* binding */ usedBuckets)
/* harmony export */ });
/** The ids of the buckets that a phase works with, or the origins of web addresses. */
async function usedBuckets({ entries, manifest = "", connections = new Map(), }) {
    const buckets = entries.flatMap(bucketsOf);
    if (manifest === "")
        return buckets;
    const { readManifestTarget } = await Promise.all(/* import() */[__webpack_require__.e(2971), __webpack_require__.e(5521)]).then(__webpack_require__.bind(__webpack_require__, 5521));
    const target = readManifestTarget(manifest, [...connections.keys()]);
    return "problem" in target ? buckets : [...buckets, target.bucket];
}
function bucketsOf(entry) {
    if (entry.direction === "download")
        return [entry.from.bucket];
    return entry.direction === "upload" ? [entry.to.bucket] : [entry.from.bucket, entry.to.bucket];
}


/***/ })

};

