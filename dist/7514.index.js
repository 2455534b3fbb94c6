export const id = 7514;
export const ids = [7514];
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

/***/ 7514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  surveyForUploads: () => (/* binding */ surveyForUploads)
});

// EXTERNAL MODULE: ./build/plan/find-by-pattern.js
var find_by_pattern = __webpack_require__(5142);
// EXTERNAL MODULE: ./build/plan/local-pattern.js
var local_pattern = __webpack_require__(7302);
// EXTERNAL MODULE: ./build/plan/path-below.js
var path_below = __webpack_require__(72763);
// EXTERNAL MODULE: ./build/plan/search-files.js + 2 modules
var search_files = __webpack_require__(1766);
// EXTERNAL MODULE: ./build/plan/select-files.js
var select_files = __webpack_require__(28634);
;// CONCATENATED MODULE: ./build/plan/file-rule.js





/**
 * Whether FROM of an entry would select a file with this name relative to the base, if there were one: what it leaves
 * out with `!` or because it is hidden, protected or of no possible name was never its to send.
 */
function createFileRule(entry, scope) {
    const { platform } = scope.bounds;
    const patterns = entry.from.patterns.map((text) => (0,local_pattern/* readLocalPattern */.E)(text, platform));
    const rules = patterns.flatMap((pattern, index) => {
        if (pattern.isNegative)
            return [];
        const later = patterns.slice(index + 1).filter(({ isNegative }) => isNegative);
        return [createPatternRule(pattern, later, entry, scope)];
    });
    return (name) => isFileName(name, scope) && rules.some((selects) => selects(name));
}
function createPatternRule(pattern, later, entry, { bounds, context }) {
    const directory = bounds.absolute(pattern.base);
    // What is hidden is told by the name below the directory that the author wrote.
    const searched = pattern.isPattern ? directory : bounds.absolute(pattern.base + pattern.rest);
    const base = entry.base === undefined ? directory : bounds.absolute(entry.base);
    const matches = (0,local_pattern/* matchLocalPattern */.f)(pattern);
    const isTakenAway = (0,select_files/* matchAny */.e)(later, bounds);
    return (name) => {
        const path = (0,path_below/* pathBelow */.B)(base, name, bounds.paths);
        const inside = (0,find_by_pattern/* nameBelow */.l)(directory, path, bounds);
        if (inside === undefined || !matches(inside) || isTakenAway(path))
            return false;
        const isShown = context.includeHiddenFiles || !(0,search_files/* isHidden */.dK)((0,find_by_pattern/* nameBelow */.l)(searched, path, bounds) ?? "");
        return isShown && bounds.protection(path, "upload") === undefined;
    };
}
/** No file below the base has another name: markers of directories and keys such as `a//b` come from elsewhere. */
function isFileName(name, { bounds }) {
    if (name.includes("\0") || (bounds.platform === "win32" && name.includes("\\")))
        return false;
    return name.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}

// EXTERNAL MODULE: ./build/plan/list-below.js
var list_below = __webpack_require__(31240);
// EXTERNAL MODULE: ./build/plan/protection.js
var plan_protection = __webpack_require__(3959);
;// CONCATENATED MODULE: ./build/plan/survey-for-uploads.js



/**
 * Lists all below an entry's prefix, once for everything the plan wants to know. Stale is what FROM would select if it
 * were on the disk, but for the objects of what is there. Fails with `cancelled`, and where the
 * listing fails.
 */
async function surveyForUploads(entry, rules, { keys, leftOut }, scope) {
    const { prefix } = (0,list_below/* toPrefix */.q)(entry.to);
    const isSelected = createFileRule(entry, scope);
    const protection = (0,plan_protection/* createProtection */.o)(entry, rules);
    const isProtected = (name) => protection.covers(name) || isAtOrBelow(prefix + name, leftOut);
    const own = new Map();
    const stale = [];
    let listed = 0;
    for await (const object of (0,list_below/* listBelow */.I)(entry, scope.context)) {
        listed += 1;
        const name = object.key.slice(prefix.length);
        const isKept = isProtected(name);
        if (keys.has(object.key))
            own.set(object.key, object);
        else if (!isKept && isSelected(name))
            stale.push(object);
    }
    for (const key of keys) {
        if (!own.has(key))
            protection.covers(key.slice(prefix.length));
    }
    return { own, stale, listed, isProtected, idleProtect: protection.idle() };
}
function isAtOrBelow(key, keys) {
    if (keys.size === 0)
        return false;
    for (let at = key.indexOf("/"); at >= 0; at = key.indexOf("/", at + 1)) {
        if (keys.has(key.slice(0, at)))
            return true;
    }
    return keys.has(key);
}


/***/ })

};

