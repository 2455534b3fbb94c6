export const id = 4994;
export const ids = [4994];
export const modules = {

/***/ 84994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeSymlinks: () => (/* binding */ makeSymlinks)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/file-attributes.js
var file_attributes = __webpack_require__(25148);
// EXTERNAL MODULE: ./build/transfer/disk-errors.js
var disk_errors = __webpack_require__(30961);
// EXTERNAL MODULE: ./build/transfer/locations.js
var locations = __webpack_require__(93982);
// EXTERNAL MODULE: ./build/transfer/move-transfer.js + 6 modules
var move_transfer = __webpack_require__(30841);
// EXTERNAL MODULE: ./build/transfer/waiting-file.js
var waiting_file = __webpack_require__(19788);
;// CONCATENATED MODULE: ./build/transfer/attributes/leads-to.js


/** As many as Linux follows (path_resolution(7)). */
const MOST_LINKS = 40;
/** Where a path leads with all links followed, be there anything or not: a link may wait for a file that comes later. */
async function leadsTo(path, links = MOST_LINKS) {
    const real = await (0,promises_.realpath)(path).catch(() => undefined);
    if (real !== undefined || (0,external_node_path_.dirname)(path) === path)
        return real ?? path;
    const directory = await leadsTo((0,external_node_path_.dirname)(path), links);
    const here = (0,external_node_path_.join)(directory, (0,external_node_path_.basename)(path));
    const target = await (0,promises_.readlink)(here).catch(() => undefined);
    return target === undefined || links === 0
        ? here
        : leadsTo((0,external_node_path_.resolve)(directory, target), links - 1);
}

;// CONCATENATED MODULE: ./build/transfer/attributes/make-symlinks.js








/** Makes symbolic links, all before any of them is looked through; one that turns out to lead away is removed. */
async function makeSymlinks(links, context, settle) {
    const made = [];
    for (const { fetched, index } of links) {
        made.push({ index, result: await makeSymlink(fetched, context) });
    }
    // All are followed before any is removed: one may lead away through another, in whatever order they came.
    const judged = [];
    for (const one of made)
        judged.push({ ...one, isStray: await leadsAway(one.result) });
    for (const { index, result, isStray } of judged) {
        settle(index, isStray ? await takeBack(result, context) : result);
    }
}
async function makeSymlink(fetched, context) {
    const { arrival, file, milliseconds } = fetched;
    const { download } = file;
    const { linkTarget = "", modifiedSeconds } = (0,file_attributes/* readAttributes */.wb)(arrival.metadata).attributes;
    try {
        await (0,waiting_file/* removeWaiting */.SM)(file, context);
        context.signal.throwIfAborted();
        if (process.platform === "win32")
            return leave(download, "links are not made on Windows", context);
        if (!(0,file_attributes/* staysBelow */.cK)(linkTarget, depthOf(download)))
            return leave(download, LEADS_OUT, context);
        await putSymlink(download, { target: linkTarget, modifiedSeconds }, context);
        return (0,move_transfer/* toDone */.Oo)(download, arrival, milliseconds);
    }
    catch (error) {
        return (0,move_transfer/* toFailed */.VQ)(error, download, context.signal);
    }
}
const LEADS_OUT = "its link would lead out of the destination";
/** What a link stays in: the destination, or where a link in it led the plan to. */
function rootOf({ realDirectory, linkRoot = realDirectory }) {
    return isWithin(realDirectory, linkRoot) ? linkRoot : realDirectory;
}
function isWithin(path, root) {
    return path === root || path.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep);
}
function depthOf(download) {
    const below = (0,external_node_path_.relative)(rootOf(download), download.realDirectory);
    return below === "" ? 0 : below.split(external_node_path_.sep).length;
}
/** In one move, so that there is no moment without the old file. */
async function putSymlink(download, { target, modifiedSeconds }, { directories }) {
    const directory = await directories.open(download);
    const temporary = directory.at((0,waiting_file/* toTemporaryName */.uM)(download.path));
    try {
        await (0,promises_.symlink)(target, temporary);
        if (modifiedSeconds !== undefined)
            await (0,promises_.lutimes)(temporary, new Date(), modifiedSeconds);
        await (0,promises_.rename)(temporary, directory.at((0,external_node_path_.basename)(download.path)));
    }
    catch (error) {
        await (0,promises_.unlink)(temporary).catch(() => undefined);
        throw (0,disk_errors/* toDiskError */.R)(error, "write", download.path);
    }
    finally {
        directory.release();
    }
}
/** Whether a link that was there before leads the new one away, which no target tells. */
async function leadsAway({ transfer, status }) {
    if (status !== "done" || transfer.direction !== "download")
        return false;
    const link = (0,external_node_path_.join)(transfer.realDirectory, (0,external_node_path_.basename)(transfer.path));
    return !isWithin(await leadsTo(link), rootOf(transfer));
}
async function takeBack(result, context) {
    const { transfer } = result;
    if (transfer.direction !== "download")
        return result;
    try {
        await removeSymlink(transfer, context);
        return leave(transfer, LEADS_OUT, context);
    }
    catch (error) {
        return (0,move_transfer/* toFailed */.VQ)(error, transfer, context.signal);
    }
}
async function removeSymlink(download, { directories }) {
    const directory = await directories.open(download);
    try {
        await (0,promises_.unlink)(directory.at((0,external_node_path_.basename)(download.path)));
    }
    catch (error) {
        throw (0,disk_errors/* toDiskError */.R)(error, "write", download.path);
    }
    finally {
        directory.release();
    }
}
function leave(transfer, reason, { doubts }) {
    doubts.tell(`${(0,locations/* uriOf */.S_)(transfer)} is left out: ${reason}`);
    return { status: "skipped", transfer, cause: "no-link", reason };
}


/***/ })

};

