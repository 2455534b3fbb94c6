export const id = 1753;
export const ids = [1753];
export const modules = {

/***/ 25371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ limitsOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   hU: () => (/* binding */ VERBS),
/* harmony export */   ul: () => (/* binding */ outsideError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);


/** What an entry can do to objects. */
const VERBS = ["read", "write", "delete"];
/** The limits that hold for a bucket. Absent for one that is reached over no connection. */
function limitsOf(bucket, connections) {
    const label = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(bucket);
    return label === undefined ? undefined : connections.get(label);
}
/** Whether a connection is for what is to be done, with whatever it is done to. */
function isWithin(intent, limits) {
    return limits.access.includes(intent.verb) && isAllowed(intent, limits);
}
/** Whether a connection may reach an object, or all objects whose keys begin with a prefix. */
function isAllowed({ bucket, key, isPrefix = false }, { allow }) {
    if (allow === undefined)
        return true;
    const name = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketName */ .EL)(bucket);
    return allow.some(({ bucket: allowed, prefix }) => {
        if (allowed !== name)
            return false;
        if (prefix === "")
            return true;
        const isBelow = key.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`);
        // Stores and proxies that resolve such segments would lead elsewhere.
        return (isBelow && !LEADS_ELSEWHERE.test(key)) || (!isPrefix && key === prefix);
    });
}
const LEADS_ELSEWHERE = /(?:^|\/)\.\.?(?:\/|$)/;
/** A message names this many objects; the rest is a number. */
const MOST_NAMED = 10;
/** The one error about all that an entry would do and a connection is not for. There is at least one. */
function outsideError(intents, limits) {
    const { label, access, allow } = limits;
    const missing = VERBS.filter((verb) => intents.some((intent) => intent.verb === verb && !access.includes(verb)));
    const outside = [...new Set(intents.filter((one) => !isAllowed(one, limits)).map(_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE))];
    const reasons = [
        ...(missing.length > 0
            ? [`it may not ${missing.join(" or ")}: \`access\` has ${wordsOf(access)}`]
            : []),
        ...(outside.length > 0
            ? [`${shown(outside)} outside what \`allow\` has, ${wordsOf(toTexts(allow))}`]
            : []),
    ];
    const [subject] = intents.map(_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE);
    const hint = missing.length > 0
        ? `\`access: [${VERBS.filter((verb) => access.includes(verb) || missing.includes(verb)).join(", ")}]\``
        : "the path in `allow`";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("access-denied", `The connection \`${label}\` is not for ${subject}: ${reasons.join("; and ")}`, { hint: `Nothing was asked of the store. If it is meant, write ${hint} for \`${label}\`` });
}
function shown(uris) {
    const named = uris.slice(0, MOST_NAMED).join(", ");
    const more = uris.length > MOST_NAMED ? ` and ${uris.length - MOST_NAMED} more` : "";
    return `${named}${more} ${uris.length === 1 ? "is" : "are"}`;
}
function toTexts(allow = []) {
    return allow.map(({ bucket, prefix }) => `${bucket}/${prefix}`);
}
function wordsOf(words) {
    return words.map((word) => `\`${word}\``).join(", ");
}


/***/ }),

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

