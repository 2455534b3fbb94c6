export const id = 2256;
export const ids = [2256,5154];
export const modules = {

/***/ 73262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isAboutIdentity),
/* harmony export */   t: () => (/* binding */ explained)
/* harmony export */ });
/** Whether an identity may be to blame for a failure. */
function isAboutIdentity({ code }) {
    return code === "no-credentials" || code === "bad-credentials" || code === "access-denied";
}
/** Failures with what is known about them as the next step to take; of several the first that is refused tells of a change. */
function explained(failures, { missing, changed }) {
    if (missing === undefined && changed === undefined)
        return failures;
    let isTold = false;
    return failures.map((failure) => {
        const { error } = failure;
        const { hint: own } = error;
        if (error.code === "no-credentials") {
            return { ...failure, error: error.retold({ hint: changed ?? missing }) };
        }
        if (changed === undefined || isTold || !isAboutIdentity(error))
            return failure;
        isTold = true;
        const hint = own === undefined ? changed : `${own}\n${changed}`;
        return { ...failure, error: error.retold({ hint }) };
    });
}


/***/ }),

/***/ 49073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ invalidationLines)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15088);

/** Which distributions are to forget something, and where all below a prefix stands for too many paths. */
function invalidationLines(invalidations = []) {
    return invalidations
        .filter(({ error }) => error === undefined)
        .map(({ distribution, paths, isCollapsed }) => {
        const what = isCollapsed
            ? `${paths.join(", ")} (too many to name each)`
            : (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(paths.length, "path");
        return `Invalidated ${what} of the CloudFront distribution ${distribution}`;
    });
}


/***/ }),

/***/ 53764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ manifestLines)
/* harmony export */ });
/** Where the manifest of a phase is, or why it is not written. A failure is told with the others. */
function manifestLines({ manifest }) {
    if (manifest === undefined || manifest.error !== undefined)
        return [];
    const { uri, heldBack } = manifest;
    return [
        heldBack === undefined ? `Manifest: ${uri}` : `No manifest is written to ${uri}: ${heldBack}`,
    ];
}


/***/ }),

/***/ 90980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ contentText),
/* harmony export */   l: () => (/* binding */ sizeText)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15088);

/** How large an object is, and what it is made from: `1.2 kB, gzip of 5.0 kB`, `3 MB, tar.gz of 12 files, 8 MB`. */
function sizeText({ bytes, coding, sourceBytes, transfer, isUpdate }) {
    if (isUpdate)
        return "headers only";
    const size = (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes);
    if ("members" in transfer)
        return `${size}, ${contentText(transfer)}`;
    if (coding === undefined || sourceBytes === undefined)
        return size;
    return `${size}, ${coding} of ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sourceBytes)}`;
}
/** What goes into an archive: `tar.gz of 12 files, 8 MB`. */
function contentText({ format, members, bytes }) {
    return `${format} of ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(members.length, "file")}, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`;
}


/***/ }),

/***/ 75586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findAskers),
/* harmony export */   x: () => (/* binding */ storeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1472);
/* harmony import */ var _spec_check_connections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87642);



/** Looks for the credentials of every store that buckets are in. Asks no store; what fails otherwise shows with the first request. */
async function findAskers({ buckets, connections, asked }, store, signal) {
    const found = new Map();
    const missing = new Set();
    const failing = new Set();
    const byLabel = new Map(buckets.filter((bucket) => !(0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isWebOrigin */ .tz)(bucket)).map((bucket) => [storeOf(bucket), bucket]));
    const isBlank = (label) => {
        const connection = connections.get(label);
        // What is found without them would be somebody else.
        return connection !== undefined && (0,_spec_check_connections_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksIdentity */ .D2)(connection);
    };
    const looks = [...byLabel].map(async ([label, bucket]) => {
        const asker = isBlank(label) ? "nobody" : await findAsker(store, bucket, signal);
        return [label, asker];
    });
    for (const [label, asker] of await Promise.all(looks)) {
        if (asker === "nobody" || asker === "failing")
            missing.add(label);
        else if (asker !== undefined)
            found.set(label, asker);
        const isLost = asker === "nobody" && !isBlank(label) && asked.has(label);
        if (asker === "failing" || isLost)
            failing.add(label);
    }
    return { found, missing, failing };
}
async function findAsker(store, bucket, signal) {
    try {
        return await store.identity(bucket, signal);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .Q))
            throw error;
        if (error.code !== "no-credentials")
            return undefined;
        return error.isNobodyThere ? "nobody" : "failing";
    }
}
/** The label of the store that a bucket is in; empty for the unlabelled one. */
function storeOf(bucket) {
    return (0,_object_address_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(bucket) ?? "";
}


/***/ }),

/***/ 82256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  conclude: () => (/* binding */ conclude)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/cause-lines.js
var cause_lines = __webpack_require__(14206);
// EXTERNAL MODULE: ./build/report/failure-text.js
var failure_text = __webpack_require__(653);
// EXTERNAL MODULE: ./build/report/identity-hints.js
var identity_hints = __webpack_require__(73262);
// EXTERNAL MODULE: ./build/report/phase-report.js
var phase_report = __webpack_require__(50223);
// EXTERNAL MODULE: ./build/report/html.js
var html = __webpack_require__(45138);
;// CONCATENATED MODULE: ./build/report/policy-section.js

/** The IAM policies that a phase needs, each in a block that opens when somebody wants to read it. */
function policySections(policies, title) {
    return policies.map((policy) => section(policy, title)).join("\n\n");
}
function section({ label, policy, unnamed }, title) {
    const whose = label === undefined ? "" : ` of the connection ${(0,html/* code */.aY)(label)}`;
    const left = unnamed.length === 0 ? "" : `<p>${(0,html/* escapeHtml */.ZD)(unnamedText(unnamed))}</p>\n`;
    return [
        `<details><summary>IAM policy that ${(0,html/* code */.aY)(title)} needs${whose}</summary>`,
        // A blank line would end the HTML block.
        `${left}<pre>${(0,html/* escapeHtmlLines */.sO)(JSON.stringify(policy, undefined, 2), "\n")}</pre>`,
        "</details>",
    ].join("\n");
}
/** Why buckets are not in a policy. */
function unnamedText(unnamed) {
    return `Without ${unnamed.join(", ")}: the alias of an access point does not tell the ARN that policies know it by.`;
}

// EXTERNAL MODULE: ./build/report/root-causes.js
var root_causes = __webpack_require__(19976);
// EXTERNAL MODULE: ./build/report/error-link.js
var error_link = __webpack_require__(57458);
// EXTERNAL MODULE: ./build/report/invalidation-lines.js
var invalidation_lines = __webpack_require__(49073);
// EXTERNAL MODULE: ./build/report/manifest-lines.js
var manifest_lines = __webpack_require__(53764);
// EXTERNAL MODULE: ./build/report/prune-report.js
var prune_report = __webpack_require__(4206);
// EXTERNAL MODULE: ./build/report/size-text.js
var size_text = __webpack_require__(90980);
// EXTERNAL MODULE: ./build/report/units.js
var units = __webpack_require__(15088);
;// CONCATENATED MODULE: ./build/report/summary.js










/** The runner drops a step's whole summary above 1 MiB (actions/runner, FileCommandManager.cs). */
const MOST_BYTES = 900_000;
const MOST_ROWS = 200;
/** The job summary of a phase: what arrived and how it was verified, what did not, what was skipped and why. */
function phaseSummary(report, title, objectLink) {
    const sections = [
        `### ${(0,html/* escapeHtml */.ZD)(title)}`,
        headline(report),
        report.dryRun ? planTable(report) : doneTable(report, objectLink),
        linkList(report),
        (0,prune_report/* pruneSection */.w4)(report),
        ...[...(0,invalidation_lines/* invalidationLines */.k)(report.invalidations), ...(0,manifest_lines/* manifestLines */.R)(report)].map((line) => `<p>${(0,html/* escapeHtml */.ZD)(line)}</p>`),
        failureList((0,phase_report/* failures */.e9)(report)),
        skipList([...(0,phase_report/* skips */.Jz)(report.plan), ...lateSkips(report)]),
        (0,html/* list */.p_)(report.plan.warnings.map(html/* escapeHtml */.ZD)),
    ].filter((section) => section !== "" && section !== (0,html/* list */.p_)([]));
    return withinLimit(sections);
}
function headline(report) {
    const { planned, plannedBytes, transferred, bytes, skipped, failed } = (0,phase_report/* totals */.Sd)(report);
    if (report.dryRun) {
        const stale = (0,prune_report/* countStale */.d)(report.plan);
        const deleted = stale === 0 ? "" : `, ${(0,units/* countOf */.pq)(stale, "object")} deleted`;
        return `Dry run: ${(0,units/* countOf */.pq)(planned, "file")} (${(0,units/* formatBytes */.z3)(plannedBytes)}) would be transferred${deleted}.`;
    }
    const speed = `${(0,units/* formatDuration */.a3)(report.milliseconds)} (${(0,units/* formatRate */.CE)(bytes, report.milliseconds)})`;
    const held = report.results.length === 0 ? planned : 0;
    const { prunes = [] } = report;
    const rest = [
        ...(prunes.length > 0 ? [(0,prune_report/* deletedText */.XR)(prunes)] : []),
        ...(held > 0 ? [`${held} not started`] : []),
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ];
    const arrived = `${(0,units/* countOf */.pq)(transferred, "file")}, ${(0,units/* formatBytes */.z3)(bytes)} in ${speed}`;
    return `${[arrived, ...rest].join("; ")}.`;
}
function doneTable({ results }, objectLink) {
    const done = results.filter(phase_report/* isDone */.$L);
    if (done.length === 0)
        return "";
    const rows = done.slice(0, MOST_ROWS).map((result) => doneRow(result, objectLink));
    return ((0,html/* table */.tp)(["Name", "From", "To", "Size", "Speed", "Verified"], rows) + more(done.length, "transfer"));
}
function doneRow(result, objectLink) {
    const { transfer } = result;
    const { direction } = transfer;
    const from = direction === "upload" ? undefined : objectLink((0,phase_report/* sourceLocation */.J$)(transfer));
    const to = direction === "download" ? undefined : objectLink((0,phase_report/* transferLocation */.nx)(transfer));
    return [
        transfer.entry.name === undefined ? "" : (0,html/* code */.aY)(transfer.entry.name),
        (0,html/* link */.nf)((0,phase_report/* transferSource */.ju)(transfer), from),
        (0,html/* link */.nf)((0,phase_report/* transferDestination */.aL)(transfer), to),
        (0,size_text/* sizeText */.l)(result),
        ...proofCells(result),
    ];
}
/** How fast bytes moved, and what proved them. */
function proofCells({ isUpdate, bytes, milliseconds, verified }) {
    if (isUpdate)
        return ["", ""];
    return [(0,units/* formatRate */.CE)(bytes, milliseconds), verified === "size" ? "size only" : verified];
}
function planTable({ plan }) {
    const { planned } = (0,phase_report/* totals */.Sd)({ plan, results: [] });
    if (planned === 0)
        return "";
    const rows = [];
    for (const transfer of (0,phase_report/* plannedTransfers */.dF)(plan)) {
        if (rows.length === MOST_ROWS)
            break;
        const size = (0,units/* formatBytes */.z3)((0,phase_report/* transferBytes */.v7)(transfer));
        rows.push([(0,html/* code */.aY)((0,phase_report/* transferSource */.ju)(transfer)), (0,html/* code */.aY)((0,phase_report/* transferDestination */.aL)(transfer)), size]);
    }
    return (0,html/* table */.tp)(["From", "To", "Size"], rows) + more(planned, "transfer");
}
function failureList(failed) {
    if (failed.length === 0)
        return "";
    const causes = (0,root_causes/* rootCauses */.F)(failed);
    const items = causes.slice(0, MOST_ROWS).map(failureItem);
    return `<p><b>${failureTitle(failed)}</b></p>\n${(0,html/* list */.p_)(items)}${more(causes.length, "failure")}`;
}
function failureItem({ failure, error, others }) {
    const ids = error.requestIds === undefined ? "" : (0,cause_lines/* idsText */.w)(error.requestIds);
    const alike = others === 0 ? "" : ` and ${others} more`;
    const lines = [
        `${(0,html/* code */.aY)(failure.what)}${alike}: ${(0,html/* escapeHtmlLines */.sO)(error.message, "<br>")} (${codeLink(error.code)})`,
        ...(error.hint === undefined ? [] : [(0,html/* escapeHtmlLines */.sO)(error.hint, "<br>")]),
        ...(ids === "" ? [] : [(0,html/* code */.aY)(ids)]),
    ];
    return lines.join("<br>");
}
function codeLink(name) {
    return `<a href="${(0,error_link/* errorLink */.P)(name)}">${name}</a>`;
}
function failureTitle(failed) {
    return failed.every(({ isAfterwards }) => isAfterwards) ? "Failed afterwards" : "Did not arrive";
}
function skipList(skipped) {
    if (skipped.length === 0)
        return "";
    const items = skipped
        .slice(0, MOST_ROWS)
        .map(({ source, reason }) => `${(0,html/* code */.aY)(source)}: ${(0,html/* escapeHtml */.ZD)(reason)}`);
    return `<p><b>Skipped</b></p>\n${(0,html/* list */.p_)(items)}${more(skipped.length, "skip")}`;
}
function linkList({ links }) {
    if (links === undefined || links.size === 0)
        return "";
    const items = Array.from(links)
        .slice(0, MOST_ROWS)
        .map(([transfer, { url, expires }]) => {
        return `${(0,html/* secretLink */.r9)((0,phase_report/* transferUri */.SI)(transfer), url)}: until ${expires.toISOString()}`;
    });
    return `<p><b>Links</b></p>\n${(0,html/* list */.p_)(items)}${more(links.size, "link")}`;
}
/** What turned out not to be needed only when its turn came. */
function lateSkips({ results }) {
    return results.flatMap((result) => result.status === "skipped"
        ? [{ source: (0,phase_report/* transferSource */.ju)(result.transfer), reason: result.reason }]
        : []);
}
function more(count, noun) {
    return count > MOST_ROWS ? `\n<p>… and ${(0,units/* countOf */.pq)(count - MOST_ROWS, `more ${noun}`)}.</p>` : "";
}
/** Whole sections are left out rather than the whole summary lost. */
function withinLimit(sections) {
    const kept = [];
    let bytes = 0;
    for (const section of sections) {
        bytes += Buffer.byteLength(section) + 2;
        if (bytes > MOST_BYTES)
            return `${kept.join("\n\n")}\n\nThe rest is too long to show here.\n`;
        kept.push(section);
    }
    return `${kept.join("\n\n")}\n`;
}

// EXTERNAL MODULE: ./build/stage/or-warn.js
var or_warn = __webpack_require__(48893);
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

;// CONCATENATED MODULE: ./build/stage/conclude.js










/** Ends a phase: the summary, then the step's fate. Fails with everything that failed and may not. */
async function conclude(over, { then, now }, { host, inputs }) {
    const outcome = tellIdentity(host, over, then, now);
    const { report, title, link, policies } = outcome;
    if (inputs.summary) {
        const told = phaseSummary(report, `s3-staging: ${title}`, link);
        const summary = `${told}\n${policySections(policies, title)}\n`;
        await (0,or_warn/* orWarn */.w)(host, "the job summary", () => host.appendSummary(summary));
    }
    failOrWarn(host, outcome, inputs);
}
/** The debug log tells what lay under this many causes. */
const MOST_EXPLAINED = 100;
/** Makes the step fail for what failed, or warns, as each entry wants it: at most one error and one warning. */
function failOrWarn(host, outcome, inputs) {
    const { report, title, identityHints = {} } = outcome;
    if (report.plan.warnings.length > 0)
        host.warning(report.plan.warnings.join("\n"));
    const all = (0,identity_hints/* explained */.t)((0,phase_report/* failures */.e9)(report), identityHints);
    for (const { error } of (0,root_causes/* rootCauses */.F)(all).slice(0, MOST_EXPLAINED)) {
        for (const line of (0,cause_lines/* causeLines */.t)(error))
            host.debug(line);
    }
    const fatal = all.filter(({ error, onError }) => {
        return error.code === "cancelled" || (onError ?? inputs["on-error"]) === "fail";
    });
    const tolerated = all.filter((failure) => !fatal.includes(failure));
    if (tolerated.length > 0)
        host.warning((0,failure_text/* failuresText */.B2)(tolerated, title));
    if (fatal.length > 0)
        throw new errors/* StagingError */.Q("transfers-failed", (0,failure_text/* failuresText */.B2)(fatal, title));
}


/***/ }),

/***/ 15154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ missingHint),
/* harmony export */   withhold: () => (/* binding */ withhold)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1472);
/* harmony import */ var _askers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75586);
/* harmony import */ var _used_buckets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73594);



/**
 * What is to be left out, which is told in a notice. Undefined where that is nothing: what is set up and fails is told by
 * the transfers.
 */
function withhold({ missing: all, failing }, host) {
    const missing = new Set([...all].filter((label) => !failing.has(label)));
    if (missing.size === 0)
        return undefined;
    const secrets = noSecretsText(host.trigger);
    const because = secrets === undefined ? "" : `: ${secrets}`;
    const stores = [...missing].map((label) => (label === "" ? "" : `\`${label}\``)).filter(Boolean);
    const whose = stores.length === 0 ? "" : ` of the connections ${stores.join(", ")}`;
    const names = missing.has("") ? "" : whose;
    host.notice(`There are no credentials${names}${because}. What needs them is left out, as \`on-missing-credentials: skip\` wants it.`);
    const isOut = (bucket) => !(0,_object_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebOrigin */ .tz)(bucket) && missing.has((0,_askers_js__WEBPACK_IMPORTED_MODULE_0__/* .storeOf */ .x)(bucket));
    const reason = `there are no credentials${because}`;
    return { reasonOf: (entry) => ((0,_used_buckets_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketsOf */ .H)(entry).some(isOut) ? reason : undefined), isOut };
}
/** What to do where there are no credentials because the run may see no secrets. Undefined for other runs. */
function missingHint(trigger) {
    const secrets = noSecretsText(trigger);
    if (secrets === undefined)
        return undefined;
    return `Credentials cannot be there: ${secrets}. To transfer nothing in such runs, set \`on-missing-credentials: skip\``;
}
/** GitHub Docs, "Events that trigger workflows", pull requests of forks; "Dependabot on GitHub Actions". */
function noSecretsText({ event, head, fork, isDependabot }) {
    const isPlain = event.startsWith("pull_request") && event !== "pull_request_target";
    if (isPlain && head === "fork") {
        const whose = fork === undefined ? "a fork" : `the fork \`${fork}\``;
        return `this run is for a pull request of ${whose}, and GitHub gives it neither secrets nor an ID token`;
    }
    return isDependabot
        ? "Dependabot set this run off, and GitHub gives it only the secrets that are stored for Dependabot"
        : undefined;
}


/***/ }),

/***/ 73594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ usedBuckets),
/* harmony export */   H: () => (/* binding */ bucketsOf)
/* harmony export */ });
/** The ids of the buckets that a phase works with, or the origins of web addresses. */
function usedBuckets({ entries, manifest }) {
    const buckets = entries.flatMap(bucketsOf);
    return manifest ? [...buckets, manifest.bucket] : buckets;
}
/** Those of one entry: where it reads, then where it writes. */
function bucketsOf(entry) {
    if (entry.direction === "download")
        return [entry.from.bucket];
    return entry.direction === "upload" ? [entry.to.bucket] : [entry.from.bucket, entry.to.bucket];
}


/***/ })

};

