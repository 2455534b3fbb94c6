import { StagingError } from "../errors.ts";
import type { Endpoint } from "./endpoint.ts";
import type { StoreSettings } from "./store-settings.ts";

type Variants = Pick<Endpoint, "fips" | "dualStack" | "accelerate">;

export const NO_VARIANTS: Variants = { fips: false, dualStack: false, accelerate: false };

/** Which of Amazon's hosts are asked for (AWS SDKs and Tools reference, "Dual-stack and FIPS endpoints"). */
export function readVariants(settings: StoreSettings): Variants {
	const { useFips, useDualStack, useAccelerate = false, environment } = settings;
	return {
		fips: useFips ?? environment.AWS_USE_FIPS_ENDPOINT === "true",
		dualStack: useDualStack ?? environment.AWS_USE_DUALSTACK_ENDPOINT === "true",
		accelerate: useAccelerate,
	};
}

/** Fails with `invalid-input` where acceleration is asked for that there cannot be. */
export function assertAccelerable(settings: StoreSettings, region = ""): void {
	const { accelerate, fips } = readVariants(settings);
	if (!accelerate) {
		return;
	}
	if (settings.pathStyle === true) {
		throw new StagingError(
			"invalid-input",
			"`use-accelerate` does not go with `path-style: true`",
			{
				hint: "Leave one of them out: acceleration has a host for each bucket",
			},
		);
	}
	if (fips) {
		const name = nameOf("use-fips", settings.useFips, "AWS_USE_FIPS_ENDPOINT");
		throw new StagingError("invalid-input", `\`use-accelerate\` does not go with ${name}`, {
			hint: "Leave one of them out: there are no hosts for both",
		});
	}
	if (region.startsWith("cn-")) {
		throw new StagingError("invalid-input", `\`use-accelerate\` is not known in ${region}`, {
			hint: "Leave it out: Amazon S3 has no Transfer Acceleration in China",
		});
	}
}

/** Fails with `invalid-input` where one of Amazon's hosts is asked for and there is an endpoint. */
export function assertNoVariants(settings: StoreSettings): void {
	const { fips, dualStack, accelerate } = readVariants(settings);
	const name =
		(accelerate && "`use-accelerate`") ||
		(fips && nameOf("use-fips", settings.useFips, "AWS_USE_FIPS_ENDPOINT")) ||
		(dualStack && nameOf("use-dualstack", settings.useDualStack, "AWS_USE_DUALSTACK_ENDPOINT"));
	if (name) {
		throw new StagingError("invalid-input", `${name} does not go with an endpoint`, {
			hint: `Leave out ${name}, or \`endpoint\` (AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL) to use Amazon's own hosts`,
		});
	}
}

function nameOf(input: string, value: boolean | undefined, variable: string): string {
	return value === undefined ? variable : `\`${input}\``;
}
