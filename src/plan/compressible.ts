import { isText } from "./content-type.ts";

/** What is not text and not compressed by itself. */
const RAW_TYPES: ReadonlySet<string> = new Set([
	"application/rtf",
	"application/vnd.ms-fontobject",
	"application/wasm",
	"font/collection",
	"font/otf",
	"font/ttf",
	"image/bmp",
	"image/vnd.microsoft.icon",
	"image/x-icon",
	"image/x-ms-bmp",
]);

/** Whether content of a type gains from compression: text, and the few that are neither text nor compressed already. */
export function isCompressible(contentType: string): boolean {
	const [type = ""] = contentType.toLowerCase().split(";");
	return isText(type.trim()) || RAW_TYPES.has(type.trim());
}
