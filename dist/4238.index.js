export const id = 4238;
export const ids = [4238];
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

/***/ 14238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withConnections: () => (/* binding */ withConnections)
});

// EXTERNAL MODULE: ./build/connection-limits.js
var connection_limits = __webpack_require__(25371);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
;// CONCATENATED MODULE: ./build/store/connections/connected-stores.js

/** The unlabelled store and those of connections, each opened when it is first needed. */
class ConnectedStores {
    #open;
    #stores = new Map();
    #listeners = new Set();
    constructor(open) {
        this.#open = open;
    }
    /** The store that a bucket is in. Fails with `invalid-input` when its settings do not add up. */
    of(bucket) {
        const label = (0,object_address/* labelOf */.Wy)(bucket);
        const known = this.#stores.get(label);
        if (known !== undefined)
            return known;
        const opened = this.#open(label);
        opened.watchRetries((retry) => {
            for (const listener of this.#listeners)
                listener(retry);
        });
        this.#stores.set(label, opened);
        return opened;
    }
    watchRetries(listener) {
        this.#listeners.add(listener);
        return () => {
            this.#listeners.delete(listener);
        };
    }
    close() {
        for (const store of this.#stores.values())
            store.close();
    }
}

;// CONCATENATED MODULE: ./build/store/connections/with-connections.js



/**
 * A store whose requests go to the connection that a bucket's id names. Fails with `access-denied`, and makes no
 * request, where the connection is not for it: whoever asks has been told already, by the plan.
 */
function withConnections(connections, open) {
    const stores = new ConnectedStores(open);
    const isPermitted = (intent) => {
        const limits = (0,connection_limits/* limitsOf */.Af)(intent.bucket, connections);
        return limits === undefined || (0,connection_limits/* isWithin */.UO)(intent, limits);
    };
    const storeFor = (intent) => {
        const limits = (0,connection_limits/* limitsOf */.Af)(intent.bucket, connections);
        if (limits !== undefined && !(0,connection_limits/* isWithin */.UO)(intent, limits))
            throw (0,connection_limits/* outsideError */.ul)([intent], limits);
        return stores.of(intent.bucket);
    };
    return {
        ...toReader(storeFor),
        ...toWriter(storeFor),
        ...toDeleter(storeFor),
        invalidate: async (invalidation, signal) => stores.of((0,object_address/* toBucketId */.Zd)(invalidation.connection, "")).invalidate(invalidation, signal),
        identity: async (bucket, signal) => stores.of(bucket).identity(bucket, signal),
        watchRetries: (listener) => stores.watchRetries(listener),
        sweepUploads: (place, signal) => {
            const { bucket } = place;
            const isWithin = (key) => isPermitted({ verb: "write", bucket, key });
            return stores.of(bucket).sweepUploads({ ...place, isWithin }, signal);
        },
        assertConfidential: (location) => stores.of(location.bucket).assertConfidential(location),
        traits: (bucket) => stores.of(bucket).traits(bucket),
        // Nobody can look where nobody may read.
        mayIgnore: (location) => isPermitted(toIntent("read", location)) && stores.of(location.bucket).mayIgnore(location),
        link: (location) => stores.of(location.bucket).link(location),
        close: () => stores.close(),
    };
}
function toReader(storeFor) {
    const at = (location) => storeFor(toIntent("read", location));
    return {
        list: (bucket, prefix, ...rest) => storeFor({ verb: "read", bucket, key: prefix, isPrefix: true }).list(bucket, prefix, ...rest),
        head: async (location, signal) => at(location).head(location, signal),
        get: async (location, ...rest) => at(location).get(location, ...rest),
        restore: async (location, ...rest) => at(location).restore(location, ...rest),
        tags: async (location, signal) => at(location).tags(location, signal),
        presign: async (location, ...rest) => at(location).presign(location, ...rest),
    };
}
function toWriter(storeFor) {
    const at = (location) => storeFor(toIntent("write", location));
    const mayRead = (location) => storeFor(toIntent("read", location));
    return {
        put: async (location, ...rest) => at(location).put(location, ...rest),
        putStream: async (location, ...rest) => at(location).putStream(location, ...rest),
        rehearse: async (location, ...rest) => at(location).rehearse(location, ...rest),
        createUpload: async (location, ...rest) => at(location).createUpload(location, ...rest),
        uploadPart: async (upload, ...rest) => at(upload.location).uploadPart(upload, ...rest),
        completeUpload: async (upload, ...rest) => at(upload.location).completeUpload(upload, ...rest),
        abortUpload: async (upload, signal) => at(upload.location).abortUpload(upload, signal),
        copy: async (copy, signal) => {
            mayRead(copy.source);
            return at(copy.location).copy(copy, signal);
        },
        beginCopy: async (copy, signal) => at(copy.location).beginCopy(copy, signal),
        copyPart: async (upload, part, signal) => {
            mayRead(part.source);
            return at(upload.location).copyPart(upload, part, signal);
        },
    };
}
function toDeleter(storeFor) {
    return {
        deleteObject: async (location, ...rest) => storeFor(toIntent("delete", location)).deleteObject(location, ...rest),
        deleteObjects: async (doomed, signal) => {
            const { bucket, objects } = doomed;
            const [store] = objects.map(({ key }) => storeFor({ verb: "delete", bucket, key }));
            return store ? store.deleteObjects(doomed, signal) : [];
        },
    };
}
function toIntent(verb, { bucket, key }) {
    return { verb, bucket, key };
}


/***/ })

};

