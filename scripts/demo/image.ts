import { readFileSync, writeFileSync } from "node:fs";
import { PNG } from "pngjs";

const WIDTH = 320;
const HEIGHT = 200;

/** A picture with every hue in it. */
export function colourImage(): Buffer {
	const image = new PNG({ width: WIDTH, height: HEIGHT });
	for (let y = 0; y < HEIGHT; y++) {
		for (let x = 0; x < WIDTH; x++) {
			const wave = (shift: number) => 128 + 127 * Math.sin((6.28 * x) / WIDTH + shift + y / 40);
			image.data.set([wave(0), wave(2.1), wave(4.2), 255], 4 * (y * WIDTH + x));
		}
	}
	return PNG.sync.write(image);
}

/** Turns the image at a path grey, where it lies. Returns the number of its pixels. */
export function turnGrey(path: string): number {
	const image = PNG.sync.read(readFileSync(path));
	for (let at = 0; at < image.data.length; at += 4) {
		const [red = 0, green = 0, blue = 0] = image.data.subarray(at, at + 3);
		image.data.fill(Math.round(0.299 * red + 0.587 * green + 0.114 * blue), at, at + 3);
	}
	writeFileSync(path, PNG.sync.write(image));
	return image.width * image.height;
}

/** True when no pixel has a colour. */
export function isGrey(png: Buffer): boolean {
	const { data } = PNG.sync.read(png);
	return data.every((_, at) => at % 4 === 3 || data[at] === data[at - (at % 4)]);
}
