export const id = 441;
export const ids = [441];
export const modules = {

/***/ 3822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ReadingConnection: () => (/* binding */ ReadingConnection)
});

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
        this.#headText += bytes.toString("latin1", 0, MOST_HEAD_BYTES);
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
var socket_opener = __webpack_require__(1820);
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
        this.#fail(new socket_opener/* GivenUp */.R());
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
        // What the store has sent beyond its answer, and that it is gone, shows before the next request.
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


/***/ })

};

