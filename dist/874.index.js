export const id = 874;
export const ids = [874];
export const modules = {

/***/ 50874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWebReader: () => (/* binding */ openWebReader)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/store/http/http-exchange.js + 1 modules
var http_exchange = __webpack_require__(61943);
// EXTERNAL MODULE: ./build/store/http/http-pools.js + 5 modules
var http_pools = __webpack_require__(17515);
// EXTERNAL MODULE: ./build/store/http/network.js + 1 modules
var network = __webpack_require__(38992);
// EXTERNAL MODULE: ./build/store/s3-errors.js + 3 modules
var s3_errors = __webpack_require__(48132);
// EXTERNAL MODULE: ./build/store/s3-retry.js
var s3_retry = __webpack_require__(32617);
// EXTERNAL MODULE: ./build/store/store-settings.js
var store_settings = __webpack_require__(61345);
;// CONCATENATED MODULE: ./build/store/web/delivery.js
/** Hands an answer on, and knows whether there was one. */
class Delivery {
    #receiver;
    #hasBegun = false;
    constructor(receiver) {
        this.#receiver = receiver;
    }
    get hasBegun() {
        return this.#hasBegun;
    }
    begin(answer) {
        this.#hasBegun = true;
        this.#receiver.begin(answer);
    }
    take(chunk) {
        return this.#receiver.take(chunk);
    }
}

// EXTERNAL MODULE: ./build/store/s3-object-info.js + 1 modules
var s3_object_info = __webpack_require__(34961);
;// CONCATENATED MODULE: ./build/store/web/web-answer.js



/** What an answer with bytes says of a file, and of what is sent of it. Fails with `request-refused`, `service-error`. */
function toWebAnswer(location, answer) {
    const { status, headers } = answer;
    if (status === 200) {
        const bytes = Number((0,s3_object_info/* headerOf */.rR)(headers, "content-length") ?? 0);
        return { info: toInfo(location, headers, bytes) };
    }
    const { range, info } = (0,s3_object_info/* toObjectAnswer */.pi)(location.key, headers);
    if (status !== 206 || range === undefined) {
        const problem = status === 206 ? "sent a range without saying which" : `answered with ${status}`;
        throw refuse("request-refused", location, `the server ${problem}`);
    }
    return { info: toInfo(location, headers, info.bytes), range };
}
/** What a look-up found. Fails with `not-supported` where the server does not tell the size. */
function toWebInfo(location, answer) {
    const { info, range } = toWebAnswer(location, answer);
    if (range !== undefined)
        return info;
    if (answer.headers["content-length"] === undefined) {
        throw new errors/* StagingError */.Q("not-supported", `Could not download ${(0,object_address/* objectUri */.WE)(location)}: the server does not tell its size, so that nobody could tell whether all of it arrived`, { hint: "Download it from a server that sends a Content-Length, or keep a copy on S3" });
    }
    return { ...info, isOnlyWhole: true };
}
function toInfo(location, headers, bytes) {
    if (!Number.isSafeInteger(bytes) || bytes > MOST_BYTES) {
        throw refuse("service-error", location, `the server gives it the size ${bytes}`);
    }
    const contentType = (0,s3_object_info/* headerOf */.rR)(headers, "content-type");
    const contentEncoding = (0,s3_object_info/* headerOf */.rR)(headers, "content-encoding");
    const modified = Date.parse((0,s3_object_info/* headerOf */.rR)(headers, "last-modified") ?? "");
    return {
        key: location.key,
        bytes,
        etag: toStrongEtag((0,s3_object_info/* headerOf */.rR)(headers, "etag")),
        ...(contentType !== undefined && { contentType: (0,s3_object_info/* share */.uM)(contentType) }),
        ...(contentEncoding && { contentEncoding: (0,s3_object_info/* share */.uM)(contentEncoding) }),
        ...(!Number.isNaN(modified) && { lastModified: new Date(modified) }),
        metadata: {},
        checksums: [],
        etagIsOpaque: !isFromS3(headers) || (0,s3_object_info/* isEtagOpaque */.fU)(headers),
    };
}
/** Empty for a weak one, which may stay while bytes change (RFC 9110, section 8.8.1). */
function toStrongEtag(header = "") {
    return /^"[^"]+"$/.test(header) ? (0,s3_object_info/* toEtag */.P$)(header) : "";
}
// Elsewhere an ETag that looks like an MD5 may be anything.
function isFromS3(headers) {
    return headers["x-amz-request-id"] !== undefined || (0,s3_object_info/* headerOf */.rR)(headers, "server") === "AmazonS3";
}
// As of objects on S3: what is cut into pieces must not come to many millions of them.
const MOST_BYTES = 100 * 2 ** 40;
function refuse(code, location, reason) {
    return new errors/* StagingError */.Q(code, `Could not download ${(0,object_address/* objectUri */.WE)(location)}: ${reason}`);
}

// EXTERNAL MODULE: ./build/store/network-errors.js
var network_errors = __webpack_require__(95878);
// EXTERNAL MODULE: ./build/store/safe-text.js
var safe_text = __webpack_require__(39957);
;// CONCATENATED MODULE: ./build/store/web/web-errors.js





/** A web server's "no", with the fields of the SDK's own exceptions that decide whether it is asked again. */
class WebRefusal extends Error {
    $metadata;
    $response;
    constructor({ status, headers }) {
        super(`the server answered with ${status}`);
        this.$metadata = { httpStatusCode: status };
        this.$response = { statusCode: status, headers: (0,http_exchange/* flattenHeaders */.N4)(headers) };
    }
}
/** What was thrown, as this program tells it. No message of the server's or of Node's is in it but safe ones. */
function toWebError(error, failed) {
    if (error instanceof errors/* StagingError */.Q) {
        return error;
    }
    const { code, reason, hint } = tell(error, failed);
    const attempts = failed.attempts > 1 ? ` (${failed.attempts} attempts)` : "";
    const message = `Could not download ${(0,object_address/* objectUri */.WE)(failed.location)}: ${reason}${attempts}`;
    return new errors/* StagingError */.Q(code, message, { cause: error, hint });
}
function tell(error, { location, signal }) {
    if (signal.aborted) {
        const isTimeout = signal.reason instanceof Error && signal.reason.name === "TimeoutError";
        return isTimeout
            ? { code: "timeout", reason: "it took too long" }
            : { code: "cancelled", reason: "cancelled" };
    }
    return error instanceof WebRefusal
        ? tellRefusal(error.$metadata.httpStatusCode, location)
        : tellNetwork(error, location);
}
function tellRefusal(status, location) {
    const reason = `the server answered with ${status}`;
    if (status === 404 || status === 410) {
        const hint = "Check the address; if nothing is fine here, add `optional: true`";
        return { code: "no-such-object", reason: `there is nothing at this address (${status})`, hint };
    }
    if (status === 401 || status === 403) {
        return {
            code: "access-denied",
            reason: `access denied (${status})`,
            hint: accessHint(location),
        };
    }
    if (status === 412 || status === 416) {
        const hint = "Somebody replaces this file while the job reads it: let that end first";
        return {
            code: "object-changed",
            reason: `the file changed while it was read (${status})`,
            hint,
        };
    }
    if (status === 429 || status === 503) {
        return {
            code: "throttled",
            reason,
            hint: "The server wants fewer requests: run the job later",
        };
    }
    return { code: status >= 500 ? "service-error" : "request-refused", reason };
}
function accessHint({ bucket, key }) {
    if (key.endsWith(object_address/* HIDDEN_QUERY */.cS)) {
        return "An address that is signed ends after a while: make a new one right before the step";
    }
    const isAmazon = /\.amazonaws\.com(?:\.cn)?$/.test(new URL(bucket).hostname);
    return isAmazon
        ? "To read it with the step's credentials write `s3://bucket/key`"
        : "Nothing is sent that says who asks: use an address that is signed";
}
function tellNetwork(error, { bucket }) {
    const fields = error instanceof Error ? error : { message: String(error) };
    const isTimeout = fields.code === undefined && fields.name === "TimeoutError";
    const errno = isTimeout ? "ETIMEDOUT" : fields.code;
    const row = errno === undefined ? undefined : (0,network_errors/* describeNetworkError */.gl)(errno);
    if (errno === undefined || row === undefined) {
        return { code: "request-refused", reason: (0,safe_text/* toSafeText */._)(fields.message ?? "") };
    }
    return { code: row.code, reason: `${row.reason} (${errno})`, hint: networkHint(errno, bucket) };
}
/** The endpoint is no matter here, and redirects lead to other hosts. */
function networkHint(errno, origin) {
    return (0,network_errors/* isTlsError */.sl)(errno)
        ? "The certificates of all servers on the way must be valid for their names and trusted by the runner (`NODE_EXTRA_CA_CERTS`)"
        : `Check the address, and that the runner can reach ${origin} and where it redirects to`;
}

// EXTERNAL MODULE: ./build/store/data-plane/checked-answer.js
var checked_answer = __webpack_require__(10284);
;// CONCATENATED MODULE: ./build/store/web/web-target.js




/** Where the first request for `location` goes. */
function toTarget({ bucket, key, terms }) {
    const path = key.endsWith(object_address/* HIDDEN_QUERY */.cS) ? key.slice(0, -object_address/* HIDDEN_QUERY */.cS.length) : key;
    return { origin: bucket, path: `/${path}${terms?.webQuery ?? ""}` };
}
/** Whether an answer leads elsewhere (RFC 9110, section 15.4). */
function isRedirect({ status, headers }) {
    return REDIRECTS.has(status) && headers.location !== undefined;
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Where an answer of `from` leads. Fails with `request-refused` unless that is an address of `https`. */
function redirectedTo(answer, from, location) {
    const text = (0,s3_object_info/* headerOf */.rR)(answer.headers, "location") ?? "";
    const base = `${from.origin}${from.path}`;
    const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
    if (url === undefined) {
        throw web_target_refuse(location, "the server redirects to something that is no address");
    }
    if (url.protocol !== "https:") {
        const where = (0,safe_text/* toSafeText */._)(url.host === "" ? url.protocol : `${url.protocol}//${url.host}`);
        throw web_target_refuse(location, `the server redirects to ${where}, which is not encrypted`);
    }
    if (url.username !== "" || url.password !== "") {
        throw web_target_refuse(location, `the server redirects to ${url.host} with a name or a password`);
    }
    return { origin: url.origin, path: `${url.pathname}${url.search}` };
}
/** That redirects do not come to an end. */
function endlessRedirects(location, most) {
    return web_target_refuse(location, `the server redirects more than ${most} times`);
}
function web_target_refuse(location, reason) {
    return new errors/* StagingError */.Q("request-refused", `Could not download ${(0,object_address/* objectUri */.WE)(location)}: ${reason}`, { hint: "Open the address in a browser, and use the one it leads to" });
}

;// CONCATENATED MODULE: ./build/store/web/web-requests.js



/** Thrown by a receiver that has seen what it wanted: the rest is not read, and the request has gone well. */
class Enough extends Error {
}
const MOST_REDIRECTS = 10;
/** What a target answers that was good for a while only. */
const GONE = new Set([401, 403, 404, 410]);
/** Requests to web servers, with the redirects they lead to. Nothing is tried again here. */
class WebRequests {
    #pools;
    /** Where addresses led, so that not every range of a file is asked for twice. */
    #targets = new Map();
    constructor(pools) {
        this.#pools = pools;
    }
    /** The answer that is no redirect. Fails with `request-refused` where redirects lead nowhere. */
    async send(request) {
        const first = toTarget(request.location);
        const address = `${first.origin}${first.path}`;
        const known = this.#targets.get(address);
        if (known !== undefined) {
            const answer = await this.#askAgain(known, address, request);
            if (answer !== undefined) {
                return answer;
            }
        }
        let target = first;
        for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
            const answer = await this.#ask(target, request);
            if (!isRedirect(answer)) {
                this.#keep(address, target, answer);
                return answer;
            }
            target = redirectedTo(answer, target, request.location);
        }
        throw endlessRedirects(request.location, MOST_REDIRECTS);
    }
    /** The answer of where an address led; nothing where that is good no more. Whatever goes wrong, it is forgotten. */
    async #askAgain(target, address, request) {
        let answer;
        try {
            answer = await this.#ask(target, request);
        }
        finally {
            if (answer === undefined || (0,http_exchange/* isRefusal */.vu)(answer)) {
                this.#targets.delete(address);
            }
        }
        return isRedirect(answer) || GONE.has(answer.status) ? undefined : answer;
    }
    #keep(address, target, answer) {
        if (!(0,http_exchange/* isRefusal */.vu)(answer) && address !== `${target.origin}${target.path}`) {
            this.#targets.set(address, target);
        }
    }
    async #ask({ origin, path }, request) {
        const pool = this.#pools.find(origin, "reading") ?? (await this.#pools.open(origin, "reading"));
        const headers = { host: new URL(origin).host, ...ALWAYS, ...request.headers };
        const answer = new checked_answer/* CheckedAnswer */.I(request.receiver);
        try {
            await (0,http_exchange/* exchange */.cv)(pool, { method: "GET", path, headers }, answer, request.signal);
        }
        catch (error) {
            const isEnough = error instanceof http_exchange/* ReceiverError */.kC && error.cause instanceof Enough;
            if (!answer.isFull && !isEnough) {
                throw error;
            }
        }
        if (answer.head === undefined) {
            throw new Error("the exchange ended without an answer");
        }
        return answer.head;
    }
}
// Without a coding for the way, so that ranges and sizes are those of the file.
const ALWAYS = { accept: "*/*", "accept-encoding": "identity", "user-agent": "s3-staging" };

;// CONCATENATED MODULE: ./build/store/web/web-reader.js












/** Opens connections to web servers when they are needed. Fails with `invalid-input` as `readRetryPolicy` does. */
function openWebReader(settings) {
    const { environment, maxConnections: connections } = settings;
    const timing = { ...store_settings/* DEFAULT_TIMING */.f, ...settings.timing };
    const pools = new http_pools/* HttpPools */.K({ connections, timing, network: (0,network/* readNetwork */.L)(settings) });
    return new HttpsReader(pools, (0,s3_retry/* readRetryPolicy */.h)(environment, timing.retryBase));
}
class HttpsReader {
    #pools;
    #requests;
    #policy;
    #listeners = new Set();
    constructor(pools, policy) {
        this.#pools = pools;
        this.#requests = new WebRequests(pools);
        this.#policy = policy;
    }
    // HEAD is not asked: who signs an address signs it for GET.
    async head(location, signal) {
        let info;
        try {
            info = await this.#lookUp(location, { range: "bytes=0-0" }, signal);
        }
        catch (error) {
            if (!isOutOfRange(error)) {
                throw error;
            }
            // There is no first byte in an empty file.
            info = await this.#lookUp(location, {}, signal);
        }
        return { ...info, headers: {}, untoldMetadata: 0, hasCustomerKey: false };
    }
    get(location, { range, ifMatch, signal }, receiver) {
        const headers = {
            ...(range && { range: `bytes=${range.start}-${range.end}` }),
            ...(ifMatch && { "if-match": `"${ifMatch}"` }),
        };
        const delivery = {
            begin: (answer) => receiver.begin(toWebAnswer(location, answer)),
            take: (chunk) => receiver.take(chunk),
        };
        return this.#send({ location, headers, receiver: delivery, signal });
    }
    watchRetries(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    close() {
        this.#pools.destroy();
    }
    async #lookUp(location, headers, signal) {
        let info;
        let bytes = 0;
        const receiver = {
            begin: (answer) => {
                info = toWebInfo(location, answer);
                if (answer.status === 200) {
                    throw new Enough();
                }
            },
            take: (chunk) => {
                bytes += chunk.length;
                if (bytes > 1) {
                    throw new Enough();
                }
                return undefined;
            },
        };
        await this.#send({ location, headers, receiver, signal });
        if (info === undefined) {
            throw new Error("the look-up ended without an answer");
        }
        return info;
    }
    /** Makes a request again while that can help, though not once its answer has begun to reach somebody. */
    async #send(request) {
        const delivery = new Delivery(request.receiver);
        const retries = this.#openRetries(request);
        for (;;) {
            const startedAt = performance.now();
            try {
                await this.#attempt({ ...request, receiver: delivery });
                return;
            }
            catch (error) {
                if (error instanceof http_exchange/* ReceiverError */.kC) {
                    throw error.cause;
                }
                const { attempts } = retries;
                if (delivery.hasBegun || !(await retries.allow(error, startedAt))) {
                    throw toWebError(error, { ...request, attempts });
                }
            }
        }
    }
    async #attempt(request) {
        const answer = await this.#requests.send(request);
        if ((0,http_exchange/* isRefusal */.vu)(answer)) {
            throw new WebRefusal(answer);
        }
    }
    #openRetries({ location, signal }) {
        return new s3_retry/* Retries */.f({
            policy: this.#policy,
            signal,
            renew: () => false,
            onRetry: (failed) => this.#tellRetry(location, failed),
        });
    }
    #tellRetry(location, failed) {
        const { attempt, delayMilliseconds, isThrottled } = failed;
        const retry = {
            operation: "GET",
            location: (0,object_address/* objectUri */.WE)(location),
            bucket: location.bucket,
            isThrottled,
            attempt,
            maxAttempts: this.#policy.maxAttempts,
            delayMilliseconds,
            reason: (0,s3_errors/* toReason */.Ge)(failed.error),
        };
        for (const listener of this.#listeners) {
            listener(retry);
        }
    }
}
function isOutOfRange(error) {
    return (error instanceof errors/* StagingError */.Q &&
        error.cause instanceof WebRefusal &&
        error.cause.$metadata.httpStatusCode === 416);
}


/***/ })

};

