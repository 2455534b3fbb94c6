export const id = 1736;
export const ids = [1736];
export const modules = {

/***/ 61736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findWebSecrets),
/* harmony export */   hideQueries: () => (/* binding */ hideQueries)
/* harmony export */ });
/** An address with a query, wherever it stands in a text. */
const QUERY = /(https?:\/\/[^\s"'?#]*\?)([^\s"'#]*)/gi;
/** Names of what signs or opens a web address: of S3, Google Cloud Storage, CloudFront and Azure, and what people use. */
const SECRET_NAMES = /^(?:x-(?:amz|goog)-(?:signature|security-token)|sig|signature|[a-z_-]*token|jwt|[a-z]*[_-]?api[_-]?key|key|password|secret)$/i;
/** Whatever is shorter is no secret, and hiding it would hide half of what is printed. */
const SHORTEST_SECRET = 8;
/** What signs or opens web addresses in some texts, as it is written and decoded. */
function* findWebSecrets(texts) {
    for (const text of texts) {
        for (const [, , query = ""] of text.matchAll(QUERY)) {
            for (const parameter of withoutSyntax(query).split("&"))
                yield* secretsOf(parameter);
        }
    }
}
/** A text with stars in place of all queries of web addresses, and as long as before. */
function hideQueries(text) {
    return text.replace(QUERY, (_, address, query) => {
        return address + "*".repeat(query.length);
    });
}
/** Without what the text around it adds: an arrow, and what ends a value in YAML's flow style. */
function withoutSyntax(query) {
    const [before = ""] = query.split("->", 1);
    return before.replace(/[,\]}]+$/, "");
}
function* secretsOf(parameter) {
    const split = parameter.indexOf("=");
    const written = parameter.slice(split + 1);
    if (split < 0 || !SECRET_NAMES.test(parameter.slice(0, split)))
        return;
    const spellings = new Set([written, decoded(written), encodeURIComponent(decoded(written))]);
    for (const spelling of spellings)
        if (spelling.length >= SHORTEST_SECRET)
            yield spelling;
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}


/***/ })

};

