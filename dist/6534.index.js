export const id = 6534;
export const ids = [6534];
export const modules = {

/***/ 6534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askRegion: () => (/* binding */ askRegion)
/* harmony export */ });
/* harmony import */ var _s3_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48132);
/* harmony import */ var _s3_object_info_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34961);
/* harmony import */ var _region_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69053);



/**
 * The region of a bucket, by one request that is about nothing else. Nothing where the store does not tell; fails as
 * every request does where it does not answer.
 */
function askRegion(session, bucket, signal) {
    const request = session.endpoint.dialect.name === "aws" ? toHead(bucket) : toQuestion(bucket);
    return session.send(request, signal, async () => {
        try {
            const { headers } = await session.dataPlane.send(request, signal);
            return (0,_s3_object_info_js__WEBPACK_IMPORTED_MODULE_1__/* .headerOf */ .rR)(headers, "x-amz-bucket-region");
        }
        catch (error) {
            const { status = 500, bucketRegion } = (0,_s3_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readRefusal */ .ni)(error);
            const region = bucketRegion ?? (0,_region_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .readElsewhere */ .z)(error, request)?.region;
            const isTold = region !== undefined || (status >= 300 && status < 500 && status !== 429);
            if (!isTold) {
                throw error;
            }
            return region;
        }
    });
}
// Amazon tells it to anybody in a header, with a refusal as well: nothing needs to be allowed, and nothing signed
// (as `GetBucketRegion` of the AWS SDK for Go does).
function toHead(bucket) {
    return { operation: "HeadBucket", bucket, key: "", headers: {}, isUnsigned: true };
}
// Others say which region they expect only in words, and only to who signed for another.
function toQuestion(bucket) {
    return {
        operation: "GetBucketLocation",
        bucket,
        key: "",
        query: [["location", ""]],
        headers: {},
    };
}


/***/ })

};

