export const id = 8931;
export const ids = [8931];
export const modules = {

/***/ 68931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CloudFront: () => (/* binding */ CloudFront)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _data_plane_checked_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10284);
/* harmony import */ var _data_plane_s3_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32861);
/* harmony import */ var _data_plane_server_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52314);
/* harmony import */ var _http_abortable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7901);
/* harmony import */ var _http_http_exchange_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61943);
/* harmony import */ var _signature_request_signer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45237);








/** The one call that this program makes to Amazon CloudFront, signed and sent as those to S3 are. */
class CloudFront {
    #parts;
    #url;
    #signer;
    #clock = new _data_plane_server_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .ServerClock */ .i();
    /** Fails with `invalid-input` when the environment names an endpoint that is no URL. */
    constructor(parts) {
        const { region, url } = toEndpoint(parts);
        this.#parts = parts;
        this.#url = url;
        this.#signer = new _signature_request_signer_js__WEBPACK_IMPORTED_MODULE_6__/* .RequestSigner */ .o(region, "cloudfront");
    }
    /** Sends a CreateInvalidation (CloudFront API reference) once. A refusal fails with an S3Refusal. */
    async createInvalidation(distribution, document, signal) {
        const { origin, host, pathname } = this.#url;
        const { pools, credentials } = this.#parts;
        if (this.#parts.anonymous) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("no-credentials", "With `anonymous` no cache can be invalidated");
        }
        const path = `${pathname.replace(/\/$/, "")}/2020-05-31/distribution/${distribution}/invalidation`;
        const headers = { "content-type": "application/xml" };
        const body = Buffer.from(document);
        const payloadHash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", body);
        const unsigned = { method: "POST", host, path, query: [], headers, payloadHash };
        const found = credentials.current ?? (await (0,_http_abortable_js__WEBPACK_IMPORTED_MODULE_4__/* .abortable */ .Z)(credentials.find(), signal));
        const { offset } = this.#clock;
        const signature = this.#signer.sign(unsigned, found, this.#clock.now());
        const answer = new _data_plane_checked_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .CheckedAnswer */ .I(undefined);
        const request = {
            method: "POST",
            path,
            headers: { host, ...headers, ...signature },
            body,
        };
        await (0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_5__/* .exchange */ .cv)(await pools.open(origin, "general"), request, answer, signal);
        const { head, words } = answer;
        if (head !== undefined && !(0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_5__/* .isRefusal */ .vu)(head) && words.includes("<Invalidation"))
            return;
        if (head === undefined)
            throw new Error("the exchange ended without an answer");
        const refusal = await (0,_data_plane_s3_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .toRefusal */ .w)(head, words);
        if (this.#clock.correct(refusal.$response.headers.date, offset)) {
            refusal.$metadata.clockSkewCorrected = true;
        }
        throw refusal;
    }
}
// CloudFront is one service for all regions of a partition (AWS General Reference, "Amazon CloudFront endpoints").
function toEndpoint({ environment, region }) {
    const isChina = region.startsWith("cn-");
    const signingRegion = isChina ? "cn-northwest-1" : "us-east-1";
    const own = isChina
        ? "https://cloudfront.cn-northwest-1.amazonaws.com.cn"
        : "https://cloudfront.amazonaws.com";
    const isIgnored = environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true";
    const written = (isIgnored ? "" : environment.AWS_ENDPOINT_URL_CLOUDFRONT) || own;
    if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) {
        return { region: signingRegion, url: new URL(written) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("invalid-input", "AWS_ENDPOINT_URL_CLOUDFRONT is not a URL", {
        hint: "Leave it out, or set it to one such as `https://cloudfront.amazonaws.com`",
    });
}


/***/ })

};

