/** The numbers of words, which get them as they first occur. A word is what stands between blanks in a folded text. */
export type WordNumbers = {
	/** Calls for the number of each word of a folded text. */
	readonly inText: (text: string, take: (number: number) => void) => void;
	/** How many characters the words have together. */
	readonly characters: () => number;
	/** How many those have that weren't there when `takeNew` was called. */
	readonly newCharacters: () => number;
	/** The words that weren't there when this was called before. */
	readonly takeNew: () => readonly string[];
};

export function wordNumbers(): WordNumbers {
	const numbers = new Map<string, number>();
	let fresh: string[] = [];
	let [characters, taken] = [0, 0];

	function numberOf(word: string): number {
		const known = numbers.get(word);
		if (known !== undefined) return known;
		// A part of a text keeps all of it in memory; a joined one doesn't.
		const own = [word.slice(0, 1), word.slice(1)].join('');
		numbers.set(own, numbers.size);
		fresh.push(own);
		characters += own.length;
		return numbers.size - 1;
	}

	return {
		characters: () => characters,
		newCharacters: () => characters - taken,
		inText(text, take) {
			let start = 0;
			for (let at = 0; at <= text.length; at++) {
				if (at < text.length && !isBlank(text.charCodeAt(at))) continue;
				if (at > start) take(numberOf(text.slice(start, at)));
				start = at + 1;
			}
		},
		takeNew() {
			const words = fresh;
			fresh = [];
			taken = characters;
			return words;
		},
	};
}

/** What stands between two words. */
export const blanks = /\s+/;

function isBlank(code: number): boolean {
	return code <= 0x20
		? code === 0x20 || (code >= 0x09 && code <= 0x0d)
		: code >= 0xa0 && anyBlank.test(String.fromCharCode(code));
}

const anyBlank = /\s/;
