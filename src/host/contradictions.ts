import { findIdentityClashes } from "../identity-rules.ts";
import type { InputName, InputProblem, Inputs } from "./inputs.ts";

/** Inputs that do not go together. */
export function findContradictions(inputs: Inputs): InputProblem[] {
	const id = inputs["aws-access-key-id"] !== "";
	const secret = inputs["aws-secret-access-key"] !== "";
	const rules: [broken: boolean, input: InputName, message: string][] = [
		[
			id && !secret,
			"aws-secret-access-key",
			"is empty although `aws-access-key-id` is given; give both or neither (is the secret defined, and may this job see it?)",
		],
		[
			secret && !id,
			"aws-access-key-id",
			"is empty although `aws-secret-access-key` is given; give both or neither",
		],
		[
			inputs["aws-session-token"] !== "" && !id && !secret,
			"aws-session-token",
			"needs `aws-access-key-id` and `aws-secret-access-key` beside it",
		],
		[
			inputs.anonymous && id,
			"anonymous",
			"is `true` although `aws-access-key-id` is given; choose one",
		],
	];
	const clashes = findIdentityClashes(inputs, {
		hasKeys: id,
		hasSessionToken: inputs["aws-session-token"] !== "",
		anonymous: inputs.anonymous,
		hasEndpoint: inputs.endpoint !== "",
	});
	return [
		...rules.flatMap(([broken, input, message]) => (broken ? [{ input, message }] : [])),
		...clashes.map(([input, message]) => ({ input, message })),
	];
}
