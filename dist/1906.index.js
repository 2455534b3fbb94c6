export const id = 1906;
export const ids = [1906];
export const modules = {

/***/ 91906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isUnsafe: () => (/* binding */ isUnsafe),
/* harmony export */   refuseWrites: () => (/* binding */ refuseWrites)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** Events that hand secrets to runs for pull requests of forks. */
const TRUSTING_EVENTS = ["pull_request_target", "workflow_run"];
/** An error names this many transfers; the rest is a number. */
const MOST_NAMED = 10;
/** Whether a run has secrets although it may be about code that strangers wrote. What nobody tells may be theirs. */
function isUnsafe({ event, head }) {
    return TRUSTING_EVENTS.includes(event) && head !== "own";
}
/** Fails with `unsafe-trigger` where a step would write to a store in such a run, as far as its directions are known. */
function refuseWrites(spec, manifest, trigger) {
    const writes = [
        ...[...spec.before, ...spec.after, ...spec.transfers].filter(isWrite).map(({ text }) => text),
        ...spec.outline.filter(isWrite).map(({ from, to }) => `${from} -> ${to}`),
        ...(manifest ? ["the manifest"] : []),
    ];
    if (writes.length === 0)
        return;
    const { event } = trigger;
    const more = writes.length - MOST_NAMED;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("unsafe-trigger", [
        `Nothing is uploaded, copied or deleted under \`${event}\` for ${headText(trigger)}: such a run has your secrets, and what it uploads may be what a stranger's code made of them:`,
        ...writes.slice(0, MOST_NAMED).map((write) => `- ${write}`),
        ...(more > 0 ? [`- … and ${more} more`] : []),
    ].join("\n"), { hint: HINT });
}
function isWrite({ direction }) {
    return direction === "upload" || direction === "copy";
}
function headText({ head, fork }) {
    if (head === "unknown")
        return "what may be a pull request of a fork, since the event does not tell";
    return `a pull request of ${fork === undefined ? "a fork that is gone" : `the fork \`${fork}\``}`;
}
const HINT = "Make it two workflows: one under `pull_request`, without secrets, builds and hands the files over with actions/upload-artifact; one under `workflow_run` downloads that artifact, runs nothing of it, and uploads with `allow-unsafe-trigger: true`. Downloads need none of this";


/***/ })

};

