export const id = 5521;
export const ids = [5521];
export const modules = {

/***/ 5521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readManifestTarget: () => (/* binding */ readManifestTarget)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);
/* harmony import */ var _spec_check_connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7642);
/* harmony import */ var _spec_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5263);
/* harmony import */ var _spec_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2971);




/** The one object that the input `manifest` names, or what is wrong with the input. */
function readManifestTarget(text, labels) {
    const expected = "expected one object, such as `s3://my-bucket/site/manifest.json`";
    const label = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(text);
    if (label !== undefined && !labels.includes(label)) {
        const { message, hint = "" } = (0,_spec_check_connections_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownLabel */ .tq)(label, labels);
        return { problem: `${message} (${hint})` };
    }
    if (!/^s3(?:\+[^/]*)?:\/\//.test(text))
        return { problem: `${expected}, found \`${text}\`` };
    const target = (0,_spec_location_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTarget */ .hu)(text);
    if ((0,_spec_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .isFinding */ .qd)(target)) {
        return { problem: [target.message, ...(target.hint ? [`(${target.hint})`] : [])].join(" ") };
    }
    if (target.kind === "prefix")
        return { problem: `${expected}, found the prefix \`${text}\`` };
    return { bucket: target.bucket, key: target.key };
}


/***/ }),

/***/ 7642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ checkUsedConnections),
/* harmony export */   tq: () => (/* binding */ unknownLabel),
/* harmony export */   v8: () => (/* binding */ checkLabel)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5263);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3508);



/** Reports a label that no connection has, at the place where it is used. */
function checkLabel(label, position, { labels, depth, report }) {
    if (label === undefined || labels === undefined || labels.includes(label))
        return;
    // What is written around an expression without a value is part of a label.
    const mayGrow = labels.some((known) => known.startsWith(label) || known.endsWith(label));
    if (depth === "outline" && mayGrow)
        return;
    report(position, unknownLabel(label, labels));
}
/** What is said of a label that no connection has. */
function unknownLabel(label, labels) {
    const message = `there is no connection ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(label)}`;
    if (labels.length === 0)
        return { message, hint: "write it in the input `connections`" };
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(label, labels);
    const known = `known: ${labels.map(_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL).join(", ")}`;
    return { message, hint: close === undefined ? known : `did you mean \`${close}\`? ${known}` };
}
/** Reports keys without a value in the connections that entries use. */
function checkUsedConnections(entries, connections, report) {
    for (const label of usedLabels(entries)) {
        for (const { key, position } of connections.get(label)?.blanks ?? []) {
            const hint = "leave out what has no value; a secret has to be defined, and this job has to see it";
            report(position, {
                message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)} of the connection ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(label)} is empty`,
                hint,
            });
        }
    }
}
function usedLabels(entries) {
    const buckets = entries.flatMap((entry) => [
        ...(entry.direction === "upload" ? [] : [entry.from.bucket]),
        ...(entry.direction === "download" ? [] : [entry.to.bucket]),
    ]);
    return new Set(buckets.flatMap((bucket) => (0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(bucket) ?? []));
}


/***/ })

};

