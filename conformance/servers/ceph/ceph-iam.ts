import { createHash } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import { Sha256 } from "../../../__tests__/sandbox/support/sha256.ts";
import type { RunningServer } from "../conformance-server.ts";
import { CEPH_USER } from "./start-ceph.ts";

/** Creates what IAM holds, by the requests that any client of AWS would make (IAM API reference). */
export class CephIam {
	readonly #server: RunningServer;

	constructor(server: RunningServer) {
		this.#server = server;
	}

	/** Has tokens of `issuer` accepted that are for `audience`. */
	async trustProvider(issuer: string, audience: string): Promise<void> {
		await this.#ask({
			Action: "CreateOpenIDConnectProvider",
			Url: issuer,
			"ClientIDList.member.1": audience,
			"ThumbprintList.member.1": await thumbprintOf(issuer),
		});
	}

	/** A role for whoever shows such a token; its ARN. */
	async createRoleForTokens(
		name: string,
		{ issuer, audience }: { readonly issuer: string; readonly audience: string },
	): Promise<string> {
		const host = new URL(issuer).host;
		return await this.#createRole(name, {
			Effect: "Allow",
			Principal: { Federated: [`arn:aws:iam:::oidc-provider/${host}`] },
			Action: ["sts:AssumeRoleWithWebIdentity"],
			Condition: { StringEquals: { [`${host}:aud`]: audience } },
		});
	}

	/** A role for the owner of the buckets; its ARN. */
	async createRoleForOwner(name: string): Promise<string> {
		return await this.#createRole(name, {
			Effect: "Allow",
			Principal: { AWS: [`arn:aws:iam:::user/${CEPH_USER.name}`] },
			Action: ["sts:AssumeRole"],
		});
	}

	/** Replaces what a role may do. */
	async putRolePolicy(role: string, statements: readonly object[]): Promise<void> {
		const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: statements });
		await this.#ask({ Action: "PutRolePolicy", RoleName: role, PolicyName: "p", PolicyDocument });
	}

	async #createRole(name: string, trust: object): Promise<string> {
		const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [trust] });
		await this.#ask({ Action: "CreateRole", RoleName: name, Path: "/", AssumeRolePolicyDocument });
		return `arn:aws:iam:::role/${name}`;
	}

	async #ask(parameters: Readonly<Record<string, string>>): Promise<void> {
		const { endpoint, region, accessKeyId, secretAccessKey } = this.#server;
		const { host, hostname } = new URL(endpoint);
		const body = new URLSearchParams({ ...parameters, Version: "2010-05-08" }).toString();
		const credentials = { accessKeyId, secretAccessKey };
		const signer = new SignatureV4({ service: "iam", region, credentials, sha256: Sha256 });
		const { headers } = await signer.sign({
			method: "POST",
			protocol: "http:",
			hostname,
			path: "/",
			headers: { host, "content-type": "application/x-www-form-urlencoded" },
			body,
		});
		const answer = await fetch(endpoint, { method: "POST", headers, body });
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${parameters.Action}: ${answer.status} ${text}`);
	}
}

// Ceph knows a provider by the SHA-1 of the certificate that its keys come with.
async function thumbprintOf(issuer: string): Promise<string> {
	const answer = await fetch(`${issuer}/jwks`);
	const { keys } = (await answer.json()) as { keys: { x5c: string[] }[] };
	const certificate = Buffer.from(keys[0]?.x5c[0] ?? "", "base64");
	return createHash("sha1").update(certificate).digest("hex").toUpperCase();
}
