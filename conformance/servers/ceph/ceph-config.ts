/** Where a Ceph of one monitor, one storage daemon and one gateway lives. */
export interface CephPlace {
	/** Holds all that it writes. */
	readonly directory: string;
	readonly monitorPort: number;
	readonly gatewayPort: number;
}

/** The key that signs session tokens: Ceph wants 16 characters. */
const TOKEN_KEY = "abcdefghijklmnop";

/** The `ceph.conf` of a place: everything on loopback, objects in memory, STS beside S3 on the same port. */
export function cephConfig({ directory, monitorPort, gatewayPort }: CephPlace): string {
	return `[global]
fsid = 11111111-2222-3333-4444-555555555555
mon host = v2:127.0.0.1:${monitorPort}/0
public addr = 127.0.0.1
public network = 127.0.0.0/8
cluster network = 127.0.0.0/8
ms bind ipv6 = false
ms bind msgr1 = false
ms bind before connect = false
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 2
osd pool default pgp num = 2
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon max pg per osd = 1000
mon data avail crit = 1
mon osd initial require min compat client = luminous
run dir = ${directory}
admin socket = ${directory}/$name.asok
log file = ${directory}/$name.log
pid file = ${directory}/$name.pid
keyring = ${directory}/keyring
paxos propose interval = 0.02
paxos min wait = 0.01
[mon]
mon data = ${directory}/mon
mon initial members = a
[mon.a]
mon addr = 127.0.0.1:${monitorPort}
[osd]
osd data = ${directory}/osd
osd objectstore = memstore
memstore device bytes = 2147483648
# Keys of 1,024 bytes are refused with the default.
osd max object name len = 2048
osd max object namespace len = 256
osd class load list = *
osd class default list = *
[client]
# Without tcp_nodelay each small answer waits 45 ms.
rgw frontends = beast endpoint=127.0.0.1:${gatewayPort} tcp_nodelay=1
rgw data = ${directory}/rgw
rgw s3 auth use sts = true
rgw sts key = ${TOKEN_KEY}
rgw crypt require ssl = false
rgw enable usage log = false
rgw enable ops log = false
rgw gc max objs = 8
rgw dynamic resharding = false
rgw override bucket index max shards = 1
`;
}
