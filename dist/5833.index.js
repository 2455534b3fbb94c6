export const id = 5833;
export const ids = [5833];
export const modules = {

/***/ 1699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ mayBeOneBucket)
/* harmony export */ });
/** Whether two names may mean one bucket. */
function mayBeOneBucket(first, second) {
    return first === second || isAlias(first) || isAlias(second);
}
/** Whether a name is that of an access point, which stands for a bucket of any other name (Amazon S3 user guide, "Access point aliases"). */
function isAlias(bucket) {
    return bucket.endsWith("-s3alias");
}


/***/ }),

/***/ 5833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCopy: () => (/* binding */ planCopy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1472);
/* harmony import */ var _spec_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2971);
/* harmony import */ var _bucket_alias_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1699);
/* harmony import */ var _choose_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9232);
/* harmony import */ var _exclusion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5810);
/* harmony import */ var _file_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9507);
/* harmony import */ var _fill_headers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1270);
/* harmony import */ var _key_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1133);
/* harmony import */ var _no_objects_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6026);
/* harmony import */ var _plan_problems_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(676);
/* harmony import */ var _present_objects_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2312);
/* harmony import */ var _ruled_entry_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8809);
/* harmony import */ var _said_headers_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9701);
/* harmony import */ var _select_objects_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4605);
/* harmony import */ var _target_key_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8515);
















/** Which object of an entry becomes which other, and what is said of it. */
async function planCopy(entry, { context }) {
    const draft = newDraft(entry, context);
    const { exclusion, options, copies, problems } = draft;
    const destination = await surveyIfPruned(entry, context);
    let missing;
    try {
        const wanted = { ...entry, dates: (0,_file_order_js__WEBPACK_IMPORTED_MODULE_4__/* .needsDates */ .$O)(entry) };
        const pages = (0,_select_objects_js__WEBPACK_IMPORTED_MODULE_12__/* .selectObjects */ .z)(wanted, context.store, context.signal);
        const isFile = ({ key }) => !key.endsWith("/") && !isLeftOut(key, draft);
        for await (const { objects } of (0,_choose_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseObjects */ .U)(entry, pages, isFile)) {
            for (const object of objects)
                place(object, draft);
        }
    }
    catch (error) {
        const isOne = entry.from.kind === "object";
        if (!(isOne && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q && error.code === "no-such-object"))
            throw error;
        missing = error;
    }
    const pointless = copies.filter((copy) => isPointless(copy, context.store));
    if (pointless.length > 0)
        problems.add(toItselfError(entry, pointless));
    const sorted = problems.size > 0
        ? { needed: copies, present: [], skips: [] }
        : await (0,_present_objects_js__WEBPACK_IMPORTED_MODULE_9__/* .leaveOutPresent */ .B)(copies, context, destination?.objects);
    return {
        entry,
        transfers: sorted.needed,
        present: sorted.present,
        skips: sorted.skips,
        directories: [],
        warnings: [...exclusion.warnings(), ...options.warnings()],
        problems: [...problems],
        survey: problems.size > 0 ? undefined : destination?.compare(copies),
        nothingFound: missing ?? (0,_no_objects_js__WEBPACK_IMPORTED_MODULE_7__/* .noObjectsError */ .Y)(entry, exclusion),
        output: (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)(entry.to),
    };
}
async function surveyIfPruned(entry, context) {
    if (entry.prune === undefined)
        return undefined;
    const { surveyDestination } = await __webpack_require__.e(/* import() */ 7843).then(__webpack_require__.bind(__webpack_require__, 7843));
    return await surveyDestination(entry, entry.prune, context);
}
function newDraft(entry, context) {
    const options = (0,_ruled_entry_js__WEBPACK_IMPORTED_MODULE_10__/* .createRuledEntry */ .J)(entry, (ruled) => {
        const headers = (0,_said_headers_js__WEBPACK_IMPORTED_MODULE_11__/* .toSaidHeaders */ .f)(ruled, context);
        if (headers instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q)
            return headers;
        const fill = (0,_fill_headers_js__WEBPACK_IMPORTED_MODULE_5__/* .createHeaderFiller */ .A)(ruled.headers);
        return { entry: ruled, headers, ...(fill && { fill }) };
    });
    const base = (0,_key_path_js__WEBPACK_IMPORTED_MODULE_6__/* .keyBase */ .dS)(entry.from, entry.base);
    const exclusion = (0,_exclusion_js__WEBPACK_IMPORTED_MODULE_3__/* .createExclusion */ .x)(entry);
    return { entry, base, exclusion, options, copies: [], problems: new Set() };
}
function place(object, draft) {
    const { entry, copies, problems } = draft;
    if (isOwnMarker(object, entry))
        return;
    try {
        const name = (0,_key_path_js__WEBPACK_IMPORTED_MODULE_6__/* .nameBelowBase */ .yN)(object.key, draft.base);
        if (draft.exclusion.leavesOut(name))
            return;
        const key = (0,_target_key_js__WEBPACK_IMPORTED_MODULE_13__/* .toTargetKey */ .E)(name, entry);
        if (key === "" || (entry.flatten && name.endsWith("/"))) {
            // A marker has no name of its own without its directories.
            if (object.bytes > 0)
                throw namelessError((0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)({ bucket: entry.from.bucket, key: object.key }));
            return;
        }
        const { bucket } = entry.from;
        const location = { bucket: entry.to.bucket, key, ...(entry.terms && { terms: entry.terms }) };
        const { entry: ruled, headers, fill } = draft.options.of(name);
        const said = fill ? fillIn(fill, headers, { name, bytes: object.bytes }) : headers;
        copies.push({ direction: "copy", entry: ruled, bucket, object, location, headers: said });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q))
            throw error;
        problems.add(error);
    }
}
function isLeftOut(key, { exclusion, base }) {
    return exclusion.leavesOut((0,_key_path_js__WEBPACK_IMPORTED_MODULE_6__/* .nameBelowBase */ .yN)(key, base));
}
function fillIn(fill, headers, file) {
    const described = fill(headers, file);
    if (described.headersWith === undefined)
        return described.headers;
    throw NO_DIGEST;
}
/** One for all copies. */
const NO_DIGEST = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", "`{sha256}` has no value for copies: the store copies the bytes, and nobody reads them on the way", { hint: "Leave it out; `{path}`, `{name}` and `{bytes}` have one" });
/** The marker of the prefix itself is nothing below it. */
function isOwnMarker({ key, bytes }, { from }) {
    return bytes === 0 && from.kind !== "object" && key.endsWith("/") && key === (0,_key_path_js__WEBPACK_IMPORTED_MODULE_6__/* .constantPart */ .Og)(from);
}
function namelessError(source) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `${source} has no name below its base`, {
        hint: "Leave it out with `exclude`, or copy it alone, to an exact key in `to`",
    });
}
/** S3 refuses a copy of an object to itself that changes nothing; one that moves would delete what it made. */
function isPointless(copy, store) {
    const { entry, bucket, object, location, headers } = copy;
    if (location.key !== object.key)
        return false;
    if (!isWithinBucket(copy, store))
        return entry.move === true && (0,_bucket_alias_js__WEBPACK_IMPORTED_MODULE_14__/* .mayBeOneBucket */ .d)(location.bucket, bucket);
    const saysNothing = Object.keys(headers).every((name) => name === "onlyNew");
    return entry.move === true || (saysNothing && entry.versionId === undefined);
}
/** Two connections may lead to one bucket. */
function isWithinBucket({ bucket, object, location }, store) {
    if (location.bucket === bucket)
        return true;
    if ((0,_object_address_js__WEBPACK_IMPORTED_MODULE_15__/* .bucketName */ .EL)(location.bucket) !== (0,_object_address_js__WEBPACK_IMPORTED_MODULE_15__/* .bucketName */ .EL)(bucket))
        return false;
    // Of Amazon's buckets, whose names are global, the query has the region that one believes them to be in.
    const places = [{ bucket, key: object.key }, location].map((one) => store.link(one));
    const [from, to] = places.map((link) => link.split("?", 1)[0]);
    return from === to;
}
function toItselfError(entry, copies) {
    const lines = (0,_plan_problems_js__WEBPACK_IMPORTED_MODULE_8__/* .named */ .KT)(copies, ({ location }) => (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)(location));
    const isSure = entry.from.bucket === entry.to.bucket;
    const would = isSure ? "would" : "may";
    const message = copies.length === 1 && copies[0]
        ? `\`${entry.text}\` ${would} copy ${(0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)(copies[0].location)} to itself`
        : [`\`${entry.text}\` ${would} copy ${copies.length} objects to themselves:`, ...lines].join("\n");
    if (!isSure)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("name-collision", message, { hint: UNALIASED });
    const hint = entry.move
        ? "Give `to` another bucket or prefix, or leave out `move`"
        : "Give `to` another bucket or prefix, or say what is to change, such as `cache-control` or `storage-class`";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("name-collision", message, { hint });
}
const UNALIASED = "An access point may lead to the very bucket, where `move` would delete what it copied: name both buckets by their own names, or give `to` another prefix";


/***/ })

};

