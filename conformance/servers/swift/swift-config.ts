/** Where a Swift of one proxy and one server of each kind lives. */
export interface SwiftPlace {
	/** Holds all that it writes, on a file system with extended attributes. */
	readonly directory: string;
	readonly proxyPort: number;
	readonly cachePort: number;
}

/** The kinds of servers that Swift keeps its data in. */
export const STORAGE_KINDS = ["account", "container", "object"] as const;

/** Part of the path of every object, so that nobody can guess them; of no use here, and required. */
export const SWIFT_CONFIG = `[swift-hash]
swift_hash_path_suffix = a
swift_hash_path_prefix = b
[storage-policy:0]
name = gold
default = yes
`;

/** The configuration of one of the storage servers. */
export function storageConfig(
	kind: (typeof STORAGE_KINDS)[number],
	{ directory }: SwiftPlace,
	port: number,
): string {
	return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = root
swift_dir = ${directory}
devices = ${directory}/devices
mount_check = false
disable_fallocate = true
fallocate_reserve = 0
log_level = ERROR
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
recon_cache_path = ${directory}/cache
[${kind}-replicator]
`;
}

/** The configuration of the proxy, which speaks S3. */
export function proxyConfig({ directory, proxyPort, cachePort }: SwiftPlace): string {
	return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${proxyPort}
workers = 0
user = root
swift_dir = ${directory}
log_level = ERROR
[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck cache bulk s3api tempauth copy slo dlo versioned_writes symlink proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
location = us-east-1
check_bucket_owner = false
auth_pipeline_check = false
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${cachePort}
[filter:versioned_writes]
use = egg:swift#versioned_writes
allow_object_versioning = true
${FILTERS.map((name) => `[filter:${name}]\nuse = egg:swift#${name}\n`).join("")}`;
}

/** Filters without settings of their own. */
const FILTERS = [
	"healthcheck",
	"catch_errors",
	"gatekeeper",
	"copy",
	"bulk",
	"slo",
	"dlo",
	"symlink",
] as const;
