export const id = 7441;
export const ids = [7441,6791];
export const modules = {

/***/ 90102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ TWICE),
/* harmony export */   z: () => (/* binding */ RefusedEntry)
/* harmony export */ });
/** An entry that must not or cannot be put on the disk. `reason` is one sentence part. */
class RefusedEntry extends Error {
    entryName;
    reason;
    constructor(entryName, reason) {
        super(reason);
        this.entryName = entryName;
        this.reason = reason;
    }
}
const TWICE = "the archive has it twice, or as a file and as a directory";


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


/***/ }),

/***/ 77441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unpackWaiting: () => (/* binding */ unpackWaiting)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/transfer/disk-errors.js
var disk_errors = __webpack_require__(30961);
// EXTERNAL MODULE: ./build/transfer/locations.js
var locations = __webpack_require__(93982);
// EXTERNAL MODULE: ./build/transfer/waiting-file.js
var waiting_file = __webpack_require__(19788);
// EXTERNAL MODULE: ./build/transfer/expanding/archive-entry.js
var archive_entry = __webpack_require__(90102);
// EXTERNAL MODULE: ./build/transfer/expanding/decode-file.js
var decode_file = __webpack_require__(79482);
// EXTERNAL MODULE: ./build/transfer/expanding/expansion-limit.js
var expansion_limit = __webpack_require__(9646);
;// CONCATENATED MODULE: ./build/transfer/expanding/read-archive.js

/** How the formats begin. A tar that is not compressed is told by its first header. */
const BEGINNINGS = [
    ["1f8b", "tar.gz"],
    ["28b52ffd", "tar.zst"],
    ["504b0304", "zip"],
    ["504b0506", "zip"],
];
const CODINGS = { tar: undefined, "tar.gz": "gzip", "tar.zst": "zstd" };
/** How others begin that are met as archives, to say more of them than that they are none. */
const OTHERS = [
    ["fd377a585a00", "xz"],
    ["425a68", "bzip2"],
    ["377abcaf271c", "7z"],
    ["526172211a07", "rar"],
];
/** The entries of an archive. `onDecoded` hears how many bytes each piece of a compressed tar is decoded to, and may throw. Fails with `BrokenContent` and `RefusedEntry`. */
async function* readArchive(file, wanted, signal, onDecoded) {
    const format = await toFormat(file, wanted);
    if (format === "zip") {
        const { readZip } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(9807)]).then(__webpack_require__.bind(__webpack_require__, 69807));
        yield* readZip(file, signal);
        return;
    }
    const { readTar } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(4407)]).then(__webpack_require__.bind(__webpack_require__, 24407));
    const coding = CODINGS[format];
    const bytes = coding
        ? counted((0,decode_file/* decodeFile */.JG)(file, coding, signal), onDecoded)
        : (0,decode_file/* readFrom */.zP)(file, 0, signal);
    yield* readTar(coding ? tarIn(bytes, coding) : bytes);
}
/** The same bytes, if they begin as a tar does: many things are compressed that are no archive. */
async function* tarIn(pieces, coding) {
    let begin = Buffer.alloc(0);
    for await (const piece of pieces) {
        if (begin === undefined) {
            yield piece;
            continue;
        }
        begin = Buffer.concat([begin, piece]);
        if (begin.length < FIRST_BYTES)
            continue;
        if (!beginsTar(begin))
            throw noTarIn(coding);
        yield begin;
        begin = undefined;
    }
    if (begin !== undefined)
        throw noTarIn(coding);
}
function noTarIn(coding) {
    return new decode_file/* BrokenContent */.r9(`what ${coding} compresses in it is no tar`);
}
async function* counted(pieces, onPiece) {
    for await (const piece of pieces) {
        onPiece(piece.length);
        yield piece;
    }
}
const FIRST_BYTES = 512;
async function toFormat(file, wanted) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_BYTES), 0, FIRST_BYTES, 0);
    const begin = buffer.toString("hex", 0, bytesRead);
    if (bytesRead === 0) {
        throw new decode_file/* BrokenContent */.r9("it is empty");
    }
    const other = OTHERS.find(([beginning]) => begin.startsWith(beginning));
    if (other !== undefined) {
        throw new decode_file/* BrokenContent */.r9(`it is ${other[1]}, which cannot be unpacked`);
    }
    const found = BEGINNINGS.find(([beginning]) => begin.startsWith(beginning))?.[1];
    const format = found ?? (beginsTar(buffer.subarray(0, bytesRead)) ? "tar" : undefined);
    if (format === undefined)
        throw new decode_file/* BrokenContent */.r9("it is none of tar, tar.gz, tar.zst and zip");
    if (wanted !== "any" && wanted !== format) {
        throw new decode_file/* BrokenContent */.r9(`it is no ${wanted}, it begins as a ${format}`);
    }
    return format;
}
/** Where a header has the sum of its bytes, in octal digits, itself counted as spaces (POSIX.1-2001, pax). */
const SUM = { start: 148, end: 156 };
function beginsTar(bytes) {
    if (bytes.length < FIRST_BYTES)
        return false;
    const header = Buffer.from(bytes.subarray(0, FIRST_BYTES));
    const written = Number.parseInt(header.toString("latin1", SUM.start, SUM.end).trim(), 8);
    // An archive of nothing begins with its end.
    if (header.every((byte) => byte === 0))
        return true;
    header.fill(" ", SUM.start, SUM.end);
    return header.reduce((sum, byte) => sum + byte, 0) === written;
}

// EXTERNAL MODULE: ./build/transfer/expanding/temporary-tree.js
var temporary_tree = __webpack_require__(36791);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/transfer/file-calls.js
var file_calls = __webpack_require__(24906);
// EXTERNAL MODULE: ./build/transfer/new-file.js
var new_file = __webpack_require__(41779);
;// CONCATENATED MODULE: ./build/transfer/expanding/entry-names.js

/**
 * An entry's name below the directory it is unpacked to, without what tar programs write and nobody means: `./` at the
 * start, `/` at the end, `//`. Empty for the directory itself. What leads elsewhere stays in it, to be refused.
 */
function toPlainName(name) {
    if (name.startsWith("/")) {
        throw new archive_entry/* RefusedEntry */.z(name, "its name is an absolute path");
    }
    if (name.includes("\ufffd")) {
        throw new archive_entry/* RefusedEntry */.z(name, "its name is no valid UTF-8");
    }
    return name
        .split("/")
        .filter((segment) => segment !== "" && segment !== ".")
        .join("/");
}
/** The name of the directory that something is in; empty for the one that all is unpacked to. */
function parentOf(name) {
    return name.slice(0, Math.max(0, name.lastIndexOf("/")));
}
/**
 * Why a symbolic link by this name may not lead to this target; `undefined` when it may. `..` stands at the start of a
 * target only, where it leads up real directories: behind a name, which may be a link itself, it could lead anywhere.
 * Then no link leads out of the directory that all is unpacked to, whatever others it leads through.
 */
function outwardReason(name, target) {
    if (target === "" || target.includes("\0")) {
        return "its target is no path";
    }
    if (/^[\\/]|^[a-z]:/i.test(target)) {
        return "its target is an absolute path";
    }
    const segments = target.split("/").filter((segment) => segment !== "" && segment !== ".");
    const ups = segments.findIndex((segment) => segment !== "..");
    const up = ups < 0 ? segments.length : ups;
    if (segments.slice(up).includes("..")) {
        return "its target holds `..` behind a name";
    }
    const depth = name.split("/").length - 1;
    return up > depth ? "its target leads out of the directory" : undefined;
}

;// CONCATENATED MODULE: ./build/transfer/expanding/sensible-time.js
/** Whether every file system can hold a time: up to 2106, where 32 bits end. */
function isSensible(time) {
    return time.getTime() >= 0 && time.getTime() < 2 ** 32 * 1000;
}

;// CONCATENATED MODULE: ./build/transfer/expanding/tree-directories.js





/** Most directories known to be there; those that were forgotten are asked for again. */
const MOST_KNOWN = 10_000;
/** 64 Mi characters: what is said of directories is kept to the end. */
const MOST_CHARACTERS = 2 ** 26;
/** The directories of a tree that is being written. */
class TreeDirectories {
    #root;
    #onMake;
    #known = new Set([""]);
    #characters = 0;
    #attributes = new Map();
    /** `onMake` is told each name before it is used, and may throw. */
    constructor(root, onMake) {
        this.#root = root;
        this.#onMake = onMake;
    }
    /** Makes a directory and those above it, where they are missing. Fails with `RefusedEntry`. */
    ensure(name) {
        if (this.#known.has(name)) {
            return;
        }
        this.ensure(parentOf(name));
        this.#onMake(name);
        try {
            (0,external_node_fs_.mkdirSync)(this.#at(name));
        }
        catch (error) {
            if ((0,disk_errors/* toErrno */.s)(error) !== "EEXIST")
                throw error;
            if (!(0,external_node_fs_.lstatSync)(this.#at(name)).isDirectory()) {
                throw new archive_entry/* RefusedEntry */.z(name, archive_entry/* TWICE */.N);
            }
        }
        if (this.#known.size > MOST_KNOWN) {
            this.#known.clear();
            this.#known.add("");
        }
        this.#known.add(name);
    }
    /** The same, with what it is to be in the end; what is said last of a directory holds. */
    make(name, attributes) {
        this.#characters += name.length;
        if (this.#characters > MOST_CHARACTERS) {
            throw new archive_entry/* RefusedEntry */.z(name, "the archive has too many directories");
        }
        this.ensure(name);
        this.#attributes.set(name, attributes);
    }
    /** Gives them their modes and times, now that nothing more is put into them. */
    finish() {
        for (const [name, { mode, modified }] of this.#attributes) {
            // Whose it is has to be able to remove what is in it.
            (0,external_node_fs_.chmodSync)(this.#at(name), (mode & 0o777) | 0o700);
            if (isSensible(modified))
                (0,external_node_fs_.utimesSync)(this.#at(name), modified, modified);
        }
    }
    #at(name) {
        return `${this.#root}/${name}`;
    }
}

// EXTERNAL MODULE: ./build/transfer/breathing-space.js
var breathing_space = __webpack_require__(77899);
;// CONCATENATED MODULE: ./build/transfer/expanding/tree-links.js





/** 64 Mi characters. */
const tree_links_MOST_CHARACTERS = 2 ** 26;
/** The links of a tree that is being written. They are made last, so that nothing is written through one. */
class TreeLinks {
    #target;
    #links = [];
    #characters = 0;
    constructor(target) {
        this.#target = target;
    }
    /** Takes note of a link by its plain name. Fails with `RefusedEntry` when it leads outside. */
    keep(name, { kind, target }) {
        this.#characters += name.length + target.length;
        if (this.#characters > tree_links_MOST_CHARACTERS) {
            throw new archive_entry/* RefusedEntry */.z(name, "the archive has too many links");
        }
        const { rules } = this.#target;
        if (kind === "symlink") {
            refuse(name, outwardReason(name, target) ?? rules.linkRefusal(target));
            this.#links.push({ kind, name, target });
            return;
        }
        const file = toPlainName(target);
        refuse(name, file === "" ? "it is a link to nothing" : rules.refusal(file));
        this.#links.push({ kind, name, target: file });
    }
    /** Makes them, those to files first: then there is no other yet that they could lead through. Gives their number. */
    async make(signal) {
        const space = new breathing_space/* BreathingSpace */.z();
        for (const kind of ["link", "symlink"]) {
            for (const link of this.#links) {
                signal.throwIfAborted();
                await space.pause();
                if (link.kind === kind)
                    this.#makeOne(link);
            }
        }
        return this.#links.length;
    }
    #makeOne({ kind, name, target }) {
        const { root, prepare } = this.#target;
        prepare(name);
        try {
            if (kind === "symlink")
                (0,external_node_fs_.symlinkSync)(target, `${root}/${name}`);
            else
                (0,external_node_fs_.linkSync)(`${root}/${target}`, `${root}/${name}`);
        }
        catch (error) {
            const errno = (0,disk_errors/* toErrno */.s)(error);
            if (errno === "EEXIST")
                throw new archive_entry/* RefusedEntry */.z(name, archive_entry/* TWICE */.N);
            const isNoFile = kind === "link" && NO_FILE.has(errno);
            throw isNoFile
                ? new archive_entry/* RefusedEntry */.z(name, `it is a link to \`${target}\`, which is no file of the archive`)
                : error;
        }
    }
}
/** How systems refuse a link to what is not there, or is a directory. */
const NO_FILE = new Set(["ENOENT", "ENOTDIR", "EPERM", "EISDIR"]);
function refuse(name, reason) {
    if (reason !== undefined) {
        throw new archive_entry/* RefusedEntry */.z(name, reason);
    }
}

;// CONCATENATED MODULE: ./build/transfer/expanding/tree-writer.js









const MOST_ENTRIES = 1_000_000;
/** A file of an unknown length may be written at once, as a small one, while its chunks are small. */
const CHUNK_BYTES = 2 ** 18;
/**
 * Puts the entries of an archive below a directory. Whatever the archive holds, nothing is written anywhere else: links
 * are made when all files are there, so that no file is written through one. Fails with `RefusedEntry`.
 */
class TreeWriter {
    #target;
    #directories;
    #names = new Map();
    #links;
    #entries = 0;
    /** Directories, those included that no entry names: one name may take a thousand of them. */
    #made = 0;
    #files = 0;
    constructor(target) {
        this.#target = target;
        this.#directories = new TreeDirectories(target.root, (name) => {
            this.#made += 1;
            this.#assertFew(this.#made, name);
            this.#claim(name);
        });
        this.#links = new TreeLinks({
            root: target.root,
            rules: target.rules,
            prepare: (name) => this.#prepare(name),
        });
    }
    async write(entry) {
        this.#entries += 1;
        this.#assertFew(this.#entries, entry.name);
        const name = toPlainName(entry.name);
        if (name === "" && entry.kind === "directory") {
            return;
        }
        this.#admit(name, entry.name);
        if (entry.kind === "file") {
            await this.#writeFile(name, entry);
        }
        else if (entry.kind === "directory") {
            this.#directories.make(name, entry);
        }
        else {
            this.#links.keep(name, entry);
        }
    }
    /** Makes the links and gives directories their modes and times. The number of files and links there are. */
    async finish(signal) {
        const links = await this.#links.make(signal);
        this.#directories.finish();
        return this.#files + links;
    }
    #admit(name, written) {
        const reason = name === "" ? "it has no name" : this.#target.rules.refusal(name);
        if (reason !== undefined) {
            throw new archive_entry/* RefusedEntry */.z(written, reason);
        }
    }
    #assertFew(count, name) {
        if (count > MOST_ENTRIES) {
            throw new archive_entry/* RefusedEntry */.z(name, `the archive has more than ${MOST_ENTRIES} files or directories`);
        }
    }
    /** Takes note of a name where the disk takes several for one; that it is new otherwise, the disk tells. */
    #claim(name) {
        const { fold } = this.#target.rules;
        if (fold === undefined) {
            return;
        }
        const folded = fold(name);
        const other = this.#names.get(folded) ?? name;
        if (other !== name) {
            throw new archive_entry/* RefusedEntry */.z(name, `it and \`${other}\` are one file on this disk`);
        }
        this.#names.set(folded, name);
    }
    async #writeFile(name, { content, mode, modified }) {
        this.#prepare(name);
        const calls = this.#target.pace.callsFor(CHUNK_BYTES);
        const file = await this.#open(name, calls);
        try {
            await this.#copy(content, file);
            // No set-user-id and the like.
            (0,external_node_fs_.fchmodSync)(file, mode & 0o777);
            if (isSensible(modified))
                (0,external_node_fs_.futimesSync)(file, modified, modified);
        }
        catch (error) {
            await (0,file_calls/* closeQuietly */.EO)(calls, file);
            throw error;
        }
        await calls.close(file);
        this.#files += 1;
    }
    async #open(name, calls) {
        try {
            return await calls.open(this.#at(name), new_file/* CREATE_FLAGS */.P);
        }
        catch (error) {
            throw (0,disk_errors/* toErrno */.s)(error) === "EEXIST" ? new archive_entry/* RefusedEntry */.z(name, archive_entry/* TWICE */.N) : error;
        }
    }
    async #copy(content, file) {
        const { limit, pace } = this.#target;
        let position = 0;
        for await (const bytes of content) {
            limit.add(bytes.length);
            await (0,file_calls/* writeAll */.f4)(pace.callsFor(bytes.length), { file, bytes, position });
            position += bytes.length;
        }
    }
    #prepare(name) {
        this.#directories.ensure(parentOf(name));
        this.#claim(name);
    }
    #at(name) {
        return `${this.#target.root}/${name}`;
    }
}

;// CONCATENATED MODULE: ./build/transfer/expanding/unpack-waiting.js











/**
 * A directory beside the archive with everything that is in it, which waits for its place. Fails with `path-refused`,
 * `content-refused` and `disk`, and leaves nothing of it then.
 */
async function unpackWaiting(waiting, context) {
    const { archive } = waiting;
    const { download, bytes } = archive;
    const from = await (0,waiting_file/* openWaiting */.iM)(archive, context);
    try {
        const directory = await context.directories.open(download);
        const temporaryName = (0,waiting_file/* toTemporaryName */.uM)(download.path);
        const tree = (0,temporary_tree/* toTree */.Gc)(directory, temporaryName);
        try {
            await (0,temporary_tree/* makeTree */.TI)(tree);
            const unpackedFiles = await unpack({ ...waiting, from, root: tree.fresh }, context);
            return { download, bytes, temporaryName, unpackedFiles };
        }
        catch (error) {
            await (0,temporary_tree/* removeTree */.dM)(tree);
            throw context.signal.aborted ? error : toFailure(error, archive);
        }
        finally {
            directory.release();
        }
    }
    finally {
        await from.close();
    }
}
async function unpack({ archive, format, rules, from, root }, { signal, pace }) {
    const limit = new expansion_limit/* ExpansionLimit */.v(archive.download);
    const writer = new TreeWriter({ root, rules, limit, pace });
    const onDecoded = (bytes) => limit.addDecoded(bytes);
    for await (const entry of readArchive(from, format, signal, onDecoded)) {
        signal.throwIfAborted();
        limit.addEntry();
        await writer.write(entry);
    }
    return writer.finish(signal);
}
/** A name may be as long as a header of the archive. */
const MOST_SHOWN = 200;
function toFailure(error, { download }) {
    const what = `Could not ${(0,locations/* describeTransfer */.H4)(download)}`;
    if (error instanceof archive_entry/* RefusedEntry */.z) {
        const { entryName, reason } = error;
        const name = entryName.length > MOST_SHOWN ? `${entryName.slice(0, MOST_SHOWN)}…` : entryName;
        return new errors/* StagingError */.Q("path-refused", `${what}: \`${name}\` in it cannot be unpacked: ${reason}`, {
            hint: "Nothing of the archive was unpacked: make it anew without that, or leave out `extract`",
        });
    }
    if (error instanceof decode_file/* BrokenContent */.r9) {
        const hint = "Check how the object was made; without `extract` it is downloaded as it is";
        const message = `${what}: it cannot be unpacked: ${error.message}`;
        return new errors/* StagingError */.Q("content-refused", message, { hint, cause: error });
    }
    return (0,disk_errors/* toDiskError */.R)(error, "write", (0,external_node_path_.dirname)(download.path));
}


/***/ })

};

