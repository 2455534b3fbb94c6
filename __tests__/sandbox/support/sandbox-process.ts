import { once } from "node:events";
import { startSandbox } from "../../../sandbox/sandbox.ts";

// A sandbox in a process of its own: its parent reads the memory it took when it stops.
const sandbox = await startSandbox();
sandbox.createBucket("bucket");
const { endpoint, port, region, credential } = sandbox;
const startKibibytes = process.resourceUsage().maxRSS;
process.send?.({ endpoint, port, region, credential });
await once(process, "message");
process.send?.({ growthMebibytes: (process.resourceUsage().maxRSS - startKibibytes) / 1024 });
await sandbox.stop();
process.disconnect();
