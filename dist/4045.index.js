export const id = 4045;
export const ids = [4045];
export const modules = {

/***/ 14045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ kindOfFound),
/* harmony export */   describeCredentials: () => (/* binding */ describeCredentials)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function describeCredentials({ accessKeyId, sessionToken, kind = "other", }) {
    const fingerprint = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", accessKeyId).slice(0, 16);
    return { kind, fingerprint, isTemporary: Boolean(sessionToken) };
}
/** The kind of what the SDK's chain found. The services that give credentials to machines leave no note. */
function kindOfFound(found, environment) {
    const notes = "$source" in found ? Object.keys(Object(found.$source)) : [];
    const [, kind] = KINDS.find(([pattern]) => notes.some((note) => pattern.test(note))) ?? [];
    if (kind !== undefined)
        return kind;
    const isContainer = environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI ||
        environment.AWS_CONTAINER_CREDENTIALS_FULL_URI;
    return isContainer ? "container" : "instance";
}
// The first that fits counts: a profile can name any of the others.
const KINDS = [
    [/^CREDENTIALS_PROFILE/, "profile"],
    [/^CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN$/, "web-identity"],
    [/^CREDENTIALS_ENV_VARS$/, "environment"],
    [/^CREDENTIALS_PROCESS$/, "process"],
    [/^CREDENTIALS_(SSO|LOGIN)/, "sso"],
    [/^CREDENTIALS_HTTP$/, "container"],
    [/^CREDENTIALS_STS_/, "role"],
];


/***/ })

};

