export const id = 6794;
export const ids = [6794];
export const modules = {

/***/ 16794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awaitRestores: () => (/* binding */ awaitRestores)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _source_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5203);
/* harmony import */ var _restore_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5054);
/* harmony import */ var _run_lanes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40409);




/** A round asks for this many objects; those behind them are asked for when some of them are back. */
const MOST_ASKED = 1_000;
const FIRST_PAUSE_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 300_000;
/**
 * Asks after the restored objects of one entry, in pauses that grow from a second to five minutes, until all are back
 * or the entry's `wait` is over, or the signal fires. Never rejects.
 */
async function awaitRestores(entry, waiting, context, listener) {
    const deadline = performance.now() + (entry.restore?.waitMilliseconds ?? 0);
    const queue = [...waiting];
    let pause = FIRST_PAUSE_MILLISECONDS;
    let back = 0;
    while (queue.length > 0 && !context.signal.aborted) {
        const left = deadline - performance.now();
        if (left <= 0)
            break;
        await rest(Math.min(left, jittered(pause)), context.signal);
        const count = await askAfter(queue, context, listener);
        back += count;
        const isNews = count > 0 || pause >= LONGEST_PAUSE_MILLISECONDS;
        if (isNews)
            context.onRestoring({ entry, waiting: queue.length, back });
        // Where one is back the others are not far.
        pause = count > 0 ? FIRST_PAUSE_MILLISECONDS : Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
    }
    if (queue.length === 0)
        return;
    const downloads = queue.map(({ download }) => download);
    const error = (0,_restore_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .stillRestoringError */ ._)(entry, downloads, true);
    for (const lost of queue)
        listener.onLost(lost, error);
}
/** Takes out of the queue what is back or lost, and gives how many are back. */
async function askAfter(queue, context, listener) {
    let count = 0;
    for (let unasked = queue.length; unasked > 0; unasked -= MOST_ASKED) {
        const asked = queue.splice(0, Math.min(unasked, MOST_ASKED));
        const back = [];
        await (0,_run_lanes_js__WEBPACK_IMPORTED_MODULE_2__/* .runLanes */ .r)(asked, async (waiting) => {
            const state = await lookUp(waiting, context, listener);
            if (state === "back")
                back.push(waiting.index);
            else if (state === "waiting")
                queue.push(waiting);
        });
        if (back.length === 0)
            break;
        listener.onBack(back.sort((first, second) => first - second));
        count += back.length;
    }
    return count;
}
async function lookUp(waiting, { scheduler, store, signal }, listener) {
    const { download } = waiting;
    const { bucket } = download;
    try {
        const call = { bucket, bufferBytes: 0 };
        const { archive } = await scheduler.run(call, () => store.head((0,_source_object_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceObject */ .n)(download), signal));
        return archive === undefined || archive.state === "restored" ? "back" : "waiting";
    }
    catch (error) {
        listener.onLost(waiting, error);
        return "lost";
    }
}
// So that jobs which began together do not ask together.
function jittered(milliseconds) {
    return milliseconds * (0.75 + Math.random() / 4);
}
/** Settles early, and without a failure, when the signal fires. */
async function rest(milliseconds, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined);
}


/***/ }),

/***/ 5054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ stillRestoringError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);


/** Why an entry cannot go on that does not wait, or has waited long enough, for these objects. */
function stillRestoringError(entry, waiting, hasWaited) {
    const [first] = waiting;
    const what = waiting.length === 1 && first
        ? (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE)({ bucket: first.bucket, key: first.object.key })
        : `${waiting.length} objects of \`${entry.text}\``;
    const whose = waiting.length === 1 ? "its restore" : "their restore";
    const reason = hasWaited ? "goes on, longer than `wait` allows" : "is under way";
    const { tier = "Standard", days = 1 } = entry.restore ?? {};
    const time = longestTime(tier, waiting);
    const stay = days === 1 ? "a day" : `${days} days`;
    const wait = hasWaited
        ? ""
        : ". Or have the job wait: `wait` in `restore`, such as `wait: 5h`, says how long at most";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("object-archived", `Could not download ${what}: archived, and ${whose} ${reason}`, {
        hint: `Run the job again in ${time}, which is how long it can take by the tier \`${tier}\`. What is restored stays for ${stay}, and is not asked for again${wait}`,
    });
}
/** Amazon S3 user guide, "Understanding archive retrieval options". */
const LONGEST_TIMES = {
    Expedited: { shallow: "5 minutes", deep: "12 hours" },
    Standard: { shallow: "5 hours", deep: "12 hours" },
    Bulk: { shallow: "12 hours", deep: "48 hours" },
};
function longestTime(tier, waiting) {
    const isDeep = waiting.some(({ archive }) => archive.place.startsWith("DEEP_ARCHIVE"));
    return LONGEST_TIMES[tier][isDeep ? "deep" : "shallow"];
}


/***/ }),

/***/ 40409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runLanes)
/* harmony export */ });
/** As many as an endpoint without a limit of its own gets at once. */
const LANES = 32;
/** Visits the items in order, at most 32 of them at once. The first failure ends it, once what had begun is over. */
async function runLanes(items, visit) {
    const remaining = items.values();
    let hasFailed = false;
    const runLane = async () => {
        for (const item of remaining) {
            if (hasFailed)
                return;
            try {
                await visit(item);
            }
            catch (error) {
                hasFailed = true;
                throw error;
            }
        }
    };
    const lanes = Array.from({ length: Math.min(LANES, items.length) }, runLane);
    const ends = await Promise.allSettled(lanes);
    for (const end of ends)
        if (end.status === "rejected")
            throw end.reason;
}


/***/ })

};

