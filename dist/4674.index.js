export const id = 4674;
export const ids = [4674];
export const modules = {

/***/ 44674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   updateHeaders: () => (/* binding */ updateHeaders)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** What a copy fails with where an upload would not. */
const UPLOAD_INSTEAD = [
    "object-changed",
    "no-such-object",
    "object-archived",
    "not-supported",
];
/**
 * Has the store say of an object what an upload would say, without its bytes: by a copy onto itself, on condition that
 * it is still the object that was looked at. Nothing where it takes an upload after all.
 */
async function updateHeaders({ location }, { etag, bytes, headers }, { store, signal }) {
    const copy = {
        source: { ...location, etag },
        location,
        headers: { ...headers, replaces: true },
    };
    try {
        const copied = await store.copy(copy, signal);
        return {
            bytes,
            isUpdate: true,
            etag: copied.etag,
            versionId: copied.versionId,
            checksum: copied.checksum,
            contentType: headers.contentType,
            storageClass: headers.storageClass,
            tagsCount: headers.tags && Object.keys(headers.tags).length,
            metadata: headers.metadata,
            verified: copied.checksum?.algorithm ?? "size",
        };
    }
    catch (error) {
        const isFine = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q && UPLOAD_INSTEAD.includes(error.code);
        if (isFine)
            return undefined;
        throw error;
    }
}


/***/ })

};

