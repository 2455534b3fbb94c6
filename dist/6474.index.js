export const id = 6474;
export const ids = [6474,5439,2973];
export const modules = {

/***/ 23369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ compress),
/* harmony export */   T: () => (/* binding */ compressArchive)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);


const CHUNK_BYTES = 2 ** 18;
/** For objects that are read more often than written. The window of Zstandard stays within what browsers take (RFC 9659). */
const FOR_THE_WEB = {
    gzip: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGzip({ level: 9, chunkSize: CHUNK_BYTES }),
    br: (bytes) => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createBrotliCompress({
        chunkSize: CHUNK_BYTES,
        params: {
            [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.BROTLI_PARAM_QUALITY]: 6,
            // A window of 1 MiB: four times that takes four times the memory, and gains nothing in most pages.
            [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.BROTLI_PARAM_LGWIN]: 20,
            [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.BROTLI_PARAM_SIZE_HINT]: bytes,
        },
    }),
    zstd: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdCompress({
        chunkSize: CHUNK_BYTES,
        params: { [node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.ZSTD_c_compressionLevel]: 9 },
    }),
};
/** For archives, which are packed in the time of a job and mostly read once. */
const FOR_ARCHIVES = {
    gzip: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGzip({ level: 6, chunkSize: CHUNK_BYTES }),
    zstd: () => node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdCompress({ chunkSize: CHUNK_BYTES }),
};
/** Compresses an archive that is made on the way; otherwise as `compress`. */
function compressArchive(archive, coding) {
    const encoder = FOR_ARCHIVES[coding]();
    return coding === "gzip" ? withoutSystem(encode(archive, encoder)) : encode(archive, encoder);
}
/**
 * Content in a coding of HTTP's (RFC 9110, 8.4.1), piece by piece. The same content gives the same bytes with the same
 * build of Node: there is no time in them, and no operating system.
 */
function compress(content, coding) {
    const encoder = FOR_THE_WEB[coding](content.bytes);
    const pieces = content.read();
    return coding === "gzip" ? withoutSystem(encode(pieces, encoder)) : encode(pieces, encoder);
}
// A piece is given to the encoder only when it has taken the one before, so that a reader may use one buffer.
async function* encode(pieces, encoder) {
    const made = [];
    encoder.on("data", (chunk) => made.push(chunk));
    const ended = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.finished)(encoder);
    // It is waited for at the end, and may fail before.
    ended.catch(() => undefined);
    try {
        for await (const piece of pieces) {
            await taken(encoder, piece);
            yield* made.splice(0);
        }
        encoder.end();
        await ended;
        yield* made.splice(0);
    }
    finally {
        encoder.destroy();
    }
}
function taken(encoder, piece) {
    return new Promise((resolve, reject) => {
        encoder.write(piece, (error) => (error ? reject(error) : resolve()));
    });
}
/** Where a header of gzip names the operating system, and the value for none of them (RFC 1952, 2.3). */
const SYSTEM_OFFSET = 9;
const UNKNOWN_SYSTEM = 255;
async function* withoutSystem(chunks) {
    let position = 0;
    for await (const chunk of chunks) {
        const offset = SYSTEM_OFFSET - position;
        if (offset >= 0 && offset < chunk.length)
            chunk[offset] = UNKNOWN_SYSTEM;
        position += chunk.length;
        yield chunk;
    }
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

/***/ 71270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createHeaderFiller)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _spec_header_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59816);
/* harmony import */ var _spec_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24089);
/* harmony import */ var _spec_placeholders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36218);
/* harmony import */ var _spec_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97721);
/* harmony import */ var _key_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21133);






/** Absent where the author wrote no placeholder. */
function createHeaderFiller(asked) {
    const metadata = templatesOf(asked.metadata);
    const tags = templatesOf(asked.tags);
    const disposition = templatesOf({ value: asked.contentDisposition ?? "" });
    const all = [metadata, tags, disposition].flatMap((texts) => Object.values(texts));
    if (all.length === 0)
        return undefined;
    const needsDigest = all.some((text) => (0,_spec_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v9)(text, "sha256"));
    const fill = (headers, file, sha256) => {
        const textOf = (placeholder) => valuesOf(file, sha256)[placeholder];
        const [said] = Object.values(fillAll(disposition, textOfDisposition(textOf)));
        return {
            ...headers,
            ...(headers.metadata && { metadata: { ...headers.metadata, ...fillAll(metadata, textOf) } }),
            ...(headers.tags && { tags: { ...headers.tags, ...fillAll(tags, textOf) } }),
            ...(said !== undefined && { contentDisposition: said }),
        };
    };
    return (headers, file) => {
        refuseImpossible(fill(headers, file, ANY_DIGEST), file.name);
        if (!needsDigest)
            return { headers: fill(headers, file, ANY_DIGEST) };
        return {
            headers: fill(headers, file, "{sha256}"),
            headersWith: (sha256) => fill(headers, file, sha256),
        };
    };
}
/** As long as every other. */
const ANY_DIGEST = "0".repeat(64);
function templatesOf(texts = {}) {
    return Object.fromEntries(Object.entries(texts).filter(([, text]) => (0,_spec_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemplate */ .Fl)(text)));
}
function fillAll(templates, textOf) {
    return Object.fromEntries(Object.entries(templates).map(([name, text]) => [name, (0,_spec_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .fillIn */ .pz)(text, textOf)]));
}
function valuesOf({ name, bytes }, sha256) {
    return { path: name, name: (0,_key_path_js__WEBPACK_IMPORTED_MODULE_4__/* .lastSegment */ .mp)(name), bytes: String(bytes), sha256 };
}
/** RFC 6266: names are percent-encoded behind `UTF-8''` (RFC 8187), and stand in quotes otherwise. */
function textOfDisposition(textOf) {
    return (placeholder, before) => {
        const text = textOf(placeholder);
        if (/UTF-8'[^'"]*'[^;\s]*$/i.test(before))
            return encodeExtended(text);
        return text.replace(/["\\]/g, "\\$&");
    };
}
/** RFC 8187, 3.2.1: `attr-char` has no `'`, `(`, `)` and `*`. */
function encodeExtended(text) {
    const toHex = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
    return encodeURIComponent(text.toWellFormed()).replace(/['()*]/g, toHex);
}
function refuseImpossible(headers, name) {
    const [problem] = problemsOf(headers);
    if (problem === undefined)
        return;
    const { message, hint } = problem;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `With what \`${name}\` is filled in, ${message}`, {
        hint: hint ?? "Say less, or give such files an entry or a rule of their own",
    });
}
function* problemsOf({ metadata = {}, tags = {}, contentDisposition, }) {
    const tooLarge = (0,_spec_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .checkMetadataSize */ .hZ)(metadata);
    if (tooLarge !== undefined)
        yield tooLarge;
    for (const [name, value] of Object.entries(tags)) {
        const wrong = (0,_spec_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTagPair */ .vz)(name, value);
        if (wrong !== undefined)
            yield { ...wrong, message: `\`tags\`: ${wrong.message}` };
    }
    const wrong = contentDisposition && (0,_spec_header_values_js__WEBPACK_IMPORTED_MODULE_5__/* .checkContentDisposition */ .rw)(contentDisposition);
    if (!wrong)
        return;
    const hint = "write `filename*=UTF-8''{name}`: there a name is percent-encoded";
    yield { message: `\`content-disposition\`: ${wrong.message}`, hint };
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

/***/ 92312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ leaveOutPresent)
});

// EXTERNAL MODULE: ./build/source-object.js
var source_object = __webpack_require__(5203);
// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(62971);
// EXTERNAL MODULE: ./build/plan/describe-ends.js
var describe_ends = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/plan/look-up.js
var look_up = __webpack_require__(42673);
// EXTERNAL MODULE: ./build/plan/map-concurrently.js
var map_concurrently = __webpack_require__(80459);
// EXTERNAL MODULE: ./build/plan/same-bytes.js + 1 modules
var same_bytes = __webpack_require__(85439);
;// CONCATENATED MODULE: ./build/plan/same-copy.js
/**
 * Whether two objects hold the same bytes: told by size and ETag, else by a checksum of the whole object that the
 * store has of both, for which it is asked. Where neither tells, the bytes count as others.
 */
async function areSameBytes(source, there, ask) {
    if (source.bytes !== there.bytes)
        return false;
    if (source.etag !== "" && source.etag === there.etag)
        return true;
    const first = "checksums" in source ? source : await ask.source();
    const second = "checksums" in there ? there : await ask.there();
    if (first === undefined || second === undefined || first.bytes !== second.bytes)
        return false;
    return first.checksums.some((one) => second.checksums.some((other) => isSame(one, other)));
}
function isSame(one, other) {
    return (one.type === "FULL_OBJECT" &&
        other.type === "FULL_OBJECT" &&
        one.algorithm === other.algorithm &&
        one.value === other.value);
}

;// CONCATENATED MODULE: ./build/plan/present-objects.js







/** Up to this many keys are asked for one by one; of more, a page of a listing tells of a thousand. */
const FEW = 8;
/** So many contents are compressed at once to be compared: as many as threads do it, and each takes memory. */
const MOST_ENCODERS = 4;
/**
 * Tells apart uploads or copies whose objects are there already, as their `overwrite` means it. `known`: what is there,
 * where it is listed already. Fails with `cancelled`,
 * and with `access-denied` where a connection is not for them.
 */
async function leaveOutPresent(transfers, context, known) {
    if (context.connections?.size) {
        const { refuseTransfers } = await __webpack_require__.e(/* import() */ 1753).then(__webpack_require__.bind(__webpack_require__, 11753));
        refuseTransfers(transfers, context.connections);
    }
    const doubtful = transfers.filter(({ entry }) => overwriteOf(entry) !== "always");
    if (doubtful.length === 0)
        return { needed: transfers, present: [], skips: [] };
    const found = known ?? (await findObjects(doubtful, context));
    const isCompressed = doubtful.some((one) => one.direction === "upload" && one.compress);
    const atOnce = isCompressed ? MOST_ENCODERS : undefined;
    const look = (transfer) => decide(transfer, found.get(transfer.location.key), context);
    const decided = await (0,map_concurrently/* mapConcurrently */.X)(doubtful, context.signal, look, atOnce);
    const outcomes = new Map(doubtful.map((transfer, index) => [transfer, decided[index]]));
    const present = doubtful.filter((_, index) => decided[index] === "present");
    const needed = transfers.flatMap((transfer) => {
        const outcome = outcomes.get(transfer) ?? transfer;
        return outcome === "present" ? [] : [outcome];
    });
    return { needed, present, skips: present.map(toSkip) };
}
/** The transfer as it is to be made, or `present` where it is not. */
async function decide(transfer, object, context) {
    if (object === undefined)
        return transfer;
    if (transfer.entry.overwrite === "never")
        return "present";
    // The bytes of links tell nothing: there are none.
    if ("linkTarget" in transfer || !(await isAlike(transfer, object, context)))
        return transfer;
    const update = await headersUpdate(transfer, object, context);
    if (update === "present")
        return update;
    return update === "upload" ? transfer : { ...transfer, update };
}
async function headersUpdate(transfer, object, context) {
    const { store, signal } = context;
    if (transfer.direction === "copy" || "members" in transfer)
        return "present";
    if (transfer.entry.compare !== "headers")
        return "present";
    const found = "headers" in object ? object : await (0,look_up/* orAbsent */.R)(store.head(transfer.location, signal));
    if (found?.etag !== object.etag)
        return "upload";
    const { judgeHeaders } = await __webpack_require__.e(/* import() */ 1487).then(__webpack_require__.bind(__webpack_require__, 1487));
    return await judgeHeaders(transfer, found, context);
}
function overwriteOf({ overwrite = "always" }) {
    return overwrite;
}
const IS_THERE = "there is an object already";
const IS_SAME = "the object holds the same bytes already";
const SAYS_SAME = "the object holds the same bytes and headers already";
function toSkip(transfer) {
    const { direction, entry, location } = transfer;
    const source = transfer.direction === "upload" ? (0,describe_ends/* describeUpload */.bp)(transfer) : (0,spec_location/* toUri */.iJ)((0,source_object/* sourceObject */.n)(transfer));
    const isSaidToo = direction === "upload" && transfer.entry.compare === "headers";
    const same = isSaidToo ? SAYS_SAME : IS_SAME;
    const reason = entry.overwrite === "never" ? IS_THERE : same;
    return { direction, entry, source, destination: (0,spec_location/* toUri */.iJ)(location), reason };
}
/** Whether an object holds the bytes that a transfer would give it. */
async function isAlike(transfer, there, { store, signal }) {
    const lookUp = () => (0,look_up/* orAbsent */.R)(store.head(transfer.location, signal));
    if (transfer.direction === "upload") {
        const { parts } = store.traits(transfer.location.bucket);
        return await (0,same_bytes/* hasSameBytes */.g)(transfer, there, { lookUp, parts, signal });
    }
    const ask = { source: () => (0,look_up/* orAbsent */.R)(store.head((0,source_object/* sourceObject */.n)(transfer), signal)), there: lookUp };
    return await areSameBytes(transfer.object, there, ask);
}
async function findObjects(transfers, { store, signal }) {
    const wanted = new Set(transfers.map(({ location }) => location.key));
    const [first] = transfers;
    if (first === undefined)
        return new Map();
    const { bucket, terms } = first.location;
    if (wanted.size <= FEW) {
        const asked = await (0,map_concurrently/* mapConcurrently */.X)([...wanted], signal, async (key) => {
            const location = { bucket, key, ...(terms && { terms }) };
            return [key, await (0,look_up/* orAbsent */.R)(store.head(location, signal), UNREADABLE)];
        });
        return new Map(asked.flatMap(([key, info]) => (info ? [[key, info]] : [])));
    }
    const found = new Map();
    const directory = commonDirectory([...wanted]);
    for await (const { objects } of store.list(bucket, directory, signal, terms)) {
        for (const object of objects)
            if (wanted.has(object.key))
                found.set(object.key, object);
        if (found.size === wanted.size)
            break;
    }
    return found;
}
/** An object that was encrypted with another key: there, and nobody can tell what it holds. */
const UNREADABLE = { key: "", bytes: Number.NaN, etag: "" };
/** What all keys begin with, up to a `/` or nothing, so that no more is listed than has to be. */
function commonDirectory(keys) {
    let prefix = keys[0] ?? "";
    for (const key of keys) {
        while (!key.startsWith(prefix))
            prefix = prefix.slice(0, -1);
    }
    return prefix.slice(0, prefix.lastIndexOf("/") + 1);
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

/***/ 68010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toSaidHeaders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _spec_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24089);
/* harmony import */ var _lacking_features_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14325);
/* harmony import */ var _retention_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58072);




/**
 * What an entry says of the objects it makes, or why it cannot: `invalid-spec` where `provenance` makes the metadata too
 * much or a retention is over, `not-supported` where the store has no such thing.
 */
function toSaidHeaders(entry, context) {
    const said = entry.provenance ? withProvenance(entry.headers, context) : entry.headers;
    if (said instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q)
        return said;
    const { retention: asked, ...plain } = said;
    const retention = asked && (0,_retention_end_js__WEBPACK_IMPORTED_MODULE_3__/* .retentionFrom */ .j)(asked, new Date());
    if (retention instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q)
        return retention;
    const headers = { ...plain, ...(retention && { retention }) };
    const traits = context.store.traits(entry.to.bucket);
    const lacking = (0,_lacking_features_js__WEBPACK_IMPORTED_MODULE_2__/* .lackingFeatures */ .H)({ headers, terms: entry.terms }, traits);
    return lacking ?? { ...headers, ...(entry.overwrite === "never" && { onlyNew: true }) };
}
// What the author says himself by one of these names is what he means.
function withProvenance(headers, { provenance }) {
    const metadata = { ...provenance, ...headers.metadata };
    const tooLarge = (0,_spec_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .checkMetadataSize */ .hZ)(metadata);
    if (tooLarge === undefined)
        return { ...headers, metadata };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `With \`provenance\`, ${tooLarge.message}`, {
        hint: "Say less in `metadata`",
    });
}


/***/ }),

/***/ 85439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hasDigest: () => (/* binding */ hasDigest),
  g: () => (/* binding */ hasSameBytes),
  holdsSameBytes: () => (/* binding */ holdsSameBytes),
  B: () => (/* binding */ sha256Of)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/checksums/content-hash.js + 3 modules
var content_hash = __webpack_require__(48778);
// EXTERNAL MODULE: ./build/part-bytes.js
var part_bytes = __webpack_require__(95017);
;// CONCATENATED MODULE: ./build/plan/noted-digest.js
/**
 * What metadata says of the bytes, where neither ETag nor checksums tell: `sha256`, as `metadata: { sha256: "{sha256}" }`
 * writes it, else rclone's `md5chksum`. A longer name may tell of other bytes: `previous-sha256`, `source-sha256`.
 */
function notedDigest({ metadata }) {
    const { sha256 = "", md5chksum = "" } = metadata;
    if (/^[\da-f]{64}$/i.test(sha256)) {
        return { algorithm: "sha256", digest: Buffer.from(sha256, "hex") };
    }
    const digest = Buffer.from(md5chksum, "base64");
    return digest.length === 16 ? { algorithm: "md5", digest } : undefined;
}

// EXTERNAL MODULE: ./build/plan/sent-content.js
var sent_content = __webpack_require__(36474);
;// CONCATENATED MODULE: ./build/plan/same-bytes.js





/** Whether an object holds the very bytes that an upload sends; see `holdsSameBytes`. */
async function hasSameBytes(upload, object, { signal, ...comparing }) {
    // The bytes of an archive show only when it is made.
    if ("members" in upload)
        return false;
    return await whereReadable(async () => {
        const content = await (0,sent_content/* sentContent */.Y)(upload, object.bytes, signal);
        return content !== undefined && (await isTold(content, object, comparing));
    });
}
/**
 * Whether an object holds these very bytes: told by size, by an ETag that is an MD5 or that of an upload in parts as
 * ours are, else by a checksum of the whole object, for which `lookUp` asks the store, and where neither could tell, by
 * a digest in its metadata. Where none of them tells, the bytes count as others. So they do where a file cannot be
 * read, which its transfer then tells. Fails with `cancelled`.
 */
async function holdsSameBytes(content, object, comparing) {
    return await whereReadable(() => isTold(content, object, comparing));
}
/** Whether content has this SHA-256, in hexadecimal; not where it cannot be read. Fails with `cancelled`. */
async function hasDigest(content, sha256) {
    return await whereReadable(async () => (await sha256Of(content)) === sha256);
}
/** The SHA-256 of content, in hexadecimal. Fails with `cancelled`, and as reading does. */
async function sha256Of(content) {
    return (await digestOf(content, (0,external_node_crypto_.createHash)("sha256"))).toString("hex");
}
async function whereReadable(compare) {
    try {
        return await compare();
    }
    catch (error) {
        if (isDiskError(error) || error instanceof sent_content/* OtherLength */.T)
            return false;
        throw error;
    }
}
async function isTold(content, object, { lookUp, parts }) {
    if (content.bytes !== object.bytes)
        return false;
    if (await hasSameEtag(content, object.etag, parts))
        return true;
    const info = "checksums" in object ? object : await lookUp();
    if (info?.etag !== object.etag)
        return false;
    return (await hasSameChecksum(content, info.checksums)) ?? (await hasNotedDigest(content, info));
}
/** An ETag that is an MD5 has told already. */
async function hasNotedDigest(content, info) {
    const noted = isMd5(info.etag) && !info.etagIsOpaque ? undefined : notedDigest(info);
    if (noted === undefined)
        return false;
    return noted.digest.equals(await digestOf(content, (0,external_node_crypto_.createHash)(noted.algorithm)));
}
async function hasSameEtag(content, etag, limits) {
    const [, parts] = /^[\da-f]{32}(?:-(\d+))?$/.exec(etag) ?? [];
    if (parts === undefined)
        return isMd5(etag) && etag === (await md5Of(content));
    const partBytes = (0,part_bytes/* toPartBytes */.qC)(content.bytes, limits);
    const isCutAlike = Number(parts) === Math.ceil(content.bytes / partBytes);
    return isCutAlike && etag === (await multipartEtagOf(content, partBytes));
}
function isMd5(etag) {
    return /^[\da-f]{32}$/.test(etag);
}
/** Nothing where there is no checksum of the whole object. */
async function hasSameChecksum(content, checksums) {
    const whole = checksums.filter(({ type }) => type === "FULL_OBJECT");
    for (const algorithm of content_hash/* PREFERRED_CHECKSUMS */.T5) {
        const checksum = whole.find((candidate) => candidate.algorithm === algorithm);
        if (checksum === undefined)
            continue;
        const digest = await digestOf(content, (0,content_hash/* createContentHash */.ce)(algorithm));
        return digest.toString("base64") === checksum.value;
    }
    return undefined;
}
async function md5Of(content) {
    return (await digestOf(content, (0,external_node_crypto_.createHash)("md5"))).toString("hex");
}
async function digestOf(content, hash) {
    for await (const piece of content.read())
        hash.update(piece);
    return hash.digest();
}
/** The MD5 of the parts' MD5s and their number (Amazon S3 user guide, "Checking object integrity"). */
async function multipartEtagOf(content, partBytes) {
    const digests = [];
    let hash = (0,external_node_crypto_.createHash)("md5");
    let room = partBytes;
    // A part is a whole number of pieces.
    for await (const piece of content.read()) {
        hash.update(piece);
        room -= piece.length;
        if (room > 0)
            continue;
        digests.push(hash.digest());
        hash = (0,external_node_crypto_.createHash)("md5");
        room = partBytes;
    }
    if (room < partBytes)
        digests.push(hash.digest());
    const whole = (0,external_node_crypto_.createHash)("md5").update(Buffer.concat(digests)).digest("hex");
    return `${whole}-${digests.length}`;
}
function isDiskError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 36474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ OtherLength),
/* harmony export */   Y: () => (/* binding */ sentContent)
/* harmony export */ });
/* harmony import */ var _compression_compress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23369);
/* harmony import */ var _upload_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12973);


/** Content came out longer or shorter than what it is compared with. */
class OtherLength extends Error {
}
/**
 * What an upload would send, if that can have `bytes` bytes at all: compressed content shows its length only when it
 * is read, which then fails with `OtherLength`, no later than it is too long.
 */
async function sentContent(upload, bytes, signal) {
    const content = (0,_upload_content_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$)(upload, signal);
    const { compress: coding } = upload;
    if (coding !== undefined && bytes < content.bytes) {
        return { bytes, read: () => compressedTo(bytes, content, coding) };
    }
    if (bytes !== content.bytes)
        return undefined;
    return coding !== undefined && (await gains(content, coding)) ? undefined : content;
}
async function gains(content, coding) {
    let sent = 0;
    for await (const chunk of (0,_compression_compress_js__WEBPACK_IMPORTED_MODULE_0__/* .compress */ .B)(content, coding)) {
        sent += chunk.length;
        if (sent >= content.bytes)
            return false;
    }
    return sent < content.bytes;
}
/** In pieces as long as those of other content. */
async function* compressedTo(bytes, content, coding) {
    const piece = Buffer.allocUnsafe(_upload_content_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_BYTES */ .N);
    let [total, filled] = [0, 0];
    for await (const chunk of (0,_compression_compress_js__WEBPACK_IMPORTED_MODULE_0__/* .compress */ .B)(content, coding)) {
        total += chunk.length;
        if (total > bytes)
            throw new OtherLength();
        for (let taken = 0; taken < chunk.length;) {
            const copied = chunk.copy(piece, filled, taken);
            taken += copied;
            filled += copied;
            if (filled < _upload_content_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_BYTES */ .N)
                continue;
            yield piece;
            filled = 0;
        }
    }
    if (total < bytes)
        throw new OtherLength();
    if (filled > 0)
        yield piece.subarray(0, filled);
}


/***/ }),

/***/ 8515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toTargetKey)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);
/* harmony import */ var _key_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21133);



/** The key of what has this name relative to the base. Fails with `invalid-spec` for one longer than S3 allows. */
function toTargetKey(name, { to, flatten }) {
    const key = to.kind === "object" ? to.key : to.prefix + (flatten ? (0,_key_path_js__WEBPACK_IMPORTED_MODULE_1__/* .lastSegment */ .mp)(name) : name);
    if (Buffer.byteLength(key) <= _object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_KEY_BYTES */ .Xd)
        return key;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q("invalid-spec", `The key \`${key}\` would have ${Buffer.byteLength(key)} bytes, and S3 allows ${_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_KEY_BYTES */ .Xd}`, { hint: "Move `base` down, use `flatten: true`, or shorten the prefix" });
}


/***/ }),

/***/ 12973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf),
/* harmony export */   N: () => (/* binding */ READ_BYTES),
/* harmony export */   fileContent: () => (/* binding */ fileContent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _map_concurrently_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80459);


const READ_BYTES = 2 ** 20;
/** What an upload sends. */
function contentOf(upload, signal) {
    const { bytes } = upload;
    if ("path" in upload)
        return fileContent(upload.path, bytes, signal);
    return { bytes, read: () => cut(Buffer.from(upload.text)) };
}
/** What a file of this size holds. */
function fileContent(path, bytes, signal) {
    return { bytes, read: () => readFile(path, bytes, signal) };
}
async function* readFile(path, bytes, signal) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        // One byte more shows the end of a small file, or that it has grown.
        const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, bytes + 1));
        for (;;) {
            if (signal.aborted)
                throw (0,_map_concurrently_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelledPlan */ .r)();
            const filled = await fill(file, buffer);
            if (filled > 0)
                yield buffer.subarray(0, filled);
            if (filled < buffer.length)
                return;
        }
    }
    finally {
        await file.close();
    }
}
// A read may give less than there is.
async function fill(file, buffer) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
        if (bytesRead === 0)
            return filled;
        filled += bytesRead;
    }
    return filled;
}
async function* cut(whole) {
    for (let at = 0; at < whole.length; at += READ_BYTES)
        yield whole.subarray(at, at + READ_BYTES);
}


/***/ }),

/***/ 59816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ checkWebsiteRedirect),
/* harmony export */   BB: () => (/* binding */ checkHeaderValue),
/* harmony export */   Y5: () => (/* binding */ checkContentType),
/* harmony export */   rw: () => (/* binding */ checkContentDisposition),
/* harmony export */   sg: () => (/* binding */ isToken),
/* harmony export */   uE: () => (/* binding */ parseExpires)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5263);

/** RFC 9110, 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const MEDIA_TYPE = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+\/[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*(;.*)?$/;
const ISO_TIME = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
/** What is wrong with the value of a system header, if anything: it is visible ASCII and spaces. */
function checkHeaderValue(value) {
    if (/\p{Cc}/u.test(value))
        return { message: "a header holds no control characters" };
    const [character] = /[^\x20-\x7e]/u.exec(value) ?? [];
    if (character === undefined)
        return undefined;
    return { message: `a header holds ASCII characters only, found ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(character)}` };
}
function checkContentDisposition(value) {
    const finding = checkHeaderValue(value);
    if (finding === undefined || /\p{Cc}/u.test(value))
        return finding;
    const hint = "write such a name percent-encoded: `attachment; filename*=UTF-8''caf%C3%A9.txt`";
    return { ...finding, hint };
}
function checkContentType(value) {
    const finding = checkHeaderValue(value);
    if (finding !== undefined || MEDIA_TYPE.test(value))
        return finding;
    return { message: `expected a type such as \`text/html\`, found ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value)}` };
}
/** Amazon S3 user guide, "(Optional) Configuring a webpage redirect": a key of the bucket, or a URL. */
function checkWebsiteRedirect(value) {
    const finding = checkHeaderValue(value);
    if (finding !== undefined || /^(?:\/|https?:\/\/)./.test(value))
        return finding;
    return {
        message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value)} is nowhere to redirect to`,
        hint: "write a key with a `/` before it, or a URL with `http://` or `https://`",
    };
}
/** RFC 9110 token: what a header's name consists of. */
function isToken(name) {
    return TOKEN.test(name);
}
/** Reads an ISO 8601 date (midnight UTC), an ISO 8601 time with `Z` or an offset, or an HTTP date (RFC 9110, 5.6.7). */
function parseExpires(text) {
    const iso = ISO_TIME.exec(text);
    if (iso === null)
        return parseHttpDate(text);
    if (iso[4] !== undefined && iso[7] === undefined) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} has no time zone`,
            hint: "add `Z` for UTC, or an offset such as `+02:00`",
        };
    }
    const date = new Date(text.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
    return isRealDay(iso) && !Number.isNaN(date.getTime()) ? date : noDate(text);
}
function parseHttpDate(text) {
    const date = new Date(/^[A-Z][a-z]{2}, .* GMT$/.test(text) ? text : Number.NaN);
    return !Number.isNaN(date.getTime()) && date.toUTCString() === text ? date : noDate(text);
}
/** `Date` takes 30 February for 2 March. */
function isRealDay([, year, month, day]) {
    const date = new Date(0);
    date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
function noDate(text) {
    return {
        message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is no date`,
        hint: "write `2026-12-31`, `2026-12-31T23:59:59Z` or `Thu, 31 Dec 2026 23:59:59 GMT`",
    };
}


/***/ }),

/***/ 24089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _6: () => (/* binding */ readMetadata),
/* harmony export */   hZ: () => (/* binding */ checkMetadataSize)
/* harmony export */ });
/* unused harmony export encodedMetadataBytes */
/* harmony import */ var _metadata_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30015);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _header_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59816);
/* harmony import */ var _text_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94576);




/** Amazon S3 user guide, "Working with object metadata": names and values together. */
const MOST_METADATA_BYTES = 2_048;
/**
 * Reads a mapping of texts. Names come out in lower case; numbers and booleans are their text as written,
 * no value is empty text.
 */
function readMetadata(field, reading) {
    const pairs = (0,_text_map_js__WEBPACK_IMPORTED_MODULE_0__/* .readTextMap */ .K)(field, reading, { example: "metadata: { name: value }", checkPair });
    return pairs && Object.fromEntries([...pairs].map(([name, text]) => [name.toLowerCase(), text]));
}
/** What is wrong with all metadata of an object taken together, if anything. */
function checkMetadataSize(metadata) {
    const bytes = encodedMetadataBytes(metadata);
    if (bytes <= MOST_METADATA_BYTES)
        return undefined;
    return {
        message: `\`metadata\` is ${bytes} bytes in all (names and encoded values), and S3 takes at most ${MOST_METADATA_BYTES}`,
    };
}
/** Names and values as they are sent: text that is no plain ASCII as RFC 2047 encoded words in base64. */
function encodedMetadataBytes(metadata) {
    return Object.entries(metadata).reduce((sum, [name, value]) => sum + name.length + (0,_metadata_text_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeMetadataText */ .z)(value).length, 0);
}
function checkPair(name, text, known) {
    if (/^x-amz-meta-/i.test(name)) {
        const hint = `write ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name.slice("x-amz-meta-".length))}`;
        return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: names of \`metadata\` go without \`x-amz-meta-\``, hint };
    }
    if (!(0,_header_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isToken */ .sg)(name)) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} cannot be a header's name`,
            hint: "use letters, digits, `-`, `_` and `.`",
        };
    }
    if ([...known.keys()].some((other) => other.toLowerCase() === name.toLowerCase())) {
        return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} stands here twice: names do not differ by case` };
    }
    if (!/\p{Cc}/u.test(text))
        return undefined;
    return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: metadata holds no control characters` };
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

/***/ 97721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ checkTagCount),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   vz: () => (/* binding */ checkTagPair)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36218);
/* harmony import */ var _text_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94576);



/** Amazon S3 user guide, "Categorizing your objects using tags": how many, and UTF-16 units of each name and value. */
const MOST_TAGS = 10;
const LONGEST_NAME = 128;
const LONGEST_VALUE = 256;
/** What S3 takes in a tag: letters, digits and spaces of any script, and these. */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/** Reads a mapping of tags: names as written, values as text. */
function readTags(field, reading) {
    const pairs = (0,_text_map_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextMap */ .K)(field, reading, { example: "tags: { team: data }", checkPair });
    return pairs && Object.fromEntries(pairs);
}
/** What is wrong with all tags of an object taken together, if anything. */
function checkTagCount(tags) {
    const count = Object.keys(tags).length;
    if (count <= MOST_TAGS)
        return undefined;
    return { message: `\`tags\` are ${count} in all, and S3 takes at most ${MOST_TAGS}` };
}
function checkPair(name, written) {
    return checkTagPair(name, (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .fillIn */ .pz)(written, () => ""));
}
/** What is wrong with a tag as it is sent, if anything. */
function checkTagPair(name, value) {
    if (name === "")
        return { message: "a tag needs a name" };
    if (/^aws:/i.test(name)) {
        return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: names of tags that begin with \`aws:\` are Amazon's own` };
    }
    if (name.length > LONGEST_NAME) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} has ${name.length} characters, and the name of a tag at most ${LONGEST_NAME}`,
        };
    }
    if (value.length > LONGEST_VALUE) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: this value has ${value.length} characters, and that of a tag at most ${LONGEST_VALUE}`,
        };
    }
    const wrong = [name, value].find((text) => !TAG_TEXT.test(text));
    if (wrong === undefined)
        return undefined;
    const hint = "letters, digits, spaces and `_ . : / = + - @` may stand there";
    return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(wrong)} holds a character that no tag takes`, hint };
}


/***/ }),

/***/ 94576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readTextMap)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14821);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68671);


/** Reads a mapping of names to text: numbers and booleans are their text as written, no value is empty text. */
function readTextMap(field, reading, { example, checkPair }) {
    const { value } = field;
    if (value.kind !== "map") {
        if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .reportBlank */ .bw)(field, value, reading))
            return undefined;
        const hint = `write \`${example}\``;
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseKind */ .L_)(field, value, { expected: "a mapping of names to text", hint }, reading);
    }
    const pairs = new Map();
    for (const pair of value.fields) {
        const text = readValue(pair, reading);
        const finding = reading.depth === "full" ? checkPair(pair.key, text, pairs) : undefined;
        if (finding !== undefined)
            reading.report(pair.position, finding);
        pairs.set(pair.key, text);
    }
    return pairs;
}
function readValue(pair, reading) {
    const { value } = pair;
    if (value.kind === "nothing" || value.kind === "broken")
        return "";
    const text = value.kind === "boolean" ? value.text : (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value);
    return text ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseKind */ .L_)(pair, value, { expected: "text" }, reading) ?? "";
}


/***/ })

};

