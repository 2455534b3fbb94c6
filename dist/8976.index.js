export const id = 8976;
export const ids = [8976];
export const modules = {

/***/ 8976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planArchive: () => (/* binding */ planArchive)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/spec/location.js
var spec_location = __webpack_require__(62971);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/plan/inspect-file.js
var inspect_file = __webpack_require__(17341);
;// CONCATENATED MODULE: ./build/plan/archive-member.js




/** Fails with `path-refused` for a link that leads out of the archive, and with `disk`. */
async function findMember(name, { path, writtenPath }, found, { platform }) {
    if (found instanceof errors/* StagingError */.Q)
        throw found;
    if (!found && path.includes("\uFFFD"))
        throw (0,inspect_file/* badNameError */.FF)(path);
    if (!found)
        return { kind: "skip", reason: "it has just been removed" };
    const facts = { name, path, mode: found.mode & 0o777, modifiedMilliseconds: found.mtimeMs };
    if (found.isSymbolicLink()) {
        const target = await readTarget(path);
        const linkTarget = platform === "win32" ? target.replaceAll("\\", "/") : target;
        if (leadsOutside(name, linkTarget))
            throw outsideError(writtenPath, target);
        return { kind: "member", member: { ...facts, bytes: 0, linkTarget } };
    }
    if (name.endsWith("/") ? found.isDirectory() : found.isFile()) {
        return { kind: "member", member: { ...facts, bytes: bytesOf(found) } };
    }
    return { kind: "skip", reason: "it is a device, a socket or a pipe, not a file" };
}
function bytesOf(found) {
    return found.isFile() ? found.size : 0;
}
/** Whether a link's target is no name within the archive, however many links lie on the way. */
function leadsOutside(name, target) {
    if (external_node_path_.posix.isAbsolute(target) || /^[a-z]:/i.test(target))
        return true;
    const led = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(name), target));
    return led === ".." || led.startsWith("../");
}
async function readTarget(path) {
    try {
        return await (0,promises_.readlink)(path);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* StagingError */.Q("disk", `Could not read \`${path}\`: ${reason}`, { cause });
    }
}
function outsideError(path, target) {
    return new errors/* StagingError */.Q("path-refused", `\`${path}\` is a symbolic link to \`${target}\`, which leads out of the archive`, { hint: "Leave it out with `exclude`, move `base` up, or make the link relative" });
}

;// CONCATENATED MODULE: ./build/plan/archive-names.js

/** A separator of directories and the name of a drive, as programs on Windows read them. */
const ODD_IN_ZIP = /\\|^[a-z]:/i;
/** What is wrong with the names of an archive's members, taken together and each in its format. */
function* findNameProblems(members, format) {
    const owners = new Map();
    for (const member of members) {
        const { name, path } = member;
        const owner = owners.get(withoutSlash(name));
        if (owner)
            yield collision(owner, member, `would both become \`${name}\``);
        else
            owners.set(withoutSlash(name), member);
        if (format === "zip" && ODD_IN_ZIP.test(name)) {
            const message = `\`${path}\` has a name that means another place in a zip file`;
            yield new errors/* StagingError */.Q("path-refused", message, { hint: "Rename it, or make a tar" });
        }
    }
    for (const member of members) {
        for (const directory of directoriesOf(member.name)) {
            const owner = owners.get(directory);
            if (owner && !owner.name.endsWith("/")) {
                yield collision(owner, member, `need \`${directory}\` as a file and as a directory`);
            }
        }
    }
}
function withoutSlash(name) {
    return name.endsWith("/") ? name.slice(0, -1) : name;
}
function* directoriesOf(name) {
    for (let at = name.indexOf("/"); at >= 0 && at < name.length - 1; at = name.indexOf("/", at + 1)) {
        yield name.slice(0, at);
    }
}
function collision(first, second, what) {
    return new errors/* StagingError */.Q("name-collision", `\`${first.path}\` and \`${second.path}\` ${what} in the archive`, { hint: "Write a `base` above both, or leave one out with `exclude`" });
}

// EXTERNAL MODULE: ./build/plan/content-type.js
var content_type = __webpack_require__(33796);
// EXTERNAL MODULE: ./build/plan/describe-ends.js
var describe_ends = __webpack_require__(7872);
// EXTERNAL MODULE: ./build/plan/exclusion.js
var plan_exclusion = __webpack_require__(85810);
// EXTERNAL MODULE: ./build/plan/file-headers.js
var file_headers = __webpack_require__(60641);
// EXTERNAL MODULE: ./build/plan/key-path.js
var key_path = __webpack_require__(21133);
// EXTERNAL MODULE: ./build/plan/look-at-files.js
var look_at_files = __webpack_require__(63507);
// EXTERNAL MODULE: ./build/plan/present-objects.js + 1 modules
var present_objects = __webpack_require__(92312);
// EXTERNAL MODULE: ./build/plan/search-files.js + 2 modules
var search_files = __webpack_require__(1766);
// EXTERNAL MODULE: ./build/plan/secret-files.js
var secret_files = __webpack_require__(69898);
// EXTERNAL MODULE: ./build/plan/select-files.js
var select_files = __webpack_require__(28634);
// EXTERNAL MODULE: ./build/plan/selected-files.js
var selected_files = __webpack_require__(93875);
;// CONCATENATED MODULE: ./build/plan/plan-archive.js
















/** The one object that the files of an entry are packed into. */
async function planArchive(entry, format, scope) {
    const { files, passedOver } = await (0,select_files/* selectFiles */.A)(entry, scope);
    const exclusion = (0,plan_exclusion/* createExclusion */.x)(entry);
    const taken = files.filter((file) => !exclusion.leavesOut((0,selected_files/* nameOf */.V)(file, entry, scope)));
    const secretFiles = new secret_files/* SecretFiles */.C(entry, scope.context);
    const draft = { entry, secretFiles, members: [], skips: [], warnings: [], problems: [] };
    for (const { path, owner } of passedOver)
        skip(draft, path, `it belongs to ${owner}`);
    await findMembers(taken, draft, scope);
    const { members, problems, skips, warnings } = draft;
    members.sort((first, second) => (0,search_files/* inCodeUnitOrder */.ZL)(first.name, second.name));
    problems.push(...secretFiles.problems(), ...findNameProblems(members, format));
    const isSound = members.length > 0 && problems.length === 0;
    const uploads = isSound ? [await toUpload(draft, format, scope.context)] : [];
    const { needed, present, ...later } = await (0,present_objects/* leaveOutPresent */.B)(uploads, scope.context);
    return {
        entry,
        transfers: needed,
        present,
        problems,
        skips: [...skips, ...later.skips],
        warnings: [...warnings.sort(search_files/* inCodeUnitOrder */.ZL), ...exclusion.warnings()],
        directories: [],
        nothingFound: (0,selected_files/* nothingToUpload */.c)(entry, exclusion, scope),
        output: (0,spec_location/* toUri */.iJ)(entry.to),
    };
}
async function findMembers(files, draft, scope) {
    const remaining = files.values();
    const paths = files.map(({ path }) => path);
    for await (const looks of (0,look_at_files/* lookAtFiles */.U)(paths, scope.context.signal)) {
        for (const look of looks) {
            const { value: file } = remaining.next();
            if (file)
                await addMember(file, look, draft, scope);
        }
    }
}
async function addMember(file, look, draft, scope) {
    try {
        const found = await findMember((0,selected_files/* nameOf */.V)(file, draft.entry, scope), file, look, scope.bounds);
        if (found.kind === "member") {
            const { path, bytes } = found.member;
            const { secretFiles } = draft;
            const isSecret = secretFiles.mayTake(file, path) && (await secretFiles.take(file, path, bytes));
            if (!isSecret)
                draft.members.push(found.member);
            return;
        }
        skip(draft, file.writtenPath, found.reason);
        draft.warnings.push(`\`${file.writtenPath}\` is left out: ${found.reason}`);
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.Q))
            throw error;
        draft.problems.push(error);
    }
}
async function toUpload({ entry, members }, format, context) {
    const { to, terms } = entry;
    const key = to.kind === "object" ? to.key : to.prefix;
    const source = (0,describe_ends/* describeSource */.B6)(entry);
    const bytes = members.reduce((sum, member) => sum + member.bytes, 0);
    (0,inspect_file/* refuseOversize */.QC)(source, bytes);
    const options = (0,file_headers/* toFileOptions */.a)(entry, await (0,content_type/* loadTypeTable */.Tg)(), context);
    if (options instanceof errors/* StagingError */.Q)
        throw options;
    // Where the key does not tell the type, the format does.
    const types = [key, `archive.${format}`];
    const { headers, headersWith } = options.describe(types, { name: (0,key_path/* lastSegment */.mp)(key), bytes });
    if (headersWith !== undefined)
        throw digestError(entry);
    return {
        direction: "upload",
        entry,
        source,
        format,
        members,
        bytes,
        location: { bucket: to.bucket, key, ...(terms && { terms }) },
        headers,
    };
}
function digestError({ text }) {
    return new errors/* StagingError */.Q("invalid-spec", `\`{sha256}\` of the archive that \`${text}\` makes is known only when it has been sent`, { hint: "Leave out the placeholder, or make the archive in a step and upload it" });
}
function skip({ entry, skips }, source, reason) {
    skips.push({ direction: "upload", entry, source, reason });
}


/***/ })

};

