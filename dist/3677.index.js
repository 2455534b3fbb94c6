export const id = 3677;
export const ids = [3677];
export const modules = {

/***/ 33796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ contentTypeOf),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   Tg: () => (/* binding */ loadTypeTable)
/* harmony export */ });
/** The same on every operating system: the table of the package `mime` with a few rows of our own, and no other. */
async function loadTypeTable() {
    const { default: mime } = await __webpack_require__.e(/* import() */ 5086).then(__webpack_require__.bind(__webpack_require__, 15086));
    return (extension) => OWN_TYPES.get(extension) ?? mime.getType(extension);
}
/** What jobs stage and the table of the package lacks, or takes for something that hardly a job makes. */
const OWN_TYPES = new Map([
    ["arrow", "application/vnd.apache.arrow.file"],
    ["jsonl", "application/x-ndjson"],
    ["ndjson", "application/x-ndjson"],
    ["parquet", "application/vnd.apache.parquet"],
    ["py", "text/x-python"],
    ["rs", "text/x-rust"],
    ["sqlite", "application/vnd.sqlite3"],
    ["tgz", "application/gzip"],
    ["zst", "application/zstd"],
]);
/**
 * The content type by the last extension of the first name that has a known one; text says that it is
 * UTF-8. `application/octet-stream` when no name tells.
 */
function contentTypeOf(names, typeOf) {
    for (const name of names) {
        const extension = extensionOf(name);
        const type = extension === "" ? null : typeOf(extension);
        if (type !== null)
            return isText(type) ? `${type}; charset=utf-8` : type;
    }
    return "application/octet-stream";
}
/** Text that is not `text/…` and not based on JSON or XML by its name. */
const TEXT_TYPES = new Set([
    "application/ecmascript",
    "application/javascript",
    "application/json",
    "application/json5",
    "application/node",
    "application/sql",
    "application/toml",
    "application/x-ndjson",
    "application/x-sh",
    "application/xml",
    "application/xml-dtd",
    "application/yaml",
]);
/** Whether a media type, without parameters, is text. */
function isText(type) {
    return type.startsWith("text/") || /\+(json|xml)$/.test(type) || TEXT_TYPES.has(type);
}
/** `gz` of `a/b.tar.gz`; empty for `Makefile` and `.profile`, whose dot begins the name. */
function extensionOf(name) {
    const last = name.slice(name.lastIndexOf("/") + 1);
    const dot = last.lastIndexOf(".");
    return dot > 0 ? last.slice(dot + 1).toLowerCase() : "";
}


/***/ }),

/***/ 60641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ toFileOptions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _spec_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24089);
/* harmony import */ var _fill_headers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71270);
/* harmony import */ var _object_headers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68244);
/* harmony import */ var _said_headers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68010);





/** What holds for the files of an entry, or why it cannot: see `toSaidHeaders`. */
function toFileOptions(entry, typeOf, context) {
    const asked = (0,_said_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .toSaidHeaders */ .f)(entry, context);
    if (asked instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q)
        return asked;
    const makeHeaders = (0,_object_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .createHeaderMaker */ .C)(asked, typeOf);
    const fill = (0,_fill_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .createHeaderFiller */ .A)(entry.headers);
    return {
        entry,
        describe: (names, file) => {
            const headers = withAttributes(makeHeaders(names), file);
            return fill ? fill(headers, file) : { headers };
        },
    };
}
function withAttributes(headers, { name, attributes }) {
    if (attributes === undefined)
        return headers;
    const metadata = { ...attributes, ...headers.metadata };
    const tooLarge = (0,_spec_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .checkMetadataSize */ .hZ)(metadata);
    if (tooLarge === undefined)
        return { ...headers, metadata };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `With the attributes of \`${name}\`, ${tooLarge.message}`, {
        hint: "Say less in `metadata`",
    });
}


/***/ }),

/***/ 5142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ findByPattern),
/* harmony export */   l: () => (/* binding */ nameBelow)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _describe_ends_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7872);
/* harmony import */ var _path_below_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72763);
/* harmony import */ var _search_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1766);





/**
 * What one path or pattern selects. A file or directory that the author names is taken even if it is
 * hidden or reached through a link, as long as it is inside the bounds.
 */
async function findByPattern(pattern, entry, scope) {
    const { bounds, context } = scope;
    const base = bounds.absolute(pattern.base);
    const path = pattern.isPattern ? base : bounds.absolute(pattern.base + pattern.rest);
    admitSource(path, pattern, bounds);
    const isDirectory = pattern.isPattern || (await leadsToDirectory(path));
    if (!isDirectory)
        return findNamedFile(path, pattern, bounds);
    const isArchive = entry.archive !== undefined;
    const isOne = entry.newest === 1 || isArchive;
    if (!pattern.isPattern && entry.to.kind === "object" && !isOne)
        throw directoryError(pattern, entry);
    const found = await (0,_search_files_js__WEBPACK_IMPORTED_MODULE_3__/* .searchFiles */ ._K)({
        directory: path,
        pattern: pattern.isPattern ? pattern : { ...pattern, rest: "" },
        includeHiddenFiles: context.includeHiddenFiles,
        withEmptyDirectories: isArchive && !pattern.isPattern,
        bounds,
        signal: context.signal,
    });
    if (!found)
        return NOTHING;
    const isReal = found.realDirectory === path;
    const files = found.names.map((name) => {
        const writtenPath = (0,_path_below_js__WEBPACK_IMPORTED_MODULE_4__/* .pathBelow */ .B)(path, name, bounds.paths);
        // One string rather than two of one content: there may be 100,000 of them.
        const real = isReal ? writtenPath : (0,_path_below_js__WEBPACK_IMPORTED_MODULE_4__/* .pathBelow */ .B)(found.realDirectory, name, bounds.paths);
        return { path: real, writtenPath, base };
    });
    return { files, passedOver: found.passedOver };
}
/** The name of a path relative to a directory, with `/`; `undefined` when it is not below it. */
function nameBelow(directory, path, bounds) {
    const { sep } = bounds.paths;
    const inside = directory.endsWith(sep) ? directory : directory + sep;
    return path.startsWith(inside) ? path.slice(inside.length).replaceAll(sep, "/") : undefined;
}
const NOTHING = { files: [], passedOver: [] };
function admitSource(path, { written, rest }, bounds) {
    const directory = rest === "" ? path : bounds.paths.dirname(path);
    bounds.admit({ path, direction: "upload", written, directory });
}
async function leadsToDirectory(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory();
    }
    catch {
        return false;
    }
}
async function findNamedFile(path, pattern, bounds) {
    const { dirname, basename, join } = bounds.paths;
    const directory = await (0,_search_files_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveDirectory */ .yT)(dirname(path), pattern.written, bounds);
    // `file/` names no file.
    if (directory === undefined || pattern.rest === "")
        return NOTHING;
    const real = join(directory, basename(path));
    if (!(await (0,_search_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isThere */ .$B)(real)))
        return NOTHING;
    const file = { path: real, writtenPath: path, base: bounds.absolute(pattern.base) };
    return { files: [file], passedOver: [] };
}
function directoryError({ written }, entry) {
    const target = (0,_describe_ends_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTarget */ .ff)(entry);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("invalid-spec", `\`${written}\` is a directory, and ${target} names one object`, { hint: `End the destination in \`/\`: \`${target}/\`` });
}


/***/ }),

/***/ 63507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ lookAtFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _map_concurrently_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80459);




const BATCH = 64;
/** The system answers from its memory within a few microseconds; a disk or a network that is asked takes longer. */
const SLOW_MILLISECONDS = 0.3;
/**
 * What is at each of the paths, in their order, batch by batch; links are not followed. A call through Node's threads
 * costs ten times as much as an answer from memory, so paths are asked for directly until a batch shows that the disk
 * itself has to be waited for: from then on several are asked for at once. Fails with `cancelled`.
 */
async function* lookAtFiles(paths, signal) {
    let isSlow = false;
    for (let at = 0; at < paths.length; at += BATCH) {
        if (signal.aborted)
            throw (0,_map_concurrently_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelledPlan */ .r)();
        const batch = paths.slice(at, at + BATCH);
        const startedAt = performance.now();
        const looks = isSlow ? await (0,_map_concurrently_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)(batch, signal, lookLater) : batch.map(lookNow);
        isSlow ||= performance.now() - startedAt > batch.length * SLOW_MILLISECONDS;
        yield looks;
    }
}
function lookNow(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        return toLook(path, error);
    }
}
async function lookLater(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch((error) => toLook(path, error));
}
function toLook(path, error) {
    const { code = "", message } = error;
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes(code))
        return undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StagingError */ .Q("disk", `Could not look at \`${path}\`: ${message}`, { cause: error });
}


/***/ }),

/***/ 68244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ codingFor),
  C: () => (/* binding */ createHeaderMaker)
});

// EXTERNAL MODULE: ./build/plan/content-type.js
var content_type = __webpack_require__(33796);
;// CONCATENATED MODULE: ./build/plan/compressible.js

/** What is not text and not compressed by itself. */
const RAW_TYPES = new Set([
    "application/rtf",
    "application/vnd.ms-fontobject",
    "application/wasm",
    "font/collection",
    "font/otf",
    "font/ttf",
    "image/bmp",
    "image/vnd.microsoft.icon",
    "image/x-icon",
    "image/x-ms-bmp",
]);
/** Whether content of a type gains from compression: text, and the few that are neither text nor compressed already. */
function isCompressible(contentType) {
    const [type = ""] = contentType.toLowerCase().split(";");
    return (0,content_type/* isText */.KH)(type.trim()) || RAW_TYPES.has(type.trim());
}

;// CONCATENATED MODULE: ./build/plan/object-headers.js


/**
 * Makes the headers of an entry's uploads. What the author wrote wins as written; files of one content type
 * share one value. `names` are the key and the file's path: the key's extension counts first.
 */
function createHeaderMaker(asked, typeOf) {
    const made = new Map();
    return (names) => {
        const contentType = asked.contentType ?? (0,content_type/* contentTypeOf */.JX)(names, typeOf);
        const known = made.get(contentType);
        if (known)
            return known;
        const headers = { ...asked, contentType, metadata: asked.metadata ?? {} };
        made.set(contentType, headers);
        return headers;
    };
}
/** In what coding content with these headers is sent, if that makes it smaller. */
function codingFor({ compress }, { contentType, contentEncoding }) {
    if (compress === undefined || contentEncoding !== undefined)
        return undefined;
    return isCompressible(contentType) ? compress : undefined;
}


/***/ }),

/***/ 33677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planUpload: () => (/* binding */ planUpload)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(62971);
// EXTERNAL MODULE: ./build/plan/present-objects.js + 1 modules
var present_objects = __webpack_require__(92312);
;// CONCATENATED MODULE: ./build/plan/compare-with-store.js

/** Which uploads of an entry are needed, and what it would delete: with `prune`, one listing tells both. */
async function compareWithStore(entry, { uploads, leftOutKeys }, scope) {
    // An empty source is mostly a mistake, and never the wish to delete everything.
    if (entry.prune === undefined || uploads.length === 0) {
        return await (0,present_objects/* leaveOutPresent */.B)(uploads, scope.context);
    }
    const { surveyForUploads } = await __webpack_require__.e(/* import() */ 7514).then(__webpack_require__.bind(__webpack_require__, 7514));
    const keys = new Set(uploads.map(({ location }) => location.key));
    const leftOut = new Set(leftOutKeys);
    const { own, ...survey } = await surveyForUploads(entry, entry.prune, { keys, leftOut }, scope);
    return { ...(await (0,present_objects/* leaveOutPresent */.B)(uploads, scope.context, own)), survey };
}

// EXTERNAL MODULE: ./build/plan/content-type.js
var content_type = __webpack_require__(33796);
// EXTERNAL MODULE: ./build/plan/exclusion.js
var plan_exclusion = __webpack_require__(85810);
// EXTERNAL MODULE: ./build/plan/file-headers.js
var file_headers = __webpack_require__(60641);
// EXTERNAL MODULE: ./build/plan/file-order.js
var file_order = __webpack_require__(79507);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/file-attributes.js
var file_attributes = __webpack_require__(25148);
// EXTERNAL MODULE: ./build/plan/object-headers.js + 1 modules
var object_headers = __webpack_require__(68244);
;// CONCATENATED MODULE: ./build/plan/file-upload.js



/** The upload of a file's bytes. */
function toFileUpload(found, { options, name, location }) {
    const { path, bytes, modifiedMilliseconds, mode } = found;
    const { entry } = options;
    const attributes = entry.keepAttributes && {
        attributes: (0,file_attributes/* toAttributeMetadata */.J4)({ mode, mtimeMs: modifiedMilliseconds }),
    };
    const described = options.describe([location.key, name], { name, bytes, ...attributes });
    const facts = { path, bytes, modifiedMilliseconds, location };
    const upload = { direction: "upload", entry, ...facts, ...described };
    const compress = (0,object_headers/* codingFor */.Q)(entry, described.headers);
    return compress === undefined ? upload : { ...upload, compress };
}
/**
 * The upload of a symbolic link as such, where its entry keeps attributes and the tree it stands in: one that leads
 * nowhere but below the base. `undefined` for everything else.
 */
async function planLink({ path, writtenPath }, look, { options, name, location }, platform) {
    const { entry } = options;
    if (!entry.keepAttributes || look === undefined || !("isSymbolicLink" in look))
        return undefined;
    const isTree = entry.to.kind === "prefix" && !entry.flatten && platform !== "win32";
    if (!isTree || !look.isSymbolicLink())
        return undefined;
    // What vanishes meanwhile is told where it is looked at next.
    const linkTarget = await (0,promises_.readlink)(path).catch(() => "");
    if (!(0,file_attributes/* staysBelow */.cK)(linkTarget, name.split("/").length - 1))
        return undefined;
    const attributes = (0,file_attributes/* toAttributeMetadata */.J4)(look, linkTarget);
    return {
        direction: "upload",
        entry,
        source: writtenPath,
        text: "",
        bytes: 0,
        linkTarget,
        location,
        ...options.describe([location.key, name], { name, bytes: 0, attributes }),
    };
}

// EXTERNAL MODULE: ./build/plan/inspect-file.js
var inspect_file = __webpack_require__(17341);
// EXTERNAL MODULE: ./build/plan/look-at-files.js
var look_at_files = __webpack_require__(63507);
// EXTERNAL MODULE: ./build/plan/describe-ends.js
var describe_ends = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/plan/key-path.js
var key_path = __webpack_require__(21133);
// EXTERNAL MODULE: ./build/plan/ruled-entry.js
var ruled_entry = __webpack_require__(68809);
;// CONCATENATED MODULE: ./build/plan/plan-inline.js








/** The object that text of the spec becomes. */
async function planInline(entry, { context }) {
    const { from, to } = entry;
    const key = to.kind === "object" ? to.key : to.prefix;
    const name = (0,key_path/* lastSegment */.mp)(key);
    const bytes = Buffer.byteLength(from.text);
    const typeOf = await (0,content_type/* loadTypeTable */.Tg)();
    const options = (0,ruled_entry/* createRuledEntry */.J)(entry, (some) => (0,file_headers/* toFileOptions */.a)(some, typeOf, context)).of(name);
    // Where the key does not tell the type, the option does.
    const types = [key, from.key === "json" ? "data.json" : "content.txt"];
    const described = options.describe(types, { name, bytes });
    const compress = (0,object_headers/* codingFor */.Q)(options.entry, described.headers);
    const upload = {
        direction: "upload",
        entry: options.entry,
        source: (0,describe_ends/* describeSource */.B6)(entry),
        text: from.text,
        bytes,
        location: { bucket: to.bucket, key, ...(entry.terms && { terms: entry.terms }) },
        ...described,
        ...(compress && { compress }),
    };
    const { needed, present, skips } = await (0,present_objects/* leaveOutPresent */.B)([upload], context);
    const nothing = { problems: [], warnings: [], directories: [] };
    return { entry, transfers: needed, present, skips, ...nothing, output: (0,spec_location/* toUri */.iJ)(to) };
}

// EXTERNAL MODULE: ./build/plan/search-files.js + 2 modules
var search_files = __webpack_require__(1766);
// EXTERNAL MODULE: ./build/plan/secret-files.js
var secret_files = __webpack_require__(69898);
// EXTERNAL MODULE: ./build/plan/select-files.js
var select_files = __webpack_require__(28634);
// EXTERNAL MODULE: ./build/plan/selected-files.js
var selected_files = __webpack_require__(93875);
// EXTERNAL MODULE: ./build/plan/target-key.js
var target_key = __webpack_require__(8515);
;// CONCATENATED MODULE: ./build/plan/plan-uploads.js

















/** Which file of an entry, or what else it sends, becomes which object, with every header. */
async function planUpload(entry, scope) {
    if (isInline(entry))
        return await planInline(entry, scope);
    if (entry.archive === undefined)
        return await planFileUpload(entry, scope);
    const { planArchive } = await __webpack_require__.e(/* import() */ 8976).then(__webpack_require__.bind(__webpack_require__, 8976));
    return await planArchive(entry, entry.archive, scope);
}
function isInline(entry) {
    return "text" in entry.from;
}
async function planFileUpload(entry, scope) {
    const { files, passedOver } = await (0,select_files/* selectFiles */.A)(entry, scope);
    const exclusion = (0,plan_exclusion/* createExclusion */.x)(entry);
    const taken = files.filter((file) => !exclusion.leavesOut((0,selected_files/* nameOf */.V)(file, entry, scope)));
    const typeOf = await (0,content_type/* loadTypeTable */.Tg)();
    const options = (0,ruled_entry/* createRuledEntry */.J)(entry, (some) => (0,file_headers/* toFileOptions */.a)(some, typeOf, scope.context));
    const draft = newDraft(entry, options, scope);
    for (const { path, owner } of passedOver)
        skip(draft, path, `it belongs to ${owner}`);
    await planFiles(taken, draft, scope);
    const problems = [...draft.problems, ...draft.secretFiles.problems()];
    const selected = { uploads: draft.transfers, leftOutKeys: draft.leftOutKeys };
    const sorted = problems.length > 0
        ? { needed: draft.transfers, present: [], skips: [] }
        : await compareWithStore(entry, selected, scope);
    return {
        entry,
        transfers: sorted.needed,
        present: sorted.present,
        problems,
        skips: [...draft.skips, ...sorted.skips].sort((first, second) => (0,search_files/* inCodeUnitOrder */.ZL)(first.source, second.source)),
        warnings: [
            ...draft.warnings.sort(search_files/* inCodeUnitOrder */.ZL),
            ...exclusion.warnings(),
            ...options.warnings(),
        ],
        directories: [],
        nothingFound: (0,selected_files/* nothingToUpload */.c)(entry, exclusion, scope),
        survey: "survey" in sorted ? sorted.survey : undefined,
        output: (0,spec_location/* toUri */.iJ)(entry.to),
    };
}
function newDraft(entry, options, { context }) {
    const problems = new Set();
    const found = { transfers: [], skips: [], leftOutKeys: [], warnings: [], problems };
    return { entry, options, secretFiles: new secret_files/* SecretFiles */.C(entry, context), ...found };
}
/** At least so many more than are wanted are planned before the oldest of them are dropped: sorting costs as well. */
const LEAST_SPARE = 1_000;
async function planFiles(files, draft, scope) {
    const { newest = Number.POSITIVE_INFINITY } = draft.entry;
    const remaining = files.values();
    const paths = files.map(({ path }) => path);
    for await (const looks of (0,look_at_files/* lookAtFiles */.U)(paths, scope.context.signal)) {
        for (const look of looks) {
            const { value: file } = remaining.next();
            if (file)
                await planFile(file, look, draft, scope);
        }
        if (draft.transfers.length > newest + Math.max(newest, LEAST_SPARE))
            (0,file_order/* keepNewest */.IC)(draft.transfers, newest, file_order/* transferFacts */.Pn);
    }
    if (draft.transfers.length > newest)
        (0,file_order/* keepNewest */.IC)(draft.transfers, newest, file_order/* transferFacts */.Pn);
}
async function planFile(file, look, draft, scope) {
    const { entry } = draft;
    try {
        const name = (0,selected_files/* nameOf */.V)(file, entry, scope);
        const key = (0,target_key/* toTargetKey */.E)(name, entry);
        const { terms } = entry;
        const location = { bucket: entry.to.bucket, key, ...(terms && { terms }) };
        const described = { options: draft.options.of(name), name, location };
        const link = await planLink(file, look, described, scope.bounds.platform);
        if (link !== undefined) {
            draft.transfers.push(link);
            return;
        }
        const found = await (0,inspect_file/* inspectFile */.Xp)(file.path, look, scope.bounds);
        if (found.kind === "file") {
            const { secretFiles } = draft;
            const { path, bytes } = found;
            if (secretFiles.mayTake(file, path) && (await secretFiles.take(file, path, bytes)))
                return;
            draft.transfers.push(toFileUpload(found, described));
            return;
        }
        skip(draft, file.writtenPath, found.reason);
        draft.leftOutKeys.push(key);
        if (!found.isExpected) {
            draft.warnings.push(`\`${file.writtenPath}\` is left out: ${found.reason}`);
        }
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        draft.problems.add(error);
    }
}
function skip(draft, source, reason) {
    draft.skips.push({ direction: "upload", entry: draft.entry, source, reason });
}


/***/ }),

/***/ 69898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ SecretFiles)
/* harmony export */ });
/** The files of an entry that must not be uploaded, while they are gathered. */
class SecretFiles {
    #guard;
    #entry;
    #found = [];
    constructor(entry, { secretGuard }) {
        this.#entry = entry;
        this.#guard = secretGuard;
    }
    /** Whether a file may be looked at by `take`; not so for nearly all. `real`: its path with links resolved. */
    mayTake(file, real) {
        const guard = this.#guard;
        if (guard === undefined)
            return false;
        return guard.suspects(real) || (file.writtenPath !== real && guard.suspects(file.writtenPath));
    }
    /** Whether it holds secrets, as its names and its content tell. */
    async take(file, real, bytes) {
        for (const path of new Set([file.writtenPath, real])) {
            const found = await this.#guard?.judge({ path, bytes });
            if (found === undefined)
                continue;
            this.#found.push(found);
            return true;
        }
        return false;
    }
    /** One error about all of them, or none. */
    problems() {
        if (this.#guard === undefined || this.#found.length === 0)
            return [];
        return [this.#guard.refuse(this.#found, this.#entry.text)];
    }
}


/***/ }),

/***/ 28634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ selectFiles),
/* harmony export */   e: () => (/* binding */ matchAny)
/* harmony export */ });
/* harmony import */ var _find_by_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5142);
/* harmony import */ var _local_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7302);


/**
 * The files an entry selects, each once, under the first pattern that selects it. A pattern with `!` takes
 * away what patterns before it select. Fails with `path-refused`, `invalid-spec` or `disk`.
 */
async function selectFiles(entry, scope) {
    const { bounds } = scope;
    const patterns = entry.from.patterns.map((text) => (0,_local_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .readLocalPattern */ .E)(text, bounds.platform));
    const files = [];
    const taken = new Set();
    const passedOver = [];
    for (const [index, pattern] of patterns.entries()) {
        if (pattern.isNegative)
            continue;
        const later = patterns.slice(index + 1).filter(({ isNegative }) => isNegative);
        const isTakenAway = matchAny(later, bounds);
        const found = await (0,_find_by_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .findByPattern */ .b)(pattern, entry, scope);
        passedOver.push(...found.passedOver);
        for (const file of found.files) {
            if (taken.has(file.writtenPath) || isTakenAway(file.writtenPath))
                continue;
            files.push(file);
            if (patterns.length > 1)
                taken.add(file.writtenPath);
        }
    }
    return { files, passedOver };
}
/** Whether an absolute path is one that any of the patterns selects. */
function matchAny(patterns, bounds) {
    const matchers = patterns.map((pattern) => {
        const base = bounds.absolute(pattern.base);
        const matches = (0,_local_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchLocalPattern */ .f)(pattern);
        return (path) => {
            const name = (0,_find_by_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .nameBelow */ .l)(base, path, bounds);
            return name !== undefined && matches(name);
        };
    });
    return (path) => matchers.some((matches) => matches(path));
}


/***/ }),

/***/ 93875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   c: () => (/* binding */ nothingToUpload)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _describe_ends_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7872);
/* harmony import */ var _exclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85810);
/* harmony import */ var _find_by_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5142);
/* harmony import */ var _plan_problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10676);





/** The name of a selected file relative to the base. Fails with `invalid-spec`. */
function nameOf(file, entry, { bounds }) {
    const base = entry.base === undefined ? file.base : bounds.absolute(entry.base);
    const name = (0,_find_by_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .nameBelow */ .l)(base, file.writtenPath, bounds);
    if (name !== undefined)
        return name;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `\`${file.writtenPath}\` is not below the base \`${entry.base ?? base}\``, { hint: "Write a `base` that is a directory above every selected file" });
}
/** What to say of an entry that selects no file. */
function nothingToUpload(entry, exclusion, { context }) {
    const hidden = context.includeHiddenFiles
        ? ""
        : "; hidden files need `include-hidden-files: true`";
    const literal = entry.from.patterns.some((pattern) => /[?[\]{}]/.test(pattern))
        ? "; `* ? [ ] { }` are pattern characters: one that belongs to a name is written `[[]`, `[*]` and so on"
        : "";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("no-files-matched", `There is no file to upload at ${(0,_describe_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSource */ .B6)(entry)}${exclusion.hasLeftOut() ? _exclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .LEFT_OUT */ .P : ""}`, {
        hint: `Paths start in ${context.workspace}${hidden}${literal}; ${(0,_plan_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .nothingHint */ .PI)(entry)}`,
    });
}


/***/ })

};

