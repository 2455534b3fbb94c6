export const id = 7642;
export const ids = [7642];
export const modules = {

/***/ 29226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bucketLength),
/* harmony export */   V: () => (/* binding */ parseBucketArn)
/* harmony export */ });
const OWNER = String.raw `([a-z]{2}(?:-[a-z]+)+-\d+):(\d{12})`;
const NAME = String.raw `accesspoint[/:]([a-z\d][a-z\d-]{1,48}[a-z\d])`;
// Service Authorization Reference, "Resource types defined by Amazon S3" and "… by Amazon S3 on Outposts".
const ACCESS_POINT = new RegExp(`^arn:(?:aws[a-z-]*):s3:${OWNER}:${NAME}$`);
const OUTPOST = new RegExp(String.raw `^arn:(?:aws[a-z-]*):s3-outposts:${OWNER}:outpost[/:]op-[a-z\d]+[/:]${NAME}$`);
const HEAD = /^arn:[^/]*?:(?:outpost[/:][^/:]*[/:])?accesspoint[/:][^/]*/;
/** How much of `bucket/key` or `arn:…/key` is the bucket; the rest begins with a slash, or there is none. */
function bucketLength(text) {
    const arn = HEAD.exec(text)?.[0];
    if (arn !== undefined)
        return arn.length;
    const slash = text.indexOf("/");
    return slash < 0 ? text.length : slash;
}
/** Nothing where a text is no ARN that can stand for a bucket. */
function parseBucketArn(given) {
    if (!given.startsWith("arn:"))
        return undefined;
    const fields = ACCESS_POINT.exec(given);
    const [, region, account, name] = fields ?? OUTPOST.exec(given) ?? [];
    if (region === undefined || account === undefined || name === undefined)
        return undefined;
    // Six fields, then the resource.
    const fieldsBefore = given.split(":", 5).join(":");
    const resource = given.slice(fieldsBefore.length + 1).replaceAll(":", "/");
    const text = `${fieldsBefore}:${resource}`;
    return { kind: fields ? "access-point" : "outpost", region, account, name, text };
}


/***/ }),

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

/***/ 86626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkBucket),
/* harmony export */   U: () => (/* binding */ toBucket)
/* harmony export */ });
/* harmony import */ var _bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29226);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39457);



/** A bucket as it is compared: its name, or the ARN of an access point in its usual spelling. */
function toBucket(written) {
    return (0,_bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBucketArn */ .V)(written)?.text ?? written;
}
/** What is wrong with a bucket's name or the ARN in its place, if anything (Amazon S3 user guide, "Bucket naming rules"). */
function checkBucket(bucket) {
    if (bucket === "")
        return { message: "the bucket's name is empty" };
    if (bucket.startsWith("arn:"))
        return checkArn(bucket);
    if (/^[a-z0-9.-]+\.mrap$/.test(bucket))
        return noMultiRegion(bucket);
    const reason = bucketReason(bucket);
    if (reason === undefined)
        return undefined;
    const message = `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(bucket)} is not a bucket name: ${reason}`;
    const lower = bucket.toLowerCase();
    const isMeant = lower !== bucket && bucketReason(lower) === undefined;
    return isMeant
        ? { message, hint: `names of buckets have no capitals: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(lower)}` }
        : { message };
}
function checkArn(arn) {
    if ((0,_bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBucketArn */ .V)(arn) !== undefined)
        return undefined;
    const [, , service = "", region = "", , ...resource] = arn.split(":");
    const message = `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(arn)} cannot stand for a bucket`;
    const name = resource.join(":");
    if (service === "s3" && region === "" && name.startsWith("accesspoint"))
        return noMultiRegion(arn);
    if (service === "s3" && bucketReason(name) === undefined) {
        return { message, hint: `write the bucket by its name: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(`s3://${name}/`)}` };
    }
    if (service === "s3express") {
        return { message, hint: "write a directory bucket by its name: `s3://NAME--ZONE--x-s3/`" };
    }
    if (service === "s3-object-lambda") {
        return { message, hint: "Object Lambda access points are not supported: name the bucket" };
    }
    const hint = "an access point is written `arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME`, one of an Outpost `arn:aws:s3-outposts:REGION:ACCOUNT:outpost/ID/accesspoint/NAME`";
    return { message, hint };
}
function noMultiRegion(bucket) {
    return {
        message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(bucket)} is a multi-region access point, whose requests want signatures of another kind (SigV4A)`,
        hint: "they are not supported: name the bucket, or an access point of one region",
    };
}
function bucketReason(bucket) {
    if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPatternCharacters */ .$A)(bucket))
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

/***/ 62971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ LABEL_RULE),
/* harmony export */   EV: () => (/* binding */ hasScheme),
/* harmony export */   Ob: () => (/* binding */ checkKeyLength),
/* harmony export */   gO: () => (/* binding */ parseSelection),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   iJ: () => (/* binding */ toUri)
/* harmony export */ });
/* harmony import */ var _bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29226);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1472);
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86626);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5263);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39457);
/* harmony import */ var _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55166);
/* harmony import */ var _web_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28077);







/** What labels of connections look like, for messages. */
const LABEL_RULE = "a lower-case letter, then lower-case letters, digits and `-`";
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;
/** Whether a text means something with a scheme rather than a local path. A Windows drive is no scheme. */
function hasScheme(text) {
    return SCHEME.test(text) || /^(s3:|arn:)/i.test(text);
}
/**
 * Reads `s3://bucket/key`, `s3://bucket/prefix/`, `s3://bucket/pattern`, the same with `s3+label://`, or
 * `https://host/path`. Keys are literal: nothing is decoded.
 */
function parseSelection(text) {
    if ((0,_web_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isWebAddress */ .d3)(text))
        return (0,_web_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWebAddress */ .K7)(text);
    const split = splitUri(text);
    if ("message" in split)
        return split;
    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPatternCharacters */ .$A)(split.key) ? patternSelection(split) : parseTarget(text);
}
/** Reads `s3://bucket/key` or `s3://bucket/prefix/`, where an upload can go. */
function parseTarget(text) {
    const split = splitUri(text);
    if ("message" in split)
        return split;
    const { bucket, key } = split;
    if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPatternCharacters */ .$A)(key)) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(text)} holds a pattern character (any of \`* ? [ ] { }\`), and \`to\` is no pattern`,
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
function checkKeyLength(key) {
    const bytes = Buffer.byteLength(key);
    if (bytes <= _object_address_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_KEY_BYTES */ .Xd)
        return undefined;
    return { message: `the key is ${bytes} bytes long, and S3 takes at most ${_object_address_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_KEY_BYTES */ .Xd}` };
}
/** `s3://bucket/…`: the key, prefix or pattern as it is, nothing encoded. Of a web address see `objectUri`. */
function toUri(location) {
    return (0,_object_address_js__WEBPACK_IMPORTED_MODULE_5__/* .objectUri */ .WE)({ bucket: location.bucket, key: withinBucket(location) });
}
function withinBucket(location) {
    if ("key" in location)
        return location.key;
    return location.kind === "pattern" ? location.pattern : location.prefix;
}
function splitUri(text) {
    const label = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(text);
    const start = label === undefined ? "s3://".length : `s3+${label}://`.length;
    if (label === undefined && !text.startsWith("s3://"))
        return wrongScheme(text);
    const rest = text.slice(start);
    const end = (0,_bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketLength */ .$)(rest);
    const name = rest.slice(0, end);
    const finding = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .checkBucket */ .L)(name);
    if (finding !== undefined)
        return finding;
    if (end < rest.length)
        return { bucket: (0,_object_address_js__WEBPACK_IMPORTED_MODULE_5__/* .toBucketId */ .Zd)(label, (0,_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .toBucket */ .U)(name)), key: rest.slice(end + 1) };
    return {
        message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(text)} names no key`,
        hint: "add a key, or `/` for everything in the bucket",
    };
}
function patternSelection({ bucket, key }) {
    const pattern = key.endsWith("/") ? `${key}**` : key;
    const prefix = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .constantPrefix */ .t8)(key);
    const finding = (0,_pattern_syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .checkPattern */ .rg)(pattern);
    if (finding === undefined) {
        return checkKeyLength(prefix) ?? { kind: "pattern", bucket, pattern, prefix };
    }
    return {
        hint: "for a key that holds such a character write `{ bucket: …, key: … }`",
        ...finding,
    };
}
function wrongScheme(text) {
    if ((0,_web_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isWebAddress */ .d3)(text)) {
        const message = `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)((0,_web_address_js__WEBPACK_IMPORTED_MODULE_3__/* .shownAddress */ .Uk)(text))} is a web address, which can be downloaded from only`;
        return { message, hint: "upload to S3: `s3://bucket/key`" };
    }
    const scheme = SCHEME.exec(text)?.[0] ?? text.slice(0, text.indexOf(":") + 1);
    const message = `\`${scheme}\` is not known here: objects are written \`s3://bucket/key\``;
    if (/^s3\+/i.test(scheme)) {
        const hint = `write \`s3+label://\`, the label of a connection: ${LABEL_RULE}`;
        return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(scheme)} names no connection`, hint };
    }
    if (/^s3:/i.test(scheme))
        return { message, hint: "start with `s3://`, in lower case" };
    if (/^arn:/i.test(scheme)) {
        return { message, hint: "write a bucket by its name, and an access point as `s3://arn:…/key`" };
    }
    if (/^file:/i.test(scheme))
        return { message, hint: "write a local path as it is" };
    return { message, hint: "write `s3://`, the bucket's name, `/` and the key" };
}


/***/ }),

/***/ 39457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Eb: () => (/* binding */ compilePattern),
  t8: () => (/* binding */ constantPrefix),
  PH: () => (/* binding */ expandBraces),
  $A: () => (/* binding */ hasPatternCharacters),
  pc: () => (/* binding */ matchExcludes),
  k4: () => (/* binding */ matchGroups)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
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
var pattern_syntax = __webpack_require__(55166);
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
    return matchGroups(patterns.map((pattern) => [pattern]));
}
/** Which groups of patterns hold one that matches a name as `matchExcludes` says: their indexes, in ascending order. */
function matchGroups(groups) {
    const alternatives = groups.flatMap((patterns, number) => patterns
        .flatMap(expandBraces)
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

/***/ 28077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ parseWebAddress),
/* harmony export */   M5: () => (/* binding */ webFileName),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   d3: () => (/* binding */ isWebAddress)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1472);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5263);


/** Whether a text is a web address, well written or not. */
function isWebAddress(text) {
    return /^https?:\/\//i.test(text);
}
/** A web address as it may be shown: without its query, which can be all it takes to read it, and without a password. */
function shownAddress(text) {
    const [address = ""] = text.split("#", 1);
    const start = address.indexOf("?");
    const shown = start < 0 ? address : `${address.slice(0, start)}${_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_QUERY */ .cS}`;
    return shown.replace(/^(https?:\/\/)[^/?]*@/i, "$1…@");
}
/** Reads `https://host/path?query`. No character is special; a fragment, which no server ever sees, is dropped. */
function parseWebAddress(text) {
    const shown = (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(shownAddress(text));
    if (/^http:/i.test(text)) {
        const message = `${shown} is not encrypted: anybody on the way could read and change it`;
        return { message, hint: "write `https://`" };
    }
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || /\s/.test(text)) {
        const hint = "write `https://`, the host, `/` and the path, spaces as `%20`";
        return { message: `${shown} is no web address`, hint };
    }
    if (url.username !== "" || url.password !== "") {
        const message = `${shown} holds a name or a password, and addresses end up in logs`;
        return { message, hint: "use an address that is signed for a while, such as a presigned URL" };
    }
    const path = url.pathname.slice(1);
    if (url.search === "")
        return { kind: "object", bucket: url.origin, key: path };
    const terms = { webQuery: url.search };
    return { kind: "object", bucket: url.origin, key: `${path}${_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_QUERY */ .cS}`, terms };
}
/**
 * The name of the file behind a web address, from its key: the last segment of the path, decoded. Nothing where there
 * is none, or where it would decode to more than a name.
 */
function webFileName(key) {
    const path = key.split("?", 1)[0] ?? "";
    const name = decoded(path.slice(path.lastIndexOf("/") + 1));
    return name === "" || name === undefined || NO_NAME.test(name) ? undefined : name;
}
// Separators on any system, control characters, and what leads elsewhere.
const NO_NAME = /[/\\\p{Cc}]|^\.\.?$/u;
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return undefined;
    }
}


/***/ })

};

