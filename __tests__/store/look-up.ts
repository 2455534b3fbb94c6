import { openObjectStore } from "../../src/store/s3-object-store.ts";

// A process of its own, because the chain of credentials reads the environment of the process. Asks for one
// object twice and prints what became of it. The last parameter limits how long credentials may take.
const [endpoint = "", command = "head", limit] = process.argv.slice(2);
const store = openObjectStore({
	endpoint,
	region: "us-east-1",
	pathStyle: true,
	anonymous: false,
	dialect: "aws",
	maxConnections: 2,
	environment: process.env,
	timing: limit === undefined ? {} : { credentials: Number(limit) },
});
const signal = new AbortController().signal;
const location = { bucket: "bucket", key: "k" };
const ask = () =>
	command === "head"
		? store.head(location, signal)
		: store.put(location, Buffer.from("hello"), { contentType: "a/b", metadata: {} }, signal);
const outcomes = [];
for (let round = 0; round < 2; round++) {
	outcomes.push(
		await ask().then(
			() => ({ code: "ok" }),
			(error) => ({ code: error.code, message: error.message, hint: error.hint }),
		),
	);
}
store.close();
process.stdout.write(JSON.stringify(outcomes));
