/** A request with the signature AWS publishes for it. */
export interface SignatureExample {
	readonly method: string;
	/** Decoded. */
	readonly path: string;
	readonly query: readonly (readonly [string, string])[];
	/** All but the host and the date, which are the same for all. */
	readonly headers: Readonly<Record<string, string>>;
	readonly signature: string;
}

export const EXAMPLE_CREDENTIAL = {
	accessKeyId: "AKIAIOSFODNN7EXAMPLE",
	secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
export const EXAMPLE_DATE = new Date("2013-05-24T00:00:00Z");
export const EXAMPLE_HOST = "examplebucket.s3.amazonaws.com";

const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const WELCOME = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072";

/** The worked examples of "Signature Calculations for the Authorization Header", S3 API Reference; us-east-1. */
export const SIGNATURE_EXAMPLES: readonly (readonly [name: string, example: SignatureExample])[] = [
	[
		"GET Object with a range",
		{
			method: "GET",
			path: "/test.txt",
			query: [],
			headers: { range: "bytes=0-9", "x-amz-content-sha256": EMPTY },
			signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
		},
	],
	[
		"PUT Object with a $ in its key",
		{
			method: "PUT",
			path: "/test$file.text",
			query: [],
			headers: {
				date: "Fri, 24 May 2013 00:00:00 GMT",
				"x-amz-content-sha256": WELCOME,
				"x-amz-storage-class": "REDUCED_REDUNDANCY",
			},
			signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
		},
	],
	[
		"GET Bucket Lifecycle",
		{
			method: "GET",
			path: "/",
			query: [["lifecycle", ""]],
			headers: { "x-amz-content-sha256": EMPTY },
			signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
		},
	],
	[
		"List Objects",
		{
			method: "GET",
			path: "/",
			query: [
				["prefix", "J"],
				["max-keys", "2"],
			],
			headers: { "x-amz-content-sha256": EMPTY },
			signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
		},
	],
];
