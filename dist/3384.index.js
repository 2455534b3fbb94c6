export const id = 3384;
export const ids = [3384];
export const modules = {

/***/ 93384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withProfileRegion: () => (/* binding */ withProfileRegion)
/* harmony export */ });
/**
 * Settings with the region of their profile, where nothing else says one. A custom endpoint implies a region, so that
 * only a profile that is named can say another.
 */
async function withProfileRegion(settings) {
    const { environment, identity, endpoint } = settings;
    const { AWS_REGION, AWS_DEFAULT_REGION, AWS_PROFILE } = environment;
    if (settings.region || AWS_REGION || AWS_DEFAULT_REGION)
        return settings;
    const isCustom = endpoint || environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL;
    const profile = identity?.profile || AWS_PROFILE || (isCustom ? undefined : "default");
    if (profile === undefined)
        return settings;
    const { loadSharedConfigFiles } = await __webpack_require__.e(/* import() */ 7291).then(__webpack_require__.t.bind(__webpack_require__, 47291, 19));
    const { configFile, credentialsFile } = await loadSharedConfigFiles();
    const region = configFile[profile]?.region || credentialsFile[profile]?.region;
    return region ? { ...settings, region } : settings;
}


/***/ })

};

