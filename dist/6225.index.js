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




/** So many listings of a phase look for missing keys: one for each, and another where its directory is missing too. */
const MOST_LISTINGS = 5;
/** So many keys are suggested for one that is missing. */
const MOST_SUGGESTED = 3;
/** What is only a help must not keep a step waiting, in milliseconds. */
const PATIENCE = 10_000;
/** Has the failures of entries whose object is missing name the keys that come nearest, where these may be listed. */
async function suggestKeys(entries, context) {
    const suggested = [];
    const budget = { listings: MOST_LISTINGS };
    for (const planned of entries) {
        const { entry, failure } = planned;
        const missing = failure?.code === "no-such-object" ? missingObject(entry) : undefined;
        if (failure === undefined || missing === undefined) {
            suggested.push(planned);
        }
        else {
            const lister = { ...context, missing, budget };
            suggested.push({ ...planned, failure: await withNearest(failure, lister) });
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
async function withNearest(failure, lister) {
    const { bucket, key } = lister.missing;
    const directory = (0,_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .upToLastSlash */ .KR)(plainKey(key));
    let keys = await keysBelow(directory, lister);
    if (keys.length === 0 && directory !== "") {
        keys = await keysBelow((0,_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .upToLastSlash */ .KR)(directory.slice(0, -1)), lister);
    }
    const meant = nearestKeys(key, keys);
    if (meant.length === 0)
        return failure;
    const uris = meant.map((one) => `\`${(0,_object_address_js__WEBPACK_IMPORTED_MODULE_3__/* .objectUri */ .WE)({ bucket, key: one })}\``);
    const question = `Did you mean ${uris.join(" or ")}?`;
    const { hint } = failure;
    return failure.retold({ hint: hint === undefined ? question : `${question}\n${hint}` });
}
/** The first page of keys below a prefix; none where they may not be listed. */
async function keysBelow(prefix, { missing: { bucket, terms }, store, signal, budget }) {
    if (budget.listings === 0)
        return [];
    budget.listings -= 1;
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
    const beside = keys.filter((one) => (0,_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .upToLastSlash */ .KR)(one) === (0,_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .upToLastSlash */ .KR)(plain));
    // Where there is nothing in that directory, the slip may be in its name.
    const parent = beside.length > 0 ? (0,_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .upToLastSlash */ .KR)(plain) : "";
    const names = new Set((beside.length > 0 ? beside : keys).map((one) => one.slice(parent.length)));
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

