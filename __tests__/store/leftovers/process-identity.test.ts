import { spawnSync } from "node:child_process";
import { hostname, networkInterfaces } from "node:os";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { isLocal } from "../../../src/store/leftovers/journal-directory.ts";
import {
	isOver,
	ownIdentity,
	type ProcessIdentity,
} from "../../../src/store/leftovers/process-identity.ts";

const FIRST = "pid:[4026531836]";
const CONTAINER = "pid:[4026532500]";

/** As it is on a machine that runs nothing in containers. */
let own: ProcessIdentity;

beforeEach(() => {
	const { pid } = process;
	own = { machine: "a boot", namespace: FIRST, pid, startedAt: ownIdentity()?.startedAt ?? "" };
});

describe("a process of another boot", () => {
	const earlier = () => ({ ...own, machine: "another boot" });

	test("is over where it has written to a disk of this machine", () => {
		expect(isOver(earlier(), own, true)).toBe(true);
	});

	test("may go on where two machines can have the disk", () => {
		expect(isOver(earlier(), own, false)).toBe(false);
	});

	test("may go on in a container beside, for each may have a boot of its own", () => {
		const inside = { ...own, namespace: CONTAINER };
		expect(isOver({ ...inside, machine: "another boot" }, inside, true)).toBe(false);
		expect(isOver({ ...earlier(), namespace: CONTAINER }, own, true)).toBe(false);
		expect(isOver(earlier(), inside, true)).toBe(false);
	});
});

test("a process of this boot is over where its number is nobody's, whoever has the disk", () => {
	const dead = { ...own, pid: spawnSync(process.execPath, ["--version"]).pid };
	expect(isOver(dead, own, false)).toBe(true);
	expect(isOver({ ...dead, namespace: CONTAINER }, own, true)).toBe(false);
	expect(isOver({ ...own }, own, true)).toBe(false);
});

test("machines with one name are told apart by their network, where the system tells no boot", () => {
	const platform = Object.getOwnPropertyDescriptor(process, "platform");
	const { mac } = Object.values(networkInterfaces()).flat()[0] ?? {};
	try {
		Object.defineProperty(process, "platform", { ...platform, value: "darwin" });
		expect(ownIdentity()?.machine).toContain(hostname());
		expect(ownIdentity()?.machine).toContain(mac);
	} finally {
		Object.defineProperty(process, "platform", platform ?? {});
	}
});

(process.platform === "linux" ? test : test.skip)(
	"only what is known for a disk of one machine is one",
	async () => {
		expect(await isLocal("/proc")).toBe(false);
		expect(await isLocal("/proc/no-such-directory")).toBe(false);
	},
);
