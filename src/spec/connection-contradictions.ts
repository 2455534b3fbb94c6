import { findIdentityClashes } from "../identity-rules.ts";
import type { ConnectionKey, ConnectionValues } from "./connection-options.ts";
import { type Finding, quoted } from "./finding.ts";
import type { Field } from "./value.ts";

/** What a connection says that does not go together: the key that the finding is about, and what to say. */
export function* findContradictions(
	fields: readonly Field[],
	values: ConnectionValues,
): Generator<readonly [ConnectionKey, Finding]> {
	const { anonymous = false } = values;
	const has = (wanted: ConnectionKey) => fields.some(({ key }) => key === wanted);
	const [id, secret] = [has("aws-access-key-id"), has("aws-secret-access-key")];
	const both = { hint: "write both or neither" };
	if (id && !secret) {
		const message = "`aws-access-key-id` needs `aws-secret-access-key` beside it";
		yield ["aws-access-key-id", { message, ...both }];
	}
	if (secret && !id) {
		const message = "`aws-secret-access-key` needs `aws-access-key-id` beside it";
		yield ["aws-secret-access-key", { message, ...both }];
	}
	if (has("aws-session-token") && !id && !secret) {
		const message =
			"`aws-session-token` needs `aws-access-key-id` and `aws-secret-access-key` beside it";
		yield ["aws-session-token", { message }];
	}
	if (anonymous && (id || secret)) {
		const message = "`anonymous` is true although there are keys";
		yield ["anonymous", { message, hint: "choose one" }];
	}
	const clashes = findIdentityClashes(values, {
		hasKeys: id,
		hasSessionToken: has("aws-session-token"),
		anonymous,
		hasEndpoint: has("endpoint"),
	});
	for (const [key, message] of clashes) yield [key, { message: `${quoted(key)} ${message}` }];
}
