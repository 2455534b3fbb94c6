export const id = 491;
export const ids = [491];
export const modules = {

/***/ 8492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ combineCrc32)
/* harmony export */ });
/**
 * The CRC32 of all pieces joined in order, from theirs alone: exact, without their bytes. Pieces of one
 * length in a row cost about a microsecond each.
 */
function combineCrc32(pieces) {
    let combined = 0;
    let length = -1;
    let shift = 0;
    for (const piece of pieces) {
        if (piece.bytes !== length) {
            length = piece.bytes;
            shift = shiftBy(length);
        }
        combined = multiply(shift, combined) ^ piece.crc32;
    }
    return combined >>> 0;
}
// A CRC is a polynomial over GF(2) modulo POLYNOMIAL, its lowest power in the highest bit. Appending n bytes
// multiplies what stands before them by x^(8n), so joining is one multiplication and one addition (XOR):
// Mark Adler's method in zlib's crc32.c.
const POLYNOMIAL = 0xedb88320;
const X_TO_THE_0 = 0x80000000;
const X_TO_THE_1 = 0x40000000;
// x^(2^k) for k from 0; the sequence repeats after 32 because x^(2^32) is x again.
const SQUARES = squares();
function shiftBy(bytes) {
    let product = X_TO_THE_0;
    let exponent = bytes;
    for (let k = 3; exponent > 0; k++) {
        if (exponent % 2 === 1) {
            product = multiply(SQUARES[k % 32] ?? 0, product);
        }
        exponent = Math.floor(exponent / 2);
    }
    return product;
}
function squares() {
    const powers = [X_TO_THE_1];
    for (let power = X_TO_THE_1; powers.length < 32; powers.push(power)) {
        power = multiply(power, power);
    }
    return powers;
}
function multiply(left, right) {
    let product = 0;
    let shifted = right;
    for (let bit = X_TO_THE_0; bit !== 0; bit >>>= 1) {
        if ((left & bit) !== 0) {
            product ^= shifted;
        }
        shifted = (shifted & 1) === 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
    }
    return product >>> 0;
}


/***/ }),

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ decodeMetadataText),
/* harmony export */   z: () => (/* binding */ encodeMetadataText)
/* harmony export */ });
/**
 * A metadata value as HTTP can carry it. Text that is not plain ASCII becomes RFC 2047 encoded words, which
 * is also how S3 gives such values back; everything else stays as it is.
 */
function encodeMetadataText(text) {
    if (isPlain(text)) {
        return text;
    }
    return splitUtf8(text)
        .map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`)
        .join(" ");
}
/** The text a metadata value stands for. A value that is no valid encoded word is left as it is. */
function decodeMetadataText(value) {
    // RFC 2047 §6.2: white space between two encoded words is not part of the text.
    return value
        .replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?[^?\s]*\?=)/gi, "$1")
        .replace(/(?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=)+/gi, decodeRun);
}
// Text that looks like an encoded word is encoded as well, else it would be read back as something else;
// so is text whose ends or control characters a header would not keep.
function isPlain(text) {
    return /^[\x20-\x7e]*$/.test(text) && text.trim() === text && !text.includes("=?");
}
// RFC 2047 §2: an encoded word has at most 75 characters, of which 12 are not base64; §5: none splits a character.
const WORD_BYTES = 45;
function splitUtf8(text) {
    const pieces = [""];
    let bytes = 0;
    for (const character of text) {
        const size = Buffer.byteLength(character);
        if (bytes + size > WORD_BYTES) {
            pieces.push("");
            bytes = 0;
        }
        pieces[pieces.length - 1] += character;
        bytes += size;
    }
    return pieces;
}
// Some writers split a character over two words, so neighbours of one charset are decoded as one text.
function decodeRun(run) {
    const words = run.match(/=\?[^?\s]+\?[bq]\?[^?\s]*\?=/gi)?.map(toBytes) ?? [];
    const [first] = words;
    const isOneCharset = words.every((word) => word?.charset === first?.charset);
    if (first === undefined || !isOneCharset) {
        return run;
    }
    const bytes = Buffer.concat(words.map((word) => word?.bytes ?? Buffer.alloc(0)));
    return decodeBytes(first.charset, bytes) ?? run;
}
function toBytes(word) {
    const [, charset = "", encoding = "", data = ""] = word.split("?");
    const bytes = encoding.toLowerCase() === "b" ? fromBase64(data) : fromQ(data);
    return bytes && { charset: charset.toLowerCase(), bytes };
}
function fromBase64(data) {
    return /^[A-Za-z0-9+/]*={0,2}$/.test(data) ? Buffer.from(data, "base64") : undefined;
}
function fromQ(data) {
    if (/=(?![0-9a-f]{2})/i.test(data)) {
        return undefined;
    }
    const latin1 = data
        .replaceAll("_", " ")
        .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(latin1, "latin1");
}
function decodeBytes(charset, bytes) {
    try {
        return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openObjectStore: () => (/* binding */ openObjectStore)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/store/dialect.js
/** The facts of `host`; `name` other than `auto` overrides the dialect, not the region. */
function describeHost(host, name) {
    const { pattern, region, dialect } = ROWS.find((row) => row.pattern.test(host)) ?? ANY_OTHER;
    const regionInHost = pattern.exec(host)?.[1];
    return {
        dialect: name === "auto" ? dialect : DIALECTS[name],
        region: regionInHost ?? region,
    };
}
/** Whether `host` is Amazon's own. */
function isAmazonHost(host) {
    return AMAZON_HOST.test(host);
}
const DIALECTS = {
    aws: { name: "aws", uploadProof: "crc32", checksumRequests: "yes" },
    // Content-MD5 is the one proof that every S3-compatible store checks.
    generic: { name: "generic", uploadProof: "md5", checksumRequests: "maybe" },
};
const WITHOUT_CHECKSUMS = { ...DIALECTS.generic, checksumRequests: "no" };
const AMAZON_HOST = /(?:^|[.-])s3[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d+)\.amazonaws\.com(?:\.cn)?$|\.amazonaws\.com(?:\.cn)?$/;
// A group in the pattern is the region that the host's name holds.
const ROWS = [
    { pattern: AMAZON_HOST, region: "us-east-1", dialect: DIALECTS.aws },
    // CRC32 is COMPOSITE only there: developers.cloudflare.com/r2/api/s3/api
    { pattern: /\.r2\.cloudflarestorage\.com$/, region: "auto", dialect: DIALECTS.generic },
    // Refuses every x-amz-checksum-* header, x-amz-checksum-mode included (Backblaze's S3 API notes).
    {
        pattern: /^s3\.([a-z0-9-]+)\.backblazeb2\.com$/,
        region: "us-east-1",
        dialect: WITHOUT_CHECKSUMS,
    },
    // Has no S3 checksum headers (Cloud Storage XML API).
    { pattern: /(?:^|\.)storage\.googleapis\.com$/, region: "auto", dialect: WITHOUT_CHECKSUMS },
];
const ANY_OTHER = { pattern: /$/, region: "us-east-1", dialect: DIALECTS.generic };

;// CONCATENATED MODULE: ./build/store/endpoint.js


/** The endpoint that the settings mean. Fails with `invalid-input` when they do not add up. */
function resolveEndpoint(settings) {
    const url = settings.endpoint || configuredUrl(settings.environment);
    const region = settings.region || settings.environment.AWS_REGION || settings.environment.AWS_DEFAULT_REGION;
    return url ? customEndpoint(url, region, settings) : amazonEndpoint(region, settings);
}
function configuredUrl(environment) {
    // The AWS SDKs' own switch (AWS SDKs and Tools reference, "Service-specific endpoints").
    if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") {
        return undefined;
    }
    return environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL;
}
function amazonEndpoint(region, settings) {
    if (!region) {
        throw new errors/* StagingError */.Q("invalid-input", "No AWS region is set", {
            hint: "Set `aws-region` to the region of the buckets, such as `eu-west-1`",
        });
    }
    const host = `s3.${region}.amazonaws.com`;
    return {
        name: host,
        region,
        // Buckets with dots in their names get path style from the SDK by itself.
        forcePathStyle: settings.pathStyle === true,
        dialect: describeHost(host, settings.dialect).dialect,
        anonymous: settings.anonymous,
    };
}
function customEndpoint(text, region, settings) {
    const url = parseUrl(text);
    const facts = describeHost(url.hostname, settings.dialect);
    return {
        url: url.href,
        name: url.origin,
        region: region || facts.region,
        forcePathStyle: settings.pathStyle === "auto" ? !isAmazonHost(url.hostname) : settings.pathStyle,
        dialect: facts.dialect,
        anonymous: settings.anonymous,
    };
}
function parseUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
    if (url === undefined || !isWeb || url.username !== "" || url.search !== "") {
        throw new errors/* StagingError */.Q("invalid-input", `The endpoint ${JSON.stringify(text.replace(/:\/\/[^/]*@/, "://…@"))} is no URL of a store`, {
            hint: "Set `endpoint` to a URL that starts with `https://` or `http://`",
        });
    }
    return url;
}

;// CONCATENATED MODULE: ./build/store/object-link.js
/**
 * Where a person finds an object in a browser: Amazon's console, which asks who they are, or the object's own
 * address at another store. Neither holds a signature.
 */
function objectLink(endpoint, { bucket, key }) {
    if (endpoint.url === undefined) {
        const query = new URLSearchParams({ region: endpoint.region, prefix: key });
        return `https://s3.console.aws.amazon.com/s3/object/${bucket}?${query}`;
    }
    const path = [bucket, ...key.split("/")].map(encodeURIComponent).join("/");
    return `${endpoint.url.replace(/\/$/, "")}/${path}`;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/S3Client.js + 9 modules
var S3Client = __webpack_require__(8897);
// EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 5 modules
var node_http_handler = __webpack_require__(3291);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
var defaultProvider = __webpack_require__(9882);
;// CONCATENATED MODULE: ./build/store/abortable.js
/**
 * What `work` comes to, or the reason of `signal` as soon as that fires: for work that cannot be stopped or does
 * not always heed its own signal. It goes on then, and nobody hears of its end.
 */
function abortable(work, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => reject(signal.reason);
        signal.addEventListener("abort", stop, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
        if (signal.aborted) {
            stop();
        }
    });
}

// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(3053);
;// CONCATENATED MODULE: ./build/store/child-processes.js

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

;// CONCATENATED MODULE: ./build/store/safe-text.js
const MAX_CHARACTERS = 300;
/** What another program said, which may be anything: as one printable line that is not long. */
function toSafeText(text) {
    const line = text.replace(/\p{C}+/gu, " ").trim();
    return line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS)}…` : line;
}

;// CONCATENATED MODULE: ./build/store/store-settings.js
const DEFAULT_TIMING = {
    connect: 10_000,
    // The HTTP handler starts this clock 3 s after a request began, and a stall is to be noticed within 30 s.
    idle: 27_000,
    credentials: 30_000,
    retryBase: 100,
};

;// CONCATENATED MODULE: ./build/store/s3-credentials.js






/**
 * Where the client gets its credentials: the settings, else the chain every AWS SDK uses, which asks over
 * `requestHandler` and gives up when `closing` fires.
 */
function toCredentials(settings, requestHandler, closing) {
    const { credentials } = settings;
    if (credentials === undefined) {
        return settings.anonymous ? NOBODY : searchChain(settings, requestHandler, closing);
    }
    return {
        accessKeyId: credentials.accessKeyId,
        secretAccessKey: credentials.secretAccessKey,
        ...(credentials.sessionToken && { sessionToken: credentials.sessionToken }),
    };
}
/** The SDK's loggers write to the console by default, where a line of a host's text can be a command. */
const SILENT = { trace() { }, debug() { }, info() { }, warn() { }, error() { } };
// Never used to sign, but the SDK wants to have some.
const NOBODY = { accessKeyId: "anonymous", secretAccessKey: "anonymous" };
// What the chain waits for knows no end of its own: a command can wait for somebody to type.
function searchChain({ environment, timing }, requestHandler, closing) {
    const clientConfig = { requestHandler, defaultsMode: "standard" };
    const provider = (0,defaultProvider/* defaultProvider */.v6)({ logger: SILENT, clientConfig });
    const milliseconds = timing?.credentials ?? DEFAULT_TIMING.credentials;
    return rememberFailure(async (identity) => {
        const processes = watchChildProcesses();
        const limit = AbortSignal.timeout(milliseconds);
        try {
            const search = provider(identity).finally(processes.stop);
            return await abortable(abortable(search, closing), limit);
        }
        catch (error) {
            throw limit.aborted ? toLateError(processes, environment, milliseconds) : error;
        }
        finally {
            // Where one command is ended, the chain goes on to the next.
            processes.endAll();
        }
    }, environment);
}
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
// The chain ends with a look for an instance's metadata that takes a second to fail: once is enough.
function rememberFailure(provider, environment) {
    let failure;
    return async (identity) => {
        if (failure !== undefined) {
            throw failure;
        }
        try {
            return await provider(identity);
        }
        catch (error) {
            failure = toCredentialsError(error, environment);
            throw failure;
        }
    };
}
function toCredentialsError(error, environment) {
    if (error instanceof errors/* StagingError */.Q) {
        return error;
    }
    const reason = error instanceof Error ? toSafeText(error.message) : "none found";
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

;// CONCATENATED MODULE: ./build/store/s3-client.js






/**
 * The SDK's client as this program needs it: one attempt per call, no checksums, redirects or console lines
 * of its own, and connections that live on from one request to the next. When `closing` fires it stops looking
 * for credentials.
 */
function createClient(settings, endpoint, closing) {
    const requestHandler = createHandler(settings, closing);
    const client = new S3Client/* S3Client */.Y({
        region: endpoint.region,
        ...(endpoint.url !== undefined && { endpoint: endpoint.url }),
        forcePathStyle: endpoint.forcePathStyle,
        credentials: toCredentials(settings, requestHandler, closing),
        ...(settings.anonymous && { signer: { sign: async (request) => request } }),
        requestHandler,
        // Else AWS_DEFAULTS_MODE is read, and an empty one refused.
        defaultsMode: "standard",
        maxAttempts: 1,
        // With it, the SDK opens a new connection for every part (node-http-handler 4.14).
        expectContinueHeader: false,
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
        followRegionRedirects: false,
        logger: SILENT,
    });
    adjustRequests(client);
    return client;
}
// Completing an upload may take minutes (API reference, CompleteMultipartUpload).
const COMPLETE_IDLE_MILLISECONDS = 120_000;
/**
 * The SDK's handler with more patience for the one request whose answer may take minutes. Requests without a
 * signal of their own, which are those for credentials, end when `closing` fires.
 */
class PatientHandler extends node_http_handler/* NodeHttpHandler */.$ {
    #closing;
    #patient;
    constructor(options, closing) {
        super(options);
        this.#closing = closing;
        this.#patient = new node_http_handler/* NodeHttpHandler */.$({
            ...options,
            socketTimeout: Math.max(COMPLETE_IDLE_MILLISECONDS, options.socketTimeout ?? 0),
        });
    }
    handle(...[request, options]) {
        const isComplete = request.method === "POST" && "uploadId" in request.query;
        return isComplete
            ? this.#patient.handle(request, options)
            : super.handle(request, { abortSignal: this.#closing, ...options });
    }
}
function createHandler(settings, closing) {
    const timing = { ...DEFAULT_TIMING, ...settings.timing };
    const agentOptions = {
        keepAlive: true,
        maxSockets: settings.maxConnections,
        // S3 closes idle connections after about 5 s; one that it is just closing must not be used again.
        timeout: 4000,
    };
    const options = {
        httpAgent: new external_node_http_.Agent(agentOptions),
        httpsAgent: new external_node_https_.Agent(agentOptions),
        connectionTimeout: timing.connect,
        socketTimeout: timing.idle,
        // Only looks for something to warn of, but a request that cannot even begin leaves its timer behind, and
        // the process waits for that.
        socketAcquisitionWarningTimeout: 100,
        logger: SILENT,
    };
    return new PatientHandler(options, closing);
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
    // Checksums cover the bytes as they are stored. Not signed: some front ends change this header.
    const afterSigning = (next) => (step) => {
        const request = step.request;
        if (request.method === "GET") {
            request.headers["accept-encoding"] = "identity";
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/CompleteMultipartUploadCommand.js
var CompleteMultipartUploadCommand = __webpack_require__(5309);
// EXTERNAL MODULE: ./build/checksums/crc32-combine.js
var crc32_combine = __webpack_require__(8492);
;// CONCATENATED MODULE: ./build/store/network-errors.js
/** The row for an error of Node's network stack, by its `code`; nothing for an error that is not one. */
function describeNetworkError(errno) {
    const isTls = /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(errno);
    return isTls ? UNTRUSTED : network_errors_ROWS[errno];
}
const CHECK_ENDPOINT = "Check `endpoint` and that the runner can reach it";
const network_errors_ROWS = {
    ECONNREFUSED: { code: "unreachable", reason: "the connection was refused", hint: CHECK_ENDPOINT },
    ECONNRESET: { code: "unreachable", reason: "the connection broke", hint: CHECK_ENDPOINT },
    EPIPE: { code: "unreachable", reason: "the connection broke", hint: CHECK_ENDPOINT },
    ERR_STREAM_PREMATURE_CLOSE: {
        code: "unreachable",
        reason: "the connection broke",
        hint: CHECK_ENDPOINT,
    },
    ENOTFOUND: { code: "unreachable", reason: "the host's name is not known", hint: CHECK_ENDPOINT },
    EAI_AGAIN: {
        code: "unreachable",
        reason: "the host's name could not be looked up",
        hint: CHECK_ENDPOINT,
    },
    EHOSTUNREACH: {
        code: "unreachable",
        reason: "there is no way to the host",
        hint: CHECK_ENDPOINT,
    },
    ENETUNREACH: {
        code: "unreachable",
        reason: "there is no way to the network",
        hint: CHECK_ENDPOINT,
    },
    ETIMEDOUT: { code: "timeout", reason: "nothing came back in time", hint: CHECK_ENDPOINT },
};
const UNTRUSTED = {
    code: "unreachable",
    reason: "no secure connection could be made",
    hint: "Check `endpoint`: its certificate must be valid for its name and trusted by the runner (`NODE_EXTRA_CA_CERTS`)",
};

;// CONCATENATED MODULE: ./build/store/access-hint.js
/** What to allow, and whom, when access was denied. */
function toAccessHint(facts) {
    if (/\bkms\b/i.test(facts.serverMessage)) {
        return `Allow \`kms:Decrypt\` and \`kms:GenerateDataKey\` on the bucket's KMS key, besides \`${facts.permission}\` on \`${facts.resource}\``;
    }
    if (facts.isAnonymous) {
        return `\`anonymous\` is \`true\`, so the bucket would have to allow everyone \`${facts.permission}\` on \`${facts.resource}\`; otherwise give credentials`;
    }
    const hint = `Allow \`${facts.permission}\` on \`${facts.resource}\``;
    return facts.isDownload
        ? `${hint}; without \`s3:ListBucket\` on \`${facts.bucketResource}\` S3 answers the same for an object that does not exist`
        : hint;
}

;// CONCATENATED MODULE: ./build/store/s3-error-table.js

const ACCESS_DENIED = {
    code: "access-denied",
    reason: "access denied",
    hint: toAccessHint,
};
const NO_SUCH_OBJECT = {
    code: "no-such-object",
    reason: "there is no such object",
    hint: () => "Check the key: capitals count. Everything below a prefix is written with a `/` at its end, and what may be missing has `optional: true`",
};
// Stores say which thing they do not find; web servers do not.
const NOT_FOUND = {
    code: "no-such-object",
    reason: "there is no such object",
    hint: ({ endpoint }) => `Check the key, and that an S3 store answers at ${endpoint}: it did not say what it missed`,
};
const EXPIRED = {
    code: "bad-credentials",
    reason: "the credentials have expired",
    hint: () => "Get fresh credentials right before this step, or let them live longer than the job",
};
const WRONG_REGION = {
    code: "wrong-region",
    reason: "the bucket is in another region",
    hint: ({ bucketRegion, region }) => bucketRegion === undefined
        ? `Set \`aws-region\` to the bucket's region; it is \`${region}\` now`
        : `Set \`aws-region: ${bucketRegion}\``,
};
const CHANGED = {
    code: "object-changed",
    reason: "the object changed while it was read",
    hint: () => "Something writes to this key while the job reads it: let it end first",
};
const DAMAGED = {
    code: "checksum-mismatch",
    reason: "the store received other bytes than were sent",
};
const THROTTLED = {
    code: "throttled",
    reason: "the store asks for fewer requests",
    hint: () => "Lower `max-concurrency`, or try again later",
};
const BROKEN_STORE = { code: "service-error", reason: "the store failed" };
const NOT_SUPPORTED = {
    code: "not-supported",
    reason: "the store does not support this request",
};
const KMS = {
    code: "request-refused",
    reason: "the encryption key cannot be used",
    hint: () => "Check that the KMS key exists, is enabled and is in the bucket's region",
};
/** By the `Code` of an S3 error answer (Amazon S3 API reference, "Error responses"). */
const ROWS_BY_CODE = {
    AccessDenied: ACCESS_DENIED,
    AllAccessDisabled: ACCESS_DENIED,
    AccountProblem: ACCESS_DENIED,
    NoSuchKey: NO_SUCH_OBJECT,
    NoSuchVersion: NO_SUCH_OBJECT,
    NoSuchBucket: {
        code: "no-such-bucket",
        reason: "there is no such bucket",
        hint: ({ endpoint }) => `Check the bucket's name; it was looked for at ${endpoint}`,
    },
    InvalidAccessKeyId: {
        code: "bad-credentials",
        reason: "the access key id is not known",
        hint: ({ endpoint }) => `Check \`aws-access-key-id\`; it was sent to ${endpoint}`,
    },
    SignatureDoesNotMatch: {
        code: "bad-credentials",
        reason: "the signature does not match",
        hint: () => "Check `aws-secret-access-key`: it is not the one of this access key id",
    },
    InvalidToken: {
        code: "bad-credentials",
        reason: "the session token is not valid",
        hint: () => "Check `aws-session-token`: it must come with the access key id",
    },
    ExpiredToken: EXPIRED,
    TokenRefreshRequired: EXPIRED,
    RequestTimeTooSkewed: {
        code: "clock-skew",
        reason: "the runner's clock differs too much from the store's",
        hint: () => "Set the runner's clock (NTP); 15 minutes is the most S3 accepts",
    },
    PermanentRedirect: WRONG_REGION,
    TemporaryRedirect: WRONG_REGION,
    AuthorizationHeaderMalformed: WRONG_REGION,
    IllegalLocationConstraintException: WRONG_REGION,
    PreconditionFailed: CHANGED,
    InvalidRange: CHANGED,
    BadDigest: DAMAGED,
    InvalidDigest: DAMAGED,
    XAmzContentSHA256Mismatch: DAMAGED,
    SlowDown: THROTTLED,
    TooManyRequests: THROTTLED,
    InternalError: BROKEN_STORE,
    ServiceUnavailable: BROKEN_STORE,
    NotImplemented: NOT_SUPPORTED,
    MethodNotAllowed: NOT_SUPPORTED,
    AccessControlListNotSupported: {
        code: "request-refused",
        reason: "the bucket does not accept access control lists",
    },
    EntityTooLarge: { code: "request-refused", reason: "the object is larger than the store allows" },
    InvalidObjectState: {
        code: "request-refused",
        reason: "the object is archived",
        hint: () => "Restore it first (`aws s3api restore-object`), which can take hours",
    },
    MetadataTooLarge: {
        code: "request-refused",
        reason: "the metadata is larger than the store allows",
        hint: () => "Amazon S3 takes 2 KB of names and values per object",
    },
    KeyTooLongError: {
        code: "request-refused",
        reason: "the key is longer than 1,024 bytes",
    },
    InvalidBucketName: {
        code: "invalid-input",
        reason: "this is no valid bucket name",
    },
    "KMS.DisabledException": KMS,
    "KMS.NotFoundException": KMS,
    "KMS.KMSInvalidStateException": KMS,
    "KMS.InvalidKeyUsageException": KMS,
};
/** For a refusal without a body. */
const UNEXPLAINED = {
    code: "request-refused",
    reason: "the store refused the request without saying why",
    hint: () => "Look for the request in the store's own log",
};
/** For answers that no store gives. */
const NO_STORE = {
    code: "not-supported",
    reason: "the endpoint does not answer as an S3 store does",
    hint: ({ endpoint }) => `Check \`endpoint\`, which is ${endpoint}: it must lead to the S3 API, not to a web page or a console`,
};
/** By HTTP status, for answers without a code: HEAD has no body, and proxies speak no S3. */
const ROWS_BY_STATUS = {
    301: WRONG_REGION,
    307: WRONG_REGION,
    403: ACCESS_DENIED,
    404: NOT_FOUND,
    405: NOT_SUPPORTED,
    412: CHANGED,
    416: CHANGED,
    429: THROTTLED,
    500: BROKEN_STORE,
    501: NOT_SUPPORTED,
    502: BROKEN_STORE,
    503: BROKEN_STORE,
    504: BROKEN_STORE,
};

;// CONCATENATED MODULE: ./build/store/s3-request.js
/** The calls this program makes. */
const OPERATIONS = {
    ListObjectsV2: { verb: "list", permission: "s3:ListBucket" },
    HeadObject: { verb: "look up", permission: "s3:GetObject" },
    GetObject: { verb: "download", permission: "s3:GetObject" },
    PutObject: { verb: "upload", permission: "s3:PutObject" },
    CreateMultipartUpload: { verb: "upload", permission: "s3:PutObject" },
    UploadPart: { verb: "upload", permission: "s3:PutObject" },
    CompleteMultipartUpload: { verb: "upload", permission: "s3:PutObject" },
    AbortMultipartUpload: { verb: "abort the upload of", permission: "s3:AbortMultipartUpload" },
    ListParts: { verb: "list the parts of", permission: "s3:ListMultipartUploadParts" },
};
/** `s3://bucket/key`. */
function toUri(request) {
    return `s3://${request.bucket}/${request.key}`;
}
/** The ARN of the bucket in the partition that `region` belongs to. */
function toBucketArn(bucket, region) {
    const partition = PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
    return `arn:${partition}:s3:::${bucket}`;
}
const PARTITIONS = [
    ["cn-", "aws-cn"],
    ["us-gov-", "aws-us-gov"],
];

;// CONCATENATED MODULE: ./build/store/s3-errors.js





/**
 * Whatever the SDK or the network threw, as this program tells it:
 * `Could not download s3://b/k: access denied (403 AccessDenied, request id …)`.
 */
function toStagingError(error, failed) {
    if (error instanceof errors/* StagingError */.Q) {
        return error;
    }
    const failure = readFailure(error);
    const told = tellNetwork(failure, failed) ?? tellAnswer(failure, failed);
    const details = [
        ...told.details,
        ...(failed.attempts > 1 ? [`${failed.attempts} attempts`] : []),
    ];
    const parentheses = details.length > 0 ? ` (${details.join(", ")})` : "";
    const { verb } = OPERATIONS[failed.request.operation];
    const message = `Could not ${verb} ${toUri(failed.request)}: ${told.reason}${parentheses}`;
    return new errors/* StagingError */.Q(told.code, message, {
        cause: error,
        ...(told.hint !== undefined && { hint: told.hint }),
    });
}
/** Why a request failed, in a few words, for retry events. */
function toReason(error) {
    const failure = readFailure(error);
    const code = failure.s3Code ?? failure.errno ?? failure.name;
    return failure.status === undefined ? code : `${failure.status} ${failure.s3Code ?? ""}`.trim();
}
/** Whether the store said so, in its own `Code`. Looks through a StagingError at what lay underneath. */
function hasS3Code(error, code) {
    const failure = readFailure(error instanceof errors/* StagingError */.Q ? error.cause : error);
    return failure.s3Code === code;
}
/** The HTTP status the store answered with. */
function toStatus(error) {
    return readFailure(error instanceof errors/* StagingError */.Q ? error.cause : error).status;
}
function readFailure(error) {
    if (!(error instanceof Error)) {
        return { name: "Error", message: String(error) };
    }
    const fields = error;
    const isOwnCode = fields.name === "InvalidBucketName";
    return {
        name: fields.name,
        message: fields.message,
        s3Code: fields.Code ?? (isOwnCode ? fields.name : undefined),
        status: fields.$metadata?.httpStatusCode,
        requestId: fields.$metadata?.requestId,
        bucketRegion: fields.$response?.headers?.["x-amz-bucket-region"] ?? fields.Region,
        errno: fields.code,
    };
}
function tellNetwork(failure, { endpoint }) {
    if (failure.errno === "ERR_INVALID_CHAR") {
        const reason = `a header holds characters that HTTP cannot carry: ${toSafeText(failure.message)}`;
        return { code: "invalid-input", reason, details: [] };
    }
    const isTimeout = failure.errno === undefined && failure.name === "TimeoutError";
    const errno = isTimeout ? "ETIMEDOUT" : failure.errno;
    const row = errno === undefined ? undefined : describeNetworkError(errno);
    return row && { ...row, details: [endpoint.name, ...(failure.errno ? [failure.errno] : [])] };
}
function tellAnswer(failure, { request, endpoint }) {
    const serverMessage = toSafeText(failure.message);
    const isDownload = OPERATIONS[request.operation].permission === "s3:GetObject";
    const row = findRow(failure, isDownload) ?? {
        code: "request-refused",
        reason: failure.status === undefined ? serverMessage : `the store said: ${serverMessage}`,
    };
    const bucketResource = toBucketArn(request.bucket, endpoint.region);
    const facts = {
        permission: OPERATIONS[request.operation].permission,
        bucketResource,
        resource: request.operation === "ListObjectsV2" ? bucketResource : `${bucketResource}/${request.key}`,
        region: endpoint.region,
        ...(failure.bucketRegion !== undefined && { bucketRegion: toSafeText(failure.bucketRegion) }),
        endpoint: endpoint.name,
        isAnonymous: endpoint.anonymous,
        isDownload,
        serverMessage,
    };
    return { ...row, hint: row.hint?.(facts), details: toDetails(failure) };
}
function findRow(failure, isDownload) {
    const byCode = failure.s3Code === undefined ? undefined : ROWS_BY_CODE[failure.s3Code];
    if (byCode !== undefined || failure.status === undefined) {
        return byCode;
    }
    if (failure.s3Code === undefined && isNoStore(failure.status, isDownload)) {
        return NO_STORE;
    }
    // A code that is not in the table says more than its status, unless the store itself is at fault.
    const isUnknownRefusal = failure.s3Code !== undefined && failure.status < 500;
    const byStatus = isUnknownRefusal ? undefined : ROWS_BY_STATUS[failure.status];
    return byStatus ?? (failure.s3Code === undefined ? UNEXPLAINED : undefined);
}
// A success that cannot be read, and a 404 where nothing was asked for that could be missing.
function isNoStore(status, isDownload) {
    return status < 300 || (status === 404 && !isDownload);
}
function toDetails({ status, s3Code, requestId }) {
    const code = s3Code === undefined ? [] : [toSafeText(s3Code)];
    const answer = status === undefined ? code : [[status, ...code].join(" ")];
    return requestId === undefined ? answer : [...answer, `request id ${toSafeText(requestId)}`];
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/HeadObjectCommand.js
var HeadObjectCommand = __webpack_require__(7076);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/GetObjectCommand.js
var GetObjectCommand = __webpack_require__(40);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/store/s3-body.js

/**
 * The bytes of an answer. Ends at once when `signal` fires; `toError` translates whatever breaks it.
 */
function openBody(body, signal, toError) {
    const stream = toStream(body);
    // A body nobody reads must not bring the process down when its connection breaks.
    stream.on("error", () => { });
    return {
        chunks: readChunks(stream, signal, toError),
        destroy: () => stream.destroy(),
    };
}
/** Gives up a body that nobody wants, and its connection with it. */
function closeBody(body) {
    toStream(body)
        .on("error", () => { })
        .destroy();
}
function toStream(body) {
    return body instanceof external_node_stream_.Readable ? body : external_node_stream_.Readable.from([]);
}
async function* readChunks(stream, signal, toError) {
    const stop = () => stream.destroy(new Error("cancelled"));
    signal.addEventListener("abort", stop, { once: true });
    try {
        signal.throwIfAborted();
        for await (const chunk of stream) {
            yield chunk;
        }
    }
    catch (error) {
        throw toError(error);
    }
    finally {
        signal.removeEventListener("abort", stop);
        stream.destroy();
    }
}

// EXTERNAL MODULE: ./build/metadata-text.js
var metadata_text = __webpack_require__(15);
;// CONCATENATED MODULE: ./build/store/s3-object-info.js

/** The answer as this program knows objects. `bytes` is the size of the whole object, also for a range. */
function toObjectInfo(key, answer, bytes) {
    return {
        key,
        bytes,
        etag: toEtag(answer.ETag),
        ...(answer.VersionId !== undefined && { versionId: answer.VersionId }),
        ...(answer.ContentType !== undefined && { contentType: answer.ContentType }),
        ...(answer.LastModified !== undefined && { lastModified: answer.LastModified }),
        metadata: toMetadata(answer.Metadata ?? {}),
        checksums: toChecksums(answer),
        etagIsOpaque: answer.ServerSideEncryption?.startsWith("aws:kms") === true ||
            answer.SSECustomerAlgorithm !== undefined,
    };
}
/** An ETag without quotes and weakness mark. */
function toEtag(header) {
    return (header ?? "").replace(/^W\//, "").replace(/^"(.*)"$/, "$1");
}
/** What a `Content-Range` header says; nothing when it is not one of bytes with a known size. */
function parseContentRange(header) {
    const [, start, end, bytes] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header) ?? [];
    return bytes === undefined
        ? undefined
        : { range: { start: Number(start), end: Number(end) }, bytes: Number(bytes) };
}
const CHECKSUM_FIELDS = [
    ["crc32", "ChecksumCRC32"],
    ["crc32c", "ChecksumCRC32C"],
    ["crc64nvme", "ChecksumCRC64NVME"],
    ["sha1", "ChecksumSHA1"],
    ["sha256", "ChecksumSHA256"],
];
/** The checksums in an answer. A part count (`…-3`) marks one of the parts' checksums. */
function toChecksums(answer) {
    const checksums = [];
    for (const [algorithm, field] of CHECKSUM_FIELDS) {
        const text = answer[field];
        if (text !== undefined) {
            const isComposite = answer.ChecksumType === "COMPOSITE" || text.includes("-");
            const value = text.split("-", 1)[0] ?? text;
            checksums.push({ algorithm, value, type: isComposite ? "COMPOSITE" : "FULL_OBJECT" });
        }
    }
    return checksums;
}
function toMetadata(fields) {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), (0,metadata_text/* decodeMetadataText */.d)(value)]));
}

;// CONCATENATED MODULE: ./build/store/store-answer.js



/**
 * The ETag that every store gives for bytes it has taken, without quotes. Fails with `not-supported` where an
 * answer has none.
 */
function readEtag({ ETag }, request, endpoint) {
    assertStoreAnswer(Boolean(ETag), request, endpoint);
    return toEtag(ETag);
}
/**
 * Fails with `not-supported` unless a successful answer shows that a store gave it. A web server or a store's
 * console says 200 to nearly everything: its page must not pass for an object, nor its shrug for an upload.
 */
function assertStoreAnswer(isFromStore, request, endpoint) {
    if (isFromStore) {
        return;
    }
    const { verb } = OPERATIONS[request.operation];
    throw new errors/* StagingError */.Q("not-supported", `Could not ${verb} ${toUri(request)}: the endpoint does not answer as an S3 store does`, {
        hint: `Check \`endpoint\`, which is ${endpoint.name}: it must lead to the S3 API, not to a web page or a console`,
    });
}

;// CONCATENATED MODULE: ./build/store/s3-read.js





/** What the store knows of one object. */
async function headObject(session, location, signal) {
    const request = { operation: "HeadObject", ...location };
    try {
        return await session.withChecksums((checksums) => session.send(request, signal, async ({ options }) => {
            const command = new HeadObjectCommand/* HeadObjectCommand */.l(toInput(location));
            if (checksums) {
                askForChecksums(command.middlewareStack);
            }
            const answer = await session.client.send(command, options);
            const isFromStore = answer.ETag !== undefined || answer.$metadata.requestId !== undefined;
            assertStoreAnswer(isFromStore, request, session.endpoint);
            return toObjectInfo(location.key, answer, answer.ContentLength ?? 0);
        }));
    }
    catch (error) {
        throw await explain(error, session, location, signal);
    }
}
/** One object, or a range of it, whose bytes are about to come. */
function getObject(session, location, options) {
    const request = { operation: "GetObject", ...location };
    return session.withChecksums((checksums) => session.send(request, options.signal, async (attempt) => {
        const command = new GetObjectCommand/* GetObjectCommand */.j({
            ...toInput(location),
            ...(options.range && { Range: `bytes=${options.range.start}-${options.range.end}` }),
            ...(options.ifMatch && { IfMatch: `"${options.ifMatch}"` }),
        });
        if (checksums) {
            askForChecksums(command.middlewareStack);
        }
        const answer = await session.client.send(command, attempt.options);
        return toBody(session, { request, signal: options.signal }, answer);
    }));
}
function toInput(location) {
    return { Bucket: location.bucket, Key: location.key };
}
// The SDK would verify the body itself if its own option asked for it: a second pass over every byte.
function askForChecksums(stack) {
    const middleware = (next) => (step) => {
        const request = step.request;
        request.headers["x-amz-checksum-mode"] = "ENABLED";
        return next(step);
    };
    stack.add(middleware, { step: "build", name: "askForChecksums" });
}
function toBody(session, { request, signal }, answer) {
    const part = answer.ContentRange === undefined ? undefined : parseContentRange(answer.ContentRange);
    const isWhole = part === undefined;
    const info = toObjectInfo(request.key, answer, part?.bytes ?? answer.ContentLength ?? 0);
    const toError = (error) => session.toError(error, request, { signal, attempts: 1 });
    return {
        // What some stores say of a range's checksum is that of the whole object, others mean the range.
        info: isWhole ? info : { ...info, checksums: [] },
        ...(part !== undefined && { range: part.range }),
        ...openBody(answer.Body, signal, toError),
    };
}
/** Statuses that HEAD answers without saying why, because it has no body. */
const s3_read_UNEXPLAINED = new Set([400, 403, 404]);
// A GET of one byte fails for the same reason and says which.
async function explain(error, session, location, signal) {
    const status = toStatus(error);
    if (status === undefined || !s3_read_UNEXPLAINED.has(status) || signal.aborted) {
        return error;
    }
    const request = { operation: "HeadObject", ...location };
    try {
        await session.send(request, signal, async ({ options }) => {
            const command = new GetObjectCommand/* GetObjectCommand */.j({ ...toInput(location), Range: "bytes=0-0" });
            const answer = await session.client.send(command, options);
            closeBody(answer.Body);
        });
        return error;
    }
    catch (reason) {
        return reason;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/PutObjectCommand.js
var PutObjectCommand = __webpack_require__(5539);
;// CONCATENATED MODULE: ./build/store/s3-write.js






/** Stores `body` as one object with one request. */
async function putObject(session, object, body, signal) {
    const { bucket, key } = object.location;
    const request = { operation: "PutObject", bucket, key };
    const crc = (0,external_node_zlib_.crc32)(body);
    const input = {
        Bucket: bucket,
        Key: key,
        ...toHeaderInput(object.headers),
        Body: body,
        ContentLength: body.length,
        ...toProof(session, body, crc),
    };
    const answer = await session.send(request, signal, ({ options }) => session.client.send(new PutObjectCommand/* PutObjectCommand */.w(input), options));
    return toStoredObject(session, request, answer, crc);
}
/** What a request carries for the store to check `body` against. */
function toProof(session, body, crc) {
    return session.endpoint.dialect.uploadProof === "crc32"
        ? { ChecksumCRC32: encodeCrc32(crc) }
        : { ContentMD5: (0,external_node_crypto_.createHash)("md5").update(body).digest("base64") };
}
/** A CRC32 as S3 writes it: big-endian, base64. */
function encodeCrc32(crc) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(crc);
    return bytes.toString("base64");
}
/** The checksum that a multipart upload announces on `aws` endpoints: of the object, not of its parts. */
const FULL_CRC32 = { ChecksumAlgorithm: "CRC32", ChecksumType: "FULL_OBJECT" };
/** What every request about a multipart upload names. */
function toUploadInput({ location, uploadId }) {
    return { Bucket: location.bucket, Key: location.key, UploadId: uploadId };
}
/** System headers and metadata as the SDK's commands take them. */
function toHeaderInput(headers) {
    return {
        ContentType: headers.contentType,
        CacheControl: headers.cacheControl,
        ContentDisposition: headers.contentDisposition,
        ContentEncoding: headers.contentEncoding,
        ContentLanguage: headers.contentLanguage,
        Expires: headers.expires,
        Metadata: Object.fromEntries(Object.entries(headers.metadata).map(([name, value]) => [name, (0,metadata_text/* encodeMetadataText */.z)(value)])),
    };
}
/** The outcome of an upload whose bytes have `crc`. Fails with `not-supported` when no store gave this answer. */
function toStoredObject(session, request, answer, crc) {
    const { uploadProof } = session.endpoint.dialect;
    const proven = { algorithm: "crc32", value: encodeCrc32(crc), type: "FULL_OBJECT" };
    const checksum = uploadProof === "crc32" ? proven : toChecksums(answer)[0];
    return {
        etag: readEtag(answer, request, session.endpoint),
        ...(answer.VersionId !== undefined && { versionId: answer.VersionId }),
        ...(checksum !== undefined && { checksum }),
        verified: uploadProof,
    };
}

;// CONCATENATED MODULE: ./build/store/s3-complete.js






const COMPLETE_MILLISECONDS = 600_000;
/** Makes the object out of its parts. */
async function completeUpload(session, upload, parts, signal) {
    const request = { operation: "CompleteMultipartUpload", ...upload.location };
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(COMPLETE_MILLISECONDS)]);
    const crc = (0,crc32_combine/* combineCrc32 */.N)(parts);
    const input = toCompleteInput(session, upload, parts);
    let attempts = 0;
    try {
        const answer = await session.send(request, deadline, ({ number, options }) => {
            attempts = number;
            return session.client.send(new CompleteMultipartUploadCommand/* CompleteMultipartUploadCommand */.G(input), options);
        });
        // Some stores say only where the object is.
        const isUntold = !answer.ETag && Boolean(answer.Location);
        const found = isUntold ? await findCompleted(session, upload, parts, deadline) : undefined;
        return found ?? toStoredObject(session, request, answer, crc);
    }
    catch (error) {
        // An upload that is gone when asked again was completed by the request whose answer was lost.
        const mayBeDone = attempts > 1 && hasS3Code(error, "NoSuchUpload");
        const stored = mayBeDone ? await findCompleted(session, upload, parts, deadline) : undefined;
        if (stored === undefined) {
            throw error;
        }
        return stored;
    }
}
function toCompleteInput(session, upload, parts) {
    const isWhole = session.endpoint.dialect.uploadProof === "crc32";
    const Parts = parts.map((part) => ({
        PartNumber: part.number,
        ETag: `"${part.etag}"`,
        ...(isWhole && { ChecksumCRC32: encodeCrc32(part.crc32) }),
    }));
    return {
        ...toUploadInput(upload),
        MultipartUpload: { Parts },
        ...(isWhole && {
            ChecksumCRC32: encodeCrc32((0,crc32_combine/* combineCrc32 */.N)(parts)),
            ChecksumType: FULL_CRC32.ChecksumType,
            MpuObjectSize: countBytes(parts),
        }),
    };
}
function countBytes(parts) {
    return parts.reduce((bytes, part) => bytes + part.bytes, 0);
}
async function findCompleted(session, upload, parts, signal) {
    // That it cannot be looked at is not the failure to tell of.
    const info = await headObject(session, upload.location, signal).catch(() => undefined);
    if (info === undefined || info.bytes !== countBytes(parts)) {
        return undefined;
    }
    const crc = (0,crc32_combine/* combineCrc32 */.N)(parts);
    const isSame = info.checksums.some(({ algorithm, value, type }) => algorithm === "crc32" && type === "FULL_OBJECT" && value === encodeCrc32(crc));
    const { etag, versionId } = info;
    const request = { operation: "HeadObject", ...upload.location };
    return isSame || etag === toMultipartEtag(parts)
        ? toStoredObject(session, request, { ETag: etag, VersionId: versionId }, crc)
        : undefined;
}
// The MD5 of the parts' MD5s and their number, wherever ETags are MD5s.
function toMultipartEtag(parts) {
    const digests = parts.map((part) => Buffer.from(part.etag, "hex"));
    const digest = (0,external_node_crypto_.createHash)("md5").update(Buffer.concat(digests)).digest("hex");
    return `${digest}-${parts.length}`;
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/ListObjectsV2Command.js
var ListObjectsV2Command = __webpack_require__(9693);
;// CONCATENATED MODULE: ./build/store/s3-list.js





/** The objects whose keys start with `prefix`, page by page. */
async function* listObjects(session, bucket, prefix, signal) {
    const request = { operation: "ListObjectsV2", bucket, key: prefix };
    let token;
    do {
        const page = await session.send(request, signal, ({ options }) => session.client.send(new ListObjectsV2Command/* ListObjectsV2Command */.u({
            Bucket: bucket,
            Prefix: prefix,
            // Keys may hold control characters, which XML cannot.
            EncodingType: "url",
            ...(token !== undefined && { ContinuationToken: token }),
        }), options));
        const isFromStore = [page.Name, page.KeyCount, page.IsTruncated, page.Contents].some(isGiven);
        assertStoreAnswer(isFromStore, request, session.endpoint);
        yield toSummaries(page);
        token = toNextToken(page, token, request);
    } while (token !== undefined);
}
function isGiven(field) {
    return field !== undefined;
}
function toSummaries(page) {
    const isEncoded = page.EncodingType === "url";
    return (page.Contents ?? []).map(({ Key = "", Size = 0, ETag }) => ({
        key: isEncoded ? decodeKey(Key) : Key,
        bytes: Size,
        etag: toEtag(ETag),
    }));
}
// S3 encodes as HTML forms do: a space is `+`, a plus is `%2B`.
function decodeKey(encoded) {
    try {
        return decodeURIComponent(encoded.replaceAll("+", " "));
    }
    catch {
        return encoded;
    }
}
function toNextToken(page, token, request) {
    if (page.IsTruncated !== true) {
        return undefined;
    }
    const next = page.NextContinuationToken;
    if (next === undefined || next === token) {
        throw new errors/* StagingError */.Q("service-error", `Could not list ${toUri(request)}: the store does not say how the listing goes on`);
    }
    return next;
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/CreateMultipartUploadCommand.js
var CreateMultipartUploadCommand = __webpack_require__(9210);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/UploadPartCommand.js
var UploadPartCommand = __webpack_require__(6963);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/AbortMultipartUploadCommand.js
var AbortMultipartUploadCommand = __webpack_require__(1694);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/ListPartsCommand.js
var ListPartsCommand = __webpack_require__(5195);
;// CONCATENATED MODULE: ./build/store/s3-multipart.js





/** Begins a multipart upload: nothing is visible until it is completed. */
async function createUpload(session, location, headers, signal) {
    const request = { operation: "CreateMultipartUpload", ...location };
    const input = {
        Bucket: location.bucket,
        Key: location.key,
        ...toHeaderInput(headers),
        ...(session.endpoint.dialect.uploadProof === "crc32" && FULL_CRC32),
    };
    const { UploadId } = await session.send(request, signal, ({ options }) => session.client.send(new CreateMultipartUploadCommand/* CreateMultipartUploadCommand */.n(input), options));
    assertStoreAnswer(Boolean(UploadId), request, session.endpoint);
    return { location, uploadId: UploadId ?? "" };
}
/** Sends one part, which the store checks on arrival. */
async function uploadPart(session, { upload, number }, body, signal) {
    const request = { operation: "UploadPart", ...upload.location };
    const crc = (0,external_node_zlib_.crc32)(body);
    const input = {
        ...toUploadInput(upload),
        PartNumber: number,
        Body: body,
        ContentLength: body.length,
        ...toProof(session, body, crc),
    };
    const answer = await session.send(request, signal, ({ options }) => session.client.send(new UploadPartCommand/* UploadPartCommand */.i(input), options));
    const etag = readEtag(answer, request, session.endpoint);
    return { number, bytes: body.length, etag, crc32: crc };
}
const MAX_ABORTS = 5;
/** Ends an upload that is not to be, again and again until no part that was still on its way is left. */
async function abortUpload(session, upload, signal) {
    const request = { operation: "AbortMultipartUpload", ...upload.location };
    for (let round = 0; round < MAX_ABORTS; round++) {
        const isGone = await failsWith("NoSuchUpload", () => session.send(request, signal, ({ options }) => session.client.send(new AbortMultipartUploadCommand/* AbortMultipartUploadCommand */.t(toUploadInput(upload)), options)));
        if (isGone || !(await hasParts(session, upload, signal))) {
            return;
        }
    }
}
async function hasParts(session, upload, signal) {
    const request = { operation: "ListParts", ...upload.location };
    let parts = 0;
    const list = async () => {
        const answer = await session.send(request, signal, ({ options }) => session.client.send(new ListPartsCommand/* ListPartsCommand */.m(toUploadInput(upload)), options));
        parts = answer.Parts?.length ?? 0;
    };
    // Listing parts takes a right of its own; without it the answer to the abort has to do.
    const isGone = await failsWith("NoSuchUpload", () => failsWith("AccessDenied", list));
    return !isGone && parts > 0;
}
// Whether the store refuses `work` with this code; any other failure is thrown.
async function failsWith(code, work) {
    try {
        await work();
        return false;
    }
    catch (error) {
        if (hasS3Code(error, code)) {
            return true;
        }
        throw error;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
var retry = __webpack_require__(3609);
;// CONCATENATED MODULE: ./build/store/s3-retry.js



/** The policy of `AWS_MAX_ATTEMPTS`, 8 attempts by default. Fails with `invalid-input`. */
function readRetryPolicy(environment, baseMilliseconds) {
    const text = environment.AWS_MAX_ATTEMPTS || "8";
    if (!/^[1-9]\d{0,2}$/.test(text)) {
        throw new errors/* StagingError */.Q("invalid-input", `AWS_MAX_ATTEMPTS is ${JSON.stringify(text)}`, {
            hint: "Set it to a whole number from 1 to 999, or leave it out",
        });
    }
    return { maxAttempts: Number(text), baseMilliseconds };
}
/**
 * Calls `attempt` (numbered from 1) until it succeeds, fails for good or the policy ends; then its error is
 * thrown as it is. The SDK's own retries stop at a quota shared by all requests of a client, which parallel
 * transfers exhaust in one blink of the network.
 */
async function retryTransient(attempt, policy, signal, onRetry) {
    for (let number = 1;; number++) {
        try {
            return await attempt(number);
        }
        catch (error) {
            if (number >= policy.maxAttempts || signal.aborted || !canRetry(error)) {
                throw error;
            }
            const delayMilliseconds = toDelay(error, number, policy.baseMilliseconds);
            onRetry({ attempt: number, delayMilliseconds, error });
            await (0,promises_.setTimeout)(delayMilliseconds, undefined, { signal });
        }
    }
}
/** Refusals that the SDK does not retry although the same request can succeed a moment later. */
const RETRYABLE_CODES = new Set([
    "ConditionalRequestConflict",
    "IncompleteBody",
    "OperationAborted",
]);
function canRetry(error) {
    if (!(error instanceof Error) || error instanceof errors/* StagingError */.Q) {
        return false;
    }
    const sdkError = error;
    const isUnsupported = sdkError.$metadata?.httpStatusCode === 501;
    return (RETRYABLE_CODES.has(error.name) ||
        (0,retry.isThrottlingError)(sdkError) ||
        (0,retry.isTransientError)(sdkError) ||
        ((0,retry.isServerError)(sdkError) && !isUnsupported));
}
const MAX_DELAY_MILLISECONDS = 20_000;
// Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter").
function toDelay(error, attempt, baseMilliseconds) {
    const ceiling = Math.min(MAX_DELAY_MILLISECONDS, baseMilliseconds * 2 ** (attempt - 1));
    const asked = toRetryAfter(error);
    return Math.round(Math.min(MAX_DELAY_MILLISECONDS, Math.max(asked, ceiling * Math.random())));
}
function toRetryAfter(error) {
    const response = error instanceof Error && "$response" in error ? error.$response : undefined;
    const until = (0,retry.getRetryAfterHint)(response);
    return until === undefined ? 0 : Math.max(0, until.getTime() - Date.now());
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/store/s3-session.js






/** A client and what was learnt about its endpoint: the one way of every request. */
class S3Session {
    client;
    endpoint;
    #parts;
    #asksForChecksums;
    constructor(parts) {
        this.client = parts.client;
        this.endpoint = parts.endpoint;
        this.#parts = parts;
        this.#asksForChecksums = parts.endpoint.dialect.checksumRequests !== "no";
    }
    /** The answer to `request`, tried again while that can help; every failure is a StagingError. */
    async send(request, signal, attempt) {
        // Every request in flight listens to it; the default limit of ten would warn on the console.
        (0,external_node_events_.setMaxListeners)(0, signal);
        let attempts = 0;
        const tryOnce = (number) => {
            attempts = number;
            // The SDK heeds the signal only once it has credentials.
            return abortable(attempt({ number, options: { abortSignal: signal } }), signal);
        };
        try {
            return await retryTransient(tryOnce, this.#parts.policy, signal, (failed) => this.#parts.onRetry({
                operation: request.operation,
                location: toUri(request),
                attempt: failed.attempt,
                maxAttempts: this.#parts.policy.maxAttempts,
                delayMilliseconds: failed.delayMilliseconds,
                reason: toReason(failed.error),
            }));
        }
        catch (error) {
            throw this.toError(error, request, { signal, attempts });
        }
    }
    /** What `error` means: a cancellation when the signal fired, else the failure of `request`. */
    toError(error, request, { signal, attempts }) {
        if (!signal.aborted) {
            return toStagingError(error, { request, endpoint: this.endpoint, attempts });
        }
        const { verb } = OPERATIONS[request.operation];
        const isTimeout = signal.reason instanceof Error && signal.reason.name === "TimeoutError";
        return isTimeout
            ? new errors/* StagingError */.Q("timeout", `Could not ${verb} ${toUri(request)}: it took too long`, {
                cause: error,
            })
            : new errors/* StagingError */.Q("cancelled", `Could not ${verb} ${toUri(request)}: cancelled`, {
                cause: error,
            });
    }
    /**
     * Calls `ask` with whether to ask for checksums. An endpoint that may not know such requests and refuses one
     * is asked again without, and never again with.
     */
    async withChecksums(ask) {
        try {
            return await ask(this.#asksForChecksums);
        }
        catch (error) {
            if (!this.#mayBeRefusal(error)) {
                throw error;
            }
            const answer = await ask(false);
            this.#stopAskingForChecksums();
            return answer;
        }
    }
    #mayBeRefusal(error) {
        const status = toStatus(error);
        return (this.#asksForChecksums &&
            this.endpoint.dialect.checksumRequests === "maybe" &&
            (status === 400 || status === 501));
    }
    #stopAskingForChecksums() {
        if (this.#asksForChecksums) {
            this.#asksForChecksums = false;
            this.#parts.onNotice(`${this.endpoint.name} refuses requests for checksums: downloads are verified by ETag and size`);
        }
    }
}

;// CONCATENATED MODULE: ./build/store/s3-object-store.js











/**
 * The S3 side on Amazon S3 or whatever speaks its protocol. Makes no request by itself; fails with
 * `invalid-input` when the settings do not add up. `onRetry` hears of every attempt that is repeated,
 * `onNotice` at most once of what the endpoint turned out not to do.
 */
function openObjectStore(settings, onRetry, onNotice = () => { }) {
    const endpoint = resolveEndpoint(settings);
    const timing = { ...DEFAULT_TIMING, ...settings.timing };
    const policy = readRetryPolicy(settings.environment, timing.retryBase);
    const closing = new AbortController();
    const client = createClient(settings, endpoint, closing.signal);
    const session = new S3Session({ client, endpoint, policy, onRetry, onNotice });
    return {
        list: (bucket, prefix, signal) => listObjects(session, bucket, prefix, signal),
        head: (location, signal) => headObject(session, location, signal),
        get: (location, options) => getObject(session, location, options),
        put: (location, body, headers, signal) => putObject(session, { location, headers }, body, signal),
        createUpload: (location, headers, signal) => createUpload(session, location, headers, signal),
        uploadPart: (upload, number, body, signal) => uploadPart(session, { upload, number }, body, signal),
        completeUpload: (upload, parts, signal) => completeUpload(session, upload, parts, signal),
        abortUpload: (upload, signal) => abortUpload(session, upload, signal),
        link: (location) => objectLink(endpoint, location),
        close: () => {
            closing.abort();
            client.destroy();
        },
    };
}


/***/ })

};

