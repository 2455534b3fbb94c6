export const id = 6227;
export const ids = [6227,9254,7841,4045,1165];
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

/***/ 6227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assumeWithKeys: () => (/* binding */ assumeWithKeys),
  assumeWithToken: () => (/* binding */ assumeWithToken),
  openRoleCalls: () => (/* binding */ openRoleCalls)
});

// EXTERNAL MODULE: ./build/store/s3-retry.js
var s3_retry = __webpack_require__(32617);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleCommand.js
var AssumeRoleCommand = __webpack_require__(17265);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleWithWebIdentityCommand.js
var AssumeRoleWithWebIdentityCommand = __webpack_require__(64107);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/commands/GetCallerIdentityCommand.js
var GetCallerIdentityCommand = __webpack_require__(33546);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/STSClient.js + 8 modules
var STSClient = __webpack_require__(34928);
// EXTERNAL MODULE: ./build/store/credentials/credential-chain.js + 4 modules
var credential_chain = __webpack_require__(87841);
;// CONCATENATED MODULE: ./build/store/credentials/sts-client.js


/** The calls to the Security Token Service, made by the SDK over this program's connections: one attempt each. */
class StsClient {
    #endpoint;
    #requestHandler;
    constructor(endpoint, requestHandler) {
        this.#endpoint = endpoint;
        this.#requestHandler = requestHandler;
    }
    /** Assumes a role as the holder of `credentials`. */
    async assumeRole(request, credentials) {
        const answer = await this.#open(credentials).send(new AssumeRoleCommand/* AssumeRoleCommand */.Q(request));
        return toAssumed(answer, "role");
    }
    /** Assumes a role as whom an identity provider's token names; nothing is signed. */
    async assumeWithToken(request, token) {
        const { ExternalId: _, ...rest } = request;
        const command = new AssumeRoleWithWebIdentityCommand/* AssumeRoleWithWebIdentityCommand */.W({ ...rest, WebIdentityToken: token });
        return toAssumed(await this.#open(NOBODY).send(command), "web-identity");
    }
    /** The account that credentials belong to; every holder may ask. */
    async findAccount(credentials) {
        const { Account } = await this.#open(credentials).send(new GetCallerIdentityCommand/* GetCallerIdentityCommand */.z({}));
        return Account;
    }
    #open(credentials) {
        const { url, region, fips, dualStack } = this.#endpoint;
        return new STSClient/* STSClient */.i({
            region,
            ...(url !== undefined && { endpoint: url }),
            // Else a token is shown to whomever a shared file names.
            ignoreConfiguredEndpointUrls: true,
            useFipsEndpoint: fips,
            useDualstackEndpoint: dualStack,
            credentials,
            requestHandler: this.#requestHandler,
            // Else AWS_DEFAULTS_MODE is read, and an empty one refused.
            defaultsMode: "standard",
            maxAttempts: 1,
            logger: credential_chain/* SILENT */.q,
        });
    }
}
// Never used to sign, but without any the SDK goes and looks for some.
const NOBODY = { accessKeyId: "nobody", secretAccessKey: "nobody" };
function toAssumed(answer, kind) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey)
        throw new Error("there are no credentials in the answer");
    const account = answer.AssumedRoleUser?.Arn?.split(":")[4];
    return {
        account: account || undefined,
        credentials: {
            accessKeyId: AccessKeyId,
            secretAccessKey: SecretAccessKey,
            ...(SessionToken && { sessionToken: SessionToken }),
            ...(Expiration && { expiration: Expiration }),
            kind,
        },
    };
}

// EXTERNAL MODULE: ./build/store/credentials/sts-endpoint.js
var sts_endpoint = __webpack_require__(51165);
// EXTERNAL MODULE: ./build/store/credentials/sts-errors.js
var sts_errors = __webpack_require__(68611);
// EXTERNAL MODULE: ./build/store/safe-text.js
var safe_text = __webpack_require__(39957);
;// CONCATENATED MODULE: ./build/store/credentials/token-claims.js

/** The claims of a JSON Web Token, unverified: for messages only. Undefined where it is none. */
function readClaims(token) {
    const [, payload = ""] = token.split(".");
    try {
        const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
        if (typeof claims !== "object" || claims === null)
            return undefined;
        const { iss, sub, aud } = claims;
        return { issuer: shown(iss), subject: shown(sub), audience: shown(aud) };
    }
    catch {
        return undefined;
    }
}
function shown(claim) {
    const text = Array.isArray(claim) ? claim.join(", ") : claim;
    return typeof text === "string" && text !== "" ? (0,safe_text/* toSafeText */._)(text) : "nothing";
}

// EXTERNAL MODULE: ./build/store/s3-errors.js + 3 modules
var s3_errors = __webpack_require__(48132);
;// CONCATENATED MODULE: ./build/store/credentials/try-again.js


/** Tries again as the store does. */
function openTryAgain({ policy, signal, onInfo }) {
    return async ({ name, attempt, toError }) => {
        const onRetry = (failed) => onInfo(retryLine(name, failed, policy));
        const retries = new s3_retry/* Retries */.f({ policy, signal, renew: () => false, onRetry });
        for (;;) {
            const startedAt = performance.now();
            try {
                return await attempt();
            }
            catch (error) {
                if (!(await retries.allow(error, startedAt)))
                    throw toError(error);
            }
        }
    };
}
function retryLine(name, { attempt, delayMilliseconds, error }, { maxAttempts }) {
    return `Retry: ${name}: ${(0,s3_errors/* toReason */.Ge)(error)} (attempt ${attempt} of ${maxAttempts}; again in ${delayMilliseconds} ms)`;
}

;// CONCATENATED MODULE: ./build/store/credentials/role-calls.js






/** The calls to the Security Token Service of one store. */
async function openRoleCalls(parts) {
    const { settings, endpoint, timing, connections, openHandler, onInfo } = parts;
    const policy = (0,s3_retry/* readRetryPolicy */.h)(settings.environment, timing.retryBase);
    return {
        sts: new StsClient((0,sts_endpoint.resolveStsEndpoint)(settings, endpoint), await openHandler()),
        tryAgain: openTryAgain({ policy, signal: connections.closing, onInfo }),
        onSecret: settings.onSecret ?? (() => { }),
    };
}
/** Assumes a role as whom a token names. */
function assumeWithToken(calls, request, token) {
    const claims = readClaims(token);
    return assume(calls, {
        name: `AssumeRoleWithWebIdentity ${request.RoleArn}`,
        attempt: () => calls.sts.assumeWithToken(request, token),
        toError: (error) => (0,sts_errors/* toStsError */.G)(error, { ...toFailed(request), claims }),
    });
}
/** Assumes a role as the holder of `credentials`. */
function assumeWithKeys(calls, request, credentials) {
    return assume(calls, {
        name: `AssumeRole ${request.RoleArn}`,
        attempt: () => calls.sts.assumeRole(request, credentials),
        toError: (error) => (0,sts_errors/* toStsError */.G)(error, toFailed(request)),
    });
}
function toFailed({ RoleArn: arn = "", ExternalId }) {
    return { purpose: `assume the role ${arn}`, arn, hasExternalId: ExternalId !== undefined };
}
async function assume({ tryAgain, onSecret }, call) {
    const assumed = await tryAgain(call);
    const { accessKeyId, secretAccessKey, sessionToken = "" } = assumed.credentials;
    for (const secret of [accessKeyId, secretAccessKey, sessionToken])
        onSecret(secret);
    return assumed;
}


/***/ }),

/***/ 51165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assertUnread: () => (/* binding */ assertUnread),
/* harmony export */   resolveStsEndpoint: () => (/* binding */ resolveStsEndpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _server_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57393);
/* harmony import */ var _dialect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22470);
/* harmony import */ var _http_loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23194);




/**
 * The `sts-endpoint` that is written, else the environment's, else the S3 endpoint where that is not Amazon's (Ceph and
 * MinIO serve both at one address, and no other STS could give keys that they know), else Amazon's in the region.
 */
function resolveStsEndpoint({ identity, environment }, { url, region, fips, dualStack }) {
    const own = url !== undefined && !(0,_dialect_js__WEBPACK_IMPORTED_MODULE_1__/* .isAmazonHost */ .j)(new URL(url).hostname) ? url : undefined;
    const chosen = identity?.stsEndpoint ?? (configuredUrl(environment) || own);
    if (chosen === undefined)
        return { region, fips, dualStack };
    const named = regionOfHost(new URL(chosen).hostname);
    return { url: chosen, region: named ?? region, fips: false, dualStack: false };
}
/**
 * Fails with `invalid-input` where what makes up an identity would be readable on its way: an ID token goes there, and
 * the keys of the session come back.
 */
function assertUnread({ url }, arn) {
    if (url === undefined)
        return;
    const { protocol, hostname, origin } = new URL(url);
    if (protocol === "https:" || (0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(hostname))
        return;
    const message = `Could not assume the role ${arn}: at ${origin} its keys would go over the network unencrypted`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-input", message, {
        hint: "Give an `sts-endpoint`, or an `endpoint`, that begins with `https://`; this machine alone may have `http://`",
    });
}
function configuredUrl(environment) {
    if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true")
        return undefined;
    const { AWS_ENDPOINT_URL_STS: own, AWS_ENDPOINT_URL: general } = environment;
    const url = own || general;
    if (!url || (0,_server_url_js__WEBPACK_IMPORTED_MODULE_3__/* .isServerUrl */ .L6)(url))
        return url || undefined;
    const name = own ? "AWS_ENDPOINT_URL_STS" : "AWS_ENDPOINT_URL";
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-input", `${name} is ${JSON.stringify((0,_server_url_js__WEBPACK_IMPORTED_MODULE_3__/* .toShownUrl */ .o4)(url))}`, {
        hint: `Set it to ${_server_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SERVER_URL */ .UB}`,
    });
}
/** The region that one of Amazon's hosts wants signatures for (AWS General Reference, "AWS STS endpoints and quotas"). */
function regionOfHost(host) {
    if (host === "sts.amazonaws.com")
        return "us-east-1";
    return /(?:^|\.)sts(?:-fips)?\.([a-z0-9-]+)\.(?:vpce\.)?(?:amazonaws\.com|api\.aws)/.exec(host)?.[1];
}


/***/ }),

/***/ 68611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toStsError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _own_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51497);
/* harmony import */ var _failure_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9254);
/* harmony import */ var _network_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95878);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39957);





/** Whatever STS, the SDK or the network threw, and what to do about it. */
function toStsError(error, failed) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q)
        return error;
    const { code, message, errno, status } = readFailure(error);
    const network = (0,_network_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeNetworkError */ .gl)(errno);
    const { reason, ...row } = network ?? findRow({ code, message, status, error });
    const facts = [...(status === undefined ? [] : [[status, code].join(" ").trim()])];
    const said = network === undefined && message !== "" ? `: ${message}` : "";
    const details = facts.length > 0 ? ` (${facts.join(", ")})` : "";
    const hint = "toHint" in row ? row.toHint(failed) : UNREACHABLE;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q(row.code, `Could not ${failed.purpose}: ${reason}${said}${details}`, {
        cause: error,
        ...(hint !== "" && { hint }),
    });
}
function readFailure(error) {
    if (!(error instanceof Error)) {
        return { code: "", message: (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSafeText */ ._)(String(error)), errno: "", status: undefined };
    }
    const fields = error;
    const status = fields.$metadata?.httpStatusCode;
    const code = status === undefined ? "" : (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSafeText */ ._)(fields.Code ?? fields.name);
    const message = fields.message === UNREAD ? "" : (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSafeText */ ._)(fields.message);
    return { code: code === "Unknown" ? "" : code, message, errno: fields.code ?? "", status };
}
/** What the SDK makes of an answer that it cannot read, such as one of Ceph, which words refusals as S3 does. */
const UNREAD = "UnknownError";
function findRow({ code, message, status, error }) {
    if (code === "SignatureDoesNotMatch" && /^Signature (expired|not yet current)/.test(message)) {
        return CLOCK_SKEW;
    }
    const row = (0,_own_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .ownEntry */ .P)(ROWS, code.replace(/Exception$/, ""));
    if (row !== undefined)
        return row;
    if (code === "" && status === 403)
        return ACCESS_DENIED;
    const { isThrottled, isTransient } = (0,_failure_judge_js__WEBPACK_IMPORTED_MODULE_1__.judgeFailure)(error instanceof Error ? error : new Error());
    if (isThrottled)
        return { code: "throttled", reason: "STS is asked too often", toHint: later };
    if (isTransient)
        return { code: "service-error", reason: "STS could not serve it", toHint: later };
    const reason = message === "" ? "there was no answer that says why" : "STS said";
    return { code: "request-refused", reason, toHint: () => UNKNOWN };
}
const later = () => "Run the job again later";
const UNREACHABLE = "Check `sts-endpoint`, `aws-region` and that the runner can reach the Security Token Service";
const UNKNOWN = "Check that what answers there is a Security Token Service: for a store beside Amazon's that has it elsewhere, set `sts-endpoint`";
const ACCESS_DENIED = {
    code: "access-denied",
    reason: "access denied",
    toHint: toTrustHint,
};
const CLOCK_SKEW = {
    code: "clock-skew",
    reason: "the runner's clock differs too much from that of STS",
    toHint: () => "Set the runner's clock (NTP)",
};
const ROWS = {
    AccessDenied: ACCESS_DENIED,
    InvalidIdentityToken: {
        code: "bad-credentials",
        reason: "the ID token is not accepted",
        toHint: toProviderHint,
    },
    IDPRejectedClaim: {
        code: "bad-credentials",
        reason: "the ID token is not accepted",
        toHint: toProviderHint,
    },
    IDPCommunicationError: {
        code: "unreachable",
        reason: "STS could not reach the identity provider",
        toHint: ({ claims }) => `STS fetches the keys of ${claims?.issuer ?? "the identity provider"} to verify the token: run the job again, or check that it can be reached from there`,
    },
    ExpiredToken: {
        code: "bad-credentials",
        reason: "what was shown has expired",
        toHint: ({ claims }) => claims === undefined
            ? "The role is assumed with temporary credentials that are over: get new ones before this step, or let the job have an ID token (`permissions: id-token: write`) in their place"
            : "An ID token lives a few minutes: check the clocks of this runner and of the store, and for a file of AWS_WEB_IDENTITY_TOKEN_FILE that it is renewed",
    },
    MalformedPolicyDocument: {
        code: "invalid-input",
        reason: "the session policy is malformed",
        toHint: () => "Check `inline-session-policy`; without one the session is narrowed to what the transfers need, and a store that refuses that takes one of your own",
    },
    PackedPolicyTooLarge: {
        code: "invalid-input",
        reason: "the session policy is too large",
        toHint: () => "STS packs policies and session tags together: shorten `inline-session-policy`",
    },
    RegionDisabled: {
        code: "wrong-region",
        reason: "STS is not active in this region",
        toHint: () => "Have an administrator activate it (IAM, account settings), or set `sts-endpoint` to another region's, such as `https://sts.us-east-1.amazonaws.com`",
    },
    ValidationError: {
        code: "invalid-input",
        reason: "STS refuses what it was asked",
        toHint: () => "A session can be as long as the role's `MaxSessionDuration`, and one hour where it is assumed with another session's credentials: check `role-duration-seconds`, and `role-to-assume`",
    },
    RequestExpired: CLOCK_SKEW,
    InvalidClientTokenId: {
        code: "bad-credentials",
        reason: "the access key id is not known",
        toHint: checkKeys,
    },
    SignatureDoesNotMatch: {
        code: "bad-credentials",
        reason: "the signature does not match",
        toHint: checkKeys,
    },
};
function checkKeys() {
    return "Check `aws-access-key-id` and `aws-secret-access-key`, or wherever the credentials come from that the role is assumed with";
}
function toTrustHint({ arn, claims, hasExternalId }) {
    if (arn === undefined)
        return checkKeys();
    if (claims !== undefined) {
        const { issuer, subject, audience } = claims;
        return `The trust policy of ${arn} has to allow \`sts:AssumeRoleWithWebIdentity\` to the provider of the token: its issuer is \`${issuer}\`, its \`sub\` is \`${subject}\`, its \`aud\` is \`${audience}\`; conditions must fit these, and the role must exist`;
    }
    const external = hasExternalId
        ? "its condition on `sts:ExternalId` has to be what `role-external-id` says"
        : "if it has a condition on `sts:ExternalId`, set `role-external-id`";
    return `The trust policy of ${arn} has to name who asks as its principal, who in turn needs \`sts:AssumeRole\` on it; ${external}`;
}
function toProviderHint({ arn, claims }) {
    const account = arn?.split(":")[4] || "of the role";
    const { issuer = "of the token", audience = "nothing" } = claims ?? {};
    return `The account ${account} needs an OpenID Connect provider for ${issuer} whose audiences include \`${audience}\` (the input \`audience\`)`;
}


/***/ }),

/***/ 9254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeFailure: () => (/* binding */ judgeFailure)
/* harmony export */ });
/* harmony import */ var _smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23609);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/** Judges by the SDK's own lists and a few codes more. They take a while to load, and most steps need them never. */
function judgeFailure(error) {
    const sdkError = error;
    const isThrottled = (0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.isThrottlingError)(sdkError);
    const isUnsupported = sdkError.$metadata?.httpStatusCode === 501;
    const isTransient = RETRYABLE_CODES.has(error.name) ||
        isThrottled ||
        (0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.isTransientError)(sdkError) ||
        ((0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.isServerError)(sdkError) && !isUnsupported);
    return {
        isTransient: isTransient && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q),
        isThrottled,
        askedMilliseconds: toAskedMilliseconds(error),
    };
}
/** Refusals that the SDK does not retry although the same request can succeed a moment later. */
const RETRYABLE_CODES = new Set([
    "ERR_PROXY_GATEWAY",
    "ERR_PROXY_UNREACHABLE",
    "ConditionalRequestConflict",
    "IDPCommunicationError",
    "IDPCommunicationErrorException",
    "IncompleteBody",
    "OperationAborted",
]);
function toAskedMilliseconds(error) {
    const response = "$response" in error ? error.$response : undefined;
    const until = (0,_smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.getRetryAfterHint)(response);
    return until === undefined ? 0 : Math.max(0, until.getTime() - Date.now());
}


/***/ })

};

