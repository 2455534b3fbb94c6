export const id = 1165;
export const ids = [1165];
export const modules = {

/***/ 51165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assertUnread: () => (/* binding */ assertUnread),
/* harmony export */   resolveStsEndpoint: () => (/* binding */ resolveStsEndpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _server_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57393);
/* harmony import */ var _dialect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22470);
/* harmony import */ var _http_loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23194);




/**
 * The `sts-endpoint` that is written, else the environment's, else the S3 endpoint where that is not Amazon's (Ceph and
 * MinIO serve both at one address, and no other STS could give keys that they know), else Amazon's in the region.
 */
function resolveStsEndpoint({ identity, environment }, { url, region, fips, dualStack }) {
    const own = url !== undefined && !(0,_dialect_js__WEBPACK_IMPORTED_MODULE_1__/* .isAmazonHost */ .j)(new URL(url).hostname) ? url : undefined;
    const chosen = identity?.stsEndpoint ?? (configuredUrl(environment) || own);
    if (chosen === undefined)
        return { region, fips, dualStack };
    const named = regionOfHost(new URL(chosen).hostname);
    return { url: chosen, region: named ?? region, fips: false, dualStack: false };
}
/**
 * Fails with `invalid-input` where what makes up an identity would be readable on its way: an ID token goes there, and
 * the keys of the session come back.
 */
function assertUnread({ url }, arn) {
    if (url === undefined)
        return;
    const { protocol, hostname, origin } = new URL(url);
    if (protocol === "https:" || (0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(hostname))
        return;
    const message = `Could not assume the role ${arn}: at ${origin} its keys would go over the network unencrypted`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-input", message, {
        hint: "Give an `sts-endpoint`, or an `endpoint`, that begins with `https://`; this machine alone may have `http://`",
    });
}
function configuredUrl(environment) {
    if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true")
        return undefined;
    const { AWS_ENDPOINT_URL_STS: own, AWS_ENDPOINT_URL: general } = environment;
    const url = own || general;
    if (!url || (0,_server_url_js__WEBPACK_IMPORTED_MODULE_3__/* .isServerUrl */ .L6)(url))
        return url || undefined;
    const name = own ? "AWS_ENDPOINT_URL_STS" : "AWS_ENDPOINT_URL";
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-input", `${name} is ${JSON.stringify((0,_server_url_js__WEBPACK_IMPORTED_MODULE_3__/* .toShownUrl */ .o4)(url))}`, {
        hint: `Set it to ${_server_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SERVER_URL */ .UB}`,
    });
}
/** The region that one of Amazon's hosts wants signatures for (AWS General Reference, "AWS STS endpoints and quotas"). */
function regionOfHost(host) {
    if (host === "sts.amazonaws.com")
        return "us-east-1";
    return /(?:^|\.)sts(?:-fips)?\.([a-z0-9-]+)\.(?:vpce\.)?(?:amazonaws\.com|api\.aws)/.exec(host)?.[1];
}


/***/ })

};

