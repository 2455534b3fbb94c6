/** An error's text without the lines at its end that say where more is told. */
export function withoutPointer(text: string): string {
	return text.replace(POINTERS, "");
}

const POINTERS = /(?:\nSee https:\/\/github\.com\/\S+\/docs\/errors\.md#[a-z-]+)+$/;
