import { randomBytes } from "node:crypto";
import type { Credential } from "../signature/credential.ts";
import { fitsSubject, type SandboxRole, type TrustedProvider } from "./role.ts";
import { readSessionRequest, type SessionRequest } from "./session-request.ts";
import { StsError } from "./sts-error.ts";
import { verifyWebIdentity } from "./web-identity.ts";

/** What the account has. */
export interface StsSettings {
	readonly roles: readonly SandboxRole[];
	/** The identity providers whose tokens are taken. */
	readonly providers: readonly TrustedProvider[];
	/** What sessions last at most, whatever is asked for: for tests that cannot wait for 15 minutes. */
	readonly sessionSeconds?: number;
}

interface StsOptions extends StsSettings {
	/** The account of the users whose keys the sandbox takes. */
	readonly accountId: string;
	readonly now: () => Date;
}

/** A session that was begun. */
export interface BegunSession {
	readonly credential: Credential & { readonly sessionToken: string; readonly expires: Date };
	/** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION` */
	readonly arn: string;
}

/** The part of AWS's Security Token Service that gives sessions of roles. What it gives is added to `credentials`. */
export class SecurityTokenService {
	readonly #options: StsOptions;
	readonly #credentials: Credential[];

	constructor(options: StsOptions, credentials: Credential[]) {
		this.#options = options;
		this.#credentials = credentials;
	}

	/** AssumeRole: `caller` is whose keys signed the request. */
	assumeRole(form: URLSearchParams, caller: Credential): BegunSession {
		const role = this.#find(form);
		const asked = this.#readRequest(form, role, caller.session !== undefined);
		const { arn } = this.identify(caller);
		const principal = caller.session?.roleArn ?? arn;
		const isTrusted = role?.principals?.includes(principal) === true;
		const isExpected = role?.externalId === undefined || role.externalId === asked.externalId;
		if (role === undefined || !isTrusted || !isExpected) {
			const resource = form.get("RoleArn") ?? "";
			throw new StsError(
				"AccessDenied",
				`User: ${arn} is not authorized to perform: sts:AssumeRole on resource: ${resource}`,
			);
		}
		return this.#begin(role, asked);
	}

	/** AssumeRoleWithWebIdentity: nobody signs. */
	async assumeRoleWithWebIdentity(form: URLSearchParams): Promise<BegunSession> {
		const { providers, now } = this.#options;
		const role = this.#find(form);
		const asked = this.#readRequest(form, role, false);
		const identity = await verifyWebIdentity(form.get("WebIdentityToken") ?? "", providers, now());
		const trust = role?.webIdentity;
		const isTrusted =
			trust !== undefined &&
			trust.issuer === identity.issuer &&
			trust.audience === identity.audience &&
			fitsSubject(trust.subject, identity.subject);
		if (role === undefined || !isTrusted) {
			throw new StsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
		}
		return this.#begin(role, asked);
	}

	/** GetCallerIdentity. */
	identify({ accessKeyId, session }: Credential): {
		readonly account: string;
		readonly arn: string;
	} {
		const { accountId } = this.#options;
		if (session === undefined) {
			return { account: accountId, arn: `arn:aws:iam::${accountId}:user/${accessKeyId}` };
		}
		return { account: session.roleArn.split(":")[4] ?? "", arn: toSessionArn(session) };
	}

	/** Ends every session at once, as an administrator does who revokes them. */
	revokeSessions(): void {
		const expires = this.#options.now();
		for (const [index, credential] of this.#credentials.entries()) {
			if (credential.session !== undefined) this.#credentials[index] = { ...credential, expires };
		}
	}

	#find(form: URLSearchParams): SandboxRole | undefined {
		return this.#options.roles.find(({ arn }) => arn === form.get("RoleArn"));
	}

	#readRequest(
		form: URLSearchParams,
		role: SandboxRole | undefined,
		isChained: boolean,
	): SessionRequest {
		return readSessionRequest(form, { maxSeconds: role?.maxSessionSeconds ?? 3600, isChained });
	}

	#begin(role: SandboxRole, asked: SessionRequest): BegunSession {
		const { now, sessionSeconds = Number.POSITIVE_INFINITY } = this.#options;
		const seconds = Math.min(asked.seconds, sessionSeconds);
		const { name, policy } = asked;
		const session = { roleArn: role.arn, name };
		const arn = toSessionArn(session);
		const credential = {
			accessKeyId: `ASIA${randomBytes(8).toString("hex").toUpperCase()}`,
			secretAccessKey: randomBytes(30).toString("base64"),
			sessionToken: randomBytes(240).toString("base64"),
			// STS tells whole seconds.
			expires: new Date(Math.ceil(now().getTime() / 1000 + seconds) * 1000),
			arn,
			policies: role.policies ?? [EVERYTHING],
			...(policy !== undefined && { sessionPolicies: [policy] }),
			session,
		};
		this.#credentials.push(credential);
		return { credential, arn };
	}
}

const EVERYTHING = JSON.stringify({
	Version: "2012-10-17",
	Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
});

function toSessionArn({ roleArn, name }: NonNullable<Credential["session"]>): string {
	return `${roleArn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/${name}`;
}
