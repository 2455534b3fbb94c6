export const id = 5586;
export const ids = [5586];
export const modules = {

/***/ 25371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ limitsOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   hU: () => (/* binding */ VERBS),
/* harmony export */   ul: () => (/* binding */ outsideError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);


/** What an entry can do to objects. */
const VERBS = ["read", "write", "delete"];
/** The limits that hold for a bucket. Absent for one that is reached over no connection. */
function limitsOf(bucket, connections) {
    const label = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(bucket);
    return label === undefined ? undefined : connections.get(label);
}
/** Whether a connection is for what is to be done, with whatever it is done to. */
function isWithin(intent, limits) {
    return limits.access.includes(intent.verb) && isAllowed(intent, limits);
}
/** Whether a connection may reach an object, or all objects whose keys begin with a prefix. */
function isAllowed({ bucket, key, isPrefix = false }, { allow }) {
    if (allow === undefined)
        return true;
    const name = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketName */ .EL)(bucket);
    return allow.some(({ bucket: allowed, prefix }) => {
        if (allowed !== name)
            return false;
        if (prefix === "")
            return true;
        const isBelow = key.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`);
        // Stores and proxies that resolve such segments would lead elsewhere.
        return (isBelow && !LEADS_ELSEWHERE.test(key)) || (!isPrefix && key === prefix);
    });
}
const LEADS_ELSEWHERE = /(?:^|\/)\.\.?(?:\/|$)/;
/** A message names this many objects; the rest is a number. */
const MOST_NAMED = 10;
/** The one error about all that an entry would do and a connection is not for. There is at least one. */
function outsideError(intents, limits) {
    const { label, access, allow } = limits;
    const missing = VERBS.filter((verb) => intents.some((intent) => intent.verb === verb && !access.includes(verb)));
    const outside = [...new Set(intents.filter((one) => !isAllowed(one, limits)).map(_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE))];
    const reasons = [
        ...(missing.length > 0
            ? [`it may not ${missing.join(" or ")}: \`access\` has ${wordsOf(access)}`]
            : []),
        ...(outside.length > 0
            ? [`${shown(outside)} outside what \`allow\` has, ${wordsOf(toTexts(allow))}`]
            : []),
    ];
    const [subject] = intents.map(_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .objectUri */ .WE);
    const hint = missing.length > 0
        ? `\`access: [${VERBS.filter((verb) => access.includes(verb) || missing.includes(verb)).join(", ")}]\``
        : "the path in `allow`";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("access-denied", `The connection \`${label}\` is not for ${subject}: ${reasons.join("; and ")}`, { hint: `Nothing was asked of the store. If it is meant, write ${hint} for \`${label}\`` });
}
function shown(uris) {
    const named = uris.slice(0, MOST_NAMED).join(", ");
    const more = uris.length > MOST_NAMED ? ` and ${uris.length - MOST_NAMED} more` : "";
    return `${named}${more} ${uris.length === 1 ? "is" : "are"}`;
}
function toTexts(allow = []) {
    return allow.map(({ bucket, prefix }) => `${bucket}/${prefix}`);
}
function wordsOf(words) {
    return words.map((word) => `\`${word}\``).join(", ");
}


/***/ }),

/***/ 87642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ checkUsedConnections),
/* harmony export */   D2: () => (/* binding */ lacksIdentity),
/* harmony export */   tq: () => (/* binding */ unknownLabel),
/* harmony export */   v8: () => (/* binding */ checkLabel)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1472);
/* harmony import */ var _connection_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92855);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23508);




/** Reports a label that no connection has, at the place where it is used. */
function checkLabel(label, position, { labels, depth, report }) {
    if (label === undefined || labels === undefined || labels.includes(label))
        return;
    // What is written around an expression without a value is part of a label.
    const mayGrow = labels.some((known) => known.startsWith(label) || known.endsWith(label));
    if (depth === "outline" && mayGrow)
        return;
    report(position, unknownLabel(label, labels));
}
/** What is said of a label that no connection has. */
function unknownLabel(label, labels) {
    const message = `there is no connection ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(label)}`;
    if (labels.length === 0)
        return { message, hint: "write it in the input `connections`" };
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(label, labels);
    const known = `known: ${labels.map(_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL).join(", ")}`;
    return { message, hint: close === undefined ? known : `did you mean \`${close}\`? ${known}` };
}
/** Whether keys of a connection that tell who asks have no value, as a secret has none that a job may not see. */
function lacksIdentity({ blanks }) {
    return blanks.some(({ key }) => IDENTITY_KEYS.includes(key));
}
const IDENTITY_KEYS = [..._connection_options_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_KEYS */ .GR, "role-to-assume"];
/** Reports keys without a value in the connections that entries use; `mayLackIdentity` lets those be that tell who asks. */
function checkUsedConnections(entries, connections, { report, mayLackIdentity }) {
    for (const label of usedLabels(entries)) {
        for (const { key, position } of connections.get(label)?.blanks ?? []) {
            if (mayLackIdentity && IDENTITY_KEYS.includes(key))
                continue;
            const hint = "leave out what has no value; a secret has to be defined, and this job has to see it";
            report(position, {
                message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(key)} of the connection ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(label)} is empty`,
                hint,
            });
        }
    }
}
function usedLabels(entries) {
    const buckets = entries.flatMap((entry) => [
        ...(entry.direction === "upload" ? [] : [entry.from.bucket]),
        ...(entry.direction === "download" ? [] : [entry.to.bucket]),
    ]);
    return new Set(buckets.flatMap((bucket) => (0,_object_address_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOf */ .Wy)(bucket) ?? []));
}


/***/ }),

/***/ 92855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wE: () => (/* binding */ CONNECTION_KEYS),
  Ur: () => (/* binding */ CONNECTION_OPTIONS),
  GR: () => (/* binding */ SECRET_KEYS),
  c1: () => (/* binding */ isConnectionKey)
});

// EXTERNAL MODULE: ./build/bucket-arn.js
var bucket_arn = __webpack_require__(29226);
// EXTERNAL MODULE: ./build/connection-limits.js
var connection_limits = __webpack_require__(25371);
// EXTERNAL MODULE: ./build/server-url.js
var server_url = __webpack_require__(57393);
// EXTERNAL MODULE: ./build/store-traits.js
var store_traits = __webpack_require__(49683);
// EXTERNAL MODULE: ./build/spec/bucket.js
var spec_bucket = __webpack_require__(86626);
// EXTERNAL MODULE: ./build/identity-rules.js
var identity_rules = __webpack_require__(8494);
// EXTERNAL MODULE: ./build/spec/fields.js
var fields = __webpack_require__(14821);
;// CONCATENATED MODULE: ./build/spec/connection-identity.js


// None of these say what they found: it may be a secret in the wrong place.
function checkArn(found) {
    const fault = (0,identity_rules/* findArnFault */.Jh)(found);
    return fault === undefined ? undefined : { message: `expected ${identity_rules/* ROLE_ARN */.xG}: ${fault}` };
}
function checkSessionName(found) {
    return (0,identity_rules/* isSessionName */.w5)(found) ? undefined : { message: `expected ${identity_rules/* SESSION_NAME */.z0}` };
}
function checkExternalId(found) {
    return (0,identity_rules/* isExternalId */.bg)(found) ? undefined : { message: `expected ${identity_rules/* EXTERNAL_ID */.AQ}` };
}
function checkSessionPolicy(found) {
    const fault = (0,identity_rules/* findPolicyFault */.Ss)(found);
    return fault === undefined ? undefined : { message: `expected ${identity_rules/* SESSION_POLICY */.Ee}: ${fault}` };
}
/** How long a session lasts. */
function parseSeconds(found) {
    const seconds = /^\d{1,9}$/.test(found) ? Number(found) : Number.NaN;
    if (seconds >= identity_rules/* SHORTEST_SECONDS */.HL && seconds <= identity_rules/* LONGEST_SECONDS */.Fl)
        return seconds;
    return { message: `expected a whole number from ${identity_rules/* SHORTEST_SECONDS */.HL} to ${identity_rules/* LONGEST_SECONDS */.Fl}` };
}
/** One, a list of them, or some with commas between. */
function readAccountIds(field, reading) {
    return (0,fields/* texts */.Te)(checkAccountIds)(field, reading)?.flatMap(identity_rules/* splitAccountIds */.z7);
}
function checkAccountIds(found) {
    return (0,identity_rules/* areAccountIds */.w_)((0,identity_rules/* splitAccountIds */.z7)(found)) ? undefined : { message: `expected ${identity_rules/* ACCOUNT_ID */.W_}` };
}

// EXTERNAL MODULE: ./build/spec/finding.js
var finding = __webpack_require__(5263);
// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(62971);
// EXTERNAL MODULE: ./build/spec/pattern.js + 1 modules
var pattern = __webpack_require__(39457);
;// CONCATENATED MODULE: ./build/spec/connection-options.js










/** What a connection can say. Their names are those of the inputs that say it of the unlabelled store. */
const CONNECTION_OPTIONS = {
    endpoint: (0,fields/* text */.Qq)(checkUrl),
    "aws-region": (0,fields/* text */.Qq)(checkWord),
    "aws-access-key-id": (0,fields/* text */.Qq)(checkWord),
    "aws-secret-access-key": (0,fields/* text */.Qq)(checkWord),
    "aws-session-token": (0,fields/* text */.Qq)(checkWord),
    "aws-profile": (0,fields/* text */.Qq)(),
    "role-to-assume": (0,fields/* texts */.Te)(checkArn),
    "role-session-name": (0,fields/* text */.Qq)(checkSessionName),
    "role-duration-seconds": (0,fields/* parsed */.Yz)(parseSeconds),
    "role-external-id": (0,fields/* text */.Qq)(checkExternalId),
    "role-chaining": fields/* boolean */.zM,
    "inline-session-policy": (0,fields/* text */.Qq)(checkSessionPolicy),
    audience: (0,fields/* text */.Qq)(checkWord),
    "sts-endpoint": (0,fields/* text */.Qq)(checkUrl),
    "allowed-account-ids": readAccountIds,
    anonymous: fields/* boolean */.zM,
    "path-style": readPathStyle,
    "use-accelerate": fields/* boolean */.zM,
    "use-dualstack": fields/* boolean */.zM,
    "use-fips": fields/* boolean */.zM,
    "ca-bundle": (0,fields/* text */.Qq)(),
    dialect: (0,fields/* word */.Vm)(store_traits/* DIALECT_WORDS */.Z),
    allow: readAllow,
    access: (0,fields/* wordList */.d8)(connection_limits/* VERBS */.hU),
};
const CONNECTION_KEYS = Object.keys(CONNECTION_OPTIONS);
/** Keys whose values are secrets. */
const SECRET_KEYS = [
    "aws-access-key-id",
    "aws-secret-access-key",
    "aws-session-token",
];
function isConnectionKey(key) {
    return Object.hasOwn(CONNECTION_OPTIONS, key);
}
// None of these say what they found: it may be a secret, or hold one.
function checkUrl(found) {
    return (0,server_url/* isServerUrl */.L6)(found) ? undefined : { message: `expected ${server_url/* SERVER_URL */.UB}` };
}
function checkWord(found) {
    return /\s/.test(found)
        ? { message: "expected a value without spaces or line breaks in it" }
        : undefined;
}
function readPathStyle(field, reading) {
    if (field.value.kind === "boolean")
        return (0,fields/* boolean */.zM)(field, reading);
    const found = (0,fields/* word */.Vm)(["auto", "true", "false"])(field, reading);
    return found === undefined || found === "auto" ? found : found === "true";
}
function readAllow(field, reading) {
    const items = (0,fields/* texts */.Te)(checkAllowed)(field, reading);
    return items?.flatMap((item) => {
        const path = parseAllowed(item);
        return (0,finding/* isFinding */.qd)(path) ? [] : [path];
    });
}
function checkAllowed(item) {
    const path = parseAllowed(item);
    return (0,finding/* isFinding */.qd)(path) ? path : undefined;
}
/** Reads `bucket`, `bucket/` or `bucket/prefix`. */
function parseAllowed(item) {
    if (item.includes("://")) {
        const hint = `write the bucket and the prefix alone: ${(0,finding/* quoted */.TL)(item.replace(/^.*?:\/\//, ""))}`;
        return { message: `${(0,finding/* quoted */.TL)(item)} has a scheme`, hint };
    }
    const end = (0,bucket_arn/* bucketLength */.$)(item);
    const bucket = item.slice(0, end);
    const prefix = item.slice(end + 1);
    if ((0,pattern/* hasPatternCharacters */.$A)(item)) {
        const hint = "write the beginning of the path, which allows all below: `bucket/prefix/`";
        return { message: `${(0,finding/* quoted */.TL)(item)} holds a pattern character, and this is no pattern`, hint };
    }
    return (0,spec_bucket/* checkBucket */.L)(bucket) ?? (0,spec_location/* checkKeyLength */.Ob)(prefix) ?? { bucket: (0,spec_bucket/* toBucket */.U)(bucket), prefix };
}


/***/ }),

/***/ 14821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ checkOneLine),
/* harmony export */   L_: () => (/* binding */ refuseKind),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   bw: () => (/* binding */ reportBlank),
/* harmony export */   d8: () => (/* binding */ wordList),
/* harmony export */   gV: () => (/* binding */ prefixed),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5263);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23508);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68671);



/** A reader of text that in full depth is neither blank nor refused by `check`. */
function text(check = () => undefined) {
    return (field, reading) => {
        const found = readItem(field, field.value, reading);
        if (found === undefined || reading.depth === "outline")
            return found;
        const finding = checkOneLine(found) ?? check(found);
        if (finding === undefined)
            return found;
        reading.report(field.value.position, prefixed(field, finding));
        return undefined;
    };
}
/** A reader of what `parse` makes of a text, which may not yet be whole in outline depth. */
function parsed(parse) {
    return (field, reading) => {
        const { value } = field;
        // What is expected is no text, and quotes would not help.
        const written = value.kind === "boolean" ? value.text : text()(field, reading);
        if (written === undefined || reading.depth === "outline")
            return undefined;
        const found = parse(written);
        if (!(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinding */ .qd)(found))
            return found;
        reading.report(field.value.position, prefixed(field, found));
        return undefined;
    };
}
/** A reader of one text or a list of texts. */
function texts(check = () => undefined) {
    return (field, reading) => {
        if (field.value.kind !== "list" || (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlank */ .z3)(field.value)) {
            const single = text(check)(field, reading);
            return single === undefined ? undefined : [single];
        }
        const items = field.value.items.map((value) => text(check)({ ...field, value }, reading));
        const known = items.filter((item) => item !== undefined);
        return known.length === items.length || reading.depth === "outline" ? known : undefined;
    };
}
/** A reader of `true` or `false`. */
function boolean(field, reading) {
    const { value } = field;
    if (value.kind === "boolean")
        return value.text.toLowerCase() === "true";
    if (reportBlank(field, value, reading))
        return undefined;
    return refuseKind(field, value, { expected: "true or false", hint: booleanHint(value) }, reading);
}
/** A reader of one of some words. */
function word(words) {
    return (field, reading) => readWord(field, field.value, words, reading);
}
/** A reader of one of some words or a list of them. */
function wordList(words) {
    return (field, reading) => {
        const { value } = field;
        const items = value.kind === "list" && !(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlank */ .z3)(value) ? value.items : [value];
        const known = items.flatMap((item) => readWord(field, item, words, reading) ?? []);
        return known.length > 0 ? known : undefined;
    };
}
/** Reports a blank value where values are final. True if it is blank or reported before. */
function reportBlank(field, value, reading) {
    if (value.kind === "broken")
        return true;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlank */ .z3)(value))
        return false;
    if (reading.depth === "full")
        reading.report(value.position, { message: `${name(field)} is empty` });
    return true;
}
/** Reports a value of the wrong kind. */
function refuseKind(field, value, { expected, hint }, { report }) {
    const message = `${name(field)}: expected ${expected}, found ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(value)}`;
    report(value.position, hint === undefined ? { message } : { message, hint });
}
/** A finding about a field's value, with the field's name in front. */
function prefixed(field, finding) {
    return { ...finding, message: `${name(field)}: ${finding.message}` };
}
function name({ key }) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key);
}
function readItem(field, value, reading) {
    if (reportBlank(field, value, reading))
        return undefined;
    const found = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value);
    return found ?? refuseKind(field, value, { expected: "text", hint: textHint(value) }, reading);
}
function readWord(field, value, words, reading) {
    if (reportBlank(field, value, reading))
        return undefined;
    const written = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value);
    const known = words.find((candidate) => candidate === written);
    if (known !== undefined)
        return known;
    const close = written === undefined ? undefined : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(written, words);
    const hint = close === undefined ? undefined : `did you mean \`${close}\`?`;
    return refuseKind(field, value, { expected: (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)(words), hint }, reading);
}
/** What no name of a file and no pattern of ours holds. */
function checkOneLine(found) {
    if (/[\r\n]/.test(found))
        return { message: "this value holds a line break" };
    return found.includes("\0") ? { message: "this value holds a NUL character" } : undefined;
}
function booleanHint(value) {
    const isQuoted = value.kind === "text" && /^(true|false)$/i.test(value.content.text);
    return isQuoted ? "write it without quotes" : undefined;
}
function textHint(value) {
    return value.kind === "boolean" ? "put it in quotes" : undefined;
}


/***/ }),

/***/ 68671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5263);

/** A value for messages: what kind it is, and the value if it is short. */
function describe(value) {
    switch (value.kind) {
        case "text":
            return `the text ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value.content.text)}`;
        case "number":
            return `the number ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value.text)}`;
        case "boolean":
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value.text);
        case "list":
            return "a list";
        case "map":
            return "a mapping";
        default:
            return "nothing";
    }
}
/** Whether there is nothing in it: an expression without a value leaves such a place. */
function isBlank(value) {
    if (value.kind === "text")
        return value.content.text.trim() === "";
    if (value.kind === "list")
        return value.items.length === 0;
    return value.kind === "nothing";
}
/** The text of a value that has one: a number is its digits as written. */
function textOf(value) {
    if (value.kind === "text")
        return value.content.text;
    return value.kind === "number" ? value.text : undefined;
}


/***/ }),

/***/ 75586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findAskers: () => (/* binding */ findAskers),
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


/***/ })

};

