const beyond = /[^\n\x20-\x7e]/u;
const each = new RegExp(beyond, 'gu');

// Each is replaced by as many cells as it takes, so that columns stay straight.
const replacements: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'▸': '>',
		'▲': '^',
		'▼': 'v',
		'△': 'A',
		'━': '=',
		'╌': '-',
		'●': 'o',
		'○': '.',
		'╍': '~',
		'◆': '*',
		'‹': '<',
		'›': '>',
		'·': '.',
		'─': '-',
		'│': '|',
		'┃': '#',
		'–': '-',
		'—': '-',
		'≠': '!',
		'↑': '^',
		'↓': 'v',
		'←': '<',
		'→': '>',
		'…': '~',
		'¶': '#',
		'“': '"',
		'”': '"',
		'‘': "'",
		'’': "'",
		'▏': '|',
		'×': 'x',
		'▁': '1',
		'▂': '2',
		'▃': '3',
		'▄': '4',
		'▅': '5',
		'▆': '6',
		'▇': '7',
		'█': '8',
	}),
);

/** A text for terminals that show no more than ASCII: signs and accents are replaced, the rest is a question mark. */
export function toAscii(text: string): string {
	if (!beyond.test(text)) return text;
	return text.normalize('NFC').replace(each, character => {
		const known = replacements.get(character);
		if (known !== undefined) return known;
		const base = character.normalize('NFD').replace(/\p{M}/gu, '');
		return beyond.test(base) ? '?' : base;
	});
}
