export const id = 212;
export const ids = [212];
export const modules = {

/***/ 6212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planUpload: () => (/* binding */ planUpload)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(2971);
;// CONCATENATED MODULE: ./build/plan/content-type.js
/** The same on every operating system: the table of the package `mime`, and no other. */
async function loadTypeTable() {
    const { default: mime } = await __webpack_require__.e(/* import() */ 86).then(__webpack_require__.bind(__webpack_require__, 5086));
    return (extension) => mime.getType(extension);
}
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
    "application/x-sh",
    "application/xml",
    "application/xml-dtd",
    "application/yaml",
]);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/plan/path-below.js
var path_below = __webpack_require__(2763);
// EXTERNAL MODULE: ./build/spec/pattern.js + 1 modules
var pattern = __webpack_require__(9457);
;// CONCATENATED MODULE: ./build/plan/glob-files.js

/**
 * The names of files and links below a directory that a pattern may select, relative to it, with `/`, in no order.
 * Fails as the disk does, also where something vanishes meanwhile.
 */
async function globFiles(directory, { pattern, bounds, includeHiddenFiles, signal }) {
    const { create } = await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 2377));
    const { sep, basename } = bounds.paths;
    const start = escapeForSearch(directory, bounds.platform);
    const lines = toSearchPatterns(pattern).map((search) => `${start}/${search}`);
    const globber = await create(lines.join("\n"), {
        followSymbolicLinks: false,
        implicitDescendants: true,
        matchDirectories: false,
        omitBrokenSymbolicLinks: false,
        // It would leave out a directory the author named if that is hidden itself.
        excludeHiddenFiles: !includeHiddenFiles && !basename(directory).startsWith("."),
    });
    const inside = directory.endsWith(sep) ? directory : directory + sep;
    const names = [];
    for await (const path of globber.globGenerator()) {
        signal.throwIfAborted();
        if (path.startsWith(inside))
            names.push(path.slice(inside.length).replaceAll(sep, "/"));
    }
    return names;
}
/**
 * Patterns in the language of `@actions/glob` that find at least what the pattern selects, relative to
 * its base. Our own pattern language decides in the end, so that disk and S3 match alike on every platform.
 */
function toSearchPatterns({ rest }) {
    return rest === "" ? ["**"] : [...new Set((0,pattern/* expandBraces */.PH)(rest).map(loosen))];
}
/** A literal path as a pattern of `@actions/glob`, which trims patterns and splits them at line ends. */
function escapeForSearch(path, platform) {
    const slashed = platform === "win32" ? path.replaceAll("\\", "/") : path.replaceAll("\\", "\\\\");
    return slashed.replaceAll(/[[?*]/g, "[$&]").replaceAll(/[\r\n]/g, "?");
}
function loosen(pattern) {
    const segments = [];
    for (const segment of pattern.split("/")) {
        if (segment.includes("**"))
            return [...segments, "**"].join("/");
        if (segment !== "")
            segments.push(toSearchSegment(segment));
    }
    return segments.join("/");
}
function toSearchSegment(segment) {
    return (0,pattern/* hasPatternCharacters */.$A)(segment) || /^\s|\s$/.test(segment) || /[\\\r\n]/.test(segment)
        ? "*"
        : segment;
}

// EXTERNAL MODULE: ./build/plan/local-bounds.js + 1 modules
var local_bounds = __webpack_require__(6335);
;// CONCATENATED MODULE: ./build/plan/inspect-file.js



/** The largest object of S3: 10,000 parts of 5 GiB, 48.8 TiB (Amazon S3 user guide, "Multipart upload limits"). */
const MAX_OBJECT_BYTES = 10_000 * 5 * 1024 ** 3;
/**
 * Decides about a path whose directories hold no link by what is there. Fails with `path-refused` for a link that leads
 * out of the bounds. Whether a file can be read shows when it is: that is the failure of its own transfer alone.
 */
async function inspectFile(path, found, bounds) {
    if (found instanceof errors/* StagingError */.Q)
        throw found;
    if (!found && path.includes("\uFFFD"))
        throw badNameError(path);
    if (!found)
        return { kind: "skip", reason: "it has just been removed", isExpected: false };
    return found.isSymbolicLink() ? inspectLink(path, bounds) : inspectTarget(path, found);
}
/** Node puts U+FFFD where bytes are not UTF-8, and then nothing is found under that name. */
function badNameError(path) {
    return new errors/* StagingError */.Q("path-refused", `The name \`${path}\` on the disk is not valid UTF-8, as keys must be`, { hint: "Rename it" });
}
/** Fails with `request-refused` above what S3 can hold. */
function refuseOversize(path, bytes) {
    if (bytes <= MAX_OBJECT_BYTES)
        return;
    throw new errors/* StagingError */.Q("request-refused", `\`${path}\` has ${bytes} bytes, and an S3 object holds ${MAX_OBJECT_BYTES} (48.8 TiB) at most`, { hint: "Split the file" });
}
async function inspectLink(path, bounds) {
    const target = await statTarget(path);
    if (!target)
        return { kind: "skip", reason: "it is a broken symbolic link", isExpected: false };
    if (target.isDirectory()) {
        const reason = "it is a symbolic link to a directory, and those are not followed";
        return { kind: "skip", reason, isExpected: true };
    }
    const real = await (0,promises_.realpath)(path);
    if (!bounds.contains(real)) {
        const finding = `\`${path}\` is a symbolic link to \`${real}\``;
        throw (0,local_bounds/* outsideError */.ul)(finding, bounds.paths.dirname(real));
    }
    const protection = bounds.protection(real, "upload");
    if (protection)
        throw (0,local_bounds/* protectedError */.ly)(path, protection, "upload");
    return inspectTarget(real, target);
}
function inspectTarget(path, found) {
    if (!found.isFile()) {
        const reason = "it is a device, a socket or a pipe, not a file";
        return { kind: "skip", reason, isExpected: false };
    }
    refuseOversize(path, found.size);
    return { kind: "file", path, bytes: found.size, modifiedMilliseconds: found.mtimeMs };
}
async function statTarget(path) {
    try {
        return await (0,promises_.stat)(path);
    }
    catch (cause) {
        const { code = "", message } = cause;
        if (["ENOENT", "ENOTDIR", "ELOOP"].includes(code))
            return undefined;
        throw new errors/* StagingError */.Q("disk", `Could not look at \`${path}\`: ${message}`, { cause });
    }
}

// EXTERNAL MODULE: ./build/plan/key-path.js
var key_path = __webpack_require__(1133);
;// CONCATENATED MODULE: ./build/plan/local-pattern.js



/** Fails with `invalid-spec` for a pattern that no file can match. */
function readLocalPattern(written, platform) {
    const isNegative = written.startsWith("!");
    const bare = isNegative ? written.slice(1).trimStart() : written;
    const text = platform === "win32" ? bare.replaceAll("\\", "/") : bare;
    const isPattern = (0,pattern/* hasPatternCharacters */.$A)(text);
    const base = isPattern ? (0,key_path/* upToLastSlash */.KR)((0,pattern/* constantPrefix */.t8)(text)) : literalBase(text);
    const rest = text.slice(base.length).replaceAll(/\/{2,}/g, "/");
    if (isPattern && rest.split("/").some((segment) => segment === "." || segment === "..")) {
        throw new errors/* StagingError */.Q("invalid-spec", `The pattern \`${written}\` holds \`.\` or \`..\` after a pattern character`, { hint: "Write the path without it" });
    }
    return { written, isNegative, isPattern, base, rest };
}
/**
 * Whether a name relative to the base is selected. A directory that is selected brings everything below
 * it; a pattern that ends in `/` selects directories only.
 */
function matchLocalPattern({ rest, isPattern }) {
    if (rest === "")
        return () => true;
    const directoriesOnly = rest.endsWith("/");
    const bare = directoriesOnly ? rest.slice(0, -1) : rest;
    const matches = isPattern ? (0,pattern/* compilePattern */.Eb)(bare) : (name) => name === bare;
    return (name) => (!directoriesOnly && matches(name)) || ancestors(name).some(matches);
}
/** `.`, `..` and `a/..` are directories whatever the disk says, so all of them is base. */
function literalBase(path) {
    return /(^|\/)\.\.?$/.test(path) ? `${path}/` : (0,key_path/* upToLastSlash */.KR)(path);
}
function ancestors(name) {
    const found = [];
    for (let at = name.indexOf("/"); at >= 0; at = name.indexOf("/", at + 1)) {
        found.push(name.slice(0, at));
    }
    return found;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/plan/map-concurrently.js
var map_concurrently = __webpack_require__(459);
;// CONCATENATED MODULE: ./build/plan/walk-files.js



/**
 * The names of files and links below a directory, in no order. Links are not followed; what vanishes meanwhile is as if
 * it had not been there. Fails as the disk does.
 */
async function walkFiles(directory, rules) {
    const found = [];
    for (let level = [""]; level.length > 0;) {
        const below = await (0,map_concurrently/* mapConcurrently */.X)(level, rules.signal, async (name) => {
            const contents = await readDirectory((0,external_node_path_.join)(directory, name));
            return sortOut(contents, name === "" ? "" : `${name}/`, rules);
        });
        for (const { files } of below)
            for (const name of files)
                found.push(name);
        level = below.flatMap(({ directories }) => directories);
    }
    return found;
}
function sortOut(entries, inside, rules) {
    const files = [];
    const directories = [];
    for (const entry of entries) {
        const name = inside + entry.name;
        if (entry.isDirectory()) {
            if (rules.enters(name))
                directories.push(name);
        }
        else if (rules.takes(name))
            files.push(name);
    }
    return { files, directories };
}
async function readDirectory(path) {
    try {
        return await (0,promises_.readdir)(path, { withFileTypes: true });
    }
    catch (error) {
        const { code } = error;
        // A name that is not UTF-8 cannot be asked for: that is no directory that vanished.
        const isGone = (code === "ENOENT" || code === "ENOTDIR") && !path.includes("\uFFFD");
        if (isGone)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/plan/search-files.js








/** `undefined` when there is no such directory. Fails with `path-refused` or `disk`. */
async function searchFiles(request) {
    const { directory, pattern, bounds } = request;
    const realDirectory = await resolveDirectory(directory, pattern.written, bounds);
    if (realDirectory === undefined)
        return undefined;
    const found = await findNames(realDirectory, request);
    const passedOver = new Map();
    const names = found.filter((name) => {
        const protection = bounds.protection((0,path_below/* pathBelow */.B)(realDirectory, name, bounds.paths), "upload");
        if (protection)
            passedOver.set(protection.path, protection);
        return protection === undefined;
    });
    return {
        names: names.sort(inCodeUnitOrder),
        realDirectory,
        passedOver: [...passedOver.values()],
    };
}
/**
 * The directory with its links resolved, or `undefined` when there is none.
 * Fails with `path-refused` when it leads somewhere transfers may not read.
 */
async function resolveDirectory(directory, written, bounds) {
    const real = await unlessMissing(directory, () => (0,promises_.realpath)(directory));
    if (real === undefined)
        return undefined;
    if (!bounds.contains(real))
        throw (0,local_bounds/* outsideError */.ul)(`\`${written}\` leads to \`${real}\``, real);
    const protection = bounds.protection(real, "upload");
    if (protection)
        throw (0,local_bounds/* protectedError */.ly)(written, protection, "upload");
    return real;
}
/** Whether there is anything at a path, be it a broken link. */
async function isThere(path) {
    return (await unlessMissing(path, () => (0,promises_.lstat)(path))) !== undefined;
}
async function unlessMissing(path, look) {
    try {
        return await look();
    }
    catch (cause) {
        const error = cause;
        if (isMissing(error))
            return undefined;
        throw new errors/* StagingError */.Q("disk", `Could not look at \`${path}\`: ${error.message}`, { cause });
    }
}
/**
 * A pattern's files are those that @actions/glob finds; a directory's, all that a walk comes to, at a tenth of the
 * cost. What either finds is only a candidate: our own pattern language decides.
 */
async function findNames(realDirectory, request) {
    const { pattern, includeHiddenFiles, signal } = request;
    const isShown = (name) => includeHiddenFiles || !isHidden(name);
    const matches = matchLocalPattern(pattern);
    const rules = {
        enters: isShown,
        takes: (name) => isShown(name) && matches(name),
        signal,
    };
    try {
        const candidates = pattern.isPattern ? await globUnlessGone(realDirectory, request) : undefined;
        return candidates?.filter(rules.takes) ?? (await walkFiles(realDirectory, rules));
    }
    catch (error) {
        throw error instanceof errors/* StagingError */.Q ? error : searchError(pattern, error);
    }
}
/** `undefined` where a file vanished under the glob, as logs do that are still written: it gives up then, and a walk does not. */
async function globUnlessGone(realDirectory, request) {
    try {
        return await globFiles(realDirectory, request);
    }
    catch (error) {
        const cause = error;
        if (isMissing(cause) && !cause.path?.includes("\uFFFD"))
            return undefined;
        throw error;
    }
}
/** The same on every platform, unlike what the disk or the locale gives. */
function inCodeUnitOrder(first, second) {
    if (first === second)
        return 0;
    return first < second ? -1 : 1;
}
function isHidden(name) {
    return name.startsWith(".") || name.includes("/.");
}
function isMissing({ code = "" }) {
    return code === "ENOENT" || code === "ENOTDIR";
}
function searchError({ written }, error) {
    const cause = error;
    if (cause.code === "ENOENT" && cause.path?.includes("\uFFFD"))
        return badNameError(cause.path);
    return new errors/* StagingError */.Q("disk", `Could not search \`${written}\`: ${cause.message}`, { cause });
}

;// CONCATENATED MODULE: ./build/plan/find-by-pattern.js





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
    if (!pattern.isPattern && entry.to.kind === "object")
        throw directoryError(pattern, entry);
    const found = await searchFiles({
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
        const writtenPath = (0,path_below/* pathBelow */.B)(path, name, bounds.paths);
        // One string rather than two of one content: there may be 100,000 of them.
        const real = isReal ? writtenPath : (0,path_below/* pathBelow */.B)(found.realDirectory, name, bounds.paths);
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
        return (await (0,promises_.stat)(path)).isDirectory();
    }
    catch {
        return false;
    }
}
async function findNamedFile(path, pattern, bounds) {
    const { dirname, basename, join } = bounds.paths;
    const directory = await resolveDirectory(dirname(path), pattern.written, bounds);
    // `file/` names no file.
    if (directory === undefined || pattern.rest === "")
        return NOTHING;
    const real = join(directory, basename(path));
    if (!(await isThere(real)))
        return NOTHING;
    const file = { path: real, writtenPath: path, base: bounds.absolute(pattern.base) };
    return { files: [file], passedOver: [] };
}
function directoryError({ written }, entry) {
    const target = (0,describe_ends/* describeTarget */.f)(entry);
    return new errors/* StagingError */.Q("invalid-spec", `\`${written}\` is a directory, and ${target} names one object`, { hint: `End the destination in \`/\`: \`${target}/\`` });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/checksums/content-hash.js + 3 modules
var content_hash = __webpack_require__(8778);
// EXTERNAL MODULE: ./build/part-bytes.js
var part_bytes = __webpack_require__(5017);
;// CONCATENATED MODULE: ./build/plan/same-bytes.js




/** The fastest first. */
const ALGORITHMS = ["crc32", "crc64nvme", "crc32c", "sha256", "sha1"];
const READ_BYTES = 2 ** 20;
/**
 * Whether an object holds the very bytes of a file: told by size, by an ETag that is an MD5 or that of an upload in
 * parts as ours are, else by a checksum of the whole object, for which `lookUp` asks the store. Where none of them
 * tells, the bytes count as others. So they do where the file cannot be read, which its upload then tells.
 */
async function hasSameBytes(upload, object, lookUp) {
    if (object.bytes !== upload.bytes)
        return false;
    try {
        if (await hasSameEtag(upload, object.etag))
            return true;
        const info = "checksums" in object ? object : await lookUp();
        return info.etag === object.etag && (await hasSameChecksum(upload, info.checksums));
    }
    catch (error) {
        if (isDiskError(error))
            return false;
        throw error;
    }
}
async function hasSameEtag({ path, bytes }, etag) {
    const [, parts] = /^[\da-f]{32}(?:-(\d+))?$/.exec(etag) ?? [];
    if (parts === undefined)
        return isMd5(etag) && etag === (await md5Of(path));
    const partBytes = (0,part_bytes/* toPartBytes */.q)(bytes);
    const isCutAlike = Number(parts) === Math.ceil(bytes / partBytes);
    return isCutAlike && etag === (await multipartEtagOf(path, partBytes));
}
function isMd5(etag) {
    return /^[\da-f]{32}$/.test(etag);
}
async function hasSameChecksum({ path }, checksums) {
    const whole = checksums.filter(({ type }) => type === "FULL_OBJECT");
    for (const algorithm of ALGORITHMS) {
        const checksum = whole.find((candidate) => candidate.algorithm === algorithm);
        if (checksum === undefined)
            continue;
        const hash = (0,content_hash/* createContentHash */.c)(algorithm);
        for await (const piece of readPieces(path))
            hash.update(piece);
        return hash.digest().toString("base64") === checksum.value;
    }
    return false;
}
async function md5Of(path) {
    const hash = (0,external_node_crypto_.createHash)("md5");
    for await (const piece of readPieces(path))
        hash.update(piece);
    return hash.digest("hex");
}
/** The MD5 of the parts' MD5s and their number (Amazon S3 user guide, "Checking object integrity"). */
async function multipartEtagOf(path, partBytes) {
    const digests = [];
    let hash = (0,external_node_crypto_.createHash)("md5");
    let room = partBytes;
    // A part is a whole number of pieces.
    for await (const piece of readPieces(path)) {
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
/** A file in pieces of 1 MiB, each valid until the next is asked for. */
async function* readPieces(path) {
    const file = await (0,promises_.open)(path);
    try {
        const buffer = Buffer.allocUnsafe(READ_BYTES);
        for (;;) {
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
function isDiskError(error) {
    return error instanceof Error && "syscall" in error;
}

;// CONCATENATED MODULE: ./build/plan/present-objects.js



/** Up to this many keys are asked for one by one; of more, a page of a listing tells of a thousand. */
const FEW = 8;
/** Leaves out uploads whose objects are there already, as the entry's `overwrite` means it. */
async function leaveOutPresent(entry, uploads, context) {
    const { overwrite = "always" } = entry;
    if (overwrite === "always" || uploads.length === 0)
        return { uploads, skips: [] };
    const { store, signal } = context;
    const found = await findObjects(uploads, context);
    const isPresent = await (0,map_concurrently/* mapConcurrently */.X)(uploads, signal, async (upload) => {
        const object = found.get(upload.location.key);
        if (object === undefined || overwrite === "never")
            return object !== undefined;
        return await hasSameBytes(upload, object, () => store.head(upload.location, signal));
    });
    const reason = REASONS[overwrite];
    return {
        uploads: uploads.filter((_, index) => !isPresent[index]),
        skips: uploads.filter((_, index) => isPresent[index]).map((upload) => toSkip(upload, reason)),
    };
}
const REASONS = {
    never: "there is an object already",
    "if-changed": "the object holds the same bytes already",
};
function toSkip({ entry, path, location }, reason) {
    const destination = `s3://${location.bucket}/${location.key}`;
    return { direction: "upload", entry, source: path, destination, reason, isPresent: true };
}
async function findObjects(uploads, { store, signal }) {
    const wanted = new Set(uploads.map(({ location }) => location.key));
    const [first] = uploads;
    if (first === undefined)
        return new Map();
    const { bucket } = first.location;
    if (wanted.size <= FEW) {
        const asked = await (0,map_concurrently/* mapConcurrently */.X)([...wanted], signal, async (key) => {
            const info = await orAbsent(store.head({ bucket, key }, signal));
            return [key, info];
        });
        return new Map(asked.flatMap(([key, info]) => (info ? [[key, info]] : [])));
    }
    const found = new Map();
    for await (const { objects } of store.list(bucket, commonPrefix([...wanted]), signal)) {
        for (const object of objects)
            if (wanted.has(object.key))
                found.set(object.key, object);
    }
    return found;
}
async function orAbsent(looking) {
    return looking.catch((error) => {
        if (error instanceof errors/* StagingError */.Q && error.code === "no-such-object")
            return undefined;
        throw error;
    });
}
/** What all keys begin with, so that no more is listed than has to be. */
function commonPrefix(keys) {
    let prefix = keys[0] ?? "";
    for (const key of keys) {
        while (!key.startsWith(prefix))
            prefix = prefix.slice(0, -1);
    }
    // Half a surrogate pair is no text.
    return prefix.isWellFormed() ? prefix : prefix.slice(0, -1);
}

;// CONCATENATED MODULE: ./build/plan/select-files.js


/**
 * The files an entry selects, each once, under the first pattern that selects it. A pattern with `!` takes
 * away what patterns before it select. Fails with `path-refused`, `invalid-spec` or `disk`.
 */
async function selectFiles(entry, scope) {
    const { bounds } = scope;
    const patterns = entry.from.patterns.map((text) => readLocalPattern(text, bounds.platform));
    const files = [];
    const taken = new Set();
    const passedOver = [];
    for (const [index, pattern] of patterns.entries()) {
        if (pattern.isNegative)
            continue;
        const later = patterns.slice(index + 1).filter(({ isNegative }) => isNegative);
        const isTakenAway = matchAny(later, bounds);
        const found = await findByPattern(pattern, entry, scope);
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
function matchAny(patterns, bounds) {
    const matchers = patterns.map((pattern) => {
        const base = bounds.absolute(pattern.base);
        const matches = matchLocalPattern(pattern);
        return (path) => {
            const name = nameBelow(base, path, bounds);
            return name !== undefined && matches(name);
        };
    });
    return (path) => matchers.some((matches) => matches(path));
}

;// CONCATENATED MODULE: ./build/plan/plan-uploads.js













/** Which file of an entry becomes which object, with every header. */
async function planUpload(entry, scope) {
    const { files, passedOver } = await selectFiles(entry, scope);
    const exclusion = (0,plan_exclusion/* createExclusion */.x)(entry);
    const selected = files.filter((file) => !exclusion.leavesOut(nameOf(file, entry, scope)));
    const said = entry.provenance ? withProvenance(entry, scope) : entry.headers;
    const asked = entry.overwrite === "never" ? { ...said, onlyNew: true } : said;
    const draft = newDraft(entry, createHeaderMaker(asked, await loadTypeTable()));
    for (const { path, owner } of passedOver)
        skip(draft, path, `it belongs to ${owner}`);
    await planFiles(selected, draft, scope);
    const { problems } = draft;
    const sorted = problems.length > 0
        ? { uploads: draft.transfers, skips: [] }
        : await leaveOutPresent(entry, draft.transfers, scope.context);
    return {
        entry,
        transfers: sorted.uploads,
        problems,
        skips: [...draft.skips, ...sorted.skips].sort((first, second) => inCodeUnitOrder(first.source, second.source)),
        warnings: [...draft.warnings.sort(inCodeUnitOrder), ...exclusion.warnings()],
        directories: [],
        nothingFound: nothingFound(entry, exclusion, scope),
        output: (0,spec_location/* toUri */.iJ)(entry.to),
    };
}
/** UTF-8 bytes (Amazon S3 user guide, "Naming Amazon S3 objects"). */
const MAX_KEY_BYTES = 1_024;
function newDraft(entry, makeHeaders) {
    return { entry, makeHeaders, transfers: [], skips: [], warnings: [], problems: [] };
}
// What the author says himself by one of these names is what he means.
function withProvenance({ headers }, { context }) {
    return { ...headers, metadata: { ...context.provenance, ...headers.metadata } };
}
function nameOf(file, entry, { bounds }) {
    const base = entry.base === undefined ? file.base : bounds.absolute(entry.base);
    const name = nameBelow(base, file.writtenPath, bounds);
    if (name !== undefined)
        return name;
    throw new errors/* StagingError */.Q("invalid-spec", `\`${file.writtenPath}\` is not below the base \`${entry.base ?? base}\``, { hint: "Write a `base` that is a directory above every selected file" });
}
async function planFiles(files, draft, scope) {
    const remaining = files.values();
    const paths = files.map(({ path }) => path);
    for await (const looks of lookAtFiles(paths, scope.context.signal)) {
        for (const look of looks) {
            const { value: file } = remaining.next();
            if (file)
                await planFile(file, look, draft, scope);
        }
    }
}
async function planFile(file, look, draft, scope) {
    const { entry } = draft;
    try {
        const name = nameOf(file, entry, scope);
        const key = keyOf(name, entry);
        const found = await inspectFile(file.path, look, scope.bounds);
        if (found.kind === "skip") {
            skip(draft, file.writtenPath, found.reason);
            if (!found.isExpected) {
                draft.warnings.push(`\`${file.writtenPath}\` is left out: ${found.reason}`);
            }
            return;
        }
        const { path, bytes, modifiedMilliseconds } = found;
        const location = { bucket: entry.to.bucket, key };
        const headers = draft.makeHeaders([key, name]);
        draft.transfers.push({
            direction: "upload",
            entry,
            path,
            bytes,
            modifiedMilliseconds,
            location,
            headers,
        });
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        draft.problems.push(error);
    }
}
/** Fails with `invalid-spec` for a key longer than S3 allows. */
function keyOf(name, { to, flatten }) {
    const key = to.kind === "object" ? to.key : to.prefix + (flatten ? (0,key_path/* lastSegment */.mp)(name) : name);
    if (Buffer.byteLength(key) <= MAX_KEY_BYTES)
        return key;
    throw new errors/* StagingError */.Q("invalid-spec", `The key \`${key}\` would have ${Buffer.byteLength(key)} bytes, and S3 allows ${MAX_KEY_BYTES}`, { hint: "Move `base` down, use `flatten: true`, or shorten the prefix" });
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
    return new errors/* StagingError */.Q("no-files-matched", `There is no file to upload at ${(0,describe_ends/* describeSource */.B)(entry)}${exclusion.hasLeftOut() ? plan_exclusion/* LEFT_OUT */.P : ""}`, {
        hint: `Paths start in ${context.workspace}${hidden}${literal}; if nothing is fine here, add \`optional: true\``,
    });
}


/***/ })

};

