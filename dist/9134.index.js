export const id = 9134;
export const ids = [9134];
export const modules = {

/***/ 9134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeLinks: () => (/* binding */ makeLinks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _file_attributes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5148);
/* harmony import */ var _disk_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(961);
/* harmony import */ var _locations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3982);
/* harmony import */ var _move_transfer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(995);
/* harmony import */ var _waiting_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9788);







/** Makes links, all before any of them is looked through; one that turns out to lead away is removed. */
async function makeLinks(links, context, settle) {
    const made = [];
    for (const { fetched, index } of links) {
        made.push({ index, result: await makeLink(fetched, context) });
    }
    for (const { index, result } of made)
        settle(index, await judge(result, context));
}
async function makeLink(fetched, context) {
    const { arrival, file, milliseconds } = fetched;
    const { download } = file;
    const { linkTarget = "", modifiedSeconds } = (0,_file_attributes_js__WEBPACK_IMPORTED_MODULE_2__/* .readAttributes */ .wb)(arrival.metadata).attributes;
    try {
        await (0,_waiting_file_js__WEBPACK_IMPORTED_MODULE_6__/* .removeWaiting */ .SM)(file, context);
        context.signal.throwIfAborted();
        if (process.platform === "win32")
            return leave(download, "links are not made on Windows", context);
        if (!(0,_file_attributes_js__WEBPACK_IMPORTED_MODULE_2__/* .staysBelow */ .cK)(linkTarget, depthOf(download)))
            return leave(download, LEADS_OUT, context);
        await putLink(download, { target: linkTarget, modifiedSeconds }, context);
        return (0,_move_transfer_js__WEBPACK_IMPORTED_MODULE_5__/* .toDone */ .Oo)(download, arrival, milliseconds);
    }
    catch (error) {
        return (0,_move_transfer_js__WEBPACK_IMPORTED_MODULE_5__/* .toFailed */ .VQ)(error, download, context.signal);
    }
}
const LEADS_OUT = "its link would lead out of the destination";
function depthOf({ realDirectory, linkRoot = realDirectory }) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(linkRoot, realDirectory);
    return below === "" ? 0 : below.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).length;
}
/** In one move, so that there is no moment without the old file. */
async function putLink(download, { target, modifiedSeconds }, { directories }) {
    const directory = await directories.open(download);
    const temporary = directory.at((0,_waiting_file_js__WEBPACK_IMPORTED_MODULE_6__/* .toTemporaryName */ .uM)(download.path));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, temporary);
        if (modifiedSeconds !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lutimes)(temporary, new Date(), modifiedSeconds);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, directory.at((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(download.path)));
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(temporary).catch(() => undefined);
        throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .toDiskError */ .R)(error, "write", download.path);
    }
    finally {
        directory.release();
    }
}
/** A link that was there before may lead the new one away, which no target tells. */
async function judge(result, context) {
    const { transfer, status } = result;
    if (status !== "done" || transfer.direction !== "download")
        return result;
    const { realDirectory, path, linkRoot = realDirectory } = transfer;
    const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realDirectory, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(link).catch(() => undefined);
    const isInside = real === undefined || real === linkRoot || real.startsWith(linkRoot + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    if (isInside)
        return result;
    try {
        await removeLink(transfer, context);
        return leave(transfer, LEADS_OUT, context);
    }
    catch (error) {
        return (0,_move_transfer_js__WEBPACK_IMPORTED_MODULE_5__/* .toFailed */ .VQ)(error, transfer, context.signal);
    }
}
async function removeLink(download, { directories }) {
    const directory = await directories.open(download);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(directory.at((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(download.path)));
    }
    catch (error) {
        throw (0,_disk_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .toDiskError */ .R)(error, "write", download.path);
    }
    finally {
        directory.release();
    }
}
function leave(transfer, reason, { doubts }) {
    doubts.tell(`${(0,_locations_js__WEBPACK_IMPORTED_MODULE_4__/* .uriOf */ .S_)(transfer)} is left out: ${reason}`);
    return { status: "skipped", transfer, reason };
}


/***/ })

};

