export const id = 7099;
export const ids = [7099];
export const modules = {

/***/ 57099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packTar: () => (/* binding */ packTar)
/* harmony export */ });
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56118);

/** Seconds that every reader of the format takes in its fixed header. */
const MOST_SECONDS = 2 ** 31 - 1;
/**
 * A tar (POSIX.1-2001) of members in their order: with their modes, links and times in whole seconds, without owners.
 * Equal members give equal bytes. What `read` throws is what this fails with.
 */
async function* packTar(members, read) {
    const archive = (0,tar_stream__WEBPACK_IMPORTED_MODULE_0__.pack)();
    let failure;
    const filling = fill(archive, members, read).catch((error) => {
        failure = { error };
        archive.destroy();
    });
    try {
        for await (const piece of archive) {
            // Its types do not say that there is nothing else.
            if (piece instanceof Uint8Array)
                yield piece;
        }
        await filling;
    }
    catch (error) {
        failure ??= { error };
    }
    finally {
        archive.destroy();
        await filling;
    }
    if (failure !== undefined)
        throw failure.error;
}
async function fill(archive, members, read) {
    for (const member of members)
        await add(archive, member, read);
    archive.finalize();
}
async function add(archive, member, read) {
    const done = Promise.withResolvers();
    // It is waited for only behind the content, and may fail before.
    done.promise.catch(() => undefined);
    const entry = archive.entry(toHeader(member), (error) => {
        if (error)
            done.reject(error);
        else
            done.resolve();
    });
    // What fails is told to the callback.
    entry.on("error", () => undefined);
    if (isFile(member)) {
        for await (const piece of read(member))
            await written(entry, piece);
        entry.end(null);
    }
    await done.promise;
}
function isFile({ name, linkTarget }) {
    return linkTarget === undefined && !name.endsWith("/");
}
async function written(entry, piece) {
    if (!entry.destroying && !entry.write(piece))
        await drained(entry);
    // Whoever reads has given up, and nothing would be drained any more.
    if (entry.destroying)
        throw new Error("the archive was given up");
}
function drained(entry) {
    return new Promise((resolve) => {
        const settle = () => {
            entry.off("drain", settle);
            entry.off("close", settle);
            resolve();
        };
        entry.on("drain", settle);
        entry.on("close", settle);
    });
}
function toHeader(member) {
    const { name, mode, bytes, linkTarget, modifiedMilliseconds } = member;
    const seconds = Math.floor(modifiedMilliseconds / 1000);
    const held = Math.min(Math.max(seconds, 0), MOST_SECONDS);
    return {
        name,
        mode,
        mtime: new Date(held * 1000),
        ...(held !== seconds && { pax: { mtime: String(seconds) } }),
        ...(linkTarget !== undefined
            ? { type: "symlink", linkname: linkTarget }
            : { type: isFile(member) ? "file" : "directory", size: bytes }),
    };
}


/***/ })

};

