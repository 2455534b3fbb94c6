/** Whether a text is the address of a server: `http:` or `https:`, without a user or password, a query or a fragment. */
export function isServerUrl(text: string): boolean {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	return (
		url !== undefined &&
		["http:", "https:"].includes(url.protocol) &&
		url.username + url.password === "" &&
		url.search === "" &&
		url.hash === ""
	);
}

/** `text`, which may be no address at all, for messages: without what may be a user and a password. */
export function toShownUrl(text: string): string {
	return text.replace(/^([^/]*:\/\/)?.*@/s, "$1…@");
}

/** What `isServerUrl` takes, for messages. */
export const SERVER_URL = "a URL such as `https://s3.example.com`, without a user or a query";
