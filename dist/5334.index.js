export const id = 5334;
export const ids = [5334];
export const modules = {

/***/ 31711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ amazonHost)
/* harmony export */ });
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16298);

/** The host of Amazon S3 in a region, as messages name it (AWS General Reference, "Amazon S3 endpoints and quotas"). */
function amazonHost(region) {
    return `s3.${region}.amazonaws.com${(0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(region) === "aws-cn" ? ".cn" : ""}`;
}


/***/ }),

/***/ 7973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toCustomerKeyHeaders),
/* harmony export */   x: () => (/* binding */ assertConfidential)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _http_loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23194);



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
    if (protocol === "https:" || (0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(hostname)) {
        return;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("invalid-input", `Could not use the customer key for ${uri}: at ${name} it would go over the network unencrypted`, {
        hint: "Give an `endpoint` that begins with `https://`; this machine alone may have `http://`",
    });
}


/***/ }),

/***/ 16073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ METHODS),
/* harmony export */   KP: () => (/* binding */ toPathInBucket),
/* harmony export */   Qv: () => (/* binding */ isAboutBucket)
/* harmony export */ });
/* harmony import */ var _signature_uri_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86631);

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
    HeadBucket: "HEAD",
    GetBucketLocation: "GET",
};
/** Whether a request is about a bucket, and no key stands in its path. */
function isAboutBucket({ operation }) {
    return ABOUT_BUCKETS.has(operation);
}
const ABOUT_BUCKETS = new Set([
    "ListObjectsV2",
    "DeleteObjects",
    "HeadBucket",
    "GetBucketLocation",
]);
/** What stands in the path of a request behind its bucket, encoded. */
function toPathInBucket(request) {
    return isAboutBucket(request) ? "" : (0,_signature_uri_encoding_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeKey */ .g2)(request.key);
}


/***/ }),

/***/ 17969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ RequestSigning),
  U: () => (/* binding */ STORED_BYTES)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/store/http/abortable.js
var abortable = __webpack_require__(7901);
// EXTERNAL MODULE: ./build/store/signature/request-signer.js + 2 modules
var request_signer = __webpack_require__(45237);
// EXTERNAL MODULE: ./build/store/signature/uri-encoding.js
var uri_encoding = __webpack_require__(86631);
// EXTERNAL MODULE: ./build/store/term-headers.js
var term_headers = __webpack_require__(78633);
// EXTERNAL MODULE: ./build/store/data-plane/bucket-address.js
var bucket_address = __webpack_require__(38789);
// EXTERNAL MODULE: ./build/store/data-plane/object-request.js
var object_request = __webpack_require__(16073);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(23598);
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
    #signers = new Map();
    #places = new Map();
    constructor(parts) {
        this.#parts = parts;
    }
    /**
     * `request` as it goes out at `date`; at once where the credentials are known. Fails with `no-credentials`, and with
     * the reason of `signal`.
     */
    sign(asked, date, signal) {
        const { credentials, signBySdk } = this.#parts;
        const request = withTerms(asked);
        const place = this.#find(request.bucket);
        const { endpoint, signer } = place;
        const address = request.isUnsigned ? plainAddress(place, request.bucket) : place.address;
        if (address === undefined) {
            return signBySdk(request, signal);
        }
        if (endpoint.anonymous || request.isUnsigned === true) {
            return toSigned(request, address);
        }
        const known = credentials.current;
        return known === undefined
            ? (0,abortable/* abortable */.Z)(credentials.find(), signal).then((found) => toSigned(request, address, { signer, credentials: found, date }))
            : toSigned(request, address, { signer, credentials: known, date });
    }
    /**
     * A link that lets anybody GET an object for `seconds` from `date` on. Fails with `no-credentials`, and with
     * `invalid-input` where there can be no link.
     */
    async presign(location, { date, seconds }, signal) {
        const { credentials } = this.#parts;
        const { bucket, key, versionId, terms } = location;
        const { endpoint, address, signer } = this.#find(bucket);
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
        const signed = signer.presign(unsigned, found, { date, seconds });
        const asked = new Date(date.getTime() + seconds * 1000);
        return { url: `${origin}${withQuery(path, signed)}`, ...toEnd(found, asked) };
    }
    #find(bucket) {
        const endpoint = this.#parts.endpointOf(bucket);
        const known = this.#places.get(bucket);
        if (known?.endpoint === endpoint) {
            return known;
        }
        const { region } = endpoint;
        const signer = this.#signers.get(region) ?? new request_signer/* RequestSigner */.o(region);
        this.#signers.set(region, signer);
        const place = { endpoint, address: (0,bucket_address/* addressBucket */.r)(endpoint, (0,object_address/* bucketName */.EL)(bucket)), signer };
        this.#places.set(bucket, place);
        return place;
    }
}
// Which region a bucket is in is asked of a region, not of the network before them all.
function plainAddress({ endpoint, address }, bucket) {
    return endpoint.accelerate
        ? (0,bucket_address/* addressBucket */.r)({ ...endpoint, accelerate: false }, (0,object_address/* bucketName */.EL)(bucket))
        : address;
}
function toSigned(request, address, signing) {
    const { origin, host } = address;
    const method = object_request/* METHODS */.J8[request.operation];
    const path = address.path + (0,object_request/* toPathInBucket */.KP)(request);
    const query = request.query ?? [];
    const { body, headers } = request;
    const payloadHash = address.isSafe ? request_signer/* UNSIGNED_PAYLOAD */.z : (0,external_node_crypto_.hash)("sha256", body ?? "");
    const unsigned = { method, host, path, query, headers, payloadHash };
    const signature = signing?.signer.sign(unsigned, signing.credentials, signing.date);
    return {
        origin,
        method,
        path: withQuery(path, query),
        headers: { host, ...headers, ...signature, ...toUnsignedHeaders(method) },
        body,
    };
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

/***/ 32861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ S3Refusal),
/* harmony export */   w: () => (/* binding */ toRefusal)
/* harmony export */ });
/* harmony import */ var _http_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61943);
/* harmony import */ var _s3_object_info_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34961);
/* harmony import */ var _store_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92153);



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
        const extendedRequestId = (0,_s3_object_info_js__WEBPACK_IMPORTED_MODULE_1__/* .headerOf */ .rR)(answer.headers, "x-amz-id-2") ?? told.HostId;
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
            ...(extendedRequestId !== undefined && { extendedRequestId }),
        };
    }
}
/** The refusal that `answer` and its body are. The body may be anything: a page of a proxy, or nothing. */
async function toRefusal(answer, body) {
    return new S3Refusal(answer, body.length === 0 ? {} : await parseBody(body));
}
async function parseBody(body) {
    try {
        const { Error: error, ErrorResponse } = await (0,_store_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u)(body);
        // Other services of Amazon's put it into an envelope.
        return toTexts(error ?? fieldsOf(ErrorResponse).Error);
    }
    catch {
        return {};
    }
}
function toTexts(fields) {
    const texts = Object.entries(fieldsOf(fields)).filter(([, value]) => typeof value === "string" && value !== "");
    return Object.fromEntries(texts);
}
function fieldsOf(node) {
    return typeof node === "object" && node !== null ? { ...node } : {};
}


/***/ }),

/***/ 52314:
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

/***/ 80679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveEndpoint: () => (/* binding */ resolveEndpoint)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/server-url.js
var server_url = __webpack_require__(57393);
// EXTERNAL MODULE: ./build/store/amazon-host.js
var amazon_host = __webpack_require__(31711);
// EXTERNAL MODULE: ./build/store/dialect.js + 2 modules
var dialect = __webpack_require__(22470);
;// CONCATENATED MODULE: ./build/store/endpoint-variants.js

const NO_VARIANTS = { fips: false, dualStack: false, accelerate: false };
/** Which of Amazon's hosts are asked for (AWS SDKs and Tools reference, "Dual-stack and FIPS endpoints"). */
function readVariants(settings) {
    const { useFips, useDualStack, useAccelerate = false, environment } = settings;
    return {
        fips: useFips ?? environment.AWS_USE_FIPS_ENDPOINT === "true",
        dualStack: useDualStack ?? environment.AWS_USE_DUALSTACK_ENDPOINT === "true",
        accelerate: useAccelerate,
    };
}
/** Fails with `invalid-input` where acceleration is asked for that there cannot be. */
function assertAccelerable(settings, region = "") {
    const { accelerate, fips } = readVariants(settings);
    if (!accelerate) {
        return;
    }
    if (settings.pathStyle === true) {
        throw new errors/* StagingError */.Q("invalid-input", "`use-accelerate` does not go with `path-style: true`", {
            hint: "Leave one of them out: acceleration has a host for each bucket",
        });
    }
    if (fips) {
        const name = nameOf("use-fips", settings.useFips, "AWS_USE_FIPS_ENDPOINT");
        throw new errors/* StagingError */.Q("invalid-input", `\`use-accelerate\` does not go with ${name}`, {
            hint: "Leave one of them out: there are no hosts for both",
        });
    }
    if (region.startsWith("cn-")) {
        throw new errors/* StagingError */.Q("invalid-input", `\`use-accelerate\` is not known in ${region}`, {
            hint: "Leave it out: Amazon S3 has no Transfer Acceleration in China",
        });
    }
}
/** Fails with `invalid-input` where one of Amazon's hosts is asked for and there is an endpoint. */
function assertNoVariants(settings) {
    const { fips, dualStack, accelerate } = readVariants(settings);
    const name = (accelerate && "`use-accelerate`") ||
        (fips && nameOf("use-fips", settings.useFips, "AWS_USE_FIPS_ENDPOINT")) ||
        (dualStack && nameOf("use-dualstack", settings.useDualStack, "AWS_USE_DUALSTACK_ENDPOINT"));
    if (name) {
        throw new errors/* StagingError */.Q("invalid-input", `${name} does not go with an endpoint`, {
            hint: `Leave out ${name}, or \`endpoint\` (AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL) to use Amazon's own hosts`,
        });
    }
}
function nameOf(input, value, variable) {
    return value === undefined ? variable : `\`${input}\``;
}

// EXTERNAL MODULE: ./build/store/regions/bucket-regions.js
var bucket_regions = __webpack_require__(57192);
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
    const variants = readVariants(settings);
    assertAccelerable(settings, region);
    const host = (0,amazon_host/* amazonHost */.p)(region || bucket_regions/* FIRST_REGION */.s);
    return {
        name: host,
        region: region || bucket_regions/* FIRST_REGION */.s,
        isRegionGiven: Boolean(region),
        ...variants,
        // Buckets with dots in their names get path style all the same, from `addressBucket` and from the SDK.
        forcePathStyle: settings.pathStyle === true,
        dialect: (0,dialect/* describeHost */.Y)(host, settings.dialect).dialect,
        anonymous: settings.anonymous,
    };
}
function customEndpoint(text, region, settings) {
    const url = parseUrl(text);
    const facts = (0,dialect/* describeHost */.Y)(url.hostname, settings.dialect);
    assertNoVariants(settings);
    return {
        url: url.href.replace(/\/$/, ""),
        name: url.origin,
        region: region || facts.region,
        // There is one host whatever the region, and it says so where it expects another.
        isRegionGiven: true,
        ...NO_VARIANTS,
        forcePathStyle: needsPathStyle(url, settings.pathStyle, facts.dialect),
        dialect: facts.dialect,
        anonymous: settings.anonymous,
    };
}
function needsPathStyle({ hostname }, asked, { needsHostStyle }) {
    // There are no hosts below an address.
    const isAddress = (0,external_node_net_.isIP)(hostname) > 0 || hostname.startsWith("[");
    const isUsual = !(needsHostStyle || (0,dialect/* isAmazonHost */.j)(hostname));
    return isAddress || (asked === "auto" ? isUsual : asked);
}
function parseUrl(text) {
    if (!(0,server_url/* isServerUrl */.L6)(text)) {
        const message = `The endpoint ${JSON.stringify((0,server_url/* toShownUrl */.o4)(text))} is no URL of a store`;
        throw new errors/* StagingError */.Q("invalid-input", message, {
            hint: "Set `endpoint` to a URL that starts with `https://` or `http://`",
        });
    }
    return new URL(text);
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

/***/ 64267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ isWholeChecksumRefusal),
/* harmony export */   e6: () => (/* binding */ isDamage),
/* harmony export */   z0: () => (/* binding */ isProofRefusal)
/* harmony export */ });
/* harmony import */ var _s3_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48132);

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

/***/ 57192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ BucketRegions),
/* harmony export */   s: () => (/* binding */ FIRST_REGION)
/* harmony export */ });
/* harmony import */ var _bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29226);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16298);
/* harmony import */ var _amazon_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31711);




/** The region that requests to Amazon S3 begin with when nobody names one. */
const FIRST_REGION = "us-east-1";
/** In which region the buckets of a store are, as far as that was found out. What was found once stays. */
class BucketRegions {
    #endpoint;
    #byRegion;
    #found = new Map();
    constructor(endpoint) {
        this.#endpoint = endpoint;
        this.#byRegion = new Map([[endpoint.region, endpoint]]);
    }
    /** The endpoint that requests to a bucket go to; one and the same object for each region. */
    endpointOf(bucket) {
        return this.#found.get(bucket) ?? this.#ofArn(bucket) ?? this.#endpoint;
    }
    // An ARN says itself where it is.
    #ofArn(bucket) {
        const arn = bucket.includes("arn:") ? (0,_bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBucketArn */ .V)((0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketName */ .EL)(bucket)) : undefined;
        if (arn === undefined) {
            return undefined;
        }
        const endpoint = { ...this.#in(arn.region), isRegionGiven: true };
        this.#found.set(bucket, endpoint);
        return endpoint;
    }
    #in(region) {
        const { url } = this.#endpoint;
        const endpoint = this.#byRegion.get(region) ?? {
            ...this.#endpoint,
            region,
            ...(url === undefined && { name: (0,_amazon_host_js__WEBPACK_IMPORTED_MODULE_2__/* .amazonHost */ .p)(region) }),
        };
        this.#byRegion.set(region, endpoint);
        return endpoint;
    }
    /** Whether the store itself told where a bucket is. */
    hasFound(bucket) {
        return this.#found.has(bucket);
    }
    /** Keeps that `bucket` is in `region`. Does nothing where another was found before, or this can be none. */
    keep(bucket, region) {
        if (this.hasFound(bucket) || !isPossible(region, this.#endpoint)) {
            return;
        }
        this.#found.set(bucket, this.#in(region));
    }
}
// What a store says becomes part of a host's name at Amazon: it must not lead out of the partition that the step's own
// region is in, whose hosts alone may see its signatures.
function isPossible(region, { url, region: own }) {
    if (url !== undefined) {
        return /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(region);
    }
    return (/^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(region) &&
        (0,_partition_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionOf */ .i)(region) === (0,_partition_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionOf */ .i)(own));
}


/***/ }),

/***/ 69053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readElsewhere)
/* harmony export */ });
/* harmony import */ var _s3_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48132);

/**
 * Whether a store refused a request because the bucket is in another region. HEAD has no body to say so, and its
 * status 400 may mean much else: the checksum that was asked for, where the store may not know such requests. That is
 * left out first.
 */
function readElsewhere(error, { operation, asksForChecksum }) {
    const { s3Code, status = 0, bucketRegion, message } = (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(error);
    const isSilent = operation.startsWith("Head") && (!asksForChecksum || bucketRegion !== undefined);
    const statuses = isSilent ? HEAD_STATUSES : STATUSES;
    const isElsewhere = s3Code === undefined ? statuses.includes(status) : CODES.has(s3Code);
    if (!isElsewhere) {
        return undefined;
    }
    // Some stores name it in a sentence alone.
    const region = bucketRegion ?? /; expecting '([^']+)'/.exec(message)?.[1];
    return region === undefined ? {} : { region };
}
const STATUSES = [301, 307];
const HEAD_STATUSES = [...STATUSES, 400];
// Amazon S3 API reference, "Error responses".
const CODES = new Set([
    "PermanentRedirect",
    "TemporaryRedirect",
    "AuthorizationHeaderMalformed",
    "IllegalLocationConstraintException",
]);


/***/ }),

/***/ 65334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openObjectStore: () => (/* binding */ openObjectStore)
});

// EXTERNAL MODULE: ./build/store/customer-key-headers.js
var customer_key_headers = __webpack_require__(7973);
// EXTERNAL MODULE: ./build/store/http/abortable.js
var abortable = __webpack_require__(7901);
;// CONCATENATED MODULE: ./build/store/identity-of.js

/** Who asks. Fails where nobody is found, and with the reason of `signal`: what gives credentials may take its time. */
async function identityOf(session, signal) {
    if (session.endpoint.anonymous)
        return undefined;
    return await (0,abortable/* abortable */.Z)(session.credentials.describe(), signal);
}

// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
;// CONCATENATED MODULE: ./build/store/object-link.js

/**
 * Where a person finds an object in a browser: Amazon's console, which asks who they are, or the object's own
 * address at another store. Neither holds a signature.
 */
function objectLink(endpoint, location) {
    const { key } = location;
    const bucket = (0,object_address/* bucketName */.EL)(location.bucket);
    if (endpoint.url === undefined) {
        const query = new URLSearchParams({ region: endpoint.region, prefix: key });
        return `https://s3.console.aws.amazon.com/s3/object/${encodeURIComponent(bucket)}?${query}`;
    }
    const path = [bucket, ...key.split("/")].map(encodeURIComponent).join("/");
    return `${endpoint.url}/${path}`;
}

// EXTERNAL MODULE: ./build/store/once.js
var once = __webpack_require__(19289);
;// CONCATENATED MODULE: ./build/store/credentials/credential-source.js
// As long before their end as the SDK looks for new ones, though not before half of their time is over.
const RENEWAL_MILLISECONDS = 300_000;
/** What gives credentials that are about to expire is not asked for better ones with every request. */
const PATIENCE_MILLISECONDS = 60_000;
/** Nobody is asked more often, however short-lived what they give. */
const SHORTEST_USE_MILLISECONDS = 1000;
/** The credentials of every request: searched for once, and again before they expire. */
class CredentialSource {
    #search;
    #known;
    #foundAt = 0;
    /** From when on others are looked for. All times here are of a clock that nobody sets (`performance.now`). */
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
        return performance.now() < this.#renewAt ? this.#known : undefined;
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
    /** Where the credentials come from, and which they are, without a secret. Fails as `find` does. */
    async describe() {
        const { describeCredentials } = await __webpack_require__.e(/* import() */ 4045).then(__webpack_require__.bind(__webpack_require__, 14045));
        return describeCredentials(await this.find());
    }
    /**
     * Tells whether a request that began at `startedAt` (of `performance.now`) and was refused for its expired credentials
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
            this.#renewAt = performance.now() + PATIENCE_MILLISECONDS;
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
        this.#foundAt = performance.now();
        this.#renewAt = this.#foundAt + toUse(found);
        return this.#known;
    }
}
/** The keys that are written down where this program need not look further; nothing where it has to. */
function readGivenCredentials(settings) {
    const { credentials, environment } = settings;
    if (credentials !== undefined) {
        return toCredentials({ ...credentials, kind: "inputs" });
    }
    const accessKeyId = environment.AWS_ACCESS_KEY_ID;
    const secretAccessKey = environment.AWS_SECRET_ACCESS_KEY;
    // The SDK's chain begins with these two, unless a profile is named.
    const isOthers = settings.identity?.profile || environment.AWS_PROFILE;
    if (isOthers || !accessKeyId || !secretAccessKey) {
        return undefined;
    }
    const sessionToken = environment.AWS_SESSION_TOKEN ?? "";
    return toCredentials({ accessKeyId, secretAccessKey, sessionToken, kind: "environment" });
}
/** For how many milliseconds credentials are good before others are looked for. */
function toUse({ expiration }) {
    if (expiration === undefined)
        return Number.POSITIVE_INFINITY;
    const left = expiration.getTime() - Date.now();
    if (left <= 0)
        return PATIENCE_MILLISECONDS;
    return Math.max(left - RENEWAL_MILLISECONDS, left / 2, SHORTEST_USE_MILLISECONDS);
}
// An empty token is none.
function toCredentials({ sessionToken, ...others }) {
    return sessionToken ? { ...others, sessionToken } : others;
}
function isOver({ expiration }) {
    return expiration !== undefined && expiration.getTime() <= Date.now();
}

;// CONCATENATED MODULE: ./build/store/credentials/named-roles.js
/** Assumes them where, and as patiently as, roles of the inputs are. Nothing is loaded before there is one. */
function openRoleAssumers(parts) {
    const open = async ({ RoleArn = "" }) => {
        const { assertUnread, resolveStsEndpoint } = await __webpack_require__.e(/* import() */ 1165).then(__webpack_require__.bind(__webpack_require__, 51165));
        assertUnread(resolveStsEndpoint(parts.settings, parts.endpoint), RoleArn);
        const roleCalls = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(9184), __webpack_require__.e(3609), __webpack_require__.e(5152), __webpack_require__.e(3417), __webpack_require__.e(6227)]).then(__webpack_require__.bind(__webpack_require__, 6227));
        return { ...roleCalls, calls: await roleCalls.openRoleCalls(parts) };
    };
    return {
        roleAssumer: async (source, request) => {
            const { assumeWithKeys, calls } = await open(request);
            calls.onSecret(source.secretAccessKey);
            return (await assumeWithKeys(calls, request, source)).credentials;
        },
        roleAssumerWithWebIdentity: async ({ WebIdentityToken = "", ...request }) => {
            const { assumeWithToken, calls } = await open(request);
            const token = WebIdentityToken.trim();
            calls.onSecret(token);
            return (await assumeWithToken(calls, request, token)).credentials;
        },
    };
}

;// CONCATENATED MODULE: ./build/store/credentials/open-credentials.js


/** Where the credentials of every request come from. Keys that are written down and mean no role need no search. */
function openCredentials(parts) {
    const { settings } = parts;
    const { role, allowedAccounts } = settings.identity ?? {};
    const given = readGivenCredentials(settings);
    // Those of the inputs are hidden already.
    if (given?.kind === "environment")
        tellSecrets(given, settings);
    if (role === undefined && allowedAccounts === undefined && given !== undefined) {
        return new CredentialSource(given);
    }
    const find = async () => given ?? (await searchElsewhere(parts));
    return new CredentialSource(undefined, async () => {
        const found = role === undefined && allowedAccounts === undefined
            ? await find()
            : await (await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(9184), __webpack_require__.e(3609), __webpack_require__.e(5152), __webpack_require__.e(3417), __webpack_require__.e(8444)]).then(__webpack_require__.bind(__webpack_require__, 28444))).searchIdentity(parts, find);
        tellSecrets(found, settings);
        return found;
    });
}
async function searchElsewhere(parts) {
    const { settings, endpoint, timing, connections, openHandler } = parts;
    const { searchChain } = await __webpack_require__.e(/* import() */ 7841).then(__webpack_require__.bind(__webpack_require__, 87841));
    const found = await searchChain({
        environment: settings.environment,
        profile: settings.identity?.profile,
        region: endpoint.region,
        milliseconds: timing.credentials,
        closing: connections.closing,
        requestHandler: await openHandler(),
        roles: openRoleAssumers(parts),
    });
    tellSecrets(found, settings);
    return found;
}
function tellSecrets({ accessKeyId, secretAccessKey, sessionToken }, { onSecret }) {
    for (const secret of [accessKeyId, secretAccessKey, sessionToken]) {
        if (secret)
            onSecret?.(secret);
    }
}

// EXTERNAL MODULE: ./build/store/http/http-exchange.js + 1 modules
var http_exchange = __webpack_require__(61943);
// EXTERNAL MODULE: ./build/store/data-plane/checked-answer.js
var checked_answer = __webpack_require__(10284);
// EXTERNAL MODULE: ./build/store/data-plane/object-request.js
var object_request = __webpack_require__(16073);
// EXTERNAL MODULE: ./build/store/data-plane/request-signing.js + 1 modules
var request_signing = __webpack_require__(17969);
// EXTERNAL MODULE: ./build/store/data-plane/s3-refusal.js
var s3_refusal = __webpack_require__(32861);
// EXTERNAL MODULE: ./build/store/data-plane/server-clock.js
var server_clock = __webpack_require__(52314);
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
        const use = data_plane_toUse(request);
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
function data_plane_toUse({ operation, source }) {
    if (source !== undefined || operation === "DeleteObjects") {
        return "patient";
    }
    const method = object_request/* METHODS */.J8[operation];
    return method === "GET" || method === "HEAD" ? "reading" : "general";
}

// EXTERNAL MODULE: ./build/store/endpoint.js + 1 modules
var store_endpoint = __webpack_require__(80679);
// EXTERNAL MODULE: ./build/store/http/http-pools.js + 5 modules
var http_pools = __webpack_require__(17515);
// EXTERNAL MODULE: ./build/store/http/network.js + 1 modules
var network = __webpack_require__(38992);
// EXTERNAL MODULE: ./build/partition.js
var partition = __webpack_require__(16298);
;// CONCATENATED MODULE: ./build/store/leftovers/leftovers.js



/** What a store knows of its uploads in parts, so that none is left. */
class Leftovers {
    #endpoint;
    #openJournal;
    /** By the bucket's id. */
    #listeners = new Map();
    constructor(endpoint, environment) {
        this.#endpoint = endpoint;
        this.#openJournal = (0,once/* once */.O)(async () => {
            const { UploadJournal } = await __webpack_require__.e(/* import() */ 7874).then(__webpack_require__.bind(__webpack_require__, 55493));
            return new UploadJournal(environment);
        });
    }
    /** Notes an upload that the store has begun. Never fails. */
    async noteBegun(upload) {
        await (await this.#openJournal()).add(this.#toNoted(upload));
        this.#listeners.get(upload.location.bucket)?.onBegun(upload);
    }
    /** Forgets one that is completed or aborted. Never fails. */
    async noteEnded(upload) {
        await (await this.#openJournal()).remove(this.#toNoted(upload));
    }
    /** What processes that were killed have left of a bucket, as far as this machine knows. Never fails. */
    async findAbandoned(bucket) {
        const journal = await this.#openJournal();
        const where = { store: this.#storeName(), bucket: (0,object_address/* bucketName */.EL)(bucket) };
        const found = await journal.abandoned(where);
        return found.map(({ key, uploadId }) => ({
            location: { bucket, key },
            uploadId,
            proof: "none",
        }));
    }
    /** Tells `listener` of every upload in parts that begins in a bucket, until the function it gives is called. */
    watch(bucket, listener) {
        this.#listeners.set(bucket, listener);
        return () => this.#listeners.delete(bucket);
    }
    #toNoted({ location, uploadId }) {
        const { bucket, key } = location;
        return { store: this.#storeName(), bucket: (0,object_address/* bucketName */.EL)(bucket), key, uploadId };
    }
    // Whatever region a bucket of Amazon's is in, its name tells which it is.
    #storeName() {
        return this.#endpoint.url ?? (0,partition/* partitionOf */.i)(this.#endpoint.region);
    }
}

// EXTERNAL MODULE: ./build/store/proof/proof-refusals.js
var proof_refusals = __webpack_require__(64267);
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

// EXTERNAL MODULE: ./build/store/regions/bucket-regions.js
var bucket_regions = __webpack_require__(57192);
// EXTERNAL MODULE: ./build/store/s3-retry.js
var s3_retry = __webpack_require__(32617);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(23598);
;// CONCATENATED MODULE: ./build/store/abort-errors.js


/** What ended `request` when its signal fired: the time that it had, or a cancellation. */
function toAbortError(cause, request, { reason }) {
    const failed = `Could not ${s3_request/* OPERATIONS */.xb[request.operation].verb} ${(0,s3_request/* describeSubject */.qy)(request)}`;
    const isTimeout = reason instanceof Error && reason.name === "TimeoutError";
    return isTimeout
        ? new errors/* StagingError */.Q("timeout", `${failed}: it took too long`, { cause })
        : new errors/* StagingError */.Q("cancelled", `${failed}: cancelled`, { cause });
}

// EXTERNAL MODULE: ./build/store/s3-errors.js + 3 modules
var s3_errors = __webpack_require__(48132);
;// CONCATENATED MODULE: ./build/store/checksum-requests.js

/** Which requests for objects ask for their checksums as well. */
class ChecksumRequests {
    #parts;
    #asks;
    constructor(parts) {
        this.#parts = parts;
        this.#asks = parts.endpoint.dialect.checksumRequests;
    }
    /**
     * Calls `ask` with whether to ask for the checksum of an object in `bucket`. An endpoint that may not know such
     * requests and refuses one is asked again without, and never again with.
     */
    send(bucket, ask) {
        return this.#asks === "maybe" ? this.#orWithout(bucket, ask) : ask(this.#asks);
    }
    async #orWithout(bucket, ask) {
        const { regions } = this.#parts;
        const asked = regions.endpointOf(bucket);
        try {
            return await ask("maybe");
        }
        catch (error) {
            if (!mayBeChecksumRefusal(error)) {
                throw error;
            }
            const answer = await ask("no");
            // Where the region was found meanwhile, that may be all that was refused.
            if (regions.endpointOf(bucket) === asked) {
                this.#stop();
            }
            return answer;
        }
    }
    #stop() {
        if (this.#asks === "no") {
            return;
        }
        this.#asks = "no";
        const { endpoint, onNotice } = this.#parts;
        onNotice(`${endpoint.name} refuses requests for checksums: downloads are verified by ETag and size`);
    }
}
// Whether a store may have refused a request because it asked for a checksum.
function mayBeChecksumRefusal(error) {
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

;// CONCATENATED MODULE: ./build/store/reachability.js
/** For how long a network that was there is waited for. */
const reachability_PATIENCE_MILLISECONDS = 120_000;
/** Codes of errors that say that there is no way, or nobody at its end. One that breaks is there. */
const OUTAGES = new Set([
    "EAI_AGAIN",
    "ECONNREFUSED",
    "EHOSTUNREACH",
    "ENETDOWN",
    "ENETUNREACH",
    "ENOTFOUND",
]);
/** Whether the store was there, and since when it is not. */
class Reachability {
    #wasReached;
    /** Of `performance.now`. */
    #lostAt;
    constructor() {
        this.#wasReached = false;
    }
    /** Tells that the store has answered. */
    answered() {
        this.#wasReached = true;
        this.#lostAt = undefined;
    }
    /** Whether a failure may be one of a network that comes back: the store has been there, less than two minutes ago. */
    mayReturn(error) {
        const isOutage = "code" in error && OUTAGES.has(String(error.code));
        if (!isOutage || !this.#wasReached)
            return false;
        this.#lostAt ??= performance.now();
        return performance.now() - this.#lostAt < reachability_PATIENCE_MILLISECONDS;
    }
}

// EXTERNAL MODULE: ./build/store/regions/region-answer.js
var region_answer = __webpack_require__(69053);
;// CONCATENATED MODULE: ./build/store/regions/region-finder.js




/**
 * Finds out in which region a bucket is, once for all requests to it: before the first where nobody named a region,
 * and else from the answer that it is elsewhere. No redirect is followed; the request is made anew.
 */
class RegionFinder {
    #parts;
    #questions = new Map();
    constructor(parts) {
        this.#parts = parts;
    }
    /** Ends when it is known where a request to `bucket` is to go. Nothing where that is known already. */
    prepare(request, signal) {
        const { bucket } = request;
        const { regions } = this.#parts;
        if (regions.endpointOf(bucket).isRegionGiven ||
            regions.hasFound(bucket) ||
            isQuestion(request)) {
            return undefined;
        }
        if (/--xa?-s3$/.test(bucket)) {
            throw noRegionError(bucket);
        }
        return (0,abortable/* abortable */.Z)(this.#ask(bucket), signal);
    }
    /**
     * Whether a request to a bucket that failed with `error` is to be made again: it went to `asked`, and now another
     * region is known.
     */
    async correct(error, request, { asked, signal }) {
        const elsewhere = isQuestion(request) ? undefined : (0,region_answer/* readElsewhere */.z)(error, request);
        if (elsewhere === undefined || signal.aborted) {
            return false;
        }
        const { regions } = this.#parts;
        const { bucket } = request;
        if (elsewhere.region !== undefined) {
            this.#keep(bucket, elsewhere.region);
        }
        else if (!regions.hasFound(bucket)) {
            // What came of the request itself says more than a question that failed.
            await (0,abortable/* abortable */.Z)(this.#ask(bucket), signal).catch(() => { });
        }
        return regions.endpointOf(bucket) !== asked;
    }
    #ask(bucket) {
        const asked = this.#questions.get(bucket) ?? this.#askFirst(bucket);
        this.#questions.set(bucket, asked);
        return asked;
    }
    async #askFirst(bucket) {
        try {
            const region = await this.#parts.ask(bucket);
            if (region !== undefined) {
                this.#keep(bucket, region);
            }
        }
        catch (error) {
            this.#questions.delete(bucket);
            throw error;
        }
    }
    #keep(bucket, region) {
        const { regions, onFound } = this.#parts;
        if (regions.hasFound(bucket)) {
            return;
        }
        const { region: before, isRegionGiven } = regions.endpointOf(bucket);
        regions.keep(bucket, region);
        if (!regions.hasFound(bucket)) {
            return;
        }
        const uri = (0,object_address/* objectUri */.WE)({ bucket, key: "" });
        if (!isRegionGiven) {
            onFound(`${uri} is in ${region}`);
        }
        else if (region !== before) {
            onFound(`${uri} is in ${region}, not in ${before}: requests to it go there`);
        }
    }
}
// What asks for the region itself, and what is about no bucket.
function isQuestion({ operation }) {
    return (operation === "HeadBucket" ||
        operation === "GetBucketLocation" ||
        operation === "CreateInvalidation");
}
function noRegionError(bucket) {
    const message = `Nobody tells in which region ${(0,object_address/* objectUri */.WE)({ bucket, key: "" })} is`;
    return new errors/* StagingError */.Q("invalid-input", message, {
        hint: "Set `aws-region` to its region: it is a directory bucket, of which Amazon S3 does not tell",
    });
}

;// CONCATENATED MODULE: ./build/store/retry-event.js


/** What is told of an attempt at `request` that failed and that another one follows. */
function toRetryEvent(request, failed, { maxAttempts }) {
    return {
        operation: request.operation,
        location: (0,s3_request/* describeSubject */.qy)(request),
        bucket: request.bucket,
        isThrottled: failed.isThrottled,
        attempt: failed.attempt,
        // A network that is gone may take more of them.
        maxAttempts: Math.max(maxAttempts, failed.attempt + 1),
        delayMilliseconds: failed.delayMilliseconds,
        reason: (0,s3_errors/* toReason */.Ge)(failed.error),
    };
}

;// CONCATENATED MODULE: ./build/store/s3-session.js










/** Both planes and what was learnt about their endpoint: the one way of every request. */
class S3Session {
    endpoint;
    dataPlane;
    proofs;
    credentials;
    checksums;
    leftovers;
    #parts;
    #finder;
    #reachability = new Reachability();
    #retryListeners = new Set();
    constructor(parts) {
        this.endpoint = parts.endpoint;
        this.dataPlane = parts.dataPlane;
        this.proofs = parts.proofs;
        this.credentials = parts.credentials;
        this.leftovers = parts.leftovers;
        this.#parts = parts;
        const { regions, closing, onInfo } = parts;
        this.#finder = new RegionFinder({
            regions,
            onFound: onInfo,
            ask: async (bucket) => {
                const { askRegion } = await __webpack_require__.e(/* import() */ 6534).then(__webpack_require__.bind(__webpack_require__, 6534));
                return await askRegion(this, bucket, closing);
            },
        });
        this.checksums = new ChecksumRequests(parts);
    }
    /** The calls that the SDK makes to a bucket; loaded with the first. */
    controlPlane(bucket) {
        return this.#parts.openControlPlane(bucket);
    }
    /** Where requests to a bucket go, as far as that is known. */
    endpointOf(bucket) {
        return this.#parts.regions.endpointOf(bucket);
    }
    /** Gives the log a line. */
    tell(line) {
        this.#parts.onInfo(line);
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
        // Nearly always there is nothing to wait for, and requests are many.
        const preparing = this.#prepare(request, signal);
        if (preparing !== undefined) {
            await preparing;
        }
        let retries;
        for (;;) {
            const startedAt = performance.now();
            const asked = this.endpointOf(request.bucket);
            try {
                const answer = await attempt(retries?.attempts ?? 1);
                this.#reachability.answered();
                return answer;
            }
            catch (error) {
                if (hasBegun()) {
                    throw this.#toBrokenError(error, request, signal);
                }
                const isElsewhere = await this.#finder.correct(error, request, { asked, signal });
                retries ??= this.#openRetries(request, signal);
                const { attempts } = retries;
                if (!isElsewhere && !(await retries.allow(error, startedAt))) {
                    throw this.toError(error, request, { signal, attempts });
                }
            }
        }
    }
    /** A link to an object, signed for the region of its bucket. See `DataPlane.presign`. */
    async presign(location, seconds, signal) {
        await this.#prepare({ operation: "GetObject", ...location }, signal);
        return await this.dataPlane.presign(location, seconds, signal);
    }
    #prepare(request, signal) {
        const refuse = (error) => {
            throw this.toError(error, request, { signal, attempts: 1 });
        };
        return this.#finder.prepare(request, signal)?.catch(refuse);
    }
    #assertConfidential(request) {
        if (request.terms?.customerKey || request.source?.terms?.customerKey) {
            (0,customer_key_headers/* assertConfidential */.x)(this.endpoint, (0,s3_request/* describeSubject */.qy)(request));
        }
    }
    // Of an answer that has begun to reach somebody.
    #toBrokenError(error, request, signal) {
        return error instanceof http_exchange/* ReceiverError */.kC
            ? error.cause
            : this.toError(error, request, { signal, attempts: 1 });
    }
    /** What `error` means: a cancellation when the signal fired, else the failure of `request`. */
    toError(error, request, { signal, attempts }) {
        return signal.aborted
            ? toAbortError(error, request, signal)
            : (0,s3_errors/* toStagingError */.xc)(error, {
                request,
                endpoint: this.endpointOf(request.bucket),
                attempts,
            });
    }
    #openRetries(request, signal) {
        const { policy, credentials } = this.#parts;
        return new s3_retry/* Retries */.f({
            policy,
            signal,
            renew: (startedAt) => credentials.renew(startedAt),
            mayReturn: (error) => this.#reachability.mayReturn(error),
            onRetry: (failed) => this.#tellRetry(request, failed),
        });
    }
    #tellRetry(request, failed) {
        const retry = toRetryEvent(request, failed, this.#parts.policy);
        for (const listener of this.#retryListeners) {
            listener(retry);
        }
    }
}

// EXTERNAL MODULE: ./build/store/store-settings.js
var store_settings = __webpack_require__(61345);
;// CONCATENATED MODULE: ./build/store/open-session.js












/**
 * Puts together what requests need. Makes none by itself, and loads nothing of the SDK before it is needed; fails
 * with `invalid-input` when the settings do not add up.
 */
function openSession(settings, { onNotice, onInfo }) {
    const { environment } = settings;
    const endpoint = (0,store_endpoint.resolveEndpoint)(settings);
    const timing = { ...store_settings/* DEFAULT_TIMING */.f, ...settings.timing };
    const policy = (0,s3_retry/* readRetryPolicy */.h)(environment, timing.retryBase);
    const pools = openPools(settings, timing);
    const closing = new AbortController();
    const connections = { pools, closing: closing.signal };
    const openHandler = () => loadHandler(connections);
    const parts = { settings, endpoint, timing, connections, openHandler, onInfo };
    const credentials = openCredentials(parts);
    const regions = new bucket_regions/* BucketRegions */.K(endpoint);
    const openControlPlane = controlPlanes(regions, credentials, connections);
    const openCloudFront = (0,once/* once */.O)(async () => {
        const { CloudFront } = await __webpack_require__.e(/* import() */ 8931).then(__webpack_require__.bind(__webpack_require__, 68931));
        const { region, anonymous } = endpoint;
        return new CloudFront({ pools, credentials, environment, region, anonymous });
    });
    const dataPlane = new DataPlane(pools, {
        endpointOf: (bucket) => regions.endpointOf(bucket),
        credentials,
        signBySdk: async (request, signal) => (await openControlPlane(request.bucket)).sign(request, signal),
    });
    const proofs = new ProofLadder(endpoint.dialect, (proof) => onNotice(`${endpoint.name} refuses the proof that uploads carried: ${PROOF_NOTICES[proof]}`));
    return new S3Session({
        endpoint,
        policy,
        credentials,
        dataPlane,
        proofs,
        leftovers: new Leftovers(endpoint, environment),
        openControlPlane,
        openCloudFront,
        regions,
        onNotice,
        onInfo,
        closing: closing.signal,
        close: () => {
            closing.abort();
            pools.destroy();
        },
    });
}
function openPools(settings, timing) {
    const { maxConnections: connections } = settings;
    return new http_pools/* HttpPools */.K({ connections, timing, network: (0,network/* readNetwork */.L)(settings) });
}
const PROOF_NOTICES = {
    "full-crc32": "they carry a CRC32 of each object now",
    "part-crc32": "they carry a CRC32 of each request now",
    md5: "they carry an MD5 of each request now",
    none: "they carry none now, so that nothing but their size is verified",
};
// The SDK's client is of one region.
function controlPlanes(regions, credentials, connections) {
    const planes = new Map();
    return (bucket) => {
        const endpoint = regions.endpointOf(bucket);
        const plane = planes.get(endpoint) ?? loadControlPlane(endpoint, credentials, connections);
        planes.set(endpoint, plane);
        return plane;
    };
}
async function loadControlPlane(endpoint, credentials, connections) {
    const { ControlPlane } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(9184), __webpack_require__.e(3609), __webpack_require__.e(5152), __webpack_require__.e(9697), __webpack_require__.e(6835)]).then(__webpack_require__.bind(__webpack_require__, 46835));
    const requestHandler = await loadHandler(connections);
    return new ControlPlane({ endpoint, credentials, requestHandler });
}
async function loadHandler({ pools, closing }) {
    const { SdkHandler } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(9884)]).then(__webpack_require__.bind(__webpack_require__, 69884));
    return new SdkHandler(pools, closing);
}

// EXTERNAL MODULE: ./build/store/s3-read.js + 1 modules
var s3_read = __webpack_require__(50024);
;// CONCATENATED MODULE: ./build/store/s3-object-store.js







/**
 * The S3 side on Amazon S3 or whatever speaks its protocol. Makes no request by itself; fails with
 * `invalid-input` when the settings do not add up. `listener` hears once of each thing that the endpoint turned
 * out not to do.
 */
function openObjectStore(settings, listener = DEAF) {
    const session = openSession(settings, listener);
    const loadCopier = (0,once/* once */.O)(async () => (await Promise.all(/* import() */[__webpack_require__.e(8879), __webpack_require__.e(1910)]).then(__webpack_require__.bind(__webpack_require__, 81910))).openCopier(session));
    const loadWriter = (0,once/* once */.O)(async () => (await Promise.all(/* import() */[__webpack_require__.e(8879), __webpack_require__.e(1202), __webpack_require__.e(1628)]).then(__webpack_require__.bind(__webpack_require__, 11628))).openWriter(session));
    const loadDeleter = (0,once/* once */.O)(async () => new (await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(3609), __webpack_require__.e(1002)]).then(__webpack_require__.bind(__webpack_require__, 81002))).Deleter(session));
    return {
        list: async function* (bucket, prefix, signal, terms) {
            const { listObjects } = await __webpack_require__.e(/* import() */ 4802).then(__webpack_require__.bind(__webpack_require__, 54802));
            yield* listObjects(session, { bucket, prefix, ...(terms && { terms }) }, signal);
        },
        head: (location, signal) => (0,s3_read/* headObject */.C)(session, location, signal),
        get: (location, options, receiver) => (0,s3_read/* getObject */.i)(session, location, options, receiver),
        restore: async (...request) => {
            const { restoreObject } = await __webpack_require__.e(/* import() */ 2233).then(__webpack_require__.bind(__webpack_require__, 72233));
            await restoreObject(session, ...request);
        },
        put: async (...request) => (await loadWriter()).put(...request),
        putStream: async (location, body, headers, signal) => {
            const { putStream } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(9184), __webpack_require__.e(3609), __webpack_require__.e(5152), __webpack_require__.e(9697), __webpack_require__.e(382), __webpack_require__.e(8879), __webpack_require__.e(1202), __webpack_require__.e(4484)]).then(__webpack_require__.bind(__webpack_require__, 24484));
            return await putStream(session, { location, headers }, body, signal);
        },
        rehearse: async (...request) => (await loadWriter()).rehearse(...request),
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
            const { invalidate } = await __webpack_require__.e(/* import() */ 8154).then(__webpack_require__.bind(__webpack_require__, 68154));
            await invalidate(session, ...request);
        },
        identity: (_, signal) => identityOf(session, signal),
        watchRetries: (listener) => session.watchRetries(listener),
        presign: (...request) => session.presign(...request),
        assertConfidential: (location) => {
            if (location.terms?.customerKey)
                (0,customer_key_headers/* assertConfidential */.x)(session.endpoint, (0,s3_request/* toUri */.iJ)(location));
        },
        ...toTraits(session),
        ...toSweeper(session),
        close: () => session.close(),
    };
}
function toSweeper(session) {
    return {
        sweepUploads: (place, signal) => {
            const opening = Promise.all(/* import() */[__webpack_require__.e(8879), __webpack_require__.e(8277)]).then(__webpack_require__.bind(__webpack_require__, 18277)).then(({ UploadSweep }) => new UploadSweep(session, place, signal));
            return { end: async () => (await opening).end() };
        },
    };
}
const DEAF = { onNotice: () => { }, onInfo: () => { } };
function toTraits(session) {
    const { dialect } = session.endpoint;
    return {
        traits: () => dialect,
        mayIgnore: () => dialect.mayIgnore,
        link: (location) => objectLink(session.endpointOf(location.bucket), location),
    };
}


/***/ }),

/***/ 50024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ getObject),
  C: () => (/* binding */ headObject)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/s3-object-info.js + 1 modules
var s3_object_info = __webpack_require__(34961);
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
        ...toObjectLock(headers),
        untoldMetadata: Number((0,s3_object_info/* headerOf */.rR)(headers, "x-amz-missing-meta") ?? 0),
    };
}
const CUSTOMER_ALGORITHM = "x-amz-server-side-encryption-customer-algorithm";
function toObjectLock(headers) {
    const mode = (0,s3_object_info/* headerOf */.rR)(headers, "x-amz-object-lock-mode");
    const until = new Date((0,s3_object_info/* headerOf */.rR)(headers, "x-amz-object-lock-retain-until-date") ?? Number.NaN);
    const isRetained = mode === "GOVERNANCE" || mode === "COMPLIANCE";
    return {
        ...(isRetained && !Number.isNaN(until.getTime()) && { retention: { mode, until } }),
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
var s3_errors = __webpack_require__(48132);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(23598);
// EXTERNAL MODULE: ./build/store/store-answer.js
var store_answer = __webpack_require__(10862);
;// CONCATENATED MODULE: ./build/store/s3-read.js






/** What the store knows of one object. */
async function headObject(session, location, signal) {
    try {
        const told = await session.checksums.send(location.bucket, (checksums) => {
            const headers = checksums === "no" ? {} : CHECKSUM_MODE;
            const query = toVersionQuery(location);
            const asksForChecksum = checksums === "maybe";
            const head = { operation: "HeadObject", ...location, query, headers };
            const request = { ...head, asksForChecksum };
            return session.send(request, signal, async () => {
                const { status, headers: answer } = await session.dataPlane.send(request, signal);
                const sign = (0,s3_object_info/* headerOf */.rR)(answer, "etag") ?? (0,s3_object_info/* headerOf */.rR)(answer, "x-amz-request-id");
                const isFromStore = sign !== undefined && tellsOfObject(status);
                (0,store_answer/* assertStoreAnswer */.cW)(isFromStore, request, session.endpoint);
                const info = toDescription(location.key, answer);
                (0,store_answer/* assertSize */.Sl)(info.bytes, request);
                return info;
            });
        });
        return await withProvenArchive(told, session, location, signal);
    }
    catch (error) {
        throw await explain(error, session, location, signal);
    }
}
/**
 * On Amazon's the class tells that an object is archived. Other stores may have given the name to a class that can be
 * read (tiers of MinIO and classes of Ceph are called what their operators like), so there the first byte tells.
 */
async function withProvenArchive(told, session, location, signal) {
    const isKnown = session.endpoint.dialect.name === "aws" || told.archive?.state !== "archived";
    if (isKnown || !(await isReadable(told, session, location, signal)))
        return told;
    const { archive, ...readable } = told;
    return readable;
}
async function isReadable({ bytes }, session, location, signal) {
    const range = bytes === 0 ? {} : { range: { start: 0, end: 0 } };
    const seen = new Error("the first byte can be read");
    const stop = () => {
        throw seen;
    };
    try {
        // A store that knows no ranges would send all of it.
        await getObject(session, location, { ...range, signal }, { begin: stop, take: stop });
        return true;
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return !(error instanceof errors/* StagingError */.Q && error.code === "object-archived");
    }
}
/** Gives `receiver` one object, or a range of it. */
function getObject(session, location, options, receiver) {
    const { key } = location;
    return session.checksums.send(location.bucket, (checksums) => {
        const request = toGetRequest(location, options, checksums !== "no");
        let hasBegun = false;
        const delivery = {
            begin: ({ status, headers }) => {
                hasBegun = true;
                (0,store_answer/* assertStoreAnswer */.cW)(tellsOfObject(status), request, session.endpoint);
                const answer = (0,s3_object_info/* toObjectAnswer */.pi)(key, headers);
                assertRangeTold(status, answer, request);
                receiver.begin(answer);
            },
            take: (chunk) => receiver.take(chunk),
        };
        const deliver = () => session.dataPlane.send(request, options.signal, delivery);
        return session.send(request, options.signal, deliver, () => hasBegun);
    });
}
// It would pass for the whole object.
function assertRangeTold(status, { range }, request) {
    if (status === 206 && range === undefined) {
        const problem = "the store sent a range without saying which";
        throw new errors/* StagingError */.Q("service-error", `Could not download ${(0,s3_request/* toUri */.iJ)(request)}: ${problem}`);
    }
}
// Any other success has no object behind it: a 204 would pass for an empty one.
function tellsOfObject(status) {
    return status === 200 || status === 206;
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

/***/ 45237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ RequestSigner),
  z: () => (/* binding */ UNSIGNED_PAYLOAD)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/store/signature/uri-encoding.js
var uri_encoding = __webpack_require__(86631);
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

/***/ 86631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UF: () => (/* binding */ compareCodeUnits),
/* harmony export */   g2: () => (/* binding */ encodeKey),
/* harmony export */   zJ: () => (/* binding */ toQueryString)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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

/***/ 10862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ readEtag),
/* harmony export */   Sl: () => (/* binding */ assertSize),
/* harmony export */   cW: () => (/* binding */ assertStoreAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _s3_object_info_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34961);
/* harmony import */ var _s3_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23598);



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

/***/ 92153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ hasDocumentType),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/** Reads what a store wrote as XML: its root element by its name. Throws where it is no such document. */
async function readDocument(body) {
    const { parseXML } = await __webpack_require__.e(/* import() */ 5493).then(__webpack_require__.bind(__webpack_require__, 77874));
    if (hasDocumentType(body)) {
        throw new Error("a document type");
    }
    return { ...parseXML(withWideCharacters(body.toString())) };
}
/** Numbers of characters beyond U+FFFF as the characters: the library drops their upper bits, which makes other keys. */
function withWideCharacters(text) {
    // There they are no characters.
    if (text.includes("<![CDATA[")) {
        return text;
    }
    return text.replace(/&#(?:x([\da-fA-F]{5,6})|(\d{5,7}));/g, (written, hex, digits) => {
        const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
        return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : written;
    });
}
/**
 * Whether there is a document type in it. No answer of a store's has one, only pages of web servers and documents that
 * are made to keep a parser busy: the SDK's takes an hour over a megabyte of them.
 */
function hasDocumentType(body) {
    return /<!doctype/i.test(body.toString("latin1"));
}


/***/ }),

/***/ 78633:
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
        ...(terms.customerKey && WITH_KEY.has(operation) && (0,_customer_key_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .toCustomerKeyHeaders */ .f)(terms.customerKey)),
    };
}
const NO_TERMS = {};
// A secret goes no further than it has to. Completing an upload and listing its parts need it for their checksums.
const WITH_KEY = new Set([
    "CompleteMultipartUpload",
    "CopyObject",
    "CreateMultipartUpload",
    "GetObject",
    "HeadObject",
    "ListParts",
    "PutObject",
    "UploadPart",
    "UploadPartCopy",
]);


/***/ })

};

