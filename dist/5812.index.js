export const id = 5812;
export const ids = [5812];
export const modules = {

/***/ 35812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boundHeapGrowth: () => (/* binding */ boundHeapGrowth)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);

/** V8 has two halves of this for what was allocated last, and would let them grow to 64 MiB each. */
const MOST_YOUNG_BYTES = 2 * 2 ** 23;
/** How much garbage V8 may let gather, in percent of what is in use; left alone, up to three times as much as that. */
const GARBAGE_PERCENT = 50;
/**
 * Has V8 collect garbage before it asks the system for more memory, from now on. The work of a phase leaves much
 * garbage and keeps little: with 100,000 files of 4 KiB a phase needs 110 MB less like this, and no more time.
 */
function boundHeapGrowth() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(`--heap-growing-percent=${GARBAGE_PERCENT}`);
    // The size itself can be chosen only when a process starts, which the runner does; how it grows, at any time.
    const observer = new PerformanceObserver(() => {
        if (youngBytes() >= MOST_YOUNG_BYTES) {
            (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--semi-space-growth-factor=1");
            observer.disconnect();
        }
    });
    observer.observe({ entryTypes: ["gc"] });
}
function youngBytes() {
    const spaces = (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapSpaceStatistics)();
    return spaces.find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;
}


/***/ })

};

