import shared from "../jest.config.mjs";

/** @type {import('jest').Config} */
export default {
	...shared,
	rootDir: "..",
	testMatch: ["<rootDir>/conformance/**/*.test.ts"],
	// Daemons take their time where the machine is busy.
	testTimeout: 120_000,
};
