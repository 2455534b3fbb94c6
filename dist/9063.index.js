export const id = 9063;
export const ids = [9063];
export const modules = {

/***/ 99063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ headerRights)
/* harmony export */ });
/**
 * The IAM actions that a request needs besides `s3:PutObject`, for what it says of its object (Service Authorization
 * Reference, Amazon S3).
 */
function headerRights(said) {
    const { acl, grants, tags, retention, legalHold } = said;
    return [
        ...(acl || grants ? ["s3:PutObjectAcl"] : []),
        ...(tags ? ["s3:PutObjectTagging"] : []),
        ...(retention ? ["s3:PutObjectRetention"] : []),
        ...(legalHold ? ["s3:PutObjectLegalHold"] : []),
    ];
}


/***/ })

};

