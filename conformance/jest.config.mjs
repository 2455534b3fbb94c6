import shared from "../jest.config.mjs";

/** @type {import('jest').Config} */
export default {
	...shared,
	rootDir: "..",
	testMatch: ["<rootDir>/conformance/**/*.test.ts"],
	reporters: ["default", "<rootDir>/conformance/support/who-ran.mjs"],
	// Daemons take their time where the machine is busy.
	testTimeout: 120_000,
};
