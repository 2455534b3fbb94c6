import { once } from "node:events";
import { startSandbox } from "../../../sandbox/sandbox.ts";
import { peakMemoryBytes } from "../../support/peak-memory.ts";

// A sandbox in a process of its own: its parent reads the memory it took when it stops.
const sandbox = await startSandbox();
sandbox.createBucket("bucket");
const { endpoint, port, region, credential } = sandbox;
const startBytes = peakMemoryBytes();
process.send?.({ endpoint, port, region, credential });
await once(process, "message");
process.send?.({ growthMebibytes: (peakMemoryBytes() - startBytes) / 2 ** 20 });
await sandbox.stop();
process.disconnect();
