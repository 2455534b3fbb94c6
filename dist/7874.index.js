export const id = 7874;
export const ids = [7874];
export const modules = {

/***/ 55493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UploadJournal: () => (/* binding */ UploadJournal)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/store/leftovers/journal-directory.js



/** More would be no note of ours. */
const MOST_NOTE_BYTES = 16_384;
const READ_FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Where this user's notes can be, the best place first: the runner's tool cache, which outlives a job on machines of
 * one's own, and its temporary directory, which does not.
 */
function journalPlaces(environment) {
    const user = process.getuid?.();
    const name = user === undefined ? "s3-staging-uploads" : `s3-staging-uploads-${user}`;
    const roots = [environment.RUNNER_TOOL_CACHE, environment.RUNNER_TEMP];
    return roots.flatMap((root) => (root && external_node_path_.isAbsolute(root) ? [external_node_path_.join(root, name)] : []));
}
/** Makes the directory unless it is there. Fails where it cannot be, or is somebody else's. */
async function makePrivate(directory) {
    await (0,promises_.mkdir)(directory, { mode: 0o700 }).catch((error) => {
        if (error.code !== "EEXIST")
            throw error;
    });
    if (!(await isPrivate(directory)))
        throw new Error(`${directory} is not ours alone`);
}
/** Whether it is a directory that nobody but this user can write to. */
async function isPrivate(directory) {
    const stats = await (0,promises_.lstat)(directory).catch(() => undefined);
    if (stats === undefined || !stats.isDirectory())
        return false;
    // Windows has no such bits: who may write there is who may write to the runner's directories.
    return process.platform === "win32" || (isOwn(stats) && (stats.mode & 0o022) === 0);
}
/** The text of a note; nothing where the file is none: a link, somebody else's, too large. */
async function readNote(file) {
    const handle = await (0,promises_.open)(file, READ_FLAGS).catch(() => undefined);
    try {
        const stats = await handle?.stat();
        if (handle === undefined || stats === undefined)
            return undefined;
        const isNote = stats.isFile() && isOwn(stats) && stats.size <= MOST_NOTE_BYTES;
        return isNote ? await handle.readFile("utf8") : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        await handle?.close();
    }
}
function isOwn({ uid }) {
    const user = process.getuid?.();
    return user === undefined || uid === user;
}
/** Linux, statfs(2) and linux/magic.h: ext2 to ext4, XFS, Btrfs, F2FS, ZFS, tmpfs, overlays of these. */
const LOCAL_FILE_SYSTEMS = new Set([
    0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x2fc12fc1, 0x01021994, 0x794c7630,
]);
/** Whether a directory is on a disk that one machine has at a time. */
async function isLocal(directory) {
    const found = await (0,promises_.statfs)(directory).catch(() => undefined);
    return found !== undefined && LOCAL_FILE_SYSTEMS.has(Number(found.type) >>> 0);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/store/leftovers/process-identity.js


/** This process. Absent where the system does not tell enough to be sure of anything. */
function ownIdentity() {
    const { pid, platform } = process;
    try {
        if (platform !== "linux")
            return { machine: machineName(), namespace: "", pid, startedAt: "" };
        const machine = (0,external_node_fs_.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim();
        const namespace = (0,external_node_fs_.readlinkSync)("/proc/self/ns/pid");
        const startedAt = readStatus(pid)?.startedAt ?? "";
        return machine === "" || startedAt === "" ? undefined : { machine, namespace, pid, startedAt };
    }
    catch {
        return undefined;
    }
}
// Machines that were copied have one name, and may share a disk; one network they cannot be in with the same addresses.
function machineName() {
    const addresses = Object.values((0,external_node_os_.networkInterfaces)()).flatMap((all) => all ?? []);
    return [(0,external_node_os_.hostname)(), ...new Set(addresses.map(({ mac }) => mac))].sort().join(" ");
}
/** The first of every kernel, in which machines run what is in no container (linux/proc_ns.h, PROC_PID_INIT_INO). */
const FIRST_NAMESPACE = "pid:[4026531836]";
/**
 * Whether a process is surely over, as `own` can tell; `isLocal` is whether what it left lies on a disk that no two
 * machines have at a time. In doubt it is not.
 */
function isOver(other, own, isLocal) {
    if (other.namespace !== own.namespace)
        return false;
    // A kernel that has written to a disk of this machine and is not this one has ended. Containers may share a disk, and
    // some (LXC, systemd-nspawn) have each a `boot_id` of their own.
    if (other.machine !== own.machine)
        return isLocal && own.namespace === FIRST_NAMESPACE;
    return !isRunning(other);
}
function isRunning({ pid, startedAt }) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return !String(error).includes("ESRCH");
    }
    const now = startedAt === "" ? undefined : readStatus(pid);
    // Somebody has its number, and it may be another.
    return now === undefined || (now.startedAt === startedAt && !"ZX".includes(now.state));
}
/** Of proc_pid_stat(5): the third and the twenty-second field; the second is a name in which anything can stand. */
function readStatus(pid) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "latin1");
        const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
        return { state: fields[0] ?? "", startedAt: fields[19] ?? "" };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/store/leftovers/upload-journal.js





/** More are not looked at. */
const MOST_NOTES = 1000;
const NOTE_NAME = /^[0-9a-f]{64}\.json$/;
/**
 * Notes of uploads in parts on this machine, one file for each as long as it goes on, so that a later process can remove
 * what one that was killed has left. They hold no secret. Nothing here fails: an upload goes on without its note.
 */
class UploadJournal {
    #places;
    #own;
    constructor(environment) {
        this.#places = journalPlaces(environment);
    }
    /** Notes that this process goes on with an upload. */
    async add(upload) {
        const process = this.#identity();
        if (process === undefined)
            return;
        const text = JSON.stringify({ ...upload, process });
        for (const place of this.#places) {
            try {
                await makePrivate(place);
                await (0,promises_.writeFile)(external_node_path_.join(place, nameOf(upload)), text, { mode: 0o600, flag: "wx" });
                return;
            }
            catch {
                // The next place may do.
            }
        }
    }
    /** Forgets an upload that is over. */
    async remove(upload) {
        for (const place of this.#places) {
            await (0,promises_.unlink)(external_node_path_.join(place, nameOf(upload))).catch(() => { });
        }
    }
    /** The uploads to a bucket that processes went on with which are surely over. */
    async abandoned({ store, bucket, }) {
        const found = [];
        for (const place of this.#places) {
            const names = await this.#namesIn(place);
            for (const name of names) {
                const note = parseNote(await readNote(external_node_path_.join(place, name)));
                // What is not called as it says would never be removed.
                if (note?.store !== store || note.bucket !== bucket || nameOf(note) !== name)
                    continue;
                if (await this.#isAbandoned(note.process, place))
                    found.push(note);
            }
        }
        return found;
    }
    async #namesIn(place) {
        const names = await (0,promises_.readdir)(place).catch(() => []);
        const notes = names.filter((name) => NOTE_NAME.test(name)).slice(0, MOST_NOTES);
        return notes.length > 0 && (await isPrivate(place)) ? notes : [];
    }
    async #isAbandoned(process, place) {
        const own = this.#identity();
        return own !== undefined && isOver(process, own, await isLocal(place));
    }
    #identity() {
        this.#own ??= ownIdentity();
        return this.#own;
    }
}
function nameOf({ store, bucket, key, uploadId }) {
    const text = JSON.stringify([store, bucket, key, uploadId]);
    return `${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}.json`;
}
/** Absent for whatever is no note. */
function parseNote(text) {
    if (text === undefined)
        return undefined;
    try {
        const value = JSON.parse(text);
        return isNote(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isNote(value) {
    return (hasTexts(value, ["store", "bucket", "key", "uploadId"]) &&
        // To abort none might be taken for to delete the object.
        "uploadId" in value &&
        value.uploadId !== "" &&
        "process" in value &&
        hasTexts(value.process, ["machine", "namespace", "startedAt"]) &&
        "pid" in value.process &&
        Number.isInteger(value.process.pid) &&
        Number(value.process.pid) > 0);
}
function hasTexts(value, names) {
    if (typeof value !== "object" || value === null)
        return false;
    const fields = new Map(Object.entries(value));
    return names.every((name) => typeof fields.get(name) === "string");
}


/***/ })

};

