export const id = 6225;
export const ids = [6225];
export const modules = {

/***/ 56225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   suggestKeys: () => (/* binding */ suggestKeys)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1472);
/* harmony import */ var _spec_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23508);
/* harmony import */ var _key_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21133);




/** So many missing keys of a phase are looked for: each takes a request. */
const MOST_LOOKED_FOR = 5;
/** So many keys are suggested for one that is missing. */
const MOST_SUGGESTED = 3;
/** What is only a help must not keep a step waiting, in milliseconds. */
const PATIENCE = 10_000;
/** Has the failures of entries whose object is missing name the keys that come nearest, where these may be listed. */
async function suggestKeys(entries, context) {
    const suggested = [];
    let asked = 0;
    for (const planned of entries) {
        const { entry, failure } = planned;
        const missing = failure?.code === "no-such-object" ? missingObject(entry) : undefined;
        if (failure === undefined || missing === undefined || asked === MOST_LOOKED_FOR) {
            suggested.push(planned);
        }
        else {
            asked += 1;
            suggested.push({ ...planned, failure: await withNearest(failure, missing, context) });
        }
    }
    return suggested;
}
/** The current object that an entry names, if it names one of a bucket. */
function missingObject(entry) {
    if (entry.direction === "upload" || entry.from.kind !== "object")
        return undefined;
    const { bucket, key } = entry.from;
    if (entry.versionId !== undefined || (0,_object_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isWebOrigin */ .tz)(bucket))
        return undefined;
    return { bucket, key, ...(entry.terms && { terms: entry.terms }) };
}
async function withNearest(failure, missing, context) {
    const { bucket, key } = missing;
    const meant = nearestKeys(key, await keysBeside(missing, context));
    if (meant.length === 0)
        return failure;
    const uris = meant.map((one) => `\`${(0,_object_address_js__WEBPACK_IMPORTED_MODULE_3__/* .objectUri */ .WE)({ bucket, key: one })}\``);
    const question = `Did you mean ${uris.join(" or ")}?`;
    const { hint } = failure;
    return failure.retold({ hint: hint === undefined ? question : `${question}\n${hint}` });
}
/** The first page of keys in what would be the same directory; none where they may not be listed. */
async function keysBeside({ bucket, key, terms }, { store, signal }) {
    const prefix = (0,_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .upToLastSlash */ .KR)(plainKey(key));
    const limited = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    try {
        for await (const { objects } of store.list(bucket, prefix, limited, terms)) {
            return objects.map((object) => object.key);
        }
    }
    catch (error) {
        // Whoever may not list is told of the missing key all the same.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q))
            throw error;
    }
    return [];
}
/** The best first: the same key but for what the eye does not see, what lies below it, and small slips. */
function nearestKeys(key, keys) {
    const folded = foldKey(key);
    const same = keys.filter((one) => foldKey(one) === folded);
    const below = keys.some((one) => one.startsWith(`${key}/`)) ? [`${key}/`] : [];
    return [...new Set([...same, ...below, ...slips(key, keys)])].slice(0, MOST_SUGGESTED);
}
function slips(key, keys) {
    const plain = plainKey(key);
    const parent = (0,_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .upToLastSlash */ .KR)(plain);
    const names = new Set(keys.filter((one) => (0,_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .upToLastSlash */ .KR)(one) === parent).map((one) => one.slice(parent.length)));
    const found = [];
    for (let count = 0; count < MOST_SUGGESTED; count++) {
        const best = (0,_spec_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(plain.slice(parent.length), [...names]);
        if (best === undefined)
            break;
        names.delete(best);
        found.push(`${parent}${best}`);
    }
    return found;
}
function foldKey(key) {
    return plainKey(key).normalize("NFC").toLowerCase();
}
/** Without what slips in by copying: a slash in front, white space around, percent-encoding. */
function plainKey(key) {
    return decoded(key).replace(/^\/+/, "").trim();
}
function decoded(key) {
    try {
        return decodeURIComponent(key);
    }
    catch {
        return key;
    }
}


/***/ })

};

