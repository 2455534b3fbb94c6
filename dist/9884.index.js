export const id = 9884;
export const ids = [9884];
export const modules = {

/***/ 48294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ CollectedAnswer)
/* harmony export */ });
const MEBIBYTE = 2 ** 20;
// A page of a listing is some megabytes where its keys are long; no other document of a store's is larger.
const MOST_BYTES = 16 * MEBIBYTE;
const FIRST_BYTES = MEBIBYTE / 16;
// A store may put an object together for minutes, and say spaces meanwhile.
const MOST_MILLISECONDS = 15 * 60_000;
/** Keeps an answer that is a document. Fails where it is larger than 16 MiB, or takes longer than a quarter of an hour. */
class CollectedAnswer {
    #mostBytes;
    #mostMilliseconds;
    /** One for all pieces, which may be of a byte each. */
    #buffer = NOTHING;
    #bytes = 0;
    #begunAt = 0;
    #head = { status: 0, headers: {} };
    constructor({ bytes = MOST_BYTES, milliseconds = MOST_MILLISECONDS } = {}) {
        this.#mostBytes = bytes;
        this.#mostMilliseconds = milliseconds;
    }
    /** Status 0 as long as there is none. */
    get head() {
        return this.#head;
    }
    get body() {
        return this.#buffer.subarray(0, this.#bytes);
    }
    begin(answer) {
        this.#head = answer;
        this.#begunAt = performance.now();
    }
    take(chunk) {
        const bytes = this.#bytes + chunk.length;
        if (bytes > this.#mostBytes) {
            throw new Error(`the answer is longer than ${this.#mostBytes} bytes`);
        }
        if (performance.now() - this.#begunAt > this.#mostMilliseconds) {
            throw new Error(`the answer took longer than ${this.#mostMilliseconds / 1000} s`);
        }
        if (bytes > this.#buffer.length) {
            this.#grow(bytes);
        }
        this.#buffer.set(chunk, this.#bytes);
        this.#bytes = bytes;
    }
    #grow(bytes) {
        const larger = Buffer.allocUnsafeSlow(Math.max(bytes, 2 * this.#buffer.length, FIRST_BYTES));
        larger.set(this.body);
        this.#buffer = larger;
    }
}
const NOTHING = Buffer.alloc(0);


/***/ }),

/***/ 69884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toSignedRequest),
/* harmony export */   SdkHandler: () => (/* binding */ SdkHandler)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93422);
/* harmony import */ var _smithy_core_transport__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34534);
/* harmony import */ var _data_plane_collected_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48294);
/* harmony import */ var _http_http_exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61943);
/* harmony import */ var _store_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92153);






// A page of a thousand parts is about a third of one.
const MOST_BYTES = 2 ** 20;
/** What all web pages are to the SDK. */
const A_PAGE = Buffer.from("<html/>");
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
        const answer = new _data_plane_collected_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .CollectedAnswer */ .s({ bytes: MOST_BYTES });
        await (0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exchange */ .cv)(pool, sent, answer, signal);
        const { head, body } = answer;
        const response = new _smithy_core_transport__WEBPACK_IMPORTED_MODULE_3__.HttpResponse({
            statusCode: head.status,
            headers: (0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .flattenHeaders */ .N4)(head.headers),
            body: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([(0,_store_document_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDocumentType */ .m)(body) ? A_PAGE : body]),
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
    const query = (0,_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_5__.buildQueryString)(request.query);
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

