import {linesOf, longestLine, type TextLine} from '../lines.ts';

/**
 * Puts the lines of a calendar together that were folded: a line that begins with a space or a tab continues the one before, and
 * in calendars of version 1.0 so does a line behind one that ends in the sign = of quoted-printable text. Empty lines are none.
 */
export async function* contentLines(chunks: AsyncIterable<string>): AsyncGenerator<TextLine> {
	let parts: string[] = [];
	let length = 0;
	let start = 0;
	let isSoft = false;
	for await (const {text, line} of linesOf(chunks)) {
		// An empty line ends nothing, and stands even between a line and what continues it.
		if (text === '') continue;
		const isFolded = /^[ \t]/.test(text);
		if (parts.length > 0 && (isFolded || isSoft)) {
			if (isSoft) parts[parts.length - 1] = (parts.at(-1) ?? '').replace(/=$/, '');
			const added = isFolded ? text.slice(1) : text;
			if (length < longestLine) parts.push(added);
			length += added.length;
			isSoft &&= text.endsWith('=');
			continue;
		}
		if (parts.length > 0) yield {text: parts.join(''), line: start};
		parts = [text];
		length = text.length;
		start = line;
		isSoft = text.endsWith('=') && isQuotedPrintable.test(text);
	}
	if (parts.length > 0) yield {text: parts.join(''), line: start};
}

const isQuotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:]*:/i;
