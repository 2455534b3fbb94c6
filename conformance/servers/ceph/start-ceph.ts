import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { endDaemon, freePort, isAnswering, runCommand, waitUntil } from "../daemons.ts";
import { cephConfig } from "./ceph-config.ts";

/** The user that owns whatever tests make; it may administer roles, identity providers and its own policies. */
export const CEPH_USER = {
	accessKeyId: "AKIATESTTESTTESTTEST",
	secretAccessKey: "secretsecretsecretsecretsecretsecretsecr",
	name: "tester",
} as const;

/** A Ceph that runs. */
export interface Ceph {
	/** Of S3, STS and IAM alike. */
	readonly endpoint: string;
	/** Ends its processes and removes what they wrote. */
	stop(): Promise<void>;
}

/** Starts a Ceph RADOS Gateway of the Debian packages on loopback; takes about three seconds. */
export async function startCeph(): Promise<Ceph> {
	const directory = mkdtempSync(path.join(tmpdir(), "ceph-"));
	const [monitorPort, gatewayPort] = [await freePort(), await freePort()];
	const endpoint = `http://127.0.0.1:${gatewayPort}`;
	const daemons: ChildProcess[] = [];
	const stop = async () => {
		for (const daemon of daemons.toReversed()) await endDaemon(daemon);
		rmSync(directory, { recursive: true, force: true });
	};
	const place = { directory, monitorPort, gatewayPort };
	try {
		for (const part of ["mon", "osd", "rgw"]) mkdirSync(path.join(directory, part));
		writeFileSync(path.join(directory, "ceph.conf"), cephConfig(place));
		const cluster = new Cluster(directory, daemons);
		await cluster.startMonitor(monitorPort);
		await cluster.startStorage();
		await cluster.startGateway(endpoint);
		return { endpoint, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

class Cluster {
	readonly #directory: string;
	readonly #environment: NodeJS.ProcessEnv;
	readonly #daemons: ChildProcess[];

	constructor(directory: string, daemons: ChildProcess[]) {
		this.#directory = directory;
		this.#environment = { ...process.env, CEPH_CONF: path.join(directory, "ceph.conf") };
		this.#daemons = daemons;
	}

	async startMonitor(port: number): Promise<void> {
		const map = path.join(this.#directory, "monmap");
		const address = `[v2:127.0.0.1:${port}]`;
		await this.#addKey("mon.", { mon: "allow *" });
		for (const name of ["client.admin", "client.rgw.a"]) {
			await this.#addKey(name, { mon: "allow *", osd: "allow *", mgr: "allow *" });
		}
		await this.#run("monmaptool", ["--create", "--addv", "a", address, "--clobber", map]);
		const keyring = path.join(this.#directory, "keyring");
		await this.#run("ceph-mon", ["-i", "a", "--mkfs", "--monmap", map, "--keyring", keyring]);
		this.#start("ceph-mon", ["-i", "a", "-f"]);
		await waitUntil(() => this.#succeeds("ceph", ["--connect-timeout", "3", "-s"]));
	}

	async startStorage(): Promise<void> {
		const uuid = crypto.randomUUID();
		const id = (await this.#run("ceph", ["osd", "new", uuid])).trim();
		await this.#addKey(`osd.${id}`, { mon: "allow *", osd: "allow *", mgr: "allow *" });
		await this.#run("ceph", ["auth", "import", "-i", path.join(this.#directory, "keyring")]);
		await this.#run("ceph-osd", ["-i", id, "--mkfs", "--osd-uuid", uuid]);
		this.#start("ceph-osd", ["-i", id, "-f"]);
		await waitUntil(async () => (await this.#run("ceph", ["osd", "stat"])).includes("1 up"));
	}

	async startGateway(endpoint: string): Promise<void> {
		this.#start("radosgw", ["-n", "client.rgw.a", "-f"]);
		await waitUntil(() => isAnswering(endpoint));
		const { accessKeyId, secretAccessKey, name } = CEPH_USER;
		await this.#run("radosgw-admin", [
			"user",
			"create",
			`--uid=${name}`,
			`--display-name=${name}`,
			`--access-key=${accessKeyId}`,
			`--secret-key=${secretAccessKey}`,
			"--caps=roles=*;oidc-provider=*;user-policy=*",
		]);
	}

	async #addKey(name: string, rights: Readonly<Record<string, string>>): Promise<void> {
		const keyring = path.join(this.#directory, "keyring");
		const caps = Object.entries(rights).flatMap(([service, right]) => ["--cap", service, right]);
		const create = name === "mon." ? ["--create-keyring"] : [];
		await this.#run("ceph-authtool", [...create, keyring, "--gen-key", "-n", name, ...caps]);
	}

	#run(command: string, parameters: readonly string[]): Promise<string> {
		return runCommand(command, parameters, this.#environment);
	}

	async #succeeds(command: string, parameters: readonly string[]): Promise<boolean> {
		await this.#run(command, parameters);
		return true;
	}

	#start(command: string, parameters: readonly string[]): void {
		this.#daemons.push(spawn(command, parameters, { env: this.#environment, stdio: "ignore" }));
	}
}
