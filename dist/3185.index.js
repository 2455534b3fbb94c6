export const id = 3185;
export const ids = [3185];
export const modules = {

/***/ 41699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ mayBeOneBucket)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1472);

/** Whether two buckets may be one: connections may lead to one store, by two names of it that nobody can compare. */
function mayBeOneBucket(first, second) {
    const [name, other] = [(0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketName */ .EL)(first), (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketName */ .EL)(second)];
    return name === other || isAlias(name) || isAlias(other);
}
/** Whether a name is that of an access point, which stands for a bucket of any other name (Amazon S3 user guide, "Access point aliases"). */
function isAlias(bucket) {
    return bucket.endsWith("-s3alias");
}


/***/ }),

/***/ 43974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createObjectRule)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1472);
/* harmony import */ var _spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39457);
/* harmony import */ var _bucket_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41699);
/* harmony import */ var _key_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21133);




function createObjectRule(entry) {
    const { from, to } = entry;
    const base = (0,_key_path_js__WEBPACK_IMPORTED_MODULE_1__/* .keyBase */ .dS)(from, entry.base);
    const matches = matchSelection(from);
    const isExcluded = (0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchExcludes */ .pc)(entry.exclude);
    const leavesOut = (key) => key.startsWith(base) && isExcluded(key.slice(base.length)).length > 0;
    // A destination inside the source can be kept apart from it by `exclude`, as a whole.
    const isApart = to.kind === "prefix" && leavesOut(to.prefix + ANY_NAME);
    // Of two names for one bucket, the same key at both ends is its own source, and never stale.
    const isInPlace = to.kind === "prefix" && to.prefix === base && from.bucket !== to.bucket;
    const overlaps = (0,_bucket_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeOneBucket */ .d)(from.bucket, to.bucket) && !isInPlace;
    return {
        selects: (name) => {
            const key = base + name;
            const isPossible = name !== "" && Buffer.byteLength(key) <= _object_address_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_KEY_BYTES */ .Xd;
            return isPossible && key !== (0,_key_path_js__WEBPACK_IMPORTED_MODULE_1__/* .constantPart */ .Og)(from) && matches(key);
        },
        takes: (key) => matches(key) && !leavesOut(key),
        isSource: (key) => overlaps && matches(key) && !(isApart && leavesOut(key)),
    };
}
/** What no pattern names but one that takes every name. */
const ANY_NAME = "\0";
function matchSelection(from) {
    if (from.kind === "pattern")
        return (0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .compilePattern */ .Eb)(from.pattern);
    return from.kind === "prefix" ? (key) => key.startsWith(from.prefix) : (key) => key === from.key;
}


/***/ }),

/***/ 43185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCopy: () => (/* binding */ planCopy)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(62971);
// EXTERNAL MODULE: ./build/plan/bucket-alias.js
var bucket_alias = __webpack_require__(41699);
// EXTERNAL MODULE: ./build/plan/choose-objects.js
var choose_objects = __webpack_require__(39232);
// EXTERNAL MODULE: ./build/plan/key-path.js
var key_path = __webpack_require__(21133);
// EXTERNAL MODULE: ./build/plan/object-rule.js
var object_rule = __webpack_require__(43974);
;// CONCATENATED MODULE: ./build/plan/copy-into-itself.js




/**
 * That copies land where the next run would take them for sources, which copies them once more, one level deeper. Only
 * inside of what FROM lists in the same bucket, and where neither its pattern nor `exclude` keeps them out.
 */
function intoItselfError(entry, copies) {
    const { from, to } = entry;
    const target = to.kind === "prefix" ? to.prefix : to.key;
    if (from.kind === "object" || from.bucket !== to.bucket)
        return undefined;
    if (!target.startsWith((0,key_path/* constantPart */.Og)(from)))
        return undefined;
    const rule = (0,object_rule/* createObjectRule */.U)(entry);
    const again = copies.find(({ object, location }) => object.key !== location.key && rule.takes(location.key));
    if (again === undefined)
        return undefined;
    const source = (0,spec_location/* toUri */.iJ)({ bucket: again.bucket, key: again.object.key });
    return new errors/* StagingError */.Q("name-collision", `\`${entry.text}\` would copy into its own source: ${source} to ${(0,spec_location/* toUri */.iJ)(again.location)}, which \`from\` selects as well, so that the next run would copy the copy`, { hint: "Give `to` a place outside of `from`, or leave it out of `from` with `exclude`" });
}

// EXTERNAL MODULE: ./build/plan/exclusion.js
var plan_exclusion = __webpack_require__(85810);
// EXTERNAL MODULE: ./build/plan/file-order.js
var file_order = __webpack_require__(79507);
// EXTERNAL MODULE: ./build/plan/fill-headers.js
var fill_headers = __webpack_require__(71270);
// EXTERNAL MODULE: ./build/plan/no-objects.js
var no_objects = __webpack_require__(56026);
// EXTERNAL MODULE: ./build/plan/plan-problems.js
var plan_problems = __webpack_require__(10676);
// EXTERNAL MODULE: ./build/plan/present-objects.js + 1 modules
var present_objects = __webpack_require__(92312);
// EXTERNAL MODULE: ./build/plan/ruled-entry.js
var ruled_entry = __webpack_require__(68809);
// EXTERNAL MODULE: ./build/plan/said-headers.js
var said_headers = __webpack_require__(68010);
// EXTERNAL MODULE: ./build/plan/select-objects.js
var select_objects = __webpack_require__(74605);
// EXTERNAL MODULE: ./build/plan/target-key.js
var target_key = __webpack_require__(8515);
;// CONCATENATED MODULE: ./build/plan/plan-copies.js

















/** Which object of an entry becomes which other, and what is said of it. */
async function planCopy(entry, { context }) {
    const draft = newDraft(entry, context);
    const { exclusion, options, copies, problems } = draft;
    const destination = await surveyIfPruned(entry, context);
    let missing;
    try {
        const wanted = { ...entry, dates: (0,file_order/* needsDates */.$O)(entry) };
        const pages = (0,select_objects/* selectObjects */.z)(wanted, context.store, context.signal);
        const isFile = ({ key }) => !key.endsWith("/") && !isLeftOut(key, draft);
        for await (const { objects } of (0,choose_objects/* chooseObjects */.U)(entry, pages, isFile)) {
            for (const object of objects)
                place(object, draft);
        }
    }
    catch (error) {
        const isOne = entry.from.kind === "object";
        if (!(isOne && error instanceof errors/* StagingError */.Q && error.code === "no-such-object"))
            throw error;
        missing = error;
    }
    const pointless = copies.filter((copy) => isPointless(copy, context.store));
    if (pointless.length > 0)
        problems.add(toItselfError(entry, pointless));
    const intoItself = intoItselfError(entry, copies);
    if (intoItself !== undefined)
        problems.add(intoItself);
    const sorted = problems.size > 0
        ? { needed: copies, present: [], skips: [] }
        : await (0,present_objects/* leaveOutPresent */.B)(copies, context, destination?.objects);
    return {
        entry,
        transfers: sorted.needed,
        present: sorted.present,
        skips: sorted.skips,
        directories: [],
        warnings: [...exclusion.warnings(), ...options.warnings()],
        problems: [...problems],
        survey: problems.size > 0 ? undefined : destination?.compare(copies),
        nothingFound: missing ?? (0,no_objects/* noObjectsError */.Y)(entry, exclusion),
        output: (0,spec_location/* toUri */.iJ)(entry.to),
    };
}
async function surveyIfPruned(entry, context) {
    if (entry.prune === undefined)
        return undefined;
    const { surveyForCopies } = await __webpack_require__.e(/* import() */ 8608).then(__webpack_require__.bind(__webpack_require__, 68608));
    return await surveyForCopies(entry, entry.prune, context);
}
function newDraft(entry, context) {
    const options = (0,ruled_entry/* createRuledEntry */.J)(entry, (ruled) => {
        const headers = (0,said_headers/* toSaidHeaders */.f)(ruled, context);
        if (headers instanceof errors/* StagingError */.Q)
            return headers;
        const fill = (0,fill_headers/* createHeaderFiller */.A)(ruled.headers);
        return { entry: ruled, headers, ...(fill && { fill }) };
    });
    const base = (0,key_path/* keyBase */.dS)(entry.from, entry.base);
    const exclusion = (0,plan_exclusion/* createExclusion */.x)(entry);
    return { entry, base, exclusion, options, copies: [], problems: new Set() };
}
function place(object, draft) {
    const { entry, copies, problems } = draft;
    if (isOwnMarker(object, entry))
        return;
    try {
        const name = (0,key_path/* nameBelowBase */.yN)(object.key, draft.base);
        if (draft.exclusion.leavesOut(name))
            return;
        const key = (0,target_key/* toTargetKey */.E)(name, entry);
        if (key === "" || (entry.flatten && name.endsWith("/"))) {
            // A marker has no name of its own without its directories.
            if (object.bytes > 0)
                throw namelessError((0,spec_location/* toUri */.iJ)({ bucket: entry.from.bucket, key: object.key }));
            return;
        }
        const { bucket } = entry.from;
        const location = { bucket: entry.to.bucket, key, ...(entry.terms && { terms: entry.terms }) };
        const { entry: ruled, headers, fill } = draft.options.of(name);
        const said = fill ? fillIn(fill, headers, { name, bytes: object.bytes }) : headers;
        copies.push({ direction: "copy", entry: ruled, bucket, object, location, headers: said });
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        problems.add(error);
    }
}
function isLeftOut(key, { exclusion, base }) {
    return exclusion.leavesOut((0,key_path/* nameBelowBase */.yN)(key, base));
}
function fillIn(fill, headers, file) {
    const described = fill(headers, file);
    if (described.headersWith === undefined)
        return described.headers;
    throw NO_DIGEST;
}
/** One for all copies. */
const NO_DIGEST = new errors/* StagingError */.Q("invalid-spec", "`{sha256}` has no value for copies: the store copies the bytes, and nobody reads them on the way", { hint: "Leave it out; `{path}`, `{name}` and `{bytes}` have one" });
/** The marker of the prefix itself is nothing below it. */
function isOwnMarker({ key, bytes }, { from }) {
    return bytes === 0 && from.kind !== "object" && key.endsWith("/") && key === (0,key_path/* constantPart */.Og)(from);
}
function namelessError(source) {
    return new errors/* StagingError */.Q("invalid-spec", `${source} has no name below its base`, {
        hint: "Leave it out with `exclude`, or copy it alone, to an exact key in `to`",
    });
}
/** S3 refuses a copy of an object to itself that changes nothing; one that moves would delete what it made. */
function isPointless(copy, store) {
    const { entry, bucket, object, location, headers } = copy;
    if (location.key !== object.key)
        return false;
    if (!isWithinBucket(copy, store))
        return entry.move === true && (0,bucket_alias/* mayBeOneBucket */.d)(location.bucket, bucket);
    const saysNothing = Object.keys(headers).every((name) => name === "onlyNew");
    return entry.move === true || (saysNothing && entry.versionId === undefined);
}
/** Two connections may lead to one bucket. */
function isWithinBucket({ bucket, object, location }, store) {
    if (location.bucket === bucket)
        return true;
    if ((0,object_address/* bucketName */.EL)(location.bucket) !== (0,object_address/* bucketName */.EL)(bucket))
        return false;
    // Of Amazon's buckets, whose names are global, the query has the region that one believes them to be in.
    const places = [{ bucket, key: object.key }, location].map((one) => store.link(one));
    const [from, to] = places.map((link) => link.split("?", 1)[0]);
    return from === to;
}
function toItselfError(entry, copies) {
    const lines = (0,plan_problems/* named */.KT)(copies, ({ location }) => (0,spec_location/* toUri */.iJ)(location));
    const isSure = entry.from.bucket === entry.to.bucket;
    const would = isSure ? "would" : "may";
    const message = copies.length === 1 && copies[0]
        ? `\`${entry.text}\` ${would} copy ${(0,spec_location/* toUri */.iJ)(copies[0].location)} to itself`
        : [`\`${entry.text}\` ${would} copy ${copies.length} objects to themselves:`, ...lines].join("\n");
    if (!isSure)
        return new errors/* StagingError */.Q("name-collision", message, { hint: UNALIASED });
    const hint = entry.move
        ? "Give `to` another bucket or prefix, or leave out `move`"
        : "Give `to` another bucket or prefix, or say what is to change, such as `cache-control` or `storage-class`";
    return new errors/* StagingError */.Q("name-collision", message, { hint });
}
const UNALIASED = "Two names may lead to one bucket (an access point, two connections to one store), where `move` would delete what it copied: give `to` another prefix, or copy in one step and delete in another";


/***/ })

};

