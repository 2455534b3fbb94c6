export const id = 7841;
export const ids = [7841,4045];
export const modules = {

/***/ 87841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ SILENT),
  searchChain: () => (/* binding */ searchChain)
});

// EXTERNAL MODULE: ./build/store/http/abortable.js
var abortable = __webpack_require__(7901);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
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
        isAnyStarted: () => children.length > 0,
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

// EXTERNAL MODULE: ./build/store/credentials/credential-kind.js
var credential_kind = __webpack_require__(14045);
;// CONCATENATED MODULE: ./build/store/credentials/machine-requests.js

/**
 * Watches for requests that nothing else can break off, and whose connections would keep this process alive. An answer
 * that never ends is broken off here.
 */
function watchMachineRequests() {
    const requests = [];
    let isOver = false;
    const onStart = (message) => {
        const { request } = message;
        requests.push(request);
        request.on("response", endWhereEndless);
        if (isOver)
            request.destroy();
    };
    (0,external_node_diagnostics_channel_.subscribe)(machine_requests_CHANNEL, onStart);
    return {
        endAll: () => {
            isOver = true;
            for (const request of requests)
                request.destroy();
        },
        stop: () => (0,external_node_diagnostics_channel_.unsubscribe)(machine_requests_CHANNEL, onStart),
    };
}
// The SDK keeps all that comes. Whoever listens for the bytes makes them come, before the SDK listens as well.
function endWhereEndless(answer) {
    let bytes = 0;
    const push = answer.push.bind(answer);
    answer.push = (chunk, encoding) => {
        bytes += chunk?.length ?? 0;
        if (bytes > MOST_BYTES)
            answer.destroy(new Error("the answer is longer than any"));
        return push(chunk, encoding);
    };
}
/** Credentials are a few hundred bytes. */
const MOST_BYTES = 65_536;
const machine_requests_CHANNEL = "http.client.request.start";

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/safe-text.js
var safe_text = __webpack_require__(39957);
;// CONCATENATED MODULE: ./build/store/credentials/lost-login.js

/**
 * What it means that a profile of IAM Identity Center gives no credentials, by what the SDK says of it; undefined where
 * that is about something else. `named`: which profile, as it is said in brackets.
 */
function toLoginError(error, named) {
    const { message } = error;
    if (NEVER.test(message)) {
        return new errors/* StagingError */.Q("no-credentials", `There are no AWS credentials: nobody is logged in at IAM Identity Center${named}`, { hint: LOG_IN, cause: error });
    }
    if (!OVER.test(message))
        return undefined;
    return new errors/* StagingError */.Q("bad-credentials", `The login at IAM Identity Center is over, and gives no more credentials${named}`, { hint: LOG_IN, cause: error });
}
const NEVER = /^The SSO session (?:token )?associated with .* invalid\./;
// The first two where it could not be renewed, the last where it was ended at the portal.
const OVER = /^Value not present for '\w+' in SSO Token|^Token is expired\.|^The SSO session .* has expired\.|^UnauthorizedException/;
const LOG_IN = "A job cannot log in: have somebody run `aws sso login` on this machine as the runner's user, or give the job an identity that needs no login, `role-to-assume` with `permissions: { id-token: write }`";

;// CONCATENATED MODULE: ./build/store/credentials/no-credentials.js



/** What it means that the time is over. */
function toLateError(processes, { environment, profile, milliseconds }) {
    const isCommand = processes.isAnyRunning();
    const source = isCommand
        ? "the `credential_process` of the profile"
        : toRemoteSource(environment);
    const reason = `${source} did not give any within ${milliseconds / 1000} s`;
    return noCredentials(reason, environment, {
        profile,
        ...(isCommand && { hint: ENDLESS_COMMAND }),
    });
}
function toRemoteSource(environment) {
    if (environment.AWS_WEB_IDENTITY_TOKEN_FILE)
        return "the exchange of the web identity's token";
    const container = CONTAINER_VARIABLES.find((name) => environment[name]);
    return container === undefined ? "the places they can come from" : `what ${container} names`;
}
/** What it means that the search ended with `error`. */
function toCredentialsError(error, processes, { environment, profile }) {
    if (error instanceof errors/* StagingError */.Q) {
        return error;
    }
    if (!(error instanceof Error))
        return noCredentials("none found", environment, { profile });
    const reason = (0,safe_text/* toSafeText */._)(error.message);
    const command = describeCommand(error, processes);
    if (command !== undefined) {
        const hint = profile === undefined ? `${FAILED_COMMAND}; ${SAYS_MORE}` : FAILED_COMMAND;
        return noCredentials(command, environment, { profile, hint });
    }
    const isNobodyThere = reason === NOTHING_LEFT && profile === undefined && !isSetUp(environment);
    return (toLoginError(error, nameProfile(environment, profile)) ??
        noCredentials(reason, environment, { profile, cause: error, isNobodyThere }));
}
/** What the SDK's chain says at its end, where none of its links has anything. */
const NOTHING_LEFT = "Could not load credentials from any providers";
/** Whether something that gives credentials is named, or half of what makes them up is there. */
function isSetUp(environment) {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = environment;
    const isHalf = Boolean(AWS_ACCESS_KEY_ID) !== Boolean(AWS_SECRET_ACCESS_KEY);
    const names = ["AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE", ...CONTAINER_VARIABLES];
    return isHalf || names.some((name) => environment[name]);
}
/**
 * What became of a `credential_process`, with what it wrote to its standard error, where the SDK tells; undefined where
 * something else failed. Its line, which Node.js puts before that, may hold a password.
 */
function describeCommand({ message }, processes) {
    if (/^Profile .* credential_process returned /.test(message))
        return (0,safe_text/* toSafeText */._)(message);
    if (message === NOTHING_LEFT && processes.isAnyStarted())
        return "the `credential_process` of the profile gave none";
    if (!message.startsWith("Command failed: "))
        return undefined;
    const [, ...lines] = message.trimEnd().split("\n");
    const failed = "the `credential_process` of the profile failed";
    return lines.length === 0 ? failed : `${failed}: ${(0,safe_text/* toSafeText */._)(lines.join("\n"))}`;
}
function noCredentials(reason, environment, details) {
    const { profile, ...others } = details;
    const tried = nameProfile(environment, profile);
    return new errors/* StagingError */.Q("no-credentials", `There are no AWS credentials: ${reason}${tried}`, {
        hint: profile === undefined ? toHint(environment) : PROFILE_ONLY,
        ...others,
    });
}
function nameProfile(environment, profile) {
    const named = profile ?? environment.AWS_PROFILE;
    const name = profile === undefined ? "AWS_PROFILE" : "`aws-profile`";
    return named ? ` (${name} is ${JSON.stringify(named)})` : "";
}
// A step that sets it and cleans up at its end leaves it empty, and so does a secret the job may not see.
function toHint(environment) {
    if (environment.AWS_ACCESS_KEY_ID === "")
        return TAKEN_AWAY;
    const container = CONTAINER_VARIABLES.find((name) => environment[name]);
    return container === undefined ? NEVER_GIVEN : `${container} ${CONTAINER_SILENT}`;
}
/** Where credentials of containers are named. */
const CONTAINER_VARIABLES = [
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
];
const CONTAINER_SILENT = "names what gives this container its credentials, and that gave none: check that it is reached from here and takes the token of AWS_CONTAINER_AUTHORIZATION_TOKEN or its file, or set `role-to-assume` and give the job `permissions: { id-token: write }`";
const PROFILE_ONLY = "With `aws-profile` nothing else is tried: check that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, or `~/.aws`, have this profile for this runner's user";
const ENDLESS_COMMAND = "Let that command print credentials without asking for anything, or set `aws-access-key-id` and `aws-secret-access-key`";
const FAILED_COMMAND = "Run that command on this machine as the runner's user: it has to end well and print `Version` 1, `AccessKeyId` and `SecretAccessKey` as JSON";
const SAYS_MORE = "where `aws-profile` names its profile, the reason is told";
const TAKEN_AWAY = "`AWS_ACCESS_KEY_ID` is set and empty. Steps end in reverse order: one that takes its credentials away at its end, such as aws-actions/configure-aws-credentials, belongs before this step. If it comes from a secret, check that this job may see that";
const NEVER_GIVEN = "Set `role-to-assume` and give the job `permissions: { id-token: write }`, or set `aws-access-key-id` and `aws-secret-access-key`; the environment, shared files, web identity, container and instance metadata were tried";

;// CONCATENATED MODULE: ./build/store/credentials/credential-chain.js





/**
 * Goes through the chain every AWS SDK uses: environment, shared files, web identity, container, instance. What it
 * waits for knows no end of its own: a command can wait for somebody to type.
 */
async function searchChain(parts) {
    const { environment, region, milliseconds, closing } = parts;
    const provider = await loadProvider(parts);
    const processes = watchChildProcesses();
    const requests = watchMachineRequests();
    const limit = AbortSignal.timeout(milliseconds);
    try {
        const search = provider({ callerClientConfig: { region: async () => region } }).finally(() => {
            processes.stop();
            requests.stop();
        });
        const found = await (0,abortable/* abortable */.Z)((0,abortable/* abortable */.Z)(search, closing), limit);
        return { ...found, kind: (0,credential_kind/* kindOfFound */.S)(found, environment) };
    }
    catch (error) {
        throw limit.aborted
            ? toLateError(processes, parts)
            : toCredentialsError(error, processes, parts);
    }
    finally {
        // Where one of these is ended, the chain goes on to the next. Those of a search that ended by itself are over, and
        // what still runs is another's.
        if (limit.aborted || closing.aborted) {
            processes.endAll();
            requests.endAll();
        }
    }
}
/** The SDK's loggers write to the console by default, where a line of a host's text can be a command. */
const SILENT = { trace() { }, debug() { }, info() { }, warn() { }, error() { } };
async function loadProvider({ environment, profile, requestHandler, roles }) {
    const clientConfig = { requestHandler, defaultsMode: "standard" };
    if (profile !== undefined) {
        const { fromIni } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(3609), __webpack_require__.e(5152), __webpack_require__.e(3855)]).then(__webpack_require__.bind(__webpack_require__, 6236));
        return fromIni({ profile, logger: SILENT, clientConfig, ...roles });
    }
    const { defaultProvider } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(3609), __webpack_require__.e(5152), __webpack_require__.e(9949)]).then(__webpack_require__.bind(__webpack_require__, 39949));
    return defaultProvider({ logger: SILENT, clientConfig, ...roles, ...toPatience(environment) });
}
/**
 * The machines of GitHub's own runners are not Amazon's: one short look has to do there, without a second one for the
 * old protocol. Elsewhere the SDK waits a second for each. What gives credentials to containers is named, and gets its
 * time.
 */
function toPatience(environment) {
    const isNamed = CONTAINER_VARIABLES.some((name) => environment[name]);
    const isHurried = environment.RUNNER_ENVIRONMENT === "github-hosted" && !isNamed;
    return isHurried ? { timeout: 300, ec2MetadataV1Disabled: true } : {};
}


/***/ }),

/***/ 14045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ kindOfFound),
/* harmony export */   describeCredentials: () => (/* binding */ describeCredentials)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function describeCredentials({ accessKeyId, sessionToken, kind = "other", }) {
    const fingerprint = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", accessKeyId).slice(0, 16);
    return { kind, fingerprint, isTemporary: Boolean(sessionToken) };
}
/** The kind of what the SDK's chain found. The services that give credentials to machines leave no note. */
function kindOfFound(found, environment) {
    const notes = "$source" in found ? Object.keys(Object(found.$source)) : [];
    const [, kind] = KINDS.find(([pattern]) => notes.some((note) => pattern.test(note))) ?? [];
    if (kind !== undefined)
        return kind;
    const isContainer = environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI ||
        environment.AWS_CONTAINER_CREDENTIALS_FULL_URI;
    return isContainer ? "container" : "instance";
}
// The first that fits counts: a profile can name any of the others.
const KINDS = [
    [/^CREDENTIALS_PROFILE/, "profile"],
    [/^CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN$/, "web-identity"],
    [/^CREDENTIALS_ENV_VARS$/, "environment"],
    [/^CREDENTIALS_PROCESS$/, "process"],
    [/^CREDENTIALS_(SSO|LOGIN)/, "sso"],
    [/^CREDENTIALS_HTTP$/, "container"],
    [/^CREDENTIALS_STS_/, "role"],
];


/***/ })

};

