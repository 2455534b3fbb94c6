export const id = 2177;
export const ids = [2177];
export const modules = {

/***/ 62177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ProxiedOpener: () => (/* binding */ ProxiedOpener)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/store/http/proxy-errors.js
/** The way ends at the proxy. */
class ProxyError extends Error {
    name;
    /**
     * `ERR_PROXY_UNREACHABLE`: it does not answer; `ERR_PROXY_AUTH`: it wants to know who asks; `ERR_PROXY_GATEWAY`: it
     * does not reach the other side; `ERR_PROXY_REFUSED`: it does not want to.
     */
    code;
    /** Which proxy, and what it said; without user and password. */
    proxy;
    constructor(code, proxy, cause) {
        super(`the proxy ended the way (${proxy})`, { cause });
        this.name = code;
        this.code = code;
        this.proxy = proxy;
    }
}
/** What it means that a proxy answers with `status` in place of leading on. */
function toProxyRefusal(proxy, status) {
    const said = `proxy ${proxy.origin} answered ${status}`;
    if (status === 407) {
        return new ProxyError("ERR_PROXY_AUTH", said);
    }
    const isGateway = status === 502 || status === 503 || status === 504;
    return new ProxyError(isGateway ? "ERR_PROXY_GATEWAY" : "ERR_PROXY_REFUSED", said);
}
/** There is no connection to the proxy itself. */
function toUnreachableProxy(proxy, cause) {
    const why = typeof cause.code === "string" ? ` (${cause.code})` : "";
    return new ProxyError("ERR_PROXY_UNREACHABLE", `proxy ${proxy.origin}${why}`, cause);
}

// EXTERNAL MODULE: ./build/store/http/socket-opener.js
var socket_opener = __webpack_require__(31820);
;// CONCATENATED MODULE: ./build/store/http/proxied-opener.js




/**
 * Opens sockets to one origin through a proxy. TLS goes through a tunnel (CONNECT, RFC 9110 §9.3.6), so that the proxy
 * sees no more than the host's name; without TLS the proxy is asked for the whole address (RFC 9112 §3.2.2), since few
 * of them make tunnels to other ports than 443.
 */
class ProxiedOpener {
    #parts;
    #toProxy;
    #tunnels = new Set();
    #session;
    constructor(parts, toProxy) {
        this.#parts = parts;
        this.#toProxy = toProxy;
    }
    static async load(parts) {
        const { proxy, connectMilliseconds, secureContext } = parts;
        const toProxy = await socket_opener/* SocketOpener */.fc.load(proxy.url, connectMilliseconds, secureContext);
        return new ProxiedOpener(parts, toProxy);
    }
    open({ idleMilliseconds }, listener) {
        const { origin, proxy } = this.#parts;
        this.#toProxy.open({ idleMilliseconds }, (error, socket) => {
            if (error !== null) {
                listener(error instanceof socket_opener/* GivenUp */.RX ? error : toUnreachableProxy(proxy.url, error), null);
            }
            else if (origin.protocol === "https:") {
                this.#openTunnel(socket, idleMilliseconds).then((secured) => listener(null, secured), (failure) => listener(failure, null));
            }
            else {
                listener(null, socket);
            }
        });
    }
    /** `connection` with its requests as they go out on such a socket. */
    adapt(connection) {
        const { origin, proxy } = this.#parts;
        if (origin.protocol === "https:") {
            return connection;
        }
        const added = toProxyHeaders(proxy);
        return {
            dispatch: ({ path, headers, ...request }, handler) => connection.dispatch({ ...request, path: origin.origin + path, headers: { ...headers, ...added } }, handler),
            destroy: () => connection.destroy(),
        };
    }
    /** Ends the sockets that are still connecting. */
    destroy() {
        this.#toProxy.destroy();
        for (const socket of this.#tunnels) {
            socket.destroy(new socket_opener/* GivenUp */.RX());
        }
    }
    async #openTunnel(socket, idleMilliseconds) {
        let ending;
        const timer = setTimeout(() => {
            ending = new socket_opener/* NoConnection */.CL();
            socket.destroy(ending);
        }, this.#parts.connectMilliseconds);
        this.#tunnels.add(socket);
        try {
            await askForTunnel(socket, this.#parts);
            // The clock of the socket below does not see what moves above it.
            socket.setTimeout(0);
            const secured = await this.#secure(socket);
            secured.setTimeout(idleMilliseconds, () => secured.destroy(new socket_opener/* Stalled */.oB(idleMilliseconds)));
            return secured;
        }
        catch (error) {
            socket.destroy();
            throw ending ?? error;
        }
        finally {
            clearTimeout(timer);
            this.#tunnels.delete(socket);
        }
    }
    #secure(socket) {
        const { origin, secureContext } = this.#parts;
        const options = (0,socket_opener/* toTlsOptions */.hC)(origin, { secureContext, session: this.#session });
        const secured = external_node_tls_.connect({ socket, ...options });
        secured.on("session", (session) => {
            this.#session = session;
        });
        return new Promise((resolve, reject) => {
            secured.once("secureConnect", () => resolve(secured));
            secured.on("error", reject);
            secured.once("close", () => reject(new BrokenTunnel()));
        });
    }
}
/** Ends when whatever is written to `socket` goes to the origin. */
function askForTunnel(socket, { origin, proxy }) {
    const target = `${origin.hostname}:${origin.port || "443"}`;
    const request = external_node_http_.request({
        createConnection: () => socket,
        method: "CONNECT",
        path: target,
        headers: { host: target, ...toProxyHeaders(proxy) },
    });
    return new Promise((resolve, reject) => {
        request.once("connect", ({ statusCode = 0 }, _, head) => {
            if (statusCode < 200 || statusCode >= 300) {
                reject(toProxyRefusal(proxy.url, statusCode));
                return;
            }
            socket.unshift(head);
            resolve();
        });
        request.on("error", (error) => reject(toUnreachableProxy(proxy.url, error)));
        request.end();
    });
}
function toProxyHeaders({ authorization }) {
    return authorization === undefined ? {} : { "proxy-authorization": authorization };
}
class BrokenTunnel extends Error {
    code = "ECONNRESET";
    constructor() {
        super("the tunnel through the proxy broke");
    }
}


/***/ })

};

