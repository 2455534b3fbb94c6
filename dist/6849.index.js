export const id = 6849;
export const ids = [6849];
export const modules = {

/***/ 3369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ compress)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);


const CHUNK_BYTES = 2 ** 18;
/** For objects that are read more often than written. The window of Zstandard stays within what browsers take (RFC 9659). */
const FOR_THE_WEB = {
    gzip: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGzip({ level: 9, chunkSize: CHUNK_BYTES }),
    br: (bytes) => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createBrotliCompress({
        chunkSize: CHUNK_BYTES,
        params: {
            [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.BROTLI_PARAM_QUALITY]: 9,
            [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.BROTLI_PARAM_SIZE_HINT]: bytes,
        },
    }),
    zstd: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdCompress({
        chunkSize: CHUNK_BYTES,
        params: { [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.ZSTD_c_compressionLevel]: 12 },
    }),
};
/**
 * Content in a coding of HTTP's (RFC 9110, 8.4.1), piece by piece. The same content gives the same bytes with the same
 * build of Node: there is no time in them, and no operating system.
 */
function compress(content, coding) {
    const encoder = FOR_THE_WEB[coding](content.bytes);
    return coding === "gzip" ? withoutSystem(encode(content, encoder)) : encode(content, encoder);
}
// A piece is given to the encoder only when it has taken the one before, so that a reader may use one buffer.
async function* encode(content, encoder) {
    const made = [];
    encoder.on("data", (chunk) => made.push(chunk));
    const ended = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.finished)(encoder);
    // It is waited for at the end, and may fail before.
    ended.catch(() => undefined);
    try {
        for await (const piece of content.read()) {
            await taken(encoder, piece);
            yield* made.splice(0);
        }
        encoder.end();
        await ended;
        yield* made.splice(0);
    }
    finally {
        encoder.destroy();
    }
}
function taken(encoder, piece) {
    return new Promise((resolve, reject) => {
        encoder.write(piece, (error) => (error ? reject(error) : resolve()));
    });
}
/** Where a header of gzip names the operating system, and the value for none of them (RFC 1952, 2.3). */
const SYSTEM_OFFSET = 9;
const UNKNOWN_SYSTEM = 255;
async function* withoutSystem(chunks) {
    let position = 0;
    for await (const chunk of chunks) {
        const offset = SYSTEM_OFFSET - position;
        if (offset >= 0 && offset < chunk.length)
            chunk[offset] = UNKNOWN_SYSTEM;
        position += chunk.length;
        yield chunk;
    }
}


/***/ }),

/***/ 5142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ findByPattern),
/* harmony export */   l: () => (/* binding */ nameBelow)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _describe_ends_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7872);
/* harmony import */ var _path_below_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2763);
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
    const isOne = entry.newest === 1;
    if (!pattern.isPattern && entry.to.kind === "object" && !isOne)
        throw directoryError(pattern, entry);
    const found = await (0,_search_files_js__WEBPACK_IMPORTED_MODULE_3__/* .searchFiles */ ._K)({
        directory: path,
        pattern: pattern.isPattern ? pattern : { ...pattern, rest: "" },
        includeHiddenFiles: context.includeHiddenFiles,
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

/***/ 6849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planUpload: () => (/* binding */ planUpload)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(2971);
// EXTERNAL MODULE: ./build/plan/present-objects.js + 4 modules
var present_objects = __webpack_require__(8975);
;// CONCATENATED MODULE: ./build/plan/compare-with-store.js

/** Which uploads of an entry are needed, and what it would delete: with `prune`, one listing tells both. */
async function compareWithStore(entry, { uploads, leftOutKeys }, scope) {
    // An empty source is mostly a mistake, and never the wish to delete everything.
    if (entry.prune === undefined || uploads.length === 0) {
        return await (0,present_objects/* leaveOutPresent */.B)(uploads, scope.context);
    }
    const { surveyPrefix } = await __webpack_require__.e(/* import() */ 9061).then(__webpack_require__.bind(__webpack_require__, 9061));
    const keys = new Set(leftOutKeys);
    for (const { location } of uploads)
        keys.add(location.key);
    const { own, ...survey } = await surveyPrefix(entry, entry.prune, keys, scope);
    return { ...(await (0,present_objects/* leaveOutPresent */.B)(uploads, scope.context, own)), survey };
}

;// CONCATENATED MODULE: ./build/plan/content-type.js
/** The same on every operating system: the table of the package `mime` with a few rows of our own, and no other. */
async function loadTypeTable() {
    const { default: mime } = await __webpack_require__.e(/* import() */ 5086).then(__webpack_require__.bind(__webpack_require__, 5086));
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

// EXTERNAL MODULE: ./build/plan/describe-ends.js
var describe_ends = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/plan/exclusion.js
var plan_exclusion = __webpack_require__(5810);
// EXTERNAL MODULE: ./build/spec/header-values.js
var header_values = __webpack_require__(9816);
// EXTERNAL MODULE: ./build/spec/metadata.js
var spec_metadata = __webpack_require__(4089);
// EXTERNAL MODULE: ./build/spec/placeholders.js
var placeholders = __webpack_require__(6218);
// EXTERNAL MODULE: ./build/spec/tags.js
var spec_tags = __webpack_require__(7721);
// EXTERNAL MODULE: ./build/plan/key-path.js
var key_path = __webpack_require__(1133);
;// CONCATENATED MODULE: ./build/plan/fill-headers.js






/** Absent where the author wrote no placeholder. */
function createHeaderFiller(asked) {
    const metadata = templatesOf(asked.metadata);
    const tags = templatesOf(asked.tags);
    const disposition = templatesOf({ value: asked.contentDisposition ?? "" });
    const all = [metadata, tags, disposition].flatMap((texts) => Object.values(texts));
    if (all.length === 0)
        return undefined;
    const needsDigest = all.some((text) => (0,placeholders/* holds */.v9)(text, "sha256"));
    const fill = (headers, file, sha256) => {
        const textOf = (placeholder) => valuesOf(file, sha256)[placeholder];
        const [said] = Object.values(fillAll(disposition, textOfDisposition(textOf)));
        return {
            ...headers,
            metadata: { ...headers.metadata, ...fillAll(metadata, textOf) },
            ...(headers.tags && { tags: { ...headers.tags, ...fillAll(tags, textOf) } }),
            ...(said !== undefined && { contentDisposition: said }),
        };
    };
    return (headers, file) => {
        refuseImpossible(fill(headers, file, ANY_DIGEST), file.name);
        if (!needsDigest)
            return { headers: fill(headers, file, ANY_DIGEST) };
        return {
            headers: fill(headers, file, "{sha256}"),
            headersWith: (sha256) => fill(headers, file, sha256),
        };
    };
}
/** As long as every other. */
const ANY_DIGEST = "0".repeat(64);
function templatesOf(texts = {}) {
    return Object.fromEntries(Object.entries(texts).filter(([, text]) => (0,placeholders/* isTemplate */.Fl)(text)));
}
function fillAll(templates, textOf) {
    return Object.fromEntries(Object.entries(templates).map(([name, text]) => [name, (0,placeholders/* fillIn */.pz)(text, textOf)]));
}
function valuesOf({ name, bytes }, sha256) {
    return { path: name, name: (0,key_path/* lastSegment */.mp)(name), bytes: String(bytes), sha256 };
}
/** RFC 6266: names are percent-encoded behind `UTF-8''` (RFC 8187), and stand in quotes otherwise. */
function textOfDisposition(textOf) {
    return (placeholder, before) => {
        const text = textOf(placeholder);
        if (/UTF-8'[^'"]*'[^;\s]*$/i.test(before))
            return encodeExtended(text);
        return text.replace(/["\\]/g, "\\$&");
    };
}
/** RFC 8187, 3.2.1: `attr-char` has no `'`, `(`, `)` and `*`. */
function encodeExtended(text) {
    const toHex = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
    return encodeURIComponent(text.toWellFormed()).replace(/['()*]/g, toHex);
}
function refuseImpossible(headers, name) {
    const [problem] = problemsOf(headers);
    if (problem === undefined)
        return;
    const { message, hint } = problem;
    throw new errors/* StagingError */.Q("invalid-spec", `With what \`${name}\` is filled in, ${message}`, {
        hint: hint ?? "Say less, or give such files an entry or a rule of their own",
    });
}
function* problemsOf({ metadata, tags = {}, contentDisposition, }) {
    const tooLarge = (0,spec_metadata/* checkMetadataSize */.hZ)(metadata);
    if (tooLarge !== undefined)
        yield tooLarge;
    for (const [name, value] of Object.entries(tags)) {
        const wrong = (0,spec_tags/* checkTagPair */.vz)(name, value);
        if (wrong !== undefined)
            yield { ...wrong, message: `\`tags\`: ${wrong.message}` };
    }
    const wrong = contentDisposition && (0,header_values/* checkContentDisposition */.rw)(contentDisposition);
    if (!wrong)
        return;
    const hint = "write `filename*=UTF-8''{name}`: there a name is percent-encoded";
    yield { message: `\`content-disposition\`: ${wrong.message}`, hint };
}

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
    return isText(type.trim()) || RAW_TYPES.has(type.trim());
}

;// CONCATENATED MODULE: ./build/plan/object-headers.js


/**
 * Makes the headers of an entry's uploads. What the author wrote wins as written; files of one content type
 * share one value. `names` are the key and the file's path: the key's extension counts first.
 */
function createHeaderMaker(asked, typeOf) {
    const made = new Map();
    return (names) => {
        const contentType = asked.contentType ?? contentTypeOf(names, typeOf);
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

// EXTERNAL MODULE: ./build/plan/said-headers.js + 1 modules
var said_headers = __webpack_require__(9701);
;// CONCATENATED MODULE: ./build/plan/file-headers.js




/** What holds for the files of an entry, or `invalid-spec` where `provenance` makes the metadata too much or a lock is over. */
function toFileOptions(entry, typeOf, context) {
    const asked = (0,said_headers/* toSaidHeaders */.f)(entry, context);
    if (asked instanceof errors/* StagingError */.Q)
        return asked;
    const makeHeaders = createHeaderMaker(asked, typeOf);
    const fill = createHeaderFiller(entry.headers);
    return {
        entry,
        describe: (names, file) => {
            const headers = makeHeaders(names);
            return fill ? fill(headers, file) : { headers };
        },
    };
}

// EXTERNAL MODULE: ./build/plan/file-order.js
var file_order = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/plan/find-by-pattern.js
var find_by_pattern = __webpack_require__(5142);
// EXTERNAL MODULE: ./build/plan/inspect-file.js
var inspect_file = __webpack_require__(7341);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/plan/map-concurrently.js
var map_concurrently = __webpack_require__(459);
;// CONCATENATED MODULE: ./build/plan/look-at-files.js




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
            throw (0,map_concurrently/* cancelledPlan */.r)();
        const batch = paths.slice(at, at + BATCH);
        const startedAt = performance.now();
        const looks = isSlow ? await (0,map_concurrently/* mapConcurrently */.X)(batch, signal, lookLater) : batch.map(lookNow);
        isSlow ||= performance.now() - startedAt > batch.length * SLOW_MILLISECONDS;
        yield looks;
    }
}
function lookNow(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        return toLook(path, error);
    }
}
async function lookLater(path) {
    return (0,promises_.lstat)(path).catch((error) => toLook(path, error));
}
function toLook(path, error) {
    const { code = "", message } = error;
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes(code))
        return undefined;
    return new errors/* StagingError */.Q("disk", `Could not look at \`${path}\`: ${message}`, { cause: error });
}

// EXTERNAL MODULE: ./build/plan/ruled-entry.js
var ruled_entry = __webpack_require__(8809);
;// CONCATENATED MODULE: ./build/plan/plan-inline.js








/** The object that text of the spec becomes. */
async function planInline(entry, { context }) {
    const { from, to } = entry;
    const key = to.kind === "object" ? to.key : to.prefix;
    const name = (0,key_path/* lastSegment */.mp)(key);
    const bytes = Buffer.byteLength(from.text);
    const typeOf = await loadTypeTable();
    const options = (0,ruled_entry/* createRuledEntry */.J)(entry, (some) => toFileOptions(some, typeOf, context)).of(name);
    // Where the key does not tell the type, the option does.
    const types = [key, from.key === "json" ? "data.json" : "content.txt"];
    const described = options.describe(types, { name, bytes });
    const compress = codingFor(options.entry, described.headers);
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

// EXTERNAL MODULE: ./build/plan/plan-problems.js
var plan_problems = __webpack_require__(676);
// EXTERNAL MODULE: ./build/plan/search-files.js + 2 modules
var search_files = __webpack_require__(1766);
// EXTERNAL MODULE: ./build/plan/select-files.js
var select_files = __webpack_require__(8634);
// EXTERNAL MODULE: ./build/plan/target-key.js
var target_key = __webpack_require__(8515);
;// CONCATENATED MODULE: ./build/plan/plan-uploads.js


















/** Which file of an entry, or what else it sends, becomes which object, with every header. */
async function planUpload(entry, scope) {
    return isInline(entry) ? await planInline(entry, scope) : await planFileUpload(entry, scope);
}
function isInline(entry) {
    return "text" in entry.from;
}
async function planFileUpload(entry, scope) {
    const { files, passedOver } = await (0,select_files/* selectFiles */.A)(entry, scope);
    const exclusion = (0,plan_exclusion/* createExclusion */.x)(entry);
    const taken = files.filter((file) => !exclusion.leavesOut(nameOf(file, entry, scope)));
    const typeOf = await loadTypeTable();
    const options = (0,ruled_entry/* createRuledEntry */.J)(entry, (some) => toFileOptions(some, typeOf, scope.context));
    const draft = newDraft(entry, options);
    for (const { path, owner } of passedOver)
        skip(draft, path, `it belongs to ${owner}`);
    await planFiles(taken, draft, scope);
    const { problems } = draft;
    const selected = { uploads: draft.transfers, leftOutKeys: draft.leftOutKeys };
    const sorted = problems.size > 0
        ? { needed: draft.transfers, present: [], skips: [] }
        : await compareWithStore(entry, selected, scope);
    return {
        entry,
        transfers: sorted.needed,
        present: sorted.present,
        problems: [...problems],
        skips: [...draft.skips, ...sorted.skips].sort((first, second) => (0,search_files/* inCodeUnitOrder */.ZL)(first.source, second.source)),
        warnings: [
            ...draft.warnings.sort(search_files/* inCodeUnitOrder */.ZL),
            ...exclusion.warnings(),
            ...options.warnings(),
        ],
        directories: [],
        nothingFound: nothingFound(entry, exclusion, scope),
        survey: "survey" in sorted ? sorted.survey : undefined,
        output: (0,spec_location/* toUri */.iJ)(entry.to),
    };
}
function newDraft(entry, options) {
    const problems = new Set();
    return { entry, options, transfers: [], skips: [], leftOutKeys: [], warnings: [], problems };
}
function nameOf(file, entry, { bounds }) {
    const base = entry.base === undefined ? file.base : bounds.absolute(entry.base);
    const name = (0,find_by_pattern/* nameBelow */.l)(base, file.writtenPath, bounds);
    if (name !== undefined)
        return name;
    throw new errors/* StagingError */.Q("invalid-spec", `\`${file.writtenPath}\` is not below the base \`${entry.base ?? base}\``, { hint: "Write a `base` that is a directory above every selected file" });
}
/** So many more than are wanted are planned before the oldest of them are dropped. */
const MOST_SPARE = 1_000;
async function planFiles(files, draft, scope) {
    const { newest = Number.POSITIVE_INFINITY } = draft.entry;
    const remaining = files.values();
    const paths = files.map(({ path }) => path);
    for await (const looks of lookAtFiles(paths, scope.context.signal)) {
        for (const look of looks) {
            const { value: file } = remaining.next();
            if (file)
                await planFile(file, look, draft, scope);
        }
        if (draft.transfers.length > newest + MOST_SPARE)
            (0,file_order/* keepNewest */.IC)(draft.transfers, newest, file_order/* transferFacts */.Pn);
    }
    if (draft.transfers.length > newest)
        (0,file_order/* keepNewest */.IC)(draft.transfers, newest, file_order/* transferFacts */.Pn);
}
async function planFile(file, look, draft, scope) {
    const { entry } = draft;
    try {
        const name = nameOf(file, entry, scope);
        const key = (0,target_key/* toTargetKey */.E)(name, entry);
        const found = await (0,inspect_file/* inspectFile */.Xp)(file.path, look, scope.bounds);
        if (found.kind === "skip") {
            skip(draft, file.writtenPath, found.reason);
            draft.leftOutKeys.push(key);
            if (!found.isExpected) {
                draft.warnings.push(`\`${file.writtenPath}\` is left out: ${found.reason}`);
            }
            return;
        }
        const { path, bytes, modifiedMilliseconds } = found;
        const { terms } = entry;
        const location = { bucket: entry.to.bucket, key, ...(terms && { terms }) };
        const options = draft.options.of(name);
        const described = options.describe([key, name], { name, bytes });
        const upload = {
            direction: "upload",
            entry: options.entry,
            path,
            bytes,
            modifiedMilliseconds,
            location,
            ...described,
        };
        const compress = codingFor(options.entry, described.headers);
        draft.transfers.push(compress === undefined ? upload : { ...upload, compress });
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
function nothingFound(entry, exclusion, { context }) {
    const hidden = context.includeHiddenFiles
        ? ""
        : "; hidden files need `include-hidden-files: true`";
    const literal = entry.from.patterns.some((pattern) => /[?[\]{}]/.test(pattern))
        ? "; `* ? [ ] { }` are pattern characters: one that belongs to a name is written `[[]`, `[*]` and so on"
        : "";
    return new errors/* StagingError */.Q("no-files-matched", `There is no file to upload at ${(0,describe_ends/* describeSource */.B6)(entry)}${exclusion.hasLeftOut() ? plan_exclusion/* LEFT_OUT */.P : ""}`, {
        hint: `Paths start in ${context.workspace}${hidden}${literal}; ${(0,plan_problems/* nothingHint */.PI)(entry)}`,
    });
}


/***/ }),

/***/ 8975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ leaveOutPresent)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(2971);
// EXTERNAL MODULE: ./build/plan/describe-ends.js
var describe_ends = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/plan/linked-object.js
var linked_object = __webpack_require__(4117);
// EXTERNAL MODULE: ./build/plan/map-concurrently.js
var map_concurrently = __webpack_require__(459);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/checksums/content-hash.js + 3 modules
var content_hash = __webpack_require__(8778);
// EXTERNAL MODULE: ./build/part-bytes.js
var part_bytes = __webpack_require__(5017);
// EXTERNAL MODULE: ./build/compression/compress.js
var compress = __webpack_require__(3369);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/plan/upload-content.js


const READ_BYTES = 2 ** 20;
/** What an upload sends. */
function contentOf(upload, signal) {
    const { bytes } = upload;
    if ("path" in upload)
        return { bytes, read: () => readFile(upload.path, signal) };
    return { bytes, read: () => cut(Buffer.from(upload.text)) };
}
async function* readFile(path, signal) {
    const file = await (0,promises_.open)(path);
    try {
        const buffer = Buffer.allocUnsafe(READ_BYTES);
        for (;;) {
            if (signal.aborted)
                throw (0,map_concurrently/* cancelledPlan */.r)();
            const filled = await fill(file, buffer);
            if (filled > 0)
                yield buffer.subarray(0, filled);
            if (filled < READ_BYTES)
                return;
        }
    }
    finally {
        await file.close();
    }
}
// A read may give less than there is.
async function fill(file, buffer) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
        if (bytesRead === 0)
            return filled;
        filled += bytesRead;
    }
    return filled;
}
async function* cut(whole) {
    for (let at = 0; at < whole.length; at += READ_BYTES)
        yield whole.subarray(at, at + READ_BYTES);
}

;// CONCATENATED MODULE: ./build/plan/sent-content.js


/** Content came out longer or shorter than what it is compared with. */
class OtherLength extends Error {
}
/**
 * What an upload would send, if that can have `bytes` bytes at all: compressed content shows its length only when it
 * is read, which then fails with `OtherLength`, no later than it is too long.
 */
async function sentContent(upload, bytes, signal) {
    const content = contentOf(upload, signal);
    const { compress: coding } = upload;
    if (coding !== undefined && bytes < content.bytes) {
        return { bytes, read: () => compressedTo(bytes, content, coding) };
    }
    if (bytes !== content.bytes)
        return undefined;
    return coding !== undefined && (await gains(content, coding)) ? undefined : content;
}
async function gains(content, coding) {
    let sent = 0;
    for await (const chunk of (0,compress/* compress */.B)(content, coding)) {
        sent += chunk.length;
        if (sent >= content.bytes)
            return false;
    }
    return sent < content.bytes;
}
/** In pieces as long as those of other content. */
async function* compressedTo(bytes, content, coding) {
    const piece = Buffer.allocUnsafe(READ_BYTES);
    let [total, filled] = [0, 0];
    for await (const chunk of (0,compress/* compress */.B)(content, coding)) {
        total += chunk.length;
        if (total > bytes)
            throw new OtherLength();
        for (let taken = 0; taken < chunk.length;) {
            const copied = chunk.copy(piece, filled, taken);
            taken += copied;
            filled += copied;
            if (filled < READ_BYTES)
                continue;
            yield piece;
            filled = 0;
        }
    }
    if (total < bytes)
        throw new OtherLength();
    if (filled > 0)
        yield piece.subarray(0, filled);
}

;// CONCATENATED MODULE: ./build/plan/same-bytes.js




/** The fastest first. */
const ALGORITHMS = ["crc32", "crc64nvme", "crc32c", "sha256", "sha1"];
/**
 * Whether an object holds the very bytes that an upload sends: told by size, by an ETag that is an MD5 or that of an upload in
 * parts as ours are, else by a checksum of the whole object, for which `lookUp` asks the store. Where none of them
 * tells, the bytes count as others. So they do where a file cannot be read, which its upload then tells. Fails with `cancelled`.
 */
async function hasSameBytes(upload, object, { lookUp, signal }) {
    try {
        const content = await sentContent(upload, object.bytes, signal);
        if (content === undefined)
            return false;
        if (await hasSameEtag(content, object.etag))
            return true;
        const info = "checksums" in object ? object : await lookUp();
        return info?.etag === object.etag && (await hasSameChecksum(content, info.checksums));
    }
    catch (error) {
        if (isDiskError(error) || error instanceof OtherLength)
            return false;
        throw error;
    }
}
async function hasSameEtag(content, etag) {
    const [, parts] = /^[\da-f]{32}(?:-(\d+))?$/.exec(etag) ?? [];
    if (parts === undefined)
        return isMd5(etag) && etag === (await md5Of(content));
    const partBytes = (0,part_bytes/* toPartBytes */.q)(content.bytes);
    const isCutAlike = Number(parts) === Math.ceil(content.bytes / partBytes);
    return isCutAlike && etag === (await multipartEtagOf(content, partBytes));
}
function isMd5(etag) {
    return /^[\da-f]{32}$/.test(etag);
}
async function hasSameChecksum(content, checksums) {
    const whole = checksums.filter(({ type }) => type === "FULL_OBJECT");
    for (const algorithm of ALGORITHMS) {
        const checksum = whole.find((candidate) => candidate.algorithm === algorithm);
        if (checksum === undefined)
            continue;
        const hash = (0,content_hash/* createContentHash */.c)(algorithm);
        for await (const piece of content.read())
            hash.update(piece);
        return hash.digest().toString("base64") === checksum.value;
    }
    return false;
}
async function md5Of(content) {
    const hash = (0,external_node_crypto_.createHash)("md5");
    for await (const piece of content.read())
        hash.update(piece);
    return hash.digest("hex");
}
/** The MD5 of the parts' MD5s and their number (Amazon S3 user guide, "Checking object integrity"). */
async function multipartEtagOf(content, partBytes) {
    const digests = [];
    let hash = (0,external_node_crypto_.createHash)("md5");
    let room = partBytes;
    // A part is a whole number of pieces.
    for await (const piece of content.read()) {
        hash.update(piece);
        room -= piece.length;
        if (room > 0)
            continue;
        digests.push(hash.digest());
        hash = (0,external_node_crypto_.createHash)("md5");
        room = partBytes;
    }
    if (room < partBytes)
        digests.push(hash.digest());
    const whole = (0,external_node_crypto_.createHash)("md5").update(Buffer.concat(digests)).digest("hex");
    return `${whole}-${digests.length}`;
}
function isDiskError(error) {
    return error instanceof Error && "syscall" in error;
}

;// CONCATENATED MODULE: ./build/plan/same-copy.js
/**
 * Whether two objects hold the same bytes: told by size and ETag, else by a checksum of the whole object that the
 * store has of both, for which it is asked. Where neither tells, the bytes count as others.
 */
async function areSameBytes(source, there, ask) {
    if (source.bytes !== there.bytes)
        return false;
    if (source.etag !== "" && source.etag === there.etag)
        return true;
    const first = "checksums" in source ? source : await ask.source();
    const second = "checksums" in there ? there : await ask.there();
    if (first === undefined || second === undefined || first.bytes !== second.bytes)
        return false;
    return first.checksums.some((one) => second.checksums.some((other) => isSame(one, other)));
}
function isSame(one, other) {
    return (one.type === "FULL_OBJECT" &&
        other.type === "FULL_OBJECT" &&
        one.algorithm === other.algorithm &&
        one.value === other.value);
}

;// CONCATENATED MODULE: ./build/plan/present-objects.js







/** Up to this many keys are asked for one by one; of more, a page of a listing tells of a thousand. */
const FEW = 8;
/**
 * Tells apart uploads or copies whose objects are there already, as their `overwrite` means it. `known`: what is there,
 * where it is listed already. Fails with `cancelled`.
 */
async function leaveOutPresent(transfers, context, known) {
    const doubtful = transfers.filter(({ entry }) => overwriteOf(entry) !== "always");
    if (doubtful.length === 0)
        return { needed: transfers, present: [], skips: [] };
    const found = known ?? (await findObjects(doubtful, context));
    const isPresent = await (0,map_concurrently/* mapConcurrently */.X)(doubtful, context.signal, async (transfer) => {
        const object = found.get(transfer.location.key);
        if (object === undefined || transfer.entry.overwrite === "never")
            return object !== undefined;
        return await isAlike(transfer, object, context);
    });
    const present = new Set(doubtful.filter((_, index) => isPresent[index]));
    return {
        needed: transfers.filter((transfer) => !present.has(transfer)),
        present: [...present],
        skips: [...present].map(toSkip),
    };
}
function overwriteOf({ overwrite = "always" }) {
    return overwrite;
}
const IS_THERE = "there is an object already";
const IS_SAME = "the object holds the same bytes already";
function toSkip(transfer) {
    const { direction, entry, location } = transfer;
    const source = transfer.direction === "upload" ? (0,describe_ends/* describeUpload */.bp)(transfer) : (0,spec_location/* toUri */.iJ)((0,linked_object/* sourceObject */.n)(transfer));
    const reason = entry.overwrite === "never" ? IS_THERE : IS_SAME;
    return { direction, entry, source, destination: (0,spec_location/* toUri */.iJ)(location), reason };
}
/** Whether an object holds the bytes that a transfer would give it. */
async function isAlike(transfer, there, { store, signal }) {
    const lookUp = () => orAbsent(store.head(transfer.location, signal));
    if (transfer.direction === "upload") {
        return await hasSameBytes(transfer, there, { lookUp, signal });
    }
    const ask = { source: () => orAbsent(store.head((0,linked_object/* sourceObject */.n)(transfer), signal)), there: lookUp };
    return await areSameBytes(transfer.object, there, ask);
}
async function findObjects(transfers, { store, signal }) {
    const wanted = new Set(transfers.map(({ location }) => location.key));
    const [first] = transfers;
    if (first === undefined)
        return new Map();
    const { bucket, terms } = first.location;
    if (wanted.size <= FEW) {
        const asked = await (0,map_concurrently/* mapConcurrently */.X)([...wanted], signal, async (key) => {
            const location = { bucket, key, ...(terms && { terms }) };
            return [key, await orAbsent(store.head(location, signal), UNREADABLE)];
        });
        return new Map(asked.flatMap(([key, info]) => (info ? [[key, info]] : [])));
    }
    const found = new Map();
    const directory = commonDirectory([...wanted]);
    for await (const { objects } of store.list(bucket, directory, signal, terms)) {
        for (const object of objects)
            if (wanted.has(object.key))
                found.set(object.key, object);
        if (found.size === wanted.size)
            break;
    }
    return found;
}
/** An object that was encrypted with another key: there, and nobody can tell what it holds. */
const UNREADABLE = { key: "", bytes: Number.NaN, etag: "" };
/** What the store says of an object; nothing where there is none, and `unreadable` where its key is another. */
async function orAbsent(looking, unreadable) {
    return looking.catch((error) => {
        if (error instanceof errors/* StagingError */.Q && error.code === "wrong-key")
            return unreadable;
        if (error instanceof errors/* StagingError */.Q && error.code === "no-such-object")
            return undefined;
        throw error;
    });
}
/** What all keys begin with, up to a `/` or nothing, so that no more is listed than has to be. */
function commonDirectory(keys) {
    let prefix = keys[0] ?? "";
    for (const key of keys) {
        while (!key.startsWith(prefix))
            prefix = prefix.slice(0, -1);
    }
    return prefix.slice(0, prefix.lastIndexOf("/") + 1);
}


/***/ }),

/***/ 9701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ toSaidHeaders)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/spec/metadata.js
var spec_metadata = __webpack_require__(4089);
;// CONCATENATED MODULE: ./build/plan/lock-end.js

/** The lock of an object that is uploaded at `now`, to the second, or `invalid-spec` where it would be over by then. */
function lockFrom({ mode, until }, now) {
    const end = until instanceof Date ? until : addPeriod(now, until);
    if (end > now)
        return { mode, until: end };
    return new errors/* StagingError */.Q("invalid-spec", `\`retain-until\`: ${end.toISOString()} is over, and a lock ends in the future`, { hint: "Write a later date, or how long from now: `retain-until: 30d`" });
}
function addPeriod(now, { amount, unit }) {
    const end = new Date(now);
    end.setUTCMilliseconds(0);
    if (unit === "y")
        end.setUTCFullYear(end.getUTCFullYear() + amount);
    else
        end.setUTCDate(end.getUTCDate() + amount * (unit === "w" ? 7 : 1));
    return end;
}

;// CONCATENATED MODULE: ./build/plan/said-headers.js



/** What an entry says of the objects it makes, or `invalid-spec` where `provenance` makes the metadata too much or a lock is over. */
function toSaidHeaders(entry, context) {
    const said = entry.provenance ? withProvenance(entry.headers, context) : entry.headers;
    if (said instanceof errors/* StagingError */.Q)
        return said;
    const { retention, ...plain } = said;
    const lock = retention && lockFrom(retention, new Date());
    if (lock instanceof errors/* StagingError */.Q)
        return lock;
    return {
        ...plain,
        ...(lock && { retention: lock }),
        ...(entry.overwrite === "never" && { onlyNew: true }),
    };
}
// What the author says himself by one of these names is what he means.
function withProvenance(headers, { provenance }) {
    const metadata = { ...provenance, ...headers.metadata };
    const tooLarge = (0,spec_metadata/* checkMetadataSize */.hZ)(metadata);
    if (tooLarge === undefined)
        return { ...headers, metadata };
    return new errors/* StagingError */.Q("invalid-spec", `With \`provenance\`, ${tooLarge.message}`, {
        hint: "Say less in `metadata`",
    });
}


/***/ }),

/***/ 8634:
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

/***/ 8515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toTargetKey)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _key_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1133);


/** UTF-8 bytes (Amazon S3 user guide, "Naming Amazon S3 objects"). */
const MAX_KEY_BYTES = 1_024;
/** The key of what has this name relative to the base. Fails with `invalid-spec` for one longer than S3 allows. */
function toTargetKey(name, { to, flatten }) {
    const key = to.kind === "object" ? to.key : to.prefix + (flatten ? (0,_key_path_js__WEBPACK_IMPORTED_MODULE_1__/* .lastSegment */ .mp)(name) : name);
    if (Buffer.byteLength(key) <= MAX_KEY_BYTES)
        return key;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `The key \`${key}\` would have ${Buffer.byteLength(key)} bytes, and S3 allows ${MAX_KEY_BYTES}`, { hint: "Move `base` down, use `flatten: true`, or shorten the prefix" });
}


/***/ }),

/***/ 7721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ checkTagCount),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   vz: () => (/* binding */ checkTagPair)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6218);
/* harmony import */ var _text_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4576);



/** Amazon S3 user guide, "Categorizing your objects using tags": how many, and UTF-16 units of each name and value. */
const MOST_TAGS = 10;
const LONGEST_NAME = 128;
const LONGEST_VALUE = 256;
/** What S3 takes in a tag: letters, digits and spaces of any script, and these. */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/** Reads a mapping of tags: names as written, values as text. */
function readTags(field, reading) {
    const pairs = (0,_text_map_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextMap */ .K)(field, reading, { example: "tags: { team: data }", checkPair });
    return pairs && Object.fromEntries(pairs);
}
/** What is wrong with all tags of an object taken together, if anything. */
function checkTagCount(tags) {
    const count = Object.keys(tags).length;
    if (count <= MOST_TAGS)
        return undefined;
    return { message: `\`tags\` are ${count} in all, and S3 takes at most ${MOST_TAGS}` };
}
function checkPair(name, written) {
    return ((0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .checkPlaceholders */ .nV)(written) ??
        checkTagPair(name, (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .fillIn */ .pz)(written, () => "")));
}
/** What is wrong with a tag as it is sent, if anything. */
function checkTagPair(name, value) {
    if (name === "")
        return { message: "a tag needs a name" };
    if (/^aws:/i.test(name)) {
        return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: names of tags that begin with \`aws:\` are Amazon's own` };
    }
    if (name.length > LONGEST_NAME) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} has ${name.length} characters, and the name of a tag at most ${LONGEST_NAME}`,
        };
    }
    if (value.length > LONGEST_VALUE) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: this value has ${value.length} characters, and that of a tag at most ${LONGEST_VALUE}`,
        };
    }
    const wrong = [name, value].find((text) => !TAG_TEXT.test(text));
    if (wrong === undefined)
        return undefined;
    const hint = "letters, digits, spaces and `_ . : / = + - @` may stand there";
    return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(wrong)} holds a character that no tag takes`, hint };
}


/***/ })

};

