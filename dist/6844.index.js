export const id = 6844;
export const ids = [6844];
export const modules = {

/***/ 96844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findIdleUploads: () => (/* binding */ findIdleUploads)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);
/* harmony import */ var _s3_multipart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88879);
/* harmony import */ var _term_headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78633);



/** For how long an upload that nobody goes on with has been left alone. */
const IDLE_MILLISECONDS = 24 * 3_600_000;
/** Of 1,000 uploads; of 1,000 parts. */
const MOST_PAGES = 10;
/**
 * The uploads of the same key by the same identity as `own`, which has just begun, that have had neither a beginning nor
 * a part for a day by the store's clock. None where the store does not say who began an upload, or when.
 */
async function findIdleUploads(session, own, signal) {
    const listed = await listUploadsOfKey(session, own, signal);
    const self = listed.find(({ UploadId }) => UploadId === own.uploadId);
    const now = self?.Initiated?.getTime() ?? Number.NaN;
    const initiator = self && toInitiator(self);
    if (initiator === undefined || Number.isNaN(now))
        return [];
    // Another may have another key.
    const { customerKey: _, ...terms } = own.location.terms ?? {};
    const location = { ...own.location, terms };
    const idle = [];
    for (const other of listed) {
        if (toInitiator(other) !== initiator || !isBefore(other.Initiated, now))
            continue;
        const upload = { location, uploadId: other.UploadId ?? "", proof: "none" };
        if (await hasOldPartsOnly(session, upload, now, signal))
            idle.push(upload);
    }
    return idle;
}
async function listUploadsOfKey(session, { location }, signal) {
    const request = { operation: "ListMultipartUploads", ...location };
    const found = [];
    let marker = {};
    for (let page = 0; page < MOST_PAGES && marker !== undefined; page++) {
        const input = { Bucket: (0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketName */ .EL)(location.bucket), Prefix: location.key, ...marker };
        const plane = await session.controlPlane(location.bucket);
        const answer = await session.send(request, signal, () => plane.listUploads(input, (0,_term_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .toTermHeaders */ .k)(request), signal));
        const uploads = answer.Uploads ?? [];
        found.push(...uploads.filter(({ Key, UploadId }) => Key === location.key && UploadId));
        // Its own come first: other keys with this prefix are longer.
        const hasOthers = uploads.some(({ Key }) => Key !== location.key);
        marker = hasOthers ? undefined : nextMarker(answer);
    }
    return found;
}
function nextMarker(answer) {
    const { IsTruncated, NextKeyMarker, NextUploadIdMarker } = answer;
    if (!IsTruncated || !NextKeyMarker || !NextUploadIdMarker)
        return undefined;
    return { KeyMarker: NextKeyMarker, UploadIdMarker: NextUploadIdMarker };
}
/** Sessions of one role are one identity: each has a name of its own (API reference, Initiator). */
function toInitiator({ Initiator }) {
    const id = Initiator?.ID;
    if (!id)
        return undefined;
    return id.replace(/^(arn:[^:]*:sts::[^:]*:assumed-role\/[^/]+)\/.*$/s, "$1");
}
function isBefore(date, now) {
    return date !== undefined && date.getTime() <= now - IDLE_MILLISECONDS;
}
async function hasOldPartsOnly(session, upload, now, signal) {
    const request = { operation: "ListParts", ...upload.location };
    let marker;
    for (let page = 0; page < MOST_PAGES; page++) {
        const input = { ...(0,_s3_multipart_js__WEBPACK_IMPORTED_MODULE_0__/* .toUploadInput */ .Zn)(upload), ...(marker && { PartNumberMarker: marker }) };
        const answer = await session.send(request, signal, async () => (await session.controlPlane(request.bucket)).listParts(input, (0,_term_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .toTermHeaders */ .k)(request), signal));
        const { Parts = [], IsTruncated, NextPartNumberMarker } = answer;
        if (!Parts.every(({ LastModified }) => isBefore(LastModified, now)))
            return false;
        if (!IsTruncated)
            return true;
        marker = NextPartNumberMarker;
    }
    return false;
}


/***/ })

};

