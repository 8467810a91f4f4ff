import type sanitizeAnsi = require('../../node_modules/ink/build/sanitize-ansi.js');
import characters = require('./narrow.cts');

/*
 * The same as Ink's, which takes out of a text what isn't for a screen, letter by letter, twice for every frame. Texts that hold
 * nothing of the kind are given back at once. CommonJS, since only there a module can be loaded in the middle of a function.
 */

/** Characters that take one cell each, none of which is a mark, and line breaks. */
const harmless = new RegExp(`^[\\n${characters}]*$`);
const styles = /\u001b\[[\d;]+m/g;

let sanitize: typeof sanitizeAnsi.default | undefined;

function withoutControls(text: string): string {
	if (harmless.test(text.replace(styles, ''))) return text;
	sanitize ??= (require('../../node_modules/ink/build/sanitize-ansi.js') as typeof sanitizeAnsi).default;
	return sanitize(text);
}

export = withoutControls;
