export const id = 2402;
export const ids = [2402];
export const modules = {

/***/ 32402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyAttributes: () => (/* binding */ applyAttributes)
/* harmony export */ });
/* harmony import */ var _file_attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25148);
/* harmony import */ var _locations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93982);
/* harmony import */ var _waiting_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19788);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/**
 * Gives a file that waits for its name the permissions and the date that its object's metadata tells. What cannot be
 * is left as it is, and told.
 */
async function applyAttributes(waiting, metadata, context) {
    const { attributes, bad } = (0,_file_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAttributes */ .wb)(metadata);
    const { permissions, modifiedSeconds } = attributes;
    const uri = (0,_locations_js__WEBPACK_IMPORTED_MODULE_2__/* .uriOf */ .S_)(waiting.download);
    for (const name of bad) {
        context.doubts.tell(`${uri}: the metadata \`${name}\` is not what it can be, and is not applied`);
    }
    if (permissions === undefined && modifiedSeconds === undefined)
        return;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,_waiting_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openWaiting */ .iM)(waiting, context), true);
            if (modifiedSeconds !== undefined)
                await file.utimes(new Date(), modifiedSeconds);
            if (permissions !== undefined && process.platform !== "win32")
                await file.chmod(permissions);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        context.doubts.tell(`${uri}: its attributes could not be applied: ${reason}`);
    }
}


/***/ })

};

