import type { ConformanceServer } from "../conformance-server.ts";
import { CEPH_USER, startCeph } from "./start-ceph.ts";

/** Ceph's RADOS Gateway, from Debian's packages. */
export const CEPH: ConformanceServer = {
	name: "Ceph RADOS Gateway",
	dialect: "ceph",
	needs: ["ceph", "ceph-mon", "ceph-osd", "radosgw", "radosgw-admin"],
	installation: "apt-get install --no-install-recommends radosgw ceph-mon ceph-osd ceph-common",
	start: async () => {
		const { endpoint, stop } = await startCeph();
		return { endpoint, region: "us-east-1", ...CEPH_USER, stop };
	},
};
