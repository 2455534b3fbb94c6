export const id = 5114;
export const ids = [5114];
export const modules = {

/***/ 25114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  placeUnpacked: () => (/* binding */ placeUnpacked)
});

// EXTERNAL MODULE: ./build/plan/object-name.js
var object_name = __webpack_require__(40399);
// EXTERNAL MODULE: ./build/plan/name-folding.js
var name_folding = __webpack_require__(95);
// EXTERNAL MODULE: ./build/plan/path-below.js
var path_below = __webpack_require__(72763);
// EXTERNAL MODULE: ./build/plan/safe-path.js
var safe_path = __webpack_require__(78817);
;// CONCATENATED MODULE: ./build/plan/unpacking-rules.js



/** The rules for names of an archive are those for keys. */
function toUnpackingRules({ path, realDirectory }, bounds) {
    const { platform, paths } = bounds;
    return {
        refusal: (name) => {
            const reason = (0,safe_path/* unsafeReason */.B)(name, platform) ?? (0,safe_path/* tooLongReason */.h)((0,path_below/* pathBelow */.B)(path, name, paths), platform);
            if (reason !== undefined)
                return reason;
            const protection = bounds.protection((0,path_below/* pathBelow */.B)(realDirectory, name, paths), "download");
            return protection && `\`${protection.path}\` belongs to ${protection.owner}`;
        },
        linkRefusal: (target) => platform === "win32" && /[\\:]/.test(target)
            ? "its target holds a `\\` or a `:`, which Windows takes for more than a name"
            : undefined,
        ...(platform !== "posix" && { fold: (name) => (0,name_folding/* foldName */.z)(name, platform) }),
    };
}

;// CONCATENATED MODULE: ./build/plan/place-unpacked.js


/**
 * Adds archives that are to be unpacked below the entry's TO. Which files are in one is known only when it is read. Fails
 * with `path-refused` and `disk`.
 */
async function placeUnpacked(objects, { rules, transfers }, { destinations, bounds }) {
    const { target: path, entryFor } = rules;
    const { bucket } = rules.entry.from;
    const realDirectory = await destinations.directory(path);
    const unpacking = toUnpackingRules({ path, realDirectory }, bounds);
    for (const object of objects) {
        const entry = entryFor((0,object_name/* objectName */.H)(object.key, rules));
        const ends = { bucket, object, path, realDirectory };
        transfers.push({ direction: "download", entry, ...ends, unpacking });
    }
}


/***/ })

};

