/** A command line as bash's completion tells of it. */
export type BashLine = {
	/** The words without their quotation marks, each in one piece. */
	readonly words: readonly string[];
	/** What bash has to be answered so that its line then holds a text in place of the last word; nothing if it can't. */
	readonly answerFor: (text: string) => string | undefined;
};

/** A word as it is typed: what it says so far, and the quotation mark that is open at its end. */
type Typed = {
	readonly text: string;
	readonly quote: '' | "'" | '"';
	/** How much of the text stands before that mark. */
	readonly outside: number;
};

/** What bash completes: its word at the caret, which it may have cut from a longer one, and how much it will replace. */
export type BashWord = {readonly word: string; readonly replaced: string};

/**
 * Reads words as the completion script passes them: without quotes where they begin with `-`, `+` or `/`, else as they
 * were typed. Where bash tells nothing of its word it quotes the answer itself.
 */
export function readBashLine(given: readonly string[], completed: BashWord | undefined): BashLine {
	// Bash breaks words at these too, and the script puts together only what is about an equals sign.
	const words = joinWords(given, /^[:@]+$/, word => (/^[-+/]/.test(word) ? word : readTyped(word).text));
	if (!completed) return {words, answerFor: text => text};
	const last = given.at(-1) ?? '';
	const {quote, outside} = readTyped(completed.word);
	const isFlag = last.startsWith('-');
	const isWhole = last === completed.word;
	const whole = words.at(-1) ?? '';
	const kept = whole.slice(0, whole.length - readTyped(quote + completed.replaced).text.length);
	return {
		words,
		answerFor(text) {
			if (isFlag || !isWhole) {
				// The script takes away itself what is not replaced, and knows it without quotes.
				const start = isFlag ? (last.includes('=') ? text.indexOf('=') + 1 : 0) + outside : 0;
				return text.slice(0, start) + quoteForBash(text.slice(start), quote);
			}
			const isContinued = text.toLowerCase().startsWith(kept.toLowerCase());
			return isContinued ? quoteForBash(text.slice(kept.length), quote) : undefined;
		},
	};
}

/** Reads words as they were typed, which bash has broken at signs within them. */
export function readBashWords(typed: readonly string[]): readonly string[] {
	return joinWords(typed, /^[:@=]+$/, word => readTyped(word).text);
}

function joinWords(
	broken: readonly string[],
	breaks: RegExp,
	read: (word: string) => string,
): readonly string[] {
	const words: string[] = [];
	let isBroken = false;
	for (const word of broken) {
		const isBreak = breaks.test(word);
		const before = word !== '' && (isBreak || isBroken) ? words.pop() : '';
		words.push(`${before ?? ''}${read(word)}`);
		isBroken = isBreak;
	}
	return words;
}

/** Reads a word as bash does, but expands nothing in it. */
function readTyped(word: string): Typed {
	let text = '';
	let quote: Typed['quote'] = '';
	let outside = 0;
	for (let index = 0; index < word.length; index++) {
		const character = word.charAt(index);
		const next = word.charAt(index + 1);
		if (character === '\\' && (quote === '' || (quote === '"' && /[$`"\\]/.test(next)))) {
			text += next;
			index++;
		} else if (character === quote) quote = '';
		else if (quote === '' && (character === "'" || character === '"')) {
			quote = character;
			outside = text.length;
		} else text += character;
	}
	return {text, quote, outside: quote === '' ? 0 : outside};
}

/** Writes a text so that bash takes all of it as it stands, behind a quotation mark if one is open. */
function quoteForBash(text: string, quote: Typed['quote']): string {
	switch (quote) {
		case "'":
			return text.replaceAll("'", "'\\''");
		case '"':
			// History is expanded between these marks too, and there nothing keeps it from it.
			return text.replace(/[$`"\\]/g, '\\$&').replace(/!+/g, marks => `"'${marks}'"`);
		case '':
			return text.replace(/[^\w\x80-\uffff./:=@%+,-]/g, '\\$&');
	}
}
