import { S3Error } from "./s3-error.ts";

const MODE = "x-amz-object-lock-mode";
const UNTIL = "x-amz-object-lock-retain-until-date";
const HOLD = "x-amz-object-lock-legal-hold";

type Headers = Readonly<Record<string, string>>;

/** The lock that a write asks for, as S3 keeps and tells it. Throws InvalidArgument (User Guide, "Object Lock"). */
export function readLock(request: ReadonlyMap<string, string>, now: Date): Headers {
	const [mode, until, hold] = [request.get(MODE), request.get(UNTIL), request.get(HOLD)];
	if ((mode === undefined) !== (until === undefined)) {
		refuse(mode === undefined ? UNTIL : MODE, `${UNTIL} and ${MODE} must both be supplied`);
	}
	if (mode !== undefined && mode !== "GOVERNANCE" && mode !== "COMPLIANCE") {
		refuse(MODE, "Unknown wormMode directive.");
	}
	const end = until === undefined ? undefined : new Date(until);
	if (end !== undefined && Number.isNaN(end.getTime())) {
		refuse(UNTIL, "The retain until date must be provided in ISO 8601 format");
	}
	if (end !== undefined && end <= now)
		refuse(UNTIL, "The retain until date must be in the future!");
	if (hold !== undefined && hold !== "ON" && hold !== "OFF") {
		refuse(HOLD, "Legal Hold must be either of 'ON' or 'OFF'");
	}
	return {
		...(mode !== undefined && { [MODE]: mode }),
		...(end !== undefined && { [UNTIL]: end.toISOString() }),
		...(hold !== undefined && { [HOLD]: hold }),
	};
}

/** Throws unless a write that asks for a lock lets its bytes be checked (API reference, PutObject, `Content-MD5`). */
export function checkLockedBody(request: ReadonlyMap<string, string>, lock: Headers): void {
	if (Object.keys(lock).length === 0) return;
	const isChecked = [...request.keys()].some(
		(name) => name === "content-md5" || name.startsWith("x-amz-checksum-"),
	);
	if (isChecked || request.has("x-amz-trailer")) return;
	throw new S3Error("InvalidRequest", {
		message:
			"Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters",
	});
}

/** Throws AccessDenied where a version cannot be removed yet. Nobody here may bypass GOVERNANCE. */
export function checkUnlocked(headers: Headers, now: Date): void {
	const { [UNTIL]: until, [HOLD]: hold } = headers;
	const isRetained = until !== undefined && new Date(until) > now;
	if (hold !== "ON" && !isRetained) return;
	throw new S3Error("AccessDenied", {
		message: "Access Denied because object protected by object lock.",
	});
}

function refuse(name: string, message: string): never {
	throw new S3Error("InvalidArgument", { message, details: { ArgumentName: name } });
}
