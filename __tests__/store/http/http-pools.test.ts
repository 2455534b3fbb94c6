import "../one-realm.ts";
import { expect, test } from "@jest/globals";
import { failureOf } from "../open-test-store.ts";
import { getBody } from "./get-body.ts";
import { echo, useRawServers } from "./raw-server.ts";
import { useWebBench } from "./web-server.ts";

const serve = useRawServers();
const { openPools } = useWebBench();

test.each(["general", "reading", "patient"] as const)(
	"connections for %s use that are asked for when all were ended are not made",
	async (use) => {
		const { origin, sockets } = await serve(echo);
		const pools = openPools();
		const opening = pools.open(origin, use);
		pools.destroy();
		expect(await failureOf(getBody(await opening))).toMatchObject({
			message: "the connections were given up",
		});
		expect(sockets).toHaveLength(0);
	},
);
