export const id = 61;
export const ids = [61];
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

/***/ 30015:
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

/***/ 51497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ownEntry)
/* harmony export */ });
/**
 * What a table has under a name that came from outside. Every object has more names than its author wrote, such as
 * `constructor`: those are not found.
 */
function ownEntry(table, name) {
    return Object.hasOwn(table, name) ? table[name] : undefined;
}


/***/ }),

/***/ 95017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ MOST_SINGLE_COPY_BYTES),
/* harmony export */   KQ: () => (/* binding */ toStreamPartBytes),
/* harmony export */   qB: () => (/* binding */ S3_PARTS),
/* harmony export */   qC: () => (/* binding */ toPartBytes)
/* harmony export */ });
const MIB = 2 ** 20;
const GIB = 2 ** 30;
const MAX_PART_BYTES = 5 * GIB;
/** Amazon S3 user guide, "Multipart upload limits". */
const S3_PARTS = { leastBytes: 5 * MIB, most: 10_000 };
/** The largest object that one request copies; a larger one is copied in parts (API reference, CopyObject). */
const MOST_SINGLE_COPY_BYTES = 5 * GIB;
/**
 * The part size of an upload of `bytes`, which depends on nothing but the store, so that the ETag of the object can be
 * foretold and all parts but the last are equal, as Cloudflare R2 demands.
 *
 * | file | part |
 * |---|---|
 * | up to 8 GiB | 8 MiB |
 * | up to 16 GiB | 16 MiB |
 * | up to 312.5 GiB | 32 MiB |
 * | above | the smallest power of two that keeps 10,000 parts, at most 5 GiB |
 *
 * Where the store wants larger or fewer parts, doubled until it takes them.
 */
function toPartBytes(bytes, { leastBytes, most }) {
    let partBytes = usualPartBytes(bytes);
    while (partBytes < leastBytes || partBytes * most < bytes) {
        partBytes *= 2;
    }
    return Math.min(partBytes, MAX_PART_BYTES);
}
function usualPartBytes(bytes) {
    if (bytes <= 8 * GIB) {
        return 8 * MIB;
    }
    return bytes <= 16 * GIB ? 16 * MIB : 32 * MIB;
}
/**
 * The part size of an upload whose length nobody knows but that it is at most `mostBytes`: 8 MiB, or as many whole
 * MiB as keep to the number of parts. Several are in memory at once, so that none is larger than it has to be.
 */
function toStreamPartBytes(mostBytes, { most }) {
    const wholeMib = Math.ceil(mostBytes / most / MIB) * MIB;
    return Math.min(Math.max(8 * MIB, wholeMib), MAX_PART_BYTES);
}


/***/ }),

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

/***/ 45838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ NOTHING_TO_RESTORE),
/* harmony export */   b: () => (/* binding */ ARCHIVE_ROWS)
/* harmony export */ });
const ARCHIVED = {
    code: "object-archived",
    reason: "the object is archived",
    hint: ({ storageClass }) => {
        const where = storageClass === undefined ? "" : `It is in \`${storageClass}\`. `;
        return `${where}Its bytes can be read once it is restored, which takes minutes to hours: a download does that with \`restore: true\`, else \`aws s3api restore-object\` does`;
    },
};
/** What stores say of archived objects. */
const ARCHIVE_ROWS = {
    InvalidObjectState: ARCHIVED,
    ObjectNotInActiveTierError: ARCHIVED,
    GlacierExpeditedRetrievalNotAvailable: {
        code: "throttled",
        reason: "there is no capacity for expedited restores now",
        hint: () => "Choose the tier `Standard`, or try again later",
    },
};
/** To a request for a restore the same code says another thing. */
const NOTHING_TO_RESTORE = {
    code: "request-refused",
    reason: "the object is in no archive that it could be restored from",
    hint: () => "Run the step again: it looks anew where the object is",
};


/***/ }),

/***/ 38789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ addressBucket)
/* harmony export */ });
/* harmony import */ var _bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29226);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _http_loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23194);



/**
 * The address of a bucket or an access point by the rules of the AWS SDK. Nothing where only the SDK itself knows it: for
 * directory buckets, which want sessions of their own, those on Outposts, and regions outside the three common
 * partitions. Fails with `invalid-input` for one that does not go with the endpoint.
 */
function addressBucket(endpoint, bucket) {
    if (endpoint.accelerate) {
        return toAcceleratedAddress(endpoint, bucket);
    }
    const arn = (0,_bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBucketArn */ .V)(bucket);
    if (arn !== undefined) {
        return addressAccessPoint(endpoint, arn);
    }
    const base = /--(?:x|xa|op)-s3$/.test(bucket) ? undefined : toBase(endpoint, "s3");
    if (base === undefined) {
        return undefined;
    }
    const { protocol, host, hostname, pathname } = base;
    const isVirtual = !endpoint.forcePathStyle && isHostable(bucket, base);
    const bucketHost = isVirtual ? `${bucket}.${host}` : host;
    return {
        origin: `${protocol}//${bucketHost}`,
        host: bucketHost,
        path: `${pathname.replace(/\/$/, "")}/${isVirtual ? "" : `${bucket}/`}`,
        isSafe: protocol === "https:" || (0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(hostname),
    };
}
// Amazon S3 user guide, "Getting started with Amazon S3 Transfer Acceleration".
function toAcceleratedAddress({ dualStack }, bucket) {
    if (!/^[a-z\d][a-z\d-]{1,61}[a-z\d]$/.test(bucket) || /--(?:x|xa|op)-s3$/.test(bucket)) {
        const message = `\`use-accelerate\` does not go with the bucket ${bucket}`;
        const reason = bucket.includes(".") ? "with dots in their names" : "of this kind";
        const hint = `Leave it out, or use a connection without it: buckets ${reason} cannot be accelerated`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("invalid-input", message, { hint });
    }
    const host = `${bucket}.s3-accelerate${dualStack ? ".dualstack" : ""}.amazonaws.com`;
    return { origin: `https://${host}`, host, path: "/", isSafe: true };
}
// Amazon S3 user guide, "Using Amazon S3 access points".
function addressAccessPoint(endpoint, { kind, account, name, text }) {
    if (endpoint.forcePathStyle) {
        const where = endpoint.url === undefined ? "`path-style: true`" : `the endpoint ${endpoint.name}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q("invalid-input", `${text} does not go with ${where}`, {
            hint: "Access points are Amazon's and have hosts of their own: leave it out, or name a bucket",
        });
    }
    const base = kind === "outpost" ? undefined : toBase(endpoint, "s3-accesspoint");
    if (base === undefined) {
        return undefined;
    }
    const { protocol, host: baseHost, hostname, pathname } = base;
    const host = `${name}-${account}.${baseHost}`;
    return {
        origin: `${protocol}//${host}`,
        host,
        path: `${pathname.replace(/\/$/, "")}/`,
        isSafe: protocol === "https:" || (0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(hostname),
    };
}
function toBase(endpoint, service) {
    if (endpoint.url !== undefined) {
        return new URL(endpoint.url);
    }
    const suffix = toSuffix(endpoint);
    const variant = `${service}${endpoint.fips ? "-fips" : ""}${endpoint.dualStack ? ".dualstack" : ""}`;
    return suffix === undefined
        ? undefined
        : new URL(`https://${variant}.${endpoint.region}.${suffix}`);
}
function toSuffix({ region, fips }) {
    if (/^(?:af|ap|ca|eu|il|me|mx|sa|us|us-gov)-[a-z]+-\d+$/.test(region)) {
        return "amazonaws.com";
    }
    return /^cn-[a-z]+-\d+$/.test(region) && !fips ? "amazonaws.com.cn" : undefined;
}
// A certificate for `*.host` does not cover a name with dots in front.
function isHostable(bucket, { protocol }) {
    const labels = protocol === "http:" ? bucket.split(".") : [bucket];
    return labels.every((label) => /^[a-z\d][a-z\d-]{1,61}[a-z\d]$/.test(label));
}


/***/ }),

/***/ 10284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ CheckedAnswer)
/* harmony export */ });
/* harmony import */ var _http_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61943);

/** No store needs more to say no, or to say that it has taken an object. */
const MAX_WORDS_BYTES = 65_536;
const MAX_WORDS_MILLISECONDS = 30_000;
/** Lets the body of an answer through to its receiver, unless the store says no: that is kept. */
class CheckedAnswer {
    #receiver;
    #words = [];
    #mostMilliseconds;
    #bytes = 0;
    #begunAt = 0;
    #isLate = false;
    #head;
    constructor(receiver, mostMilliseconds = MAX_WORDS_MILLISECONDS) {
        this.#receiver = receiver;
        this.#mostMilliseconds = mostMilliseconds;
    }
    /** Absent as long as the store has said nothing. */
    get head() {
        return this.#head;
    }
    /** The store's own words: its refusal, or what nobody wanted to receive. */
    get words() {
        return Buffer.concat(this.#words);
    }
    /** Whether what was kept is all that will be. */
    get isFull() {
        return this.#isLate || this.#bytes > MAX_WORDS_BYTES;
    }
    begin(answer) {
        this.#head = answer;
        this.#begunAt = performance.now();
        if (!(0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(answer)) {
            this.#receiver?.begin(answer);
        }
    }
    take(chunk) {
        if (this.#receiver !== undefined && this.#head !== undefined && !(0,_http_http_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusal */ .vu)(this.#head)) {
            return this.#receiver.take(chunk);
        }
        this.#bytes += chunk.length;
        this.#isLate = performance.now() - this.#begunAt > this.#mostMilliseconds;
        if (this.isFull) {
            throw new Error("the answer is longer than any store's");
        }
        this.#words.push(Buffer.from(chunk));
        return undefined;
    }
}


/***/ }),

/***/ 10291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readDenial)
/* harmony export */ });
/* harmony import */ var _own_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51497);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39957);


/**
 * Reads a denial from AWS's words (IAM user guide, "Troubleshoot access denied error messages"): `User: … is not
 * authorized to perform: s3:GetObject on resource: "…" because no identity-based policy allows the s3:GetObject action`,
 * or `… with an explicit deny in a service control policy`. Nothing where they are others.
 */
function readDenial(message) {
    const [, user, action, resource] = SENTENCE.exec(message) ?? [];
    if (action === undefined)
        return undefined;
    const reason = readReason(message, user);
    return {
        action,
        ...(resource !== undefined && { resource: (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeText */ ._)(resource) }),
        ...(user !== undefined && { user: (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeText */ ._)(user) }),
        ...(reason !== undefined && { reason }),
    };
}
const SENTENCE = /(?:User: (\S{1,300}) )?is not authorized to perform: ([a-z0-9-]{1,40}:[A-Za-z*]{1,80})(?: on (?:the )?resource:? "?([^\s"]{1,2100})"?)?/;
const POLICY = /(because no|with an explicit deny in an?) ([a-z-]+(?: [a-z-]+)*? (?:policy|boundary))\b/i;
function readReason(message, user) {
    const [, how, kind] = POLICY.exec(message) ?? [];
    if (how === undefined || kind === undefined)
        return undefined;
    const whose = kind === "identity-based policy" && user !== undefined ? ` of \`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSafeText */ ._)(user)}\`` : "";
    const advice = (0,_own_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .ownEntry */ .P)(ADVICE, kind.toLowerCase());
    const fix = advice === undefined ? "" : `: ${advice}`;
    return how === "because no"
        ? `no ${kind}${whose} allows it${fix}`
        : `a ${kind}${whose} denies it, whatever others allow${fix}`.replace("a identity", "an identity");
}
/** Where to look for each kind. */
const ADVICE = {
    "session policy": "the session was narrowed when the role was assumed, so the policy given there has to name it",
    "permissions boundary": "the boundary of the role or user has to name it as well",
    "permissions boundary policy": "the boundary of the role or user has to name it as well",
    "resource-based policy": "that is the policy of the bucket, or of the KMS key",
    "service control policy": "only the administrators of the organization can change that",
    "resource control policy": "only the administrators of the organization can change that",
    "vpc endpoint policy": "the runner's network reaches S3 by an endpoint with a policy of its own",
};


/***/ }),

/***/ 22470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ describeHost),
  j: () => (/* binding */ isAmazonHost)
});

;// CONCATENATED MODULE: ./build/store/dialect-hosts.js
/** Stores that people run themselves have no host of their own: they are named by `dialect`. */
const DIALECTS_BY_HOST = [
    {
        name: "aws",
        pattern: /(?:^|[.-])s3[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d+)\.amazonaws\.com(?:\.cn)?$|\.amazonaws\.com(?:\.cn)?$/,
    },
    { name: "r2", pattern: /\.r2\.cloudflarestorage\.com$/ },
    { name: "b2", pattern: /(?:^|\.)s3\.([a-z0-9-]+)\.backblazeb2\.com$/ },
    { name: "gcs", pattern: /(?:^|\.)storage\.googleapis\.com$/ },
    { name: "spaces", pattern: /\.digitaloceanspaces\.com$/ },
    { name: "wasabi", pattern: /(?:^|\.)s3\.(?:([a-z]{2}-[a-z]+-\d)\.)?wasabisys\.com$/ },
    { name: "hetzner", pattern: /(?:^|\.)([a-z]+\d)\.your-objectstorage\.com$/ },
    { name: "scaleway", pattern: /(?:^|\.)s3\.([a-z]{2}-[a-z]+)\.scw\.cloud$/ },
    { name: "linode", pattern: /(?:^|\.)([a-z]{2}-[a-z]+-\d+)\.linodeobjects\.com$/ },
    {
        name: "oracle",
        pattern: /(?:^|\.)compat\.objectstorage\.([a-z]{2}-[a-z]+-\d+)\.(?:oraclecloud|oci\.customer-oci)\.com$/,
    },
    { name: "alibaba", pattern: /(?:^|\.)(?:s3\.)?oss-[a-z0-9-]+\.aliyuncs\.com$/ },
    { name: "storj", pattern: /(?:^|\.)gateway(?:\.[a-z0-9]+)?\.storjshare\.io$/ },
    { name: "tigris", pattern: /(?:^|\.)(?:t3\.storage\.dev|fly\.storage\.tigris\.dev)$/ },
];

// EXTERNAL MODULE: ./build/part-bytes.js
var part_bytes = __webpack_require__(95017);
;// CONCATENATED MODULE: ./build/store/dialect-rows.js

// What every S3-compatible store can be expected to do, until it refuses. Content-MD5 is the one proof that all check.
const GENERIC = {
    title: "This store",
    uploadProof: "md5",
    checksumRequests: "maybe",
    deletesIfUnchanged: false,
    parts: part_bytes/* S3_PARTS */.qB,
    copiesParts: true,
    copyConditions: "heeds",
    onlyNew: { PutObject: "unsure", CompleteMultipartUpload: "unsure", CopyObject: "unsure" },
    lacks: [],
    keepsUnderscores: true,
    mayIgnore: true,
    needsHostStyle: false,
    region: "us-east-1",
};
const HEEDED = {
    PutObject: "heeds",
    CompleteMultipartUpload: "heeds",
    CopyObject: "heeds",
};
const IN_PUTS = { ...GENERIC.onlyNew, PutObject: "heeds" };
const IGNORED = {
    PutObject: "ignores",
    CompleteMultipartUpload: "ignores",
    CopyObject: "ignores",
};
const REFUSED = {
    PutObject: "refuses",
    CompleteMultipartUpload: "refuses",
    CopyObject: "refuses",
};
const AMAZON_CLASSES = [
    ["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING"],
    ["GLACIER_IR", "GLACIER", "DEEP_ARCHIVE", "EXPRESS_ONEZONE"],
].flat();
/** Whatever stands here is documented or measured; docs/providers.md has the source of each. */
const ROWS = {
    aws: {
        title: "Amazon S3",
        uploadProof: "full-crc32",
        checksumRequests: "yes",
        deletesIfUnchanged: true,
        onlyNew: HEEDED,
        storageClasses: AMAZON_CLASSES,
        mayIgnore: false,
    },
    generic: {},
    r2: {
        title: "Cloudflare R2",
        // CRC32 is COMPOSITE only.
        uploadProof: "part-crc32",
        onlyNew: IN_PUTS,
        lacks: [
            "acl",
            "tags",
            "website-redirect",
            "object-lock",
            "kms",
            "requester-pays",
            "expected-bucket-owner",
        ],
        storageClasses: ["STANDARD", "STANDARD_IA"],
        region: "auto",
    },
    b2: { title: "Backblaze B2", onlyNew: REFUSED, lacks: ["tags"] },
    gcs: {
        title: "Google Cloud Storage",
        checksumRequests: "no",
        copiesParts: false,
        // Its own conditions are about generations, and of S3's those of reads alone are known to it.
        onlyNew: IGNORED,
        lacks: ["tags", "object-lock"],
        storageClasses: ["STANDARD", "NEARLINE", "COLDLINE", "ARCHIVE"],
        region: "auto",
    },
    minio: {
        title: "MinIO",
        // It takes parts for a CRC32 of the whole, and cannot complete them.
        uploadProof: "part-crc32",
        checksumRequests: "yes",
        onlyNew: IN_PUTS,
        lacks: ["acl"],
    },
    ceph: {
        title: "Ceph RGW",
        copyConditions: "ignores",
        onlyNew: { ...IN_PUTS, CompleteMultipartUpload: "ignores", CopyObject: "ignores" },
        keepsUnderscores: false,
    },
    spaces: { title: "DigitalOcean Spaces", lacks: ["kms"] },
    wasabi: { title: "Wasabi" },
    hetzner: {
        title: "Hetzner Object Storage",
        lacks: ["encryption", "kms", "requester-pays"],
    },
    scaleway: {
        title: "Scaleway Object Storage",
        parts: { ...part_bytes/* S3_PARTS */.qB, most: 1000 },
        onlyNew: HEEDED,
        storageClasses: ["STANDARD", "ONEZONE_IA", "GLACIER"],
    },
    linode: { title: "Linode Object Storage" },
    oracle: { title: "Oracle Cloud Object Storage", lacks: ["tags"] },
    alibaba: {
        title: "Alibaba Cloud OSS",
        onlyNew: REFUSED,
        lacks: ["tags", "object-lock"],
        storageClasses: ["STANDARD", "STANDARD_IA", "GLACIER"],
        needsHostStyle: true,
    },
    storj: {
        title: "Storj",
        // It keeps segments of up to 64 MiB, and smaller parts make more of them.
        parts: { ...part_bytes/* S3_PARTS */.qB, leastBytes: 64 * 2 ** 20 },
        copiesParts: false,
        onlyNew: HEEDED,
        lacks: ["acl"],
    },
    tigris: { title: "Tigris", region: "auto" },
    swift: {
        title: "OpenStack Swift",
        // Its own ETag of such an object is another than the one that it tells.
        copyConditions: "refuses-of-parts",
        onlyNew: REFUSED,
        // A customer key is taken no notice of: whoever may read the bucket could read the object.
        lacks: ["tags", "website-redirect", "object-lock", "encryption", "kms", "customer-key"],
        storageClasses: ["STANDARD"],
    },
    garage: {
        title: "Garage",
        lacks: ["acl", "tags", "object-lock", "encryption", "kms"],
        region: "garage",
    },
    versitygw: {
        title: "Versity S3 Gateway",
        uploadProof: "full-crc32",
        checksumRequests: "yes",
        onlyNew: { ...HEEDED, CopyObject: "ignores" },
        lacks: ["acl", "encryption", "kms", "customer-key"],
        storageClasses: ["STANDARD"],
    },
    rclone: {
        title: "rclone serve s3",
        copiesParts: false,
        copyConditions: "ignores",
        onlyNew: IGNORED,
        // It says again what it was told, and does nothing of it.
        lacks: [
            "acl",
            "tags",
            "website-redirect",
            "object-lock",
            "encryption",
            "kms",
            "customer-key",
            "expected-bucket-owner",
        ],
        storageClasses: ["STANDARD"],
    },
};
/** Every store by its name. */
const DIALECTS = fillRows();
function fillRows() {
    const filled = Object.entries(ROWS).map(([name, row]) => [name, { ...GENERIC, ...row, name }]);
    return Object.fromEntries(filled);
}

;// CONCATENATED MODULE: ./build/store/dialect.js


/** The facts of `host`; `name` other than `auto` overrides the dialect, but not a region that the host's name holds. */
function describeHost(host, name) {
    const known = DIALECTS_BY_HOST.find(({ pattern }) => pattern.test(host));
    const chosen = DIALECTS[name === "auto" ? (known?.name ?? "generic") : name];
    return {
        dialect: { ...chosen, mayStepDown: !isAmazonHost(host) },
        region: known?.pattern.exec(host)?.[1] ?? chosen.region,
    };
}
/** Whether `host` is Amazon's own. */
function isAmazonHost(host) {
    return DIALECTS_BY_HOST.some(({ name, pattern }) => name === "aws" && pattern.test(host));
}


/***/ }),

/***/ 2315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unwatch),
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
// Lists, not sets: each table that a growing Set has left behind leads to the next one, so that once V8 has moved one
// of them to its old generation, nothing of any later request is collected with the young one.
const watched = new WeakMap();
/**
 * Aborts `work` when `signal` fires, at once if it has, until `unwatch` is called. Thousands of requests share one
 * listener of their signal: one for each would cost time with every request, and a warning of Node's on the console.
 */
function watch(signal, work) {
    if (signal.aborted) {
        work.abort(signal.reason);
        return;
    }
    const works = watched.get(signal) ?? beginWatch(signal);
    works.push(work);
}
function unwatch(signal, work) {
    const works = watched.get(signal) ?? [];
    const index = works.indexOf(work);
    const last = index < 0 ? undefined : works.pop();
    if (last !== undefined && last !== work) {
        works[index] = last;
    }
}
function beginWatch(signal) {
    const works = [];
    watched.set(signal, works);
    const abortAll = () => {
        for (const work of works.splice(0)) {
            work.abort(signal.reason);
        }
    };
    signal.addEventListener("abort", abortAll, { once: true });
    return works;
}


/***/ }),

/***/ 16255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ TimeoutError),
/* harmony export */   e: () => (/* binding */ toHttpError)
/* harmony export */ });
/**
 * What broke an exchange, as Node's own HTTP client would have told it: with the `code` that decides whether the
 * request is tried again, or the name `TimeoutError`.
 */
function toHttpError(error) {
    if (error instanceof TimeoutError) {
        return new TimeoutError(error.message, { cause: error });
    }
    const code = CODES[error.code ?? ""];
    return code === undefined ? error : new BrokenExchange(code, error);
}
/** Something took too long. */
class TimeoutError extends Error {
    name = "TimeoutError";
}
class BrokenExchange extends Error {
    code;
    constructor(code, cause) {
        super(cause.message, { cause });
        this.code = code;
    }
}
/** undici's codes by Node's (undici, docs/docs/api/Errors.md). */
const CODES = {
    UND_ERR_SOCKET: "ECONNRESET",
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "ECONNRESET",
    HPE_INVALID_EOF_STATE: "ECONNRESET",
    UND_ERR_INVALID_ARG: "ERR_INVALID_CHAR",
};


/***/ }),

/***/ 61943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kC: () => (/* binding */ ReceiverError),
  cv: () => (/* binding */ exchange),
  N4: () => (/* binding */ flattenHeaders),
  vu: () => (/* binding */ isRefusal)
});

// EXTERNAL MODULE: ./build/store/http/abort-watch.js
var abort_watch = __webpack_require__(2315);
// EXTERNAL MODULE: ./build/store/http/http-errors.js
var http_errors = __webpack_require__(16255);
;// CONCATENATED MODULE: ./build/store/http/progress.js

/** Below that no line is of use: 64 kbit/s. */
const SLOWEST_BYTES_PER_MILLISECOND = 8;
/**
 * Calls `onLate` when an answer has not come on for so long, beside the time that it may take to send the request; to be
 * refreshed with everything that comes. The clock of the socket goes by bytes alone, and those of a head that never
 * ends, of answers that only say that there will be one, and of the frame around a body lead nowhere.
 */
function watchProgress({ body = "" }, milliseconds, onLate) {
    if (milliseconds === Number.POSITIVE_INFINITY) {
        return undefined;
    }
    const limit = milliseconds + Buffer.byteLength(body) / SLOWEST_BYTES_PER_MILLISECOND;
    return setTimeout(() => onLate(new http_errors/* TimeoutError */.M(`the answer did not come on for ${limit / 1000} s`)), Math.ceil(limit));
}

;// CONCATENATED MODULE: ./build/store/http/http-exchange.js



/** Whether the store did not do what it was asked for. No redirect is followed: it could lead anywhere. */
function isRefusal({ status }) {
    return status >= 300;
}
/** Headers with one text each, as the SDK has them. */
function flattenHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value ?? "")]));
}
/** What a receiver threw; it is the `cause`. */
class ReceiverError extends Error {
    constructor(cause) {
        super(cause instanceof Error ? cause.message : String(cause), { cause });
    }
}
/**
 * Sends `request` and gives `receiver` the answer, to its last byte. Ends at once when `signal` fires, with its
 * reason; every other failure is a ReceiverError or as `toHttpError` tells it.
 */
function exchange(pool, request, receiver, signal) {
    return new Promise((resolve, reject) => {
        const running = new Exchange({ pool, request, receiver, signal }, resolve, reject);
        (0,abort_watch/* watch */.w)(signal, running);
        if (!running.isOver) {
            pool.take(running);
        }
    });
}
class Exchange {
    #parts;
    #resolve;
    #reject;
    #state = "running";
    #connection;
    #controller;
    #progress;
    constructor(parts, resolve, reject) {
        this.#parts = parts;
        this.#resolve = resolve;
        this.#reject = reject;
    }
    get isOver() {
        return this.#state === "over";
    }
    use(connection) {
        const { pool, request } = this.#parts;
        if (this.isOver) {
            pool.giveBack(connection);
            return;
        }
        this.#connection = connection;
        this.#progress = watchProgress(request, pool.progressMilliseconds, (late) => this.abort(late));
        // A connection lives on after HEAD as well, which undici distrusts by itself.
        connection.dispatch({ ...request, body: request.body ?? null, reset: false }, this);
    }
    refuse(reason) {
        if (this.#end()) {
            this.#reject((0,http_errors/* toHttpError */.e)(reason));
        }
    }
    /** Fails with `reason`, and gives up the connection if there is one. */
    abort(reason) {
        if (this.#end()) {
            this.#controller?.abort(GIVEN_UP);
            this.#giveBack();
            this.#reject(reason);
        }
    }
    onRequestStart(controller) {
        this.#controller = controller;
        if (this.isOver) {
            controller.abort(GIVEN_UP);
        }
    }
    onResponseStart(_, status, headers) {
        const isInformational = status < 200;
        if (isInformational || this.isOver) {
            return;
        }
        this.#progress?.refresh();
        try {
            this.#parts.receiver.begin({ status, headers });
        }
        catch (error) {
            this.abort(new ReceiverError(error));
        }
    }
    onResponseData(controller, chunk) {
        this.#progress?.refresh();
        const taken = this.isOver ? undefined : this.#take(chunk);
        if (taken !== undefined) {
            controller.pause();
            taken.then(() => {
                this.#progress?.refresh();
                controller.resume();
            }, (error) => this.abort(new ReceiverError(error)));
        }
    }
    onResponseEnd() {
        if (this.#end()) {
            this.#giveBack();
            this.#resolve();
        }
    }
    onResponseError(_, error) {
        if (this.#end()) {
            this.#giveBack();
            this.#reject((0,http_errors/* toHttpError */.e)(error));
        }
    }
    #take(chunk) {
        try {
            return this.#parts.receiver.take(chunk);
        }
        catch (error) {
            this.abort(new ReceiverError(error));
            return undefined;
        }
    }
    /** Whether it was not over before. */
    #end() {
        if (this.isOver) {
            return false;
        }
        this.#state = "over";
        clearTimeout(this.#progress);
        (0,abort_watch/* unwatch */.$)(this.#parts.signal, this);
        return true;
    }
    #giveBack() {
        if (this.#connection !== undefined) {
            this.#parts.pool.giveBack(this.#connection);
        }
    }
}
const GIVEN_UP = new Error("given up");


/***/ }),

/***/ 17515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ HttpPools)
});

// EXTERNAL MODULE: ./build/store/once.js
var once = __webpack_require__(19289);
;// CONCATENATED MODULE: ./build/store/http/connection-pool.js
/**
 * A bounded number of connections to one origin, each for one request at a time. The one that was given back last is
 * used next, so that there are never more than were needed at once: each costs a handshake.
 */
class ConnectionPool {
    #open;
    #limit;
    #all = [];
    #free = [];
    #waiting = [];
    #state = "open";
    /** How long an answer may take to come on, however much is said around it. */
    progressMilliseconds;
    constructor(limit, open, progressMilliseconds = Number.POSITIVE_INFINITY) {
        this.progressMilliseconds = progressMilliseconds;
        this.#limit = limit;
        this.#open = open;
    }
    take(user) {
        if (this.#state === "destroyed") {
            user.refuse(new Error("the connections were given up"));
            return;
        }
        const connection = this.#free.pop() ?? this.#openAnother();
        if (connection === undefined) {
            this.#waiting.push(user);
        }
        else {
            user.use(connection);
        }
    }
    giveBack(connection) {
        if (this.#state === "destroyed") {
            return;
        }
        const next = this.#waiting.shift();
        if (next === undefined) {
            this.#free.push(connection);
        }
        else {
            next.use(connection);
        }
    }
    /** Ends every connection, and what is under way on it or waits for one. There are no others afterwards. */
    destroy() {
        this.#state = "destroyed";
        for (const user of this.#waiting.splice(0)) {
            user.refuse(new Error("the connections were given up"));
        }
        for (const connection of this.#all) {
            connection.destroy().catch(() => { });
        }
    }
    #openAnother() {
        if (this.#all.length >= this.#limit) {
            return undefined;
        }
        const connection = this.#open();
        this.#all.push(connection);
        return connection;
    }
}

;// CONCATENATED MODULE: ./build/store/http/plain-head.js
/**
 * Reads a head as nearly every store sends it: HTTP/1.1, a status from 200, one Content-Length, no coding of the
 * transfer, no folded lines (RFC 9112). Nothing for any other: that is for an HTTP client that knows them all.
 */
function readPlainHead(text) {
    const [first = "", ...lines] = text.split("\r\n");
    const status = Number(STATUS.exec(first)?.[1]);
    const headers = readHeaders(lines);
    const length = headers?.["content-length"];
    const isPlain = headers !== undefined && headers["transfer-encoding"] === undefined;
    if (!isPlain || !hasBody(status) || typeof length !== "string" || !/^\d{1,15}$/.test(length)) {
        return undefined;
    }
    const isKept = /^keep-alive$/i.test(String(headers.connection ?? "keep-alive"));
    return { status, headers, bodyBytes: Number(length), isKept };
}
const STATUS = /^HTTP\/1\.1 ([2-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
// These two have none whatever their length says (RFC 9112, section 6.3).
function hasBody(status) {
    return status >= 200 && status !== 204 && status !== 304;
}
function readHeaders(lines) {
    const headers = Object.create(null);
    for (const line of lines) {
        const [, name, value = ""] = HEADER.exec(line) ?? [];
        if (name === undefined) {
            return undefined;
        }
        const key = name.toLowerCase();
        const before = headers[key];
        // Some stores send `Vary` twice.
        headers[key] = before === undefined ? value : [before, value].flat();
    }
    return headers;
}
const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[\t ]*([\t\x20-\x7e\x80-\xff]*?)[\t ]*$/;

;// CONCATENATED MODULE: ./build/store/http/reading-exchange.js

// As much as undici takes (its option maxHeaderSize).
const MOST_HEAD_BYTES = 2 ** 14;
/** One GET or HEAD request and the answer to it, which its handler gets piece by piece. */
class ReadingExchange {
    request;
    handler;
    /** What goes out; nothing when it holds characters that no header may hold. */
    requestHead;
    #actions;
    #held = [];
    #paused = false;
    #reason = null;
    #headText = "";
    #head;
    #missing = 0;
    #hasSurplus = false;
    constructor(request, handler, actions) {
        this.request = request;
        this.handler = handler;
        this.requestHead = toRequestHead(request);
        this.#actions = actions;
    }
    get aborted() {
        return this.#reason !== null;
    }
    get reason() {
        return this.#reason;
    }
    get paused() {
        return this.#paused;
    }
    /** Whether the connection may be used for the next request. */
    get isKept() {
        return this.#head?.isKept === true && !this.#hasSurplus;
    }
    /** Whether the store did what it was asked for, as far as its answer can be read. */
    get hasSucceeded() {
        return /^HTTP\/1\.\d 2/.test(this.#headText);
    }
    /** Whether every byte of the answer is here, taken or not. */
    get isWhole() {
        const held = this.#held.reduce((sum, { length }) => sum + length, 0);
        return this.#head !== undefined && held >= this.#missing;
    }
    abort(reason) {
        this.#reason ??= reason;
        this.#actions.giveUp();
    }
    pause() {
        this.#paused = true;
    }
    resume() {
        if (!this.paused || this.aborted) {
            return;
        }
        this.#paused = false;
        this.take(Buffer.concat(this.#held.splice(0)));
        if (!this.paused) {
            this.#actions.resume();
        }
    }
    /** Takes the next bytes of the answer, which are its own only until it returns. */
    take(bytes) {
        if (this.paused) {
            // TLS gives all it has decrypted, however little of it was wanted.
            this.#held.push(Buffer.from(bytes));
            return "plain";
        }
        const body = this.#head === undefined ? this.#takeHead(bytes) : bytes;
        if (body === undefined) {
            return "not-plain";
        }
        this.#hasSurplus ||= body.length > this.#missing;
        const wanted = body.subarray(0, this.#missing);
        this.#missing -= wanted.length;
        if (wanted.length > 0 && !this.aborted) {
            this.handler.onResponseData?.(this, wanted);
        }
        if (this.#head !== undefined && this.#missing === 0 && !this.paused && !this.aborted) {
            this.#actions.complete();
        }
        return "plain";
    }
    /** What follows the head; nothing when that is not plain. */
    #takeHead(bytes) {
        const before = this.#headText.length;
        // A whole head is told by its bytes, so that no text is made of the body behind it.
        const wholeEnd = before === 0 ? bytes.indexOf(HEAD_END) : -1;
        const textEnd = wholeEnd < 0 ? MOST_HEAD_BYTES : wholeEnd + HEAD_END.length;
        this.#headText += bytes.toString("latin1", 0, Math.min(textEnd, MOST_HEAD_BYTES));
        const end = this.#headText.indexOf("\r\n\r\n");
        if (end < 0) {
            return this.#headText.length >= MOST_HEAD_BYTES ? undefined : NOTHING;
        }
        const head = readPlainHead(this.#headText.slice(0, end));
        if (head === undefined) {
            return undefined;
        }
        this.#head = head;
        this.#missing = this.request.method === "HEAD" ? 0 : head.bodyBytes;
        this.handler.onResponseStart?.(this, head.status, head.headers);
        return bytes.subarray(end + 4 - before);
    }
}
const HEAD_END = Buffer.from("\r\n\r\n");
const NOTHING = Buffer.alloc(0);
function toRequestHead({ method, path, headers }) {
    const lines = [`${method} ${path} HTTP/1.1`, "connection: keep-alive"];
    for (const [name, value] of Object.entries(headers ?? {})) {
        lines.push(`${name}: ${value}`);
    }
    return lines.every((line) => SENDABLE.test(line)) ? `${lines.join("\r\n")}\r\n\r\n` : undefined;
}
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]*$/;

// EXTERNAL MODULE: ./build/store/http/socket-opener.js
var socket_opener = __webpack_require__(31820);
;// CONCATENATED MODULE: ./build/store/http/reading-connection.js


// The size at which a read costs least: the bytes stay in the processor's cache until they are written.
const READ_BYTES = 2 ** 18;
/**
 * One connection for GET and HEAD. The system puts what it reads into one buffer that is used again and again, for
 * half of what a stream of new buffers costs (docs/decisions/0012-one-buffer-for-what-is-read.md). It makes one
 * request at a time, and understands plain answers only (see `readPlainHead`): a request that gets another is made
 * again by an HTTP client that knows them all, and so are those after it when the store answers so even where it
 * succeeds.
 */
class ReadingConnection {
    #parts;
    #buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    #target;
    #socket;
    /** The socket that is not yet connected. */
    #connecting;
    #usedAt = 0;
    #exchange;
    #general;
    #isPlain = true;
    constructor(parts) {
        this.#parts = parts;
        this.#target = { buffer: this.#buffer, callback: (bytes) => this.#read(bytes) };
    }
    dispatch(request, handler) {
        const exchange = new ReadingExchange(request, handler, {
            resume: () => this.#socket?.resume(),
            complete: () => this.#complete(exchange),
            giveUp: () => this.#giveUp(exchange),
        });
        if (exchange.requestHead === undefined || !this.#isPlain) {
            this.#dispatchGenerally(exchange);
            return true;
        }
        this.#exchange = exchange;
        handler.onRequestStart?.(exchange, {});
        if (!exchange.aborted) {
            this.#send(exchange);
        }
        return true;
    }
    async destroy() {
        this.#drop();
        this.#fail(new socket_opener/* GivenUp */.RX());
        const general = await this.#general;
        await general?.destroy();
    }
    #dispatchGenerally(exchange) {
        const { request, handler } = exchange;
        this.#general ??= this.#parts.openGeneral();
        this.#general.then((general) => general.dispatch(request, handler), (error) => handler.onResponseError?.(exchange, error));
    }
    #send(exchange) {
        const isOld = performance.now() - this.#usedAt > this.#parts.keptMilliseconds;
        if (isOld || this.#socket?.writable === false) {
            this.#drop();
        }
        if (this.#socket === undefined) {
            this.#open(exchange);
        }
        else {
            this.#socket.write(exchange.requestHead ?? "", "latin1");
        }
    }
    #open(exchange) {
        this.#connecting = this.#parts.openSocket(this.#target, (error, socket) => {
            if (this.#exchange !== exchange) {
                socket?.destroy();
                return;
            }
            this.#connecting = undefined;
            if (error !== null) {
                this.#fail(error);
            }
            else {
                this.#adopt(socket);
                socket.write(exchange.requestHead ?? "", "latin1");
            }
        });
    }
    #adopt(socket) {
        this.#socket = socket;
        let reason;
        socket.on("error", (error) => {
            reason = error;
        });
        socket.on("close", () => {
            if (this.#socket === socket) {
                this.#socket = undefined;
                if (this.#exchange?.isWhole !== true) {
                    this.#fail(reason ?? new EndedEarly());
                }
            }
        });
    }
    /** Whether more bytes may come. */
    #read(bytes) {
        const exchange = this.#exchange;
        if (exchange === undefined) {
            // Nothing was asked for, so whatever this is must not pass for the next answer.
            this.#drop();
            return false;
        }
        if (exchange.take(this.#buffer.subarray(0, bytes)) === "not-plain") {
            this.#drop();
            this.#exchange = undefined;
            this.#isPlain = !exchange.hasSucceeded;
            this.#dispatchGenerally(exchange);
        }
        return !exchange.paused;
    }
    #complete(exchange) {
        this.#exchange = undefined;
        this.#usedAt = performance.now();
        if (!exchange.isKept) {
            this.#drop();
        }
        // Two turns later: what the store has sent beyond its answer, and that it is gone, shows before the next request.
        setImmediate(setImmediate, () => exchange.handler.onResponseEnd?.(exchange, {}));
    }
    #giveUp(exchange) {
        if (this.#exchange === exchange) {
            this.#exchange = undefined;
            this.#drop();
        }
    }
    #drop() {
        const socket = this.#socket;
        this.#socket = undefined;
        socket?.destroy();
        this.#connecting?.destroy();
        this.#connecting = undefined;
    }
    #fail(error) {
        const exchange = this.#exchange;
        this.#exchange = undefined;
        exchange?.handler.onResponseError?.(exchange, error);
    }
}
/** The other side closed the connection before the answer was whole. */
class EndedEarly extends Error {
    code = "ECONNRESET";
    constructor() {
        super("the connection ended early");
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/store/http/slice-bodies.js

// Measured from 2 ** 14 to 2 ** 22: less is slower by up to a quarter, more is no faster and takes more memory.
const SLICE_BYTES = 2 ** 20;
/**
 * `connection` with large bodies handed over slice by slice. TLS encrypts what it is given as a whole, so that a part of
 * an upload would be in memory twice, and the encryption of one slice would not go on while the one before is sent.
 */
function sliceBodies(connection) {
    return {
        dispatch: (request, handler) => connection.dispatch(withSlicedBody(request), handler),
        destroy: () => connection.destroy(),
    };
}
function withSlicedBody(request) {
    const { body, headers } = request;
    if (!(body instanceof Uint8Array) || body.length <= SLICE_BYTES) {
        return request;
    }
    const length = { "content-length": String(body.length) };
    return { ...request, headers: { ...headers, ...length }, body: external_node_stream_.Readable.from(slice(body)) };
}
function* slice(bytes) {
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
        yield bytes.subarray(start, start + SLICE_BYTES);
    }
}

;// CONCATENATED MODULE: ./build/store/http/http-pools.js





/**
 * Every connection of this program, one pool for each origin: kept alive from one request to the next, given up
 * when nothing moves on it. What a connection takes is loaded with the first of its kind.
 */
class HttpPools {
    #limits;
    #pools = new Map();
    #openers = new Map();
    #loadTrust;
    #state = "open";
    constructor(limits) {
        this.#limits = limits;
        const { authorities = [] } = limits.network ?? {};
        this.#loadTrust = (0,once/* once */.O)(async () => authorities.length === 0
            ? undefined
            : (await __webpack_require__.e(/* import() */ 9336).then(__webpack_require__.bind(__webpack_require__, 69336))).createTrust(authorities));
    }
    /** The pool of `origin` for this use where there is one already. */
    find(origin, use) {
        return this.#pools.get(`${use} ${origin}`);
    }
    /** The pool of `origin` for this use. */
    async open(origin, use) {
        const open = await this.#loadConnection(origin, use);
        const { connections, timing } = this.#limits;
        const progress = SILENCES * toIdleMilliseconds(use, timing);
        const pool = this.find(origin, use) ?? new ConnectionPool(connections, open, progress);
        this.#pools.set(`${use} ${origin}`, pool);
        if (this.#state === "destroyed") {
            pool.destroy();
        }
        return pool;
    }
    /** Ends every connection, and every request that is still on one. Nobody gets another. */
    destroy() {
        this.#state = "destroyed";
        for (const pool of this.#pools.values()) {
            pool.destroy();
        }
        for (const opener of this.#openers.values()) {
            opener.destroy();
        }
    }
    // What only other connections need is not loaded: the HTTP client takes 25 ms.
    async #loadConnection(origin, use) {
        const { idle } = this.#limits.timing;
        const opener = await this.#loadOpener(origin);
        if (use === "reading" && opener instanceof socket_opener/* SocketOpener */.fc) {
            const openSocket = (target, listener) => opener.open({ target, idleMilliseconds: idle }, listener);
            const openGeneral = () => this.#openGeneral(origin);
            const keptMilliseconds = KEPT_MILLISECONDS;
            return () => new ReadingConnection({ openSocket, openGeneral, keptMilliseconds });
        }
        const { default: UndiciClient } = await __webpack_require__.e(/* import() */ 3701).then(__webpack_require__.t.bind(__webpack_require__, 23701, 19));
        const idleMilliseconds = toIdleMilliseconds(use, this.#limits.timing);
        const connect = (_, listener) => void opener.open({ idleMilliseconds }, listener);
        const openClient = () => new UndiciClient(origin, { ...CLIENT_OPTIONS, connect });
        const open = opener instanceof socket_opener/* SocketOpener */.fc ? openClient : () => opener.adapt(openClient());
        return origin.startsWith("https:") ? () => sliceBodies(open()) : open;
    }
    async #loadOpener(origin) {
        const loaded = this.#openers.get(origin) ?? (await this.#makeOpener(new URL(origin)));
        const opener = this.#openers.get(origin) ?? loaded;
        this.#openers.set(origin, opener);
        return opener;
    }
    async #makeOpener(origin) {
        const { connect: connectMilliseconds } = this.#limits.timing;
        const { proxyVariables } = this.#limits.network ?? {};
        const secureContext = await this.#loadTrust();
        if (proxyVariables !== undefined) {
            const { chooseProxy } = await __webpack_require__.e(/* import() */ 5553).then(__webpack_require__.bind(__webpack_require__, 35553));
            const proxy = chooseProxy(origin, proxyVariables);
            if (proxy !== undefined) {
                const { ProxiedOpener } = await __webpack_require__.e(/* import() */ 2177).then(__webpack_require__.bind(__webpack_require__, 62177));
                return await ProxiedOpener.load({ origin, proxy, connectMilliseconds, secureContext });
            }
        }
        return await socket_opener/* SocketOpener */.fc.load(origin, connectMilliseconds, secureContext);
    }
    async #openGeneral(origin) {
        const open = await this.#loadConnection(origin, "general");
        return open();
    }
}
function toIdleMilliseconds(use, { idle }) {
    return use === "patient" ? Math.max(PATIENCE_MILLISECONDS, idle) : idle;
}
/** An answer may take as long to come on as so many times of silence would. */
const SILENCES = 4;
// Completing an upload may take minutes (API reference, CompleteMultipartUpload).
const PATIENCE_MILLISECONDS = 120_000;
// S3 closes a connection that was idle for about 5 s; one that it is just closing must not be used again, whatever
// the server promises for it.
const KEPT_MILLISECONDS = 4000;
const CLIENT_OPTIONS = {
    pipelining: 1,
    keepAliveTimeout: KEPT_MILLISECONDS,
    keepAliveMaxTimeout: KEPT_MILLISECONDS,
    // The clock of the socket notices the progress of a large body on a slow line; these two do not.
    headersTimeout: 0,
    bodyTimeout: 0,
};


/***/ }),

/***/ 23194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether `hostname` leads back to this machine (RFC 6761 §6.3, RFC 5735 §3). */
function isLoopback(hostname) {
    return /^(?:.+\.)?localhost$|^127\.\d+\.\d+\.\d+$|^\[::1\]$/.test(hostname);
}


/***/ }),

/***/ 38992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readNetwork)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/store/http/ca-bundle.js




/** The certificates of `ca-bundle`, else of `AWS_CA_BUNDLE`, each in PEM. Fails with `invalid-input`. */
function readCaBundle({ caBundle, environment, }) {
    const given = caBundle || environment.AWS_CA_BUNDLE;
    if (!given) {
        return [];
    }
    const refuse = (problem) => {
        const name = caBundle ? "`ca-bundle`" : "AWS_CA_BUNDLE";
        throw new errors/* StagingError */.Q("invalid-input", `${name} is ${JSON.stringify(given)}: ${problem}`, {
            hint: "Give the path of a PEM file, absolute or from the workspace: one or more texts from `-----BEGIN CERTIFICATE-----` to `-----END CERTIFICATE-----`",
        });
    };
    const text = readBundle(external_node_path_.resolve(environment.GITHUB_WORKSPACE || ".", given), refuse);
    const certificates = text.match(/-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gs) ?? [];
    if (certificates.length === 0) {
        return refuse(text.trim() === "" ? "the file is empty" : "no certificate in PEM is in the file");
    }
    const broken = certificates.findIndex((certificate) => !isReadable(certificate));
    return broken < 0 ? certificates : refuse(`certificate ${broken + 1} in the file cannot be read`);
}
function readBundle(file, refuse) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "";
        return refuse(PROBLEMS[code] ?? `the file cannot be read (${code})`);
    }
}
const PROBLEMS = {
    ENOENT: "there is no such file",
    ENOTDIR: "there is no such file",
    EISDIR: "that is a directory",
};
function isReadable(certificate) {
    try {
        return new external_node_crypto_.X509Certificate(certificate).subject !== undefined;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/store/http/network.js

/** Fails with `invalid-input` where the bundle of certificates cannot be used. */
function readNetwork(settings) {
    const { environment } = settings;
    const hasProxy = Object.keys(environment).some((name) => /^(?:https?|all)_proxy$/i.test(name) && environment[name]);
    return {
        authorities: readCaBundle(settings),
        ...(hasProxy && { proxyVariables: environment }),
    };
}


/***/ }),

/***/ 31820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ NoConnection),
/* harmony export */   RX: () => (/* binding */ GivenUp),
/* harmony export */   fc: () => (/* binding */ SocketOpener),
/* harmony export */   hC: () => (/* binding */ toTlsOptions),
/* harmony export */   oB: () => (/* binding */ Stalled)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16255);


/** Opens sockets to one origin. They resume the TLS session of one another. */
class SocketOpener {
    #origin;
    #address;
    #connectMilliseconds;
    #tls;
    #secureContext;
    #connecting = new Set();
    #session;
    constructor(origin, connectMilliseconds, secure) {
        this.#origin = origin;
        this.#address = { host: toHost(origin), port: Number(origin.port || (secure.tls ? 443 : 80)) };
        this.#connectMilliseconds = connectMilliseconds;
        this.#tls = secure.tls;
        this.#secureContext = secure.context;
    }
    /** Loads TLS where `origin` needs it. `context` says what is trusted; absent, what Node trusts. */
    static async load(origin, connectMilliseconds, context) {
        const loadedTls = origin.protocol === "https:" ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 19)) : undefined;
        return new SocketOpener(origin, connectMilliseconds, { tls: loadedTls?.default, context });
    }
    /** Gives the socket while it is connecting, to be destroyed where nobody waits for it any more. */
    open({ idleMilliseconds, target }, listener) {
        const socket = this.#connect(target === undefined ? {} : { onread: target });
        this.#connecting.add(socket);
        let failure = new GivenUp();
        const timer = setTimeout(() => socket.destroy(new NoConnection()), this.#connectMilliseconds);
        const endConnecting = () => {
            clearTimeout(timer);
            return this.#connecting.delete(socket);
        };
        socket.setNoDelay(true);
        socket.setKeepAlive(true, KEEP_ALIVE_MILLISECONDS);
        socket.once(this.#tls === undefined ? "connect" : "secureConnect", () => {
            endConnecting();
            socket.setTimeout(idleMilliseconds, () => socket.destroy(new Stalled(idleMilliseconds)));
            listener(null, socket);
        });
        socket.on("error", (error) => {
            failure = error;
        });
        socket.once("close", () => {
            if (endConnecting()) {
                listener(failure, null);
            }
        });
        return socket;
    }
    /** Ends the sockets that are still connecting. */
    destroy() {
        for (const socket of this.#connecting) {
            socket.destroy();
        }
    }
    #connect(reading) {
        const { host, port } = this.#address;
        if (this.#tls === undefined) {
            return node_net__WEBPACK_IMPORTED_MODULE_0__.connect({ host, port, ...reading });
        }
        const trust = { secureContext: this.#secureContext, session: this.#session };
        const options = toTlsOptions(this.#origin, trust);
        const socket = this.#tls.connect({ host, port, ...options, ...reading });
        socket.on("session", (session) => {
            this.#session = session;
        });
        return socket;
    }
}
/** What TLS to `origin` is to be like. */
function toTlsOptions(origin, { secureContext, session, }) {
    const host = toHost(origin);
    return {
        // An address is no name to ask for (RFC 6066, section 3); the certificate is checked against it all the same.
        servername: node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host) === 0 ? host : "",
        ALPNProtocols: ["http/1.1"],
        ...(secureContext && { secureContext }),
        ...(session && { session }),
    };
}
function toHost({ hostname }) {
    return hostname.replace(/^\[(.*)\]$/, "$1");
}
/** How long a connection is silent before the system looks whether the other side is still there. */
const KEEP_ALIVE_MILLISECONDS = 60_000;
/** There was no connection in time. */
class NoConnection extends _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TimeoutError */ .M {
    constructor() {
        super("there was no connection in time");
    }
}
/** A connection on which nothing moved for too long. */
class Stalled extends _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TimeoutError */ .M {
    /** What undici takes for the end of one connection, not of what waits for another. */
    code = "UND_ERR_SOCKET";
    constructor(milliseconds) {
        super(`nothing moved for ${milliseconds / 1000} s`);
    }
}
/** Nobody wants the connection any more. */
class GivenUp extends Error {
    constructor() {
        super("the connection was given up");
    }
}


/***/ }),

/***/ 95878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gl: () => (/* binding */ describeNetworkError),
/* harmony export */   sl: () => (/* binding */ isTlsError),
/* harmony export */   tJ: () => (/* binding */ PROXY_LOGIN_HINT)
/* harmony export */ });
/* unused harmony export NETWORK_ROWS */
/* harmony import */ var _own_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51497);

/** The row for an error of Node's network stack, by its `code`; nothing for an error that is not one. */
function describeNetworkError(errno) {
    return (0,_own_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .ownEntry */ .P)(NETWORK_ROWS, errno) ?? (isTlsError(errno) ? INSECURE : undefined);
}
/** Whether no secure connection could be made, such as for want of a certificate that is trusted. */
function isTlsError(errno) {
    return /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(errno);
}
const CHECK_ENDPOINT = "Check `endpoint` and that the runner can reach it";
function unreachable(reason, hint = () => CHECK_ENDPOINT) {
    return { code: "unreachable", reason, hint };
}
const BROKEN = unreachable("the connection broke", ({ endpoint }) => endpoint.startsWith("http://")
    ? `${CHECK_ENDPOINT}; a port that speaks TLS wants an address that begins with \`https://\``
    : CHECK_ENDPOINT);
function nameHint({ endpoint, amazonRegion, bucketHost }) {
    if (amazonRegion !== undefined) {
        return `Check \`aws-region\`, which is \`${amazonRegion}\`: hosts of Amazon S3 have it in their names. If it is right, check that the runner can look up names`;
    }
    return bucketHost === undefined
        ? `Check the host in \`endpoint\`, which is ${endpoint}, and that the runner can look up names`
        : `It was looked for at \`${bucketHost}\`: a store without a host for each bucket wants \`path-style: true\`. Otherwise check \`endpoint\`, which is ${endpoint}`;
}
function refusedHint({ endpoint }) {
    return `Nothing listens at ${endpoint}: check host and port of \`endpoint\`, and that the store is up. In a container \`localhost\` is the container itself`;
}
const UNTRUSTED = unreachable("no secure connection could be made: its certificate is signed by nobody the runner trusts", () => "Give the store's certification authority to the step: `ca-bundle` names a PEM file, and so does `NODE_EXTRA_CA_CERTS`, set before the step. Also a server that leaves out the intermediate certificates is told so");
const EXPIRED = unreachable("no secure connection could be made: its certificate is valid no more, or not yet", () => "Renew the certificate of the store, or set the runner's clock if that is wrong");
const OTHER_NAME = unreachable("no secure connection could be made: its certificate is for another name", ({ endpoint, bucketHost }) => bucketHost === undefined
    ? `Check the host in \`endpoint\`, which is ${endpoint}: the certificate must be for it`
    : `The host was \`${bucketHost}\`, which the certificate does not cover: set \`path-style: true\``);
const NO_TLS = unreachable("no secure connection could be made: the port does not speak TLS", ({ endpoint }) => `Check \`endpoint\`, which is ${endpoint}: a store without TLS has an address that begins with \`http://\`, and another port mostly`);
const INSECURE = unreachable("no secure connection could be made", () => "Check `endpoint`: its certificate must be valid for its name and trusted by the runner (`ca-bundle`, `NODE_EXTRA_CA_CERTS`)");
const NOT_HTTP = unreachable("what came back is no HTTP", ({ endpoint }) => `Check scheme and port of \`endpoint\`, which is ${endpoint}: it must lead to the S3 API, and a port that speaks TLS wants \`https://\``);
const LARGE_HEAD = unreachable("the head of the answer is larger than any store's");
/** For who asks a proxy without telling who he is. */
const PROXY_LOGIN_HINT = "Write user and password into the variable that names the proxy (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`), as a secret: `http://user:password@host:port`, where `%40` stands for an `@`";
const PROXY_ROWS = {
    ERR_PROXY_UNREACHABLE: unreachable("the proxy cannot be reached", ({ endpoint }) => `Check the variable that names the proxy (\`HTTPS_PROXY\`, \`HTTP_PROXY\`, \`ALL_PROXY\`), or name the host in \`NO_PROXY\` where ${endpoint} is reached without one`),
    ERR_PROXY_AUTH: unreachable("the proxy wants another user and password", () => PROXY_LOGIN_HINT),
    ERR_PROXY_GATEWAY: unreachable("the proxy does not reach the store", ({ endpoint }) => `Check that the proxy can look up and reach the host of ${endpoint}, or name the host in \`NO_PROXY\``),
    ERR_PROXY_REFUSED: unreachable("the proxy does not let this connection through", ({ endpoint }) => `Have the proxy allow the host and the port of ${endpoint}, or name the host in \`NO_PROXY\` where it is reached without one`),
};
/** By the codes of Node's errors (Node.js, "Errors"; OpenSSL, X509_verify_cert_error_string), or the name of one that has none. */
const NETWORK_ROWS = {
    ECONNREFUSED: unreachable("the connection was refused", refusedHint),
    ECONNRESET: BROKEN,
    EPIPE: BROKEN,
    ERR_STREAM_PREMATURE_CLOSE: BROKEN,
    ENOTFOUND: unreachable("the host's name is not known", nameHint),
    EAI_AGAIN: unreachable("the host's name could not be looked up", nameHint),
    EHOSTUNREACH: unreachable("there is no way to the host"),
    ENETUNREACH: unreachable("there is no way to the network"),
    ETIMEDOUT: { code: "timeout", reason: "nothing came back in time", hint: () => CHECK_ENDPOINT },
    DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
    SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
    CERT_HAS_EXPIRED: EXPIRED,
    CERT_NOT_YET_VALID: EXPIRED,
    ERR_TLS_CERT_ALTNAME_INVALID: OTHER_NAME,
    ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
    HTTPParserError: NOT_HTTP,
    UND_ERR_HEADERS_OVERFLOW: LARGE_HEAD,
    ...PROXY_ROWS,
};


/***/ }),

/***/ 19289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** `make`, called with the first call only. */
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}


/***/ }),

/***/ 44457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IH: () => (/* binding */ NO_STORE),
  Oy: () => (/* binding */ ROWS_BY_CODE),
  xd: () => (/* binding */ ROWS_BY_STATUS),
  QH: () => (/* binding */ UNEXPLAINED)
});

;// CONCATENATED MODULE: ./build/store/access-hint.js
/** What to allow, and whom, when access was denied. */
function toAccessHint(facts) {
    const needed = toNeeded(facts);
    if (facts.denial !== undefined) {
        return told(facts.denial, facts, needed);
    }
    if (/\bkms\b/i.test(facts.serverMessage)) {
        return `Allow \`kms:Decrypt\` and \`kms:GenerateDataKey\` on the bucket's KMS key, besides ${needed}`;
    }
    if (facts.isAnonymous) {
        return `\`anonymous\` is \`true\`, so the bucket would have to allow everyone ${needed}; otherwise give credentials`;
    }
    return [
        ...ownerHints(facts),
        ...keyHints(facts),
        ...permissionHints(facts),
        ...rightHints(facts),
    ].join("; ");
}
// What AWS names is what is missing, whatever else it could be.
function told({ action, resource, reason }, facts, needed) {
    const isOfKey = action.startsWith("kms:");
    const unnamed = isOfKey ? " on the KMS key" : "";
    const on = resource === undefined ? unnamed : ` on \`${resource}\``;
    const besides = isOfKey ? `, besides ${needed}` : "";
    return [
        // Nobody else is told that there is no such object.
        ...(facts.isDownload && action === "s3:ListBucket" ? ["There may be no such object"] : []),
        `Allow \`${action}\`${on}${besides}`,
        ...(reason === undefined ? [] : [reason]),
    ].join("; ");
}
function ownerHints({ terms }) {
    const { expectedBucketOwner } = terms;
    return expectedBucketOwner === undefined
        ? []
        : [
            `Check \`expected-bucket-owner\`: S3 refuses every request where the bucket is not of account ${expectedBucketOwner}`,
        ];
}
function keyHints({ terms, isDownload }) {
    if (terms.customerKey === undefined)
        return [];
    return isDownload
        ? ["Check `key` of `encryption`: S3 answers the same to a wrong one"]
        : [
            "Check that the bucket takes customer keys (SSE-C): those made since April 2026 do only if their owner allows it",
        ];
}
function permissionHints(facts) {
    const { permission, bucketResource, isDownload, mayRequesterPay, terms } = facts;
    const isReading = isDownload || permission === "s3:ListBucket";
    return [
        `Allow ${toNeeded(facts)}`,
        ...(facts.isConditional ? ["`s3:GetObject` as well, for the condition"] : []),
        ...(isDownload
            ? [
                `without \`s3:ListBucket\` on \`${bucketResource}\` S3 answers the same for an object that does not exist`,
            ]
            : []),
        ...(isReading && mayRequesterPay && !terms.requestPayer
            ? ["a bucket whose requester pays wants `request-payer: true`"]
            : []),
    ];
}
// A wrong ACL is told as a missing right is.
function rightHints({ rights }) {
    if (rights.length === 0)
        return [];
    const actions = rights.map((right) => `\`${right}\``).join(" and ");
    const isPublic = rights.includes("s3:PutObjectAcl");
    return [
        `what is said of the object takes ${actions} as well`,
        ...(isPublic ? ["a bucket that blocks public access refuses public ACLs"] : []),
    ];
}
function toNeeded({ permission, resource, prefix, source }) {
    const below = prefix === undefined ? "" : ` for the prefix \`${prefix}\``;
    const needed = `\`${permission}\` on \`${resource}\`${below}`;
    return source === undefined
        ? needed
        : `\`${source.permission}\` on \`${source.resource}\`, and ${needed}`;
}

// EXTERNAL MODULE: ./build/store/archive-errors.js
var archive_errors = __webpack_require__(45838);
// EXTERNAL MODULE: ./build/store/network-errors.js
var network_errors = __webpack_require__(95878);
;// CONCATENATED MODULE: ./build/store/place-errors.js
/** The bucket was asked for where it is not. */
const WRONG_REGION = {
    code: "wrong-region",
    reason: "the bucket is in another region",
    hint: ({ bucketRegion, region, endpoint, isAmazonUrl }) => {
        if (isAmazonUrl) {
            return `Leave out \`endpoint\`, which is ${endpoint}, a host of one region: Amazon's hosts follow from the region of each bucket`;
        }
        return bucketRegion === undefined
            ? `Set \`aws-region\` to the bucket's region; it is \`${region}\` now`
            : `Set \`aws-region: ${bucketRegion}\``;
    },
};
/** By the `Code` of an answer that says where else a bucket is to be asked for. */
const PLACE_ROWS = {
    PermanentRedirect: WRONG_REGION,
    TemporaryRedirect: WRONG_REGION,
    AuthorizationHeaderMalformed: WRONG_REGION,
    IllegalLocationConstraintException: WRONG_REGION,
    // Alibaba Cloud OSS, for names of buckets in paths.
    SecondLevelDomainForbidden: {
        code: "not-supported",
        reason: "the store wants the bucket's name in the host's",
        hint: () => "Leave out `path-style: true`, or set `dialect: alibaba`",
    },
};

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
const NO_SUCH_VERSION = {
    code: "no-such-object",
    reason: "there is no such version of it",
    hint: () => "Check `version-id`, or leave it out for the current version",
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
    NoSuchVersion: NO_SUCH_VERSION,
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
    ...PLACE_ROWS,
    PreconditionFailed: CHANGED,
    InvalidRange: CHANGED,
    BadDigest: DAMAGED,
    InvalidDigest: DAMAGED,
    XAmzContentChecksumMismatch: DAMAGED,
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
        hint: () => "Leave out `acl` and `grants`: its owner owns every object in it and grants access by policy (Object Ownership is `bucket owner enforced`, the default of Amazon S3)",
    },
    EntityTooLarge: { code: "request-refused", reason: "the object is larger than the store allows" },
    ...archive_errors/* ARCHIVE_ROWS */.b,
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
        hint: () => "Check the bucket's name: 3 to 63 lower-case letters, digits, dots and hyphens, with a letter or digit at either end",
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
// Of a proxy's, where no TLS leads past it.
const UNKNOWN_TO_PROXY = {
    code: "unreachable",
    reason: "the proxy wants another user and password",
    hint: () => network_errors/* PROXY_LOGIN_HINT */.tJ,
};
/** By HTTP status, for answers without a code: HEAD has no body, and proxies speak no S3. */
const ROWS_BY_STATUS = {
    301: WRONG_REGION,
    307: WRONG_REGION,
    403: ACCESS_DENIED,
    404: NOT_FOUND,
    405: NOT_SUPPORTED,
    407: UNKNOWN_TO_PROXY,
    412: CHANGED,
    416: CHANGED,
    429: THROTTLED,
    500: BROKEN_STORE,
    501: NOT_SUPPORTED,
    502: BROKEN_STORE,
    503: BROKEN_STORE,
    504: BROKEN_STORE,
};


/***/ }),

/***/ 48132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oR: () => (/* binding */ hasS3Code),
  ni: () => (/* binding */ readRefusal),
  Ge: () => (/* binding */ toReason),
  xc: () => (/* binding */ toStagingError)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/own-entry.js
var own_entry = __webpack_require__(51497);
// EXTERNAL MODULE: ./build/store/data-plane/bucket-address.js
var bucket_address = __webpack_require__(38789);
// EXTERNAL MODULE: ./build/store/denial.js
var denial = __webpack_require__(10291);
// EXTERNAL MODULE: ./build/store/safe-text.js
var safe_text = __webpack_require__(39957);
;// CONCATENATED MODULE: ./build/store/failure.js

/** What is known of whatever the data plane, the SDK or the network threw. */
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
        requestIds: readIds(fields.$metadata),
        bucketRegion: fields.$response?.headers?.["x-amz-bucket-region"] ?? fields.Region,
        storageClass: fields.AccessTier ?? fields.StorageClass,
        errno: fields.code,
        proxy: fields.proxy,
    };
}
function readIds({ requestId, extendedRequestId, } = {}) {
    if (requestId === undefined && extendedRequestId === undefined)
        return undefined;
    return {
        ...(requestId !== undefined && { requestId: (0,safe_text/* toSafeText */._)(requestId) }),
        ...(extendedRequestId !== undefined && { extendedId: (0,safe_text/* toSafeText */._)(extendedRequestId) }),
    };
}

// EXTERNAL MODULE: ./build/store/dialect.js + 2 modules
var dialect = __webpack_require__(22470);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(23598);
;// CONCATENATED MODULE: ./build/store/failure-facts.js




/** What is known of a request that the store refused. */
function toFailureFacts({ message, bucketRegion, storageClass }, { request, endpoint }, isDownload) {
    const bucketResource = (0,s3_request/* toBucketArn */.Nu)(request.bucket, endpoint.region);
    return {
        permission: (0,s3_request/* toPermission */.v6)(request),
        rights: request.rights ?? [],
        denial: (0,denial/* readDenial */.o)(message),
        ...(request.source && { source: toSourceNeed(request.source, endpoint) }),
        bucketResource,
        ...toResource(request, endpoint),
        region: endpoint.region,
        ...(bucketRegion !== undefined && { bucketRegion: (0,safe_text/* toSafeText */._)(bucketRegion) }),
        ...(storageClass !== undefined && { storageClass: (0,safe_text/* toSafeText */._)(storageClass) }),
        endpoint: endpoint.name,
        isAmazonUrl: endpoint.url !== undefined && (0,dialect/* isAmazonHost */.j)(new URL(endpoint.url).hostname),
        isAnonymous: endpoint.anonymous,
        isDownload,
        mayRequesterPay: endpoint.dialect.name === "aws",
        terms: request.terms ?? {},
        isConditional: request.onlyUnchanged !== undefined && endpoint.dialect.name === "aws",
        serverMessage: (0,safe_text/* toSafeText */._)(message),
    };
}
function toResource(request, { region }) {
    const { operation, bucket, key } = request;
    return operation === "ListObjectsV2"
        ? { resource: (0,s3_request/* toBucketArn */.Nu)(bucket, region), ...(key !== "" && { prefix: key }) }
        : { resource: (0,s3_request/* toObjectArn */.E2)(request, region) };
}
function toSourceNeed(location, { region }) {
    const { versionId } = location;
    const permission = (0,s3_request/* toPermission */.v6)({ operation: "GetObject", versionId });
    return { permission, resource: (0,s3_request/* toObjectArn */.E2)(location, region) };
}

// EXTERNAL MODULE: ./build/store/network-errors.js
var network_errors = __webpack_require__(95878);
// EXTERNAL MODULE: ./build/store/s3-error-table.js + 2 modules
var s3_error_table = __webpack_require__(44457);
// EXTERNAL MODULE: ./build/store/archive-errors.js
var archive_errors = __webpack_require__(45838);
;// CONCATENATED MODULE: ./build/store/special-rows.js

/** What the condition of a deletion means. */
const CHANGED_SINCE_LISTED = {
    code: "object-changed",
    reason: "the object changed since it was listed, so it was left",
    hint: () => "Something else writes below this prefix: `protect` what it writes, or let it end first",
};
/** What it means where the object has been copied, and is to go for that. */
const CHANGED_SINCE_COPIED = {
    code: "object-changed",
    reason: "the object changed since it was copied, so it was left",
};
/** What the condition of an upload means: there is to be no object before it. */
const EXISTS = {
    code: "object-exists",
    reason: "there is an object already",
};
/** API reference, GetObject: the version is the mark that a deletion left. */
const DELETE_MARKER = {
    code: "no-such-object",
    reason: "this version marks that the object was deleted",
    hint: () => "Choose a version before it",
};
/** What a request means that brings no key to an object of somebody's own key. */
const KEY_MISSING = {
    code: "wrong-key",
    reason: "it is encrypted with a customer key (SSE-C), and S3 does not keep such keys",
    hint: () => "Give the key it was uploaded with: `encryption: { type: customer, key: … }`",
};
/** What one means that brings a key the object was not encrypted with. */
const KEY_UNUSABLE = {
    code: "wrong-key",
    reason: "it is not encrypted with this customer key",
    hint: () => "Give the key it was uploaded with, or leave out `encryption` for an object without such a key",
};
// `The object was stored using a form of Server Side Encryption. The correct parameters must be provided …`,
// `The encryption parameters are not applicable to this object.`, `The provided encryption parameters did not match …`.
const NAMES_KEYS = /form of server.side encryption|encryption parameters/i;
/** The bucket keeps no locks, which it can be made to do at any time. */
const NO_LOCKS = {
    code: "request-refused",
    reason: "the bucket has no Object Lock",
    hint: () => "Have Object Lock enabled for the bucket, or leave out `retain-until`, `retention-mode` and `legal-hold`",
};
/** What an answer means to this request alone. */
function findSpecialRow({ status, s3Code, message }, request) {
    if (status === 400) {
        return findBadRequestRow(message, request);
    }
    if (s3Code === "InvalidObjectState" && request.operation === "RestoreObject") {
        return archive_errors/* NOTHING_TO_RESTORE */.L;
    }
    if (status === 412) {
        return findConditionRow(request);
    }
    return status === 405 && request.versionId !== undefined ? DELETE_MARKER : undefined;
}
function findConditionRow({ onlyNew, onlyUnchanged }) {
    if (onlyNew) {
        return EXISTS;
    }
    return onlyUnchanged === "since-listed"
        ? CHANGED_SINCE_LISTED
        : onlyUnchanged && CHANGED_SINCE_COPIED;
}
// Where S3 has but one code for all that is wrong with a request, its words tell.
function findBadRequestRow(message, { terms }) {
    if (NAMES_KEYS.test(message)) {
        return terms?.customerKey === undefined ? KEY_MISSING : KEY_UNUSABLE;
    }
    // `Bucket is missing Object Lock Configuration`.
    return /object lock configuration/i.test(message) ? NO_LOCKS : undefined;
}

;// CONCATENATED MODULE: ./build/store/s3-errors.js












/**
 * Whatever the data plane, the SDK or the network threw, as this program tells it:
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
    const { verb } = s3_request/* OPERATIONS */.xb[failed.request.operation];
    const message = `Could not ${verb} ${(0,s3_request/* describeSubject */.qy)(failed.request)}: ${told.reason}${parentheses}`;
    return new errors/* StagingError */.Q(told.code, message, {
        cause: error,
        hint: told.hint,
        requestIds: failure.requestIds,
        group: toGroup(told, failure.message, failed),
    });
}
/** What is wrong with whoever asks, or with where: not with one object. */
const SHARED = new Set([
    "access-denied",
    "bad-credentials",
    "no-such-bucket",
    "wrong-region",
    "clock-skew",
    "not-supported",
    "unreachable",
    "timeout",
]);
// Each object may have a KMS key of its own, so that what it forbids to a reader says nothing of the others.
function toGroup({ code, reason }, message, { request, endpoint }) {
    const { permission } = s3_request/* OPERATIONS */.xb[request.operation];
    const isOfKey = permission === "s3:GetObject" && /\bkms\b/i.test(message);
    if (!SHARED.has(code) || isOfKey)
        return undefined;
    const missing = OF_REQUESTS.has(code) ? [(0,denial/* readDenial */.o)(message)?.action ?? permission] : [];
    const isOfStore = OF_ASKERS.has(code) || (OF_HOSTS.has(code) && endpoint.forcePathStyle);
    const where = isOfStore ? ((0,object_address/* labelOf */.Wy)(request.bucket) ?? "") : request.bucket;
    return [code, reason, ...missing, where].join(" ");
}
/** What is wrong with requests of one kind. */
const OF_REQUESTS = new Set(["access-denied", "not-supported"]);
/** What is wrong with whoever asks, in whichever bucket of a store. */
const OF_ASKERS = new Set(["bad-credentials", "clock-skew"]);
/** What is wrong with a host, of which a store has one for all buckets or one for each. */
const OF_HOSTS = new Set(["unreachable", "timeout"]);
/** Why a request failed, in a few words, for retry events. */
function toReason(error) {
    const failure = readFailure(error);
    const code = failure.s3Code ?? failure.errno ?? failure.name;
    return failure.status === undefined ? code : `${failure.status} ${failure.s3Code ?? ""}`.trim();
}
/** Whether the store said so, in its own `Code`. */
function hasS3Code(error, code) {
    return readRefusal(error).s3Code === code;
}
/** What the store said to a request that failed. Looks through a StagingError at what lay underneath. */
function readRefusal(error) {
    return readFailure(error instanceof errors/* StagingError */.Q ? error.cause : error);
}
function tellNetwork(failure, failed) {
    if (failure.errno === "ERR_INVALID_CHAR") {
        const reason = `a header holds characters that HTTP cannot carry: ${(0,safe_text/* toSafeText */._)(failure.message)}`;
        return { code: "invalid-input", reason, details: [] };
    }
    const errno = failure.errno ?? (failure.name === "TimeoutError" ? "ETIMEDOUT" : failure.name);
    const row = (0,network_errors/* describeNetworkError */.gl)(errno);
    const { endpoint } = failed;
    const details = [endpoint.name, failure.proxy, failure.errno].filter((told) => told !== undefined);
    return row && { ...row, hint: row.hint(toConnectionFacts(failed)), details };
}
function toConnectionFacts({ request, endpoint }) {
    const host = (0,bucket_address/* addressBucket */.r)(endpoint, (0,object_address/* bucketName */.EL)(request.bucket))?.host;
    const isOfBucket = host?.startsWith(`${(0,object_address/* bucketName */.EL)(request.bucket)}.`) === true;
    return {
        endpoint: endpoint.name,
        ...(endpoint.url === undefined && { amazonRegion: endpoint.region }),
        ...(isOfBucket && { bucketHost: host }),
    };
}
function tellAnswer(failure, failed) {
    const { request } = failed;
    const serverMessage = (0,safe_text/* toSafeText */._)(failure.message);
    const isDownload = s3_request/* OPERATIONS */.xb[request.operation].permission === "s3:GetObject";
    const row = findSpecialRow(failure, request) ??
        findRow(failure, isDownload) ?? {
        code: "request-refused",
        reason: failure.status === undefined ? serverMessage : `the store said: ${serverMessage}`,
    };
    const facts = toFailureFacts(failure, failed, isDownload);
    return { ...row, hint: row.hint?.(facts), details: toDetails(failure) };
}
function findRow(failure, isDownload) {
    const byCode = (0,own_entry/* ownEntry */.P)(s3_error_table/* ROWS_BY_CODE */.Oy, failure.s3Code ?? "");
    if (byCode !== undefined || failure.status === undefined) {
        return byCode;
    }
    if (failure.s3Code === undefined && isNoStore(failure.status, isDownload)) {
        return s3_error_table/* NO_STORE */.IH;
    }
    // A code that is not in the table says more than its status, unless the store itself is at fault.
    const isUnknownRefusal = failure.s3Code !== undefined && failure.status < 500;
    const byStatus = isUnknownRefusal ? undefined : s3_error_table/* ROWS_BY_STATUS */.xd[failure.status];
    return byStatus ?? (failure.s3Code === undefined ? s3_error_table/* UNEXPLAINED */.QH : undefined);
}
// A success that cannot be read, and a 404 where nothing was asked for that could be missing.
function isNoStore(status, isDownload) {
    return status < 300 || (status === 404 && !isDownload);
}
function toDetails({ status, s3Code, requestIds }) {
    const code = s3Code === undefined ? [] : [(0,safe_text/* toSafeText */._)(s3Code)];
    const answer = status === undefined ? code : [[status, ...code].join(" ")];
    const requestId = requestIds?.requestId;
    return requestId === undefined ? answer : [...answer, `request id ${requestId}`];
}


/***/ }),

/***/ 34961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rR: () => (/* binding */ headerOf),
  fU: () => (/* binding */ isEtagOpaque),
  uM: () => (/* binding */ share),
  y2: () => (/* binding */ toChecksums),
  P$: () => (/* binding */ toEtag),
  pi: () => (/* binding */ toObjectAnswer),
  TS: () => (/* binding */ toObjectInfo)
});

// EXTERNAL MODULE: ./build/metadata-text.js
var metadata_text = __webpack_require__(30015);
;// CONCATENATED MODULE: ./build/store/archive-facts.js
const NAMES = ["GLACIER", "DEEP_ARCHIVE", "ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"];
const PLACES = new Map(NAMES.map((name) => [name, name]));
/**
 * What an answer says of an object that is archived; else nothing. `named` is its `x-amz-archive-status`, else its
 * storage class, and `restore` its `x-amz-restore` (API reference, HeadObject).
 */
function toArchiveFacts(named, restore) {
    const place = named === undefined ? undefined : PLACES.get(named);
    if (place === undefined) {
        return undefined;
    }
    if (restore === undefined) {
        return { place, state: "archived" };
    }
    return { place, state: /ongoing-request="?true/i.test(restore) ? "restoring" : "restored" };
}

;// CONCATENATED MODULE: ./build/store/s3-object-info.js


/** What the headers of a HEAD say of an object. */
function toObjectInfo(key, headers) {
    return toInfo(key, headers, Number(headerOf(headers, "content-length") ?? 0));
}
/** What the headers of a GET say of an object, and of what is sent of it. */
function toObjectAnswer(key, headers) {
    const part = parseContentRange(headerOf(headers, "content-range") ?? "");
    if (part === undefined) {
        return { info: toObjectInfo(key, headers) };
    }
    // What some stores say of a range's checksum is that of the whole object, others mean the range.
    const info = { ...toInfo(key, headers, part.bytes), checksums: [] };
    return { info, range: part.range };
}
/** The text of a header. */
function headerOf(headers, name) {
    const value = headers[name];
    return Array.isArray(value) ? value.join(", ") : value;
}
/** An ETag without quotes and weakness mark. */
function toEtag(header = "") {
    const start = header.startsWith("W/") ? 2 : 0;
    const isQuoted = header[start] === '"' && header.endsWith('"') && header.length > start + 1;
    return detach(isQuoted ? header.slice(start + 1, -1) : header.slice(start));
}
const ALGORITHMS = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];
const CHECKSUM_HEADERS = ALGORITHMS.map((algorithm) => [algorithm, `x-amz-checksum-${algorithm}`]);
/** The checksums that headers tell of. A part count (`…-3`) marks one of the parts' checksums. */
function toChecksums(headers) {
    const checksums = [];
    for (const [algorithm, header] of CHECKSUM_HEADERS) {
        const text = headerOf(headers, header);
        if (text !== undefined) {
            const isComposite = headerOf(headers, "x-amz-checksum-type") === "COMPOSITE" || text.includes("-");
            const value = detach(text.split("-", 1)[0] ?? text);
            checksums.push({ algorithm, value, type: isComposite ? "COMPOSITE" : "FULL_OBJECT" });
        }
    }
    return checksums;
}
/** Whether the store encrypts with KMS or a customer's key, which makes an ETag that is no MD5. */
function isEtagOpaque(headers) {
    const encryption = headerOf(headers, "x-amz-server-side-encryption");
    const customerKey = headers["x-amz-server-side-encryption-customer-algorithm"];
    return encryption?.startsWith("aws:kms") === true || customerKey !== undefined;
}
function toInfo(key, headers, bytes) {
    const versionId = headerOf(headers, "x-amz-version-id");
    const contentType = headerOf(headers, "content-type");
    const contentEncoding = headerOf(headers, "content-encoding");
    const lastModified = toDate(headerOf(headers, "last-modified"));
    const storageClass = headerOf(headers, "x-amz-storage-class");
    const archiveStatus = headerOf(headers, "x-amz-archive-status");
    const archive = toArchiveFacts(archiveStatus ?? storageClass, headerOf(headers, "x-amz-restore"));
    const tagsCount = toCount(headerOf(headers, "x-amz-tagging-count"));
    return {
        key,
        bytes,
        etag: toEtag(headerOf(headers, "etag")),
        ...(versionId !== undefined && { versionId: detach(versionId) }),
        ...(contentType !== undefined && { contentType: share(contentType) }),
        ...(contentEncoding !== undefined && { contentEncoding: share(contentEncoding) }),
        ...(lastModified !== undefined && { lastModified }),
        ...(storageClass && { storageClass: share(storageClass) }),
        ...(archive !== undefined && { archive }),
        ...(tagsCount !== undefined && { tagsCount }),
        metadata: toMetadata(headers),
        checksums: toChecksums(headers),
        etagIsOpaque: isEtagOpaque(headers),
    };
}
function parseContentRange(header) {
    const [, start, end, bytes] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header) ?? [];
    return bytes === undefined
        ? undefined
        : { range: { start: Number(start), end: Number(end) }, bytes: Number(bytes) };
}
function toDate(header) {
    const milliseconds = Date.parse(header ?? "");
    return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds);
}
function toCount(header = "") {
    return /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}
const METADATA_PREFIX = "x-amz-meta-";
function toMetadata(headers) {
    const metadata = [];
    for (const name in headers) {
        if (name.startsWith(METADATA_PREFIX)) {
            const value = headerOf(headers, name) ?? "";
            metadata.push([name.slice(METADATA_PREFIX.length), detach((0,metadata_text/* decodeMetadataText */.d)(value))]);
        }
    }
    // A name may be that of a setter, such as `__proto__`.
    return Object.fromEntries(metadata);
}
/**
 * The same text with memory of its own. V8 keeps a piece of a text as a view of the whole, so that an ETag would hold
 * on to all that the store sent with it, for as long as somebody remembers the ETag.
 */
function detach(text) {
    if (text.length * 3 > scratch.length)
        return Buffer.from(text).toString();
    return scratch.toString("utf8", 0, scratch.write(text));
}
const scratch = Buffer.alloc(1024);
const sharedTexts = new Map();
const MOST_SHARED_TEXTS = 100;
/** The same text in the memory that it has already: thousands of objects are of one type. */
function share(text) {
    const known = sharedTexts.get(text);
    if (known !== undefined) {
        return known;
    }
    const own = detach(text);
    if (sharedTexts.size < MOST_SHARED_TEXTS) {
        sharedTexts.set(own, own);
    }
    return own;
}


/***/ }),

/***/ 23598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ toObjectArn),
/* harmony export */   Nu: () => (/* binding */ toBucketArn),
/* harmony export */   iJ: () => (/* binding */ toUri),
/* harmony export */   qy: () => (/* binding */ describeSubject),
/* harmony export */   v6: () => (/* binding */ toPermission),
/* harmony export */   xb: () => (/* binding */ OPERATIONS)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1472);
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16298);


/** The calls this program makes. */
const OPERATIONS = {
    ListObjectsV2: { verb: "list", permission: "s3:ListBucket" },
    HeadObject: { verb: "look up", permission: "s3:GetObject" },
    GetObject: { verb: "download", permission: "s3:GetObject" },
    RestoreObject: { verb: "restore", permission: "s3:RestoreObject" },
    PutObject: { verb: "upload", permission: "s3:PutObject" },
    CopyObject: { verb: "copy", permission: "s3:PutObject" },
    UploadPartCopy: { verb: "copy", permission: "s3:PutObject" },
    CreateMultipartUpload: { verb: "upload", permission: "s3:PutObject" },
    UploadPart: { verb: "upload", permission: "s3:PutObject" },
    CompleteMultipartUpload: { verb: "upload", permission: "s3:PutObject" },
    AbortMultipartUpload: { verb: "abort the upload of", permission: "s3:AbortMultipartUpload" },
    DeleteObject: { verb: "delete", permission: "s3:DeleteObject" },
    DeleteObjects: { verb: "delete", permission: "s3:DeleteObject" },
    CreateInvalidation: { verb: "invalidate", permission: "cloudfront:CreateInvalidation" },
    GetObjectTagging: { verb: "read the tags of", permission: "s3:GetObjectTagging" },
    HeadBucket: { verb: "find the region of", permission: "s3:ListBucket" },
    GetBucketLocation: { verb: "find the region of", permission: "s3:GetBucketLocation" },
    ListParts: { verb: "list the parts of", permission: "s3:ListMultipartUploadParts" },
    ListMultipartUploads: {
        verb: "list the unfinished uploads of",
        permission: "s3:ListBucketMultipartUploads",
    },
};
/** The IAM action that a request needs: of one version most have a name of their own, such as `s3:GetObjectVersion`. */
function toPermission({ operation, versionId, }) {
    const { permission } = OPERATIONS[operation];
    const isOfVersion = versionId !== undefined && operation !== "RestoreObject";
    return isOfVersion ? permission.replace("Object", "ObjectVersion") : permission;
}
/** `s3://bucket/key`, or `s3+label://bucket/key`. */
function toUri(request) {
    return (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .objectUri */ .WE)(request);
}
/** What a request is about, in words: an object, or two of them where one is copied. */
function describeSubject(request) {
    if (request.operation === "CreateInvalidation")
        return `distribution ${request.bucket}`;
    const uri = toUri(request);
    return request.source === undefined ? uri : `${toUri(request.source)} to ${uri}`;
}
/** The ARN of the bucket in the partition that `region` belongs to. */
function toBucketArn(bucket, region) {
    const name = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketName */ .EL)(bucket);
    // An access point is known by its own.
    if (name.startsWith("arn:"))
        return name;
    return `arn:${(0,_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionOf */ .i)(region)}:s3:::${name}`;
}
/** The ARN of an object, or of all of an access point's (Amazon S3 user guide, "Configuring IAM policies for access points"). */
function toObjectArn({ bucket, key }, region) {
    const arn = toBucketArn(bucket, region);
    return arn.includes(":accesspoint") ? `${arn}/object/${key}` : `${arn}/${key}`;
}


/***/ }),

/***/ 32617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ Retries),
/* harmony export */   h: () => (/* binding */ readRetryPolicy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _http_abort_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2315);
/* harmony import */ var _s3_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48132);



/** The policy of `AWS_MAX_ATTEMPTS`, 8 attempts by default. Fails with `invalid-input`. */
function readRetryPolicy(environment, baseMilliseconds) {
    const text = environment.AWS_MAX_ATTEMPTS || "8";
    if (!/^[1-9]\d{0,2}$/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-input", `AWS_MAX_ATTEMPTS is ${JSON.stringify(text)}`, {
            hint: "Set it to a whole number from 1 to 999, or leave it out",
        });
    }
    const isPatient = !environment.AWS_MAX_ATTEMPTS;
    return { maxAttempts: Number(text), baseMilliseconds, isPatient };
}
/**
 * The attempts at one request, once the first has failed. The SDK's own retries stop at a quota shared by all requests
 * of a client, which parallel transfers exhaust in one blink of the network.
 */
class Retries {
    #parts;
    #attempts = 1;
    #renewedAttempt = 0;
    constructor(parts) {
        this.#parts = parts;
    }
    /** How many have been made, from 1. */
    get attempts() {
        return this.#attempts;
    }
    /** Whether another attempt is to follow the one that began at `startedAt`: after the pause there is to be. */
    async allow(error, startedAt) {
        const { policy, signal, onRetry } = this.#parts;
        if (this.#mayRenew(error, startedAt)) {
            return true;
        }
        if (signal.aborted || !(error instanceof Error) || !this.#isLeft(error)) {
            return false;
        }
        const { judgeFailure } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(3609), __webpack_require__.e(9254)]).then(__webpack_require__.bind(__webpack_require__, 9254));
        const { isTransient, isThrottled, askedMilliseconds } = judgeFailure(error);
        if (!isTransient) {
            return false;
        }
        const attempt = this.#attempts;
        const delayMilliseconds = toDelay(askedMilliseconds, attempt, policy.baseMilliseconds);
        onRetry({ attempt, delayMilliseconds, isThrottled, error });
        this.#attempts += 1;
        return await pause(delayMilliseconds, signal);
    }
    #isLeft(error) {
        const { policy, mayReturn = () => false } = this.#parts;
        const isWaitedFor = mayReturn(error) && policy.isPatient;
        return this.#attempts < policy.maxAttempts || isWaitedFor;
    }
    // What was signed with credentials that expired meanwhile is signed anew, once, and counts as the same attempt.
    #mayRenew(error, startedAt) {
        const isFirst = this.#renewedAttempt < this.#attempts;
        const mayRenew = isFirst && (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .readRefusal */ .ni)(error).s3Code === "ExpiredToken" && this.#parts.renew(startedAt);
        if (mayRenew) {
            this.#renewedAttempt = this.#attempts;
        }
        return mayRenew;
    }
}
/** Whether the time passed before `signal` fired. */
function pause(milliseconds, signal) {
    return new Promise((resolve) => {
        const timer = setTimeout(() => {
            (0,_http_abort_watch_js__WEBPACK_IMPORTED_MODULE_1__/* .unwatch */ .$)(signal, pausing);
            resolve(true);
        }, milliseconds);
        const pausing = {
            abort: () => {
                clearTimeout(timer);
                resolve(false);
            },
        };
        (0,_http_abort_watch_js__WEBPACK_IMPORTED_MODULE_1__/* .watch */ .w)(signal, pausing);
    });
}
const MAX_DELAY_MILLISECONDS = 20_000;
// Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter").
function toDelay(askedMilliseconds, attempt, baseMilliseconds) {
    const ceiling = Math.min(MAX_DELAY_MILLISECONDS, baseMilliseconds * 2 ** (attempt - 1));
    const patient = Math.max(askedMilliseconds, ceiling * Math.random());
    return Math.round(Math.min(MAX_DELAY_MILLISECONDS, patient));
}


/***/ }),

/***/ 39957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toSafeText)
/* harmony export */ });
/* harmony import */ var _known_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84071);

const MAX_CHARACTERS = 300;
/** What another program said, which may be anything: as one printable line that is not long, without secrets of ours. */
function toSafeText(text) {
    const line = (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s)(text.replace(/\p{C}+/gu, " ").trim());
    return line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS)}…` : line;
}


/***/ }),

/***/ 61345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ DEFAULT_TIMING)
/* harmony export */ });
const DEFAULT_TIMING = {
    connect: 10_000,
    idle: 30_000,
    credentials: 30_000,
    retryBase: 100,
};


/***/ })

};

