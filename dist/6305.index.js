export const id = 6305;
export const ids = [6305];
export const modules = {

/***/ 36305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settlePruning: () => (/* binding */ settlePruning)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _spec_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62971);


/**
 * Decides over the whole phase what each entry deletes: nothing that another entry sends, leaves as it is or protects,
 * nothing below a longer prefix that another entry has, nothing twice, and never the manifest of the phase. An entry that would delete more than its
 * limit, or anything while what it protects is nowhere, fails, and deletes and sends nothing.
 */
function settlePruning(planned, findings, manifest) {
    const pruners = findings.flatMap(toPruner);
    if (pruners.length === 0)
        return planned;
    const doomed = new Map();
    for (const pruner of pruners) {
        const isForeign = isOfOthers(pruner, planned, pruners);
        for (const { key } of pruner.survey.stale) {
            const uri = (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)({ bucket: pruner.bucket, key });
            if (!doomed.has(uri) && !isForeign(key))
                doomed.set(uri, pruner);
        }
    }
    for (const location of keptLocations(findings))
        doomed.delete((0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)(location));
    if (manifest)
        doomed.delete((0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)(manifest));
    return planned.map((one) => {
        const pruner = pruners.find(({ entry }) => entry === one.entry);
        return pruner && !one.failure ? withPruning(one, pruner, doomed) : one;
    });
}
function toPruner({ entry, survey }) {
    if (entry.direction === "download" || entry.to.kind !== "prefix" || !survey)
        return [];
    const { bucket, prefix } = entry.to;
    return [{ entry, bucket, prefix, survey }];
}
/** Whether a key is the business of another entry, whether that runs or not. */
function isOfOthers({ entry, bucket, prefix }, planned, pruners) {
    const places = planned.flatMap(({ entry: other }) => other !== entry && other.direction !== "download" && other.to.bucket === bucket
        ? [other.to]
        : []);
    const inner = places.flatMap((to) => (to.kind === "prefix" ? [to.prefix] : []));
    const longer = inner.filter((one) => one.length > prefix.length && one.startsWith(prefix));
    const exact = new Set(places.flatMap((to) => (to.kind === "object" ? [to.key] : [])));
    const others = pruners.filter((other) => other.entry !== entry && other.bucket === bucket);
    return (key) => exact.has(key) ||
        longer.some((one) => key.startsWith(one)) ||
        others.some((other) => key.startsWith(other.prefix) && other.survey.isProtected(key.slice(other.prefix.length)));
}
function* keptLocations(findings) {
    for (const { transfers, present } of findings) {
        for (const transfer of transfers)
            if (transfer.direction !== "download")
                yield transfer.location;
        for (const transfer of present)
            if (transfer.direction !== "download")
                yield transfer.location;
    }
}
function withPruning(planned, { entry, bucket, prefix, survey }, doomed) {
    const isDoomed = ({ key }) => doomed.get((0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)({ bucket, key }))?.entry === entry;
    const stale = survey.stale.filter(isDoomed);
    if (stale.length === 0)
        return planned;
    const pruning = { bucket, prefix, listed: survey.listed, stale };
    const failure = (entry.prune && limitError(pruning, entry.prune.limit)) ??
        idleError(pruning, survey.idleProtect);
    if (failure === undefined)
        return { ...planned, pruning };
    return { entry, transfers: [], skips: planned.skips, pruning, failure };
}
function idleError({ bucket, prefix, listed, stale }, idle) {
    if (idle.length === 0)
        return undefined;
    const place = (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)({ kind: "prefix", bucket, prefix });
    const patterns = idle.map((pattern) => `\`${pattern}\``).join(", ");
    const example = stale[0]?.key.slice(prefix.length) ?? "";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `\`protect\`: ${patterns} matches nothing below ${place}, where \`prune\` would delete ${stale.length} of ${listed} objects: nothing is deleted, and nothing of this entry transferred`, {
        hint: `Patterns are matched against the name relative to the base, here \`${example}\`: correct the pattern, or leave it out`,
    });
}
function limitError({ bucket, prefix, listed, stale }, limit) {
    const count = stale.length;
    const isWithin = limit.unit === "objects" ? count <= limit.most : count * 100 <= limit.most * listed;
    if (isWithin)
        return undefined;
    const place = (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)({ kind: "prefix", bucket, prefix });
    const allowed = limit.unit === "objects" ? String(limit.most) : `${limit.most}%`;
    const needed = `\`prune-limit: ${count}\` or \`${Math.ceil((100 * count) / listed)}%\``;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("prune-limit", `\`prune\` would delete ${count} of ${listed} objects below ${place}, and \`prune-limit\` is ${allowed}: nothing is deleted, and nothing of this entry transferred`, {
        hint: `See with \`dry-run: true\` what would go; if that is meant, allow it with ${needed}`,
    });
}


/***/ })

};

