export const id = 7913;
export const ids = [7913];
export const modules = {

/***/ 77913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PhaseLock: () => (/* binding */ PhaseLock)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/host/lock-file.js




/** The lock file's text; absent while there is none. Fails with `invalid-input` where it cannot be read or lies outside the workspace. */
function loadLockText(file, workspace) {
    const path = toRealPath(file, workspace);
    const found = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (found === undefined)
        return undefined;
    // A link may lead outside, and a pipe is never read to its end.
    if (!found.isFile())
        throw noFileError(file);
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch (error) {
        throw unusable(file, "read", error);
    }
}
/** Writes the lock file as a whole or not at all. Fails as `loadLockText` does. */
async function saveLockText(file, workspace, text) {
    const target = toRealPath(file, workspace);
    const temporary = `${target}.${process.pid}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, text, { flag: "wx" });
        await (0,promises_.rename)(temporary, target);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw unusable(file, "write", error);
    }
}
/**
 * The absolute path with the links of its directory resolved; the file itself may be missing. Fails with `invalid-input`
 * where it lies outside the workspace.
 */
function toRealPath(file, workspace) {
    const absolute = external_node_path_.resolve(workspace, file);
    const directory = resolveDirectory(file, external_node_path_.dirname(absolute));
    const inside = external_node_path_.relative((0,external_node_fs_.realpathSync)(workspace), directory);
    const isOutside = inside === ".." || inside.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(inside);
    if (!isOutside) {
        return external_node_path_.join(directory, external_node_path_.basename(absolute));
    }
    throw new errors/* StagingError */.Q("invalid-input", `lock: \`${file}\` lies outside the workspace`, {
        hint: "Name a file of the repository, relative to its root",
    });
}
function resolveDirectory(file, directory) {
    try {
        return (0,external_node_fs_.realpathSync)(directory);
    }
    catch (error) {
        throw unusable(file, "find the directory of", error);
    }
}
function noFileError(file) {
    return new errors/* StagingError */.Q("invalid-input", `lock: \`${file}\` is not a regular file`, {
        hint: "Name a file of the repository that is neither a directory nor a symbolic link",
    });
}
function unusable(file, verb, cause) {
    const reason = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
    return new errors/* StagingError */.Q("invalid-input", `lock: cannot ${verb} \`${file}\`${reason}`, {
        hint: "The path is relative to the workspace; is the repository checked out before this step?",
        cause,
    });
}

// EXTERNAL MODULE: ./build/plan/lock.js
var lock = __webpack_require__(3503);
;// CONCATENATED MODULE: ./build/plan/parse-lock.js


/** Reads a lock file's text. Fails with `invalid-input` for what no step has written. */
function parseLock(path, text) {
    const { version, entries } = asRecord(parseJson(path, text), path);
    if (version !== 1) {
        throw broken(path, "it is of another version of s3-staging, or no lock at all");
    }
    const parsed = asList(entries, path).map((entry) => toEntry(entry, path));
    const twice = firstTwice(parsed.map(({ selection }) => JSON.stringify(selection)));
    if (twice !== undefined)
        throw broken(path, `it has ${twice} twice`);
    return { path, entries: parsed };
}
function parseJson(path, text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw broken(path, `it is not valid JSON (${cause.message})`);
    }
}
function toEntry(value, path) {
    const { objects, ...head } = asRecord(value, path);
    const selection = toSelection(head, path);
    const parsed = asList(objects, path).map((object) => toObject(object, path));
    const twice = firstTwice(parsed.map(({ key }) => key));
    if (twice !== undefined)
        throw broken(path, `it has the object ${JSON.stringify(twice)} twice`);
    return { selection, objects: parsed };
}
function toSelection(value, path) {
    const { kind, from, to, exclude, "version-id": versionId, newest } = value;
    if (kind !== "object" && kind !== "prefix" && kind !== "pattern")
        throw broken(path, NO_LOCK);
    return {
        kind,
        from: asText(from, path),
        ...(to !== undefined && { to: asText(to, path) }),
        exclude: asList(exclude, path).map((pattern) => asText(pattern, path)),
        ...(versionId !== undefined && { "version-id": asText(versionId, path) }),
        ...(newest !== undefined && { newest: asCount(newest, path) }),
    };
}
function toObject(value, path) {
    const { key, bytes, etag = "", checksum, "version-id": versionId } = asRecord(value, path);
    return {
        isLocked: true,
        key: asText(key, path),
        bytes: asCount(bytes, path),
        etag: asTag(etag, path),
        ...(versionId !== undefined && { versionId: asText(versionId, path) }),
        ...(checksum !== undefined && { checksum: toChecksum(checksum, path) }),
    };
}
function toChecksum(found, path) {
    const { algorithm, value, type } = asRecord(found, path);
    const known = ALGORITHMS.find((name) => name === algorithm);
    if (known === undefined || type !== "FULL_OBJECT")
        throw broken(path, NO_LOCK);
    return { algorithm: known, value: asText(value, path), type };
}
const ALGORITHMS = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];
const NO_LOCK = "it does not read as a lock does";
function asRecord(value, path) {
    if (typeof value !== "object" || value === null)
        throw broken(path, NO_LOCK);
    return { ...value };
}
function asList(value, path) {
    if (!Array.isArray(value))
        throw broken(path, NO_LOCK);
    return value;
}
function asText(value, path) {
    if (typeof value !== "string")
        throw broken(path, NO_LOCK);
    return value;
}
function asCount(value, path) {
    const count = typeof value === "number" && Number.isSafeInteger(value) ? value : -1;
    if (count < 0)
        throw broken(path, NO_LOCK);
    return count;
}
/** An ETag, as it can stand in a header (RFC 9110, 8.8.3). */
function asTag(value, path) {
    const tag = asText(value, path);
    if (!/^[\x21\x23-\x7e\x80-\xff]*$/.test(tag))
        throw broken(path, NO_LOCK);
    return tag;
}
function firstTwice(names) {
    const seen = new Set();
    return names.find((name) => seen.size === seen.add(name).size);
}
function broken(path, reason) {
    return new errors/* StagingError */.Q("invalid-input", `lock: cannot use \`${path}\`: ${reason}`, {
        hint: lock/* ANEW */.qn,
    });
}

// EXTERNAL MODULE: ./build/report/failure-text.js
var failure_text = __webpack_require__(653);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/report/phase-report.js
var phase_report = __webpack_require__(50223);
;// CONCATENATED MODULE: ./build/report/lock-text.js



/**
 * The lock of a phase that went well: what each entry of its downloads stood for, a line for each object. `toSelection`
 * tells by what an entry is known. Fails with `request-refused` when an object has nothing to be held by.
 */
function lockText({ plan, results }, toSelection) {
    const byTransfer = new Map(results.map((result) => [result.transfer, result]));
    const entries = new Map();
    for (const { entry, transfers, present = [], files, isOff } of plan.entries) {
        if (entry.direction !== "download" || isOff)
            continue;
        const head = JSON.stringify(toSelection(entry));
        const downloads = (files ?? [...transfers, ...present]).filter(isDownload);
        const objects = downloads.map((download) => toRecord(download, byTransfer.get(download)));
        entries.set(head, [`${head.slice(0, -1)},"objects":[`, objectLines(objects), "]}"].join("\n"));
    }
    return `{\n"version": 1,\n"entries": [\n${[...entries.values()].join(",\n")}\n]\n}\n`;
}
function isDownload(transfer) {
    return transfer.direction === "download";
}
/** Absent values leave no trace in JSON. */
function toRecord({ bucket, object }, result) {
    const done = result && (0,phase_report/* isDone */.$L)(result) ? result : undefined;
    const checksum = done?.checksum?.type === "FULL_OBJECT" ? done.checksum : undefined;
    const versionId = done?.versionId ?? ("versionId" in object ? object.versionId : undefined);
    const etag = done?.etag ?? object.etag;
    const isHeld = versionId !== undefined || etag !== "" || (0,object_address/* isWebOrigin */.tz)(bucket);
    if (!isHeld)
        throw unheldError((0,object_address/* objectUri */.WE)({ bucket, key: object.key }));
    return {
        key: object.key,
        "version-id": versionId,
        etag: etag || undefined,
        bytes: done?.bytes ?? object.bytes,
        ...(checksum && { checksum }),
    };
}
function unheldError(uri) {
    return new errors/* StagingError */.Q("request-refused", `lock: cannot hold ${uri}: the store gives it neither an ETag nor a version`, { hint: "Leave out `lock`, and pin single objects with `sha256`" });
}
function objectLines(objects) {
    return objects.map((object) => JSON.stringify(object)).join(",\n");
}

;// CONCATENATED MODULE: ./build/stage/phase-lock.js







/** The lock file of a phase: it holds the phase to what is in it, or is written when there is none. */
class PhaseLock {
    /** Absent while there is no file. */
    lock;
    /** Where the file is or will be: absolute, links resolved. */
    realPath;
    #path;
    #host;
    /** Fails with `invalid-input` where the file cannot be used. */
    static open(path, host) {
        return new PhaseLock(path, host);
    }
    constructor(path, host) {
        const text = loadLockText(path, host.workspace);
        const lock = text === undefined ? undefined : parseLock(path, text);
        this.#path = path;
        this.#host = host;
        this.realPath = toRealPath(path, host.workspace);
        this.lock = lock;
    }
    /** Writes the first lock, of a phase of which nothing is missing. That it cannot be written fails the step, and nothing else of it. */
    async writeFirst(report) {
        if (this.lock !== undefined)
            return;
        const reason = reasonNotToWrite(report);
        if (reason !== undefined) {
            this.#host.info(`No lock is written: ${reason}`);
            return;
        }
        try {
            await saveLockText(this.#path, this.#host.workspace, lockText(report, lock/* lockedSelection */.BF));
            this.#host.info(`Wrote the lock ${this.#path}: commit it to stage the same bytes again`);
        }
        catch (error) {
            if (!(error instanceof errors/* StagingError */.Q))
                throw error;
            this.#host.error((0,failure_text/* errorText */.kc)(error), { title: "s3-staging" });
        }
    }
}
function reasonNotToWrite(report) {
    if (report.dryRun)
        return "this is a dry run";
    if ((0,phase_report/* isAnyWithheld */.kY)(report))
        return "entries were left out for lack of credentials";
    return (0,phase_report/* failures */.e9)(report).length > 0 ? "not everything arrived" : undefined;
}


/***/ })

};

