export const id = 1910;
export const ids = [1910];
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

/***/ 36287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ toDeleteRequest),
/* harmony export */   Jz: () => (/* binding */ isConditional),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   uj: () => (/* binding */ GONE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** A request that deletes; one that is about many objects is named by its first. */
function toDeleteRequest({ endpoint }, operation, location) {
    const query = operation === "DeleteObjects" ? [["delete", ""]] : [];
    const condition = isConditional(endpoint) ? { onlyUnchanged: "since-listed" } : {};
    return { operation, ...location, query, headers: {}, ...condition };
}
/** Whether the endpoint deletes an object only if it still has its ETag. */
function isConditional({ dialect }) {
    return dialect.deletesIfUnchanged;
}
/** Why a request failed, for a caller that goes on all the same. */
async function failureOf(sending) {
    try {
        await sending;
        return undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q) {
            return error;
        }
        throw error;
    }
}
/** What S3 says of an object with a condition that is not there any more. */
const GONE = "NoSuchKey";


/***/ }),

/***/ 31713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ sendWhereNew)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _s3_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23598);


/** Those whose stores have turned out to refuse the condition. */
const REFUSING = new WeakSet();
/**
 * What `send` comes to, which is told whether to say `If-None-Match: *`. Where the store may not heed that, this looks
 * first whether there is an object, and fails with `object-exists`: what somebody else writes between the look and the
 * request is replaced. A store of which nothing is known is asked, and then no more if it refuses.
 */
async function sendWhereNew(session, write, signal, send) {
    if (!write.onlyNew)
        return await send(false);
    const manner = session.endpoint.dialect.onlyNew[write.operation];
    if (manner === "heeds")
        return await send(true);
    await assertAbsent(session, write.location, signal);
    if (manner === "refuses" || REFUSING.has(session))
        return await send(false);
    try {
        return await send(true);
    }
    catch (error) {
        const isRefused = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q && error.code === "not-supported";
        if (manner !== "unsure" || !isRefused)
            throw error;
        REFUSING.add(session);
        return await send(false);
    }
}
async function assertAbsent(session, location, signal) {
    const request = { operation: "HeadObject", ...location, query: [], headers: {} };
    try {
        await session.send(request, signal, () => session.dataPlane.send(request, signal));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q && error.code === "no-such-object")
            return;
        throw error;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("object-exists", `${(0,_s3_request_js__WEBPACK_IMPORTED_MODULE_1__/* .toUri */ .iJ)(location)} is there already`);
}


/***/ }),

/***/ 81910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCopier: () => (/* binding */ openCopier)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/own-entry.js
var own_entry = __webpack_require__(51497);
// EXTERNAL MODULE: ./build/store/data-plane/s3-refusal.js
var s3_refusal = __webpack_require__(32861);
// EXTERNAL MODULE: ./build/store/s3-error-table.js + 2 modules
var s3_error_table = __webpack_require__(44457);
// EXTERNAL MODULE: ./build/store/s3-object-info.js + 1 modules
var s3_object_info = __webpack_require__(34961);
// EXTERNAL MODULE: ./build/store/store-answer.js
var store_answer = __webpack_require__(10862);
// EXTERNAL MODULE: ./build/store/store-document.js
var store_document = __webpack_require__(92153);
;// CONCATENATED MODULE: ./build/store/copy-answer.js







/**
 * What the answer to a copy says. A copy that fails half-way is answered with 200 and an error document (API reference,
 * CopyObject): that fails with an S3Refusal. Fails with `not-supported` for what no store answers.
 */
async function readCopyAnswer({ head, body }, request, endpoint) {
    const root = await parseRoot(body);
    if (root.Error !== undefined) {
        throw await (0,s3_refusal/* toRefusal */.w)({ ...head, status: toStatus(root.Error) }, body);
    }
    const result = toTexts(root.CopyObjectResult ?? root.CopyPartResult);
    const versionId = (0,s3_object_info/* headerOf */.rR)(head.headers, "x-amz-version-id");
    const checksum = toChecksum(result);
    return {
        etag: (0,store_answer/* readEtag */.M$)(result.ETag, request, endpoint),
        ...(versionId !== undefined && { versionId }),
        ...(checksum !== undefined && { checksum }),
    };
}
async function parseRoot(body) {
    try {
        return await (0,store_document/* readDocument */.u)(body);
    }
    catch {
        return {};
    }
}
// The status that the store would have given had it known in time: what may pass is a failure of its own.
function toStatus(error) {
    const row = (0,own_entry/* ownEntry */.P)(s3_error_table/* ROWS_BY_CODE */.Oy, toTexts(error).Code ?? "");
    return row === undefined || errors/* ERROR_CODES */.O[row.code].retryable ? 503 : 400;
}
function toTexts(node) {
    const fields = typeof node === "object" && node !== null ? Object.entries(node) : [];
    return Object.fromEntries(fields.filter(([, value]) => typeof value === "string"));
}
function toChecksum(result) {
    const [checksum] = (0,s3_object_info/* toChecksums */.y2)({
        "x-amz-checksum-type": result.ChecksumType,
        "x-amz-checksum-crc32": result.ChecksumCRC32,
        "x-amz-checksum-crc32c": result.ChecksumCRC32C,
        "x-amz-checksum-crc64nvme": result.ChecksumCRC64NVME,
        "x-amz-checksum-sha1": result.ChecksumSHA1,
        "x-amz-checksum-sha256": result.ChecksumSHA256,
    });
    return checksum?.type === "FULL_OBJECT" ? checksum : undefined;
}

// EXTERNAL MODULE: ./build/store/customer-key-headers.js
var customer_key_headers = __webpack_require__(7973);
// EXTERNAL MODULE: ./build/store/data-plane/collected-answer.js
var collected_answer = __webpack_require__(48294);
// EXTERNAL MODULE: ./build/store/extra-rights.js
var extra_rights = __webpack_require__(41670);
// EXTERNAL MODULE: ./build/store/only-new.js
var only_new = __webpack_require__(31713);
// EXTERNAL MODULE: ./build/store/s3-read.js + 1 modules
var s3_read = __webpack_require__(50024);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(23598);
;// CONCATENATED MODULE: ./build/store/settle-copy.js



/**
 * Finds out which of its two conditions a copy to a new key has failed. Fails with `object-exists`, with
 * `object-changed` where there is no object at the destination, and as `headObject` does; the object that is there
 * may be the copy itself.
 */
async function settleCopy(session, { source, location }, { refusal, attempts }, signal) {
    const there = await unlessMissing((0,s3_read/* headObject */.C)(session, location, signal));
    if (there === undefined) {
        throw new errors/* StagingError */.Q("object-changed", `Could not copy ${(0,s3_request/* toUri */.iJ)(source)} to ${(0,s3_request/* toUri */.iJ)(location)}: the object changed before it was copied`, { cause: refusal });
    }
    if (attempts > 1) {
        const original = await unlessMissing((0,s3_read/* headObject */.C)(session, source, signal));
        if (original !== undefined && isCopyOf(there, original)) {
            const { etag, versionId, checksums } = there;
            const checksum = checksums.find(({ type }) => type === "FULL_OBJECT");
            return { etag, ...(versionId !== undefined && { versionId }), ...(checksum && { checksum }) };
        }
    }
    throw refusal;
}
function isCopyOf(there, original) {
    const isSame = there.checksums.some(({ algorithm, type, value }) => original.checksums.some((other) => type === "FULL_OBJECT" &&
        other.type === type &&
        other.algorithm === algorithm &&
        other.value === value));
    const isNamedAlike = there.etag !== "" && there.etag === original.etag;
    return there.bytes === original.bytes && (isSame || isNamedAlike);
}
async function unlessMissing(looking) {
    return looking.catch((error) => {
        if (error instanceof errors/* StagingError */.Q && error.code === "no-such-object") {
            return undefined;
        }
        throw error;
    });
}

// EXTERNAL MODULE: ./build/store/signature/uri-encoding.js
var uri_encoding = __webpack_require__(86631);
// EXTERNAL MODULE: ./build/store/upload-headers.js
var upload_headers = __webpack_require__(14582);
;// CONCATENATED MODULE: ./build/store/s3-copy.js










/** Has the store copy one object with one request. */
async function copyObject(session, copy, signal) {
    const { location, headers } = copy;
    const write = { operation: "CopyObject", location, onlyNew: headers.onlyNew ?? false };
    return await (0,only_new/* sendWhereNew */.U)(session, write, signal, (isConditional) => copyWhole(session, { ...copy, isConditional }, signal));
}
async function copyWhole(session, copy, signal) {
    const { source, location, headers, isConditional } = copy;
    const { replaces = false, tags, onlyNew = false } = headers;
    const request = {
        operation: "CopyObject",
        bucket: location.bucket,
        key: location.key,
        ...(location.terms && { terms: location.terms }),
        source,
        headers: {
            ...(0,upload_headers/* toUploadHeaders */.P)(headers),
            ...toSourceHeaders(source),
            ...(replaces && { "x-amz-metadata-directive": "REPLACE" }),
            ...(tags !== undefined && { "x-amz-tagging-directive": "REPLACE" }),
            ...(isConditional && { "if-none-match": "*" }),
        },
        onlyNew,
        ...(0,extra_rights/* toExtraRights */.j)(headers),
    };
    let attempts = 0;
    try {
        return await session.send(request, signal, (number) => {
            attempts = number;
            return sendCopy(session, request, signal);
        });
    }
    catch (error) {
        const isThere = error instanceof errors/* StagingError */.Q && error.code === "object-exists";
        if (!isThere) {
            throw error;
        }
        return await settleCopy(session, copy, { refusal: error, attempts }, signal);
    }
}
/** Has the store copy a range of one object into a part of another. */
async function copyPart(session, upload, { number, source, start, end }, signal) {
    const { bucket, key, terms } = upload.location;
    const request = {
        operation: "UploadPartCopy",
        bucket,
        key,
        ...(terms && { terms }),
        source,
        query: [
            ["partNumber", String(number)],
            ["uploadId", upload.uploadId],
        ],
        headers: {
            ...toSourceHeaders(source),
            "x-amz-copy-source-range": `bytes=${start}-${end}`,
        },
    };
    const attempt = () => sendCopy(session, request, signal);
    const { etag } = await session.send(request, signal, attempt);
    return { number, bytes: end - start + 1, etag };
}
async function sendCopy(session, request, signal) {
    const answer = new collected_answer/* CollectedAnswer */.s();
    await session.dataPlane.send(request, signal, answer);
    return await readCopyAnswer(answer, request, session.endpoint);
}
function toSourceBucket(bucket) {
    const name = (0,object_address/* bucketName */.EL)(bucket);
    return name.startsWith("arn:") ? `${name}/object` : name;
}
const COPY_SOURCE = "x-amz-copy-source-server-side-encryption-customer-";
/** The source is URL-encoded, but for the `?` before its version (API reference, CopyObject). */
function toSourceHeaders({ bucket, key, versionId, terms = {}, etag = "" }) {
    const version = versionId === undefined ? "" : `?versionId=${encodeURIComponent(versionId)}`;
    return {
        "x-amz-copy-source": `${toSourceBucket(bucket)}/${(0,uri_encoding/* encodeKey */.g2)(key)}${version}`,
        ...(terms.expectedBucketOwner !== undefined && {
            "x-amz-source-expected-bucket-owner": terms.expectedBucketOwner,
        }),
        ...(terms.customerKey && (0,customer_key_headers/* toCustomerKeyHeaders */.f)(terms.customerKey, COPY_SOURCE)),
        ...(etag !== "" && { "x-amz-copy-source-if-match": `"${etag}"` }),
    };
}

// EXTERNAL MODULE: ./build/store/delete-request.js
var delete_request = __webpack_require__(36287);
;// CONCATENATED MODULE: ./build/store/s3-delete.js





/**
 * Deletes an object that still has this ETag; one that is gone already is fine. Fails with `object-changed`, and with
 * `not-supported` where there is no ETag to tell by.
 */
async function deleteObject(session, location, etag, signal) {
    if (etag === "") {
        const message = `Could not delete ${(0,s3_request/* toUri */.iJ)(location)}: the store gives no ETag, so nobody can tell whether the object changed since it was copied, so it was left`;
        throw new errors/* StagingError */.Q("not-supported", message);
    }
    try {
        // Many stores take no notice of the condition.
        if (!(0,delete_request/* isConditional */.Jz)(session.endpoint))
            await assertUnchanged(session, location, etag, signal);
        await deleteUnchanged(session, location, etag, signal);
    }
    catch (error) {
        if (!(await isGone(error, session, location, signal)))
            throw error;
    }
}
async function deleteUnchanged(session, location, etag, signal) {
    const unconditional = toRequest(location);
    let answer;
    try {
        answer = await send(session, toConditional(unconditional, etag), signal);
    }
    catch (error) {
        if (!hasCode(error, "not-supported"))
            throw error;
        await assertUnchanged(session, location, etag, signal);
        answer = await send(session, unconditional, signal);
    }
    (0,store_answer/* assertStoreAnswer */.cW)(answer.status === 204, unconditional, session.endpoint);
}
/** Whether there is nothing left to delete. A request whose answer was lost may meet the mark that it left itself. */
async function isGone(error, session, location, signal) {
    if (!hasCode(error, "object-changed"))
        return hasCode(error, "no-such-object");
    const looking = (0,s3_read/* headObject */.C)(session, location, signal);
    return await looking.then(() => false, (failure) => hasCode(failure, "no-such-object"));
}
function hasCode(error, code) {
    return error instanceof errors/* StagingError */.Q && error.code === code;
}
/** A version that the location names is not what is deleted. */
function toRequest({ bucket, key, terms }) {
    return { operation: "DeleteObject", bucket, key, ...(terms && { terms }), headers: {} };
}
function toConditional(request, etag) {
    return { ...request, headers: { "if-match": `"${etag}"` }, onlyUnchanged: "since-copied" };
}
function send(session, request, signal) {
    return session.send(request, signal, () => session.dataPlane.send(request, signal));
}
// A change between this question and the deletion is too late, which is but a moment.
async function assertUnchanged(session, location, etag, signal) {
    const info = await (0,s3_read/* headObject */.C)(session, location, signal);
    if (info.etag !== etag) {
        const message = `Could not delete ${(0,s3_request/* toUri */.iJ)(location)}: the object changed since it was copied, so it was left`;
        throw new errors/* StagingError */.Q("object-changed", message);
    }
}

// EXTERNAL MODULE: ./build/store/s3-multipart.js
var s3_multipart = __webpack_require__(88879);
// EXTERNAL MODULE: ./build/store/term-headers.js
var term_headers = __webpack_require__(78633);
;// CONCATENATED MODULE: ./build/store/s3-tags.js



/** An object's tags; none on a store that knows no tags. */
async function readTags(session, { bucket, key, versionId, terms }, signal) {
    if (session.endpoint.dialect.lacks.includes("tags"))
        return {};
    const version = { ...(versionId !== undefined && { versionId }), ...(terms && { terms }) };
    const request = { operation: "GetObjectTagging", bucket, key, ...version };
    const input = {
        Bucket: (0,object_address/* bucketName */.EL)(bucket),
        Key: key,
        ...(versionId !== undefined && { VersionId: versionId }),
    };
    try {
        const { TagSet = [] } = await session.send(request, signal, async () => (await session.controlPlane(request.bucket)).readTags(input, (0,term_headers/* toTermHeaders */.k)(request), signal));
        return Object.fromEntries(TagSet.map(({ Key = "", Value = "" }) => [Key, Value]));
    }
    catch (error) {
        if (error instanceof errors/* StagingError */.Q && error.code === "not-supported") {
            return {};
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/store/s3-copier.js




function openCopier(session) {
    return {
        copy: (copy, signal) => copyObject(session, copy, signal),
        beginCopy: (copy, signal) => (0,s3_multipart/* beginCopy */.Fx)(session, copy, signal),
        copyPart: (upload, part, signal) => copyPart(session, upload, part, signal),
        tags: (location, signal) => readTags(session, location, signal),
        deleteObject: (location, etag, signal) => deleteObject(session, location, etag, signal),
    };
}


/***/ })

};

