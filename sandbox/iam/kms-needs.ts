import { createHash } from "node:crypto";
import type { Settings } from "../operations/call.ts";
import type { NeededAction } from "./evaluate.ts";

type KmsAction = "kms:Decrypt" | "kms:GenerateDataKey";

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * What the store needs the caller to be allowed of the key in encryption headers, since it asks KMS in the caller's name.
 * The key that an account has for S3 is for whoever may use S3 (user guide, "Protecting data with SSE-KMS").
 */
export function kmsNeeds(action: KmsAction, headers: Headers, settings: Settings): NeededAction[] {
	const type = headers["x-amz-server-side-encryption"];
	const key = headers["x-amz-server-side-encryption-aws-kms-key-id"];
	if (!type?.startsWith("aws:kms") || key === undefined || key === "alias/aws/s3") return [];
	const { resource, alias } = findKey(key, settings);
	const context = {
		"kms:viaservice": `s3.${settings.region}.amazonaws.com`,
		...(alias !== undefined && { "kms:resourcealiases": [alias] }),
	};
	return [{ action, resource, context }];
}

function findKey(
	key: string,
	{ region, ownerId }: Settings,
): { readonly resource: string; readonly alias?: string } {
	const [, name = key] = /^arn:[^:]*:kms:[^:]*:[^:]*:(.*)$/.exec(key) ?? [];
	const scope = `arn:aws:kms:${region}:${ownerId}:key`;
	if (!name.startsWith("alias/")) return { resource: `${scope}/${name.replace(/^key\//, "")}` };
	// Some key has it.
	const id = createHash("sha256").update(name).digest("hex").slice(0, 12);
	return { resource: `${scope}/00000000-0000-4000-8000-${id}`, alias: name };
}
