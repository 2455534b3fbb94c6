export const id = 8277;
export const ids = [8277];
export const modules = {

/***/ 18277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UploadSweep: () => (/* binding */ UploadSweep)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);
/* harmony import */ var _s3_abort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48873);


/** For how long whoever is done waits for it. What is not removed by then waits for the next run. */
const END_MILLISECONDS = 5000;
/**
 * Removes uploads in parts that nobody goes on with, beside everything else: at once those of processes that were killed
 * on this machine, and with each upload that begins others of its key that have been idle for a day.
 */
class UploadSweep {
    #session;
    #place;
    #stop = new AbortController();
    #signal;
    #works = new Set();
    #unwatch;
    #mayList;
    /** Begins. `signal` ends it. */
    constructor(session, place, signal) {
        this.#session = session;
        this.#place = place;
        this.#mayList = true;
        this.#signal = AbortSignal.any([signal, this.#stop.signal]);
        this.#unwatch = session.leftovers.watch(place.bucket, {
            onBegun: (upload) => this.#begin(() => place.inTurn(() => this.#removeIdle(upload))),
        });
        this.#begin(() => this.#removeAbandoned());
    }
    /** Takes no longer than a few seconds. Never fails. */
    async end() {
        this.#unwatch();
        const timer = setTimeout(() => this.#stop.abort(), END_MILLISECONDS);
        await Promise.all(this.#works);
        clearTimeout(timer);
    }
    #begin(work) {
        // Whoever uploads has not asked for it, so that nothing of it is a failure of theirs.
        const working = work().catch(() => { });
        this.#works.add(working);
        void working.then(() => this.#works.delete(working));
    }
    async #removeAbandoned() {
        const { bucket, terms, inTurn, isWithin = () => true } = this.#place;
        const abandoned = await this.#session.leftovers.findAbandoned(bucket);
        for (const upload of abandoned) {
            if (!isWithin(upload.location.key))
                continue;
            const location = { ...upload.location, ...(terms && { terms }) };
            const left = { ...upload, location };
            await inTurn(() => this.#remove(left, "a run that was killed has left")).catch(() => { });
        }
    }
    async #removeIdle(begun) {
        if (!this.#mayList)
            return;
        const { findIdleUploads } = await __webpack_require__.e(/* import() */ 6844).then(__webpack_require__.bind(__webpack_require__, 96844));
        const idle = await findIdleUploads(this.#session, begun, this.#signal).catch(() => {
            // The store does not know such requests, or this identity may not make them: nor will it for other keys.
            this.#mayList = false;
            return [];
        });
        for (const upload of idle) {
            await this.#remove(upload, "nobody has gone on with for a day").catch(() => { });
        }
    }
    async #remove(upload, reason) {
        if (!(await (0,_s3_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .abortUpload */ .q)(this.#session, upload, this.#signal)))
            return;
        this.#session.tell(`Removed an incomplete upload to ${(0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE)(upload.location)} that ${reason}`);
    }
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


/***/ })

};

