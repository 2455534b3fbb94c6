export const id = 1126;
export const ids = [1126];
export const modules = {

/***/ 1126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toSessionPolicy: () => (/* binding */ toSessionPolicy)
/* harmony export */ });
/* harmony import */ var _key_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29331);
/* harmony import */ var _kms_permission_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88476);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94924);



/** STS API reference, AssumeRole, "Policy": in plain text. */
const MOST_SESSION_CHARACTERS = 2048;
/** The narrowest policy that allows what is needed and that STS takes; undefined where even whole buckets are too many. */
function toSessionPolicy(needed, { region, isAmazon }) {
    // Nobody can say of an object what is not known of its bucket.
    if (needed.some(_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnnamed */ .V))
        return undefined;
    const named = needed.filter((one) => one.kind !== "resource" || one.purpose !== "UseKeys");
    const keys = isAmazon ? named.flatMap(toKeys) : [];
    const all = [...named, ...keys.slice(0, 1)];
    // To sweep is no reason to let a session do more.
    const permissions = all.filter(({ kind }) => kind !== "uploads");
    const reaches = [
        ["exact", all],
        ["exact", permissions],
        ["directories", widened(permissions, (some) => (0,_key_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)((0,_key_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .commonDirectory */ .hH)(some)))],
        ["buckets", widened(permissions, () => _key_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .EVERY_KEY */ .QT)],
    ];
    for (const [reach, some] of reaches) {
        const text = compact((0,_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .toPolicy */ .i)(some, region).Statement);
        if (text.length <= MOST_SESSION_CHARACTERS)
            return { text, reach };
    }
    return undefined;
    function toKeys(permission) {
        return permission.kind === "objects" ? [(0,_kms_permission_js__WEBPACK_IMPORTED_MODULE_1__/* .anyKeyPermission */ .D)(undefined, region)] : [];
    }
}
/** Permissions in which all keys of a bucket that serve one purpose are those of `widen`. */
function widened(permissions, widen) {
    const patterns = new Map();
    for (const permission of permissions) {
        if (!hasKeys(permission))
            continue;
        const name = nameOf(permission);
        patterns.set(name, [...(patterns.get(name) ?? []), patternOf(permission)]);
    }
    return permissions.map((permission) => {
        if (!hasKeys(permission))
            return permission;
        const keys = widen(patterns.get(nameOf(permission)) ?? []);
        return permission.kind === "list" ? { ...permission, prefix: keys } : { ...permission, keys };
    });
}
function hasKeys(permission) {
    return permission.kind === "list" || permission.kind === "objects";
}
function nameOf(permission) {
    const what = permission.kind === "list" ? "List" : permission.purpose;
    return `${what} ${permission.bucket}`;
}
function patternOf(permission) {
    return permission.kind === "list" ? permission.prefix : permission.keys;
}
/** Without what IAM does not need, and in the characters that STS takes. */
function compact(statements) {
    const Statement = statements.map(({ Sid: _, ...rest }) => rest);
    const only = (_, value) => Array.isArray(value) && value.length === 1 && typeof value[0] === "string" ? value[0] : value;
    const text = JSON.stringify({ Version: "2012-10-17", Statement }, only);
    return text.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}


/***/ })

};

