export const id = 12;
export const ids = [12];
export const modules = {

/***/ 12:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ SILENT),
  searchChain: () => (/* binding */ searchChain)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/store/http/abortable.js
var abortable = __webpack_require__(7901);
// EXTERNAL MODULE: ./build/store/safe-text.js
var safe_text = __webpack_require__(9957);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(3053);
;// CONCATENATED MODULE: ./build/store/credentials/child-processes.js

/** Watches for processes that this one starts, also where a library hides them (Node.js, "Built-in Channels"). */
function watchChildProcesses() {
    const children = [];
    let isOver = false;
    const onStart = (message) => {
        const { process: child } = message;
        children.push(child);
        if (isOver) {
            child.once("spawn", () => endProcess(child));
        }
    };
    (0,external_node_diagnostics_channel_.subscribe)(CHANNEL, onStart);
    return {
        isAnyRunning: () => children.some(isRunning),
        endAll: () => {
            isOver = true;
            children.filter(isRunning).forEach(endProcess);
        },
        stop: () => (0,external_node_diagnostics_channel_.unsubscribe)(CHANNEL, onStart),
    };
}
const CHANNEL = "child_process";
function isRunning({ exitCode, signalCode }) {
    return exitCode === null && signalCode === null;
}
function endProcess(child) {
    child.kill();
    child.unref();
    // What a shell started may live on and hold the other ends of these.
    for (const stream of [child.stdin, child.stdout, child.stderr]) {
        stream?.destroy();
    }
}

;// CONCATENATED MODULE: ./build/store/credentials/credential-chain.js




/**
 * Goes through the chain every AWS SDK uses: environment, shared files, web identity, container, instance. What it
 * waits for knows no end of its own: a command can wait for somebody to type.
 */
async function searchChain(parts) {
    const { environment, region, milliseconds, closing, requestHandler } = parts;
    const { defaultProvider } = await Promise.all(/* import() */[__webpack_require__.e(3422), __webpack_require__.e(3609), __webpack_require__.e(9882), __webpack_require__.e(9949)]).then(__webpack_require__.bind(__webpack_require__, 9949));
    const clientConfig = { requestHandler, defaultsMode: "standard" };
    const provider = defaultProvider({ logger: SILENT, clientConfig });
    const processes = watchChildProcesses();
    const limit = AbortSignal.timeout(milliseconds);
    try {
        const search = provider({ callerClientConfig: { region: async () => region } }).finally(processes.stop);
        return await (0,abortable/* abortable */.Z)((0,abortable/* abortable */.Z)(search, closing), limit);
    }
    catch (error) {
        throw limit.aborted
            ? toLateError(processes, environment, milliseconds)
            : toCredentialsError(error, environment);
    }
    finally {
        // Where one command is ended, the chain goes on to the next.
        processes.endAll();
    }
}
/** The SDK's loggers write to the console by default, where a line of a host's text can be a command. */
const SILENT = { trace() { }, debug() { }, info() { }, warn() { }, error() { } };
function toLateError(processes, environment, milliseconds) {
    const isCommand = processes.isAnyRunning();
    const source = isCommand
        ? "the `credential_process` of the profile"
        : toRemoteSource(environment);
    const reason = `${source} did not give any within ${milliseconds / 1000} s`;
    return noCredentials(reason, environment, {
        ...(isCommand && { hint: ENDLESS_COMMAND }),
    });
}
function toRemoteSource(environment) {
    return environment.AWS_WEB_IDENTITY_TOKEN_FILE
        ? "the exchange of the web identity's token"
        : "the places they can come from";
}
function toCredentialsError(error, environment) {
    if (error instanceof errors/* StagingError */.Q) {
        return error;
    }
    const reason = error instanceof Error ? (0,safe_text/* toSafeText */._)(error.message) : "none found";
    return noCredentials(reason, environment, { cause: error });
}
function noCredentials(reason, environment, details) {
    const profile = environment.AWS_PROFILE;
    const tried = profile ? ` (AWS_PROFILE is ${JSON.stringify(profile)})` : "";
    // A step that sets it and cleans up at its end leaves it empty, and so does a secret the job may not see.
    const isTakenAway = environment.AWS_ACCESS_KEY_ID === "";
    return new errors/* StagingError */.Q("no-credentials", `There are no AWS credentials: ${reason}${tried}`, {
        hint: isTakenAway ? TAKEN_AWAY : NEVER_GIVEN,
        ...details,
    });
}
const ENDLESS_COMMAND = "Let that command print credentials without asking for anything, or set `aws-access-key-id` and `aws-secret-access-key`";
const TAKEN_AWAY = "`AWS_ACCESS_KEY_ID` is set and empty. Steps end in reverse order: one that takes its credentials away at its end, such as aws-actions/configure-aws-credentials, belongs before this step. If it comes from a secret, check that this job may see that";
const NEVER_GIVEN = "Set `aws-access-key-id` and `aws-secret-access-key`, or run aws-actions/configure-aws-credentials before this step; the environment, shared files, web identity, container and instance metadata were tried";


/***/ })

};

