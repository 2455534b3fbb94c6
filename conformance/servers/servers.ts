import { CEPH } from "./ceph/ceph-server.ts";
import type { ConformanceServer } from "./conformance-server.ts";
import { oneProcess } from "./one-process.ts";
import { SANDBOXES } from "./sandbox-server.ts";
import { SWIFT } from "./swift/swift-server.ts";

const KEYS = { accessKeyId: "AKIAOFOTHERSERVERS00", secretAccessKey: "secret-of-other-servers" };

/** The Versity S3 Gateway over a directory. */
export const VERSITYGW = oneProcess({
	name: "Versity S3 Gateway",
	dialect: "versitygw",
	installation: "go install github.com/versity/versitygw/cmd/versitygw@v1.8.0",
	lacks: ["empty-segments"],
	program: "versitygw",
	keys: KEYS,
	parameters: ({ directory, port }) => [
		...["--access", KEYS.accessKeyId, "--secret", KEYS.secretAccessKey],
		...["--port", `127.0.0.1:${port}`, "posix", directory],
	],
});

/** What rclone serves of a directory. */
const RCLONE = oneProcess({
	name: "rclone serve s3",
	dialect: "rclone",
	installation: "go install github.com/rclone/rclone@v1.75.1",
	lacks: ["conditional-reads", "empty-segments"],
	program: "rclone",
	keys: KEYS,
	parameters: ({ directory, port }) => [
		...["serve", "s3", "--auth-key", `${KEYS.accessKeyId},${KEYS.secretAccessKey}`],
		...["--addr", `127.0.0.1:${port}`, "--config", `${directory}.conf`, directory],
	],
});

/** Python's imitation of AWS, which keeps all in memory and asks for no valid signature. */
const MOTO = oneProcess({
	name: "moto",
	dialect: "generic",
	installation: "pip install 'moto[server]==5.2.1'",
	lacks: ["authentication"],
	program: "moto_server",
	keys: KEYS,
	parameters: ({ port }) => ["-H", "127.0.0.1", "-p", String(port)],
});

/** The servers that the suites run against: our own in each dialect, then those of others. */
export const SERVERS: readonly ConformanceServer[] = [
	...SANDBOXES,
	CEPH,
	SWIFT,
	VERSITYGW,
	RCLONE,
	MOTO,
];
