export const id = 2971;
export const ids = [2971];
export const modules = {

/***/ 29226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bucketLength),
/* harmony export */   V: () => (/* binding */ parseBucketArn)
/* harmony export */ });
const OWNER = String.raw `([a-z]{2}(?:-[a-z]+)+-\d+):(\d{12})`;
const NAME = String.raw `accesspoint[/:]([a-z\d][a-z\d-]{1,48}[a-z\d])`;
// Service Authorization Reference, "Resource types defined by Amazon S3" and "… by Amazon S3 on Outposts".
const ACCESS_POINT = new RegExp(`^arn:(?:aws[a-z-]*):s3:${OWNER}:${NAME}$`);
const OUTPOST = new RegExp(String.raw `^arn:(?:aws[a-z-]*):s3-outposts:${OWNER}:outpost[/:]op-[a-z\d]+[/:]${NAME}$`);
const HEAD = /^arn:[^/]*?:(?:outpost[/:][^/:]*[/:])?accesspoint[/:][^/]*/;
/** How much of `bucket/key` or `arn:…/key` is the bucket; the rest begins with a slash, or there is none. */
function bucketLength(text) {
    const arn = HEAD.exec(text)?.[0];
    if (arn !== undefined)
        return arn.length;
    const slash = text.indexOf("/");
    return slash < 0 ? text.length : slash;
}
/** Nothing where a text is no ARN that can stand for a bucket. */
function parseBucketArn(given) {
    if (!given.startsWith("arn:"))
        return undefined;
    const fields = ACCESS_POINT.exec(given);
    const [, region, account, name] = fields ?? OUTPOST.exec(given) ?? [];
    if (region === undefined || account === undefined || name === undefined)
        return undefined;
    // Six fields, then the resource.
    const fieldsBefore = given.split(":", 5).join(":");
    const resource = given.slice(fieldsBefore.length + 1).replaceAll(":", "/");
    const text = `${fieldsBefore}:${resource}`;
    return { kind: fields ? "access-point" : "outpost", region, account, name, text };
}


/***/ }),

/***/ 86626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkBucket),
/* harmony export */   U: () => (/* binding */ toBucket)
/* harmony export */ });
/* harmony import */ var _bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29226);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5263);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39457);



/** A bucket as it is compared: its name, or the ARN of an access point in its usual spelling. */
function toBucket(written) {
    return (0,_bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBucketArn */ .V)(written)?.text ?? written;
}
/** What is wrong with a bucket's name or the ARN in its place, if anything (Amazon S3 user guide, "Bucket naming rules"). */
function checkBucket(bucket) {
    if (bucket === "")
        return { message: "the bucket's name is empty" };
    if (bucket.startsWith("arn:"))
        return checkArn(bucket);
    if (/^[a-z0-9.-]+\.mrap$/.test(bucket))
        return noMultiRegion(bucket);
    const reason = bucketReason(bucket);
    if (reason === undefined)
        return undefined;
    const message = `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(bucket)} is not a bucket name: ${reason}`;
    const lower = bucket.toLowerCase();
    const isMeant = lower !== bucket && bucketReason(lower) === undefined;
    return isMeant
        ? { message, hint: `names of buckets have no capitals: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(lower)}` }
        : { message };
}
function checkArn(arn) {
    if ((0,_bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBucketArn */ .V)(arn) !== undefined)
        return undefined;
    const [, , service = "", region = "", , ...resource] = arn.split(":");
    const message = `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(arn)} cannot stand for a bucket`;
    const name = resource.join(":");
    if (service === "s3" && region === "" && name.startsWith("accesspoint"))
        return noMultiRegion(arn);
    if (service === "s3" && bucketReason(name) === undefined) {
        return { message, hint: `write the bucket by its name: ${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(`s3://${name}/`)}` };
    }
    if (service === "s3express") {
        return { message, hint: "write a directory bucket by its name: `s3://NAME--ZONE--x-s3/`" };
    }
    if (service === "s3-object-lambda") {
        return { message, hint: "Object Lambda access points are not supported: name the bucket" };
    }
    const hint = "an access point is written `arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME`, one of an Outpost `arn:aws:s3-outposts:REGION:ACCOUNT:outpost/ID/accesspoint/NAME`";
    return { message, hint };
}
function noMultiRegion(bucket) {
    return {
        message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(bucket)} is a multi-region access point, whose requests want signatures of another kind (SigV4A)`,
        hint: "they are not supported: name the bucket, or an access point of one region",
    };
}
function bucketReason(bucket) {
    if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPatternCharacters */ .$A)(bucket))
        return "patterns are for keys only";
    if (bucket.length < 3 || bucket.length > 63)
        return "it must have 3 to 63 characters";
    if (!/^[a-z0-9.-]+$/.test(bucket)) {
        return "only lower-case letters, digits, `.` and `-` are allowed";
    }
    if (!/^[a-z0-9].*[a-z0-9]$/.test(bucket))
        return "it must start and end with a letter or digit";
    if (bucket.includes(".."))
        return "it must not have two dots in a row";
    return /^\d+\.\d+\.\d+\.\d+$/.test(bucket) ? "it must not look like an IP address" : undefined;
}


/***/ }),

/***/ 62971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ LABEL_RULE),
/* harmony export */   EV: () => (/* binding */ hasScheme),
/* harmony export */   Ob: () => (/* binding */ checkKeyLength),
/* harmony export */   gO: () => (/* binding */ parseSelection),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   iJ: () => (/* binding */ toUri)
/* harmony export */ });
/* harmony import */ var _bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29226);
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1472);
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86626);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5263);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39457);
/* harmony import */ var _pattern_syntax_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55166);
/* harmony import */ var _web_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28077);







/** What labels of connections look like, for messages. */
const LABEL_RULE = "a lower-case letter, then lower-case letters, digits and `-`";
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;
/** Whether a text means something with a scheme rather than a local path. A Windows drive is no scheme. */
function hasScheme(text) {
    return SCHEME.test(text) || /^(s3:|arn:)/i.test(text);
}
/**
 * Reads `s3://bucket/key`, `s3://bucket/prefix/`, `s3://bucket/pattern`, the same with `s3+label://`, or
 * `https://host/path`. Keys are literal: nothing is decoded.
 */
function parseSelection(text) {
    if ((0,_web_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isWebAddress */ .d3)(text))
        return (0,_web_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWebAddress */ .K7)(text);
    const split = splitUri(text);
    if ("message" in split)
        return split;
    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPatternCharacters */ .$A)(split.key) ? patternSelection(split) : parseTarget(text);
}
/** Reads `s3://bucket/key` or `s3://bucket/prefix/`, where an upload can go. */
function parseTarget(text) {
    const split = splitUri(text);
    if ("message" in split)
        return split;
    const { bucket, key } = split;
    if ((0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPatternCharacters */ .$A)(key)) {
        return {
            message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(text)} holds a pattern character (any of \`* ? [ ] { }\`), and \`to\` is no pattern`,
            hint: "for a key that holds such a character write `{ bucket: …, key: … }` or `{ bucket: …, prefix: … }`",
        };
    }
    const tooLong = checkKeyLength(key);
    if (tooLong !== undefined)
        return tooLong;
    if (key === "" || key.endsWith("/"))
        return { kind: "prefix", bucket, prefix: key };
    return { kind: "object", bucket, key };
}
function checkKeyLength(key) {
    const bytes = Buffer.byteLength(key);
    if (bytes <= _object_address_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_KEY_BYTES */ .Xd)
        return undefined;
    return { message: `the key is ${bytes} bytes long, and S3 takes at most ${_object_address_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_KEY_BYTES */ .Xd}` };
}
/** `s3://bucket/…`: the key, prefix or pattern as it is, nothing encoded. Of a web address see `objectUri`. */
function toUri(location) {
    return (0,_object_address_js__WEBPACK_IMPORTED_MODULE_5__/* .objectUri */ .WE)({ bucket: location.bucket, key: withinBucket(location) });
}
function withinBucket(location) {
    if ("key" in location)
        return location.key;
    return location.kind === "pattern" ? location.pattern : location.prefix;
}
function splitUri(text) {
    const label = (0,_object_address_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(text);
    const start = label === undefined ? "s3://".length : `s3+${label}://`.length;
    if (label === undefined && !text.startsWith("s3://"))
        return wrongScheme(text);
    const rest = text.slice(start);
    const end = (0,_bucket_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketLength */ .$)(rest);
    const name = rest.slice(0, end);
    const finding = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .checkBucket */ .L)(name);
    if (finding !== undefined)
        return finding;
    if (end < rest.length)
        return { bucket: (0,_object_address_js__WEBPACK_IMPORTED_MODULE_5__/* .toBucketId */ .Zd)(label, (0,_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .toBucket */ .U)(name)), key: rest.slice(end + 1) };
    return {
        message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(text)} names no key`,
        hint: "add a key, or `/` for everything in the bucket",
    };
}
function patternSelection({ bucket, key }) {
    const pattern = key.endsWith("/") ? `${key}**` : key;
    const prefix = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .constantPrefix */ .t8)(key);
    const finding = (0,_pattern_syntax_js__WEBPACK_IMPORTED_MODULE_6__/* .checkPattern */ .rg)(pattern);
    if (finding === undefined) {
        return checkKeyLength(prefix) ?? { kind: "pattern", bucket, pattern, prefix };
    }
    return {
        hint: "for a key that holds such a character write `{ bucket: …, key: … }`",
        ...finding,
    };
}
function wrongScheme(text) {
    if ((0,_web_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isWebAddress */ .d3)(text)) {
        const message = `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)((0,_web_address_js__WEBPACK_IMPORTED_MODULE_3__/* .shownAddress */ .Uk)(text))} is a web address, which can be downloaded from only`;
        return { message, hint: "upload to S3: `s3://bucket/key`" };
    }
    const scheme = SCHEME.exec(text)?.[0] ?? text.slice(0, text.indexOf(":") + 1);
    const message = `\`${scheme}\` is not known here: objects are written \`s3://bucket/key\``;
    if (/^s3\+/i.test(scheme)) {
        const hint = `write \`s3+label://\`, the label of a connection: ${LABEL_RULE}`;
        return { message: `${(0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(scheme)} names no connection`, hint };
    }
    if (/^s3:/i.test(scheme))
        return { message, hint: "start with `s3://`, in lower case" };
    if (/^arn:/i.test(scheme)) {
        return { message, hint: "write a bucket by its name, and an access point as `s3://arn:…/key`" };
    }
    if (/^file:/i.test(scheme))
        return { message, hint: "write a local path as it is" };
    return { message, hint: "write `s3://`, the bucket's name, `/` and the key" };
}


/***/ }),

/***/ 55166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qw: () => (/* binding */ tokenize),
/* harmony export */   rg: () => (/* binding */ checkPattern),
/* harmony export */   x1: () => (/* binding */ firstBraceGroup)
/* harmony export */ });
const LONGEST_PATTERN = 16_384;
const LONGEST_EXPANSION = 100_000;
/** Far deeper than anyone nests, and safe for recursion. */
const DEEPEST_NESTING = 32;
/** What is wrong with a pattern, if anything: the only reason a pattern can be refused. */
function checkPattern(pattern) {
    if (pattern.length > LONGEST_PATTERN) {
        return { message: `the pattern is longer than ${LONGEST_PATTERN} characters` };
    }
    return checkBrackets(pattern) ?? checkExpansion(pattern);
}
/** Undefined when the pattern has no `{…}`. */
function firstBraceGroup(pattern) {
    const open = nextUnbracketed(pattern, "{", 0);
    if (open < 0)
        return undefined;
    const alternatives = [];
    let depth = 0;
    let start = open + 1;
    for (let index = open; index < pattern.length; index = nextIndex(pattern, index)) {
        const character = pattern[index];
        if (character === "{")
            depth++;
        if (character === "}")
            depth--;
        if (depth === 0 || (depth === 1 && character === ",")) {
            alternatives.push(pattern.slice(start, index));
            start = index + 1;
        }
        if (depth === 0) {
            return { before: pattern.slice(0, open), alternatives, after: pattern.slice(index + 1) };
        }
    }
    return undefined;
}
/** Reads a pattern without braces. */
function tokenize(pattern) {
    const tokens = [];
    let index = 0;
    while (index < pattern.length) {
        const length = tokenLength(pattern, index);
        const startsSegment = index === 0 || pattern[index - 1] === "/";
        const text = pattern.slice(index, index + length);
        const isSegment = startsSegment && text.startsWith("**") && pattern[index + length] === "/";
        tokens.push(isSegment ? { kind: "segments" } : tokenOf(text));
        index += isSegment ? length + 1 : length;
    }
    return tokens;
}
function checkBrackets(pattern) {
    const open = [];
    let deepest = 0;
    for (let index = 0; index < pattern.length; index = nextIndex(pattern, index)) {
        const character = pattern[index];
        if (character === "[") {
            const finding = checkClass(pattern, index);
            if (finding !== undefined)
                return finding;
        }
        if (character === "{")
            deepest = Math.max(deepest, open.push(index));
        if (character === "}")
            open.pop();
    }
    const unclosed = open.pop();
    if (unclosed !== undefined)
        return neverClosed("{", unclosed);
    if (deepest <= DEEPEST_NESTING)
        return undefined;
    return { message: `the pattern nests \`{\` more than ${DEEPEST_NESTING} deep` };
}
function checkClass(pattern, open) {
    const close = classEnd(pattern, open);
    if (close < 0)
        return neverClosed("[", open);
    const token = tokenOf(pattern.slice(open, close + 1));
    const backwards = token.kind === "class" && token.ranges.some(([first, last]) => first > last);
    if (!backwards)
        return undefined;
    return {
        message: `a range in \`${pattern.slice(open, close + 1)}\` runs backwards`,
        hint: "write the smaller character first, as in `[a-z]`",
    };
}
function neverClosed(bracket, index) {
    return { message: `\`${bracket}\` at character ${index + 1} of the pattern is never closed` };
}
function checkExpansion(pattern) {
    const { count, characters } = expansionSize(pattern);
    if (count + characters <= LONGEST_EXPANSION)
        return undefined;
    return {
        message: `the alternatives in \`{…}\` spell more than ${LONGEST_EXPANSION} characters in all`,
        hint: "use fewer alternatives, or several entries",
    };
}
function expansionSize(pattern) {
    let count = 1;
    let characters = 0;
    let rest = pattern;
    for (let group = firstBraceGroup(rest); group !== undefined; group = firstBraceGroup(rest)) {
        const sizes = group.alternatives.map(expansionSize);
        const choices = sizes.reduce((sum, size) => sum + size.count, 0);
        const spelt = sizes.reduce((sum, size) => sum + size.characters, 0);
        characters = (characters + group.before.length * count) * choices + spelt * count;
        count *= choices;
        rest = group.after;
    }
    return { count, characters: characters + rest.length * count };
}
function nextUnbracketed(pattern, wanted, from) {
    let index = from;
    while (index < pattern.length && pattern[index] !== wanted)
        index = nextIndex(pattern, index);
    return index < pattern.length ? index : -1;
}
/** The next index that is not inside `[…]`. */
function nextIndex(pattern, index) {
    const close = pattern[index] === "[" ? classEnd(pattern, index) : -1;
    return (close < 0 ? index : close) + 1;
}
/** Where the class that opens at `open` ends; a `]` right after `[` or `[!` belongs to the class. */
function classEnd(pattern, open) {
    const first = pattern[open + 1] === "!" ? open + 2 : open + 1;
    return pattern.indexOf("]", first + 1);
}
function tokenLength(pattern, index) {
    const character = pattern[index];
    if (character === "[")
        return classEnd(pattern, index) - index + 1;
    if (character !== "*")
        return (pattern.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    let end = index;
    while (pattern[end] === "*")
        end++;
    return end - index;
}
function tokenOf(text) {
    if (text === "?")
        return { kind: "any" };
    if (text === "*")
        return { kind: "run" };
    if (text.startsWith("**"))
        return { kind: "deep-run" };
    if (text.startsWith("[") && text.length > 1)
        return classOf(text.slice(1, -1));
    return { kind: "character", code: text.codePointAt(0) ?? 0 };
}
function classOf(inside) {
    const negated = inside.startsWith("!");
    const codes = [...inside.slice(negated ? 1 : 0)].map((character) => character.codePointAt(0) ?? 0);
    const ranges = [];
    for (let index = 0; index < codes.length; index++) {
        const first = codes[index] ?? 0;
        const last = codes[index + 1] === 0x2d ? codes[index + 2] : undefined;
        ranges.push([first, last ?? first]);
        if (last !== undefined)
            index += 2;
    }
    return { kind: "class", negated, ranges };
}


/***/ }),

/***/ 39457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Eb: () => (/* binding */ compilePattern),
  t8: () => (/* binding */ constantPrefix),
  PH: () => (/* binding */ expandBraces),
  $A: () => (/* binding */ hasPatternCharacters),
  pc: () => (/* binding */ matchExcludes),
  k4: () => (/* binding */ matchGroups)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/spec/automaton.js
/** A bound on memory: beyond it the known states are forgotten and found again. */
const MOST_STATES = 2_000;
const SLASH = 0x2f;
/**
 * The numbers of the patterns that a name matches, none if it matches none, in time linear in the name's
 * length: an automaton whose states are built when a name first leads to them.
 */
function compileAutomaton(patterns) {
    const program = [];
    const starts = [];
    for (const { tokens, number } of patterns) {
        starts.push(program.length);
        for (const token of tokens) {
            program.push(token);
            if (token.kind === "segments")
                program.push({ kind: "loop" });
        }
        program.push({ kind: "end", number });
    }
    return runner(program, starts);
}
function runner(program, starts) {
    let known = new Map();
    const stateOf = (entered) => {
        const places = reachable(program, entered);
        const id = places.join();
        const existing = known.get(id);
        if (existing !== undefined)
            return existing;
        if (known.size >= MOST_STATES)
            known = new Map();
        const state = newState(program, places);
        known.set(id, state);
        return state;
    };
    const follow = (state, code) => {
        const next = stateOf(state.places.flatMap((place) => advance(program, place, code)));
        if (code < 128)
            state.ascii[code] = next;
        else
            state.others.set(code, next);
        return next;
    };
    const start = stateOf(starts);
    return (name) => {
        let state = start;
        for (let index = 0; index < name.length && state.places.length > 0; index++) {
            const code = name.codePointAt(index) ?? 0;
            if (code > 0xffff)
                index++;
            const next = code < 128 ? state.ascii[code] : state.others.get(code);
            state = next ?? follow(state, code);
        }
        return state.accepts;
    };
}
function newState(program, places) {
    const ends = places.flatMap((place) => {
        const step = program[place];
        return step?.kind === "end" ? [step.number] : [];
    });
    const accepts = [...new Set(ends)];
    return { places, accepts, ascii: new Array(128).fill(undefined), others: new Map() };
}
/** The places that are reached from these without a further character, in ascending order. */
function reachable(program, entered) {
    const found = new Set();
    const waiting = [...entered];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
        if (found.has(place))
            continue;
        found.add(place);
        const kind = program[place]?.kind;
        if (kind === "run" || kind === "deep-run")
            waiting.push(place + 1);
        if (kind === "segments")
            waiting.push(place + 1, place + 2);
    }
    return [...found].sort((a, b) => a - b);
}
/** Where one character leads from one place. */
function advance(program, place, code) {
    const step = program[place];
    switch (step?.kind) {
        case "character":
            return step.code === code ? [place + 1] : [];
        case "any":
            return code === SLASH ? [] : [place + 1];
        case "run":
            return code === SLASH ? [] : [place];
        case "deep-run":
            return [place];
        case "loop":
            return code === SLASH ? [place, place + 1] : [place];
        case "class":
            return code !== SLASH && isInClass(step, code) ? [place + 1] : [];
        default:
            return [];
    }
}
function isInClass(token, code) {
    return token.ranges.some(([first, last]) => first <= code && code <= last) !== token.negated;
}

// EXTERNAL MODULE: ./build/spec/pattern-syntax.js
var pattern_syntax = __webpack_require__(55166);
;// CONCATENATED MODULE: ./build/spec/pattern.js



const PATTERN_CHARACTERS = /[*?[\]{}]/;
/**
 * Whether a name matches a pattern as a whole. `*` and `?` stop at `/`, `**` does not, and as a whole
 * segment it also stands for no segment (`a/**` + `/b` matches `a/b`); `[abc]`, `[a-z]`, `[!a]` are one
 * character but `/`; `{a,b}` are alternatives, which may nest and hold `/`. All else is itself: there
 * are no escapes. Characters are code points. A malformed pattern fails with `invalid-spec`.
 */
function compilePattern(pattern) {
    const patterns = expandBraces(pattern).map((text) => ({ tokens: (0,pattern_syntax/* tokenize */.qw)(text), number: 0 }));
    const matching = compileAutomaton(patterns);
    return (name) => matching(name).length > 0;
}
/** Whether a text is a pattern rather than a name: it holds any of `* ? [ ] { }`. */
function hasPatternCharacters(text) {
    return PATTERN_CHARACTERS.test(text);
}
/** What stands before the first pattern character. */
function constantPrefix(pattern) {
    const index = pattern.search(PATTERN_CHARACTERS);
    return index < 0 ? pattern : pattern.slice(0, index);
}
/** The patterns without braces that a pattern stands for, in order, each once. A malformed one fails with `invalid-spec`. */
function expandBraces(pattern) {
    const finding = (0,pattern_syntax/* checkPattern */.rg)(pattern);
    if (finding !== undefined)
        throw new errors/* StagingError */.Q("invalid-spec", finding.message, finding);
    return [...new Set(expand(pattern))];
}
/**
 * Which exclude patterns take away a file or object, by its name relative to the base: their indexes. A pattern
 * without `/` matches the last segment at any depth, and a directory at any depth with everything below
 * it; one with `/` inside or at its start matches the whole name from the base on. A `/` at the end
 * means directories only, with everything below them.
 */
function matchExcludes(patterns) {
    return matchGroups(patterns.map((pattern) => [pattern]));
}
/** Which groups of patterns hold one that matches a name as `matchExcludes` says: their indexes, in ascending order. */
function matchGroups(groups) {
    const alternatives = groups.flatMap((patterns, number) => patterns
        .flatMap(expandBraces)
        .flatMap((text) => (isAnchored(text) ? [fromBase(text)] : atAnyDepth(text)))
        .map((text) => ({ tokens: (0,pattern_syntax/* tokenize */.qw)(text), number })));
    return compileAutomaton(alternatives);
}
function expand(pattern) {
    const group = (0,pattern_syntax/* firstBraceGroup */.x1)(pattern);
    if (group === undefined)
        return [pattern];
    const heads = group.alternatives.flatMap(expand);
    const tails = expand(group.after);
    return heads.flatMap((head) => tails.map((tail) => group.before + head + tail));
}
function isAnchored(pattern) {
    const slash = pattern.indexOf("/");
    return slash >= 0 && slash < pattern.length - 1;
}
function fromBase(pattern) {
    const relative = pattern.startsWith("/") ? pattern.slice(1) : pattern;
    return relative.endsWith("/") ? `${relative}**` : relative;
}
function atAnyDepth(pattern) {
    if (pattern.endsWith("/"))
        return [`**/${pattern}**`];
    return [`**/${pattern}`, `**/${pattern}/**`];
}


/***/ }),

/***/ 28077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ parseWebAddress),
/* harmony export */   M5: () => (/* binding */ webFileName),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   d3: () => (/* binding */ isWebAddress)
/* harmony export */ });
/* harmony import */ var _object_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1472);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5263);


/** Whether a text is a web address, well written or not. */
function isWebAddress(text) {
    return /^https?:\/\//i.test(text);
}
/** A web address as it may be shown: without its query, which can be all it takes to read it, and without a password. */
function shownAddress(text) {
    const [address = ""] = text.split("#", 1);
    const start = address.indexOf("?");
    const shown = start < 0 ? address : `${address.slice(0, start)}${_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_QUERY */ .cS}`;
    return shown.replace(/^(https?:\/\/)[^/?]*@/i, "$1…@");
}
/** Reads `https://host/path?query`. No character is special; a fragment, which no server ever sees, is dropped. */
function parseWebAddress(text) {
    const shown = (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(shownAddress(text));
    if (/^http:/i.test(text)) {
        const message = `${shown} is not encrypted: anybody on the way could read and change it`;
        return { message, hint: "write `https://`" };
    }
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || /\s/.test(text)) {
        const hint = "write `https://`, the host, `/` and the path, spaces as `%20`";
        return { message: `${shown} is no web address`, hint };
    }
    if (url.username !== "" || url.password !== "") {
        const message = `${shown} holds a name or a password, and addresses end up in logs`;
        return { message, hint: "use an address that is signed for a while, such as a presigned URL" };
    }
    const path = url.pathname.slice(1);
    if (url.search === "")
        return { kind: "object", bucket: url.origin, key: path };
    const terms = { webQuery: url.search };
    return { kind: "object", bucket: url.origin, key: `${path}${_object_address_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN_QUERY */ .cS}`, terms };
}
/**
 * The name of the file behind a web address, from its key: the last segment of the path, decoded. Nothing where there
 * is none, or where it would decode to more than a name.
 */
function webFileName(key) {
    const path = key.split("?", 1)[0] ?? "";
    const name = decoded(path.slice(path.lastIndexOf("/") + 1));
    return name === "" || name === undefined || NO_NAME.test(name) ? undefined : name;
}
// Separators on any system, control characters, and what leads elsewhere.
const NO_NAME = /[/\\\p{Cc}]|^\.\.?$/u;
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return undefined;
    }
}


/***/ })

};

