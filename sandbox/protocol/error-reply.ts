import type { Reply } from "./reply.ts";
import { bareXmlDocument, element } from "./xml.ts";

/** What an error document tells. */
export interface ErrorFacts {
	readonly code: string;
	readonly status: number;
	readonly message: string;
	readonly details?: Readonly<Record<string, string | number>>;
	readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** What every answer is named by. */
export interface RequestIds {
	readonly requestId: string;
	readonly hostId: string;
}

/** S3's error document as a reply; `resource` is the path that was asked for. */
export function errorReply(facts: ErrorFacts, resource: string, ids: RequestIds): Reply {
	return {
		status: facts.status,
		headers: { "content-type": "application/xml", ...facts.headers },
		body: errorDocument(facts, resource, ids),
		errorCode: facts.code,
	};
}

/** A 200 that turns out an error, as S3 answers when Complete or Copy fails half-way. */
export function errorInsideSuccess(facts: ErrorFacts, resource: string, ids: RequestIds): Reply {
	const document = errorDocument(facts, resource, ids);
	// The white space that kept the connection alive stands between declaration and document.
	const body = document.replace("?>\n", `?>\n${" ".repeat(32)}\n`);
	const headers = { "content-type": "application/xml" };
	return { status: 200, headers, body, errorCode: facts.code };
}

function errorDocument(facts: ErrorFacts, resource: string, ids: RequestIds): string {
	const details = Object.entries(facts.details ?? {});
	return bareXmlDocument(
		"Error",
		element("Code", facts.code),
		element("Message", facts.message),
		...details.map(([name, value]) => element(name, value)),
		element("Resource", resource),
		element("RequestId", ids.requestId),
		element("HostId", ids.hostId),
	);
}
