export const id = 7843;
export const ids = [7843];
export const modules = {

/***/ 1240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ listBelow),
/* harmony export */   q: () => (/* binding */ toPrefix)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _map_concurrently_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(459);


/** All objects below the prefix that an entry writes to. Fails with `cancelled`, and where the listing fails. */
async function* listBelow({ to, terms }, { store, signal }) {
    const { bucket, prefix } = toPrefix(to);
    for await (const { objects } of store.list(bucket, prefix, signal, terms)) {
        if (signal.aborted)
            throw (0,_map_concurrently_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelledPlan */ .r)();
        for (const object of objects) {
            // A store that gives more than it was asked for must not lose it.
            if (object.key.startsWith(prefix))
                yield object;
        }
    }
}
/** The last line of defence: whatever is not below a whole segment, or the whole bucket, is no prefix to delete below. */
function toPrefix(to) {
    if (to.kind === "prefix" && (to.prefix === "" || to.prefix.endsWith("/")))
        return to;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", "`prune` needs a destination that ends in `/`");
}


/***/ }),

/***/ 6340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createProtection)
/* harmony export */ });
/* harmony import */ var _spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9457);

/** Asking takes time linear in the name's length, whatever the number of patterns. */
function createProtection({ exclude, hasDefaultProtect }, { protect }) {
    const matching = (0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchExcludes */ .pc)([...exclude, ...protect]);
    // Patterns in `defaults` are for many entries, and need not concern each.
    const pending = new Set(hasDefaultProtect ? [] : protect.filter(meansPlace));
    return {
        covers: (name) => {
            const found = matching(name);
            if (pending.size > 0)
                for (const index of found)
                    pending.delete(protect[index - exclude.length] ?? "");
            return found.length > 0;
        },
        idle: () => [...pending],
    };
}
/** A pattern on a bare name, such as `*.zip`, may stand there just in case. */
function meansPlace(pattern) {
    return pattern.includes("/") || !(0,_spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPatternCharacters */ .$A)(pattern);
}


/***/ }),

/***/ 7843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  surveyDestination: () => (/* binding */ surveyDestination)
});

// EXTERNAL MODULE: ./build/plan/list-below.js
var list_below = __webpack_require__(1240);
// EXTERNAL MODULE: ./build/spec/pattern.js + 1 modules
var pattern = __webpack_require__(9457);
// EXTERNAL MODULE: ./build/plan/bucket-alias.js
var bucket_alias = __webpack_require__(1699);
// EXTERNAL MODULE: ./build/plan/key-path.js
var key_path = __webpack_require__(1133);
// EXTERNAL MODULE: ./build/plan/target-key.js
var target_key = __webpack_require__(8515);
;// CONCATENATED MODULE: ./build/plan/object-rule.js




function createObjectRule(entry) {
    const { from, to } = entry;
    const base = (0,key_path/* keyBase */.dS)(from, entry.base);
    const matches = matchSelection(from);
    const isExcluded = (0,pattern/* matchExcludes */.pc)(entry.exclude);
    const leavesOut = (key) => key.startsWith(base) && isExcluded(key.slice(base.length)).length > 0;
    // A destination inside the source can be kept apart from it by `exclude`, as a whole.
    const isApart = to.kind === "prefix" && leavesOut(to.prefix + ANY_NAME);
    // Of two names for one bucket, the same key at both ends is its own source, and never stale.
    const isInPlace = to.kind === "prefix" && to.prefix === base && from.bucket !== to.bucket;
    const overlaps = (0,bucket_alias/* mayBeOneBucket */.d)(from.bucket, to.bucket) && !isInPlace;
    return {
        selects: (name) => {
            const key = base + name;
            const isPossible = name !== "" && Buffer.byteLength(key) <= target_key/* MAX_KEY_BYTES */.X;
            return isPossible && key !== (0,key_path/* constantPart */.Og)(from) && matches(key);
        },
        isSource: (key) => overlaps && matches(key) && !(isApart && leavesOut(key)),
    };
}
/** What no pattern names but one that takes every name. */
const ANY_NAME = "\0";
function matchSelection(from) {
    if (from.kind === "pattern")
        return (0,pattern/* compilePattern */.Eb)(from.pattern);
    return from.kind === "prefix" ? (key) => key.startsWith(from.prefix) : (key) => key === from.key;
}

// EXTERNAL MODULE: ./build/plan/protection.js
var plan_protection = __webpack_require__(6340);
;// CONCATENATED MODULE: ./build/plan/survey-destination.js



/**
 * Lists all below an entry's destination. That comes before the listing of the source, so that what somebody puts to
 * both meanwhile is not taken for stale. Stale is what FROM would select if it were in the source, but for what is.
 * Fails with `cancelled`, and where the listing fails.
 */
async function surveyDestination(entry, rules, context) {
    const { prefix } = (0,list_below/* toPrefix */.q)(entry.to);
    const rule = createObjectRule(entry);
    const protection = (0,plan_protection/* createProtection */.o)(entry, rules);
    const isProtected = (name) => protection.covers(name) || rule.isSource(prefix + name);
    const objects = new Map();
    for await (const object of (0,list_below/* listBelow */.I)(entry, context))
        objects.set(object.key, object);
    return {
        objects,
        compare: (copies) => {
            // Markers of directories are all that is left of a source that somebody emptied.
            if (copies.every(({ object }) => object.key.endsWith("/")))
                return undefined;
            const keys = new Set(copies.map(({ location }) => location.key));
            const isStale = ({ key }) => {
                const name = key.slice(prefix.length);
                return !isProtected(name) && !keys.has(key) && rule.selects(name);
            };
            const stale = [...objects.values()].filter(isStale);
            for (const key of keys)
                protection.covers(key.slice(prefix.length));
            return { listed: objects.size, stale, isProtected, idleProtect: protection.idle() };
        },
    };
}


/***/ })

};

