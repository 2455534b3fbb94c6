export const id = 9884;
export const ids = [9884];
export const modules = {

/***/ 48294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ CollectedAnswer)
/* harmony export */ });
// A page of a listing is about a megabyte; no other document of a store's is larger.
const MAX_ANSWER_BYTES = 64 * 2 ** 20;
/** Keeps an answer that is a document. Fails where it is longer than 64 MiB. */
class CollectedAnswer {
    #chunks = [];
    #bytes = 0;
    #head = { status: 0, headers: {} };
    /** Status 0 as long as there is none. */
    get head() {
        return this.#head;
    }
    get body() {
        return Buffer.concat(this.#chunks, this.#bytes);
    }
    begin(answer) {
        this.#head = answer;
    }
    take(chunk) {
        this.#bytes += chunk.length;
        if (this.#bytes > MAX_ANSWER_BYTES) {
            throw new Error(`the answer is longer than ${MAX_ANSWER_BYTES} bytes`);
        }
        this.#chunks.push(Buffer.from(chunk));
    }
}


/***/ }),

/***/ 69884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toSignedRequest),
/* harmony export */   SdkHandler: () => (/* binding */ SdkHandler)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93422);
/* harmony import */ var _smithy_core_transport__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34534);
/* harmony import */ var _data_plane_collected_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48294);
/* harmony import */ var _http_http_exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15045);





/**
 * The connections of this program as the SDK takes an HTTP client; answers are read to their end before the SDK
 * sees them. Requests without a signal of their own, which are those for credentials, end when `closing` fires.
 */
class SdkHandler {
    #pools;
    #closing;
    constructor(pools, closing) {
        this.#pools = pools;
        this.#closing = closing;
    }
    async handle(request, { abortSignal } = {}) {
        const signal = abortSignal instanceof AbortSignal ? abortSignal : this.#closing;
        const isComplete = request.method === "POST" && "uploadId" in request.query;
        const sent = toSignedRequest(request);
        const pool = await this.#pools.open(sent.origin, isComplete ? "patient" : "general");
        const answer = new _data_plane_collected_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .CollectedAnswer */ .s();
        await (0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .exchange */ .cv)(pool, sent, answer, signal);
        const { head, body } = answer;
        const response = new _smithy_core_transport__WEBPACK_IMPORTED_MODULE_3__.HttpResponse({
            statusCode: head.status,
            headers: (0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .flattenHeaders */ .N4)(head.headers),
            body: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([body]),
        });
        return { response };
    }
    /** The connections are not the SDK's to end. */
    destroy() { }
    /** There is nothing to set. */
    updateHttpClientConfig() { }
    httpHandlerConfigs() {
        return {};
    }
}
/** A request of the SDK's, whose body is in memory, as this program sends it. */
function toSignedRequest(request) {
    const { protocol, hostname, port, method, path, headers, body } = request;
    const query = (0,_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__.buildQueryString)(request.query);
    return {
        origin: `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}`,
        method,
        path: query === "" ? path : `${path}?${query}`,
        headers,
        body,
    };
}


/***/ })

};

