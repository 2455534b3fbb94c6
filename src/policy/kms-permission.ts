import { partitionOf } from "../partition.ts";
import type { Encryption } from "../spec/headers.ts";
import { literalText } from "./key-pattern.ts";
import type { Condition, ResourcePermission } from "./permission.ts";

/** To make a data key, and to open it again for each further part of an upload (user guide, "Protecting data with SSE-KMS"). */
const ACTIONS = ["kms:Decrypt", "kms:GenerateDataKey"] as const;

/**
 * What an upload needs of the key that its `encryption` names. Nothing where it names none: the key that an account has
 * for S3 is for whoever may use S3.
 */
export function kmsPermission(
	encryption: Encryption | undefined,
	label: string | undefined,
	region: string,
): ResourcePermission | undefined {
	const key = encryption && "key" in encryption ? encryption.key : undefined;
	if (key === undefined || key === "alias/aws/s3") return undefined;
	const { resource, alias } = readKey(key, region);
	const condition = {
		...(alias !== undefined && { "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias } }),
		...throughS3(region),
	};
	return { kind: "resource", purpose: "UseKeys", label, actions: ACTIONS, resource, condition };
}

/** Any key that the role itself may use: whether buckets and objects are encrypted is not for a spec to say. */
export function anyKeyPermission(label: string | undefined, region: string): ResourcePermission {
	const condition = throughS3(region);
	return {
		kind: "resource",
		purpose: "UseKeys",
		label,
		actions: ACTIONS,
		resource: "*",
		condition,
	};
}

/** An alias is no resource: policies know a key by the aliases it has (KMS developer guide, "Using aliases to control access"). */
function readKey(
	key: string,
	region: string,
): { readonly resource: string; readonly alias?: string } {
	const [, head, kind, name = key] =
		/^(arn:[^:]*:kms:[^:]*:[^:]*):(key|alias)\/(.*)$/.exec(key) ?? [];
	// It is in the region of the bucket, which need not be that of the settings.
	const scope = head ?? `arn:${partitionOf(region)}:kms:*:*`;
	if (kind === "alias") return { resource: `${scope}:key/*`, alias: literalText(`alias/${name}`) };
	if (head === undefined && key.startsWith("alias/")) {
		return { resource: `${scope}:key/*`, alias: literalText(key) };
	}
	return { resource: `${scope}:key/${literalText(name)}` };
}

function throughS3(region: string): Condition {
	const domain = partitionOf(region) === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
	return { StringLike: { "kms:ViaService": `s3.*.${domain}` } };
}
