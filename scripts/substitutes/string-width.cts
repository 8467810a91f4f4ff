import type stringWidth = require('../../node_modules/string-width/index.js');
import characters = require('./narrow.cts');

/*
 * The same as the package, which takes 40 ms to load, but it is loaded when a text first needs it. CommonJS, since only
 * there a package can be loaded in the middle of a function that has to answer at once.
 */

/** Texts each character of which takes one cell. */
const narrow = new RegExp(`^[${characters}]*$`);
const styles = /\u001b\[[\d;]*m/g;

let measure: typeof stringWidth.default | undefined;

function widthOf(text: string, options?: stringWidth.Options): number {
	if (narrow.test(text)) return text.length;
	if (text.includes('\u001b') && !options?.countAnsiEscapeCodes) {
		const plain = text.replace(styles, '');
		if (narrow.test(plain)) return plain.length;
	}
	measure ??= (require('../../node_modules/string-width/index.js') as typeof stringWidth).default;
	return measure(text, options);
}

export = widthOf;
