export const id = 679;
export const ids = [679];
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

/***/ 31711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ amazonHost)
/* harmony export */ });
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16298);

/** The host of Amazon S3 in a region, as messages name it (AWS General Reference, "Amazon S3 endpoints and quotas"). */
function amazonHost(region) {
    return `s3.${region}.amazonaws.com${(0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(region) === "aws-cn" ? ".cn" : ""}`;
}


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

/***/ 80679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveEndpoint: () => (/* binding */ resolveEndpoint)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/server-url.js
var server_url = __webpack_require__(57393);
// EXTERNAL MODULE: ./build/store/amazon-host.js
var amazon_host = __webpack_require__(31711);
// EXTERNAL MODULE: ./build/store/dialect.js + 2 modules
var dialect = __webpack_require__(22470);
;// CONCATENATED MODULE: ./build/store/endpoint-variants.js

const NO_VARIANTS = { fips: false, dualStack: false, accelerate: false };
/** Which of Amazon's hosts are asked for (AWS SDKs and Tools reference, "Dual-stack and FIPS endpoints"). */
function readVariants(settings) {
    const { useFips, useDualStack, useAccelerate = false, environment } = settings;
    return {
        fips: useFips ?? environment.AWS_USE_FIPS_ENDPOINT === "true",
        dualStack: useDualStack ?? environment.AWS_USE_DUALSTACK_ENDPOINT === "true",
        accelerate: useAccelerate,
    };
}
/** Fails with `invalid-input` where acceleration is asked for that there cannot be. */
function assertAccelerable(settings, region = "") {
    const { accelerate, fips } = readVariants(settings);
    if (!accelerate) {
        return;
    }
    if (settings.pathStyle === true) {
        throw new errors/* StagingError */.Q("invalid-input", "`use-accelerate` does not go with `path-style: true`", {
            hint: "Leave one of them out: acceleration has a host for each bucket",
        });
    }
    if (fips) {
        const name = nameOf("use-fips", settings.useFips, "AWS_USE_FIPS_ENDPOINT");
        throw new errors/* StagingError */.Q("invalid-input", `\`use-accelerate\` does not go with ${name}`, {
            hint: "Leave one of them out: there are no hosts for both",
        });
    }
    if (region.startsWith("cn-")) {
        throw new errors/* StagingError */.Q("invalid-input", `\`use-accelerate\` is not known in ${region}`, {
            hint: "Leave it out: Amazon S3 has no Transfer Acceleration in China",
        });
    }
}
/** Fails with `invalid-input` where one of Amazon's hosts is asked for and there is an endpoint. */
function assertNoVariants(settings) {
    const { fips, dualStack, accelerate } = readVariants(settings);
    const name = (accelerate && "`use-accelerate`") ||
        (fips && nameOf("use-fips", settings.useFips, "AWS_USE_FIPS_ENDPOINT")) ||
        (dualStack && nameOf("use-dualstack", settings.useDualStack, "AWS_USE_DUALSTACK_ENDPOINT"));
    if (name) {
        throw new errors/* StagingError */.Q("invalid-input", `${name} does not go with an endpoint`, {
            hint: `Leave out ${name}, or \`endpoint\` (AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL) to use Amazon's own hosts`,
        });
    }
}
function nameOf(input, value, variable) {
    return value === undefined ? variable : `\`${input}\``;
}

// EXTERNAL MODULE: ./build/store/regions/bucket-regions.js
var bucket_regions = __webpack_require__(57192);
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
    const variants = readVariants(settings);
    assertAccelerable(settings, region);
    const host = (0,amazon_host/* amazonHost */.p)(region || bucket_regions/* FIRST_REGION */.s);
    return {
        name: host,
        region: region || bucket_regions/* FIRST_REGION */.s,
        isRegionGiven: Boolean(region),
        ...variants,
        // Buckets with dots in their names get path style all the same, from `addressBucket` and from the SDK.
        forcePathStyle: settings.pathStyle === true,
        dialect: (0,dialect/* describeHost */.Y)(host, settings.dialect).dialect,
        anonymous: settings.anonymous,
    };
}
function customEndpoint(text, region, settings) {
    const url = parseUrl(text);
    const facts = (0,dialect/* describeHost */.Y)(url.hostname, settings.dialect);
    assertNoVariants(settings);
    return {
        url: url.href.replace(/\/$/, ""),
        name: url.origin,
        region: region || facts.region,
        // There is one host whatever the region, and it says so where it expects another.
        isRegionGiven: true,
        ...NO_VARIANTS,
        forcePathStyle: needsPathStyle(url, settings.pathStyle, facts.dialect),
        dialect: facts.dialect,
        anonymous: settings.anonymous,
    };
}
function needsPathStyle({ hostname }, asked, { needsHostStyle }) {
    // There are no hosts below an address.
    const isAddress = (0,external_node_net_.isIP)(hostname) > 0 || hostname.startsWith("[");
    const isUsual = !(needsHostStyle || (0,dialect/* isAmazonHost */.j)(hostname));
    return isAddress || (asked === "auto" ? isUsual : asked);
}
function parseUrl(text) {
    if (!(0,server_url/* isServerUrl */.L6)(text)) {
        const message = `The endpoint ${JSON.stringify((0,server_url/* toShownUrl */.o4)(text))} is no URL of a store`;
        throw new errors/* StagingError */.Q("invalid-input", message, {
            hint: "Set `endpoint` to a URL that starts with `https://` or `http://`",
        });
    }
    return new URL(text);
}


/***/ }),

/***/ 57192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ BucketRegions),
/* harmony export */   s: () => (/* binding */ FIRST_REGION)
/* harmony export */ });
/* harmony import */ var _bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29226);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16298);
/* harmony import */ var _amazon_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31711);




/** The region that requests to Amazon S3 begin with when nobody names one. */
const FIRST_REGION = "us-east-1";
/** In which region the buckets of a store are, as far as that was found out. What was found once stays. */
class BucketRegions {
    #endpoint;
    #byRegion;
    #found = new Map();
    constructor(endpoint) {
        this.#endpoint = endpoint;
        this.#byRegion = new Map([[endpoint.region, endpoint]]);
    }
    /** The endpoint that requests to a bucket go to; one and the same object for each region. */
    endpointOf(bucket) {
        return this.#found.get(bucket) ?? this.#ofArn(bucket) ?? this.#endpoint;
    }
    // An ARN says itself where it is.
    #ofArn(bucket) {
        const arn = bucket.includes("arn:") ? (0,_bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBucketArn */ .V)((0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketName */ .EL)(bucket)) : undefined;
        if (arn === undefined) {
            return undefined;
        }
        const endpoint = { ...this.#in(arn.region), isRegionGiven: true };
        this.#found.set(bucket, endpoint);
        return endpoint;
    }
    #in(region) {
        const { url } = this.#endpoint;
        const endpoint = this.#byRegion.get(region) ?? {
            ...this.#endpoint,
            region,
            ...(url === undefined && { name: (0,_amazon_host_js__WEBPACK_IMPORTED_MODULE_2__/* .amazonHost */ .p)(region) }),
        };
        this.#byRegion.set(region, endpoint);
        return endpoint;
    }
    /** Whether the store itself told where a bucket is. */
    hasFound(bucket) {
        return this.#found.has(bucket);
    }
    /** Keeps that `bucket` is in `region`. Does nothing where another was found before, or this can be none. */
    keep(bucket, region) {
        if (this.hasFound(bucket) || !isPossible(region, this.#endpoint)) {
            return;
        }
        this.#found.set(bucket, this.#in(region));
    }
}
// What a store says becomes part of a host's name at Amazon: it must not lead out of the partition that the step's own
// region is in, whose hosts alone may see its signatures.
function isPossible(region, { url, region: own }) {
    if (url !== undefined) {
        return /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(region);
    }
    return (/^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(region) &&
        (0,_partition_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionOf */ .i)(region) === (0,_partition_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionOf */ .i)(own));
}


/***/ })

};

