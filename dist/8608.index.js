export const id = 8608;
export const ids = [8608];
export const modules = {

/***/ 31240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ listBelow),
/* harmony export */   q: () => (/* binding */ toPrefix)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _map_concurrently_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80459);


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

/***/ 3959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createProtection)
/* harmony export */ });
/* harmony import */ var _spec_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39457);

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

/***/ 68608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   surveyForCopies: () => (/* binding */ surveyForCopies)
/* harmony export */ });
/* harmony import */ var _list_below_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31240);
/* harmony import */ var _object_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43974);
/* harmony import */ var _protection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3959);



/**
 * Lists all below an entry's destination. That comes before the listing of the source, so that what somebody puts to
 * both meanwhile is not taken for stale. Stale is what FROM would select if it were in the source, but for what is.
 * Fails with `cancelled`, and where the listing fails.
 */
async function surveyForCopies(entry, rules, context) {
    const { prefix } = (0,_list_below_js__WEBPACK_IMPORTED_MODULE_0__/* .toPrefix */ .q)(entry.to);
    const rule = (0,_object_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .createObjectRule */ .U)(entry);
    const protection = (0,_protection_js__WEBPACK_IMPORTED_MODULE_2__/* .createProtection */ .o)(entry, rules);
    const isProtected = (name) => protection.covers(name) || rule.isSource(prefix + name);
    const objects = new Map();
    for await (const object of (0,_list_below_js__WEBPACK_IMPORTED_MODULE_0__/* .listBelow */ .I)(entry, context))
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

