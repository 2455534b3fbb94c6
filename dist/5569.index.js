export const id = 5569;
export const ids = [5569];
export const modules = {

/***/ 16298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ partitionOf)
/* harmony export */ });
// AWS SDKs, "partitions.json": regions of all others begin with what no region of the first begins with.
const PARTITIONS = [
    ["cn-", "aws-cn"],
    ["us-gov-", "aws-us-gov"],
    ["us-iso-", "aws-iso"],
    ["us-isob-", "aws-iso-b"],
    ["eu-isoe-", "aws-iso-e"],
    ["us-isof-", "aws-iso-f"],
    ["eusc-", "aws-eusc"],
];
/** The partition that a region belongs to, as ARNs name it. */
function partitionOf(region) {
    return PARTITIONS.find(([start]) => region.startsWith(start))?.[1] ?? "aws";
}


/***/ }),

/***/ 29331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   QT: () => (/* binding */ EVERY_KEY),
/* harmony export */   U: () => (/* binding */ patternText),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   bK: () => (/* binding */ literalText),
/* harmony export */   hH: () => (/* binding */ commonDirectory),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   pV: () => (/* binding */ exactly)
/* harmony export */ });
function exactly(key) {
    return { start: key, isOpen: false };
}
function below(prefix) {
    return { start: prefix, isOpen: true };
}
const EVERY_KEY = below("");
/** The keys that a selection can come to: of a pattern what stands before its first special character and after its last. */
function keysOf(from) {
    if (from.kind === "object")
        return exactly(from.key);
    if (from.kind === "prefix")
        return below(from.prefix);
    const rest = from.pattern.slice(from.prefix.length);
    const [, last = "", end = ""] = /^.*?([*?\]}]*)([^*?[\]{}]*)$/s.exec(rest) ?? [];
    // `a/**/b` is also `a/b`.
    const isOptional = last.endsWith("**") && end.startsWith("/");
    return { start: from.prefix, isOpen: true, end: isOptional ? end.slice(1) : end };
}
/** A pattern as the text of a policy has it. */
function patternText({ start, isOpen, end = "" }) {
    return isOpen ? `${literalText(start)}*${literalText(end)}` : literalText(start);
}
/** A text in which no character is special to IAM (IAM user guide, "IAM policy elements: Variables and tags"). */
function literalText(text) {
    return text.replaceAll(/[$*?]/g, (character) => `\${${character}}`);
}
/** Whether one pattern has all the keys of another. */
function covers(one, other) {
    if (!one.isOpen)
        return !other.isOpen && one.start === other.start;
    const { end = "" } = one;
    const otherEnd = other.isOpen ? (other.end ?? "") : other.start;
    const isLongEnough = other.isOpen || other.start.length >= one.start.length + end.length;
    return other.start.startsWith(one.start) && otherEnd.endsWith(end) && isLongEnough;
}
/** What all patterns begin with, up to a `/` or nothing. */
function commonDirectory(patterns) {
    let common = patterns[0]?.start ?? "";
    for (const { start } of patterns) {
        while (!start.startsWith(common))
            common = common.slice(0, -1);
    }
    return common.slice(0, common.lastIndexOf("/") + 1);
}


/***/ }),

/***/ 88476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ anyKeyPermission),
/* harmony export */   R: () => (/* binding */ kmsPermission)
/* harmony export */ });
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16298);
/* harmony import */ var _key_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29331);


/** To make a data key, and to open it again for each further part of an upload (user guide, "Protecting data with SSE-KMS"). */
const ACTIONS = ["kms:Decrypt", "kms:GenerateDataKey"];
/**
 * What an upload needs of the key that its `encryption` names. Nothing where it names none: the key that an account has
 * for S3 is for whoever may use S3.
 */
function kmsPermission(encryption, label, region) {
    const key = encryption && "key" in encryption ? encryption.key : undefined;
    if (key === undefined || key === "alias/aws/s3")
        return undefined;
    const { resource, alias } = readKey(key, region);
    const condition = {
        ...(alias !== undefined && { "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias } }),
        ...throughS3(region),
    };
    return { kind: "resource", purpose: "UseKeys", label, actions: ACTIONS, resource, condition };
}
/** Any key that the role itself may use: whether buckets and objects are encrypted is not for a spec to say. */
function anyKeyPermission(label, region) {
    const condition = throughS3(region);
    return {
        kind: "resource",
        purpose: "UseKeys",
        label,
        actions: ACTIONS,
        resource: "*",
        condition,
    };
}
/** An alias is no resource: policies know a key by the aliases it has (KMS developer guide, "Using aliases to control access"). */
function readKey(key, region) {
    const [, head, kind, name = key] = /^(arn:[^:]*:kms:[^:]*:[^:]*):(key|alias)\/(.*)$/.exec(key) ?? [];
    // It is in the region of the bucket, which need not be that of the settings.
    const scope = head ?? `arn:${(0,_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionOf */ .i)(region)}:kms:*:*`;
    if (kind === "alias")
        return { resource: `${scope}:key/*`, alias: (0,_key_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalText */ .bK)(`alias/${name}`) };
    if (head === undefined && key.startsWith("alias/")) {
        return { resource: `${scope}:key/*`, alias: (0,_key_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalText */ .bK)(key) };
    }
    return { resource: `${scope}:key/${(0,_key_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .literalText */ .bK)(name)}` };
}
function throughS3(region) {
    const domain = (0,_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionOf */ .i)(region) === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
    return { StringLike: { "kms:ViaService": `s3.*.${domain}` } };
}


/***/ }),

/***/ 55569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  phasePermissions: () => (/* binding */ phasePermissions)
});

// EXTERNAL MODULE: ./build/header-rights.js
var header_rights = __webpack_require__(99063);
// EXTERNAL MODULE: ./build/policy/key-pattern.js
var key_pattern = __webpack_require__(29331);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
;// CONCATENATED MODULE: ./build/policy/read-permissions.js


/** What a download asks for. */
function* downloadPermissions(entry, facts) {
    const { from, restore } = entry;
    if ((0,object_address/* isWebOrigin */.tz)(from.bucket))
        return;
    const isLocked = facts.hasLock && entry.versionId === undefined;
    yield* selectionPermissions(entry, facts);
    yield {
        kind: "objects",
        purpose: "Read",
        bucket: from.bucket,
        keys: (0,key_pattern/* keysOf */.YD)(from),
        actions: [
            ...readActions("s3:GetObject", entry),
            // The lock names versions, those of buckets that keep none excepted.
            ...(isLocked ? ["s3:GetObjectVersion"] : []),
            ...(restore === undefined ? [] : ["s3:RestoreObject"]),
        ],
    };
}
/** What a copy asks of its source. */
function* copySourcePermissions(entry, facts) {
    const { from } = entry;
    const source = { kind: "objects", bucket: from.bucket, keys: (0,key_pattern/* keysOf */.YD)(from) };
    // Its own tags take the place of the source's, in every file that a rule leaves alone as well.
    const saysTags = entry.headers.tags !== undefined;
    yield* selectionPermissions(entry, facts);
    yield {
        ...source,
        purpose: "Read",
        actions: [
            ...readActions("s3:GetObject", entry),
            ...(saysTags ? [] : readActions("s3:GetObjectTagging", entry)),
        ],
    };
    if (entry.move) {
        yield { ...source, purpose: "Delete", actions: ["s3:DeleteObject"] };
        // The condition that the object is unchanged takes the right to read it, in its current version.
        yield { ...source, purpose: "Read", actions: ["s3:GetObject"] };
    }
}
/** Of one version most actions have a name of their own (Service Authorization Reference, Amazon S3). */
function readActions(action, { versionId }) {
    return [versionId === undefined ? action : action.replace("Object", "ObjectVersion")];
}
/** To find what FROM names: a listing of its constant part, or an answer where there may be nothing. */
function* selectionPermissions({ from, optional }, { mayFindNothing }) {
    const list = (prefix) => ({ kind: "list", bucket: from.bucket, prefix });
    if (from.kind !== "object")
        yield list((0,key_pattern/* exactly */.pV)(from.prefix));
    else if (optional || mayFindNothing)
        yield list((0,key_pattern/* exactly */.pV)(from.key));
}

// EXTERNAL MODULE: ./build/partition.js
var build_partition = __webpack_require__(16298);
// EXTERNAL MODULE: ./build/spec/finding.js
var finding = __webpack_require__(5263);
;// CONCATENATED MODULE: ./build/policy/entry-variants.js

/** An entry as it is for files without a rule, and as it is with each of its rules. */
function variantsOf(entry) {
    const { rules } = entry;
    if (rules === undefined)
        return [entry];
    const ruled = rules.rules.flatMap((_, index) => {
        const found = rules.applied([index]);
        return (0,finding/* isFinding */.qd)(found) ? [] : [found];
    });
    return [entry, ...ruled];
}

// EXTERNAL MODULE: ./build/policy/kms-permission.js
var kms_permission = __webpack_require__(88476);
;// CONCATENATED MODULE: ./build/policy/write-permissions.js






/** What parts of an upload take besides: an upload that fails is aborted, and looked after until no part of it is left. */
const MULTIPART_ACTIONS = [
    "s3:AbortMultipartUpload",
    "s3:ListMultipartUploadParts",
];
/** To make the objects of an upload or a copy, whatever else it may want of its destination. */
function* makingPermissions(entry, facts) {
    const label = (0,object_address/* labelOf */.Wy)(entry.to.bucket);
    const { region } = facts.storeOf(label);
    const variants = writeVariants(entry);
    const actions = variants.flatMap(makingActions);
    yield { ...destinationOf(entry), purpose: "Write", actions };
    // To find those that nobody goes on with.
    if (!variants.every(isInline))
        yield { kind: "uploads", bucket: entry.to.bucket };
    for (const { headers } of variants) {
        const key = (0,kms_permission/* kmsPermission */.R)(headers.encryption, label, region);
        if (key !== undefined)
            yield key;
    }
}
/** All that an upload or a copy asks of its destination. */
function* writePermissions(entry, facts) {
    const { to, prune, invalidate } = entry;
    const destination = destinationOf(entry);
    yield* makingPermissions(entry, facts);
    if (isRead(entry, facts)) {
        yield { ...destination, purpose: "Read", actions: write_permissions_readActions(entry) };
    }
    // What is to be pruned is listed, and the listing tells what is there.
    if (to.kind === "prefix" && prune !== undefined) {
        yield { kind: "list", bucket: to.bucket, prefix: (0,key_pattern/* exactly */.pV)(to.prefix) };
        yield { ...destination, purpose: "Delete", actions: ["s3:DeleteObject"] };
    }
    else if (looksFirst(entry)) {
        yield { kind: "list", bucket: to.bucket, prefix: destination.keys };
    }
    if (invalidate !== undefined)
        yield invalidation(invalidate, entry, facts);
}
function destinationOf({ to }) {
    return { kind: "objects", bucket: to.bucket, keys: (0,key_pattern/* keysOf */.YD)(to) };
}
function writeVariants(entry) {
    return entry.direction === "upload" ? variantsOf(entry) : variantsOf(entry);
}
function makingActions(entry) {
    // A copy takes the tags of its source along, and an update those of the object.
    const mayTag = entry.direction === "copy" || isUpdated(entry);
    return [
        "s3:PutObject",
        ...(isInline(entry) ? [] : MULTIPART_ACTIONS),
        ...(mayTag ? ["s3:PutObjectTagging"] : []),
        ...(0,header_rights/* headerRights */.j)(entry.headers),
    ];
}
/** Text of a spec goes with one request. */
function isInline(entry) {
    return entry.direction === "upload" && "text" in entry.from;
}
function isUpdated(entry) {
    return entry.direction === "upload" && entry.compare === "headers";
}
function write_permissions_readActions(entry) {
    const isTagged = writeVariants(entry).some(isUpdated);
    return ["s3:GetObject", ...(isTagged ? ["s3:GetObjectTagging"] : [])];
}
function looksFirst(entry) {
    return writeVariants(entry).some(({ overwrite = "always" }) => overwrite !== "always");
}
/** Whether anybody reads at the destination: to compare, for links, for conditions of deletions, to see what arrived. */
function isRead(entry, facts) {
    const { presignSeconds, prune, direction, to } = entry;
    if (presignSeconds !== undefined || prune !== undefined || looksFirst(entry))
        return true;
    // Other stores take no notice of options that they do not know; one look tells.
    if (direction === "upload")
        return !facts.storeOf((0,object_address/* labelOf */.Wy)(to.bucket)).isAmazon;
    return (0,object_address/* labelOf */.Wy)(entry.from.bucket) === (0,object_address/* labelOf */.Wy)(to.bucket);
}
function invalidation(distribution, { to }, facts) {
    const label = (0,object_address/* labelOf */.Wy)(to.bucket);
    const partition = (0,build_partition/* partitionOf */.i)(facts.storeOf(label).region);
    return {
        kind: "resource",
        purpose: "InvalidateCaches",
        label,
        actions: ["cloudfront:CreateInvalidation"],
        resource: `arn:${partition}:cloudfront::*:distribution/${(0,key_pattern/* literalText */.bK)(distribution)}`,
    };
}

;// CONCATENATED MODULE: ./build/policy/phase-permissions.js




/** Everything that a phase may have to ask of its stores, and nothing else. */
function phasePermissions(work, facts) {
    const { entries, manifest, tried = [] } = work;
    return [
        ...entries.flatMap((entry) => [...entryPermissions(entry, facts)]),
        ...tried.flatMap((place) => [...trialPermissions(place)]),
        ...(manifest ? [manifestPermission(manifest)] : []),
    ];
}
function* entryPermissions(entry, facts) {
    if (entry.direction === "download")
        return yield* downloadPermissions(entry, facts);
    if (entry.direction === "copy")
        yield* copySourcePermissions(entry, facts);
    yield* writePermissions(entry, facts);
}
function* trialPermissions({ target, headers, prunes }) {
    const { bucket } = target;
    const keys = (0,key_pattern/* keysOf */.YD)(target);
    const actions = ["s3:PutObject", ...MULTIPART_ACTIONS, ...headers.flatMap(header_rights/* headerRights */.j)];
    yield { kind: "objects", purpose: "Write", bucket, keys, actions };
    if (prunes)
        yield { kind: "list", bucket, prefix: (0,key_pattern/* exactly */.pV)(keys.start) };
}
function manifestPermission({ bucket, key }) {
    const actions = ["s3:PutObject", ...MULTIPART_ACTIONS];
    return { kind: "objects", purpose: "Write", bucket, keys: (0,key_pattern/* exactly */.pV)(key), actions };
}


/***/ })

};

