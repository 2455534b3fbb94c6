import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Platform } from "../../src/plan/plan-context.ts";
import { tooLongReason, unsafeReason } from "../../src/plan/safe-path.ts";

const PLATFORMS: readonly Platform[] = ["posix", "darwin", "win32"];
const EVERYWHERE = [...PLATFORMS];
const NOWHERE: Platform[] = [];
const WINDOWS: Platform[] = ["win32"];

/** A name, and the platforms that refuse it. */
const NAMES: readonly (readonly [name: string, refusedOn: readonly Platform[]])[] = [
	["a.txt", NOWHERE],
	["a/b/c.txt", NOWHERE],
	["sp ace/+%=@#&'(){}[]~^!,;$.txt", NOWHERE],
	["Grüße/日本語/🎉.csv", NOWHERE],
	["e\u0301", NOWHERE],
	["a%2Fb", NOWHERE],
	["...", WINDOWS],
	["..a", NOWHERE],
	["a..b", NOWHERE],
	[".hidden", NOWHERE],
	[".git", EVERYWHERE],
	[".git/hooks/pre-commit", EVERYWHERE],
	["a/.GiT/config", EVERYWHERE],
	[".git./x", ["darwin", "win32"]],
	[".git . /x", ["darwin", "win32"]],
	["GIT~1/x", ["darwin", "win32"]],
	[".g\u200cit/x", ["darwin"]],
	[".gitignore", NOWHERE],
	[".github/x", NOWHERE],
	["x.git/config", NOWHERE],
	["git/config", NOWHERE],
	["git~2", NOWHERE],
	["", EVERYWHERE],
	["/", EVERYWHERE],
	["/etc/passwd", EVERYWHERE],
	["a//b", EVERYWHERE],
	["a/", EVERYWHERE],
	["..", EVERYWHERE],
	["../x", EVERYWHERE],
	["a/../../x", EVERYWHERE],
	["a/..", EVERYWHERE],
	["./x", EVERYWHERE],
	["a/./b", EVERYWHERE],
	["a\0b", EVERYWHERE],
	["..\\x", WINDOWS],
	["a\\b", WINDOWS],
	["C:\\x", WINDOWS],
	["C:/x", WINDOWS],
	["C:x", WINDOWS],
	["a:stream", WINDOWS],
	["a<b", WINDOWS],
	["a>b", WINDOWS],
	['a"b', WINDOWS],
	["a|b", WINDOWS],
	["a?b", WINDOWS],
	["a*b", WINDOWS],
	["line\nbreak", WINDOWS],
	["tab\there", WINDOWS],
	["bell\u0007", WINDOWS],
	["dot.", WINDOWS],
	["space ", WINDOWS],
	["dir./x", WINDOWS],
	["dir /x", WINDOWS],
	["CON", WINDOWS],
	["con", WINDOWS],
	["con.txt", WINDOWS],
	["a/nul/b", WINDOWS],
	["Prn.tar.gz", WINDOWS],
	["AUX", WINDOWS],
	["com0", WINDOWS],
	["COM1.log", WINDOWS],
	["COM¹", WINDOWS],
	["com².txt", WINDOWS],
	["LPT9", WINDOWS],
	["lpt³", WINDOWS],
	["CONIN$", WINDOWS],
	["conout$.txt", WINDOWS],
	["con .txt", WINDOWS],
	["CON$", NOWHERE],
	["console.log", NOWHERE],
	["com10", NOWHERE],
	["COM", NOWHERE],
	["xcon", NOWHERE],
	["nul-terminated", NOWHERE],
	["a".repeat(255), NOWHERE],
	["a".repeat(256), EVERYWHERE],
	["é".repeat(127), NOWHERE],
	["é".repeat(128), ["posix", "darwin"]],
	["日".repeat(255), ["posix", "darwin"]],
];

describe("a name below the destination", () => {
	test.each(NAMES)("%j is refused exactly on %j", (name, refusedOn) => {
		const refused = PLATFORMS.filter((platform) => unsafeReason(name, platform) !== undefined);
		expect(refused).toEqual(refusedOn);
	});

	test("is refused with a reason that names what is wrong", () => {
		expect(unsafeReason("a//b", "posix")).toMatch("empty segment");
		expect(unsafeReason("a/../b", "posix")).toMatch("`..`");
		expect(unsafeReason("a\0", "posix")).toMatch("NUL");
		expect(unsafeReason("a/.git/x", "posix")).toBe(
			"`.git` belongs to git, and what is in it is executed",
		);
		expect(unsafeReason("x".repeat(300), "posix")).toMatch("255 bytes");
		expect(unsafeReason("nul.txt", "win32")).toMatch("device");
		expect(unsafeReason("a.", "win32")).toMatch("dot");
		expect(unsafeReason("a\\b", "win32")).toMatch("\\");
	});

	test.each([
		["posix", `/${"a/".repeat(2_047)}`, false],
		["posix", `/${"a/".repeat(2_048)}`, true],
		["darwin", `/${"a/".repeat(511)}`, false],
		["darwin", `/${"a/".repeat(512)}`, true],
		["win32", `C:\\${"a\\".repeat(16_000)}`, false],
		["win32", `C:\\${"a\\".repeat(16_500)}`, true],
	] as const)("on %s has a longest path", (platform, long, isTooLong) => {
		expect(tooLongReason(long, platform) !== undefined).toBe(isTooLong);
	});
});

/** Segments made of what has broken out of directories before. */
const segment = fc.oneof(
	fc.constantFrom("", ".", "..", "...", "..\\", "C:", "con", "a", "A", "é", "e\u0301", " ", "\0"),
	fc.string({ unit: "binary", maxLength: 6 }),
);
const keyName = fc.array(segment, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("/"));

describe("any name", () => {
	test.each(PLATFORMS)("stays below its destination on %s or is refused", (platform) => {
		const paths = platform === "win32" ? path.win32 : path.posix;
		const target = platform === "win32" ? "C:\\srv\\data" : "/srv/data";
		fc.assert(
			fc.property(keyName, (name) => {
				if (unsafeReason(name, platform) !== undefined) return;
				const joined = paths.join(target, name);
				expect(joined.startsWith(target + paths.sep)).toBe(true);
				expect(paths.relative(target, joined).split(paths.sep)).toEqual(name.split("/"));
			}),
			{ numRuns: 2_000 },
		);
	});

	test.each(PLATFORMS)("gives a path on %s that no other name gives", (platform) => {
		const paths = platform === "win32" ? path.win32 : path.posix;
		fc.assert(
			fc.property(fc.uniqueArray(keyName, { maxLength: 30 }), (names) => {
				const safe = names.filter((name) => unsafeReason(name, platform) === undefined);
				const joined = new Set(safe.map((name) => paths.join(paths.sep, name)));
				expect(joined.size).toBe(safe.length);
			}),
			{ numRuns: 500 },
		);
	});
});
