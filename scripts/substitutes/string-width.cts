import type stringWidth = require('../../node_modules/string-width/index.js');

/*
 * The same as the package, which takes 40 ms to load, but it is loaded when a text first needs it. CommonJS, since only
 * there a package can be loaded in the middle of a function that has to answer at once.
 */

/** Texts each character of which takes one cell. */
const narrow =
	/^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u2190-\u2199\u2200-\u22ff\u2500-\u25fc]*$/;
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
