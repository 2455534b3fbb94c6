export const id = 3993;
export const ids = [3993];
export const modules = {

/***/ 33993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSecretGuard: () => (/* binding */ openSecretGuard)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/spec/pattern.js + 1 modules
var pattern = __webpack_require__(39457);
;// CONCATENATED MODULE: ./build/secret-files/secret-file-error.js

const MOST_NAMED = 10;
/** The one error about all files of an entry that hold secrets. There is at least one. `entry`: as it is written. */
function secretFileError(files, entry = "") {
    const [first] = files;
    const named = files.slice(0, MOST_NAMED);
    const lines = named.map(({ name, reason }) => `  - \`${name}\`: ${reason}`);
    if (files.length > named.length)
        lines.push(`  - and ${files.length - named.length} more`);
    const isOne = files.length === 1;
    const message = isOne
        ? `\`${first?.name}\` is not uploaded: ${first?.reason}`
        : [`${files.length} files of \`${entry}\` are not uploaded:`, ...lines].join("\n");
    const patterns = named.map(({ name }) => toPattern(name));
    const [what, meant] = isOne ? ["it", "it is meant"] : ["them", "they are meant"];
    // Several as they can be pasted.
    const shown = isOne ? ` \`${patterns[0]}\`` : ["", ...patterns].join("\n  ");
    return new errors/* StagingError */.Q("secret-file", message, {
        hint: `Leave ${what} out with \`exclude\`, or, if ${meant} to be uploaded, add to \`allow-secret-files\`:${shown}`,
    });
}
/** A pattern that matches this name and no other. */
function toPattern(name) {
    const literal = name.replaceAll(/[*?[\]{}]/g, "[$&]");
    // Lines that begin so are no patterns. One without a slash holds in every directory.
    return name.includes("/") && !/^[!~$#%]/.test(name) ? literal : `/${literal}`;
}
/** The name that a pattern matches alone, without a slash before it; `undefined` where it may match several. */
function onlyNameOf(pattern) {
    const isLiteral = !/[*?[\]{}]/.test(pattern.replaceAll(/\[[*?[\]{}]\]/g, ""));
    if (!isLiteral)
        return undefined;
    return pattern.replaceAll(/\[([*?[\]{}])\]/g, "$1").replace(/^\//, "");
}

;// CONCATENATED MODULE: ./build/secret-files/secret-names.js
const holds = (whose) => ({ reason: `it holds credentials of ${whose}` });
const mayHold = (whose, onlyWith) => ({ ...holds(whose), onlyWith });
const ENVIRONMENT_FILE = { reason: "it is an environment file" };
const SSH_KEY = { reason: "it is a private key of SSH" };
const KEY_STORE = { reason: "it is a key store" };
const PASSWORDS = { reason: "it is a file of passwords" };
const KEY_FILE = {
    reason: "it holds a private key",
    onlyWith: /PRIVATE KEY(?: BLOCK)?-----/,
};
// A value that is only named, such as `${NODE_AUTH_TOKEN}`, is no secret.
const NPM_TOKEN = /(?:_authToken|_auth|_password|npmAuthToken|npmAuthIdent)["']?\s*[=:]\s*["']?(?!\$\{)[^\s"']{8}/;
const PYPI_PASSWORD = /^[ \t]*password[ \t]*[=:][ \t]*(?!\$\{)\S/m;
const DOCKER_LOGIN = /"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]/;
/** By the last segment of a name, or the last two, in lower case. */
const RULES = new Map([
    [".env", ENVIRONMENT_FILE],
    ["id_rsa", SSH_KEY],
    ["id_dsa", SSH_KEY],
    ["id_ecdsa", SSH_KEY],
    ["id_ecdsa_sk", SSH_KEY],
    ["id_ed25519", SSH_KEY],
    ["id_ed25519_sk", SSH_KEY],
    [".netrc", PASSWORDS],
    ["_netrc", PASSWORDS],
    [".pgpass", PASSWORDS],
    [".git-credentials", PASSWORDS],
    [".aws/credentials", holds("AWS")],
    [".kube/config", holds("Kubernetes")],
    ["application_default_credentials.json", holds("Google Cloud")],
    ["gcloud/credentials.db", holds("Google Cloud")],
    ["gcloud/access_tokens.db", holds("Google Cloud")],
    [".azure/accesstokens.json", holds("Azure")],
    [".azure/msal_token_cache.json", holds("Azure")],
    [".azure/msal_token_cache.bin", holds("Azure")],
    [".azure/service_principal_entries.json", holds("Azure")],
    [".azure/service_principal_entries.bin", holds("Azure")],
    ["gh/hosts.yml", mayHold("GitHub", /^[ \t]*oauth_token:/m)],
    [".terraform.d/credentials.tfrc.json", holds("Terraform")],
    [".cargo/credentials", holds("a package registry")],
    [".cargo/credentials.toml", holds("a package registry")],
    [".npmrc", mayHold("a package registry", NPM_TOKEN)],
    [".yarnrc.yml", mayHold("a package registry", NPM_TOKEN)],
    [".pypirc", mayHold("a package registry", PYPI_PASSWORD)],
    [".docker/config.json", mayHold("a container registry", DOCKER_LOGIN)],
]);
const EXTENSIONS = new Map([
    ["p12", KEY_STORE],
    ["pfx", KEY_STORE],
    ["jks", KEY_STORE],
    ["keystore", KEY_STORE],
    ["ppk", SSH_KEY],
    ["pem", KEY_FILE],
    ["key", KEY_FILE],
    ["p8", KEY_FILE],
]);
/** `.env.production`, and not the patterns that are meant to be passed around. */
const ENVIRONMENT = /^\.env\.(?!(?:.*\.)?(?:example|sample|template|dist|defaults)$)/;
const AWS_CACHE = /(?:^|\/)\.aws\/(?:sso|cli|login)\/cache\/[^/]+$/;
/** What google-github-actions/auth leaves in the workspace. */
const GOOGLE_FILE = /^gha-creds-[0-9a-f]+\.json$/;
/** The rule for a name with `/`, in any capitals; `undefined` for nearly all. */
function ruleOfName(name) {
    const lower = name.toLowerCase();
    const slash = lower.lastIndexOf("/");
    const last = lower.slice(slash + 1);
    const lastTwo = lower.slice(lower.lastIndexOf("/", slash - 1) + 1);
    const byName = RULES.get(last) ?? (slash > 0 ? RULES.get(lastTwo) : undefined);
    if (byName !== undefined)
        return byName;
    if (last.startsWith(".env.") && ENVIRONMENT.test(last))
        return ENVIRONMENT_FILE;
    if (last.startsWith("gha-creds-") && GOOGLE_FILE.test(last))
        return holds("Google Cloud");
    if (lower.includes(".aws/") && AWS_CACHE.test(lower))
        return holds("AWS");
    const dot = last.lastIndexOf(".");
    return dot < 0 ? undefined : EXTENSIONS.get(last.slice(dot + 1));
}

// EXTERNAL MODULE: ./build/secret-forms.js
var secret_forms = __webpack_require__(70944);
;// CONCATENATED MODULE: ./build/secret-files/byte-search.js
/** Needles must be this long: the shorter the shortest, the more bytes have to be looked at. */
const SHORTEST_NEEDLE = 16;
/**
 * Finds any of many texts in bytes in one pass, which looks at one pair of bytes in about ten where none of them is
 * (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994).
 */
class ByteSearch {
    #needles;
    #window;
    /** By two bytes that end a window: how far the next can be. */
    #shifts;
    /** Each needle has `SHORTEST_NEEDLE` bytes at least. */
    constructor(needles) {
        this.#needles = needles;
        this.#window = Math.min(255, ...needles.map(({ length }) => length));
        this.#shifts = new Uint8Array(2 ** 16).fill(this.#window - 1);
        for (const needle of needles)
            this.#admit(needle);
    }
    /** Every place of every needle, in the order of places. */
    *matches(bytes) {
        if (this.#needles.length === 0)
            return;
        let end = this.#window - 1;
        while (end < bytes.length) {
            end = this.#nextCandidate(bytes, end);
            if (end >= bytes.length)
                return;
            const at = end - this.#window + 1;
            for (const [needle, text] of this.#needles.entries()) {
                if (startsAt(bytes, text, at))
                    yield { needle, at };
            }
            end += 1;
        }
    }
    #admit(needle) {
        const last = this.#window - 2;
        for (let index = 0; index <= last; index++) {
            const pair = needle.readUInt16BE(index);
            this.#shifts[pair] = Math.min(this.#shifts[pair] ?? 0, last - index);
        }
    }
    /** The end of the next window that may hold a needle, or beyond the bytes. */
    #nextCandidate(bytes, from) {
        const shifts = this.#shifts;
        const { length } = bytes;
        let end = from;
        while (end < length) {
            const shift = shifts[((bytes[end - 1] ?? 0) << 8) | (bytes[end] ?? 0)] ?? 0;
            if (shift === 0)
                return end;
            end += shift;
        }
        return end;
    }
}
function startsAt(bytes, text, at) {
    if (bytes[at] !== text[0])
        return false;
    const end = at + text.length;
    return end <= bytes.length && bytes.compare(text, 0, text.length, at, end) === 0;
}

;// CONCATENATED MODULE: ./build/secret-files/secret-texts.js
/** So much of a text, from the marker on, decides. */
const TEXT_BYTES = 2_048;
const matching = (pattern) => (text) => pattern.test(text);
/** A line of base64 follows soon, also where the line breaks are those of a JSON string (RFC 7468, RFC 1421). */
function isKeyFollowed(text) {
    const [, ...lines] = text.split(/\r?\n|(?:\\r)?\\n/, 8);
    return lines.some((line) => /^\s*[A-Za-z0-9+/]{40}/.test(line));
}
// The example of Amazon's documentation ends in this.
const AWS_SECRET = /^\w*["']?\s*[:=]\s*["']?(?![A-Za-z0-9/+]{30}EXAMPLEKEY)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/i;
const PRIVATE_KEY = { reason: "it holds a private key", isMeant: isKeyFollowed };
const AWS_KEY = { reason: "it holds a secret access key of AWS", isMeant: awsSecretFollows };
/** The Base64 of `x-access-token:`, as actions/checkout writes it into git's configuration. */
const CHECKOUT_MARKER = "eC1hY2Nlc3MtdG9rZW46";
const CHECKOUT_TOKEN = { reason: "it holds the token of a checkout", isToken: true };
const TEXT_RULES = [
    { ...PRIVATE_KEY, marker: "PRIVATE KEY-----" },
    { ...PRIVATE_KEY, marker: "PRIVATE KEY BLOCK-----" },
    { ...AWS_KEY, marker: "aws_secret_access_key" },
    { ...AWS_KEY, marker: "AWS_SECRET_ACCESS_KEY" },
    { ...AWS_KEY, marker: '"SecretAccessKey' },
    {
        ...CHECKOUT_TOKEN,
        marker: CHECKOUT_MARKER,
        isMeant: matching(/^[A-Za-z0-9+/]{48}/),
    },
    {
        ...CHECKOUT_TOKEN,
        marker: "x-access-token:g",
        isMeant: matching(/^x-access-token:g(?:h[a-z]_|ithub_pat_)\w{20}/),
    },
];
function awsSecretFollows(text) {
    return AWS_SECRET.test(text.replace(/^"/, ""));
}
/**
 * The job's own token is one of an installation: 36 letters and digits, or an id and a JSON Web Token. What it begins with
 * is too short to be looked for with the others, and ends many a word.
 */
const INSTALLATION_TOKEN = {
    reason: "it holds a token of GitHub",
    marker: "ghs_",
    pattern: /^ghs_(?:[A-Za-z0-9]{36}|\w{0,64}eyJ[\w-]{16})/,
};

;// CONCATENATED MODULE: ./build/secret-files/secret-search.js



/** Above this a file holds other things besides, and talk about keys may be among them. */
const MOST_SMALL_BYTES = 2 ** 16;
/** Looks for secrets in bytes: tokens of the job in any, what looks like a secret in those of small files. */
class SecretSearch {
    #search;
    /** What each needle stands for. */
    #meanings;
    constructor(tokens) {
        const needles = [];
        const meanings = [];
        for (const token of tokens) {
            for (const form of (0,secret_forms/* formsOf */.X)(token.value)) {
                const needle = Buffer.from(form);
                // What is too short cannot be told from other text.
                if (needle.length < SHORTEST_NEEDLE)
                    continue;
                needles.push(needle);
                meanings.push(token);
            }
        }
        for (const rule of TEXT_RULES) {
            needles.push(Buffer.from(rule.marker));
            meanings.push(rule);
        }
        this.#search = new ByteSearch(needles);
        this.#meanings = meanings;
    }
    /** The first secret in some bytes of a file that has `fileBytes`; a token before all others, which may be allowed. */
    find(bytes, fileBytes) {
        const isSmall = fileBytes <= MOST_SMALL_BYTES;
        let first;
        for (const { needle, at } of this.#search.matches(bytes)) {
            const found = judge(this.#meanings[needle], bytes, at, isSmall);
            if (found?.isToken)
                return found;
            first ??= found;
        }
        return (isSmall ? findInstallationToken(bytes) : undefined) ?? first;
    }
}
function judge(meaning, bytes, at, isSmall) {
    if (meaning === undefined)
        return undefined;
    if ("value" in meaning) {
        return { reason: `it holds the value of \`${meaning.name}\``, isToken: true };
    }
    const isToken = meaning.isToken ?? false;
    if (!isSmall && !isToken)
        return undefined;
    const text = bytes.toString("latin1", at, at + TEXT_BYTES);
    return meaning.isMeant(text) ? { reason: meaning.reason, isToken } : undefined;
}
function findInstallationToken(bytes) {
    const { reason, marker, pattern } = INSTALLATION_TOKEN;
    for (let at = bytes.indexOf(marker); at >= 0; at = bytes.indexOf(marker, at + 1)) {
        const text = bytes.toString("latin1", at, at + TEXT_BYTES);
        if (pattern.test(text))
            return { reason, isToken: true };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/secret-files/secret-guard.js







/** So much of a file is searched: all of most, and the head of the others. */
const SEARCHED_BYTES = 2 ** 20;
/** Of a file whose name does not tell enough, so much does: a key or a file of settings is no larger. */
const HEAD_BYTES = 2 ** 16;
/** Keeps secrets out of uploads: files that are known for theirs by name, and whatever holds one. */
class SecretGuard {
    /** The workspace under all its names. */
    #roots;
    #search;
    #isAllowed;
    /** A token is let through only in a file that is named as such: no wildcard was written with it in mind. */
    #namedAlone;
    constructor({ allowed, tokens }, roots) {
        const matching = (0,pattern/* matchExcludes */.pc)(allowed);
        this.#roots = roots;
        this.#search = new SecretSearch(tokens);
        this.#isAllowed = (name) => matching(name.replace(/^\//, "")).length > 0;
        this.#namedAlone = new Set(allowed.flatMap((pattern) => onlyNameOf(pattern) ?? []));
    }
    static async open(options) {
        const { workspace } = options;
        const real = await (0,promises_.realpath)(workspace).catch(() => workspace);
        const roots = [workspace, real].map((root) => root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep);
        return new SecretGuard(options, roots);
    }
    /** Whether the author lets an absolute path be uploaded, whatever it is. */
    allows(file) {
        return this.#isAllowed(this.#nameOf(file));
    }
    /** Whether the name of an absolute path speaks against it. Costs next to nothing. */
    suspects(file) {
        return ruleOfName(this.#nameOf(file)) !== undefined;
    }
    /** What a file holds for which it is not uploaded, by its name and what has to be in it besides. */
    async judge({ path: file, bytes }) {
        const name = this.#nameOf(file);
        const rule = ruleOfName(name);
        if (rule === undefined || bytes === 0 || this.#isAllowed(name))
            return undefined;
        const { reason, onlyWith } = rule;
        const isSecret = onlyWith === undefined || onlyWith.test(await readHead(file));
        return isSecret ? { name, reason } : undefined;
    }
    /** The error about files that one entry selects and that hold secrets. There is at least one. */
    refuse(files, entry) {
        return secretFileError(files, entry);
    }
    /** Fails with `secret-file` where bytes from `start` of a file, on their way to the store, hold a secret. */
    inspect(file, bytes, start) {
        if (start >= SEARCHED_BYTES)
            return;
        const found = this.#search.find(bytes.subarray(0, SEARCHED_BYTES - start), file.bytes);
        if (found === undefined)
            return;
        const name = this.#nameOf(file.path);
        const isAllowed = found.isToken
            ? this.#namedAlone.has(name.replace(/^\//, ""))
            : this.#isAllowed(name);
        if (!isAllowed)
            throw secretFileError([{ name, reason: found.reason }]);
    }
    /** Fails with `secret-file` where text of the spec holds a token of the job, which an expression may have put into it. */
    inspectText(source, text) {
        const bytes = Buffer.from(text);
        const found = this.#search.find(bytes, bytes.length);
        if (!found?.isToken)
            return;
        throw new errors/* StagingError */.Q("secret-file", `${source} is not uploaded: ${found.reason}`, {
            hint: "Leave the token out of the text; `toJSON(github)` has it, for one",
        });
    }
    /** What `allow-secret-files` calls a file: relative to the workspace, else absolute, with `/`. */
    #nameOf(file) {
        const root = this.#roots.find((candidate) => file.startsWith(candidate)) ?? "";
        const name = file.slice(root.length);
        return external_node_path_.sep === "/" ? name : name.replaceAll(external_node_path_.sep, "/");
    }
}
async function readHead(file) {
    try {
        const handle = await (0,promises_.open)(file);
        try {
            const head = Buffer.alloc(HEAD_BYTES);
            const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
            return head.toString("latin1", 0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch {
        // What cannot be read is told by its own transfer.
        return "";
    }
}

;// CONCATENATED MODULE: ./build/stage/open-secret-guard.js

/**
 * What keeps secrets out of the uploads of a phase. It knows those that stand in the environment, in the inputs and in
 * connections; those that were obtained since are in the memory of this process and nowhere else.
 */
async function openSecretGuard({ connections = new Map() }, inputs, host) {
    const named = [
        ...Object.entries(host.tokens),
        ["aws-secret-access-key", inputs["aws-secret-access-key"]],
        ["aws-session-token", inputs["aws-session-token"]],
    ];
    for (const [label, { credentials }] of connections) {
        named.push([`aws-secret-access-key of ${label}`, credentials?.secretAccessKey]);
        named.push([`aws-session-token of ${label}`, credentials?.sessionToken]);
    }
    return await SecretGuard.open({
        workspace: host.workspace,
        allowed: inputs["allow-secret-files"],
        tokens: named.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    });
}


/***/ })

};

