// The parts of undici that are imported by their files: its index loads fetch, WebSocket and more, 40 ms of CPU.

declare module "undici/lib/dispatcher/client.js" {
	import { Client } from "undici";
	export = Client;
}
