export const id = 5553;
export const ids = [5553];
export const modules = {

/***/ 35553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseProxy: () => (/* binding */ chooseProxy)
});

// EXTERNAL MODULE: external "node:querystring"
var external_node_querystring_ = __webpack_require__(41792);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/store/http/loopback.js
var loopback = __webpack_require__(23194);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/store/http/no-proxy.js

/**
 * Whether `NO_PROXY`, a list with commas or spaces between, has an entry for `origin`: `*`; a name, which stands for all
 * names below it as well, with or without a dot in front; an address; a range of addresses such as `10.0.0.0/8`. A
 * name or an address may have a port, and is for that port only then. Nothing is looked up.
 */
function isExempt(origin, list) {
    const host = origin.hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
    const port = origin.port || (origin.protocol === "https:" ? "443" : "80");
    const entries = list.toLowerCase().split(/[\s,]+/);
    return entries.some((entry) => entry !== "" && isFor(entry, host, port));
}
function isFor(entry, host, port) {
    if (entry === "*") {
        return true;
    }
    if (entry.includes("/")) {
        return isInRange(host, entry);
    }
    const { name, asked = port } = splitPort(entry);
    if (asked !== port) {
        return false;
    }
    if ((0,external_node_net_.isIP)(host) > 0) {
        return (0,external_node_net_.isIP)(name) > 0 && isInRange(host, `${name}/${(0,external_node_net_.isIP)(name) === 6 ? 128 : 32}`);
    }
    const bare = name.replace(/^\*?\./, "").replace(/\.$/, "");
    return bare !== "" && (host === bare || host.endsWith(`.${bare}`));
}
function splitPort(entry) {
    const [, bracketed, afterBrackets] = /^\[(.*)\](?::(\d+))?$/.exec(entry) ?? [];
    if (bracketed !== undefined) {
        return { name: bracketed, ...(afterBrackets !== undefined && { asked: afterBrackets }) };
    }
    const [, name, asked] = (0,external_node_net_.isIP)(entry) === 6 ? [] : (/^(.*):(\d+)$/.exec(entry) ?? []);
    return name === undefined || asked === undefined ? { name: entry } : { name, asked };
}
function isInRange(host, range) {
    const [network = "", bits = ""] = range.split("/");
    const family = (0,external_node_net_.isIP)(network);
    const length = /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    const isRange = family > 0 && length <= (family === 6 ? 128 : 32);
    if (!isRange || (0,external_node_net_.isIP)(host) !== family) {
        return false;
    }
    const type = family === 6 ? "ipv6" : "ipv4";
    const block = new external_node_net_.BlockList();
    block.addSubnet(network, length, type);
    return block.check(host, type);
}

;// CONCATENATED MODULE: ./build/store/http/proxy-choice.js




/**
 * The proxy of the environment for `origin`, as curl and most other programs choose it: by the scheme of the origin,
 * else the one for all; the variable in lower case counts before the other. This machine itself is never looked for
 * there. Fails with `invalid-input`, and shows no more than the variable's name, which may hold a password.
 */
function chooseProxy(origin, variables) {
    const scheme = origin.protocol === "https:" ? "https_proxy" : "http_proxy";
    const name = [scheme, "all_proxy"]
        .flatMap((lower) => [lower, lower.toUpperCase()])
        .find((candidate) => variables[candidate]);
    const exempt = variables.no_proxy || variables.NO_PROXY || "";
    if (name === undefined || (0,loopback/* isLoopback */.U)(origin.hostname) || isExempt(origin, exempt)) {
        return undefined;
    }
    return readProxy(name, variables[name] ?? "");
}
function readProxy(name, text) {
    const full = text.includes("://") ? text : `http://${text}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    const isHttp = url?.protocol === "http:" || url?.protocol === "https:";
    if (url === undefined || !isHttp || url.hostname === "") {
        const isSocks = /^socks/i.test(text);
        const problem = isSocks
            ? "names a SOCKS proxy, and only HTTP proxies are supported"
            : "is no URL of a proxy";
        throw new errors/* StagingError */.Q("invalid-input", `${name} ${problem}`, {
            hint: "Set it to `http://host:port`, or `http://user:password@host:port`, in which `%40` stands for an `@`",
        });
    }
    const { username, password } = url;
    url.username = "";
    url.password = "";
    const login = username + password === ""
        ? undefined
        : `${external_node_querystring_.unescape(username)}:${external_node_querystring_.unescape(password)}`;
    return {
        url: new URL(url.origin),
        ...(login !== undefined && {
            authorization: `Basic ${Buffer.from(login).toString("base64")}`,
        }),
    };
}


/***/ })

};

