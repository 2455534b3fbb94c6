export const id = 4610;
export const ids = [4610];
export const modules = {

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ decodeMetadataText),
/* harmony export */   z: () => (/* binding */ encodeMetadataText)
/* harmony export */ });
/**
 * A metadata value as HTTP can carry it. Text that is not plain ASCII becomes RFC 2047 encoded words, which
 * is also how S3 gives such values back; everything else stays as it is.
 */
function encodeMetadataText(text) {
    if (isPlain(text)) {
        return text;
    }
    return splitUtf8(text)
        .map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`)
        .join(" ");
}
/** The text a metadata value stands for. A value that is no valid encoded word is left as it is. */
function decodeMetadataText(value) {
    // RFC 2047 §6.2: white space between two encoded words is not part of the text.
    return value
        .replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?[^?\s]*\?=)/gi, "$1")
        .replace(/(?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=)+/gi, decodeRun);
}
// Text that looks like an encoded word is encoded as well, else it would be read back as something else;
// so is text whose ends or control characters a header would not keep.
function isPlain(text) {
    return /^[\x20-\x7e]*$/.test(text) && text.trim() === text && !text.includes("=?");
}
// RFC 2047 §2: an encoded word has at most 75 characters, of which 12 are not base64; §5: none splits a character.
const WORD_BYTES = 45;
function splitUtf8(text) {
    const pieces = [""];
    let bytes = 0;
    for (const character of text) {
        const size = Buffer.byteLength(character);
        if (bytes + size > WORD_BYTES) {
            pieces.push("");
            bytes = 0;
        }
        pieces[pieces.length - 1] += character;
        bytes += size;
    }
    return pieces;
}
// Some writers split a character over two words, so neighbours of one charset are decoded as one text.
function decodeRun(run) {
    const words = run.match(/=\?[^?\s]+\?[bq]\?[^?\s]*\?=/gi)?.map(toBytes) ?? [];
    const [first] = words;
    const isOneCharset = words.every((word) => word?.charset === first?.charset);
    if (first === undefined || !isOneCharset) {
        return run;
    }
    const bytes = Buffer.concat(words.map((word) => word?.bytes ?? Buffer.alloc(0)));
    return decodeBytes(first.charset, bytes) ?? run;
}
function toBytes(word) {
    const [, charset = "", encoding = "", data = ""] = word.split("?");
    const bytes = encoding.toLowerCase() === "b" ? fromBase64(data) : fromQ(data);
    return bytes && { charset: charset.toLowerCase(), bytes };
}
function fromBase64(data) {
    return /^[A-Za-z0-9+/]*={0,2}$/.test(data) ? Buffer.from(data, "base64") : undefined;
}
function fromQ(data) {
    if (/=(?![0-9a-f]{2})/i.test(data)) {
        return undefined;
    }
    const latin1 = data
        .replaceAll("_", " ")
        .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(latin1, "latin1");
}
function decodeBytes(charset, bytes) {
    try {
        return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ NOTHING_TO_RESTORE),
/* harmony export */   b: () => (/* binding */ ARCHIVE_ROWS)
/* harmony export */ });
const ARCHIVED = {
    code: "object-archived",
    reason: "the object is archived",
    hint: ({ storageClass }) => {
        const where = storageClass === undefined ? "" : `It is in \`${storageClass}\`. `;
        return `${where}Its bytes can be read once it is restored, which takes minutes to hours: a download does that with \`restore: true\`, else \`aws s3api restore-object\` does`;
    },
};
/** What stores say of archived objects. */
const ARCHIVE_ROWS = {
    InvalidObjectState: ARCHIVED,
    ObjectNotInActiveTierError: ARCHIVED,
    GlacierExpeditedRetrievalNotAvailable: {
        code: "throttled",
        reason: "there is no capacity for expedited restores now",
        hint: () => "Choose the tier `Standard`, or try again later",
    },
};
/** To a request for a restore the same code says another thing. */
const NOTHING_TO_RESTORE = {
    code: "request-refused",
    reason: "the object is in no archive that it could be restored from",
    hint: () => "Run the step again: it looks anew where the object is",
};


/***/ }),

/***/ 7973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toCustomerKeyHeaders),
/* harmony export */   x: () => (/* binding */ assertConfidential)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _data_plane_bucket_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8789);



/** What brings a customer key to the store (API reference, PutObject and CopyObject). */
function toCustomerKeyHeaders({ base64 }, prefix = "x-amz-server-side-encryption-customer-") {
    return {
        [`${prefix}algorithm`]: "AES256",
        [`${prefix}key`]: base64,
        [`${prefix}key-md5`]: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("md5", Buffer.from(base64, "base64"), "base64"),
    };
}
/** Fails with `invalid-input` where a customer key would be readable on its way to the store. */
function assertConfidential({ url, name }, uri) {
    if (url === undefined) {
        return;
    }
    const { protocol, hostname } = new URL(url);
    if (protocol === "https:" || (0,_data_plane_bucket_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(hostname)) {
        return;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("invalid-input", `Could not use the customer key for ${uri}: at ${name} it would go over the network unencrypted`, {
        hint: "Give an `endpoint` that begins with `https://`; this machine alone may have `http://`",
    });
}


/***/ }),

/***/ 8789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   r: () => (/* binding */ addressBucket)
/* harmony export */ });
/**
 * The address of `bucket` by the rules of the AWS SDK. Nothing where only the SDK itself knows it: for directory
 * buckets, which want sessions of their own, and regions outside the three common partitions.
 */
function addressBucket(endpoint, bucket) {
    const base = /--(?:x|xa)-s3$/.test(bucket) ? undefined : toBase(endpoint);
    if (base === undefined) {
        return undefined;
    }
    const { protocol, host, hostname, pathname } = base;
    const isVirtual = !endpoint.forcePathStyle && isHostable(bucket, base);
    const bucketHost = isVirtual ? `${bucket}.${host}` : host;
    return {
        origin: `${protocol}//${bucketHost}`,
        host: bucketHost,
        path: `${pathname.replace(/\/$/, "")}/${isVirtual ? "" : `${bucket}/`}`,
        isSafe: protocol === "https:" || isLoopback(hostname),
    };
}
/** Whether `hostname` leads back to this machine (RFC 6761 §6.3, RFC 5735 §3). */
function isLoopback(hostname) {
    return /^(?:.+\.)?localhost$|^127\.\d+\.\d+\.\d+$|^\[::1\]$/.test(hostname);
}
function toBase(endpoint) {
    if (endpoint.url !== undefined) {
        return new URL(endpoint.url);
    }
    const suffix = toSuffix(endpoint);
    const service = `s3${endpoint.fips ? "-fips" : ""}${endpoint.dualStack ? ".dualstack" : ""}`;
    return suffix === undefined
        ? undefined
        : new URL(`https://${service}.${endpoint.region}.${suffix}`);
}
function toSuffix({ region, fips }) {
    if (/^(?:af|ap|ca|eu|il|me|mx|sa|us|us-gov)-[a-z]+-\d+$/.test(region)) {
        return "amazonaws.com";
    }
    return /^cn-[a-z]+-\d+$/.test(region) && !fips ? "amazonaws.com.cn" : undefined;
}
// A certificate for `*.host` does not cover a name with dots in front.
function isHostable(bucket, { protocol }) {
    const labels = protocol === "http:" ? bucket.split(".") : [bucket];
    return labels.every((label) => /^[a-z\d][a-z\d-]{1,61}[a-z\d]$/.test(label));
}


/***/ }),

/***/ 284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ CheckedAnswer)
/* harmony export */ });
/* harmony import */ var _http_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5045);

/** No store needs more to say no, or to say that it has taken an object. */
const MAX_WORDS_BYTES = 65_536;
/** Lets the body of an answer through to its receiver, unless the store says no: that is kept. */
class CheckedAnswer {
    #receiver;
    #words = [];
    #bytes = 0;
    #head;
    constructor(receiver) {
        this.#receiver = receiver;
    }
    /** Absent as long as the store has said nothing. */
    get head() {
        return this.#head;
    }
    /** The store's own words: its refusal, or what nobody wanted to receive. */
    get words() {
        return Buffer.concat(this.#words);
    }
    /** Whether what was kept is all that will be. */
    get isFull() {
        return this.#bytes > MAX_WORDS_BYTES;
    }
    begin(answer) {
        this.#head = answer;
        if (!(0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer)) {
            this.#receiver?.begin(answer);
        }
    }
    take(chunk) {
        if (this.#receiver !== undefined && this.#head !== undefined && !(0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(this.#head)) {
            return this.#receiver.take(chunk);
        }
        this.#bytes += chunk.length;
        if (this.isFull) {
            throw new Error("the answer is longer than any store's");
        }
        this.#words.push(Buffer.from(chunk));
        return undefined;
    }
}


/***/ }),

/***/ 6073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ METHODS),
/* harmony export */   KP: () => (/* binding */ toPathInBucket),
/* harmony export */   Qv: () => (/* binding */ isAboutBucket)
/* harmony export */ });
/* harmony import */ var _signature_uri_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6631);

const METHODS = {
    GetObject: "GET",
    HeadObject: "HEAD",
    PutObject: "PUT",
    UploadPart: "PUT",
    CopyObject: "PUT",
    UploadPartCopy: "PUT",
    DeleteObject: "DELETE",
    ListObjectsV2: "GET",
    DeleteObjects: "POST",
};
/** Whether a request is about a bucket, and no key stands in its path. */
function isAboutBucket({ operation }) {
    return operation === "ListObjectsV2" || operation === "DeleteObjects";
}
/** What stands in the path of a request behind its bucket, encoded. */
function toPathInBucket(request) {
    return isAboutBucket(request) ? "" : (0,_signature_uri_encoding_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeKey */ .g2)(request.key);
}


/***/ }),

/***/ 7969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ RequestSigning),
  U: () => (/* binding */ STORED_BYTES)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/store/http/abortable.js
var abortable = __webpack_require__(7901);
// EXTERNAL MODULE: ./build/store/signature/request-signer.js + 2 modules
var request_signer = __webpack_require__(5237);
// EXTERNAL MODULE: ./build/store/signature/uri-encoding.js
var uri_encoding = __webpack_require__(6631);
// EXTERNAL MODULE: ./build/store/term-headers.js
var term_headers = __webpack_require__(8633);
// EXTERNAL MODULE: ./build/store/data-plane/bucket-address.js
var bucket_address = __webpack_require__(8789);
// EXTERNAL MODULE: ./build/store/data-plane/object-request.js
var object_request = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(3598);
;// CONCATENATED MODULE: ./build/store/data-plane/presigned-link.js


/** Until when a link works that is signed by `credentials` to end at `asked`: it ends with them. */
function toEnd({ expiration, sessionToken }, asked) {
    if (expiration !== undefined && expiration < asked) {
        return { expires: expiration, limit: "credentials" };
    }
    const isUnknown = sessionToken !== undefined && expiration === undefined;
    return { expires: asked, ...(isUnknown && { limit: "unknown" }) };
}
function noLinkError(location, { anonymous }) {
    const [reason, hint] = anonymous
        ? ["it would have to be signed, and this step is `anonymous`", "Give the step credentials"]
        : ["links to buckets of this kind are not supported", "Leave out `presign`"];
    return new errors/* StagingError */.Q("invalid-input", `Could not make a link to ${(0,s3_request/* toUri */.iJ)(location)}: ${reason}`, {
        hint,
    });
}

;// CONCATENATED MODULE: ./build/store/data-plane/request-signing.js








/** Gives requests their address and their signature. */
class RequestSigning {
    #parts;
    #signer;
    #addresses = new Map();
    constructor(parts) {
        this.#parts = parts;
        this.#signer = new request_signer/* RequestSigner */.o(parts.endpoint.region);
    }
    /**
     * `request` as it goes out at `date`; at once where the credentials are known. Fails with `no-credentials`, and with
     * the reason of `signal`.
     */
    sign(asked, date, signal) {
        const { credentials, endpoint, signBySdk } = this.#parts;
        const request = withTerms(asked);
        const address = this.#address(request.bucket);
        if (address === undefined) {
            return signBySdk(request, signal);
        }
        if (endpoint.anonymous) {
            return this.#sign(request, address);
        }
        const known = credentials.current;
        return known === undefined
            ? (0,abortable/* abortable */.Z)(credentials.find(), signal).then((found) => this.#sign(request, address, { credentials: found, date }))
            : this.#sign(request, address, { credentials: known, date });
    }
    /**
     * A link that lets anybody GET an object for `seconds` from `date` on. Fails with `no-credentials`, and with
     * `invalid-input` where there can be no link.
     */
    async presign(location, { date, seconds }, signal) {
        const { credentials, endpoint } = this.#parts;
        const { bucket, key, versionId, terms } = location;
        const address = this.#address(bucket);
        if (address === undefined || endpoint.anonymous)
            throw noLinkError(location, endpoint);
        const found = await (0,abortable/* abortable */.Z)(credentials.find(), signal);
        const { origin, host } = address;
        const path = address.path + (0,uri_encoding/* encodeKey */.g2)(key);
        const query = [
            ...(versionId === undefined ? [] : [["versionId", versionId]]),
            ...(terms?.requestPayer ? [["x-amz-request-payer", "requester"]] : []),
        ];
        const unsigned = { method: "GET", host, path, query };
        const signed = this.#signer.presign(unsigned, found, { date, seconds });
        const asked = new Date(date.getTime() + seconds * 1000);
        return { url: `${origin}${withQuery(path, signed)}`, ...toEnd(found, asked) };
    }
    #sign(request, address, signing) {
        const { origin, host } = address;
        const method = object_request/* METHODS */.J8[request.operation];
        const path = address.path + (0,object_request/* toPathInBucket */.KP)(request);
        const query = request.query ?? [];
        const { body, headers } = request;
        const payloadHash = address.isSafe ? request_signer/* UNSIGNED_PAYLOAD */.z : (0,external_node_crypto_.hash)("sha256", body ?? "");
        const unsigned = { method, host, path, query, headers, payloadHash };
        const signature = signing && this.#signer.sign(unsigned, signing.credentials, signing.date);
        return {
            origin,
            method,
            path: withQuery(path, query),
            headers: { host, ...headers, ...signature, ...toUnsignedHeaders(method) },
            body,
        };
    }
    #address(bucket) {
        if (!this.#addresses.has(bucket)) {
            this.#addresses.set(bucket, (0,bucket_address/* addressBucket */.r)(this.#parts.endpoint, bucket));
        }
        return this.#addresses.get(bucket);
    }
}
function withTerms(request) {
    return request.terms === undefined
        ? request
        : { ...request, headers: { ...request.headers, ...(0,term_headers/* toTermHeaders */.k)(request) } };
}
function withQuery(path, query) {
    return query.length === 0 ? path : `${path}?${(0,uri_encoding/* toQueryString */.zJ)(query)}`;
}
// Checksums cover the bytes as they are stored. Not signed: some front ends change this header.
function toUnsignedHeaders(method) {
    return method === "GET" ? STORED_BYTES : {};
}
const STORED_BYTES = { "accept-encoding": "identity" };


/***/ }),

/***/ 2861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ S3Refusal),
/* harmony export */   w: () => (/* binding */ toRefusal)
/* harmony export */ });
/* harmony import */ var _http_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5045);
/* harmony import */ var _s3_object_info_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7342);


/** A store's "no" to a request, with the fields that the SDK's own exceptions have. */
class S3Refusal extends Error {
    name;
    /** Absent where the answer had no S3 error in its body. */
    Code;
    Region;
    StorageClass;
    AccessTier;
    $metadata;
    $response;
    constructor(answer, told) {
        super(told.Message ?? `the store answered with ${answer.status}`);
        const requestId = (0,_s3_object_info_js__WEBPACK_IMPORTED_MODULE_1__/* .headerOf */ .rR)(answer.headers, "x-amz-request-id") ?? told.RequestId;
        this.name = told.Code ?? String(answer.status);
        if (told.Code !== undefined) {
            this.Code = told.Code;
        }
        if (told.Region !== undefined) {
            this.Region = told.Region;
        }
        if (told.StorageClass !== undefined) {
            this.StorageClass = told.StorageClass;
        }
        if (told.AccessTier !== undefined) {
            this.AccessTier = told.AccessTier;
        }
        this.$response = { statusCode: answer.status, headers: (0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .flattenHeaders */ .N4)(answer.headers) };
        this.$metadata = {
            httpStatusCode: answer.status,
            ...(requestId !== undefined && { requestId }),
        };
    }
}
/** The refusal that `answer` and its body are. The body may be anything: a page of a proxy, or nothing. */
async function toRefusal(answer, body) {
    return new S3Refusal(answer, body.length === 0 ? {} : await parseBody(body.toString()));
}
async function parseBody(text) {
    const { parseXML } = await __webpack_require__.e(/* import() */ 7874).then(__webpack_require__.bind(__webpack_require__, 7874));
    try {
        const document = parseXML(text);
        // Other services of Amazon's put it into an envelope.
        return toTexts(document.Error ?? document.ErrorResponse?.Error);
    }
    catch {
        return {};
    }
}
function toTexts(fields) {
    const isNode = typeof fields === "object" && fields !== null;
    const texts = Object.entries(isNode ? fields : {}).filter(([, value]) => typeof value === "string" && value !== "");
    return Object.fromEntries(texts);
}


/***/ }),

/***/ 2314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ ServerClock)
/* harmony export */ });
/** From which on a store may take a request for too early or too late; S3 itself allows 15 minutes. */
const TOLERATED_MILLISECONDS = 240_000;
/** The time as the store has it, once an answer showed that this machine's clock is wrong. */
class ServerClock {
    #offset = 0;
    /** What the store's clock is ahead of this machine's, in milliseconds. */
    get offset() {
        return this.#offset;
    }
    now() {
        return new Date(Date.now() + this.#offset);
    }
    /**
     * Learns from the Date header of a refusal. Tells whether the refused request, signed with `usedOffset`, was too
     * early or too late for that clock.
     */
    correct(dateHeader, usedOffset) {
        const offset = Date.parse(dateHeader ?? "") - Date.now();
        if (!(Math.abs(offset - usedOffset) >= TOLERATED_MILLISECONDS)) {
            return false;
        }
        this.#offset = offset;
        return true;
    }
}


/***/ }),

/***/ 2315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unwatch),
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
// Lists, not sets: each table that a growing Set has left behind leads to the next one, so that once V8 has moved one
// of them to its old generation, nothing of any later request is collected with the young one.
const watched = new WeakMap();
/**
 * Aborts `work` when `signal` fires, at once if it has, until `unwatch` is called. Thousands of requests share one
 * listener of their signal: one for each would cost time with every request, and a warning of Node's on the console.
 */
function watch(signal, work) {
    if (signal.aborted) {
        work.abort(signal.reason);
        return;
    }
    const works = watched.get(signal) ?? beginWatch(signal);
    works.push(work);
}
function unwatch(signal, work) {
    const works = watched.get(signal) ?? [];
    const index = works.indexOf(work);
    const last = index < 0 ? undefined : works.pop();
    if (last !== undefined && last !== work) {
        works[index] = last;
    }
}
function beginWatch(signal) {
    const works = [];
    watched.set(signal, works);
    const abortAll = () => {
        for (const work of works.splice(0)) {
            work.abort(signal.reason);
        }
    };
    signal.addEventListener("abort", abortAll, { once: true });
    return works;
}


/***/ }),

/***/ 7901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ abortable)
/* harmony export */ });
/* harmony import */ var _abort_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2315);

/**
 * What `work` comes to, or the reason of `signal` as soon as that fires: for work that cannot be stopped or does
 * not always heed its own signal. It goes on then, and nobody hears of its end.
 */
function abortable(work, signal) {
    return new Promise((resolve, reject) => {
        const waiting = { abort: reject };
        (0,_abort_watch_js__WEBPACK_IMPORTED_MODULE_0__/* .watch */ .w)(signal, waiting);
        work.then(resolve, reject).finally(() => (0,_abort_watch_js__WEBPACK_IMPORTED_MODULE_0__/* .unwatch */ .$)(signal, waiting));
    });
}


/***/ }),

/***/ 6255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ TimeoutError),
/* harmony export */   e: () => (/* binding */ toHttpError)
/* harmony export */ });
/**
 * What broke an exchange, as Node's own HTTP client would have told it: with the `code` that decides whether the
 * request is tried again, or the name `TimeoutError`.
 */
function toHttpError(error) {
    if (error instanceof TimeoutError) {
        return new TimeoutError(error.message, { cause: error });
    }
    const code = CODES[error.code ?? ""];
    return code === undefined ? error : new BrokenExchange(code, error);
}
/** Something took too long. */
class TimeoutError extends Error {
    name = "TimeoutError";
}
class BrokenExchange extends Error {
    code;
    constructor(code, cause) {
        super(cause.message, { cause });
        this.code = code;
    }
}
/** undici's codes by Node's (undici, docs/docs/api/Errors.md). */
const CODES = {
    UND_ERR_SOCKET: "ECONNRESET",
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "ECONNRESET",
    HPE_INVALID_EOF_STATE: "ECONNRESET",
    UND_ERR_INVALID_ARG: "ERR_INVALID_CHAR",
};


/***/ }),

/***/ 5045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ flattenHeaders),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   kC: () => (/* binding */ ReceiverError),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/* harmony import */ var _abort_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2315);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6255);


/** Whether the store did not do what it was asked for. No redirect is followed: it could lead anywhere. */
function isRefusal({ status }) {
    return status >= 300;
}
/** Headers with one text each, as the SDK has them. */
function flattenHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value ?? "")]));
}
/** What a receiver threw; it is the `cause`. */
class ReceiverError extends Error {
    constructor(cause) {
        super(cause instanceof Error ? cause.message : String(cause), { cause });
    }
}
/**
 * Sends `request` and gives `receiver` the answer, to its last byte. Ends at once when `signal` fires, with its
 * reason; every other failure is a ReceiverError or as `toHttpError` tells it.
 */
function exchange(pool, request, receiver, signal) {
    return new Promise((resolve, reject) => {
        const running = new Exchange({ pool, request, receiver, signal }, resolve, reject);
        (0,_abort_watch_js__WEBPACK_IMPORTED_MODULE_0__/* .watch */ .w)(signal, running);
        if (!running.isOver) {
            pool.take(running);
        }
    });
}
class Exchange {
    #parts;
    #resolve;
    #reject;
    #state = "running";
    #connection;
    #controller;
    constructor(parts, resolve, reject) {
        this.#parts = parts;
        this.#resolve = resolve;
        this.#reject = reject;
    }
    get isOver() {
        return this.#state === "over";
    }
    use(connection) {
        const { pool, request } = this.#parts;
        if (this.isOver) {
            pool.giveBack(connection);
            return;
        }
        this.#connection = connection;
        // A connection lives on after HEAD as well, which undici distrusts by itself.
        connection.dispatch({ ...request, body: request.body ?? null, reset: false }, this);
    }
    refuse(reason) {
        if (this.#end()) {
            this.#reject((0,_http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toHttpError */ .e)(reason));
        }
    }
    /** Fails with `reason`, and gives up the connection if there is one. */
    abort(reason) {
        if (this.#end()) {
            this.#controller?.abort(GIVEN_UP);
            this.#giveBack();
            this.#reject(reason);
        }
    }
    onRequestStart(controller) {
        this.#controller = controller;
        if (this.isOver) {
            controller.abort(GIVEN_UP);
        }
    }
    onResponseStart(_, status, headers) {
        const isInformational = status < 200;
        if (isInformational || this.isOver) {
            return;
        }
        try {
            this.#parts.receiver.begin({ status, headers });
        }
        catch (error) {
            this.abort(new ReceiverError(error));
        }
    }
    onResponseData(controller, chunk) {
        const taken = this.isOver ? undefined : this.#take(chunk);
        if (taken !== undefined) {
            controller.pause();
            taken.then(() => controller.resume(), (error) => this.abort(new ReceiverError(error)));
        }
    }
    onResponseEnd() {
        if (this.#end()) {
            this.#giveBack();
            this.#resolve();
        }
    }
    onResponseError(_, error) {
        if (this.#end()) {
            this.#giveBack();
            this.#reject((0,_http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toHttpError */ .e)(error));
        }
    }
    #take(chunk) {
        try {
            return this.#parts.receiver.take(chunk);
        }
        catch (error) {
            this.abort(new ReceiverError(error));
            return undefined;
        }
    }
    /** Whether it was not over before. */
    #end() {
        if (this.isOver) {
            return false;
        }
        this.#state = "over";
        (0,_abort_watch_js__WEBPACK_IMPORTED_MODULE_0__/* .unwatch */ .$)(this.#parts.signal, this);
        return true;
    }
    #giveBack() {
        if (this.#connection !== undefined) {
            this.#parts.pool.giveBack(this.#connection);
        }
    }
}
const GIVEN_UP = new Error("given up");


/***/ }),

/***/ 4267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ isWholeChecksumRefusal),
/* harmony export */   e6: () => (/* binding */ isDamage),
/* harmony export */   z0: () => (/* binding */ isProofRefusal)
/* harmony export */ });
/* harmony import */ var _s3_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8323);

/** Whether `error` is a store's refusal of the proof in a request, rather than of its bytes. */
function isProofRefusal(error) {
    const { status, s3Code, message } = (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(error);
    const isUnsupported = status === 501;
    const isUnexplained = isUnsupported && s3Code === undefined;
    const isInvalid = status === 400 && s3Code !== undefined && !BAD_BYTES.has(s3Code);
    return isUnexplained || ((isUnsupported || isInvalid) && NAMES_A_PROOF.test(message));
}
/** Whether `error` is what stores say that do not know checksums of whole objects, and find out at the end. */
function isWholeChecksumRefusal(error) {
    const { s3Code, message } = (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(error);
    return (isDamage(error) ||
        (s3Code !== undefined && COMPLETE_REFUSALS.has(s3Code) && NAMES_A_PROOF.test(message)));
}
/** Whether the store got other bytes than were sent: the same request can go well a moment later. */
function isDamage(error) {
    const { s3Code } = (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(error);
    return s3Code !== undefined && BAD_BYTES.has(s3Code);
}
const BAD_BYTES = new Set([
    "BadDigest",
    "XAmzContentChecksumMismatch",
    "XAmzContentSHA256Mismatch",
]);
// MinIO's heir fails FULL_OBJECT CRC32 only there (pgsty/silo#31). Parts that are gone have the same codes.
const COMPLETE_REFUSALS = new Set(["InvalidArgument", "InvalidPart", "InvalidRequest"]);
// `Unsupported header 'x-amz-checksum-crc32'` (Backblaze), `Header 'x-amz-checksum-crc32' … not implemented` (R2 in
// 2025), `The value specified in the x-amz-checksum-type header is not supported`.
const NAMES_A_PROOF = /checksum|crc32|content-md5|trailer/i;


/***/ }),

/***/ 8303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IH: () => (/* binding */ NO_STORE),
  Oy: () => (/* binding */ ROWS_BY_CODE),
  xd: () => (/* binding */ ROWS_BY_STATUS),
  QH: () => (/* binding */ UNEXPLAINED)
});

;// CONCATENATED MODULE: ./build/store/access-hint.js
/** What to allow, and whom, when access was denied. */
function toAccessHint(facts) {
    const needed = toNeeded(facts);
    if (/\bkms\b/i.test(facts.serverMessage)) {
        return `Allow \`kms:Decrypt\` and \`kms:GenerateDataKey\` on the bucket's KMS key, besides ${needed}`;
    }
    if (facts.isAnonymous) {
        return `\`anonymous\` is \`true\`, so the bucket would have to allow everyone ${needed}; otherwise give credentials`;
    }
    return [...ownerHints(facts), ...keyHints(facts), ...permissionHints(facts)].join("; ");
}
function ownerHints({ terms }) {
    const { expectedBucketOwner } = terms;
    return expectedBucketOwner === undefined
        ? []
        : [
            `Check \`expected-bucket-owner\`: S3 refuses every request where the bucket is not of account ${expectedBucketOwner}`,
        ];
}
function keyHints({ terms, isDownload }) {
    if (terms.customerKey === undefined)
        return [];
    return isDownload
        ? ["Check `key` of `encryption`: S3 answers the same to a wrong one"]
        : [
            "Check that the bucket takes customer keys (SSE-C): those made since April 2026 do only if their owner allows it",
        ];
}
function permissionHints(facts) {
    const { permission, bucketResource, isDownload, mayRequesterPay, terms } = facts;
    const isReading = isDownload || permission === "s3:ListBucket";
    return [
        `Allow ${toNeeded(facts)}`,
        ...(facts.isConditional ? ["`s3:GetObject` as well, for the condition"] : []),
        ...(isDownload
            ? [
                `without \`s3:ListBucket\` on \`${bucketResource}\` S3 answers the same for an object that does not exist`,
            ]
            : []),
        ...(isReading && mayRequesterPay && !terms.requestPayer
            ? ["a bucket whose requester pays wants `request-payer: true`"]
            : []),
    ];
}
function toNeeded({ permission, resource, source }) {
    const needed = `\`${permission}\` on \`${resource}\``;
    return source === undefined
        ? needed
        : `\`${source.permission}\` on \`${source.resource}\`, and ${needed}`;
}

// EXTERNAL MODULE: ./build/store/archive-errors.js
var archive_errors = __webpack_require__(5838);
;// CONCATENATED MODULE: ./build/store/s3-error-table.js


const ACCESS_DENIED = {
    code: "access-denied",
    reason: "access denied",
    hint: toAccessHint,
};
const NO_SUCH_OBJECT = {
    code: "no-such-object",
    reason: "there is no such object",
    hint: () => "Check the key: capitals count. Everything below a prefix is written with a `/` at its end, and what may be missing has `optional: true`",
};
const NO_SUCH_VERSION = {
    code: "no-such-object",
    reason: "there is no such version of it",
    hint: () => "Check `version-id`, or leave it out for the current version",
};
// Stores say which thing they do not find; web servers do not.
const NOT_FOUND = {
    code: "no-such-object",
    reason: "there is no such object",
    hint: ({ endpoint }) => `Check the key, and that an S3 store answers at ${endpoint}: it did not say what it missed`,
};
const EXPIRED = {
    code: "bad-credentials",
    reason: "the credentials have expired",
    hint: () => "Get fresh credentials right before this step, or let them live longer than the job",
};
const WRONG_REGION = {
    code: "wrong-region",
    reason: "the bucket is in another region",
    hint: ({ bucketRegion, region }) => bucketRegion === undefined
        ? `Set \`aws-region\` to the bucket's region; it is \`${region}\` now`
        : `Set \`aws-region: ${bucketRegion}\``,
};
const CHANGED = {
    code: "object-changed",
    reason: "the object changed while it was read",
    hint: () => "Something writes to this key while the job reads it: let it end first",
};
const DAMAGED = {
    code: "checksum-mismatch",
    reason: "the store received other bytes than were sent",
};
const THROTTLED = {
    code: "throttled",
    reason: "the store asks for fewer requests",
    hint: () => "Lower `max-concurrency`, or try again later",
};
const BROKEN_STORE = { code: "service-error", reason: "the store failed" };
const NOT_SUPPORTED = {
    code: "not-supported",
    reason: "the store does not support this request",
};
const KMS = {
    code: "request-refused",
    reason: "the encryption key cannot be used",
    hint: () => "Check that the KMS key exists, is enabled and is in the bucket's region",
};
/** By the `Code` of an S3 error answer (Amazon S3 API reference, "Error responses"). */
const ROWS_BY_CODE = {
    AccessDenied: ACCESS_DENIED,
    AllAccessDisabled: ACCESS_DENIED,
    AccountProblem: ACCESS_DENIED,
    NoSuchKey: NO_SUCH_OBJECT,
    NoSuchVersion: NO_SUCH_VERSION,
    NoSuchBucket: {
        code: "no-such-bucket",
        reason: "there is no such bucket",
        hint: ({ endpoint }) => `Check the bucket's name; it was looked for at ${endpoint}`,
    },
    InvalidAccessKeyId: {
        code: "bad-credentials",
        reason: "the access key id is not known",
        hint: ({ endpoint }) => `Check \`aws-access-key-id\`; it was sent to ${endpoint}`,
    },
    SignatureDoesNotMatch: {
        code: "bad-credentials",
        reason: "the signature does not match",
        hint: () => "Check `aws-secret-access-key`: it is not the one of this access key id",
    },
    InvalidToken: {
        code: "bad-credentials",
        reason: "the session token is not valid",
        hint: () => "Check `aws-session-token`: it must come with the access key id",
    },
    ExpiredToken: EXPIRED,
    TokenRefreshRequired: EXPIRED,
    RequestTimeTooSkewed: {
        code: "clock-skew",
        reason: "the runner's clock differs too much from the store's",
        hint: () => "Set the runner's clock (NTP); 15 minutes is the most S3 accepts",
    },
    PermanentRedirect: WRONG_REGION,
    TemporaryRedirect: WRONG_REGION,
    AuthorizationHeaderMalformed: WRONG_REGION,
    IllegalLocationConstraintException: WRONG_REGION,
    PreconditionFailed: CHANGED,
    InvalidRange: CHANGED,
    BadDigest: DAMAGED,
    InvalidDigest: DAMAGED,
    XAmzContentChecksumMismatch: DAMAGED,
    XAmzContentSHA256Mismatch: DAMAGED,
    SlowDown: THROTTLED,
    TooManyRequests: THROTTLED,
    InternalError: BROKEN_STORE,
    ServiceUnavailable: BROKEN_STORE,
    NotImplemented: NOT_SUPPORTED,
    MethodNotAllowed: NOT_SUPPORTED,
    AccessControlListNotSupported: {
        code: "request-refused",
        reason: "the bucket does not accept access control lists",
        hint: () => "Leave out `acl` and `grants`: its owner owns every object in it and grants access by policy (Object Ownership is `bucket owner enforced`, the default of Amazon S3)",
    },
    EntityTooLarge: { code: "request-refused", reason: "the object is larger than the store allows" },
    ...archive_errors/* ARCHIVE_ROWS */.b,
    MetadataTooLarge: {
        code: "request-refused",
        reason: "the metadata is larger than the store allows",
        hint: () => "Amazon S3 takes 2 KB of names and values per object",
    },
    KeyTooLongError: {
        code: "request-refused",
        reason: "the key is longer than 1,024 bytes",
    },
    InvalidBucketName: {
        code: "invalid-input",
        reason: "this is no valid bucket name",
    },
    "KMS.DisabledException": KMS,
    "KMS.NotFoundException": KMS,
    "KMS.KMSInvalidStateException": KMS,
    "KMS.InvalidKeyUsageException": KMS,
};
/** For a refusal without a body. */
const UNEXPLAINED = {
    code: "request-refused",
    reason: "the store refused the request without saying why",
    hint: () => "Look for the request in the store's own log",
};
/** For answers that no store gives. */
const NO_STORE = {
    code: "not-supported",
    reason: "the endpoint does not answer as an S3 store does",
    hint: ({ endpoint }) => `Check \`endpoint\`, which is ${endpoint}: it must lead to the S3 API, not to a web page or a console`,
};
/** By HTTP status, for answers without a code: HEAD has no body, and proxies speak no S3. */
const ROWS_BY_STATUS = {
    301: WRONG_REGION,
    307: WRONG_REGION,
    403: ACCESS_DENIED,
    404: NOT_FOUND,
    405: NOT_SUPPORTED,
    412: CHANGED,
    416: CHANGED,
    429: THROTTLED,
    500: BROKEN_STORE,
    501: NOT_SUPPORTED,
    502: BROKEN_STORE,
    503: BROKEN_STORE,
    504: BROKEN_STORE,
};


/***/ }),

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oR: () => (/* binding */ hasS3Code),
  ni: () => (/* binding */ readRefusal),
  Ge: () => (/* binding */ toReason),
  xc: () => (/* binding */ toStagingError)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(3598);
// EXTERNAL MODULE: ./build/store/safe-text.js
var safe_text = __webpack_require__(9957);
;// CONCATENATED MODULE: ./build/store/failure-facts.js


/** What is known of a request that the store refused. */
function toFailureFacts({ message, bucketRegion, storageClass }, { request, endpoint }, isDownload) {
    const bucketResource = (0,s3_request/* toBucketArn */.Nu)(request.bucket, endpoint.region);
    return {
        permission: (0,s3_request/* toPermission */.v6)(request),
        ...(request.source && { source: toSourceNeed(request.source, endpoint) }),
        bucketResource,
        resource: request.operation === "ListObjectsV2" ? bucketResource : `${bucketResource}/${request.key}`,
        region: endpoint.region,
        ...(bucketRegion !== undefined && { bucketRegion: (0,safe_text/* toSafeText */._)(bucketRegion) }),
        ...(storageClass !== undefined && { storageClass: (0,safe_text/* toSafeText */._)(storageClass) }),
        endpoint: endpoint.name,
        isAnonymous: endpoint.anonymous,
        isDownload,
        mayRequesterPay: endpoint.dialect.name === "aws",
        terms: request.terms ?? {},
        isConditional: request.onlyUnchanged ?? false,
        serverMessage: (0,safe_text/* toSafeText */._)(message),
    };
}
function toSourceNeed({ bucket, key, versionId }, { region }) {
    const permission = (0,s3_request/* toPermission */.v6)({ operation: "GetObject", versionId });
    return { permission, resource: `${(0,s3_request/* toBucketArn */.Nu)(bucket, region)}/${key}` };
}

;// CONCATENATED MODULE: ./build/store/network-errors.js
/** The row for an error of Node's network stack, by its `code`; nothing for an error that is not one. */
function describeNetworkError(errno) {
    const isTls = /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(errno);
    return isTls ? UNTRUSTED : ROWS[errno];
}
const CHECK_ENDPOINT = "Check `endpoint` and that the runner can reach it";
const ROWS = {
    ECONNREFUSED: { code: "unreachable", reason: "the connection was refused", hint: CHECK_ENDPOINT },
    ECONNRESET: { code: "unreachable", reason: "the connection broke", hint: CHECK_ENDPOINT },
    EPIPE: { code: "unreachable", reason: "the connection broke", hint: CHECK_ENDPOINT },
    ERR_STREAM_PREMATURE_CLOSE: {
        code: "unreachable",
        reason: "the connection broke",
        hint: CHECK_ENDPOINT,
    },
    ENOTFOUND: { code: "unreachable", reason: "the host's name is not known", hint: CHECK_ENDPOINT },
    EAI_AGAIN: {
        code: "unreachable",
        reason: "the host's name could not be looked up",
        hint: CHECK_ENDPOINT,
    },
    EHOSTUNREACH: {
        code: "unreachable",
        reason: "there is no way to the host",
        hint: CHECK_ENDPOINT,
    },
    ENETUNREACH: {
        code: "unreachable",
        reason: "there is no way to the network",
        hint: CHECK_ENDPOINT,
    },
    ETIMEDOUT: { code: "timeout", reason: "nothing came back in time", hint: CHECK_ENDPOINT },
};
const UNTRUSTED = {
    code: "unreachable",
    reason: "no secure connection could be made",
    hint: "Check `endpoint`: its certificate must be valid for its name and trusted by the runner (`NODE_EXTRA_CA_CERTS`)",
};

// EXTERNAL MODULE: ./build/store/s3-error-table.js + 1 modules
var s3_error_table = __webpack_require__(8303);
// EXTERNAL MODULE: ./build/store/archive-errors.js
var archive_errors = __webpack_require__(5838);
;// CONCATENATED MODULE: ./build/store/special-rows.js

/** What the condition of a deletion means. */
const CHANGED_SINCE_LISTED = {
    code: "object-changed",
    reason: "the object changed since it was listed, so it was left",
    hint: () => "Something else writes below this prefix: `protect` what it writes, or let it end first",
};
/** What the condition of an upload means: there is to be no object before it. */
const EXISTS = {
    code: "object-exists",
    reason: "there is an object already",
};
/** API reference, GetObject: the version is the mark that a deletion left. */
const DELETE_MARKER = {
    code: "no-such-object",
    reason: "this version marks that the object was deleted",
    hint: () => "Choose a version before it",
};
/** What a request means that brings no key to an object of somebody's own key. */
const KEY_MISSING = {
    code: "wrong-key",
    reason: "it is encrypted with a customer key (SSE-C), and S3 does not keep such keys",
    hint: () => "Give the key it was uploaded with: `encryption: { type: customer, key: … }`",
};
/** What one means that brings a key the object was not encrypted with. */
const KEY_UNUSABLE = {
    code: "wrong-key",
    reason: "it is not encrypted with this customer key",
    hint: () => "Give the key it was uploaded with, or leave out `encryption` for an object without such a key",
};
// `The object was stored using a form of Server Side Encryption. The correct parameters must be provided …`,
// `The encryption parameters are not applicable to this object.`, `The provided encryption parameters did not match …`.
const NAMES_KEYS = /form of server.side encryption|encryption parameters/i;
/** The bucket keeps no locks, which it can be made to do at any time. */
const NO_LOCKS = {
    code: "request-refused",
    reason: "the bucket has no Object Lock",
    hint: () => "Have Object Lock enabled for the bucket, or leave out `retain-until`, `retention-mode` and `legal-hold`",
};
/** What an answer means to this request alone. */
function findSpecialRow({ status, s3Code, message }, request) {
    if (status === 400) {
        return findBadRequestRow(message, request);
    }
    if (s3Code === "InvalidObjectState" && request.operation === "RestoreObject") {
        return archive_errors/* NOTHING_TO_RESTORE */.L;
    }
    if (status === 412) {
        return request.onlyNew ? EXISTS : request.onlyUnchanged ? CHANGED_SINCE_LISTED : undefined;
    }
    return status === 405 && request.versionId !== undefined ? DELETE_MARKER : undefined;
}
// Where S3 has but one code for all that is wrong with a request, its words tell.
function findBadRequestRow(message, { terms }) {
    if (NAMES_KEYS.test(message)) {
        return terms?.customerKey === undefined ? KEY_MISSING : KEY_UNUSABLE;
    }
    // `Bucket is missing Object Lock Configuration`.
    return /object lock configuration/i.test(message) ? NO_LOCKS : undefined;
}

;// CONCATENATED MODULE: ./build/store/s3-errors.js







/**
 * Whatever the data plane, the SDK or the network threw, as this program tells it:
 * `Could not download s3://b/k: access denied (403 AccessDenied, request id …)`.
 */
function toStagingError(error, failed) {
    if (error instanceof errors/* StagingError */.Q) {
        return error;
    }
    const failure = readFailure(error);
    const told = tellNetwork(failure, failed) ?? tellAnswer(failure, failed);
    const details = [
        ...told.details,
        ...(failed.attempts > 1 ? [`${failed.attempts} attempts`] : []),
    ];
    const parentheses = details.length > 0 ? ` (${details.join(", ")})` : "";
    const { verb } = s3_request/* OPERATIONS */.xb[failed.request.operation];
    const message = `Could not ${verb} ${(0,s3_request/* describeSubject */.qy)(failed.request)}: ${told.reason}${parentheses}`;
    return new errors/* StagingError */.Q(told.code, message, {
        cause: error,
        ...(told.hint !== undefined && { hint: told.hint }),
    });
}
/** Why a request failed, in a few words, for retry events. */
function toReason(error) {
    const failure = readFailure(error);
    const code = failure.s3Code ?? failure.errno ?? failure.name;
    return failure.status === undefined ? code : `${failure.status} ${failure.s3Code ?? ""}`.trim();
}
/** Whether the store said so, in its own `Code`. */
function hasS3Code(error, code) {
    return readRefusal(error).s3Code === code;
}
/** What the store said to a request that failed. Looks through a StagingError at what lay underneath. */
function readRefusal(error) {
    return readFailure(error instanceof errors/* StagingError */.Q ? error.cause : error);
}
function readFailure(error) {
    if (!(error instanceof Error)) {
        return { name: "Error", message: String(error) };
    }
    const fields = error;
    const isOwnCode = fields.name === "InvalidBucketName";
    return {
        name: fields.name,
        message: fields.message,
        s3Code: fields.Code ?? (isOwnCode ? fields.name : undefined),
        status: fields.$metadata?.httpStatusCode,
        requestId: fields.$metadata?.requestId,
        bucketRegion: fields.$response?.headers?.["x-amz-bucket-region"] ?? fields.Region,
        storageClass: fields.AccessTier ?? fields.StorageClass,
        errno: fields.code,
    };
}
function tellNetwork(failure, { endpoint }) {
    if (failure.errno === "ERR_INVALID_CHAR") {
        const reason = `a header holds characters that HTTP cannot carry: ${(0,safe_text/* toSafeText */._)(failure.message)}`;
        return { code: "invalid-input", reason, details: [] };
    }
    const isTimeout = failure.errno === undefined && failure.name === "TimeoutError";
    const errno = isTimeout ? "ETIMEDOUT" : failure.errno;
    const row = errno === undefined ? undefined : describeNetworkError(errno);
    return row && { ...row, details: [endpoint.name, ...(failure.errno ? [failure.errno] : [])] };
}
function tellAnswer(failure, failed) {
    const { request } = failed;
    const serverMessage = (0,safe_text/* toSafeText */._)(failure.message);
    const isDownload = s3_request/* OPERATIONS */.xb[request.operation].permission === "s3:GetObject";
    const row = findSpecialRow(failure, request) ??
        findRow(failure, isDownload) ?? {
        code: "request-refused",
        reason: failure.status === undefined ? serverMessage : `the store said: ${serverMessage}`,
    };
    const facts = toFailureFacts(failure, failed, isDownload);
    return { ...row, hint: row.hint?.(facts), details: toDetails(failure) };
}
function findRow(failure, isDownload) {
    const byCode = failure.s3Code === undefined ? undefined : s3_error_table/* ROWS_BY_CODE */.Oy[failure.s3Code];
    if (byCode !== undefined || failure.status === undefined) {
        return byCode;
    }
    if (failure.s3Code === undefined && isNoStore(failure.status, isDownload)) {
        return s3_error_table/* NO_STORE */.IH;
    }
    // A code that is not in the table says more than its status, unless the store itself is at fault.
    const isUnknownRefusal = failure.s3Code !== undefined && failure.status < 500;
    const byStatus = isUnknownRefusal ? undefined : s3_error_table/* ROWS_BY_STATUS */.xd[failure.status];
    return byStatus ?? (failure.s3Code === undefined ? s3_error_table/* UNEXPLAINED */.QH : undefined);
}
// A success that cannot be read, and a 404 where nothing was asked for that could be missing.
function isNoStore(status, isDownload) {
    return status < 300 || (status === 404 && !isDownload);
}
function toDetails({ status, s3Code, requestId }) {
    const code = s3Code === undefined ? [] : [(0,safe_text/* toSafeText */._)(s3Code)];
    const answer = status === undefined ? code : [[status, ...code].join(" ")];
    return requestId === undefined ? answer : [...answer, `request id ${(0,safe_text/* toSafeText */._)(requestId)}`];
}


/***/ }),

/***/ 7342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rR: () => (/* binding */ headerOf),
  fU: () => (/* binding */ isEtagOpaque),
  uM: () => (/* binding */ share),
  y2: () => (/* binding */ toChecksums),
  P$: () => (/* binding */ toEtag),
  pi: () => (/* binding */ toObjectAnswer),
  TS: () => (/* binding */ toObjectInfo)
});

// EXTERNAL MODULE: ./build/metadata-text.js
var metadata_text = __webpack_require__(15);
;// CONCATENATED MODULE: ./build/store/archive-facts.js
const NAMES = ["GLACIER", "DEEP_ARCHIVE", "ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"];
const PLACES = new Map(NAMES.map((name) => [name, name]));
/**
 * What an answer says of an object that is archived; else nothing. `named` is its `x-amz-archive-status`, else its
 * storage class, and `restore` its `x-amz-restore` (API reference, HeadObject).
 */
function toArchiveFacts(named, restore) {
    const place = named === undefined ? undefined : PLACES.get(named);
    if (place === undefined) {
        return undefined;
    }
    if (restore === undefined) {
        return { place, state: "archived" };
    }
    return { place, state: /ongoing-request="?true/i.test(restore) ? "restoring" : "restored" };
}

;// CONCATENATED MODULE: ./build/store/s3-object-info.js


/** What the headers of a HEAD say of an object. */
function toObjectInfo(key, headers) {
    return toInfo(key, headers, Number(headerOf(headers, "content-length") ?? 0));
}
/** What the headers of a GET say of an object, and of what is sent of it. */
function toObjectAnswer(key, headers) {
    const part = parseContentRange(headerOf(headers, "content-range") ?? "");
    if (part === undefined) {
        return { info: toObjectInfo(key, headers) };
    }
    // What some stores say of a range's checksum is that of the whole object, others mean the range.
    const info = { ...toInfo(key, headers, part.bytes), checksums: [] };
    return { info, range: part.range };
}
/** The text of a header. */
function headerOf(headers, name) {
    const value = headers[name];
    return Array.isArray(value) ? value.join(", ") : value;
}
/** An ETag without quotes and weakness mark. */
function toEtag(header = "") {
    const start = header.startsWith("W/") ? 2 : 0;
    const isQuoted = header[start] === '"' && header.endsWith('"') && header.length > start + 1;
    return detach(isQuoted ? header.slice(start + 1, -1) : header.slice(start));
}
const ALGORITHMS = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];
const CHECKSUM_HEADERS = ALGORITHMS.map((algorithm) => [algorithm, `x-amz-checksum-${algorithm}`]);
/** The checksums that headers tell of. A part count (`…-3`) marks one of the parts' checksums. */
function toChecksums(headers) {
    const checksums = [];
    for (const [algorithm, header] of CHECKSUM_HEADERS) {
        const text = headerOf(headers, header);
        if (text !== undefined) {
            const isComposite = headerOf(headers, "x-amz-checksum-type") === "COMPOSITE" || text.includes("-");
            const value = detach(text.split("-", 1)[0] ?? text);
            checksums.push({ algorithm, value, type: isComposite ? "COMPOSITE" : "FULL_OBJECT" });
        }
    }
    return checksums;
}
/** Whether the store encrypts with KMS or a customer's key, which makes an ETag that is no MD5. */
function isEtagOpaque(headers) {
    const encryption = headerOf(headers, "x-amz-server-side-encryption");
    const customerKey = headers["x-amz-server-side-encryption-customer-algorithm"];
    return encryption?.startsWith("aws:kms") === true || customerKey !== undefined;
}
function toInfo(key, headers, bytes) {
    const versionId = headerOf(headers, "x-amz-version-id");
    const contentType = headerOf(headers, "content-type");
    const contentEncoding = headerOf(headers, "content-encoding");
    const lastModified = toDate(headerOf(headers, "last-modified"));
    const storageClass = headerOf(headers, "x-amz-storage-class");
    const archiveStatus = headerOf(headers, "x-amz-archive-status");
    const archive = toArchiveFacts(archiveStatus ?? storageClass, headerOf(headers, "x-amz-restore"));
    const tagsCount = toCount(headerOf(headers, "x-amz-tagging-count"));
    return {
        key,
        bytes,
        etag: toEtag(headerOf(headers, "etag")),
        ...(versionId !== undefined && { versionId: detach(versionId) }),
        ...(contentType !== undefined && { contentType: share(contentType) }),
        ...(contentEncoding !== undefined && { contentEncoding: share(contentEncoding) }),
        ...(lastModified !== undefined && { lastModified }),
        ...(storageClass && { storageClass: share(storageClass) }),
        ...(archive !== undefined && { archive }),
        ...(tagsCount !== undefined && { tagsCount }),
        metadata: toMetadata(headers),
        checksums: toChecksums(headers),
        etagIsOpaque: isEtagOpaque(headers),
    };
}
function parseContentRange(header) {
    const [, start, end, bytes] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header) ?? [];
    return bytes === undefined
        ? undefined
        : { range: { start: Number(start), end: Number(end) }, bytes: Number(bytes) };
}
function toDate(header) {
    const milliseconds = Date.parse(header ?? "");
    return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds);
}
function toCount(header = "") {
    return /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}
const METADATA_PREFIX = "x-amz-meta-";
function toMetadata(headers) {
    const metadata = {};
    for (const name in headers) {
        if (name.startsWith(METADATA_PREFIX)) {
            const value = headerOf(headers, name) ?? "";
            metadata[name.slice(METADATA_PREFIX.length)] = detach((0,metadata_text/* decodeMetadataText */.d)(value));
        }
    }
    return metadata;
}
/**
 * The same text with memory of its own. V8 keeps a piece of a text as a view of the whole, so that an ETag would hold
 * on to all that the store sent with it, for as long as somebody remembers the ETag.
 */
function detach(text) {
    if (text.length * 3 > scratch.length)
        return Buffer.from(text).toString();
    return scratch.toString("utf8", 0, scratch.write(text));
}
const scratch = Buffer.alloc(1024);
const sharedTexts = new Map();
const MOST_SHARED_TEXTS = 100;
/** The same text in the memory that it has already: thousands of objects are of one type. */
function share(text) {
    const known = sharedTexts.get(text);
    if (known !== undefined) {
        return known;
    }
    const own = detach(text);
    if (sharedTexts.size < MOST_SHARED_TEXTS) {
        sharedTexts.set(own, own);
    }
    return own;
}


/***/ }),

/***/ 4610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openObjectStore: () => (/* binding */ openObjectStore)
});

// EXTERNAL MODULE: ./build/store/customer-key-headers.js
var customer_key_headers = __webpack_require__(7973);
;// CONCATENATED MODULE: ./build/store/object-link.js
/**
 * Where a person finds an object in a browser: Amazon's console, which asks who they are, or the object's own
 * address at another store. Neither holds a signature.
 */
function objectLink(endpoint, { bucket, key }) {
    if (endpoint.url === undefined) {
        const query = new URLSearchParams({ region: endpoint.region, prefix: key });
        return `https://s3.console.aws.amazon.com/s3/object/${bucket}?${query}`;
    }
    const path = [bucket, ...key.split("/")].map(encodeURIComponent).join("/");
    return `${endpoint.url}/${path}`;
}

;// CONCATENATED MODULE: ./build/store/once.js
/** `make`, called with the first call only. */
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

;// CONCATENATED MODULE: ./build/store/credentials/credential-source.js
// As long before their end as the SDK looks for new ones.
const RENEWAL_MILLISECONDS = 300_000;
/** What gives credentials that are about to expire is not asked for better ones with every request. */
const PATIENCE_MILLISECONDS = 60_000;
/** The credentials of every request: searched for once, and again before they expire. */
class CredentialSource {
    #search;
    #known;
    #foundAt = 0;
    /** From when on others are looked for; a Unix time in milliseconds. */
    #renewAt = Number.POSITIVE_INFINITY;
    #searching;
    #failure;
    /** `search` is not needed for what the settings or the environment hold. */
    constructor(given, search) {
        this.#known = given;
        this.#search = search;
    }
    /** Absent as long as there is something to look for first. */
    get current() {
        return Date.now() < this.#renewAt ? this.#known : undefined;
    }
    /** Waits for the one search that is under way, or begins it. Fails with `no-credentials`, then always. */
    async find() {
        const { current } = this;
        if (current !== undefined) {
            return current;
        }
        if (this.#failure !== undefined) {
            throw this.#failure;
        }
        this.#searching ??= this.#searchOnce().finally(() => {
            this.#searching = undefined;
        });
        return await this.#searching;
    }
    /**
     * Tells whether a request that began at `startedAt` (a Unix time) and was refused for its expired credentials
     * may find others now.
     */
    renew(startedAt) {
        if (this.#search === undefined) {
            return false;
        }
        if (this.#foundAt <= startedAt) {
            this.#known = undefined;
        }
        return true;
    }
    async #searchOnce() {
        try {
            return this.#keep(await this.#searchAnew());
        }
        catch (error) {
            const old = this.#known;
            if (old === undefined || isOver(old)) {
                this.#failure = error;
                throw error;
            }
            this.#renewAt = Date.now() + PATIENCE_MILLISECONDS;
            return old;
        }
    }
    async #searchAnew() {
        if (this.#search === undefined) {
            throw new Error("there are no credentials to look for");
        }
        return await this.#search();
    }
    #keep(found) {
        this.#known = toCredentials(found);
        this.#foundAt = Date.now();
        const end = found.expiration?.getTime() ?? Number.POSITIVE_INFINITY;
        this.#renewAt = Math.max(end - RENEWAL_MILLISECONDS, this.#foundAt + PATIENCE_MILLISECONDS);
        return this.#known;
    }
}
/** The keys that are written down where this program need not look further; nothing where it has to. */
function readGivenCredentials(settings) {
    const { credentials, environment } = settings;
    if (credentials !== undefined) {
        return toCredentials(credentials);
    }
    const accessKeyId = environment.AWS_ACCESS_KEY_ID;
    const secretAccessKey = environment.AWS_SECRET_ACCESS_KEY;
    // The SDK's chain begins with these two, unless a profile is named.
    if (environment.AWS_PROFILE || !accessKeyId || !secretAccessKey) {
        return undefined;
    }
    const sessionToken = environment.AWS_SESSION_TOKEN ?? "";
    return toCredentials({ accessKeyId, secretAccessKey, sessionToken });
}
// An empty token is none.
function toCredentials({ sessionToken, ...others }) {
    return sessionToken ? { ...others, sessionToken } : others;
}
function isOver({ expiration }) {
    return expiration !== undefined && expiration.getTime() <= Date.now();
}

// EXTERNAL MODULE: ./build/store/http/http-exchange.js
var http_exchange = __webpack_require__(5045);
// EXTERNAL MODULE: ./build/store/data-plane/checked-answer.js
var checked_answer = __webpack_require__(284);
// EXTERNAL MODULE: ./build/store/data-plane/object-request.js
var object_request = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/store/data-plane/request-signing.js + 1 modules
var request_signing = __webpack_require__(7969);
// EXTERNAL MODULE: ./build/store/data-plane/s3-refusal.js
var s3_refusal = __webpack_require__(2861);
// EXTERNAL MODULE: ./build/store/data-plane/server-clock.js
var server_clock = __webpack_require__(2314);
;// CONCATENATED MODULE: ./build/store/data-plane/data-plane.js






/**
 * The way of every byte of an object, and of listings: requests that this program signs and sends itself. What the
 * store refuses fails with an S3Refusal; nothing is tried again here.
 */
class DataPlane {
    #pools;
    #signing;
    #clock = new server_clock/* ServerClock */.i();
    constructor(pools, parts) {
        this.#pools = pools;
        this.#signing = new request_signing/* RequestSigning */.N(parts);
    }
    async send(request, signal, receiver) {
        const { offset } = this.#clock;
        const signed = await this.#signing.sign(request, this.#clock.now(), signal);
        const use = toUse(request);
        const pool = this.#pools.find(signed.origin, use) ?? (await this.#pools.open(signed.origin, use));
        const answer = new checked_answer/* CheckedAnswer */.I(receiver);
        try {
            await (0,http_exchange/* exchange */.cv)(pool, signed, answer, signal);
        }
        catch (error) {
            // The words of a refusal are longer than what is kept of them, and what was kept will do.
            if (!answer.isFull) {
                throw error;
            }
        }
        const { head, words } = answer;
        if (head === undefined) {
            throw new Error("the exchange ended without an answer");
        }
        if ((0,http_exchange/* isRefusal */.vu)(head)) {
            throw await this.#refuse(head, words, offset);
        }
        return receiver === undefined ? head : undefined;
    }
    /** A link to an object that works for `seconds` from now on, by the store's clock. Fails as `RequestSigning.presign` does. */
    presign(location, seconds, signal) {
        return this.#signing.presign(location, { date: this.#clock.now(), seconds }, signal);
    }
    async #refuse(head, words, offset) {
        const refusal = await (0,s3_refusal/* toRefusal */.w)(head, words);
        if (this.#clock.correct(refusal.$response.headers.date, offset)) {
            refusal.$metadata.clockSkewCorrected = true;
        }
        return refusal;
    }
}
// A store that copies, or deletes a thousand objects, answers when it is done.
function toUse({ operation, source }) {
    if (source !== undefined || operation === "DeleteObjects") {
        return "patient";
    }
    const method = object_request/* METHODS */.J8[operation];
    return method === "GET" || method === "HEAD" ? "reading" : "general";
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/store/dialect.js
/** The facts of `host`; `name` other than `auto` overrides the dialect, not the region. */
function describeHost(host, name) {
    const { pattern, region, dialect } = ROWS.find((row) => row.pattern.test(host)) ?? ANY_OTHER;
    const regionInHost = pattern.exec(host)?.[1];
    const chosen = name === "auto" ? dialect : DIALECTS[name];
    return {
        dialect: { ...chosen, mayStepDown: !isAmazonHost(host) },
        region: regionInHost ?? region,
    };
}
/** Whether `host` is Amazon's own. */
function isAmazonHost(host) {
    return AMAZON_HOST.test(host);
}
const DIALECTS = {
    // Amazon S3 user guide, "How to perform conditional deletes".
    aws: {
        name: "aws",
        uploadProof: "full-crc32",
        checksumRequests: "yes",
        deletes: "many-if-unchanged",
    },
    // Content-MD5 is the one proof that every S3-compatible store checks.
    generic: { name: "generic", uploadProof: "md5", checksumRequests: "maybe", deletes: "many" },
};
const WITH_PART_CHECKSUMS = { ...DIALECTS.generic, uploadProof: "part-crc32" };
const WITHOUT_CHECKSUMS = { ...DIALECTS.generic, checksumRequests: "no" };
const DELETING_ONE_BY_ONE = { ...WITHOUT_CHECKSUMS, deletes: "one-by-one" };
const AMAZON_HOST = /(?:^|[.-])s3[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d+)\.amazonaws\.com(?:\.cn)?$|\.amazonaws\.com(?:\.cn)?$/;
// A group in the pattern is the region that the host's name holds.
const ROWS = [
    { pattern: AMAZON_HOST, region: "us-east-1", dialect: DIALECTS.aws },
    // CRC32 is COMPOSITE only there: developers.cloudflare.com/r2/api/s3/api
    { pattern: /\.r2\.cloudflarestorage\.com$/, region: "auto", dialect: WITH_PART_CHECKSUMS },
    // Refuses every x-amz-checksum-* header, x-amz-checksum-mode included (Backblaze's S3 API notes).
    {
        pattern: /^s3\.([a-z0-9-]+)\.backblazeb2\.com$/,
        region: "us-east-1",
        dialect: WITHOUT_CHECKSUMS,
    },
    // Has no S3 checksum headers, and no request that deletes many objects (Cloud Storage XML API).
    {
        pattern: /(?:^|\.)storage\.googleapis\.com$/,
        region: "auto",
        dialect: DELETING_ONE_BY_ONE,
    },
];
const ANY_OTHER = { pattern: /$/, region: "us-east-1", dialect: DIALECTS.generic };

;// CONCATENATED MODULE: ./build/store/endpoint.js



/** The endpoint that the settings mean. Fails with `invalid-input` when they do not add up. */
function resolveEndpoint(settings) {
    const url = settings.endpoint || configuredUrl(settings.environment);
    const region = settings.region || settings.environment.AWS_REGION || settings.environment.AWS_DEFAULT_REGION;
    return url ? customEndpoint(url, region, settings) : amazonEndpoint(region, settings);
}
function configuredUrl(environment) {
    // The AWS SDKs' own switch (AWS SDKs and Tools reference, "Service-specific endpoints").
    if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") {
        return undefined;
    }
    return environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL;
}
function amazonEndpoint(region, settings) {
    if (!region) {
        throw new errors/* StagingError */.Q("invalid-input", "No AWS region is set", {
            hint: "Set `aws-region` to the region of the buckets, such as `eu-west-1`",
        });
    }
    const host = `s3.${region}.amazonaws.com`;
    return {
        name: host,
        region,
        ...readVariants(settings.environment),
        // Buckets with dots in their names get path style all the same, from `addressBucket` and from the SDK.
        forcePathStyle: settings.pathStyle === true,
        dialect: describeHost(host, settings.dialect).dialect,
        anonymous: settings.anonymous,
    };
}
// AWS SDKs and Tools reference, "Dual-stack and FIPS endpoints".
function readVariants(environment) {
    return {
        fips: environment.AWS_USE_FIPS_ENDPOINT === "true",
        dualStack: environment.AWS_USE_DUALSTACK_ENDPOINT === "true",
    };
}
function customEndpoint(text, region, settings) {
    const url = parseUrl(text);
    const facts = describeHost(url.hostname, settings.dialect);
    const { fips, dualStack } = readVariants(settings.environment);
    if (fips || dualStack) {
        const name = fips ? "AWS_USE_FIPS_ENDPOINT" : "AWS_USE_DUALSTACK_ENDPOINT";
        throw new errors/* StagingError */.Q("invalid-input", `${name} does not go with an endpoint`, {
            hint: `Unset ${name}, or \`endpoint\` (AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL) to use Amazon's own hosts`,
        });
    }
    return {
        url: url.href.replace(/\/$/, ""),
        name: url.origin,
        region: region || facts.region,
        fips,
        dualStack,
        forcePathStyle: needsPathStyle(url, settings.pathStyle),
        dialect: facts.dialect,
        anonymous: settings.anonymous,
    };
}
function needsPathStyle({ hostname }, asked) {
    // There are no hosts below an address.
    const isAddress = (0,external_node_net_.isIP)(hostname) > 0 || hostname.startsWith("[");
    return isAddress || (asked === "auto" ? !isAmazonHost(hostname) : asked);
}
function parseUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
    if (url === undefined || !isWeb || url.username !== "" || url.search !== "" || url.hash !== "") {
        throw new errors/* StagingError */.Q("invalid-input", `The endpoint ${JSON.stringify(text.replace(/:\/\/[^/]*@/, "://…@"))} is no URL of a store`, {
            hint: "Set `endpoint` to a URL that starts with `https://` or `http://`",
        });
    }
    return url;
}

;// CONCATENATED MODULE: ./build/store/http/connection-pool.js
/**
 * A bounded number of connections to one origin, each for one request at a time. The one that was given back last is
 * used next, so that there are never more than were needed at once: each costs a handshake.
 */
class ConnectionPool {
    #open;
    #limit;
    #all = [];
    #free = [];
    #waiting = [];
    #state = "open";
    constructor(limit, open) {
        this.#limit = limit;
        this.#open = open;
    }
    take(user) {
        if (this.#state === "destroyed") {
            user.refuse(new Error("the connections were given up"));
            return;
        }
        const connection = this.#free.pop() ?? this.#openAnother();
        if (connection === undefined) {
            this.#waiting.push(user);
        }
        else {
            user.use(connection);
        }
    }
    giveBack(connection) {
        if (this.#state === "destroyed") {
            return;
        }
        const next = this.#waiting.shift();
        if (next === undefined) {
            this.#free.push(connection);
        }
        else {
            next.use(connection);
        }
    }
    /** Ends every connection, and what is under way on it or waits for one. There are no others afterwards. */
    destroy() {
        this.#state = "destroyed";
        for (const user of this.#waiting.splice(0)) {
            user.refuse(new Error("the connections were given up"));
        }
        for (const connection of this.#all) {
            connection.destroy().catch(() => { });
        }
    }
    #openAnother() {
        if (this.#all.length >= this.#limit) {
            return undefined;
        }
        const connection = this.#open();
        this.#all.push(connection);
        return connection;
    }
}

;// CONCATENATED MODULE: ./build/store/http/plain-head.js
/**
 * Reads a head as nearly every store sends it: HTTP/1.1, a status from 200, one Content-Length, no coding of the
 * transfer, no folded lines (RFC 9112). Nothing for any other: that is for an HTTP client that knows them all.
 */
function readPlainHead(text) {
    const [first = "", ...lines] = text.split("\r\n");
    const status = Number(STATUS.exec(first)?.[1]);
    const headers = readHeaders(lines);
    const length = headers?.["content-length"];
    const isPlain = headers !== undefined && headers["transfer-encoding"] === undefined;
    if (!isPlain || !hasBody(status) || typeof length !== "string" || !/^\d{1,15}$/.test(length)) {
        return undefined;
    }
    const isKept = /^keep-alive$/i.test(String(headers.connection ?? "keep-alive"));
    return { status, headers, bodyBytes: Number(length), isKept };
}
const STATUS = /^HTTP\/1\.1 ([2-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
// These two have none whatever their length says (RFC 9112, section 6.3).
function hasBody(status) {
    return status >= 200 && status !== 204 && status !== 304;
}
function readHeaders(lines) {
    const headers = Object.create(null);
    for (const line of lines) {
        const [, name, value = ""] = HEADER.exec(line) ?? [];
        if (name === undefined) {
            return undefined;
        }
        const key = name.toLowerCase();
        const before = headers[key];
        // Some stores send `Vary` twice.
        headers[key] = before === undefined ? value : [before, value].flat();
    }
    return headers;
}
const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[\t ]*([\t\x20-\x7e\x80-\xff]*?)[\t ]*$/;

;// CONCATENATED MODULE: ./build/store/http/reading-exchange.js

// As much as undici takes (its option maxHeaderSize).
const MOST_HEAD_BYTES = 2 ** 14;
/** One GET or HEAD request and the answer to it, which its handler gets piece by piece. */
class ReadingExchange {
    request;
    handler;
    /** What goes out; nothing when it holds characters that no header may hold. */
    requestHead;
    #actions;
    #held = [];
    #paused = false;
    #reason = null;
    #headText = "";
    #head;
    #missing = 0;
    #hasSurplus = false;
    constructor(request, handler, actions) {
        this.request = request;
        this.handler = handler;
        this.requestHead = toRequestHead(request);
        this.#actions = actions;
    }
    get aborted() {
        return this.#reason !== null;
    }
    get reason() {
        return this.#reason;
    }
    get paused() {
        return this.#paused;
    }
    /** Whether the connection may be used for the next request. */
    get isKept() {
        return this.#head?.isKept === true && !this.#hasSurplus;
    }
    /** Whether the store did what it was asked for, as far as its answer can be read. */
    get hasSucceeded() {
        return /^HTTP\/1\.\d 2/.test(this.#headText);
    }
    /** Whether every byte of the answer is here, taken or not. */
    get isWhole() {
        const held = this.#held.reduce((sum, { length }) => sum + length, 0);
        return this.#head !== undefined && held >= this.#missing;
    }
    abort(reason) {
        this.#reason ??= reason;
        this.#actions.giveUp();
    }
    pause() {
        this.#paused = true;
    }
    resume() {
        if (!this.paused || this.aborted) {
            return;
        }
        this.#paused = false;
        this.take(Buffer.concat(this.#held.splice(0)));
        if (!this.paused) {
            this.#actions.resume();
        }
    }
    /** Takes the next bytes of the answer, which are its own only until it returns. */
    take(bytes) {
        if (this.paused) {
            // TLS gives all it has decrypted, however little of it was wanted.
            this.#held.push(Buffer.from(bytes));
            return "plain";
        }
        const body = this.#head === undefined ? this.#takeHead(bytes) : bytes;
        if (body === undefined) {
            return "not-plain";
        }
        this.#hasSurplus ||= body.length > this.#missing;
        const wanted = body.subarray(0, this.#missing);
        this.#missing -= wanted.length;
        if (wanted.length > 0 && !this.aborted) {
            this.handler.onResponseData?.(this, wanted);
        }
        if (this.#head !== undefined && this.#missing === 0 && !this.paused && !this.aborted) {
            this.#actions.complete();
        }
        return "plain";
    }
    /** What follows the head; nothing when that is not plain. */
    #takeHead(bytes) {
        const before = this.#headText.length;
        // A whole head is told by its bytes, so that no text is made of the body behind it.
        const wholeEnd = before === 0 ? bytes.indexOf(HEAD_END) : -1;
        const textEnd = wholeEnd < 0 ? MOST_HEAD_BYTES : wholeEnd + HEAD_END.length;
        this.#headText += bytes.toString("latin1", 0, Math.min(textEnd, MOST_HEAD_BYTES));
        const end = this.#headText.indexOf("\r\n\r\n");
        if (end < 0) {
            return this.#headText.length >= MOST_HEAD_BYTES ? undefined : NOTHING;
        }
        const head = readPlainHead(this.#headText.slice(0, end));
        if (head === undefined) {
            return undefined;
        }
        this.#head = head;
        this.#missing = this.request.method === "HEAD" ? 0 : head.bodyBytes;
        this.handler.onResponseStart?.(this, head.status, head.headers);
        return bytes.subarray(end + 4 - before);
    }
}
const HEAD_END = Buffer.from("\r\n\r\n");
const NOTHING = Buffer.alloc(0);
function toRequestHead({ method, path, headers }) {
    const lines = [`${method} ${path} HTTP/1.1`, "connection: keep-alive"];
    for (const [name, value] of Object.entries(headers ?? {})) {
        lines.push(`${name}: ${value}`);
    }
    return lines.every((line) => SENDABLE.test(line)) ? `${lines.join("\r\n")}\r\n\r\n` : undefined;
}
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]*$/;

// EXTERNAL MODULE: ./build/store/http/http-errors.js
var http_errors = __webpack_require__(6255);
;// CONCATENATED MODULE: ./build/store/http/socket-opener.js


/** Opens sockets to one origin. They resume the TLS session of one another. */
class SocketOpener {
    #address;
    #connectMilliseconds;
    #tls;
    #connecting = new Set();
    #session;
    constructor(origin, connectMilliseconds, loadedTls) {
        const host = origin.hostname.replace(/^\[(.*)\]$/, "$1");
        this.#address = { host, port: Number(origin.port || (loadedTls ? 443 : 80)) };
        this.#connectMilliseconds = connectMilliseconds;
        this.#tls = loadedTls;
    }
    /** Loads TLS where `origin` needs it. */
    static async load(origin, connectMilliseconds) {
        const loadedTls = origin.protocol === "https:" ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 19)) : undefined;
        return new SocketOpener(origin, connectMilliseconds, loadedTls?.default);
    }
    /** Gives the socket while it is connecting, to be destroyed where nobody waits for it any more. */
    open({ idleMilliseconds, target }, listener) {
        const socket = this.#connect(target === undefined ? {} : { onread: target });
        this.#connecting.add(socket);
        let failure = new GivenUp();
        const timer = setTimeout(() => socket.destroy(new NoConnection()), this.#connectMilliseconds);
        const endConnecting = () => {
            clearTimeout(timer);
            return this.#connecting.delete(socket);
        };
        socket.setNoDelay(true);
        socket.setKeepAlive(true, KEEP_ALIVE_MILLISECONDS);
        socket.once(this.#tls === undefined ? "connect" : "secureConnect", () => {
            endConnecting();
            socket.setTimeout(idleMilliseconds, () => socket.destroy(new Stalled(idleMilliseconds)));
            listener(null, socket);
        });
        socket.on("error", (error) => {
            failure = error;
        });
        socket.once("close", () => {
            if (endConnecting()) {
                listener(failure, null);
            }
        });
        return socket;
    }
    /** Ends the sockets that are still connecting. */
    destroy() {
        for (const socket of this.#connecting) {
            socket.destroy();
        }
    }
    #connect(reading) {
        const { host, port } = this.#address;
        if (this.#tls === undefined) {
            return external_node_net_.connect({ host, port, ...reading });
        }
        // An address is no name to ask for (RFC 6066, section 3).
        const servername = external_node_net_.isIP(host) === 0 ? host : "";
        const resumed = this.#session && { session: this.#session };
        const socket = this.#tls.connect({ host, port, servername, ...HTTP_1, ...resumed, ...reading });
        socket.on("session", (session) => {
            this.#session = session;
        });
        return socket;
    }
}
const HTTP_1 = { ALPNProtocols: ["http/1.1"] };
/** How long a connection is silent before the system looks whether the other side is still there. */
const KEEP_ALIVE_MILLISECONDS = 60_000;
/** There was no connection in time. */
class NoConnection extends http_errors/* TimeoutError */.M {
    constructor() {
        super("there was no connection in time");
    }
}
/** A connection on which nothing moved for too long. */
class Stalled extends http_errors/* TimeoutError */.M {
    /** What undici takes for the end of one connection, not of what waits for another. */
    code = "UND_ERR_SOCKET";
    constructor(milliseconds) {
        super(`nothing moved for ${milliseconds / 1000} s`);
    }
}
/** Nobody wants the connection any more. */
class GivenUp extends Error {
    constructor() {
        super("the connection was given up");
    }
}

;// CONCATENATED MODULE: ./build/store/http/reading-connection.js


// The size at which a read costs least: the bytes stay in the processor's cache until they are written.
const READ_BYTES = 2 ** 18;
/**
 * One connection for GET and HEAD. The system puts what it reads into one buffer that is used again and again, for
 * half of what a stream of new buffers costs (docs/decisions/0012-one-buffer-for-what-is-read.md). It makes one
 * request at a time, and understands plain answers only (see `readPlainHead`): a request that gets another is made
 * again by an HTTP client that knows them all, and so are those after it when the store answers so even where it
 * succeeds.
 */
class ReadingConnection {
    #parts;
    #buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    #target;
    #socket;
    /** The socket that is not yet connected. */
    #connecting;
    #usedAt = 0;
    #exchange;
    #general;
    #isPlain = true;
    constructor(parts) {
        this.#parts = parts;
        this.#target = { buffer: this.#buffer, callback: (bytes) => this.#read(bytes) };
    }
    dispatch(request, handler) {
        const exchange = new ReadingExchange(request, handler, {
            resume: () => this.#socket?.resume(),
            complete: () => this.#complete(exchange),
            giveUp: () => this.#giveUp(exchange),
        });
        if (exchange.requestHead === undefined || !this.#isPlain) {
            this.#dispatchGenerally(exchange);
            return true;
        }
        this.#exchange = exchange;
        handler.onRequestStart?.(exchange, {});
        if (!exchange.aborted) {
            this.#send(exchange);
        }
        return true;
    }
    async destroy() {
        this.#drop();
        this.#fail(new GivenUp());
        const general = await this.#general;
        await general?.destroy();
    }
    #dispatchGenerally(exchange) {
        const { request, handler } = exchange;
        this.#general ??= this.#parts.openGeneral();
        this.#general.then((general) => general.dispatch(request, handler), (error) => handler.onResponseError?.(exchange, error));
    }
    #send(exchange) {
        const isOld = performance.now() - this.#usedAt > this.#parts.keptMilliseconds;
        if (isOld || this.#socket?.writable === false) {
            this.#drop();
        }
        if (this.#socket === undefined) {
            this.#open(exchange);
        }
        else {
            this.#socket.write(exchange.requestHead ?? "", "latin1");
        }
    }
    #open(exchange) {
        this.#connecting = this.#parts.openSocket(this.#target, (error, socket) => {
            if (this.#exchange !== exchange) {
                socket?.destroy();
                return;
            }
            this.#connecting = undefined;
            if (error !== null) {
                this.#fail(error);
            }
            else {
                this.#adopt(socket);
                socket.write(exchange.requestHead ?? "", "latin1");
            }
        });
    }
    #adopt(socket) {
        this.#socket = socket;
        let reason;
        socket.on("error", (error) => {
            reason = error;
        });
        socket.on("close", () => {
            if (this.#socket === socket) {
                this.#socket = undefined;
                if (this.#exchange?.isWhole !== true) {
                    this.#fail(reason ?? new EndedEarly());
                }
            }
        });
    }
    /** Whether more bytes may come. */
    #read(bytes) {
        const exchange = this.#exchange;
        if (exchange === undefined) {
            // Nothing was asked for, so whatever this is must not pass for the next answer.
            this.#drop();
            return false;
        }
        if (exchange.take(this.#buffer.subarray(0, bytes)) === "not-plain") {
            this.#drop();
            this.#exchange = undefined;
            this.#isPlain = !exchange.hasSucceeded;
            this.#dispatchGenerally(exchange);
        }
        return !exchange.paused;
    }
    #complete(exchange) {
        this.#exchange = undefined;
        this.#usedAt = performance.now();
        if (!exchange.isKept) {
            this.#drop();
        }
        // Two turns later: what the store has sent beyond its answer, and that it is gone, shows before the next request.
        setImmediate(setImmediate, () => exchange.handler.onResponseEnd?.(exchange, {}));
    }
    #giveUp(exchange) {
        if (this.#exchange === exchange) {
            this.#exchange = undefined;
            this.#drop();
        }
    }
    #drop() {
        const socket = this.#socket;
        this.#socket = undefined;
        socket?.destroy();
        this.#connecting?.destroy();
        this.#connecting = undefined;
    }
    #fail(error) {
        const exchange = this.#exchange;
        this.#exchange = undefined;
        exchange?.handler.onResponseError?.(exchange, error);
    }
}
/** The other side closed the connection before the answer was whole. */
class EndedEarly extends Error {
    code = "ECONNRESET";
    constructor() {
        super("the connection ended early");
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/store/http/slice-bodies.js

// Measured from 2 ** 14 to 2 ** 22: less is slower by up to a quarter, more is no faster and takes more memory.
const SLICE_BYTES = 2 ** 20;
/**
 * `connection` with large bodies handed over slice by slice. TLS encrypts what it is given as a whole, so that a part of
 * an upload would be in memory twice, and the encryption of one slice would not go on while the one before is sent.
 */
function sliceBodies(connection) {
    return {
        dispatch: (request, handler) => connection.dispatch(withSlicedBody(request), handler),
        destroy: () => connection.destroy(),
    };
}
function withSlicedBody(request) {
    const { body, headers } = request;
    if (!(body instanceof Uint8Array) || body.length <= SLICE_BYTES) {
        return request;
    }
    const length = { "content-length": String(body.length) };
    return { ...request, headers: { ...headers, ...length }, body: external_node_stream_.Readable.from(slice(body)) };
}
function* slice(bytes) {
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
        yield bytes.subarray(start, start + SLICE_BYTES);
    }
}

;// CONCATENATED MODULE: ./build/store/http/http-pools.js




/**
 * Every connection of this program, one pool for each origin: kept alive from one request to the next, given up
 * when nothing moves on it. What a connection takes is loaded with the first of its kind.
 */
class HttpPools {
    #limits;
    #pools = new Map();
    #openers = new Map();
    #state = "open";
    constructor(limits) {
        this.#limits = limits;
    }
    /** The pool of `origin` for this use where there is one already. */
    find(origin, use) {
        return this.#pools.get(`${use} ${origin}`);
    }
    /** The pool of `origin` for this use. */
    async open(origin, use) {
        const open = await this.#loadConnection(origin, use);
        const pool = this.find(origin, use) ?? new ConnectionPool(this.#limits.connections, open);
        this.#pools.set(`${use} ${origin}`, pool);
        if (this.#state === "destroyed") {
            pool.destroy();
        }
        return pool;
    }
    /** Ends every connection, and every request that is still on one. Nobody gets another. */
    destroy() {
        this.#state = "destroyed";
        for (const pool of this.#pools.values()) {
            pool.destroy();
        }
        for (const opener of this.#openers.values()) {
            opener.destroy();
        }
    }
    // What only other connections need is not loaded: the HTTP client takes 25 ms.
    async #loadConnection(origin, use) {
        const { idle } = this.#limits.timing;
        const opener = await this.#loadOpener(origin);
        if (use === "reading") {
            const openSocket = (target, listener) => opener.open({ target, idleMilliseconds: idle }, listener);
            const openGeneral = () => this.#openGeneral(origin);
            const keptMilliseconds = KEPT_MILLISECONDS;
            return () => new ReadingConnection({ openSocket, openGeneral, keptMilliseconds });
        }
        const { default: UndiciClient } = await __webpack_require__.e(/* import() */ 3701).then(__webpack_require__.t.bind(__webpack_require__, 3701, 19));
        const idleMilliseconds = use === "patient" ? Math.max(http_pools_PATIENCE_MILLISECONDS, idle) : idle;
        const connect = (_, listener) => void opener.open({ idleMilliseconds }, listener);
        const open = () => new UndiciClient(origin, { ...CLIENT_OPTIONS, connect });
        return origin.startsWith("https:") ? () => sliceBodies(open()) : open;
    }
    async #loadOpener(origin) {
        const { connect } = this.#limits.timing;
        const loaded = this.#openers.get(origin) ?? (await SocketOpener.load(new URL(origin), connect));
        const opener = this.#openers.get(origin) ?? loaded;
        this.#openers.set(origin, opener);
        return opener;
    }
    async #openGeneral(origin) {
        const open = await this.#loadConnection(origin, "general");
        return open();
    }
}
// Completing an upload may take minutes (API reference, CompleteMultipartUpload).
const http_pools_PATIENCE_MILLISECONDS = 120_000;
// S3 closes a connection that was idle for about 5 s; one that it is just closing must not be used again, whatever
// the server promises for it.
const KEPT_MILLISECONDS = 4000;
const CLIENT_OPTIONS = {
    pipelining: 1,
    keepAliveTimeout: KEPT_MILLISECONDS,
    keepAliveMaxTimeout: KEPT_MILLISECONDS,
    // The clock of the socket notices the progress of a large body on a slow line; these two do not.
    headersTimeout: 0,
    bodyTimeout: 0,
};

// EXTERNAL MODULE: ./build/store/proof/proof-refusals.js
var proof_refusals = __webpack_require__(4267);
;// CONCATENATED MODULE: ./build/store/proof/proof-ladder.js

/** The proof that uploads to one endpoint carry, which gets weaker when the store refuses it. */
class ProofLadder {
    #mayStepDown;
    #onStepDown;
    #proof;
    constructor(start, onStepDown) {
        this.#proof = start.uploadProof;
        this.#mayStepDown = start.mayStepDown;
        this.#onStepDown = onStepDown;
    }
    /** What the next upload carries. */
    get proof() {
        return this.#proof;
    }
    /** What may stand in for a refused proof; nothing where none may. */
    below(refused) {
        return this.#mayStepDown ? WEAKER[refused] : undefined;
    }
    /** From now on uploads carry no more than `proof`. */
    stepDownTo(proof) {
        if (LADDER.indexOf(proof) > LADDER.indexOf(this.#proof)) {
            this.#proof = proof;
            this.#onStepDown(proof);
        }
    }
    /**
     * What `send` comes to with the proof of this endpoint, or with the first weaker one that the store takes, which
     * is then the proof of the endpoint. Refused with every proof, `send` fails as it did with the first.
     */
    climbDown(send) {
        return this.#mayStepDown ? this.#climbDown(send) : send(this.#proof);
    }
    async #climbDown(send) {
        const first = this.#proof;
        try {
            return await send(first);
        }
        catch (error) {
            return await this.#climbFurther(first, send, error);
        }
    }
    async #climbFurther(refused, send, error) {
        const weaker = (0,proof_refusals/* isProofRefusal */.z0)(error) ? this.below(refused) : undefined;
        if (weaker === undefined) {
            throw error;
        }
        try {
            const answer = await send(weaker);
            this.stepDownTo(weaker);
            return answer;
        }
        catch (next) {
            return await this.#climbFurther(weaker, send, (0,proof_refusals/* isProofRefusal */.z0)(next) ? error : next);
        }
    }
}
/** From the strongest proof to none. */
const LADDER = ["full-crc32", "part-crc32", "md5", "none"];
/** The next rung; none below a proof that is no rung. */
const WEAKER = {
    "full-crc32": "part-crc32",
    "part-crc32": "md5",
    md5: "none",
};

// EXTERNAL MODULE: ./build/store/http/abort-watch.js
var abort_watch = __webpack_require__(2315);
// EXTERNAL MODULE: ./build/store/s3-errors.js + 3 modules
var s3_errors = __webpack_require__(8323);
;// CONCATENATED MODULE: ./build/store/s3-retry.js



/** The policy of `AWS_MAX_ATTEMPTS`, 8 attempts by default. Fails with `invalid-input`. */
function readRetryPolicy(environment, baseMilliseconds) {
    const text = environment.AWS_MAX_ATTEMPTS || "8";
    if (!/^[1-9]\d{0,2}$/.test(text)) {
        throw new errors/* StagingError */.Q("invalid-input", `AWS_MAX_ATTEMPTS is ${JSON.stringify(text)}`, {
            hint: "Set it to a whole number from 1 to 999, or leave it out",
        });
    }
    return { maxAttempts: Number(text), baseMilliseconds };
}
/**
 * The attempts at one request, once the first has failed. The SDK's own retries stop at a quota shared by all requests
 * of a client, which parallel transfers exhaust in one blink of the network.
 */
class Retries {
    #parts;
    #attempts = 1;
    #renewedAttempt = 0;
    constructor(parts) {
        this.#parts = parts;
    }
    /** How many have been made, from 1. */
    get attempts() {
        return this.#attempts;
    }
    /** Whether another attempt is to follow the one that began at `startedAt`: after the pause there is to be. */
    async allow(error, startedAt) {
        const { policy, signal, onRetry } = this.#parts;
        if (this.#mayRenew(error, startedAt)) {
            return true;
        }
        if (this.#attempts >= policy.maxAttempts || signal.aborted || !(error instanceof Error)) {
            return false;
        }
        const { judgeFailure } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(3609), __webpack_require__.e(9254)]).then(__webpack_require__.bind(__webpack_require__, 9254));
        const { isTransient, isThrottled, askedMilliseconds } = judgeFailure(error);
        if (!isTransient) {
            return false;
        }
        const attempt = this.#attempts;
        const delayMilliseconds = toDelay(askedMilliseconds, attempt, policy.baseMilliseconds);
        onRetry({ attempt, delayMilliseconds, isThrottled, error });
        this.#attempts += 1;
        return await pause(delayMilliseconds, signal);
    }
    // What was signed with credentials that expired meanwhile is signed anew, once, and counts as the same attempt.
    #mayRenew(error, startedAt) {
        const isFirst = this.#renewedAttempt < this.#attempts;
        const mayRenew = isFirst && (0,s3_errors/* readRefusal */.ni)(error).s3Code === "ExpiredToken" && this.#parts.renew(startedAt);
        if (mayRenew) {
            this.#renewedAttempt = this.#attempts;
        }
        return mayRenew;
    }
}
/** Whether the time passed before `signal` fired. */
function pause(milliseconds, signal) {
    return new Promise((resolve) => {
        const timer = setTimeout(() => {
            (0,abort_watch/* unwatch */.$)(signal, pausing);
            resolve(true);
        }, milliseconds);
        const pausing = {
            abort: () => {
                clearTimeout(timer);
                resolve(false);
            },
        };
        (0,abort_watch/* watch */.w)(signal, pausing);
    });
}
const MAX_DELAY_MILLISECONDS = 20_000;
// Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter").
function toDelay(askedMilliseconds, attempt, baseMilliseconds) {
    const ceiling = Math.min(MAX_DELAY_MILLISECONDS, baseMilliseconds * 2 ** (attempt - 1));
    const patient = Math.max(askedMilliseconds, ceiling * Math.random());
    return Math.round(Math.min(MAX_DELAY_MILLISECONDS, patient));
}

// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(3598);
;// CONCATENATED MODULE: ./build/store/s3-session.js






/** Both planes and what was learnt about their endpoint: the one way of every request. */
class S3Session {
    endpoint;
    dataPlane;
    proofs;
    #parts;
    #retryListeners = new Set();
    #asksForChecksums;
    constructor(parts) {
        this.endpoint = parts.endpoint;
        this.dataPlane = parts.dataPlane;
        this.proofs = parts.proofs;
        this.#parts = parts;
        this.#asksForChecksums = parts.endpoint.dialect.checksumRequests !== "no";
    }
    /** The calls that the SDK makes; loaded with the first. */
    controlPlane() {
        return this.#parts.openControlPlane();
    }
    /** The cache before the buckets; loaded with the first call. */
    cloudFront() {
        return this.#parts.openCloudFront();
    }
    watchRetries(listener) {
        this.#retryListeners.add(listener);
        return () => this.#retryListeners.delete(listener);
    }
    close() {
        this.#parts.close();
    }
    /**
     * What `attempt` (numbered from 1) comes to, made again while that can help, though not once its answer has begun to
     * reach somebody; every failure is a StagingError, but for that of the receiver itself.
     */
    async send(request, signal, attempt, hasBegun = () => false) {
        this.#assertConfidential(request);
        let retries;
        for (;;) {
            const startedAt = Date.now();
            try {
                return await attempt(retries?.attempts ?? 1);
            }
            catch (error) {
                if (hasBegun()) {
                    throw error instanceof http_exchange/* ReceiverError */.kC
                        ? error.cause
                        : this.toError(error, request, { signal, attempts: 1 });
                }
                retries ??= this.#openRetries(request, signal);
                const { attempts } = retries;
                if (!(await retries.allow(error, startedAt))) {
                    throw this.toError(error, request, { signal, attempts });
                }
            }
        }
    }
    #assertConfidential(request) {
        if (request.terms?.customerKey || request.source?.terms?.customerKey) {
            (0,customer_key_headers/* assertConfidential */.x)(this.endpoint, (0,s3_request/* describeSubject */.qy)(request));
        }
    }
    /** What `error` means: a cancellation when the signal fired, else the failure of `request`. */
    toError(error, request, { signal, attempts }) {
        if (!signal.aborted) {
            return (0,s3_errors/* toStagingError */.xc)(error, { request, endpoint: this.endpoint, attempts });
        }
        const { verb } = s3_request/* OPERATIONS */.xb[request.operation];
        const isTimeout = signal.reason instanceof Error && signal.reason.name === "TimeoutError";
        return isTimeout
            ? new errors/* StagingError */.Q("timeout", `Could not ${verb} ${(0,s3_request/* describeSubject */.qy)(request)}: it took too long`, {
                cause: error,
            })
            : new errors/* StagingError */.Q("cancelled", `Could not ${verb} ${(0,s3_request/* describeSubject */.qy)(request)}: cancelled`, {
                cause: error,
            });
    }
    /**
     * Calls `ask` with whether to ask for checksums. An endpoint that may not know such requests and refuses one
     * is asked again without, and never again with.
     */
    withChecksums(ask) {
        const mayBeRefused = this.#asksForChecksums && this.endpoint.dialect.checksumRequests === "maybe";
        return mayBeRefused ? this.#orWithoutChecksums(ask) : ask(this.#asksForChecksums);
    }
    async #orWithoutChecksums(ask) {
        try {
            return await ask(true);
        }
        catch (error) {
            if (!mayBeRefusal(error)) {
                throw error;
            }
            const answer = await ask(false);
            this.#stopAskingForChecksums();
            return answer;
        }
    }
    #openRetries(request, signal) {
        const { policy, credentials } = this.#parts;
        return new Retries({
            policy,
            signal,
            renew: (startedAt) => credentials.renew(startedAt),
            onRetry: (failed) => this.#tellRetry(request, failed),
        });
    }
    #tellRetry(request, failed) {
        const retry = {
            operation: request.operation,
            location: (0,s3_request/* describeSubject */.qy)(request),
            bucket: request.bucket,
            isThrottled: failed.isThrottled,
            attempt: failed.attempt,
            maxAttempts: this.#parts.policy.maxAttempts,
            delayMilliseconds: failed.delayMilliseconds,
            reason: (0,s3_errors/* toReason */.Ge)(failed.error),
        };
        for (const listener of this.#retryListeners) {
            listener(retry);
        }
    }
    #stopAskingForChecksums() {
        if (this.#asksForChecksums) {
            this.#asksForChecksums = false;
            this.#parts.onNotice(`${this.endpoint.name} refuses requests for checksums: downloads are verified by ETag and size`);
        }
    }
}
function mayBeRefusal(error) {
    const { status, s3Code } = (0,s3_errors/* readRefusal */.ni)(error);
    return ((status === 400 || status === 501) && !(s3Code !== undefined && OTHER_REFUSALS.has(s3Code)));
}
// What stores answer with status 400 whatever the request asks for.
const OTHER_REFUSALS = new Set([
    "AuthorizationHeaderMalformed",
    "ExpiredToken",
    "InvalidAccessKeyId",
    "InvalidBucketName",
    "InvalidRange",
    "InvalidToken",
    "KeyTooLongError",
    "RequestExpired",
    "RequestTimeTooSkewed",
    "RequestTimeout",
    "SignatureDoesNotMatch",
    "TokenRefreshRequired",
]);

;// CONCATENATED MODULE: ./build/store/store-settings.js
const DEFAULT_TIMING = {
    connect: 10_000,
    idle: 30_000,
    credentials: 30_000,
    retryBase: 100,
};

;// CONCATENATED MODULE: ./build/store/open-session.js









/**
 * Puts together what requests need. Makes none by itself, and loads nothing of the SDK before it is needed; fails
 * with `invalid-input` when the settings do not add up.
 */
function openSession(settings, onNotice) {
    const endpoint = resolveEndpoint(settings);
    const timing = { ...DEFAULT_TIMING, ...settings.timing };
    const policy = readRetryPolicy(settings.environment, timing.retryBase);
    const pools = new HttpPools({ connections: settings.maxConnections, timing });
    const closing = new AbortController();
    const connections = { pools, closing: closing.signal };
    const credentials = openCredentials(settings, endpoint, timing, connections);
    const openControlPlane = once(() => loadControlPlane(endpoint, credentials, connections));
    const openCloudFront = once(async () => {
        const { CloudFront } = await __webpack_require__.e(/* import() */ 8931).then(__webpack_require__.bind(__webpack_require__, 8931));
        const { region, anonymous } = endpoint;
        const { environment } = settings;
        return new CloudFront({ pools, credentials, environment, region, anonymous });
    });
    const dataPlane = new DataPlane(pools, {
        endpoint,
        credentials,
        signBySdk: async (request, signal) => (await openControlPlane()).sign(request, signal),
    });
    const proofs = new ProofLadder(endpoint.dialect, (proof) => onNotice(`${endpoint.name} refuses the proof that uploads carried: ${PROOF_NOTICES[proof]}`));
    const close = () => {
        closing.abort();
        pools.destroy();
    };
    return new S3Session({
        endpoint,
        policy,
        credentials,
        dataPlane,
        proofs,
        openControlPlane,
        openCloudFront,
        onNotice,
        close,
    });
}
const PROOF_NOTICES = {
    "full-crc32": "they carry a CRC32 of each object now",
    "part-crc32": "they carry a CRC32 of each request now",
    md5: "they carry an MD5 of each request now",
    none: "they carry none now, so that nothing but their size is verified",
};
function openCredentials(settings, { region }, { credentials: milliseconds }, connections) {
    const { environment } = settings;
    const search = async () => {
        const { searchChain } = await __webpack_require__.e(/* import() */ 12).then(__webpack_require__.bind(__webpack_require__, 12));
        const requestHandler = await loadHandler(connections);
        const { closing } = connections;
        return await searchChain({ environment, region, milliseconds, closing, requestHandler });
    };
    const given = readGivenCredentials(settings);
    return given === undefined
        ? new CredentialSource(undefined, search)
        : new CredentialSource(given);
}
async function loadControlPlane(endpoint, credentials, connections) {
    const { ControlPlane } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(9184), __webpack_require__.e(3609), __webpack_require__.e(9882), __webpack_require__.e(9697), __webpack_require__.e(1983)]).then(__webpack_require__.bind(__webpack_require__, 1983));
    const requestHandler = await loadHandler(connections);
    return new ControlPlane({ endpoint, credentials, requestHandler });
}
async function loadHandler({ pools, closing }) {
    const { SdkHandler } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(9884)]).then(__webpack_require__.bind(__webpack_require__, 9884));
    return new SdkHandler(pools, closing);
}

// EXTERNAL MODULE: ./build/store/s3-read.js + 1 modules
var s3_read = __webpack_require__(24);
;// CONCATENATED MODULE: ./build/store/s3-object-store.js






/**
 * The S3 side on Amazon S3 or whatever speaks its protocol. Makes no request by itself; fails with
 * `invalid-input` when the settings do not add up. `onNotice` hears once of each thing that the endpoint turned
 * out not to do.
 */
function openObjectStore(settings, onNotice = () => { }) {
    const session = openSession(settings, onNotice);
    const loadCopier = once(async () => (await Promise.all(/* import() */[__webpack_require__.e(8879), __webpack_require__.e(1910)]).then(__webpack_require__.bind(__webpack_require__, 1910))).openCopier(session));
    const loadWriter = once(async () => (await Promise.all(/* import() */[__webpack_require__.e(8879), __webpack_require__.e(2296)]).then(__webpack_require__.bind(__webpack_require__, 2296))).openWriter(session));
    const loadDeleter = once(async () => new (await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(3609), __webpack_require__.e(357)]).then(__webpack_require__.bind(__webpack_require__, 357))).Deleter(session));
    return {
        list: async function* (bucket, prefix, signal, terms) {
            const { listObjects } = await __webpack_require__.e(/* import() */ 4053).then(__webpack_require__.bind(__webpack_require__, 4053));
            yield* listObjects(session, { bucket, prefix, ...(terms && { terms }) }, signal);
        },
        head: (location, signal) => (0,s3_read/* headObject */.C)(session, location, signal),
        get: (location, options, receiver) => (0,s3_read/* getObject */.i)(session, location, options, receiver),
        restore: async (...request) => {
            const { restoreObject } = await __webpack_require__.e(/* import() */ 2233).then(__webpack_require__.bind(__webpack_require__, 2233));
            await restoreObject(session, ...request);
        },
        put: async (...request) => (await loadWriter()).put(...request),
        putStream: async (location, body, headers, signal) => {
            const { putStream } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(9184), __webpack_require__.e(3609), __webpack_require__.e(9882), __webpack_require__.e(9697), __webpack_require__.e(382), __webpack_require__.e(8879), __webpack_require__.e(4484)]).then(__webpack_require__.bind(__webpack_require__, 4484));
            return await putStream(session, { location, headers }, body, signal);
        },
        createUpload: async (...request) => (await loadWriter()).createUpload(...request),
        uploadPart: async (...request) => (await loadWriter()).uploadPart(...request),
        completeUpload: async (...request) => (await loadWriter()).completeUpload(...request),
        abortUpload: async (...request) => (await loadWriter()).abortUpload(...request),
        copy: async (...request) => (await loadCopier()).copy(...request),
        beginCopy: async (...request) => (await loadCopier()).beginCopy(...request),
        copyPart: async (...request) => (await loadCopier()).copyPart(...request),
        tags: async (...request) => (await loadCopier()).tags(...request),
        deleteObject: async (...request) => (await loadCopier()).deleteObject(...request),
        deleteObjects: async (...request) => (await loadDeleter()).delete(...request),
        invalidate: async (...request) => {
            const { invalidate } = await __webpack_require__.e(/* import() */ 8154).then(__webpack_require__.bind(__webpack_require__, 8154));
            await invalidate(session, ...request);
        },
        watchRetries: (listener) => session.watchRetries(listener),
        presign: (location, seconds, signal) => session.dataPlane.presign(location, seconds, signal),
        assertConfidential: (location) => {
            if (location.terms?.customerKey)
                (0,customer_key_headers/* assertConfidential */.x)(session.endpoint, (0,s3_request/* toUri */.iJ)(location));
        },
        mayIgnore: () => session.endpoint.dialect.name !== "aws",
        link: (location) => objectLink(session.endpoint, location),
        close: () => session.close(),
    };
}


/***/ }),

/***/ 24:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ getObject),
  C: () => (/* binding */ headObject)
});

// EXTERNAL MODULE: ./build/store/s3-object-info.js + 1 modules
var s3_object_info = __webpack_require__(7342);
;// CONCATENATED MODULE: ./build/store/described-object.js

/** What a HEAD says of an object, with all that can be said of a copy of it. */
function toDescription(key, headers) {
    const info = (0,s3_object_info/* toObjectInfo */.TS)(key, headers);
    const said = {
        contentType: info.contentType,
        cacheControl: (0,s3_object_info/* headerOf */.rR)(headers, "cache-control"),
        contentDisposition: (0,s3_object_info/* headerOf */.rR)(headers, "content-disposition"),
        contentEncoding: (0,s3_object_info/* headerOf */.rR)(headers, "content-encoding"),
        contentLanguage: (0,s3_object_info/* headerOf */.rR)(headers, "content-language"),
        expires: (0,s3_object_info/* headerOf */.rR)(headers, "expires"),
        metadata: info.metadata,
        websiteRedirect: (0,s3_object_info/* headerOf */.rR)(headers, "x-amz-website-redirect-location"),
        storageClass: (0,s3_object_info/* headerOf */.rR)(headers, "x-amz-storage-class"),
        encryption: toEncryption(headers),
    };
    const told = Object.entries(said).filter(([, value]) => value !== undefined);
    return {
        ...info,
        headers: Object.fromEntries(told),
        hasCustomerKey: (0,s3_object_info/* headerOf */.rR)(headers, CUSTOMER_ALGORITHM) !== undefined,
        ...toLock(headers),
        untoldMetadata: Number((0,s3_object_info/* headerOf */.rR)(headers, "x-amz-missing-meta") ?? 0),
    };
}
const CUSTOMER_ALGORITHM = "x-amz-server-side-encryption-customer-algorithm";
function toLock(headers) {
    const mode = (0,s3_object_info/* headerOf */.rR)(headers, "x-amz-object-lock-mode");
    const until = new Date((0,s3_object_info/* headerOf */.rR)(headers, "x-amz-object-lock-retain-until-date") ?? Number.NaN);
    const isLocked = mode === "GOVERNANCE" || mode === "COMPLIANCE";
    return {
        ...(isLocked && !Number.isNaN(until.getTime()) && { retention: { mode, until } }),
        ...((0,s3_object_info/* headerOf */.rR)(headers, "x-amz-object-lock-legal-hold") === "ON" && { legalHold: true }),
    };
}
function toEncryption(headers) {
    const type = (0,s3_object_info/* headerOf */.rR)(headers, "x-amz-server-side-encryption");
    if (type === "AES256") {
        return { type };
    }
    if (type !== "aws:kms" && type !== "aws:kms:dsse") {
        return undefined;
    }
    const key = (0,s3_object_info/* headerOf */.rR)(headers, "x-amz-server-side-encryption-aws-kms-key-id");
    const bucketKey = (0,s3_object_info/* headerOf */.rR)(headers, "x-amz-server-side-encryption-bucket-key-enabled");
    return {
        type,
        ...(key !== undefined && { key }),
        ...(bucketKey !== undefined && { bucketKey: bucketKey === "true" }),
    };
}

// EXTERNAL MODULE: ./build/store/s3-errors.js + 3 modules
var s3_errors = __webpack_require__(8323);
// EXTERNAL MODULE: ./build/store/store-answer.js
var store_answer = __webpack_require__(862);
;// CONCATENATED MODULE: ./build/store/s3-read.js




/** What the store knows of one object. */
async function headObject(session, location, signal) {
    try {
        return await session.withChecksums((checksums) => {
            const headers = checksums ? CHECKSUM_MODE : {};
            const query = toVersionQuery(location);
            const request = { operation: "HeadObject", ...location, query, headers };
            return session.send(request, signal, async () => {
                const { headers: answer } = await session.dataPlane.send(request, signal);
                const isFromStore = (0,s3_object_info/* headerOf */.rR)(answer, "etag") ?? (0,s3_object_info/* headerOf */.rR)(answer, "x-amz-request-id");
                (0,store_answer/* assertStoreAnswer */.cW)(isFromStore !== undefined, request, session.endpoint);
                const info = toDescription(location.key, answer);
                (0,store_answer/* assertSize */.Sl)(info.bytes, request);
                return info;
            });
        });
    }
    catch (error) {
        throw await explain(error, session, location, signal);
    }
}
/** Gives `receiver` one object, or a range of it. */
function getObject(session, location, options, receiver) {
    const { key } = location;
    return session.withChecksums((checksums) => {
        const request = toGetRequest(location, options, checksums);
        let hasBegun = false;
        const delivery = {
            begin: ({ headers }) => {
                hasBegun = true;
                receiver.begin((0,s3_object_info/* toObjectAnswer */.pi)(key, headers));
            },
            take: (chunk) => receiver.take(chunk),
        };
        const deliver = () => session.dataPlane.send(request, options.signal, delivery);
        return session.send(request, options.signal, deliver, () => hasBegun);
    });
}
function toGetRequest(location, { range, ifMatch }, checksums) {
    const headers = {
        ...(range && { range: `bytes=${range.start}-${range.end}` }),
        ...(ifMatch && { "if-match": `"${ifMatch}"` }),
        ...(checksums && CHECKSUM_MODE),
    };
    return { operation: "GetObject", ...location, query: toVersionQuery(location), headers };
}
function toVersionQuery({ versionId }) {
    return versionId === undefined ? [] : [["versionId", versionId]];
}
const CHECKSUM_MODE = { "x-amz-checksum-mode": "ENABLED" };
/** Statuses that HEAD answers without saying why, because it has no body. */
const UNEXPLAINED = new Set([400, 403, 404]);
// A GET of one byte fails for the same reason and says which.
async function explain(error, session, location, signal) {
    const { status } = (0,s3_errors/* readRefusal */.ni)(error);
    if (status === undefined || !UNEXPLAINED.has(status) || signal.aborted) {
        return error;
    }
    const headers = { range: "bytes=0-0" };
    const head = { operation: "HeadObject", ...location };
    const query = toVersionQuery(location);
    const get = { operation: "GetObject", ...location, query, headers };
    try {
        await session.send(head, signal, () => session.dataPlane.send(get, signal));
        return error;
    }
    catch (reason) {
        return reason;
    }
}


/***/ }),

/***/ 3598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ toBucketArn),
/* harmony export */   iJ: () => (/* binding */ toUri),
/* harmony export */   qy: () => (/* binding */ describeSubject),
/* harmony export */   v6: () => (/* binding */ toPermission),
/* harmony export */   xb: () => (/* binding */ OPERATIONS)
/* harmony export */ });
/** The calls this program makes. */
const OPERATIONS = {
    ListObjectsV2: { verb: "list", permission: "s3:ListBucket" },
    HeadObject: { verb: "look up", permission: "s3:GetObject" },
    GetObject: { verb: "download", permission: "s3:GetObject" },
    RestoreObject: { verb: "restore", permission: "s3:RestoreObject" },
    PutObject: { verb: "upload", permission: "s3:PutObject" },
    CopyObject: { verb: "copy", permission: "s3:PutObject" },
    UploadPartCopy: { verb: "copy", permission: "s3:PutObject" },
    CreateMultipartUpload: { verb: "upload", permission: "s3:PutObject" },
    UploadPart: { verb: "upload", permission: "s3:PutObject" },
    CompleteMultipartUpload: { verb: "upload", permission: "s3:PutObject" },
    AbortMultipartUpload: { verb: "abort the upload of", permission: "s3:AbortMultipartUpload" },
    DeleteObject: { verb: "delete", permission: "s3:DeleteObject" },
    DeleteObjects: { verb: "delete", permission: "s3:DeleteObject" },
    CreateInvalidation: { verb: "invalidate", permission: "cloudfront:CreateInvalidation" },
    GetObjectTagging: { verb: "read the tags of", permission: "s3:GetObjectTagging" },
    ListParts: { verb: "list the parts of", permission: "s3:ListMultipartUploadParts" },
};
/** The IAM action that a request needs: of one version most have a name of their own, such as `s3:GetObjectVersion`. */
function toPermission({ operation, versionId, }) {
    const { permission } = OPERATIONS[operation];
    const isOfVersion = versionId !== undefined && operation !== "RestoreObject";
    return isOfVersion ? permission.replace("Object", "ObjectVersion") : permission;
}
/** `s3://bucket/key`. */
function toUri(request) {
    return `s3://${request.bucket}/${request.key}`;
}
/** What a request is about, in words: an object, or two of them where one is copied. */
function describeSubject(request) {
    if (request.operation === "CreateInvalidation")
        return `distribution ${request.bucket}`;
    const uri = toUri(request);
    return request.source === undefined ? uri : `${toUri(request.source)} to ${uri}`;
}
/** The ARN of the bucket in the partition that `region` belongs to. */
function toBucketArn(bucket, region) {
    const partition = PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
    return `arn:${partition}:s3:::${bucket}`;
}
const PARTITIONS = [
    ["cn-", "aws-cn"],
    ["us-gov-", "aws-us-gov"],
];


/***/ }),

/***/ 9957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toSafeText)
/* harmony export */ });
const MAX_CHARACTERS = 300;
/** What another program said, which may be anything: as one printable line that is not long. */
function toSafeText(text) {
    const line = text.replace(/\p{C}+/gu, " ").trim();
    return line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS)}…` : line;
}


/***/ }),

/***/ 5237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ RequestSigner),
  z: () => (/* binding */ UNSIGNED_PAYLOAD)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/store/signature/uri-encoding.js
var uri_encoding = __webpack_require__(6631);
;// CONCATENATED MODULE: ./build/store/signature/canonical-request.js

/**
 * The canonical request of Signature Version 4 as S3 wants it: the path stays as it is. `added` are the headers that
 * signing itself brings along.
 */
function toCanonicalRequest({ method, host, path, query, headers, payloadHash }, added) {
    const values = { host, ...headers, ...added };
    const { names, signedHeaders } = orderNames(Object.keys(values));
    let lines = "";
    for (const name of names)
        lines += `${name}:${foldSpaces(values[name] ?? "")}\n`;
    const head = `${method}\n${path}\n${(0,uri_encoding/* toQueryString */.zJ)(query)}`;
    return { text: `${head}\n${lines}\n${signedHeaders}\n${payloadHash}`, signedHeaders };
}
// Thousands of requests have the same headers. Metadata can make any number of others.
const knownOrders = new Map();
const MOST_KNOWN_ORDERS = 100;
function orderNames(given) {
    const key = given.join();
    const known = knownOrders.get(key);
    if (known !== undefined)
        return known;
    const names = given.filter((name) => !UNSIGNED_HEADERS.has(name)).sort(uri_encoding/* compareCodeUnits */.UF);
    const order = { names, signedHeaders: names.join(";") };
    if (knownOrders.size < MOST_KNOWN_ORDERS)
        knownOrders.set(key, order);
    return order;
}
// A signature over these would break when a proxy adds, drops or rewrites them; the AWS SDK leaves them out as well.
const UNSIGNED_HEADERS = new Set([
    "cache-control",
    "connection",
    "expect",
    "keep-alive",
    "pragma",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
]);
const NEEDS_FOLDING = /^[ \t]|[ \t]$|\t| {2}/;
function foldSpaces(value) {
    return NEEDS_FOLDING.test(value) ? value.trim().replace(/[ \t]+/g, " ") : value;
}

;// CONCATENATED MODULE: ./build/store/signature/hmac-sha256.js

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
/** More than any text that is signed is long. */
const USUAL_TEXT_BYTES = 512;
/**
 * HMAC-SHA-256 (RFC 2104) with one key, of one text after the other. Two digests in one call each cost a third of what
 * node:crypto takes to set up an Hmac, which every request would do.
 */
class HmacSha256 {
    /** The key's inner pad, with room for a text behind it. */
    #inner;
    /** The key's outer pad, with room for a digest behind it. */
    #outer;
    constructor(key) {
        const short = key.length > BLOCK_BYTES ? (0,external_node_crypto_.hash)("sha256", key, "buffer") : key;
        this.#inner = padded(short, 0x36, USUAL_TEXT_BYTES);
        this.#outer = padded(short, 0x5c, DIGEST_BYTES);
    }
    /** The code of `text` in UTF-8, in hexadecimal. */
    sign(text) {
        const end = BLOCK_BYTES + Buffer.byteLength(text);
        if (end > this.#inner.length) {
            this.#inner = Buffer.concat([this.#inner.subarray(0, BLOCK_BYTES)], end);
        }
        this.#inner.write(text, BLOCK_BYTES);
        this.#outer.write((0,external_node_crypto_.hash)("sha256", this.#inner.subarray(0, end)), BLOCK_BYTES, "hex");
        return (0,external_node_crypto_.hash)("sha256", this.#outer);
    }
}
function padded(key, pad, room) {
    const bytes = Buffer.alloc(BLOCK_BYTES + room);
    bytes.set(key);
    for (let index = 0; index < BLOCK_BYTES; index += 1) {
        bytes[index] = (bytes[index] ?? 0) ^ pad;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/store/signature/request-signer.js



/** Stands for the body's hash when TLS and a checksum vouch for the body instead. */
const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
/**
 * Signs requests by AWS Signature Version 4 in the Authorization header (S3 API Reference, "Authenticating Requests").
 * One signer serves one region; it keeps the signing key of the day, so that a request costs one hash and one HMAC.
 */
class RequestSigner {
    #region;
    #service;
    #clock = readClock(0);
    #key;
    /** Of all services only `s3` has the hash of the body among the signed headers. */
    constructor(region, service = "s3") {
        this.#region = region;
        this.#service = service;
    }
    /** The headers that make `request` a signed one; `date` is now, by the server's clock. */
    sign(request, credentials, date) {
        const { day, timestamp } = this.#read(date);
        const added = this.#headersToAdd(request, credentials, timestamp);
        const { text: canonical, signedHeaders } = toCanonicalRequest(request, added);
        const signature = this.#signatureOf(canonical, credentials, { day, timestamp });
        const credential = `${credentials.accessKeyId}/${this.#scopeOf(day)}`;
        return {
            ...added,
            authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
        };
    }
    /**
     * The query that lets anybody make `request` for `seconds` from `date` on, without a header of its own but Host
     * (S3 API Reference, "Authenticating Requests: Using Query Parameters").
     */
    presign(request, credentials, { date, seconds }) {
        const { accessKeyId, sessionToken } = credentials;
        const { day, timestamp } = this.#read(date);
        const query = [
            ...request.query,
            ["X-Amz-Algorithm", ALGORITHM],
            ["X-Amz-Credential", `${accessKeyId}/${this.#scopeOf(day)}`],
            ["X-Amz-Date", timestamp],
            ["X-Amz-Expires", String(seconds)],
            ["X-Amz-SignedHeaders", "host"],
            ...(sessionToken === undefined ? [] : [["X-Amz-Security-Token", sessionToken]]),
        ];
        const unsigned = { ...request, query, headers: {}, payloadHash: UNSIGNED_PAYLOAD };
        const { text: canonical } = toCanonicalRequest(unsigned, {});
        const signature = this.#signatureOf(canonical, credentials, { day, timestamp });
        return [...query, ["X-Amz-Signature", signature]];
    }
    #signatureOf(canonical, { secretAccessKey }, { day, timestamp }) {
        const text = `${ALGORITHM}\n${timestamp}\n${this.#scopeOf(day)}\n${(0,external_node_crypto_.hash)("sha256", canonical)}`;
        return this.#keyFor(secretAccessKey, day).sign(text);
    }
    #scopeOf(day) {
        return `${day}/${this.#region}/${this.#service}/aws4_request`;
    }
    #headersToAdd({ payloadHash }, { sessionToken }, timestamp) {
        const added = { "x-amz-date": timestamp };
        if (this.#service === "s3")
            added["x-amz-content-sha256"] = payloadHash;
        if (sessionToken !== undefined)
            added["x-amz-security-token"] = sessionToken;
        return added;
    }
    #read(date) {
        const second = Math.floor(date.getTime() / 1000);
        if (second !== this.#clock.second)
            this.#clock = readClock(second);
        return this.#clock;
    }
    #keyFor(secret, day) {
        if (this.#key?.secret !== secret || this.#key.day !== day) {
            const key = deriveKey(secret, [day, this.#region, this.#service, "aws4_request"]);
            this.#key = { secret, day, key };
        }
        return this.#key.key;
    }
}
const ALGORITHM = "AWS4-HMAC-SHA256";
function readClock(second) {
    const timestamp = new Date(second * 1000).toISOString().replace(/[-:]|\.000/g, "");
    return { second, day: timestamp.slice(0, 8), timestamp };
}
function deriveKey(secret, scope) {
    const key = scope.reduce((bytes, step) => (0,external_node_crypto_.createHmac)("sha256", bytes).update(step).digest(), Buffer.from(`AWS4${secret}`));
    return new HmacSha256(key);
}


/***/ }),

/***/ 6631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UF: () => (/* binding */ compareCodeUnits),
/* harmony export */   g2: () => (/* binding */ encodeKey),
/* harmony export */   zJ: () => (/* binding */ toQueryString)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/**
 * A key, or a whole path, as it stands in the path of a request and as S3 signs it: UTF-8, everything percent-encoded
 * once but `A-Z a-z 0-9 - . _ ~ /`. Nothing is normalised: `a//b` and `a/../b` are keys of their own.
 * Fails with `invalid-spec` for half a surrogate pair, which no UTF-8 can hold.
 */
function encodeKey(key) {
    return PLAIN_KEY.test(key) ? key : encode(key).replaceAll("%2F", "/");
}
/** The parameters as `name=value&…`, encoded like a key but for the `/`, in the order in which they are signed. */
function toQueryString(query) {
    if (query.length === 0)
        return "";
    return query
        .map(([name, value]) => [encode(name), encode(value)])
        .sort(byNameThenValue)
        .map(([name, value]) => `${name}=${value}`)
        .join("&");
}
/** Sorts ASCII text by its bytes, whatever the locale. */
function compareCodeUnits(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
const PLAIN_KEY = /^[A-Za-z0-9\-._~/]*$/;
function encode(text) {
    if (!text.isWellFormed()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `${JSON.stringify(text)} is not valid Unicode text`, {
            hint: "Keys are UTF-8: write characters beyond U+FFFF as a whole, not as one half of them.",
        });
    }
    return encodeURIComponent(text).replace(/[!'()*]/g, escapeCharacter);
}
// The five characters that encodeURIComponent leaves as they are although RFC 3986 reserves them.
function escapeCharacter(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function byNameThenValue(left, right) {
    return compareCodeUnits(left[0], right[0]) || compareCodeUnits(left[1], right[1]);
}


/***/ }),

/***/ 862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ readEtag),
/* harmony export */   Sl: () => (/* binding */ assertSize),
/* harmony export */   cW: () => (/* binding */ assertStoreAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _s3_object_info_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7342);
/* harmony import */ var _s3_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3598);



/**
 * The ETag that every store gives for bytes it has taken, without quotes. Fails with `not-supported` where an
 * answer has none.
 */
function readEtag(etag, request, endpoint) {
    assertStoreAnswer(Boolean(etag), request, endpoint);
    return (0,_s3_object_info_js__WEBPACK_IMPORTED_MODULE_1__/* .toEtag */ .P$)(etag);
}
/**
 * Fails with `not-supported` unless a successful answer shows that a store gave it. A web server or a store's
 * console says 200 to nearly everything: its page must not pass for an object, nor its shrug for an upload.
 */
function assertStoreAnswer(isFromStore, request, endpoint) {
    if (isFromStore) {
        return;
    }
    const { verb } = _s3_request_js__WEBPACK_IMPORTED_MODULE_2__/* .OPERATIONS */ .xb[request.operation];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("not-supported", `Could not ${verb} ${(0,_s3_request_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSubject */ .qy)(request)}: the endpoint does not answer as an S3 store does`, {
        hint: `Check \`endpoint\`, which is ${endpoint.name}: it must lead to the S3 API, not to a web page or a console`,
    });
}
/** Fails with `service-error` unless an object can have this many bytes: more than 100 TiB fit into no store. */
function assertSize(bytes, request) {
    if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > MAX_BYTES) {
        const { verb } = _s3_request_js__WEBPACK_IMPORTED_MODULE_2__/* .OPERATIONS */ .xb[request.operation];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("service-error", `Could not ${verb} ${(0,_s3_request_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSubject */ .qy)(request)}: the store gives an object the size ${bytes}`);
    }
}
// Twice the largest object of S3; what is cut into pieces must not come to many millions of them.
const MAX_BYTES = 100 * 2 ** 40;


/***/ }),

/***/ 8633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ toTermHeaders)
/* harmony export */ });
/* harmony import */ var _customer_key_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7973);

/** What a request says because of the terms it is made on, by the names that all calls of the S3 API share. */
function toTermHeaders({ terms, operation, }) {
    if (terms === undefined) {
        return NO_TERMS;
    }
    return {
        ...(terms.requestPayer && { "x-amz-request-payer": "requester" }),
        ...(terms.expectedBucketOwner !== undefined && {
            "x-amz-expected-bucket-owner": terms.expectedBucketOwner,
        }),
        ...(terms.customerKey && needsKey(operation) && (0,_customer_key_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .toCustomerKeyHeaders */ .f)(terms.customerKey)),
    };
}
const NO_TERMS = {};
// A secret goes no further than it has to. Completing an upload and listing its parts need it for their checksums.
function needsKey(operation) {
    return !WITHOUT_KEY.has(operation);
}
const WITHOUT_KEY = new Set([
    "AbortMultipartUpload",
    "DeleteObject",
    "DeleteObjects",
    "GetObjectTagging",
    "ListObjectsV2",
    "RestoreObject",
]);


/***/ })

};

