import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE_node_path_02319fef__ from "node:path";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 19116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseByteSize)
/* harmony export */ });
const UNIT_BYTES = {
    kB: 1000,
    KiB: 1024,
    MB: 1000 ** 2,
    MiB: 1024 ** 2,
    GB: 1000 ** 3,
    GiB: 1024 ** 3,
    TB: 1000 ** 4,
    TiB: 1024 ** 4,
};
/**
 * The bytes that a text such as `256MiB` or `500 MB` stands for: a whole number of 6 digits at most and one of `units`,
 * in powers of 1,000 (`MB`) or 1,024 (`MiB`). Nothing where it is written otherwise.
 */
function parseByteSize(text, units) {
    const [, digits, written] = /^(\d{1,6}) ?([A-Za-z]+)$/.exec(text) ?? [];
    const unit = units.find((known) => known === written);
    return unit === undefined ? undefined : Number(digits) * UNIT_BYTES[unit];
}


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ERROR_CODES),
/* harmony export */   Q: () => (/* binding */ StagingError)
/* harmony export */ });
/** Every failure this program can name: one row each. `retryable`: a body that breaks off with it is asked for again. */
const ERROR_CODES = {
    "invalid-input": { retryable: false },
    "invalid-spec": { retryable: false },
    "unsafe-trigger": { retryable: false },
    "name-collision": { retryable: false },
    "prune-limit": { retryable: false },
    "no-files-matched": { retryable: false },
    "path-refused": { retryable: false },
    "secret-file": { retryable: false },
    "no-such-bucket": { retryable: false },
    "no-such-object": { retryable: false },
    "object-archived": { retryable: false },
    "object-exists": { retryable: false },
    "no-credentials": { retryable: false },
    "bad-credentials": { retryable: false },
    "access-denied": { retryable: false },
    "clock-skew": { retryable: false },
    "wrong-region": { retryable: false },
    "not-supported": { retryable: false },
    unreachable: { retryable: true },
    timeout: { retryable: true },
    throttled: { retryable: true },
    "service-error": { retryable: true },
    "request-refused": { retryable: false },
    "wrong-key": { retryable: false },
    "object-changed": { retryable: false },
    "file-changed": { retryable: false },
    "checksum-mismatch": { retryable: false },
    "content-refused": { retryable: false },
    "proof-refused": { retryable: false },
    disk: { retryable: false },
    cancelled: { retryable: false },
    "transfers-failed": { retryable: false },
    internal: { retryable: false },
};
/**
 * The one error of this program. `message` says what failed, on which object or path, and why;
 * `hint` is the next step to take; `cause` is what lay underneath, for debug logs.
 */
class StagingError extends Error {
    name = "StagingError";
    code;
    hint;
    /** Absent where no request reached a store. */
    requestIds;
    /** Failures of one group have one root cause, which is told once. Absent: a cause of its own. */
    group;
    /** Of `no-credentials`: nothing that could give any is set up, rather than something that fails to. */
    isNobodyThere;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.hint = details.hint;
        this.requestIds = details.requestIds;
        this.group = details.group;
        this.isNobodyThere = details.isNobodyThere ?? false;
    }
    /** The same failure in other words. What is left out stays as it is. */
    retold(words) {
        const { cause, requestIds, group, isNobodyThere } = this;
        const { message = this.message, hint = this.hint } = words;
        return new StagingError(this.code, message, { hint, cause, requestIds, group, isNobodyThere });
    }
}


/***/ }),

/***/ 29351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ githubHost)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __nccwpck_require__(61161);
// EXTERNAL MODULE: ./build/known-secrets.js
var known_secrets = __nccwpck_require__(84071);
// EXTERNAL MODULE: ./build/host/host.js
var host = __nccwpck_require__(9157);
// EXTERNAL MODULE: ./build/visible-text.js
var visible_text = __nccwpck_require__(98912);
;// CONCATENATED MODULE: ./build/host/safe-text.js

/**
 * Makes text from outside (keys, server messages, file names) harmless for the runner's log, which runs
 * commands it finds in any line: `::command::` at a line's start and `##[command]` anywhere in it, where a
 * line ends at CR, LF or CRLF (actions/runner, ActionCommand.cs). Control characters and marks that turn
 * the direction of text become visible escapes.
 */
function safeText(text) {
    return (0,visible_text/* visibleText */.Q)(text).replaceAll("##[", `#${INVISIBLE_BREAK}#[`);
}
/** As safeText, for text that is printed as a line of its own. */
function safeLine(text) {
    return safeText(text).replace(/^(\s*):(?=:)/, `$1:${INVISIBLE_BREAK}`);
}
/** As safeText, but lines stay lines: only for text that is escaped as a whole afterwards. */
function safeLines(text) {
    return text.split("\n").map(safeText).join("\n");
}
const INVISIBLE_BREAK = "\u200b";

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./build/host/trigger.js

/** GitHub Docs, "Variables reference" and "Webhook events and payloads". Reads the payload of events that have a head only. */
function readTrigger(environment) {
    const { GITHUB_EVENT_NAME: event = "", GITHUB_EVENT_PATH: path = "" } = environment;
    const isDependabot = environment.GITHUB_ACTOR === "dependabot[bot]";
    const isAboutHead = event === "workflow_run" || event.startsWith("pull_request");
    if (!isAboutHead)
        return { event, head: "own", isDependabot };
    return { event, ...headOf(event, readPayload(path)), isDependabot };
}
/** As actions/checkout v7 tells (its input `allow-unsafe-pr-checkout`), but that what nobody tells is `unknown`. */
function headOf(event, payload) {
    const isRun = event === "workflow_run";
    const origin = isRun ? at(payload, "workflow_run", "event") : event;
    if (typeof origin !== "string")
        return { head: "unknown" };
    // A run that itself followed on another, which may have been a fork's.
    if (origin === "workflow_run")
        return { head: "unknown" };
    if (!origin.startsWith("pull_request"))
        return { head: "own" };
    const repository = isRun
        ? at(payload, "workflow_run", "head_repository")
        : at(payload, "pull_request", "head", "repo");
    // So GitHub writes a fork that was deleted.
    if (repository === null)
        return { head: "fork" };
    const base = at(payload, "repository");
    const [id, ownId] = [at(repository, "id"), at(base, "id")];
    const [name, ownName] = [nameOf(repository), nameOf(base)];
    const areNumbers = typeof id === "number" && typeof ownId === "number";
    if (!areNumbers && (name === "" || ownName === ""))
        return { head: "unknown" };
    if (areNumbers ? id === ownId : name.toLowerCase() === ownName.toLowerCase()) {
        return { head: "own" };
    }
    return { head: "fork", ...(name !== "" && { fork: name }) };
}
function nameOf(repository) {
    const name = at(repository, "full_name");
    return typeof name === "string" ? name : "";
}
function at(value, ...names) {
    let found = value;
    for (const name of names) {
        if (typeof found !== "object" || found === null)
            return undefined;
        found = Object.entries(found).find(([key]) => key === name)?.[1];
    }
    return found;
}
function readPayload(path) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/host/github-host.js







/** The runner cuts annotations at this length (actions/runner, ExecutionContext.cs). */
const LONGEST_ANNOTATION = 4_096;
/** A step of a GitHub workflow, or of a runner that speaks the same protocol. */
function githubHost(environment) {
    // A log that nobody reads any more must not stop the transfers, and telling of it there would fail again.
    for (const stream of [process.stdout, process.stderr])
        stream.on("error", () => { });
    return {
        workspace: external_node_path_.resolve(environment.GITHUB_WORKSPACE || process.cwd()),
        temporary: external_node_path_.resolve(environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)()),
        provenance: readProvenance(environment),
        tokens: readNamed(environment, TOKENS),
        get trigger() {
            return readTrigger(environment);
        },
        // The runner's word for both of its debug logs.
        hasDebugLog: environment.RUNNER_DEBUG === "1",
        info: (line) => core/* info */.pq(safeLine(line)),
        debug: (line) => core/* debug */.Yz(safeLines(line)),
        notice: (text) => core/* notice */.lm(annotationText(text)),
        warning: (text, target) => core/* warning */.$e(annotationText(text), properties(target)),
        error: (text, target) => {
            process.exitCode = 1;
            core/* error */.z3(annotationText(text), properties(target));
        },
        startGroup: (title) => core/* startGroup */.Oh(safeLine(title)),
        endGroup: () => core/* endGroup */.N4(),
        mask: (secret) => {
            if (secret.length < host/* SHORTEST_MASK */.S)
                return;
            core/* setSecret */.Pq(secret);
            (0,known_secrets/* rememberSecret */.G)(secret);
        },
        setOutput: (name, value) => core/* setOutput */.uH(name, value),
        saveState: (name, value) => core/* saveState */.LZ(name, value),
        state: (name) => core/* getState */.Gu(name),
        appendSummary: async (markdown) => {
            if (!environment.GITHUB_STEP_SUMMARY)
                return;
            await core/* summary */.z.addRaw(markdown, true).write();
        },
    };
}
/** GitHub Docs, "Variables reference", default environment variables. */
const PROVENANCE = [
    "GITHUB_REPOSITORY",
    "GITHUB_SHA",
    "GITHUB_WORKFLOW",
    "GITHUB_RUN_ID",
    "GITHUB_RUN_ATTEMPT",
    "GITHUB_JOB",
];
/** What the runner gives to actions, what steps hand on by habit, and what the AWS SDKs read. */
const TOKENS = [
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
];
function readNamed(environment, names) {
    return Object.fromEntries(names.flatMap((name) => {
        const value = environment[name];
        return value ? [[name, value]] : [];
    }));
}
// `GITHUB_RUN_ID` as `github-run-id`.
function readProvenance(environment) {
    const known = Object.entries(readNamed(environment, PROVENANCE));
    return Object.fromEntries(known.map(([variable, value]) => [variable.toLowerCase().replaceAll("_", "-"), value]));
}
function annotationText(text) {
    const safe = safeLines(text);
    return safe.length <= LONGEST_ANNOTATION ? safe : `${safe.slice(0, LONGEST_ANNOTATION - 2)} …`;
}
function properties(target = {}) {
    return {
        ...(target.title === undefined ? {} : { title: target.title }),
        ...(target.file === undefined ? {} : { file: target.file }),
        ...(target.line === undefined ? {} : { startLine: target.line }),
        ...(target.column === undefined ? {} : { startColumn: target.column }),
    };
}


/***/ }),

/***/ 9157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ SHORTEST_MASK)
/* harmony export */ });
/** Shorter values would mask so much of the job's log that it could not be read. */
const SHORTEST_MASK = 8;


/***/ }),

/***/ 7887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r7: () => (/* binding */ INPUT_ROWS),
  pH: () => (/* binding */ SECRET_INPUTS),
  Ld: () => (/* binding */ inputTexts),
  ck: () => (/* binding */ isOnePhase),
  Ko: () => (/* binding */ readInputs),
  o0: () => (/* binding */ withdrawInputs)
});

// EXTERNAL MODULE: ./build/identity-rules.js
var identity_rules = __nccwpck_require__(8494);
;// CONCATENATED MODULE: ./build/host/contradictions.js

/** Inputs that do not go together. */
function findContradictions(inputs) {
    const id = inputs["aws-access-key-id"] !== "";
    const secret = inputs["aws-secret-access-key"] !== "";
    const rules = [
        [
            id && !secret,
            "aws-secret-access-key",
            "is empty although `aws-access-key-id` is given; give both or neither (is the secret defined, and may this job see it?)",
        ],
        [
            secret && !id,
            "aws-access-key-id",
            "is empty although `aws-secret-access-key` is given; give both or neither",
        ],
        [
            inputs["aws-session-token"] !== "" && !id && !secret,
            "aws-session-token",
            "needs `aws-access-key-id` and `aws-secret-access-key` beside it",
        ],
        [
            inputs.anonymous && id,
            "anonymous",
            "is `true` although `aws-access-key-id` is given; choose one",
        ],
    ];
    const clashes = (0,identity_rules/* findIdentityClashes */.P5)(inputs, {
        hasKeys: id,
        hasSessionToken: inputs["aws-session-token"] !== "",
        anonymous: inputs.anonymous,
        hasEndpoint: inputs.endpoint !== "",
    });
    return [
        ...rules.flatMap(([broken, input, message]) => (broken ? [{ input, message }] : [])),
        ...clashes.map(([input, message]) => ({ input, message })),
    ];
}

// EXTERNAL MODULE: ./build/spec/nearest.js
var nearest = __nccwpck_require__(23508);
// EXTERNAL MODULE: ./build/store-traits.js
var store_traits = __nccwpck_require__(49683);
// EXTERNAL MODULE: ./build/byte-size.js
var byte_size = __nccwpck_require__(19116);
// EXTERNAL MODULE: ./build/server-url.js
var server_url = __nccwpck_require__(57393);
// EXTERNAL MODULE: ./build/spec/pattern-syntax.js
var pattern_syntax = __nccwpck_require__(55166);
;// CONCATENATED MODULE: ./build/host/input-readers.js



function isRejected(value) {
    return typeof value === "object" && value !== null && "expected" in value;
}
/** The text as it is. */
function input_readers_text(given) {
    return given;
}
/** One line, such as a path. */
function line(given) {
    return /[\r\n]/.test(given) ? { expected: "one line" } : given;
}
/** The path of a file in the workspace: no directory, no address, no switch. */
function filePath(given) {
    const isOther = yesOrNo(given) === true ||
        yesOrNo(given) === false ||
        /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ||
        /[/\\]$|(^|[/\\])\.{1,2}$/.test(given);
    if (isOther)
        return { expected: "the path of a file in the workspace, such as `staging.lock`" };
    return line(given);
}
/** A text without white space inside, such as a key or a region: what a bad copy and paste breaks. */
function word(given) {
    return /\s/.test(given) ? { expected: "a value without spaces or line breaks in it" } : given;
}
/** The words that GitHub's own actions take for a boolean (YAML 1.2 core schema). */
function yesOrNo(given) {
    if (["true", "True", "TRUE"].includes(given))
        return true;
    if (["false", "False", "FALSE"].includes(given))
        return false;
    return { expected: "`true` or `false`" };
}
/** The same; empty where something else is to decide. */
function yesOrNoIfGiven(given) {
    return given === "" ? undefined : yesOrNo(given);
}
function oneOf(...words) {
    return (given) => words.find((candidate) => candidate === given) ?? { expected: wordList(words) };
}
function wholeNumber(lowest, highest) {
    return (given) => {
        const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
        if (value >= lowest && value <= highest)
            return value;
        return { expected: `a whole number from ${lowest} to ${highest}` };
    };
}
const MEMORY_UNITS = ["MiB", "GiB", "MB", "GB"];
/** A size in bytes, written with a unit. */
function byteSize(lowest, highest) {
    const range = [lowest, highest].map((limit) => (0,byte_size/* parseByteSize */.n)(limit, MEMORY_UNITS) ?? 0);
    return (given) => {
        const value = (0,byte_size/* parseByteSize */.n)(given, MEMORY_UNITS);
        if (value !== undefined && value >= (range[0] ?? 0) && value <= (range[1] ?? 0))
            return value;
        return { expected: `a size from ${lowest} to ${highest}, such as \`256MiB\`` };
    };
}
/** The address of a server; empty for none. */
function httpUrl(given) {
    return given === "" || (0,server_url/* isServerUrl */.L6)(given) ? given : { expected: server_url/* SERVER_URL */.UB };
}
/** One path a line; blank lines do not count. No shell reads them. */
function paths(given) {
    const written = given
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
    const odd = written.find((path) => /^[~$#%]/.test(path));
    if (odd === undefined)
        return written;
    return { expected: "one path a line, written out, without `~`, variables or comments" };
}
/** One pattern of files a line; blank lines do not count. */
function patterns(given) {
    const written = paths(given);
    if (isRejected(written))
        return written;
    const isSound = written.every((one) => !one.startsWith("!") && (0,pattern_syntax/* checkPattern */.rg)(one) === undefined);
    return isSound ? written : { expected: "one pattern a line, without `!`, such as `certs/*.pem`" };
}
function wordList(words) {
    const quoted = words
        .filter((candidate) => candidate !== "")
        .map((candidate) => `\`${candidate}\``);
    return quoted.length < 2
        ? quoted.join("")
        : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/host/dialect-reader.js



const readWord = oneOf(...store_traits/* DIALECT_WORDS */.Z);
/** The name of a store, or `auto`. Of another word the nearest name is told before all that there are. */
function dialectName(given) {
    const read = readWord(given);
    const close = typeof read === "string" ? undefined : (0,nearest/* nearest */.p)(given, store_traits/* DIALECT_WORDS */.Z);
    if (typeof read === "string" || close === undefined)
        return read;
    return { expected: `\`${close}\`, or else ${read.expected}` };
}

;// CONCATENATED MODULE: ./build/host/identity-readers.js


/** ARNs of roles, one a line; blank lines do not count. */
function roleArns(given) {
    const arns = given
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
    const faults = arns.flatMap((arn) => {
        const fault = (0,identity_rules/* findArnFault */.Jh)(arn);
        if (fault === undefined)
            return [];
        return [arns.length === 1 ? fault : `\`${arn}\`: ${fault}`];
    });
    return faults.length === 0
        ? arns
        : { expected: `${identity_rules/* ROLE_ARN */.xG}, one a line (${faults.join("; ")})` };
}
/** Empty for the default. */
function sessionName(given) {
    return given === "" || (0,identity_rules/* isSessionName */.w5)(given) ? given : { expected: identity_rules/* SESSION_NAME */.z0 };
}
/** Empty for none. */
function externalId(given) {
    return given === "" || (0,identity_rules/* isExternalId */.bg)(given) ? given : { expected: identity_rules/* EXTERNAL_ID */.AQ };
}
/** Empty for one that follows from the transfers. */
function sessionPolicy(given) {
    const fault = given === "" ? undefined : (0,identity_rules/* findPolicyFault */.Ss)(given);
    return fault === undefined ? given : { expected: `${identity_rules/* SESSION_POLICY */.Ee} (${fault})` };
}
/** How long a session lasts; undefined where nothing is said. */
function roleSeconds(given) {
    return given === "" ? undefined : wholeNumber(identity_rules/* SHORTEST_SECONDS */.HL, identity_rules/* LONGEST_SECONDS */.Fl)(given);
}
/** One a line, or with commas between. */
function accountIds(given) {
    const ids = (0,identity_rules/* splitAccountIds */.z7)(given);
    return given === "" || (0,identity_rules/* areAccountIds */.w_)(ids)
        ? ids
        : { expected: `${identity_rules/* ACCOUNT_ID */.W_}, or some with commas between` };
}

;// CONCATENATED MODULE: ./build/host/inputs.js




/** Every input of the action, in the order of action.yml; `transfers` belongs to the one-phase actions. */
const INPUT_ROWS = {
    before: row(input_readers_text),
    after: row(input_readers_text),
    transfers: row(input_readers_text),
    spec: row(line),
    connections: row(input_readers_text),
    "aws-region": row(word),
    "aws-access-key-id": row(word),
    "aws-secret-access-key": row(word),
    "aws-session-token": row(word),
    "aws-profile": row(line),
    "role-to-assume": row(roleArns),
    "role-session-name": row(sessionName),
    "role-duration-seconds": row(roleSeconds),
    "role-external-id": row(externalId),
    "role-chaining": row(yesOrNo, "false"),
    "inline-session-policy": row(sessionPolicy),
    audience: row(word),
    "sts-endpoint": row(httpUrl),
    "allowed-account-ids": row(accountIds),
    anonymous: row(yesOrNo, "false"),
    endpoint: row(httpUrl),
    "path-style": row(oneOf("auto", "true", "false"), "auto"),
    "use-accelerate": row(yesOrNo, "false"),
    "use-dualstack": row(yesOrNoIfGiven),
    "use-fips": row(yesOrNoIfGiven),
    "ca-bundle": row(line),
    dialect: row(dialectName, "auto"),
    "if-no-files-found": row(oneOf("error", "warn", "ignore"), "error"),
    "on-error": row(oneOf("fail", "warn"), "fail"),
    "dry-run": row(yesOrNo, "false"),
    "include-hidden-files": row(yesOrNo, "false"),
    "allow-paths": row(paths),
    "allow-secret-files": row(patterns),
    preflight: row(oneOf("auto", "off"), "auto"),
    lock: row(filePath),
    manifest: row(line),
    "on-missing-credentials": row(oneOf("error", "skip"), "error"),
    "allow-unsafe-trigger": row(yesOrNo, "false"),
    "max-concurrency": row(wholeNumber(1, 256), "32"),
    "max-memory": row(byteSize("16MiB", "16GiB"), "256MiB"),
    summary: row(yesOrNo, "true"),
    "job-status": row(oneOf("success", "failure", "cancelled", "")),
};
/** Inputs whose values are secrets: masked at once, never kept, never printed. Of `connections` only parts are secret. */
const SECRET_INPUTS = [
    "aws-access-key-id",
    "aws-secret-access-key",
    "aws-session-token",
];
function row(read, fallback = "") {
    return { read, fallback };
}
const INPUT_NAMES = Object.keys(INPUT_ROWS);
/** The texts as the runner hands them over: `INPUT_` and the name in upper case, hyphens kept. */
function inputTexts(environment) {
    const texts = INPUT_NAMES.map((name) => {
        const given = environment[`INPUT_${name.toUpperCase()}`] ?? "";
        return [name, given.trim() === "" ? "" : given];
    });
    return Object.fromEntries(texts);
}
/** Whether the step is one of `s3-staging/download` or `s3-staging/upload`: the runner names every declared input. */
function isOnePhase(environment) {
    const { INPUT_TRANSFERS, INPUT_BEFORE, INPUT_AFTER, INPUT_SPEC } = environment;
    return (INPUT_TRANSFERS !== undefined && [INPUT_BEFORE, INPUT_AFTER, INPUT_SPEC].includes(undefined));
}
/**
 * Takes out of an environment what only this process has to know: every input, and the token that the runner gives to
 * actions. What a process inherits that this one starts, such as a `credential_process`, anyone of the same user reads.
 */
function withdrawInputs(environment) {
    for (const name of Object.keys(environment)) {
        if (/^INPUT_|^ACTIONS_RUNTIME_TOKEN$/i.test(name))
            delete environment[name];
    }
}
/** Reads every input and finds everything that is wrong with them at once. */
function readInputs(texts) {
    const problems = [];
    const values = INPUT_NAMES.map((name) => [name, readInput(name, texts[name], problems)]);
    const inputs = Object.fromEntries(values);
    return { inputs, problems: [...problems, ...findContradictions(inputs)] };
}
function readInput(name, given, problems) {
    const { read, fallback } = INPUT_ROWS[name];
    // Line numbers in messages would be off if a transfer list lost its leading lines.
    const trimmed = read === input_readers_text ? given : given.trim();
    const value = read(given === "" ? fallback : trimmed);
    if (!isRejected(value))
        return value;
    const isSecret = SECRET_INPUTS.includes(name) || hasPassword(trimmed);
    const found = isSecret ? "something else" : `\`${trimmed}\``;
    problems.push({ input: name, message: `expected ${value.expected}, found ${found}` });
    return read(fallback);
}
/** Whether a text that is no good holds what may be a URL with a user in it. */
function hasPassword(given) {
    return /:.*@/s.test(given);
}


/***/ }),

/***/ 8494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ EXTERNAL_ID),
/* harmony export */   Ee: () => (/* binding */ SESSION_POLICY),
/* harmony export */   Fl: () => (/* binding */ LONGEST_SECONDS),
/* harmony export */   HL: () => (/* binding */ SHORTEST_SECONDS),
/* harmony export */   Jh: () => (/* binding */ findArnFault),
/* harmony export */   P5: () => (/* binding */ findIdentityClashes),
/* harmony export */   Ss: () => (/* binding */ findPolicyFault),
/* harmony export */   W_: () => (/* binding */ ACCOUNT_ID),
/* harmony export */   bg: () => (/* binding */ isExternalId),
/* harmony export */   w5: () => (/* binding */ isSessionName),
/* harmony export */   w_: () => (/* binding */ areAccountIds),
/* harmony export */   xG: () => (/* binding */ ROLE_ARN),
/* harmony export */   z0: () => (/* binding */ SESSION_NAME),
/* harmony export */   z7: () => (/* binding */ splitAccountIds)
/* harmony export */ });
/** How long a session may last (STS API reference, AssumeRole). */
const SHORTEST_SECONDS = 900;
const LONGEST_SECONDS = 43_200;
/** The same, of a role that is assumed with the session of another (IAM User Guide, "Role chaining"). */
const LONGEST_CHAINED_SECONDS = 3600;
const ROLE_ARN = "the ARN of a role, such as `arn:aws:iam::111122223333:role/ci`";
const SESSION_NAME = "2 to 64 letters, digits or any of `_+=,.@-`";
const EXTERNAL_ID = "2 to 1224 letters, digits or any of `_+=,.@:/-`";
const ACCOUNT_ID = "an account id of 12 digits, such as `111122223333`";
/** What is wrong with the ARN of a role; undefined where nothing is. Stores beside Amazon's may leave the account out. */
function findArnFault(text) {
    const parts = text.split(":");
    const [scheme, partition = "", service, region, account = "", ...rest] = parts;
    const resource = rest.join(":");
    if (/\s/.test(text))
        return "there is white space in it";
    if (scheme !== "arn")
        return "it does not begin with `arn:`";
    if (parts.length < 6)
        return `it has ${parts.length} parts between colons, not 6`;
    if (!/^[a-z][a-z0-9-]*$/.test(partition))
        return "the partition, such as `aws`, is missing";
    if (service === "sts")
        return "it names a session of a role; name the role itself";
    if (service !== "iam")
        return "a role belongs to the service `iam`";
    if (region !== "")
        return "a role has no region: two colons come after `iam`";
    if (/^\d+$/.test(account) && account.length !== 12) {
        return `the account id has ${account.length} digits, not 12`;
    }
    if (!/^\w*$/.test(account))
        return "the account id holds something else than digits";
    const [kind, name] = resource.split(/\/(.*)/s);
    if (kind !== "role")
        return "what follows the account must begin with `role/`";
    return name ? undefined : "the name of the role is missing";
}
function isSessionName(text) {
    return /^[\w+=,.@-]{2,64}$/.test(text);
}
function isExternalId(text) {
    return /^[\w+=,.@:/-]{2,1224}$/.test(text);
}
/** Whether these are ids, and at least one: a list of none would let in everybody. */
function areAccountIds(ids) {
    return ids.length > 0 && ids.every((id) => /^\d{12}$/.test(id));
}
const SESSION_POLICY = "an IAM policy as JSON, at most 2,048 characters";
/** What is wrong with a session policy, with its place; undefined where nothing is that STS would not say itself. */
function findPolicyFault(text) {
    try {
        const policy = JSON.parse(text);
        const isObject = typeof policy === "object" && policy !== null && !Array.isArray(policy);
        if (!isObject)
            return "it is no JSON object";
        if (!("Statement" in policy))
            return "`Statement` is missing";
    }
    catch (error) {
        return `it is no JSON: ${placeOf(error, text)}`;
    }
    // STS API reference, AssumeRole, "Policy".
    return text.length > 2048 ? `it has ${text.length} characters` : undefined;
}
/** Without the text itself, which the messages of V8 quote. */
function placeOf(error, text) {
    const [, at] = /at position (\d+)/.exec(String(error)) ?? [];
    const before = text.slice(0, at === undefined ? text.length : Number(at)).split("\n");
    return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
/** Account ids as people list them: one a line, or separated by commas. */
function splitAccountIds(text) {
    return text.split(/[\s,]+/).filter((id) => id !== "");
}
/** Everything in an identity that does not go together. */
function findIdentityClashes(values, around) {
    const rules = [...roleRules(values, around), ...sourceRules(values, around)];
    return rules.flatMap(([isBroken, name, message]) => (isBroken ? [[name, message]] : []));
}
function roleRules(values, around) {
    const arns = values["role-to-assume"] ?? [];
    const needsRole = (name) => [
        arns.length === 0 && Boolean(values[name]),
        name,
        "needs `role-to-assume` beside it",
    ];
    const isChained = arns.length > 1 || around.hasSessionToken;
    const seconds = values["role-duration-seconds"] ?? 0;
    const hasOther = around.hasKeys || Boolean(values["aws-profile"] || values["role-chaining"]);
    return [
        needsRole("role-session-name"),
        needsRole("role-duration-seconds"),
        needsRole("role-external-id"),
        needsRole("role-chaining"),
        needsRole("audience"),
        needsRole("inline-session-policy"),
        [
            arns.length > 0 && Boolean(values.audience) && hasOther,
            "audience",
            "is for an ID token, and keys, `aws-profile` or `role-chaining` take its place: leave it out",
        ],
        [
            isChained && seconds > LONGEST_CHAINED_SECONDS,
            "role-duration-seconds",
            `is ${seconds}, and a role that is assumed with the session of another lasts ${LONGEST_CHAINED_SECONDS} at most`,
        ],
        [
            !around.hasEndpoint && arns.some(hasNoAccount),
            "role-to-assume",
            `has no account id between the colons: expected ${ROLE_ARN} (is the value that belongs there defined?)`,
        ],
    ];
}
function sourceRules(values, around) {
    const hasRole = Boolean(values["role-to-assume"]?.length);
    const hasAccounts = Boolean(values["allowed-account-ids"]?.length);
    const isFixed = around.hasKeys || around.anonymous;
    const notAnonymous = (isGiven, name) => [
        around.anonymous && isGiven,
        "anonymous",
        `is true although \`${name}\` is given; choose one`,
    ];
    return [
        notAnonymous(hasRole, "role-to-assume"),
        notAnonymous(Boolean(values["aws-profile"]), "aws-profile"),
        notAnonymous(hasAccounts, "allowed-account-ids"),
        [
            around.hasKeys && Boolean(values["aws-profile"]),
            "aws-profile",
            "is given although `aws-access-key-id` is given; choose one",
        ],
        [
            isFixed && !hasRole && !hasAccounts && Boolean(values["sts-endpoint"]),
            "sts-endpoint",
            "has no use beside keys or `anonymous`: needs `role-to-assume` or `allowed-account-ids`",
        ],
    ];
}
function hasNoAccount(arn) {
    return arn.split(":")[4] === "";
}


/***/ }),

/***/ 35320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ toIdentity)
/* harmony export */ });
/** What AWS takes for the audience of tokens from GitHub, outside China (aws-actions/configure-aws-credentials). */
const DEFAULT_AUDIENCE = "sts.amazonaws.com";
/** What STS gives unasked (STS API reference, AssumeRole), and the most that a chained role may have. */
const DEFAULT_SECONDS = 3600;
/** The identity that values mean; undefined where they say nothing. */
function toIdentity(values) {
    const role = toRole(values);
    const profile = values["aws-profile"];
    const stsEndpoint = values["sts-endpoint"];
    const allowedAccounts = values["allowed-account-ids"];
    if (!role && !profile && !stsEndpoint && !allowedAccounts?.length)
        return undefined;
    return {
        ...(role && { role }),
        ...(profile && { profile }),
        ...(stsEndpoint && { stsEndpoint }),
        ...(allowedAccounts?.length && { allowedAccounts }),
    };
}
function toRole(values) {
    const arns = values["role-to-assume"];
    if (!arns?.length)
        return undefined;
    const sessionName = values["role-session-name"];
    const externalId = values["role-external-id"];
    const sessionPolicy = values["inline-session-policy"];
    return {
        arns,
        ...(sessionName && { sessionName }),
        durationSeconds: values["role-duration-seconds"] ?? DEFAULT_SECONDS,
        ...(externalId && { externalId }),
        ...(sessionPolicy && { sessionPolicy }),
        isChained: values["role-chaining"] ?? false,
        audience: values.audience || DEFAULT_AUDIENCE,
    };
}


/***/ }),

/***/ 51296:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19473);
/* harmony import */ var _host_github_host_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(29351);
/* harmony import */ var _host_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7887);
/* harmony import */ var _open_store_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(19078);
/* harmony import */ var _report_cause_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(14206);
/* harmony import */ var _report_failure_text_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(653);
/* harmony import */ var _stage_stage_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(91969);








const host = (0,_host_github_host_js__WEBPACK_IMPORTED_MODULE_2__/* .githubHost */ .S)(process.env);
const isStepOfOnePhase = (0,_host_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isOnePhase */ .ck)(process.env);
const controller = new AbortController();
const context = {
    host,
    texts: (0,_host_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputTexts */ .Ld)(process.env),
    signal: controller.signal,
    openStore: (inputs, use) => (0,_open_store_js__WEBPACK_IMPORTED_MODULE_4__/* .openStore */ .C)(inputs, process.env, use),
    describeStores: (inputs, connections) => (0,_open_store_js__WEBPACK_IMPORTED_MODULE_4__/* .describeStores */ .w)(inputs, process.env, connections),
};
(0,_host_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .withdrawInputs */ .o0)(process.env);
// The runner sends SIGINT when a job is cancelled and SIGTERM 7.5 s later; Windows knows SIGBREAK.
for (const signal of ["SIGINT", "SIGTERM", "SIGBREAK"]) {
    process.on(signal, () => controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("cancelled", "The job was cancelled")));
}
process.on("uncaughtException", fail);
await runStage().catch(fail);
/**
 * One bundle serves every stage. The runner starts dist/post.js at the end of a job, even where main never began;
 * where something else starts dist/index.js then, main's facts tell.
 */
function runStage() {
    const startedAs = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(process.argv[1] ?? "");
    if (startedAs === "post.js" || (0,_stage_stage_js__WEBPACK_IMPORTED_MODULE_6__/* .hasMainBegun */ .nM)(host))
        return (0,_stage_stage_js__WEBPACK_IMPORTED_MODULE_6__/* .runPost */ .a2)(context);
    return isStepOfOnePhase ? (0,_stage_stage_js__WEBPACK_IMPORTED_MODULE_6__/* .runOnePhase */ .J8)(context) : (0,_stage_stage_js__WEBPACK_IMPORTED_MODULE_6__/* .runMain */ .VN)(context);
}
/** Ends with exit code 1 and without process.exit, which loses what is still on its way to the log. */
function fail(thrown) {
    const error = thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q
        ? thrown
        : new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("internal", `A defect in s3-staging: ${thrown}`, {
            hint: "Please report it with the log of a run that has debug logging on.",
            cause: thrown,
        });
    host.error((0,_report_failure_text_js__WEBPACK_IMPORTED_MODULE_7__/* .errorText */ .kc)(error), { title: "s3-staging" });
    for (const line of (0,_report_cause_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .causeLines */ .t)(error))
        host.debug(line);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 84071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ rememberSecret),
/* harmony export */   s: () => (/* binding */ hideSecrets)
/* harmony export */ });
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70944);

/** What is shorter is hidden nowhere: too many words would go with it. */
const SHORTEST = 8;
/** The process has one set of them. */
const secrets = new Set();
/** All their forms, the longest first, since one may hold another. Absent until they are needed again. */
let forms;
/** Has `hideSecrets` hide a secret from now on. */
function rememberSecret(secret) {
    secrets.add(secret);
    forms = undefined;
}
/** A text from outside without the secrets that this process knows: a server may send back what it was told. */
function hideSecrets(text) {
    forms ??= [...new Set([...secrets].flatMap(_secret_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formsOf */ .X))]
        .filter(({ length }) => length >= SHORTEST)
        .sort((one, other) => other.length - one.length);
    return forms.reduce((shown, form) => shown.replaceAll(form, "***"), text);
}


/***/ }),

/***/ 1472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ bucketName),
/* harmony export */   WE: () => (/* binding */ objectUri),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   Xd: () => (/* binding */ MAX_KEY_BYTES),
/* harmony export */   Zd: () => (/* binding */ toBucketId),
/* harmony export */   cS: () => (/* binding */ HIDDEN_QUERY),
/* harmony export */   tz: () => (/* binding */ isWebOrigin)
/* harmony export */ });
/** Stands for the query in the key of a web address: what signs or opens it is shown nowhere. */
const HIDDEN_QUERY = "?…";
/** Keys of S3 are at most this many bytes of UTF-8 (Amazon S3 user guide, "Creating object key names"). */
const MAX_KEY_BYTES = 1_024;
/** Whether a location's `bucket` is the origin of a web address. No bucket has such a name. */
function isWebOrigin(bucket) {
    return bucket.startsWith("https://");
}
/** `s3://bucket/key` or `s3+label://bucket/key`, the key as it is; of a web address `https://host/path`, with `?…` in place of a query. */
function objectUri({ bucket, key }) {
    return bucket.includes("://") ? `${bucket}/${key}` : `s3://${bucket}/${key}`;
}
const CONNECTION = /^s3\+([a-z][a-z0-9-]*):\/\//;
/**
 * A bucket as everything but its store knows it. One that is reached over a connection is `s3+label://bucket`, which is
 * no bucket's name, so that two buckets of one name do not meet.
 */
function toBucketId(label, bucket) {
    return label === undefined ? bucket : `s3+${label}://${bucket}`;
}
/** The label of the connection in a bucket's id or a URI. Absent where there is none. */
function labelOf(text) {
    return text.startsWith("s3+") ? CONNECTION.exec(text)?.[1] : undefined;
}
/** What the store calls a bucket. */
function bucketName(id) {
    return id.startsWith("s3+") ? id.replace(CONNECTION, "") : id;
}


/***/ }),

/***/ 19078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore),
/* harmony export */   w: () => (/* binding */ describeStores)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(35320);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1472);



/**
 * Opens the store that a step's inputs and environment mean, with the connections that it uses and the web beside it.
 * The S3 code is loaded only here: a step with nothing to do needs none.
 */
async function openStore(inputs, environment, use) {
    const settings = {
        ...storeSettings(inputs, environment),
        ...narrowing("", use),
        onSecret: use.listener.onSecret,
    };
    const store = await openS3(settings, use);
    if (!use.buckets.some(_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebOrigin */ .tz))
        return store;
    const { openWebReader } = await Promise.all(/* import() */[__nccwpck_require__.e(61), __nccwpck_require__.e(874)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50874));
    const { withWeb } = await __nccwpck_require__.e(/* import() */ 7272).then(__nccwpck_require__.bind(__nccwpck_require__, 97272));
    return withWeb(store, openWebReader(settings));
}
async function openS3(settings, use) {
    const { buckets, connections, listener } = use;
    const { openObjectStore } = await Promise.all(/* import() */[__nccwpck_require__.e(61), __nccwpck_require__.e(5334)]).then(__nccwpck_require__.bind(__nccwpck_require__, 65334));
    const { withProfileRegion } = await __nccwpck_require__.e(/* import() */ 3384).then(__nccwpck_require__.bind(__nccwpck_require__, 93384));
    const open = (some) => openObjectStore(some, listener);
    const labels = new Set(buckets.flatMap((bucket) => (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(bucket) ?? []));
    if (labels.size > 0) {
        const { withConnections } = await __nccwpck_require__.e(/* import() */ 4238).then(__nccwpck_require__.bind(__nccwpck_require__, 14238));
        const own = await withProfileRegion(settings);
        const others = new Map();
        for (const label of labels) {
            const connection = connections.get(label);
            if (connection === undefined)
                continue;
            const other = { ...connectionSettings(connection, settings), ...narrowing(label, use) };
            others.set(label, await withProfileRegion(other));
        }
        return withConnections(connections, (label = "") => {
            const other = others.get(label);
            return other ? openConnection(label, () => open(other)) : open(own);
        });
    }
    // Where nothing is asked of S3 nobody has to say in which region.
    return open(buckets.every(_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebOrigin */ .tz)
        ? { ...settings, region: "none" }
        : await withProfileRegion(settings));
}
function narrowing(label, { sessionPolicies, listener }) {
    const sessionPolicy = sessionPolicies?.get(label);
    if (sessionPolicy === undefined)
        return {};
    return { sessionPolicy, onUnnarrowed: listener.onUnnarrowed };
}
function connectionSettings({ endpoint, region, credentials, identity, network, ...connection }, { maxConnections, environment, onSecret }) {
    const { anonymous, pathStyle, dialect } = connection;
    return {
        anonymous,
        pathStyle,
        dialect,
        maxConnections,
        environment,
        ...network,
        ...(endpoint !== undefined && { endpoint }),
        ...(region !== undefined && { region }),
        ...(credentials !== undefined && { credentials }),
        ...(identity !== undefined && { identity }),
        ...(onSecret !== undefined && { onSecret }),
    };
}
function openConnection(label, open) {
    try {
        return open();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q))
            throw error;
        throw error.retold({ message: `The connection \`${label}\`: ${error.message}` });
    }
}
/** What is known of the stores beforehand, by the labels of their connections. */
async function describeStores(inputs, environment, connections) {
    const { resolveEndpoint } = await __nccwpck_require__.e(/* import() */ 679).then(__nccwpck_require__.bind(__nccwpck_require__, 80679));
    const { withProfileRegion } = await __nccwpck_require__.e(/* import() */ 3384).then(__nccwpck_require__.bind(__nccwpck_require__, 93384));
    const own = storeSettings(inputs, environment);
    const all = new Map([["", await withProfileRegion(own)]]);
    for (const [label, connection] of connections) {
        all.set(label, await withProfileRegion(connectionSettings(connection, own)));
    }
    return (label = "") => {
        const settings = all.get(label) ?? own;
        try {
            const { region, dialect } = resolveEndpoint(settings);
            return { region, isAmazon: dialect.name === "aws" };
        }
        catch (error) {
            // Whoever opens the store is told.
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q)
                return { region: "", isAmazon: false };
            throw error;
        }
    };
}
function storeSettings(inputs, environment) {
    const sessionToken = inputs["aws-session-token"];
    const credentials = {
        accessKeyId: inputs["aws-access-key-id"],
        secretAccessKey: inputs["aws-secret-access-key"],
        ...(sessionToken === "" ? {} : { sessionToken }),
    };
    const identity = (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .toIdentity */ .u)(inputs);
    const useDualStack = inputs["use-dualstack"];
    const useFips = inputs["use-fips"];
    return {
        ...(useDualStack !== undefined && { useDualStack }),
        ...(useFips !== undefined && { useFips }),
        ...(inputs["ca-bundle"] === "" ? {} : { caBundle: inputs["ca-bundle"] }),
        useAccelerate: inputs["use-accelerate"],
        ...(inputs["aws-region"] === "" ? {} : { region: inputs["aws-region"] }),
        ...(inputs.endpoint === "" ? {} : { endpoint: inputs.endpoint }),
        ...(credentials.accessKeyId === "" ? {} : { credentials }),
        ...(identity !== undefined && { identity }),
        pathStyle: inputs["path-style"] === "auto" ? "auto" : inputs["path-style"] === "true",
        anonymous: inputs.anonymous,
        dialect: inputs.dialect,
        maxConnections: inputs["max-concurrency"],
        environment,
    };
}


/***/ }),

/***/ 83545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ MOST_OUTPUT_BYTES)
/* harmony export */ });
/**
 * Beyond this an output cannot be used any more where people use it: an environment variable takes
 * 128 KiB on Linux (MAX_ARG_STRLEN), and a job's outputs 1 MB together.
 */
const MOST_OUTPUT_BYTES = 100_000;


/***/ }),

/***/ 19661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ knownPart)
/* harmony export */ });
/** A key, or a prefix, without what follows an expression that has no value yet, which shows as an empty segment. */
function knownPart(key) {
    if (key.startsWith("/"))
        return "";
    const gap = key.indexOf("//");
    return gap < 0 ? key : key.slice(0, gap + 1);
}


/***/ }),

/***/ 14206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ causeLines),
/* harmony export */   w: () => (/* binding */ idsText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19473);
/* harmony import */ var _known_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(84071);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(98912);



/** Causes below causes, and errors beside one another, are told up to this many. */
const MOST_CAUSES = 20;
/** The ids of a request as a sentence part; nothing where a store gave none. */
function idsText({ requestId, extendedId }) {
    const parts = [
        ...(requestId === undefined ? [] : [`request id ${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleText */ .Q)(requestId)}`]),
        ...(extendedId === undefined ? [] : [`extended request id ${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleText */ .Q)(extendedId)}`]),
    ];
    return parts.join(", ");
}
/** An error with the ids of its request and all that lay underneath, for the debug log. Holds no secret. */
function causeLines(error) {
    const ids = error.requestIds === undefined ? "" : idsText(error.requestIds);
    const causes = chain(error);
    if (ids === "" && causes.length === 0)
        return [];
    const head = `${error.code}: ${error.message}${ids === "" ? "" : ` (${ids})`}`;
    return [head, ...causes].map(withoutSecrets);
}
function chain(error) {
    const lines = [];
    const waiting = causesOf(error);
    const seen = new Set([error]);
    for (let cause = waiting.shift(); cause !== undefined; cause = waiting.shift()) {
        if (seen.has(cause))
            continue;
        if (lines.length === MOST_CAUSES)
            return [...lines, "… and more causes"];
        seen.add(cause);
        lines.push(`caused by ${describe(cause)}`);
        waiting.unshift(...causesOf(cause));
    }
    return lines;
}
function causesOf(error) {
    const beside = error instanceof AggregateError ? error.errors : [];
    return [error.cause, ...beside].filter((cause) => cause instanceof Error);
}
function describe(cause) {
    const ids = cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q && cause.requestIds ? idsText(cause.requestIds) : "";
    return `${cause.stack ?? cause.message}${ids === "" ? "" : ` (${ids})`}`;
}
/**
 * What signs or opens something is shown nowhere, also where a proxy or a server repeats it: signatures, tokens,
 * customer keys, and the words around them that only these have.
 */
function withoutSecrets(text) {
    return SECRETS.reduce((shown, secret) => shown.replace(secret, "$1***"), (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .hideSecrets */ .s)(text));
}
const SECRETS = [
    /(AWS4-HMAC-SHA256 ?).*/gi,
    /((?:proxy-)?authorization["']?\s*[:=]\s*).*/gi,
    /((?:x-amz-)?(?:signature|credential|security-token)["']?\s*[:=]\s*["']?)[^\s"'&,;<>]+/gi,
    /((?:session-?token|secret-?access-?key|web-?identity-?token|server-side-encryption-customer-key(?:-md5)?)["']?\s*[:=>]\s*["']?)[^\s"'&,;<>]+/gi,
    /(:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g,
];


/***/ }),

/***/ 57458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ errorLink)
/* harmony export */ });
/** Where a kind of failure is told at length: causes, how to recognise each, what to do. */
function errorLink(code) {
    return `https://github.com/s3-staging/s3-staging/blob/v1/docs/errors.md#${code}`;
}


/***/ }),

/***/ 653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ failuresText),
/* harmony export */   D_: () => (/* binding */ pointers),
/* harmony export */   kc: () => (/* binding */ errorText)
/* harmony export */ });
/* harmony import */ var _error_link_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57458);
/* harmony import */ var _root_causes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(19976);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(15088);



/** The run page cuts long annotations, so an error names this many of its failures; the log has all. */
const MOST_NAMED = 10;
/** What it has to say is in the errors it sums up. */
const SUM = "transfers-failed";
/** An error as people read it: what failed and why, what to do next, and where more is told. */
function errorText(error) {
    const hint = error.hint === undefined ? [] : [error.hint];
    return [error.message, ...hint, ...pointers([error])].join("\n");
}
/** An annotation names this many kinds of failure to read about. */
const MOST_POINTERS = 3;
/** Where more is told of what went wrong. */
function pointers(errors) {
    const codes = new Set(errors.map(({ code }) => code).filter((code) => code !== SUM));
    return [...codes].slice(0, MOST_POINTERS).map((code) => `See ${(0,_error_link_js__WEBPACK_IMPORTED_MODULE_0__/* .errorLink */ .P)(code)}`);
}
/** Everything that went wrong in a phase as one text: failures of one cause share their hint. */
function failuresText(failures, phase) {
    const [first] = failures;
    const missing = failures.filter(({ isAfterwards }) => !isAfterwards).length;
    const afterwards = failures.length - missing;
    const count = [
        ...(missing > 0 ? [`${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(missing, "transfer")} of \`${phase}\` did not arrive`] : []),
        ...(afterwards > 0
            ? [`${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(afterwards, "step")} after the transfers of \`${phase}\` failed`]
            : []),
    ].join(", and ");
    if (failures.every(({ error }) => error.code === "cancelled")) {
        return `The job was cancelled: ${count}`;
    }
    if (failures.length === 1 && first)
        return errorText(first.error);
    const stopped = failures.filter(({ error }) => error.code === "cancelled");
    const named = failures.filter(({ error }) => error.code !== "cancelled");
    const causes = (0,_root_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .rootCauses */ .F)(named);
    const hints = new Set(causes.flatMap(({ error }) => error.hint ?? []));
    // What stops every entry, such as missing credentials, need be said once only.
    const messages = [...new Set(causes.map(causeText))];
    const lines = [
        ...messages.slice(0, MOST_NAMED).map((message) => `- ${message}`),
        ...(messages.length > MOST_NAMED
            ? [`- … and ${messages.length - MOST_NAMED} more, see the log`]
            : []),
        ...(stopped.length > 0
            ? [`- ${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(stopped.length, "transfer")} stopped: the job was cancelled`]
            : []),
        ...hints,
        ...pointers(causes.map(({ error }) => error)),
    ];
    return [`${count}:`, ...lines].join("\n");
}
function causeText({ error, others }) {
    return others === 0 ? error.message : `${error.message}, and ${others} more for the same cause`;
}


/***/ }),

/***/ 45138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   r9: () => (/* binding */ secretLink),
/* harmony export */   sO: () => (/* binding */ escapeHtmlLines),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98912);

/**
 * HTML blocks for the job summary: nothing in them is read as Markdown. Text from outside stands inside `<code>`,
 * where GitHub makes no links, mentions or emoji of it, with every character escaped that HTML could take for markup.
 */
function code(text) {
    return `<code>${escapeHtml(shorten(text))}</code>`;
}
function link(text, url) {
    return url === undefined || url.length > LONGEST_URL
        ? code(text)
        : `<a href="${escapeHtml(url)}">${code(text)}</a>`;
}
/**
 * A link that is a secret, so that the runner looks for it, and for the keys in it, in the summary as well: it would
 * put `***` in their place. No four characters in a row stand as they are.
 */
function secretLink(text, url) {
    const href = Array.from(url, (character, index) => index % 4 === 3 ? toEntity(character) : escapeHtml(character)).join("");
    return `<a href="${href}">${code(text)}</a>`;
}
function toEntity(character) {
    return `&#${character.codePointAt(0)};`;
}
/** Longer addresses would fill the summary before its table does. */
const LONGEST_URL = 1_000;
/** A table; cells are HTML already, and must hold no line break: a blank line would end the HTML block. */
function table(head, rows) {
    const line = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
    return ["<table>", line(head, "th"), ...rows.map((cells) => line(cells, "td")), "</table>"].join("\n");
}
function list(items) {
    return ["<ul>", ...items.map((item) => `<li>${item}</li>`), "</ul>"].join("\n");
}
function escapeHtml(text) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q)(text).replace(MARKUP, toEntity);
}
/** The same for a text of several lines; `lineBreak` is HTML already. */
function escapeHtmlLines(text, lineBreak) {
    return text.split("\n").map(escapeHtml).join(lineBreak);
}
// Inside an HTML block nothing is Markdown, so it is HTML's markup alone. Long keys are full of Markdown's, and
// stay readable.
const MARKUP = /[&<>"'`]/g;
/** Long keys lose their middle: the end tells more than the rest. */
function shorten(text) {
    return text.length <= 200 ? text : `${text.slice(0, 100)} … ${text.slice(-97)}`;
}


/***/ }),

/***/ 30165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ plannedOutputs),
  t: () => (/* binding */ stepOutputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/output-limit.js
var output_limit = __nccwpck_require__(83545);
// EXTERNAL MODULE: ./build/report/phase-report.js
var phase_report = __nccwpck_require__(50223);
;// CONCATENATED MODULE: ./build/report/file-records.js

/**
 * In plan order, of an entry as it wants its files sorted, else first what it transfers, then what was there already.
 * Made one by one: together they would take several times the memory of the results.
 */
function* fileRecords(report) {
    for (const [transfer, outcome] of outcomes(report)) {
        const url = toUrl(report.links?.get(transfer));
        if (outcome === "present")
            yield { ...toRecord(transfer), status: "skipped", ...url };
        else
            yield { ...toRecord(transfer, outcome), ...url };
    }
}
function toUrl(link) {
    return link === undefined ? {} : { url: link.url, "url-expires": link.expires.toISOString() };
}
/** How many records there are. */
function countFiles({ entries }) {
    return entries.reduce((sum, { transfers, present = [] }) => sum + transfers.length + present.length, 0);
}
/** Local paths of the files that arrived, and of those that a download kept. */
function* readablePaths(report) {
    for (const [transfer, outcome] of outcomes(report)) {
        const path = isReadable(transfer, outcome) ? (0,phase_report/* transferPath */.LJ)(transfer) : undefined;
        if (path !== undefined)
            yield path;
    }
}
function isReadable({ direction }, outcome) {
    if (outcome === "present")
        return direction === "download";
    return outcome !== undefined && (0,phase_report/* isDone */.$L)(outcome);
}
function* outcomes({ plan, results }) {
    let index = 0;
    for (const { transfers, present = [], files = [transfers, present].flat() } of plan.entries) {
        let at = 0;
        for (const transfer of files) {
            if (transfer === present[at]) {
                at++;
                yield [transfer, "present"];
            }
            else
                yield [transfer, results[index++]];
        }
    }
}
function statusOf(result) {
    if (result === undefined)
        return "planned";
    return (0,phase_report/* isDone */.$L)(result) && result.isUpdate ? "updated" : result.status;
}
function toRecord(transfer, result) {
    const done = result && (0,phase_report/* isDone */.$L)(result) ? result : undefined;
    const modified = done?.modifiedMilliseconds;
    return {
        name: transfer.entry.name ?? null,
        source: (0,phase_report/* transferSource */.ju)(transfer),
        destination: (0,phase_report/* transferDestination */.aL)(transfer),
        path: (0,phase_report/* transferPath */.LJ)(transfer) ?? null,
        uri: (0,phase_report/* transferUri */.SI)(transfer),
        bytes: done?.bytes ?? (0,phase_report/* transferBytes */.v7)(transfer),
        ...(done?.sourceBytes !== undefined && { "source-bytes": done.sourceBytes }),
        etag: done?.etag ?? null,
        "version-id": done?.versionId ?? null,
        checksum: done?.checksum ?? null,
        "content-type": done?.contentType ?? null,
        "storage-class": done?.storageClass ?? null,
        "tags-count": done?.tagsCount ?? null,
        "last-modified": modified === undefined ? null : new Date(modified).toISOString(),
        metadata: done?.metadata ?? {},
        status: statusOf(result),
    };
}

// EXTERNAL MODULE: ./build/report/prune-report.js
var prune_report = __nccwpck_require__(4206);
;// CONCATENATED MODULE: ./build/report/manifest.js


/** A piece is written at once, and a thread takes over each. */
const PIECE_CHARACTERS = 2 ** 19;
/** The manifest's JSON with a line for each file, in pieces of about 512 KiB. */
function* manifestText(facts) {
    let piece = "";
    for (const text of manifestLines(facts)) {
        piece += text;
        if (piece.length < PIECE_CHARACTERS)
            continue;
        yield piece;
        piece = "";
    }
    yield piece;
}
function* manifestLines(facts) {
    const { report, outputs, counts, after, policy } = facts;
    yield `{\n"version": 1,\n"outputs": ${JSON.stringify(outputs)},\n"files": [`;
    yield* arrayLines(report ? fileRecords(report) : []);
    yield '],\n"paths": [';
    yield* arrayLines(report ? readablePaths(report) : []);
    yield '],\n"deleted": [';
    yield* arrayLines(report ? (0,prune_report/* deletionRecords */.XI)(report) : []);
    yield "],\n";
    for (const [name, count] of Object.entries(counts))
        yield `"${name}": ${count},\n`;
    if (policy !== "")
        yield `"policy": ${policy},\n`;
    yield `"after": ${JSON.stringify(after)}\n}\n`;
}
function* arrayLines(items) {
    let separator = "\n";
    for (const item of items) {
        yield separator + JSON.stringify(item);
        separator = ",\n";
    }
    yield "\n";
}

;// CONCATENATED MODULE: ./build/report/outputs.js





function stepOutputs({ report, outline, planned, manifestPath, policy = "", }) {
    const named = new Map([...entryOutputs(report), ...linkOutputs(report), ...planned]);
    const sums = report ? (0,phase_report/* totals */.Sd)(report) : undefined;
    const after = outline.map(({ name, from, to, when }) => ({ name: name ?? null, from, to, when }));
    const counts = {
        count: report ? countFiles(report.plan) : 0,
        bytes: sums?.bytes ?? 0,
        transferred: sums?.transferred ?? 0,
        skipped: sums?.skipped ?? 0,
    };
    const all = new Map([
        ...[...named].map(([name, value]) => [name, [value]]),
        ["files", filesJson(report)],
        ["paths", pathLines(report)],
        ...Object.entries(counts).map(([name, count]) => [name, [String(count)]]),
        ["after", [JSON.stringify(after)]],
        ["manifest", [manifestPath]],
        ["policy", [policy]],
    ]);
    const values = new Map();
    for (const [name, pieces] of all) {
        const value = joinWithinLimit(pieces);
        if (value !== undefined)
            values.set(name, value);
    }
    return {
        values,
        tooLarge: [...all.keys()].filter((name) => !values.has(name)),
        unlisted: countUnlisted(report),
        manifest: manifestText({ report, outputs: Object.fromEntries(named), counts, after, policy }),
    };
}
/**
 * The outputs named after entries of `after`, which are known before anything is transferred: the `s3://` URI
 * of an upload or a copy, the absolute path of a download. None where an end waits for a later step.
 */
function plannedOutputs(outline, workspace) {
    const known = outline.flatMap(({ name, to, direction }) => {
        if (name === undefined || direction === undefined || to === "")
            return [];
        return [[name, direction === "download" ? external_node_path_.resolve(workspace, to) : to]];
    });
    return new Map(known);
}
/** A place where nothing arrived is no output: a later step would take what it finds there for the new file. */
function entryOutputs(report) {
    const arrived = new Set();
    for (const result of report?.results ?? []) {
        if (result.status !== "failed")
            arrived.add(result.transfer.entry.name);
    }
    return (report?.plan.entries ?? []).flatMap(({ entry, output, present = [] }) => {
        if (entry.name === undefined || output === undefined)
            return [];
        const isThere = arrived.has(entry.name) || present.length > 0;
        return report?.dryRun || isThere ? [[entry.name, output]] : [];
    });
}
/** Of an entry with one object. */
function linkOutputs(report) {
    const { plan, links } = report ?? {};
    if (links === undefined)
        return [];
    return (plan?.entries ?? []).flatMap(({ entry: { name }, transfers, present = [] }) => {
        const [only, second] = [...transfers.slice(0, 2), ...present.slice(0, 2)];
        const link = only && second === undefined ? links.get(only) : undefined;
        return name === undefined || link === undefined ? [] : [[`${name}-url`, link.url]];
    });
}
function* filesJson(report) {
    let separator = "[";
    for (const record of report ? fileRecords(report) : []) {
        yield separator + JSON.stringify(record);
        separator = ",";
    }
    yield separator === "[" ? "[]" : "]";
}
function* pathLines(report) {
    let separator = "";
    for (const path of report ? readablePaths(report) : []) {
        if (!isOneLine(path))
            continue;
        yield separator + path;
        separator = "\n";
    }
}
function countUnlisted(report) {
    let count = 0;
    for (const path of report ? readablePaths(report) : [])
        if (!isOneLine(path))
            count++;
    return count;
}
/** A key with a line break would otherwise be a way to put any path into the list. */
function isOneLine(path) {
    return !/[\r\n]/.test(path);
}
/** `undefined` as soon as the pieces are more than an output holds. */
function joinWithinLimit(pieces) {
    const taken = [];
    let bytes = 0;
    for (const piece of pieces) {
        bytes += Buffer.byteLength(piece);
        if (bytes > output_limit/* MOST_OUTPUT_BYTES */.k)
            return undefined;
        taken.push(piece);
    }
    return taken.join("");
}


/***/ }),

/***/ 50223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ isDone),
/* harmony export */   FB: () => (/* binding */ movedBytes),
/* harmony export */   J$: () => (/* binding */ sourceLocation),
/* harmony export */   Jz: () => (/* binding */ skips),
/* harmony export */   LJ: () => (/* binding */ transferPath),
/* harmony export */   SI: () => (/* binding */ transferUri),
/* harmony export */   Sd: () => (/* binding */ totals),
/* harmony export */   aL: () => (/* binding */ transferDestination),
/* harmony export */   dF: () => (/* binding */ plannedTransfers),
/* harmony export */   e9: () => (/* binding */ failures),
/* harmony export */   ju: () => (/* binding */ transferSource),
/* harmony export */   kY: () => (/* binding */ isAnyWithheld),
/* harmony export */   nx: () => (/* binding */ transferLocation),
/* harmony export */   v7: () => (/* binding */ transferBytes)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1472);

/** All transfers in plan order: those that `results` tell of. */
function* plannedTransfers(plan) {
    for (const { transfers } of plan.entries)
        yield* transfers;
}
/** Whether anything was left out for lack of credentials. */
function isAnyWithheld({ plan }) {
    return plan.entries.some(({ isOff }) => isOff === "without-credentials");
}
function skips(plan) {
    return plan.entries.flatMap((entry) => entry.skips);
}
function totals({ plan, results }) {
    const sums = { planned: 0, plannedBytes: 0, transferred: 0, bytes: 0 };
    for (const transfer of plannedTransfers(plan)) {
        sums.planned++;
        sums.plannedBytes += movedBytes(transfer);
    }
    let [failed, skipped] = [failedEntries(plan).length, skips(plan).length];
    for (const result of results) {
        if (result.status === "failed")
            failed++;
        else if (result.status === "skipped")
            skipped++;
        else {
            sums.transferred++;
            sums.bytes += result.isUpdate ? 0 : result.bytes;
        }
    }
    return { ...sums, skipped, failed };
}
/** Entries that could not run, transfers that did not arrive, then what could not be deleted, each in spec order. */
function failures({ plan, results, prunes = [], invalidations = [], manifest, }) {
    const found = failedEntries(plan).map(({ entry, failure }) => ({
        what: entry.text,
        error: failure,
        onError: entry.onError,
    }));
    for (const result of results) {
        if (result.status !== "failed")
            continue;
        const { transfer, error } = result;
        found.push({ what: transferSource(transfer), error, onError: transfer.entry.onError });
    }
    for (const { entry, pruning, error } of prunes) {
        if (error === undefined)
            continue;
        const what = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .objectUri */ .WE)({ bucket: pruning.bucket, key: pruning.prefix });
        found.push({ what, error, onError: entry.onError, isAfterwards: true });
    }
    for (const { distribution, error, onError } of invalidations) {
        if (error !== undefined)
            found.push({ what: distribution, error, onError, isAfterwards: true });
    }
    if (manifest?.error !== undefined) {
        const { uri: what, error } = manifest;
        found.push({ what, error, onError: undefined, isAfterwards: true });
    }
    return found;
}
function isDone(result) {
    return result.status === "done";
}
function transferBytes(transfer) {
    return transfer.direction === "upload" ? transfer.bytes : transfer.object.bytes;
}
/** What is to move of it: nothing where only what its object says is to change. */
function movedBytes(transfer) {
    const isUpdate = transfer.direction === "upload" && transfer.update !== undefined;
    return isUpdate ? 0 : transferBytes(transfer);
}
function transferUri(transfer) {
    return (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .objectUri */ .WE)(transferLocation(transfer));
}
function transferSource(transfer) {
    if (transfer.direction !== "upload")
        return (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .objectUri */ .WE)(sourceLocation(transfer));
    return "path" in transfer ? transfer.path : transfer.source;
}
/** Absolute; absent where no file on the disk takes part. */
function transferPath(transfer) {
    return "path" in transfer ? transfer.path : undefined;
}
function transferDestination(transfer) {
    return transfer.direction === "download" ? transfer.path : transferUri(transfer);
}
/** Of a download the object it reads, else the one it makes. */
function transferLocation(transfer) {
    return transfer.direction === "download" ? sourceLocation(transfer) : transfer.location;
}
function sourceLocation({ bucket, object }) {
    return { bucket, key: object.key };
}
function failedEntries(plan) {
    return plan.entries.filter((entry) => entry.failure !== undefined);
}


/***/ }),

/***/ 4206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ pruneLines),
/* harmony export */   XI: () => (/* binding */ deletionRecords),
/* harmony export */   XR: () => (/* binding */ deletedText),
/* harmony export */   d: () => (/* binding */ countStale),
/* harmony export */   po: () => (/* binding */ dryPruneLines),
/* harmony export */   w4: () => (/* binding */ pruneSection)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1472);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(45138);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(15088);



/** Above this many objects of a phase the log tells totals only; the manifest holds every one. */
const MOST_LOGGED = 50;
const MOST_SUMMARISED = 200;
/** What `prune` did or, in a dry run, would do, object by object in the order of the listings. */
function* deletionRecords({ plan, prunes = [] }) {
    const deletedOf = new Map(prunes.map(({ entry, deleted }) => [entry, new Set(deleted)]));
    for (const { entry, pruning } of plan.entries) {
        const deleted = entry.direction !== "download" ? deletedOf.get(entry) : undefined;
        if (pruning === undefined)
            continue;
        for (const object of pruning.stale) {
            const status = deleted === undefined ? "planned" : deleted.has(object) ? "deleted" : "kept";
            yield {
                name: entry.name ?? null,
                uri: (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE)({ bucket: pruning.bucket, key: object.key }),
                status,
            };
        }
    }
}
/** How many objects a plan is to delete. */
function countStale({ entries }) {
    return entries.reduce((sum, { pruning }) => sum + (pruning?.stale.length ?? 0), 0);
}
/** What a dry run would delete. */
function dryPruneLines(plan) {
    const lines = [];
    for (const { uri } of deletionRecords({ plan, results: [], dryRun: true, milliseconds: 0 })) {
        if (lines.length === MOST_LOGGED)
            break;
        lines.push(`Would delete ${uri}`);
    }
    return withRest(lines, countStale(plan));
}
/** What was deleted, and where nothing was although there was something to delete. */
function pruneLines(prunes) {
    const named = countDeleted(prunes) > MOST_LOGGED ? [] : prunes;
    const deleted = named.flatMap(({ pruning, deleted }) => deleted.map(({ key }) => `Deleted ${(0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE)({ bucket: pruning.bucket, key })}`));
    return [
        ...deleted,
        ...prunes.flatMap(({ error }) => errorLines(error)),
        ...heldBackLines(prunes),
    ];
}
/** How many were deleted, and of how many where that is not all. */
function deletedText(prunes) {
    const planned = prunes.reduce((sum, { pruning }) => sum + pruning.stale.length, 0);
    const deleted = countDeleted(prunes);
    return deleted === planned ? `${deleted} deleted` : `${deleted} of ${planned} deleted`;
}
function countDeleted(prunes) {
    return prunes.reduce((sum, { deleted }) => sum + deleted.length, 0);
}
/** The part of the job summary about what was deleted, or would be. */
function pruneSection(report) {
    const { plan, dryRun, prunes = [] } = report;
    const items = [];
    for (const { uri, status } of deletionRecords(report)) {
        if (items.length === MOST_SUMMARISED)
            break;
        if (status === "deleted" || dryRun)
            items.push((0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(uri));
    }
    const count = dryRun ? countStale(plan) : countDeleted(prunes);
    const title = dryRun ? "Would be deleted" : "Deleted";
    const more = count > items.length ? `\n<p>… and ${(0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(count - items.length, "more object")}.</p>` : "";
    return [
        ...(items.length > 0 ? [`<p><b>${title}</b></p>\n${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(items)}${more}`] : []),
        ...heldBackLines(prunes).map((line) => `<p>${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(line)}.</p>`),
    ].join("\n\n");
}
function heldBackLines(prunes) {
    return prunes.flatMap(({ pruning, heldBack }) => {
        if (heldBack === undefined)
            return [];
        const { bucket, prefix, stale } = pruning;
        const kept = `${(0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(stale.length, "object")} that ${stale.length === 1 ? "was" : "were"} to go`;
        const place = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE)({ bucket, key: prefix });
        return [`Nothing is deleted below ${place} (${kept}): ${heldBack}`];
    });
}
function errorLines(error) {
    return error === undefined ? [] : error.message.split("\n");
}
function withRest(lines, count) {
    const rest = count - lines.length;
    return rest > 0 ? [...lines, `… and ${(0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(rest, "more object")}`] : [...lines];
}


/***/ }),

/***/ 19976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rootCauses)
/* harmony export */ });
/** A root cause of so many failures is told once; fewer are told one by one. */
const MOST_ALIKE = 3;
/** The failures to tell, in order: each by itself, but for those of a group, of which the first stands for all. */
function rootCauses(failures) {
    const sizes = new Map();
    for (const { error } of failures) {
        if (error.group !== undefined)
            sizes.set(error.group, (sizes.get(error.group) ?? 0) + 1);
    }
    const told = new Set();
    return failures.flatMap((failure) => {
        const { error } = failure;
        const { group } = error;
        const size = group === undefined ? 1 : (sizes.get(group) ?? 1);
        if (group === undefined || size <= MOST_ALIKE)
            return [{ failure, error, others: 0 }];
        if (told.has(group))
            return [];
        told.add(group);
        return [{ failure, error: tried(error), others: size - 1 }];
    });
}
/** What is not tried has the failure of what was for its cause. */
function tried(error) {
    const { cause } = error;
    return cause instanceof Error && isOfGroup(cause, error.group) ? cause : error;
}
function isOfGroup(cause, group) {
    return "group" in cause && cause.group === group;
}


/***/ }),

/***/ 15088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const STEPS = ["B", "kB", "MB", "GB", "TB"];
/** A number of bytes as people read it, in powers of 1,000: `0 B`, `999 B`, `1.2 kB`, `340 MB`. */
function formatBytes(bytes) {
    const found = STEPS.findIndex((_, index) => bytes < 999.5 * 1_000 ** index);
    const step = found < 0 ? STEPS.length - 1 : found;
    return `${threeDigits(bytes / 1_000 ** step, step)} ${STEPS[step]}`;
}
/** A speed in MB/s, below 0.1 of them in kB/s. */
function formatRate(bytes, milliseconds) {
    const kilobytes = bytes / Math.max(1, milliseconds);
    return kilobytes < 100 ? `${twoDigits(kilobytes)} kB/s` : `${twoDigits(kilobytes / 1_000)} MB/s`;
}
/** A duration: `80 ms`, `3.4 s`, `2 min 5 s`, `1 h 3 min`. */
function formatDuration(milliseconds) {
    if (milliseconds < 1_000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1_000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`;
}
/** `1 file`, `2 files`, `12,000 files`. */
function countOf(count, noun) {
    // Not `toLocaleString`, which loads the tables of every language.
    const digits = String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
    return `${digits} ${noun}${count === 1 ? "" : "s"}`;
}
function threeDigits(value, step) {
    return step === 0 || value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}
function twoDigits(value) {
    return value < 10 ? value.toFixed(1) : String(Math.round(value));
}


/***/ }),

/***/ 70944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formsOf)
/* harmony export */ });
/**
 * How a secret may stand in a text: as it is, percent-encoded, as the text of JSON, and in Base64, whatever stands before
 * it there.
 */
function formsOf(secret) {
    return [...new Set([secret, encodeURIComponent(secret), inJson(secret), ...base64Forms(secret)])];
}
function inJson(secret) {
    return JSON.stringify(secret).slice(1, -1);
}
/** Three bytes make four characters: what a text becomes depends on how many bytes stand before its own first three. */
function base64Forms(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].map((before) => {
        const own = bytes.subarray((3 - before) % 3);
        return own.subarray(0, own.length - (own.length % 3)).toString("base64");
    });
}


/***/ }),

/***/ 57393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ isServerUrl),
/* harmony export */   UB: () => (/* binding */ SERVER_URL),
/* harmony export */   o4: () => (/* binding */ toShownUrl)
/* harmony export */ });
/** Whether a text is the address of a server: `http:` or `https:`, without a user or password, a query or a fragment. */
function isServerUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return (url !== undefined &&
        ["http:", "https:"].includes(url.protocol) &&
        url.username + url.password === "" &&
        url.search === "" &&
        url.hash === "");
}
/** `text`, which may be no address at all, for messages: without what may be a user and a password. */
function toShownUrl(text) {
    return text.replace(/^([^/]*:\/\/)?.*@/s, "$1…@");
}
/** What `isServerUrl` takes, for messages. */
const SERVER_URL = "a URL such as `https://s3.example.com`, without a user or a query";


/***/ }),

/***/ 5263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   WP: () => (/* binding */ LONGEST_QUOTE),
/* harmony export */   qd: () => (/* binding */ isFinding)
/* harmony export */ });
/** Characters of the author's text that a message shows. */
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

/***/ 23508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ unknownKey),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5263);

/** A misspelt word longer than this is not worth comparing. */
const LONGEST_WORD = 64;
/** What other tools call it: the first of these that is known in the place. */
const SYNONYMS = new Map([
    ["source", ["from"]],
    ["src", ["from"]],
    ["destination", ["to"]],
    ["dest", ["to"]],
    ["target", ["to"]],
    ["delete", ["prune"]],
    ["unpack", ["extract"]],
    ["unzip", ["extract"]],
    ["untar", ["extract"]],
    ["decompress", ["decode"]],
    ["gunzip", ["decode"]],
    ["latest", ["newest"]],
    ["preserve", ["keep-attributes"]],
    ["max-size", ["max-bytes"]],
    ["sse", ["encryption"]],
    ["cache", ["cache-control"]],
    ["gzip", ["compress", "tar.gz"]],
    ["gz", ["gzip", "tar.gz"]],
    ["brotli", ["br"]],
    ["zst", ["zstd", "tar.zst"]],
    ["zstd", ["tar.zst"]],
    ["tgz", ["tar.gz"]],
    ["tzst", ["tar.zst"]],
    ["kms", ["aws:kms"]],
]);
/**
 * The candidate closest to a misspelt word: at most two edits away (or a third of the word's length,
 * if that is more), counting a swap of neighbours as one; never so many that nothing of the word is left.
 * What other tools say for a candidate is that candidate.
 */
function nearest(word, candidates) {
    if (word.length > LONGEST_WORD)
        return undefined;
    const wanted = normalised(word);
    const meant = SYNONYMS.get(wanted)?.find((one) => candidates.includes(one));
    if (meant !== undefined)
        return meant;
    let best;
    let bestDistance = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1) + 1;
    for (const candidate of candidates) {
        // There are as many edits at least.
        if (Math.abs(candidate.length - word.length) >= bestDistance)
            continue;
        const distance = editDistance(wanted, normalised(candidate));
        if (distance < Math.min(bestDistance, candidate.length)) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** A key that nobody knows, with the nearest one that is known, else all of them. */
function unknownKey(key, keys) {
    const candidate = nearest(key, keys);
    const hint = candidate === undefined
        ? `known here: ${keys.map(_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL).join(", ")}`
        : `did you mean \`${candidate}\`?`;
    return { message: `unknown key ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key)}`, hint };
}
function normalised(word) {
    return word.toLowerCase().replaceAll("_", "-");
}
/** Damerau–Levenshtein distance in its optimal string alignment form. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = a[i - 1] === b[j - 1] ? 0 : 1;
            let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                cost = Math.min(cost, at(beforeLast, j - 2) + 1);
            row.push(cost);
        }
        beforeLast = last;
        last = row;
    }
    return at(last, b.length);
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 55166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 4211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ foreseeAfter),
/* harmony export */   v: () => (/* binding */ upToGap)
/* harmony export */ });
/* harmony import */ var _preflight_known_part_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19661);

/**
 * The entries of `after` as far as they stand before the job works: those whose ends have a value. A key that has a gap,
 * where an expression on a later step is still empty, is known up to there.
 */
async function foreseeAfter({ inputs: { after, connections }, file, }) {
    if (after.trim() === "" && file === undefined)
        return [];
    const { parseSpec } = await Promise.all(/* import() */[__nccwpck_require__.e(7642), __nccwpck_require__.e(6941)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36941));
    const source = { before: "", after, transfers: "", connections, ...(file && { file }) };
    const spec = await parseSpec(source, "post");
    return spec.after.map((entry) => (entry.position.source === "after" ? asKnown(entry) : entry));
}
function asKnown(entry) {
    if (entry.direction === "download")
        return { ...entry, from: upToGap(entry.from) };
    if (entry.direction === "upload")
        return { ...entry, to: upToGap(entry.to) };
    return { ...entry, from: upToGap(entry.from), to: upToGap(entry.to) };
}
/** An end as far as it is known: below what comes before a gap. */
function upToGap(end) {
    const start = end.kind === "object" ? end.key : end.prefix;
    const known = (0,_preflight_known_part_js__WEBPACK_IMPORTED_MODULE_0__/* .knownPart */ .L)(start);
    return known === start ? end : { kind: "prefix", bucket: end.bucket, prefix: known };
}


/***/ }),

/***/ 48893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ orWarn)
/* harmony export */ });
/** What cannot be written about the transfers must not hide how they went. */
async function orWarn(host, what, write) {
    try {
        await write();
    }
    catch (error) {
        host.warning(`Could not write ${what}: ${error instanceof Error ? error.message : error}`);
    }
}


/***/ }),

/***/ 91969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  nM: () => (/* binding */ hasMainBegun),
  VN: () => (/* binding */ runMain),
  J8: () => (/* binding */ runOnePhase),
  a2: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(19473);
// EXTERNAL MODULE: ./build/host/inputs.js + 4 modules
var host_inputs = __nccwpck_require__(7887);
;// CONCATENATED MODULE: ./build/host/kept-inputs.js





/** A directory of this step's own below the runner's temporary one, so that steps which run at once do not meet. */
function makeOwnDirectory(temporary) {
    const directory = external_node_path_.join(temporary, "s3-staging", (0,external_node_crypto_.randomUUID)());
    return onDisk(directory, () => {
        (0,external_node_fs_.mkdirSync)(directory, { recursive: true, mode: 0o700 });
        return directory;
    });
}
/**
 * Keeps the inputs for post, except those that are secrets, and without the `secrets` that stand in others: later steps
 * can read the file.
 */
function keepInputs(texts, directory, secrets = []) {
    const kept = Object.entries(texts)
        .filter(([name, text]) => text !== "" && isKept(name))
        .map(([name, text]) => [name, without(text, secrets)]);
    const json = JSON.stringify(Object.fromEntries(kept));
    const file = external_node_path_.join(directory, "inputs.json");
    return onDisk(file, () => {
        (0,external_node_fs_.writeFileSync)(file, json, { mode: 0o600 });
        return { path: file, sha256: sha256(json) };
    });
}
function without(text, secrets) {
    return secrets.reduce((rest, secret) => rest.replaceAll(secret, ""), text);
}
function onDisk(place, write) {
    try {
        return write();
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* StagingError */.Q("disk", `Could not write ${place}: ${reason}`, {
            hint: "The step needs room in the runner's temporary directory, RUNNER_TEMP.",
            cause,
        });
    }
}
/**
 * The inputs post works with: its own, freshly evaluated ones. Nested composite actions can lose what their
 * expressions stand for (actions/runner#2009, #2800); it shows in an input that is empty although main had it.
 * Then main's text takes the place of every text that only lost something, and `recovered` says so: half of
 * `s3://bucket/${{ inputs.name }}/` is another place.
 */
function recoverInputs(own, kept) {
    const mains = kept ? readKept(kept) : {};
    const names = Object.keys(own);
    const hasLost = names.some((name) => own[name] === "" && mains[name]);
    const replaced = names.filter((name) => hasLost && isRemainder(own[name], mains[name] ?? ""));
    // `before` is not carried out any more.
    const recovered = replaced.some((name) => name !== "before");
    if (!recovered)
        return { texts: own, recovered };
    const filled = replaced.map((name) => [name, mains[name]]);
    return { texts: { ...own, ...Object.fromEntries(filled) }, recovered };
}
/** Whether `text` is what is left of `whole` when parts of it are taken away, and some are. */
function isRemainder(text, whole) {
    let found = 0;
    for (const character of whole)
        if (text.startsWith(character, found))
            found += character.length;
    return found === text.length && text.length < whole.length;
}
function readKept(kept) {
    let json;
    try {
        json = (0,external_node_fs_.readFileSync)(kept.path, "utf8");
    }
    catch {
        return {};
    }
    // A later step could have changed the file: then it is not what main was given.
    return sha256(json) === kept.sha256 ? JSON.parse(json) : {};
}
function isKept(name) {
    const known = Object.hasOwn(host_inputs/* INPUT_ROWS */.r7, name);
    // The job's status in main says nothing about how the job ended, and connections hold secrets.
    if (name === "job-status" || name === "connections")
        return false;
    return known && !host_inputs/* SECRET_INPUTS */.pH.includes(name);
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
}

;// CONCATENATED MODULE: ./build/report/state.js
const VERSION = 1;
function encodeState(facts) {
    return JSON.stringify({ version: VERSION, ...facts });
}
/** What is known of main: nothing, where the text is not what this version writes. */
function decodeState(text) {
    const value = parseObject(text);
    if (value?.version !== VERSION)
        return {};
    return {
        accepted: value.accepted === true,
        completed: value.completed === true,
        ...(state_isKept(value.kept) ? { kept: value.kept } : {}),
        ...(Array.isArray(value.askers) ? { askers: value.askers.filter(isAsker) } : {}),
    };
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
function state_isKept(value) {
    return (typeof value === "object" &&
        value !== null &&
        "path" in value &&
        typeof value.path === "string" &&
        "sha256" in value &&
        typeof value.sha256 === "string");
}
function isAsker(value) {
    if (!Array.isArray(value) || typeof value[0] !== "string")
        return false;
    const asker = value[1];
    return (typeof asker === "object" &&
        asker !== null &&
        "kind" in asker &&
        typeof asker.kind === "string" &&
        "fingerprint" in asker &&
        typeof asker.fingerprint === "string" &&
        "isTemporary" in asker &&
        typeof asker.isTemporary === "boolean");
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ./build/host/host.js
var host_host = __nccwpck_require__(9157);
// EXTERNAL MODULE: ./build/report/failure-text.js
var failure_text = __nccwpck_require__(653);
// EXTERNAL MODULE: ./build/report/outputs.js + 2 modules
var report_outputs = __nccwpck_require__(30165);
// EXTERNAL MODULE: ./build/report/units.js
var units = __nccwpck_require__(15088);
// EXTERNAL MODULE: ./build/stage/or-warn.js
var or_warn = __nccwpck_require__(48893);
// EXTERNAL MODULE: ./build/output-limit.js
var output_limit = __nccwpck_require__(83545);
;// CONCATENATED MODULE: ./build/stage/read-contents.js



/** The outputs `<name>-content` of a phase. `paths` are its other outputs: a file that did not arrive has none. */
function wantedContents({ plan, dryRun }, paths) {
    return (dryRun ? [] : plan.entries).flatMap(({ entry }) => {
        const path = entry.name === undefined ? undefined : paths.get(entry.name);
        if (entry.direction !== "download" || !entry.readIntoOutput || path === undefined)
            return [];
        const isMasked = entry.readIntoOutput === "masked";
        return [{ name: `${entry.name}-content`, path, isMasked }];
    });
}
/** The text of a file. Fails with `disk`, and with `request-refused` for bytes that are no text. */
async function readContent(path) {
    let bytes;
    try {
        const { size } = await (0,promises_.stat)(path);
        bytes = size > output_limit/* MOST_OUTPUT_BYTES */.k ? undefined : await (0,promises_.readFile)(path);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const message = `Could not read \`${path}\` into an output: ${reason}`;
        throw new errors/* StagingError */.Q("disk", message, { cause });
    }
    if (bytes === undefined) {
        throw new errors/* StagingError */.Q("request-refused", `Could not read \`${path}\` into an output: it has more than the ${output_limit/* MOST_OUTPUT_BYTES */.k} bytes that an output holds`, { hint: "Leave out `read-into-output`, and read the file" });
    }
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new errors/* StagingError */.Q("request-refused", `Could not read \`${path}\` into an output: it is no text in UTF-8`, { hint: "Leave out `read-into-output`, and read the file", cause });
    }
}

;// CONCATENATED MODULE: ./build/stage/publish-outputs.js









/** Hands the results to later steps. */
async function publishOutputs(host, published) {
    const { report, outline, directory, policy } = published;
    const manifestPath = external_node_path_.join(directory, "manifest.json");
    const planned = (0,report_outputs/* plannedOutputs */.h)(outline, host.workspace);
    const outputs = (0,report_outputs/* stepOutputs */.t)({ report, outline, planned, manifestPath, policy });
    for (const [name, value] of outputs.values)
        host.setOutput(name, value);
    await (0,or_warn/* orWarn */.w)(host, "the manifest", () => (0,promises_.writeFile)(manifestPath, outputs.manifest));
    if (outputs.unlisted > 0) {
        host.notice(`${(0,units/* countOf */.pq)(outputs.unlisted, "path")} with a line break cannot stand in the output \`paths\`, which has one path a line: \`files\` has them all.`);
    }
    for (const name of outputs.tooLarge) {
        host.notice(`The output \`${name}\` would be larger than 100 kB, so it is left empty: read it from the JSON file that the output \`manifest\` names.`);
    }
    for (const wanted of report ? wantedContents(report, outputs.values) : []) {
        await publishContent(host, wanted);
    }
}
/** What cannot be an output makes the step fail, and hides nothing else of it. */
async function publishContent(host, { name, path, isMasked }) {
    try {
        const text = await readContent(path);
        if (isMasked)
            maskLines(host, name, text);
        host.setOutput(name, text);
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        host.error((0,failure_text/* errorText */.kc)(error), { title: "s3-staging" });
    }
}
/** What is masked has to stand in no other word of the log, so short lines are left, and that is said. */
function maskLines(host, name, text) {
    const lines = text.split(/\r?\n/).filter((line) => line !== "");
    for (const line of lines)
        host.mask(line);
    const short = lines.filter((line) => line.length < host_host/* SHORTEST_MASK */.S).length;
    if (short === 0)
        return;
    host.warning(`The output \`${name}\` holds ${(0,units/* countOf */.pq)(short, "line")} of fewer than ${host_host/* SHORTEST_MASK */.S} characters, which cannot be masked: the log shows them wherever they are printed.`);
}

;// CONCATENATED MODULE: ./build/host/spec-file.js



/** The text of the spec file. Fails with `invalid-input` when it cannot be read or lies outside the workspace. */
function loadSpecText(file, workspace) {
    const absolute = external_node_path_.resolve(workspace, file);
    try {
        const real = external_node_path_.relative((0,external_node_fs_.realpathSync)(workspace), (0,external_node_fs_.realpathSync)(absolute));
        if (real.startsWith("..") || external_node_path_.isAbsolute(real))
            throw outside(file);
        const stats = (0,external_node_fs_.statSync)(absolute);
        // A pipe would be waited for.
        if (!stats.isDirectory() && (!stats.isFile() || stats.size > MOST_BYTES))
            throw odd(file);
        return (0,external_node_fs_.readFileSync)(absolute, "utf8").replace(/^\uFEFF/, "");
    }
    catch (cause) {
        if (cause instanceof errors/* StagingError */.Q)
            throw cause;
        throw unreadable(file, cause);
    }
}
// A hundred thousand entries or so: all of it is kept in memory several times.
const MOST_BYTES = 8 * 2 ** 20;
function odd(file) {
    return new errors/* StagingError */.Q("invalid-input", `spec: \`${file}\` is no file of at most 8 MiB`, {
        hint: "Name a YAML file, and let patterns select many objects in one entry.",
    });
}
function outside(file) {
    return new errors/* StagingError */.Q("invalid-input", `spec: \`${file}\` lies outside the workspace`, {
        hint: "Put the spec file into the repository and name it relative to the repository's root.",
    });
}
function unreadable(file, cause) {
    const reason = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
    return new errors/* StagingError */.Q("invalid-input", `spec: cannot read \`${file}\`${reason}`, {
        hint: "The path is relative to the workspace; is the repository checked out before this step?",
        cause,
    });
}

;// CONCATENATED MODULE: ./build/stage/read-step.js



/** Reads a step's inputs and spec. Fails with one error that names everything that is wrong with them. */
async function readStep(host, texts, scope) {
    for (const name of host_inputs/* SECRET_INPUTS */.pH)
        host.mask(texts[name]);
    const { inputs, problems } = (0,host_inputs/* readInputs */.Ko)(texts);
    const { spec, file, faults } = await readSpec(inputs, host, scope);
    const misplaced = misplacedLists(inputs, scope);
    const target = await readManifest(inputs, [...spec.connections.keys()]);
    const isUsable = target !== undefined && !("problem" in target);
    const unusable = [
        ...misplaced,
        ...problems.map(({ input, message }) => `${input}: ${message}`),
        ...(target && "problem" in target ? [`manifest: ${target.problem}`] : []),
    ];
    const lines = [...unusable, ...faults];
    if (lines.length === 0) {
        const step = { inputs, spec, ...(file && { file }), ...(isUsable && { manifest: target }) };
        await refuseUnsafe(step, host);
        return step;
    }
    throw new errors/* StagingError */.Q(unusable.length > 0 ? "invalid-input" : "invalid-spec", lines.join("\n"));
}
async function refuseUnsafe({ inputs, spec, manifest }, host) {
    if (spec === NOTHING || inputs["allow-unsafe-trigger"])
        return;
    const { isUnsafe, refuseWrites } = await __nccwpck_require__.e(/* import() */ 1906).then(__nccwpck_require__.bind(__nccwpck_require__, 91906));
    const { trigger } = host;
    if (isUnsafe(trigger))
        refuseWrites(spec, manifest, trigger);
}
async function readManifest({ manifest }, labels) {
    if (manifest === "")
        return undefined;
    const { readManifestTarget } = await Promise.all(/* import() */[__nccwpck_require__.e(7642), __nccwpck_require__.e(7503)]).then(__nccwpck_require__.bind(__nccwpck_require__, 99884));
    return readManifestTarget(manifest, labels);
}
/** Each kind of step has lists of its own. The runner only warns of an input it does not know, and lets a required one be absent. */
function misplacedLists(inputs, scope) {
    if (scope !== "one-phase") {
        const hint = "belongs to `s3-staging/download` and `s3-staging/upload`; here, write `before` and `after`";
        return inputs.transfers === "" ? [] : [`transfers: ${hint}`];
    }
    const stray = ["before", "after", "spec"].filter((name) => inputs[name] !== "");
    return [
        ...stray.map((name) => `${name}: belongs to s3-staging itself; here, write \`transfers\``),
        ...(inputs.transfers === "" ? ["transfers: is empty, and it is all that this step does"] : []),
    ];
}
const NOTHING = {
    before: [],
    after: [],
    transfers: [],
    outline: [],
    connections: new Map(),
    problems: [],
    secrets: [],
};
async function readSpec(inputs, host, scope) {
    const { before, after, transfers, connections, spec: path } = inputs;
    // The language is not even loaded for a step that says nothing.
    if (before + after + transfers + connections + path === "")
        return { spec: NOTHING, faults: [] };
    const { parseSpec } = await Promise.all(/* import() */[__nccwpck_require__.e(7642), __nccwpck_require__.e(6941)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36941));
    const text = path === "" ? "" : loadSpecText(path, host.workspace);
    const file = path === "" ? {} : { file: { path, text } };
    const mayLackIdentity = inputs["on-missing-credentials"] === "skip";
    const lists = { before, after, transfers, connections };
    const spec = await parseSpec({ ...lists, mayLackIdentity, ...file }, scope);
    for (const secret of spec.secrets)
        host.mask(secret);
    if (spec.problems.length === 0)
        return { spec, ...file, faults: [] };
    const { problemExcerpts, problemLines } = await __nccwpck_require__.e(/* import() */ 2777).then(__nccwpck_require__.bind(__nccwpck_require__, 62777));
    const { hideSecrets } = await __nccwpck_require__.e(/* import() */ 6519).then(__nccwpck_require__.bind(__nccwpck_require__, 96519));
    const { hideQueries } = await __nccwpck_require__.e(/* import() */ 1736).then(__nccwpck_require__.bind(__nccwpck_require__, 61736));
    const hide = (line) => hideQueries(hideSecrets(line, spec.secrets));
    // Lines of `connections` are never shown: even what is not masked of them may be half a secret.
    const sources = { before, after, transfers, [path]: text };
    const written = Object.fromEntries(
    // As long as before, so that places stay what they are.
    Object.entries(sources).map(([name, source]) => [name, hide(source)]));
    for (const line of problemExcerpts(spec.problems, written))
        host.info(hide(line));
    return { spec, faults: problemLines(spec.problems).map(hide) };
}

// EXTERNAL MODULE: ./build/stage/step-policies.js
var step_policies = __nccwpck_require__(28338);
;// CONCATENATED MODULE: ./build/stage/stage.js





/** The name of the state that holds what main leaves for post. */
const MAIN_FACTS = "main";
/** Whether this process comes after a main stage of the same step. */
function hasMainBegun(host) {
    return host.state(MAIN_FACTS) !== "";
}
/** The step's place in the job: runs `before`, and looks at `after` so that a typo is not found an hour later. */
async function runMain(context) {
    const { host, texts } = context;
    host.saveState(MAIN_FACTS, encodeState({}));
    const step = await readStep(host, texts, "main");
    const { inputs, spec } = step;
    const directory = makeOwnDirectory(host.temporary);
    const facts = { accepted: true, kept: keepInputs(texts, directory, spec.secrets) };
    host.saveState(MAIN_FACTS, encodeState(facts));
    const { lock } = inputs;
    const { before: entries, connections } = spec;
    const asked = { phase: "before", title: "before", entries, lock, connections };
    const preflight = await openPreflight(step, context);
    const ran = await run(asked, step, context, { preflight });
    const { outcome, askers, withheld } = ran;
    const noted = { ...facts, ...(askers && { askers: [...askers.found] }) };
    host.saveState(MAIN_FACTS, encodeState(noted));
    const outline = spec.outline.filter(({ destination }) => !(destination?.target && withheld?.isOut(destination.target.bucket)));
    const policy = (0,step_policies/* policyOutput */._B)(await (0,step_policies/* foreseePolicies */.sT)(asked, step, context));
    await publishOutputs(host, { report: outcome?.report, outline, directory, policy });
    const isCleared = preflight === undefined || (await preflight.tell(outcome?.report));
    await concludePhase(ran, inputs, host);
    if (isCleared)
        host.saveState(MAIN_FACTS, encodeState({ ...noted, completed: true }));
}
/**
 * Runs a phase, and what there is beside it. Nothing asked for is nothing done: nothing is loaded for it, no store is
 * opened, nothing is reported.
 */
async function run(asked, step, context, beside = {}) {
    if (asked.entries.length === 0 && beside.preflight === undefined)
        return {};
    const { runWithStore } = await Promise.all(/* import() */[__nccwpck_require__.e(7642), __nccwpck_require__.e(9463)]).then(__nccwpck_require__.bind(__nccwpck_require__, 29463));
    const runIn = (some) => runWithStore(asked, step, some, beside);
    if (asked.jobStatus !== "cancelled")
        return await runIn(context);
    const { inLastMinutes } = await __nccwpck_require__.e(/* import() */ 5097).then(__nccwpck_require__.bind(__nccwpck_require__, 85097));
    return await inLastMinutes(context, runIn);
}
/** The end of a phase that had anything to do. */
async function concludePhase({ outcome, askers: now }, inputs, host, then = {}) {
    if (outcome === undefined)
        return;
    const { conclude } = await Promise.all(/* import() */[__nccwpck_require__.e(7642), __nccwpck_require__.e(2256)]).then(__nccwpck_require__.bind(__nccwpck_require__, 82256));
    await conclude(outcome, { then, now }, { host, inputs });
}
/** Absent where the end of the job writes nothing, or nobody wants to know beforehand. */
async function openPreflight({ inputs, spec, manifest }, { host, signal }) {
    const { outline, connections } = spec;
    const isWriting = manifest ?? outline.some(({ destination }) => destination);
    if (inputs.preflight === "off" || outline.length === 0 || !isWriting)
        return undefined;
    if (inputs["dry-run"]) {
        host.info("Preflight: a dry run begins no uploads, so no destination is tried out");
        return undefined;
    }
    const { Preflight } = await Promise.all(/* import() */[__nccwpck_require__.e(7642), __nccwpck_require__.e(4664)]).then(__nccwpck_require__.bind(__nccwpck_require__, 54664));
    return new Preflight({ outline, manifest, connections }, { host, inputs, signal });
}
/** The end of the job: runs `after` from the inputs as they are now. Works without any state of main's. */
async function runPost(context) {
    const { host, texts: own } = context;
    const facts = decodeState(host.state(MAIN_FACTS));
    if (!facts.accepted) {
        host.info("The main step did not get as far as accepting its inputs, so nothing is transferred at the end.");
        return;
    }
    const { texts, recovered } = recoverInputs(own, facts.kept);
    if (recovered) {
        host.notice("Inputs that the main step had are empty at the end of the job, as they can be in composite actions (actions/runner#2009). Those of the main step are used in their place: outputs of later steps are not in them. To transfer nothing on purpose, use `when`.");
    }
    const step = await readStep(host, texts, "post");
    const { inputs, spec, manifest } = step;
    const jobStatus = inputs["job-status"] || (facts.completed ? "success" : "failure");
    const asked = {
        phase: "after",
        title: "after",
        entries: spec.after,
        connections: spec.connections,
        jobStatus,
        manifest,
    };
    const ran = await run(asked, step, context, { noted: facts.askers });
    await concludePhase(ran, inputs, host, { noted: facts.askers, hasLostInputs: recovered });
}
/** A step of `s3-staging/download` or `s3-staging/upload`: one phase, here and now, whose results are outputs. */
async function runOnePhase(context) {
    const { host, texts } = context;
    const step = await readStep(host, texts, "one-phase");
    const { inputs, spec, manifest } = step;
    const directory = makeOwnDirectory(host.temporary);
    const jobStatus = inputs["job-status"] || "success";
    const asked = {
        // What holds for `after` holds here: an entry that cannot run does not stop the others, and `when` is asked.
        phase: "after",
        title: "transfers",
        entries: spec.transfers,
        connections: spec.connections,
        lock: inputs.lock,
        manifest,
        jobStatus,
    };
    const ran = await run(asked, step, context);
    const policy = (0,step_policies/* policyOutput */._B)(ran.outcome?.policies ?? []);
    await publishOutputs(host, { report: ran.outcome?.report, outline: [], directory, policy });
    await concludePhase(ran, inputs, host);
}


/***/ }),

/***/ 28338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findPolicies),
/* harmony export */   _B: () => (/* binding */ policyOutput),
/* harmony export */   _X: () => (/* binding */ policyFacts),
/* harmony export */   sT: () => (/* binding */ foreseePolicies)
/* harmony export */ });
/* harmony import */ var _foreseen_after_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4211);

/** The IAM policies that identities need for phases of a step. What makes them is loaded only where there is anything to do. */
async function findPolicies(phases, step, context) {
    if (phases.every(({ entries }) => entries.length === 0))
        return [];
    const { toPolicies } = await Promise.all(/* import() */[__nccwpck_require__.e(4924), __nccwpck_require__.e(9063)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94924));
    return toPolicies(phases, await policyFacts(step, context));
}
/** What of a step decides what it needs, besides its entries. */
async function policyFacts({ inputs, spec }, { describeStores }) {
    return {
        hasLock: inputs.lock !== "",
        mayFindNothing: inputs["if-no-files-found"] !== "error",
        storeOf: await describeStores(inputs, spec.connections),
    };
}
/** What a whole step needs, as far as that is known before the job works. */
async function foreseePolicies(now, step, context) {
    const later = { entries: await (0,_foreseen_after_js__WEBPACK_IMPORTED_MODULE_0__/* .foreseeAfter */ .q)(step), manifest: step.manifest };
    return findPolicies([now, later], step, context);
}
/** The output `policy`: what the unlabelled identity needs, as JSON; empty where that is nothing. */
function policyOutput(policies) {
    const own = policies.find(({ label }) => label === undefined);
    return own === undefined ? "" : JSON.stringify(own.policy);
}


/***/ }),

/***/ 49683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ DIALECT_WORDS)
/* harmony export */ });
/* unused harmony export DIALECT_NAMES */
/** The stores that are known by name, in the order of docs/providers.md; `generic` is any other. */
const DIALECT_NAMES = [
    "aws",
    "generic",
    "r2",
    "b2",
    "gcs",
    "minio",
    "ceph",
    "spaces",
    "wasabi",
    "hetzner",
    "scaleway",
    "linode",
    "oracle",
    "alibaba",
    "storj",
    "tigris",
    "swift",
    "garage",
    "versitygw",
    "rclone",
];
/** What `dialect` can be set to: `auto` goes by the host of the endpoint. */
const DIALECT_WORDS = ["auto", ...DIALECT_NAMES];


/***/ }),

/***/ 98912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
/**
 * Text from outside as one line that shows what is in it: control characters, line ends and marks that turn the
 * direction of text become escapes such as `\n` and `\u202e`.
 */
function visibleText(text) {
    return text.replace(INVISIBLE, toEscape);
}
// Unicode category Cc, the bidirectional controls of UAX #9, and what ends a line or a paragraph.
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const SHORT_ESCAPES = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
function toEscape(character) {
    const code = character.charCodeAt(0).toString(16);
    return SHORT_ESCAPES[character] ?? `\\u${code.padStart(4, "0")}`;
}


/***/ }),

/***/ 61161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  Oh: () => (/* binding */ startGroup),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, group, isDebug, markdownSummary, platform, setCommandEcho, setFailed, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
;// CONCATENATED MODULE: external "node:path"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_node_path_namespaceObject = x({  });
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(51296);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

