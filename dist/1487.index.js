export const id = 1487;
export const ids = [1487];
export const modules = {

/***/ 1487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeHeaders: () => (/* binding */ judgeHeaders)
/* harmony export */ });
/* harmony import */ var _part_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95017);
/* harmony import */ var _same_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85439);
/* harmony import */ var _sent_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36474);
/* harmony import */ var _store_warnings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84001);




/**
 * What becomes of an upload whose bytes are in the object already: `present` where the object says what the upload
 * would say, else an update of what it says, and `upload` where only an upload can make it so.
 */
async function judgeHeaders(upload, found, context) {
    const said = await toFinalHeaders(upload, found, context.signal);
    if (!(await differs(upload, said, found, context)))
        return "present";
    if (!isCopiable(upload, found))
        return "upload";
    const { etag, bytes, storageClass } = found;
    // A copy is of the class that it says, and a lifecycle rule's choice is to stay.
    return { etag, bytes, headers: { ...(storageClass && { storageClass }), ...said } };
}
/** What the upload would say when its bytes are known. */
async function toFinalHeaders(upload, { bytes }, signal) {
    const { headersWith, compress } = upload;
    const content = headersWith && (await (0,_sent_content_js__WEBPACK_IMPORTED_MODULE_2__/* .sentContent */ .Y)(upload, bytes, signal));
    const headers = content ? headersWith(await (0,_same_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Of */ .B)(content)) : upload.headers;
    const isCompressed = compress !== undefined && bytes !== upload.bytes;
    return isCompressed ? { ...headers, contentEncoding: compress } : headers;
}
/** A copy within the store cannot read the object, or would not be what an upload makes. */
function isCopiable({ headers, location }, found) {
    const isReadable = found.archive === undefined && !found.hasCustomerKey;
    const isObjectLocked = headers.retention !== undefined || headers.legalHold === true;
    const hasOwnKey = location.terms?.customerKey !== undefined;
    return isReadable && !isObjectLocked && !hasOwnKey && found.bytes <= _part_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_SINGLE_COPY_BYTES */ .Fm;
}
const PLAIN = [
    "contentType",
    "cacheControl",
    "contentDisposition",
    "contentEncoding",
    "contentLanguage",
    "websiteRedirect",
];
async function differs({ location, entry }, said, found, { store, signal, provenance = {} }) {
    const { headers } = found;
    if (found.untoldMetadata > 0)
        return true;
    if (PLAIN.some((name) => said[name] !== headers[name]))
        return true;
    if (toSeconds(said.expires) !== toSeconds(headers.expires))
        return true;
    // Which run made an object is no reason to make it anew.
    const traits = store.traits(location.bucket);
    const own = (0,_store_warnings_js__WEBPACK_IMPORTED_MODULE_3__/* .asKept */ .b)(entry.headers.metadata ?? {}, traits);
    const isOwn = (name) => Object.hasOwn(own, name) || !Object.hasOwn(provenance, name);
    if (!isSame((0,_store_warnings_js__WEBPACK_IMPORTED_MODULE_3__/* .asKept */ .b)(said.metadata, traits), found.metadata, isOwn))
        return true;
    const { storageClass = found.storageClass, tags } = said;
    if ((storageClass ?? "STANDARD") !== (found.storageClass ?? "STANDARD"))
        return true;
    if (tags === undefined)
        return false;
    const count = found.tagsCount ?? Object.keys(tags).length;
    return count !== Object.keys(tags).length || !isSame(tags, await store.tags(location, signal));
}
function isSame(one, other, counts = () => true) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => !counts(name) || one[name]?.trim() === other[name]?.trim());
}
/** Stores keep times to the second. What is no time counts as written. */
function toSeconds(time) {
    if (time === undefined)
        return undefined;
    const milliseconds = new Date(time).getTime();
    return Number.isNaN(milliseconds) ? String(time) : Math.floor(milliseconds / 1000);
}


/***/ })

};

