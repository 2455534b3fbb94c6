import { describe, expect, test } from "@jest/globals";
import { element, xmlDocument } from "../../sandbox/protocol/xml.ts";
import { children, childText, parseXml } from "../../sandbox/protocol/xml-parser.ts";

describe("parseXml", () => {
	test("reads elements, text, references, attributes and comments", () => {
		const root = parseXml(
			`<?xml version="1.0"?>\n<A xmlns="urn:x" b='1'><!-- c --><B>1</B><C/><B> &lt;&amp;&#65;&#x1F680;\r\n</B></A>\n`,
			"A",
		);
		expect(children(root, "B").map(({ text }) => text)).toEqual(["1", " <&A🚀\n"]);
		expect(childText(root, "C")).toBe("");
		expect(childText(root, "D")).toBeUndefined();
	});

	test("keeps a carriage return that was written as a reference", () => {
		expect(parseXml("<A>\r&#13;&#xD;</A>", "A").text).toBe("\n\r\r");
	});

	test("gives back what the writer wrote, whatever the characters", () => {
		const text = ` <&>"' \t\r\n\u0001\u007f\ufffe🚀 `;
		expect(childText(parseXml(xmlDocument("A", element("B", text)), "A"), "B")).toBe(text);
	});

	test.each([
		["nothing", ""],
		["another root", "<B></B>"],
		["two roots", "<A/><A/>"],
		["text outside the root", "<A/>x"],
		["an element that is not closed", "<A><B></A>"],
		["an element that was not opened", "</A>"],
		["attributes without quotes", "<A b=1/>"],
		["an unknown entity", "<A>&nbsp;</A>"],
		["a bare ampersand", "<A>a & b</A>"],
		["a character beyond Unicode", "<A>&#x110000;</A>"],
		["a DOCTYPE", `<!DOCTYPE A [<!ENTITY x "y">]><A>&x;</A>`],
		["an unfinished tag", "<A"],
	])("refuses %s", (_, source) => {
		expect(() => parseXml(source, "A")).toThrow(expect.objectContaining({ code: "MalformedXML" }));
	});
});
