import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Differences } from "./dialects/to-manner.ts";
import { toManner } from "./dialects/to-manner.ts";
import type { FaultRule } from "./faults.ts";
import { FaultPlan } from "./faults.ts";
import { hostNames } from "./host-names.ts";
import type { Recorder } from "./recorder.ts";
import { RequestRecorder } from "./recorder.ts";
import type { SandboxObject } from "./sandbox-object.ts";
import { toSandboxObject } from "./sandbox-object.ts";
import type { ServerParts } from "./serve-request.ts";
import { startServer } from "./server.ts";
import type { Credential } from "./signature/credential.ts";
import { DEFAULT_CREDENTIAL } from "./signature/credential.ts";
import type { ArchiveTier } from "./store/archive.ts";
import { finishRestore } from "./store/archive.ts";
import { BlobStore } from "./store/blob-store.ts";
import type { Bucket } from "./store/bucket.ts";
import type { ObjectVersion } from "./store/object-version.ts";
import { Store } from "./store/store.ts";
import { storeBytes } from "./store/store-bytes.ts";
import { SecurityTokenService, type StsSettings } from "./sts/security-token-service.ts";

export interface SandboxOptions extends Differences {
	/** Default: `us-east-1`, or as the store that it plays has it. */
	readonly region?: string;
	/** Where the directory for the data is made. Default: the system's temporary directory. */
	readonly directory?: string;
	/** The key pairs that are accepted. Default: one made-up pair. */
	readonly credentials?: readonly Credential[];
	/** The host name in the endpoint. Default: `127.0.0.1`, which is always what is listened on. */
	readonly host?: string;
	/** More names that buckets may be put before, such as `s3.us-east-1.amazonaws.com`. Default: none. */
	readonly names?: readonly string[];
	/** The server's clock. Default: the real time. */
	readonly now?: () => Date;
	/** The account that owns all buckets. Default: `111122223333`. */
	readonly ownerId?: string;
	/** Roles that can be assumed at the same address. Default: none. */
	readonly sts?: Partial<StsSettings>;
}

export interface BucketOptions {
	/** Default: the region of the sandbox. */
	readonly region?: string;
	/** Anonymous requests may read and list. Default: false. */
	readonly publicRead?: boolean;
	/** Accepts ACL headers, which new buckets of S3 refuse. They have no effect. Default: false. */
	readonly allowAcls?: boolean;
	/** Refuses requests that do not say that the requester pays, as S3 does to everybody but the owner. Default: false. */
	readonly requesterPays?: boolean;
	/** Takes keys of the client's own (SSE-C), which buckets of S3 block since April 2026. Default: false. */
	readonly allowCustomerKeys?: boolean;
	/** Locks objects that ask for it, and keeps versions. Default: false. */
	readonly objectLock?: boolean;
	/** Keeps versions from the start. Default: false. */
	readonly versioning?: boolean;
}

/** A running S3 server on the loopback interface, and what a test wants to know of it. */
export interface Sandbox {
	/** `http://HOST:PORT` */
	readonly endpoint: string;
	readonly port: number;
	readonly region: string;
	/** The first of the accepted pairs. */
	readonly credential: Credential;
	readonly recorder: Recorder;
	createBucket(name: string, options?: BucketOptions): void;
	/** Stores an object without a request. `headers` are those of PutObject. */
	putObject(
		bucket: string,
		key: string,
		body: Buffer | string,
		headers?: Record<string, string>,
	): Promise<SandboxObject>;
	object(bucket: string, key: string): SandboxObject | undefined;
	/** Keys that hold an object, in UTF-8 byte order. */
	keys(bucket: string, prefix?: string): string[];
	/** Multipart uploads in progress. */
	uploads(bucket: string): readonly { readonly key: string; readonly uploadId: string }[];
	/** Has INTELLIGENT_TIERING archive an object of its class. */
	archive(bucket: string, key: string, tier: ArchiveTier): void;
	/** Makes the class of an object one that can be read, whatever it is called, as in stores beside Amazon's. */
	makeReadable(bucket: string, key: string): void;
	/** Ends the restore of an object that is being restored: its bytes can be read from now on. */
	finishRestore(bucket: string, key: string): void;
	/** Ends all sessions of roles: their keys get ExpiredToken from now on. */
	revokeSessions(): void;
	fault(rule: FaultRule): void;
	clearFaults(): void;
	/**
	 * Closes all connections, waits until no request has a file open, and removes the data. What a
	 * fault still holds or delays is not carried out.
	 */
	stop(): Promise<void>;
}

/** Starts a sandbox on 127.0.0.1 and a free port. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const directory = await mkdtemp(join(options.directory ?? tmpdir(), "s3-sandbox-"));
	const manner = toManner(options);
	const region = options.region ?? manner.region ?? "us-east-1";
	const host = options.host ?? "127.0.0.1";
	const credentials = [...(options.credentials ?? [DEFAULT_CREDENTIAL])];
	const ownerId = options.ownerId ?? "111122223333";
	const now = options.now ?? (() => new Date());
	const sts = { roles: [], providers: [], ...options.sts, accountId: ownerId, now };
	const parts = {
		store: new Store(new BlobStore(directory)),
		settings: {
			region,
			regionAliases: manner.regionAliases ?? [],
			ownerId,
			now,
		},
		credentials,
		sts: new SecurityTokenService(sts, credentials),
		manner,
		hosts: hostNames(host, region, options.names ?? []),
		recorder: new RequestRecorder(),
		faults: new FaultPlan(),
	};
	const { port, stop } = await startServer(parts);
	return {
		endpoint: `http://${host}:${port}`,
		port,
		region,
		credential: options.credentials?.[0] ?? DEFAULT_CREDENTIAL,
		...controls(parts),
		stop: async () => {
			await stop();
			await rm(directory, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

function controls({
	store,
	settings,
	recorder,
	faults,
	sts,
}: ServerParts): Omit<Sandbox, "endpoint" | "port" | "region" | "credential" | "stop"> {
	return {
		recorder,
		createBucket: (name, options = {}) => {
			const bucket = store.create({
				name,
				region: options.region ?? settings.region,
				isPublic: options.publicRead ?? false,
				allowsAcls: options.allowAcls ?? false,
				requesterPays: options.requesterPays ?? false,
				allowsCustomerKeys: options.allowCustomerKeys ?? false,
				hasObjectLock: options.objectLock ?? false,
				createdAt: settings.now(),
			});
			if (options.versioning === true || options.objectLock === true) bucket.versioning = "Enabled";
		},
		putObject: async (name, key, body, headers = {}) => {
			const content = { key, bytes: Buffer.from(body), headers, now: settings.now() };
			const version = await storeBytes(store.blobs, store.get(name), content);
			return toSandboxObject(version, store.blobs);
		},
		object: (name, key) => {
			const version = store.get(name).object(key);
			return version && toSandboxObject(version, store.blobs);
		},
		keys: (name, prefix = "") => {
			const bucket = store.get(name);
			return bucket.keys.filter((key) => key.startsWith(prefix) && bucket.object(key));
		},
		uploads: (name) =>
			[...store.get(name).uploads.values()].map(({ key, uploadId }) => ({ key, uploadId })),
		archive: (name, key, archiveTier) => {
			const bucket = store.get(name);
			bucket.replace({ ...existing(bucket, key), archiveTier });
		},
		makeReadable: (name, key) => {
			store.get(name).replace({ ...existing(store.get(name), key), isInTier: true });
		},
		finishRestore: (name, key) => {
			const bucket = store.get(name);
			bucket.replace(finishRestore(existing(bucket, key), settings.now()));
		},
		revokeSessions: () => sts.revokeSessions(),
		fault: (rule) => faults.add(rule),
		clearFaults: () => faults.clear(),
	};
}

function existing(bucket: Bucket, key: string): ObjectVersion {
	const object = bucket.object(key);
	if (object === undefined) throw new Error(`There is no object ${key}`);
	return object;
}
