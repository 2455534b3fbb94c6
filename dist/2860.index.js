export const id = 2860;
export const ids = [2860];
export const modules = {

/***/ 32860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellIdentity: () => (/* binding */ tellIdentity)
});

;// CONCATENATED MODULE: ./build/report/identity-changes.js
/**
 * What changed since main, as far as both know. Credentials that are given out anew each time, such as a role's, have
 * another key id each time, so of them only the kind tells.
 */
function identityChanges(then, now) {
    return [...then].flatMap(([label, before]) => {
        const whose = label === "" ? "" : `The connection \`${label}\`: `;
        const after = now.found.get(label);
        if (after === undefined) {
            if (!now.missing.has(label))
                return [];
            return [{ text: `${whose}${goneText(before)}`, isCertain: false }];
        }
        const isOther = before.kind !== after.kind;
        const isSame = before.fingerprint === after.fingerprint || !isTelling(before, after);
        if (!isOther && isSame)
            return [];
        const isCertain = isOther || !(before.isTemporary && after.isTemporary);
        return [{ text: `${whose}${otherText(before, after)}`, isCertain }];
    });
}
/** What is written down somewhere stays as it is, unless somebody replaces it. */
function isTelling(before, after) {
    const isWritten = before.kind === "environment" || before.kind === "inputs";
    return isWritten || !(before.isTemporary || after.isTemporary);
}
function goneText({ kind }) {
    const gone = `At the beginning of the job the credentials came from ${sourceText(kind)}, and now there are none`;
    return `${gone}. ${kind === "environment" ? EMPTIED : KEEP}`;
}
function otherText(before, after) {
    if (before.kind !== after.kind) {
        const moved = `At the beginning of the job the credentials came from ${sourceText(before.kind)}, and now they come from ${sourceText(after.kind)}`;
        return `${moved}. ${before.kind === "environment" ? EMPTIED : KEEP}`;
    }
    const source = sourceText(before.kind);
    return `The credentials from ${source} are others than at the beginning of the job. ${before.kind === "environment" ? REPLACED : KEEP}`;
}
const OWN = "give this step an identity of its own: `role-to-assume`, or `aws-access-key-id` and `aws-secret-access-key`";
const EMPTIED = `Something after this step has emptied the environment, as aws-actions/configure-aws-credentials does at its end, and steps end in reverse order. Move that step before this one, or ${OWN}`;
const REPLACED = `A step after this one has put others there, as aws-actions/configure-aws-credentials does. Move that step before this one, or ${OWN}`;
const KEEP = `So that both ends of the job ask as the same, ${OWN}`;
function sourceText(kind) {
    return SOURCES.get(kind) ?? "elsewhere";
}
const SOURCES = new Map(Object.entries({
    inputs: "this step's inputs",
    environment: "the environment (`AWS_ACCESS_KEY_ID`)",
    profile: "a profile of the shared files",
    "web-identity": "a web identity's token",
    role: "a role that was assumed",
    process: "a `credential_process`",
    sso: "a sign-in (SSO)",
    container: "the container's role",
    instance: "the machine's role",
}));

// EXTERNAL MODULE: ./build/report/identity-hints.js
var identity_hints = __webpack_require__(73262);
// EXTERNAL MODULE: ./build/report/phase-report.js
var phase_report = __webpack_require__(50223);
// EXTERNAL MODULE: ./build/stage/missing-credentials.js
var missing_credentials = __webpack_require__(15154);
;// CONCATENATED MODULE: ./build/stage/tell-identity.js




/**
 * What came of a phase, with what is known of who asked where that may be to blame. Where nothing is to blame but
 * another asks than main, a notice says so.
 */
function tellIdentity(host, outcome, { noted, hasLostInputs = false }, now) {
    const isBlamed = (0,phase_report/* failures */.e9)(outcome.report).some(({ error }) => (0,identity_hints/* isAboutIdentity */.s)(error));
    const changes = noted && now ? identityChanges(new Map(noted), now) : [];
    if (isBlamed) {
        const changed = changes.length > 0 ? changes.map(({ text }) => text).join("\n") : undefined;
        return { ...outcome, identityHints: { missing: (0,missing_credentials/* missingHint */.C)(host.trigger), changed } };
    }
    for (const { text, isCertain } of changes)
        if (isCertain && !hasLostInputs)
            host.notice(text);
    return outcome;
}


/***/ })

};

