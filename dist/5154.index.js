export const id = 5154;
export const ids = [5154];
export const modules = {

/***/ 15154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ missingHint),
/* harmony export */   withhold: () => (/* binding */ withhold)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);
/* harmony import */ var _askers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75586);
/* harmony import */ var _used_buckets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73594);



/**
 * What is to be left out, which is told in a notice. Undefined where that is nothing: what is set up and fails is told by
 * the transfers.
 */
function withhold({ missing: all, failing }, host) {
    const missing = new Set([...all].filter((label) => !failing.has(label)));
    if (missing.size === 0)
        return undefined;
    const secrets = noSecretsText(host.trigger);
    const because = secrets === undefined ? "" : `: ${secrets}`;
    const stores = [...missing].map((label) => (label === "" ? "" : `\`${label}\``)).filter(Boolean);
    const whose = stores.length === 0 ? "" : ` of the connections ${stores.join(", ")}`;
    const names = missing.has("") ? "" : whose;
    host.notice(`There are no credentials${names}${because}. What needs them is left out, as \`on-missing-credentials: skip\` wants it.`);
    const isOut = (bucket) => !(0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebOrigin */ .tz)(bucket) && missing.has((0,_askers_js__WEBPACK_IMPORTED_MODULE_0__/* .storeOf */ .x)(bucket));
    const reason = `there are no credentials${because}`;
    return { reasonOf: (entry) => ((0,_used_buckets_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketsOf */ .H)(entry).some(isOut) ? reason : undefined), isOut };
}
/** What to do where there are no credentials because the run may see no secrets. Undefined for other runs. */
function missingHint(trigger) {
    const secrets = noSecretsText(trigger);
    if (secrets === undefined)
        return undefined;
    return `Credentials cannot be there: ${secrets}. To transfer nothing in such runs, set \`on-missing-credentials: skip\``;
}
/** GitHub Docs, "Events that trigger workflows", pull requests of forks; "Dependabot on GitHub Actions". */
function noSecretsText({ event, head, fork, isDependabot }) {
    const isPlain = event.startsWith("pull_request") && event !== "pull_request_target";
    if (isPlain && head === "fork") {
        const whose = fork === undefined ? "a fork" : `the fork \`${fork}\``;
        return `this run is for a pull request of ${whose}, and GitHub gives it neither secrets nor an ID token`;
    }
    return isDependabot
        ? "Dependabot set this run off, and GitHub gives it only the secrets that are stored for Dependabot"
        : undefined;
}


/***/ })

};

