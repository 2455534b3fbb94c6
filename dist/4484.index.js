export const id = 4484;
export const ids = [4484];
export const modules = {

/***/ 24484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  putStream: () => (/* binding */ putStream)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/lib-storage/dist-es/index.js + 14 modules
var dist_es = __webpack_require__(30382);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
// EXTERNAL MODULE: ./build/part-bytes.js
var part_bytes = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/store/http/abort-watch.js
var abort_watch = __webpack_require__(2315);
// EXTERNAL MODULE: ./build/store/s3-abort.js
var s3_abort = __webpack_require__(48873);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/S3Client.js + 9 modules
var S3Client = __webpack_require__(18897);
// EXTERNAL MODULE: ./build/after-cancel.js
var after_cancel = __webpack_require__(78209);
// EXTERNAL MODULE: ./build/checksums/crc-rings.js + 1 modules
var crc_rings = __webpack_require__(51373);
;// CONCATENATED MODULE: ./build/checksums/crc32-combine.js

/**
 * The CRC32 of all pieces joined in order, from theirs alone: exact, without their bytes. Pieces of one
 * length in a row cost less than a microsecond each.
 */
function combineCrc32(pieces) {
    return crc_rings/* CRC32 */.gr.join(Array.from(pieces, ({ crc32, bytes }) => ({ crc: crc32, bytes })));
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/s3-complete.js + 2 modules
var s3_complete = __webpack_require__(63771);
// EXTERNAL MODULE: ./build/store/s3-multipart.js
var s3_multipart = __webpack_require__(88879);
// EXTERNAL MODULE: ./build/store/s3-request.js
var s3_request = __webpack_require__(23598);
// EXTERNAL MODULE: ./build/store/s3-write.js
var s3_write = __webpack_require__(1552);
;// CONCATENATED MODULE: ./build/store/stream-upload.js









/** For how long a cancelled upload waits to hear what it has begun. */
const GRACE_MILLISECONDS = 1500;
/** A client for the SDK's `Upload` that sends nothing itself: `upload` answers for the store. */
function createStreamClient(upload) {
    const client = new S3Client/* S3Client */.Y({
        region: "us-east-1",
        // Only to make up an address that nobody reads.
        endpoint: "http://localhost",
        credentials: { accessKeyId: "unused", secretAccessKey: "unused" },
        defaultsMode: "standard",
        requestChecksumCalculation: "WHEN_REQUIRED",
    });
    const answer = (_, { commandName }) => async ({ input }) => ({ output: await upload.answer(commandName, input), response: undefined });
    client.middlewareStack.add(answer, { step: "initialize", name: "answer", priority: "high" });
    return client;
}
/** What the upload of a stream has come to. */
class StreamUpload {
    /** The first failure of a request. */
    failure;
    #session;
    #object;
    #content;
    #signal;
    #parts = [];
    #creation;
    #begun;
    #stored;
    /** `content` is all that was read of the stream, at any moment. */
    constructor(session, object, content, signal) {
        this.#session = session;
        this.#object = object;
        this.#content = content;
        this.#signal = signal;
    }
    get location() {
        return this.#object.location;
    }
    /** The object, once the store has all of it. */
    get stored() {
        if (this.#stored === undefined) {
            throw new Error("the upload is not done");
        }
        return this.#stored;
    }
    /** The multipart upload that was begun, once the store has said so; nothing where there is none. */
    async findBegun() {
        return await this.#creation?.catch(() => undefined);
    }
    /** What the store says to a command of the SDK's. */
    async answer(commandName, input) {
        try {
            return { $metadata: {}, ...(await this.#answer(commandName, input)) };
        }
        catch (error) {
            this.failure ??= error;
            throw error;
        }
    }
    async #answer(commandName, input) {
        switch (commandName) {
            case "CreateMultipartUploadCommand":
                return { UploadId: await this.#create() };
            case "UploadPartCommand":
                return { ETag: await this.#sendPart(input) };
            case "CompleteMultipartUploadCommand":
                return { ETag: await this.#complete() };
            case "PutObjectCommand":
                return { ETag: await this.#sendWhole(toBytes(input.Body)) };
            default:
                throw new Error(`${commandName} is not part of an upload`);
        }
    }
    async #create() {
        const { location, headers } = this.#object;
        this.#signal.throwIfAborted();
        // What the store begins although nobody waits for it any more must be aborted.
        this.#creation = (0,after_cancel/* runWithGrace */.e)(this.#signal, GRACE_MILLISECONDS, (signal) => (0,s3_multipart/* createUpload */.oT)(this.#session, location, headers, signal));
        this.#begun = await this.#creation;
        return this.#begun.uploadId;
    }
    async #sendPart({ PartNumber: number = 0, Body }) {
        const part = { upload: this.#upload(), number };
        const uploaded = await (0,s3_multipart/* uploadPart */.Rq)(this.#session, part, toBytes(Body), this.#signal);
        this.#parts.push(uploaded);
        return uploaded.etag;
    }
    async #complete() {
        const parts = this.#parts.toSorted((left, right) => left.number - right.number);
        this.#assertWhole(parts);
        this.#stored = await (0,s3_complete/* completeUpload */.d)(this.#session, this.#upload(), parts, this.#signal);
        return this.#stored.etag;
    }
    async #sendWhole(body) {
        this.#assertWhole([{ crc32: (0,external_node_zlib_.crc32)(body), bytes: body.length }]);
        this.#stored = await (0,s3_write/* putObject */.$)(this.#session, this.#object, body, this.#signal);
        return this.#stored.etag;
    }
    #upload() {
        if (this.#begun === undefined) {
            throw new Error("the upload has not begun");
        }
        return this.#begun;
    }
    // Between the stream and the parts lies code that is not ours.
    #assertWhole(pieces) {
        if (combineCrc32(pieces) !== this.#content.crc32) {
            const text = `Could not upload ${(0,s3_request/* toUri */.iJ)(this.location)}: the parts are not what was read`;
            throw new errors/* StagingError */.Q("checksum-mismatch", text);
        }
    }
}
function toBytes(body) {
    if (body instanceof Uint8Array) {
        return body;
    }
    throw new Error("the body of a request is not in memory");
}

;// CONCATENATED MODULE: ./build/store/s3-stream.js








const PARTS_AT_ONCE = 4;
/** What it may take to leave no part behind once the upload has failed or was cancelled. */
const CLEANUP_MILLISECONDS = 4000;
/**
 * Stores a body whose length nobody knows. The SDK's own `Upload` cuts it into parts; every request it makes goes
 * the way of all others. What the source throws is what this fails with.
 */
async function putStream(session, object, { pieces, mostBytes = 0 }, signal) {
    const stopping = new AbortController();
    const cancelled = { abort: (reason) => stopping.abort(reason) };
    (0,abort_watch/* watch */.w)(signal, cancelled);
    const content = new StreamContent(pieces, mostBytes);
    const upload = new StreamUpload(session, object, content, stopping.signal);
    try {
        stopping.signal.throwIfAborted();
        return { ...(await cutAndSend(session, { upload, content, stopping })), bytes: content.bytes };
    }
    catch (error) {
        const isOurs = upload.failure === undefined && !signal.aborted;
        stopping.abort(error);
        await leaveNothing(session, upload);
        if (isOurs && content.failure !== undefined) {
            throw content.failure.error;
        }
        const request = { operation: "PutObject", ...object.location };
        throw session.toError(upload.failure ?? error, request, { signal, attempts: 1 });
    }
    finally {
        (0,abort_watch/* unwatch */.$)(signal, cancelled);
    }
}
async function cutAndSend(session, { upload, content, stopping }) {
    const body = external_node_stream_.Readable.from(content.read(), { objectMode: false });
    const { bucket, key } = upload.location;
    const { parts } = session.endpoint.dialect;
    const cutter = new dist_es/* Upload */._({
        client: createStreamClient(upload),
        params: { Bucket: (0,object_address/* bucketName */.EL)(bucket), Key: key, Body: body },
        partSize: (0,part_bytes/* toStreamPartBytes */.KQ)(content.mostBytes, parts),
        queueSize: PARTS_AT_ONCE,
        // It neither waits for what is on its way nor looks whether something is left.
        leavePartsOnError: true,
        abortController: stopping,
    });
    try {
        await cutter.done();
    }
    finally {
        body.destroy();
    }
    return upload.stored;
}
async function leaveNothing(session, upload) {
    const begun = await upload.findBegun();
    if (begun !== undefined) {
        // That something may be left is not the failure to tell of.
        await (0,s3_abort/* abortUpload */.q)(session, begun, AbortSignal.timeout(CLEANUP_MILLISECONDS)).catch(() => { });
    }
}
/** The bytes of a stream, counted and summed up as they pass. */
class StreamContent {
    bytes = 0;
    crc32 = 0;
    /** What the source threw, or what ended it. */
    failure;
    mostBytes;
    #source;
    constructor(source, mostBytes) {
        this.#source = source;
        this.mostBytes = mostBytes;
    }
    async *read() {
        try {
            for await (const chunk of this.#source) {
                this.bytes += chunk.length;
                this.crc32 = (0,external_node_zlib_.crc32)(chunk, this.crc32);
                yield chunk;
            }
        }
        catch (error) {
            this.failure = { error };
            throw error;
        }
    }
}


/***/ })

};

