export const id = 9336;
export const ids = [9336];
export const modules = {

/***/ 69336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTrust: () => (/* binding */ createTrust)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);

/** Trusts `authorities`, in PEM, besides all that Node trusts by itself, `NODE_EXTRA_CA_CERTS` included. */
function createTrust(authorities) {
    return (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.createSecureContext)({ ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_0__.getCACertificates)(), ...authorities] });
}


/***/ })

};

