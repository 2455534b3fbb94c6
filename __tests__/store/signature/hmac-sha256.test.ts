import { createHmac } from "node:crypto";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { HmacSha256 } from "../../../src/store/signature/hmac-sha256.ts";

test("is that of node:crypto, for any key, text after text", () => {
	const key = fc.uint8Array({ maxLength: 200 });
	const texts = fc.array(fc.string({ unit: "binary", maxLength: 2000 }), { maxLength: 5 });
	fc.assert(
		fc.property(key, texts, (secret, all) => {
			const hmac = new HmacSha256(secret);
			for (const text of all) {
				const expected = createHmac("sha256", secret).update(text).digest("hex");
				expect(hmac.sign(text)).toBe(expected);
			}
		}),
		{ numRuns: 500 },
	);
});
