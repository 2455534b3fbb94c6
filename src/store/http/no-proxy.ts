import { BlockList, isIP } from "node:net";

/**
 * Whether `NO_PROXY`, a list with commas or spaces between, has an entry for `origin`: `*`; a name, which stands for all
 * names below it as well, with or without a dot in front; an address; a range of addresses such as `10.0.0.0/8`. A
 * name or an address may have a port, and is for that port only then. Nothing is looked up.
 */
export function isExempt(origin: URL, list: string): boolean {
	const host = origin.hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
	const port = origin.port || (origin.protocol === "https:" ? "443" : "80");
	const entries = list.toLowerCase().split(/[\s,]+/);
	return entries.some((entry) => entry !== "" && isFor(entry, host, port));
}

function isFor(entry: string, host: string, port: string): boolean {
	if (entry === "*") {
		return true;
	}
	if (entry.includes("/")) {
		return isInRange(host, entry);
	}
	const { name, asked = port } = splitPort(entry);
	if (asked !== port) {
		return false;
	}
	if (isIP(host) > 0) {
		return isIP(name) > 0 && isInRange(host, `${name}/${isIP(name) === 6 ? 128 : 32}`);
	}
	const bare = name.replace(/^\*?\./, "").replace(/\.$/, "");
	return bare !== "" && (host === bare || host.endsWith(`.${bare}`));
}

function splitPort(entry: string): { readonly name: string; readonly asked?: string } {
	const [, bracketed, afterBrackets] = /^\[(.*)\](?::(\d+))?$/.exec(entry) ?? [];
	if (bracketed !== undefined) {
		return { name: bracketed, ...(afterBrackets !== undefined && { asked: afterBrackets }) };
	}
	const [, name, asked] = isIP(entry) === 6 ? [] : (/^(.*):(\d+)$/.exec(entry) ?? []);
	return name === undefined || asked === undefined ? { name: entry } : { name, asked };
}

function isInRange(host: string, range: string): boolean {
	const [network = "", bits = ""] = range.split("/");
	const family = isIP(network);
	const length = /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
	const isRange = family > 0 && length <= (family === 6 ? 128 : 32);
	if (!isRange || isIP(host) !== family) {
		return false;
	}
	const type = family === 6 ? "ipv6" : "ipv4";
	const block = new BlockList();
	block.addSubnet(network, length, type);
	return block.check(host, type);
}
