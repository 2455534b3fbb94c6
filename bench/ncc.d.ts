declare module "@vercel/ncc" {
	interface Bundle {
		readonly code: string;
		/** By their path beside the code. */
		readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
	}

	function ncc(entry: string, options: Readonly<Record<string, unknown>>): Promise<Bundle>;
	export = ncc;
}
