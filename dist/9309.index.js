export const id = 9309;
export const ids = [9309,6791];
export const modules = {

/***/ 19309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  placeTree: () => (/* binding */ placeTree)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/transfer/breathing-space.js
var breathing_space = __webpack_require__(77899);
// EXTERNAL MODULE: ./build/transfer/disk-errors.js
var disk_errors = __webpack_require__(30961);
// EXTERNAL MODULE: ./build/transfer/locations.js
var locations = __webpack_require__(93982);
// EXTERNAL MODULE: ./build/transfer/replace-file.js
var replace_file = __webpack_require__(29185);
// EXTERNAL MODULE: ./build/transfer/written-place.js
var written_place = __webpack_require__(2183);
// EXTERNAL MODULE: ./build/transfer/expanding/temporary-tree.js
var temporary_tree = __webpack_require__(36791);
;// CONCATENATED MODULE: ./build/transfer/expanding/tree-conflicts.js
/** Why the one cannot take the place of the other, as the rest of a sentence that begins with the path. */
function conflictOf({ entry, existing }, ifExists = "replace") {
    if (existing === undefined) {
        return undefined;
    }
    if (entry.isDirectory()) {
        const what = existing.isSymbolicLink() ? "a symbolic link" : "not a directory";
        return `is ${what}, and the archive has a directory there`;
    }
    if (existing.isDirectory()) {
        return "is a directory, and the archive has a file there";
    }
    if (existing.isSymbolicLink() && !entry.isSymbolicLink()) {
        return "is a symbolic link, and downloads do not write through links";
    }
    if (!(existing.isFile() || existing.isSymbolicLink())) {
        return "is a device, a socket or a pipe";
    }
    return ifExists === "error" ? "is there already, and `if-exists` is `error`" : undefined;
}

;// CONCATENATED MODULE: ./build/transfer/expanding/place-tree.js











/**
 * Puts the files of an unpacked archive in their places, beside those that are there already. Everything is looked at
 * before anything is moved; where a move fails all the same, those before it are undone, and a notice tells what could not be. The number of files that were
 * left out, because others are there that are kept. Fails with `path-refused` and `disk`.
 */
async function placeTree(waiting, context) {
    const directory = await context.directories.open((0,written_place/* toWritten */.R)(waiting.download));
    const tree = (0,temporary_tree/* toTree */.Gc)(directory, waiting.temporaryName);
    try {
        const placement = new TreePlacement(waiting, tree, context);
        await placement.check();
        const kept = await placement.move();
        await (0,promises_.rm)(tree.path, { recursive: true, force: true }).catch(() => undefined);
        context.directories.keep(waiting.download.path);
        return kept;
    }
    catch (error) {
        throw context.signal.aborted ? error : (0,disk_errors/* toDiskError */.R)(error, "write", waiting.download.path);
    }
    finally {
        directory.release();
    }
}
const MOST_CONFLICTS = 10;
class TreePlacement {
    #waiting;
    #tree;
    #context;
    #moves = [];
    #space = new breathing_space/* BreathingSpace */.z();
    constructor(waiting, tree, context) {
        this.#waiting = waiting;
        this.#tree = tree;
        this.#context = context;
    }
    /** Fails with `path-refused` when something is in the way. */
    async check() {
        const { download } = this.#waiting;
        const conflicts = [];
        await this.#visit("", async (step) => {
            const conflict = this.#conflictOf(step);
            if (conflict !== undefined)
                conflicts.push(conflict);
            return conflicts.length < MOST_CONFLICTS;
        });
        if (conflicts.length > 0) {
            const message = `Could not ${(0,locations/* describeTransfer */.H4)(download)}: its files cannot be put in place:`;
            throw new errors/* StagingError */.Q("path-refused", [message, ...conflicts].join("\n"), {
                hint: "Remove what is in the way, or choose another directory",
            });
        }
    }
    /** Moves everything, or nothing. The number of files that were left out. */
    async move() {
        let kept = 0;
        try {
            await this.#visit("", async (step) => {
                const conflict = this.#conflictOf(step);
                if (conflict !== undefined)
                    throw new errors/* StagingError */.Q("path-refused", conflict);
                if (step.existing && this.#waiting.download.entry.ifExists === "keep")
                    kept += 1;
                else
                    await this.#moveOne(step);
                return true;
            });
        }
        catch (error) {
            await this.#undo();
            throw error;
        }
        return kept;
    }
    #conflictOf(step) {
        const { download } = this.#waiting;
        const conflict = conflictOf(step, download.entry.ifExists);
        return conflict && `\`${(0,external_node_path_.join)(download.path, step.below, step.name)}\` ${conflict}`;
    }
    async #moveOne({ below, name, from, to, existing }) {
        const old = existing && `${this.#tree.old}/${this.#moves.length}`;
        if (old !== undefined) {
            await (0,replace_file/* replaceFile */.f)(to, old);
        }
        this.#moves.push({ below, name, old });
        await (0,replace_file/* replaceFile */.f)(from, to);
    }
    async #undo() {
        const lost = [];
        for (const move of this.#moves.reverse()) {
            await this.#undoOne(move).catch(() => {
                lost.push((0,external_node_path_.join)(this.#waiting.download.path, move.below, move.name));
            });
        }
        if (lost.length > 0) {
            this.#tellOfLost(lost);
        }
    }
    async #undoOne({ below, name, old }) {
        const directory = await this.#open(below);
        try {
            const place = directory.at(name);
            // The last one may not have been moved any more.
            if (lookAt(place))
                await (0,replace_file/* replaceFile */.f)(place, `${this.#tree.fresh}/${below}/${name}`);
            if (old !== undefined)
                await (0,replace_file/* replaceFile */.f)(old, place);
        }
        finally {
            directory.release();
        }
    }
    #tellOfLost([first = "", ...more]) {
        const { path } = this.#waiting.download;
        const old = (0,external_node_path_.join)(path, this.#waiting.temporaryName, "old");
        const others = more.length === 0 ? "" : ` and ${more.length} more`;
        this.#context.onNotice(`What was at \`${first}\`${others} could not be put back; old files that were replaced are now in \`${old}\``);
    }
    /** Everything whose place has to be decided: what goes to a directory that is not there yet goes with it. */
    async #visit(below, act) {
        const deeper = [];
        const directory = await this.#open(below);
        try {
            const entries = await (0,promises_.readdir)(`${this.#tree.fresh}/${below}`, { withFileTypes: true });
            for (const entry of entries) {
                this.#context.signal.throwIfAborted();
                await this.#space.pause();
                const { name } = entry;
                const to = directory.at(name);
                const existing = lookAt(to);
                if (entry.isDirectory() && existing?.isDirectory()) {
                    deeper.push(below === "" ? name : `${below}/${name}`);
                    continue;
                }
                const from = `${this.#tree.fresh}/${below}/${name}`;
                if (!(await act({ below, name, from, to, existing, entry })))
                    return false;
            }
        }
        finally {
            directory.release();
        }
        for (const next of deeper) {
            if (!(await this.#visit(next, act)))
                return false;
        }
        return true;
    }
    /** A directory below the target, found to be reached without a link. */
    async #open(below) {
        const { download } = this.#waiting;
        return this.#context.directories.open({
            ...(0,written_place/* toWritten */.R)({ ...download, path: (0,external_node_path_.join)(download.path, below) }),
            realDirectory: (0,external_node_path_.join)(download.realDirectory, below),
        });
    }
}
function lookAt(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
}


/***/ }),

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

