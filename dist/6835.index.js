export const id = 6835;
export const ids = [6835,9884,7841,4045];
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


/***/ }),

/***/ 48294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ CollectedAnswer)
/* harmony export */ });
const MEBIBYTE = 2 ** 20;
// A page of a listing is some megabytes where its keys are long; no other document of a store's is larger.
const MOST_BYTES = 16 * MEBIBYTE;
const FIRST_BYTES = MEBIBYTE / 16;
// A store may put an object together for minutes, and say spaces meanwhile.
const MOST_MILLISECONDS = 15 * 60_000;
/** Keeps an answer that is a document. Fails where it is larger than 16 MiB, or takes longer than a quarter of an hour. */
class CollectedAnswer {
    #mostBytes;
    #mostMilliseconds;
    /** One for all pieces, which may be of a byte each. */
    #buffer = NOTHING;
    #bytes = 0;
    #begunAt = 0;
    #head = { status: 0, headers: {} };
    constructor({ bytes = MOST_BYTES, milliseconds = MOST_MILLISECONDS } = {}) {
        this.#mostBytes = bytes;
        this.#mostMilliseconds = milliseconds;
    }
    /** Status 0 as long as there is none. */
    get head() {
        return this.#head;
    }
    get body() {
        return this.#buffer.subarray(0, this.#bytes);
    }
    begin(answer) {
        this.#head = answer;
        this.#begunAt = performance.now();
    }
    take(chunk) {
        const bytes = this.#bytes + chunk.length;
        if (bytes > this.#mostBytes) {
            throw new Error(`the answer is longer than ${this.#mostBytes} bytes`);
        }
        if (performance.now() - this.#begunAt > this.#mostMilliseconds) {
            throw new Error(`the answer took longer than ${this.#mostMilliseconds / 1000} s`);
        }
        if (bytes > this.#buffer.length) {
            this.#grow(bytes);
        }
        this.#buffer.set(chunk, this.#bytes);
        this.#bytes = bytes;
    }
    #grow(bytes) {
        const larger = Buffer.allocUnsafeSlow(Math.max(bytes, 2 * this.#buffer.length, FIRST_BYTES));
        larger.set(this.body);
        this.#buffer = larger;
    }
}
const NOTHING = Buffer.alloc(0);


/***/ }),

/***/ 46835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ControlPlane: () => (/* binding */ ControlPlane)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/CreateMultipartUploadCommand.js
var CreateMultipartUploadCommand = __webpack_require__(49210);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/CompleteMultipartUploadCommand.js
var CompleteMultipartUploadCommand = __webpack_require__(5309);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/AbortMultipartUploadCommand.js
var AbortMultipartUploadCommand = __webpack_require__(61694);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(23611);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(35120);
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/ListPartsCommand.js


class ListPartsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw1 */.Fw, "ListParts", schemas_0/* ListParts$ */.xrC) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/ListMultipartUploadsCommand.js


class ListMultipartUploadsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep8 */.zx, commandBuilder/* _mw0 */.yt, "ListMultipartUploads", schemas_0/* ListMultipartUploads$ */.RgL) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/GetObjectTaggingCommand.js


class GetObjectTaggingCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep5 */.s_, commandBuilder/* _mw0 */.yt, "GetObjectTagging", schemas_0/* GetObjectTagging$ */.Z4s) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/RestoreObjectCommand.js


class RestoreObjectCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep5 */.s_, commandBuilder/* _mw10 */.Vx, "RestoreObject", schemas_0/* RestoreObject$ */.C19) {
}

// EXTERNAL MODULE: ./build/store/http/abortable.js
var abortable = __webpack_require__(7901);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/S3Client.js + 9 modules
var S3Client = __webpack_require__(18897);
// EXTERNAL MODULE: ./build/store/credentials/credential-chain.js + 4 modules
var credential_chain = __webpack_require__(87841);
// EXTERNAL MODULE: ./build/store/data-plane/request-signing.js + 1 modules
var request_signing = __webpack_require__(17969);
;// CONCATENATED MODULE: ./build/store/sdk/sdk-client.js



/**
 * The SDK's client as this program needs it: one attempt per call, no checksums, redirects or console lines
 * of its own, over the connections of this program.
 */
function createClient({ endpoint, credentials, requestHandler }) {
    const client = new S3Client/* S3Client */.Y({
        region: endpoint.region,
        ...(endpoint.url !== undefined && { endpoint: endpoint.url }),
        // Else half of the requests go where a shared file says, and the others do not.
        ignoreConfiguredEndpointUrls: true,
        forcePathStyle: endpoint.forcePathStyle,
        useFipsEndpoint: endpoint.fips,
        useDualstackEndpoint: endpoint.dualStack,
        useAccelerateEndpoint: endpoint.accelerate,
        credentials: endpoint.anonymous ? NOBODY : toProvider(credentials),
        ...(endpoint.anonymous && { signer: { sign: async (request) => request } }),
        requestHandler,
        // Else AWS_DEFAULTS_MODE is read, and an empty one refused.
        defaultsMode: "standard",
        maxAttempts: 1,
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
        followRegionRedirects: false,
        logger: credential_chain/* SILENT */.q,
    });
    adjustRequests(client);
    return client;
}
// Never used to sign, but the SDK wants to have some.
const NOBODY = { accessKeyId: "anonymous", secretAccessKey: "anonymous" };
// The mark keeps the SDK from remembering credentials by itself, which it could not forget again.
function toProvider(credentials) {
    return Object.assign(() => credentials.find(), { memoized: true });
}
function adjustRequests({ middlewareStack }) {
    const beforeSigning = (next) => (step) => {
        const request = step.request;
        // TLS protects the bytes on their way, so that they need no SHA-256 on top of their own checksum.
        if (request.protocol === "https:") {
            request.headers["x-amz-content-sha256"] = "UNSIGNED-PAYLOAD";
        }
        // The SDK's own mark, which no store needs and Google's refuses.
        delete request.query["x-id"];
        return next(step);
    };
    const afterSigning = (next) => (step) => {
        const request = step.request;
        if (request.method === "GET") {
            Object.assign(request.headers, request_signing/* STORED_BYTES */.U);
        }
        return next(step);
    };
    middlewareStack.add(beforeSigning, { step: "build", name: "beforeSigning" });
    middlewareStack.addRelativeTo(afterSigning, {
        relation: "after",
        toMiddleware: "httpSigningMiddleware",
        name: "afterSigning",
    });
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/ListObjectsV2Command.js


class ListObjectsV2Command extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep8 */.zx, commandBuilder/* _mw0 */.yt, "ListObjectsV2", schemas_0/* ListObjectsV2$ */.FWN) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/HeadObjectCommand.js


class HeadObjectCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw8 */.y3, "HeadObject", schemas_0/* HeadObject$ */.QdX) {
}

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/transport/index.js
var transport = __webpack_require__(34534);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/store/data-plane/object-request.js
var object_request = __webpack_require__(16073);
// EXTERNAL MODULE: ./build/store/sdk/sdk-handler.js
var sdk_handler = __webpack_require__(69884);
;// CONCATENATED MODULE: ./build/store/sdk/sdk-signer.js





/**
 * `request` as the SDK addresses and signs it: for directory buckets it begins a session first. The SDK itself
 * sends nothing but that.
 */
async function signBySdk(client, request, signal) {
    const { bucket, key } = request;
    let signed;
    const keep = (kept) => {
        signed = kept;
    };
    if ((0,object_request/* isAboutBucket */.Qv)(request)) {
        const command = new ListObjectsV2Command({ Bucket: (0,object_address/* bucketName */.EL)(bucket) });
        replaceSending(command.middlewareStack, request, keep);
        await client.send(command, { abortSignal: signal });
    }
    else {
        const command = new HeadObjectCommand({ Bucket: (0,object_address/* bucketName */.EL)(bucket), Key: key });
        replaceSending(command.middlewareStack, request, keep);
        await client.send(command, { abortSignal: signal });
    }
    if (signed === undefined) {
        throw new Error("the SDK did not sign the request");
    }
    return { ...signed, body: request.body };
}
/** Makes a command into `request`, which `keep` takes in place of the network. */
function replaceSending(stack, request, keep) {
    const become = (next) => (step) => {
        if (transport.HttpRequest.isInstance(step.request)) {
            step.request.method = object_request/* METHODS */.J8[request.operation];
            step.request.query = Object.fromEntries(request.query ?? []);
            Object.assign(step.request.headers, request.headers);
        }
        return next(step);
    };
    const end = () => async (step) => {
        if (transport.HttpRequest.isInstance(step.request)) {
            keep((0,sdk_handler/* toSignedRequest */.R)(step.request));
        }
        return { response: new transport.HttpResponse({ statusCode: 200 }), output: { $metadata: {} } };
    };
    stack.add(become, { step: "build", name: "become" });
    stack.add(end, { step: "deserialize", name: "keep", priority: "low" });
}

;// CONCATENATED MODULE: ./build/store/sdk/control-plane.js




/**
 * The calls that manage multipart uploads and archived objects, and read tags, made by the SDK: one attempt each. It takes longest of all to load, so
 * that a step which needs none of them never loads this file. The SDK heeds a signal only once it has credentials.
 */
class ControlPlane {
    #client;
    constructor(parts) {
        this.#client = createClient(parts);
    }
    /** `headers` are those of the object, the same that go with an upload in one request. */
    createUpload(input, headers, signal) {
        const command = new CreateMultipartUploadCommand/* CreateMultipartUploadCommand */.n(input);
        addHeaders(command.middlewareStack, headers);
        return (0,abortable/* abortable */.Z)(this.#client.send(command, { abortSignal: signal }), signal);
    }
    completeUpload(input, headers, signal) {
        const command = new CompleteMultipartUploadCommand/* CompleteMultipartUploadCommand */.G(input);
        addHeaders(command.middlewareStack, headers);
        return (0,abortable/* abortable */.Z)(this.#client.send(command, { abortSignal: signal }), signal);
    }
    async abortUpload(input, headers, signal) {
        const command = new AbortMultipartUploadCommand/* AbortMultipartUploadCommand */.t(input);
        addHeaders(command.middlewareStack, headers);
        await (0,abortable/* abortable */.Z)(this.#client.send(command, { abortSignal: signal }), signal);
    }
    listParts(input, headers, signal) {
        const command = new ListPartsCommand(input);
        addHeaders(command.middlewareStack, headers);
        return (0,abortable/* abortable */.Z)(this.#client.send(command, { abortSignal: signal }), signal);
    }
    listUploads(input, headers, signal) {
        const command = new ListMultipartUploadsCommand(input);
        addHeaders(command.middlewareStack, headers);
        return (0,abortable/* abortable */.Z)(this.#client.send(command, { abortSignal: signal }), signal);
    }
    readTags(input, headers, signal) {
        const command = new GetObjectTaggingCommand(input);
        addHeaders(command.middlewareStack, headers);
        return (0,abortable/* abortable */.Z)(this.#client.send(command, { abortSignal: signal }), signal);
    }
    async restore(input, headers, signal) {
        const command = new RestoreObjectCommand(input);
        addHeaders(command.middlewareStack, headers);
        await (0,abortable/* abortable */.Z)(this.#client.send(command, { abortSignal: signal }), signal);
    }
    /** Addresses and signs a request to a bucket whose rules only the SDK knows. */
    sign(request, signal) {
        return (0,abortable/* abortable */.Z)(signBySdk(this.#client, request, signal), signal);
    }
}
// Before the request is signed.
function addHeaders(stack, headers) {
    const add = (next) => (step) => {
        const request = step.request;
        Object.assign(request.headers, headers);
        return next(step);
    };
    stack.add(add, { step: "build", name: "addHeaders" });
}


/***/ }),

/***/ 69884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toSignedRequest),
/* harmony export */   SdkHandler: () => (/* binding */ SdkHandler)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93422);
/* harmony import */ var _smithy_core_transport__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34534);
/* harmony import */ var _data_plane_collected_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48294);
/* harmony import */ var _http_http_exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61943);
/* harmony import */ var _store_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92153);






// A page of a thousand parts is about a third of one.
const MOST_BYTES = 2 ** 20;
/** What all web pages are to the SDK. */
const A_PAGE = Buffer.from("<html/>");
/**
 * The connections of this program as the SDK takes an HTTP client; answers are read to their end before the SDK
 * sees them. Requests without a signal of their own, which are those for credentials, end when `closing` fires.
 */
class SdkHandler {
    #pools;
    #closing;
    constructor(pools, closing) {
        this.#pools = pools;
        this.#closing = closing;
    }
    async handle(request, { abortSignal } = {}) {
        const signal = abortSignal instanceof AbortSignal ? abortSignal : this.#closing;
        const isComplete = request.method === "POST" && "uploadId" in request.query;
        const sent = toSignedRequest(request);
        const pool = await this.#pools.open(sent.origin, isComplete ? "patient" : "general");
        const answer = new _data_plane_collected_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .CollectedAnswer */ .s({ bytes: MOST_BYTES });
        await (0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .exchange */ .cv)(pool, sent, answer, signal);
        const { head, body } = answer;
        const response = new _smithy_core_transport__WEBPACK_IMPORTED_MODULE_3__.HttpResponse({
            statusCode: head.status,
            headers: (0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .flattenHeaders */ .N4)(head.headers),
            body: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([(0,_store_document_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDocumentType */ .m)(body) ? A_PAGE : body]),
        });
        return { response };
    }
    /** The connections are not the SDK's to end. */
    destroy() { }
    /** There is nothing to set. */
    updateHttpClientConfig() { }
    httpHandlerConfigs() {
        return {};
    }
}
/** A request of the SDK's, whose body is in memory, as this program sends it. */
function toSignedRequest(request) {
    const { protocol, hostname, port, method, path, headers, body } = request;
    const query = (0,_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_5__.buildQueryString)(request.query);
    return {
        origin: `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}`,
        method,
        path: query === "" ? path : `${path}?${query}`,
        headers,
        body,
    };
}


/***/ })

};

