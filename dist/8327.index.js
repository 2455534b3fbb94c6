export const id = 8327;
export const ids = [8327];
export const modules = {

/***/ 68327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishPublishing: () => (/* binding */ finishPublishing)
});

// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/object-address.js
var object_address = __webpack_require__(1472);
;// CONCATENATED MODULE: ./build/transfer/deletion-error.js


/** A message names this many reasons; the rest is a number. */
const MOST_NAMED = 10;
/** The one error about all objects of an entry that were not deleted. There is at least one failure. */
function deletionError({ bucket, prefix, stale }, failures) {
    const counts = new Map();
    for (const { error } of failures)
        counts.set(error, (counts.get(error) ?? 0) + 1);
    const errors = [...counts.keys()];
    const lines = [...counts].slice(0, MOST_NAMED).map(([{ message }, count]) => {
        return count === 1 ? `  - ${message}` : `  - ${message}, and ${count - 1} more with it`;
    });
    const more = counts.size > MOST_NAMED ? [`  - and ${counts.size - MOST_NAMED} more`] : [];
    // Hints of one kind differ in the key alone.
    const hint = errors.find((error) => error.hint !== undefined)?.hint;
    const place = (0,object_address/* objectUri */.WE)({ bucket, key: prefix });
    const head = `${failures.length} of ${stale.length} objects below ${place} were not deleted:`;
    // A cancellation is one whatever else went wrong.
    const code = errors.find((error) => error.code === "cancelled")?.code ?? errors[0]?.code;
    return new build_errors/* StagingError */.Q(code ?? "internal", [head, ...lines, ...more].join("\n"), {
        hint,
        cause: new AggregateError(errors),
    });
}

// EXTERNAL MODULE: ./build/transfer/scheduler.js + 3 modules
var transfer_scheduler = __webpack_require__(85947);
;// CONCATENATED MODULE: ./build/transfer/delete-stale.js



/** Objects of one request (Amazon S3 API reference, DeleteObjects). */
const BATCH = 1000;
/**
 * Deletes what the entries of a plan leave behind, unless `results` show that anything of the phase did not arrive:
 * then an old file may still be the only one. Never fails.
 */
async function deleteStale(plan, results, options) {
    const work = plan.entries.flatMap(toWork);
    if (work.length === 0)
        return [];
    const heldBack = reasonToHold(plan, results, options.signal);
    if (heldBack !== undefined)
        return work.map((one) => ({ ...one, deleted: [], heldBack }));
    const scheduler = new transfer_scheduler/* Scheduler */._(options);
    const stopWatching = options.store.watchRetries(({ bucket, isThrottled }) => {
        if (isThrottled)
            scheduler.throttle(bucket);
    });
    try {
        return await Promise.all(work.map((one) => deleteOf(one, scheduler, options)));
    }
    finally {
        stopWatching();
    }
}
function toWork({ entry, pruning }) {
    return entry.direction !== "download" && pruning ? [{ entry, pruning }] : [];
}
function reasonToHold(plan, results, signal) {
    if (signal.aborted)
        return "the job was cancelled";
    if (plan.entries.some(({ failure }) => failure !== undefined))
        return "an entry could not run";
    if (results.some(({ status }) => status === "failed"))
        return "a transfer failed";
    const isRaced = results.some((one) => one.status === "skipped" && one.cause === "raced");
    return isRaced ? "something else writes to the same place at the same time" : undefined;
}
async function deleteOf({ entry, pruning }, scheduler, { store, signal }) {
    const { bucket, stale } = pruning;
    const terms = entry.terms && { terms: entry.terms };
    const deleteBatch = (batch) => scheduler.run({ bucket, bufferBytes: 0 }, () => orFailures(batch, store.deleteObjects({ bucket, objects: batch, ...terms }, signal)));
    const batches = [];
    for (let at = 0; at < stale.length; at += BATCH)
        batches.push(stale.slice(at, at + BATCH));
    const failures = (await Promise.all(batches.map(deleteBatch))).flat();
    if (failures.length === 0)
        return { entry, pruning, deleted: stale };
    const left = new Set(failures.map(({ key }) => key));
    const deleted = stale.filter(({ key }) => !left.has(key));
    return { entry, pruning, deleted, error: deletionError(pruning, failures) };
}
/** What nobody foresaw leaves it open which objects are gone. */
async function orFailures(batch, deleting) {
    try {
        return await deleting;
    }
    catch (cause) {
        const error = new build_errors/* StagingError */.Q("internal", `Could not delete objects: ${String(cause)}`, {
            cause,
        });
        return batch.map(({ key }) => ({ key, error }));
    }
}

;// CONCATENATED MODULE: ./build/transfer/invalidation-paths.js
/** The paths of a month that cost nothing (Amazon CloudFront developer guide, "Pay for file invalidation"). */
const MOST_PATHS = 1000;
/** What is in progress at once with a `*` at its end (Amazon CloudFront developer guide, "Quotas"). */
const MOST_WILDCARDS = 15;
/**
 * The paths of a distribution under which changed objects are known; `index.html` is known by its directory as well.
 * Above 1,000 of them, all below the prefixes of the entries.
 */
function toInvalidationPaths(changes) {
    const paths = new Set();
    for (const { keys } of changes) {
        for (const key of keys) {
            paths.add(toPath(key));
            const [index] = /(?<=^|\/)index\.html$/.exec(key) ?? [];
            if (index !== undefined)
                paths.add(toPath(key.slice(0, -index.length)));
        }
    }
    if (paths.size <= MOST_PATHS)
        return { paths: [...paths], isCollapsed: false };
    const wide = new Set(changes.map(({ to }) => toWidePath(to)));
    const isWhole = wide.size > MOST_WILDCARDS || wide.has("/*");
    return { paths: isWhole ? ["/*"] : [...wide], isCollapsed: true };
}
function toWidePath(to) {
    return to.kind === "prefix" ? `${toPath(to.prefix)}*` : toPath(to.key);
}
/**
 * What CloudFront wants encoded, and nothing else (developer guide, "Invalidating files"): characters beyond ASCII and
 * those that RFC 1738 calls unsafe; besides these, a `?`, which would begin a query.
 */
function toPath(key) {
    return `/${key}`
        .toWellFormed()
        .replace(/[^!$&'()*+,\-./0-9:;=@A-Z_a-z]/gu, (character) => character === "~" ? "%7E" : encodeURIComponent(character));
}

;// CONCATENATED MODULE: ./build/transfer/invalidate-changed.js



/**
 * Invalidates what the entries that ask for it have changed, even if other things failed: each distribution with one
 * request (of each connection), and none where nothing changed. Never fails.
 */
async function invalidateChanged(changes, store, signal) {
    const changesOf = changesByEntry(changes);
    const distributions = Map.groupBy(changesOf.keys(), ({ invalidate, to }) => `${invalidate} ${(0,object_address/* labelOf */.Wy)(to.bucket) ?? ""}`);
    const asked = [...distributions].map(async ([group, entries]) => {
        const [distribution = "", connection = ""] = group.split(" ");
        const paths = toInvalidationPaths(entries.flatMap((entry) => changesOf.get(entry) ?? []));
        const whose = connection === "" ? {} : { connection };
        const invalidation = { distribution, paths: paths.paths, ...whose };
        const error = await failureOf(store.invalidate(invalidation, signal));
        const onError = entries.every((entry) => entry.onError === "warn")
            ? "warn"
            : entries.find((entry) => entry.onError !== "warn")?.onError;
        return { distribution, ...paths, onError, ...(error && { error }) };
    });
    return await Promise.all(asked);
}
/** Of entries that invalidate and changed something, in spec order. */
function changesByEntry({ plan, results, prunes, }) {
    const found = new Map();
    let end = 0;
    for (const { entry, transfers } of plan.entries) {
        const start = end;
        end += transfers.length;
        if (entry.direction === "download" || entry.invalidate === undefined)
            continue;
        const done = transfers.filter((_, at) => results[start + at]?.status === "done");
        const made = done.flatMap((one) => (one.direction === "download" ? [] : [one.location.key]));
        const deleted = prunes.find((prune) => prune.entry === entry)?.deleted ?? [];
        const keys = [...made, ...deleted.map(({ key }) => key)];
        if (keys.length > 0)
            found.set(entry, [{ to: entry.to, keys }, ...movedAway(entry, done)]);
    }
    return found;
}
/** The sources of a move within the bucket, which is the root of the distribution. */
function movedAway(entry, done) {
    if (entry.direction !== "copy" || !entry.move || entry.from.bucket !== entry.to.bucket)
        return [];
    const { from } = entry;
    const place = from.kind === "pattern" ? { ...from, kind: "prefix" } : from;
    return [{ to: place, keys: done.flatMap((one) => ("object" in one ? [one.object.key] : [])) }];
}
async function failureOf(asking) {
    try {
        await asking;
        return undefined;
    }
    catch (error) {
        return error instanceof build_errors/* StagingError */.Q
            ? error
            : new build_errors/* StagingError */.Q("internal", `Could not invalidate: ${String(error)}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/stage/finish-publishing.js


/** What follows when everything that can arrive has: deletions, then caches. Never fails. */
async function finishPublishing(plan, results, { store, signal, inputs }) {
    const maxConcurrency = inputs["max-concurrency"];
    const maxMemoryBytes = inputs["max-memory"];
    const options = { store, signal, maxConcurrency, maxMemoryBytes };
    const prunes = await deleteStale(plan, results, options);
    const invalidations = await invalidateChanged({ plan, results, prunes }, store, signal);
    return { prunes, invalidations };
}


/***/ })

};

