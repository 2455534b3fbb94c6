export const id = 865;
export const ids = [865];
export const modules = {

/***/ 865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makePlan: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(2971);
;// CONCATENATED MODULE: ./build/plan/name-folding.js
/**
 * The same text for all names that a disk of this platform may take for one: Windows and macOS do not tell
 * upper from lower case, macOS not composed from decomposed letters. Linux tells all names apart.
 */
function foldName(name, platform) {
    if (platform === "posix")
        return name;
    // Upper case first: it brings together letters whose lower cases differ, such as the two Greek sigmas.
    return name.toUpperCase().toLowerCase().normalize("NFC");
}

;// CONCATENATED MODULE: ./build/plan/plan-problems.js

/** A message names this many of its kind; the rest is a number. */
const MOST_NAMED = 10;
/** The one error about all keys of an entry that cannot be paths. There is at least one. */
function refusedKeysError(bucket, keys) {
    const [first] = keys;
    const message = keys.length === 1 && first
        ? `The key \`${first.key}\` in \`s3://${bucket}\` cannot become a path: ${first.reason}`
        : [
            `${keys.length} keys in \`s3://${bucket}\` cannot become paths:`,
            ...named(keys, ({ key, reason }) => `\`${key}\`: ${reason}`),
        ].join("\n");
    return new errors/* StagingError */.Q("path-refused", message, {
        hint: "Leave it out with `exclude`, drop its directories with `flatten: true`, or give it a name of its own: `from: { bucket: …, key: … }` and an exact path in `to`",
    });
}
/** Everything wrong with one entry as one error; a lone error stays what it is. There is at least one. */
function combineProblems(entry, problems) {
    const [first] = problems;
    if (problems.length === 1 && first)
        return first;
    const hints = new Set(problems.flatMap(({ hint }) => hint ?? []));
    return new errors/* StagingError */.Q(first?.code ?? "internal", [
        `${problems.length} problems with \`${entry.text}\`:`,
        ...named(problems, ({ message }) => message),
    ].join("\n"), { hint: [...hints].slice(0, MOST_NAMED).join("\n"), cause: new AggregateError(problems) });
}
/** The first ten as lines of a list, then how many more there are. */
function named(items, toText) {
    const lines = items.slice(0, MOST_NAMED).map((item) => `  - ${toText(item)}`);
    return items.length > MOST_NAMED
        ? [...lines, `  - and ${items.length - MOST_NAMED} more`]
        : lines;
}

;// CONCATENATED MODULE: ./build/plan/collisions.js





/**
 * Fails with `name-collision` when two transfers of a phase have one destination, or when one needs a file
 * where another needs a directory. Takes time linear in the number of transfers.
 */
function refuseCollisions(findings, platform) {
    const collisions = [...findKeyCollisions(findings), ...findPathCollisions(findings, platform)];
    const [first] = collisions;
    if (first === undefined)
        return;
    const message = collisions.length === 1
        ? `Two transfers collide: ${first}`
        : [`${collisions.length} pairs of transfers collide:`, ...named(collisions, String)].join("\n");
    throw new errors/* StagingError */.Q("name-collision", message, {
        hint: "Give them different destinations, leave one out with `exclude`, or drop `flatten`",
    });
}
/** `a` and `a/b` are both legal keys, so only equal ones collide. */
function findKeyCollisions(findings) {
    const buckets = new Map();
    const collisions = [];
    for (const transfer of transfersOf(findings)) {
        if (transfer.direction !== "upload")
            continue;
        const { bucket, key } = transfer.location;
        const owners = buckets.get(bucket) ?? new Map();
        buckets.set(bucket, owners);
        const owner = owners.get(key);
        if (owner) {
            const uri = (0,spec_location/* toUri */.iJ)({ bucket, key });
            collisions.push(`${sourceOf(owner)} and ${sourceOf(transfer)} would both become ${uri}`);
        }
        else
            owners.set(key, transfer);
    }
    return collisions;
}
function findPathCollisions(findings, platform) {
    const files = new Map();
    const directories = new Map();
    const collisions = [];
    const { dirname, basename, join } = platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    const claim = (directory, source) => {
        for (let at = directory; !directories.has(at); at = dirname(at))
            directories.set(at, source);
    };
    for (const transfer of transfersOf(findings)) {
        if (transfer.direction !== "download")
            continue;
        const { path, realDirectory } = transfer;
        const isReal = dirname(path) === realDirectory;
        const place = foldName(isReal ? path : join(realDirectory, basename(path)), platform);
        const owner = files.get(place);
        if (owner)
            collisions.push(describeClash(owner, transfer));
        else
            files.set(place, transfer);
        const directory = foldName(realDirectory, platform);
        if (!directories.has(directory))
            claim(directory, sourceOf(transfer));
    }
    for (const { realPath, source } of findings.flatMap(({ directories }) => directories)) {
        claim(foldName(realPath, platform), source);
    }
    for (const [place, source] of directories) {
        const file = files.get(place);
        if (file) {
            collisions.push(`${sourceOf(file)} would become the file \`${file.path}\`, and ${source} needs a directory there`);
        }
    }
    return collisions;
}
function* transfersOf(findings) {
    for (const { transfers } of findings)
        yield* transfers;
}
function describeClash(first, second) {
    const sources = `${sourceOf(first)} and ${sourceOf(second)}`;
    return first.path === second.path
        ? `${sources} would both become \`${first.path}\``
        : `${sources} would become \`${first.path}\` and \`${second.path}\`, which are one file on this disk`;
}
function sourceOf(transfer) {
    if (transfer.direction === "upload")
        return `\`${transfer.path}\``;
    const { bucket, object } = transfer;
    return (0,spec_location/* toUri */.iJ)({ bucket, key: object.key });
}

;// CONCATENATED MODULE: ./build/plan/describe-ends.js

/** An entry's FROM for messages: a URI, or paths and patterns as written. */
function describeSource(entry) {
    return entry.direction === "download" ? (0,spec_location/* toUri */.iJ)(entry.from) : entry.from.patterns.join(", ");
}
/** An entry's TO for messages: a URI, or a path as written. */
function describeTarget(entry) {
    return entry.direction === "download" ? describePath(entry.to) : (0,spec_location/* toUri */.iJ)(entry.to);
}
function describePath({ kind, path }) {
    return kind === "directory" ? `${path}/` : path;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/plan/plan-context.js
function currentPlatform() {
    return process.platform === "win32" || process.platform === "darwin" ? process.platform : "posix";
}

;// CONCATENATED MODULE: ./build/plan/git-name.js
/**
 * Whether a segment names git's own directory, on any disk this platform may have. Linux too can mount one
 * that does not tell upper from lower case; the other names are those git itself refuses (git/git, path.c and utf8.c).
 */
function isGitName(segment, platform) {
    if (platform === "posix")
        return /^\.git$/i.test(segment);
    const name = platform === "darwin" ? segment.replaceAll(IGNORED_BY_HFS, "") : segment;
    return /^(?:\.git|git~1)[. ]*$/i.test(name);
}
/** Whether any segment of a path or key may be such a name: a glance that spares almost all of them a closer look. */
function mayHoldGitName(path, platform) {
    const seen = platform === "darwin" ? path.replaceAll(IGNORED_BY_HFS, "") : path;
    return /(?:^|[/\\])(?:\.git|git~1)/i.test(seen);
}
/** Characters that HFS+ does not see when it compares names. */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

;// CONCATENATED MODULE: ./build/plan/protected-paths.js



/**
 * Tells what protects an absolute path from being read and written. The runner's command files hold the
 * outputs, environment and state of the job, its scripts hold expanded secrets, and checkout keeps its token
 * in `git-credentials-….config`. Steps of s3-staging keep their inputs there until the job ends.
 */
function protectRunner(area) {
    const { sep } = area.platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    const fold = (path) => foldName(path, area.platform);
    const whole = area.temporary
        .flatMap((path) => besideTemporary(path, area.platform))
        .map((protection) => ({ protection, folded: fold(protection.path) }));
    const temporaries = area.temporary.map((path) => ({ path, folded: fold(path) }));
    return (path) => {
        const at = fold(path);
        const isWithin = ({ folded }) => at.startsWith(folded) && (at.length === folded.length || at[folded.length] === sep);
        const found = whole.find(isWithin);
        if (found)
            return found.protection;
        for (const temporary of temporaries.filter(isWithin)) {
            // Not by length: folding may change it.
            const segments = path.split(sep).slice(temporary.path.split(sep).length);
            const [name = ""] = segments;
            if (RUNNER_FILE.test(name))
                return { path: temporary.path + sep + name, owner: "the runner" };
            if (STEP_FILE.test(segments.join("/")))
                return { path, owner: "s3-staging" };
        }
        return undefined;
    };
}
/**
 * What protects a path beside that: git's directory may hold tokens, and git executes what is in it. So nothing
 * there is uploaded, and only what the author names exactly is downloaded to it.
 */
function gitProtection(path, platform) {
    if (!mayHoldGitName(path, platform))
        return undefined;
    const { sep } = platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    const segments = path.split(sep);
    const index = segments.findIndex((segment) => isGitName(segment, platform));
    return index < 0 ? undefined : { path: segments.slice(0, index + 1).join(sep), owner: "git" };
}
/** What the runner writes into its temporary directory; the scripts of `run` steps are named by a GUID. */
const RUNNER_FILE = /^(_runner_file_commands|_github_home|_github_workflow|git-credentials-.*\.config|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(sh|ps1|cmd|py))$/i;
/** Where main leaves its inputs for post; the manifest beside it is anyone's. */
const STEP_FILE = /^s3-staging\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/inputs\.json$/i;
const WORK_NAMES = ["_actions", "_PipelineMapping"];
const RUNNER_NAMES = [
    "_diag",
    ".credentials",
    ".credentials_rsaparams",
    ".runner",
    ".env",
    ".path",
];
/** The runner's layout: `<runner>/_work/_temp`. */
function besideTemporary(temporary, platform) {
    const { basename, dirname, join } = platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    if (basename(temporary) !== "_temp")
        return [];
    const work = dirname(temporary);
    return [
        ...WORK_NAMES.map((name) => join(work, name)),
        ...RUNNER_NAMES.map((name) => join(dirname(work), name)),
    ].map((path) => ({ path, owner: "the runner" }));
}

;// CONCATENATED MODULE: ./build/plan/local-bounds.js





/**
 * The allowed roots: the workspace, the runner's temporary directory without the runner's own files, and
 * `allow-paths`; each also under the name it has when symbolic links are resolved.
 */
async function openBounds(context) {
    const platform = context.platform ?? currentPlatform();
    const paths = platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    const absolute = (written) => paths.resolve(context.workspace, written);
    const roots = await withRealNames([
        context.workspace,
        context.temporary,
        ...context.allowPaths.map(absolute),
    ]);
    const runnerProtection = protectRunner({
        temporary: await withRealNames([context.temporary]),
        platform,
    });
    const bounds = {
        platform,
        paths,
        absolute,
        contains: (path) => roots.some((root) => isWithin(path, root, paths)),
        protection: (path, direction) => runnerProtection(path) ??
            (direction === "upload" ? gitProtection(path, platform) : undefined),
        admit: (place) => admit(place, bounds),
    };
    return bounds;
}
/** The error about something protected. */
function protectedError(written, { path, owner }, direction) {
    const isGitTarget = owner === "git" && direction === "download";
    const message = `The path \`${written}\` is refused: \`${path}\` belongs to ${owner}`;
    return new errors/* StagingError */.Q("path-refused", isGitTarget ? `${message}, and what is in it is executed` : message, { hint: isGitTarget ? GIT_TARGET_HINT : PROTECTED_HINTS[direction] });
}
const PROTECTED_HINTS = {
    upload: "Copy what you need to another place in the workspace first",
    download: "Choose another destination, such as one in the workspace",
};
const GIT_TARGET_HINT = "Choose another destination; only one exact object goes there, to an exact path: `s3://bucket/key -> .git/…`";
/** The error about a place outside every allowed root; `finding` is the first half of its sentence. */
function outsideError(finding, directory) {
    return new errors/* StagingError */.Q("path-refused", `${finding}, outside the workspace and every other directory transfers may use`, { hint: `If that is intended, add \`allow-paths: ${directory}\`` });
}
function admit({ path, direction, written, directory }, bounds) {
    if (path.includes("\0")) {
        throw new errors/* StagingError */.Q("path-refused", `The path \`${written}\` holds a NUL character`);
    }
    if (!bounds.contains(path)) {
        const meaning = written === path ? "an absolute path" : `\`${path}\``;
        throw outsideError(`\`${written}\` is ${meaning}`, directory);
    }
    const protection = bounds.protection(path, direction);
    if (protection)
        throw protectedError(written, protection, direction);
}
async function withRealNames(roots) {
    const real = await Promise.all(roots.map((root) => (0,promises_.realpath)(root).catch(() => root)));
    return [...new Set([...roots, ...real])];
}
function isWithin(path, root, paths) {
    const relative = paths.relative(root, path);
    return relative !== ".." && !relative.startsWith(`..${paths.sep}`) && !paths.isAbsolute(relative);
}

;// CONCATENATED MODULE: ./build/plan/look-at.js


/** What is at the place a download is to go to, or on the way to it; `undefined` when nothing is. Fails with `disk`. */
async function lookAt(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        const cause = error;
        if (cause.code === "ENOENT")
            return undefined;
        const reason = cause.code === "ENAMETOOLONG" ? "the name is too long" : cause.message;
        throw new errors/* StagingError */.Q("disk", `Could not look at \`${path}\`: ${reason}`, {
            hint: "Choose a destination whose path the runner can hold and whose directories it may read",
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./build/plan/occupancy.js





/** Above this many files it is cheaper to read their directory than to ask for each. */
const FEW = 16;
/** What is already there where downloads go. Files are no obstacle, for downloads replace them. */
class Occupancy {
    #platform;
    #known = new Map();
    constructor(platform) {
        this.#platform = platform;
    }
    /** Those of the paths in an existing directory where something but a file may be, at most all of them. */
    async doubtful(directory, paths) {
        if (paths.length <= FEW)
            return paths;
        const pending = this.#known.get(directory) ?? this.#read(directory);
        this.#known.set(directory, pending);
        const obstacles = await pending;
        if (obstacles === undefined)
            return paths;
        const { basename } = this.#platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
        return obstacles.size === 0
            ? []
            : paths.filter((path) => obstacles.has(foldName(basename(path), this.#platform)));
    }
    async #read(directory) {
        const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch(() => undefined);
        const obstacles = entries?.filter((entry) => !entry.isFile());
        return obstacles && new Set(obstacles.map(({ name }) => foldName(name, this.#platform)));
    }
}
/** Why a file cannot be put at `path`, whose directories lead to `realPath`; `undefined` when it can. Fails with `disk`. */
async function refuseUnlessFile(path, realPath) {
    const found = await lookAt(realPath);
    if (!found || found.isFile())
        return undefined;
    if (found.isSymbolicLink()) {
        return new errors/* StagingError */.Q("path-refused", `\`${path}\` is a symbolic link, and downloads do not write through links`, { hint: "Remove the link, or name the file it points to" });
    }
    return found.isDirectory()
        ? new errors/* StagingError */.Q("disk", `\`${path}\` is a directory, so no file can be put there`, {
            hint: "Choose another destination; a file goes into that directory when its path is written with a `/` at the end",
        })
        : new errors/* StagingError */.Q("disk", `\`${path}\` is a device, a socket or a pipe, not a file`, {
            hint: "Choose another destination",
        });
}

;// CONCATENATED MODULE: ./build/plan/destination-check.js





/**
 * Whether downloads can be put where they are to go. The disk is asked once per directory, whatever the number of
 * files. A directory that was missing then stays so for the check: what is there later was made for downloads of
 * the same phase that began early, and those that are in each other's way are collisions.
 */
class DestinationCheck {
    #bounds;
    #occupancy;
    #resolved = new Map();
    #admitted = new Map();
    #missing = new Set();
    constructor(bounds) {
        this.#bounds = bounds;
        this.#occupancy = new Occupancy(bounds.platform);
    }
    /** The absolute path with links resolved, once it is sure that a directory is or can be there. Fails with `path-refused` or `disk`. */
    async directory(path) {
        return (await this.#admit(path)).realPath;
    }
    /** Judges files by their absolute paths, which all lie in `directory`. Fails as `directory` does. */
    async files(directory, paths) {
        const { realPath: realDirectory, exists } = await this.#admit(directory);
        const { basename, join } = this.#bounds.paths;
        const refused = new Map();
        const toReal = (path) => realDirectory === directory ? path : join(realDirectory, basename(path));
        for (const path of paths) {
            const protection = this.#bounds.protection(toReal(path), "download");
            if (protection)
                refused.set(path, protectedError(path, protection, "download"));
        }
        const doubtful = exists ? await this.#occupancy.doubtful(realDirectory, paths) : [];
        for (const path of doubtful) {
            if (refused.has(path) || this.#missing.has(toReal(path)))
                continue;
            const error = await refuseUnlessFile(path, toReal(path));
            if (error)
                refused.set(path, error);
        }
        return { realDirectory, refused };
    }
    #admit(path) {
        return remember(this.#admitted, path, async () => {
            const found = await this.#resolve(path);
            refuseOutside(found.realPath, path, this.#bounds);
            return found;
        });
    }
    #resolve(path) {
        return remember(this.#resolved, path, async () => {
            const parent = this.#bounds.paths.dirname(path);
            if (parent === path)
                return { realPath: path, exists: true };
            return this.#resolveBelow(path, await this.#resolve(parent));
        });
    }
    async #resolveBelow(path, parent) {
        const { basename, join } = this.#bounds.paths;
        const realPath = join(parent.realPath, basename(path));
        const found = parent.exists ? await lookAt(realPath) : undefined;
        if (!found) {
            this.#missing.add(realPath);
            return { realPath, exists: false };
        }
        if (found.isDirectory())
            return { realPath, exists: true };
        const target = found.isSymbolicLink() ? await followToDirectory(realPath) : undefined;
        if (target !== undefined)
            return { realPath: target, exists: true };
        throw new errors/* StagingError */.Q("disk", `\`${path}\` is not a directory, so nothing can be put below it`, {
            hint: "Choose another destination, or remove that file first",
        });
    }
}
function remember(known, path, find) {
    const found = known.get(path) ?? find();
    known.set(path, found);
    return found;
}
async function followToDirectory(link) {
    try {
        return (await (0,promises_.stat)(link)).isDirectory() ? await (0,promises_.realpath)(link) : undefined;
    }
    catch {
        return undefined;
    }
}
function refuseOutside(realPath, path, bounds) {
    if (!bounds.contains(realPath)) {
        throw outsideError(`\`${path}\` leads through a symbolic link to \`${realPath}\``, realPath);
    }
    const protection = bounds.protection(realPath, "download");
    if (protection)
        throw protectedError(path, protection, "download");
}

;// CONCATENATED MODULE: ./build/plan/map-concurrently.js

/** How many questions to the store or the disk a plan has open at once. */
const MAX_CONCURRENCY = 16;
/**
 * The results of `visit` in the order of `items`, at most 16 of them under way at once, or `limit` if that is
 * less. The first failure ends it; so does the signal, with `cancelled`.
 */
async function mapConcurrently(items, signal, visit, limit = MAX_CONCURRENCY) {
    const results = new Array(items.length);
    const remaining = items.entries();
    let isOver = false;
    const work = async () => {
        for (const [index, item] of remaining) {
            if (isOver)
                return;
            if (signal.aborted)
                throw cancelledPlan();
            results[index] = await visit(item);
        }
    };
    const count = Math.min(MAX_CONCURRENCY, limit, items.length);
    const workers = Array.from({ length: count }, work);
    try {
        await Promise.all(workers);
    }
    finally {
        isOver = true;
    }
    return results;
}
function cancelledPlan() {
    return new errors/* StagingError */.Q("cancelled", "The job was cancelled before anything was transferred");
}

// EXTERNAL MODULE: ./build/spec/pattern.js + 1 modules
var pattern = __webpack_require__(9457);
;// CONCATENATED MODULE: ./build/plan/exclusion.js

/** Ends a sentence about nothing being there. */
const LEFT_OUT = " except what `exclude` leaves out";
/** Asking takes time linear in the name's length, whatever the number of patterns. */
function createExclusion({ exclude, hasDefaultExclude, text }) {
    const matching = (0,pattern/* matchExcludes */.pc)(exclude);
    const used = new Set();
    let example;
    return {
        leavesOut: (name) => {
            if (example === undefined && /[^/]/.test(name))
                example = name;
            const found = matching(name);
            for (const index of found)
                used.add(index);
            return found.length > 0;
        },
        hasLeftOut: () => used.size > 0,
        warnings: () => {
            const idle = exclude.filter((pattern, index) => !used.has(index) && saysWhere(pattern));
            // Patterns in `defaults` are for many entries, and need not concern each.
            if (example === undefined || idle.length === 0 || hasDefaultExclude)
                return [];
            return [idleWarning(idle, text, example)];
        },
    };
}
/** A pattern on a bare name, such as `*.map`, may stand there just in case; one with a place in it means that place. */
function saysWhere(pattern) {
    return /\/./.test(pattern);
}
/** A message names this many patterns. */
const exclusion_MOST_NAMED = 10;
function idleWarning(idle, text, example) {
    const named = idle.slice(0, exclusion_MOST_NAMED).map((pattern) => `\`${pattern}\``);
    const more = idle.length > exclusion_MOST_NAMED ? [`${idle.length - exclusion_MOST_NAMED} more`] : [];
    const patterns = [...named, ...more].join(", ");
    return `\`exclude\`: ${patterns} left nothing out of \`${text}\` (patterns are matched against the name relative to the base, here \`${example}\`)`;
}

;// CONCATENATED MODULE: ./build/plan/git-target.js


/**
 * Why an entry may not write there: git executes what is in its directory, so that takes one object whose exact path
 * the author wrote, and nothing that a key or a link leads there.
 */
function gitTargetProblem(entry, target, bounds) {
    const isExact = entry.from.kind === "object" && entry.to.kind === "file";
    if (isExact && gitProtection(target.path, bounds.platform))
        return undefined;
    const protection = gitProtection(target.realPath, bounds.platform);
    return protection && protectedError(target.written, protection, "download");
}

;// CONCATENATED MODULE: ./build/plan/key-path.js

/** The part of every selected key that names below the destination leave out: empty, or ends in `/`. */
function keyBase(from, base) {
    if (base !== undefined)
        return base === "" || base.endsWith("/") ? base : `${base}/`;
    return upToLastSlash(constantPart(from));
}
/** What S3 is asked to list, or the one key. */
function constantPart(from) {
    return from.kind === "object" ? from.key : from.prefix;
}
/**
 * The key's name relative to the base, `/` between its segments.
 * Fails with `invalid-spec` when the key is not below the base.
 */
function nameBelowBase(key, base) {
    if (key.startsWith(base))
        return key.slice(base.length);
    throw new errors/* StagingError */.Q("invalid-spec", `The key \`${key}\` does not start with the base \`${base}\``, { hint: "Write a `base` of whole segments that every selected key starts with" });
}
/** The name without its directories. */
function lastSegment(name) {
    return name.slice(name.lastIndexOf("/") + 1);
}
/** `a/b/` of `a/b/c` and of `a/b/`; empty when there is no `/`. */
function upToLastSlash(text) {
    return text.slice(0, text.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./build/plan/path-below.js
/**
 * The path of a name below an absolute directory; `/` separates the name's segments, of which none is empty, `.` or
 * `..`. For 100,000 names it matters that nothing is taken apart that is whole already, as `join` does.
 */
function pathBelow(directory, name, { sep }) {
    const native = sep === "/" ? name : name.replaceAll("/", sep);
    return directory.endsWith(sep) ? directory + native : directory + sep + native;
}

;// CONCATENATED MODULE: ./build/plan/safe-path.js

/**
 * Why a name (a key relative to its base) cannot be a path below the destination on this platform;
 * `undefined` when it can. A name that passes never leaves the directory it is joined to, and two
 * different names that pass never become one path.
 */
function unsafeReason(name, platform) {
    if (platform !== "win32" && name.length <= SEGMENT_LIMIT && PLAIN.test(name))
        return undefined;
    const rules = platform === "win32" ? WIN32_RULES : POSIX_RULES;
    for (const segment of name.split("/")) {
        const broken = rules.find((rule) => rule.isBroken(segment));
        if (broken)
            return broken.reason;
        if (isGitName(segment, platform))
            return GIT_REASON;
    }
    return undefined;
}
/** Why an absolute path is too long for this platform; `undefined` when it is not. */
function tooLongReason(path, platform) {
    const limit = PATH_LIMITS[platform];
    // Three bytes of UTF-8 for one UTF-16 unit is the most there can be.
    if (path.length * 3 <= limit)
        return undefined;
    const length = platform === "win32" ? path.length : Buffer.byteLength(path);
    return length > limit ? `its path would be longer than ${limit} bytes` : undefined;
}
const GIT_REASON = "`.git` belongs to git, and what is in it is executed";
/** PATH_MAX of Linux (4,096) and macOS (1,024) count the closing NUL; Windows: 32,767 UTF-16 units with its own prefix. */
const PATH_LIMITS = { posix: 4_095, darwin: 1_023, win32: 32_700 };
/** NAME_MAX: bytes on Linux and macOS, UTF-16 units on Windows. */
const SEGMENT_LIMIT = 255;
const EVERYWHERE = [
    {
        reason: "it holds an empty segment (`//`, or a `/` at its start or end)",
        isBroken: (segment) => segment === "",
    },
    {
        reason: "it holds the segment `.` or `..`",
        isBroken: (segment) => segment === "." || segment === "..",
    },
    { reason: "it holds a NUL character", isBroken: (segment) => segment.includes("\0") },
];
/** Names that break no rule of Linux and macOS: almost all there are, and they need not be taken apart. */
const PLAIN = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;
const POSIX_RULES = [
    ...EVERYWHERE,
    {
        reason: `one of its segments is longer than ${SEGMENT_LIMIT} bytes`,
        isBroken: (segment) => segment.length * 3 > SEGMENT_LIMIT && Buffer.byteLength(segment) > SEGMENT_LIMIT,
    },
];
/** learn.microsoft.com/windows/win32/fileio/naming-a-file */
const WIN32_RULES = [
    ...EVERYWHERE,
    {
        reason: 'Windows allows none of `< > : " | ? * \\` and no control character in a name',
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        isBroken: (segment) => /[<>:"|?*\\\x00-\x1f]/.test(segment),
    },
    {
        reason: "Windows keeps no dot and no space at the end of a name",
        isBroken: (segment) => segment.endsWith(".") || segment.endsWith(" "),
    },
    {
        reason: "Windows reserves the name for a device",
        isBroken: (segment) => /^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³]) *(\.|$)/i.test(segment),
    },
    {
        reason: `one of its segments is longer than ${SEGMENT_LIMIT} characters`,
        isBroken: (segment) => segment.length > SEGMENT_LIMIT,
    },
];

;// CONCATENATED MODULE: ./build/plan/place-object.js



/** Decides by names alone. Fails with `invalid-spec` when the key is not below the entry's `base`. */
function placeObject(object, rules) {
    const { entry, base, isExcluded } = rules;
    const isMarker = object.key.endsWith("/") && entry.from.kind !== "object";
    if (isMarker && object.key === constantPart(entry.from))
        return placeMarker(object, "", rules);
    const name = nameBelowBase(object.key, base);
    if (isMarker)
        return placeMarker(object, name.slice(0, -1), rules);
    if (isExcluded(name))
        return IGNORED;
    if (entry.to.kind === "file")
        return toFile(rules.target, rules);
    return placeName("file", entry.flatten ? lastSegment(name) : name, rules);
}
const IGNORED = { kind: "ignored" };
const FULL_MARKER = {
    kind: "skipped",
    reason: "its key ends in `/` as a directory's does, yet it has content",
};
/** `name` is empty for the marker of the base or of the listed prefix itself. */
function placeMarker(object, name, rules) {
    if (rules.isExcluded(name) || rules.isExcluded(`${name}/`))
        return IGNORED;
    if (object.bytes > 0)
        return FULL_MARKER;
    return name === "" || rules.entry.flatten ? IGNORED : placeName("directory", name, rules);
}
function placeName(kind, name, rules) {
    const { target, paths, platform } = rules;
    const unsafe = unsafeReason(name, platform);
    if (unsafe !== undefined)
        return { kind: "refused", reason: unsafe };
    const path = pathBelow(target, name, paths);
    const tooLong = tooLongReason(path, platform);
    if (tooLong !== undefined)
        return { kind: "refused", reason: tooLong };
    return kind === "file" ? toFile(path, rules) : { kind, path };
}
function toFile(path, { paths }) {
    return { kind: "file", path, directory: paths.dirname(path) };
}

;// CONCATENATED MODULE: ./build/plan/place-page.js





/** Adds some objects to the draft in their order, each with its place on the disk or what speaks against it. */
async function placePage(objects, draft, scope) {
    const places = objects.map((object) => placeObject(object, draft.rules));
    const checked = await checkFiles(places, draft, scope);
    for (const [index, object] of objects.entries()) {
        const place = places[index];
        if (place?.kind === "file") {
            recordFile({ object, place, checked: checked.get(place.directory) }, draft, scope);
        }
        else if (place)
            await recordOther(object, place, draft, scope);
    }
}
/** By directory; without those where no file can go. */
async function checkFiles(places, draft, { destinations, context }) {
    const paths = new Map();
    for (const place of places) {
        if (place.kind !== "file")
            continue;
        const siblings = paths.get(place.directory);
        if (siblings)
            siblings.push(place.path);
        else
            paths.set(place.directory, [place.path]);
    }
    const checked = new Map();
    await mapConcurrently([...paths], context.signal, async ([directory, files]) => {
        const found = await noting(draft, () => destinations.files(directory, files));
        if (found)
            checked.set(directory, found);
    });
    return checked;
}
function recordFile(file, draft, { bounds }) {
    const { object, place, checked } = file;
    if (!checked)
        return;
    const { entry } = draft.rules;
    const { path, directory } = place;
    const { realDirectory } = checked;
    const realPath = realDirectory === directory
        ? path
        : bounds.paths.join(realDirectory, bounds.paths.basename(path));
    const problem = checked.refused.get(path) ?? linkProblem(entry, { path, realPath }, bounds);
    if (problem) {
        draft.problems.add(problem);
        return;
    }
    const { bucket } = entry.from;
    draft.transfers.push({ direction: "download", entry, bucket, object, path, realDirectory });
}
/** What lies in git's directory by its own path was refused before; a link may lead there as well. */
function linkProblem(entry, { path, realPath }, bounds) {
    if (realPath === path)
        return undefined;
    return gitTargetProblem(entry, { path, realPath, written: path }, bounds);
}
async function recordOther(object, place, draft, scope) {
    const { entry } = draft.rules;
    const source = (0,spec_location/* toUri */.iJ)({ bucket: entry.from.bucket, key: object.key });
    if (place.kind === "refused") {
        draft.refused.push({ key: object.key, reason: place.reason });
    }
    else if (place.kind === "skipped") {
        draft.skips.push({ direction: "download", entry, source, reason: place.reason });
        draft.warnings.push(`${source} is left out: ${place.reason}`);
    }
    else if (place.kind === "directory") {
        const { path } = place;
        const realPath = await noting(draft, () => admitMarked(path, draft, scope));
        if (realPath !== undefined)
            draft.directories.push({ path, realPath, source });
    }
}
async function admitMarked(path, { rules }, { destinations, bounds }) {
    const realPath = await destinations.directory(path);
    const problem = linkProblem(rules.entry, { path, realPath }, bounds);
    if (problem)
        throw problem;
    return realPath;
}
/** The answer, or `undefined` where a problem of the entry is all there is. */
async function noting({ problems }, look) {
    try {
        return await look();
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        problems.add(error);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/plan/select-objects.js

/**
 * The objects an entry names, in batches of at most a page. A page is asked for while the one before is looked at.
 * Fails with `no-such-object` for a key.
 */
async function* selectObjects(from, store, signal) {
    if (from.kind === "object") {
        const object = await store.head({ bucket: from.bucket, key: from.key }, signal);
        yield { objects: [object], hasMore: false };
        return;
    }
    const matches = from.kind === "pattern" ? (0,pattern/* compilePattern */.Eb)(from.pattern) : undefined;
    for await (const { objects, hasMore } of oneAhead(store.list(from.bucket, from.prefix, signal))) {
        yield { objects: matches ? objects.filter(({ key }) => matches(key)) : objects, hasMore };
    }
}
async function* oneAhead(pages) {
    const iterator = pages[Symbol.asyncIterator]();
    let next = iterator.next();
    try {
        for (let page = await next; !page.done; page = await next) {
            next = iterator.next();
            // A failure waits until it is asked for, and is nobody's when the page before is the last one wanted.
            next.catch(() => undefined);
            yield page.value;
        }
    }
    finally {
        await iterator.return?.();
    }
}

;// CONCATENATED MODULE: ./build/plan/plan-downloads.js








/**
 * Which object of an entry becomes which file. One key that cannot safely be a path stops the whole entry:
 * a file that is silently missing would be found out much later.
 */
async function planDownload(entry, scope) {
    const { store, signal, listener } = scope.context;
    const { platform, paths } = scope.bounds;
    const target = await admitTarget(entry, scope);
    const exclusion = createExclusion(entry);
    const base = keyBase(entry.from, entry.base);
    const isExcluded = exclusion.leavesOut;
    const draft = newDraft({ entry, target, base, isExcluded, platform, paths });
    try {
        for await (const { objects, hasMore } of selectObjects(entry.from, store, signal)) {
            const count = draft.transfers.length;
            await placePage(objects, draft, scope);
            if (hasMore && isSound(draft))
                listener?.onPlaced(entry, draft.transfers.slice(count));
        }
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q && error.code === "no-such-object"))
            throw error;
        return { ...toFindings(draft, exclusion), nothingFound: error };
    }
    return toFindings(draft, exclusion);
}
async function admitTarget(entry, scope) {
    const { bounds, destinations } = scope;
    const { kind, path: written } = entry.to;
    const path = bounds.absolute(written);
    const directory = kind === "directory" ? path : bounds.paths.dirname(path);
    bounds.admit({ path, direction: "download", written, directory });
    const realPath = await destinations.directory(directory);
    const problem = kind === "directory" ? gitTargetProblem(entry, { path, realPath, written }, bounds) : undefined;
    if (problem)
        throw problem;
    return path;
}
function newDraft(rules) {
    return {
        rules,
        transfers: [],
        skips: [],
        directories: [],
        warnings: [],
        refused: [],
        problems: new Set(),
    };
}
/** Nothing so far keeps the entry from running. */
function isSound({ refused, problems }) {
    return refused.length === 0 && problems.size === 0;
}
function toFindings(draft, exclusion) {
    const { rules, transfers, skips, directories, refused } = draft;
    const { entry, target } = rules;
    const { from } = entry;
    const keyProblems = refused.length > 0 ? [refusedKeysError(from.bucket, refused)] : [];
    const [only] = transfers;
    return {
        entry,
        transfers,
        skips,
        directories,
        warnings: [...draft.warnings, ...exclusion.warnings()],
        problems: [...keyProblems, ...draft.problems],
        nothingFound: nothingFound(entry, exclusion),
        output: from.kind === "object" && only ? only.path : target,
    };
}
function nothingFound(entry, exclusion) {
    const relation = { object: "named", prefix: "below", pattern: "that matches" }[entry.from.kind];
    const left = exclusion.hasLeftOut() ? LEFT_OUT : "";
    const literal = entry.from.kind === "pattern" && /[?[\]{}]/.test(entry.from.pattern)
        ? "; `* ? [ ] { }` are pattern characters: a key that holds one is written `{ bucket: …, key: … }`"
        : "";
    return new errors/* StagingError */.Q("no-files-matched", `There is no object ${relation} ${describeSource(entry)}${left}`, {
        hint: `Check the bucket and the key${literal}; if nothing is fine here, add \`optional: true\``,
    });
}

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
        throw outsideError(finding, bounds.paths.dirname(real));
    }
    const protection = bounds.protection(real, "upload");
    if (protection)
        throw protectedError(path, protection, "upload");
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

;// CONCATENATED MODULE: ./build/plan/local-pattern.js



/** Fails with `invalid-spec` for a pattern that no file can match. */
function readLocalPattern(written, platform) {
    const isNegative = written.startsWith("!");
    const bare = isNegative ? written.slice(1).trimStart() : written;
    const text = platform === "win32" ? bare.replaceAll("\\", "/") : bare;
    const isPattern = (0,pattern/* hasPatternCharacters */.$A)(text);
    const base = isPattern ? upToLastSlash((0,pattern/* constantPrefix */.t8)(text)) : literalBase(text);
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
    return /(^|\/)\.\.?$/.test(path) ? `${path}/` : upToLastSlash(path);
}
function ancestors(name) {
    const found = [];
    for (let at = name.indexOf("/"); at >= 0; at = name.indexOf("/", at + 1)) {
        found.push(name.slice(0, at));
    }
    return found;
}

;// CONCATENATED MODULE: ./build/plan/walk-files.js



/**
 * The names of files and links below a directory, in no order. Links are not followed; what vanishes meanwhile is as if
 * it had not been there. Fails as the disk does.
 */
async function walkFiles(directory, rules) {
    const found = [];
    for (let level = [""]; level.length > 0;) {
        const below = await mapConcurrently(level, rules.signal, async (name) => {
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
        const protection = bounds.protection(pathBelow(realDirectory, name, bounds.paths), "upload");
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
        throw outsideError(`\`${written}\` leads to \`${real}\``, real);
    const protection = bounds.protection(real, "upload");
    if (protection)
        throw protectedError(written, protection, "upload");
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
        const writtenPath = pathBelow(path, name, bounds.paths);
        // One string rather than two of one content: there may be 100,000 of them.
        const real = isReal ? writtenPath : pathBelow(found.realDirectory, name, bounds.paths);
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
    const target = describeTarget(entry);
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
            throw cancelledPlan();
        const batch = paths.slice(at, at + BATCH);
        const startedAt = performance.now();
        const looks = isSlow ? await mapConcurrently(batch, signal, lookLater) : batch.map(lookNow);
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
    const exclusion = createExclusion(entry);
    const selected = files.filter((file) => !exclusion.leavesOut(nameOf(file, entry, scope)));
    const draft = plan_uploads_newDraft(entry, createHeaderMaker(entry.headers, await loadTypeTable()));
    for (const { path, owner } of passedOver)
        skip(draft, path, `it belongs to ${owner}`);
    await planFiles(selected, draft, scope);
    const { transfers, problems } = draft;
    return {
        entry,
        transfers,
        problems,
        skips: draft.skips.sort((first, second) => inCodeUnitOrder(first.source, second.source)),
        warnings: [...draft.warnings.sort(inCodeUnitOrder), ...exclusion.warnings()],
        directories: [],
        nothingFound: plan_uploads_nothingFound(entry, exclusion, scope),
        output: (0,spec_location/* toUri */.iJ)(entry.to),
    };
}
/** UTF-8 bytes (Amazon S3 user guide, "Naming Amazon S3 objects"). */
const MAX_KEY_BYTES = 1_024;
function plan_uploads_newDraft(entry, makeHeaders) {
    return { entry, makeHeaders, transfers: [], skips: [], warnings: [], problems: [] };
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
    const key = to.kind === "object" ? to.key : to.prefix + (flatten ? lastSegment(name) : name);
    if (Buffer.byteLength(key) <= MAX_KEY_BYTES)
        return key;
    throw new errors/* StagingError */.Q("invalid-spec", `The key \`${key}\` would have ${Buffer.byteLength(key)} bytes, and S3 allows ${MAX_KEY_BYTES}`, { hint: "Move `base` down, use `flatten: true`, or shorten the prefix" });
}
function skip(draft, source, reason) {
    draft.skips.push({ direction: "upload", entry: draft.entry, source, reason });
}
function plan_uploads_nothingFound(entry, exclusion, { context }) {
    const hidden = context.includeHiddenFiles
        ? ""
        : "; hidden files need `include-hidden-files: true`";
    const literal = entry.from.patterns.some((pattern) => /[?[\]{}]/.test(pattern))
        ? "; `* ? [ ] { }` are pattern characters: one that belongs to a name is written `[[]`, `[*]` and so on"
        : "";
    return new errors/* StagingError */.Q("no-files-matched", `There is no file to upload at ${describeSource(entry)}${exclusion.hasLeftOut() ? LEFT_OUT : ""}`, {
        hint: `Paths start in ${context.workspace}${hidden}${literal}; if nothing is fine here, add \`optional: true\``,
    });
}

;// CONCATENATED MODULE: ./build/plan/make-plan.js









/**
 * Decides everything a phase is going to do: reads listings and the disk, moves no byte and changes
 * nothing. What is wrong with one entry becomes that entry's `failure`, and then it transfers nothing.
 * Fails as a whole with `name-collision`, and with `cancelled`.
 */
async function makePlan(entries, context) {
    const bounds = await openBounds(context);
    const scope = { context, bounds, destinations: new DestinationCheck(bounds) };
    const outcomes = await mapConcurrently(entries, context.signal, (entry) => planEntry(entry, scope), context.maxConcurrency);
    if (context.signal.aborted)
        throw cancelledPlan();
    const findings = outcomes.flatMap(({ findings }) => findings ?? []);
    refuseCollisions(findings, bounds.platform);
    return {
        phase: context.phase,
        entries: outcomes.map(({ planned }) => planned),
        directories: findings.flatMap(({ directories }) => directories.map(({ path }) => path)),
        warnings: outcomes.flatMap(({ warnings }) => warnings),
    };
}
async function planEntry(entry, scope) {
    const outcome = await decideEntry(entry, scope);
    if (outcome.planned.failure)
        scope.context.listener?.onFailed(outcome.planned);
    return outcome;
}
async function decideEntry(entry, scope) {
    const status = scope.context.jobStatus ?? "success";
    if (!entry.when.includes(status))
        return notNow(entry, status);
    try {
        return judge(await findTransfers(entry, scope), scope.context);
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        return { planned: { entry, transfers: [], skips: [], failure: error }, warnings: [] };
    }
}
function notNow(entry, status) {
    const reason = `when is ${entry.when.join(", ")} and the job's status is ${status}`;
    const skips = [skipEntry(entry, reason)];
    return { planned: { entry, transfers: [], skips }, warnings: [] };
}
function skipEntry(entry, reason) {
    const { direction } = entry;
    const ends = { source: describeSource(entry), destination: describeTarget(entry) };
    return { direction, entry, ...ends, reason };
}
function findTransfers(entry, scope) {
    return entry.direction === "download" ? planDownload(entry, scope) : planUpload(entry, scope);
}
/** Applies what the author wants done about problems and about nothing. */
function judge(findings, context) {
    const { entry, transfers, skips, warnings, problems, nothingFound, output } = findings;
    if (problems.length > 0) {
        const failure = combineProblems(entry, problems);
        return { planned: { entry, transfers: [], skips, failure }, warnings };
    }
    if (transfers.length > 0) {
        return { planned: { entry, transfers, skips, output }, findings, warnings };
    }
    const policy = entry.optional ? "ignore" : context.ifNoFilesFound;
    if (policy === "error") {
        return { planned: { entry, transfers, skips, failure: nothingFound }, warnings };
    }
    const nothing = skipEntry(entry, "nothing was found");
    const planned = { entry, transfers, skips: [...skips, nothing] };
    const told = policy === "warn" ? [...warnings, nothingFound.message] : warnings;
    return { planned, findings, warnings: told };
}


/***/ }),

/***/ 5263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   qd: () => (/* binding */ isFinding)
/* harmony export */ });
const LONGEST_QUOTE = 80;
function isFinding(value) {
    return typeof value === "object" && value !== null && "message" in value;
}
/** The author's text for a message: in backquotes, on one line, at most 80 characters of it. */
function quoted(text) {
    const characters = [...text];
    const cut = characters.length > LONGEST_QUOTE;
    const shown = cut ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : text;
    return `\`${shown.replace(/\p{Cc}/gu, visible)}\``;
}
/** Words for a message, each in backquotes: `a`, `b` or `c`. */
function anyOf(words) {
    const all = words.map((word) => `\`${word}\``);
    return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}
function visible(character) {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, "0")}`;
}


/***/ }),

/***/ 2971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ hasScheme),
/* harmony export */   L$: () => (/* binding */ checkBucket),
/* harmony export */   Ob: () => (/* binding */ checkKeyLength),
/* harmony export */   gO: () => (/* binding */ parseSelection),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   iJ: () => (/* binding */ toUri)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5263);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9457);
/* harmony import */ var _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5166);



/** Keys of S3 are at most this many bytes of UTF-8 (Amazon S3 user guide, "Creating object key names"). */
const MOST_KEY_BYTES = 1_024;
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;
/** Whether a text means something with a scheme rather than a local path. A Windows drive is no scheme. */
function hasScheme(text) {
    return SCHEME.test(text) || /^(s3:|arn:)/i.test(text);
}
/** Reads `s3://bucket/key`, `s3://bucket/prefix/` or `s3://bucket/pattern`. Keys are literal: nothing is decoded. */
function parseSelection(text) {
    const split = splitUri(text);
    if ("message" in split)
        return split;
    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPatternCharacters */ .$A)(split.key) ? patternSelection(split) : parseTarget(text);
}
/** Reads `s3://bucket/key` or `s3://bucket/prefix/`, where an upload can go. */
function parseTarget(text) {
    const split = splitUri(text);
    if ("message" in split)
        return split;
    const { bucket, key } = split;
    if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPatternCharacters */ .$A)(key)) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} holds a pattern character (any of \`* ? [ ] { }\`), and \`to\` is no pattern`,
            hint: "for a key that holds such a character write `{ bucket: …, key: … }` or `{ bucket: …, prefix: … }`",
        };
    }
    const tooLong = checkKeyLength(key);
    if (tooLong !== undefined)
        return tooLong;
    if (key === "" || key.endsWith("/"))
        return { kind: "prefix", bucket, prefix: key };
    return { kind: "object", bucket, key };
}
/** What is wrong with a bucket name, if anything (Amazon S3 user guide, "Bucket naming rules"). */
function checkBucket(bucket) {
    if (bucket === "")
        return { message: "the bucket's name is empty" };
    const reason = bucketReason(bucket);
    return reason === undefined
        ? undefined
        : { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(bucket)} is not a bucket name: ${reason}` };
}
function checkKeyLength(key) {
    const bytes = Buffer.byteLength(key);
    if (bytes <= MOST_KEY_BYTES)
        return undefined;
    return { message: `the key is ${bytes} bytes long, and S3 takes at most ${MOST_KEY_BYTES}` };
}
/** `s3://bucket/…`: the key, prefix or pattern as it is, nothing encoded. */
function toUri(location) {
    return `s3://${location.bucket}/${withinBucket(location)}`;
}
function withinBucket(location) {
    if ("key" in location)
        return location.key;
    return location.kind === "pattern" ? location.pattern : location.prefix;
}
function splitUri(text) {
    if (!text.startsWith("s3://"))
        return wrongScheme(text);
    const slash = text.indexOf("/", "s3://".length);
    const bucket = text.slice("s3://".length, slash < 0 ? undefined : slash);
    const finding = checkBucket(bucket);
    if (finding !== undefined)
        return finding;
    if (slash >= 0)
        return { bucket, key: text.slice(slash + 1) };
    return {
        message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} names no key`,
        hint: "add a key, or `/` for everything in the bucket",
    };
}
function patternSelection({ bucket, key }) {
    const pattern = key.endsWith("/") ? `${key}**` : key;
    const prefix = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .constantPrefix */ .t8)(key);
    const finding = (0,_pattern_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPattern */ .rg)(pattern);
    if (finding === undefined) {
        return checkKeyLength(prefix) ?? { kind: "pattern", bucket, pattern, prefix };
    }
    return {
        hint: "for a key that holds such a character write `{ bucket: …, key: … }`",
        ...finding,
    };
}
function wrongScheme(text) {
    const scheme = SCHEME.exec(text)?.[0] ?? text.slice(0, text.indexOf(":") + 1);
    const message = `\`${scheme}\` is not known here: objects are written \`s3://bucket/key\``;
    if (/^s3:/i.test(scheme))
        return { message, hint: "start with `s3://`, in lower case" };
    if (/^file:/i.test(scheme))
        return { message, hint: "write a local path as it is" };
    return { message, hint: "write `s3://`, the bucket's name, `/` and the key" };
}
function bucketReason(bucket) {
    if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPatternCharacters */ .$A)(bucket))
        return "patterns are for keys only";
    if (bucket.length < 3 || bucket.length > 63)
        return "it must have 3 to 63 characters";
    if (!/^[a-z0-9.-]+$/.test(bucket)) {
        return "only lower-case letters, digits, `.` and `-` are allowed";
    }
    if (!/^[a-z0-9].*[a-z0-9]$/.test(bucket))
        return "it must start and end with a letter or digit";
    if (bucket.includes(".."))
        return "it must not have two dots in a row";
    return /^\d+\.\d+\.\d+\.\d+$/.test(bucket) ? "it must not look like an IP address" : undefined;
}


/***/ }),

/***/ 5166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qw: () => (/* binding */ tokenize),
/* harmony export */   rg: () => (/* binding */ checkPattern),
/* harmony export */   x1: () => (/* binding */ firstBraceGroup)
/* harmony export */ });
const LONGEST_PATTERN = 16_384;
const LONGEST_EXPANSION = 100_000;
/** Far deeper than anyone nests, and safe for recursion. */
const DEEPEST_NESTING = 32;
/** What is wrong with a pattern, if anything: the only reason a pattern can be refused. */
function checkPattern(pattern) {
    if (pattern.length > LONGEST_PATTERN) {
        return { message: `the pattern is longer than ${LONGEST_PATTERN} characters` };
    }
    return checkBrackets(pattern) ?? checkExpansion(pattern);
}
/** Undefined when the pattern has no `{…}`. */
function firstBraceGroup(pattern) {
    const open = nextUnbracketed(pattern, "{", 0);
    if (open < 0)
        return undefined;
    const alternatives = [];
    let depth = 0;
    let start = open + 1;
    for (let index = open; index < pattern.length; index = nextIndex(pattern, index)) {
        const character = pattern[index];
        if (character === "{")
            depth++;
        if (character === "}")
            depth--;
        if (depth === 0 || (depth === 1 && character === ",")) {
            alternatives.push(pattern.slice(start, index));
            start = index + 1;
        }
        if (depth === 0) {
            return { before: pattern.slice(0, open), alternatives, after: pattern.slice(index + 1) };
        }
    }
    return undefined;
}
/** Reads a pattern without braces. */
function tokenize(pattern) {
    const tokens = [];
    let index = 0;
    while (index < pattern.length) {
        const length = tokenLength(pattern, index);
        const startsSegment = index === 0 || pattern[index - 1] === "/";
        const text = pattern.slice(index, index + length);
        const isSegment = startsSegment && text.startsWith("**") && pattern[index + length] === "/";
        tokens.push(isSegment ? { kind: "segments" } : tokenOf(text));
        index += isSegment ? length + 1 : length;
    }
    return tokens;
}
function checkBrackets(pattern) {
    const open = [];
    let deepest = 0;
    for (let index = 0; index < pattern.length; index = nextIndex(pattern, index)) {
        const character = pattern[index];
        if (character === "[") {
            const finding = checkClass(pattern, index);
            if (finding !== undefined)
                return finding;
        }
        if (character === "{")
            deepest = Math.max(deepest, open.push(index));
        if (character === "}")
            open.pop();
    }
    const unclosed = open.pop();
    if (unclosed !== undefined)
        return neverClosed("{", unclosed);
    if (deepest <= DEEPEST_NESTING)
        return undefined;
    return { message: `the pattern nests \`{\` more than ${DEEPEST_NESTING} deep` };
}
function checkClass(pattern, open) {
    const close = classEnd(pattern, open);
    if (close < 0)
        return neverClosed("[", open);
    const token = tokenOf(pattern.slice(open, close + 1));
    const backwards = token.kind === "class" && token.ranges.some(([first, last]) => first > last);
    if (!backwards)
        return undefined;
    return {
        message: `a range in \`${pattern.slice(open, close + 1)}\` runs backwards`,
        hint: "write the smaller character first, as in `[a-z]`",
    };
}
function neverClosed(bracket, index) {
    return { message: `\`${bracket}\` at character ${index + 1} of the pattern is never closed` };
}
function checkExpansion(pattern) {
    const { count, characters } = expansionSize(pattern);
    if (count + characters <= LONGEST_EXPANSION)
        return undefined;
    return {
        message: `the alternatives in \`{…}\` spell more than ${LONGEST_EXPANSION} characters in all`,
        hint: "use fewer alternatives, or several entries",
    };
}
function expansionSize(pattern) {
    let count = 1;
    let characters = 0;
    let rest = pattern;
    for (let group = firstBraceGroup(rest); group !== undefined; group = firstBraceGroup(rest)) {
        const sizes = group.alternatives.map(expansionSize);
        const choices = sizes.reduce((sum, size) => sum + size.count, 0);
        const spelt = sizes.reduce((sum, size) => sum + size.characters, 0);
        characters = (characters + group.before.length * count) * choices + spelt * count;
        count *= choices;
        rest = group.after;
    }
    return { count, characters: characters + rest.length * count };
}
function nextUnbracketed(pattern, wanted, from) {
    let index = from;
    while (index < pattern.length && pattern[index] !== wanted)
        index = nextIndex(pattern, index);
    return index < pattern.length ? index : -1;
}
/** The next index that is not inside `[…]`. */
function nextIndex(pattern, index) {
    const close = pattern[index] === "[" ? classEnd(pattern, index) : -1;
    return (close < 0 ? index : close) + 1;
}
/** Where the class that opens at `open` ends; a `]` right after `[` or `[!` belongs to the class. */
function classEnd(pattern, open) {
    const first = pattern[open + 1] === "!" ? open + 2 : open + 1;
    return pattern.indexOf("]", first + 1);
}
function tokenLength(pattern, index) {
    const character = pattern[index];
    if (character === "[")
        return classEnd(pattern, index) - index + 1;
    if (character !== "*")
        return (pattern.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    let end = index;
    while (pattern[end] === "*")
        end++;
    return end - index;
}
function tokenOf(text) {
    if (text === "?")
        return { kind: "any" };
    if (text === "*")
        return { kind: "run" };
    if (text.startsWith("**"))
        return { kind: "deep-run" };
    if (text.startsWith("[") && text.length > 1)
        return classOf(text.slice(1, -1));
    return { kind: "character", code: text.codePointAt(0) ?? 0 };
}
function classOf(inside) {
    const negated = inside.startsWith("!");
    const codes = [...inside.slice(negated ? 1 : 0)].map((character) => character.codePointAt(0) ?? 0);
    const ranges = [];
    for (let index = 0; index < codes.length; index++) {
        const first = codes[index] ?? 0;
        const last = codes[index + 1] === 0x2d ? codes[index + 2] : undefined;
        ranges.push([first, last ?? first]);
        if (last !== undefined)
            index += 2;
    }
    return { kind: "class", negated, ranges };
}


/***/ }),

/***/ 9457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Eb: () => (/* binding */ compilePattern),
  t8: () => (/* binding */ constantPrefix),
  PH: () => (/* binding */ expandBraces),
  $A: () => (/* binding */ hasPatternCharacters),
  pc: () => (/* binding */ matchExcludes)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/spec/automaton.js
/** A bound on memory: beyond it the known states are forgotten and found again. */
const MOST_STATES = 2_000;
const SLASH = 0x2f;
/**
 * The numbers of the patterns that a name matches, none if it matches none, in time linear in the name's
 * length: an automaton whose states are built when a name first leads to them.
 */
function compileAutomaton(patterns) {
    const program = [];
    const starts = [];
    for (const { tokens, number } of patterns) {
        starts.push(program.length);
        for (const token of tokens) {
            program.push(token);
            if (token.kind === "segments")
                program.push({ kind: "loop" });
        }
        program.push({ kind: "end", number });
    }
    return runner(program, starts);
}
function runner(program, starts) {
    let known = new Map();
    const stateOf = (entered) => {
        const places = reachable(program, entered);
        const id = places.join();
        const existing = known.get(id);
        if (existing !== undefined)
            return existing;
        if (known.size >= MOST_STATES)
            known = new Map();
        const state = newState(program, places);
        known.set(id, state);
        return state;
    };
    const follow = (state, code) => {
        const next = stateOf(state.places.flatMap((place) => advance(program, place, code)));
        if (code < 128)
            state.ascii[code] = next;
        else
            state.others.set(code, next);
        return next;
    };
    const start = stateOf(starts);
    return (name) => {
        let state = start;
        for (let index = 0; index < name.length && state.places.length > 0; index++) {
            const code = name.codePointAt(index) ?? 0;
            if (code > 0xffff)
                index++;
            const next = code < 128 ? state.ascii[code] : state.others.get(code);
            state = next ?? follow(state, code);
        }
        return state.accepts;
    };
}
function newState(program, places) {
    const ends = places.flatMap((place) => {
        const step = program[place];
        return step?.kind === "end" ? [step.number] : [];
    });
    const accepts = [...new Set(ends)];
    return { places, accepts, ascii: new Array(128).fill(undefined), others: new Map() };
}
/** The places that are reached from these without a further character, in ascending order. */
function reachable(program, entered) {
    const found = new Set();
    const waiting = [...entered];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
        if (found.has(place))
            continue;
        found.add(place);
        const kind = program[place]?.kind;
        if (kind === "run" || kind === "deep-run")
            waiting.push(place + 1);
        if (kind === "segments")
            waiting.push(place + 1, place + 2);
    }
    return [...found].sort((a, b) => a - b);
}
/** Where one character leads from one place. */
function advance(program, place, code) {
    const step = program[place];
    switch (step?.kind) {
        case "character":
            return step.code === code ? [place + 1] : [];
        case "any":
            return code === SLASH ? [] : [place + 1];
        case "run":
            return code === SLASH ? [] : [place];
        case "deep-run":
            return [place];
        case "loop":
            return code === SLASH ? [place, place + 1] : [place];
        case "class":
            return code !== SLASH && isInClass(step, code) ? [place + 1] : [];
        default:
            return [];
    }
}
function isInClass(token, code) {
    return token.ranges.some(([first, last]) => first <= code && code <= last) !== token.negated;
}

// EXTERNAL MODULE: ./build/spec/pattern-syntax.js
var pattern_syntax = __webpack_require__(5166);
;// CONCATENATED MODULE: ./build/spec/pattern.js



const PATTERN_CHARACTERS = /[*?[\]{}]/;
/**
 * Whether a name matches a pattern as a whole. `*` and `?` stop at `/`, `**` does not, and as a whole
 * segment it also stands for no segment (`a/**` + `/b` matches `a/b`); `[abc]`, `[a-z]`, `[!a]` are one
 * character but `/`; `{a,b}` are alternatives, which may nest and hold `/`. All else is itself: there
 * are no escapes. Characters are code points. A malformed pattern fails with `invalid-spec`.
 */
function compilePattern(pattern) {
    const patterns = expandBraces(pattern).map((text) => ({ tokens: (0,pattern_syntax/* tokenize */.qw)(text), number: 0 }));
    const matching = compileAutomaton(patterns);
    return (name) => matching(name).length > 0;
}
/** Whether a text is a pattern rather than a name: it holds any of `* ? [ ] { }`. */
function hasPatternCharacters(text) {
    return PATTERN_CHARACTERS.test(text);
}
/** What stands before the first pattern character. */
function constantPrefix(pattern) {
    const index = pattern.search(PATTERN_CHARACTERS);
    return index < 0 ? pattern : pattern.slice(0, index);
}
/** The patterns without braces that a pattern stands for, in order, each once. A malformed one fails with `invalid-spec`. */
function expandBraces(pattern) {
    const finding = (0,pattern_syntax/* checkPattern */.rg)(pattern);
    if (finding !== undefined)
        throw new errors/* StagingError */.Q("invalid-spec", finding.message, finding);
    return [...new Set(expand(pattern))];
}
/**
 * Which exclude patterns take away a file or object, by its name relative to the base: their indexes. A pattern
 * without `/` matches the last segment at any depth, and a directory at any depth with everything below
 * it; one with `/` inside or at its start matches the whole name from the base on. A `/` at the end
 * means directories only, with everything below them.
 */
function matchExcludes(patterns) {
    const alternatives = patterns.flatMap((pattern, number) => expandBraces(pattern)
        .flatMap((text) => (isAnchored(text) ? [fromBase(text)] : atAnyDepth(text)))
        .map((text) => ({ tokens: (0,pattern_syntax/* tokenize */.qw)(text), number })));
    return compileAutomaton(alternatives);
}
function expand(pattern) {
    const group = (0,pattern_syntax/* firstBraceGroup */.x1)(pattern);
    if (group === undefined)
        return [pattern];
    const heads = group.alternatives.flatMap(expand);
    const tails = expand(group.after);
    return heads.flatMap((head) => tails.map((tail) => group.before + head + tail));
}
function isAnchored(pattern) {
    const slash = pattern.indexOf("/");
    return slash >= 0 && slash < pattern.length - 1;
}
function fromBase(pattern) {
    const relative = pattern.startsWith("/") ? pattern.slice(1) : pattern;
    return relative.endsWith("/") ? `${relative}**` : relative;
}
function atAnyDepth(pattern) {
    if (pattern.endsWith("/"))
        return [`**/${pattern}**`];
    return [`**/${pattern}`, `**/${pattern}/**`];
}


/***/ })

};

