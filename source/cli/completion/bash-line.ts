/*
 * The line that bash completes. Bash can't take quotation marks off a word without also running what is in it, such as
 * `$(…)`, and quotes an answer only if that is the path of a file. So its script passes the line as it stands, and annals
 * reads the words and quotes what it answers.
 */

/** A line of a shell at whose caret a word is completed. */
export type Line = {
	/** The words behind the command as far as the caret, without their quotation marks; the last is to be completed. */
	readonly words: readonly string[];
	readonly following: readonly string[];
	/** What to answer so that the line then holds a text in place of the last word; nothing if the shell can't do it. */
	readonly answerFor: (text: string) => string | undefined;
};

type Quote = '' | "'" | '"';

/**
 * Reads a line as it stands before and behind the caret. Bash breaks words at more than spaces, such as `=` and `:`, and
 * puts its answer in place of the last piece alone: `replaced`.
 */
export function readBashLine(replaced: string, before: string, behind: string): Line {
	const written = wordsIn(before);
	const last = written.at(-1) ?? '';
	const isLastOpen = before.endsWith(last) && last !== '';
	const words = [...(isLastOpen ? written : [...written, '']).map(word => unquote(word).text)].slice(1);
	const kept = unquote(isLastOpen ? last.slice(0, last.length - replaced.length) : '');
	return {
		words,
		following: wordsIn(behind.replace(/^\S+/, '')).map(word => unquote(word).text),
		answerFor: text =>
			text.toLowerCase().startsWith(kept.text.toLowerCase())
				? quoteFor(kept.quote, text.slice(kept.text.length))
				: undefined,
	};
}

/** The words of a line as they are written. */
function wordsIn(line: string): readonly string[] {
	return line.match(/(?:\\.|'[^']*'?|"(?:\\.|[^"\\])*"?|[^\s'"])+/gs) ?? [];
}

/** What a word says if nothing in it is expanded, and the quotation mark that is open at its end. */
function unquote(word: string): {readonly text: string; readonly quote: Quote} {
	let text = '';
	let quote: Quote = '';
	for (let index = 0; index < word.length; index++) {
		const character = word.charAt(index);
		const next = word.charAt(index + 1);
		if (character === '\\' && (quote === '' || (quote === '"' && /[$`"\\]/.test(next)))) {
			text += next;
			index++;
		} else if (character === quote) quote = '';
		else if (quote === '' && (character === "'" || character === '"')) quote = character;
		else text += character;
	}
	return {text, quote};
}

/** Writes a text so that bash takes all of it as it stands, behind a quotation mark if one is open. */
function quoteFor(quote: Quote, text: string): string {
	switch (quote) {
		case "'":
			return text.replaceAll("'", "'\\''");
		case '"':
			// Bash expands its history between these marks too, and no backslash there keeps it from that.
			return text.replace(/[$`"\\]/g, '\\$&').replace(/!+/g, marks => `"'${marks}'"`);
		case '':
			return text.replace(/[^\w\x80-\uffff./:=@%+,-]/g, '\\$&');
	}
}
