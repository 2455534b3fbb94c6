export const id = 5097;
export const ids = [5097];
export const modules = {

/***/ 85097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inLastMinutes: () => (/* binding */ inLastMinutes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * What a phase of a cancelled job takes of the five minutes that GitHub gives to all that a job still does then; the runner
 * keeps 15 s of them, other steps have their ends as well, and what is given up has to be taken back.
 */
const MILLISECONDS = 240_000;
/** Runs a phase of a cancelled job: what has not arrived in time is given up, and told. */
async function inLastMinutes(context, work) {
    const { host, signal } = context;
    const over = new AbortController();
    const timer = setTimeout(() => {
        host.warning("The job was cancelled, and four of the five minutes that all its steps get for their ends are over: what has not arrived by now is not transferred");
        over.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("cancelled", "The time of a cancelled job is over"));
    }, MILLISECONDS);
    try {
        return await work({ ...context, signal: AbortSignal.any([signal, over.signal]) });
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ })

};

