export const id = 1202;
export const ids = [1202];
export const modules = {

/***/ 78209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ runWithGrace)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);

/**
 * Runs work that a cancelled job still owes: its signal fires `graceMilliseconds` after `signal` does (from
 * now, if it already has), and never otherwise.
 */
async function runWithGrace(signal, graceMilliseconds, work) {
    const controller = new AbortController();
    // Node 20 takes more than ten listeners for a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal);
    let timer;
    const startTimer = () => {
        timer = setTimeout(() => controller.abort(signal.reason), graceMilliseconds);
    };
    if (signal.aborted) {
        startTimer();
    }
    else {
        signal.addEventListener("abort", startTimer, { once: true });
    }
    try {
        return await work(controller.signal);
    }
    finally {
        signal.removeEventListener("abort", startTimer);
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 7986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isCombinable),
/* harmony export */   T: () => (/* binding */ combineDigests)
/* harmony export */ });
/* harmony import */ var _crc_rings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51373);

/** Whether the checksum of a whole follows from those of its pieces. */
function isCombinable(algorithm) {
    return algorithm === "crc32" || algorithm === "crc32c" || algorithm === "crc64nvme";
}
/**
 * The digest of all pieces joined in order, from theirs alone: exact, without their bytes. Pieces of one length in a
 * row cost about a microsecond each.
 */
function combineDigests(algorithm, pieces) {
    switch (algorithm) {
        case "crc32":
            return combine32(_crc_rings_js__WEBPACK_IMPORTED_MODULE_0__/* .CRC32 */ .gr, pieces);
        case "crc32c":
            return combine32(_crc_rings_js__WEBPACK_IMPORTED_MODULE_0__/* .CRC32C */ .Pz, pieces);
        case "crc64nvme":
            return combine64(pieces);
    }
}
function combine32(ring, pieces) {
    const known = Array.from(pieces, ({ digest, bytes }) => ({ crc: digest.readUInt32BE(), bytes }));
    const digest = Buffer.alloc(4);
    digest.writeUInt32BE(ring.join(known));
    return digest;
}
function combine64(pieces) {
    const known = Array.from(pieces, ({ digest, bytes }) => {
        const crc = { high: digest.readInt32BE(0), low: digest.readInt32BE(4) };
        return { crc, bytes };
    });
    const { high, low } = _crc_rings_js__WEBPACK_IMPORTED_MODULE_0__/* .CRC64_NVME */ .ip.join(known);
    const digest = Buffer.alloc(8);
    digest.writeInt32BE(high, 0);
    digest.writeInt32BE(low, 4);
    return digest;
}


/***/ }),

/***/ 51373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gr: () => (/* binding */ CRC32),
  Pz: () => (/* binding */ CRC32C),
  ip: () => (/* binding */ CRC64_NVME)
});

;// CONCATENATED MODULE: ./build/checksums/crc-ring.js
/**
 * CRCs that can be joined without their bytes. Appending n bytes multiplies what stands before them by x^(8n), so
 * joining is one multiplication and one addition: Mark Adler's method in zlib's crc32.c.
 */
class CrcRing {
    #arithmetic;
    /** x^(2^k) for k from 0, as far as one was needed. */
    #squares;
    constructor(arithmetic) {
        this.#arithmetic = arithmetic;
        this.#squares = [arithmetic.x];
    }
    /** The CRC of all pieces joined in order. Pieces of one length in a row cost about a microsecond each. */
    join(pieces) {
        const { zero, one, add, multiply } = this.#arithmetic;
        let joined = zero;
        let length = 0;
        let shift = one;
        for (const { crc, bytes } of pieces) {
            if (bytes !== length) {
                length = bytes;
                shift = this.#shiftBy(bytes);
            }
            joined = add(multiply(shift, joined), crc);
        }
        return joined;
    }
    #shiftBy(bytes) {
        const { one, multiply } = this.#arithmetic;
        let product = one;
        let exponent = bytes;
        for (let k = 3; exponent > 0; k++) {
            if (exponent % 2 === 1)
                product = multiply(this.#square(k), product);
            exponent = Math.floor(exponent / 2);
        }
        return product;
    }
    #square(k) {
        const known = this.#squares[k];
        if (known !== undefined)
            return known;
        const root = this.#square(k - 1);
        const square = this.#arithmetic.multiply(root, root);
        this.#squares[k] = square;
        return square;
    }
}

;// CONCATENATED MODULE: ./build/checksums/crc-rings.js

const HIGHEST_BIT = 0x80000000;
/** The kinds of CRC that S3 knows, each by its polynomial. */
const CRC32 = new CrcRing(arithmetic32(0xedb88320));
const CRC32C = new CrcRing(arithmetic32(0x82f63b78));
const CRC64_NVME = new CrcRing(arithmetic64({ high: 0x9a6c9329, low: 0xac4bc9b5 }));
// CRCs of 32 bits are unsigned numbers. A polynomial is given as its CRC, which is how its specification reflects it.
function arithmetic32(polynomial) {
    return {
        zero: 0,
        one: HIGHEST_BIT,
        x: HIGHEST_BIT >>> 1,
        add: (left, right) => (left ^ right) >>> 0,
        multiply: (left, right) => {
            let product = 0;
            let shifted = right;
            for (let bit = HIGHEST_BIT; bit !== 0; bit >>>= 1) {
                if ((left & bit) !== 0)
                    product ^= shifted;
                shifted = (shifted >>> 1) ^ (polynomial & -(shifted & 1));
            }
            return product >>> 0;
        },
    };
}
function arithmetic64(polynomial) {
    return {
        zero: { high: 0, low: 0 },
        one: { high: HIGHEST_BIT, low: 0 },
        x: { high: HIGHEST_BIT >>> 1, low: 0 },
        add: (left, right) => ({ high: left.high ^ right.high, low: left.low ^ right.low }),
        multiply: (left, right) => {
            const product = { high: 0, low: 0 };
            let { high, low } = right;
            for (let place = 0; place < 64; place++) {
                const half = place < 32 ? left.high : left.low;
                if (((half << place) & HIGHEST_BIT) !== 0) {
                    product.high ^= high;
                    product.low ^= low;
                }
                const mask = -(low & 1);
                low = ((low >>> 1) | (high << 31)) ^ (polynomial.low & mask);
                high = (high >>> 1) ^ (polynomial.high & mask);
            }
            return product;
        },
    };
}


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

/***/ 48873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ abortUpload)
/* harmony export */ });
/* harmony import */ var _s3_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48132);
/* harmony import */ var _s3_multipart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88879);
/* harmony import */ var _term_headers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78633);



const MAX_ABORTS = 5;
/** What is said of an upload that is over. Ceph has the second word for it where its parts are listed. */
const GONE = ["NoSuchUpload", "NoSuchKey"];
/**
 * Ends an upload that is not to be, again and again until no part that was still on its way is left. Whether there was
 * one: it may be gone already.
 */
async function abortUpload(session, upload, signal) {
    const wasThere = await abortAll(session, upload, signal);
    await session.leftovers.noteEnded(upload);
    return wasThere;
}
async function abortAll(session, upload, signal) {
    const request = { operation: "AbortMultipartUpload", ...upload.location };
    const input = (0,_s3_multipart_js__WEBPACK_IMPORTED_MODULE_1__/* .toUploadInput */ .Zn)(upload);
    for (let round = 0; round < MAX_ABORTS; round++) {
        const isGone = await failsWith(GONE, () => session.send(request, signal, async () => (await session.controlPlane(request.bucket)).abortUpload(input, (0,_term_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .toTermHeaders */ .k)(request), signal)));
        if (isGone || !(await hasParts(session, upload, signal))) {
            return round > 0 || !isGone;
        }
    }
    return true;
}
async function hasParts(session, upload, signal) {
    const request = { operation: "ListParts", ...upload.location };
    let parts = 0;
    const list = async () => {
        const answer = await session.send(request, signal, async () => (await session.controlPlane(request.bucket)).listParts((0,_s3_multipart_js__WEBPACK_IMPORTED_MODULE_1__/* .toUploadInput */ .Zn)(upload), (0,_term_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .toTermHeaders */ .k)(request), signal));
        parts = answer.Parts?.length ?? 0;
    };
    // Listing parts takes a right of its own; without it the answer to the abort has to do.
    const isGone = await failsWith(GONE, () => failsWith(["AccessDenied"], list));
    return !isGone && parts > 0;
}
// Whether the store refuses `work` with one of these codes; any other failure is thrown.
async function failsWith(codes, work) {
    try {
        await work();
        return false;
    }
    catch (error) {
        if (codes.some((code) => (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasS3Code */ .oR)(error, code))) {
            return true;
        }
        throw error;
    }
}


/***/ }),

/***/ 63771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ completeUpload)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/checksums/combine-digests.js
var combine_digests = __webpack_require__(7986);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/store/proof/upload-proof.js
var upload_proof = __webpack_require__(12025);
;// CONCATENATED MODULE: ./build/store/parts-sum.js



/** What the parts come to, by an algorithm whose checksums combine. Nothing where they were copied. */
function combineChecksums(parts, algorithm = "crc32") {
    const values = parts.flatMap((part) => partChecksum(part, algorithm) ?? []);
    if (values.length < parts.length) {
        return undefined;
    }
    const pieces = parts.map(({ bytes }, index) => ({
        bytes,
        digest: Buffer.from(values[index] ?? "", "base64"),
    }));
    const value = (0,combine_digests/* combineDigests */.T)(algorithm, pieces).toString("base64");
    return { algorithm, value, type: "FULL_OBJECT" };
}
/** The checksum of the parts' checksums (user guide, "Checking object integrity"). */
function composeChecksums(parts, algorithm) {
    const digests = parts.map((part) => Buffer.from(partChecksum(part, algorithm) ?? "", "base64"));
    return { algorithm, value: (0,upload_proof/* digestOf */.ol)(Buffer.concat(digests), algorithm), type: "COMPOSITE" };
}
/** In base64. Nothing where the store was sent none. */
function partChecksum({ crc32, checksum }, algorithm) {
    if (algorithm !== "crc32") {
        return checksum;
    }
    return crc32 === undefined ? undefined : (0,upload_proof/* encodeCrc32 */.QG)(crc32);
}
/** A checksum by the names of the SDK. */
function toChecksumInput({ algorithm, value }) {
    switch (algorithm) {
        case "crc32":
            return { ChecksumCRC32: value };
        case "crc32c":
            return { ChecksumCRC32C: value };
        case "crc64nvme":
            return { ChecksumCRC64NVME: value };
        case "sha1":
            return { ChecksumSHA1: value };
        default:
            return { ChecksumSHA256: value };
    }
}
function countBytes(parts) {
    return parts.reduce((bytes, part) => bytes + part.bytes, 0);
}
/** Whether an object is what parts come to; `whole` is what the whole of them must have, if that is known. */
function isMadeOf(info, parts, whole) {
    const isSame = info.checksums.some(({ algorithm, type, value }) => type === whole?.type && algorithm === whole.algorithm && value === whole.value);
    return info.bytes === countBytes(parts) && (isSame || info.etag === toMultipartEtag(parts));
}
// The MD5 of the parts' MD5s and their number, wherever ETags are MD5s.
function toMultipartEtag(parts) {
    const digests = parts.map((part) => Buffer.from(part.etag, "hex"));
    const digest = (0,external_node_crypto_.createHash)("md5").update(Buffer.concat(digests)).digest("hex");
    return `${digest}-${parts.length}`;
}

// EXTERNAL MODULE: ./build/store/s3-multipart.js
var s3_multipart = __webpack_require__(88879);
;// CONCATENATED MODULE: ./build/store/complete-input.js




/** What completes an upload but for its condition. */
function toCompleteInput(upload, parts) {
    const whole = toClaim(upload, parts);
    const algorithm = (0,upload_proof/* checksumOf */.lf)(upload.proof)?.algorithm;
    const Parts = parts.map((part) => {
        const value = algorithm && partChecksum(part, algorithm);
        return {
            PartNumber: part.number,
            ETag: `"${part.etag}"`,
            ...(algorithm && value !== undefined && toChecksumInput({ algorithm, value })),
        };
    });
    return {
        ...(0,s3_multipart/* toUploadInput */.Zn)(upload),
        MultipartUpload: { Parts },
        ...(whole !== undefined && {
            ...toChecksumInput(whole),
            ChecksumType: whole.type,
            MpuObjectSize: countBytes(parts),
        }),
    };
}
/** What the store is told that the whole object must have. */
function toClaim(upload, parts) {
    const sum = (0,upload_proof/* checksumOf */.lf)(upload.proof);
    return sum?.type === "FULL_OBJECT" && (0,combine_digests/* isCombinable */.P)(sum.algorithm)
        ? combineChecksums(parts, sum.algorithm)
        : upload.checksum;
}

// EXTERNAL MODULE: ./build/store/only-new.js
var only_new = __webpack_require__(31713);
// EXTERNAL MODULE: ./build/store/proof/proof-refusals.js
var proof_refusals = __webpack_require__(64267);
// EXTERNAL MODULE: ./build/store/s3-errors.js + 3 modules
var s3_errors = __webpack_require__(48132);
// EXTERNAL MODULE: ./build/store/s3-object-info.js + 1 modules
var s3_object_info = __webpack_require__(34961);
// EXTERNAL MODULE: ./build/store/s3-read.js + 1 modules
var s3_read = __webpack_require__(50024);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(23598);
// EXTERNAL MODULE: ./build/store/store-answer.js
var store_answer = __webpack_require__(10862);
// EXTERNAL MODULE: ./build/store/term-headers.js
var term_headers = __webpack_require__(78633);
;// CONCATENATED MODULE: ./build/store/s3-complete.js













const COMPLETE_MILLISECONDS = 600_000;
/** Makes the object out of its parts. */
async function completeUpload(session, upload, parts, signal) {
    const { location, onlyNew = false } = upload;
    const write = { operation: "CompleteMultipartUpload", location, onlyNew };
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(COMPLETE_MILLISECONDS)]);
    const stored = await (0,only_new/* sendWhereNew */.U)(session, write, deadline, (isConditional) => complete(session, { upload, parts, isConditional }, deadline));
    await session.leftovers.noteEnded(upload);
    return stored;
}
async function complete(session, { upload, parts, isConditional }, deadline) {
    const { location, onlyNew = false } = upload;
    const request = { operation: "CompleteMultipartUpload", ...location, onlyNew };
    const input = {
        ...toCompleteInput(upload, parts),
        ...(isConditional && { IfNoneMatch: "*" }),
    };
    let attempts = 0;
    try {
        const answer = await session.send(request, deadline, async (number) => {
            attempts = number;
            return (await session.controlPlane(request.bucket)).completeUpload(input, (0,term_headers/* toTermHeaders */.k)(request), deadline);
        });
        // Some stores say only where the object is.
        const isUntold = !answer.ETag && Boolean(answer.Location);
        const found = isUntold ? await findCompleted(session, upload, parts, deadline) : undefined;
        return found ?? toStoredObject(session, upload, parts, answer);
    }
    catch (error) {
        const failed = { upload, parts, attempts, error };
        return await settleFailure(session, failed, deadline);
    }
}
/** An upload that is gone when asked again was completed by the request whose answer was lost. Throws what else it is. */
async function settleFailure(session, { upload, parts, attempts, error }, signal) {
    const isOver = (0,s3_errors/* hasS3Code */.oR)(error, "NoSuchUpload") || (0,s3_errors/* hasS3Code */.oR)(error, "PreconditionFailed");
    if (attempts > 1 && isOver) {
        const stored = await findCompleted(session, upload, parts, signal);
        if (stored !== undefined) {
            return stored;
        }
        if (upload.onlyNew) {
            throw toExistsError(upload, error);
        }
    }
    const isWhole = (0,upload_proof/* checksumOf */.lf)(upload.proof)?.type === "FULL_OBJECT";
    const isRefusal = isWhole && (0,proof_refusals/* isWholeChecksumRefusal */.Lb)(error);
    throw isRefusal ? (0,s3_multipart/* refuseProof */.xU)(session, upload, error) : error;
}
function toStoredObject(session, upload, parts, answer) {
    const request = { operation: "CompleteMultipartUpload", ...upload.location };
    const [told] = (0,s3_object_info/* toChecksums */.y2)(toChecksumHeaders(answer));
    const isHeeded = hasHeeded(upload, told);
    const checksum = isHeeded ? (toClaim(upload, parts) ?? told) : told;
    return {
        etag: (0,store_answer/* readEtag */.M$)(answer.ETag, request, session.endpoint),
        ...(answer.VersionId !== undefined && { versionId: answer.VersionId }),
        ...(checksum !== undefined && { checksum }),
        verified: isHeeded ? (upload.checksum?.algorithm ?? (0,upload_proof/* toVerification */.TG)(upload.proof)) : "size",
    };
}
/** A store that knows nothing of what it was asked to check takes no notice of it, and has checked nothing. */
function hasHeeded({ checksum, checksumAlgorithm: algorithm }, told) {
    if (checksum !== undefined) {
        return told?.algorithm === checksum.algorithm && told.value === checksum.value;
    }
    return algorithm === undefined || told?.algorithm === algorithm;
}
function toChecksumHeaders(answer) {
    return {
        "x-amz-checksum-type": answer.ChecksumType,
        "x-amz-checksum-crc32": answer.ChecksumCRC32,
        "x-amz-checksum-crc32c": answer.ChecksumCRC32C,
        "x-amz-checksum-crc64nvme": answer.ChecksumCRC64NVME,
        "x-amz-checksum-sha1": answer.ChecksumSHA1,
        "x-amz-checksum-sha256": answer.ChecksumSHA256,
    };
}
async function findCompleted(session, upload, parts, signal) {
    const looking = (0,s3_read/* headObject */.C)(session, upload.location, signal);
    // That it cannot be looked at is not the failure to tell of, but where the object may be somebody else's.
    const info = await (upload.onlyNew ? looking : looking.catch(() => undefined));
    const whole = toClaim(upload, parts) ?? toComposite(upload, parts) ?? combineChecksums(parts);
    return info !== undefined && isMadeOf(info, parts, whole)
        ? toStoredObject(session, upload, parts, { ETag: info.etag, VersionId: info.versionId })
        : undefined;
}
function toComposite({ proof }, parts) {
    const sum = (0,upload_proof/* checksumOf */.lf)(proof);
    return sum?.type === "COMPOSITE" ? composeChecksums(parts, sum.algorithm) : undefined;
}
/** The upload is gone and the object is not made of it, so somebody else was faster. */
function toExistsError({ location }, cause) {
    const text = `Could not upload ${(0,s3_request/* toUri */.iJ)(location)}: there is an object already`;
    return new errors/* StagingError */.Q("object-exists", text, { cause });
}


/***/ }),

/***/ 1552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ putObject)
/* harmony export */ });
/* harmony import */ var _extra_rights_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41670);
/* harmony import */ var _only_new_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31713);
/* harmony import */ var _proof_asked_proof_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27624);
/* harmony import */ var _proof_body_upload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14004);
/* harmony import */ var _proof_upload_proof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12025);
/* harmony import */ var _s3_object_info_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34961);
/* harmony import */ var _upload_headers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14582);







/** Stores `body` as one object with one request. */
function putObject(session, { location, headers }, body, signal) {
    const { onlyNew = false } = headers;
    const write = { operation: "PutObject", location, onlyNew };
    return (0,_only_new_js__WEBPACK_IMPORTED_MODULE_0__/* .sendWhereNew */ .U)(session, write, signal, (isConditional) => putWhole(session, { location, headers, isConditional }, body, signal));
}
function putWhole(session, { location, headers, isConditional }, body, signal) {
    const said = (0,_upload_headers_js__WEBPACK_IMPORTED_MODULE_5__/* .toUploadHeaders */ .P)(headers);
    const upload = {
        operation: "PutObject",
        ...location,
        headers: isConditional ? { ...said, "if-none-match": "*" } : said,
        body,
        ...(headers.onlyNew && { onlyNew: true }),
        ...(0,_extra_rights_js__WEBPACK_IMPORTED_MODULE_6__/* .toExtraRights */ .j)(headers),
    };
    return (0,_proof_asked_proof_js__WEBPACK_IMPORTED_MODULE_1__/* .sendProven */ .h)(session, upload, headers.checksumAlgorithm, async (proof) => {
        const taken = await (0,_proof_body_upload_js__WEBPACK_IMPORTED_MODULE_2__/* .sendBody */ .b)(session, upload, proof, signal);
        const versionId = (0,_s3_object_info_js__WEBPACK_IMPORTED_MODULE_4__/* .headerOf */ .rR)(taken.headers, "x-amz-version-id");
        const [told] = (0,_s3_object_info_js__WEBPACK_IMPORTED_MODULE_4__/* .toChecksums */ .y2)(taken.headers);
        const algorithm = (0,_proof_upload_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .checksumOf */ .lf)(proof)?.algorithm;
        const value = taken.checksum ?? "";
        const proven = algorithm && { algorithm, value, type: "FULL_OBJECT" };
        // A store that knows nothing of what was asked for takes no notice of it, and has checked nothing.
        const isHeeded = headers.checksumAlgorithm === undefined || told?.value === value;
        const checksum = isHeeded ? (proven ?? told) : told;
        return {
            etag: taken.etag,
            ...(versionId !== undefined && { versionId }),
            ...(checksum !== undefined && { checksum }),
            verified: isHeeded ? (0,_proof_upload_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .toVerification */ .TG)(proof) : "size",
        };
    });
}


/***/ })

};

