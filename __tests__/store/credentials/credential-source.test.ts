import { describe, expect, test } from "@jest/globals";
import {
	CredentialSource,
	type Credentials,
	readGivenCredentials,
} from "../../../src/store/credentials/credential-source.ts";
import type { StoreSettings } from "../../../src/store/store-settings.ts";
import { failureOf } from "../open-test-store.ts";

const MINUTE_MILLISECONDS = 60_000;

function keys(accessKeyId: string, lifetimeMinutes?: number): Credentials {
	return {
		accessKeyId,
		secretAccessKey: "secret",
		...(lifetimeMinutes !== undefined && {
			expiration: new Date(Date.now() + lifetimeMinutes * MINUTE_MILLISECONDS),
		}),
	};
}

/** A source that finds these one after the other, or fails with them. */
function sourceOf(...finds: (Credentials | Error)[]): CredentialSource {
	return new CredentialSource(undefined, async () => {
		const found = finds.shift();
		if (found instanceof Error || found === undefined)
			throw found ?? new Error("searched too often");
		return found;
	});
}

describe("credentials that have to be found", () => {
	test("are searched for once, whoever asks at the same time, and then known", async () => {
		const source = sourceOf(keys("first"));
		expect(source.current).toBeUndefined();
		const found = await Promise.all([source.find(), source.find(), source.find()]);
		expect(found.map(({ accessKeyId }) => accessKeyId)).toEqual(["first", "first", "first"]);
		expect((await source.find()).accessKeyId).toBe("first");
		expect(source.current?.accessKeyId).toBe("first");
	});

	test("have no token where it is empty", async () => {
		const source = sourceOf({ ...keys("first"), sessionToken: "" });
		expect(await source.find()).toEqual(keys("first"));
	});

	test("that are nowhere are not searched for again", async () => {
		const source = sourceOf(new Error("nowhere"), keys("later"));
		expect(await failureOf(source.find())).toMatchObject({ message: "nowhere" });
		expect(await failureOf(source.find())).toMatchObject({ message: "nowhere" });
	});

	test("are known for as long as they have more than five minutes to live", async () => {
		const source = sourceOf(keys("long", 10));
		await source.find();
		expect(source.current?.accessKeyId).toBe("long");
	});

	test("are described by where they come from and a fingerprint, never by themselves", async () => {
		const source = sourceOf({ ...keys("AKIAEXAMPLE"), kind: "instance" });
		const description = await source.describe();
		expect(description).toEqual({
			kind: "instance",
			isTemporary: false,
			fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
		});
		expect((await sourceOf(keys("AKIAOTHER")).describe()).fingerprint).not.toBe(
			description.fingerprint,
		);
	});

	test("with less to live are not asked for with every request", async () => {
		const source = sourceOf(keys("short", 2));
		await source.find();
		expect(source.current?.accessKeyId).toBe("short");
	});
});

describe("a request whose credentials have expired", () => {
	test("finds others when nobody has found any since it began", async () => {
		const source = sourceOf(keys("old"), keys("new"));
		await source.find();
		expect(source.renew(performance.now())).toBe(true);
		expect((await source.find()).accessKeyId).toBe("new");
	});

	test("takes those that were found since it began", async () => {
		const source = sourceOf(keys("new"));
		const startedAt = performance.now();
		await source.find();
		expect(source.renew(startedAt)).toBe(true);
		expect((await source.find()).accessKeyId).toBe("new");
	});

	test("finds others although the clock was set back by an hour meanwhile", async () => {
		const source = sourceOf(keys("old", 30), keys("new", 30));
		const { now } = Date;
		try {
			await source.find();
			Date.now = () => now() - 60 * MINUTE_MILLISECONDS;
			const startedAt = performance.now();
			expect(source.renew(startedAt)).toBe(true);
			expect((await source.find()).accessKeyId).toBe("new");
			Date.now = () => now() + 60 * MINUTE_MILLISECONDS;
			expect(source.current?.accessKeyId).toBe("new");
		} finally {
			Date.now = now;
		}
	});

	test("finds no others for those that were given", () => {
		expect(new CredentialSource(keys("given")).renew(performance.now())).toBe(false);
	});
});

describe("the environment", () => {
	const pair = { AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" };
	const given = { accessKeyId: "id", secretAccessKey: "secret" };

	function read(environment: StoreSettings["environment"], settings: Partial<StoreSettings> = {}) {
		return readGivenCredentials({
			pathStyle: "auto",
			anonymous: false,
			dialect: "auto",
			maxConnections: 1,
			environment,
			...settings,
		});
	}

	test.each([
		["gives its pair", pair, given],
		[
			"gives its pair with a token",
			{ ...pair, AWS_SESSION_TOKEN: "t" },
			{ ...given, sessionToken: "t" },
		],
		["gives no empty token", { ...pair, AWS_SESSION_TOKEN: "" }, given],
		["gives no half of a pair", { AWS_ACCESS_KEY_ID: "id" }, undefined],
		["gives no empty half", { ...pair, AWS_SECRET_ACCESS_KEY: "" }, undefined],
		["gives way to a profile", { ...pair, AWS_PROFILE: "p" }, undefined],
		["gives its pair beside an empty profile", { ...pair, AWS_PROFILE: "" }, given],
	])("%s", (_, environment, expected) => {
		expect(read(environment)).toEqual(expected && { ...expected, kind: "environment" });
	});

	test("gives way to the settings", () => {
		const credentials = { accessKeyId: "own", secretAccessKey: "own", sessionToken: "" };
		const own = { accessKeyId: "own", secretAccessKey: "own", kind: "inputs" };
		expect(read(pair, { credentials })).toEqual(own);
	});

	test("gives way to a profile of the settings", () => {
		expect(read(pair, { identity: { profile: "ci" } })).toBeUndefined();
	});
});
