import { expect, test } from "@jest/globals";
import { readDocument } from "../../src/store/store-document.ts";

test.each(["\u{1f600}", "&#128512;", "&#x1F600;", "&#xD83D;&#xDE00;"])(
	"a document's %s is the character that is meant",
	async (written) => {
		expect(await readDocument(Buffer.from(`<a><Key>${written}&#65;</Key></a>`))).toEqual({
			a: { Key: "\u{1f600}A" },
		});
	},
);
