import {
	AssumeRoleCommand,
	type AssumeRoleCommandInput,
	type AssumeRoleCommandOutput,
	AssumeRoleWithWebIdentityCommand,
	GetCallerIdentityCommand,
	STSClient,
} from "@aws-sdk/client-sts";
import type { HttpHandlerUserInput } from "@smithy/core/protocols";
import { SILENT } from "./credential-chain.ts";
import type { Credentials } from "./credential-source.ts";
import type { StsEndpoint } from "./sts-endpoint.ts";

/** The credentials of a role's session, and whose they are. */
export interface AssumedRole {
	readonly credentials: Credentials;
	/** The account of the session; undefined where the store does not say. */
	readonly account: string | undefined;
}

/** What a role is asked for with, whichever call is made. */
export type RoleRequest = Pick<
	AssumeRoleCommandInput,
	"RoleArn" | "RoleSessionName" | "DurationSeconds" | "ExternalId" | "Policy"
>;

/** The calls to the Security Token Service, made by the SDK over this program's connections: one attempt each. */
export class StsClient {
	readonly #endpoint: StsEndpoint;
	readonly #requestHandler: HttpHandlerUserInput;

	constructor(endpoint: StsEndpoint, requestHandler: HttpHandlerUserInput) {
		this.#endpoint = endpoint;
		this.#requestHandler = requestHandler;
	}

	/** Assumes a role as the holder of `credentials`. */
	async assumeRole(request: RoleRequest, credentials: Credentials): Promise<AssumedRole> {
		const answer = await this.#open(credentials).send(new AssumeRoleCommand(request));
		return toAssumed(answer, "role");
	}

	/** Assumes a role as whom an identity provider's token names; nothing is signed. */
	async assumeWithToken(request: RoleRequest, token: string): Promise<AssumedRole> {
		const { ExternalId: _, ...rest } = request;
		const command = new AssumeRoleWithWebIdentityCommand({ ...rest, WebIdentityToken: token });
		return toAssumed(await this.#open(NOBODY).send(command), "web-identity");
	}

	/** The account that credentials belong to; every holder may ask. */
	async findAccount(credentials: Credentials): Promise<string | undefined> {
		const { Account } = await this.#open(credentials).send(new GetCallerIdentityCommand({}));
		return Account;
	}

	#open(credentials: Credentials): STSClient {
		const { url, region, fips, dualStack } = this.#endpoint;
		return new STSClient({
			region,
			...(url !== undefined && { endpoint: url }),
			// Else a token is shown to whomever a shared file names.
			ignoreConfiguredEndpointUrls: true,
			useFipsEndpoint: fips,
			useDualstackEndpoint: dualStack,
			credentials,
			requestHandler: this.#requestHandler,
			// Else AWS_DEFAULTS_MODE is read, and an empty one refused.
			defaultsMode: "standard",
			maxAttempts: 1,
			logger: SILENT,
		});
	}
}

// Never used to sign, but without any the SDK goes and looks for some.
const NOBODY: Credentials = { accessKeyId: "nobody", secretAccessKey: "nobody" };

function toAssumed(
	answer: Pick<AssumeRoleCommandOutput, "Credentials" | "AssumedRoleUser">,
	kind: "role" | "web-identity",
): AssumedRole {
	const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
	if (!AccessKeyId || !SecretAccessKey) throw new Error("there are no credentials in the answer");
	const account = answer.AssumedRoleUser?.Arn?.split(":")[4];
	return {
		account: account || undefined,
		credentials: {
			accessKeyId: AccessKeyId,
			secretAccessKey: SecretAccessKey,
			...(SessionToken && { sessionToken: SessionToken }),
			...(Expiration && { expiration: Expiration }),
			kind,
		},
	};
}
