export const id = 4664;
export const ids = [4664,5154];
export const modules = {

/***/ 21133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KR: () => (/* binding */ upToLastSlash),
/* harmony export */   Og: () => (/* binding */ constantPart),
/* harmony export */   dS: () => (/* binding */ keyBase),
/* harmony export */   mp: () => (/* binding */ lastSegment),
/* harmony export */   yN: () => (/* binding */ nameBelowBase)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `The key \`${key}\` does not start with the base \`${base}\``, { hint: "Write a `base` of whole segments that every selected key starts with" });
}
/** The name without its directories. */
function lastSegment(name) {
    return name.slice(name.lastIndexOf("/") + 1);
}
/** `a/b/` of `a/b/c` and of `a/b/`; empty when there is no `/`. */
function upToLastSlash(text) {
    return text.slice(0, text.lastIndexOf("/") + 1);
}


/***/ }),

/***/ 14325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lackingFeatures)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** `not-supported` where an entry asks for what its store is known not to have; nothing else would tell before bytes move. */
function lackingFeatures(asked, { title, lacks, storageClasses }) {
    const missing = lacks.flatMap((feature) => OPTIONS[feature](asked) ?? []);
    const { storageClass } = asked.headers;
    const isUnknown = storageClass !== undefined && storageClasses?.includes(storageClass) === false;
    if (missing.length === 0 && !isUnknown)
        return undefined;
    const options = [...missing, ...(isUnknown ? [`storage-class: ${storageClass}`] : [])];
    const known = isUnknown ? ` (its classes are ${storageClasses?.join(", ")})` : "";
    const text = `${title} does not have what ${listed(options)} ${options.length === 1 ? "asks" : "ask"} for${known}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("not-supported", text, { hint: HINT });
}
const HINT = "Leave it out. If the store has it by now, or is another than its `dialect` says, set `dialect: generic`, which leaves it to the store to refuse";
/** The option of an entry that asks for a feature, as it is written; nothing where none does. */
const OPTIONS = {
    acl: ({ headers }) => (headers.acl && "acl") ?? (headers.grants && "grants"),
    tags: ({ headers }) => headers.tags && "tags",
    "website-redirect": ({ headers }) => headers.websiteRedirect && "website-redirect",
    "object-lock": ({ headers }) => (headers.retention && "retain-until") ?? (headers.legalHold && "legal-hold"),
    encryption: ({ headers: { encryption } }) => encryption?.type === "AES256" ? "encryption: AES256" : undefined,
    kms: ({ headers: { encryption } }) => encryption === undefined || encryption.type === "AES256"
        ? undefined
        : `encryption: ${encryption.type}`,
    "customer-key": ({ terms }) => terms?.customerKey && "encryption: { type: customer }",
    "requester-pays": ({ terms }) => terms?.requestPayer && "request-payer",
    "expected-bucket-owner": ({ terms }) => terms?.expectedBucketOwner && "expected-bucket-owner",
};
function listed(options) {
    const quoted = options.map((option) => `\`${option}\``);
    const last = quoted.pop() ?? "";
    return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}


/***/ }),

/***/ 58072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ retentionFrom)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The retention of an object that is uploaded at `now`, to the second, or `invalid-spec` where it would be over by then. */
function retentionFrom({ mode, until }, now) {
    const end = until instanceof Date ? until : addPeriod(now, until);
    if (end > now)
        return { mode, until: end };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `\`retain-until\`: ${end.toISOString()} is over, and a lock ends in the future`, { hint: "Write a later date, or how long from now: `retain-until: 30d`" });
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


/***/ }),

/***/ 73262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isAboutIdentity),
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/** Whether an identity may be to blame for a failure. */
function isAboutIdentity({ code }) {
    return code === "no-credentials" || code === "bad-credentials" || code === "access-denied";
}
/** Failures with what is known about them as the next step to take; of several the first that is refused tells of a change. */
function explained(failures, { missing, changed }) {
    if (missing === undefined && changed === undefined)
        return failures;
    let isTold = false;
    return failures.map((failure) => {
        const { error } = failure;
        const { hint: own } = error;
        if (error.code === "no-credentials") {
            return { ...failure, error: error.retold({ hint: changed ?? missing }) };
        }
        if (changed === undefined || isTold || !isAboutIdentity(error))
            return failure;
        isTold = true;
        const hint = own === undefined ? changed : `${own}\n${changed}`;
        return { ...failure, error: error.retold({ hint }) };
    });
}


/***/ }),

/***/ 36218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   pz: () => (/* binding */ fillIn),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/** What a value can say of the file it is sent with. */
const PLACEHOLDERS = ["path", "name", "bytes", "sha256"];
/** One of the names in braces, doubled where it is meant as it stands. All other braces are themselves: others may have written them. */
const BRACED = new RegExp(`\\{\\{(${PLACEHOLDERS.join("|")})\\}\\}|\\{(${PLACEHOLDERS.join("|")})\\}`, "g");
/** Whether `fillIn` would make anything else of a value. */
function isTemplate(value) {
    return value.search(BRACED) >= 0;
}
/** Whether a value waits for a placeholder. */
function holds(value, placeholder) {
    return [...value.matchAll(BRACED)].some(([, , word]) => word === placeholder);
}
/** A value with its placeholders filled in. `before` is what stands before the placeholder as written. */
function fillIn(value, textOf) {
    return value.replace(BRACED, (_, literal, word, at = 0) => word === undefined ? `{${literal}}` : textOf(word, value.slice(0, at)));
}


/***/ }),

/***/ 75586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findAskers),
/* harmony export */   x: () => (/* binding */ storeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);
/* harmony import */ var _spec_check_connections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87642);



/** Looks for the credentials of every store that buckets are in. Asks no store; what fails otherwise shows with the first request. */
async function findAskers({ buckets, connections, asked }, store, signal) {
    const found = new Map();
    const missing = new Set();
    const failing = new Set();
    const byLabel = new Map(buckets.filter((bucket) => !(0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isWebOrigin */ .tz)(bucket)).map((bucket) => [storeOf(bucket), bucket]));
    const isBlank = (label) => {
        const connection = connections.get(label);
        // What is found without them would be somebody else.
        return connection !== undefined && (0,_spec_check_connections_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksIdentity */ .D2)(connection);
    };
    const looks = [...byLabel].map(async ([label, bucket]) => {
        const asker = isBlank(label) ? "nobody" : await findAsker(store, bucket, signal);
        return [label, asker];
    });
    for (const [label, asker] of await Promise.all(looks)) {
        if (asker === "nobody" || asker === "failing")
            missing.add(label);
        else if (asker !== undefined)
            found.set(label, asker);
        const isLost = asker === "nobody" && !isBlank(label) && asked.has(label);
        if (asker === "failing" || isLost)
            failing.add(label);
    }
    return { found, missing, failing };
}
async function findAsker(store, bucket, signal) {
    try {
        return await store.identity(bucket, signal);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q))
            throw error;
        if (error.code !== "no-credentials")
            return undefined;
        return error.isNobodyThere ? "nobody" : "failing";
    }
}
/** The label of the store that a bucket is in; empty for the unlabelled one. */
function storeOf(bucket) {
    return (0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(bucket) ?? "";
}


/***/ }),

/***/ 15154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ missingHint),
/* harmony export */   withhold: () => (/* binding */ withhold)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);
/* harmony import */ var _askers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75586);
/* harmony import */ var _used_buckets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73594);



/**
 * What is to be left out, which is told in a notice. Undefined where that is nothing: what is set up and fails is told by
 * the transfers.
 */
function withhold({ missing: all, failing }, host) {
    const missing = new Set([...all].filter((label) => !failing.has(label)));
    if (missing.size === 0)
        return undefined;
    const secrets = noSecretsText(host.trigger);
    const because = secrets === undefined ? "" : `: ${secrets}`;
    const stores = [...missing].map((label) => (label === "" ? "" : `\`${label}\``)).filter(Boolean);
    const whose = stores.length === 0 ? "" : ` of the connections ${stores.join(", ")}`;
    const names = missing.has("") ? "" : whose;
    host.notice(`There are no credentials${names}${because}. What needs them is left out, as \`on-missing-credentials: skip\` wants it.`);
    const isOut = (bucket) => !(0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebOrigin */ .tz)(bucket) && missing.has((0,_askers_js__WEBPACK_IMPORTED_MODULE_0__/* .storeOf */ .x)(bucket));
    const reason = `there are no credentials${because}`;
    return { reasonOf: (entry) => ((0,_used_buckets_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketsOf */ .H)(entry).some(isOut) ? reason : undefined), isOut };
}
/** What to do where there are no credentials because the run may see no secrets. Undefined for other runs. */
function missingHint(trigger) {
    const secrets = noSecretsText(trigger);
    if (secrets === undefined)
        return undefined;
    return `Credentials cannot be there: ${secrets}. To transfer nothing in such runs, set \`on-missing-credentials: skip\``;
}
/** GitHub Docs, "Events that trigger workflows", pull requests of forks; "Dependabot on GitHub Actions". */
function noSecretsText({ event, head, fork, isDependabot }) {
    const isPlain = event.startsWith("pull_request") && event !== "pull_request_target";
    if (isPlain && head === "fork") {
        const whose = fork === undefined ? "a fork" : `the fork \`${fork}\``;
        return `this run is for a pull request of ${whose}, and GitHub gives it neither secrets nor an ID token`;
    }
    return isDependabot
        ? "Dependabot set this run off, and GitHub gives it only the secrets that are stored for Dependabot"
        : undefined;
}


/***/ }),

/***/ 54664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Preflight: () => (/* binding */ Preflight)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/connection-limits.js
var connection_limits = __webpack_require__(25371);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
;// CONCATENATED MODULE: ./build/preflight/probe.js
/** The name of an object that is never made, below a prefix that is to be written to. */
const PROBE_NAME = "s3-staging-preflight";
/** A text in which the name that was made up stands for any. */
function asPlace(text) {
    return text.replaceAll(PROBE_NAME, "*");
}
/** An error about a key that was made up, as one about the place. */
function ofPlace(error) {
    const { message, hint } = error;
    return error.retold({ message: asPlace(message), hint: hint && asPlace(hint) });
}

// EXTERNAL MODULE: ./build/spec/placeholders.js
var placeholders = __webpack_require__(36218);
;// CONCATENATED MODULE: ./build/preflight/probe-headers.js

/** What of an upload's headers a store may ask for rights for, or refuse. Placeholders of tags stand for nothing yet. */
function probeHeaders(headers) {
    const { storageClass, acl, grants, encryption, checksumAlgorithm, retention, legalHold } = headers;
    const { tags, websiteRedirect } = headers;
    return {
        ...(storageClass && { storageClass }),
        ...(acl && { acl }),
        ...(grants && { grants }),
        ...(encryption && { encryption }),
        ...(checksumAlgorithm && { checksumAlgorithm }),
        ...(retention && { retention }),
        ...(legalHold && { legalHold }),
        ...(websiteRedirect && { websiteRedirect }),
        ...(tags && { tags: withoutPlaceholders(tags) }),
    };
}
function withoutPlaceholders(tags) {
    const filled = Object.entries(tags).map(([name, value]) => [name, (0,placeholders/* fillIn */.pz)(value, () => "")]);
    return Object.fromEntries(filled);
}

// EXTERNAL MODULE: ./build/plan/key-path.js
var key_path = __webpack_require__(21133);
// EXTERNAL MODULE: ./build/preflight/known-part.js
var known_part = __webpack_require__(19661);
;// CONCATENATED MODULE: ./build/preflight/probed-keys.js





/** `isFinal`: no expression without a value can be in the target. */
function probedKeys(target, isFinal, connections) {
    const written = target.kind === "object" ? target.key : target.prefix;
    const known = isFinal ? written : (0,known_part/* knownPart */.L)(written);
    const isCertain = known === written;
    if (target.kind === "object" && isCertain) {
        return { key: written, prefix: (0,key_path/* upToLastSlash */.KR)(written), isCertain };
    }
    return { key: allowedKey(target.bucket, known, connections), prefix: known, isCertain };
}
/** A key below `prefix`, if there is any such that its connection is for. */
function allowedKey(bucket, prefix, connections) {
    const limits = (0,connection_limits/* limitsOf */.Af)(bucket, connections);
    const key = `${prefix}${PROBE_NAME}`;
    if (limits?.allow === undefined || (0,connection_limits/* isWithin */.UO)({ verb: "write", bucket, key }, limits))
        return key;
    const narrower = limits.allow.find((path) => path.bucket === (0,object_address/* bucketName */.EL)(bucket) && path.prefix.startsWith(prefix));
    if (narrower === undefined)
        return key;
    return `${narrower.prefix}${narrower.prefix.endsWith("/") ? "" : "/"}${PROBE_NAME}`;
}

;// CONCATENATED MODULE: ./build/preflight/collect-probes.js





/** Where there are more destinations than this, they are files rather than places. */
const MOST_PROBES = 64;
/**
 * What to ask of the stores that `after` writes to: once for each bucket, prefix and set of headers that matter.
 * What connections are not for is among the problems.
 */
function collectProbes({ outline, manifest, connections }) {
    const probes = new Map();
    const problems = [];
    const waiting = [];
    for (const place of placesOf(outline, manifest)) {
        const { target, text, onError } = place;
        if (target === undefined || !isReachable(target, connections)) {
            waiting.push(text);
            continue;
        }
        const keys = probedKeys(target, place.isFinal, connections);
        const error = refuse(place, target, keys, connections);
        if (error === undefined)
            for (const probe of toProbes(place, target, keys))
                add(probe, probes);
        else
            problems.push({ what: text, error: ofPlace(error), onError, isDoubtful: !keys.isCertain });
    }
    const all = [...probes.values()];
    const unasked = Math.max(0, all.length - MOST_PROBES);
    return { probes: all.slice(0, MOST_PROBES), problems, waiting, unasked };
}
function placesOf(outline, manifest) {
    const places = outline.flatMap(({ from, to, destination, position }) => {
        const isFinal = position.source !== "after";
        return destination ? [{ ...destination, text: `${from} -> ${to}`, isFinal }] : [];
    });
    if (manifest === undefined)
        return places;
    const target = { kind: "object", ...manifest };
    const says = [{ headers: {}, terms: undefined }];
    return [...places, { target, says, prunes: false, text: "the manifest", isFinal: false }];
}
/** What a label stands for that no connection has may still show. */
function isReachable({ bucket }, connections) {
    const label = (0,object_address/* labelOf */.Wy)(bucket);
    return label === undefined || connections.has(label);
}
function refuse({ prunes }, { bucket }, { key, prefix }, connections) {
    const limits = (0,connection_limits/* limitsOf */.Af)(bucket, connections);
    if (limits === undefined)
        return undefined;
    const below = { bucket, key: prefix, isPrefix: true };
    const intents = [
        { verb: "write", bucket, key },
        ...(prunes ? ["read", "delete"].map((verb) => ({ verb, ...below })) : []),
    ];
    const refused = intents.filter((intent) => !(0,connection_limits/* isWithin */.UO)(intent, limits));
    return refused.length === 0 ? undefined : (0,connection_limits/* outsideError */.ul)(refused, limits);
}
function toProbes({ says, prunes, text, onError }, { bucket }, { key, prefix, isCertain }) {
    const common = { prefix, text, onError, isCertain };
    const writes = says.map(({ headers, terms }) => {
        const location = { bucket, key, ...(terms && { terms }) };
        return { kind: "write", ...common, location, headers: probeHeaders(headers) };
    });
    const [first] = writes;
    if (!prunes || first === undefined)
        return writes;
    const location = { ...first.location, key: prefix };
    return [...writes, { ...first, kind: "list", location, headers: {} }];
}
/** Of those that ask the same one stands for all: one that is certain, with the strictest `on-error`. */
function add(asked, probes) {
    const { prefix, ...probe } = asked;
    const { kind, headers, location } = probe;
    const question = JSON.stringify([kind, location.bucket, prefix, headers, location.terms]);
    const known = probes.get(question);
    if (known === undefined) {
        probes.set(question, probe);
        return;
    }
    const best = probe.isCertain && !known.isCertain ? probe : known;
    probes.set(question, { ...best, onError: strictest(known.onError, probe.onError) });
}
/** Without an own word the step's own `on-error` decides, which may be either. */
function strictest(one, other) {
    if (one === "fail" || other === "fail")
        return "fail";
    return one === "warn" && other === "warn" ? "warn" : undefined;
}

// EXTERNAL MODULE: ./build/plan/lacking-features.js
var lacking_features = __webpack_require__(14325);
// EXTERNAL MODULE: ./build/plan/retention-end.js
var retention_end = __webpack_require__(58072);
;// CONCATENATED MODULE: ./build/preflight/run-preflight.js





/** More at once gain nothing: an answer takes as long as a round trip. */
const MOST_AT_ONCE = 8;
/** Asks the stores. Fails with `cancelled`, and not before everything that was begun is given up. */
async function runPreflight({ probes, problems, waiting, unasked }, context) {
    const answers = await askAll(probes, context);
    const leftovers = answers.flatMap(({ leftover }) => leftover ?? []);
    if (context.signal.aborted) {
        throw new errors/* StagingError */.Q("cancelled", "The job was cancelled before it was known whether `after` can be written", leftovers.length > 0 ? { hint: leftovers.join("\n") } : {});
    }
    const told = answers.flatMap(({ problem }) => problem ?? []);
    const notes = [
        ...waiting.map((text) => `Where \`${text}\` goes waits for later steps.`),
        ...(unasked > 0 ? [`${unasked} more were left out.`] : []),
        ...answers.flatMap(({ note }) => note ?? []),
    ];
    return {
        writable: answers.filter(({ isWritable }) => isWritable).length,
        problems: [...problems, ...told],
        notes,
        leftovers,
    };
}
async function askAll(probes, context) {
    const answers = [];
    const remaining = probes.entries();
    const work = async () => {
        for (const [index, probe] of remaining) {
            if (context.signal.aborted)
                return;
            answers[index] = await ask(probe, context);
        }
    };
    const count = Math.min(MOST_AT_ONCE, context.maxConcurrency, probes.length);
    await Promise.all(Array.from({ length: count }, work));
    return answers;
}
async function ask(probe, context) {
    try {
        return await (probe.kind === "list" ? tryList(probe, context) : tryWrite(probe, context));
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        return error.code === "cancelled" ? {} : { problem: toProblem(probe, error) };
    }
}
async function tryList({ location: { bucket, key, terms } }, { store, signal }) {
    const pages = store.list(bucket, key, signal, { ...terms, mostKeys: 1 });
    for await (const _ of pages)
        break;
    return {};
}
async function tryWrite(probe, { store, signal }) {
    const { location } = probe;
    store.assertConfidential(location);
    const said = toObjectHeaders(probe.headers);
    const lacking = (0,lacking_features/* lackingFeatures */.H)({ headers: said, terms: location.terms }, store.traits(location.bucket));
    if (lacking)
        throw lacking;
    const { unsupported, leftover } = await store.rehearse(location, said, signal);
    if (unsupported) {
        const reason = asPlace(unsupported.message);
        return {
            note: `Whether ${placeOf(probe)} can be written shows at the end of the job: ${reason}.`,
        };
    }
    if (leftover === undefined)
        return { isWritable: true };
    const { uploadId, error } = leftover;
    const text = `An upload that was begun to try out ${(0,object_address/* objectUri */.WE)(location)} is still in the bucket (upload id ${uploadId}): ${error.message}\nAllow \`s3:AbortMultipartUpload\`, which uploads in parts need as well, or let a lifecycle rule remove incomplete uploads`;
    return { isWritable: true, leftover: text };
}
/** Fails with `invalid-spec` where a lock is over already. */
function toObjectHeaders({ retention: asked, ...headers }) {
    const retention = asked && (0,retention_end/* retentionFrom */.j)(asked, new Date());
    if (retention instanceof errors/* StagingError */.Q)
        throw retention;
    const type = { contentType: "application/octet-stream", metadata: {} };
    return { ...headers, ...type, ...(retention && { retention }) };
}
function toProblem(probe, error) {
    const { text, onError, isCertain } = probe;
    const { code } = error;
    const isDoubtful = PASSING.includes(code) || (!isCertain && code === "access-denied");
    return { what: text, error: ofPlace(error), onError, isDoubtful };
}
/** What tells nothing about the end of the job. */
const PASSING = ["throttled", "service-error"];
function placeOf({ location }) {
    return asPlace((0,object_address/* objectUri */.WE)(location));
}

// EXTERNAL MODULE: ./build/report/failure-text.js
var failure_text = __webpack_require__(653);
// EXTERNAL MODULE: ./build/report/identity-hints.js
var identity_hints = __webpack_require__(73262);
// EXTERNAL MODULE: ./build/report/phase-report.js
var phase_report = __webpack_require__(50223);
// EXTERNAL MODULE: ./build/report/html.js
var html = __webpack_require__(45138);
// EXTERNAL MODULE: ./build/report/units.js
var units = __webpack_require__(15088);
;// CONCATENATED MODULE: ./build/report/preflight-report.js



/** A message names this many; the rest is a number. */
const MOST_NAMED = 10;
/** What came of it, and what was not asked. */
function preflightLines({ writable, notes }) {
    return [`Preflight: ${writableText(writable)}`, ...shortened(notes)];
}
/** For the job summary. */
function preflightSummary({ writable, notes }, problems) {
    const items = problemTexts(problems).map(html/* escapeHtml */.ZD);
    return [
        "### s3-staging: preflight",
        `${(0,html/* escapeHtml */.ZD)(writableText(writable))}.`,
        ...(items.length > 0 ? ["<p><b>Cannot be written</b></p>", (0,html/* list */.p_)(items)] : []),
        ...(notes.length > 0 ? [(0,html/* list */.p_)(shortened(notes).map(html/* escapeHtml */.ZD))] : []),
        "",
    ].join("\n\n");
}
/** Why the end of the job `would` or `may` fail: everything at once, with what to do. There is at least one. */
function preflightText(problems, verb) {
    const hints = new Set(problems.flatMap(({ error }) => error.hint ?? []));
    return [
        `Preflight: the end of the job ${verb} fail. Nothing is lost yet, for the job's own steps are still to come:`,
        ...shortened(problemTexts(problems)).map((text) => `- ${text}`),
        ...shortened([...hints]),
        ...(0,failure_text/* pointers */.D_)(problems.map(({ error }) => error)),
        "To go on without looking at destinations beforehand, set `preflight: off`",
    ].join("\n");
}
/** One for each cause. */
function problemTexts(problems) {
    const byMessage = new Map();
    for (const { what, error } of problems) {
        const entries = byMessage.get(error.message) ?? [];
        byMessage.set(error.message, [...entries, what]);
    }
    return [...byMessage].map(([message, [first = "", ...others]]) => {
        const more = others.length === 0 ? "" : ` and ${others.length} more`;
        return `${first}${more}: ${message}`;
    });
}
function writableText(count) {
    return `${(0,units/* countOf */.pq)(count, "destination")} can be written`;
}
function shortened(lines) {
    if (lines.length <= MOST_NAMED)
        return lines;
    return [...lines.slice(0, MOST_NAMED), `… and ${lines.length - MOST_NAMED} more`];
}

// EXTERNAL MODULE: ./build/stage/missing-credentials.js
var missing_credentials = __webpack_require__(15154);
// EXTERNAL MODULE: ./build/stage/or-warn.js
var or_warn = __webpack_require__(48893);
;// CONCATENATED MODULE: ./build/stage/preflight-stage.js









/** A look at where `after` is going to write, while `before` is carried out. */
class Preflight {
    #parts;
    #probes;
    #asking;
    constructor(wanted, parts) {
        this.#parts = parts;
        this.#probes = collectProbes(wanted);
    }
    /** The ids of the buckets that are asked about. */
    get buckets() {
        return this.#probes.probes.map(({ location }) => location.bucket);
    }
    /** Begins to ask, but for what is withheld. */
    begin(store, withheld) {
        const { signal, inputs } = this.#parts;
        const maxConcurrency = inputs["max-concurrency"];
        const isAsked = ({ location }) => !withheld?.isOut(location.bucket);
        const probes = { ...this.#probes, probes: this.#probes.probes.filter(isAsked) };
        this.#asking = runPreflight(probes, { store, signal, maxConcurrency });
        // Told by `tell`.
        this.#asking.catch(() => undefined);
    }
    /** Settles when nothing is asked any more. */
    async end() {
        await this.#asking?.catch(() => undefined);
    }
    /**
     * Tells what came of it. Gives whether the step may go on; where it may not, that is an error of the step by now,
     * but for what makes `before` fail as well.
     */
    async tell(before) {
        const { host, inputs } = this.#parts;
        const isStrict = ({ onError }) => (onError ?? inputs["on-error"]) === "fail";
        const fatalBefore = before ? (0,phase_report/* failures */.e9)(before).filter(isStrict) : [];
        const told = new Set(fatalBefore.map(({ error }) => causeOf(error)));
        const report = await this.#answered(told);
        if (report === undefined)
            return false;
        for (const line of preflightLines(report))
            host.info(line);
        for (const leftover of report.leftovers)
            host.warning(leftover);
        const news = report.problems.filter(({ error }) => !told.has(causeOf(error)));
        const problems = (0,identity_hints/* explained */.t)(news, { missing: (0,missing_credentials/* missingHint */.C)(host.trigger) });
        if (inputs.summary) {
            const summary = preflightSummary(report, problems);
            await (0,or_warn/* orWarn */.w)(host, "the job summary", () => host.appendSummary(summary));
        }
        const isFatal = (problem) => !problem.isDoubtful && isStrict(problem);
        const fatal = problems.filter(isFatal);
        const tolerated = problems.filter((problem) => !isFatal(problem));
        if (tolerated.length > 0)
            host.warning(preflightText(tolerated, "may"));
        if (fatal.length > 0)
            host.error(preflightText(fatal, "would"), { title: "s3-staging" });
        return !report.problems.some(isFatal);
    }
    /** Absent where the job was cancelled, which is told. */
    async #answered(told) {
        try {
            return await this.#asking;
        }
        catch (error) {
            if (!(error instanceof errors/* StagingError */.Q))
                throw error;
            if (told.size === 0)
                this.#parts.host.error((0,failure_text/* errorText */.kc)(error), { title: "s3-staging" });
            return undefined;
        }
    }
}
/** The same for failures of one cause. A denial is of one action, so that another may be missing as well. */
function causeOf({ group, message }) {
    return group ?? message;
}


/***/ }),

/***/ 73594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ usedBuckets),
/* harmony export */   H: () => (/* binding */ bucketsOf)
/* harmony export */ });
/** The ids of the buckets that a phase works with, or the origins of web addresses. */
function usedBuckets({ entries, manifest }) {
    const buckets = entries.flatMap(bucketsOf);
    return manifest ? [...buckets, manifest.bucket] : buckets;
}
/** Those of one entry: where it reads, then where it writes. */
function bucketsOf(entry) {
    if (entry.direction === "download")
        return [entry.from.bucket];
    return entry.direction === "upload" ? [entry.to.bucket] : [entry.from.bucket, entry.to.bucket];
}


/***/ })

};

