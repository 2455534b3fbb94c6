import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "@jest/globals";

/** Keys as the services that give them to machines have them. */
export interface GivenKeys {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken?: string | undefined;
}

/** A server on 127.0.0.1, and what it was asked for. */
export interface CredentialServer {
	readonly url: string;
	/** `METHOD /path`, in order. */
	readonly asked: readonly string[];
}

/** Starts servers that end with the test. */
export function useCredentialServers(): (listener: RequestListener) => Promise<CredentialServer> {
	const servers: Server[] = [];
	afterEach(() => {
		for (const server of servers.splice(0)) {
			server.closeAllConnections();
			server.close();
		}
	});
	return async (listener) => {
		const asked: string[] = [];
		const server = createServer((request, response) => {
			asked.push(`${request.method} ${request.url}`);
			listener(request, response);
		});
		servers.push(server);
		server.listen(0, "127.0.0.1");
		await once(server, "listening");
		return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
	};
}

const ROLE_PATH = "/latest/meta-data/iam/security-credentials/";

/** EC2's metadata service, version 2 alone (EC2 User Guide, "Retrieve security credentials from instance metadata"). */
export function instanceMetadata(keys: GivenKeys, token: string): RequestListener {
	return ({ method, url, headers }, response) => {
		if (method === "PUT" && url === "/latest/api/token") {
			const isAsked = Number(headers["x-aws-ec2-metadata-token-ttl-seconds"]) > 0;
			return response.writeHead(isAsked ? 200 : 400).end(isAsked ? token : "");
		}
		if (headers["x-aws-ec2-metadata-token"] !== token) return response.writeHead(401).end();
		if (url === ROLE_PATH) return response.end("build-machines");
		if (url !== `${ROLE_PATH}build-machines`) return response.writeHead(404).end();
		return response.end(JSON.stringify({ Code: "Success", Type: "AWS-HMAC", ...toDocument(keys) }));
	};
}

/** What gives credentials to containers (SDKs and Tools Reference Guide, "Container credential provider"). */
export function containerCredentials(keys: GivenKeys, authorization: string): RequestListener {
	return ({ url, headers }, response) => {
		const isKnown = url === "/role" && headers.authorization === authorization;
		response.writeHead(isKnown ? 200 : 401).end(isKnown ? JSON.stringify(toDocument(keys)) : "{}");
	};
}

/** The OpenID Connect service of IAM Identity Center, which renews logins (its API reference, CreateToken). */
export function loginService(refreshToken: string, accessToken: string): RequestListener {
	return async (request, response) => {
		const asked: { readonly refreshToken?: string } = JSON.parse(
			Buffer.concat(await request.toArray()).toString(),
		);
		response.setHeader("content-type", "application/json");
		if (request.url !== "/token" || asked.refreshToken !== refreshToken) {
			return response.writeHead(400).end('{"error":"invalid_grant"}');
		}
		return response.end(JSON.stringify({ accessToken, expiresIn: 3600, refreshToken: "the-next" }));
	};
}

/** The portal of IAM Identity Center (its Portal API reference, GetRoleCredentials). */
export function portal(keys: GivenKeys, accessToken: string): RequestListener {
	return ({ url = "", headers }, response) => {
		const { pathname, searchParams } = new URL(url, "http://portal");
		const isAsked =
			pathname === "/federation/credentials" &&
			searchParams.get("account_id") === "111122223333" &&
			searchParams.get("role_name") === "Reader";
		if (!isAsked) return response.writeHead(404).end("{}");
		response.setHeader("content-type", "application/json");
		if (headers["x-amz-sso_bearer_token"] !== accessToken) {
			response.setHeader("x-amzn-errortype", "UnauthorizedException");
			return response.writeHead(401).end('{"message":"Session token not found or invalid"}');
		}
		const { accessKeyId, secretAccessKey, sessionToken } = keys;
		const expiration = Date.now() + 3_600_000;
		const roleCredentials = { accessKeyId, secretAccessKey, sessionToken, expiration };
		return response.end(JSON.stringify({ roleCredentials }));
	};
}

function toDocument({ accessKeyId, secretAccessKey, sessionToken }: GivenKeys) {
	return {
		AccessKeyId: accessKeyId,
		SecretAccessKey: secretAccessKey,
		Token: sessionToken,
		LastUpdated: new Date().toISOString(),
		Expiration: new Date(Date.now() + 3_600_000).toISOString(),
	};
}
