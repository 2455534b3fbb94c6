import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createServer, type Server } from "node:tls";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { useStoreBench } from "./open-test-store.ts";
import { runLookUp } from "./run-look-up.ts";

const bench = useStoreBench();
let directory = "";
let server: Server;

// A door with a certificate of its own in front of the sandbox.
beforeEach(async () => {
	directory = await mkdtemp(path.join(tmpdir(), "tls-"));
	const [key, certificate] = [path.join(directory, "key.pem"), path.join(directory, "cert.pem")];
	const request =
		"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=DNS:localhost";
	execFileSync("openssl", [...request.split(" "), "-keyout", key, "-out", certificate], {
		stdio: "ignore",
	});
	const secrets = { key: readFileSync(key), cert: readFileSync(certificate) };
	server = createServer(secrets, (socket) => {
		const onward = connect(bench.sandbox.port, "127.0.0.1");
		socket.on("error", () => onward.destroy()).pipe(onward);
		onward.on("error", () => socket.destroy()).pipe(socket);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
});

afterEach(async () => {
	server.close();
	await rm(directory, { recursive: true });
});

function put(variables: Record<string, string>) {
	const { accessKeyId, secretAccessKey } = bench.sandbox.credential;
	const endpoint = `https://localhost:${(server.address() as AddressInfo).port}`;
	const environment = {
		AWS_ACCESS_KEY_ID: accessKeyId,
		AWS_SECRET_ACCESS_KEY: secretAccessKey,
		...variables,
	};
	return runLookUp(environment, endpoint, "put");
}

test("over TLS the body is not hashed for the signature, which still covers its checksum", async () => {
	const { outcomes } = await put({ NODE_EXTRA_CA_CERTS: path.join(directory, "cert.pem") });
	expect(outcomes).toEqual([{ code: "ok" }, { code: "ok" }]);
	const [request] = bench.sandbox.recorder.requests;
	expect(request?.headers["x-amz-content-sha256"]).toBe("UNSIGNED-PAYLOAD");
	expect(request?.headers.authorization).toMatch(/SignedHeaders=[^,]*x-amz-checksum-crc32/);
	expect(bench.sandbox.recorder.connections).toBe(1);
});

test("a certificate nobody trusts fails at once, with the endpoint and what to check", async () => {
	const { outcomes, milliseconds } = await put({});
	expect(outcomes[0]).toMatchObject({
		code: "unreachable",
		message: expect.stringMatching(
			/^Could not upload s3:\/\/bucket\/k: no secure connection could be made: its certificate is signed by nobody the runner trusts \(https:\/\/localhost:\d+, [A-Z_]+\)$/,
		),
		hint: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
	});
	expect(milliseconds).toBeLessThan(5000);
});
