export const id = 7272;
export const ids = [7272];
export const modules = {

/***/ 97272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withWeb: () => (/* binding */ withWeb)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1472);

/** A store of which the objects at web addresses are read from the web, and all others as before. */
function withWeb(store, web) {
    const readerOf = (bucket) => ((0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebOrigin */ .tz)(bucket) ? web : store);
    return {
        ...store,
        head: (location, signal) => readerOf(location.bucket).head(location, signal),
        get: (location, ...rest) => readerOf(location.bucket).get(location, ...rest),
        link: (location) => (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebOrigin */ .tz)(location.bucket)
            ? (0,_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .objectUri */ .WE)(location).replace(_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_QUERY */ .cS, "")
            : store.link(location),
        watchRetries: (listener) => {
            const stops = [store.watchRetries(listener), web.watchRetries(listener)];
            return () => {
                for (const stop of stops)
                    stop();
            };
        },
        close: () => {
            web.close();
            store.close();
        },
    };
}


/***/ })

};

