export const id = 1753;
export const ids = [1753];
export const modules = {

/***/ 11753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseEntry: () => (/* binding */ refuseEntry),
/* harmony export */   refuseManifest: () => (/* binding */ refuseManifest),
/* harmony export */   refuseTransfers: () => (/* binding */ refuseTransfers)
/* harmony export */ });
/* harmony import */ var _connection_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25371);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);
/* harmony import */ var _plan_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10676);



/** Fails with `access-denied` where an entry wants of a connection what that is not for, as far as the entry itself tells. */
function refuseEntry(entry, connections) {
    const problems = problemsOf([...intentsOf(entry, connections)], connections);
    if (problems.length > 0)
        throw (0,_plan_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .combineProblems */ .YC)(entry, problems);
}
/** The same for objects that an entry makes, now that their keys are known. All are of one entry. */
function refuseTransfers(transfers, connections) {
    const [first] = transfers;
    if (first === undefined || (0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(first.location.bucket) === undefined)
        return;
    const intents = transfers.flatMap(({ entry, location }) => toMake(entry, location));
    const problems = problemsOf(intents, connections);
    if (problems.length > 0)
        throw (0,_plan_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .combineProblems */ .YC)(first.entry, problems);
}
/** Fails with `access-denied` where the manifest may not be written. */
function refuseManifest(manifest, connections) {
    const [problem] = problemsOf([toIntent("write", manifest)], connections);
    if (problem)
        throw problem;
}
function problemsOf(intents, connections) {
    const refused = new Map();
    for (const intent of intents) {
        const limits = (0,_connection_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limitsOf */ .Af)(intent.bucket, connections);
        if (limits === undefined || (0,_connection_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(intent, limits))
            continue;
        const known = refused.get(limits.label);
        if (known)
            known.push(intent);
        else
            refused.set(limits.label, [intent]);
    }
    return [...refused].flatMap(([label, found]) => {
        const limits = connections.get(label);
        return limits ? [(0,_connection_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .outsideError */ .ul)(found, limits)] : [];
    });
}
function* intentsOf(entry, connections) {
    if (entry.direction !== "upload")
        yield toRead(entry.from, "read");
    if (entry.direction === "copy" && entry.move)
        yield toRead(entry.from, "delete");
    if (entry.direction === "download")
        return;
    const { to } = entry;
    if (to.kind === "object")
        return yield* toMake(entry, to);
    const below = { bucket: to.bucket, key: to.prefix, isPrefix: true };
    const limits = (0,_connection_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limitsOf */ .Af)(to.bucket, connections);
    // Which keys come below the prefix shows later; they may all be allowed although the prefix is not.
    for (const intent of toMake(entry, { ...below })) {
        if (!limits?.access.includes(intent.verb))
            yield { ...intent, isPrefix: true };
    }
    if (entry.prune === undefined)
        return;
    yield { ...below, verb: "read" };
    yield { ...below, verb: "delete" };
}
function toRead(from, verb) {
    if (from.kind === "object")
        return toIntent(verb, from);
    return { verb, bucket: from.bucket, key: from.prefix, isPrefix: true };
}
/** To look at what is there, and to sign links, is to read. */
function toMake(entry, location) {
    const { overwrite = "always", presignSeconds } = entry;
    const isRead = overwrite !== "always" || presignSeconds !== undefined;
    const write = toIntent("write", location);
    return isRead ? [write, { ...write, verb: "read" }] : [write];
}
function toIntent(verb, { bucket, key }) {
    return { verb, bucket, key };
}


/***/ })

};

