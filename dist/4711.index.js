export const id = 4711;
export const ids = [4711];
export const modules = {

/***/ 4711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PhaseLock: () => (/* binding */ PhaseLock)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/host/lock-file.js




/** The lock file's text; absent while there is none. Fails with `invalid-input` where it cannot be read or lies outside the workspace. */
function loadLockText(file, workspace) {
    try {
        return (0,external_node_fs_.readFileSync)(toRealPath(file, workspace), "utf8");
    }
    catch (error) {
        if (error instanceof errors/* StagingError */.Q)
            throw error;
        if (error.code === "ENOENT")
            return undefined;
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
/** The path with the links of its directory resolved; the file itself may be missing, and is no link. */
function toRealPath(file, workspace) {
    const absolute = external_node_path_.resolve(workspace, file);
    const directory = resolveDirectory(file, external_node_path_.dirname(absolute));
    const inside = external_node_path_.relative((0,external_node_fs_.realpathSync)(workspace), directory);
    if (!inside.startsWith("..") && !external_node_path_.isAbsolute(inside)) {
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
    return { path, entries: asList(entries, path).map((entry) => toEntry(entry, path)) };
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
    const { kind, from, to, exclude, objects } = asRecord(value, path);
    if (kind !== "object" && kind !== "prefix" && kind !== "pattern")
        throw broken(path, NO_LOCK);
    return {
        kind,
        from: asText(from, path),
        ...(to !== undefined && { to: asText(to, path) }),
        exclude: asList(exclude, path).map((pattern) => asText(pattern, path)),
        objects: asList(objects, path).map((object) => toObject(object, path)),
    };
}
function toObject(value, path) {
    const { key, bytes, etag, checksum, "version-id": versionId } = asRecord(value, path);
    if (!Number.isSafeInteger(bytes))
        throw broken(path, NO_LOCK);
    return {
        isLocked: true,
        key: asText(key, path),
        bytes: Number(bytes),
        etag: etag === undefined ? "" : asText(etag, path),
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
function broken(path, reason) {
    return new errors/* StagingError */.Q("invalid-input", `lock: cannot use \`${path}\`: ${reason}`, {
        hint: lock/* ANEW */.q,
    });
}

// EXTERNAL MODULE: ./build/report/failure-text.js
var failure_text = __webpack_require__(653);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/report/phase-report.js
var phase_report = __webpack_require__(223);
;// CONCATENATED MODULE: ./build/report/lock-text.js


/** The lock of a phase that went well: what each entry of its downloads stood for, a line for each object. */
function lockText({ plan, results }) {
    const byTransfer = new Map(results.map((result) => [result.transfer, result]));
    const entries = new Map();
    for (const { entry, transfers, present = [], files } of plan.entries) {
        if (entry.direction !== "download")
            continue;
        const head = entryHead(entry);
        const downloads = (files ?? [...transfers, ...present]).filter(isDownload);
        const objects = downloads.map((download) => toRecord(download, byTransfer.get(download)));
        entries.set(head, [`${head.slice(0, -1)},"objects":[`, objectLines(objects), "]}"].join("\n"));
    }
    return `{\n"version": 1,\n"entries": [\n${[...entries.values()].join(",\n")}\n]\n}\n`;
}
function entryHead({ from, to, exclude }) {
    const { kind, bucket } = from;
    const place = (0,object_address/* isWebOrigin */.tz)(bucket) ? { to: to.path } : {};
    const uri = (0,object_address/* objectUri */.WE)({ bucket, key: within(from) });
    return JSON.stringify({ kind, from: uri, ...place, exclude });
}
function within(from) {
    if (from.kind === "object")
        return from.key;
    return from.kind === "prefix" ? from.prefix : from.pattern;
}
function isDownload(transfer) {
    return transfer.direction === "download";
}
/** Absent values leave no trace in JSON. */
function toRecord({ object }, result) {
    const done = result && (0,phase_report/* isDone */.$L)(result) ? result : undefined;
    const checksum = done?.checksum?.type === "FULL_OBJECT" ? done.checksum : undefined;
    return {
        key: object.key,
        "version-id": done?.versionId ?? ("versionId" in object ? object.versionId : undefined),
        etag: (done?.etag ?? object.etag) || undefined,
        bytes: done?.bytes ?? object.bytes,
        ...(checksum && { checksum }),
    };
}
function objectLines(objects) {
    return objects.map((object) => JSON.stringify(object)).join(",\n");
}

;// CONCATENATED MODULE: ./build/phase-lock.js






/** The lock file of a phase: it holds the phase to what is in it, or is written when there is none. */
class PhaseLock {
    /** Absent while there is no file. */
    lock;
    #path;
    #host;
    /** Fails with `invalid-input` where the file cannot be used. */
    static open(path, host) {
        const text = loadLockText(path, host.workspace);
        return new PhaseLock(path, host, text === undefined ? undefined : parseLock(path, text));
    }
    constructor(path, host, lock) {
        this.#path = path;
        this.#host = host;
        this.lock = lock;
    }
    /** Writes the first lock, of a phase of which nothing is missing. That it cannot be written fails the step, and nothing else of it. */
    async writeFirst(report) {
        if (this.lock !== undefined)
            return;
        if (report.dryRun || (0,phase_report/* failures */.e9)(report).length > 0) {
            const reason = report.dryRun ? "this is a dry run" : "not everything arrived";
            this.#host.info(`No lock is written: ${reason}`);
            return;
        }
        try {
            await saveLockText(this.#path, this.#host.workspace, lockText(report));
            this.#host.info(`Wrote the lock ${this.#path}: commit it to stage the same bytes again`);
        }
        catch (error) {
            if (!(error instanceof errors/* StagingError */.Q))
                throw error;
            this.#host.error((0,failure_text/* errorText */.kc)(error), { title: "s3-staging" });
        }
    }
}


/***/ })

};

