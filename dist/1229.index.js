export const id = 1229;
export const ids = [1229];
export const modules = {

/***/ 91229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askForRestores: () => (/* binding */ askForRestores)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _source_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5203);
/* harmony import */ var _restore_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5054);
/* harmony import */ var _run_lanes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40409);




/**
 * Asks for the restore of every archived object of a plan that nobody has asked for yet. Gives the plan as it stands
 * then: an entry that does not wait cannot run, nor can one whose objects may not be restored. Fails with `cancelled`.
 */
async function askForRestores(plan, context) {
    const asked = new Set();
    const entries = [];
    for (const planned of plan.entries) {
        const { archived } = planned;
        entries.push(archived ? await askForEntry(planned, archived, { asked, context }) : planned);
    }
    return { ...plan, entries };
}
async function askForEntry(planned, archived, { asked, context }) {
    const { entry, skips } = planned;
    if (entry.direction !== "download")
        return planned;
    const { signal } = context;
    const fresh = archived.filter((download) => isFresh(download, asked));
    try {
        await (0,_run_lanes_js__WEBPACK_IMPORTED_MODULE_2__/* .runLanes */ .r)(fresh, (download) => ask(download, context));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q))
            throw error;
        if (signal.aborted)
            throw cancelled();
        // Another entry of the same objects is not to wait for what nobody has asked for.
        for (const download of fresh)
            asked.delete(toName(download));
        return { entry, transfers: [], skips, failure: error };
    }
    if (signal.aborted)
        throw cancelled();
    context.onRestoring({ entry, asked: fresh.length, waiting: archived.length, back: 0 });
    if (entry.restore?.waitMilliseconds)
        return planned;
    return { entry, transfers: [], skips, failure: (0,_restore_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .stillRestoringError */ ._)(entry, archived, false) };
}
function isFresh(download, asked) {
    if (download.archive.state === "restoring")
        return false;
    const name = toName(download);
    if (asked.has(name))
        return false;
    asked.add(name);
    return true;
}
function toName(download) {
    const { bucket, key, versionId = "" } = (0,_source_object_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceObject */ .n)(download);
    return JSON.stringify([bucket, key, versionId]);
}
async function ask(download, context) {
    const { scheduler, store, signal } = context;
    const { bucket, entry, archive } = download;
    const { tier = "Standard", days = 1 } = entry.restore ?? {};
    // An object of INTELLIGENT_TIERING moves back itself: there is no copy that could stay for some days.
    const isCopied = archive.place === "GLACIER" || archive.place === "DEEP_ARCHIVE";
    const request = isCopied ? { tier, days } : { tier };
    await scheduler.run({ bucket, bufferBytes: 0 }, () => store.restore((0,_source_object_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceObject */ .n)(download), request, signal));
}
function cancelled() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("cancelled", "The job was cancelled before anything was transferred");
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

