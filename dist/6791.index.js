export const id = 6791;
export const ids = [6791];
export const modules = {

/***/ 36791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ toTree),
/* harmony export */   TI: () => (/* binding */ makeTree),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   discardTree: () => (/* binding */ discardTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _written_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2183);


function toTree(directory, temporaryName) {
    const path = directory.at(temporaryName);
    return { path, fresh: `${path}/fresh`, old: `${path}/old` };
}
/** Makes it, for nobody else to look into. */
async function makeTree({ path, fresh, old }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { mode: 0o700 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(fresh);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(old);
}
/** Removes it. Old files that could not be put back stay. Never fails. */
async function removeTree({ path, fresh, old }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(fresh, { recursive: true, force: true }).catch(() => undefined);
    for (const directory of [old, path]) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(directory).catch(() => undefined);
    }
}
/** The same for one that waits. */
async function discardTree({ download, temporaryName }, { directories }) {
    try {
        const directory = await directories.open((0,_written_place_js__WEBPACK_IMPORTED_MODULE_1__/* .toWritten */ .R)(download));
        await removeTree(toTree(directory, temporaryName));
        directory.release();
    }
    catch {
        // Its directory is not the one it was written to any more.
    }
}


/***/ })

};

