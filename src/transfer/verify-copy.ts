import { StagingError } from "../errors.ts";
import type { Copy } from "../plan/plan.ts";
import { sourceObject } from "../source-object.ts";
import type { CopiedObject } from "../store/object-copy.ts";
import type { ObjectInfo, ObjectSummary, Verification } from "../store/object-facts.ts";
import { describeTransfer } from "./locations.ts";
import type { TransferContext } from "./transfer-context.ts";

/** A copy and what was copied. */
interface Compared {
	readonly copy: Copy;
	readonly source: ObjectSummary | ObjectInfo;
	readonly copied: CopiedObject;
}

/**
 * What proves that a copy has its source's bytes: an ETag that is an MD5, else a checksum that the store has of both,
 * else the size. The store is asked only for what is not known yet. Fails with `checksum-mismatch`.
 */
export async function verifyCopy(
	{ copy, source, copied }: Compared,
	{ store, signal }: Pick<TransferContext, "store" | "signal">,
): Promise<Verification> {
	if (copied.etag === source.etag && /^[\da-f]{32}(?:-\d+)?$/.test(source.etag)) {
		return "md5";
	}
	const { checksum } = copied;
	if (checksum !== undefined) {
		const info = "checksums" in source ? source : await store.head(sourceObject(copy), signal);
		const own = info.etag === source.etag ? info.checksums : [];
		const expected = own.find(
			({ algorithm, type }) => type === "FULL_OBJECT" && algorithm === checksum.algorithm,
		);
		if (expected !== undefined) {
			assertSame(copy, checksum.algorithm.toUpperCase(), [expected.value, checksum.value]);
			return checksum.algorithm;
		}
	}
	const there = await store.head(copy.location, signal);
	assertSame(copy, "size", [source.bytes, there.bytes]);
	if (copy.entry.move && there.etag !== copied.etag) throw replacedError(copy);
	return "size";
}

// A source is deleted for its copy, and for nothing else that is there.
function replacedError(copy: Copy): StagingError {
	return new StagingError(
		"checksum-mismatch",
		`Could not ${describeTransfer(copy)}: something else has replaced the copy, so the source was left`,
		{ hint: "Find out what else writes there, and run the job again" },
	);
}

function assertSame<T>(copy: Copy, what: string, [expected, found]: readonly [T, T]): void {
	if (found !== expected) {
		throw new StagingError(
			"checksum-mismatch",
			`Could not ${describeTransfer(copy)}: the copy has another ${what} than its source: expected ${expected}, got ${found}`,
			{ hint: "Delete the copy, and run the job again" },
		);
	}
}
