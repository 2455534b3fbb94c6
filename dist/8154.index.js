export const id = 8154;
export const ids = [8154];
export const modules = {

/***/ 68154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   invalidate: () => (/* binding */ invalidate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _own_entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51497);
/* harmony import */ var _delete_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88957);
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10291);
/* harmony import */ var _s3_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48132);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39957);







/** Makes a distribution forget paths. Tried again as requests to S3 are: its reference makes repetitions one. */
async function invalidate(session, invalidation, signal) {
    const { distribution } = invalidation;
    const document = toDocument(invalidation, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    const request = { operation: "CreateInvalidation", bucket: distribution, key: "" };
    const attempt = async () => (await session.cloudFront()).createInvalidation(distribution, document, signal);
    try {
        await session.send(request, signal, attempt);
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q ? toInvalidationError(error, invalidation) : error;
    }
}
function toDocument({ paths }, reference) {
    const items = paths.map((path) => `<Path>${(0,_delete_document_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeXml */ .X)(path)}</Path>`).join("");
    return `<?xml version="1.0" encoding="UTF-8"?>\n<InvalidationBatch xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Paths><Quantity>${paths.length}</Quantity><Items>${items}</Items></Paths><CallerReference>${reference}</CallerReference></InvalidationBatch>`;
}
/** What CloudFront says by these codes, and what to do. */
const REASONS = {
    AccessDenied: (id) => [
        "access denied",
        `Allow \`cloudfront:CreateInvalidation\` on \`arn:aws:cloudfront::ACCOUNT:distribution/${id}\``,
    ],
    NoSuchDistribution: () => [
        "there is no such distribution",
        "Check the id in `invalidate`, and that the credentials are of the account that has it",
    ],
    TooManyInvalidationsInProgress: () => [
        "it still works at too many others",
        "Try again later, or publish less often",
    ],
};
function toInvalidationError(error, { distribution, paths }) {
    const { s3Code = "", message } = (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .readRefusal */ .ni)(error);
    const known = (0,_own_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .ownEntry */ .P)(REASONS, s3Code)?.(distribution);
    const said = s3Code === "" ? (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .toReason */ .Ge)(error.cause ?? error) : `${s3Code}: ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toSafeText */ ._)(message)}`;
    // Who is told which policy denied needs no guess.
    const isExplained = (0,_denial_js__WEBPACK_IMPORTED_MODULE_3__/* .readDenial */ .o)(message) !== undefined;
    const [reason, guess] = known ?? [error.code === "cancelled" ? "cancelled" : said, error.hint];
    const hint = isExplained ? error.hint : guess;
    const count = paths.length === 1 ? "1 path" : `${paths.length} paths`;
    const byHand = `The objects are there, only caches may still have what was there before: \`aws cloudfront create-invalidation --distribution-id ${distribution} --paths '/*'\` makes up for it`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .Q(error.code, `Could not invalidate ${count} of the CloudFront distribution ${distribution}: ${reason}`, {
        hint: hint === undefined ? byHand : `${hint}. ${byHand}`,
        cause: error,
        requestIds: error.requestIds,
    });
}


/***/ }),

/***/ 88957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GT: () => (/* binding */ toDeleteDocument),
/* harmony export */   NB: () => (/* binding */ readDeleteResult),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   eP: () => (/* binding */ fitsXml)
/* harmony export */ });
/* harmony import */ var _store_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92153);

/** Whether XML can hold a key: not half a surrogate pair, and of control characters only the three that are space. */
function fitsXml(key) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    return key.isWellFormed() && !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(key);
}
/** The body of a DeleteObjects request (S3 API reference), whose answer is to tell of failures only. */
function toDeleteDocument(objects, { withEtags }) {
    const items = objects.map(({ key, etag }) => {
        const condition = withEtags && etag !== "" ? `<ETag>${escapeXml(`"${etag}"`)}</ETag>` : "";
        return `<Object><Key>${escapeXml(key)}</Key>${condition}</Object>`;
    });
    return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Quiet>true</Quiet>${items.join("")}</Delete>`);
}
/** What the store did not delete, by its answer. Nothing where that is no answer to such a request. */
async function readDeleteResult(body) {
    let root;
    try {
        const document = await (0,_store_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(body);
        if (!Object.hasOwn(document, "DeleteResult")) {
            return undefined;
        }
        root = document.DeleteResult;
    }
    catch {
        return undefined;
    }
    return [fieldsOf(root).Error ?? []].flat().map((error) => {
        const { Key, Code, Message } = fieldsOf(error);
        return { key: textOf(Key), code: textOf(Code), message: textOf(Message) };
    });
}
function fieldsOf(node) {
    return typeof node === "object" && node !== null ? { ...node } : {};
}
function textOf(node) {
    const text = typeof node === "object" ? fieldsOf(node)["#text"] : node;
    return typeof text === "string" ? text : "";
}
const ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    // As it is, a parser would take the first for a line break and might drop any of them at the ends.
    "\r": "&#13;",
    "\n": "&#10;",
    "\t": "&#9;",
};
/** A text as it stands between tags. */
function escapeXml(text) {
    return text.replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? character);
}


/***/ })

};

