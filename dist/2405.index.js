export const id = 2405;
export const ids = [2405];
export const modules = {

/***/ 42405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copyAcross: () => (/* binding */ copyAcross)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/source-object.js
var source_object = __webpack_require__(5203);
// EXTERNAL MODULE: ./build/transfer/byte-sink.js
var byte_sink = __webpack_require__(60716);
// EXTERNAL MODULE: ./build/transfer/copied-headers.js
var copied_headers = __webpack_require__(58695);
// EXTERNAL MODULE: ./build/transfer/copy-arrival.js
var copy_arrival = __webpack_require__(2957);
// EXTERNAL MODULE: ./build/transfer/fetch-piece.js + 1 modules
var fetch_piece = __webpack_require__(35661);
// EXTERNAL MODULE: ./build/transfer/fetch-whole.js
var fetch_whole = __webpack_require__(30080);
// EXTERNAL MODULE: ./build/transfer/fetched-object.js
var fetched_object = __webpack_require__(27231);
// EXTERNAL MODULE: ./build/transfer/locations.js
var locations = __webpack_require__(93982);
;// CONCATENATED MODULE: ./build/transfer/ordered-hash.js
/**
 * Digests pieces that arrive in any order, each when it is its turn. Pieces are begun in their order, so that the one
 * that all others wait for is always on its way.
 */
class OrderedHash {
    #hash;
    #waiting = new Map();
    #next = 1;
    constructor(hash) {
        this.#hash = hash;
    }
    /** Settles when the piece has been digested. `number` is from 1. Fails with the reason of `signal`. */
    async add(number, bytes, signal) {
        if (number !== this.#next)
            await this.#turnOf(number, signal);
        this.#hash.update(bytes);
        this.#next += 1;
        this.#waiting.get(this.#next)?.();
        this.#waiting.delete(this.#next);
    }
    digest() {
        return this.#hash.digest();
    }
    #turnOf(number, signal) {
        return new Promise((resolve, reject) => {
            const giveUp = () => reject(signal.reason);
            if (signal.aborted)
                return giveUp();
            signal.addEventListener("abort", giveUp, { once: true });
            this.#waiting.set(number, () => {
                signal.removeEventListener("abort", giveUp);
                resolve();
            });
        });
    }
}

// EXTERNAL MODULE: ./build/transfer/parts.js
var parts = __webpack_require__(6508);
// EXTERNAL MODULE: ./build/transfer/proof.js
var transfer_proof = __webpack_require__(41768);
// EXTERNAL MODULE: ./build/transfer/reception.js
var reception = __webpack_require__(60879);
// EXTERNAL MODULE: ./build/transfer/upload-in-parts.js
var upload_in_parts = __webpack_require__(18062);
;// CONCATENATED MODULE: ./build/transfer/copy-across.js














/**
 * Copies an object to another store through this machine, in one piece or in parts, and never through its disk. What the
 * source says of itself is read first and said again. The bytes are verified as they come, by what the source has of
 * them, and by the destination. `grant` is a turn with a buffer for an object that goes in one piece.
 */
async function copyAcross(copy, planned, grant, context) {
    const { scheduler } = context;
    const call = { bucket: copy.location.bucket, bufferBytes: 0 };
    scheduler.readsFrom(copy.location.bucket, copy.bucket);
    const source = await (0,copied_headers/* describe */.q0)(copy, planned, context);
    const said = await describeCopy(copy, source, context);
    const work = { copy, source, said };
    if (source.bytes <= parts/* SINGLE_PUT_BYTES */.NZ && source.bytes <= grant.buffer.length) {
        return await copyWhole(work, grant.buffer, context);
    }
    grant.release();
    if (source.bytes > parts/* SINGLE_PUT_BYTES */.NZ)
        return await copyParts(work, context);
    // It has grown since it was planned, or it is begun again, which is without a buffer.
    return await scheduler.run({ ...call, bufferBytes: source.bytes }, ({ buffer }) => copyWhole(work, buffer, context));
}
async function describeCopy(copy, source, { store, signal }) {
    const { expires, contentType, metadata, ...said } = (0,copied_headers/* mergeHeaders */.lF)(copy, source);
    const hasTags = !store.traits(copy.location.bucket).lacks.includes("tags");
    const kept = hasTags ? () => store.tags((0,source_object/* sourceObject */.n)(copy), signal) : () => ({});
    const tags = copy.headers.tags ?? (await kept());
    return {
        ...said,
        ...(Object.keys(tags).length > 0 && { tags }),
        ...(expires !== undefined && { expires }),
        contentType: contentType ?? "binary/octet-stream",
        metadata: metadata ?? {},
    };
}
async function copyWhole({ copy, source, said }, buffer, context) {
    const location = (0,source_object/* sourceObject */.n)(copy);
    const { proof, digest, bytes } = await (0,fetch_whole/* fetchToMemory */.X)({ location, object: source }, buffer, context);
    if (proof && digest)
        (0,transfer_proof/* assertProven */.L)(proof, digest, location);
    const stored = await context.store.put(copy.location, bytes, said, context.signal);
    context.onProgress(bytes.length);
    return (0,copy_arrival/* toCopied */.w)({ source, said }, { ...stored, verified: weaker(proof, stored.verified) });
}
async function copyParts(work, context) {
    const { copy, source, said } = work;
    const proof = (0,transfer_proof/* chooseProof */.y)(source);
    const upload = { location: copy.location, headers: said, bytes: source.bytes };
    try {
        const stored = await (0,upload_in_parts/* sendAllParts */.y)(upload, () => openSource(work, proof, context), context);
        return (0,copy_arrival/* toCopied */.w)({ source, said }, { ...stored, verified: weaker(proof, stored.verified) });
    }
    catch (error) {
        throw error instanceof reception/* RangesUnusable */.g ? noRangesError(copy) : error;
    }
}
function openSource({ copy, source }, proof, context) {
    const location = (0,source_object/* sourceObject */.n)(copy);
    // Without an ETag nothing shows that all parts are of one version.
    if (source.etag === "")
        throw new reception/* RangesUnusable */.g(location.key);
    const hash = (0,fetched_object/* toHash */._)(proof);
    const ordered = hash && new OrderedHash(hash);
    return {
        read: async (piece, buffer, signal) => {
            const sink = new byte_sink/* MemorySink */.$(buffer);
            await (0,fetch_piece/* fetchPiece */.v)({ location, object: source, piece, signal }, sink, context);
            await ordered?.add(piece.number, sink.bytes, signal);
            return sink.bytes;
        },
        assertGood: () => {
            if (proof && ordered)
                (0,transfer_proof/* assertProven */.L)(proof, ordered.digest(), location);
        },
    };
}
/** What is proven from the one end to the other: nothing but the size where the source has no proof. */
function weaker(proof, verified) {
    return proof === undefined ? "size" : verified;
}
function noRangesError(copy) {
    return new errors/* StagingError */.Q("not-supported", `Could not ${(0,locations/* describeTransfer */.H4)(copy)}: the store it is in sends no parts of objects, which is how large ones cross`, { hint: "Download it in one step, and upload it in another" });
}


/***/ })

};

